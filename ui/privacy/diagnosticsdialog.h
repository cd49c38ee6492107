// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace tradewind {

class Banner;
class PrivacyDesk;

/// Shows what would be given to somebody who helps, all of it and nothing else, before it is saved where the person
/// says. Makes itself; deletes itself when it is closed.
class DiagnosticsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The desk is borrowed and outlives the dialog.
    explicit DiagnosticsDialog(PrivacyDesk& desk, QWidget* parent = nullptr);

private:
    void chooseFile();

    PrivacyDesk& m_desk;
    Banner* m_banner;
    QPlainTextEdit* m_preview;
    QPushButton* m_save;
};

} // namespace tradewind
