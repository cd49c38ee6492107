// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/catalogue/book.h"

#include "services/sandbox/catalogue/offerjson.h"
#include "services/sandbox/world/featured.h"

#include <QJsonArray>

#include <algorithm>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kTables = "CREATE TABLE IF NOT EXISTS catalogue_row("
                         "  kind TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, line TEXT NOT NULL,"
                         "  full TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY(kind, id)) STRICT;"
                         "CREATE INDEX IF NOT EXISTS catalogue_row_seq ON catalogue_row(seq);";

/// A decimal string as whole units of 10^-decimals; digits beyond are cut.
qint64 scaledNumber(const QString& decimal, int decimals)
{
    const QString whole = decimal.section(u'.', 0, 0);
    const QString part = decimal.section(u'.', 1).leftJustified(decimals, u'0', true);
    return (whole + part).toLongLong();
}

} // namespace

QByteArray Catalogue::storedFull(const Reader& reader, const QString& kind, const QString& id) const
{
    if (m_hidden)
        return {};
    Statement row = reader.connection().statement("SELECT full FROM catalogue_row WHERE kind=?1 AND id=?2");
    row.bind(1, kind).bind(2, id);
    return row.step() ? row.bytes(0) : QByteArray();
}

int wordsPlace(const OfferFacts& facts)
{
    return facts.product * kWordsPerProduct + facts.size * 36 + facts.stuff * 6 + facts.feature;
}

Catalogue::Catalogue(Context& context)
    : m_context(context)
{
    m_context.store.write([](Tx& tx) { createTables(tx.connection()); });
}

void Catalogue::createTables(Connection& connection)
{
    connection.execute(kTables);
}

void Catalogue::open()
{
    auto made = std::make_shared<const World>(m_context.options.seed, m_context.options.offers);
    const std::unique_lock lock(m_mutex);
    m_world = std::move(made);
    m_shelf = {};
    m_built = false;
}

std::shared_ptr<const World> Catalogue::world() const
{
    const std::shared_lock lock(m_mutex);
    return m_world;
}

QString Catalogue::offerId(qint64 index) const
{
    return World::offerId(index % world()->offers());
}

QJsonObject Catalogue::offer(const QString& id) const
{
    return m_context.store.read([&](Reader& reader) { return offerIn(reader, id); });
}

QJsonObject Catalogue::supplier(const QString& id) const
{
    return m_context.store.read([&](Reader& reader) { return supplierIn(reader, id); });
}

QJsonObject Catalogue::offerIn(const Reader& reader, const QString& id) const
{
    if (const QByteArray stored = storedFull(reader, u"offer"_s, id); !stored.isEmpty())
        return fromJson(stored);
    const auto generated = world();
    const auto index = id.startsWith("o-"_L1) ? generated->offerIndex(id) : std::nullopt;
    return index ? offerObject(*generated, generated->offer(*index)) : QJsonObject();
}

QJsonObject Catalogue::supplierIn(const Reader& reader, const QString& id) const
{
    if (const QByteArray stored = storedFull(reader, u"supplier"_s, id); !stored.isEmpty())
        return fromJson(stored);
    const auto generated = world();
    const auto index = generated->supplierIndex(id);
    if (!index)
        return {};
    const qint64 offers =
        withShelf(reader, [&](const Shelf& shelf) { return shelf.supplierOffers[std::size_t(*index)]; });
    return supplierObject(generated->supplier(*index), offers);
}

QJsonObject Catalogue::uncountedSupplier(const Reader& reader, const QString& id) const
{
    if (const QByteArray stored = storedFull(reader, u"supplier"_s, id); !stored.isEmpty())
        return fromJson(stored);
    const auto generated = world();
    const auto index = generated->supplierIndex(id);
    return index ? supplierObject(generated->supplier(*index), 0) : QJsonObject();
}

bool Catalogue::hasCategory(const Reader& reader, const QString& id) const
{
    return world()->taxonomy().find(id) >= 0 || !storedFull(reader, u"category"_s, id).isEmpty();
}

QString Catalogue::parentOf(const Reader& reader, const QString& categoryId) const
{
    if (const QByteArray stored = storedFull(reader, u"category"_s, categoryId); !stored.isEmpty())
        return fromJson(stored)["parentId"_L1].toString();
    const auto generated = world();
    const int place = generated->taxonomy().find(categoryId);
    return place < 0 ? QString() : generated->taxonomy().categories().at(place).parentId;
}

QByteArray Catalogue::summaryIn(const Reader& reader, const QString& id) const
{
    Statement row = reader.connection().statement("SELECT line FROM catalogue_row WHERE kind='offer' AND id=?1");
    row.bind(1, id);
    if (row.step())
        return row.bytes(0);
    const auto generated = world();
    const auto index = id.startsWith("o-"_L1) ? generated->offerIndex(id) : std::nullopt;
    return index ? summaryBytes(*generated, generated->offer(*index)) : QByteArray();
}

void Catalogue::put(Tx& tx, QJsonObject offer) const
{
    const QString id = offer["id"_L1].toString();
    const QJsonObject before = offerIn(tx, id);
    const qint64 version = std::max(before["version"_L1].toInteger() + 1, offer["version"_L1].toInteger());
    offer["version"_L1] = version;
    offer["updatedAt"_L1] = tx.nowStamp();
    const QJsonObject summary = summaryOf(offer);
    store(tx, u"offer"_s, id, version, toJson(summary), toJson(offer));
    Entity entity;
    entity.topic = u"offer_summary"_s;
    entity.id = id;
    entity.version = version;
    entity.body = summary;
    tx.announce(u"catalogue"_s, u"upsert"_s, entity);
}

void Catalogue::store(Tx& tx, const QString& kind, const QString& id, qint64 version, const QByteArray& line,
                      const QByteArray& full)
{
    Statement add =
        tx.connection().statement("INSERT OR REPLACE INTO catalogue_row(kind, id, version, line, full, seq) "
                                  "VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    add.bind(1, kind).bind(2, id).bind(3, version).bind(4, QString::fromUtf8(line)).bind(5, QString::fromUtf8(full));
    add.bind(6, tx.nextNumber(u"catalogue_row"_s)).run();
}

void Catalogue::refresh(const Reader& reader) const
{
    {
        const std::shared_lock lock(m_mutex);
        if (m_built) {
            Statement newest = reader.connection().statement("SELECT coalesce(max(seq), 0) FROM catalogue_row");
            newest.step();
            if (newest.integer(0) <= m_shelf.seen)
                return;
        }
    }
    const std::unique_lock lock(m_mutex);
    if (!m_built)
        build();
    if (m_hidden)
        return;
    Statement rows = reader.connection().statement(
        "SELECT kind, id, version, line, seq FROM catalogue_row WHERE seq>?1 ORDER BY seq");
    rows.bind(1, m_shelf.seen);
    while (rows.step()) {
        apply(rows.text(0), rows.text(1), {rows.integer(2), rows.bytes(3)});
        m_shelf.seen = rows.integer(4);
    }
}

void Catalogue::build() const
{
    const World& world = *m_world;
    const Taxonomy& tree = world.taxonomy();
    Shelf& shelf = m_shelf;
    QHash<QString, int> positions;
    for (int i = 0; i < tree.categories().size(); ++i) {
        const Category& category = tree.categories().at(i);
        shelf.categories.push_back({category.id, category.parentId, i, ++positions[category.parentId], 0});
        shelf.categoryPlaces.insert(category.id, i);
    }
    shelf.supplierOffers.assign(std::size_t(world.suppliers()), 0);
    shelf.rows.resize(std::size_t(world.offers()));
    std::vector<bool> limited(std::size_t(tree.products().size()));
    for (int i = 0; i < tree.products().size(); ++i) {
        const GoodsRow& goods = *tree.products().at(i).row;
        constexpr int kLimits = Battery | Liquid | Magnet | Powder | Food | Brand | Cosmetic | Oversize;
        limited[std::size_t(i)] =
            (goods.traits & kLimits) != 0 || QByteArrayView(goods.hs).startsWith("33") || goods.grams > 12'000;
    }
    for (qint64 i = 0; i < world.offers(); ++i) {
        const OfferFacts facts = world.facts(i);
        SearchRow& row = shelf.rows[std::size_t(i)];
        row.priceMicros = facts.priceMicros;
        row.moq = facts.moq;
        row.stock = facts.stock;
        row.sold = facts.sold;
        row.supplier = facts.supplier;
        row.words = i < qint64(featuredOffers().size()) ? -1 : wordsPlace(facts);
        row.category = qint16(tree.products().at(facts.product).leaf);
        row.leadDays = facts.leadDays;
        row.ratingTenths = facts.ratingTenths;
        row.restricted = limited[facts.product];
        count(row, 1);
    }
    m_built = true;
}

void Catalogue::count(const SearchRow& row, int by) const
{
    m_shelf.supplierOffers[std::size_t(row.supplier)] += by;
    for (int place = row.category; place >= 0;) {
        ShelfCategory& category = m_shelf.categories[std::size_t(place)];
        category.offers += by;
        place = m_shelf.categoryPlaces.value(category.parentId, -1);
    }
}

qint32 Catalogue::supplierPlace(const QString& id) const
{
    if (const auto index = m_world->supplierIndex(id))
        return *index;
    const auto known = m_shelf.suppliers.constFind(id);
    if (known != m_shelf.suppliers.constEnd())
        return *known;
    const qint32 place = qint32(m_shelf.supplierOffers.size());
    m_shelf.supplierOffers.push_back(0);
    m_shelf.supplierIds.push_back(id);
    m_shelf.suppliers.insert(id, place);
    return place;
}

int Catalogue::categoryPlace(const QString& id) const
{
    const auto known = m_shelf.categoryPlaces.constFind(id);
    if (known != m_shelf.categoryPlaces.constEnd())
        return *known;
    const int place = int(m_shelf.categories.size());
    m_shelf.categories.push_back({id, {}, -1, 0, 0});
    m_shelf.categoryPlaces.insert(id, place);
    return place;
}

void Catalogue::apply(const QString& kind, const QString& id, StoredRow row) const
{
    const QJsonObject body = fromJson(row.line);
    if (kind == "offer"_L1) {
        applyOffer(id, body);
        m_shelf.offers[id] = std::move(row);
    } else if (kind == "supplier"_L1) {
        supplierPlace(id);
        m_shelf.storedSuppliers[id] = std::move(row);
    } else {
        const int place = categoryPlace(id);
        m_shelf.categories[std::size_t(place)].parentId = body["parentId"_L1].toString();
        m_shelf.storedCategories[id] = std::move(row);
    }
}

void Catalogue::applyOffer(const QString& id, const QJsonObject& summary) const
{
    qint32 place = 0;
    const auto index = m_world->offerIndex(id);
    const bool isNew = !index && !m_shelf.imported.contains(id);
    if (index) {
        place = qint32(*index);
    } else if (isNew) {
        place = qint32(m_shelf.rows.size());
        m_shelf.rows.emplace_back();
        m_shelf.importedIds.push_back(id);
        m_shelf.imported.insert(id, place);
    } else {
        place = m_shelf.imported.value(id);
    }
    SearchRow row;
    row.priceMicros = scaledNumber(summary["tiers"_L1][0]["price"_L1].toString(), 6);
    row.moq =
        qint32(std::min<qint64>(scaledNumber(summary["moq"_L1].toString(), 0), std::numeric_limits<qint32>::max()));
    row.stock =
        qint32(std::min<qint64>(scaledNumber(summary["stock"_L1].toString(), 0), std::numeric_limits<qint32>::max()));
    row.sold = qint32(summary["sold"_L1].toInteger());
    row.supplier = supplierPlace(summary["supplierId"_L1].toString());
    row.category = qint16(categoryPlace(summary["categoryId"_L1].toString()));
    row.leadDays = quint8(std::min<qint64>(summary["leadDays"_L1].toInteger(), 255));
    row.ratingTenths = quint8(scaledNumber(summary["rating"_L1].toString(), 1));
    row.restricted = !summary["restricted"_L1].toArray().isEmpty();
    row.delisted = summary["status"_L1].toString() == "delisted"_L1;
    if (!isNew)
        count(m_shelf.rows[std::size_t(place)], -1);
    count(row, 1);
    m_shelf.rows[std::size_t(place)] = row;
}

QString Catalogue::idAt(const Shelf& shelf, qint32 place) const
{
    const qint64 generated = m_world->offers();
    return place < generated ? World::offerId(place) : shelf.importedIds[std::size_t(place - generated)];
}

QByteArray Catalogue::summaryLine(const Shelf& shelf, qint32 place) const
{
    if (!shelf.offers.empty() || place >= m_world->offers()) {
        const auto stored = shelf.offers.find(idAt(shelf, place));
        if (stored != shelf.offers.end())
            return stored->second.line;
    }
    return summaryBytes(*m_world, m_world->offer(place));
}

QByteArray Catalogue::supplierLine(const Shelf& shelf, qint32 place) const
{
    const bool generated = place < m_world->suppliers();
    const QString id =
        generated ? u"s-%1"_s.arg(100'000 + place) : shelf.supplierIds[std::size_t(place - m_world->suppliers())];
    const auto stored = shelf.storedSuppliers.find(id);
    if (stored != shelf.storedSuppliers.end())
        return stored->second.line;
    return generated ? toJson(supplierObject(m_world->supplier(place), shelf.supplierOffers[std::size_t(place)]))
                     : QByteArray();
}

QByteArray Catalogue::categoryLine(const Shelf& shelf, int place) const
{
    const ShelfCategory& category = shelf.categories[std::size_t(place)];
    const auto stored = shelf.storedCategories.find(category.id);
    if (stored != shelf.storedCategories.end())
        return stored->second.line;
    if (category.generated < 0)
        return {};
    return toJson(
        categoryObject(m_world->taxonomy().categories().at(category.generated), category.position, category.offers));
}

std::vector<qint32> Catalogue::search(const Reader& reader, const OfferQuery& query) const
{
    return withShelf(reader, [&](const Shelf& shelf) {
        std::vector<bool> wanted(shelf.categories.size(), query.categoryId.isEmpty());
        const int top = shelf.categoryPlaces.value(query.categoryId, -1);
        for (std::size_t i = 0; i < shelf.categories.size() && top >= 0; ++i) {
            for (int place = int(i); place >= 0;
                 place = shelf.categoryPlaces.value(shelf.categories[std::size_t(place)].parentId, -1)) {
                if (place == top)
                    wanted[i] = true;
            }
        }
        qint32 supplier = -1;
        if (!query.supplierId.isEmpty()) {
            const auto index = m_world->supplierIndex(query.supplierId);
            supplier = index ? *index : shelf.suppliers.value(query.supplierId, -2);
        }
        std::vector<char> known(std::size_t(m_world->taxonomy().products().size()) * kWordsPerProduct, 0);
        const auto holdsWords = [&](const QString& en, const QString& zh) {
            return std::all_of(query.words.begin(), query.words.end(), [&](const QString& word) {
                return en.contains(word, Qt::CaseInsensitive) || zh.contains(word, Qt::CaseInsensitive);
            });
        };
        const auto matchesWords = [&](qint32 place, const SearchRow& row) {
            if (query.words.isEmpty())
                return true;
            if (row.words < 0) {
                const QJsonObject summary = fromJson(summaryLine(shelf, place));
                return holdsWords(summary["title"_L1].toString(), summary["titleOriginal"_L1].toString());
            }
            char& answer = known[std::size_t(row.words)];
            if (answer == 0) {
                const auto [en, zh] = m_world->titles(place, m_world->facts(place));
                answer = holdsWords(en, zh) ? 1 : 2;
            }
            return answer == 1;
        };
        std::vector<qint32> found;
        for (std::size_t i = 0; i < shelf.rows.size(); ++i) {
            const SearchRow& row = shelf.rows[i];
            if (row.delisted || !wanted[std::size_t(row.category)] || (supplier != -1 && row.supplier != supplier))
                continue;
            if ((query.priceMin && row.priceMicros < *query.priceMin) ||
                (query.priceMax && row.priceMicros > *query.priceMax))
                continue;
            if ((query.moqMax && row.moq > *query.moqMax) || (query.leadDaysMax && row.leadDays > *query.leadDaysMax))
                continue;
            if (query.ratingMinTenths && row.ratingTenths < *query.ratingMinTenths)
                continue;
            if ((query.inStock && (row.stock > 0) != *query.inStock) ||
                (query.restricted && row.restricted != *query.restricted))
                continue;
            if (matchesWords(qint32(i), row))
                found.push_back(qint32(i));
        }
        const auto by = [&](auto key) {
            std::stable_sort(found.begin(), found.end(), [&](qint32 a, qint32 b) {
                return key(shelf.rows[std::size_t(a)]) < key(shelf.rows[std::size_t(b)]);
            });
        };
        if (query.sort == "price"_L1)
            by([](const SearchRow& row) { return row.priceMicros; });
        else if (query.sort == "-price"_L1)
            by([](const SearchRow& row) { return -row.priceMicros; });
        else if (query.sort == "moq"_L1)
            by([](const SearchRow& row) { return row.moq; });
        else if (query.sort == "leadDays"_L1)
            by([](const SearchRow& row) { return int(row.leadDays); });
        else if (query.sort == "-rating"_L1)
            by([](const SearchRow& row) { return -int(row.ratingTenths); });
        else if (query.sort == "-sold"_L1)
            by([](const SearchRow& row) { return -row.sold; });
        return found;
    });
}

CatalogueStatePage Catalogue::state(qint64 from, int limit) const
{
    return m_context.store.read([&](Reader& reader) {
        return withShelf(reader, [&](const Shelf& shelf) {
            CatalogueStatePage page;
            const qint64 categories = qint64(shelf.categories.size());
            const qint64 suppliers = qint64(shelf.supplierOffers.size());
            const qint64 all = categories + suppliers + qint64(shelf.rows.size());
            qint64 at = from;
            for (; at < all && page.entries.size() < limit; ++at) {
                const bool isCategory = at < categories;
                const bool isSupplier = !isCategory && at < categories + suppliers;
                const QByteArray line = isCategory   ? categoryLine(shelf, int(at))
                                        : isSupplier ? supplierLine(shelf, qint32(at - categories))
                                                     : summaryLine(shelf, qint32(at - categories - suppliers));
                if (line.isEmpty()) // named by an imported offer, never described
                    continue;
                const QJsonObject entity = fromJson(line);
                page.entries.append(QJsonObject{{u"topic"_s, isCategory   ? u"category"_s
                                                             : isSupplier ? u"supplier"_s
                                                                          : u"offer_summary"_s},
                                                {u"id"_s, entity["id"_L1]},
                                                {u"version"_s, entity["version"_L1]},
                                                {u"entity"_s, entity}});
            }
            page.next = at < all ? at : -1;
            return page;
        });
    });
}

} // namespace tradewind::sandbox
