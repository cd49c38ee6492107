// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/offerquery.h"
#include "services/core/result.h"
#include "services/domain/entities/catalogue.h"

#include <QJsonObject>

namespace tradewind {

/// The options of `tradewind-cli search`, and offers as other programs read them.
namespace clisearch {

/// The options that take a value.
QStringList options();
/// Puts an option into the question. Error::Validation with a sentence for people when the value is not one.
Result<void> apply(OfferQuery& query, const QString& name, const QString& value);
/// The first price of a list of tiers with its currency; a dash when there is none.
QString priceFrom(const QList<PriceTier>& tiers);
QJsonObject offerJson(const OfferSummary& offer);
QJsonObject offerJson(const Offer& offer);
/// Counts by name: categories and choices as objects of numbers, histograms as lists of {upTo, count}.
QJsonObject facetsJson(const FacetCounts& facets);

} // namespace clisearch

} // namespace tradewind
