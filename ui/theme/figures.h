// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QString>

namespace tradewind {

/// The width of a text whose digits all take the widest digit's advance, so that columns and countdowns stand still.
/// Everything else is shaped as the font wants it.
qreal figuresWidth(const QString& text, const QFont& font);

/// Paints such a text from a base line with the painter's pen. The last `dimmed` characters take another colour.
void drawFigures(QPainter* painter, const QPointF& baseline, const QString& text, const QFont& font, int dimmed = 0,
                 const QColor& dimmedColor = {});

} // namespace tradewind
