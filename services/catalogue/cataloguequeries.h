// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/index/indexsearch.h"
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

    /// What a text comes to, given the terms an index has bits for. See searchtext.
    Result<TextHits> find(const QString& text, const DenseTerms& terms);
    Result<std::optional<qint64>> supplierNumber(const SupplierId& id);
    /// How often the file has changed in a way a search can see.
    Result<qint64> changes();
    /// The rows of these offers, ascending; those nobody knows are left out.
    Result<std::vector<OfferNumber>> numbers(const QStringList& ids);
    /// The offers of these rows, in their order; rows that have gone meanwhile are left out.
    Result<QList<OfferRow>> rows(const QList<OfferNumber>& rows);
    /// Tells the titles of these rows, UTF-8.
    Result<void> titles(const QList<OfferNumber>& rows,
                        const std::function<void(const QByteArray& title, const QByteArray& titleOriginal)>& tell);
    Result<std::optional<OfferSummary>> summary(const OfferId& id);
    Result<std::optional<Supplier>> supplier(const SupplierId& id);
    /// Suppliers whose name contains the text, in either writing; the first `limit` of them by name.
    Result<QList<Supplier>> suppliersNamed(const QString& text, int limit);
    Result<QList<Category>> categories();
    /// The first tier's price as it changed, oldest first.
    Result<QList<PricePoint>> prices(const OfferId& id);
    /// A full offer as it was last fetched.
    Result<std::optional<QByteArray>> offer(const OfferId& id);
    /// Of a full offer that is as the platform would tell it at this version; 0 without one.
    Result<qint64> offerVersion(const OfferId& id);
    Result<std::optional<QByteArray>> picture(const QString& key);

private:
    /// The numbers a SELECT with one value gives.
    Result<std::vector<OfferNumber>> rowsOf(const char* sql, const QByteArray& value);

    RawConnection& m_connection;
    QHash<qint64, std::optional<Supplier>> m_suppliers; // read so far
};

} // namespace tradewind
