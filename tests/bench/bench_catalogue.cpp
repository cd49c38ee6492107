// SPDX-License-Identifier: Apache-2.0
// The catalogue's search beside what one would use otherwise, on the same offers in one process: first sync, keystrokes
// with and without filters and sorts, changes, memory. A table, then one JSON object. Build it optimised.
//   bench_catalogue [--offers N] [--seed S] [--import FILE.ndjson] [--no-references] [--folder DIR]
#include "services/async/delay.h"
#include "services/catalogue/cataloguedatabase.h"
#include "services/catalogue/offerline.h"
#include "services/catalogue/searchtext.h"
#include "services/core/clock.h"
#include "services/storage/rawdatabase.h"
#include "services/sync/snapshotreader.h"
#include "tests/bench/cataloguereferences.h"
#include "tests/services/catalogue/searchworld.h"
#include "tests/testkit/await.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QThreadPool>

#include <zlib.h>

#include <algorithm>
#include <cstdio>
#include <numeric>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;

namespace {
constexpr int kKeystrokes = 1000;
constexpr int kPriceChanges = 10'000;
constexpr qint64 kQuantity = 1000;

struct Options
{
    qint64 offers = 100'000;
    quint64 seed = 1;
    QString import;
    QString folder;
    bool hasReferences = true;
};

class Timer
{
public:
    Timer() { m_timer.start(); }
    double ms() const { return double(m_timer.nsecsElapsed()) / 1e6; }

private:
    QElapsedTimer m_timer;
};

/// Times in milliseconds.
struct Times
{
    std::vector<double> all;

    double at(double part) const
    {
        if (all.empty())
            return 0;
        std::vector<double> sorted = all;
        std::sort(sorted.begin(), sorted.end());
        return sorted[std::min(sorted.size() - 1, std::size_t(part * double(sorted.size())))];
    }
    double late() const
    {
        const auto count = std::count_if(all.begin(), all.end(), [](double ms) { return ms > 16; });
        return all.empty() ? 0 : 100.0 * double(count) / double(all.size());
    }
    QJsonObject json() const
    {
        return {{u"p50"_s, at(0.5)}, {u"p95"_s, at(0.95)},           {u"p99"_s, at(0.99)},
                {u"max"_s, at(1)},   {u"over16msPercent"_s, late()}, {u"count"_s, qint64(all.size())}};
    }
};

void printTimes(const char* name, const Times& times)
{
    std::printf("%-52s %8.2f %8.2f %8.2f %8.2f %7.1f %%\n", name, times.at(0.5), times.at(0.95), times.at(0.99),
                times.at(1), times.late());
    std::fflush(stdout);
}

/// A figure of this process in megabytes; 0 where the system does not tell.
double memoryMb(const QString& file, const QByteArray& name)
{
    QFile status(file);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(name.size()).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

void forgetPeak()
{
    QFile refs(u"/proc/self/clear_refs"_s);
    if (refs.open(QIODevice::WriteOnly))
        refs.write("5");
}

/// The snapshot in a compressed file, read as the network would bring it.
class FileSource final : public SnapshotSource
{
public:
    /// `taken` counts the pieces that went on into the catalogue: no more than a few wait.
    FileSource(QString path, const qint64& taken)
        : m_path(std::move(path))
        , m_taken(taken)
    {
    }
    Async<void> read(QString, QString, ChunkHandler onChunk, std::stop_token stop) override
    {
        QFile file(m_path);
        if (!file.open(QIODevice::ReadOnly))
            co_return makeError(Error::Kind::Network, m_path);
        const SnapshotHead head{true, u"end"_s};
        while (!file.atEnd() && !stop.stop_requested()) {
            // As fast as the reader takes it, a piece a turn.
            onChunk(head, file.read(kPiece));
            ++m_sent;
            do {
                auto resting = delay(std::chrono::milliseconds(0), stop);
                const auto rested = co_await resting;
                if (!rested)
                    co_return rested.error();
            } while (m_sent - m_taken > kWaiting);
        }
        co_return Result<void>();
    }

private:
    static constexpr qint64 kPiece = 64 * 1024;
    static constexpr qint64 kWaiting = 4;
    QString m_path;
    const qint64& m_taken;
    qint64 m_sent = 0;
};

/// Counts what the catalogue takes.
class CountingSink final : public SnapshotSink
{
public:
    explicit CountingSink(SnapshotSink& sink)
        : m_sink(sink)
    {
    }
    Async<void> beginState() override { return m_sink.beginState(); }
    Async<void> load(QList<std::pair<QString, QByteArray>> entities) override
    {
        auto loading = m_sink.load(std::move(entities));
        const auto loaded = co_await loading;
        ++taken;
        co_return loaded;
    }
    Async<void> endLoad(QString cursor) override { return m_sink.endLoad(std::move(cursor)); }

    qint64 taken = 0;

private:
    SnapshotSink& m_sink;
};

class Writer
{
public:
    explicit Writer(const QString& path)
        : m_file(gzopen(QFile::encodeName(path).constData(), "wb1"))
    {
    }
    void line(const QByteArray& line)
    {
        gzwrite(m_file, line.constData(), unsigned(line.size()));
        gzputc(m_file, '\n');
        ++m_count;
    }
    void end()
    {
        const QByteArray last = "{\"end\":true,\"count\":" + QByteArray::number(m_count) + ",\"cursor\":\"end\"}\n";
        gzwrite(m_file, last.constData(), unsigned(last.size()));
        gzclose(m_file);
    }

private:
    gzFile m_file;
    qint64 m_count = 0;
};

QByteArray memberOf(const QString& topic)
{
    return topic == u"offer_summary"_s ? "offerSummary" : topic.toUtf8();
}

void writeSnapshot(const Options& options, const testkit::SearchWorld& world, const QString& path)
{
    Writer writer(path);
    if (options.import.isEmpty()) {
        for (const auto& [topic, json] : world.heads())
            writer.line("{\"" + memberOf(topic) + "\":" + json + '}');
        for (qint64 i = 0; i < options.offers; ++i)
            writer.line("{\"offerSummary\":" + world.json(world.offer(i)) + '}');
    } else {
        QFile file(options.import);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(options.import));
        while (!file.atEnd()) {
            const QByteArray line = file.readLine().trimmed();
            if (!line.isEmpty() && !line.contains("\"end\":true"))
                writer.line(line);
        }
    }
    writer.end();
}

/// What is typed: the words of offers, letter by letter; and the questions that are dearest.
QStringList keystrokes(const QStringList& titles, quint64 seed)
{
    std::mt19937_64 random(seed);
    QStringList typed;
    while (typed.size() < kKeystrokes) {
        const QString& title = titles.at(qsizetype(random() % quint64(titles.size())));
        QStringList words = title.split(u' ', Qt::SkipEmptyParts);
        const bool isChinese = !title.isEmpty() && title.at(0).unicode() >= 0x4e00;
        const QString text = isChinese ? title.mid(qsizetype(random() % quint64(title.size())), 5)
                                       : words.mid(qsizetype(random() % quint64(words.size())), 3).join(u' ');
        for (qsizetype length = 1; length <= text.size() && typed.size() < kKeystrokes; ++length)
            typed.append(text.left(length));
    }
    return typed;
}

const QStringList kWorst{u"f"_s,    u"s"_s,        u"c"_s,       u"for"_s,       u"st"_s,       u"steel"_s,
                         u"home"_s, u"for s"_s,    u"for c"_s,   u"for steel"_s, u"custom f"_s, u"steel home for"_s,
                         u"zzzq"_s, u"不"_s,       u"不锈"_s,    u"保温"_s,      u"不锈保"_s,   u"保温不锈"_s,
                         u"跨"_s,   u"定制批发"_s, u"for 不锈"_s};

OfferQuery filtered(const QString& text, const CategoryId& category)
{
    OfferQuery query;
    query.text = text;
    query.quantity = kQuantity;
    query.category = category;
    query.priceMaxMicros = 150'000'000;
    query.moqMax = 1000;
    query.leadDaysMax = 30;
    query.ratingMinBp = 380;
    query.order = OfferOrder::Price;
    query.descending = false;
    return query;
}

Times measure(CatalogueDatabase& database, const QStringList& texts, const std::function<OfferQuery(QString)>& made,
              qint64* hits = nullptr)
{
    Times times;
    for (const QString& text : texts) {
        const OfferQuery query = made(text);
        const Timer timer;
        const auto found = await(database.search(query, nullptr, {}));
        times.all.push_back(timer.ms());
        if (!found)
            qFatal("a search failed: %s", qPrintable(found.error().detail));
        if (hits)
            *hits += found->total();
    }
    return times;
}

bench::Asked askedOf(const QString& text)
{
    const searchtext::Asked asked = searchtext::asked(text);
    QByteArrayList words;
    QByteArrayList pairs;
    for (const QByteArray& word : asked.words)
        words.append(searchtext::quoted(word) + '*');
    for (const QByteArray& pair : asked.pairs)
        pairs.append(searchtext::quoted(pair));
    for (const QByteArray& character : asked.characters)
        pairs.append(searchtext::quoted(character) + '*');
    bench::Asked made;
    made.words = words.join(" AND ");
    made.pairs = pairs.join(" AND ");
    return made;
}

Times measure(bench::FtsJoin& join, const QStringList& texts, const std::function<bench::Asked(QString)>& made)
{
    Times times;
    for (const QString& text : texts) {
        const bench::Asked asked = made(text);
        if (asked.words.isEmpty() && asked.pairs.isEmpty())
            continue;
        const Timer timer;
        join.firstPage(asked);
        times.all.push_back(timer.ms());
    }
    return times;
}

/// The offers of the file for the reference, numbered by what sells most.
void fill(bench::FtsJoin& join, const QString& gzip, const QHash<QString, int>& categories)
{
    OfferLineReader reader;
    std::vector<qint64> sold;
    const auto forEachOffer = [&](const std::function<void(const OfferLine&)>& use) {
        bench::forEachLine(gzip, [&](QByteArrayView line) {
            constexpr QByteArrayView kHead("{\"offerSummary\":");
            if (!line.startsWith(kHead))
                return;
            if (const auto offer = reader.read(line.sliced(kHead.size()).chopped(1).toByteArray()))
                use(*offer);
        });
    };
    forEachOffer([&](const OfferLine& offer) { sold.push_back(offer.columns.sold); });
    std::vector<std::size_t> order(sold.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return sold[a] > sold[b]; });
    std::vector<qint64> rank(sold.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        rank[order[i]] = qint64(i) + 1;
    std::size_t at = 0;
    join.begin();
    forEachOffer([&](const OfferLine& offer) {
        bench::PlainOffer plain;
        plain.docid = rank[at++];
        const auto terms = searchtext::terms(offer.title, offer.titleOriginal);
        plain.words = terms.words;
        plain.pairs = terms.pairs;
        plain.category = categories.value(QString::fromUtf8(offer.categoryId), -1);
        plain.moq = offer.columns.moq;
        plain.rating = offer.columns.ratingBp;
        plain.lead = offer.columns.leadDays;
        const qint64 wanted = pricedQuantity(offer.columns.moq, offer.columns.lot, kQuantity);
        for (std::size_t tier = 0; tier < offer.columns.tiers; ++tier) {
            if (tier == 0 || offer.columns.tierFrom[tier] <= wanted)
                plain.price = offer.columns.tierMicros[tier];
        }
        join.add(plain);
    });
    join.commit();
}

/// Price and stock of offers that are there, as the platform would tell.
QList<ChangePage> priceChanges(const testkit::SearchWorld& world, qint64 offers, quint64 seed)
{
    std::mt19937_64 random(seed);
    QList<ChangePage> pages;
    constexpr int kPage = 1000;
    for (int first = 0; first < kPriceChanges; first += kPage) {
        ChangePage page;
        for (int i = 0; i < kPage; ++i) {
            testkit::WorldOffer offer = world.offer(qint64(random() % quint64(offers)));
            offer.version = 2 + first + i;
            offer.tiers.first().second = 10'000 * (1 + qint64(random() % 20'000));
            offer.stock = qint64(random() % 5000);
            if (auto change = changeFromEntity(u"offer_summary"_s, world.json(offer)))
                page.changes.append(*change);
        }
        page.nextCursor = u"p%1"_s.arg(first);
        pages.append(page);
    }
    return pages;
}

class Bench
{
public:
    explicit Bench(Options options)
        : m_options(std::move(options))
        , m_world(m_options.seed, int(std::max<qint64>(200, m_options.offers / 50)))
    {
    }

    int run()
    {
        const QString folder = m_options.folder.isEmpty() ? m_temporary.path() : m_options.folder;
        const QString snapshot = folder + u"/snapshot.ndjson.gz"_s;
        const Timer making;
        writeSnapshot(m_options, m_world, snapshot);
        sampleTitles(snapshot);
        std::printf("%lld offers, %.0f MB compressed, made in %.1f s\n\n", static_cast<long long>(m_offers),
                    double(QFile(snapshot).size()) / 1e6, making.ms() / 1000);
        sync(snapshot, folder + u"/catalogue.db"_s);
        const QStringList typed = keystrokes(m_titles, m_options.seed);
        std::printf("\n%-52s %8s %8s %8s %8s %9s\n", "milliseconds", "p50", "p95", "p99", "max", "over 16");
        ask(typed);
        restart(folder + u"/catalogue.db"_s);
        change(typed);
        m_json.insert(u"afterSessionPssMb"_s, memoryMb(u"/proc/self/smaps_rollup"_s, "Pss:"));
        std::printf("after the session: %.0f MB PSS\n", m_json.value("afterSessionPssMb"_L1).toDouble());
        m_database.reset();
        if (m_options.hasReferences)
            references(folder, snapshot, typed);
        m_json.insert(u"offers"_s, m_offers);
        m_json.insert(u"seed"_s, qint64(m_options.seed));
        std::printf("\n%s", QJsonDocument(m_json).toJson().constData());
        return 0;
    }

private:
    void sampleTitles(const QString& snapshot)
    {
        OfferLineReader reader;
        qint64 number = 0;
        bench::forEachLine(snapshot, [&](QByteArrayView line) {
            constexpr QByteArrayView kHead("{\"offerSummary\":");
            if (line.startsWith("{\"category\":")) {
                const auto category =
                    QJsonDocument::fromJson(line.toByteArray()).object().value("category"_L1).toObject();
                m_categories.insert(category.value("id"_L1).toString(), int(m_categories.size()));
            }
            if (!line.startsWith(kHead))
                return;
            if (++m_offers, number++ % 997 != 0)
                return;
            if (const auto offer = reader.read(line.sliced(kHead.size()).chopped(1).toByteArray())) {
                m_titles.append(QString::fromUtf8(offer->title));
                m_titles.append(QString::fromUtf8(offer->titleOriginal));
            }
        });
    }

    void sync(const QString& snapshot, const QString& path)
    {
        forgetPeak();
        m_database = std::make_unique<CatalogueDatabase>(path, m_clock);
        if (!await(m_database->open()))
            qFatal("the catalogue was not opened");
        CountingSink sink(*m_database);
        FileSource source(snapshot, sink.taken);
        QThreadPool pool;
        SnapshotReader reader(source, sink, pool);
        Times turns; // of the thread that would draw
        QTimer frame;
        QElapsedTimer since;
        since.start();
        QObject::connect(&frame, &QTimer::timeout, &frame, [&] {
            turns.all.push_back(double(since.nsecsElapsed()) / 1e6 - 4);
            since.restart();
        });
        frame.setTimerType(Qt::PreciseTimer);
        frame.start(4);
        const Timer timer;
        const auto loaded = await(reader.fetch({}), std::chrono::minutes(30));
        m_syncMs = timer.ms();
        frame.stop();
        if (!loaded)
            qFatal("the first sync failed: %s", qPrintable(loaded.error().detail));
        const double peak = memoryMb(u"/proc/self/status"_s, "VmHWM:");
        std::printf(
            "first sync with index: %.2f s, peak %.0f MB; a turn of the GUI thread late by p99 %.2f, max %.2f ms\n",
            m_syncMs / 1000, peak, turns.at(0.99), turns.at(1));
        std::fflush(stdout);
        m_json.insert(u"syncMs"_s, m_syncMs);
        m_json.insert(u"syncPeakMb"_s, peak);
        m_json.insert(u"syncTurnLate"_s, turns.json());
    }

    void note(const char* name, const QString& key, const Times& times)
    {
        printTimes(name, times);
        m_json.insert(key, times.json());
    }

    static OfferQuery plain(const QString& text)
    {
        OfferQuery query;
        query.text = text;
        query.quantity = kQuantity;
        return query;
    }

    void ask(const QStringList& typed)
    {
        const Timer first;
        const auto all = await(m_database->search(plain({}), nullptr, {}));
        std::printf("%-52s %8.2f\n", "first search", first.ms());
        if (all) {
            const Timer timer;
            const auto rows = await(m_database->rows(all->rows.mid(0, 50), {}));
            std::printf("%-52s %8.2f\n", "50 rows", timer.ms());
            Q_UNUSED(rows)
        }
        const CategoryId top = topCategory();
        note("ours: keystroke, popularity, total, facets", u"popularity"_s, measure(*m_database, typed, &plain));
        note("ours: 5 filters, price order, total, facets", u"filteredPrice"_s,
             measure(*m_database, typed, [&](const QString& text) { return filtered(text, top); }));
        QStringList worst = kWorst + kWorst + kWorst;
        note("ours: worst set, popularity", u"worstPopularity"_s, measure(*m_database, worst, &plain));
        note("ours: worst set, 5 filters, price", u"worstFiltered"_s,
             measure(*m_database, worst, [&](const QString& text) { return filtered(text, top); }));
        Times orders;
        for (int order = 0; order < 8; ++order) {
            if (static_cast<OfferOrder>(order) == OfferOrder::Landed)
                continue;
            for (const bool descending : {false, true}) {
                const Times some = measure(*m_database, kWorst, [&](const QString& text) {
                    OfferQuery query = plain(text);
                    query.order = static_cast<OfferOrder>(order);
                    query.descending = descending;
                    return query;
                });
                orders.all.insert(orders.all.end(), some.all.begin(), some.all.end());
            }
        }
        note("ours: worst set, every order, both ways", u"worstOrders"_s, orders);
    }

    CategoryId topCategory() const { return m_options.import.isEmpty() ? CategoryId(u"c0"_s) : CategoryId(); }

    void restart(const QString& path)
    {
        m_database = std::make_unique<CatalogueDatabase>(path, m_clock);
        const Timer opening;
        if (!await(m_database->open()))
            qFatal("the catalogue was not opened again");
        const double opened = opening.ms();
        const Timer timer;
        const auto found = await(m_database->search(plain(u"steel"_s), nullptr, {}));
        std::printf("restart: open %.2f ms, first answer after %.0f ms\n", opened, timer.ms());
        m_json.insert(u"reopenMs"_s, opened);
        m_json.insert(u"firstAnswerMs"_s, timer.ms());
        Q_UNUSED(found)
    }

    void change(const QStringList& typed)
    {
        if (!m_options.import.isEmpty())
            return;
        const QList<ChangePage> pages = priceChanges(m_world, m_options.offers, m_options.seed);
        const CategoryId top = topCategory();
        const auto made = [&](const QString& text) { return filtered(text, top); };
        const Times idle = measure(*m_database, typed, made);
        note("reader alone", u"readerIdle"_s, idle);
        int left = int(pages.size());
        const Timer timer;
        double written = 0;
        QObject context;
        for (const ChangePage& page : pages) {
            deliver(m_database->applyPage(page), &context, [&](const Result<void>& done) {
                if (!done)
                    qFatal("a page was not applied: %s", qPrintable(done.error().detail));
                if (--left == 0)
                    written = timer.ms();
            });
        }
        Times busy;
        for (qsizetype i = 0; left > 0; i = (i + 1) % typed.size()) {
            const Times one = measure(*m_database, {typed.at(i)}, made);
            busy.all.insert(busy.all.end(), one.all.begin(), one.all.end());
        }
        note("reader while 10,000 prices change", u"readerBusy"_s, busy);
        std::printf("10,000 price and stock changes: %.0f ms with the reader at work\n", written);
        m_json.insert(u"changesMs"_s, written);
    }

    void references(const QString& folder, const QString& snapshot, const QStringList& typed)
    {
        const double plainMs = bench::loadPlainly(snapshot, folder + u"/plain.db"_s);
        std::printf("\ngunzip + simdjson + plain insert: %.2f s (ours %.2f times)\n", plainMs / 1000,
                    m_syncMs / plainMs);
        const double qtMs = bench::loadAllQt(snapshot, folder + u"/allqt.db"_s);
        std::printf("all Qt: %.2f s (ours %.2f times)\n", qtMs / 1000, m_syncMs / qtMs);
        m_json.insert(u"plainInsertMs"_s, plainMs);
        m_json.insert(u"allQtMs"_s, qtMs);
        bench::FtsJoin join(folder + u"/fts.db"_s);
        fill(join, snapshot, m_categories);
        const auto filteredAsk = [&](const QString& text) {
            bench::Asked asked = askedOf(text);
            asked.isFiltered = true;
            asked.byPrice = true;
            asked.categoryFrom = m_options.import.isEmpty() ? m_categories.value(u"c0"_s) : -1;
            asked.categoryTo = m_options.import.isEmpty() ? m_categories.value(u"c1"_s) - 1 : int(m_categories.size());
            asked.priceMax = 150'000'000;
            asked.moqMax = 1000;
            asked.leadMax = 30;
            asked.ratingMin = 380;
            return asked;
        };
        note("FTS5, popularity, 50 rows", u"ftsPopularity"_s, measure(join, typed, &askedOf));
        note("FTS5 join, 5 filters, price order, 50 rows", u"ftsFilteredPrice"_s, measure(join, typed, filteredAsk));
        note("FTS5, worst set, popularity", u"ftsWorstPopularity"_s, measure(join, kWorst, &askedOf));
        note("FTS5 join, worst set, 5 filters, price", u"ftsWorstFiltered"_s, measure(join, kWorst, filteredAsk));
        const auto p99 = [&](const QString& key) { return m_json.value(key).toObject().value("p99"_L1).toDouble(); };
        const auto ratio = [&](const char* goal, double is, double most) {
            std::printf("%-60s %6.2f (goal %.2f) %s\n", goal, is, most, is <= most ? "met" : "MISSED");
        };
        std::printf("\n");
        ratio("5 filters, price: p99 to the FTS5 join's", p99(u"filteredPrice"_s) / p99(u"ftsFilteredPrice"_s), 0.1);
        ratio("popularity: p99 to plain FTS5's", p99(u"popularity"_s) / p99(u"ftsPopularity"_s), 1);
        ratio("first sync to all Qt", m_syncMs / qtMs, 0.4);
        ratio("reader p99 while prices change to idle", p99(u"readerBusy"_s) / p99(u"readerIdle"_s), 2);
    }

    Options m_options;
    testkit::SearchWorld m_world;
    SystemClock m_clock;
    QTemporaryDir m_temporary;
    std::unique_ptr<CatalogueDatabase> m_database;
    QHash<QString, int> m_categories;
    QStringList m_titles;
    qint64 m_offers = 0;
    double m_syncMs = 0;
    QJsonObject m_json;
};
} // namespace

int main(int argc, char** argv)
{
    prepareSqlite();
    QCoreApplication app(argc, argv);
    Options options;
    const QStringList arguments = app.arguments();
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const auto value = [&] { return arguments.value(++i); };
        if (arguments.at(i) == u"--offers"_s)
            options.offers = value().toLongLong();
        else if (arguments.at(i) == u"--seed"_s)
            options.seed = value().toULongLong();
        else if (arguments.at(i) == u"--import"_s)
            options.import = value();
        else if (arguments.at(i) == u"--folder"_s)
            options.folder = value();
        else if (arguments.at(i) == u"--no-references"_s)
            options.hasReferences = false;
        else
            qFatal("usage: bench_catalogue [--offers N] [--seed S] [--import FILE.ndjson] [--no-references] [--folder "
                   "DIR]");
    }
    return Bench(options).run();
}
