// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/offerquery.h"

namespace tradewind {

/// The fixed bins of the histograms: bin i holds values above edge i − 1 up to and with edge i, one more the rest.
class Bins
{
public:
    explicit Bins(QList<qint64> upTo)
        : m_upTo(std::move(upTo))
    {
    }

    /// Ten a decade, from a hundredth to ten thousand, in millionths.
    static const Bins& prices();
    /// MOQ in whole units.
    static const Bins& minimums();
    /// Days.
    static const Bins& leadTimes();

    int count() const { return static_cast<int>(m_upTo.size()) + 1; }
    int binOf(qint64 value) const;
    const QList<qint64>& upTo() const { return m_upTo; }
    /// A histogram with nothing in it.
    Histogram empty() const { return {m_upTo, QList<qint64>(count(), 0)}; }
    /// How many lie up to and with `value`, which must be an edge.
    static qint64 sumUpTo(const Histogram& histogram, qint64 value);

private:
    QList<qint64> m_upTo;
};

} // namespace tradewind
