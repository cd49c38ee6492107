// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/offerquery.h"
#include "services/core/result.h"

#include <QJsonObject>

namespace tradewind {

/// The options of `tradewind-cli search`, and its answer for other programs.
namespace clisearch {

/// The options that take a value.
QStringList options();
/// Puts an option into the question. Error::Validation with a sentence for people when the value is not one.
Result<void> apply(OfferQuery& query, const QString& name, const QString& value);
/// Counts by name: categories and choices as objects of numbers, histograms as lists of {upTo, count}.
QJsonObject facetsJson(const FacetCounts& facets);

} // namespace clisearch

} // namespace tradewind
