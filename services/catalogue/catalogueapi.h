// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/offerquery.h"
#include "services/domain/entities/catalogue.h"
#include "services/sync/changestream.h"
#include "services/wire/httpclient.h"
#include "services/wire/jsonreader.h"

namespace tradewind {

/// An entity and the JSON it came in, for keeping.
template <typename T>
struct Received
{
    T value;
    QByteArray json;
};

/// The catalogue's part of the platform's API. Errors as HttpClient gives them; Error::Parse for an answer that breaks
/// the contract.
class CatalogueApi final : public ChangeSource
{
public:
    /// `client` must outlive the object and what it started.
    explicit CatalogueApi(HttpClient& client);

    /// The stream `catalogue`.
    [[nodiscard]] Async<ChangePage> changes(QString since, std::stop_token stop) override;
    /// Nothing when the offer is still at `knownVersion` (0: none is known).
    [[nodiscard]] Async<std::optional<Received<Offer>>> offer(OfferId id, qint64 knownVersion, std::stop_token stop);
    [[nodiscard]] Async<Supplier> supplier(SupplierId id, std::stop_token stop);
    /// The bytes of a picture about `width` pixels wide: PNG, JPEG or WebP.
    [[nodiscard]] Async<QByteArray> picture(QString imageId, int width, std::stop_token stop);
    /// The first offers the platform finds, each as the JSON of its summary. Of the question's filters and orders it
    /// knows but some; the others are for the search here.
    [[nodiscard]] Async<QList<QByteArray>> search(OfferQuery query, int limit, std::stop_token stop);
    /// Pasted links, offer ids and SKU codes; an answer for each line, in order.
    [[nodiscard]] Async<ResolveResult> resolve(QStringList inputs, std::stop_token stop);

private:
    HttpClient& m_client;
};

} // namespace tradewind
