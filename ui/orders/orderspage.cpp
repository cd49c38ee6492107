// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderspage.h"

#include "models/orders/ordersdesk.h"
#include "ui/shared/datatable.h"
#include "ui/shared/statestack.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace tradewind {
using namespace Qt::StringLiterals;

OrdersPage::OrdersPage(OrdersDesk& desk, QWidget* parent)
    : Page(parent)
    , m_desk(desk)
    , m_head(new PageHead(tr("Orders")))
    , m_filter(new SegmentedControl)
    , m_search(new QLineEdit)
    , m_table(new DataTable(CellDelegate::RowKind::TwoLine))
{
    setObjectName(u"orders"_s);
    setTitle(tr("Orders"));
    const Theme theme = Theme::of(this);

    m_filter->setObjectName(u"orders.filter"_s);
    m_filter->setAccessibleName(tr("Which orders"));
    m_filter->addSegment(u"all"_s, tr("All"));
    m_filter->addSegment(u"needs_you"_s, tr("Needs you"));
    m_filter->addSegment(u"drafts"_s, tr("Drafts"));
    m_filter->addSegment(u"on_the_way"_s, tr("Under way"));
    m_filter->addSegment(u"warehouse"_s, tr("In warehouse"));
    m_filter->addSegment(u"closed"_s, tr("Closed"));
    m_filter->setCurrent(u"all"_s);
    m_search->setObjectName(u"orders.search"_s);
    m_search->setPlaceholderText(tr("Number, goods, supplier, waybill"));
    m_search->setAccessibleName(tr("Find an order"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(theme.px(280));
    m_head->addAtEnd(m_search);

    auto* filters = new QHBoxLayout;
    filters->setContentsMargins(theme.px(24), 0, theme.px(24), theme.px(12));
    filters->addWidget(m_filter);
    filters->addStretch(1);

    m_table->setObjectName(u"orders.table"_s);
    m_table->setAccessibleName(tr("Orders"));
    m_table->setModel(desk.list());
    m_table->setColumnWidths({0, 190, 190, 146, 136, 96});
    m_table->setStretchColumn(static_cast<int>(OrderListModel::Column::Order));
    using Column = OrderListModel::Column;
    m_table->setStretchMinimum(
        260, {static_cast<int>(Column::Suppliers), static_cast<int>(Column::Placed), static_cast<int>(Column::Total)});
    m_table->setGrowingColumns({static_cast<int>(Column::Suppliers)});
    m_stack = new StateStack(m_table, 8);

    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_head);
    whole->addLayout(filters);
    whole->addWidget(m_stack, 1);

    connect(m_filter, &SegmentedControl::chosen, this, [this](const QString& id) {
        m_desk.list()->setFilter(id == "all"_L1 ? QString() : id);
        refresh();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_desk.list()->setText(text);
        refresh();
    });
    connect(m_table, &DataTable::rowOpened, this,
            [this](const QModelIndex& index) { go(index.data(role(Role::Route)).toString()); });
    connect(&desk, &OrdersDesk::listChanged, this, &OrdersPage::refresh);
    connect(&desk, &OrdersDesk::failed, m_stack, &StateStack::showError);
    connect(m_stack, &StateStack::actRequested, this, [this] {
        if (!m_desk.isRead()) {
            m_desk.refresh();
            return;
        }
        if (m_desk.list()->count({}) == 0) {
            go(u"catalogue"_s);
            return;
        }
        m_search->clear();
        m_filter->setCurrent(u"all"_s);
        m_desk.list()->setFilter({});
        refresh();
    });
}

void OrdersPage::activate(const Route& route)
{
    Page::activate(route);
    const QString filter = route.query.queryItemValue(u"filter"_s);
    if (!filter.isEmpty()) {
        m_filter->setCurrent(filter);
        m_desk.list()->setFilter(filter == "all"_L1 ? QString() : filter);
    }
    if (!m_desk.isRead())
        m_stack->showLoading();
    m_desk.refresh();
}

QWidget* OrdersPage::initialFocus()
{
    return m_table;
}

void OrdersPage::refresh()
{
    const OrderListModel& list = *m_desk.list();
    const int needs = list.count(u"needs_you"_s);
    const QString count = tr("%n order(s)", nullptr, list.count({}) - list.count(u"drafts"_s));
    m_head->setNote(needs > 0 ? tr("%1, %n need(s) you", nullptr, needs).arg(count) : count);
    if (list.rowCount() > 0) {
        m_stack->showContent();
        if (!m_table->currentIndex().isValid())
            m_table->selectRow(0);
    } else if (list.count({}) == 0) {
        m_stack->showEmpty(u"order"_s, tr("No orders yet"),
                           tr("Order from a buying list at published prices, or from a quote you accepted."),
                           tr("Browse the catalogue"), true);
    } else {
        m_stack->showEmpty(u"search"_s, tr("No order matches"), tr("Nothing has this state and these words."),
                           tr("Show all"));
    }
}

} // namespace tradewind
