// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/cataloguedatabase.h"

#include "services/catalogue/cataloguequeries.h"
#include "services/catalogue/cataloguetables.h"
#include "services/catalogue/storedjson.h"
#include "services/core/logging.h"
#include "services/wire/codec/cataloguecodec.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr qint32 kApplicationId = 0x54574301;
constexpr int kTouchMillis = 30'000;
} // namespace

/// What the reader thread keeps between questions.
struct CatalogueDatabase::ReaderState
{
    quint64 generation = 0;
    std::shared_ptr<const OfferIndex> index;
    std::shared_ptr<const LandedCostCalculator> calculator;
    std::vector<std::optional<qint64>> landed; ///< by place in the index; micros per unit
    std::vector<char> isPriced;

    Result<void> refresh(RawConnection& connection, quint64 current)
    {
        if (index && generation == current)
            return {};
        auto fresh = CatalogueQueries(connection).index();
        if (!fresh)
            return fresh.error();
        index = std::make_shared<const OfferIndex>(std::move(fresh).value());
        generation = current;
        calculator.reset();
        return {};
    }

    /// Landed costs under one set of assumptions; each is reckoned once.
    Result<std::vector<std::optional<qint64>>> price(RawConnection& connection,
                                                     const std::shared_ptr<const LandedCostCalculator>& with,
                                                     const std::vector<qsizetype>& places)
    {
        if (calculator != with) {
            calculator = with;
            landed.assign(index->offers.size(), std::nullopt);
            isPriced.assign(index->offers.size(), 0);
        }
        CatalogueQueries queries(connection);
        constexpr qsizetype kChunk = 256;
        QList<OfferNumber> rows;
        QHash<OfferNumber, std::size_t> placeOf;
        for (std::size_t i = 0; i <= places.size(); ++i) {
            if (rows.size() == kChunk || (i == places.size() && !rows.isEmpty())) {
                if (connection.isStopRequested())
                    return cancelled();
                const auto offers = queries.rows(rows);
                if (!offers)
                    return offers.error();
                for (const OfferRow& line : *offers) {
                    const auto freight = freightTemplateOf(line.offer, line.supplier);
                    const LandedCost cost = with->calculate(LandedCostInput::of(line.offer, freight));
                    if (cost.perUnit)
                        landed[placeOf.value(line.row)] = cost.perUnit->micros();
                }
                for (const std::size_t place : std::as_const(placeOf))
                    isPriced[place] = 1;
                rows.clear();
                placeOf.clear();
            }
            if (i == places.size())
                break;
            const auto place = static_cast<std::size_t>(places[i]);
            if (!isPriced[place]) {
                rows.append(index->offers[place].row);
                placeOf.insert(index->offers[place].row, place);
            }
        }
        std::vector<std::optional<qint64>> costs;
        costs.reserve(places.size());
        for (const qsizetype place : places)
            costs.push_back(landed[static_cast<std::size_t>(place)]);
        return costs;
    }
};

CatalogueDatabase::CatalogueDatabase(const QString& path, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_generation(std::make_shared<std::atomic<quint64>>(1))
    , m_reader(std::make_shared<ReaderState>())
    , m_database({path, kApplicationId, CatalogueTables::kSchemaVersion, CatalogueTables::schema()}, clock)
{
    m_touchTimer.setSingleShot(true);
    m_touchTimer.setInterval(kTouchMillis);
    connect(&m_touchTimer, &QTimer::timeout, this, &CatalogueDatabase::saveTouched);
}

CatalogueDatabase::~CatalogueDatabase() = default;

Async<OpenReport> CatalogueDatabase::open()
{
    return m_database.open();
}

Result<SearchResult> CatalogueDatabase::answer(ReaderState& state, RawConnection& connection, const OfferQuery& query,
                                               const std::shared_ptr<const LandedCostCalculator>& calculator,
                                               const std::stop_token& stop)
{
    std::optional<std::vector<OfferNumber>> hits;
    if (!query.text.trimmed().isEmpty()) {
        auto found = CatalogueQueries(connection).find(query.text);
        if (!found)
            return found.error();
        hits = std::move(found).value();
    }
    std::optional<std::vector<OfferNumber>> only;
    if (query.only) {
        auto known = CatalogueQueries(connection).numbers(*query.only);
        if (!known)
            return known.error();
        only = std::move(known).value();
    }
    OfferIndex::LandedCosts landed;
    const bool isLandedAsked = query.order == OfferOrder::Landed || isFiltered(query, OfferFilter::Landed);
    if (isLandedAsked && calculator) {
        landed = [&](const std::vector<qsizetype>& places) { return state.price(connection, calculator, places); };
    }
    auto result = state.index->search(query, hits, only, landed, stop);
    if (result)
        result->generation = state.generation;
    return result;
}

Async<SearchResult> CatalogueDatabase::search(OfferQuery query, std::shared_ptr<const LandedCostCalculator> calculator,
                                              std::stop_token stop)
{
    return m_database.runRead(
        [query = std::move(query), calculator = std::move(calculator), state = m_reader, generation = m_generation,
         stop](RawConnection& connection) -> Result<SearchResult> {
            if (const auto fresh = state->refresh(connection, generation->load()); !fresh)
                return fresh.error();
            return answer(*state, connection, query, calculator, stop);
        },
        stop);
}

Async<SearchHelp> CatalogueDatabase::help(OfferQuery query, std::shared_ptr<const LandedCostCalculator> calculator,
                                          std::stop_token stop)
{
    return m_database.runRead(
        [query = std::move(query), calculator = std::move(calculator), state = m_reader, generation = m_generation,
         stop](RawConnection& connection) -> Result<SearchHelp> {
            if (const auto fresh = state->refresh(connection, generation->load()); !fresh)
                return fresh.error();
            SearchHelp help;
            for (int i = 0; i < kOfferFilters; ++i) {
                const auto filter = static_cast<OfferFilter>(i);
                if (!isFiltered(query, filter))
                    continue;
                const auto without = answer(*state, connection, lifted(query, filter), calculator, stop);
                if (!without)
                    return without.error();
                if (without->total() > 0)
                    help.relaxations.append({filter, without->total()});
            }
            std::stable_sort(help.relaxations.begin(), help.relaxations.end(),
                             [](const Relaxation& a, const Relaxation& b) { return a.hits > b.hits; });
            return help;
        },
        stop);
}

Async<QList<OfferRow>> CatalogueDatabase::rows(QList<OfferNumber> rows, std::stop_token stop)
{
    return m_database.runRead(
        [rows = std::move(rows)](RawConnection& connection) { return CatalogueQueries(connection).rows(rows); }, stop);
}

Async<std::optional<OfferSummary>> CatalogueDatabase::summary(OfferId id)
{
    return m_database.runRead([id](RawConnection& connection) { return CatalogueQueries(connection).summary(id); });
}

Async<std::optional<Supplier>> CatalogueDatabase::supplier(SupplierId id)
{
    return m_database.runRead([id](RawConnection& connection) { return CatalogueQueries(connection).supplier(id); });
}

Async<QList<Supplier>> CatalogueDatabase::suppliersNamed(QString text, int limit)
{
    return m_database.runRead(
        [text, limit](RawConnection& connection) { return CatalogueQueries(connection).suppliersNamed(text, limit); });
}

Async<QList<Category>> CatalogueDatabase::categories()
{
    return m_database.runRead([](RawConnection& connection) { return CatalogueQueries(connection).categories(); });
}

Async<QList<PricePoint>> CatalogueDatabase::prices(OfferId id)
{
    return m_database.runRead([id](RawConnection& connection) { return CatalogueQueries(connection).prices(id); });
}

Async<std::optional<Offer>> CatalogueDatabase::offer(OfferId id)
{
    return m_database.runRead([id](RawConnection& connection) -> Result<std::optional<Offer>> {
        const auto json = CatalogueQueries(connection).offer(id);
        if (!json)
            return json.error();
        if (!json->has_value())
            return std::optional<Offer>();
        const auto offer = decodeStored<Offer>(**json);
        if (!offer)
            return std::optional<Offer>(); // of an older program; it is fetched again
        return std::optional<Offer>(*offer);
    });
}

Async<void> CatalogueDatabase::storeOffer(OfferId id, qint64 version, QByteArray json)
{
    return m_database.runWrite([id, version, json, now = m_clock.now(), limits = m_limits](RawConnection& connection) {
        return connection.transaction([&]() -> Result<void> {
            CatalogueTables tables(connection);
            if (const auto stored = tables.storeOffer(id.toString(), version, json, now); !stored)
                return stored;
            return tables.trim(limits.pictureBytes, limits.fullOffers);
        });
    });
}

Async<void> CatalogueDatabase::keep(QString account, QStringList offerIds)
{
    return m_database.runWrite([account, offerIds](RawConnection& connection) {
        return connection.transaction([&] { return CatalogueTables(connection).keep(account, offerIds); });
    });
}

Async<std::optional<QByteArray>> CatalogueDatabase::picture(QString key)
{
    m_touched.insert(key);
    if (!m_touchTimer.isActive())
        m_touchTimer.start();
    return m_database.runRead([key](RawConnection& connection) { return CatalogueQueries(connection).picture(key); });
}

Async<void> CatalogueDatabase::storePicture(QString key, QByteArray bytes)
{
    return m_database.runWrite([key, bytes, now = m_clock.now()](RawConnection& connection) {
        return CatalogueTables(connection).storePicture(key, bytes, now);
    });
}

void CatalogueDatabase::saveTouched()
{
    const QStringList keys = m_touched.values();
    m_touched.clear();
    auto work = m_database.runWrite([keys, now = m_clock.now(), limits = m_limits](RawConnection& connection) {
        return connection.transaction([&]() -> Result<void> {
            CatalogueTables tables(connection);
            if (const auto touched = tables.touch(keys, now); !touched)
                return touched;
            return tables.trim(limits.pictureBytes, limits.fullOffers);
        });
    });
    deliver(std::move(work), this, [](const Result<void>& done) {
        if (!done)
            qCInfo(lcStorage) << "the picture cache was not tidied:" << done.error().detail;
    });
}

Async<StreamPosition> CatalogueDatabase::position()
{
    return m_database.runWrite([](RawConnection& connection) { return CatalogueTables(connection).position(); });
}

Async<void> CatalogueDatabase::beginState()
{
    return m_database.runWrite([](RawConnection& connection) {
        return connection.transaction([&] { return CatalogueTables(connection).beginState(); });
    });
}

Async<void> CatalogueDatabase::applyPage(ChangePage page)
{
    auto work = m_database.runWrite([page = std::move(page), now = m_clock.now(),
                                     generation = m_generation](RawConnection& connection) -> Result<QStringList> {
        auto changed = connection.transaction([&] { return CatalogueTables(connection).applyPage(page, now); });
        if (changed && (!changed->isEmpty() || page.stateEnd))
            ++*generation;
        return changed;
    });
    const QPointer<CatalogueDatabase> self(this);
    const auto changed = co_await work;
    if (!changed)
        co_return changed.error();
    if (self && !changed->isEmpty())
        Q_EMIT self->changed(*changed);
    co_return Result<void>();
}

Async<void> CatalogueDatabase::load(QList<std::pair<QString, QByteArray>> entities)
{
    return m_database.runWrite([entities = std::move(entities), generation = m_generation](RawConnection& connection) {
        return connection.transaction([&] { return CatalogueTables(connection).load(entities); });
    });
}

Async<void> CatalogueDatabase::endLoad(QString cursor)
{
    return announceLoad(m_database.runWrite(
        [cursor, now = m_clock.now(), generation = m_generation](RawConnection& connection) -> Result<void> {
            const auto ended = connection.transaction([&] { return CatalogueTables(connection).endLoad(cursor, now); });
            if (ended)
                ++*generation;
            return ended;
        }));
}

Async<void> CatalogueDatabase::announceLoad(QCoro::Task<Result<void>> work)
{
    const QPointer<CatalogueDatabase> self(this);
    const auto done = co_await work;
    if (done && self)
        Q_EMIT self->changed({});
    co_return done;
}

} // namespace tradewind
