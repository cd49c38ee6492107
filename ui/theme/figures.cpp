// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/figures.h"

#include <algorithm>

namespace tradewind {

namespace {

bool isFigure(QChar c)
{
    return c >= u'0' && c <= u'9';
}

qreal widestDigit(const QFontMetricsF& metrics)
{
    qreal widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

/// Calls `each(run, offset, isDigit)` for single digits and for the runs between them; returns the whole width.
template <typename Each>
qreal walk(const QString& text, const QFontMetricsF& metrics, Each each)
{
    const qreal digit = widestDigit(metrics);
    qreal x = 0;
    for (qsizetype at = 0; at < text.size();) {
        if (isFigure(text.at(at))) {
            const QString one(text.at(at));
            each(one, x + (digit - metrics.horizontalAdvance(one)) / 2, at);
            x += digit;
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && !isFigure(text.at(end)))
            ++end;
        const QString run = text.mid(at, end - at);
        each(run, x, at);
        x += metrics.horizontalAdvance(run);
        at = end;
    }
    return x;
}

} // namespace

qreal figuresWidth(const QString& text, const QFont& font)
{
    return walk(text, QFontMetricsF(font), [](const QString&, qreal, qsizetype) {});
}

void drawFigures(QPainter* painter, const QPointF& baseline, const QString& text, const QFont& font, int dimmed,
                 const QColor& dimmedColor)
{
    painter->save();
    painter->setFont(font);
    const QPen pen = painter->pen();
    walk(text, QFontMetricsF(font), [&](const QString& run, qreal x, qsizetype at) {
        painter->setPen(dimmed > 0 && at >= text.size() - dimmed ? QPen(dimmedColor) : pen);
        painter->drawText(baseline + QPointF(x, 0), run);
    });
    painter->restore();
}

} // namespace tradewind
