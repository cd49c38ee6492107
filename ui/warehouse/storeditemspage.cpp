// SPDX-License-Identifier: Apache-2.0
#include "ui/warehouse/storeditemspage.h"

#include "models/shared/moneycell.h"
#include "models/warehouse/warehousedesk.h"
#include "ui/shared/datatable.h"
#include "ui/shared/statestack.h"
#include "ui/theme/theme.h"
#include "ui/warehouse/servicepopover.h"
#include "ui/warehouse/warehousepages.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace tradewind {
using namespace Qt::StringLiterals;

StoredItemsPage::StoredItemsPage(WarehouseDesk& desk)
    : m_desk(desk)
    , m_head(new PageHead(tr("In store")))
    , m_part(warehouseParts(u"stored.part"_s, u"items"_s))
    , m_table(new DataTable(CellDelegate::RowKind::TwoLine))
    , m_banner(new Banner)
    , m_ticked(new PlainLabel({}, TextStyle::Body, Ink::Secondary))
    , m_service(makeButton(tr("Order a service…"), u"stored.service"_s, ButtonRole::Normal, u"scale"_s))
    , m_build(makeButton(tr("Build a shipment"), u"stored.buildShipment"_s, ButtonRole::Primary, u"boxes"_s))
{
    setObjectName(u"stored"_s);
    setTitle(tr("In store"));
    setCrumbs({{tr("Warehouse"), u"warehouse"_s}});
    const Theme theme = Theme::of(this);

    m_table->setObjectName(u"stored.table"_s);
    m_table->setAccessibleName(tr("Goods in store; space ticks a row"));
    m_table->setModel(&m_desk.items().model());
    m_table->setStretchColumn(StoredItemList::Goods);
    m_table->setColumnWidths({0, 110, 144, 150, 130, 110, 160});
    m_table->setStretchMinimum(240, {StoredItemList::Weight, StoredItemList::Fee, StoredItemList::Forfeit});
    m_table->cellDelegate()->setTicks(true);
    m_table->installEventFilter(this);
    m_state = new StateStack(m_table, 6, true);
    m_head->addAtEnd(m_part);
    m_banner->setObjectName(u"stored.banner"_s);
    m_banner->hide();

    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(theme.px(24), theme.px(12), theme.px(24), theme.px(16));
    foot->setSpacing(theme.px(8));
    m_ticked->setObjectName(u"stored.ticked"_s);
    foot->addWidget(m_ticked, 1);
    foot->addWidget(m_service);
    foot->addWidget(m_build);

    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_head);
    whole->addWidget(m_banner);
    whole->addWidget(m_state, 1);
    whole->addWidget(new Separator);
    whole->addLayout(foot);

    connect(m_part, &SegmentedControl::chosen, this, [this](const QString& part) {
        if (part == "receipts"_L1)
            go(u"warehouse"_s);
    });
    connect(m_table, &DataTable::cellPressed, this, [this](const QModelIndex& index) {
        if (index.column() == StoredItemList::Goods)
            m_desk.items().toggle(index.data(role(Role::Id)).toString());
    });
    connect(m_table, &DataTable::rowOpened, this, [this](const QModelIndex& index) {
        const QString route = index.data(role(Role::Route)).toString();
        if (!route.isEmpty())
            go(route);
    });
    connect(m_build, &QPushButton::clicked, this, [this] {
        const QString draft = m_desk.buildShipment();
        if (!draft.isEmpty())
            go(u"shipment-wizard/"_s + draft);
    });
    connect(m_service, &QPushButton::clicked, this, &StoredItemsPage::openService);
    connect(&m_desk.items(), &StoredItemList::loaded, this, &StoredItemsPage::showList);
    connect(&m_desk.items(), &StoredItemList::loadFailed, m_state, &StateStack::showError);
    connect(&m_desk.items(), &StoredItemList::ticksChanged, this, &StoredItemsPage::refreshActs);
    connect(&m_desk.extraService(), &ExtraService::ordered, this, [this] {
        m_banner->showMessage(Tone::Ok, tr("The service is ordered. Its charge becomes a due of the order."));
        m_banner->show();
    });
    m_state->showLoading();
    showList();
}

void StoredItemsPage::activate(const Route& route)
{
    Page::activate(route);
    m_part->setCurrent(u"items"_s);
    m_banner->hide();
    showList();
}

QWidget* StoredItemsPage::initialFocus()
{
    return m_table;
}

void StoredItemsPage::showList()
{
    StoredItemList& items = m_desk.items();
    refreshActs();
    if (!items.isLoaded())
        return;
    if (items.count() == 0) {
        m_state->showEmpty(u"boxes"_s, tr("Nothing is in store"),
                           tr("Goods are stored here once they have come and passed; storage is free at first."));
    } else {
        m_state->showContent();
        if (!m_table->currentIndex().isValid())
            m_table->setCurrentIndex(m_table->model()->index(0, 0));
    }
    const auto fees = items.feesRunning();
    m_head->setNote(
        fees ? tr("%n item(s), storage fees so far %1", nullptr, items.count()).arg(moneyformat::withCode(*fees, {}))
             : tr("%n item(s)", nullptr, items.count()));
}

void StoredItemsPage::refreshActs()
{
    const QString line = m_desk.items().tickedLine();
    m_ticked->setText(line.isEmpty() ? tr("Tick the goods that travel together: press them or use the space bar.")
                                     : line);
    const QString closed = whyClosed(u"shipment-wizard"_s);
    setDisabledReason(m_build,
                      closed.isEmpty() && line.isEmpty() ? tr("Tick the goods that are to be shipped.") : closed);
    setDisabledReason(m_service, m_desk.items().count() == 0 ? tr("Nothing is in store.") : QString());
}

void StoredItemsPage::openService()
{
    const QString id = m_table->idOfCurrentRow();
    const auto item = m_desk.items().item(id);
    const QString why = item ? m_desk.items().whyNot(id) : tr("Choose the goods on the list first.");
    if (!why.isEmpty()) {
        m_banner->showMessage(Tone::Warn, why);
        m_banner->show();
        return;
    }
    m_banner->hide();
    m_desk.extraService().open(*item);
    auto* popover = new ServicePopover(m_desk.extraService(), this);
    popover->openAt(m_service, 420);
}

bool StoredItemsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier) {
            m_desk.items().toggle(m_table->idOfCurrentRow());
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace tradewind
