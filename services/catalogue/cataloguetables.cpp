// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/cataloguetables.h"

#include "services/catalogue/searchtext.h"
#include "services/catalogue/storedjson.h"
#include "services/core/logging.h"
#include "services/wire/codec/cataloguecodec.h"

#include <cstring>
#include <limits>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr char kCursor[] = "cursor";
constexpr char kGeneration[] = "generation";
constexpr char kChanges[] = "changes";
constexpr char kInState[] = "inState";
constexpr char kLastSynced[] = "lastSyncedAt";

/// By how much a price fell, in basis points; exact for prices up to 900 billion.
qint64 priceDropBp(qint64 was, qint64 is)
{
    const qint64 difference = was - is;
    constexpr qint64 kSafe = std::numeric_limits<qint64>::max() / 10'000;
    const qint64 bp = std::abs(difference) <= kSafe ? difference * 10'000 / was : difference / (was / 10'000);
    return std::clamp<qint64>(bp, std::numeric_limits<qint32>::min(), std::numeric_limits<qint32>::max());
}

QByteArray tierBlob(const OfferColumns& offer)
{
    std::array<qint64, OfferColumns::kTiers * 2> numbers{};
    for (std::size_t i = 0; i < offer.tiers; ++i) {
        numbers[i * 2] = offer.tierFrom[i];
        numbers[i * 2 + 1] = offer.tierMicros[i];
    }
    return QByteArray(reinterpret_cast<const char*>(numbers.data()), qsizetype(offer.tiers * 2 * sizeof(qint64)));
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
} // namespace

Result<RawStatement*> CatalogueTables::statement(const char* sql)
{
    auto known = m_statements.find(sql);
    if (known == m_statements.end()) {
        auto prepared = m_connection.prepare(sql);
        if (!prepared)
            return prepared.error();
        known = m_statements.emplace(sql, std::move(prepared).value()).first;
    }
    known->second.reset();
    return &known->second;
}

Result<QString> CatalogueTables::meta(const char* key)
{
    auto query = m_connection.prepare("SELECT value FROM meta WHERE key = ?");
    if (!query)
        return query.error();
    const auto row = query->bindText(1, key).step();
    if (!row)
        return row.error();
    return *row ? query->text(0) : QString();
}

Result<void> CatalogueTables::setMeta(const char* key, const QString& value)
{
    auto write = m_connection.prepare("INSERT INTO meta(key, value) VALUES (?, ?) "
                                      "ON CONFLICT(key) DO UPDATE SET value = excluded.value");
    if (!write)
        return write.error();
    return write->bindText(1, key).bindText(2, value.toUtf8()).run();
}

Result<void> CatalogueTables::readState()
{
    // Another connection or a transaction that was rolled back may have changed what was known.
    m_numbers.clear();
    m_identities.clear();
    m_news = {};
    const auto current = meta(kGeneration);
    if (!current)
        return current.error();
    const auto inState = meta(kInState);
    if (!inState)
        return inState.error();
    m_generation = current->toLongLong();
    m_isInState = *inState == "1"_L1;
    return {};
}

Result<StreamPosition> CatalogueTables::position()
{
    const auto cursor = meta(kCursor);
    if (!cursor)
        return cursor.error();
    const auto inState = meta(kInState);
    if (!inState)
        return inState.error();
    const auto synced = meta(kLastSynced);
    if (!synced)
        return synced.error();
    StreamPosition position;
    position.cursor = *cursor;
    position.inState = *inState == "1"_L1;
    if (!synced->isEmpty())
        position.lastSyncedAt = QDateTime::fromMSecsSinceEpoch(synced->toLongLong(), Qt::UTC);
    return position;
}

Result<void> CatalogueTables::beginState()
{
    if (const auto read = readState(); !read)
        return read;
    if (const auto set = setMeta(kGeneration, QString::number(m_generation + 1)); !set)
        return set;
    if (const auto set = setMeta(kInState, u"1"_s); !set)
        return set;
    const auto offers = m_connection.integer("SELECT EXISTS (SELECT 1 FROM offer)");
    if (!offers)
        return offers.error();
    m_isFresh = *offers == 0;
    return setMeta(kCursor, u""_s);
}

Result<QStringList> CatalogueTables::applyPage(const ChangePage& page, const QDateTime& now)
{
    if (const auto read = readState(); !read)
        return read.error();
    QStringList changed;
    for (const Change& change : page.changes) {
        const auto outcome = apply(change);
        if (!outcome)
            return outcome.error();
        if (*outcome == Outcome::Changed)
            changed.append(change.id);
    }
    if (page.stateEnd) {
        m_isFresh = false;
        if (const auto swept = sweep(); !swept)
            return swept.error();
        if (const auto live = setMeta(kInState, u"0"_s); !live)
            return live.error();
    }
    if (const auto moved = setMeta(kCursor, page.nextCursor); !moved)
        return moved.error();
    if (!page.more && (!page.state || page.stateEnd)) {
        if (const auto fresh = setMeta(kLastSynced, QString::number(now.toMSecsSinceEpoch())); !fresh)
            return fresh.error();
    }
    return changed;
}

Result<void> CatalogueTables::load(const QList<std::pair<QString, QByteArray>>& entities)
{
    if (const auto read = readState(); !read)
        return read;
    m_isInState = true;
    for (const auto& [topic, json] : entities) {
        Result<Outcome> outcome = Outcome::Ignored;
        if (topic == "offer_summary"_L1) {
            outcome = upsertOffer(json, 0);
            if (outcome && *outcome == Outcome::Unreadable)
                qCInfo(lcSync) << "an offer of the snapshot is not what the contract says; it was left out";
        } else {
            const auto change = changeFromEntity(topic, json);
            if (!change) {
                qCInfo(lcSync) << "a line of the snapshot was left out:" << change.error().detail;
                continue;
            }
            outcome = apply(*change);
        }
        if (!outcome)
            return outcome.error();
    }
    return {};
}

Result<QStringList> CatalogueTables::keepFound(const QList<QByteArray>& offers)
{
    if (const auto read = readState(); !read)
        return read.error();
    QStringList changed;
    for (const QByteArray& json : offers) {
        const auto outcome = upsertOffer(json, storedflag::kFromPlatform);
        if (!outcome)
            return outcome.error();
        if (*outcome == Outcome::Changed && !m_news.offers.empty())
            changed.append(QString::fromUtf8(m_news.offers.back().id));
    }
    return changed;
}

IndexNews CatalogueTables::takeNews()
{
    return std::exchange(m_news, {});
}

Result<qint64> CatalogueTables::countChange()
{
    const auto text = meta(kChanges);
    if (!text)
        return text.error();
    const qint64 next = text->toLongLong() + 1;
    if (const auto set = setMeta(kChanges, QString::number(next)); !set)
        return set.error();
    return next;
}

Result<void> CatalogueTables::setBulk(bool isBulk)
{
    return m_connection.exec(isBulk ? "INSERT INTO fts_en(fts_en, rank) VALUES('hashsize', 33554432);"
                                      "INSERT INTO fts_zh(fts_zh, rank) VALUES('hashsize', 33554432);"
                                      "PRAGMA cache_size=-65536"
                                    : "INSERT INTO fts_en(fts_en, rank) VALUES('hashsize', 1048576);"
                                      "INSERT INTO fts_zh(fts_zh, rank) VALUES('hashsize', 1048576);"
                                      "PRAGMA cache_size=-16384; PRAGMA shrink_memory");
}

Result<qint64> CatalogueTables::unindexed()
{
    return m_connection.integer("SELECT count(*) FROM unindexed");
}

Result<CatalogueTables::Outcome> CatalogueTables::apply(const Change& change)
{
    const bool isOffer = change.topic == "offer_summary"_L1;
    const bool isSupplier = change.topic == "supplier"_L1;
    if (!isOffer && !isSupplier && change.topic != "category"_L1)
        return Outcome::Ignored; // of a newer platform
    if (change.op != Change::Op::Upsert)
        return remove(change);
    const auto outcome = isOffer ? upsertOffer(change.entity, 0) : upsertNamed(isSupplier, change);
    if (outcome && *outcome == Outcome::Unreadable)
        qCInfo(lcSync) << change.topic << change.id << "is not what the contract says; the version known before stays";
    return outcome;
}

Result<qint64> CatalogueTables::numberOf(bool isSupplier, const QByteArray& id)
{
    const QByteArray key = (isSupplier ? "s:" : "c:") + id;
    if (const auto known = m_numbers.constFind(key); known != m_numbers.constEnd())
        return *known;
    const auto finding =
        statement(isSupplier ? "SELECT no FROM supplier WHERE id = ?" : "SELECT no FROM category WHERE id = ?");
    if (!finding)
        return finding.error();
    const auto row = (*finding)->bindText(1, id).step();
    if (!row)
        return row.error();
    qint64 number = *row ? (*finding)->integer(0) : 0;
    (*finding)->reset();
    if (!*row) {
        // An offer may come before what it names: a place is kept.
        const auto keeping =
            statement(isSupplier ? "INSERT INTO supplier(id, version, identities, seen) VALUES (?, -1, 0, 0)"
                                 : "INSERT INTO category(id, version, seen) VALUES (?, -1, 0)");
        if (!keeping)
            return keeping.error();
        if (const auto kept = (*keeping)->bindText(1, id).run(); !kept)
            return kept.error();
        number = m_connection.lastInsertId();
        m_news.isTreeChanged = m_news.isTreeChanged || !isSupplier;
    }
    m_numbers.insert(key, number);
    return number;
}

Result<qint64> CatalogueTables::identitiesOf(qint64 supplier)
{
    if (const auto known = m_identities.constFind(supplier); known != m_identities.constEnd())
        return *known;
    const auto finding = statement("SELECT identities FROM supplier WHERE no = ?");
    if (!finding)
        return finding.error();
    const auto row = (*finding)->bind(1, supplier).step();
    if (!row)
        return row.error();
    const qint64 identities = *row ? (*finding)->integer(0) : 0;
    (*finding)->reset();
    m_identities.insert(supplier, identities);
    return identities;
}

Result<CatalogueTables::Outcome> CatalogueTables::upsertNamed(bool isSupplier, const Change& change)
{
    QString parent;
    qint64 identities = 0;
    if (isSupplier) {
        const auto supplier = decodeStored<Supplier>(change.entity);
        if (!supplier)
            return Outcome::Unreadable;
        for (const auto& identity : supplier->identities) {
            if (identity.known())
                identities |= identityBit(*identity.known());
        }
    } else {
        const auto category = decodeStored<Category>(change.entity);
        if (!category)
            return Outcome::Unreadable;
        parent = category->parentId.toString();
    }
    const auto number = numberOf(isSupplier, change.id.toUtf8());
    if (!number)
        return number.error();
    const auto before = isSupplier ? identitiesOf(*number) : Result<qint64>(0);
    if (!before)
        return before.error();
    const auto seeing = statement(isSupplier ? "UPDATE supplier SET seen = ? WHERE no = ?"
                                             : "UPDATE category SET seen = ? WHERE no = ?");
    if (!seeing)
        return seeing.error();
    if (const auto done = (*seeing)->bind(1, m_generation).bind(2, *number).run(); !done)
        return done.error();
    const auto writing =
        statement(isSupplier ? "UPDATE supplier SET version = ?1, body = ?2, identities = ?3 WHERE no = ?4 AND "
                               "(version < ?1 OR (version = ?1 AND ?5 AND body IS NOT ?2))"
                             : "UPDATE category SET version = ?1, body = ?2, parent = ?3 WHERE no = ?4 AND "
                               "(version < ?1 OR (version = ?1 AND ?5 AND body IS NOT ?2))");
    if (!writing)
        return writing.error();
    RawStatement* write = *writing;
    write->bind(1, change.version).bindBlob(2, change.entity).bind(4, *number).bind(5, qint64(m_isInState));
    if (isSupplier)
        write->bind(3, identities);
    else
        write->bindText(3, parent.toUtf8());
    if (const auto done = write->run(); !done)
        return done.error();
    if (m_connection.changes() == 0)
        return Outcome::Ignored;
    if (!isSupplier) {
        m_news.isTreeChanged = true;
        return Outcome::Changed;
    }
    m_news.areSuppliersChanged = true;
    if (identities != *before) {
        m_identities.insert(*number, identities);
        m_news.suppliers.emplace_back(*number, identities);
        if (!m_isInState) {
            const auto noting =
                statement("INSERT OR IGNORE INTO unindexed SELECT row FROM offer WHERE supplier = ? AND live");
            if (!noting)
                return noting.error();
            if (const auto noted = (*noting)->bind(1, *number).run(); !noted)
                return noted.error();
        }
    }
    return Outcome::Changed;
}

Result<std::optional<OfferLine>> CatalogueTables::stored(qint64 row)
{
    const auto finding = statement("SELECT body FROM offer_body WHERE row = ?");
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

Result<CatalogueTables::Outcome> CatalogueTables::upsertOffer(const QByteArray& json, quint32 origin)
{
    auto decoded = m_reader.read(json);
    if (!decoded)
        return Outcome::Unreadable;
    OfferLine& line = *decoded;
    if (m_isFresh && m_isInState && origin == 0) {
        const auto tried = writeOffer(0, line, json, origin);
        if (!tried || *tried == Outcome::Changed)
            return tried;
        m_isFresh = false; // the platform says something twice: from now on everything is looked up
    }

    const auto finding = statement("SELECT o.row, o.version, o.live, o.flags, o.live AND b.body IS NOT ?2 FROM offer o "
                                   "LEFT JOIN offer_body b ON b.row = o.row WHERE o.id = ?1");
    if (!finding)
        return finding.error();
    RawStatement* find = *finding;
    const auto exists = find->bindText(1, line.id).bindBlob(2, json).step();
    if (!exists)
        return exists.error();
    qint64 row = 0;
    if (*exists) {
        row = find->integer(0);
        const qint64 known = find->integer(1);
        const bool isLive = find->integer(2) != 0;
        const bool isFound = (quint32(find->integer(3)) & storedflag::kFromPlatform) != 0;
        const bool isDifferent = find->integer(4) != 0;
        find->reset();
        // A state heals what went wrong, and makes what was only found before part of the catalogue.
        const bool isTakenIn = isLive && isFound && origin == 0 && line.version >= known;
        const bool isHealed = isLive && m_isInState && origin == 0 && known == line.version && isDifferent;
        const bool isNewer = line.version > known && (origin == 0 || isFound || !isLive);
        if (!isNewer && !isHealed && !isTakenIn) {
            if (origin != 0)
                return Outcome::Ignored;
            const auto seeing = statement("UPDATE offer SET seen = ? WHERE row = ?");
            if (!seeing)
                return seeing.error();
            if (const auto done = (*seeing)->bind(1, m_generation).bind(2, row).run(); !done)
                return done.error();
            return Outcome::Ignored;
        }
    } else {
        find->reset();
    }
    return writeOffer(row, line, json, origin);
}

Result<std::pair<qint64, qint64>> CatalogueTables::writeColumns(const OfferLine& line, qint64 category, qint64 supplier,
                                                                quint32 flags, const std::optional<qint64>& dropped)
{
#define TRADEWIND_NEW_OFFER                                                                                            \
    "INSERT INTO offer(id, version, category, supplier, tiers, moq, stock, rating, lead, sold, updated, flags, seen, " \
    "lot, dropped, live) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, coalesce(?15, 0), 1) "   \
    "ON CONFLICT(id) DO "
    // Into empty tables nearly everything is new: that is cheaper to try than to look up.
    const auto writing = statement(
        m_isFresh ? TRADEWIND_NEW_OFFER "NOTHING"
                  : TRADEWIND_NEW_OFFER
            "UPDATE SET version = ?2, category = ?3, supplier = ?4, tiers = ?5, moq = ?6, stock = ?7, rating = ?8, "
            "lead = ?9, sold = ?10, updated = ?11, flags = ?12, seen = ?13, lot = ?14, "
            "dropped = coalesce(?15, dropped), live = 1 RETURNING row, dropped");
#undef TRADEWIND_NEW_OFFER
    if (!writing)
        return writing.error();
    RawStatement* write = *writing;
    const OfferColumns& columns = line.columns;
    write->bindText(1, line.id).bind(2, line.version).bind(3, category).bind(4, supplier);
    write->bindBlob(5, tierBlob(columns)).bind(6, columns.moq).bind(7, line.stock).bind(8, columns.ratingBp);
    write->bind(9, columns.leadDays).bind(10, columns.sold).bind(11, columns.updatedAt);
    write->bind(12, qint64(flags)).bind(13, m_generation).bind(14, columns.lot);
    if (dropped)
        write->bind(15, *dropped);
    else
        write->bindNull(15);
    const auto written = write->step();
    if (!written)
        return written.error();
    std::pair<qint64, qint64> row(0, 0);
    if (*written)
        row = {write->integer(0), write->integer(1)};
    if (const auto done = write->run(); !done)
        return done.error();
    if (m_isFresh && m_connection.changes() > 0)
        row.first = m_connection.lastInsertId();
    return row;
}

Result<CatalogueTables::Outcome> CatalogueTables::writeOffer(qint64 row, const OfferLine& line, const QByteArray& json,
                                                             quint32 origin)
{
    std::optional<OfferLine> before;
    if (row != 0) {
        auto known = stored(row);
        if (!known)
            return known.error();
        before = std::move(known).value();
    }
    const auto category = numberOf(false, line.categoryId);
    if (!category)
        return category.error();
    const auto supplier = numberOf(true, line.supplierId);
    if (!supplier)
        return supplier.error();
    const auto identities = identitiesOf(*supplier);
    if (!identities)
        return identities.error();
    std::optional<qint64> dropped;
    if (before) {
        const auto drop = changePrice(row, *before, line);
        if (!drop)
            return drop.error();
        dropped = *drop;
    }
    const auto written = writeColumns(line, *category, *supplier, flagsOf(line, origin), dropped);
    if (!written)
        return written.error();
    const auto [at, drop] = *written;
    if (at == 0)
        return Outcome::Ignored; // only where it was hoped to be new
    if (at > qint64(OrderedRows::kMost))
        return makeError(Error::Kind::Storage, u"the catalogue has more offers than can be numbered"_s);
    const auto keeping = statement("INSERT OR REPLACE INTO offer_body(row, body) VALUES (?, ?)");
    if (!keeping)
        return keeping.error();
    if (const auto kept = (*keeping)->bind(1, at).bindBlob(2, json).run(); !kept)
        return kept.error();

    OfferChange change;
    change.id = line.id;
    change.columns = line.columns;
    change.columns.row = OfferNumber(at);
    change.columns.category = *category;
    change.columns.supplier = *supplier;
    change.columns.identities = *identities;
    change.columns.dropBp = drop;
    const bool hasSameTitles = before && before->title == line.title && before->titleOriginal == line.titleOriginal;
    change.columns.hasNewWords = !hasSameTitles;
    if (!hasSameTitles) {
        const auto old = before ? searchtext::terms(before->title, before->titleOriginal) : searchtext::Terms();
        const auto now = searchtext::terms(line.title, line.titleOriginal);
        if (const auto words = changeWords(at, old, now); !words)
            return words.error();
        change.words = now.words;
        change.pairs = now.pairs;
    }
    m_news.offers.push_back(std::move(change));
    if (const auto noted = noteUnindexed(at); !noted)
        return noted.error();
    return Outcome::Changed;
}

Result<std::optional<qint64>> CatalogueTables::changePrice(qint64 row, const OfferLine& before, const OfferLine& after)
{
    const qint64 was = before.columns.tierMicros[0];
    const qint64 is = after.columns.tierMicros[0];
    if (was == is || before.currency != after.currency)
        return std::optional<qint64>();
    const auto asking = statement("SELECT max(at) FROM price WHERE row = ?");
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

Result<void> CatalogueTables::keepPrice(qint64 row, qint64 at, qint64 micros)
{
    const auto writing = statement("INSERT OR REPLACE INTO price(row, at, micros) VALUES (?, ?, ?)");
    if (!writing)
        return writing.error();
    return (*writing)->bind(1, row).bind(2, at).bind(3, micros).run();
}

Result<void> CatalogueTables::changeWords(qint64 row, const searchtext::Terms& before, const searchtext::Terms& after)
{
    const auto replace = [&](const char* removeSql, const char* insertSql, const QByteArray& from,
                             const QByteArray& to) -> Result<void> {
        if (from == to)
            return {};
        // A table without content must be told what it held.
        for (const auto& [sql, text] : {std::pair(removeSql, from), std::pair(insertSql, to)}) {
            if (text.isEmpty())
                continue;
            const auto write = statement(sql);
            if (!write)
                return write.error();
            if (const auto done = (*write)->bind(1, row).bindText(2, text).run(); !done)
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

Result<void> CatalogueTables::noteUnindexed(qint64 row)
{
    if (m_isInState)
        return {}; // the index is stored anew at the state's end
    const auto noting = statement("INSERT OR IGNORE INTO unindexed(row) VALUES (?)");
    if (!noting)
        return noting.error();
    return (*noting)->bind(1, row).run();
}

Result<CatalogueTables::Outcome> CatalogueTables::remove(const Change& change)
{
    if (change.topic != "offer_summary"_L1) {
        const auto writing =
            statement(change.topic == "supplier"_L1
                          ? "UPDATE supplier SET version = ?1, body = NULL WHERE id = ?2 AND version <= ?1"
                          : "UPDATE category SET version = ?1, body = NULL WHERE id = ?2 AND version <= ?1");
        if (!writing)
            return writing.error();
        if (const auto done = (*writing)->bind(1, change.version).bind(2, change.id).run(); !done)
            return done.error();
        return m_connection.changes() > 0 ? Outcome::Changed : Outcome::Ignored;
    }
    const auto finding = statement("SELECT row FROM offer WHERE id = ? AND version <= ? AND live");
    if (!finding)
        return finding.error();
    const auto found = (*finding)->bind(1, change.id).bind(2, change.version).step();
    if (!found)
        return found.error();
    const qint64 row = *found ? (*finding)->integer(0) : 0;
    (*finding)->reset();
    if (row == 0)
        return Outcome::Ignored;
    if (const auto removed = removeOffer(row, change.version); !removed)
        return removed.error();
    return Outcome::Changed;
}

Result<void> CatalogueTables::removeOffer(qint64 row, std::optional<qint64> version)
{
    const auto before = stored(row);
    if (!before)
        return before.error();
    if (*before) {
        const auto words = searchtext::terms((*before)->title, (*before)->titleOriginal);
        if (const auto changed = changeWords(row, words, {}); !changed)
            return changed;
    }
    const auto forgetting = statement("DELETE FROM offer_body WHERE row = ?");
    if (!forgetting)
        return forgetting.error();
    if (const auto done = (*forgetting)->bind(1, row).run(); !done)
        return done;
    const auto writing = statement("UPDATE offer SET live = 0, version = coalesce(?2, version) WHERE row = ?1");
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
    m_news.offers.push_back(std::move(change));
    return noteUnindexed(row);
}

Result<void> CatalogueTables::sweep()
{
    QList<qint64> gone;
    {
        auto find = m_connection.prepare("SELECT row FROM offer WHERE seen <> ? AND live");
        if (!find)
            return find.error();
        find->bind(1, m_generation);
        while (true) {
            const auto row = find->step();
            if (!row)
                return row.error();
            if (!*row)
                break;
            gone.append(find->integer(0));
        }
    }
    for (const qint64 row : gone) {
        if (const auto removed = removeOffer(row, std::nullopt); !removed)
            return removed;
    }
    for (const char* sql : {"UPDATE supplier SET body = NULL WHERE seen <> ? AND body IS NOT NULL",
                            "UPDATE category SET body = NULL WHERE seen <> ? AND body IS NOT NULL"}) {
        auto write = m_connection.prepare(sql);
        if (!write)
            return write.error();
        if (const auto done = write->bind(1, m_generation).run(); !done)
            return done;
    }
    return {};
}

} // namespace tradewind
