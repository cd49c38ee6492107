// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/offerwriter.h"

#include "services/catalogue/index/orderedrows.h"
#include "services/catalogue/storedjson.h"

#include <limits>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr char kInsert[] =
    "INSERT INTO offer(id, version, category, supplier, tiers, moq, stock, rating, lead, sold, updated, flags, seen, "
    "lot, dropped, live) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, 0, 1) "
    "ON CONFLICT(id) DO NOTHING";
constexpr char kUpdate[] =
    "UPDATE offer SET version = ?2, category = ?3, supplier = ?4, tiers = ?5, moq = ?6, stock = ?7, rating = ?8, "
    "lead = ?9, sold = ?10, updated = ?11, flags = ?12, seen = ?13, lot = ?14, dropped = ?15, live = 1 WHERE row = ?1";

/// By how much a price fell, in basis points; exact for prices up to 900 billion.
qint64 priceDropBp(qint64 was, qint64 is)
{
    const qint64 difference = was - is;
    constexpr qint64 kSafe = std::numeric_limits<qint64>::max() / 10'000;
    const qint64 bp = std::abs(difference) <= kSafe ? difference * 10'000 / was : difference / (was / 10'000);
    return std::clamp<qint64>(bp, std::numeric_limits<qint32>::min(), std::numeric_limits<qint32>::max());
}

quint32 flagsOf(const OfferLine& line, quint32 origin)
{
    quint32 flags = origin;
    if (line.isListed)
        flags |= storedflag::kListed;
    if (line.columns.isRestricted)
        flags |= storedflag::kRestricted;
    return storedflag::withAttributes(flags, line.columns.restricted);
}

/// What kInsert and kUpdate have in common: ?2 to ?14.
void bindColumns(RawStatement& write, const OfferLine& line, qint64 category, qint64 supplier, quint32 flags,
                 qint64 generation)
{
    const OfferColumns& columns = line.columns;
    std::array<qint64, OfferColumns::kTiers * 2> tiers{};
    for (std::size_t i = 0; i < columns.tiers; ++i) {
        tiers[i * 2] = columns.tierFrom[i];
        tiers[i * 2 + 1] = columns.tierMicros[i];
    }
    const QByteArrayView blob(reinterpret_cast<const char*>(tiers.data()),
                              qsizetype(columns.tiers * 2 * sizeof(qint64)));
    write.bind(2, line.version).bind(3, category).bind(4, supplier).bindBlob(5, blob).bind(6, columns.moq);
    write.bind(7, line.stock).bind(8, columns.ratingBp).bind(9, columns.leadDays).bind(10, columns.sold);
    write.bind(11, columns.updatedAt).bind(12, qint64(flags)).bind(13, generation).bind(14, columns.lot);
}

searchtext::Terms termsOf(const OfferLine& line)
{
    return searchtext::terms(line.title, line.titleOriginal);
}
} // namespace

Result<TableOutcome> OfferWriter::upsert(const QByteArray& json, quint32 origin)
{
    auto line = m_reader.read(json);
    if (!line)
        return TableOutcome::Unreadable;
    return upsert(PreparedOffer{json, std::move(line).value(), {}}, origin);
}

Result<TableOutcome> OfferWriter::upsert(const PreparedOffer& offer, quint32 origin)
{
    const OfferLine& line = offer.line;
    const bool isTried = m_expectsNew && m_access.isInState && origin == 0;
    Known known;
    if (!isTried) {
        const auto found = find(line.id);
        if (!found)
            return found.error();
        known = *found;
        if (known.row != 0 && !isWanted(known, offer, origin)) {
            if (origin != 0)
                return TableOutcome::Ignored;
            const auto seen = see(known.row);
            return seen ? Result<TableOutcome>(TableOutcome::Ignored) : seen.error();
        }
    }
    const auto links = linksOf(line);
    if (!links)
        return links.error();
    const quint32 flags = flagsOf(line, origin);
    if (known.row != 0)
        return update(known, offer, *links, flags);
    const auto row = insert(offer, *links, flags);
    if (!row)
        return row.error();
    if (*row == 0) {
        m_expectsNew = false; // from now on everything is looked up
        return upsert(offer, origin);
    }
    OfferChange change;
    change.columns.row = OfferNumber(*row);
    return tell(std::move(change), offer, *links, {});
}

Result<OfferWriter::Known> OfferWriter::find(const QByteArray& id)
{
    const auto finding = m_access.statement("SELECT o.row, o.version, o.live, o.flags, o.dropped, b.body "
                                            "FROM offer o LEFT JOIN offer_body b ON b.row = o.row WHERE o.id = ?");
    if (!finding)
        return finding.error();
    RawStatement& found = **finding;
    const auto exists = found.bindText(1, id).step();
    if (!exists)
        return exists.error();
    Known known;
    if (*exists) {
        known.row = found.integer(0);
        known.version = found.integer(1);
        known.isLive = found.integer(2) != 0;
        known.isFromPlatform = (quint32(found.integer(3)) & storedflag::kFromPlatform) != 0;
        known.dropBp = found.integer(4);
        if (known.isLive)
            known.json = found.bytes(5);
    }
    found.reset();
    return known;
}

/// A state heals what went wrong, and makes what was only found before part of the catalogue.
bool OfferWriter::isWanted(const Known& known, const PreparedOffer& offer, quint32 origin) const
{
    const OfferLine& line = offer.line;
    if (origin == 0 && known.isLive && known.isFromPlatform && line.version >= known.version)
        return true;
    if (origin == 0 && known.isLive && m_access.isInState && known.json != offer.json && known.version == line.version)
        return true;
    return line.version > known.version && (origin == 0 || known.isFromPlatform || !known.isLive);
}

Result<void> OfferWriter::see(qint64 row)
{
    const auto seeing = m_access.statement("UPDATE offer SET seen = ? WHERE row = ?");
    if (!seeing)
        return seeing.error();
    return (*seeing)->bind(1, m_access.generation).bind(2, row).run();
}

Result<OfferWriter::Links> OfferWriter::linksOf(const OfferLine& line)
{
    const auto category = m_names.categoryNumber(line.categoryId);
    if (!category)
        return category.error();
    const auto supplier = m_names.supplierNumber(line.supplierId);
    if (!supplier)
        return supplier.error();
    const auto identities = m_names.identitiesOf(*supplier);
    if (!identities)
        return identities.error();
    return Links{*category, *supplier, *identities};
}

Result<qint64> OfferWriter::insert(const PreparedOffer& offer, const Links& links, quint32 flags)
{
    const auto writing = m_access.statement(kInsert);
    if (!writing)
        return writing.error();
    RawStatement& write = **writing;
    write.bindText(1, offer.line.id);
    bindColumns(write, offer.line, links.category, links.supplier, flags, m_access.generation);
    if (const auto done = write.run(); !done)
        return done.error();
    if (m_access.connection.changes() == 0)
        return qint64(0);
    const qint64 row = m_access.connection.lastInsertId();
    if (row > qint64(OrderedRows::kMost))
        return makeError(Error::Kind::Storage, u"the catalogue has more offers than can be numbered"_s);
    const auto keeping = m_access.statement("INSERT INTO offer_body(row, body) VALUES (?, ?)");
    if (!keeping)
        return keeping.error();
    if (const auto kept = (*keeping)->bind(1, row).bindBlob(2, offer.json).run(); !kept)
        return kept.error();
    return row;
}

Result<TableOutcome> OfferWriter::update(const Known& known, const PreparedOffer& offer, const Links& links,
                                         quint32 flags)
{
    const OfferLine& line = offer.line;
    std::optional<OfferLine> before;
    if (!known.json.isEmpty()) {
        if (auto read = m_reader.read(known.json))
            before = std::move(read).value();
    }
    qint64 dropBp = known.dropBp;
    if (before) {
        const auto drop = changePrice(known.row, *before, line);
        if (!drop)
            return drop.error();
        dropBp = drop->value_or(dropBp);
    }
    const auto writing = m_access.statement(kUpdate);
    if (!writing)
        return writing.error();
    RawStatement& write = **writing;
    bindColumns(write, line, links.category, links.supplier, flags, m_access.generation);
    if (const auto done = write.bind(1, known.row).bind(15, dropBp).run(); !done)
        return done.error();
    const auto keeping = m_access.statement("INSERT OR REPLACE INTO offer_body(row, body) VALUES (?, ?)");
    if (!keeping)
        return keeping.error();
    if (const auto kept = (*keeping)->bind(1, known.row).bindBlob(2, offer.json).run(); !kept)
        return kept.error();
    OfferChange change;
    change.columns.row = OfferNumber(known.row);
    change.columns.dropBp = dropBp;
    change.columns.hasNewWords = !before || before->title != line.title || before->titleOriginal != line.titleOriginal;
    const bool isAsked = change.columns.hasNewWords && before;
    return tell(std::move(change), offer, links, isAsked ? termsOf(*before) : searchtext::Terms());
}

/// The words into the search tables, and all of it into the news. `change` knows its row, price drop and whether there
/// are new words; `before` are the words that were.
Result<TableOutcome> OfferWriter::tell(OfferChange change, const PreparedOffer& offer, const Links& links,
                                       const searchtext::Terms& before)
{
    const OfferLine& line = offer.line;
    const OfferColumns told = change.columns;
    change.id = line.id;
    change.columns = line.columns;
    change.columns.row = told.row;
    change.columns.dropBp = told.dropBp;
    change.columns.hasNewWords = told.hasNewWords;
    change.columns.category = links.category;
    change.columns.supplier = links.supplier;
    change.columns.identities = links.identities;
    if (told.hasNewWords) {
        searchtext::Terms now = offer.words ? *offer.words : termsOf(line);
        if (const auto words = changeWords(told.row, before, now); !words)
            return words.error();
        change.words = std::move(now.words);
        change.pairs = std::move(now.pairs);
    }
    m_access.news.offers.push_back(std::move(change));
    if (const auto noted = noteUnindexed(told.row); !noted)
        return noted.error();
    return TableOutcome::Changed;
}

Result<std::optional<OfferLine>> OfferWriter::stored(qint64 row)
{
    const auto finding = m_access.statement("SELECT body FROM offer_body WHERE row = ?");
    if (!finding)
        return finding.error();
    const auto found = (*finding)->bind(1, row).step();
    if (!found)
        return found.error();
    std::optional<OfferLine> line;
    if (*found) {
        if (auto read = m_reader.read((*finding)->bytes(0)); read)
            line = std::move(read).value();
    }
    (*finding)->reset();
    return line;
}

Result<std::optional<qint64>> OfferWriter::changePrice(qint64 row, const OfferLine& before, const OfferLine& after)
{
    const qint64 was = before.columns.tierMicros[0];
    const qint64 is = after.columns.tierMicros[0];
    if (was == is || before.currency != after.currency)
        return std::optional<qint64>();
    const auto asking = m_access.statement("SELECT max(at) FROM price WHERE row = ?");
    if (!asking)
        return asking.error();
    const auto known = (*asking)->bind(1, row).step();
    if (!known)
        return known.error();
    const bool isFirst = (*asking)->isNull(0);
    const qint64 last = isFirst ? before.columns.updatedAt : (*asking)->integer(0);
    (*asking)->reset();
    if (isFirst) {
        if (const auto kept = keepPrice(row, last, was); !kept)
            return kept.error();
    }
    // Two prices of one moment are still one after the other.
    if (const auto kept = keepPrice(row, std::max(after.columns.updatedAt, last + 1), is); !kept)
        return kept.error();
    return std::optional<qint64>(was > 0 ? priceDropBp(was, is) : 0);
}

Result<void> OfferWriter::keepPrice(qint64 row, qint64 at, qint64 micros)
{
    const auto writing = m_access.statement("INSERT OR REPLACE INTO price(row, at, micros) VALUES (?, ?, ?)");
    if (!writing)
        return writing.error();
    return (*writing)->bind(1, row).bind(2, at).bind(3, micros).run();
}

Result<void> OfferWriter::changeWords(qint64 row, const searchtext::Terms& before, const searchtext::Terms& after)
{
    const auto replace = [&](const char* removeSql, const char* insertSql, const QByteArray& from,
                             const QByteArray& to) -> Result<void> {
        if (from == to)
            return {};
        // A table without content must be told what it held.
        for (const auto& [sql, text] : {std::pair(removeSql, &from), std::pair(insertSql, &to)}) {
            if (text->isEmpty())
                continue;
            const auto write = m_access.statement(sql);
            if (!write)
                return write.error();
            if (const auto done = (*write)->bind(1, row).bindText(2, *text).run(); !done)
                return done.error();
        }
        return {};
    };
    const auto words = replace("INSERT INTO fts_en(fts_en, rowid, x) VALUES ('delete', ?, ?)",
                               "INSERT INTO fts_en(rowid, x) VALUES (?, ?)", before.words, after.words);
    if (!words)
        return words;
    return replace("INSERT INTO fts_zh(fts_zh, rowid, x) VALUES ('delete', ?, ?)",
                   "INSERT INTO fts_zh(rowid, x) VALUES (?, ?)", before.pairs, after.pairs);
}

Result<void> OfferWriter::noteUnindexed(qint64 row)
{
    if (m_access.isInState)
        return {}; // the index is stored anew at the state's end
    const auto noting = m_access.statement("INSERT OR IGNORE INTO unindexed(row) VALUES (?)");
    if (!noting)
        return noting.error();
    return (*noting)->bind(1, row).run();
}

Result<TableOutcome> OfferWriter::remove(const QString& id, qint64 version)
{
    const auto finding = m_access.statement("SELECT row FROM offer WHERE id = ? AND version <= ? AND live");
    if (!finding)
        return finding.error();
    const auto found = (*finding)->bind(1, id).bind(2, version).step();
    if (!found)
        return found.error();
    const qint64 row = *found ? (*finding)->integer(0) : 0;
    (*finding)->reset();
    if (row == 0)
        return TableOutcome::Ignored;
    if (const auto removed = removeRow(row, version); !removed)
        return removed.error();
    return TableOutcome::Changed;
}

Result<void> OfferWriter::removeRow(qint64 row, std::optional<qint64> version)
{
    const auto before = stored(row);
    if (!before)
        return before.error();
    if (*before) {
        if (const auto changed = changeWords(row, termsOf(**before), {}); !changed)
            return changed;
    }
    const auto forgetting = m_access.statement("DELETE FROM offer_body WHERE row = ?");
    if (!forgetting)
        return forgetting.error();
    if (const auto done = (*forgetting)->bind(1, row).run(); !done)
        return done;
    const auto writing =
        m_access.statement("UPDATE offer SET live = 0, version = coalesce(?2, version) WHERE row = ?1");
    if (!writing)
        return writing.error();
    (*writing)->bind(1, row);
    if (version)
        (*writing)->bind(2, *version);
    else
        (*writing)->bindNull(2);
    if (const auto done = (*writing)->run(); !done)
        return done;
    OfferChange change;
    change.columns.row = OfferNumber(row);
    change.columns.isRemoved = true;
    m_access.news.offers.push_back(std::move(change));
    return noteUnindexed(row);
}

Result<void> OfferWriter::sweep()
{
    QList<qint64> gone;
    const auto finding = m_access.statement("SELECT row FROM offer WHERE seen <> ? AND live");
    if (!finding)
        return finding.error();
    RawStatement& unseen = **finding;
    unseen.bind(1, m_access.generation);
    while (true) {
        const auto row = unseen.step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        gone.append(unseen.integer(0));
    }
    unseen.reset();
    for (const qint64 row : gone) {
        if (const auto removed = removeRow(row, std::nullopt); !removed)
            return removed;
    }
    return {};
}

} // namespace tradewind
