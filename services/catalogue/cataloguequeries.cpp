// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/cataloguequeries.h"

#include "services/catalogue/offerline.h"
#include "services/catalogue/searchtext.h"
#include "services/catalogue/storedjson.h"
#include "services/wire/codec/cataloguecodec.h"

#include <algorithm>
#include <iterator>

namespace tradewind {

Result<std::vector<OfferNumber>> CatalogueQueries::rowsOf(const char* sql, const QByteArray& value)
{
    std::vector<OfferNumber> rows;
    auto query = m_connection.prepare(sql);
    if (!query)
        return query.error();
    query->bindText(1, value);
    while (true) {
        const auto row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return rows;
        rows.push_back(static_cast<OfferNumber>(query->integer(0)));
    }
}

Result<TextHits> CatalogueQueries::find(const QString& text, const DenseTerms& terms)
{
    TextHits hits;
    QByteArrayList words;
    QByteArrayList pairs;
    const auto place = [&](DenseTerms::Table table, const QByteArray& term, QByteArrayList& sparse, const char* tail) {
        if (const auto dense = terms.find(table, term))
            hits.dense.push_back(*dense);
        else
            sparse.append(searchtext::quoted(term) + tail);
    };
    const searchtext::Asked asked = searchtext::asked(text);
    for (const QByteArray& word : asked.words)
        place(DenseTerms::Table::Words, word, words, "*");
    for (const QByteArray& pair : asked.pairs)
        place(DenseTerms::Table::Pairs, pair, pairs, "");
    for (const QByteArray& character : asked.characters)
        place(DenseTerms::Table::Pairs, character, pairs, "*");
    if (!words.isEmpty()) {
        auto found = rowsOf("SELECT rowid FROM fts_en WHERE fts_en MATCH ? ORDER BY rowid", words.join(" AND "));
        if (!found)
            return found.error();
        hits.sparse = std::move(found).value();
    }
    // What the words left out need not be looked for.
    if (!pairs.isEmpty() && (!hits.sparse || !hits.sparse->empty())) {
        const auto found = rowsOf("SELECT rowid FROM fts_zh WHERE fts_zh MATCH ? ORDER BY rowid", pairs.join(" AND "));
        if (!found)
            return found.error();
        std::vector<OfferNumber> both;
        if (hits.sparse)
            std::set_intersection(hits.sparse->begin(), hits.sparse->end(), found->begin(), found->end(),
                                  std::back_inserter(both));
        hits.sparse = hits.sparse ? std::move(both) : *found;
    }
    if (asked.isEmpty())
        hits.sparse.emplace();
    auto named = rowsOf("SELECT row FROM offer WHERE id = ?1 AND live UNION SELECT o.row FROM code c "
                        "JOIN offer o ON o.id = c.offer WHERE c.code = ?1 AND o.live ORDER BY 1",
                        text.trimmed().toUtf8());
    if (!named)
        return named.error();
    hits.named = std::move(named).value();
    return hits;
}

Result<std::optional<qint64>> CatalogueQueries::supplierNumber(const SupplierId& id)
{
    auto query = m_connection.prepare("SELECT no FROM supplier WHERE id = ?");
    if (!query)
        return query.error();
    const auto row = query->bind(1, id.toString()).step();
    if (!row)
        return row.error();
    return *row ? std::optional(query->integer(0)) : std::nullopt;
}

Result<qint64> CatalogueQueries::changes()
{
    return m_connection.integer("SELECT coalesce((SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'changes'), 0)");
}

Result<std::vector<OfferNumber>> CatalogueQueries::numbers(const QStringList& ids)
{
    std::vector<OfferNumber> rows;
    auto query = m_connection.prepare("SELECT row FROM offer WHERE id = ? AND live");
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
    auto query = m_connection.prepare(
        "SELECT b.body, o.supplier, o.flags FROM offer o JOIN offer_body b ON b.row = o.row WHERE o.row = ?");
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

Result<void>
CatalogueQueries::titles(const QList<OfferNumber>& rows,
                         const std::function<void(const QByteArray& title, const QByteArray& titleOriginal)>& tell)
{
    auto query = m_connection.prepare("SELECT body FROM offer_body WHERE row = ?");
    if (!query)
        return query.error();
    OfferLineReader reader;
    for (const OfferNumber row : rows) {
        const auto found = query->bind(1, row).step();
        if (!found)
            return found.error();
        if (*found) {
            if (const auto line = reader.read(query->bytes(0)); line)
                tell(line->title, line->titleOriginal);
        }
        query->reset();
    }
    return {};
}

Result<std::optional<OfferSummary>> CatalogueQueries::summary(const OfferId& id)
{
    auto query = m_connection.prepare("SELECT b.body FROM offer o JOIN offer_body b ON b.row = o.row WHERE o.id = ?");
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

Result<qint64> CatalogueQueries::offerVersion(const OfferId& id)
{
    auto query = m_connection.prepare("SELECT version FROM offer_full WHERE id = ?");
    if (!query)
        return query.error();
    const auto found = query->bind(1, id.toString()).step();
    if (!found)
        return found.error();
    return *found ? query->integer(0) : 0;
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
