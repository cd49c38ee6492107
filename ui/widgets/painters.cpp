// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/painters.h"

#include "ui/theme/figures.h"
#include "ui/theme/pathicon.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

QFont fontOf(const CellPart& part, const Theme& theme)
{
    QFont font = theme.font(part.style, part.weight);
    font.setStrikeOut(part.struck);
    return font;
}

QFont codeFont(const CellPart& part, const Theme& theme)
{
    QFont font = theme.font(part.style, Emphasis::Regular);
    font.setPointSizeF(font.pointSizeF() > 0 ? font.pointSizeF() * 0.86 : 8);
    return font;
}

int textWidth(const CellPart& part, const Theme& theme)
{
    const QFont font = fontOf(part, theme);
    return static_cast<int>(
        std::ceil(part.tabular ? figuresWidth(part.text, font) : QFontMetricsF(font).horizontalAdvance(part.text)));
}

qreal baselineIn(const QRect& box, const QFont& font)
{
    const QFontMetricsF metrics(font);
    return box.y() + (box.height() + metrics.ascent() - metrics.descent()) / 2.0;
}

void paintText(QPainter* painter, const QRect& box, const CellPart& part, const Theme& theme, const LineLook& look)
{
    const QFont font = fontOf(part, theme);
    const bool quiet = look.quiet || part.struck;
    painter->setPen(theme.ink(quiet ? Ink::Tertiary : part.ink));
    if (part.tabular && textWidth(part, theme) <= box.width() + 1) {
        drawFigures(painter, QPointF(box.x(), baselineIn(box, font)), part.text, font, part.dimmedTail,
                    theme.ink(Ink::Tertiary));
        return;
    }
    painter->setFont(font);
    const QString words = QFontMetrics(font).elidedText(part.text, Qt::ElideRight, box.width() + 1);
    painter->drawText(box,
                      static_cast<int>(QStyle::visualAlignment(look.direction, Qt::AlignLeft | Qt::AlignVCenter)) |
                          Qt::TextSingleLine | Qt::TextDontClip,
                      words);
}

int amountWidth(const CellPart& part, const Theme& theme)
{
    int width = textWidth(part, theme);
    if (!part.code.isEmpty())
        width += static_cast<int>(std::ceil(QFontMetricsF(codeFont(part, theme)).horizontalAdvance(part.code))) +
                 theme.px(3);
    if (part.certainty == Certainty::Estimate)
        width += static_cast<int>(std::ceil(QFontMetricsF(codeFont(part, theme)).horizontalAdvance(u"≈ "_s)));
    return width;
}

/// Amounts read from left to right in every language.
void paintAmount(QPainter* painter, const QRect& box, const CellPart& part, const Theme& theme, const LineLook& look)
{
    const QFont font = fontOf(part, theme);
    const QFont small = codeFont(part, theme);
    const QFontMetricsF metrics(small);
    const qreal baseline = baselineIn(box, font);
    qreal x = box.x();
    painter->setFont(small);
    painter->setPen(theme.ink(Ink::Tertiary));
    if (part.certainty == Certainty::Estimate) {
        painter->drawText(QPointF(x, baseline), u"≈"_s);
        x += metrics.horizontalAdvance(u"≈ "_s);
    }
    const qreal start = x;
    if (!part.code.isEmpty()) {
        painter->drawText(QPointF(x, baseline), part.code);
        x += metrics.horizontalAdvance(part.code) + theme.px(3);
    }
    painter->setPen(theme.ink(look.quiet || part.struck ? Ink::Tertiary : part.ink));
    drawFigures(painter, QPointF(x, baseline), part.text, font, part.dimmedTail, theme.ink(Ink::Tertiary));
    if (part.certainty == Certainty::Estimate && part.opens) {
        painter->setPen(QPen(theme.color(ColorRole::Edge), theme.line(), Qt::DotLine));
        const qreal y = std::round(baseline) + theme.px(3) + 0.5;
        painter->drawLine(QPointF(start, y), QPointF(x + figuresWidth(part.text, font), y));
    }
}

int chipWidth(const CellPart& part, const Theme& theme)
{
    return theme.px(part.icon.isEmpty() ? 7 : 5 + 13 + 5) + textWidth(part, theme) + theme.px(7);
}

void paintChip(QPainter* painter, const QRect& box, const CellPart& part, const Theme& theme, const LineLook& look)
{
    const int height = theme.px(20);
    const QRect chip(box.x(), box.y() + (box.height() - height) / 2, box.width(), height);
    paintPanel(painter, chip, theme.tint(part.tone), {}, 4, theme);
    const QColor ink = theme.text(part.tone);
    QRect words = chip.adjusted(theme.px(7), 0, -theme.px(7), 0);
    if (!part.icon.isEmpty()) {
        const int side = theme.px(13);
        const QRect square(chip.x() + theme.px(5), chip.y() + (height - side) / 2, side, side);
        paintIcon(painter, part.icon, QStyle::visualRect(look.direction, chip, square), ink);
        words = chip.adjusted(theme.px(23), 0, -theme.px(7), 0);
    }
    painter->setFont(theme.font(TextStyle::Small, Emphasis::Medium));
    painter->setPen(ink);
    const QString text = QFontMetrics(painter->font()).elidedText(part.text, Qt::ElideRight, words.width() + 1);
    painter->drawText(QStyle::visualRect(look.direction, chip, words),
                      static_cast<int>(QStyle::visualAlignment(look.direction, Qt::AlignLeft | Qt::AlignVCenter)) |
                          Qt::TextSingleLine | Qt::TextDontClip,
                      text);
}

int iconSide(const CellPart& part, const Theme& theme)
{
    return theme.px(part.style == TextStyle::Small || part.style == TextStyle::Caption ? 14 : 16);
}

/// Lead icons stand alone (20) or, with a tone, on a tinted square (32).
int leadWidth(const CellPart& lead, const Theme& theme)
{
    if (lead.kind == CellPart::Kind::Picture)
        return theme.px(theme.isCompact() ? 32 : 40);
    return theme.px(lead.ink == inkOf(lead.tone) ? 32 : 20);
}

void paintLead(QPainter* painter, const QRect& box, const CellPart& lead, const Theme& theme)
{
    const int side = std::min(leadWidth(lead, theme), box.height());
    const QRect square(box.x(), box.y() + (box.height() - side) / 2, side, side);
    if (lead.kind == CellPart::Kind::Picture) {
        paintPicture(painter, square, lead, theme);
        return;
    }
    const bool badge = lead.ink == inkOf(lead.tone);
    const int size = badge ? theme.px(18) : side;
    if (badge)
        paintPanel(painter, square, theme.tint(lead.tone), {}, 6, theme);
    const QRect inner(square.x() + (side - size) / 2, square.y() + (side - size) / 2, size, size);
    paintIcon(painter, lead.icon, inner, badge ? theme.text(lead.tone) : theme.ink(lead.ink));
}

int gapBetween(const CellPart& before, const CellPart& after, const Theme& theme)
{
    if (before.kind == CellPart::Kind::Icon)
        return theme.px(5);
    if (after.kind == CellPart::Kind::Chip || before.kind == CellPart::Kind::Chip)
        return theme.px(8);
    return theme.px(before.style == TextStyle::Small ? 6 : 8);
}

} // namespace

void paintPicture(QPainter* painter, const QRect& square, const CellPart& part, const Theme& theme)
{
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath clip;
    clip.addRoundedRect(square, theme.px(6), theme.px(6));
    painter->setClipPath(clip);
    if (part.picture.isNull()) {
        painter->fillRect(square, theme.color(ColorRole::Pressed));
        painter->restore();
        const int side = std::min(theme.px(20), square.height());
        const QPoint centre = square.center();
        paintIcon(painter, u"image"_s, QRectF(centre.x() - side / 2.0 + 0.5, centre.y() - side / 2.0 + 0.5, side, side),
                  theme.ink(Ink::Tertiary));
        return;
    }
    const QSize fitted = part.picture.size().scaled(square.size(), Qt::KeepAspectRatioByExpanding);
    QRect target(QPoint(), fitted);
    target.moveCenter(square.center());
    painter->drawImage(target, part.picture);
    if (theme.isDark())
        painter->fillRect(square, QColor(0, 0, 0, 20));
    painter->restore();
}

QBrush hatchBrush(const QColor& color, qreal ratio)
{
    // One tile of stripes at 45°: 2.5 px of colour and 2 px of ground measured across, so 4.5·√2 along the axis.
    const QString key = u"tradewind-hatch/%1/%2"_s.arg(color.name(QColor::HexArgb)).arg(ratio);
    QPixmap tile;
    constexpr double kPeriod = 4.5 * M_SQRT2;
    if (!QPixmapCache::find(key, &tile)) {
        // The period is no whole number of pixels: eleven of them are 70 px within 0.01 px.
        const int side = static_cast<int>(std::lround(11 * kPeriod * ratio));
        tile = QPixmap(side, side);
        tile.fill(Qt::transparent);
        QPainter painter(&tile);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color, 2.5 * ratio, Qt::SolidLine, Qt::FlatCap));
        const double step = side / 11.0;
        for (int i = -1; i <= 23; ++i)
            painter.drawLine(QPointF(i * step + step, -step), QPointF(i * step - side - step, side + step));
        painter.end();
        tile.setDevicePixelRatio(ratio);
        QPixmapCache::insert(key, tile);
    }
    return QBrush(tile);
}

int lineHeight(const Theme& theme, TextStyle style)
{
    const auto designed = [style] {
        switch (style) {
        case TextStyle::Display:
            return 32;
        case TextStyle::Title:
            return 24;
        case TextStyle::Heading:
            return 20;
        case TextStyle::Body:
            return 18;
        case TextStyle::Small:
            return 16;
        case TextStyle::Caption:
            return 14;
        }
        return 18;
    };
    return std::max(theme.px(designed()), QFontMetrics(theme.font(style)).height());
}

int partWidth(const CellPart& part, const Theme& theme)
{
    switch (part.kind) {
    case CellPart::Kind::Text:
        return textWidth(part, theme);
    case CellPart::Kind::Amount:
        return amountWidth(part, theme);
    case CellPart::Kind::Chip:
        return chipWidth(part, theme);
    case CellPart::Kind::Icon:
        return iconSide(part, theme);
    case CellPart::Kind::Bar:
        return theme.px(96);
    case CellPart::Kind::Picture:
        return theme.px(24);
    }
    return 0;
}

int lineWidth(const CellParts& parts, const Theme& theme)
{
    int width = 0;
    for (qsizetype i = 0; i < parts.size(); ++i)
        width += partWidth(parts.at(i), theme) + (i > 0 ? gapBetween(parts.at(i - 1), parts.at(i), theme) : 0);
    return width;
}

int lineHeight(const CellParts& parts, const Theme& theme)
{
    int height = 0;
    for (const CellPart& part : parts) {
        const int own = part.kind == CellPart::Kind::Chip      ? theme.px(20)
                        : part.kind == CellPart::Kind::Picture ? theme.px(24)
                        : part.kind == CellPart::Kind::Bar     ? theme.px(12)
                                                               : lineHeight(theme, part.style);
        height = std::max(height, own);
    }
    return height;
}

void paintLine(QPainter* painter, const QRect& box, const CellParts& parts, const Theme& theme, const LineLook& look)
{
    if (parts.isEmpty() || box.width() <= 0)
        return;
    // What does not fit is taken from the words, last first; figures and chips stay whole as long as they can.
    QList<int> widths;
    int total = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        widths.append(partWidth(parts.at(i), theme));
        total += widths.last() + (i > 0 ? gapBetween(parts.at(i - 1), parts.at(i), theme) : 0);
    }
    for (const bool words : {true, false}) {
        for (qsizetype i = parts.size() - 1; i >= 0 && total > box.width(); --i) {
            const CellPart& part = parts.at(i);
            if ((part.kind == CellPart::Kind::Text && !part.tabular) != words)
                continue;
            const int least = words ? std::min(widths.at(i), theme.px(32)) : 0;
            const int cut = std::min(total - box.width(), widths.at(i) - least);
            widths[i] -= cut;
            total -= cut;
        }
    }
    // Trailing is for numbers, which stand at the right in every language.
    int x = box.x();
    const bool mirrored = look.direction == Qt::RightToLeft && look.align != Cell::Align::Trailing;
    if (look.align == Cell::Align::Trailing)
        x = box.right() + 1 - total;
    else if (look.align == Cell::Align::Centre)
        x = box.x() + (box.width() - total) / 2;
    painter->save();
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const CellPart& part = parts.at(i);
        if (i > 0)
            x += gapBetween(parts.at(i - 1), part, theme);
        QRect place(x, box.y(), widths.at(i), box.height());
        if (mirrored)
            place = QStyle::visualRect(look.direction, box, place);
        switch (part.kind) {
        case CellPart::Kind::Text:
            paintText(painter, place, part, theme, look);
            break;
        case CellPart::Kind::Amount:
            paintAmount(painter, place, part, theme, look);
            break;
        case CellPart::Kind::Chip:
            paintChip(painter, place, part, theme, look);
            break;
        case CellPart::Kind::Icon: {
            const int side = iconSide(part, theme);
            paintIcon(painter, part.icon, QRectF(place.x(), place.y() + (place.height() - side) / 2.0, side, side),
                      theme.ink(look.quiet ? Ink::Tertiary : part.ink));
            break;
        }
        case CellPart::Kind::Bar: {
            const int height = theme.px(6);
            paintBar(painter, QRect(place.x(), place.y() + (place.height() - height) / 2, place.width(), height),
                     part.bar, theme, look.direction);
            break;
        }
        case CellPart::Kind::Picture: {
            const int side = std::min(place.height(), theme.px(24));
            paintPicture(painter, QRect(place.x(), place.y() + (place.height() - side) / 2, side, side), part, theme);
            break;
        }
        }
        x += widths.at(i);
    }
    painter->restore();
}

void paintCell(QPainter* painter, const QRect& box, const Cell& cell, const Theme& theme, const LineLook& look)
{
    QRect rest = box;
    LineLook lines = look;
    lines.align = cell.align;
    if (cell.lead) {
        const int width = leadWidth(*cell.lead, theme);
        const QRect lead(box.x(), box.y(), width, box.height());
        paintLead(painter, QStyle::visualRect(look.direction, box, lead), *cell.lead, theme);
        rest = QStyle::visualRect(look.direction, box, box.adjusted(width + theme.px(12), 0, 0, 0));
    }
    if (cell.second.isEmpty()) {
        paintLine(painter, rest, cell.first, theme, lines);
        return;
    }
    const int first = lineHeight(cell.first, theme);
    const int second = lineHeight(cell.second, theme);
    const int top = rest.y() + (rest.height() - first - second) / 2;
    paintLine(painter, QRect(rest.x(), top, rest.width(), first), cell.first, theme, lines);
    paintLine(painter, QRect(rest.x(), top + first, rest.width(), second), cell.second, theme, lines);
}

Cell foldedCell(const Cell& cell, int width, const Theme& theme)
{
    if (cell.lead || !cell.second.isEmpty() || cell.first.size() != 1 || width <= 0)
        return cell;
    const CellPart& words = cell.first.first();
    if (words.kind != CellPart::Kind::Text || partWidth(words, theme) <= width)
        return cell;
    QTextLayout layout(words.text, fontOf(words, theme));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(width);
    const int taken = line.textLength();
    layout.endLayout();
    Cell folded = cell;
    folded.first.first().text = words.text.left(taken).trimmed();
    folded.second = {words};
    folded.second.first().text = words.text.mid(taken).trimmed();
    return folded.second.first().text.isEmpty() ? cell : folded;
}

QSize cellSize(const Cell& cell, const Theme& theme)
{
    int width = std::max(lineWidth(cell.first, theme), lineWidth(cell.second, theme));
    int height = lineHeight(cell.first, theme) + lineHeight(cell.second, theme);
    if (cell.lead) {
        width += leadWidth(*cell.lead, theme) + theme.px(12);
        height = std::max(height, leadWidth(*cell.lead, theme));
    }
    return {width, height};
}

void paintBar(QPainter* painter, const QRect& box, const QList<BarSegment>& segments, const Theme& theme,
              Qt::LayoutDirection direction)
{
    qint64 whole = 0;
    for (const BarSegment& segment : segments)
        whole += std::max<qint64>(segment.share, 0);
    if (whole <= 0 || box.width() <= 0)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QPainterPath clip;
    clip.addRoundedRect(box, theme.px(2), theme.px(2));
    painter->setClipPath(clip);
    qint64 before = 0;
    const auto at = [&](qint64 share) {
        return static_cast<int>(std::lround(double(share) / double(whole) * box.width()));
    };
    for (const BarSegment& segment : segments) {
        if (segment.share <= 0)
            continue;
        const int from = at(before);
        before += segment.share;
        const int to = std::max(from + 1, at(before) - (before < whole ? 1 : 0));
        const QRect piece = QStyle::visualRect(direction, box, QRect(box.x() + from, box.y(), to - from, box.height()));
        const QColor color = theme.chart(segment.chart);
        if (segment.estimate && box.height() >= theme.px(8)) {
            painter->setBrushOrigin(piece.topLeft());
            painter->fillRect(piece, hatchBrush(color, painter->device()->devicePixelRatio()));
        } else {
            painter->fillRect(piece, color);
        }
    }
    painter->restore();
}

void paintPanel(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& edge, double radius,
                const Theme& theme)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double half = edge.isValid() ? theme.line() / 2.0 : 0.0;
    painter->setPen(edge.isValid() ? QPen(edge, theme.line()) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double r = std::max(0.0, radius * theme.scale() - half);
    painter->drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), r, r);
    painter->restore();
}

void paintInnerFocus(QPainter* painter, const QRect& rect, double radius, const Theme& theme)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double width = theme.px(2);
    painter->setPen(QPen(theme.color(ColorRole::Focus), width));
    painter->setBrush(Qt::NoBrush);
    const double r = std::max(0.0, radius * theme.scale() - width / 2);
    painter->drawRoundedRect(QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2), r, r);
    painter->restore();
}

} // namespace tradewind
