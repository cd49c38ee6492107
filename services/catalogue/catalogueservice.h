// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/offerquery.h"
#include "services/domain/entities/account.h"
#include "services/domain/entities/address.h"
#include "services/domain/entities/company.h"
#include "services/domain/pricing/landedcost.h"
#include "services/sync/changestream.h"

#include <QObject>

namespace tradewind {

class CatalogueApi;
class CatalogueDatabase;
class Clock;
class RecordStore;

/// What landed costs are reckoned from, as the platform has published it, and what an account may choose among.
struct PriceSources
{
    PriceBook book;
    bool hasFees = false; ///< a fee book is in force
    std::optional<Company> company;
    std::optional<Capabilities> capabilities;
    QList<Address> addresses;           ///< not archived
    QDateTime at;                       ///< when it was read; the moment whose rules count
    std::optional<Assumptions> assumed; ///< what the user takes for granted on every screen
};

/// Looking for goods: searches, offers, suppliers, pictures. Everything that was seen before works without the network.
/// Lives in the GUI thread, one for each account; the database is shared.
class CatalogueService final : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive the service and what it started.
    CatalogueService(CatalogueDatabase& database, CatalogueApi& api, RecordStore& records, const Clock& clock,
                     QObject* parent = nullptr);
    ~CatalogueService() override;

    /// Exact total, facets and rows in order, from this machine alone. Without `calculator` nothing has a
    /// landed cost.
    [[nodiscard]] Async<SearchResult> search(OfferQuery query, std::shared_ptr<const LandedCostCalculator> calculator,
                                             std::stop_token stop);
    /// Asks the platform too, where it gives no whole snapshot of its catalogue: what it finds is kept and marked, and
    /// part of every answer from then on (`changed` tells). Gives how many offers were new; none, without asking, where
    /// the snapshot is whole. A stop (a newer question) drops a late answer.
    [[nodiscard]] Async<qint64> searchPlatform(OfferQuery query, std::stop_token stop);
    [[nodiscard]] Async<QList<OfferRow>> rows(QList<OfferNumber> rows, std::stop_token stop);
    /// The first so many offers for a text: for the search box and the command line.
    [[nodiscard]] Async<QList<OfferRow>> firstMatches(QString text, int limit, std::stop_token stop);
    [[nodiscard]] Async<QList<Category>> categories();
    /// How the text may go on, the likeliest first: whole texts, each of which finds something.
    [[nodiscard]] Async<QStringList> suggestions(QString text, int limit, std::stop_token stop);
    /// What lifting a filter would bring, and what the text may have been meant to say.
    [[nodiscard]] Async<SearchHelp> help(OfferQuery query, std::shared_ptr<const LandedCostCalculator> calculator,
                                         std::stop_token stop);
    /// The first tier's price of an offer as it changed while it was kept here, oldest first.
    [[nodiscard]] Async<QList<PricePoint>> prices(OfferId id);

    /// The offer as it is known here; nothing when it was never opened.
    [[nodiscard]] Async<std::optional<Offer>> storedOffer(OfferId id);
    /// The offer as it is now, and keeps it. Error::Refused with not-found when there is none.
    [[nodiscard]] Async<Offer> fetchOffer(OfferId id, std::stop_token stop);
    /// The stored offer if there is one, else the fetched one.
    [[nodiscard]] Async<Offer> offer(OfferId id);
    [[nodiscard]] Async<std::optional<OfferSummary>> summary(OfferId id);
    /// The supplier as the catalogue knows it, else as the platform says.
    [[nodiscard]] Async<Supplier> supplier(SupplierId id);
    /// Suppliers the catalogue knows whose name contains the text: for the search box.
    [[nodiscard]] Async<QList<Supplier>> suppliersNamed(QString text, int limit);
    /// The bytes of a picture, from the cache or the platform; `width` in pixels of the screen.
    [[nodiscard]] Async<QByteArray> picture(QString imageId, int width, std::stop_token stop);
    /// Asks the platform what pasted links, offer ids and SKU codes are.
    [[nodiscard]] Async<ResolveResult> resolve(QStringList inputs, std::stop_token stop);
    /// What landed costs are reckoned from.
    [[nodiscard]] Async<PriceSources> priceSources();
    /// The user takes something else for granted: every estimate follows, whichever screen it stands on.
    void assume(const Assumptions& assumptions);
    /// When the catalogue was last brought up to date; invalid when never.
    [[nodiscard]] Async<QDateTime> lastSynced();

Q_SIGNALS:
    /// These offers, suppliers or categories are different now; empty: anything may be.
    void changed(const QStringList& ids);
    void priceSourcesChanged();
    void assumptionsChanged();

private:
    CatalogueDatabase& m_database;
    CatalogueApi& m_api;
    RecordStore& m_records;
    const Clock& m_clock;
    std::optional<Assumptions> m_assumed;
};

} // namespace tradewind
