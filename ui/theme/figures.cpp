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

/// Most system fonts have digits of one width already: then the text is drawn at once.
bool isTabular(const QFontMetricsF& metrics)
{
    const qreal zero = metrics.horizontalAdvance(u'0');
    for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
        if (!qFuzzyCompare(metrics.horizontalAdvance(QChar(digit)), zero))
            return false;
    }
    return true;
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
    const QFontMetricsF metrics(font);
    if (isTabular(metrics))
        return metrics.horizontalAdvance(text);
    return walk(text, QFontMetricsF(font), [](const QString&, qreal, qsizetype) {});
}

void drawFigures(QPainter* painter, const QPointF& baseline, const QString& text, const QFont& font, int dimmed,
                 const QColor& dimmedColor)
{
    painter->save();
    painter->setFont(font);
    const QPen pen = painter->pen();
    if (dimmed == 0 && isTabular(QFontMetricsF(font))) {
        painter->drawText(baseline, text);
        painter->restore();
        return;
    }
    walk(text, QFontMetricsF(font), [&](const QString& run, qreal x, qsizetype at) {
        painter->setPen(dimmed > 0 && at >= text.size() - dimmed ? QPen(dimmedColor) : pen);
        painter->drawText(baseline + QPointF(x, 0), run);
    });
    painter->restore();
}

} // namespace tradewind
