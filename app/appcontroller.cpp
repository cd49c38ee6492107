// SPDX-License-Identifier: Apache-2.0
#include "app/appcontroller.h"

#include "app/accountdesks.h"
#include "app/accountservices.h"
#include "app/journalnotice.h"
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
#include "ui/search/searchpage.h"
#include "ui/session/accountchooserpage.h"
#include "ui/shared/errortext.h"
#include "ui/shell/navigator.h"
#include "ui/shell/welcomepage.h"
#include "ui/shipments/shipmentspages.h"
#include "ui/sourcing/sourcingpages.h"
#include "ui/warehouse/warehousepages.h"

#include <QApplication>
#include <QCloseEvent>
#include <QLibraryInfo>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr auto kGeometry = "window/geometry"_L1;
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
    , m_eraser(app)
    , m_privacy(app, m_updates.product(), [this](auto then) { eraseProfile(std::move(then)); })
    , m_window(std::make_unique<ShellWindow>(&m_model, &app.theme(), &app.clock()))
{
    m_window->setObjectName(u"window"_s);
    m_window->installEventFilter(this);
    connect(m_window.get(), &ShellWindow::accountChosen, this, &AppController::showAccount);
    connect(m_window.get(), &ShellWindow::addAccountRequested, this, &AppController::showChooser);
    connect(m_window.get(), &ShellWindow::signOutRequested, this, &AppController::signOut);
    connect(m_window.get(), &ShellWindow::noticeActRequested, this, [this] {
        if (m_inBrowser)
            cancelBrowserSignIn();
        else
            signInAgain();
    });
    connect(m_window.get(), &ShellWindow::languageChosen, this, &AppController::setLanguage);
    connect(m_window.get(), &ShellWindow::updateCheckRequested, &m_updates.desk(), &UpdateDesk::ask);
    connect(m_window.get(), &ShellWindow::diagnosticsRequested, this, &AppController::showDiagnostics);
    connect(m_window.get(), &ShellWindow::exportRequested, this, &AppController::showExport);
    connect(m_window.get(), &ShellWindow::eraseRequested, this, &AppController::showErase);
    connect(m_window.get(), &ShellWindow::syncRequested, this, [this] {
        const auto sync = [this] {
            if (m_current)
                m_current->sync().syncNow();
        };
        if (m_current && m_current->record().demo)
            withDemo(sync);
        else
            sync();
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
    setLanguage(m_options.language.isEmpty() ? m_app.profile().settings().value(kLanguageSetting).toString()
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
    registerSearchPage(navigator, [this]() -> SearchDesk& { return desks().search; });
    const auto messages = [this]() -> MessagesDesk& { return desks().messages; };
    registerMessagePages(navigator, messages);
    registerOrderPages(
        navigator, [this]() -> OrdersDesk& { return desks().orders; }, messages);
    registerMoneyPages(navigator, [this]() -> MoneyDesk& { return desks().money; });
    registerBuyingPages(navigator, [this]() -> BuyingDesk& { return desks().buying; });
    registerSourcingPages(
        navigator, [this]() -> SourcingDesk& { return desks().sourcing; }, messages);
    registerApprovalPages(navigator, [this]() -> ApprovalsDesk& { return desks().approvals; });
    registerCheckoutPages(navigator, [this]() -> CheckoutDesk& { return desks().checkout; });
    registerWarehousePages(navigator, [this]() -> WarehouseDesk& { return desks().warehouse; });
    registerShipmentPages(navigator, [this]() -> ShipmentsDesk& { return desks().shipments; });
    registerAboutPage(navigator, m_updates.product(), m_updates.desk());
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
    connect(&open.desks->links, &DeskLinks::troubled, this, [this, scope](const Error& error) {
        if (scope == m_current)
            m_window->setNotice(Tone::Bad, ErrorTexts::describe(error).line());
    });
    connect(&open.desks->links, &DeskLinks::countsChanged, this, &AppController::refreshCounts);
    connect(scope, &AccountScope::capabilitiesChanged, this, &AppController::refreshClosed);
    connect(&scope->sync(), &SyncService::stateChanged, this, &AppController::refreshState);
    connect(&scope->outbox(), &Outbox::countsChanged, this, &AppController::refreshState);
    connect(&scope->outbox(), &Outbox::takenOver, this, &AppController::refreshNotice);
    connect(&scope->session(), &Session::stateChanged, this, &AppController::refreshNotice);
    connect(&scope->session(), &Session::stateChanged, this, &AppController::refreshState);
    connect(&scope->drafts(), &DraftStore::saveFailed, this, &AppController::refreshNotice);
    connect(&scope->drafts(), &DraftStore::saveRecovered, this, &AppController::refreshNotice);
    connect(&open.desks->home, &HomeDesk::loaded, this, &AppController::refreshState);
    connect(&open.desks->home, &HomeDesk::loaded, this, &AppController::refreshClosed);
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
    if (!m_current->record().demo) {
        connectTo(m_current->record().platform);
        return;
    }
    withDemo([this] {
        if (m_current && m_current->record().demo)
            signInScripted(m_current->base(), true, m_current->record().userId);
    });
}

bool AppController::needsSignIn() const
{
    using State = Session::State;
    return m_current &&
           (m_current->session().state() == State::Expired || m_current->session().state() == State::SignedOut);
}

void AppController::report(const Error& error)
{
    if (error.kind == Error::Kind::Cancelled)
        return;
    const bool unreachable =
        error.kind == Error::Kind::Offline || error.kind == Error::Kind::Network || error.kind == Error::Kind::Timeout;
    const QString line = ErrorTexts::describe(error).line();
    if (m_welcome) {
        m_welcome->setBusy({});
        m_welcome->setProblem(unreachable && !error.problem
                                  ? tr("The platform could not be reached. Check its address and your connection.")
                                  : line);
    } else if (m_chooser) {
        m_chooser->setProblem(line);
    } else {
        m_window->setNotice(unreachable ? Tone::Warn : Tone::Bad, line,
                            needsSignIn() ? tr("Sign in again") : QString());
        m_saidUnreachable = unreachable;
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
    m_model.setSignedOut(needsSignIn() || state.connection == SyncState::Connection::SignedOut);
    m_model.setOfflineSince(state.connection == SyncState::Connection::Offline ? std::optional(state.since)
                                                                               : std::nullopt);
    m_model.setSyncedAt(state.lastSyncedAt.isValid() ? std::optional(state.lastSyncedAt) : std::nullopt);
    m_model.setSyncing(state.syncing);
    m_model.setPending(m_current->outbox().waitingCount(), m_current->outbox().needsYouCount());
    // Only when it changes: a notice that was closed does not come back with every attempt.
    const bool tooOld = state.error && state.error->is(Problem::Slug::ClientTooOld);
    const bool disk = state.error && state.error->kind == Error::Kind::Storage;
    const auto trouble = tooOld ? Trouble::TooOld : disk ? Trouble::Disk : Trouble::None;
    const bool back = m_saidUnreachable && state.connection == SyncState::Connection::Online;
    if (back)
        m_saidUnreachable = false;
    if (std::exchange(m_trouble, trouble) != trouble || back)
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
    const auto me = m_currentDesks ? m_currentDesks->home.state().me : std::nullopt;
    m_model.setClosed(known ? ClosedPlaces::of(m_current->capabilities()->modules, me) : QHash<QString, QString>());
}

void AppController::refreshNotice()
{
    if (!m_current) {
        m_window->setNotice(Tone::Mute, {});
        return;
    }
    if (m_current->outbox().isTakenOver()) {
        m_window->setNotice(Tone::Bad,
                            tr("Another Tradewind works with this account now. Nothing is sent from this one."));
    } else if (m_current->drafts().failure()) {
        m_window->setNotice(Tone::Bad, ErrorTexts::describe(*m_current->drafts().failure()).line());
    } else if (m_inBrowser) {
        m_window->setNotice(Tone::Info, tr("Waiting for the sign-in in your browser"), tr("Cancel"));
    } else if (needsSignIn()) {
        m_window->setNotice(Tone::Warn, tr("Your sign-in has ended. What you see is what was saved here."),
                            tr("Sign in again"));
    } else if (m_trouble != Trouble::None && m_current->sync().state().error) {
        m_window->setNotice(Tone::Bad, ErrorTexts::describe(*m_current->sync().state().error).line());
    } else if (const auto notice = JournalNotice::of(m_current->journalFound())) {
        m_window->setNotice(notice->tone, notice->words);
        m_current->journalNoticeShown();
    } else if (!m_app.tokens().isPersistent() && !m_current->record().demo) {
        m_window->setNotice(Tone::Mute,
                            tr("No keychain could be used: you will have to sign in again when you next start."));
    } else {
        m_window->setNotice(Tone::Mute, {});
    }
}

void AppController::setLanguage(const QString& name)
{
    QLocale locale = name.isEmpty() ? QLocale::system() : QLocale(name);
    qApp->removeTranslator(&m_translator);
    const auto load = [this](const QLocale& wanted) {
        return m_translator.load(wanted, u"tradewind"_s, u"_"_s, u":/translations"_s);
    };
    // Where the texts are not translated they are English, and so are the names of days and the plurals among them; the
    // formats stay those of the place.
    if (!load(locale)) {
        locale = QLocale(QLocale::English, locale.territory());
        load(locale);
    }
    QLocale::setDefault(locale);
    // Qt's own texts: standard buttons, file dialogs, menus of text fields. Where they are not installed they stay
    // English.
    qApp->removeTranslator(&m_qtTranslator);
    if (m_qtTranslator.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        qApp->installTranslator(&m_qtTranslator);
    qApp->installTranslator(&m_translator);
    qApp->setLayoutDirection(locale.textDirection());
    m_app.theme().setLanguage(locale.language());
    if (m_options.language.isEmpty())
        m_app.profile().settings().setValue(kLanguageSetting, name);
    m_app.setLanguage(locale);
    for (const auto& [id, open] : m_accounts)
        open.scope->setLanguage(m_app.language());
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
    for (auto& [id, attempt] : m_signIns)
        attempt.stop.stop();
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
