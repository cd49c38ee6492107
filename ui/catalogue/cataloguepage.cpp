// SPDX-License-Identifier: Apache-2.0
#include "ui/catalogue/cataloguepage.h"

#include "ui/catalogue/filterpanel.h"
#include "ui/catalogue/landedpanels.h"
#include "ui/catalogue/loadbar.h"
#include "ui/catalogue/nooffers.h"
#include "ui/catalogue/offercards.h"
#include "ui/catalogue/offerkeys.h"
#include "ui/catalogue/offerorders.h"
#include "ui/catalogue/offertable.h"
#include "ui/catalogue/suggestionlist.h"
#include "ui/catalogue/viewtabs.h"
#include "ui/shared/tablecolumns.h"
#include "ui/theme/pathicon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedWidget>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr int kLongestText = 200;
constexpr int kNarrow = 960; // of the page; below, the filters are behind a button
constexpr int kNarrowest = 540;
} // namespace

CataloguePage::CataloguePage(CatalogueDesk& desk, QWidget* parent)
    : Page(parent)
    , m_desk(desk)
    , m_search(desk.search())
    , m_panel(new FilterPanel(desk.search()))
{
    setObjectName(u"catalogue"_s);
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_panel);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    whole->addLayout(column, 1);
    column->addWidget(makeHead());
    m_tabs = new ViewTabs(desk.views(), this);
    column->addWidget(m_tabs);
    column->addWidget(makeSearchRow());
    m_notice = new Banner;
    m_notice->setObjectName(u"catalogue.notice"_s);
    m_notice->setClosable(true);
    m_notice->hide();
    connect(m_notice, &Banner::closed, m_notice, &QWidget::hide);
    column->addWidget(m_notice);
    column->addWidget(new LoadBar(desk.load(), this));
    connect(&desk.load(), &CatalogueLoad::changed, this, &CataloguePage::showCount);
    column->addWidget(new AssumptionBar(desk.assumptions(), u"catalogue"_s));

    m_table = new OfferTable(m_search);
    m_table->setObjectName(u"catalogue.table"_s);
    m_cards = new OfferCards;
    m_cards->setObjectName(u"catalogue.cards"_s);
    m_cards->setAccessibleName(tr("Offers"));
    m_cards->setModel(&m_search.list());
    m_cards->setSelectionModel(m_table->selectionModel());
    auto* keys = new OfferKeys(desk, m_search, {m_table, m_cards}, m_notice, this);
    keys->setTypingSearches();
    connect(keys, &OfferKeys::typed, this, &CataloguePage::typeAhead);
    connect(keys, &OfferKeys::goRequested, this, &CataloguePage::go);
    m_nothing = new NoOffers(m_search);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_cards);
    m_stack->addWidget(m_nothing);
    column->addWidget(m_stack, 1);

    const auto openOffer = [this](const QModelIndex& index) {
        m_desk.views().remember(m_field->text()); // it found something
        go(index.data(role(Role::Route)).toString());
    };
    connect(m_table, &DataTable::rowOpened, this, openOffer);
    connect(m_cards, &OfferCards::offerOpened, this, openOffer);
    connect(m_table, &OfferTable::goRequested, this, &CataloguePage::go);
    connect(m_panel, &FilterPanel::categoryChosen, this,
            [this](const QString& id) { go(id.isEmpty() ? u"catalogue"_s : u"catalogue/category/"_s + id); });
    connect(m_nothing, &NoOffers::everythingRequested, this, [this] { go(u"catalogue"_s); });
    connect(m_nothing, &NoOffers::wordsChosen, m_field, &QLineEdit::setText);
    connect(m_nothing, &NoOffers::everyCategoryRequested, this, [this] {
        const QString words = QString::fromLatin1(QUrl::toPercentEncoding(m_field->text()));
        go(words.isEmpty() ? u"catalogue"_s : u"catalogue?q="_s + words);
    });
    connect(&m_table->columns(), &TableColumns::changed, this, [this] {
        m_desk.setColumns(m_table->columns().layout());
        refreshViews();
    });
    connect(&m_desk.comparison(), &OfferComparison::offersChanged, this, &CataloguePage::refreshCompared);
    connect(&m_search, &OfferSearch::queryChanged, this, &CataloguePage::refreshFilters);
    connect(&m_search, &OfferSearch::queryChanged, this, &CataloguePage::refreshHead);
    connect(&m_search, &OfferSearch::searched, this, &CataloguePage::showResult);
    connect(m_tabs, &ViewTabs::chosen, this,
            [this](const QString& id) { go(id.isEmpty() ? u"catalogue"_s : u"catalogue?view="_s + id); });
    connect(m_tabs, &ViewTabs::updateRequested, this, [this] {
        m_desk.updateView(m_table->columns().layout());
        refreshViews();
    });
    connect(&desk.views(), &QAbstractItemModel::dataChanged, this, &CataloguePage::refreshHead); // another name
    for (const auto& [key, by] : {std::pair(Qt::Key_PageUp, -1), std::pair(Qt::Key_PageDown, 1)}) {
        auto* turn = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        turn->setContext(Qt::WidgetWithChildrenShortcut);
        connect(turn, &QShortcut::activated, m_tabs, [this, by] { m_tabs->step(by); });
    }
    showDesk();
    refreshFilters();
    refreshCompared();
}

/// The view that is open, and the list as it is arranged for it.
void CataloguePage::showDesk()
{
    m_tabs->setCurrent(m_desk.currentView());
    m_view->setCurrent(m_desk.showsCards() ? u"cards"_s : u"list"_s);
    m_table->columns().apply(m_desk.columns());
}

void CataloguePage::refreshViews()
{
    m_tabs->setChanged(m_desk.isViewChanged());
    setDisabledReason(m_save, m_desk.views().isFull() ? tr("There is room for %n saved view(s).", nullptr,
                                                           static_cast<int>(SavedViews::kMost))
                                                      : QString());
}

void CataloguePage::askToSave()
{
    askForName({tr("Save this view"), tr("Save"), m_search.query().text, u"catalogue.saveView"_s}, m_save,
               [this](const QString& name) { saveAs(name); });
}

void CataloguePage::saveAs(const QString& name)
{
    if (m_desk.saveView(name, m_table->columns().layout()))
        go(u"catalogue?view="_s + m_desk.currentView());
}

void CataloguePage::showRecent()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(u"catalogue.recentSearches"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString& text : m_desk.views().recent())
        menu->addAction(QString(text).replace(u'&', "&&"_L1), this, [this, text] { m_field->setText(text); });
    if (menu->isEmpty())
        menu->addAction(tr("Nothing was searched for yet"))->setEnabled(false);
    menu->popup(m_field->mapToGlobal(QPoint(0, m_field->height())));
}

/// Where there is little room the filters make way, and the acts keep their icons only.
void CataloguePage::arrange()
{
    const bool isNarrow = width() < Theme::of(this).px(kNarrow);
    if (isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        m_panel->setVisible(!isNarrow);
    }
    m_filters->setVisible(isNarrow);
    refreshRow();
    m_save->setText(isNarrow ? QString() : tr("Save view"));
    refreshCompared();
}

void CataloguePage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
}

QSize CataloguePage::minimumSizeHint() const
{
    const Theme theme = Theme::of(this);
    return {theme.px(kNarrowest), theme.px(kNarrowest)};
}

QWidget* CataloguePage::makeSearchRow()
{
    const Theme theme = Theme::of(this);
    m_row = new QWidget(this);
    auto* row = new QHBoxLayout(m_row);
    row->setContentsMargins(theme.px(24), 0, theme.px(24), theme.px(12));
    row->setSpacing(theme.px(12));
    m_field = new QLineEdit;
    m_field->setObjectName(u"catalogue.search"_s);
    m_field->setAccessibleName(tr("Search in the catalogue"));
    m_field->setPlaceholderText(tr("Search offers, suppliers, numbers"));
    m_field->setMaxLength(kLongestText);
    m_field->setClearButtonEnabled(true);
    m_field->setFixedWidth(theme.px(240));
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CataloguePage::searchFor);
    connect(m_field, &QLineEdit::textEdited, this, [this] { m_wasTyped = true; });
    m_suggestions = new SuggestionList(m_field);
    connect(m_suggestions, &SuggestionList::chosen, m_field, &QLineEdit::setText);
    connect(&m_search, &OfferSearch::suggested, m_suggestions, &SuggestionList::show);
    m_recent = m_field->addAction(pathIcon(u"history"_s), QLineEdit::LeadingPosition);
    m_recent->setText(tr("What was searched for lately"));
    m_recent->setToolTip(tr("What was searched for lately (Alt+Down)"));
    connect(m_recent, &QAction::triggered, this, &CataloguePage::showRecent);
    m_filters = makeIconButton(u"filter"_s, tr("Filters"), u"catalogue.filters"_s);
    connect(m_filters, &QToolButton::clicked, this, [this] {
        m_panel->setVisible(!m_panel->isVisible());
        if (m_panel->isVisible())
            m_panel->firstControl()->setFocus(Qt::ShortcutFocusReason);
    });
    row->addWidget(m_filters, 0, Qt::AlignTop);
    row->addWidget(m_field, 0, Qt::AlignTop);
    m_chips = new QWidget;
    new FlowLayout(m_chips, theme.px(8));
    row->addWidget(m_chips, 1);
    m_followed = makeButton({}, u"catalogue.followed"_s, ButtonRole::Quiet, u"eye"_s, ButtonSize::Small);
    connect(m_followed, &QPushButton::clicked, this, [this] { go(u"followed"_s); });
    connect(&m_desk.followedOffers(), &FollowedOffers::changed, this, &CataloguePage::refreshFollowed);
    row->addWidget(m_followed, 0, Qt::AlignTop);
    refreshFollowed();
    return m_row;
}

QWidget* CataloguePage::makeHead()
{
    m_head = new PageHead;
    m_order = makeButton({}, u"catalogue.order"_s, ButtonRole::Normal, u"sort"_s, ButtonSize::Small);
    m_order->setAccessibleDescription(tr("Order of the list"));
    connect(m_order, &QPushButton::clicked, this, &CataloguePage::chooseOrder);
    m_view = new SegmentedControl;
    m_view->setObjectName(u"catalogue.view"_s);
    m_view->addSegment(u"list"_s, tr("List"), u"list"_s);
    m_view->addSegment(u"cards"_s, tr("Cards"), u"cards"_s);
    m_view->setCurrent(m_desk.showsCards() ? u"cards"_s : u"list"_s);
    connect(m_view, &SegmentedControl::chosen, this, &CataloguePage::showView);
    m_compare = makeButton({}, u"catalogue.compare"_s, ButtonRole::Quiet, u"columns"_s, ButtonSize::Small);
    setServerToolTip(m_compare,
                     tr("Compare (%1)").arg(QKeySequence(Qt::SHIFT | Qt::Key_C).toString(QKeySequence::NativeText)));
    connect(m_compare, &QPushButton::clicked, this, [this] { go(u"compare"_s); });
    m_save = makeButton(tr("Save view"), u"catalogue.saveView"_s, ButtonRole::Quiet, u"star"_s, ButtonSize::Small);
    m_save->setAccessibleName(tr("Save view"));
    m_save->setToolTip(tr("Save view"));
    connect(m_save, &QPushButton::clicked, this, &CataloguePage::askToSave);
    m_columns = makeIconButton(u"settings"_s, tr("Choose columns"), u"catalogue.columns"_s);
    connect(m_columns, &QToolButton::clicked, this, [this] { m_table->columns().openChooser(m_columns); });
    m_head->addAtEnd(m_compare);
    m_head->addAtEnd(m_save);
    m_head->addAtEnd(m_columns);
    m_head->addAtEnd(m_order);
    m_head->addAtEnd(m_view);
    return m_head;
}

void CataloguePage::activate(const Route& route)
{
    Page::activate(route);
    const QString before = m_desk.currentView();
    m_desk.openView(route.query.queryItemValue(u"view"_s, QUrl::FullyDecoded));
    const bool isView = !m_desk.currentView().isEmpty();
    if (m_desk.currentView() != before)
        showDesk();
    m_tabs->setCurrent(m_desk.currentView());
    CategoryId category;
    if (route.path.startsWith("catalogue/category/"_L1) && !route.param(0).isEmpty())
        category = CategoryId(route.param(0).left(CategoryId::kMaxLength));
    const QString text =
        isView ? m_search.query().text : route.query.queryItemValue(u"q"_s, QUrl::FullyDecoded).left(kLongestText);
    {
        const QSignalBlocker quiet(m_field);
        m_field->setText(text);
    }
    if (!isView)
        m_search.lookFor(text, category, {});
    refreshHead();
    showResult();
}

QWidget* CataloguePage::initialFocus()
{
    return m_tabs->isAncestorOf(QApplication::focusWidget()) ? QApplication::focusWidget() : view();
}

QAbstractItemView* CataloguePage::view() const
{
    return m_desk.showsCards() ? static_cast<QAbstractItemView*>(m_cards) : m_table;
}

/// The words are searched for at every key, and the history names the place so.
void CataloguePage::searchFor(const QString& text)
{
    Route here = route();
    here.query.removeAllQueryItems(u"q"_s);
    if (!text.isEmpty())
        here.query.addQueryItem(u"q"_s, QString::fromLatin1(QUrl::toPercentEncoding(text)));
    setRoute(here);
    if (text.isEmpty())
        m_suggestions->show({});
    m_search.lookFor(text, m_search.query().category, {});
    refreshHead();
}

void CataloguePage::typeAhead(const QString& text)
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->end(false);
    m_field->insert(text);
}

bool CataloguePage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress && handleFieldKey(static_cast<QKeyEvent*>(event)))
        return true;
    if (watched == m_field && event->type() == QEvent::ParentChange)
        refreshRow();
    return Page::eventFilter(watched, event);
}

bool CataloguePage::handleFieldKey(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier)) {
        showRecent();
        return true;
    }
    if (m_suggestions->handleKey(*event))
        return true;
    switch (event->key()) {
    case Qt::Key_Escape:
        m_suggestions->show({});
        if (m_field->text().isEmpty())
            view()->setFocus(Qt::ShortcutFocusReason);
        else
            m_field->clear();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_desk.views().remember(m_field->text());
        if (m_search.total() > 0)
            view()->setFocus(Qt::ShortcutFocusReason);
        else if (m_search.hasAnswer() && event->key() != Qt::Key_Down && !m_field->text().trimmed().isEmpty())
            go(u"search?q="_s + QString::fromLatin1(QUrl::toPercentEncoding(m_field->text().trimmed())));
        return true;
    default:
        return false;
    }
}

void CataloguePage::refreshCompared()
{
    const qsizetype number = m_desk.comparison().ids().size();
    m_compare->setText(m_isNarrow ? QString::number(number) : tr("Compare %1").arg(number));
    m_compare->setAccessibleName(tr("Compare %1").arg(number));
    m_compare->setVisible(number > 0);
}

void CataloguePage::refreshHead()
{
    const OfferQuery& query = m_search.query();
    const QList<Category> path = m_search.categories().path(query.category);
    QList<Crumb> crumbs;
    QString title = tr("Catalogue");
    if (!query.text.isEmpty()) {
        title = tr("“%1”", "what was searched for").arg(query.text);
        crumbs.append({tr("Catalogue"), u"catalogue"_s});
    }
    if (!path.isEmpty()) {
        title = path.last().name;
        crumbs = {{tr("Catalogue"), u"catalogue"_s}};
        for (const Category& above : path.mid(0, path.size() - 1))
            crumbs.append({above.name, u"catalogue/category/"_s + above.id.toString()});
    }
    if (const SavedView* view = m_desk.views().view(m_desk.currentView())) {
        title = view->name;
        crumbs = {{tr("Catalogue"), u"catalogue"_s}};
    }
    m_head->setTitle(title);
    setTitle(title);
    setCrumbs(crumbs);
    m_order->setText(orderText(query.order, query.descending));
    refreshViews();
}

void CataloguePage::refreshFilters()
{
    QLayout* flow = m_chips->layout();
    while (QLayoutItem* item = flow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const QList<FilterInUse> filters = m_search.filtersInUse();
    for (const FilterInUse& filter : filters) {
        auto* chip = new FilterChip(filter.label);
        chip->setObjectName(u"catalogue.chip."_s + filter.key);
        connect(chip, &FilterChip::removeRequested, this, [this, key = filter.key] { m_search.removeFilter(key); });
        flow->addWidget(chip);
    }
    if (!filters.isEmpty()) {
        auto* clear = makeButton(tr("Clear all"), u"catalogue.clearFilters"_s, ButtonRole::Link, {}, ButtonSize::Small);
        connect(clear, &QPushButton::clicked, &m_search, &OfferSearch::clearFilters);
        flow->addWidget(clear);
    }
    refreshRow();
}

/// A row of nothing takes no room; the window's top bar takes the field out of it.
void CataloguePage::refreshRow()
{
    m_row->setVisible(m_field->parentWidget() == m_row || !m_search.filtersInUse().isEmpty() ||
                      m_filters->isVisibleTo(m_row) || m_followed->isVisibleTo(m_row));
}

void CataloguePage::showCount()
{
    if (!m_search.hasAnswer())
        return;
    const QString total = locale().toString(m_search.total());
    const QString all = locale().toString(m_search.all());
    m_head->setNote(m_desk.load().isLoading() ? tr("%1 of %2 offers so far").arg(total, all)
                                              : tr("%1 of %2 offers").arg(total, all));
}

void CataloguePage::showResult()
{
    if (m_search.lastSynced().isValid())
        setFreshness(m_search.lastSynced());
    m_nothing->refresh();
    if (!m_search.hasAnswer()) {
        if (m_search.error())
            m_stack->setCurrentWidget(m_nothing);
        return;
    }
    showCount();
    if (std::exchange(m_wasTyped, false) && m_field->hasFocus() && !m_field->text().isEmpty())
        m_search.suggest();
    if (m_search.total() == 0) {
        m_stack->setCurrentWidget(m_nothing);
        return;
    }
    m_stack->setCurrentWidget(view());
    m_columns->setVisible(!m_desk.showsCards());
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_search.list().index(0, 0));
}

void CataloguePage::refreshFollowed()
{
    const int number = m_desk.followedOffers().rowCount();
    const int changed = m_desk.followedOffers().changedCount();
    m_followed->setVisible(number > 0);
    m_followed->setText(changed > 0 ? tr("Followed: %n changed", nullptr, changed) : tr("Followed: %1").arg(number));
    refreshRow();
}

void CataloguePage::showView(const QString& id)
{
    m_desk.setShowsCards(id == "cards"_L1);
    refreshViews();
    showResult();
    if (const QModelIndex current = view()->currentIndex(); current.isValid())
        m_table->selectRow(current.row()); // the cards select no more than they show
    initialFocus()->setFocus();
}

void CataloguePage::chooseOrder()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(u"catalogue.orders"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const OfferQuery& query = m_search.query();
    for (const OrderChoice& choice : offerOrders()) {
        QAction* action = menu->addAction(orderText(choice.order, choice.descending));
        action->setCheckable(true);
        action->setChecked(choice.order == query.order && choice.descending == query.descending);
        connect(action, &QAction::triggered, this,
                [this, choice] { m_search.setOrder(choice.order, choice.descending); });
    }
    menu->popup(m_order->mapToGlobal(QPoint(0, m_order->height())));
}

} // namespace tradewind
