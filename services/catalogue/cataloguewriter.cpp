// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/cataloguewriter.h"

#include "services/catalogue/cataloguequeries.h"
#include "services/catalogue/indexstore.h"

namespace tradewind {

namespace {
constexpr qint64 kFirstLines = 2000;
constexpr qint64 kLines = 20'000; // in one transaction
} // namespace

Result<void> CatalogueWriter::makeNext(RawConnection& connection, const IndexSlot& slot, Next& next)
{
    const IndexNews news = on(connection).takeNews();
    if (news.isEmpty())
        return {};
    const auto generation = on(connection).countChange();
    if (!generation)
        return generation.error();
    const auto current = slot.current();
    if (!current)
        return {}; // nobody has searched yet
    auto made = IndexSource(connection).changed(current, news, quint64(*generation));
    if (!made)
        return made.error();
    next.index = std::move(made).value();
    if (!news.areSuppliersChanged) {
        next.touched.emplace();
        for (const OfferChange& offer : news.offers)
            next.touched->push_back(offer.columns.row);
    }
    return {};
}

Result<void> CatalogueWriter::take(RawConnection& connection, IndexSlot& slot, std::vector<PreparedLine> lines,
                                   const SnapshotMark& reached)
{
    if (m_failed)
        return *m_failed;
    std::move(lines.begin(), lines.end(), std::back_inserter(m_waiting));
    m_reached = reached;
    // The first ones soon, so that there is something to look at; then many together.
    const auto index = slot.current();
    const qint64 enough = std::clamp<qint64>(index ? index->total : kLines, kFirstLines, kLines);
    return qint64(m_waiting.size()) < enough ? Result<void>() : writeOut(connection, slot);
}

Result<void> CatalogueWriter::writeOut(RawConnection& connection, IndexSlot& slot)
{
    if (m_failed)
        return *m_failed;
    if (m_waiting.empty())
        return {};
    const auto lines = std::exchange(m_waiting, {});
    const auto written =
        change(connection, slot, [&](CatalogueTables& tables) { return tables.load(lines, m_reached); });
    if (!written)
        m_failed = written.error();
    return written;
}

void CatalogueWriter::forgetLines()
{
    m_waiting.clear();
    m_failed.reset();
}

Result<void> CatalogueWriter::readIndex(RawConnection& connection, IndexSlot& slot)
{
    if (slot.current())
        return {};
    const auto generation = CatalogueQueries(connection).changes();
    if (!generation)
        return generation.error();
    auto loaded = IndexStore(connection).load();
    if (!loaded)
        return loaded.error();
    IndexSource source(connection);
    auto index = *loaded ? source.caughtUp(*loaded, quint64(*generation)) : source.build(quint64(*generation));
    if (!index)
        return index.error();
    m_stored = std::move(loaded).value();
    slot.publish(std::move(index).value(), std::nullopt);
    return {};
}

Result<void> CatalogueWriter::saveIndex(RawConnection& connection, const std::shared_ptr<const CatalogueIndex>& index)
{
    const auto saved = connection.transaction([&] { return IndexStore(connection).save(*index, m_stored.get()); });
    if (saved)
        m_stored = index;
    return saved;
}

Result<void> CatalogueWriter::finishIndex(RawConnection& connection, IndexSlot& slot)
{
    if (const auto current = slot.current()) {
        auto index = IndexSource(connection).withTerms(current);
        if (!index)
            return index.error();
        slot.publish(std::move(index).value(), std::vector<OfferNumber>());
    } else if (const auto made = readIndex(connection, slot); !made) {
        return made;
    }
    m_stored.reset();
    return saveIndex(connection, slot.current());
}

} // namespace tradewind
