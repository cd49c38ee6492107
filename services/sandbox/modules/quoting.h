// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/platform/context.h"

namespace tradewind::sandbox {

/// What the supplier quotes: a pure function of the request, the catalogue and what was said before, so that the same
/// story always has the same prices.

/// The lines of a first round: every line × every scenario, from the offer's tiers.
QJsonArray firstQuote(const OfferBook* offers, const QJsonObject& rfq);
/// The lines of the round that answers a counter: the supplier goes part of the way.
QJsonArray answerToCounter(const QJsonArray& before, const QJsonObject& counter, qint64 countersSoFar);

} // namespace tradewind::sandbox
