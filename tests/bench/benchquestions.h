// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/offerquery.h"
#include "services/sync/changestream.h"
#include "tests/bench/benchfigures.h"
#include "tests/bench/cataloguereferences.h"
#include "tests/services/catalogue/searchworld.h"

namespace tradewind {
class CatalogueDatabase;
}

namespace tradewind::bench {

/// For how many pieces prices count in every question.
constexpr qint64 kQuantity = 1000;

/// What is typed: the words of these titles, letter by letter.
QStringList keystrokes(const QStringList& titles, quint64 seed);
/// The questions that are dearest: one letter, the commonest words, no match.
QStringList worstSet();

/// Every offer with these words, what sells most first.
OfferQuery plain(const QString& text);
/// Five filters, cheapest first.
OfferQuery filtered(const QString& text, const CategoryId& category);

/// The same for the search tables of a reference, which has the numbers of the categories.
Asked askedOf(const QString& text);
Asked filteredAsk(const QString& text, int categoryFrom, int categoryTo);

/// Asks one question after the other, each when the one before is answered.
Times measure(CatalogueDatabase& database, const QStringList& texts, const std::function<OfferQuery(QString)>& made);
Times measure(FtsJoin& join, const QStringList& texts, const std::function<Asked(QString)>& made);

/// Pages of changes of the price and stock of offers that are there, as the platform would tell; their versions count
/// up from `version`.
QList<ChangePage> priceChanges(const testkit::SearchWorld& world, qint64 offers, int changes, qint64 version,
                               quint64 seed);

} // namespace tradewind::bench
