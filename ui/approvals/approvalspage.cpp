// SPDX-License-Identifier: Apache-2.0
#include "ui/approvals/approvalspage.h"

#include "models/approvals/approvalsdesk.h"
#include "models/shared/roles.h"
#include "ui/approvals/approvalpanel.h"
#include "ui/shared/datatable.h"
#include "ui/shared/statestack.h"
#include "ui/shell/navigator.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QSplitter>

namespace tradewind {
using namespace Qt::StringLiterals;

ApprovalsPage::ApprovalsPage(ApprovalsDesk& desk)
    : m_desk(desk)
    , m_list(new DataTable(CellDelegate::RowKind::TwoLine))
    , m_filter(new SegmentedControl)
    , m_panel(new ApprovalPanel(desk.detail()))
{
    const Theme theme = Theme::of(this);
    setTitle(tr("Approvals"));
    setCrumbs({{tr("Quotes"), u"quotes"_s}});
    m_filter->setObjectName(u"approvals.filter"_s);
    m_filter->setAccessibleName(tr("Which approvals"));
    m_filter->addSegment(u"mine"_s, tr("Mine"));
    m_filter->addSegment(u"all"_s, tr("All"));
    m_filter->setCurrent(m_desk.filter() == ApprovalsDesk::Filter::Mine ? u"mine"_s : u"all"_s);
    m_list->setObjectName(u"approvals.list"_s);
    m_list->setAccessibleName(tr("Approvals"));
    m_list->cellDelegate()->setPageMargin(16);
    m_list->setModel(&m_desk.list());
    m_list->horizontalHeader()->hide();
    m_list->setStretchColumn(0);
    m_listState = new StateStack(m_list, 6, true);

    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new PageHead(tr("Approvals"));
    head->setMargin(16);
    head->addAtEnd(m_filter);
    column->addWidget(head);
    column->addWidget(new Separator);
    column->addWidget(m_listState, 1);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(left);
    splitter->addWidget(m_panel);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({theme.px(300), theme.px(900)});
    splitter->setChildrenCollapsible(false);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(splitter);

    connect(m_filter, &SegmentedControl::chosen, this, [this](const QString& id) {
        m_desk.setFilter(id == "all"_L1 ? ApprovalsDesk::Filter::All : ApprovalsDesk::Filter::Mine);
    });
    const auto openRow = [this](const QModelIndex& index) { go(index.data(role(Role::Route)).toString()); };
    connect(m_list, &DataTable::rowOpened, this, openRow);
    connect(m_list, &DataTable::cellPressed, this, openRow);
    connect(&m_desk, &ApprovalsDesk::failed, m_listState, &StateStack::showError);
    connect(m_listState, &StateStack::actRequested, this, [this] {
        if (!m_desk.isLoaded()) {
            m_desk.reload();
            return;
        }
        m_filter->setCurrent(u"all"_s);
        m_desk.setFilter(ApprovalsDesk::Filter::All);
    });
    connect(m_panel, &ApprovalPanel::goRequested, this, &Page::goRequested);
    connect(&m_desk, &ApprovalsDesk::changed, this, &ApprovalsPage::refresh);
    refresh();
}

void ApprovalsPage::activate(const Route& route)
{
    Page::activate(route);
    const QString id = route.param(0);
    if (id.isEmpty() && m_desk.list().rowCount() > 0 && m_desk.detail().id().isEmpty())
        m_desk.detail().setId(m_desk.list().index(0, 0).data(role(Role::Id)).toString());
    else if (!id.isEmpty())
        m_desk.detail().setId(id);
    refresh();
}

void ApprovalsPage::keyPressEvent(QKeyEvent* event)
{
    if (!m_panel->decideByKey(*event))
        Page::keyPressEvent(event);
}

QWidget* ApprovalsPage::initialFocus()
{
    return m_list;
}

void ApprovalsPage::refresh()
{
    if (!m_desk.isLoaded()) {
        m_listState->showLoading();
    } else if (m_desk.list().rowCount() == 0) {
        const bool mine = m_desk.filter() == ApprovalsDesk::Filter::Mine;
        m_listState->showEmpty(u"approval"_s, mine ? tr("Nothing waits for you") : tr("No approvals yet"),
                               mine ? tr("Requests you are asked to decide, and those you made, appear here.")
                                    : tr("A rule of your company decides which orders need one."),
                               mine ? tr("Show all") : QString());
    } else {
        m_listState->showContent();
        const QString open = m_desk.detail().id();
        for (int row = 0; row < m_desk.list().rowCount(); ++row) {
            const ApprovalView& view = m_desk.list().at(row).view;
            if (view.key == open || view.approval.id.toString() == open)
                m_list->selectId(view.key);
        }
        if (open.isEmpty() && route().path == "approvals"_L1)
            m_desk.detail().setId(m_desk.list().index(0, 0).data(role(Role::Id)).toString());
    }
}

void registerApprovalPages(Navigator& navigator, std::function<ApprovalsDesk&()> desk)
{
    const auto make = [desk]() -> Page* { return new ApprovalsPage(desk()); };
    navigator.registerPage(u"approvals"_s, make);
    navigator.registerPage(u"approvals/*"_s, make);
}

} // namespace tradewind
