// SPDX-License-Identifier: Apache-2.0
#include "ui/shipments/shipmentspage.h"

#include "models/shipments/shipmentsdesk.h"
#include "ui/shared/datatable.h"
#include "ui/shared/statestack.h"
#include "ui/shipments/shipmentpanel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabBar>

namespace tradewind {
using namespace Qt::StringLiterals;

ShipmentsPage::ShipmentsPage(ShipmentsDesk& desk)
    : m_desk(desk)
    , m_tabs(new QTabBar)
    , m_drafts(new Banner)
    , m_list(new DataTable(CellDelegate::RowKind::TwoLine))
{
    setObjectName(u"shipments"_s);
    setTitle(tr("Shipments"));
    const Theme theme = Theme::of(this);

    auto* head = new PageHead(tr("Shipments"));
    head->setMargin(16);
    auto* build = makeButton(tr("Build shipment"), u"shipments.build"_s, ButtonRole::Normal, u"plus"_s);
    head->addAtEnd(build);
    m_tabs->setObjectName(u"shipments.filter"_s);
    m_tabs->setAccessibleName(tr("Which shipments"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    for (int i = 0; i < 4; ++i)
        m_tabs->addTab({});
    m_drafts->setObjectName(u"shipments.drafts"_s);
    m_drafts->hide();
    m_list->setObjectName(u"shipments.list"_s);
    m_list->setAccessibleName(tr("Shipments, exceptions first"));
    m_list->setModel(&m_desk.list().model());
    m_list->horizontalHeader()->hide();
    m_list->setStretchColumn(ShipmentList::What);
    m_list->setColumnWidths({0, 124});
    m_list->setHasGroups(true);
    m_list->cellDelegate()->setPageMargin(16);
    m_listState = new StateStack(m_list, 6);

    auto* left = new QWidget;
    // A wide window leaves room to read the names.
    left->setMinimumWidth(theme.px(380));
    left->setMaximumWidth(theme.px(570));
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(0);
    leftColumn->addWidget(head);
    auto* tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(theme.px(8), 0, theme.px(8), 0);
    tabRow->addWidget(m_tabs, 1);
    leftColumn->addLayout(tabRow);
    leftColumn->addWidget(new Separator);
    leftColumn->addWidget(m_drafts);
    leftColumn->addWidget(m_listState, 1);

    m_detail = new ShipmentPanel(m_desk.shipment());
    m_detailState = new StateStack(m_detail, 6);
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(left, 2);
    whole->addWidget(new Separator(Qt::Vertical));
    whole->addWidget(m_detailState, 5);

    const auto open = [this](const QModelIndex& index) {
        const QString route = index.data(role(Role::Route)).toString();
        if (!route.isEmpty())
            go(route);
    };
    connect(m_list, &DataTable::rowOpened, this, open);
    connect(m_list, &DataTable::cellPressed, this, open);
    connect(build, &QPushButton::clicked, this, [this] { go(u"warehouse/items"_s); });
    connect(m_tabs, &QTabBar::currentChanged, this,
            [this](int tab) { m_desk.list().setFilter(static_cast<ShipmentList::Filter>(tab)); });
    connect(m_drafts, &Banner::actRequested, this, [this] {
        const auto drafts = m_desk.list().drafts();
        if (!drafts.isEmpty())
            go(u"shipment-wizard/"_s + drafts.constFirst().first);
    });
    connect(m_detail, &ShipmentPanel::routeRequested, this, [this](const QString& route) { go(route); });
    connect(&m_desk.list(), &ShipmentList::loaded, this, &ShipmentsPage::showList);
    connect(&m_desk.list(), &ShipmentList::draftsLoaded, this, &ShipmentsPage::showDrafts);
    connect(&m_desk.list(), &ShipmentList::loadFailed, m_listState, &StateStack::showError);
    connect(&m_desk.shipment(), &ShipmentDetail::changed, this, &ShipmentsPage::showOne);
    connect(&m_desk.shipment(), &ShipmentDetail::loadFailed, m_detailState, &StateStack::showError);
    m_listState->showLoading();
    showList();
    showDrafts();
    showOne();
}

void ShipmentsPage::activate(const Route& route)
{
    Page::activate(route);
    m_active = true;
    const QString wanted = route.param(0);
    if (!wanted.isEmpty()) {
        m_desk.list().setFilter(m_desk.list().filterOf(wanted));
        m_desk.shipment().open(wanted);
    } else {
        m_desk.shipment().open(m_desk.list().firstKey());
    }
    showList();
    showOne();
}

void ShipmentsPage::placesChanged()
{
    m_detail->setPayDisabledReason(whyClosed(u"pay"_s));
}

QWidget* ShipmentsPage::initialFocus()
{
    return m_list;
}

void ShipmentsPage::showDrafts()
{
    const auto drafts = m_desk.list().drafts();
    m_drafts->setVisible(!drafts.isEmpty());
    if (!drafts.isEmpty())
        m_drafts->showMessage(Tone::Info, tr("%n draft(s) not sent yet", nullptr, int(drafts.size())), tr("Go on"));
}

void ShipmentsPage::showList()
{
    ShipmentList& list = m_desk.list();
    if (!list.isLoaded())
        return;
    using Filter = ShipmentList::Filter;
    const QSignalBlocker quiet(m_tabs);
    //: a filter and how many shipments it has
    const auto named = [](const QString& name, int count) { return tr("%1  %2").arg(name).arg(count); };
    m_tabs->setTabText(int(Filter::Active), named(tr("Active"), list.count(Filter::Active)));
    m_tabs->setTabText(int(Filter::Exceptions), named(tr("Exceptions"), list.count(Filter::Exceptions)));
    m_tabs->setTabText(int(Filter::ToPay), named(tr("To pay"), list.count(Filter::ToPay)));
    m_tabs->setTabText(int(Filter::Delivered), named(tr("Delivered"), list.count(Filter::Delivered)));
    m_tabs->setCurrentIndex(int(list.filter()));
    if (list.model().rowCount() == 0) {
        m_listState->showEmpty(u"ship"_s, tr("No shipments here"),
                               tr("Build one from goods in store when they are ready to travel."));
    } else {
        m_listState->showContent();
    }
    const Theme theme = Theme::of(this);
    for (int row = 0; row < list.model().rowCount(); ++row)
        m_list->setRowHeight(row, list.model().at(row).isGroup ? theme.rowHeight() : theme.twoLineRowHeight());
    // Without a shipment in the route the first one is shown: an exception if there is one. It stays when the list
    // changes.
    if (m_active && m_desk.shipment().key().isEmpty())
        m_desk.shipment().open(list.firstKey());
    const QString key = m_desk.shipment().key();
    m_list->selectId(list.keyOf(key).isEmpty() ? key : list.keyOf(key));
}

void ShipmentsPage::showOne()
{
    const ShipmentDetail& shipment = m_desk.shipment();
    if (shipment.isLoaded()) {
        m_detailState->showContent();
        setCrumbs({{tr("Shipments"), u"shipments"_s}});
        setTitle(shipment.number());
        m_list->selectId(shipment.key());
        return;
    }
    setCrumbs({});
    setTitle(tr("Shipments"));
    if (shipment.key().isEmpty())
        m_detailState->showEmpty(u"ship"_s, tr("No shipment is open"), tr("Choose one on the list."));
    else if (shipment.isMissing())
        m_detailState->showEmpty(u"ship"_s, tr("This shipment is not known here"),
                                 tr("It may come with the next update from the platform."));
    else
        m_detailState->showLoading(shipment.key());
}

} // namespace tradewind
