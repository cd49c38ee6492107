// SPDX-License-Identifier: Apache-2.0
#include "ui/shared/datatable.h"

#include "models/shared/cell.h"
#include "models/shared/roles.h"
#include "ui/shared/frozencolumn.h"
#include "ui/theme/theme.h"
#include "ui/widgets/painters.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyleOptionHeader>

namespace tradewind {

namespace {

/// A header whose first and last sections begin and end at the page's margin, like the rows below.
class PageHeader final : public QHeaderView
{
public:
    explicit PageHeader(DataTable* table)
        : QHeaderView(Qt::Horizontal, table)
        , m_table(table)
    {
        setSectionsClickable(true);
        setHighlightSections(false);
    }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override
    {
        QStyleOptionHeader option;
        initStyleOption(&option);
        option.rect = rect;
        style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);
        const Theme theme = Theme::of(this);
        const int margin = m_table->cellDelegate()->pageMargin();
        const int leading = theme.px(m_table->isFirstColumn(logicalIndex) ? margin : 8);
        const int trailing = theme.px(m_table->isLastColumn(logicalIndex) ? margin : 8);
        const QVariant alignment = model()->headerData(logicalIndex, Qt::Horizontal, Qt::TextAlignmentRole);
        option.textAlignment = alignment.isValid() ? Qt::Alignment(alignment.toInt()) : defaultAlignment();
        // Numbers stand at the right in every language.
        if (option.textAlignment.testFlag(Qt::AlignRight))
            option.textAlignment |= Qt::AlignAbsolute;
        option.text = model()->headerData(logicalIndex, Qt::Horizontal).toString();
        if (isSortIndicatorShown() && sortIndicatorSection() == logicalIndex) {
            option.sortIndicator =
                sortIndicatorOrder() == Qt::AscendingOrder ? QStyleOptionHeader::SortDown : QStyleOptionHeader::SortUp;
        }
        option.rect = QStyle::visualRect(layoutDirection(), rect, rect.adjusted(leading, 0, -trailing, 0));
        style()->drawControl(QStyle::CE_HeaderLabel, &option, painter, this);
    }

private:
    DataTable* m_table;
};

} // namespace

DataTable::DataTable(CellDelegate::RowKind kind, QWidget* parent)
    : QTableView(parent)
    , m_delegate(new CellDelegate(kind, this))
{
    setHorizontalHeader(new PageHeader(this));
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setMouseTracking(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(24);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT rowOpened(index.siblingAtColumn(0)); });
    connect(this, &QTableView::clicked, this, &DataTable::cellPressed);
    // A model may have its columns only once there is something to show.
    connect(horizontalHeader(), &QHeaderView::sectionCountChanged, this, &DataTable::dress);
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, &DataTable::fit);
    dress();
}

void DataTable::setModel(QAbstractItemModel* model)
{
    if (this->model())
        disconnect(this->model(), nullptr, this, nullptr);
    QTableView::setModel(model);
    if (!model)
        return;
    const auto refresh = [this] {
        spanGroups();
        foldRows();
        fit();
    };
    connect(model, &QAbstractItemModel::rowsInserted, this, refresh);
    connect(model, &QAbstractItemModel::rowsRemoved, this, refresh);
    connect(model, &QAbstractItemModel::rowsMoved, this, refresh);
    connect(model, &QAbstractItemModel::modelReset, this, refresh);
    connect(model, &QAbstractItemModel::dataChanged, this, [this] {
        if (isList()) // what said nothing may say something now
            spanGroups();
        foldRows();
    });
    dress();
    refresh();
}

void DataTable::setStretchColumn(int column)
{
    m_stretch = column;
    dress();
}

void DataTable::setStretchMinimum(int width, const QList<int>& giveWay)
{
    m_stretchMinimum = width;
    m_giveWay = giveWay;
    makeRoom();
}

void DataTable::setGrowingColumns(const QList<int>& columns)
{
    m_growing = columns;
    makeRoom();
}

void DataTable::makeRoom()
{
    QHeaderView* columns = horizontalHeader();
    if (m_makingRoom || m_stretchMinimum <= 0 || !model() || m_stretch < 0 || m_stretch >= columns->count() ||
        width() <= 0)
        return;
    const QScopedValueRollback<bool> guard(m_makingRoom, true);
    const Theme theme = Theme::of(this);
    const int least = theme.px(m_stretchMinimum);
    // With the room of the scroll bar, so that it does not come and go with a column.
    int room = width() - (m_fit ? 0 : verticalScrollBar()->sizeHint().width());
    for (int column = 0; column < columns->count(); ++column) {
        if (column == m_stretch || !isColumnWanted(column))
            continue;
        room -= m_widths.value(column) > 0 ? theme.px(m_widths.at(column)) : columnWidth(column);
    }
    for (const int column : std::as_const(m_giveWay)) {
        if (!isColumnWanted(column))
            continue;
        const bool hide = room < least;
        if (hide) {
            room += theme.px(m_widths.value(column));
            m_gaveWay.insert(column);
        } else {
            m_gaveWay.remove(column);
        }
        setColumnHidden(column, hide);
    }
    const bool scrolls = room < least;
    columns->setSectionResizeMode(m_stretch, scrolls ? QHeaderView::Fixed : QHeaderView::Stretch);
    if (scrolls)
        setColumnWidth(m_stretch, least);
    const int share = scrolls ? 0 : (room - least) / (static_cast<int>(m_growing.size()) + 1);
    for (const int column : std::as_const(m_growing)) {
        const int own = theme.px(m_widths.value(column));
        if (!isColumnHidden(column))
            setColumnWidth(column, own + std::min(share, own));
    }
}

void DataTable::setColumnWanted(int column, bool wanted)
{
    m_gaveWay.remove(column);
    setColumnHidden(column, !wanted);
    makeRoom();
}

void DataTable::resizeEvent(QResizeEvent* event)
{
    makeRoom();
    QTableView::resizeEvent(event);
    foldRows();
}

void DataTable::setFoldedColumn(int column)
{
    m_folded = column;
    // Later: the header speaks before its sections have their new widths, and after the table when both are shown.
    const auto fold = [this](int resized) {
        if (resized == m_folded)
            foldRows();
    };
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, fold, Qt::QueuedConnection);
    foldRows();
}

void DataTable::foldRows()
{
    if (m_folded < 0 || !model())
        return;
    const Theme theme = Theme::of(this);
    const int usual = m_delegate->rowHeight(this);
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int row = 0; row < model()->rowCount(rootIndex()); ++row) {
        const QModelIndex index = model()->index(row, m_folded, rootIndex());
        option.rect = QRect(0, 0, columnWidth(m_folded), usual);
        setRowHeight(row, m_delegate->folds(option, index) ? usual + lineHeight(theme, TextStyle::Body) - theme.px(6)
                                                           : usual);
    }
    fit();
}

void DataTable::setColumnWidths(const QList<int>& widths)
{
    m_widths = widths;
    dress();
}

void DataTable::setFitToRows(bool wanted)
{
    m_fit = wanted;
    setVerticalScrollBarPolicy(wanted ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, wanted ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    fit();
}

void DataTable::keepColumnWidth(int column, int width)
{
    if (column < 0 || width <= 0 || m_widths.value(column) == width)
        return;
    m_growing.removeAll(column);
    while (m_widths.size() <= column)
        m_widths.append(0);
    m_widths[column] = width;
}

void DataTable::setFirstColumnFrozen(bool frozen)
{
    if (frozen == isFirstColumnFrozen())
        return;
    if (frozen) {
        m_frozen = new FrozenColumn(this);
        m_frozen->arrange();
    } else {
        delete m_frozen;
        m_frozen = nullptr;
    }
}

void DataTable::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    QTableView::scrollTo(index, hint);
    if (!m_frozen || !index.isValid() || isFirstColumn(index.column()))
        return;
    // Out from under the column that stays.
    const QRect cell = visualRect(index);
    const QRect front = m_frozen->geometry();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int hidden =
        mirrored ? cell.right() - (viewport()->width() - front.width() - 1) : front.width() - cell.left();
    if (hidden > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden);
}

void DataTable::updateGeometries()
{
    QTableView::updateGeometries();
    if (m_frozen)
        m_frozen->arrange();
}

void DataTable::setHasGroups(bool groups)
{
    m_groups = groups;
    spanGroups();
}

bool DataTable::isFirstColumn(int column) const
{
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int logical = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(logical))
            return logical == column;
    }
    return false;
}

bool DataTable::isLastColumn(int column) const
{
    for (int visual = horizontalHeader()->count() - 1; visual >= 0; --visual) {
        const int logical = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(logical))
            return logical == column;
    }
    return false;
}

QString DataTable::idOfCurrentRow() const
{
    return currentIndex().isValid() ? currentIndex().siblingAtColumn(0).data(role(Role::Id)).toString() : QString();
}

bool DataTable::selectId(const QString& id)
{
    if (!model())
        return false;
    for (int row = 0; row < model()->rowCount(rootIndex()); ++row) {
        const QModelIndex index = model()->index(row, 0, rootIndex());
        if (index.data(role(Role::Id)).toString() == id) {
            setCurrentIndex(index);
            return true;
        }
    }
    return false;
}

QSize DataTable::sizeHint() const
{
    if (!m_fit || !model())
        return QTableView::sizeHint();
    const int header = horizontalHeader()->isHidden() ? 0 : Theme::of(this).headerHeight();
    const int bar = horizontalScrollBar()->maximum() > 0 ? horizontalScrollBar()->sizeHint().height() : 0;
    return {QTableView::sizeHint().width(), header + verticalHeader()->length() + bar};
}

QSize DataTable::minimumSizeHint() const
{
    return m_fit ? QSize(100, sizeHint().height()) : QTableView::minimumSizeHint();
}

void DataTable::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid() &&
        state() != QAbstractItemView::EditingState) {
        Q_EMIT rowOpened(currentIndex().siblingAtColumn(0));
        return;
    }
    // Where nothing is typed into cells, digits are the page's keys and no search for a row.
    const bool digit = event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9;
    if (digit && !(editTriggers() & QAbstractItemView::AnyKeyPressed) && state() != QAbstractItemView::EditingState &&
        (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

QModelIndex DataTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex next = QTableView::moveCursor(action, modifiers);
    const auto isPassed = [this](const QModelIndex& index) {
        return m_groups && index.siblingAtColumn(0).data(role(Role::Group)).toBool() &&
               index.siblingAtColumn(0).data(role(Role::Route)).toString().isEmpty();
    };
    const int onward = next.row() < currentIndex().row() ? -1 : 1;
    for (const int by : {onward, -onward}) { // at the first and the last heading there is only the way back
        for (QModelIndex at = next; at.isValid(); at = at.siblingAtRow(at.row() + by)) {
            if (!isPassed(at))
                return at;
        }
    }
    return next;
}

void DataTable::mouseMoveEvent(QMouseEvent* event)
{
    setHovered(indexAt(event->position().toPoint()).row());
    QTableView::mouseMoveEvent(event);
}

bool DataTable::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        setHovered(-1);
    return QTableView::viewportEvent(event);
}

void DataTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        dress();
        spanGroups();
    }
}

void DataTable::setHovered(int row)
{
    if (row == m_hovered)
        return;
    m_hovered = row;
    viewport()->update();
}

void DataTable::dress()
{
    const Theme theme = Theme::of(this);
    verticalHeader()->setMinimumSectionSize(theme.px(20));
    // Setting it makes every row as high again, also those that were given a height of their own.
    if (const int height = m_delegate->rowHeight(this); verticalHeader()->defaultSectionSize() != height)
        verticalHeader()->setDefaultSectionSize(height);
    horizontalHeader()->setFixedHeight(theme.headerHeight());
    if (!model())
        return;
    const int columns = horizontalHeader()->count();
    for (int column = 0; column < columns; ++column) {
        const bool stretched = column == m_stretch;
        horizontalHeader()->setSectionResizeMode(column, stretched ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (!stretched && m_widths.value(column) > 0)
            setColumnWidth(column, theme.px(m_widths.at(column)));
    }
    makeRoom();
    foldRows();
    fit();
}

void DataTable::fit()
{
    if (m_fit)
        updateGeometry();
}

bool DataTable::isList() const
{
    return m_groups && model() && model()->columnCount(rootIndex()) == 2 && horizontalHeader()->isHidden();
}

void DataTable::spanGroups()
{
    if (!m_groups || !model())
        return;
    clearSpans();
    const int columns = model()->columnCount(rootIndex());
    const bool list = isList();
    // A group's name is one line, whatever the rows below it have.
    const int high = verticalHeader()->defaultSectionSize();
    const int groupHigh = std::min(high, Theme::of(this).rowHeight());
    for (int row = 0; row < model()->rowCount(rootIndex()); ++row) {
        const bool isGroup = model()->index(row, 0, rootIndex()).data(role(Role::Group)).toBool();
        setRowHeight(row, isGroup ? groupHigh : high);
        if (columns < 2)
            continue;
        // In a list what says nothing lends its room.
        const QVariant last = list ? model()->index(row, 1, rootIndex()).data(role(Role::Cell)) : QVariant();
        const bool blank = last.canConvert<Cell>() && plainText(last.value<Cell>()).isEmpty();
        if (blank || isGroup)
            setSpan(row, 0, 1, columns);
    }
}

} // namespace tradewind
