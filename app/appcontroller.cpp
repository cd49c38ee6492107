// SPDX-License-Identifier: Apache-2.0
#include "app/appcontroller.h"

#include "app/accountdesks.h"
#include "app/accountservices.h"
#include "app/useragents.h"
#include "models/shell/closedplaces.h"
#include "services/core/logging.h"
#include "services/session/signin.h"
#include "ui/about/aboutpage.h"
#include "ui/approvals/approvalspage.h"
#include "ui/buying/buyingpages.h"
#include "ui/catalogue/cataloguepages.h"
#include "ui/checkout/checkoutpage.h"
#include "ui/home/homepage.h"
#include "ui/messages/messagespage.h"
#include "ui/money/moneypages.h"
#include "ui/orders/orderspages.h"
#include "ui/outbox/pendingpage.h"
#include "ui/session/accountchooserpage.h"
#include "ui/shared/errortext.h"
#include "ui/shell/navigator.h"
#include "ui/shell/welcomepage.h"
#include "ui/shipments/shipmentspages.h"
#include "ui/sourcing/sourcingpages.h"
#include "ui/warehouse/warehousepages.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QLibraryInfo>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr auto kLanguage = "language"_L1;
constexpr auto kGeometry = "window/geometry"_L1;
constexpr auto kDemoAccount = "u-marta"_L1;
constexpr int kQuitWithinMs = 2000;
/// What a role of the contract is called; one that came later as it is.
QString roleName(const QString& role)
{
    static const QHash<QString, const char*> kNames{
        {u"owner"_s, QT_TRANSLATE_NOOP("tradewind::AppController", "Owner")},
        {u"buyer"_s, QT_TRANSLATE_NOOP("tradewind::AppController", "Buyer")},
        {u"approver"_s, QT_TRANSLATE_NOOP("tradewind::AppController", "Approver")},
        {u"finance"_s, QT_TRANSLATE_NOOP("tradewind::AppController", "Finance")},
        {u"viewer"_s, QT_TRANSLATE_NOOP("tradewind::AppController", "Viewer")},
        {u"rep"_s, QT_TRANSLATE_NOOP("tradewind::AppController", "Rep")},
        {u"rep_lead"_s, QT_TRANSLATE_NOOP("tradewind::AppController", "Lead rep")}};
    const char* const name = kNames.value(role);
    return name ? AppController::tr(name) : role;
}

} // namespace

AppController::AppController(AppScope& app, const CommandLine& options)
    : m_app(app)
    , m_options(options)
    , m_updates(app)
    , m_window(std::make_unique<ShellWindow>(&m_model, &app.theme(), &app.clock()))
{
    m_window->setObjectName(u"window"_s);
    m_window->installEventFilter(this);
    connect(m_window.get(), &ShellWindow::accountChosen, this, &AppController::showAccount);
    connect(m_window.get(), &ShellWindow::addAccountRequested, this, &AppController::showChooser);
    connect(m_window.get(), &ShellWindow::signOutRequested, this, &AppController::signOut);
    connect(m_window.get(), &ShellWindow::noticeActRequested, this, &AppController::signInAgain);
    connect(m_window.get(), &ShellWindow::languageChosen, this, &AppController::setLanguage);
    connect(m_window.get(), &ShellWindow::updateCheckRequested, &m_updates.desk(), &UpdateDesk::ask);
    connect(m_window.get(), &ShellWindow::syncRequested, this, [this] {
        if (m_current)
            m_current->sync().syncNow();
    });
    connect(&m_app.tokens(), &SafeTokenStore::persistenceLost, this, &AppController::refreshNotice);
    registerPages();
}

AppController::~AppController()
{
    m_window->navigator()->clear();
    // Nobody is shown while the accounts end, whatever they tell.
    m_current = nullptr;
    m_currentDesks = nullptr;
    m_accounts.clear();
}

AccountDesks& AppController::desks()
{
    Q_ASSERT(m_currentDesks);
    return *m_currentDesks;
}

void AppController::start()
{
    setLanguage(m_options.language.isEmpty() ? m_app.profile().settings().value(kLanguage).toString()
                                             : m_options.language);
    m_window->resize(m_options.size.value_or(QSize(1280, 800)));
    if (!m_options.size)
        m_window->restoreGeometry(m_app.profile().settings().value(kGeometry).toByteArray());
    showWelcome();
    m_window->show();
    refreshNotice();
    if (m_options.demo) {
        startDemo();
        return;
    }
    auto wanted = m_app.profile().account(m_app.profile().lastAccountId());
    if (m_options.platform) {
        if (!m_options.tourDirectory.isEmpty())
            return; // the tour signs in by itself
        const auto isThere = [this](const AccountRecord& account) {
            return !account.demo && account.platform == *m_options.platform;
        };
        // Who was there before needs no browser, and no network.
        if (!wanted || !isThere(*wanted)) {
            wanted.reset();
            for (const AccountRecord& account : m_app.profile().accounts()) {
                if (!wanted && isThere(account))
                    wanted = account;
            }
        }
        if (!wanted) {
            connectTo(*m_options.platform);
            return;
        }
    }
    if (wanted)
        showAccount(wanted->id);
}

void AppController::registerPages()
{
    // A page is made when it is first shown, from the desks of the account that is shown then.
    Navigator& navigator = *m_window->navigator();
    registerCataloguePages(navigator, [this]() -> CatalogueDesk& { return desks().catalogue; });
    registerHomePages(navigator, [this]() -> HomeDesk& { return desks().home; });
    registerPendingPages(navigator, [this]() -> PendingDesk& { return desks().pending; });
    registerMessagePages(navigator, [this]() -> MessagesDesk& { return desks().messages; });
    registerOrderPages(navigator, [this]() -> OrdersDesk& { return desks().orders; });
    registerMoneyPages(navigator, [this]() -> MoneyDesk& { return desks().money; });
    registerBuyingPages(navigator, [this]() -> BuyingDesk& { return desks().buying; });
    registerSourcingPages(navigator, [this]() -> SourcingDesk& { return desks().sourcing; });
    registerApprovalPages(navigator, [this]() -> ApprovalsDesk& { return desks().approvals; });
    registerCheckoutPages(navigator, [this]() -> CheckoutDesk& { return desks().checkout; });
    registerWarehousePages(navigator, [this]() -> WarehouseDesk& { return desks().warehouse; });
    registerShipmentPages(navigator, [this]() -> ShipmentsDesk& { return desks().shipments; });
    registerAboutPage(navigator, m_updates.product(), m_updates.desk());
}

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
    m_welcome->setCancellable(m_current != nullptr);
    if (PlatformProcess::installedProgram().isEmpty())
        m_welcome->setDemoUnavailable(tr("The demo platform is not installed beside this program."));
    connect(m_welcome, &WelcomePage::demoRequested, this, &AppController::startDemo);
    connect(m_welcome, &WelcomePage::connectRequested, this, &AppController::connectTo);
    connect(m_welcome, &WelcomePage::accountRequested, this, &AppController::showAccount);
    connect(m_welcome, &WelcomePage::languageChosen, this, &AppController::setLanguage);
    connect(m_welcome, &WelcomePage::cancelRequested, this, [this] { m_window->showPages(); });
    m_window->showAlone(m_welcome);
}

void AppController::showChooser()
{
    if (!m_current || !m_current->record().demo) {
        showWelcome();
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
                    list.append({choice.account, choice.text});
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
            if (!m_current || m_current->record().demo)
                report(makeError(Error::Kind::Offline, detail));
        });
        connect(m_demo.get(), &PlatformProcess::ready, this, [this](const QUrl& url) {
            if (m_wantsDemo)
                openDemo(url);
        });
    }
    if (m_demo->isReady())
        openDemo(m_demo->url());
    else
        m_demo->start();
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
    if (m_welcome)
        m_welcome->setBusy(tr("Waiting for the sign-in in your browser"));
    std::unique_ptr<UserAgent> agent;
    if (m_options.openBrowser)
        agent = std::make_unique<SystemBrowserAgent>();
    else
        agent = std::make_unique<PrintingAgent>();
    beginSignIn(platform, false, std::move(agent));
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
    deliver(signIn(attempt.client.get(), attempt.agent.get(), m_stop.token()), this,
            [this, id, base, demo](const Result<SignedIn>& who) {
                // The client may still be on the stack: it goes with the next turn.
                QMetaObject::invokeMethod(
                    this, [this, id] { m_signIns.erase(id); }, Qt::QueuedConnection);
                if (who)
                    signedIn(base, demo, *who);
                else
                    report(who.error());
            });
}

void AppController::signedIn(const QUrl& base, bool demo, const SignedIn& who)
{
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

void AppController::openAccount(const AccountRecord& record, const QUrl& base, std::optional<TokenPair> tokens)
{
    const QString id = record.id;
    Open& open = m_accounts[id];
    open.scope = std::make_unique<AccountScope>(m_app, record, base);
    AccountScope* scope = open.scope.get();
    connect(scope, &AccountScope::opened, this, [this, id] { accountOpened(id); });
    connect(scope, &AccountScope::failed, this, [this, id](const Error& error) {
        QMetaObject::invokeMethod(
            this, [this, id] { endAccount(id); }, Qt::QueuedConnection);
        report(error);
    });
    scope->open(std::move(tokens));
}

void AppController::endAccount(const QString& id)
{
    const auto open = m_accounts.find(id);
    if (open == m_accounts.end())
        return;
    // First what it had begun: that still uses its parts.
    open->second.scope->close(this, [this, id] {
        QMetaObject::invokeMethod(
            this, [this, id] { m_accounts.erase(id); }, Qt::QueuedConnection);
    });
}

void AppController::accountOpened(const QString& id)
{
    Open& open = m_accounts[id];
    AccountScope* scope = open.scope.get();
    open.desks = std::make_unique<AccountDesks>(*scope);
    connect(&open.desks->links, &DeskLinks::routeRequested, this, [this, scope](const QString& route) {
        if (scope == m_current)
            m_window->navigator()->open(route);
    });
    connect(&open.desks->links, &DeskLinks::countsChanged, this, &AppController::refreshCounts);
    connect(scope, &AccountScope::capabilitiesChanged, this, &AppController::refreshClosed);
    connect(&scope->sync(), &SyncService::stateChanged, this, &AppController::refreshState);
    connect(&scope->outbox(), &Outbox::countsChanged, this, &AppController::refreshState);
    connect(&scope->outbox(), &Outbox::takenOver, this, &AppController::refreshNotice);
    connect(&scope->session(), &Session::stateChanged, this, &AppController::refreshNotice);
    connect(&scope->drafts(), &DraftStore::saveFailed, this, &AppController::refreshNotice);
    connect(&scope->drafts(), &DraftStore::saveRecovered, this, &AppController::refreshNotice);
    connect(&open.desks->home, &HomeDesk::loaded, this, &AppController::refreshState);
    connect(&open.desks->messages.threads(), &ThreadListModel::loaded, this, &AppController::refreshState);
    showAccount(id);
    signInToDemo();
}

void AppController::showAccount(const QString& id)
{
    const auto open = m_accounts.find(id);
    if (open == m_accounts.end() || !open->second.desks) {
        const auto record = m_app.profile().account(id);
        if (!record || open != m_accounts.end())
            return;
        if (record->demo && (!m_demo || !m_demo->isReady())) {
            m_app.profile().setLastAccountId(id);
            startDemo();
            return;
        }
        openAccount(*record, record->demo ? m_demo->url() : record->platform, std::nullopt);
        return;
    }
    m_window->navigator()->clear();
    m_current = open->second.scope.get();
    m_currentDesks = open->second.desks.get();
    m_app.profile().setLastAccountId(id);
    refreshAccounts();
    refreshState();
    refreshCounts();
    refreshClosed();
    refreshNotice();
    m_welcome = nullptr;
    m_window->showPages();
    m_window->navigator()->open(u"home"_s);
    Q_EMIT accountShown(id);
}

void AppController::signOut()
{
    if (!m_current)
        return;
    deliver(m_current->session().signOut(), this, [](const Result<void>& revoked) {
        if (!revoked)
            qCInfo(lcApp) << "the sign-in was forgotten here and could not be revoked:" << revoked.error().detail;
    });
    m_app.profile().setLastAccountId({});
    // What is on this machine stays; it is shown again when somebody asks for it.
    m_window->navigator()->clear();
    m_current = nullptr;
    m_currentDesks = nullptr;
    refreshAccounts();
    refreshNotice();
    showWelcome();
}

void AppController::signInAgain()
{
    if (!m_current)
        return;
    if (m_current->record().demo)
        signInScripted(m_current->base(), true, m_current->record().userId);
    else
        connectTo(m_current->record().platform);
}

void AppController::report(const Error& error)
{
    if (error.kind == Error::Kind::Cancelled)
        return;
    const QString line = ErrorTexts::describe(error).line();
    if (m_welcome) {
        m_welcome->setBusy({});
        m_welcome->setProblem(line);
    } else if (m_chooser) {
        m_chooser->setProblem(line);
    } else {
        m_window->setNotice(Tone::Bad, line);
    }
    Q_EMIT troubled(error);
}

void AppController::refreshAccounts()
{
    QList<ShellModel::Account> accounts;
    for (const AccountRecord& record : m_app.profile().accounts()) {
        const QString role = roleName(record.roles.value(0));
        accounts.append({record.id, record.companyName, record.userName, role,
                         record.demo ? tr("Demo workspace") : record.platform.host(), true});
    }
    m_model.setAccounts(accounts);
    m_model.setCurrentAccount(m_current ? m_current->record().id : QString());
}

void AppController::refreshState()
{
    if (!m_current)
        return;
    const SyncState& state = m_current->sync().state();
    m_model.setOfflineSince(state.connection == SyncState::Connection::Offline ? std::optional(state.since)
                                                                               : std::nullopt);
    m_model.setSyncedAt(state.lastSyncedAt.isValid() ? std::optional(state.lastSyncedAt) : std::nullopt);
    m_model.setSyncing(state.syncing);
    m_model.setPending(m_current->outbox().waitingCount(), m_current->outbox().needsYouCount());
    // Only when it changes: a notice that was closed does not come back with every attempt.
    const bool tooOld = state.error && state.error->is(Problem::Slug::ClientTooOld);
    const bool disk = state.error && state.error->kind == Error::Kind::Storage;
    const auto trouble = tooOld ? Trouble::TooOld : disk ? Trouble::Disk : Trouble::None;
    if (std::exchange(m_trouble, trouble) != trouble)
        refreshNotice();
    if (!m_currentDesks)
        return;
    const HomeState& home = m_currentDesks->home.state();
    for (const QString& place : {u"home"_s, u"quotes"_s, u"orders"_s, u"warehouse"_s, u"shipments"_s}) {
        const PlaceCount count = home.counts.value(place);
        m_model.setCount(place, {count.all, count.needMe});
    }
    const int unread = m_currentDesks->messages.threads().unreadCount();
    m_model.setCount(u"messages"_s, {unread, 0});
}

void AppController::refreshCounts()
{
    if (!m_currentDesks)
        return;
    qsizetype lines = 0;
    for (const BuyingDesk::ListInfo& list : m_currentDesks->buying.lists())
        lines += list.lines;
    m_model.setCount(u"buying"_s, {static_cast<int>(lines), 0});
}

void AppController::refreshClosed()
{
    const bool known = m_current && m_current->capabilities();
    m_model.setClosed(known ? ClosedPlaces::of(m_current->capabilities()->modules) : QHash<QString, QString>());
}

void AppController::refreshNotice()
{
    using State = Session::State;
    if (!m_current) {
        m_window->setNotice(Tone::Mute, {});
        return;
    }
    const JournalOpened& journal = m_current->journalFound();
    if (m_current->outbox().isTakenOver()) {
        m_window->setNotice(Tone::Bad,
                            tr("Another Tradewind works with this account now. Nothing is sent from this one."));
    } else if (m_current->drafts().failure()) {
        m_window->setNotice(Tone::Bad, ErrorTexts::describe(*m_current->drafts().failure()).line());
    } else if (m_current->session().state() == State::Expired || m_current->session().state() == State::SignedOut) {
        m_window->setNotice(Tone::Warn, tr("Your sign-in has ended. What you see is what was saved here."),
                            tr("Sign in again"));
    } else if (m_trouble != Trouble::None && m_current->sync().state().error) {
        m_window->setNotice(Tone::Bad, ErrorTexts::describe(*m_current->sync().state().error).line());
    } else if (journal.report.outcome == OpenReport::Outcome::NewerVersion) {
        m_window->setNotice(Tone::Warn, tr("Your drafts and pending changes were written by a newer Tradewind. This "
                                           "one can neither change nor send them."));
    } else if (journal.report.outcome == OpenReport::Outcome::Quarantined) {
        const QString words = tr("The file of your drafts and pending changes was damaged. It was put aside as %1.")
                                  .arg(QFileInfo(journal.report.aside).fileName());
        const QString saved = tr("%n change(s) that had not been sent could be saved and wait for your decision.",
                                 nullptr, journal.restored);
        m_window->setNotice(Tone::Bad, words + u' ' + saved);
    } else if (journal.damaged > 0) {
        m_window->setNotice(Tone::Bad, tr("%n pending change(s) were damaged on this computer and are not sent.",
                                          nullptr, journal.damaged));
    } else if (!m_app.tokens().isPersistent() && !m_current->record().demo) {
        m_window->setNotice(Tone::Mute,
                            tr("No keychain could be used: you will have to sign in again when you next start."));
    } else {
        m_window->setNotice(Tone::Mute, {});
    }
}

void AppController::setLanguage(const QString& name)
{
    const QLocale locale = name.isEmpty() ? QLocale::system() : QLocale(name);
    QLocale::setDefault(locale);
    qApp->removeTranslator(&m_translator);
    if (m_translator.load(locale, u"tradewind"_s, u"_"_s, u":/translations"_s))
        qApp->installTranslator(&m_translator);
    qApp->setLayoutDirection(locale.textDirection());
    if (m_options.language.isEmpty())
        m_app.profile().settings().setValue(kLanguage, name);
    m_app.setLanguage(locale.language() == QLocale::Chinese ? "zh-CN" : "en");
    for (const auto& [id, open] : m_accounts)
        open.scope->client().setLanguage(m_app.language());
    if (!m_current)
        return;
    // Texts are of the language they were made in: pages are made anew, and what models have read is told again.
    m_window->navigator()->rebuild();
    for (const auto& [id, open] : m_accounts) {
        if (open.scope->isOpen())
            open.scope->retell();
    }
    refreshClosed();
    refreshAccounts();
    refreshNotice();
}

bool AppController::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_window.get() && event->type() == QEvent::Close && !m_quitting) {
        event->ignore();
        quit();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void AppController::quit(int exitCode)
{
    if (std::exchange(m_quitting, true))
        return;
    if (!m_options.size)
        m_app.profile().settings().setValue(kGeometry, m_window->saveGeometry());
    m_window->hide();
    m_stop.stop();
    QTimer::singleShot(kQuitWithinMs, qApp, [exitCode] { QCoreApplication::exit(exitCode); });
    auto left = std::make_shared<int>(0);
    for (auto& [id, open] : m_accounts) {
        if (!open.scope)
            continue;
        ++*left;
        open.scope->close(this, [left, exitCode] {
            if (--*left == 0)
                QCoreApplication::exit(exitCode);
        });
    }
    if (*left == 0)
        QMetaObject::invokeMethod(
            qApp, [exitCode] { QCoreApplication::exit(exitCode); }, Qt::QueuedConnection);
}

} // namespace tradewind
