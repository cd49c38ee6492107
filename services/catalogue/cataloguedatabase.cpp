// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/cataloguedatabase.h"

#include "services/catalogue/cataloguequeries.h"
#include "services/catalogue/catalogueshelf.h"
#include "services/catalogue/cataloguetables.h"
#include "services/catalogue/index/indexsearch.h"
#include "services/catalogue/index/indexslot.h"
#include "services/catalogue/indexsource.h"
#include "services/catalogue/indexstore.h"
#include "services/catalogue/searchtext.h"
#include "services/catalogue/storedjson.h"
#include "services/catalogue/typinghelp.h"
#include "services/core/logging.h"
#include "services/wire/codec/cataloguecodec.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr qint32 kApplicationId = 0x54574301;
constexpr int kTouchMillis = 30'000;
constexpr int kSaveMillis = 60'000;
constexpr qint64 kWorthSaving = 2000; // offers
constexpr qint64 kFirstLines = 2000;
constexpr qint64 kLines = 20'000; // of a snapshot in one transaction
constexpr int kAttempts = 20;
constexpr qsizetype kRead = 300; // titles of hits for a proposal
constexpr std::chrono::milliseconds kPatience{100};
} // namespace

/// What the writer thread keeps between its jobs.
struct CatalogueDatabase::Writer
{
    std::unique_ptr<CatalogueTables> tables;
    std::shared_ptr<const CatalogueIndex> stored;    ///< what table `indexed` holds
    QList<std::pair<QString, QByteArray>> unwritten; ///< of a snapshot: many lines a transaction
    std::optional<Error> failed;                     ///< why lines of this snapshot are missing

    CatalogueTables& on(RawConnection& connection)
    {
        if (!tables)
            tables = std::make_unique<CatalogueTables>(connection);
        return *tables;
    }

    /// Does `work` (`Result<R>(CatalogueTables&)`) in one transaction. An index that was read goes on to what the
    /// tables hold then: made before the commit, published behind it.
    template <typename F>
    std::invoke_result_t<F&, CatalogueTables&> change(RawConnection& connection, IndexSlot& slot, F work)
    {
        using Outcome = std::invoke_result_t<F&, CatalogueTables&>;
        std::shared_ptr<const CatalogueIndex> next;
        std::optional<std::vector<OfferNumber>> touched;
        Outcome outcome = connection.transaction([&]() -> Outcome {
            Outcome done = work(on(connection));
            const IndexNews news = on(connection).takeNews();
            if (!done || news.isEmpty())
                return done;
            const auto generation = on(connection).countChange();
            if (!generation)
                return generation.error();
            if (const auto current = slot.current()) {
                auto made = IndexSource(connection).changed(current, news, quint64(*generation));
                if (!made)
                    return made.error();
                next = std::move(made).value();
                if (!news.areSuppliersChanged) {
                    touched.emplace();
                    for (const OfferChange& offer : news.offers)
                        touched->push_back(offer.columns.row);
                }
            }
            return done;
        });
        if (outcome && next)
            slot.publish(std::move(next), std::move(touched));
        return outcome;
    }

    Result<void> writeOut(RawConnection& connection, IndexSlot& slot)
    {
        if (unwritten.isEmpty())
            return {};
        const auto lines = std::exchange(unwritten, {});
        const auto written = change(connection, slot, [&](CatalogueTables& known) { return known.load(lines); });
        if (!written)
            failed = written.error();
        return written;
    }

    /// Reads the index, or makes it when what was stored does not count any more.
    Result<void> readIndex(RawConnection& connection, IndexSlot& slot)
    {
        if (slot.current())
            return {};
        const auto generation = CatalogueQueries(connection).changes();
        if (!generation)
            return generation.error();
        auto loaded = IndexStore(connection).load();
        if (!loaded)
            return loaded.error();
        IndexSource source(connection);
        auto index = *loaded ? source.caughtUp(*loaded, quint64(*generation)) : source.build(quint64(*generation));
        if (!index)
            return index.error();
        stored = std::move(loaded).value();
        slot.publish(std::move(index).value(), std::nullopt);
        return {};
    }

    Result<void> saveIndex(RawConnection& connection, const std::shared_ptr<const CatalogueIndex>& index)
    {
        const auto saved = connection.transaction([&] { return IndexStore(connection).save(*index, stored.get()); });
        if (saved)
            stored = index;
        return saved;
    }

    /// The snapshot is complete: the terms that stand in many titles are known now.
    Result<void> finishIndex(RawConnection& connection, IndexSlot& slot)
    {
        const auto current = slot.current();
        if (!current) {
            if (const auto made = readIndex(connection, slot); !made)
                return made;
        } else {
            auto index = IndexSource(connection).withTerms(current);
            if (!index)
                return index.error();
            slot.publish(std::move(index).value(), std::vector<OfferNumber>());
        }
        stored.reset();
        return saveIndex(connection, slot.current());
    }
};

/// What the reader thread keeps between questions.
struct CatalogueDatabase::Reader
{
    const Kernels* kernels = &Kernels::best();
    std::shared_ptr<const LandedCostCalculator> calculator;
    std::unique_ptr<LandedColumn> landed; ///< by that calculator
    quint64 landedGeneration = 0;
    RawConnection* connection = nullptr; ///< while a question is answered

    /// One version of the index and a transaction on the tables as they were then.
    Result<std::shared_ptr<const CatalogueIndex>> pin(IndexSlot& slot)
    {
        for (int attempt = 0;; ++attempt) {
            if (const auto begun = connection->exec("BEGIN"); !begun)
                return begun.error();
            const auto generation = CatalogueQueries(*connection).changes();
            if (!generation)
                return generation.error();
            // The writer commits a moment before it publishes.
            const auto index = slot.waitFor(quint64(*generation), kPatience);
            if (index && (index->generation == quint64(*generation) || attempt == kAttempts))
                return index;
            if (const auto ended = connection->exec("COMMIT"); !ended)
                return ended.error();
            if (attempt == kAttempts)
                return makeError(Error::Kind::Internal, u"there is no search index"_s);
        }
    }

    std::shared_ptr<const PriceView> pricesAt(IndexSlot& slot, const std::shared_ptr<const CatalogueIndex>& index,
                                              qint64 quantity)
    {
        if (index->prices && index->prices->quantity == quantity)
            return index->prices;
        auto prices = index->pricesAt(quantity);
        slot.setPrices(index, prices);
        return prices;
    }

    LandedColumn* landedWith(IndexSlot& slot, const CatalogueIndex& index,
                             const std::shared_ptr<const LandedCostCalculator>& with)
    {
        if (!with)
            return nullptr;
        const auto touched = slot.touchedSince(landedGeneration);
        if (!landed || calculator != with || !touched) {
            calculator = with;
            landed =
                std::make_unique<LandedColumn>([this](const std::vector<OfferNumber>& rows) { return reckon(rows); });
        } else {
            landed->forget(*touched);
        }
        landedGeneration = index.generation;
        return landed.get();
    }

    Result<std::vector<std::optional<qint64>>> reckon(const std::vector<OfferNumber>& rows)
    {
        if (connection->isStopRequested())
            return cancelled();
        const auto offers = CatalogueQueries(*connection).rows(QList<OfferNumber>(rows.begin(), rows.end()));
        if (!offers)
            return offers.error();
        std::vector<std::optional<qint64>> costs(rows.size());
        std::size_t at = 0;
        for (const OfferRow& line : *offers) {
            while (rows[at] != line.row)
                ++at; // gone meanwhile
            const auto freight = freightTemplateOf(line.offer, line.supplier);
            const LandedCost cost = calculator->calculate(LandedCostInput::of(line.offer, freight));
            if (cost.perUnit)
                costs[at] = cost.perUnit->micros();
        }
        return costs;
    }

    /// Puts a question: `put` is told the search when all it needs is known.
    template <typename F>
    std::invoke_result_t<F&, IndexSearch&> ask(RawConnection& on, IndexSlot& slot, const OfferQuery& query,
                                               const std::shared_ptr<const LandedCostCalculator>& with, F put)
    {
        connection = &on;
        const auto pinned = pin(slot);
        if (!pinned)
            return pinned.error();
        auto answer = askPinned(slot, *pinned, query, with, put);
        const auto ended = on.exec("COMMIT");
        if (!ended && answer)
            return ended.error();
        return answer;
    }

    static Result<QString> corrected(RawConnection& on, const IndexSlot& slot, const QString& text);

    template <typename F>
    std::invoke_result_t<F&, IndexSearch&>
    askPinned(IndexSlot& slot, const std::shared_ptr<const CatalogueIndex>& index, const OfferQuery& query,
              const std::shared_ptr<const LandedCostCalculator>& with, F& put)
    {
        const auto prices = pricesAt(slot, index, query.quantity);
        IndexSearch search(*index, query, *prices, landedWith(slot, *index, with), *kernels);
        CatalogueQueries queries(*connection);
        if (!query.text.trimmed().isEmpty()) {
            auto hits = queries.find(query.text, *index->terms);
            if (!hits)
                return hits.error();
            search.setText(std::move(hits).value());
        }
        if (query.only) {
            auto rows = queries.numbers(*query.only);
            if (!rows)
                return rows.error();
            search.setOnly(std::move(rows).value());
        }
        if (!query.supplier.isNull()) {
            const auto number = queries.supplierNumber(query.supplier);
            if (!number)
                return number.error();
            if (*number)
                search.setSupplier(**number);
        }
        return put(search);
    }
};

/// The text with the words nobody wrote replaced by what was most likely meant; empty when there are none, or when
/// there is nothing better.
Result<QString> CatalogueDatabase::Reader::corrected(RawConnection& on, const IndexSlot& slot, const QString& text)
{
    const auto index = slot.current();
    if (!index)
        return QString();
    CatalogueQueries queries(on);
    QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    bool isBetter = false;
    for (QString& word : words) {
        const searchtext::Asked asked = searchtext::asked(word);
        if (asked.words.size() != 1 || !asked.pairs.isEmpty() || !asked.characters.isEmpty())
            continue;
        const auto hits = queries.find(word, *index->terms);
        if (!hits)
            return hits.error();
        if (!hits->sparse || !hits->sparse->empty() || !hits->named.empty())
            continue;
        const auto meant = index->words->closest(asked.words.first());
        if (!meant)
            return QString();
        word = QString::fromUtf8(*meant);
        isBetter = true;
    }
    return isBetter ? words.join(u' ') : QString();
}

CatalogueDatabase::CatalogueDatabase(const QString& path, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_slot(std::make_shared<IndexSlot>())
    , m_writer(std::make_shared<Writer>())
    , m_reader(std::make_shared<Reader>())
    , m_waiting(std::make_shared<std::atomic<qint64>>(0))
    , m_database({path, kApplicationId, CatalogueTables::kSchemaVersion, CatalogueTables::schema()}, clock)
{
    m_touchTimer.setSingleShot(true);
    m_touchTimer.setInterval(kTouchMillis);
    connect(&m_touchTimer, &QTimer::timeout, this, &CatalogueDatabase::saveTouched);
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(kSaveMillis);
    connect(&m_saveTimer, &QTimer::timeout, this, &CatalogueDatabase::saveIndex);
}

CatalogueDatabase::~CatalogueDatabase()
{
    // Statements end before their connection, on its thread.
    const auto ending = m_database.runWrite([writer = m_writer](RawConnection&) -> Result<void> {
        writer->tables.reset();
        return {};
    });
    Q_UNUSED(ending)
}

void CatalogueDatabase::setKernels(const Kernels& kernels)
{
    m_reader->kernels = &kernels;
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

Async<SearchResult> CatalogueDatabase::search(OfferQuery query, std::shared_ptr<const LandedCostCalculator> calculator,
                                              std::stop_token stop)
{
    const QPointer<CatalogueDatabase> self(this);
    auto preparing = ready(stop);
    const auto prepared = co_await preparing;
    if (!prepared)
        co_return prepared.error();
    if (!self)
        co_return cancelled();
    auto searching = self->m_database.runRead(
        [query = std::move(query), calculator = std::move(calculator), reader = self->m_reader, slot = self->m_slot,
         stop](RawConnection& connection) {
            return reader->ask(connection, *slot, query, calculator,
                               [&](IndexSearch& search) { return search.run(stop); });
        },
        stop);
    auto result = co_await searching;
    co_return std::move(result);
}

Async<SearchHelp> CatalogueDatabase::help(OfferQuery query, std::shared_ptr<const LandedCostCalculator> calculator,
                                          std::stop_token stop)
{
    const QPointer<CatalogueDatabase> self(this);
    auto preparing = ready(stop);
    const auto prepared = co_await preparing;
    if (!prepared)
        co_return prepared.error();
    if (!self)
        co_return cancelled();
    auto helping = self->m_database.runRead(
        [query = std::move(query), calculator = std::move(calculator), reader = self->m_reader, slot = self->m_slot,
         stop](RawConnection& connection) -> Result<SearchHelp> {
            const auto count = [&](const OfferQuery& asked) {
                return reader->ask(connection, *slot, asked, calculator,
                                   [&](IndexSearch& search) { return search.count(stop); });
            };
            SearchHelp help;
            const auto corrected = reader->corrected(connection, *slot, query.text);
            if (!corrected)
                return corrected.error();
            if (!corrected->isEmpty()) {
                OfferQuery other = query;
                other.text = *corrected;
                const auto hits = count(other);
                if (!hits)
                    return hits.error();
                help.didYouMeanHits = *hits;
                help.didYouMean = *hits > 0 ? *corrected : QString();
            }
            for (int i = 0; i < kOfferFilters; ++i) {
                const auto filter = static_cast<OfferFilter>(i);
                if (!isFiltered(query, filter))
                    continue;
                const auto hits = count(lifted(query, filter));
                if (!hits)
                    return hits.error();
                if (*hits > 0)
                    help.relaxations.append({filter, *hits});
            }
            std::stable_sort(help.relaxations.begin(), help.relaxations.end(),
                             [](const Relaxation& a, const Relaxation& b) { return a.hits > b.hits; });
            return help;
        },
        stop);
    auto result = co_await helping;
    co_return std::move(result);
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

Async<StreamPosition> CatalogueDatabase::position()
{
    return m_database.runWrite(
        [writer = m_writer](RawConnection& connection) { return writer->on(connection).position(); });
}

Async<void> CatalogueDatabase::beginState()
{
    return m_database.runWrite([writer = m_writer, slot = m_slot](RawConnection& connection) -> Result<void> {
        writer->unwritten.clear();
        writer->failed.reset();
        const auto begun =
            writer->change(connection, *slot, [](CatalogueTables& tables) { return tables.beginState(); });
        return begun ? writer->on(connection).setBulk(true) : begun;
    });
}

Async<void> CatalogueDatabase::applyPage(ChangePage page)
{
    auto work = m_database.runWrite([page = std::move(page), now = m_clock.now(), writer = m_writer,
                                     slot = m_slot](RawConnection& connection) -> Result<QStringList> {
        const auto written = writer->writeOut(connection, *slot);
        if (page.stateEnd && writer->failed)
            return *writer->failed;
        if (!written)
            return written.error();
        auto changed =
            writer->change(connection, *slot, [&](CatalogueTables& tables) { return tables.applyPage(page, now); });
        if (changed && page.stateEnd) {
            if (const auto finished = writer->finishIndex(connection, *slot); !finished)
                return finished.error();
            if (const auto set = writer->on(connection).setBulk(false); !set)
                return set.error();
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

Async<void> CatalogueDatabase::load(QList<std::pair<QString, QByteArray>> entities)
{
    const qint64 lines = entities.size();
    const qint64 waiting = *m_waiting += lines;
    auto work = m_database.runWrite([entities = std::move(entities), lines, left = m_waiting, writer = m_writer,
                                     slot = m_slot](RawConnection& connection) -> Result<void> {
        *left -= lines;
        if (writer->failed)
            return *writer->failed;
        writer->unwritten += entities;
        const auto index = slot->current();
        // The first ones soon, so that there is something to look at; then many together.
        const qint64 enough = std::clamp<qint64>(index ? index->total : kLines, kFirstLines, kLines);
        return writer->unwritten.size() < enough ? Result<void>() : writer->writeOut(connection, *slot);
    });
    // While the writer is at work the next lines can be read: what fails here is told by a later call, at the latest by
    // the snapshot's end.
    if (waiting < kLines)
        co_return Result<void>();
    const auto done = co_await work;
    co_return done;
}

Async<void> CatalogueDatabase::endLoad(QString cursor)
{
    ChangePage end;
    end.state = true;
    end.stateEnd = true;
    end.nextCursor = cursor;
    const QPointer<CatalogueDatabase> self(this);
    auto ending = applyPage(end);
    const auto done = co_await ending;
    if (done && self)
        Q_EMIT self->changed({});
    co_return done;
}

} // namespace tradewind
