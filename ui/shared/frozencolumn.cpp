// SPDX-License-Identifier: Apache-2.0
#include "ui/shared/frozencolumn.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace tradewind {

FrozenColumn::FrozenColumn(DataTable* table)
    : DataTable(CellDelegate::RowKind::Plain, table)
    , m_table(table)
{
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, false);
    setItemDelegate(table->itemDelegate());
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionBehavior(table->selectionBehavior());
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* columns = table->horizontalHeader();
    connect(columns, &QHeaderView::sectionResized, this, &FrozenColumn::arrange);
    connect(columns, &QHeaderView::sectionMoved, this, &FrozenColumn::arrange);
    connect(columns, &QHeaderView::sectionCountChanged, this, &FrozenColumn::arrange);
    connect(table->verticalHeader(), &QHeaderView::sectionResized, this, &FrozenColumn::mirror);
    connect(table->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, table->verticalScrollBar(), &QScrollBar::setValue);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, columns, &QHeaderView::sectionClicked);
    connect(this, &DataTable::rowOpened, table, &DataTable::rowOpened);
    connect(this, &DataTable::cellPressed, table, &DataTable::cellPressed);
    connect(this, &QTableView::pressed, table, [table] { table->setFocus(Qt::MouseFocusReason); });
    show();
}

void FrozenColumn::mirror()
{
    const int usual = m_table->verticalHeader()->defaultSectionSize();
    verticalHeader()->setDefaultSectionSize(usual);
    // Only short tables have rows of different heights.
    constexpr int kShort = 200;
    for (int row = 0; model() && row < std::min(kShort, model()->rowCount()); ++row) {
        if (rowHeight(row) != m_table->rowHeight(row))
            setRowHeight(row, m_table->rowHeight(row));
    }
}

void FrozenColumn::arrange()
{
    if (model() != m_table->model()) {
        setModel(m_table->model());
        setSelectionModel(m_table->selectionModel());
    }
    if (!model())
        return;
    setAccessibleName(m_table->accessibleName());
    int width = 0;
    for (int column = 0; column < model()->columnCount(); ++column) {
        const bool isFirst = m_table->isFirstColumn(column);
        setColumnHidden(column, !isFirst);
        if (!isFirst)
            continue;
        width = m_table->columnWidth(column);
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::Fixed);
        setColumnWidth(column, width);
    }
    const QHeaderView* columns = m_table->horizontalHeader();
    const int head = columns->isHidden() ? 0 : columns->height();
    horizontalHeader()->setVisible(head > 0);
    horizontalHeader()->setFixedHeight(columns->height());
    horizontalHeader()->setSortIndicatorShown(columns->isSortIndicatorShown());
    horizontalHeader()->setSortIndicator(columns->sortIndicatorSection(), columns->sortIndicatorOrder());
    mirror();
    const QRect whole = m_table->viewport()->geometry();
    const QRect all(whole.x(), whole.y() - head, whole.width(), whole.height() + head);
    const QRect mine(all.x(), all.y(), std::min(width, all.width()), all.height());
    setGeometry(QStyle::visualRect(layoutDirection(), all, mine));
    verticalScrollBar()->setValue(m_table->verticalScrollBar()->value());
}

void FrozenColumn::paintEvent(QPaintEvent* event)
{
    DataTable::paintEvent(event);
    // A line where the others go behind it, only when there is something behind.
    if (m_table->horizontalScrollBar()->value() == 0)
        return;
    QPainter painter(viewport());
    const Theme theme = Theme::of(this);
    const QRect edge(viewport()->width() - theme.line(), 0, theme.line(), viewport()->height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), viewport()->rect(), edge), theme.color(ColorRole::Line2));
}

void FrozenColumn::wheelEvent(QWheelEvent* event)
{
    QApplication::sendEvent(m_table->viewport(), event);
}

} // namespace tradewind
