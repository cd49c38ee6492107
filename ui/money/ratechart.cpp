// SPDX-License-Identifier: Apache-2.0
#include "ui/money/ratechart.h"

#include "models/money/ratesmodel.h"
#include "ui/shared/chartticks.h"

#include <QCoreApplication>

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
    data.series = {ours, mid};
    addTicks(data);
    return data;
}

} // namespace tradewind
