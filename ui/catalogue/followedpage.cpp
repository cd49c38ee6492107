// SPDX-License-Identifier: Apache-2.0
#include "ui/catalogue/followedpage.h"

#include "ui/catalogue/landedpanels.h"
#include "ui/shared/datatable.h"
#include "ui/shared/statestack.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layouts.h"

#include <QBoxLayout>
#include <QPushButton>

namespace tradewind {
using namespace Qt::StringLiterals;

FollowedPage::FollowedPage(CatalogueDesk& desk, QWidget* parent)
    : Page(parent)
    , m_desk(desk)
    , m_followed(desk.followedOffers())
    , m_head(new PageHead(tr("Followed offers")))
    , m_table(new DataTable(CellDelegate::RowKind::Picture))
    , m_stack(new StateStack(m_table, 6, true))
{
    setObjectName(u"followed"_s);
    setTitle(tr("Followed offers"));
    setCrumbs({{tr("Catalogue"), u"catalogue"_s}});
    m_seen = makeButton(tr("I have seen all of it"), u"followed.seen"_s, ButtonRole::Normal, u"check"_s);
    m_head->addAtEnd(m_seen);
    m_table->setObjectName(u"followed.table"_s);
    m_table->setAccessibleName(tr("Followed offers"));
    m_table->setModel(&m_followed);
    m_table->setStretchColumn(FollowedOffers::Offer);
    m_table->setColumnWidths({0, 260, 96, 168, 96});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(new AssumptionBar(desk.assumptions(), u"followed"_s));
    column->addWidget(m_stack, 1);

    connect(m_seen, &QPushButton::clicked, this, [this] { m_followed.markSeen(); });
    connect(m_table, &DataTable::rowOpened, this, [this](const QModelIndex& index) {
        const QString route = index.data(role(Role::Route)).toString();
        m_followed.markSeen(index.data(role(Role::Id)).toString());
        go(route);
    });
    connect(m_stack, &StateStack::actRequested, this, [this] { go(u"catalogue"_s); });
    connect(&m_followed, &FollowedOffers::changed, this, &FollowedPage::refresh);
    refresh();
}

void FollowedPage::activate(const Route& route)
{
    Page::activate(route);
    refresh();
}

QWidget* FollowedPage::initialFocus()
{
    return m_followed.rowCount() > 0 ? m_table : nullptr;
}

void FollowedPage::refresh()
{
    const int changed = m_followed.changedCount();
    m_head->setNote(changed > 0 ? tr("%n changed since you last looked", nullptr, changed)
                                : tr("%n offer(s)", nullptr, m_followed.rowCount()));
    setDisabledReason(m_seen, changed > 0 ? QString() : tr("Nothing changed since you last looked"));
    if (m_followed.rowCount() > 0)
        m_stack->showContent();
    else
        m_stack->showEmpty(u"eye"_s, tr("You follow no offer yet"),
                           tr("Press Follow on an offer's page: price, stock and delisting are watched from then on."),
                           tr("Open the catalogue"));
    if (m_followed.rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_followed.index(0, 0));
}

} // namespace tradewind
