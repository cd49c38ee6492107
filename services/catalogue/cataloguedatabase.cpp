// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/cataloguedatabase.h"

#include "services/async/promise.h"
#include "services/catalogue/cataloguequeries.h"
#include "services/catalogue/cataloguereader.h"
#include "services/catalogue/catalogueshelf.h"
#include "services/catalogue/cataloguewriter.h"
#include "services/catalogue/index/indexslot.h"
#include "services/catalogue/storedjson.h"
#include "services/catalogue/typinghelp.h"
#include "services/core/logging.h"
#include "services/wire/codec/cataloguecodec.h"

#include <utility>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr qint32 kApplicationId = 0x54574301;
constexpr int kTouchMillis = 30'000;
constexpr int kSaveMillis = 60'000;
constexpr int kIdleMillis = 1000;     // after a question, before landed costs are reckoned ahead
constexpr int kBreathMillis = 2;      // between some of them and the next
constexpr qint64 kWorthSaving = 2000; // offers
constexpr qint64 kLines = 20'000;     // of a snapshot that may wait for the writer
constexpr qsizetype kRead = 300;      // titles of hits for a proposal
} // namespace

CatalogueDatabase::CatalogueDatabase(const QString& path, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_slot(std::make_shared<IndexSlot>())
    , m_writer(std::make_shared<CatalogueWriter>())
    , m_reader(std::make_shared<CatalogueReader>())
    , m_waiting(std::make_shared<std::atomic<qint64>>(0))
    , m_database({path, kApplicationId, CatalogueTables::kSchemaVersion, CatalogueTables::schema()}, clock)
{
    m_touchTimer.setSingleShot(true);
    m_touchTimer.setInterval(kTouchMillis);
    connect(&m_touchTimer, &QTimer::timeout, this, &CatalogueDatabase::saveTouched);
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(kSaveMillis);
    connect(&m_saveTimer, &QTimer::timeout, this, &CatalogueDatabase::saveIndex);
    m_fillTimer.setSingleShot(true);
    connect(&m_fillTimer, &QTimer::timeout, this, &CatalogueDatabase::fillLanded);
}

CatalogueDatabase::~CatalogueDatabase()
{
    m_filling.request_stop();
    // Statements end before their connection, on its thread.
    const auto ending = m_database.runWrite([writer = m_writer](RawConnection&) -> Result<void> {
        writer->end();
        return {};
    });
    Q_UNUSED(ending)
}

void CatalogueDatabase::setKernels(const Kernels& kernels)
{
    m_reader->setKernels(kernels);
}

Async<OpenReport> CatalogueDatabase::open()
{
    return m_database.open();
}

Async<void> CatalogueDatabase::ready(std::stop_token stop)
{
    if (m_slot->current())
        co_return Result<void>();
    auto reading = m_database.runWrite(
        [writer = m_writer, slot = m_slot](RawConnection& connection) { return writer->readIndex(connection, *slot); },
        stop);
    const auto done = co_await reading;
    co_return done;
}

template <typename R, typename F>
Async<R> CatalogueDatabase::ask(F question, std::stop_token stop)
{
    const QPointer<CatalogueDatabase> self(this);
    m_fillTimer.stop();
    m_filling.request_stop();
    auto preparing = ready(stop);
    const auto prepared = co_await preparing;
    if (!prepared)
        co_return prepared.error();
    if (!self)
        co_return cancelled();
    auto asking = self->m_database.runRead(std::move(question), std::move(stop));
    auto answer = co_await asking;
    if (self)
        self->m_fillTimer.start(kIdleMillis);
    co_return std::move(answer);
}

Async<SearchResult> CatalogueDatabase::search(OfferQuery query, std::shared_ptr<const LandedCostCalculator> calculator,
                                              std::stop_token stop)
{
    auto question = [query = std::move(query), calculator = std::move(calculator), reader = m_reader, slot = m_slot,
                     stop](RawConnection& connection) {
        return reader->ask(connection, *slot, query, calculator, [&](IndexSearch& search) { return search.run(stop); });
    };
    return ask<SearchResult>(std::move(question), stop);
}

Async<SearchHelp> CatalogueDatabase::help(OfferQuery query, std::shared_ptr<const LandedCostCalculator> calculator,
                                          std::stop_token stop)
{
    auto question = [query = std::move(query), calculator = std::move(calculator), reader = m_reader, slot = m_slot,
                     stop](RawConnection& connection) {
        return reader->help(connection, *slot, query, calculator, stop);
    };
    return ask<SearchHelp>(std::move(question), stop);
}

void CatalogueDatabase::fillLanded()
{
    m_filling = std::stop_source();
    auto filling = m_database.runRead(
        [reader = m_reader, slot = m_slot](RawConnection& connection) { return reader->fillLanded(connection, *slot); },
        m_filling.get_token());
    deliver<bool>(std::move(filling), this, [this](const Result<bool>& isMore) {
        if (isMore.ok() && *isMore && !m_filling.stop_requested())
            m_fillTimer.start(kBreathMillis);
        else if (!isMore && isMore.error().kind != Error::Kind::Cancelled)
            qCInfo(lcStorage) << "landed costs were not reckoned ahead:" << isMore.error().detail;
    });
}

Async<QStringList> CatalogueDatabase::suggestions(QString text, int limit, std::stop_token stop)
{
    const QPointer<CatalogueDatabase> self(this);
    OfferQuery query;
    query.text = text;
    auto searching = search(query, nullptr, stop);
    const auto found = co_await searching;
    if (!found)
        co_return found.error();
    if (!self)
        co_return cancelled();
    auto reading = self->m_database.runRead(
        [text, limit, rows = found->rows.mid(0, kRead)](RawConnection& connection) -> Result<QStringList> {
            TypingHelp help(text);
            const auto read = CatalogueQueries(connection)
                                  .titles(rows, [&](const QByteArray& title, const QByteArray& titleOriginal) {
                                      help.add(title, titleOriginal);
                                  });
            if (!read)
                return read.error();
            return help.proposals(limit);
        },
        stop);
    auto proposals = co_await reading;
    co_return std::move(proposals);
}

Async<QList<OfferRow>> CatalogueDatabase::rows(QList<OfferNumber> rows, std::stop_token stop)
{
    return m_database.runRead(
        [rows = std::move(rows)](RawConnection& connection) { return CatalogueQueries(connection).rows(rows); }, stop);
}

Async<qint64> CatalogueDatabase::keepFound(QList<QByteArray> offers)
{
    auto work =
        m_database.runWrite([offers = std::move(offers), writer = m_writer, slot = m_slot](RawConnection& connection) {
            return writer->change(connection, *slot, [&](CatalogueTables& tables) { return tables.keepFound(offers); });
        });
    const QPointer<CatalogueDatabase> self(this);
    const auto kept = co_await work;
    if (!kept)
        co_return kept.error();
    if (self && !kept->isEmpty())
        Q_EMIT self->changed(*kept);
    co_return qint64(kept->size());
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

Async<qint64> CatalogueDatabase::offerVersion(OfferId id)
{
    return m_database.runRead(
        [id](RawConnection& connection) { return CatalogueQueries(connection).offerVersion(id); });
}

Async<void> CatalogueDatabase::storeOffer(OfferId id, qint64 version, QByteArray json)
{
    return m_database.runWrite([id, version, json, now = m_clock.now(), limits = m_limits](RawConnection& connection) {
        return connection.transaction([&]() -> Result<void> {
            CatalogueShelf shelf(connection);
            if (const auto stored = shelf.storeOffer(id.toString(), version, json, now); !stored)
                return stored;
            return shelf.trim(limits.pictureBytes, limits.fullOffers);
        });
    });
}

Async<void> CatalogueDatabase::keep(QString account, QStringList offerIds)
{
    return m_database.runWrite([account, offerIds](RawConnection& connection) {
        return connection.transaction([&] { return CatalogueShelf(connection).keep(account, offerIds); });
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
        return CatalogueShelf(connection).storePicture(key, bytes, now);
    });
}

void CatalogueDatabase::saveTouched()
{
    const QStringList keys = m_touched.values();
    m_touched.clear();
    auto work = m_database.runWrite([keys, now = m_clock.now(), limits = m_limits](RawConnection& connection) {
        return connection.transaction([&]() -> Result<void> {
            CatalogueShelf shelf(connection);
            if (const auto touched = shelf.touch(keys, now); !touched)
                return touched;
            return shelf.trim(limits.pictureBytes, limits.fullOffers);
        });
    });
    deliver(std::move(work), this, [](const Result<void>& done) {
        if (!done)
            qCInfo(lcStorage) << "the picture cache was not tidied:" << done.error().detail;
    });
}

void CatalogueDatabase::saveIndex()
{
    auto work = m_database.runWrite([writer = m_writer, slot = m_slot](RawConnection& connection) -> Result<void> {
        const auto index = slot->current();
        const auto unindexed = writer->on(connection).unindexed();
        if (!unindexed || !index)
            return unindexed ? Result<void>() : unindexed.error();
        // A few are read again faster than everything is written.
        return *unindexed < kWorthSaving ? Result<void>() : writer->saveIndex(connection, index);
    });
    deliver(std::move(work), this, [](const Result<void>& done) {
        if (!done)
            qCInfo(lcStorage) << "the search index was not stored:" << done.error().detail;
    });
}

void CatalogueDatabase::setLanguage(const QByteArray& language)
{
    const QString wanted = QString::fromLatin1(language);
    m_isMixed = m_isMixed || (m_isFilling && wanted != m_language);
    m_language = wanted;
}

Async<StreamPosition> CatalogueDatabase::position()
{
    return m_database.runWrite([writer = m_writer, language = m_language](RawConnection& connection) {
        return writer->on(connection).position(language);
    });
}

Async<void> CatalogueDatabase::beginState()
{
    m_isFilling = true;
    m_isMixed = false;
    return m_database.runWrite(
        [writer = m_writer, slot = m_slot, language = m_language](RawConnection& connection) -> Result<void> {
            writer->forgetLines();
            const auto begun =
                writer->change(connection, *slot, [&](CatalogueTables& tables) { return tables.beginState(language); });
            return begun ? writer->on(connection).setBulk(true) : begun;
        });
}

Async<SnapshotHalf> CatalogueDatabase::takeUp()
{
    m_isFilling = true;
    m_isMixed = false;
    return m_database.runWrite(
        [writer = m_writer, language = m_language](RawConnection& connection) -> Result<SnapshotHalf> {
            writer->forgetLines();
            auto half = connection.transaction([&] { return writer->on(connection).takeUp(language); });
            if (!half || half->mark.isEmpty())
                return half;
            if (const auto set = writer->on(connection).setBulk(true); !set)
                return set.error();
            return half;
        });
}

Async<void> CatalogueDatabase::applyPage(ChangePage page)
{
    auto work = m_database.runWrite([page = std::move(page), now = m_clock.now(), writer = m_writer,
                                     slot = m_slot](RawConnection& connection) -> Result<QStringList> {
        if (const auto written = writer->writeOut(connection, *slot); !written)
            return written.error();
        auto changed =
            writer->change(connection, *slot, [&](CatalogueTables& tables) { return tables.applyPage(page, now); });
        if (changed && page.stateEnd) {
            // What filling needed of memory is given back before the index takes its own.
            if (const auto set = writer->on(connection).setBulk(false); !set)
                return set.error();
            if (const auto finished = writer->finishIndex(connection, *slot); !finished)
                return finished.error();
        }
        return changed;
    });
    const QPointer<CatalogueDatabase> self(this);
    const auto changed = co_await work;
    if (!changed)
        co_return changed.error();
    if (self && !changed->isEmpty()) {
        if (!self->m_saveTimer.isActive())
            self->m_saveTimer.start();
        Q_EMIT self->changed(*changed);
    }
    co_return Result<void>();
}

Async<void> CatalogueDatabase::load(QList<std::pair<QString, QByteArray>> entities, SnapshotMark reached)
{
    const QPointer<CatalogueDatabase> self(this);
    const qint64 lines = entities.size();
    auto prepare = [entities = std::move(entities)]() -> Result<std::vector<PreparedLine>> {
        return prepareLines(entities);
    };
    auto preparing = runInPool(&m_pool, std::move(prepare));
    auto prepared = co_await preparing;
    if (!prepared)
        co_return prepared.error();
    if (!self)
        co_return cancelled();
    // What goes on in another language than it began in is not taken up by a later run.
    if (self->m_isMixed)
        reached = {};
    const qint64 waiting = *self->m_waiting += lines;
    auto taking = self->take(std::move(prepared).value(), std::move(reached));
    // While the writer is at work the next lines can be read: what fails here is told by a later call, at the latest by
    // the snapshot's end.
    if (waiting < kLines)
        co_return Result<void>();
    const auto done = co_await taking;
    co_return done;
}

Async<void> CatalogueDatabase::take(std::vector<PreparedLine> lines, SnapshotMark reached)
{
    // Shared because work may be copied.
    auto handed = std::make_shared<std::vector<PreparedLine>>(std::move(lines));
    return m_database.runWrite([handed = std::move(handed), reached = std::move(reached), left = m_waiting,
                                writer = m_writer, slot = m_slot](RawConnection& connection) -> Result<void> {
        *left -= qint64(handed->size());
        return writer->take(connection, *slot, std::move(*handed), reached);
    });
}

Async<void> CatalogueDatabase::endLoad(QString cursor)
{
    ChangePage end;
    end.state = true;
    end.stateEnd = true;
    // All of it is asked for once more when the language came back before anybody asked in the other one.
    if (!std::exchange(m_isMixed, false))
        end.nextCursor = cursor;
    m_isFilling = false;
    const QPointer<CatalogueDatabase> self(this);
    auto ending = applyPage(end);
    const auto done = co_await ending;
    if (done && self)
        Q_EMIT self->changed({});
    co_return done;
}

} // namespace tradewind
