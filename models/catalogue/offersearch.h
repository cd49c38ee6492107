// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalogue/categorytreemodel.h"
#include "models/catalogue/offerlistmodel.h"
#include "services/catalogue/offerquery.h"

#include <QTimer>

namespace tradewind {

/// A choice of the filter panel.
struct FacetChoice
{
    QString key;
    QString label;
    qint64 count = 0; ///< -1: not counted
    bool isChecked = false;
    bool operator==(const FacetChoice&) const = default;
};

struct FacetGroup
{
    QString key;
    QString title;
    QList<FacetChoice> choices;
    bool operator==(const FacetGroup&) const = default;
};

/// A filter in use.
struct FilterInUse
{
    QString key;
    QString label;
    bool operator==(const FilterInUse&) const = default;
};

/// One search of the catalogue as it stands: what is looked for, the answer, the list and the tree beside it. A newer
/// question cancels the one under way; what was found stays visible until the answer is there.
class OfferSearch final : public QObject
{
    Q_OBJECT

public:
    OfferSearch(CatalogueService& service, LandedAssumptions& assumptions, PictureCache& pictures,
                QObject* parent = nullptr);

    OfferListModel& list() { return m_list; }
    CategoryTreeModel& categories() { return m_categories; }

    const OfferQuery& query() const { return m_query; }
    /// The question as a whole, filters and order as they are now.
    void lookFor(const QString& text, const CategoryId& category, const SupplierId& supplier);
    /// Everything at once, restated: a saved view.
    void setQuery(const OfferQuery& query, const QString& landedCurrency = {});
    /// A question as it is asked now: for the quantity that is assumed, about the offers that are followed now, its
    /// landed limits (given in `landedCurrency`, empty: the one that is shown) in the currency that is shown. A limit
    /// that cannot be converted is lifted.
    OfferQuery restated(OfferQuery query, const QString& landedCurrency) const;
    /// The offers that "only those I follow" leaves.
    void setFollowed(const QStringList& offerIds);
    void setOrder(OfferOrder order, bool descending);
    void setPriceRange(const std::optional<UnitPrice>& from, const std::optional<UnitPrice>& to);
    /// Millionths of the display currency, whole units, days; both ends inclusive, nothing: no limit.
    void setLandedRange(std::optional<qint64> fromMicros, std::optional<qint64> toMicros);
    void setMoqRange(std::optional<qint64> from, std::optional<qint64> to);
    void setLeadRange(std::optional<qint64> from, std::optional<qint64> to);
    /// Checks or unchecks a choice of the panel; within minimum order, ready in and rating one choice replaces another,
    /// and the range that was set there.
    void setChoice(const QString& group, const QString& key, bool checked);
    void removeFilter(const QString& key);
    void clearFilters();
    /// Asks the same again: there is more of the catalogue than before.
    void refresh() { askAgain(); }

    /// Asks how the words may go on; `suggested` follows, unless other words are looked for by then.
    void suggest();

    /// The panel's groups with their counts, categories and price apart.
    QList<FacetGroup> facetGroups() const;
    QList<FilterInUse> filtersInUse() const;
    const FacetCounts& facets() const { return m_facets; }
    /// What helps when nothing was found, as far as it is known: words that may have been meant, filters to lift.
    QString didYouMean() const { return m_help.didYouMean; }
    qint64 didYouMeanHits() const { return m_help.didYouMeanHits; }
    QList<FilterInUse> relaxations() const;
    /// The currency of landed costs; empty while they cannot be reckoned.
    QString landedCurrency() const;
    qint64 total() const { return m_total; }
    qint64 all() const { return m_all; }
    bool hasAnswer() const { return m_hasAnswer; }
    /// A question is under way.
    bool isAsking() const { return m_isAsking; }
    QDateTime lastSynced() const { return m_lastSynced; }
    std::optional<Error> error() const { return m_error; }

Q_SIGNALS:
    /// Filters, order or place changed.
    void queryChanged();
    /// A question is under way now.
    void asked();
    /// The answer to the latest question is there (or an error).
    void searched();
    /// Whole texts, the likeliest first; each finds something.
    void suggested(const QStringList& texts);
    /// didYouMean() and relaxations() are known now.
    void helped();

private:
    void change(const OfferQuery& query);
    void askForHelp(const OfferQuery& about);
    void ask();
    void askAgain();
    void askPlatform();
    void readCategories();
    void take(const Result<SearchResult>& result, bool isSameQuestion);

    CatalogueService& m_service;
    LandedAssumptions& m_assumptions;
    OfferListModel m_list;
    CategoryTreeModel m_categories;
    OfferQuery m_query;
    QString m_landedCurrency; ///< of its landed limits
    QStringList m_followed;
    FacetCounts m_facets;
    SearchHelp m_help;
    qint64 m_total = 0;
    qint64 m_all = 0;
    bool m_hasAnswer = false;
    bool m_isAsking = false;
    std::optional<OfferQuery> m_answered;
    std::optional<Error> m_error;
    QDateTime m_lastSynced;
    QTimer m_again;
    QTimer m_platformSoon;
    std::optional<OfferQuery> m_askedPlatform;
    Generation m_generation;
    StopOwner m_platformStop;
    StopOwner m_stop;
};

} // namespace tradewind
