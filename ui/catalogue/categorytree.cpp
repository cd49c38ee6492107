// SPDX-License-Identifier: Apache-2.0
#include "ui/catalogue/categorytree.h"

#include "models/catalogue/categorytreemodel.h"
#include "ui/theme/focusring.h"
#include "ui/theme/pathicon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/painters.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

constexpr int kRow = 28;

class CategoryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {0, Theme::of(option.widget).px(kRow)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme theme = Theme::of(option.widget);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const qint64 count = index.data(CategoryTreeModel::CountRole).toLongLong();
        const QRect box = option.rect.adjusted(theme.px(2), 0, -theme.px(8), 0);
        CellParts end;
        if (count >= 0)
            end = {part::figure(QLocale().toString(count), Ink::Tertiary)};
        if (!end.isEmpty())
            end.first().style = TextStyle::Small;
        const int tail = end.isEmpty() ? 0 : lineWidth(end, theme) + theme.px(8);
        const QRect name = QStyle::visualRect(option.direction, box, box.adjusted(0, 0, -tail, 0));
        const Ink ink = count == 0 && !isSelected ? Ink::Tertiary : Ink::Primary;
        paintLine(painter, name,
                  {part::text(index.data().toString(), ink, isSelected ? Emphasis::Strong : Emphasis::Regular)}, theme,
                  {.direction = option.direction});
        paintLine(painter, box, end, theme, {.align = Cell::Align::Trailing, .direction = option.direction});
    }
};

} // namespace

CategoryTree::CategoryTree(CategoryTreeModel& model, QWidget* parent)
    : QTreeView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new CategoryDelegate(this));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setIndentation(Theme::of(this).px(14));
    setUniformRowHeights(true);
    setRootIsDecorated(true);
    setExpandsOnDoubleClick(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    connect(this, &QTreeView::expanded, this, &CategoryTree::fit);
    connect(this, &QTreeView::collapsed, this, &CategoryTree::fit);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        const CategoryId id = m_shown;
        m_shown = {};
        showCategory(id);
        fit();
    });
    connect(this, &QTreeView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT chosen(index.data(role(Role::Id)).toString()); });
}

void CategoryTree::showCategory(const CategoryId& id)
{
    if (id == m_shown && currentIndex().isValid() != id.isNull())
        return;
    m_shown = id;
    const QModelIndex index = m_model.indexOf(id);
    // Inside a category only its own branch stands there.
    QModelIndex branch = index;
    while (branch.parent().isValid())
        branch = branch.parent();
    for (int row = 0; row < m_model.rowCount(); ++row)
        setRowHidden(row, {}, branch.isValid() && row != branch.row());
    fit();
    if (!index.isValid()) {
        clearSelection();
        setCurrentIndex({});
        return;
    }
    // At the top of a branch all of it stands open: what one looks for is never further than one more press.
    for (int row = 0; row < m_model.rowCount(branch); ++row)
        setExpanded(m_model.index(row, 0, branch), index == branch);
    for (QModelIndex above = index; above.isValid(); above = above.parent())
        expand(above);
    setCurrentIndex(index);
    fit();
}

void CategoryTree::fit()
{
    updateGeometry();
}

QSize CategoryTree::sizeHint() const
{
    int rows = 0;
    const auto count = [&](const QModelIndex& parent, const auto& again) -> void {
        for (int row = 0; row < m_model.rowCount(parent); ++row) {
            if (isRowHidden(row, parent))
                continue;
            ++rows;
            const QModelIndex index = m_model.index(row, 0, parent);
            if (isExpanded(index))
                again(index, again);
        }
    };
    count(QModelIndex(), count);
    const Theme theme = Theme::of(this);
    return {theme.px(192), rows * theme.px(kRow)};
}

void CategoryTree::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT chosen(currentIndex().data(role(Role::Id)).toString());
        return;
    }
    QTreeView::keyPressEvent(event);
}

void CategoryTree::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    const Theme theme = Theme::of(this);
    // The whole row is one ground, its corners round.
    const QRect row(0, rect.y(), viewport()->width(), rect.height());
    if (selectionModel()->isSelected(index))
        paintPanel(painter, row, theme.color(ColorRole::Selected), {}, 6, theme);
    if (index == currentIndex() && hasFocus() && showsFocus(this))
        paintInnerFocus(painter, row, 6, theme);
    if (!m_model.rowCount(index))
        return;
    const int side = theme.px(14);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const int x = isMirrored ? rect.x() : rect.right() + 1 - side;
    const QString icon = isExpanded(index) ? u"chevron-down"_s : isMirrored ? u"chevron-left"_s : u"chevron-right"_s;
    paintIcon(painter, icon, QRectF(x, rect.center().y() - side / 2.0 + 0.5, side, side), theme.ink(Ink::Secondary));
}

} // namespace tradewind
