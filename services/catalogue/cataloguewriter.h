// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/cataloguetables.h"
#include "services/catalogue/index/indexslot.h"
#include "services/catalogue/indexsource.h"

namespace tradewind {

/// What the writer thread of catalogue.db keeps between its jobs: the tables, the lines of a snapshot that wait for a
/// transaction, what was stored of the search index. Used and ended on that thread.
class CatalogueWriter
{
public:
    CatalogueTables& on(RawConnection& connection)
    {
        if (!m_tables)
            m_tables = std::make_unique<CatalogueTables>(connection);
        return *m_tables;
    }
    /// Before its connection ends.
    void end() { m_tables.reset(); }

    /// Does `work` (`Result<R>(CatalogueTables&)`) in one transaction. An index that was read goes on to what the
    /// tables hold then: made before the commit, published behind it.
    template <typename F>
    std::invoke_result_t<F&, CatalogueTables&> change(RawConnection& connection, IndexSlot& slot, F work)
    {
        using Outcome = std::invoke_result_t<F&, CatalogueTables&>;
        Next next;
        Outcome outcome = connection.transaction([&]() -> Outcome {
            Outcome done = work(on(connection));
            if (!done)
                return done;
            if (const auto made = makeNext(connection, slot, next); !made)
                return made.error();
            return done;
        });
        if (!outcome)
            on(connection).forget();
        else if (next.index)
            slot.publish(std::move(next.index), std::move(next.touched));
        return outcome;
    }

    /// Lines of a snapshot: written many at a time, the first ones sooner. What failed before is told again.
    Result<void> take(RawConnection& connection, IndexSlot& slot, std::vector<PreparedLine> lines,
                      const SnapshotMark& reached);
    /// Writes what still waits.
    Result<void> writeOut(RawConnection& connection, IndexSlot& slot);
    /// Another snapshot begins.
    void forgetLines();

    /// Reads the index, or makes it when what was stored does not count any more; once.
    Result<void> readIndex(RawConnection& connection, IndexSlot& slot);
    Result<void> saveIndex(RawConnection& connection, const std::shared_ptr<const CatalogueIndex>& index);
    /// The snapshot is complete: the terms that stand in many titles are known now.
    Result<void> finishIndex(RawConnection& connection, IndexSlot& slot);

private:
    struct Next
    {
        std::shared_ptr<const CatalogueIndex> index;
        std::optional<std::vector<OfferNumber>> touched;
    };
    Result<void> makeNext(RawConnection& connection, const IndexSlot& slot, Next& next);

    std::unique_ptr<CatalogueTables> m_tables;
    std::shared_ptr<const CatalogueIndex> m_stored; ///< what table `indexed` holds
    std::vector<PreparedLine> m_waiting;
    SnapshotMark m_reached;        ///< with those
    std::optional<Error> m_failed; ///< why lines of this snapshot are missing
};

} // namespace tradewind
