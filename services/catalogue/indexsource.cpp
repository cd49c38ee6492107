// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/indexsource.h"

#include "services/catalogue/cataloguetables.h"
#include "services/catalogue/storedjson.h"

#include <cstring>

namespace tradewind {

namespace {
#define TRADEWIND_OFFER_COLUMNS                                                                                        \
    "o.row, o.live, o.category, o.supplier, o.tiers, o.moq, o.lot, o.stock, o.rating, o.lead, o.sold, o.updated, "     \
    "o.dropped, o.flags"
constexpr int kBodyColumn = 14;

void readTiers(QByteArrayView blob, OfferColumns& offer)
{
    constexpr qsizetype kTier = 2 * sizeof(qint64);
    offer.tiers = std::min(std::size_t(blob.size() / kTier), OfferColumns::kTiers);
    for (std::size_t i = 0; i < offer.tiers; ++i) {
        const char* at = blob.data() + qsizetype(i) * kTier;
        std::memcpy(&offer.tierFrom[i], at, sizeof(qint64));
        std::memcpy(&offer.tierMicros[i], at + sizeof(qint64), sizeof(qint64));
    }
}

OfferColumns columnsOf(const RawStatement& row)
{
    OfferColumns offer;
    offer.row = OfferNumber(row.integer(0));
    offer.isRemoved = row.integer(1) == 0;
    offer.category = row.integer(2);
    offer.supplier = row.integer(3);
    readTiers(row.view(4), offer);
    offer.moq = row.integer(5);
    offer.lot = row.integer(6);
    offer.ratingBp = row.integer(8);
    offer.leadDays = row.integer(9);
    offer.sold = row.integer(10);
    offer.updatedAt = row.integer(11);
    offer.dropBp = row.integer(12);
    const auto flags = static_cast<quint32>(row.integer(13));
    offer.isStocked = (flags & storedflag::kListed) != 0 && row.integer(7) > 0;
    offer.isRestricted = (flags & storedflag::kRestricted) != 0;
    offer.restricted = storedflag::attributes(flags);
    return offer;
}

qsizetype characterEnd(const QByteArray& utf8, qsizetype from)
{
    qsizetype end = from + 1;
    while (end < utf8.size() && (static_cast<unsigned char>(utf8.at(end)) & 0xc0) == 0x80)
        ++end;
    return end;
}
} // namespace

Result<std::shared_ptr<const CategoryOrder>> IndexSource::categories()
{
    auto query = m_connection.prepare("SELECT no, id, parent FROM category ORDER BY no");
    if (!query)
        return query.error();
    std::vector<CategoryOrder::Node> nodes;
    while (true) {
        const auto row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return std::make_shared<const CategoryOrder>(nodes);
        nodes.push_back({query->integer(0), CategoryId(query->text(1)), CategoryId(query->text(2))});
    }
}

Result<QHash<qint64, qint64>> IndexSource::identities()
{
    auto query = m_connection.prepare("SELECT no, identities FROM supplier WHERE identities <> 0");
    if (!query)
        return query.error();
    QHash<qint64, qint64> identities;
    while (true) {
        const auto row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return identities;
        identities.insert(query->integer(0), query->integer(1));
    }
}

Result<void> IndexSource::read(RawStatement& rows, IndexBuilder& builder, bool hasTitles)
{
    const auto known = identities();
    if (!known)
        return known.error();
    OfferLineReader reader;
    OfferChange change;
    while (true) {
        const auto row = rows.step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        change.columns = columnsOf(rows);
        if (change.columns.isRemoved) {
            builder.remove(change.columns.row);
            continue;
        }
        change.columns.identities = known->value(change.columns.supplier, 0);
        change.columns.hasNewWords = hasTitles;
        if (hasTitles) {
            const auto line = reader.read(rows.bytes(kBodyColumn));
            const auto terms = line ? searchtext::terms(line->title, line->titleOriginal) : searchtext::Terms();
            change.words = terms.words;
            change.pairs = terms.pairs;
        }
        builder.put(change);
    }
}

Result<std::shared_ptr<const CatalogueIndex>> IndexSource::build(quint64 generation)
{
    IndexBuilder builder(nullptr);
    auto tree = categories();
    if (!tree)
        return tree.error();
    builder.setCategories(std::move(tree).value());
    auto rows = m_connection.prepare("SELECT " TRADEWIND_OFFER_COLUMNS " FROM offer o WHERE o.live ORDER BY o.row");
    if (!rows)
        return rows.error();
    if (const auto done = read(*rows, builder, false); !done)
        return done.error();
    return withTerms(builder.finish(generation));
}

Result<std::shared_ptr<const CatalogueIndex>> IndexSource::changed(const std::shared_ptr<const CatalogueIndex>& from,
                                                                   const IndexNews& news, quint64 generation)
{
    IndexBuilder builder(from);
    if (news.isTreeChanged) {
        auto tree = categories();
        if (!tree)
            return tree.error();
        builder.setCategories(std::move(tree).value());
    }
    for (const OfferChange& change : news.offers) {
        if (change.columns.isRemoved)
            builder.remove(change.columns.row);
        else
            builder.put(change);
    }
    for (const auto& [supplier, identities] : news.suppliers)
        builder.setIdentities(supplier, identities);
    return builder.finish(generation);
}

Result<std::shared_ptr<const CatalogueIndex>> IndexSource::caughtUp(const std::shared_ptr<const CatalogueIndex>& from,
                                                                    quint64 generation)
{
    IndexBuilder builder(from);
    auto tree = categories();
    if (!tree)
        return tree.error();
    builder.setCategories(std::move(tree).value());
    auto rows = m_connection.prepare("SELECT " TRADEWIND_OFFER_COLUMNS ", b.body FROM unindexed u "
                                     "JOIN offer o ON o.row = u.row LEFT JOIN offer_body b ON b.row = u.row");
    if (!rows)
        return rows.error();
    if (const auto done = read(*rows, builder, true); !done)
        return done.error();
    return builder.finish(generation);
}

Result<QList<QByteArray>> IndexSource::candidates(const char* sql, qint64 threshold, Vocabulary* words)
{
    auto query = m_connection.prepare(sql);
    if (!query)
        return query.error();
    // Terms come sorted: a beginning's terms stand together, so one running sum for each length is enough.
    QList<QByteArray> found;
    QByteArray before;
    std::vector<std::pair<qsizetype, qint64>> sums; // end of the beginning, how many so far
    const auto close = [&](qsizetype same) {
        while (!sums.empty() && sums.back().first > same) {
            if (sums.back().second >= threshold)
                found.append(before.first(sums.back().first));
            sums.pop_back();
        }
    };
    while (true) {
        const auto row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        const QByteArray term = query->bytes(0);
        const qint64 offers = query->integer(1);
        if (words)
            words->add(term, offers);
        qsizetype same = 0;
        while (same < std::min(before.size(), term.size()) && before.at(same) == term.at(same))
            ++same;
        close(same);
        for (qsizetype end = sums.empty() ? 0 : sums.back().first; end < term.size();) {
            end = characterEnd(term, end);
            sums.emplace_back(end, 0);
        }
        for (auto& sum : sums)
            sum.second += offers;
        before = term;
    }
    close(0);
    return found;
}

Result<void> IndexSource::addTerms(IndexBuilder& builder, qint64 offers, std::size_t blocks)
{
    const qint64 threshold = DenseTerms::threshold(offers);
    auto terms = std::make_shared<DenseTerms>();
    auto vocabulary = std::make_shared<Vocabulary>();
    std::vector<DenseBlock> bits(blocks);
    struct Side
    {
        DenseTerms::Table table;
        const char* vocabulary;
        const char* match;
    };
    const Side sides[] = {
        {DenseTerms::Table::Words, "SELECT term, doc FROM terms_en", "SELECT rowid FROM fts_en WHERE fts_en MATCH ?"},
        {DenseTerms::Table::Pairs, "SELECT term, doc FROM terms_zh", "SELECT rowid FROM fts_zh WHERE fts_zh MATCH ?"}};
    for (const Side& side : sides) {
        const bool isWords = side.table == DenseTerms::Table::Words;
        const auto found = candidates(side.vocabulary, threshold, isWords ? vocabulary.get() : nullptr);
        if (!found)
            return found.error();
        auto query = m_connection.prepare(side.match);
        if (!query)
            return query.error();
        for (const QByteArray& term : *found) {
            // Titles in which two of the terms stand were counted twice: only now it is known.
            std::vector<quint64> rows(blocks * kBlockWords, 0);
            qint64 count = 0;
            query->bindText(1, searchtext::quoted(term) + '*');
            while (true) {
                const auto row = query->step();
                if (!row)
                    return row.error();
                if (!*row)
                    break;
                const auto at = static_cast<std::size_t>(query->integer(0));
                if (at < rows.size() * 64) {
                    rows[at >> 6] |= quint64(1) << (at & 63);
                    ++count;
                }
            }
            query->reset();
            if (count < threshold)
                continue;
            terms->add(side.table, term);
            for (std::size_t block = 0; block < blocks; ++block) {
                bits[block].push_back(BlockBits(
                    QByteArray(reinterpret_cast<const char*>(rows.data() + block * kBlockWords), BlockBits::kBytes)));
            }
        }
    }
    builder.setTerms(std::move(terms), std::move(bits));
    builder.setWords(std::move(vocabulary));
    return {};
}

Result<std::shared_ptr<const CatalogueIndex>> IndexSource::withTerms(const std::shared_ptr<const CatalogueIndex>& from)
{
    IndexBuilder builder(from);
    if (const auto done = addTerms(builder, from->total, from->blocks.size()); !done)
        return done.error();
    return builder.finish(from->generation);
}

} // namespace tradewind
