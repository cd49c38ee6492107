// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/chart.h"

namespace tradewind {

/// Gives a line chart its value axis: at most a handful of round steps that cover every series and mark of it, in the
/// user's language. Nothing is added to a chart without values.
void addTicks(ChartData& data);

} // namespace tradewind
