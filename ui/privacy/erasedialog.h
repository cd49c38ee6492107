// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QCheckBox;
class QPushButton;

namespace tradewind {

class Banner;
class PrivacyDesk;

/// Asks before everything is removed, and says what that means: what was never sent is lost. Deletes itself when it is
/// closed.
class EraseDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `unsent`: how many acts have not been sent or need a person. The desk is borrowed and outlives the dialog.
    EraseDialog(PrivacyDesk& desk, int unsent, QWidget* parent = nullptr);

    void reject() override;

private:
    void begin();

    PrivacyDesk& m_desk;
    Banner* m_banner;
    QCheckBox* m_sure;
    QPushButton* m_erase;
    QPushButton* m_keep;
};

} // namespace tradewind
