// SPDX-License-Identifier: Apache-2.0
#include "ui/sourcing/quotespage.h"

#include "models/sourcing/sourcingdesk.h"
#include "ui/shared/datatable.h"
#include "ui/shared/statestack.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>

namespace tradewind {
using namespace Qt::StringLiterals;

QuotesPage::QuotesPage(SourcingDesk& desk, QWidget* parent)
    : Page(parent)
    , m_desk(desk)
    , m_filter(new SegmentedControl)
    , m_table(new DataTable(CellDelegate::RowKind::TwoLine))
    , m_stack(new StateStack(m_table, 8))
{
    setTitle(tr("Quotes"));
    auto* head = new PageHead(tr("Quotes"));
    m_filter->setObjectName(u"quotes.filter"_s);
    m_filter->setAccessibleName(tr("Which requests"));
    m_filter->addSegment(u"all"_s, tr("All"));
    m_filter->addSegment(u"needs_you"_s, tr("Needs you"));
    m_filter->addSegment(u"open"_s, tr("Open"));
    m_filter->addSegment(u"drafts"_s, tr("Drafts"));
    m_filter->addSegment(u"closed"_s, tr("Closed"));
    m_filter->setCurrent(u"all"_s);
    head->addAtEnd(m_filter);
    m_approvals = makeButton({}, u"quotes.approvals"_s, ButtonRole::Normal, u"approval"_s);
    head->addAtEnd(m_approvals);
    m_add = makeButton(tr("New request"), u"quotes.new"_s, ButtonRole::Primary, u"plus"_s);
    head->addAtEnd(m_add);
    m_table->setObjectName(u"quotes.table"_s);
    m_table->setAccessibleName(tr("Requests for quotation"));
    m_table->setModel(desk.list());
    m_table->setStretchColumn(static_cast<int>(RfqListModel::Column::Request));
    m_table->setColumnWidths({0, 180, 90, 140, 150, 130});
    using Column = RfqListModel::Column;
    m_table->setStretchMinimum(260, {static_cast<int>(Column::Updated), static_cast<int>(Column::Round)});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_stack, 1);

    connect(m_filter, &SegmentedControl::chosen, this, [this](const QString& id) {
        m_desk.list()->setFilter(id == "all"_L1 ? QString() : id);
        refresh();
    });
    connect(m_approvals, &QPushButton::clicked, this, [this] { go(u"approvals"_s); });
    connect(&desk, &SourcingDesk::approvalsWaitingChanged, this, &QuotesPage::placesChanged);
    connect(m_add, &QPushButton::clicked, this, [this] { go(u"quote-wizard/"_s + m_desk.newRequest()); });
    connect(m_table, &DataTable::rowOpened, this,
            [this](const QModelIndex& index) { go(index.data(role(Role::Route)).toString()); });
    connect(&desk, &SourcingDesk::listChanged, this, [this] {
        m_read = true;
        refresh();
    });
    connect(&desk, &SourcingDesk::failed, this, [this](const Error& error) {
        if (!m_read)
            m_stack->showError(error);
    });
    connect(m_stack, &StateStack::actRequested, this, [this] {
        if (m_read && m_desk.list()->count({}) == 0)
            go(u"catalogue"_s);
        else if (m_read)
            m_filter->setCurrent(u"all"_s), m_desk.list()->setFilter({}), refresh();
        else
            m_desk.refresh();
    });
    placesChanged();
    m_clock.setInterval(std::chrono::seconds(20));
    connect(&m_clock, &QTimer::timeout, this, [this] { m_desk.list()->setNow(m_desk.now()); });
}

void QuotesPage::activate(const Route& route)
{
    Page::activate(route);
    if (m_desk.list()->count({}) > 0)
        refresh();
    else
        m_stack->showLoading();
    m_desk.refresh();
    m_clock.start();
}

void QuotesPage::placesChanged()
{
    const int waiting = m_desk.approvalsWaiting();
    m_approvals->setText(waiting > 0 ? tr("Approvals (%1)").arg(waiting) : tr("Approvals"));
    m_approvals->setVisible(whyClosed(u"approvals"_s).isEmpty());
    setDisabledReason(m_add, whyClosed(u"quote-wizard"_s));
}

void QuotesPage::deactivate()
{
    m_clock.stop();
}

QWidget* QuotesPage::initialFocus()
{
    return m_table;
}

void QuotesPage::refresh()
{
    const RfqListModel* list = m_desk.list();
    if (list->rowCount() > 0)
        m_stack->showContent();
    else if (list->count({}) > 0)
        m_stack->showEmpty(u"quote"_s, tr("No such request"), tr("%n other(s) are there.", nullptr, list->count({})),
                           tr("Show all"));
    else
        m_stack->showEmpty(u"quote"_s, tr("No quotes yet"),
                           tr("Ask for a price from an offer or a buying list; answers are compared here."),
                           tr("Open the catalogue"), true);
}

} // namespace tradewind
