// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/offerindex.h"
#include "services/storage/rawconnection.h"

namespace tradewind {

/// The questions that are put to the tables of catalogue.db (see CatalogueTables). Runs on the reader thread.
class CatalogueQueries
{
public:
    explicit CatalogueQueries(RawConnection& connection)
        : m_connection(connection)
    {
    }

    /// The columns of every offer.
    Result<OfferIndex> index();
    /// The rows in whose titles the text occurs, or that it names by id or SKU code, ascending. See searchtext.
    Result<std::vector<OfferNumber>> find(const QString& text);
    /// The rows of these offers, ascending; those nobody knows are left out.
    Result<std::vector<OfferNumber>> numbers(const QStringList& ids);
    /// The offers of these rows, in their order; rows that have gone meanwhile are left out.
    Result<QList<OfferRow>> rows(const QList<OfferNumber>& rows);
    Result<std::optional<OfferSummary>> summary(const OfferId& id);
    Result<std::optional<Supplier>> supplier(const SupplierId& id);
    /// Suppliers whose name contains the text, in either writing; the first `limit` of them by name.
    Result<QList<Supplier>> suppliersNamed(const QString& text, int limit);
    Result<QList<Category>> categories();
    /// The first tier's price as it changed, oldest first.
    Result<QList<PricePoint>> prices(const OfferId& id);
    /// A full offer as it was last fetched.
    Result<std::optional<QByteArray>> offer(const OfferId& id);
    Result<std::optional<QByteArray>> picture(const QString& key);

private:
    RawConnection& m_connection;
    QHash<qint64, std::optional<Supplier>> m_suppliers; // read so far
};

} // namespace tradewind
