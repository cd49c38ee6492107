// SPDX-License-Identifier: Apache-2.0
#include "ui/catalogue/offertable.h"

#include "ui/catalogue/landedpanels.h"
#include "ui/shared/tablecolumns.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
std::optional<OfferOrder> orderOf(int column)
{
    switch (static_cast<OfferListModel::Column>(column)) {
    case OfferListModel::Lead:
        return OfferOrder::Lead;
    case OfferListModel::Factory:
        return OfferOrder::Price;
    case OfferListModel::Landed:
        return OfferOrder::Landed;
    case OfferListModel::Supplier:
        return OfferOrder::Rating;
    case OfferListModel::Rating:
        return OfferOrder::Rating;
    case OfferListModel::Offer:
    case OfferListModel::Sold:
        return OfferOrder::Popularity;
    case OfferListModel::Moq:
        return OfferOrder::Moq;
    case OfferListModel::Stock:
    case OfferListModel::Weight:
    case OfferListModel::ColumnCount:
        break;
    }
    return std::nullopt;
}
constexpr int kNarrowestTitle = 240;
} // namespace

OfferTable::OfferTable(OfferSearch& search, QWidget* parent)
    : DataTable(CellDelegate::RowKind::Picture, parent)
    , m_search(search)
{
    setModel(&search.list());
    setColumnWidths({0, 200, 72, 64, 100, 84, 168, 72, 84, 80});
    setStretchColumn(OfferListModel::Offer);
    // What something costs landed stays in sight as long as it can.
    setStretchMinimum(kNarrowestTitle, {OfferListModel::Lead, OfferListModel::Stock, OfferListModel::Supplier});
    setGrowingColumns({OfferListModel::Supplier});
    setAccessibleName(tr("Offers"));
    m_columns = new TableColumns(this, OfferListModel::columnKeys(), {u"rating"_s, u"sold"_s, u"weight"_s});
    // Another column may be wider, shown or gone.
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &OfferTable::makeRoom);
    horizontalHeader()->setSortIndicatorClearable(false);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &OfferTable::orderBy);
    connect(&search, &OfferSearch::queryChanged, this, &OfferTable::showOrder);
    connect(this, &DataTable::cellPressed, this, [this](const QModelIndex& index) {
        const QString supplier = index.data(OfferListModel::SupplierRouteRole).toString();
        if (index.column() == OfferListModel::Landed)
            openBreakdown(index);
        else if (index.column() == OfferListModel::Supplier && !supplier.isEmpty())
            Q_EMIT goRequested(supplier);
    });
    showOrder();
}

void OfferTable::setSupplierShown(bool shown)
{
    setColumnWanted(OfferListModel::Supplier, shown);
}

void OfferTable::showOrder()
{
    const OfferQuery& query = m_search.query();
    for (int column = 0; column < OfferListModel::ColumnCount; ++column) {
        if (orderOf(column) != query.order || query.order == OfferOrder::Popularity)
            continue;
        horizontalHeader()->setSortIndicatorShown(true);
        horizontalHeader()->setSortIndicator(column, query.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        return;
    }
    horizontalHeader()->setSortIndicatorShown(false);
}

void OfferTable::orderBy(int column)
{
    const auto order = orderOf(column);
    if (!order) {
        showOrder();
        return;
    }
    const OfferQuery& query = m_search.query();
    const bool fromTheTop = *order == OfferOrder::Popularity || *order == OfferOrder::Rating;
    m_search.setOrder(*order, query.order == *order && !fromTheTop ? !query.descending : fromTheTop);
    showOrder();
}

void OfferTable::openBreakdown(const QModelIndex& index)
{
    const LandedView view = m_search.list().landedAt(index.row());
    if (!view.isKnown && view.reasons.isEmpty())
        return;
    const QModelIndex cell = index.siblingAtColumn(OfferListModel::Landed);
    makeBreakdownPopover(view, this)->openAt(viewport(), visualRect(cell), 312);
}

/// What a press does more than choose the row.
void OfferTable::mouseMoveEvent(QMouseEvent* event)
{
    DataTable::mouseMoveEvent(event);
    const int column = indexAt(event->position().toPoint()).column();
    const bool leads = column == OfferListModel::Supplier || column == OfferListModel::Landed;
    viewport()->setCursor(leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

/// The titles take the room that is left.
bool OfferTable::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QModelIndex index = indexAt(help->pos());
        if (index.isValid() && index.column() == OfferListModel::Landed) {
            const QString text = breakdownText(m_search.list().landedAt(index.row()));
            QToolTip::showText(help->globalPos(), text.toHtmlEscaped().replace(u'\n', "<br>"_L1), viewport());
            return true;
        }
    }
    return DataTable::viewportEvent(event);
}

} // namespace tradewind
