// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/chart.h"

namespace tradewind {

class RateHistoryModel;

/// The history of a pair as a chart's data: ours, mid-market, the area between, and what was paid at which rate.
ChartData rateChart(const RateHistoryModel& history);

} // namespace tradewind
