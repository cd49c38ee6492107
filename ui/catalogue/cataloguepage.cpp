// SPDX-License-Identifier: Apache-2.0
#include "ui/catalogue/cataloguepage.h"

#include "ui/catalogue/filterpanel.h"
#include "ui/catalogue/landedpanels.h"
#include "ui/catalogue/offercards.h"
#include "ui/catalogue/offertable.h"
#include "ui/shared/errortext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"

#include <QBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
struct OrderChoice
{
    OfferOrder order;
    bool descending;
};
constexpr OrderChoice kOrders[] = {{OfferOrder::Popularity, true}, {OfferOrder::Landed, false},
                                   {OfferOrder::Landed, true},     {OfferOrder::Price, false},
                                   {OfferOrder::Price, true},      {OfferOrder::Rating, true},
                                   {OfferOrder::Moq, false},       {OfferOrder::Lead, false},
                                   {OfferOrder::Newest, true},     {OfferOrder::PriceDrop, true}};
} // namespace

QString orderText(OfferOrder order, bool descending)
{
    switch (order) {
    case OfferOrder::Popularity:
        return CataloguePage::tr("What sells most");
    case OfferOrder::Price:
        return descending ? CataloguePage::tr("Factory price, high first")
                          : CataloguePage::tr("Factory price, low first");
    case OfferOrder::Landed:
        return descending ? CataloguePage::tr("Landed cost, high first") : CataloguePage::tr("Landed cost, low first");
    case OfferOrder::Rating:
        return descending ? CataloguePage::tr("Best rated") : CataloguePage::tr("Worst rated");
    case OfferOrder::Lead:
        return descending ? CataloguePage::tr("Slowest first") : CataloguePage::tr("Ready soonest");
    case OfferOrder::Newest:
        return descending ? CataloguePage::tr("Newest") : CataloguePage::tr("Oldest");
    case OfferOrder::Moq:
        return descending ? CataloguePage::tr("Largest minimum order") : CataloguePage::tr("Smallest minimum order");
    case OfferOrder::PriceDrop:
        return descending ? CataloguePage::tr("Biggest price drop") : CataloguePage::tr("Biggest price rise");
    }
    return {};
}

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

    const int margin = Theme::of(this).px(24);
    m_chips = new QWidget;
    new FlowLayout(m_chips, Theme::of(this).px(8));
    m_chipRow = new QWidget;
    auto* chipRow = new QHBoxLayout(m_chipRow);
    chipRow->setContentsMargins(margin, 0, margin, Theme::of(this).px(12));
    chipRow->addWidget(m_chips, 1);
    column->addWidget(m_chipRow);
    column->addWidget(new AssumptionBar(desk.assumptions(), u"catalogue"_s));

    m_table = new OfferTable(m_search);
    m_table->setObjectName(u"catalogue.table"_s);
    m_cards = new OfferCards;
    m_cards->setObjectName(u"catalogue.cards"_s);
    m_cards->setAccessibleName(tr("Offers"));
    m_cards->setModel(&m_search.list());
    m_empty = new EmptyState;
    m_empty->setObjectName(u"catalogue.empty"_s);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_cards);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);

    const auto openOffer = [this](const QModelIndex& index) { go(index.data(role(Role::Route)).toString()); };
    connect(m_table, &DataTable::rowOpened, this, openOffer);
    connect(m_cards, &OfferCards::offerOpened, this, openOffer);
    connect(m_panel, &FilterPanel::categoryChosen, this,
            [this](const QString& id) { go(id.isEmpty() ? u"catalogue"_s : u"catalogue/category/"_s + id); });
    connect(m_empty, &EmptyState::actRequested, this, [this] {
        if (m_search.filtersInUse().isEmpty())
            go(u"catalogue"_s);
        else
            m_search.clearFilters();
    });
    connect(&m_search, &OfferSearch::queryChanged, this, &CataloguePage::refreshFilters);
    connect(&m_search, &OfferSearch::queryChanged, this, &CataloguePage::refreshHead);
    connect(&m_search, &OfferSearch::searched, this, &CataloguePage::showResult);
    refreshFilters();
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
    m_head->addAtEnd(m_order);
    m_head->addAtEnd(m_view);
    return m_head;
}

void CataloguePage::activate(const Route& route)
{
    Page::activate(route);
    CategoryId category;
    if (route.path.startsWith("catalogue/category/"_L1) && !route.param(0).isEmpty())
        category = CategoryId(route.param(0).left(CategoryId::kMaxLength));
    const QString text = route.query.queryItemValue(u"q"_s, QUrl::FullyDecoded);
    m_search.lookFor(text, category, {});
    refreshHead();
    showResult();
}

QWidget* CataloguePage::initialFocus()
{
    return m_desk.showsCards() ? static_cast<QWidget*>(m_cards) : m_table;
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
    m_head->setTitle(title);
    setTitle(title);
    setCrumbs(crumbs);
    m_order->setText(orderText(query.order, query.descending));
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
    m_chipRow->setVisible(!filters.isEmpty());
}

void CataloguePage::showResult()
{
    const QLocale locale;
    if (m_search.lastSynced().isValid())
        setFreshness(m_search.lastSynced());
    if (!m_search.hasAnswer()) {
        if (const auto error = m_search.error()) {
            const ErrorText text = ErrorTexts::describe(*error);
            m_empty->setContent(u"alert"_s, text.title, text.sentence);
            m_stack->setCurrentWidget(m_empty);
        }
        return;
    }
    m_head->setNote(tr("%1 of %2 offers").arg(locale.toString(m_search.total()), locale.toString(m_search.all())));
    if (m_search.total() > 0) {
        m_stack->setCurrentWidget(m_desk.showsCards() ? static_cast<QWidget*>(m_cards) : m_table);
        if (!m_table->currentIndex().isValid())
            m_table->setCurrentIndex(m_search.list().index(0, 0));
        return;
    }
    if (m_search.all() == 0)
        m_empty->setContent(u"catalogue"_s, tr("The catalogue is not here yet"),
                            tr("It is being fetched from the platform. You can work elsewhere meanwhile."));
    else if (m_search.filtersInUse().isEmpty())
        m_empty->setContent(u"search"_s, tr("No offer matches"),
                            tr("Try fewer words, or Chinese ones: the original titles are searched too."),
                            tr("Show everything"));
    else
        m_empty->setContent(u"filter"_s, tr("No offer passes the filters"),
                            tr("Take one away, or all of them at once."), tr("Clear all"));
    m_stack->setCurrentWidget(m_empty);
}

void CataloguePage::showView(const QString& id)
{
    m_desk.setShowsCards(id == "cards"_L1);
    showResult();
    initialFocus()->setFocus();
}

void CataloguePage::chooseOrder()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(u"catalogue.orders"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const OfferQuery& query = m_search.query();
    for (const OrderChoice& choice : kOrders) {
        QAction* action = menu->addAction(orderText(choice.order, choice.descending));
        action->setCheckable(true);
        action->setChecked(choice.order == query.order && choice.descending == query.descending);
        connect(action, &QAction::triggered, this,
                [this, choice] { m_search.setOrder(choice.order, choice.descending); });
    }
    menu->popup(m_order->mapToGlobal(QPoint(0, m_order->height())));
}

} // namespace tradewind
