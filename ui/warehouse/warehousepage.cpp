// SPDX-License-Identifier: Apache-2.0
#include "ui/warehouse/warehousepage.h"

#include "models/warehouse/warehousedesk.h"
#include "ui/shared/datatable.h"
#include "ui/shared/statestack.h"
#include "ui/theme/theme.h"
#include "ui/warehouse/decisionpanel.h"
#include "ui/warehouse/receiptpanel.h"
#include "ui/warehouse/warehousepages.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>

namespace tradewind {
using namespace Qt::StringLiterals;

WarehousePage::WarehousePage(WarehouseDesk& desk)
    : m_desk(desk)
    , m_head(new PageHead(tr("Warehouse")))
    , m_part(warehouseParts(u"warehouse.part"_s, u"receipts"_s))
    , m_list(new DataTable(CellDelegate::RowKind::TwoLine))
    , m_panel(new DecisionPanel(desk.receipt()))
{
    setObjectName(u"warehouse"_s);
    setTitle(tr("Warehouse"));
    const Theme theme = Theme::of(this);

    m_list->setObjectName(u"warehouse.receipts"_s);
    m_list->setAccessibleName(tr("Receipts, decisions first"));
    m_list->setModel(&m_desk.receipts().model());
    m_list->horizontalHeader()->hide();
    m_list->setStretchColumn(ReceiptList::Goods);
    m_list->setColumnWidths({0, 116});
    m_list->cellDelegate()->setPageMargin(16);
    m_listState = new StateStack(m_list, 6, true);

    auto* left = new QWidget;
    // A wide window leaves room to read the names.
    left->setMinimumWidth(theme.px(376));
    left->setMaximumWidth(theme.px(504));
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(0);
    m_head->setMargin(16);
    leftColumn->addWidget(m_head);
    auto* parts = new QHBoxLayout;
    parts->setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(12));
    parts->addWidget(m_part);
    parts->addStretch(1);
    leftColumn->addLayout(parts);
    leftColumn->addWidget(new Separator);
    leftColumn->addWidget(m_listState, 1);

    auto* detail = new ReceiptPanel(m_desk);
    m_detailState = new StateStack(detail, 6);
    auto* frame = new PanelFrame(m_detailState, m_panel);

    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(left, 2);
    whole->addWidget(new Separator(Qt::Vertical));
    whole->addWidget(frame, 5);

    const auto open = [this](const QModelIndex& index) { go(index.data(role(Role::Route)).toString()); };
    connect(m_list, &DataTable::rowOpened, this, open);
    connect(m_list, &DataTable::cellPressed, this, open);
    connect(m_part, &SegmentedControl::chosen, this, [this](const QString& part) {
        if (part == "items"_L1)
            go(u"warehouse/items"_s);
    });
    connect(detail, &ReceiptPanel::orderRequested, this, [this](const QString& route) { go(route); });
    connect(&m_desk.receipts(), &ReceiptList::loaded, this, &WarehousePage::showList);
    connect(&m_desk.receipts(), &ReceiptList::loadFailed, m_listState, &StateStack::showError);
    connect(&m_desk.receipt(), &ReceiptDetail::changed, this, &WarehousePage::showOne);
    connect(&m_desk.receipt(), &ReceiptDetail::loadFailed, m_detailState, &StateStack::showError);
    m_listState->showLoading();
    showList();
}

void WarehousePage::activate(const Route& route)
{
    Page::activate(route);
    m_active = true;
    m_part->setCurrent(u"receipts"_s);
    m_panel->setTicking(true);
    const QString wanted = route.param(0).left(ReceiptId::kMaxLength);
    m_desk.receipt().open(wanted.isEmpty() ? m_desk.receipts().firstId() : wanted);
    showList();
    showOne();
}

void WarehousePage::deactivate()
{
    m_active = false;
    m_panel->setTicking(false);
}

void WarehousePage::keyPressEvent(QKeyEvent* event)
{
    if (!m_panel->chooseByKey(*event))
        Page::keyPressEvent(event);
}

QWidget* WarehousePage::initialFocus()
{
    return m_list;
}

void WarehousePage::showList()
{
    if (!m_desk.receipts().isLoaded())
        return;
    const int open = m_desk.receipts().openCount();
    m_head->setNote(open > 0 ? tr("%n to decide", nullptr, open) : QString());
    if (m_desk.receipts().model().rowCount() == 0) {
        m_listState->showEmpty(u"warehouse"_s, tr("Nothing has come yet"),
                               tr("Goods appear here as soon as a supplier has sent them."));
    } else {
        m_listState->showContent();
    }
    // Without a receipt in the route the first one is shown: the decision that ends first. It stays when the list
    // changes.
    if (m_active && m_desk.receipt().id().isEmpty())
        m_desk.receipt().open(m_desk.receipts().firstId());
    m_list->selectId(m_desk.receipt().id());
}

void WarehousePage::showOne()
{
    const ReceiptDetail& receipt = m_desk.receipt();
    if (receipt.isLoaded()) {
        m_detailState->showContent();
        m_panel->setVisible(true);
        setCrumbs({{tr("Warehouse"), u"warehouse"_s}});
        setTitle(receipt.number());
        m_list->selectId(receipt.id());
    } else if (receipt.id().isEmpty()) {
        m_detailState->showEmpty(u"warehouse"_s, tr("No receipt is open"), tr("Choose one on the list."));
        setCrumbs({});
        setTitle(tr("Warehouse"));
    } else {
        m_detailState->showLoading(receipt.id());
    }
}

} // namespace tradewind
