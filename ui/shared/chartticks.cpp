// SPDX-License-Identifier: Apache-2.0
#include "ui/shared/chartticks.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace tradewind {

void addTicks(ChartData& data)
{
    QList<double> values;
    for (const ChartData::Series& series : std::as_const(data.series))
        values += series.values;
    for (const ChartData::Mark& mark : std::as_const(data.marks))
        values.append(mark.value);
    if (values.isEmpty())
        return;
    const auto [low, high] = std::minmax_element(values.cbegin(), values.cend());
    const double span = std::max(*high - *low, 0.0005);
    double step = std::pow(10.0, std::floor(std::log10(span / 4)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (span / (step * factor) <= 6) {
            step *= factor;
            break;
        }
    }
    const int decimals = std::max(2, static_cast<int>(std::ceil(-std::log10(step))));
    for (double at = std::floor(*low / step) * step; at < *high + step; at += step) {
        data.tickValues.append(at);
        data.ticks.append(QLocale().toString(at, 'f', decimals));
    }
}

} // namespace tradewind
