// SPDX-License-Identifier: Apache-2.0
#include "ui/catalogue/skumatrixview.h"

#include "ui/theme/focusring.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/painters.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

constexpr int kRow = 40;
constexpr int kField = 76;

class SkuDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static QRect fieldRect(const QStyleOptionViewItem& option, const Theme& theme)
    {
        const int tall = theme.px(28);
        const QRect box(option.rect.x() + theme.px(8), option.rect.center().y() - tall / 2, theme.px(kField), tall);
        return QStyle::visualRect(option.direction, option.rect, box);
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        auto* editor = new QuantityEdit(3, parent);
        editor->setObjectName(u"offer.skuQuantity"_s);
        editor->setOptional(true);
        editor->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        return editor;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        static_cast<QuantityEdit*>(editor)->setText(index.data(Qt::EditRole).toString());
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override
    {
        model->setData(index, static_cast<QuantityEdit*>(editor)->valueText(), Qt::EditRole);
    }
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        editor->setGeometry(fieldRect(option, Theme::of(option.widget)));
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme theme = Theme::of(option.widget);
        const QRect all = option.rect;
        if (index.row() < index.model()->rowCount() - 1) // the card's edge ends the last one
            painter->fillRect(QRect(all.x(), all.bottom() + 1 - theme.line(), all.width(), theme.line()),
                              theme.color(ColorRole::Line));
        const LineLook leading{.direction = option.direction};
        if (index.column() == 0) {
            CellParts parts{part::text(index.data().toString(), Ink::Primary, Emphasis::Medium)};
            if (const QString original = index.data(SkuMatrixModel::OriginalRole).toString(); !original.isEmpty())
                parts.append(part::note(original));
            paintLine(painter, all.adjusted(theme.px(8), 0, -theme.px(4), 0), parts, theme, leading);
            return;
        }
        if (!(index.flags() & Qt::ItemIsEditable)) {
            paintLine(painter, all.adjusted(theme.px(16), 0, 0, 0), {part::note(index.data().toString())}, theme,
                      leading);
            return;
        }
        const QRect field = fieldRect(option, theme);
        const bool isEntered = index.data(role(Role::RawValue)).toLongLong() != 0;
        const bool isShort = index.data(SkuMatrixModel::ShortRole).toBool();
        paintPanel(painter, field, theme.color(ColorRole::Surface),
                   theme.color(isShort ? ColorRole::BadFill : ColorRole::Edge), 6, theme);
        const CellPart number = part::figure(index.data().toString(), isEntered ? Ink::Primary : Ink::Tertiary,
                                             isEntered ? Emphasis::Strong : Emphasis::Regular);
        paintLine(painter, field.adjusted(theme.px(8), 0, -theme.px(8), 0), {number}, theme,
                  {.align = Cell::Align::Trailing, .direction = option.direction});
        const QRect rest =
            QStyle::visualRect(option.direction, all, all.adjusted(theme.px(kField + 16), 0, -theme.px(8), 0));
        CellPart stock =
            part::figure(index.data(SkuMatrixModel::StockRole).toString(), isShort ? Ink::Bad : Ink::Tertiary);
        stock.style = TextStyle::Small;
        const QString price = index.data(SkuMatrixModel::PriceRole).toString();
        if (price.isEmpty()) {
            paintLine(painter, rest, {stock}, theme, leading);
        } else {
            CellPart cost = part::figure(price, Ink::Secondary);
            cost.style = TextStyle::Small;
            const int half = field.height() / 2;
            paintLine(painter, QRect(rest.x(), field.y(), rest.width(), half), {cost}, theme, leading);
            paintLine(painter, QRect(rest.x(), field.y() + half, rest.width(), half), {stock}, theme, leading);
        }
        const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
        if (view && view->hasFocus() && view->currentIndex() == index)
            paintInnerFocus(painter, field, 6, theme);
    }
};

} // namespace

SkuMatrixView::SkuMatrixView(SkuMatrixModel& model, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new SkuDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::DoubleClicked |
                    QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.flags() & Qt::ItemIsEditable)
            edit(index);
    });
    connect(&model, &QAbstractItemModel::modelReset, this, &SkuMatrixView::arrange);
    arrange();
}

QSize SkuMatrixView::sizeHint() const
{
    const Theme theme = Theme::of(this);
    const int bar = horizontalScrollBar()->maximum() > 0 ? horizontalScrollBar()->sizeHint().height() : 0;
    return {theme.px(400), theme.headerHeight() + m_model.rowCount() * theme.px(kRow) + bar + 1};
}

void SkuMatrixView::arrange()
{
    const Theme theme = Theme::of(this);
    verticalHeader()->setDefaultSectionSize(theme.px(kRow));
    horizontalHeader()->setFixedHeight(theme.headerHeight());
    const int columns = m_model.columnCount();
    if (columns > 1) {
        const int narrowest = theme.px(kField + 14 + 46);
        const int first = std::clamp(width() - (columns - 1) * narrowest, theme.px(100), theme.px(200));
        const int each = std::max(narrowest, (width() - first) / (columns - 1));
        setColumnWidth(0, first);
        for (int column = 1; column < columns; ++column)
            setColumnWidth(column, each);
    }
    updateGeometry();
}

void SkuMatrixView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    arrange();
}

void SkuMatrixView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Paste) && currentIndex().isValid()) {
        m_model.paste(currentIndex(), QApplication::clipboard()->text());
        return;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier && state() != QAbstractItemView::EditingState) {
        if (currentIndex().flags() & Qt::ItemIsEditable)
            edit(currentIndex());
        return;
    }
    // Leaving a field by an arrow ends its editing also where there is nothing to go to.
    if ((event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) && state() == QAbstractItemView::EditingState)
        setFocus(Qt::OtherFocusReason);
    if ((event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) && currentIndex().isValid()) {
        m_model.setData(currentIndex(), QString(), Qt::EditRole);
        return;
    }
    QTableView::keyPressEvent(event);
}

void SkuMatrixView::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    QTableView::closeEditor(editor, hint);
    if (hint != QAbstractItemDelegate::SubmitModelCache)
        return;
    // Enter goes on to the next quantity of the column.
    const QModelIndex at = currentIndex();
    for (int row = at.row() + 1; row < m_model.rowCount(); ++row) {
        const QModelIndex below = at.siblingAtRow(row);
        if (!(below.flags() & Qt::ItemIsEditable))
            continue;
        setCurrentIndex(below);
        return;
    }
}

} // namespace tradewind
