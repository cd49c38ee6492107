// SPDX-License-Identifier: Apache-2.0
#include "app/appcontroller.h"
#include "app/useragents.h"
#include "services/session/signin.h"
#include "ui/session/accountchooserpage.h"
#include "ui/shared/errortext.h"
#include "ui/shell/welcomepage.h"

#include <algorithm>
#include <utility>

// How the controller lets somebody in: the first page, the demo workspace, the sign-in and what it makes.

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr auto kDemoAccount = "u-marta"_L1;
constexpr auto kAddressSetting = "signIn/address"_L1;
constexpr qint64 kDemoStaysMs = 60'000; // one that ends again sooner is left to the person
} // namespace

void AppController::showWelcome()
{
    m_welcome = new WelcomePage(&m_app.theme());
    QList<ShellModel::Account> known;
    for (const AccountRecord& record : m_app.profile().accounts())
        known.append({record.id,
                      record.companyName,
                      record.userName,
                      {},
                      record.demo ? tr("Demo workspace") : record.platform.host(),
                      true});
    m_welcome->setAccounts(known);
    m_welcome->setAddress(m_app.profile().settings().value(kAddressSetting).toString());
    m_welcome->setCancellable(m_current != nullptr);
    if (PlatformProcess::installedProgram().isEmpty())
        m_welcome->setDemoUnavailable(tr("The demo platform is not installed beside this program."));
    connect(m_welcome, &WelcomePage::demoRequested, this, &AppController::startDemo);
    connect(m_welcome, &WelcomePage::connectRequested, this, [this](const QUrl& platform) {
        m_app.profile().settings().setValue(kAddressSetting, platform.toString());
        connectTo(platform);
    });
    connect(m_welcome, &WelcomePage::signInCancelled, this, &AppController::cancelBrowserSignIn);
    connect(m_welcome, &WelcomePage::openAgainRequested, this, [this] {
        if (m_inBrowser)
            connectTo(QUrl(m_inBrowser->platform));
    });
    connect(m_welcome, &WelcomePage::accountRequested, this, &AppController::showAccount);
    connect(m_welcome, &WelcomePage::languageChosen, this, &AppController::setLanguage);
    connect(m_welcome, &WelcomePage::diagnosticsRequested, this, &AppController::showDiagnostics);
    connect(m_welcome, &WelcomePage::exportRequested, this, &AppController::showExport);
    connect(m_welcome, &WelcomePage::eraseRequested, this, &AppController::showErase);
    connect(m_welcome, &WelcomePage::cancelRequested, this, [this] {
        endBrowserSignIn();
        refreshNotice();
        m_window->showPages();
    });
    m_window->showAlone(m_welcome);
    m_welcome->setFocus(Qt::OtherFocusReason);
}

void AppController::showChooser()
{
    if (!m_current || !m_current->record().demo) {
        showWelcome();
        return;
    }
    if (m_demo && m_demo->isLost()) {
        withDemo([this] { showChooser(); });
        return;
    }
    // The demo platform asks for no password: its accounts are offered here.
    auto* page = new AccountChooserPage;
    connect(page, &AccountChooserPage::cancelRequested, this, [this] { m_window->showPages(); });
    connect(page, &AccountChooserPage::otherPlatformRequested, this, &AppController::showWelcome);
    const QUrl base = m_current->base();
    connect(page, &AccountChooserPage::chosen, this,
            [this, base](const QString& account) { signInScripted(base, true, account); });
    m_chooser = page;
    m_window->showAlone(page);
    deliver(signInChoices(&m_current->client(), m_stop.token()), page,
            [page](const Result<QList<SignInChoice>>& choices) {
                if (!choices) {
                    page->setProblem(ErrorTexts::describe(choices.error()).line());
                    return;
                }
                QList<AccountChooserPage::Choice> list;
                for (const SignInChoice& choice : *choices)
                    list.append({choice.account, choice.text, choice.detail});
                page->setChoices(list);
            });
}

void AppController::startDemo()
{
    if (m_welcome)
        m_welcome->setBusy(tr("Starting the demo workspace"));
    m_wantsDemo = true;
    if (!m_demo) {
        m_demo = std::make_unique<PlatformProcess>(PlatformProcess::installedProgram(), m_app.profile().demoFolder());
        // A person waits for an answer; the tour plays each beat itself.
        m_demo->setLively(m_options.tourDirectory.isEmpty());
        connect(m_demo.get(), &PlatformProcess::failed, this, [this](const QString& detail) {
            m_whenDemoIsBack = nullptr;
            if (!m_current || m_current->record().demo)
                report(makeError(Error::Kind::Offline, detail));
        });
        connect(m_demo.get(), &PlatformProcess::ended, this, &AppController::demoEnded);
        connect(m_demo.get(), &PlatformProcess::ready, this, &AppController::demoReady);
    }
    if (m_demo->isReady())
        openDemo(m_demo->url());
    else
        m_demo->start();
}

void AppController::withDemo(std::function<void()> then)
{
    if (!m_demo || !m_demo->isLost()) {
        then();
        return;
    }
    m_whenDemoIsBack = std::move(then);
    m_demo->start();
}

void AppController::demoEnded()
{
    const bool isUsed = std::any_of(m_accounts.cbegin(), m_accounts.cend(),
                                    [](const auto& open) { return open.second.scope->record().demo; });
    if (!isUsed || m_quitting)
        return; // it is started when somebody asks for it
    if (m_demoRestarted.isValid() && m_demoRestarted.elapsed() < kDemoStaysMs) {
        m_window->setNotice(Tone::Warn,
                            tr("The demo platform has ended again. What you do is saved here. F5 starts it."));
        return;
    }
    m_window->setNotice(Tone::Warn, tr("The demo platform has ended and is being started again."));
    withDemo([this] {
        if (m_current)
            m_current->sync().syncNow();
    });
}

void AppController::demoReady(const QUrl& url)
{
    if (m_wantsDemo) {
        openDemo(url);
        return;
    }
    if (!m_whenDemoIsBack)
        return; // the tour stops and starts it itself
    m_demoRestarted.start();
    m_window->setNotice(Tone::Info, tr("The demo platform had ended and was started again. Nothing was lost."));
    std::exchange(m_whenDemoIsBack, nullptr)();
}

void AppController::openDemo(const QUrl& url)
{
    m_wantsDemo = false;
    auto account = m_app.profile().account(m_app.profile().lastAccountId());
    if (!account || !account->demo)
        account = m_app.profile().accountOf(url, true, kDemoAccount);
    if (!account) {
        signInScripted(url, true, kDemoAccount);
        return;
    }
    showAccount(account->id);
    if (m_current && m_current->record().id == account->id)
        signInToDemo();
}

void AppController::signInToDemo()
{
    // The demo asks for no password, so a sign-in that has ended, or that no keychain kept, is made anew.
    const Session::State state = m_current->session().state();
    if (m_current->record().demo && (state == Session::State::SignedOut || state == Session::State::Expired))
        signInScripted(m_current->base(), true, m_current->record().userId);
}

void AppController::connectTo(const QUrl& platform)
{
    endBrowserSignIn();
    m_inBrowser = InBrowser{m_nextSignIn, platform};
    if (m_welcome)
        m_welcome->setBusy(tr("Waiting for the sign-in in your browser"), true);
    else
        refreshNotice();
    std::unique_ptr<UserAgent> agent;
    if (m_options.openBrowser)
        agent = std::make_unique<SystemBrowserAgent>();
    else
        agent = std::make_unique<PrintingAgent>();
    beginSignIn(platform, false, std::move(agent));
}

/// One at a time: what an older page answers is not waited for any more.
void AppController::endBrowserSignIn()
{
    if (!m_inBrowser)
        return;
    const int id = std::exchange(m_inBrowser, std::nullopt)->id;
    if (const auto attempt = m_signIns.find(id); attempt != m_signIns.end())
        attempt->second.stop.stop();
}

void AppController::cancelBrowserSignIn()
{
    endBrowserSignIn();
    if (m_welcome)
        m_welcome->setBusy({});
    refreshNotice();
}

void AppController::signInScripted(const QUrl& base, bool demo, const QString& account)
{
    const int id = m_nextSignIn;
    HttpClient::Options options;
    options.base = base;
    options.clock = &m_app.clock();
    m_signIns[id].client = std::make_unique<HttpClient>(m_app.network(), options);
    auto agent = std::make_unique<ScriptedHttpAgent>(*m_signIns[id].client, account);
    beginSignIn(base, demo, std::move(agent));
}

void AppController::beginSignIn(const QUrl& base, bool demo, std::unique_ptr<UserAgent> agent)
{
    const int id = m_nextSignIn++;
    SignIn& attempt = m_signIns[id];
    if (!attempt.client) {
        HttpClient::Options options;
        options.base = base;
        options.clock = &m_app.clock();
        attempt.client = std::make_unique<HttpClient>(m_app.network(), options);
    }
    attempt.agent = std::move(agent);
    deliver(signIn(attempt.client.get(), attempt.agent.get(), attempt.stop.token()), this,
            [this, id, base, demo](const Result<SignedIn>& who) {
                // The client may still be on the stack: it goes with the next turn.
                QMetaObject::invokeMethod(
                    this, [this, id] { m_signIns.erase(id); }, Qt::QueuedConnection);
                if (m_inBrowser && m_inBrowser->id == id) {
                    m_inBrowser.reset();
                    refreshNotice();
                }
                if (who)
                    signedIn(base, demo, *who);
                else
                    report(who.error());
            });
}

void AppController::signedIn(const QUrl& base, bool demo, const SignedIn& who)
{
    if (m_privacy.desk().isErasing())
        return;
    AccountRecord record;
    if (const auto known = m_app.profile().accountOf(base, demo, who.me.id.toString()))
        record = *known;
    else
        record.id = Profile::newAccountId();
    record.platform = base;
    record.demo = demo;
    record.userId = who.me.id.toString();
    record.userName = who.me.name;
    record.companyName = who.me.companyName;
    record.roles.clear();
    for (const auto& role : who.me.roles)
        record.roles.append(role.toWire());
    if (const auto kept = m_app.profile().putAccount(record); !kept) {
        report(kept.error());
        return;
    }
    if (const auto open = m_accounts.find(record.id); open != m_accounts.end()) {
        deliver(open->second.scope->session().adopt(who.tokens), this, [this](const Result<void>& adopted) {
            if (!adopted)
                report(adopted.error());
        });
        if (m_current != open->second.scope.get()) {
            showAccount(record.id);
            return;
        }
        // Who signs in again stays where they were.
        m_app.profile().setLastAccountId(record.id);
        m_welcome = nullptr;
        m_window->showPages();
        return;
    }
    openAccount(record, base, who.tokens);
}

} // namespace tradewind
