// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shell/shellmodel.h"

#include <QPointer>
#include <QUrl>
#include <QWidget>

class QLineEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace tradewind {

class Banner;
class Card;
class FormField;
class PlainLabel;
class ThemeController;

/// The first page: open the demo workspace, connect to a platform, or go on with an account that is here already. It
/// only says what the person wants; while something is under way it shows what, and when it fails, why.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    /// The controller is borrowed and outlives the page.
    explicit WelcomePage(ThemeController* themes, QWidget* parent = nullptr);

    /// The accounts of this profile, signed in or not.
    void setAccounts(const QList<ShellModel::Account>& accounts);
    /// What the field for a platform's address begins with: the one that was asked for last.
    void setAddress(const QString& address);
    /// What is being waited for ("Starting the demo workspace"); empty when nothing is. What is waited for in the
    /// browser can be given up, and its page opened again.
    void setBusy(const QString& words, bool inBrowser = false);
    /// Why the last attempt failed; empty takes it away. Plain text.
    void setProblem(const QString& sentence);
    /// Why there is no demo here (the sandbox is not installed); empty when there is.
    void setDemoUnavailable(const QString& reason);
    /// "Back" when the page was opened to add an account to others.
    void setCancellable(bool cancellable);

Q_SIGNALS:
    void demoRequested();
    /// An address that has been checked: https, or http on this computer.
    void connectRequested(const QUrl& platform);
    void accountRequested(const QString& id);
    void cancelRequested();
    /// The sign-in in the browser is given up; its page is to be opened once more.
    void signInCancelled();
    void openAgainRequested();
    void languageChosen(const QString& name);
    void diagnosticsRequested();
    void exportRequested();
    void eraseRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectNow();

    ThemeController* m_themes;
    QWidget* m_sea;
    QWidget* m_cards;
    Banner* m_banner;
    QWidget* m_accountsBox;
    QVBoxLayout* m_accounts;
    QPushButton* m_demo;
    FormField* m_field;
    QLineEdit* m_address;
    QString m_addressGiven;
    QPushButton* m_connect;
    QPushButton* m_cancel;
    QList<ShellModel::Account> m_known;
    QString m_busy;
    bool m_inBrowser = false;
    QPointer<QWidget> m_focusBefore; ///< of whoever waits
    bool m_cancellable = false;
    QString m_demoReason;
};

} // namespace tradewind
