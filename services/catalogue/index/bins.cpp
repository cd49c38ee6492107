// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/index/bins.h"

#include <algorithm>

namespace tradewind {

namespace {
QList<qint64> tenADecade()
{
    QList<qint64> edges;
    for (qint64 decade = 10'000; decade <= 1'000'000'000; decade *= 10) {
        for (const qint64 hundredths : {100, 125, 160, 200, 250, 320, 400, 500, 630, 800})
            edges.append(decade * hundredths / 100);
    }
    return edges;
}
} // namespace

const Bins& Bins::prices()
{
    static const Bins bins(tenADecade());
    return bins;
}

const Bins& Bins::minimums()
{
    static const Bins bins({1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 300, 500, 1000, 2000, 3000, 5000, 10'000});
    return bins;
}

const Bins& Bins::leadTimes()
{
    static const Bins bins({1, 2, 3, 5, 7, 10, 15, 20, 25, 30, 45, 60, 90});
    return bins;
}

int Bins::binOf(qint64 value) const
{
    return static_cast<int>(std::lower_bound(m_upTo.cbegin(), m_upTo.cend(), value) - m_upTo.cbegin());
}

qint64 Bins::sumUpTo(const Histogram& histogram, qint64 value)
{
    qint64 sum = 0;
    for (qsizetype bin = 0; bin < histogram.upTo.size() && histogram.upTo.at(bin) <= value; ++bin)
        sum += histogram.counts.at(bin);
    return sum;
}

} // namespace tradewind
