// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/shellwindow.h"

#include "models/shared/daytext.h"
#include "models/shell/shellmodel.h"
#include "services/core/clock.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/closedpage.h"
#include "ui/shell/helppage.h"
#include "ui/shell/navigator.h"
#include "ui/shell/rail.h"
#include "ui/shell/topbar.h"
#include "ui/theme/pathicon.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/tabstops.h"

#include <QActionGroup>
#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QUrl>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// A figure older than this says so.
constexpr qint64 kFreshSeconds = 15 * 60;

QList<Place> places()
{
    return {
        {u"home"_s, u"home"_s, ShellWindow::tr("Home")},
        {u"catalogue"_s, u"catalogue"_s, ShellWindow::tr("Catalogue")},
        {u"buying"_s, u"buying-list"_s, ShellWindow::tr("Buying list")},
        {u"quotes"_s, u"quote"_s, ShellWindow::tr("Quotes")},
        {u"orders"_s, u"order"_s, ShellWindow::tr("Orders")},
        {u"warehouse"_s, u"warehouse"_s, ShellWindow::tr("Warehouse")},
        {u"shipments"_s, u"ship"_s, ShellWindow::tr("Shipments")},
        {u"money"_s, u"money"_s, ShellWindow::tr("Money")},
        {u"messages"_s, u"message"_s, ShellWindow::tr("Messages")},
    };
}

QString initialsOf(const QString& name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    QString initials;
    for (const QString& word : words) {
        if (initials.isEmpty() || word == words.last())
            initials += word.at(0).toUpper();
    }
    return initials.left(2);
}

} // namespace

ShellWindow::ShellWindow(ShellModel* model, ThemeController* themes, const Clock* clock, QWidget* parent)
    : QMainWindow(parent)
    , m_model(model)
    , m_themes(themes)
    , m_clock(clock)
    , m_whole(new QStackedWidget)
    , m_frame(new QWidget)
    , m_rail(new Rail(model))
    , m_bar(new TopBar)
    , m_notice(new Banner)
    , m_stack(new QStackedWidget)
    , m_navigator(new Navigator(m_stack, this))
    , m_actions(new ActionRegistry(this))
{
    setObjectName(u"shellWindow"_s);
    setWindowTitle(QCoreApplication::applicationName().isEmpty() ? u"Tradewind"_s
                                                                 : QCoreApplication::applicationName());
    setMinimumSize(800, 560);
    m_notice->setObjectName(u"notice"_s);
    m_notice->setClosable(true);
    m_stack->setObjectName(u"pages"_s);

    auto* row = new QHBoxLayout(m_frame);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    row->addLayout(column, 1);
    m_whole->addWidget(m_frame);
    setCentralWidget(m_whole);

    m_rail->setPlaces(places());
    const auto gate = [this](const QString& route) { return m_model->whyClosed(route); };
    m_navigator->setGate(gate);
    m_navigator->registerPage(u"closed"_s, [] { return new ClosedPage; });
    m_navigator->registerPage(u"help"_s, [this] { return new HelpPage(m_actions); });
    addActions();

    connect(m_rail, &Rail::placeRequested, m_navigator, &Navigator::open);
    connect(m_rail, &Rail::pendingRequested, this, [this] { m_navigator->open(u"pending"_s); });
    connect(m_rail, &Rail::accountMenuRequested, this, &ShellWindow::showAccountMenu);
    connect(m_bar, &TopBar::placeRequested, m_navigator, &Navigator::open);
    connect(m_bar, &TopBar::backRequested, m_navigator, &Navigator::back);
    connect(m_bar, &TopBar::forwardRequested, m_navigator, &Navigator::forward);
    connect(m_bar, &TopBar::searchRequested, this, &ShellWindow::search);
    connect(m_bar, &TopBar::helpMenuRequested, this, &ShellWindow::showHelpMenu);
    connect(m_bar, &TopBar::personMenuRequested, this, &ShellWindow::showPersonMenu);
    connect(m_notice, &Banner::actRequested, this, &ShellWindow::noticeActRequested);
    connect(m_notice, &Banner::closed, this, [this] { m_closedNotice = m_notice->text(); });
    connect(m_navigator, &Navigator::currentChanged, this, &ShellWindow::refreshHead);
    connect(m_navigator, &Navigator::currentChanged, this, [this] {
        const Page* page = m_navigator->currentPage();
        if (page && page->route().path != "search"_L1)
            m_bar->clearSearch(); // its words were those of a search that is over
    });
    connect(m_navigator, &Navigator::headChanged, this, &ShellWindow::refreshHead);
    connect(m_model, &ShellModel::closedChanged, this, &ShellWindow::refreshClosed);
    connect(m_model, &ShellModel::changed, this, &ShellWindow::refreshPerson);
    connect(m_model, &ShellModel::changed, this, &ShellWindow::refreshHead);
    refreshPerson();
    refreshHead();
    resize(1440, 900);
}

ShellWindow::~ShellWindow() = default;

void ShellWindow::addActions()
{
    int number = 1;
    for (const Place& place : places()) {
        m_actions->add(u"go."_s + place.route, tr("Go to %1").arg(place.title),
                       {QKeySequence(QKeyCombination(Qt::CTRL, static_cast<Qt::Key>(Qt::Key_0 + number++)))},
                       [this, route = place.route] { m_navigator->open(route); });
    }
    m_actions->add(u"go.pending"_s, tr("Pending changes"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)},
                   [this] { m_navigator->open(u"pending"_s); });
    m_actions->add(u"search"_s, tr("Search"), {QKeySequence(Qt::CTRL | Qt::Key_K), QKeySequence::Find},
                   [this] { m_bar->focusSearch(); });
    m_actions->add(u"back"_s, tr("Back"), {QKeySequence(Qt::ALT | Qt::Key_Left)}, [this] { m_navigator->back(); });
    m_actions->add(u"forward"_s, tr("Forward"), {QKeySequence(Qt::ALT | Qt::Key_Right)},
                   [this] { m_navigator->forward(); });
    m_actions->add(u"panes.next"_s, tr("Next part of the window"), {QKeySequence(Qt::Key_F6)},
                   [this] { cyclePanes(true); });
    m_actions->add(u"panes.previous"_s, tr("Previous part of the window"), {QKeySequence(Qt::SHIFT | Qt::Key_F6)},
                   [this] { cyclePanes(false); });
    m_actions->add(u"sync"_s, tr("Sync now"), {QKeySequence(Qt::Key_F5)}, [this] { Q_EMIT syncRequested(); });
    m_actions->add(u"help"_s, tr("Keyboard and help"), {QKeySequence(Qt::Key_F1)},
                   [this] { m_navigator->open(u"help"_s); });
    m_actions->add(u"updates"_s, tr("Check for updates…"), {}, [this] {
        m_navigator->open(u"about"_s);
        Q_EMIT updateCheckRequested();
    });
    m_actions->add(u"diagnostics"_s, tr("Save diagnostics…"), {}, [this] { Q_EMIT diagnosticsRequested(); });
    m_actions->add(u"exportData"_s, tr("Export my data…"), {}, [this] { Q_EMIT exportRequested(); });
    m_actions->add(u"eraseProfile"_s, tr("Erase this profile…"), {}, [this] { Q_EMIT eraseRequested(); });
    m_actions->add(u"about"_s, tr("About Tradewind"), {}, [this] { m_navigator->open(u"about"_s); });
    m_actions->add(u"quit"_s, tr("Quit"), {QKeySequence::Quit}, [this] { close(); });
    // Where macOS looks for them; elsewhere nobody asks. Qt would guess from the words otherwise.
    for (QAction* action : m_actions->actions())
        action->setMenuRole(QAction::NoRole);
    m_actions->action(u"updates"_s)->setMenuRole(QAction::ApplicationSpecificRole);
    m_actions->action(u"about"_s)->setMenuRole(QAction::AboutRole);
    m_actions->action(u"quit"_s)->setMenuRole(QAction::QuitRole);
#ifdef Q_OS_MACOS
    makeMenuBar();
#endif
}

void ShellWindow::makeMenuBar()
{
    menuBar()->clear();
    QMenu* go = menuBar()->addMenu(tr("Go"));
    QMenu* help = menuBar()->addMenu(tr("Help"));
    for (QAction* action : m_actions->actions())
        (action->objectName().startsWith("go."_L1) ? go : help)->addAction(action);
}

void ShellWindow::showAlone(QWidget* page)
{
    while (m_whole->count() > 1) {
        QWidget* old = m_whole->widget(1);
        if (old == page)
            break;
        m_whole->removeWidget(old);
        old->deleteLater();
    }
    if (m_whole->indexOf(page) < 0)
        m_whole->addWidget(page);
    m_whole->setCurrentWidget(page);
    // What needs nobody to be signed in.
    static const QStringList kAlways{u"quit"_s, u"diagnostics"_s, u"exportData"_s, u"eraseProfile"_s};
    for (QAction* action : m_actions->actions())
        action->setEnabled(kAlways.contains(action->objectName()));
}

void ShellWindow::showPages()
{
    m_whole->setCurrentWidget(m_frame);
    while (m_whole->count() > 1) {
        QWidget* old = m_whole->widget(1);
        m_whole->removeWidget(old);
        old->deleteLater();
    }
    for (QAction* action : m_actions->actions())
        action->setEnabled(true);
    refreshClosed();
}

bool ShellWindow::focusNextPrevChild(bool next)
{
    return stepTab(this, next);
}

void ShellWindow::setNotice(Tone tone, const QString& text, const QString& act)
{
    // What is only good to know is said once; trouble is said as often as it comes.
    if (text.isEmpty() || (tone == Tone::Mute && text == m_closedNotice))
        m_notice->hide();
    else
        m_notice->showMessage(tone, text, act);
}

void ShellWindow::refreshHead()
{
    Page* page = m_navigator->currentPage();
    m_bar->setHistory(m_navigator->canGoBack(), m_navigator->canGoForward());
    if (!page)
        return;
    m_bar->setPlace(page->crumbs(), page->title());
    m_bar->setSearchField(page->searchField());
    QString fresh;
    if (const auto when = page->freshness(); when && when->secsTo(m_clock->now()) > kFreshSeconds)
        fresh = tr("as of %1").arg(DayText::moment(*when, m_clock->now()));
    m_bar->setFreshness(fresh);
    // A page below a place says which: its first crumb.
    const QList<Crumb> crumbs = page->crumbs();
    const QString place = crumbs.isEmpty() ? m_navigator->currentRoute() : crumbs.first().route;
    m_rail->setCurrent(place.section(u'/', 0, 0).section(u'?', 0, 0));
}

void ShellWindow::refreshClosed()
{
    // What is searched is the catalogue.
    const bool searches = m_model->whyClosed(u"catalogue"_s).isEmpty();
    m_bar->setSearchShown(searches);
    m_actions->action(u"search"_s)->setEnabled(searches && m_whole->currentWidget() == m_frame);
    m_navigator->gateChanged();
}

void ShellWindow::refreshPerson()
{
    const ShellModel::Account account = m_model->currentAccount();
    m_bar->setPerson(initialsOf(account.person), account.person);
}

void ShellWindow::search(const QString& words)
{
    m_navigator->open(u"search?q="_s + QString::fromUtf8(QUrl::toPercentEncoding(words)));
}

void ShellWindow::cyclePanes(bool forward)
{
    const QList<QWidget*> panes{m_rail, m_bar, m_stack};
    qsizetype now = 2;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (panes.at(i)->isAncestorOf(QApplication::focusWidget()))
            now = i;
    }
    if (QWidget* first = firstStop(panes.at((now + (forward ? 1 : panes.size() - 1)) % panes.size())))
        first->setFocus(Qt::ShortcutFocusReason);
}

void ShellWindow::showAccountMenu(const QPoint& position)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"accountMenuPopup"_s);
    for (const ShellModel::Account& account : m_model->accounts()) {
        const QString words = account.company + u" · "_s + account.person;
        QAction* entry = menu->addAction(QString(words).replace(u'&', "&&"_L1));
        entry->setObjectName(u"account."_s + account.id);
        entry->setCheckable(true);
        entry->setChecked(account.id == m_model->currentAccountId());
        connect(entry, &QAction::triggered, this, [this, id = account.id] { Q_EMIT accountChosen(id); });
    }
    menu->addSeparator();
    QAction* add = menu->addAction(pathIcon(u"plus"_s), tr("Add an account"), this, &ShellWindow::addAccountRequested);
    add->setObjectName(u"addAccount"_s);
    menu->popup(position);
}

void ShellWindow::showPersonMenu(const QPoint& position)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"personMenuPopup"_s);
    QMenu* look = menu->addMenu(pathIcon(u"sun"_s), tr("Appearance"));
    auto* looks = new QActionGroup(look);
    const auto addLook = [&](const QString& text, ThemeController::Preference preference) {
        QAction* entry = looks->addAction(look->addAction(text));
        entry->setCheckable(true);
        entry->setChecked(m_themes->preference() == preference);
        connect(entry, &QAction::triggered, this, [this, preference] { m_themes->setPreference(preference); });
    };
    addLook(tr("Like the system"), ThemeController::Preference::System);
    addLook(tr("Light"), ThemeController::Preference::Light);
    addLook(tr("Dark"), ThemeController::Preference::Dark);
    QAction* compact = menu->addAction(tr("Compact rows"));
    compact->setCheckable(true);
    compact->setChecked(m_themes->theme().isCompact());
    connect(compact, &QAction::triggered, this,
            [this](bool on) { m_themes->setDensity(on ? Theme::Density::Compact : Theme::Density::Comfortable); });
    QMenu* language = menu->addMenu(pathIcon(u"globe"_s), tr("Language"));
    language->addAction(tr("Like the system"), this, [this] { Q_EMIT languageChosen({}); });
    language->addAction(u"English"_s, this, [this] { Q_EMIT languageChosen(u"en"_s); });
    language->addAction(u"简体中文"_s, this, [this] { Q_EMIT languageChosen(u"zh_CN"_s); });
    menu->addSeparator();
    QAction* out = menu->addAction(tr("Sign out"), this, &ShellWindow::signOutRequested);
    out->setObjectName(u"signOut"_s);
    menu->popup(position);
}

void ShellWindow::showHelpMenu(const QPoint& position)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"helpMenuPopup"_s);
    for (const QString& action : {u"help"_s, u"updates"_s, u"about"_s})
        menu->addAction(m_actions->action(action));
    menu->addSeparator();
    for (const QString& action : {u"diagnostics"_s, u"exportData"_s, u"eraseProfile"_s})
        menu->addAction(m_actions->action(action));
    menu->popup(position);
}

void ShellWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    const bool narrow = width() < Theme::of(this).px(1360);
    if (narrow != m_rail->isNarrow()) {
        m_rail->setNarrow(narrow);
        m_frame->layout()->activate();
    }
}

void ShellWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ShellWindow::retranslate()
{
    m_rail->setPlaces(places());
    m_bar->retranslate();
    addActions();
    refreshHead();
    refreshPerson();
}

} // namespace tradewind
