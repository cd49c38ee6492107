// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/cell.h"
#include "ui/theme/theme.h"

#include <QBrush>
#include <QRect>

class QPainter;

namespace tradewind {

// Shared by the cell delegate and the widgets, so that a thing looks the same inside and outside a view.

/// 45° stripes, 2.5 px of colour and 2 px of ground: what is only an estimate. For areas of at least 8 px.
QBrush hatchBrush(const QColor& color, qreal ratio);

/// The height of one line in a style: 18 for body, 16 for small, at the user's scale.
int lineHeight(const Theme& theme, TextStyle style);

/// Width a part would like; a Bar takes what it is given (96 by itself).
int partWidth(const CellPart& part, const Theme& theme);
/// Width of a line of parts with their gaps.
int lineWidth(const CellParts& parts, const Theme& theme);
/// Height of the tallest part of a line.
int lineHeight(const CellParts& parts, const Theme& theme);

/// How a line is painted beyond its parts.
struct LineLook
{
    Cell::Align align = Cell::Align::Leading;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    bool quiet = false; ///< stale or disabled: all in tertiary ink
};

/// Paints one line of parts, vertically centred; words at the end are elided when there is no room.
void paintLine(QPainter* painter, const QRect& box, const CellParts& parts, const Theme& theme, const LineLook& look);

/// Paints a whole cell: lead, one or two lines.
void paintCell(QPainter* painter, const QRect& box, const Cell& cell, const Theme& theme, const LineLook& look);
/// A single run of words that is too long for a line, on two; any other cell as it is.
Cell foldedCell(const Cell& cell, int width, const Theme& theme);
/// The size a cell would like.
QSize cellSize(const Cell& cell, const Theme& theme);

void paintBar(QPainter* painter, const QRect& box, const QList<BarSegment>& segments, const Theme& theme,
              Qt::LayoutDirection direction);

/// A picture filling a rounded rectangle, or the quiet placeholder while there is none.
void paintPicture(QPainter* painter, const QRect& rect, const CellPart& part, const Theme& theme);

/// A rounded rectangle with an edge inside it, drawn at half pixels. Either colour may be invalid.
void paintPanel(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& edge, double radius,
                const Theme& theme);
/// The focus ring inside a rectangle: rows, cells and parts that cannot paint outside themselves.
void paintInnerFocus(QPainter* painter, const QRect& rect, double radius, const Theme& theme);

} // namespace tradewind
