// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/cataloguetables.h"

#include "services/catalogue/cataloguequeries.h"
#include "services/catalogue/catalogueshelf.h"
#include "services/catalogue/storedjson.h"
#include "services/core/logging.h"

namespace tradewind {
using namespace Qt::StringLiterals;

void CatalogueTables::forget()
{
    m_names.forget();
}

Result<void> CatalogueTables::readState()
{
    m_access.news = {};
    const auto generation = m_meta.generation();
    if (!generation)
        return generation.error();
    const auto isInState = m_meta.isInState();
    if (!isInState)
        return isInState.error();
    m_access.generation = *generation;
    m_access.isInState = *isInState;
    return {};
}

Result<void> CatalogueTables::beginState(const QString& language)
{
    if (const auto read = readState(); !read)
        return read;
    const auto written = m_meta.language();
    if (!written)
        return written.error();
    if (*written != language) {
        if (const auto old = CatalogueShelf(m_access.connection).fetchAllAnew(); !old)
            return old;
    }
    const auto isFilled = m_access.connection.integer("SELECT EXISTS (SELECT 1 FROM offer)");
    if (!isFilled)
        return isFilled.error();
    m_offers.setExpectsNew(*isFilled == 0);
    return m_meta.beginState(m_access.generation + 1, language);
}

Result<SnapshotHalf> CatalogueTables::takeUp(const QString& language)
{
    if (const auto read = readState(); !read)
        return read.error();
    const auto mark = m_meta.mark();
    if (!mark)
        return mark.error();
    const auto written = m_meta.language();
    if (!written)
        return written.error();
    const bool fits = language.isEmpty() || language == *written;
    if (!m_access.isInState || mark->isEmpty() || !fits)
        return SnapshotHalf();
    SnapshotHalf half;
    half.mark = *mark;
    const auto seen = m_access.statement("SELECT count(*), count(*) FILTER (WHERE seen = ?1) FROM offer");
    if (!seen)
        return seen.error();
    const auto counted = (*seen)->bind(1, m_access.generation).step();
    if (!counted)
        return counted.error();
    half.offers = (*seen)->integer(1);
    m_offers.setExpectsNew((*seen)->integer(0) == half.offers);
    (*seen)->reset();
    const auto categories = CatalogueQueries(m_access.connection).categories();
    if (!categories)
        return categories.error();
    for (const Category& category : *categories) {
        if (category.parentId.isNull()) // the top ones count all below them
            half.expected = half.expected.value_or(0) + category.offerCount;
    }
    return half;
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
        if (*outcome == TableOutcome::Changed)
            changed.append(change.id);
    }
    if (page.stateEnd) {
        m_offers.setExpectsNew(false);
        if (const auto swept = m_offers.sweep(); !swept)
            return swept.error();
        if (const auto swept = m_names.sweep(); !swept)
            return swept.error();
        if (const auto ended = m_meta.endState(); !ended)
            return ended.error();
        m_names.forget(); // many of them, for a first state alone
    }
    if (const auto moved = m_meta.setCursor(page.nextCursor); !moved)
        return moved.error();
    if (!page.more && (!page.state || page.stateEnd)) {
        if (const auto fresh = m_meta.setSynced(now); !fresh)
            return fresh.error();
    }
    return changed;
}

Result<void> CatalogueTables::load(const std::vector<PreparedLine>& lines, const SnapshotMark& reached)
{
    if (const auto read = readState(); !read)
        return read;
    m_access.isInState = true;
    for (const PreparedLine& line : lines) {
        if (line.offer) {
            if (const auto outcome = m_offers.upsert(*line.offer, 0); !outcome)
                return outcome.error();
            continue;
        }
        if (line.topic == "offer_summary"_L1) {
            qCInfo(lcSync) << "an offer of the snapshot is not what the contract says; it was left out";
            continue;
        }
        const auto change = changeFromEntity(line.topic, line.json);
        if (!change) {
            qCInfo(lcSync) << "a line of the snapshot was left out:" << change.error().detail;
            continue;
        }
        if (const auto outcome = apply(*change); !outcome)
            return outcome.error();
    }
    return m_meta.setMark(reached);
}

Result<QStringList> CatalogueTables::keepFound(const QList<QByteArray>& offers)
{
    if (const auto read = readState(); !read)
        return read.error();
    QStringList changed;
    for (const QByteArray& json : offers) {
        const auto outcome = m_offers.upsert(json, storedflag::kFromPlatform);
        if (!outcome)
            return outcome.error();
        if (*outcome == TableOutcome::Changed)
            changed.append(QString::fromUtf8(m_access.news.offers.back().id));
    }
    return changed;
}

Result<TableOutcome> CatalogueTables::apply(const Change& change)
{
    const bool isOffer = change.topic == "offer_summary"_L1;
    if (!isOffer && change.topic != "supplier"_L1 && change.topic != "category"_L1)
        return TableOutcome::Ignored; // of a newer platform
    if (change.op != Change::Op::Upsert)
        return isOffer ? m_offers.remove(change.id, change.version) : m_names.remove(change);
    const auto outcome = isOffer ? m_offers.upsert(change.entity, 0) : m_names.upsert(change);
    if (outcome && *outcome == TableOutcome::Unreadable)
        qCInfo(lcSync) << change.topic << change.id << "is not what the contract says; the version known before stays";
    return outcome;
}

Result<void> CatalogueTables::setBulk(bool isBulk)
{
    return m_access.connection.exec(isBulk ? "INSERT INTO fts_en(fts_en, rank) VALUES('hashsize', 33554432);"
                                             "INSERT INTO fts_zh(fts_zh, rank) VALUES('hashsize', 33554432);"
                                             "PRAGMA cache_size=-65536"
                                           : "INSERT INTO fts_en(fts_en, rank) VALUES('hashsize', 1048576);"
                                             "INSERT INTO fts_zh(fts_zh, rank) VALUES('hashsize', 1048576);"
                                             "PRAGMA cache_size=-16384; PRAGMA shrink_memory");
}

Result<qint64> CatalogueTables::unindexed()
{
    return m_access.connection.integer("SELECT count(*) FROM unindexed");
}

} // namespace tradewind
