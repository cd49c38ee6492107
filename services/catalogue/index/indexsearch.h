// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/index/catalogueindex.h"
#include "services/catalogue/index/landedcolumn.h"

#include <stop_token>

namespace tradewind {

/// What the words of a question come to: an offer is meant when it has all dense terms and is in the list, or when it
/// is named.
struct TextHits
{
    std::vector<int> dense;                         ///< places in the index's DenseTerms
    std::optional<std::vector<OfferNumber>> sparse; ///< ascending; nothing when every term is dense
    std::vector<OfferNumber> named;                 ///< by id or SKU code, ascending
};

/// Puts one question to one version of the index: exact total, exact counts, all offers in order.
class IndexSearch
{
public:
    /// All of them must outlive the search. `prices` are those at the query's quantity; `landed` may be null: then
    /// nothing has a landed cost.
    IndexSearch(const CatalogueIndex& index, const OfferQuery& query, const PriceView& prices, LandedColumn* landed,
                const Kernels& kernels);

    void setText(TextHits hits) { m_text = std::move(hits); }
    void setOnly(std::vector<OfferNumber> rows) { m_only = std::move(rows); }
    /// The number of the query's supplier; without it a query with a supplier finds nothing.
    void setSupplier(qint64 number) { m_supplier = number; }

    /// A stop gives Error::Cancelled.
    Result<SearchResult> run(const std::stop_token& stop);
    /// Only how many there are.
    Result<qint64> count(const std::stop_token& stop);

private:
    using Words = std::vector<quint64>; ///< kBlockWords of them
    /// The offers of a block that pass each filter in use, and what follows from that.
    struct Passed;

    bool collectBase(std::size_t block, quint64* base) const;
    void passFilter(OfferFilter filter, std::size_t block, quint64* out) const;
    void passAll(std::size_t block, Passed& passed) const;
    Result<void> reckonLanded(const std::stop_token& stop);
    void countFacets(std::size_t block, const Passed& passed);
    void countSets(const quint64* rows, std::size_t block, int first, Histogram& histogram);
    void countPrices(const quint64* rows, std::size_t block);
    void countLanded(const quint64* rows, std::size_t block);
    void finishFacets();
    QList<OfferNumber> inOrder() const;
    QList<OfferNumber> sorted() const;

    const CatalogueIndex& m_index;
    const OfferQuery& m_query;
    const PriceView& m_prices;
    LandedColumn* m_landed;
    const Kernels& m_kernels;
    bool m_isLandedAsked;
    std::vector<OfferFilter> m_filters;
    std::optional<TextHits> m_text;
    std::optional<std::vector<OfferNumber>> m_only;
    std::optional<qint64> m_supplier;
    std::pair<int, int> m_categories;

    FacetCounts m_facets;
    std::vector<quint32> m_perCategory;
    std::vector<quint64> m_hits; ///< one bit an offer
    qsizetype m_total = 0;
};

} // namespace tradewind
