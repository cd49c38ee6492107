// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/index/catalogueindex.h"
#include "services/storage/rawconnection.h"

namespace tradewind {

/// The search index as pieces of bytes in table `indexed`, so that a start reads it instead of making it. Disposable:
/// what is not as it should be is as good as not there. Runs on the writer thread; transactions are the caller's.
class IndexStore
{
public:
    explicit IndexStore(RawConnection& connection)
        : m_connection(connection)
    {
    }

    /// Writes what differs from `stored`, which is what the table holds (null: nothing that counts), and empties the
    /// list of offers it does not know of.
    Result<void> save(const CatalogueIndex& index, const CatalogueIndex* stored);
    /// What was saved during the state that still holds; null when there is nothing.
    Result<std::shared_ptr<const CatalogueIndex>> load();

private:
    Result<void> put(const QByteArray& name, qint64 generation, const QByteArray& data);
    Result<std::optional<QByteArray>> get(const QByteArray& name, qint64 generation);
    Result<qint64> stateGeneration();

    RawConnection& m_connection;
};

} // namespace tradewind
