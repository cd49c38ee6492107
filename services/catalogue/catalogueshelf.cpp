// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/catalogueshelf.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr char kKept[] = "kept/"; // and the account: its offers as JSON
} // namespace

Result<void> CatalogueShelf::storeOffer(const QString& id, qint64 version, const QByteArray& json, const QDateTime& now)
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

Result<void> CatalogueShelf::fetchAllAnew()
{
    return m_connection.exec("UPDATE offer_full SET version = 0");
}

Result<void> CatalogueShelf::keepCodes(const QString& id, const QByteArray& json)
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

Result<void> CatalogueShelf::storePicture(const QString& key, const QByteArray& bytes, const QDateTime& now)
{
    auto write = m_connection.prepare("INSERT OR REPLACE INTO picture(key, used, size, body) VALUES (?, ?, ?, ?)");
    if (!write)
        return write.error();
    return write->bind(1, key).bind(2, now.toMSecsSinceEpoch()).bind(3, qint64(bytes.size())).bindBlob(4, bytes).run();
}

Result<void> CatalogueShelf::touch(const QStringList& pictureKeys, const QDateTime& now)
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

Result<void> CatalogueShelf::keep(const QString& account, const QStringList& offerIds)
{
    const QByteArray ids = QJsonDocument(QJsonArray::fromStringList(offerIds)).toJson(QJsonDocument::Compact);
    auto write = m_connection.prepare("INSERT INTO meta(key, value) VALUES (?, ?) "
                                      "ON CONFLICT(key) DO UPDATE SET value = excluded.value");
    if (!write)
        return write.error();
    return write->bindText(1, kKept + account.toUtf8()).bindText(2, ids).run();
}

Result<void> CatalogueShelf::trim(qint64 pictureBytes, qint64 offers)
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
