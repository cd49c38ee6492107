// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/appearance.h"

#include <QMainWindow>

class QStackedWidget;

namespace tradewind {

class ActionRegistry;
class Banner;
class Clock;
class Navigator;
class Page;
class Rail;
class ShellModel;
class ThemeController;
class TopBar;

/// The window: rail, top bar and the page one is on. It shows what ShellModel says, leads from page to page through its
/// Navigator, and tells what the person asks of the whole program. Before anyone is signed in it shows one page alone,
/// without rail and bar (`showAlone`).
class ShellWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// All are borrowed and outlive the window.
    ShellWindow(ShellModel* model, ThemeController* themes, const Clock* clock, QWidget* parent = nullptr);
    ~ShellWindow() override;

    /// Pages are registered here: `navigator()->registerPage("orders/*", …)`.
    Navigator* navigator() const { return m_navigator; }
    ActionRegistry* actionRegistry() const { return m_actions; }
    /// Takes the place of everything else: first run, sign-in. The window takes the page.
    void showAlone(QWidget* page);
    /// Rail, bar and pages again.
    void showPages();
    /// A line over the page about the whole program: no keychain, somebody else signed in. Empty text takes it away.
    void setNotice(Tone tone, const QString& text, const QString& act = {});

Q_SIGNALS:
    void accountChosen(const QString& id);
    void addAccountRequested();
    void signOutRequested();
    void noticeActRequested();
    void syncRequested();
    /// What lies on this machine is to be shown to a helper, written out, removed.
    void diagnosticsRequested();
    void exportRequested();
    void eraseRequested();
    /// Somebody wants to know whether there is a newer release; the page "about" is shown already.
    void updateCheckRequested();
    /// A locale name ("zh_CN"); empty follows the system.
    void languageChosen(const QString& name);

protected:
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void addActions();
    /// The one bar of menus of macOS; the other systems' windows have none.
    void makeMenuBar();
    void refreshHead();
    void refreshPerson();
    void refreshClosed();
    void search(const QString& words);
    void cyclePanes(bool forward);
    void showAccountMenu(const QPoint& position);
    void showPersonMenu(const QPoint& position);
    void showHelpMenu(const QPoint& position);
    void retranslate();

    ShellModel* m_model;
    ThemeController* m_themes;
    const Clock* m_clock;
    QStackedWidget* m_whole;
    QWidget* m_frame;
    Rail* m_rail;
    TopBar* m_bar;
    Banner* m_notice;
    QString m_closedNotice;
    QStackedWidget* m_stack;
    Navigator* m_navigator;
    ActionRegistry* m_actions;
};

} // namespace tradewind
