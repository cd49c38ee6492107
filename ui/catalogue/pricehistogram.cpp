// SPDX-License-Identifier: Apache-2.0
#include "ui/catalogue/pricehistogram.h"

#include "services/domain/values/moneyformat.h"
#include "ui/theme/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace tradewind {

PriceHistogram::PriceHistogram(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PriceHistogram::setCounts(const QList<qint64>& upTo, const QList<qint64>& counts, std::optional<qint64> fromMicros,
                               std::optional<qint64> toMicros)
{
    const auto isUsed = [](qint64 count) { return count > 0; };
    const auto first = std::find_if(counts.begin(), counts.end(), isUsed) - counts.begin();
    const auto last = counts.rend() - std::find_if(counts.rbegin(), counts.rend(), isUsed);
    m_bins = counts.mid(first, std::max<qsizetype>(last - first, 0));
    m_upTo.clear();
    for (qsizetype bin = first; bin <= last && !m_bins.isEmpty(); ++bin)
        m_upTo.append(bin == 0 ? 0 : upTo.value(bin - 1, upTo.constLast() * 10));
    m_from = fromMicros;
    m_to = toMicros;
    update();
}

QSize PriceHistogram::sizeHint() const
{
    const Theme theme = Theme::of(this);
    return {theme.px(192), theme.px(36)};
}

QString PriceHistogram::accessibleWords() const
{
    const auto most = std::max_element(m_bins.begin(), m_bins.end());
    if (most == m_bins.end() || *most == 0)
        return tr("No prices");
    const qsizetype bin = most - m_bins.begin();
    const QLocale locale;
    return tr("Most offers cost between %1 and %2")
        .arg(moneyformat::factoryPrice(UnitPrice(m_upTo.at(bin), currency::cny()), locale),
             moneyformat::factoryPrice(UnitPrice(m_upTo.at(bin + 1), currency::cny()), locale));
}

void PriceHistogram::paintEvent(QPaintEvent*)
{
    if (m_bins.isEmpty())
        return;
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    const qint64 most = *std::max_element(m_bins.begin(), m_bins.end());
    const int count = static_cast<int>(m_bins.size());
    const int gap = std::max(1, theme.px(1));
    const int base = height() - theme.px(6);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    int firstInside = -1;
    int lastInside = -1;
    const auto left = [&](int bin) { return bin * (width() + gap) / count; };
    for (int bin = 0; bin < count; ++bin) {
        const bool isInside = (!m_from || m_upTo.at(bin + 1) >= *m_from) && (!m_to || m_upTo.at(bin) < *m_to);
        if (isInside) {
            firstInside = firstInside < 0 ? bin : firstInside;
            lastInside = bin;
        }
        const qint64 number = m_bins.at(bin);
        const int tall = most > 0 ? static_cast<int>(number * (base - 1) / most) : 0;
        QRect bar(left(bin), base - std::max(tall, 1), left(bin + 1) - left(bin) - gap, std::max(tall, 1));
        if (isMirrored)
            bar.moveLeft(width() - bar.x() - bar.width());
        painter.fillRect(bar, isInside ? theme.chart(1) : theme.color(ColorRole::Line2));
    }
    if ((m_from || m_to) && firstInside >= 0) {
        QRect range(left(firstInside), height() - theme.px(2), left(lastInside + 1) - left(firstInside) - gap,
                    theme.px(2));
        if (isMirrored)
            range.moveLeft(width() - range.x() - range.width());
        painter.fillRect(range, theme.chart(1));
    }
}

} // namespace tradewind
