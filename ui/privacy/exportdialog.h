// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QPushButton;

namespace tradewind {

class Banner;
class PrivacyDesk;

/// Says what "my data" is, asks for a folder, and says what was written there; of an export that is under way already
/// it says that. Deletes itself when it is closed.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The desk is borrowed and outlives the dialog.
    explicit ExportDialog(PrivacyDesk& desk, QWidget* parent = nullptr);

private:
    void chooseFolder();
    void showWriting();

    PrivacyDesk& m_desk;
    Banner* m_banner;
    QPushButton* m_export;
};

} // namespace tradewind
