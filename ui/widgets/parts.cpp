// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/parts.h"

#include "ui/theme/pathicon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/painters.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

PartLabel::PartLabel(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

PartLabel::PartLabel(const CellParts& parts, QWidget* parent)
    : PartLabel(parent)
{
    setParts(parts);
}

void PartLabel::setParts(const CellParts& parts)
{
    Cell cell = m_cell;
    cell.first = parts;
    setCell(cell);
}

void PartLabel::setCell(const Cell& cell)
{
    if (cell == m_cell)
        return;
    m_cell = cell;
    updateGeometry();
    update();
    QAccessibleEvent changed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
}

void PartLabel::setAlign(Cell::Align align)
{
    m_cell.align = align;
    update();
}

QSize PartLabel::sizeHint() const
{
    return cellSize(m_cell, Theme::of(this)).expandedTo({1, lineHeight(Theme::of(this), TextStyle::Body)});
}

QSize PartLabel::minimumSizeHint() const
{
    // Words may be shortened, chips and figures may not.
    const Theme theme = Theme::of(this);
    const QSize wanted = sizeHint();
    int width = 0;
    for (const CellPart& part : m_cell.first) {
        const bool words = part.kind == CellPart::Kind::Text && !part.tabular;
        width += words ? std::min(partWidth(part, theme), theme.px(32)) : partWidth(part, theme);
    }
    return {std::min(wanted.width(), width), wanted.height()};
}

void PartLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintCell(&painter, rect(), m_cell, Theme::of(this), {.direction = layoutDirection(), .quiet = !isEnabled()});
}

void PartLabel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        updateGeometry();
}

Chip::Chip(QWidget* parent)
    : PartLabel(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

Chip::Chip(Tone tone, const QString& icon, const QString& word, QWidget* parent)
    : Chip(parent)
{
    setState(tone, icon, word);
}

void Chip::setState(Tone tone, const QString& icon, const QString& word)
{
    setParts({part::chip(tone, icon, word)});
}

AmountLabel::AmountLabel(QWidget* parent)
    : PartLabel(parent)
{
    setAlign(Cell::Align::Trailing);
    setUnknown();
}

void AmountLabel::setAmount(const QString& code, const QString& number, Certainty certainty, Emphasis weight,
                            TextStyle style)
{
    CellPart made = part::amount(code, number, certainty, weight);
    made.style = style;
    setParts({made});
}

void AmountLabel::setInk(Ink ink)
{
    CellParts parts = cell().first;
    for (CellPart& part : parts)
        part.ink = ink;
    setParts(parts);
}

void AmountLabel::setUnknown()
{
    setParts({part::figure(u"–"_s, Ink::Tertiary)});
}

PartsBar::PartsBar(int height, QWidget* parent)
    : QWidget(parent)
    , m_height(height)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PartsBar::setSegments(const QList<BarSegment>& segments)
{
    m_segments = segments;
    update();
}

QSize PartsBar::sizeHint() const
{
    const Theme theme = Theme::of(this);
    return {theme.px(96), theme.px(m_height)};
}

QString PartsBar::accessibleWords() const
{
    qint64 whole = 0;
    for (const BarSegment& segment : m_segments)
        whole += segment.share;
    QStringList words;
    for (const BarSegment& segment : m_segments) {
        if (whole > 0)
            words.append(tr("%1 %2 %").arg(segment.name,
                                           QLocale().toString(100.0 * double(segment.share) / double(whole), 'f', 1)));
    }
    return words.join(", "_L1);
}

void PartsBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    const int height = theme.px(m_height);
    paintBar(&painter, QRect(0, (this->height() - height) / 2, width(), height), m_segments, theme, layoutDirection());
}

KeyHint::KeyHint(const QString& keys, QWidget* parent)
    : QWidget(parent)
    , m_keys(keys)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize KeyHint::sizeHint() const
{
    const Theme theme = Theme::of(this);
    const QFontMetrics metrics(theme.font(TextStyle::Caption, Emphasis::Medium));
    return {metrics.horizontalAdvance(m_keys) + theme.px(12), theme.px(18)};
}

void KeyHint::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    paintPanel(&painter, rect(), theme.color(ColorRole::Sunken), theme.color(ColorRole::Line2), 4, theme);
    painter.setFont(theme.font(TextStyle::Caption, Emphasis::Medium));
    painter.setPen(theme.ink(Ink::Tertiary));
    painter.drawText(rect(), Qt::AlignCenter, m_keys);
}

IconLabel::IconLabel(const QString& name, Ink ink, int size, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
    , m_ink(ink)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(const QString& name, Ink ink)
{
    m_name = name;
    m_ink = ink;
    update();
}

void IconLabel::setBadge(Tone tone)
{
    m_badge = tone;
    updateGeometry();
    update();
}

QSize IconLabel::sizeHint() const
{
    const int side = Theme::of(this).px(m_badge ? m_size + 14 : m_size);
    return {side, side};
}

void IconLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    if (m_badge)
        paintPanel(&painter, rect(), theme.tint(*m_badge), {}, 6, theme);
    const double side = theme.px(m_size);
    const QRectF square((width() - side) / 2, (height() - side) / 2, side, side);
    paintIcon(&painter, m_name, square,
              m_badge ? theme.text(*m_badge) : theme.ink(isEnabled() ? m_ink : Ink::Disabled));
}

Thumbnail::Thumbnail(const QSize& size, QWidget* parent)
    : QWidget(parent)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Thumbnail::setPicture(const QImage& picture)
{
    m_picture = picture;
    update();
}

QSize Thumbnail::sizeHint() const
{
    const Theme theme = Theme::of(this);
    return {theme.px(m_size.width()), theme.px(m_size.height())};
}

QString Thumbnail::accessibleWords() const
{
    return tr("Picture");
}

void Thumbnail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    paintPicture(&painter, rect(), part::picture(m_picture), theme);
}

} // namespace tradewind
