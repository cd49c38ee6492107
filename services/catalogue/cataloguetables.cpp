// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/cataloguetables.h"

#include "services/catalogue/offerindex.h"
#include "services/catalogue/searchtext.h"
#include "services/catalogue/storedjson.h"
#include "services/core/logging.h"
#include "services/wire/codec/cataloguecodec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr char kCursor[] = "cursor";
constexpr char kGeneration[] = "generation";
constexpr char kInState[] = "inState";
constexpr char kLastSynced[] = "lastSyncedAt";
constexpr char kKept[] = "kept/"; // and the account: its offers as JSON

/// By how much a price fell, in basis points; exact for prices up to 900 billion.
qint64 priceDropBp(qint64 was, qint64 is)
{
    const qint64 difference = was - is;
    constexpr qint64 kSafe = std::numeric_limits<qint64>::max() / 10'000;
    const qint64 bp = std::abs(difference) <= kSafe ? difference * 10'000 / was : difference / (was / 10'000);
    return std::clamp<qint64>(bp, std::numeric_limits<qint32>::min(), std::numeric_limits<qint32>::max());
}

/// Rounded up: for "at least" and "up to" a fraction counts as one more.
qint64 wholeUp(const Decimal& value)
{
    return value.unitsAt(0, Rounding::Up).valueOr(0);
}

QByteArray tierBlob(const OfferSummary& offer)
{
    std::array<qint64, IndexedOffer::kTiers * 2> numbers{};
    const auto count = std::min<qsizetype>(offer.tiers.size(), IndexedOffer::kTiers);
    for (qsizetype i = 0; i < count; ++i) {
        numbers[static_cast<std::size_t>(i * 2)] = wholeUp(offer.tiers.at(i).minQty);
        numbers[static_cast<std::size_t>(i * 2 + 1)] = offer.tiers.at(i).price.micros();
    }
    return QByteArray(reinterpret_cast<const char*>(numbers.data()), count * 2 * qsizetype(sizeof(qint64)));
}

} // namespace

QByteArray CatalogueTables::schema()
{
    return "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;"
           "CREATE TABLE category(no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL,"
           "  parent TEXT, seen INTEGER NOT NULL, body BLOB) STRICT;"
           "CREATE TABLE supplier(no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL,"
           "  identities INTEGER NOT NULL, seen INTEGER NOT NULL, body BLOB) STRICT;"
           "CREATE TABLE offer(row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL,"
           "  category INTEGER NOT NULL, supplier INTEGER NOT NULL, tiers BLOB NOT NULL, moq INTEGER NOT NULL,"
           "  lot INTEGER NOT NULL, stock INTEGER NOT NULL, rating INTEGER NOT NULL, lead INTEGER NOT NULL, sold "
           "INTEGER NOT NULL,"
           "  updated INTEGER NOT NULL, flags INTEGER NOT NULL, seen INTEGER NOT NULL, body BLOB,"
           "  dropped INTEGER NOT NULL DEFAULT 0) STRICT;"
           "CREATE TABLE price(row INTEGER NOT NULL, at INTEGER NOT NULL, micros INTEGER NOT NULL,"
           "  PRIMARY KEY(row, at)) STRICT, WITHOUT ROWID;"
           "CREATE TABLE code(code TEXT NOT NULL COLLATE NOCASE, offer TEXT NOT NULL,"
           "  PRIMARY KEY(code, offer)) STRICT, WITHOUT ROWID;"
           "CREATE INDEX code_offer ON code(offer);"
           "CREATE VIRTUAL TABLE fts_en USING fts5(x, content='', columnsize=0,"
           "  tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');"
           "CREATE VIRTUAL TABLE fts_zh USING fts5(x, content='', columnsize=0, tokenize='unicode61', prefix='1');"
           "CREATE TABLE offer_full(id TEXT PRIMARY KEY, version INTEGER NOT NULL, used INTEGER NOT NULL,"
           "  body BLOB NOT NULL) STRICT;"
           "CREATE INDEX offer_full_used ON offer_full(used);"
           "CREATE TABLE picture(key TEXT PRIMARY KEY, used INTEGER NOT NULL, size INTEGER NOT NULL,"
           "  body BLOB NOT NULL) STRICT;"
           "CREATE INDEX picture_used ON picture(used, size);";
}

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

Result<qint64> CatalogueTables::generation()
{
    const auto text = meta(kGeneration);
    if (!text)
        return text.error();
    return text->toLongLong();
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
    const auto current = generation();
    if (!current)
        return current.error();
    if (const auto set = setMeta(kGeneration, QString::number(*current + 1)); !set)
        return set;
    if (const auto set = setMeta(kInState, u"1"_s); !set)
        return set;
    return setMeta(kCursor, u""_s);
}

Result<QStringList> CatalogueTables::applyPage(const ChangePage& page, const QDateTime& now)
{
    const auto current = generation();
    if (!current)
        return current.error();
    QStringList changed;
    for (const Change& change : page.changes) {
        const auto outcome = apply(change, *current, page.state);
        if (!outcome)
            return outcome.error();
        if (*outcome == Outcome::Changed)
            changed.append(change.id);
    }
    if (page.stateEnd) {
        if (const auto swept = sweep(*current); !swept)
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
    const auto current = generation();
    if (!current)
        return current.error();
    for (const auto& [topic, json] : entities) {
        const auto change = changeFromEntity(topic, json);
        if (!change) {
            qCInfo(lcSync) << "a line of the snapshot was left out:" << change.error().detail;
            continue;
        }
        if (const auto outcome = apply(*change, *current, true); !outcome)
            return outcome.error();
    }
    return {};
}

Result<void> CatalogueTables::endLoad(const QString& cursor, const QDateTime& now)
{
    ChangePage end;
    end.state = true;
    end.stateEnd = true;
    end.nextCursor = cursor;
    const auto applied = applyPage(end, now);
    if (!applied)
        return applied.error();
    return {};
}

Result<CatalogueTables::Outcome> CatalogueTables::apply(const Change& change, qint64 generation, bool state)
{
    const bool isOffer = change.topic == "offer_summary"_L1;
    const bool isSupplier = change.topic == "supplier"_L1;
    if (!isOffer && !isSupplier && change.topic != "category"_L1)
        return Outcome::Ignored; // of a newer platform
    if (change.op != Change::Op::Upsert)
        return remove(change);
    const auto outcome = isOffer ? upsertOffer(change.entity, generation, state)
                                 : upsertNamed(isSupplier, change.id, change.version, change.entity, generation, state);
    if (outcome && *outcome == Outcome::Unreadable)
        qCInfo(lcSync) << change.topic << change.id << "is not what the contract says; the version known before stays";
    return outcome;
}

Result<qint64> CatalogueTables::numberOf(bool isSupplier, const QString& id)
{
    const QString key = (isSupplier ? u"s:"_s : u"c:"_s) + id;
    if (const auto known = m_numbers.constFind(key); known != m_numbers.constEnd())
        return *known;
    auto find = m_connection.prepare(isSupplier ? "SELECT no FROM supplier WHERE id = ?"
                                                : "SELECT no FROM category WHERE id = ?");
    if (!find)
        return find.error();
    const auto row = find->bind(1, id).step();
    if (!row)
        return row.error();
    qint64 number = *row ? find->integer(0) : 0;
    if (!*row) {
        // An offer may come before what it names: a place is kept.
        auto keep =
            m_connection.prepare(isSupplier ? "INSERT INTO supplier(id, version, identities, seen) VALUES (?, -1, 0, 0)"
                                            : "INSERT INTO category(id, version, seen) VALUES (?, -1, 0)");
        if (!keep)
            return keep.error();
        if (const auto kept = keep->bind(1, id).run(); !kept)
            return kept.error();
        number = m_connection.lastInsertId();
    }
    m_numbers.insert(key, number);
    return number;
}

Result<CatalogueTables::Outcome> CatalogueTables::upsertNamed(bool isSupplier, const QString& id, qint64 version,
                                                              const QByteArray& json, qint64 generation, bool state)
{
    QString parent;
    qint64 identities = 0;
    if (isSupplier) {
        const auto supplier = decodeStored<Supplier>(json);
        if (!supplier)
            return Outcome::Unreadable;
        for (const auto& identity : supplier->identities) {
            if (identity.known())
                identities |= identityBit(*identity.known());
        }
    } else {
        const auto category = decodeStored<Category>(json);
        if (!category)
            return Outcome::Unreadable;
        parent = category->parentId.toString();
    }
    const auto number = numberOf(isSupplier, id);
    if (!number)
        return number.error();
    auto seen = m_connection.prepare(isSupplier ? "UPDATE supplier SET seen = ? WHERE no = ?"
                                                : "UPDATE category SET seen = ? WHERE no = ?");
    if (!seen)
        return seen.error();
    if (const auto done = seen->bind(1, generation).bind(2, *number).run(); !done)
        return done.error();
    auto write = m_connection.prepare(
        isSupplier ? "UPDATE supplier SET version = ?1, body = ?2, identities = ?3 WHERE no = ?4 AND "
                     "(version < ?1 OR (version = ?1 AND ?5 AND body IS NOT ?2))"
                   : "UPDATE category SET version = ?1, body = ?2, parent = ?3 WHERE no = ?4 AND "
                     "(version < ?1 OR (version = ?1 AND ?5 AND body IS NOT ?2))");
    if (!write)
        return write.error();
    write->bind(1, version).bindBlob(2, json).bind(4, *number).bind(5, qint64(state));
    if (isSupplier)
        write->bind(3, identities);
    else
        write->bindText(3, parent.toUtf8());
    if (const auto done = write->run(); !done)
        return done.error();
    return m_connection.changes() > 0 ? Outcome::Changed : Outcome::Ignored;
}

Result<CatalogueTables::Outcome> CatalogueTables::upsertOffer(const QByteArray& json, qint64 generation, bool state)
{
    const auto decoded = decodeStored<OfferSummary>(json);
    if (!decoded || decoded->tiers.isEmpty())
        return Outcome::Unreadable;
    const OfferSummary& offer = *decoded;

    const auto finding = statement("SELECT row, version, body FROM offer WHERE id = ?");
    if (!finding)
        return finding.error();
    RawStatement* find = *finding;
    const auto exists = find->bind(1, offer.id.toString()).step();
    if (!exists)
        return exists.error();
    qint64 row = *exists ? find->integer(0) : 0;
    std::optional<OfferSummary> before;
    bool newer = true;
    if (*exists) {
        const qint64 known = find->integer(1);
        const QByteArray body = find->bytes(2);
        const bool isHealed = state && known == offer.version && !find->isNull(2) && body != json;
        newer = offer.version > known || isHealed;
        if (!find->isNull(2)) {
            if (const auto old = decodeStored<OfferSummary>(body); old)
                before = *old;
        }
    }
    find->reset();
    if (!newer) {
        auto seen = m_connection.prepare("UPDATE offer SET seen = ? WHERE row = ?");
        if (!seen)
            return seen.error();
        if (const auto done = seen->bind(1, generation).bind(2, row).run(); !done)
            return done.error();
        return Outcome::Ignored;
    }

    const auto category = numberOf(false, offer.categoryId.toString());
    if (!category)
        return category.error();
    const auto supplier = numberOf(true, offer.supplierId.toString());
    if (!supplier)
        return supplier.error();
    quint32 flags = 0;
    if (!offer.status.isKnown() || offer.status == OfferStatus::Listed)
        flags |= storedflag::kListed;
    if (!offer.restricted.isEmpty())
        flags |= storedflag::kRestricted;
    for (const auto& attribute : offer.restricted) {
        if (attribute.known())
            flags = storedflag::withAttributes(flags, restrictedBit(*attribute.known()));
    }
    std::optional<qint64> dropped;
    if (before && !before->tiers.isEmpty() && before->currency == offer.currency) {
        const qint64 was = before->tiers.first().price.micros();
        const qint64 is = offer.tiers.first().price.micros();
        if (was != is) {
            dropped = was > 0 ? priceDropBp(was, is) : 0;
            if (const auto kept = keepPrice(row, before->updatedAt, was); !kept)
                return kept.error();
            if (const auto kept = keepPrice(row, offer.updatedAt, is); !kept)
                return kept.error();
        }
    }
    const auto writing = statement(
        "INSERT INTO offer(id, version, category, supplier, tiers, moq, stock, rating, lead, sold, updated, flags, "
        "seen, body, lot, dropped) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(?16, 0)) "
        "ON CONFLICT(id) DO UPDATE SET version = excluded.version, category = excluded.category, "
        "supplier = excluded.supplier, tiers = excluded.tiers, moq = excluded.moq, stock = excluded.stock, "
        "rating = excluded.rating, lead = excluded.lead, sold = excluded.sold, updated = excluded.updated, "
        "flags = excluded.flags, seen = excluded.seen, body = excluded.body, lot = excluded.lot, "
        "dropped = coalesce(?16, dropped)");
    if (!writing)
        return writing.error();
    RawStatement* write = *writing;
    write->bind(1, offer.id.toString()).bind(2, offer.version).bind(3, *category).bind(4, *supplier);
    write->bindBlob(5, tierBlob(offer)).bind(6, wholeUp(offer.moq));
    write->bind(7, offer.stock.unitsAt(0, Rounding::Down).valueOr(0));
    write->bind(8, offer.rating.unitsAt(2, Rounding::HalfUp).valueOr(0));
    write->bind(9, offer.leadDays).bind(10, offer.sold).bind(11, offer.updatedAt.toMSecsSinceEpoch());
    write->bind(12, qint64(flags)).bind(13, generation).bindBlob(14, json).bind(15, wholeUp(offer.lotSize));
    if (dropped)
        write->bind(16, *dropped);
    else
        write->bindNull(16);
    if (const auto done = write->run(); !done)
        return done.error();
    if (row == 0)
        row = m_connection.lastInsertId();
    if (const auto words = changeWords(row, before, offer); !words)
        return words.error();
    return Outcome::Changed;
}

Result<void> CatalogueTables::keepPrice(qint64 row, const QDateTime& at, qint64 micros)
{
    const auto writing = statement("INSERT OR REPLACE INTO price(row, at, micros) VALUES (?, ?, ?)");
    if (!writing)
        return writing.error();
    return (*writing)->bind(1, row).bind(2, at.toMSecsSinceEpoch()).bind(3, micros).run();
}

Result<void> CatalogueTables::changeWords(qint64 row, const std::optional<OfferSummary>& before,
                                          const std::optional<OfferSummary>& after)
{
    const auto termsOf = [](const std::optional<OfferSummary>& offer) {
        return offer ? searchtext::terms(offer->title, offer->titleOriginal) : searchtext::Terms();
    };
    const searchtext::Terms old = termsOf(before);
    const searchtext::Terms now = termsOf(after);
    const auto replace = [&](const char* removeSql, const char* insertSql, const QString& from,
                             const QString& to) -> Result<void> {
        if (from == to)
            return {};
        // A table without content must be told what it held.
        for (const auto& [sql, text] : {std::pair(removeSql, from), std::pair(insertSql, to)}) {
            if (text.isEmpty())
                continue;
            const auto write = statement(sql);
            if (!write)
                return write.error();
            if (const auto done = (*write)->bind(1, row).bind(2, text).run(); !done)
                return done.error();
        }
        return {};
    };
    const auto words = replace("INSERT INTO fts_en(fts_en, rowid, x) VALUES ('delete', ?, ?)",
                               "INSERT INTO fts_en(rowid, x) VALUES (?, ?)", old.words, now.words);
    if (!words)
        return words;
    return replace("INSERT INTO fts_zh(fts_zh, rowid, x) VALUES ('delete', ?, ?)",
                   "INSERT INTO fts_zh(rowid, x) VALUES (?, ?)", old.pairs, now.pairs);
}

Result<CatalogueTables::Outcome> CatalogueTables::remove(const Change& change)
{
    if (change.topic != "offer_summary"_L1) {
        auto write =
            m_connection.prepare(change.topic == "supplier"_L1
                                     ? "UPDATE supplier SET version = ?1, body = NULL WHERE id = ?2 AND version <= ?1"
                                     : "UPDATE category SET version = ?1, body = NULL WHERE id = ?2 AND version <= ?1");
        if (!write)
            return write.error();
        if (const auto done = write->bind(1, change.version).bind(2, change.id).run(); !done)
            return done.error();
        return m_connection.changes() > 0 ? Outcome::Changed : Outcome::Ignored;
    }
    auto find = m_connection.prepare("SELECT row FROM offer WHERE id = ? AND version <= ? AND body IS NOT NULL");
    if (!find)
        return find.error();
    const auto found = find->bind(1, change.id).bind(2, change.version).step();
    if (!found)
        return found.error();
    if (!*found)
        return Outcome::Ignored;
    const qint64 row = find->integer(0);
    find->reset();
    if (const auto removed = removeOffer(row, change.version); !removed)
        return removed.error();
    return Outcome::Changed;
}

Result<void> CatalogueTables::removeOffer(qint64 row, std::optional<qint64> version)
{
    auto find = m_connection.prepare("SELECT body, version FROM offer WHERE row = ? AND body IS NOT NULL");
    if (!find)
        return find.error();
    const auto found = find->bind(1, row).step();
    if (!found)
        return found.error();
    if (!*found)
        return {};
    const auto before = decodeStored<OfferSummary>(find->bytes(0));
    const qint64 known = find->integer(1);
    find->reset();
    if (before) {
        if (const auto words = changeWords(row, *before, std::nullopt); !words)
            return words;
    }
    auto write = m_connection.prepare("UPDATE offer SET body = NULL, version = ? WHERE row = ?");
    if (!write)
        return write.error();
    return write->bind(1, version.value_or(known)).bind(2, row).run();
}

Result<void> CatalogueTables::sweep(qint64 generation)
{
    QList<qint64> gone;
    {
        auto find = m_connection.prepare("SELECT row FROM offer WHERE seen <> ? AND body IS NOT NULL");
        if (!find)
            return find.error();
        find->bind(1, generation);
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
        if (const auto done = write->bind(1, generation).run(); !done)
            return done;
    }
    return {};
}

Result<void> CatalogueTables::storeOffer(const QString& id, qint64 version, const QByteArray& json,
                                         const QDateTime& now)
{
    auto write = m_connection.prepare(
        "INSERT INTO offer_full(id, version, used, body) VALUES (?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET "
        "version = excluded.version, used = excluded.used, body = excluded.body WHERE excluded.version >= version");
    if (!write)
        return write.error();
    if (const auto done = write->bind(1, id).bind(2, version).bind(3, now.toMSecsSinceEpoch()).bindBlob(4, json).run();
        !done)
        return done;
    return keepCodes(id, json);
}

Result<void> CatalogueTables::keepCodes(const QString& id, const QByteArray& json)
{
    auto forget = m_connection.prepare("DELETE FROM code WHERE offer = ?");
    if (!forget)
        return forget.error();
    if (const auto done = forget->bind(1, id).run(); !done)
        return done;
    auto write = m_connection.prepare("INSERT OR IGNORE INTO code(code, offer) VALUES (?, ?)");
    if (!write)
        return write.error();
    const QJsonArray skus = QJsonDocument::fromJson(json).object().value("skus"_L1).toArray();
    for (const QJsonValue& sku : skus) {
        for (const QString& code : {sku["id"_L1].toString(), sku["code"_L1].toString()}) {
            if (code.isEmpty())
                continue;
            if (const auto done = write->bind(1, code).bind(2, id).run(); !done)
                return done;
        }
    }
    return {};
}

Result<void> CatalogueTables::storePicture(const QString& key, const QByteArray& bytes, const QDateTime& now)
{
    auto write = m_connection.prepare("INSERT OR REPLACE INTO picture(key, used, size, body) VALUES (?, ?, ?, ?)");
    if (!write)
        return write.error();
    return write->bind(1, key).bind(2, now.toMSecsSinceEpoch()).bind(3, qint64(bytes.size())).bindBlob(4, bytes).run();
}

Result<void> CatalogueTables::touch(const QStringList& pictureKeys, const QDateTime& now)
{
    for (const QString& key : pictureKeys) {
        auto write = m_connection.prepare("UPDATE picture SET used = ? WHERE key = ?");
        if (!write)
            return write.error();
        if (const auto done = write->bind(1, now.toMSecsSinceEpoch()).bind(2, key).run(); !done)
            return done;
    }
    return {};
}

Result<void> CatalogueTables::keep(const QString& account, const QStringList& offerIds)
{
    const QByteArray ids = QJsonDocument(QJsonArray::fromStringList(offerIds)).toJson(QJsonDocument::Compact);
    return setMeta((kKept + account.toUtf8()).constData(), QString::fromUtf8(ids));
}

Result<void> CatalogueTables::trim(qint64 pictureBytes, qint64 offers)
{
    // Looking what is to be kept means reading JSON: only when there is too much at all.
    const auto over = [this](const char* sql, qint64 limit) -> Result<bool> {
        auto count = m_connection.prepare(sql);
        if (!count)
            return count.error();
        const auto row = count->step();
        if (!row)
            return row.error();
        return *row && count->integer(0) > limit;
    };
    const auto run = [this](const char* sql, qint64 limit) -> Result<void> {
        auto write = m_connection.prepare(sql);
        if (!write)
            return write.error();
        return write->bind(1, limit).run();
    };
    const auto tooManyPictures = over("SELECT coalesce(sum(size), 0) FROM picture", pictureBytes);
    if (!tooManyPictures)
        return tooManyPictures.error();
    if (*tooManyPictures) {
        // Everything older than the newest so many goes; the sums run over the index alone.
        const auto done = run(
            "WITH kept(id) AS (SELECT e.value FROM meta m, json_each(m.value) e WHERE m.key LIKE "
            "'kept/%'), shown(image) AS (SELECT i.value FROM offer_full f, json_each(json_insert("
            "json_extract(CAST(f.body AS TEXT), '$.images'), '$[#]', "
            "json_extract(CAST(f.body AS TEXT), '$.imageId'))) i WHERE i.value IS NOT NULL AND f.id "
            "IN (SELECT id FROM kept)) DELETE FROM picture WHERE key IN (SELECT key FROM (SELECT key, sum(size) OVER "
            "(ORDER BY used DESC, key) AS total FROM picture WHERE substr(key, 1, instr(key, '@') - "
            "1) NOT IN (SELECT image FROM shown)) WHERE total > ?)",
            pictureBytes);
        if (!done)
            return done;
    }
    const auto tooManyOffers = over("SELECT count(*) FROM offer_full", offers);
    if (!tooManyOffers)
        return tooManyOffers.error();
    if (!*tooManyOffers)
        return {};
    return run("WITH kept(id) AS (SELECT e.value FROM meta m, json_each(m.value) e WHERE m.key LIKE 'kept/%') DELETE "
               "FROM offer_full WHERE id IN (SELECT id FROM offer_full WHERE id NOT IN (SELECT id FROM kept) ORDER BY "
               "used DESC LIMIT -1 OFFSET ?)",
               offers);
}

} // namespace tradewind
