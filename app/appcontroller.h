// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/accountscope.h"
#include "app/appscope.h"
#include "app/commandline.h"
#include "app/platformprocess.h"
#include "app/privacyscope.h"
#include "app/profileeraser.h"
#include "app/updatescope.h"
#include "models/shell/shellmodel.h"
#include "services/session/scriptedhttpagent.h"
#include "ui/shell/shellwindow.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTranslator>

#include <functional>
#include <map>
#include <memory>

namespace tradewind {

struct AccountDesks;
class AccountChooserPage;
class WelcomePage;

/// Leads the program: which account is shown, how one gets signed in, what the window is told. Lives in the GUI thread.
class AppController final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the controller.
    AppController(AppScope& app, const CommandLine& options);
    ~AppController() override;

    /// Shows the window: the demo, a platform, the last account, or the first page.
    void start();
    ShellWindow& window() { return *m_window; }
    const ShellModel& model() const { return m_model; }
    /// The account that is shown; null before anybody is signed in.
    AccountScope* current() const { return m_current; }
    AccountDesks& desks();
    PlatformProcess* demoPlatform() const { return m_demo.get(); }

    void startDemo();
    void connectTo(const QUrl& platform);
    /// Signs in the account of that name on the platform's own pages, without a browser: demo and tour.
    void signInScripted(const QUrl& base, bool demo, const QString& account);
    void showAccount(const QString& id);
    void setLanguage(const QString& name);
    void showDiagnostics();
    void showExport();
    /// Asks before anything is removed.
    void showErase();

    /// Saves and ends everything; quits the program when all is on disk, after two seconds at the latest.
    void quit(int exitCode = 0);

Q_SIGNALS:
    void accountShown(const QString& id);
    /// Nobody could be signed in, or the account could not be opened.
    void troubled(const tradewind::Error& error);

private:
    struct Open
    {
        std::unique_ptr<AccountScope> scope;
        std::unique_ptr<AccountDesks> desks;
    };
    /// What keeps the account shown from being synced and no waiting will mend.
    enum class Trouble { None, TooOld, Disk };
    struct SignIn
    {
        std::unique_ptr<HttpClient> client;
        std::unique_ptr<UserAgent> agent;
        StopOwner stop;
    };
    /// The sign-in whose page is open in the browser.
    struct InBrowser
    {
        int id = 0;
        QUrl platform;
    };

    bool eventFilter(QObject* watched, QEvent* event) override;
    void openDemo(const QUrl& url);
    void signInToDemo();
    /// Does it once the demo platform is there again, when it had ended by itself.
    void withDemo(std::function<void()> then);
    void demoEnded();
    void demoReady(const QUrl& url);
    void showWelcome();
    void showChooser();
    void openAccount(const AccountRecord& record, const QUrl& base, std::optional<TokenPair> tokens);
    void accountOpened(const QString& id);
    void endAccount(const QString& id);
    void beginSignIn(const QUrl& base, bool demo, std::unique_ptr<UserAgent> agent);
    void signedIn(const QUrl& base, bool demo, const SignedIn& who);
    void signOut();
    void signInAgain();
    bool needsSignIn() const;
    void endBrowserSignIn();
    void cancelBrowserSignIn();
    void report(const Error& error);
    /// Ends every account and removes all that the profile keeps; the first page is shown then.
    void eraseProfile(std::function<void(const Result<void>&)> then);
    void eraseFiles(const std::function<void(const Result<void>&)>& then);
    void registerPages();
    void refreshAccounts();
    void refreshState();
    void refreshCounts();
    void refreshClosed();
    void refreshNotice();

    AppScope& m_app;
    const CommandLine& m_options;
    ShellModel m_model;
    UpdateScope m_updates;
    ProfileEraser m_eraser;
    PrivacyScope m_privacy;
    std::unique_ptr<PlatformProcess> m_demo;
    std::unique_ptr<ShellWindow> m_window;
    QPointer<WelcomePage> m_welcome;        // the window's, which lets go of it when another page takes its place
    QPointer<AccountChooserPage> m_chooser; // likewise
    bool m_wantsDemo = false;
    std::function<void()> m_whenDemoIsBack;
    QElapsedTimer m_demoRestarted;
    std::map<QString, Open> m_accounts;
    AccountScope* m_current = nullptr;
    AccountDesks* m_currentDesks = nullptr;
    std::map<int, SignIn> m_signIns;
    int m_nextSignIn = 0;
    std::optional<InBrowser> m_inBrowser;
    Trouble m_trouble = Trouble::None;
    bool m_saidUnreachable = false; ///< by a notice that is over once the platform is reached
    QTranslator m_translator;
    QTranslator m_qtTranslator;
    bool m_quitting = false;
    StopOwner m_stop; // last: its end stops what uses the rest
};

} // namespace tradewind
