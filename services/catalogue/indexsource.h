// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/index/indexbuilder.h"
#include "services/storage/rawconnection.h"

namespace tradewind {

struct IndexNews;

/// Makes search indexes of the tables of catalogue.db. Runs on the writer thread.
class IndexSource
{
public:
    explicit IndexSource(RawConnection& connection)
        : m_connection(connection)
    {
    }

    /// Everything, dense terms included, from the tables alone.
    Result<std::shared_ptr<const CatalogueIndex>> build(quint64 generation);
    /// The next version of an index, by what the tables say changed.
    Result<std::shared_ptr<const CatalogueIndex>> changed(const std::shared_ptr<const CatalogueIndex>& from,
                                                          const IndexNews& news, quint64 generation);
    /// The next version of an index that was stored: the offers in table `unindexed` as they are now.
    Result<std::shared_ptr<const CatalogueIndex>> caughtUp(const std::shared_ptr<const CatalogueIndex>& from,
                                                           quint64 generation);
    /// The index with its dense terms anew: after a load that brought most of the titles.
    Result<std::shared_ptr<const CatalogueIndex>> withTerms(const std::shared_ptr<const CatalogueIndex>& from);

private:
    Result<std::shared_ptr<const CategoryOrder>> categories();
    Result<QHash<qint64, qint64>> identities();
    /// Feeds the rows of a SELECT of kColumns.
    Result<void> read(RawStatement& rows, IndexBuilder& builder, bool hasTitles);
    Result<void> addTerms(IndexBuilder& builder, qint64 offers, std::size_t blocks);
    /// The words or pairs that may stand in so many titles: each beginning whose terms add up to it.
    Result<QList<QByteArray>> candidates(const char* sql, qint64 threshold, Vocabulary* words);

    RawConnection& m_connection;
};

} // namespace tradewind
