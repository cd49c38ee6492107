// SPDX-License-Identifier: Apache-2.0
#include "ui/money/ratechart.h"

#include "models/money/ratesmodel.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

struct RateChart
{
    Q_DECLARE_TR_FUNCTIONS(RateChart)
};

/// For placing on the canvas only; what is read comes from the model's texts.
double place(const Decimal& rate)
{
    return static_cast<double>(rate.units()) / std::pow(10.0, rate.scale());
}

/// Round steps that cover the range: 7.65, 7.70, 7.75 …
void addTicks(ChartData& data, double low, double high)
{
    const double span = std::max(high - low, 0.0005);
    double step = std::pow(10.0, std::floor(std::log10(span / 4)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (span / (step * factor) <= 6) {
            step *= factor;
            break;
        }
    }
    const int decimals = std::max(2, static_cast<int>(std::ceil(-std::log10(step))));
    for (double at = std::floor(low / step) * step; at < high + step; at += step) {
        data.tickValues.append(at);
        data.ticks.append(QLocale().toString(at, 'f', decimals));
    }
}

} // namespace

ChartData rateChart(const RateHistoryModel& history)
{
    ChartData data;
    data.pointName = RateChart::tr("Day");
    data.fillBetween = true;
    data.markName = RateChart::tr("you paid");
    ChartData::Series ours{.name = RateChart::tr("our rate"), .chart = 1};
    ChartData::Series mid{.name = RateChart::tr("mid-market"), .chart = 7, .reference = true};
    using Column = RateHistoryModel::Column;
    const int days = history.rowCount();
    QHash<QDate, int> points;
    for (int row = days - 1; row >= 0; --row) {
        const auto text = [&history, row](Column column) {
            return history.index(row, static_cast<int>(column)).data().toString();
        };
        points.insert(history.at(row).date, static_cast<int>(data.points.size()));
        data.points.append(text(Column::Day));
        ours.values.append(place(history.at(row).ours));
        ours.texts.append(text(Column::Ours));
        mid.values.append(place(history.at(row).mid));
        mid.texts.append(text(Column::Mid));
    }
    if (data.points.isEmpty())
        return data;
    for (const RateUse& use : history.uses()) {
        const auto point = points.constFind(use.date);
        if (point != points.cend())
            data.marks.append({*point, place(use.rate), use.text});
    }
    const double low = *std::min_element(ours.values.cbegin(), ours.values.cend());
    const double high = *std::max_element(mid.values.cbegin(), mid.values.cend());
    addTicks(data, low, high);
    data.series = {ours, mid};
    return data;
}

} // namespace tradewind
