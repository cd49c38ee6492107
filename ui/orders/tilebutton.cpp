// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/tilebutton.h"

#include "ui/theme/theme.h"
#include "ui/widgets/painters.h"

#include <QPainter>

namespace tradewind {
using namespace Qt::StringLiterals;

TileButton::TileButton(const QString& icon, const QString& name, const CellParts& note, QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_note(note)
{
    setText(name);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(plainText(cell()));
}

Cell TileButton::cell() const
{
    Cell cell;
    cell.lead = part::icon(m_icon, isEnabled() ? Ink::Secondary : Ink::Disabled);
    cell.first = {part::text(text(), isEnabled() ? Ink::Primary : Ink::Secondary, Emphasis::Medium)};
    cell.second = m_note;
    return cell;
}

QSize TileButton::sizeHint() const
{
    const Theme theme = Theme::of(this);
    const int wanted = cellSize(cell(), theme).width() + 2 * theme.px(14);
    return {std::max(theme.px(208), wanted), theme.px(56)};
}

void TileButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    ColorRole ground = ColorRole::Surface;
    if (isDown())
        ground = ColorRole::Pressed;
    else if (underMouse() && isEnabled())
        ground = ColorRole::Hover;
    paintPanel(&painter, rect(), theme.color(ground), theme.color(isEnabled() ? ColorRole::Line2 : ColorRole::Line), 8,
               theme);
    LineLook look;
    look.direction = layoutDirection();
    look.quiet = !isEnabled();
    paintCell(&painter, rect().adjusted(theme.px(14), theme.px(6), -theme.px(14), -theme.px(6)), cell(), theme, look);
    if (hasFocus())
        paintInnerFocus(&painter, rect(), 8, theme);
}

} // namespace tradewind
