// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/cataloguequeries.h"

#include "services/catalogue/searchtext.h"
#include "services/catalogue/storedjson.h"
#include "services/wire/codec/cataloguecodec.h"

#include <algorithm>
#include <cstring>
#include <iterator>

namespace tradewind {

namespace {
void readTiers(QByteArrayView blob, IndexedOffer& offer)
{
    const auto count = std::min<qsizetype>(blob.size() / qsizetype(2 * sizeof(qint64)), IndexedOffer::kTiers);
    offer.tiers = static_cast<quint8>(count);
    for (qsizetype i = 0; i < count; ++i) {
        const char* at = blob.data() + i * qsizetype(2 * sizeof(qint64));
        std::memcpy(&offer.tierFrom[static_cast<std::size_t>(i)], at, sizeof(qint64));
        std::memcpy(&offer.tierMicros[static_cast<std::size_t>(i)], at + sizeof(qint64), sizeof(qint64));
    }
}
} // namespace

Result<OfferIndex> CatalogueQueries::index()
{
    OfferIndex index;
    QHash<qint64, qint32> categoryPlaces;
    QHash<qint64, qint32> supplierPlaces;
    QHash<QString, qint32> placeOfId;
    std::vector<QString> parents;
    {
        auto query = m_connection.prepare("SELECT no, id, parent FROM category ORDER BY no");
        if (!query)
            return query.error();
        while (true) {
            const auto row = query->step();
            if (!row)
                return row.error();
            if (!*row)
                break;
            const auto place = static_cast<qint32>(index.categories.size());
            categoryPlaces.insert(query->integer(0), place);
            placeOfId.insert(query->text(1), place);
            index.categories.push_back({CategoryId(query->text(1)), -1});
            parents.push_back(query->text(2));
        }
        for (std::size_t i = 0; i < parents.size(); ++i)
            index.categories[i].parent = placeOfId.value(parents[i], -1);
    }
    {
        auto query = m_connection.prepare("SELECT no, id, identities FROM supplier ORDER BY no");
        if (!query)
            return query.error();
        while (true) {
            const auto row = query->step();
            if (!row)
                return row.error();
            if (!*row)
                break;
            supplierPlaces.insert(query->integer(0), static_cast<qint32>(index.suppliers.size()));
            index.suppliers.push_back({SupplierId(query->text(1)), query->integer(2)});
        }
    }
    auto query = m_connection.prepare("SELECT row, category, supplier, tiers, moq, stock, rating, lead, sold, updated, "
                                      "flags, lot, dropped FROM offer WHERE body IS NOT NULL ORDER BY row");
    if (!query)
        return query.error();
    while (true) {
        const auto row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        IndexedOffer offer;
        offer.row = static_cast<OfferNumber>(query->integer(0));
        offer.category = categoryPlaces.value(query->integer(1), -1);
        offer.supplier = supplierPlaces.value(query->integer(2), -1);
        readTiers(query->view(3), offer);
        offer.moq = query->integer(4);
        offer.stockUnits = query->integer(5);
        offer.ratingBp = static_cast<qint16>(query->integer(6));
        offer.leadDays = static_cast<qint32>(query->integer(7));
        offer.sold = query->integer(8);
        offer.updatedAt = query->integer(9);
        offer.lot = query->integer(11);
        const auto flags = static_cast<quint32>(query->integer(10));
        offer.isListed = (flags & storedflag::kListed) != 0;
        offer.isRestricted = (flags & storedflag::kRestricted) != 0;
        offer.restricted = storedflag::attributes(flags);
        offer.dropBp = static_cast<qint32>(query->integer(12));
        index.offers.push_back(offer);
    }
    return index;
}

Result<std::vector<OfferNumber>> CatalogueQueries::find(const QString& text)
{
    const auto rowsOf = [this](const char* sql, const QString& value) -> Result<std::vector<OfferNumber>> {
        std::vector<OfferNumber> rows;
        auto query = m_connection.prepare(sql);
        if (!query)
            return query.error();
        query->bind(1, value);
        while (true) {
            const auto row = query->step();
            if (!row)
                return row.error();
            if (!*row)
                return rows;
            rows.push_back(static_cast<OfferNumber>(query->integer(0)));
        }
    };
    const searchtext::Terms asked = searchtext::matchExpressions(text);
    const char* const inWords = "SELECT rowid FROM fts_en WHERE fts_en MATCH ? ORDER BY rowid";
    const char* const inPairs = "SELECT rowid FROM fts_zh WHERE fts_zh MATCH ? ORDER BY rowid";
    std::vector<OfferNumber> found;
    if (!asked.words.isEmpty() || !asked.pairs.isEmpty()) {
        auto first = asked.words.isEmpty() ? rowsOf(inPairs, asked.pairs) : rowsOf(inWords, asked.words);
        if (!first)
            return first.error();
        found = std::move(first).value();
        if (!asked.words.isEmpty() && !asked.pairs.isEmpty()) {
            const auto pairs = rowsOf(inPairs, asked.pairs);
            if (!pairs)
                return pairs.error();
            std::vector<OfferNumber> both;
            std::set_intersection(found.begin(), found.end(), pairs->begin(), pairs->end(), std::back_inserter(both));
            found = std::move(both);
        }
    }
    const auto named = rowsOf("SELECT row FROM offer WHERE id = ?1 AND body IS NOT NULL UNION "
                              "SELECT o.row FROM code c JOIN offer o ON o.id = c.offer "
                              "WHERE c.code = ?1 AND o.body IS NOT NULL ORDER BY 1",
                              text.trimmed());
    if (!named)
        return named.error();
    std::vector<OfferNumber> all;
    std::set_union(found.begin(), found.end(), named->begin(), named->end(), std::back_inserter(all));
    return all;
}

Result<std::vector<OfferNumber>> CatalogueQueries::numbers(const QStringList& ids)
{
    std::vector<OfferNumber> rows;
    auto query = m_connection.prepare("SELECT row FROM offer WHERE id = ? AND body IS NOT NULL");
    if (!query)
        return query.error();
    for (const QString& id : ids) {
        const auto row = query->bind(1, id).step();
        if (!row)
            return row.error();
        if (*row)
            rows.push_back(static_cast<OfferNumber>(query->integer(0)));
        query->reset();
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

Result<QList<PricePoint>> CatalogueQueries::prices(const OfferId& id)
{
    auto query = m_connection.prepare("SELECT p.at, p.micros FROM price p JOIN offer o ON o.row = p.row WHERE o.id = ? "
                                      "ORDER BY p.at");
    if (!query)
        return query.error();
    query->bind(1, id.toString());
    QList<PricePoint> points;
    while (true) {
        const auto row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return points;
        points.append({QDateTime::fromMSecsSinceEpoch(query->integer(0), Qt::UTC), query->integer(1)});
    }
}

Result<QList<OfferRow>> CatalogueQueries::rows(const QList<OfferNumber>& rows)
{
    QList<OfferRow> list;
    list.reserve(rows.size());
    auto query = m_connection.prepare("SELECT body, supplier, flags FROM offer WHERE row = ? AND body IS NOT NULL");
    if (!query)
        return query.error();
    auto findSupplier = m_connection.prepare("SELECT body FROM supplier WHERE no = ? AND body IS NOT NULL");
    if (!findSupplier)
        return findSupplier.error();
    for (const OfferNumber row : rows) {
        const auto found = query->bind(1, row).step();
        if (!found)
            return found.error();
        if (*found) {
            const auto offer = decodeStored<OfferSummary>(query->bytes(0));
            const qint64 number = query->integer(1);
            const auto flags = static_cast<quint32>(query->integer(2));
            auto known = m_suppliers.find(number);
            if (known == m_suppliers.end()) {
                const auto there = findSupplier->bind(1, number).step();
                if (!there)
                    return there.error();
                std::optional<Supplier> supplier;
                if (*there) {
                    if (const auto decoded = decodeStored<Supplier>(findSupplier->bytes(0)); decoded)
                        supplier = *decoded;
                }
                findSupplier->reset();
                known = m_suppliers.insert(number, supplier);
            }
            if (offer)
                list.append(OfferRow{row, *offer, *known, (flags & storedflag::kFromPlatform) != 0});
        }
        query->reset();
    }
    return list;
}

Result<std::optional<OfferSummary>> CatalogueQueries::summary(const OfferId& id)
{
    auto query = m_connection.prepare("SELECT body FROM offer WHERE id = ? AND body IS NOT NULL");
    if (!query)
        return query.error();
    const auto found = query->bind(1, id.toString()).step();
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<OfferSummary>();
    const auto offer = decodeStored<OfferSummary>(query->bytes(0));
    if (!offer)
        return offer.error();
    return std::optional<OfferSummary>(*offer);
}

Result<std::optional<Supplier>> CatalogueQueries::supplier(const SupplierId& id)
{
    auto query = m_connection.prepare("SELECT body FROM supplier WHERE id = ? AND body IS NOT NULL");
    if (!query)
        return query.error();
    const auto found = query->bind(1, id.toString()).step();
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<Supplier>();
    const auto supplier = decodeStored<Supplier>(query->bytes(0));
    if (!supplier)
        return supplier.error();
    return std::optional<Supplier>(*supplier);
}

Result<QList<Supplier>> CatalogueQueries::suppliersNamed(const QString& text, int limit)
{
    // The stored text is looked through first; only what may fit is read.
    auto query = m_connection.prepare("SELECT body FROM supplier WHERE body IS NOT NULL"
                                      " AND instr(lower(CAST(body AS TEXT)), lower(?)) > 0");
    if (!query)
        return query.error();
    QList<Supplier> list;
    query->bind(1, text);
    while (true) {
        const auto found = query->step();
        if (!found)
            return found.error();
        if (!*found)
            break;
        const auto supplier = decodeStored<Supplier>(query->bytes(0));
        if (!supplier)
            return supplier.error();
        if (supplier->name.contains(text, Qt::CaseInsensitive) ||
            supplier->nameOriginal.contains(text, Qt::CaseInsensitive))
            list.append(*supplier);
    }
    std::sort(list.begin(), list.end(), [](const Supplier& a, const Supplier& b) { return a.name < b.name; });
    return list.mid(0, limit);
}

Result<QList<Category>> CatalogueQueries::categories()
{
    auto query = m_connection.prepare("SELECT body FROM category WHERE body IS NOT NULL ORDER BY no");
    if (!query)
        return query.error();
    QList<Category> list;
    while (true) {
        const auto row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return list;
        if (const auto category = decodeStored<Category>(query->bytes(0)); category)
            list.append(*category);
    }
}

Result<std::optional<QByteArray>> CatalogueQueries::offer(const OfferId& id)
{
    auto query = m_connection.prepare("SELECT body FROM offer_full WHERE id = ?");
    if (!query)
        return query.error();
    const auto found = query->bind(1, id.toString()).step();
    if (!found)
        return found.error();
    return *found ? std::optional(query->bytes(0)) : std::nullopt;
}

Result<std::optional<QByteArray>> CatalogueQueries::picture(const QString& key)
{
    auto query = m_connection.prepare("SELECT body FROM picture WHERE key = ?");
    if (!query)
        return query.error();
    const auto found = query->bind(1, key).step();
    if (!found)
        return found.error();
    return *found ? std::optional(query->bytes(0)) : std::nullopt;
}

} // namespace tradewind
