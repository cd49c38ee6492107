// SPDX-License-Identifier: Apache-2.0
// The catalogue's search beside what one would use otherwise, on the same offers in one process: first sync, keystrokes
// with and without filters and sorts, changes, memory. A table, then one JSON object. Build it optimised.
//   bench_catalogue [--offers N] [--seed S] [--import FILE.ndjson] [--no-references] [--folder DIR]
#include "services/catalogue/cataloguedatabase.h"
#include "services/catalogue/offerline.h"
#include "services/catalogue/searchtext.h"
#include "services/core/clock.h"
#include "services/storage/rawdatabase.h"
#include "tests/bench/benchfigures.h"
#include "tests/bench/benchquestions.h"
#include "tests/bench/benchsnapshot.h"
#include "tests/bench/cataloguereferences.h"
#include "tests/services/catalogue/searchworld.h"
#include "tests/testkit/await.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QThreadPool>

#include <cstdio>
#include <numeric>

using namespace tradewind;
using namespace tradewind::bench;
using namespace Qt::StringLiterals;
using testkit::await;

namespace {
constexpr int kPriceChanges = 10'000; // while somebody searches
constexpr int kManyChanges = 50'000;

struct Options
{
    qint64 offers = 100'000;
    quint64 seed = 1;
    QString import;
    QString folder;
    bool hasReferences = true;
};

/// The offers of the file for the reference, numbered by what sells most.
void fill(bench::FtsJoin& join, const QString& gzip, const QHash<QString, int>& categories)
{
    OfferLineReader reader;
    std::vector<qint64> sold;
    const auto forEachOffer = [&](const std::function<void(const OfferLine&)>& use) {
        bench::forEachLine(gzip, [&](QByteArrayView line) {
            const QByteArray json = bench::offerIn(line);
            if (json.isEmpty())
                return;
            if (const auto offer = reader.read(json))
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
        const qint64 wanted = pricedQuantity(offer.columns.moq, offer.columns.lot, bench::kQuantity);
        for (std::size_t tier = 0; tier < offer.columns.tiers; ++tier) {
            if (tier == 0 || offer.columns.tierFrom[tier] <= wanted)
                plain.price = offer.columns.tierMicros[tier];
        }
        join.add(plain);
    });
    join.commit();
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
        if (m_options.import.isEmpty())
            writeSnapshot(m_world, m_options.offers, snapshot);
        else
            writeImported(m_options.import, snapshot);
        sampleTitles(snapshot);
        std::printf("%lld offers, %.0f MB compressed, made in %.1f s\n\n", static_cast<long long>(m_offers),
                    double(QFile(snapshot).size()) / 1e6, making.ms() / 1000);
        sync(snapshot, folder + u"/catalogue.db"_s);
        const QStringList typed = keystrokes(m_titles, m_options.seed);
        std::printf("\n%-52s %8s %8s %8s %8s %9s\n", "milliseconds", "p50", "p95", "p99", "max", "over 16");
        ask(typed);
        restart(folder + u"/catalogue.db"_s);
        // The changes are made here too, and would count.
        m_json.insert(u"afterSessionPssMb"_s, memoryMb(u"/proc/self/smaps_rollup"_s, "Pss:"));
        std::printf("after the searches: %.0f MB PSS\n", m_json.value("afterSessionPssMb"_L1).toDouble());
        change(typed);
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
            if (line.startsWith("{\"category\":")) {
                const auto category =
                    QJsonDocument::fromJson(line.toByteArray()).object().value("category"_L1).toObject();
                m_categories.insert(category.value("id"_L1).toString(), int(m_categories.size()));
            }
            const QByteArray json = offerIn(line);
            if (json.isEmpty())
                return;
            if (++m_offers, number++ % 997 != 0)
                return;
            if (const auto offer = reader.read(json)) {
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
        const double used = processorMs();
        const Timer timer;
        const auto loaded = await(reader.fetch({}), std::chrono::minutes(30));
        m_syncMs = timer.ms();
        const double processor = processorMs() - used;
        frame.stop();
        if (!loaded)
            qFatal("the first sync failed: %s", qPrintable(loaded.error().detail));
        const double peak = memoryMb(u"/proc/self/status"_s, "VmHWM:");
        std::printf("first sync with index: %.2f s (%.2f s of processor time), peak %.0f MB; a turn of the GUI thread "
                    "late by p99 %.2f, max %.2f ms\n",
                    m_syncMs / 1000, processor / 1000, peak, turns.at(0.99), turns.at(1));
        std::fflush(stdout);
        m_json.insert(u"syncMs"_s, m_syncMs);
        m_json.insert(u"syncProcessorMs"_s, processor);
        m_json.insert(u"syncPeakMb"_s, peak);
        m_json.insert(u"syncTurnLate"_s, turns.json());
    }

    void note(const char* name, const QString& key, const Times& times)
    {
        printTimes(name, times);
        m_json.insert(key, times.json());
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
        const QStringList worst = worstSet() + worstSet() + worstSet();
        note("ours: worst set, popularity", u"worstPopularity"_s, measure(*m_database, worst, &plain));
        note("ours: worst set, 5 filters, price", u"worstFiltered"_s,
             measure(*m_database, worst, [&](const QString& text) { return filtered(text, top); }));
        Times orders;
        for (int order = 0; order < 8; ++order) {
            if (static_cast<OfferOrder>(order) == OfferOrder::Landed)
                continue;
            for (const bool descending : {false, true}) {
                const Times some = measure(*m_database, worstSet(), [&](const QString& text) {
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
        const QList<ChangePage> pages = priceChanges(m_world, m_options.offers, kPriceChanges, 2, m_options.seed);
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
        changeMany();
    }

    void changeMany()
    {
        const QList<ChangePage> pages =
            priceChanges(m_world, m_options.offers, kManyChanges, 2 + kPriceChanges, m_options.seed + 1);
        const Timer timer;
        for (const ChangePage& page : pages) {
            if (!await(m_database->applyPage(page), std::chrono::minutes(5)))
                qFatal("a page was not applied");
        }
        std::printf("50,000 more with nobody searching: %.0f ms\n", timer.ms());
        m_json.insert(u"manyChangesMs"_s, timer.ms());
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
        const bool isImported = !m_options.import.isEmpty();
        const int from = isImported ? -1 : m_categories.value(u"c0"_s);
        const int to = isImported ? int(m_categories.size()) : m_categories.value(u"c1"_s) - 1;
        const auto filteredOnes = [from, to](const QString& text) { return filteredAsk(text, from, to); };
        note("FTS5, popularity, 50 rows", u"ftsPopularity"_s, measure(join, typed, &askedOf));
        note("FTS5 join, 5 filters, price order, 50 rows", u"ftsFilteredPrice"_s, measure(join, typed, filteredOnes));
        note("FTS5, worst set, popularity", u"ftsWorstPopularity"_s, measure(join, worstSet(), &askedOf));
        note("FTS5 join, worst set, 5 filters, price", u"ftsWorstFiltered"_s, measure(join, worstSet(), filteredOnes));
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
