// SPDX-License-Identifier: Apache-2.0
#include "ui/warehouse/photoview.h"

#include "ui/theme/theme.h"
#include "ui/widgets/painters.h"

#include <QPainter>

#include <algorithm>

namespace tradewind {

PhotoPane::PhotoPane(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PhotoPane::setPhoto(const QImage& picture, const QString& caption, bool isBad)
{
    m_picture = picture;
    m_caption = caption;
    m_bad = isBad;
    setAccessibleName(caption);
    update();
}

QSize PhotoPane::sizeHint() const
{
    const Theme theme = Theme::of(this);
    return {theme.px(220), theme.px(165)};
}

int PhotoPane::heightForWidth(int width) const
{
    const Theme theme = Theme::of(this);
    return std::clamp(width * 3 / 4, theme.px(160), theme.px(360));
}

void PhotoPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::of(this);
    // All of it: what is wrong may be at its edge.
    QRect square = rect();
    if (!m_picture.isNull()) {
        paintPanel(&painter, rect(), theme.color(ColorRole::Sunken), {}, 6, theme);
        square = QRect({}, m_picture.size().scaled(size(), Qt::KeepAspectRatio));
        square.moveCenter(rect().center());
    }
    paintPicture(&painter, square, part::picture(m_picture), theme);
    if (m_bad) {
        painter.setPen(QPen(theme.fill(Tone::Bad), 2.0 * theme.line()));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme.px(6), theme.px(6));
    }
    if (m_caption.isEmpty())
        return;
    const QFont font = theme.font(TextStyle::Small, Emphasis::Medium);
    const QFontMetrics metrics(font);
    // On the picture, not half beside it.
    const int most = square.width() - theme.px(32);
    const QString words = metrics.elidedText(m_caption, Qt::ElideRight, most);
    const int wide = metrics.horizontalAdvance(words) + theme.px(16);
    const int high = theme.px(22);
    const QRect tag = QStyle::visualRect(
        layoutDirection(), square, {square.x() + theme.px(8), square.bottom() + 1 - high - theme.px(8), wide, high});
    painter.setPen(Qt::NoPen);
    QColor ground(Qt::black);
    ground.setAlphaF(0.66F);
    painter.setBrush(ground);
    painter.drawRoundedRect(tag, theme.px(4), theme.px(4));
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(tag, Qt::AlignCenter | Qt::TextSingleLine, words);
}

PhotoButton::PhotoButton(QWidget* parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
}

void PhotoButton::setPicture(const QImage& picture)
{
    m_picture = picture;
    update();
}

void PhotoButton::setMark(const std::optional<CellPart>& mark)
{
    m_mark = mark;
    update();
}

QSize PhotoButton::sizeHint() const
{
    const Theme theme = Theme::of(this);
    return {theme.px(72), theme.px(54)};
}

void PhotoButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::of(this);
    const int gap = theme.px(3);
    paintPicture(&painter, rect().adjusted(gap, gap, -gap, -gap), part::picture(m_picture), theme);
    if (m_mark) {
        const QFont font = theme.font(TextStyle::Caption, Emphasis::Strong);
        const QFontMetrics metrics(font);
        const int wide = metrics.horizontalAdvance(m_mark->text) + theme.px(8);
        const int high = metrics.height() + theme.px(2);
        const QRect tag = QStyle::visualRect(layoutDirection(), rect(), {width() - wide - gap, gap, wide, high});
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.tint(m_mark->tone));
        painter.drawRoundedRect(tag, theme.px(3), theme.px(3));
        painter.setFont(font);
        painter.setPen(theme.text(m_mark->tone));
        painter.drawText(tag, Qt::AlignCenter | Qt::TextSingleLine, m_mark->text);
    }
    if (isChecked() || hasFocus()) {
        painter.setPen(QPen(theme.color(hasFocus() ? ColorRole::Focus : ColorRole::Accent), 2.0 * theme.line()));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme.px(6), theme.px(6));
    }
}

} // namespace tradewind
