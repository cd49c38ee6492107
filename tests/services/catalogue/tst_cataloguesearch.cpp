// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/cataloguedatabase.h"
#include "services/catalogue/index/kernels.h"
#include "services/catalogue/storedjson.h"
#include "services/sync/snapshotlines.h"
#include "services/sync/snapshotreader.h"
#include "services/wire/codec/cataloguecodec.h"
#include "tests/services/catalogue/cataloguefixture.h"
#include "tests/services/catalogue/searchworld.h"
#include "tests/testkit/await.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/testcase.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThreadPool>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;

namespace {
constexpr quint64 kSeed = 20261120;
constexpr int kPage = 100; // changes
const QString kCursor = u"c:1"_s;

/// How much is tried: TRADEWIND_SEARCH="offers queries deltas"; the nightly run asks for much more.
struct Amount
{
    qint64 offers = 2000;
    int queries = 2000;
    int deltas = 3000;

    Amount()
    {
        const QStringList given = qEnvironmentVariable("TRADEWIND_SEARCH").split(u' ', Qt::SkipEmptyParts);
        if (given.size() == 3) {
            offers = given.at(0).toLongLong();
            queries = given.at(1).toInt();
            deltas = given.at(2).toInt();
        }
    }
};

Change changeOf(const testkit::SearchWorld& world, const testkit::WorldOffer& offer)
{
    if (offer.isGone)
        return testkit::removal(u"offer_summary"_s, offer.id, offer.version);
    return changeFromEntity(u"offer_summary"_s, world.json(offer)).valueOr({});
}

/// The changes of a page, the same whenever it is asked for; `offers` follow.
ChangePage page(const testkit::SearchWorld& world, std::vector<testkit::WorldOffer>& offers, int number)
{
    std::mt19937_64 random(kSeed + quint64(number));
    ChangePage made;
    for (int i = 0; i < kPage; ++i) {
        if (random() % 8 == 0)
            offers.push_back(world.offer(qint64(offers.size())));
        testkit::WorldOffer& offer = offers[random() % offers.size()];
        world.change(offer, random);
        made.changes.append(changeOf(world, offers.back()));
        made.changes.append(changeOf(world, offer));
    }
    made.nextCursor = u"p%1"_s.arg(number);
    return made;
}

/// The snapshot of a made-up catalogue, as a platform gives it: also from behind a line.
class WorldSource final : public SnapshotSource
{
public:
    WorldSource(const testkit::SearchWorld& world, qint64 offers)
        : m_world(world)
        , m_offers(offers)
    {
    }
    QStringList asked;
    qint64 sent = 0; ///< offers

    Async<void> read(QString after, QString cursor, ChunkHandler onChunk, std::stop_token) override
    {
        asked.append(after + u'@' + cursor);
        QByteArray bytes;
        qint64 lines = 0;
        if (after.isEmpty()) {
            for (const auto& [topic, json] : m_world.heads()) {
                bytes += "{\"" + topic.toUtf8() + "\":" + json + "}\n";
                ++lines;
            }
        }
        for (qint64 i = 0; i < m_offers; ++i) {
            const testkit::WorldOffer offer = m_world.offer(i);
            if (u"offer_summary:"_s + offer.id <= after)
                continue;
            bytes += "{\"offerSummary\":" + m_world.json(offer) + "}\n";
            ++lines;
            ++sent;
        }
        bytes += "{\"end\":true,\"count\":" + QByteArray::number(lines) + ",\"cursor\":\"c:1\"}\n";
        onChunk({false, kCursor}, bytes);
        return ready();
    }

private:
    const testkit::SearchWorld& m_world;
    qint64 m_offers;
};
} // namespace

/// Whatever is asked, the answer is that of looking at every offer: total, counts, order.
class tst_cataloguesearch final : public testkit::TestCase
{
    Q_OBJECT

    QTemporaryDir m_dir;
    testkit::FakeClock m_clock;
    testkit::SearchWorld m_world{kSeed};
    std::vector<testkit::WorldOffer> m_offers;
    std::unique_ptr<CatalogueDatabase> m_database;
    QString m_path = m_dir.filePath(u"catalogue.db"_s);
    int m_pages = 0;

    bool open()
    {
        m_database.reset();
        m_database = std::make_unique<CatalogueDatabase>(m_path, m_clock);
        return bool(await(m_database->open()));
    }
    static bool load(CatalogueDatabase& database, const testkit::SearchWorld& world, qint64 offers,
                     const std::function<void(qint64)>& told = {})
    {
        QList<std::pair<QString, QByteArray>> lines = world.heads();
        for (qint64 i = 0; i < offers; ++i) {
            const testkit::WorldOffer offer = world.offer(i);
            lines.append({u"offer_summary"_s, world.json(offer)});
            if (lines.size() >= 500 || i + 1 == offers) {
                const SnapshotMark reached{u"offer_summary:"_s + offer.id, kCursor};
                if (!await(database.load(std::exchange(lines, {}), reached)))
                    return false;
                if (told)
                    told(i + 1);
            }
        }
        return true;
    }

    void compare(const OfferQuery& query, int number)
    {
        const auto found = await(m_database->search(query, nullptr, {}));
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        const SearchResult expected = testkit::lookAtEveryOffer(m_world, m_offers, query);
        const auto what = [&] {
            return u"question %1: \"%2\", order %3 %4, total %5 instead of %6"_s.arg(number)
                .arg(query.text)
                .arg(int(query.order))
                .arg(query.descending)
                .arg(found->total())
                .arg(expected.total())
                .toUtf8();
        };
        QVERIFY2(found->total() == expected.total(), what().constData());
        QVERIFY2(found->rows == expected.rows, what().constData());
        QVERIFY2(found->facets == expected.facets, what().constData());
        QCOMPARE(found->all, expected.all);
    }
    void compareMany(int count, quint64 seed)
    {
        std::mt19937_64 random(seed);
        for (int i = 0; i < count; ++i) {
            const testkit::WorldOffer& some = m_offers[random() % m_offers.size()];
            OfferQuery query = m_world.query(some, random);
            if (random() % 10 == 0) {
                query.only = QStringList{some.id, u"o-nobody"_s};
                for (int more = 0; more < 50; ++more)
                    query.only->append(m_offers[random() % m_offers.size()].id);
            }
            compare(query, i);
            if (QTest::currentTestFailed())
                return;
        }
    }
    bool applyPages(int count)
    {
        for (int i = 0; i < count; ++i) {
            if (!await(m_database->applyPage(page(m_world, m_offers, m_pages++))))
                return false;
        }
        return true;
    }
    /// Runs `function` of this class in another process on the same file and kills it when it has said so many lines.
    bool killDuring(const char* function, int lines)
    {
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TRADEWIND_SEARCH_FILE"_s, m_path);
        child.setProcessEnvironment(environment);
        child.setProcessChannelMode(QProcess::SeparateChannels);
        child.start(QCoreApplication::applicationFilePath(),
                    {u"tst_cataloguesearch"_s, u"-silent"_s, QString::fromLatin1(function)});
        int seen = 0;
        while (seen < lines && child.waitForReadyRead(60'000)) {
            while (child.canReadLine())
                seen += child.readLine().startsWith("reached ") ? 1 : 0;
        }
        child.kill(); // SIGKILL where there is such a thing
        child.waitForFinished();
        return seen >= lines;
    }
    static void say(qint64 reached)
    {
        std::fprintf(stdout, "reached %lld\n", static_cast<long long>(reached));
        std::fflush(stdout);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (qEnvironmentVariableIsSet("TRADEWIND_SEARCH_FILE"))
            return; // a child
        const Amount amount;
        for (qint64 i = 0; i < amount.offers; ++i)
            m_offers.push_back(m_world.offer(i));
        QVERIFY(open());
        QVERIFY(await(m_database->beginState()));
        QVERIFY(load(*m_database, m_world, amount.offers));
        QVERIFY(await(m_database->endLoad(u"c:1"_s)));
    }

    void answersAreExact() { compareMany(Amount().queries, 1); }
    void answersAreExactWithoutFastLoops()
    {
        m_database->setKernels(Kernels::scalar());
        compareMany(Amount().queries / 8, 2);
        m_database->setKernels(Kernels::best());
    }
    void answersAreExactAfterARestart()
    {
        QVERIFY(open());
        compareMany(Amount().queries / 20, 3);
    }
    void answersAreExactAfterChanges()
    {
        QVERIFY(applyPages(Amount().deltas / kPage));
        compareMany(Amount().queries / 4, 4);
    }
    void answersAreExactAfterARestartBehindChanges()
    {
        QVERIFY(open());
        compareMany(Amount().queries / 20, 5);
    }

    /// Only in another process, see killDuring().
    void childChanges()
    {
        m_path = qEnvironmentVariable("TRADEWIND_SEARCH_FILE", QString());
        if (m_path.isEmpty()) {
            m_path = m_dir.filePath(u"catalogue.db"_s);
            return;
        }
        QVERIFY(open());
        const auto position = await(m_database->position());
        QVERIFY(position);
        // An index that was read is kept up with every change.
        QVERIFY(await(m_database->search({}, nullptr, {})));
        std::vector<testkit::WorldOffer> offers;
        for (qint64 i = 0; i < Amount().offers; ++i)
            offers.push_back(m_world.offer(i));
        for (int number = 0; number < 100'000; ++number) {
            const ChangePage made = page(m_world, offers, number);
            if (number <= QStringView(position->cursor).mid(1).toInt())
                continue;
            QVERIFY(await(m_database->applyPage(made)));
            say(number);
        }
    }
    void answersAreExactAfterAKillDuringChanges()
    {
        m_database.reset();
        QVERIFY(killDuring("childChanges", 5));
        QVERIFY(open());
        const auto position = await(m_database->position());
        QVERIFY(position);
        const int reached = QStringView(position->cursor).mid(1).toInt();
        QVERIFY(reached >= m_pages);
        while (m_pages <= reached)
            page(m_world, m_offers, m_pages++);
        compareMany(Amount().queries / 20, 6);
    }

    /// Only in another process, see killDuring().
    void childLoads()
    {
        const QString path = qEnvironmentVariable("TRADEWIND_SEARCH_FILE", QString());
        if (path.isEmpty())
            return;
        CatalogueDatabase database(path, m_clock);
        QVERIFY(await(database.open()));
        QVERIFY(await(database.beginState()));
        QVERIFY(await(database.search({}, nullptr, {}))); // somebody looks while it fills
        QVERIFY(load(database, m_world, 1'000'000, [&](qint64) {
            const auto there = await(database.search({}, nullptr, {}));
            if (there && there->total() > 0)
                say(there->total());
        }));
    }
    void answersAreExactAfterAKillDuringTheFirstSync()
    {
        m_path = m_dir.filePath(u"killed.db"_s);
        QVERIFY(killDuring("childLoads", 12));
        QVERIFY(open());
        const auto position = await(m_database->position());
        QVERIFY(position);
        QVERIFY(position->inState);
        // What had been written can be searched.
        const auto all = await(m_database->search({}, nullptr, {}));
        QVERIFY(all);
        QVERIFY(all->total() > 0);
        m_offers.clear();
        for (qint64 i = 0; i < all->total(); ++i)
            m_offers.push_back(m_world.offer(i));
        compareMany(Amount().queries / 40, 7);
        // And the sync begins again over it.
        while (qint64(m_offers.size()) < all->total() + 700)
            m_offers.push_back(m_world.offer(qint64(m_offers.size())));
        QVERIFY(await(m_database->beginState()));
        QVERIFY(load(*m_database, m_world, qint64(m_offers.size())));
        QVERIFY(await(m_database->endLoad(u"c:1"_s)));
        compareMany(Amount().queries / 40, 8);
    }

    void aSnapshotGoesOnAfterAKill()
    {
        m_path = m_dir.filePath(u"taken-up.db"_s);
        QVERIFY(killDuring("childLoads", 12));
        QVERIFY(open());
        const auto half = await(m_database->takeUp());
        QVERIFY(half);
        QVERIFY(half->offers > 0);
        QCOMPARE(half->mark.after, u"offer_summary:"_s + m_world.offer(half->offers - 1).id);
        const qint64 more = 1300;
        m_offers.clear();
        for (qint64 i = 0; i < half->offers + more; ++i)
            m_offers.push_back(m_world.offer(i));
        WorldSource source(m_world, qint64(m_offers.size()));
        QThreadPool pool;
        SnapshotReader reader(source, *m_database, pool);
        QCOMPARE(await(reader.fetch({})).valueOr(0), more);
        QCOMPARE(source.asked, QStringList{half->mark.after + u'@' + kCursor});
        QCOMPARE(source.sent, more); // nothing twice
        const auto position = await(m_database->position());
        QVERIFY(position);
        QVERIFY(!position->inState);
        compareMany(Amount().queries / 40, 10);
        // And there is nothing left to be taken up.
        const auto none = await(m_database->takeUp());
        QVERIFY(none);
        QVERIFY(none->mark.isEmpty());
    }

    /// With the catalogue of a file: TRADEWIND_SEARCH_IMPORT names one as tradewind-sandbox --import takes it.
    void answersAreExactForAnImportedCatalogue()
    {
        const QString name = qEnvironmentVariable("TRADEWIND_SEARCH_IMPORT");
        if (name.isEmpty())
            return;
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_path = m_dir.filePath(u"imported.db"_s);
        QVERIFY(open());
        QVERIFY(await(m_database->beginState()));
        m_world.categories.clear();
        m_world.suppliers.clear();
        m_offers.clear();
        QHash<QString, int> categories;
        QHash<QString, int> suppliers;
        SnapshotLines lines(false);
        while (!file.atEnd()) {
            const auto batch = lines.feed(file.read(1 << 20));
            QVERIFY(batch);
            QVERIFY(await(m_database->load(batch->entities)));
            for (const auto& [topic, json] : batch->entities)
                remember(topic, json, categories, suppliers);
        }
        QVERIFY(await(m_database->endLoad(u"c:1"_s)));
        QVERIFY(!m_offers.empty());
        compareMany(Amount().queries, 9);
    }

private:
    void remember(const QString& topic, const QByteArray& json, QHash<QString, int>& categories,
                  QHash<QString, int>& suppliers)
    {
        if (topic == u"category"_s) {
            if (const auto category = decodeStored<Category>(json); category) {
                categories.insert(category->id.toString(), int(m_world.categories.size()));
                m_world.categories.push_back(
                    {category->id.toString(), categories.value(category->parentId.toString(), -1), 1});
            }
            return;
        }
        if (topic == u"supplier"_s) {
            if (const auto supplier = decodeStored<Supplier>(json); supplier) {
                qint64 identities = 0;
                for (const auto& identity : supplier->identities) {
                    if (identity.known())
                        identities |= identityBit(*identity.known());
                }
                suppliers.insert(supplier->id.toString(), int(m_world.suppliers.size()));
                m_world.suppliers.push_back(identities);
            }
            return;
        }
        const auto summary = decodeStored<OfferSummary>(json);
        if (!summary || summary->tiers.isEmpty())
            return;
        testkit::WorldOffer offer;
        const auto whole = [](const Decimal& value) { return value.unitsAt(0, Rounding::Up).valueOr(0); };
        offer.id = summary->id.toString();
        offer.category = categories.value(summary->categoryId.toString(), -1);
        offer.supplier = suppliers.value(summary->supplierId.toString(), 0);
        offer.title = summary->title;
        offer.titleOriginal = summary->titleOriginal;
        offer.moq = whole(summary->moq);
        offer.lot = std::max<qint64>(1, whole(summary->lotSize));
        for (const PriceTier& tier : summary->tiers)
            offer.tiers.append({whole(tier.minQty), tier.price.micros()});
        offer.stock = summary->stock.unitsAt(0, Rounding::Down).valueOr(0);
        offer.ratingBp = summary->rating.unitsAt(2, Rounding::HalfUp).valueOr(0);
        offer.sold = summary->sold;
        offer.lead = summary->leadDays;
        offer.updatedAt = summary->updatedAt.toMSecsSinceEpoch();
        offer.isListed = !summary->status.isKnown() || summary->status == OfferStatus::Listed;
        for (const auto& attribute : summary->restricted)
            offer.restricted |= attribute.known() ? restrictedBit(*attribute.known()) : 1u << 31;
        m_offers.push_back(offer);
    }
};

TRADEWIND_TEST(tst_cataloguesearch)
#include "tst_cataloguesearch.moc"
