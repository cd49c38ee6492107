// SPDX-License-Identifier: Apache-2.0
#include "ui/search/searchpage.h"

#include "models/search/searchdesk.h"
#include "models/shared/roles.h"
#include "ui/shared/datatable.h"
#include "ui/shared/statestack.h"
#include "ui/shell/navigator.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTimer>

namespace tradewind {
using namespace Qt::StringLiterals;

SearchPage::SearchPage(SearchDesk& desk)
    : m_desk(desk)
    , m_head(new PageHead(tr("Found")))
    , m_catalogue(
          makeButton(tr("All offers with these words"), u"search.catalogue"_s, ButtonRole::Normal, u"catalogue"_s))
    , m_table(new DataTable(CellDelegate::RowKind::TwoLine))
    , m_stack(new StateStack(m_table, 8))
{
    setObjectName(u"searchPage"_s);
    setTitle(tr("Search"));
    m_head->addAtEnd(m_catalogue);
    m_table->setObjectName(u"search.table"_s);
    m_table->setAccessibleName(tr("What was found"));
    m_table->setModel(&m_desk.rows());
    m_table->horizontalHeader()->hide();
    m_table->setStretchColumn(0);
    m_table->setColumnWidths({0, 180});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_stack, 1);

    connect(m_table, &DataTable::rowOpened, this,
            [this](const QModelIndex& index) { go(index.data(role(Role::Route)).toString()); });
    connect(m_catalogue, &QPushButton::clicked, this, [this] { go(m_desk.catalogueRoute()); });
    connect(&m_desk, &SearchDesk::found, this, &SearchPage::refresh);
    connect(&m_desk, &SearchDesk::failed, m_stack, &StateStack::showError);
    connect(m_stack, &StateStack::actRequested, this, [this] { m_desk.ask(m_desk.text()); });
}

void SearchPage::activate(const Route& route)
{
    Page::activate(route);
    m_active = true; // the answer may be there before the page is
    m_stack->showLoading();
    m_desk.ask(route.query.queryItemValue(u"q"_s, QUrl::FullyDecoded));
}

QWidget* SearchPage::initialFocus()
{
    return m_table;
}

void SearchPage::refresh()
{
    if (!m_active)
        return; // an answer to somebody who has gone on
    if (const QString route = m_desk.onlyRoute(); !route.isEmpty()) {
        // Once one is here: nobody leaves while he arrives.
        QTimer::singleShot(0, this, [this, route] {
            if (m_active)
                goInstead(route);
        });
        return;
    }
    setTitle(m_desk.text());
    m_head->setNote(m_desk.text());
    m_catalogue->setVisible(m_desk.hasOffers());
    m_stack->showContent();
    if (!m_table->currentIndex().isValid())
        m_table->selectRow(0);
}

void registerSearchPage(Navigator& navigator, std::function<SearchDesk&()> desk)
{
    navigator.registerPage(u"search"_s, [desk] { return new SearchPage(desk()); });
}

} // namespace tradewind
