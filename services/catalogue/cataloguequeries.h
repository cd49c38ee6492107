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
    /// The rows in whose titles the text occurs, ascending. See searchtext.
    Result<std::vector<qint64>> find(const QString& text);
    /// The offers of these rows, in their order; rows that have gone meanwhile are left out.
    Result<QList<OfferRow>> rows(const QList<qint64>& rows);
    Result<std::optional<OfferSummary>> summary(const OfferId& id);
    Result<std::optional<Supplier>> supplier(const SupplierId& id);
    Result<QList<Category>> categories();
    /// A full offer as it was last fetched.
    Result<std::optional<QByteArray>> offer(const OfferId& id);
    Result<std::optional<QByteArray>> picture(const QString& key);

private:
    RawConnection& m_connection;
    QHash<qint64, std::optional<Supplier>> m_suppliers; // read so far
};

} // namespace tradewind
