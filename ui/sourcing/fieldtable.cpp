// SPDX-License-Identifier: Apache-2.0
#include "ui/sourcing/fieldtable.h"

#include "models/sourcing/fieldroles.h"
#include "ui/theme/focusring.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/painters.h"

#include <QKeyEvent>
#include <QPainter>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
bool isField(const QModelIndex& index)
{
    return index.flags().testFlag(Qt::ItemIsEditable);
}
} // namespace

QRect FieldDelegate::fieldRect(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme theme = Theme::of(option.widget);
    const auto* table = qobject_cast<const DataTable*>(option.widget);
    const int trailing = theme.px(table && table->isLastColumn(index.column()) ? pageMargin() : 8);
    const int height = theme.px(28);
    // Numbers stand at the right in every direction.
    return {option.rect.right() + 1 - trailing - theme.px(76), option.rect.center().y() - height / 2, theme.px(76),
            height};
}

void FieldDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme theme = Theme::of(option.widget);
    if (!isField(index)) {
        if (index.data(role(FieldRole::Current)).toBool())
            painter->fillRect(option.rect, theme.color(ColorRole::Selected));
        CellDelegate::paint(painter, option, index);
        return;
    }
    const auto* table = qobject_cast<const DataTable*>(option.widget);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, theme.color(option.state.testFlag(QStyle::State_Active) ? ColorRole::Selected
                                                                                               : ColorRole::Pressed));
    } else if (table && table->hoveredRow() == index.row()) {
        painter->fillRect(option.rect, theme.color(ColorRole::Hover));
    }
    paintRowLine(painter, option, index);
    const QRect field = fieldRect(option, index);
    const bool wrong = !index.data(role(FieldRole::Problem)).toString().isEmpty();
    paintPanel(painter, field, theme.color(ColorRole::Surface),
               theme.color(wrong ? ColorRole::BadFill : ColorRole::Edge), 6, theme);
    const LineLook look{.align = Cell::Align::Trailing, .direction = option.direction};
    Cell value = index.data(role(Role::Cell)).value<Cell>();
    if (value.first.isEmpty())
        value.first = {part::text(index.data(role(FieldRole::Placeholder)).toString(), Ink::Tertiary)};
    paintLine(painter, field.adjusted(theme.px(8), 0, -theme.px(8), 0), value.first, theme, look);
    const Cell prefix = index.data(role(FieldRole::Prefix)).value<Cell>();
    if (!prefix.first.isEmpty()) {
        const QRect before(option.rect.x(), option.rect.y(), field.x() - theme.px(8) - option.rect.x(),
                           option.rect.height());
        paintLine(painter, before, prefix.first, theme, look);
    }
    paintFocus(painter, option, index);
    if (option.state.testFlag(QStyle::State_HasFocus) && option.widget && showsFocus(option.widget))
        paintInnerFocus(painter, field.adjusted(-3, -3, 3, 3), 8, theme);
}

QWidget* FieldDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    auto* editor = new NumberEdit({.maxDecimals = 6}, parent);
    editor->setObjectName(u"cellEditor"_s);
    editor->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    connect(editor, &NumberEdit::valueEdited, this,
            [this, editor] { Q_EMIT const_cast<FieldDelegate*>(this)->commitData(editor); });
    return editor;
}

void FieldDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* edit = qobject_cast<NumberEdit*>(editor);
    // What is being typed stays as it is typed.
    if (edit && !edit->isModified())
        edit->setText(index.data(Qt::EditRole).toString());
}

void FieldDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* edit = qobject_cast<NumberEdit*>(editor))
        model->setData(index, edit->valueText());
}

void FieldDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                         const QModelIndex& index) const
{
    editor->setGeometry(fieldRect(option, index));
}

FieldTable::FieldTable(CellDelegate::RowKind kind, QWidget* parent)
    : DataTable(kind, parent)
    , m_fields(new FieldDelegate(kind, this))
{
    setItemDelegate(m_fields);
    setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed);
    connect(this, &DataTable::cellPressed, this, [this](const QModelIndex& index) {
        if (isField(index))
            edit(index);
    });
    connect(this, &DataTable::rowOpened, this, [this](const QModelIndex& index) {
        if (isField(currentIndex()))
            edit(currentIndex());
        else
            Q_EMIT opened(index);
    });
}

void FieldTable::setModel(QAbstractItemModel* shown)
{
    DataTable::setModel(shown);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(shown, signal, this, &FieldTable::applyHeights);
    connect(shown, &QAbstractItemModel::rowsMoved, this, &FieldTable::applyHeights);
    connect(shown, &QAbstractItemModel::modelReset, this, &FieldTable::applyHeights);
    applyHeights();
}

void FieldTable::setPageMargin(int margin)
{
    cellDelegate()->setPageMargin(margin);
    m_fields->setPageMargin(margin);
}

void FieldTable::setRowHeights(std::function<int(int row)> height)
{
    m_height = std::move(height);
    applyHeights();
}

void FieldTable::applyHeights()
{
    if (!m_height || !model())
        return;
    const Theme theme = Theme::of(this);
    for (int row = 0; row < model()->rowCount(); ++row)
        setRowHeight(row, theme.px(m_height(row)));
    updateGeometry();
}

void FieldTable::changeEvent(QEvent* event)
{
    DataTable::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applyHeights();
}

void FieldTable::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete && currentIndex().isValid() && state() != QAbstractItemView::EditingState) {
        Q_EMIT removeRequested(idOfCurrentRow());
        return;
    }
    DataTable::keyPressEvent(event);
}

} // namespace tradewind
