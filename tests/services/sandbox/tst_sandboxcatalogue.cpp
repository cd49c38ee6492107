// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/catalogue/import.h"
#include "services/sandbox/platform/store.h"
#include "services/sandbox/sandbox.h"
#include "services/sandbox/world/world.h"
#include "tests/services/sandbox/testclient.h"
#include "tests/testkit/testcase.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>

#include <zlib.h>

using namespace tradewind;
using namespace tradewind::sandbox;
using namespace Qt::StringLiterals;

class tst_sandboxcatalogue final : public testkit::TestCase
{
    Q_OBJECT

private:
    struct Running
    {
        explicit Running(const QString& importFile = {}, int offers = 2'500)
        {
            Options options;
            options.host = u"127.0.0.1"_s;
            options.dataDir = dir.path();
            options.seed = 1;
            options.offers = offers;
            options.controls = true;
            options.past = false;
            options.importFile = importFile;
            options.workers = 4;
            sandbox = std::make_unique<Sandbox>(options);
            client = std::make_unique<TestClient>(sandbox->start());
            signedIn = client->signIn(u"u-marta"_s);
        }

        QTemporaryDir dir;
        std::unique_ptr<Sandbox> sandbox;
        std::unique_ptr<TestClient> client;
        bool signedIn = false;
    };

    /// One platform for all that only read.
    Running& shared()
    {
        if (!m_shared)
            m_shared = std::make_unique<Running>();
        return *m_shared;
    }

    std::unique_ptr<Running> m_shared;

    static QList<QByteArray> linesOf(const QByteArray& body)
    {
        QList<QByteArray> lines = body.split('\n');
        if (!lines.isEmpty() && lines.last().isEmpty())
            lines.removeLast();
        return lines;
    }

    /// Inflates one gzip stream with nothing before or behind it.
    static QByteArray gunzip(const QByteArray& packed)
    {
        z_stream stream{};
        QByteArray in = packed;
        QByteArray out(64 << 20, Qt::Uninitialized);
        inflateInit2(&stream, 15 + 16);
        stream.next_in = reinterpret_cast<Bytef*>(in.data());
        stream.avail_in = uInt(in.size());
        stream.next_out = reinterpret_cast<Bytef*>(out.data());
        stream.avail_out = uInt(out.size());
        const int answer = inflate(&stream, Z_FINISH);
        out.truncate(qsizetype(stream.total_out));
        const bool whole = answer == Z_STREAM_END && stream.avail_in == 0;
        inflateEnd(&stream);
        return whole ? out : QByteArray();
    }

    /// Written with ' for ".
    static QJsonObject object(QByteArray json) { return QJsonDocument::fromJson(json.replace('\'', '"')).object(); }
    static QJsonObject sampleScores()
    {
        return object(
            "{'composite':'4.9','logistics':'4.7','dispute':'4.8','offer':'4.6','consulting':'4.9','afterSales':'5'}");
    }
    static QJsonObject sampleRates()
    {
        return object("{'repeatPurchaseBp':4100,'pickup48hBp':9620,'qualityRefundBp':40,"
                      "'perfectFulfilmentBp':9710,'delayedShippingBp':120}");
    }
    static QJsonObject sampleFreight()
    {
        return object("{'id':'ft-77','name':'Ningbo standard','from':'Ningbo','payer':'buyer','chargeType':'quantity',"
                      "'firstUnits':100,'firstFee':{'amount':'20.00','currency':'CNY'},'nextUnits':100,"
                      "'nextFee':{'amount':'5.00','currency':'CNY'},'validFrom':'2025-01-01'}");
    }

    static QString keyOf(const QByteArray& line)
    {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object.contains("category"_L1))
            return u"category:"_s + object["category"_L1]["id"_L1].toString();
        if (object.contains("supplier"_L1))
            return u"supplier:"_s + object["supplier"_L1]["id"_L1].toString();
        return u"offer_summary:"_s + object["offerSummary"_L1]["id"_L1].toString();
    }

private Q_SLOTS:
    void cleanupTestCase() { m_shared.reset(); }

    void theSnapshotHoldsEverythingOnceAndSaysWhereItStands()
    {
        Running& run = shared();
        QVERIFY(run.signedIn);
        const Reply reply = run.client->get(u"/v1/catalogue/snapshot"_s);
        QCOMPARE(reply.status, 200);
        QList<QByteArray> lines = linesOf(reply.body);
        const QJsonObject end = QJsonDocument::fromJson(lines.takeLast()).object();
        QVERIFY(end["end"_L1].toBool());
        QCOMPARE(end["count"_L1].toInteger(), qint64(lines.size()));
        QVERIFY(!end["cursor"_L1].toString().isEmpty());
        QSet<QString> keys;
        QString before;
        int offers = 0;
        for (const QByteArray& line : lines) {
            const QString key = keyOf(line);
            keys.insert(key);
            if (before.section(u':', 0, 0) == key.section(u':', 0, 0))
                QVERIFY(key > before);
            before = key;
            offers += key.startsWith("offer_summary"_L1) ? 1 : 0;
        }
        QCOMPARE(keys.size(), lines.size());
        QCOMPARE(offers, 2'500);
        const Reply changes = run.client->get(u"/v1/changes/catalogue?since="_s + end["cursor"_L1].toString());
        QCOMPARE(changes.status, 200);
        QVERIFY(changes.json()["changes"_L1].toArray().isEmpty());
    }

    void theSnapshotComesAsOneGzipStream()
    {
        Running& run = shared();
        const QByteArray plain = run.client->get(u"/v1/catalogue/snapshot"_s).body;
        const Reply packed =
            run.client->send(u"GET"_s, u"/v1/catalogue/snapshot"_s, {}, {{u"Accept-Encoding"_s, u"gzip"_s}});
        QByteArray unpacked = packed.body;
        if (unpacked.startsWith("\x1f\x8b"))
            unpacked = gunzip(unpacked);
        QCOMPARE(unpacked.size(), plain.size());
        QVERIFY(unpacked == plain);
    }

    void theCallersLanguageChoosesTheTitles_data()
    {
        QTest::addColumn<QString>("languages");
        QTest::addColumn<bool>("chinese");
        QTest::newRow("none") << QString() << false;
        QTest::newRow("English") << u"en"_s << false;
        QTest::newRow("Chinese") << u"zh-CN"_s << true;
        QTest::newRow("Chinese first") << u"zh-Hans, en;q=0.8"_s << true;
        QTest::newRow("Chinese last") << u"zh;q=0.4, de;q=0.9"_s << false;
    }
    void theCallersLanguageChoosesTheTitles()
    {
        QFETCH(QString, languages);
        QFETCH(bool, chinese);
        Running& run = shared();
        const QMap<QString, QString> asked{{u"Accept-Language"_s, languages}};
        const QJsonObject known =
            run.client->get(u"/v1/offers?limit=1"_s).json()["items"_L1].toArray().first().toObject();
        QVERIFY(known["title"_L1] != known["titleOriginal"_L1]);
        const QJsonValue title = known[chinese ? "titleOriginal"_L1 : "title"_L1];
        const Reply page = run.client->send(u"GET"_s, u"/v1/offers?limit=1"_s, {}, asked);
        QCOMPARE(page.json()["items"_L1][0]["title"_L1], title);
        QCOMPARE(page.json()["items"_L1][0]["titleOriginal"_L1], known["titleOriginal"_L1]);
        const QString path = u"/v1/offers/"_s + known["id"_L1].toString();
        const Reply detail = run.client->send(u"GET"_s, path, {}, asked);
        QCOMPARE(detail.json()["title"_L1], title);
        const QJsonObject colour = detail.json()["skus"_L1][0]["attributes"_L1][0].toObject();
        QCOMPARE(colour["name"_L1].toString(), chinese ? u"颜色"_s : u"Colour"_s);
        QCOMPARE(detail.headers.value(u"Vary"_s), u"Accept-Language"_s);
        QCOMPARE(detail.headers.value(u"ETag"_s) != run.client->get(path).headers.value(u"ETag"_s), chinese);
        bool found = false;
        const QByteArray snapshot = run.client->send(u"GET"_s, u"/v1/catalogue/snapshot"_s, {}, asked).body;
        for (const QByteArray& line : linesOf(snapshot)) {
            const QJsonObject offer = QJsonDocument::fromJson(line)["offerSummary"_L1].toObject();
            if (offer["id"_L1] == known["id"_L1]) {
                found = true;
                QCOMPARE(offer["title"_L1], title);
            }
        }
        QVERIFY(found);
    }

    void brotliIsNotSpoken()
    {
        Running& run = shared();
        const QString path = u"/v1/offers?limit=100"_s;
        const Reply plain = run.client->get(path);
        const Reply packed = run.client->send(u"GET"_s, path, {}, {{u"Accept-Encoding"_s, u"br, gzip"_s}});
        QVERIFY(packed.headers.value(u"Content-Encoding"_s) != "br"_L1);
        const QByteArray body = packed.body.startsWith("\x1f\x8b") ? gunzip(packed.body) : packed.body;
        QCOMPARE(QJsonDocument::fromJson(body)["items"_L1], plain.json()["items"_L1]);
        QCOMPARE(run.client->send(u"GET"_s, path, {}, {{u"Accept-Encoding"_s, u"br"_s}}).body.left(1), "{");
    }

    void theSnapshotResumes_data()
    {
        QTest::addColumn<double>("part");
        QTest::newRow("in the categories") << 0.02;
        QTest::newRow("in the suppliers") << 0.12;
        QTest::newRow("in the offers") << 0.5;
        QTest::newRow("in the last piece") << 0.97;
        QTest::newRow("after the last line") << 1.0;
    }
    void theSnapshotResumes()
    {
        QFETCH(double, part);
        Running& run = shared();
        QList<QByteArray> lines = linesOf(run.client->get(u"/v1/catalogue/snapshot"_s).body);
        const QJsonObject end = QJsonDocument::fromJson(lines.takeLast()).object();
        const qsizetype have = std::max<qsizetype>(1, qsizetype(double(lines.size()) * part));
        const Reply rest = run.client->get(
            u"/v1/catalogue/snapshot?after=%1&cursor=%2"_s.arg(keyOf(lines.at(have - 1)), end["cursor"_L1].toString()));
        QList<QByteArray> more = linesOf(rest.body);
        const QJsonObject secondEnd = QJsonDocument::fromJson(more.takeLast()).object();
        QCOMPARE(secondEnd["count"_L1].toInteger(), qint64(more.size()));
        QCOMPARE(secondEnd["cursor"_L1], end["cursor"_L1]);
        QCOMPARE(lines.first(have) + more, lines);
    }

    void whatASupplierChangesIsInTheFeedTheOfferAndTheNextSnapshot()
    {
        Running run;
        const QJsonObject end =
            QJsonDocument::fromJson(linesOf(run.client->get(u"/v1/catalogue/snapshot"_s).body).last()).object();
        const QString id = World::offerId(1'234);
        const QJsonObject before = run.client->get(u"/v1/offers/"_s + id).json();
        QCOMPARE(
            run.client
                ->control(u"/sandbox/story"_s, {{u"beat"_s, u"price_change"_s}, {u"offerId"_s, id}, {u"percent"_s, 10}})
                .status,
            200);

        const QJsonArray changes = run.client->get(u"/v1/changes/catalogue?since="_s + end["cursor"_L1].toString())
                                       .json()["changes"_L1]
                                       .toArray();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.at(0)["topic"_L1].toString(), u"offer_summary"_s);
        QCOMPARE(changes.at(0)["id"_L1].toString(), id);
        const QJsonObject after = run.client->get(u"/v1/offers/"_s + id).json();
        QCOMPARE(after["version"_L1].toInteger(), before["version"_L1].toInteger() + 1);
        QVERIFY(after["tiers"_L1] != before["tiers"_L1]);
        QCOMPARE(changes.at(0)["entity"_L1]["tiers"_L1], after["tiers"_L1]);

        int seen = 0;
        for (const QByteArray& line : linesOf(run.client->get(u"/v1/catalogue/snapshot"_s).body)) {
            if (!line.contains(id.toUtf8()))
                continue;
            ++seen;
            QCOMPARE(QJsonDocument::fromJson(line)["offerSummary"_L1]["tiers"_L1], after["tiers"_L1]);
        }
        QCOMPARE(seen, 1);
    }

    void searchesNarrowAndSort()
    {
        Running& run = shared();
        const auto items = [&](const QString& query) {
            return run.client->get(u"/v1/offers?limit=200&"_s + query).json()["items"_L1].toArray();
        };
        const QJsonArray tumblers = items(u"q=vacuum%20tumbler&sort=price"_s);
        QVERIFY(tumblers.size() > 3);
        qint64 last = 0;
        for (const QJsonValue& offer : tumblers) {
            QVERIFY(offer["title"_L1].toString().contains("vacuum tumbler"_L1, Qt::CaseInsensitive));
            const qint64 price = qRound64(offer["tiers"_L1][0]["price"_L1].toString().toDouble() * 1e6);
            QVERIFY(price >= last);
            last = price;
        }
        QCOMPARE(items(u"q=%E7%9C%9F%E7%A9%BA%E4%BF%9D%E6%B8%A9%E6%9D%AF"_s).size(),
                 items(u"q=vacuum%20tumbler"_s).size());
        for (
            const QJsonValue& offer : items(
                u"categoryId=c-01&priceMax=20&moqMax=100&leadDaysMax=15&inStock=true&restricted=false&ratingMin=4.5"_s)) {
            QVERIFY(offer["categoryId"_L1].toString().startsWith("c-01"_L1));
            QVERIFY(offer["moq"_L1].toString().toInt() <= 100 && offer["leadDays"_L1].toInt() <= 15);
            QVERIFY(offer["stock"_L1].toString().toInt() > 0 && offer["restricted"_L1].toArray().isEmpty());
        }
        QCOMPARE(run.client->get(u"/v1/offers?sort=beauty"_s).slug(), u"validation"_s);
        QCOMPARE(run.client->get(u"/v1/offers?priceMin=1e9"_s).slug(), u"validation"_s);
    }

    void pagesMeetEveryOfferOnce()
    {
        Running run;
        QSet<QString> seen;
        QString cursor;
        int pages = 0;
        do {
            const QJsonObject page = run.client
                                         ->get(u"/v1/offers?limit=200&sort=-sold"_s +
                                               (cursor.isEmpty() ? QString() : u"&cursor="_s + cursor))
                                         .json();
            for (const QJsonValue& offer : page["items"_L1].toArray())
                seen.insert(offer["id"_L1].toString());
            cursor = page["nextCursor"_L1].toString();
            if (++pages == 3)
                run.client->control(u"/sandbox/story"_s,
                                    {{u"beat"_s, u"sell_out"_s}, {u"offerId"_s, World::offerId(40)}});
        } while (!cursor.isEmpty());
        QCOMPARE(seen.size(), 2'500);
        QCOMPARE(pages, 13);
        QCOMPARE(run.client->get(u"/v1/offers?cursor=r999.200"_s).slug(), u"cursor-expired"_s);
    }

    void whatIsPastedIsFound()
    {
        Running& run = shared();
        const QString code = World(1, 2'500).offer(0).skus.at(1).code;
        const QJsonArray inputs{u"https://detail.1688.com/offer/683904177725.html?spm=a1"_s,
                                code,
                                u"o-683904177725"_s,
                                u" 683904177725 "_s,
                                u"k-683904177725-3"_s,
                                u"nonsense"_s,
                                u"https://detail.1688.com/offer/111111111111.html"_s};
        const Reply reply = run.client->send(u"POST"_s, u"/v1/offers/resolve"_s,
                                             QJsonDocument(QJsonObject{{u"inputs"_s, inputs}}).toJson());
        QCOMPARE(reply.status, 200);
        const QJsonArray items = reply.json()["items"_L1].toArray();
        QCOMPARE(items.size(), inputs.size());
        for (int i = 0; i < 5; ++i)
            QCOMPARE(items.at(i)["offerId"_L1].toString(), u"o-683904177725"_s);
        QCOMPARE(items.at(1)["skuId"_L1].toString(), u"k-683904177725-2"_s);
        QCOMPARE(items.at(5)["outcome"_L1].toString(), u"not_found"_s);
        QCOMPARE(items.at(6)["outcome"_L1].toString(), u"not_found"_s);
    }

    void picturesAreServedAtAWidth()
    {
        Running& run = shared();
        const QString id = run.client->get(u"/v1/offers/o-683904177725"_s).json()["imageId"_L1].toString();
        const Reply reply = run.client->get(u"/v1/images/%1?w=200"_s.arg(id));
        QCOMPARE(reply.status, 200);
        QCOMPARE(QImage::fromData(reply.body, "JPEG").width(), 240);
        const Reply again = run.client->send(u"GET"_s, u"/v1/images/%1?w=200"_s.arg(id), {},
                                             {{u"If-None-Match"_s, u"\"%1-240\""_s.arg(id)}});
        QCOMPARE(again.status, 304);
        QCOMPARE(run.client->get(u"/v1/images/0123456789abcdef"_s).slug(), u"not-found"_s);
    }

    void followingIsACompanysOwn()
    {
        Running run;
        const QJsonObject wish{{u"active"_s, true}, {u"price"_s, true}, {u"stock"_s, false}, {u"delisting"_s, true}};
        QCOMPARE(run.client->intent(u"PUT"_s, u"/v1/follows/o-683904177725"_s, wish).status, 200);
        QCOMPARE(run.client->intent(u"PUT"_s, u"/v1/follows/o-000000000000"_s, wish).slug(), u"not-found"_s);
        const QJsonArray mine = run.client->get(u"/v1/follows"_s).json()["items"_L1].toArray();
        QCOMPARE(mine.size(), 1);
        QCOMPARE(mine.at(0)["offerId"_L1].toString(), u"o-683904177725"_s);
        QVERIFY(run.client->signIn(u"u-dana"_s));
        QVERIFY(run.client->get(u"/v1/follows"_s).json()["items"_L1].toArray().isEmpty());
        QCOMPARE(run.client->intent(u"PUT"_s, u"/v1/follows/o-683904177725"_s, wish).status, 200);
    }

    /// What is wrong far inside is wrong as well, and is named by its path.
    void aLineOfAnImportIsWhatTheContractSays_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("path");
        // Written with ' for ".
        const auto other = [](const char* name, QByteArray line, const char* path) {
            QTest::newRow(name) << QString::fromUtf8(line.replace('\'', '"')) << QString::fromUtf8(path);
        };
        const auto row = [&other](const char* name, const char* member, const char* value, const char* path = nullptr) {
            other(name,
                  QByteArray(
                      "{'offerSummary':{'id':'x-1','version':3,'updatedAt':'2026-11-01T00:00:00Z','status':'listed',") +
                      "'categoryId':'c-0101','supplierId':'s-100000','title':'Kettle','titleOriginal':'水壶','unit':'"
                      "piece'," +
                      "'currency':'CNY','moq':'10','lotSize':'5','tiers':[{'minQty':'10','price':'45.5'}],'stock':'500'"
                      "," +
                      "'rating':'4.4','sold':12,'leadDays':9,'restricted':[],'imageId':'abc'," +
                      "'freightTemplateId':'ft-100000','" + member + "':" + value + "}}",
                  path ? path : member);
        };
        row("a weight in words", "weight", "{'grams':'heavy','source':'seller'}", "weight.grams");
        row("a weight with a fraction", "weight", "{'grams':12.5,'source':'seller'}", "weight.grams");
        row("a weight of nothing", "weight", "{'grams':0,'source':'seller'}", "weight.grams");
        row("a weight of nobody", "weight", "{'grams':12}", "weight.source");
        row("a size in words", "dims", "'big'");
        row("a size without height", "dims", "{'lengthMm':1,'widthMm':2}", "dims.heightMm");
        row("limits that are no words", "restricted", "[1,{}]", "restricted[0]");
        row("a number for a code", "hs", "5");
        row("an id with a blank", "id", "'x b/13?'");
        row("an empty tier list", "tiers", "[]");
        row("a price of nothing", "tiers", "[{'minQty':'10','price':'0.00'}]", "tiers[0].price");
        row("tiers that do not grow", "tiers", "[{'minQty':'10','price':'9'},{'minQty':'10','price':'8'}]", "tiers");
        row("another currency", "currency", "'USD'");
        row("more than there can be", "sold", "1e18");
        row("freight of somebody else", "freightTemplateId", "'ft-none'");
        other(
            "a supplier's freight without its fee",
            QByteArray("{'supplier':{'id':'s-9','version':1,'updatedAt':'2026-11-01T00:00:00Z','name':'W','"
                       "nameOriginal':'W',") +
                "'city':'N','province':'Z','identities':[],'memberYears':2,'scores':{'composite':'4','logistics':'4'," +
                "'dispute':'4','offer':'4','consulting':'4','afterSales':'4'},'rates':{'repeatPurchaseBp':1," +
                "'pickup48hBp':1,'qualityRefundBp':1,'perfectFulfilmentBp':1,'delayedShippingBp':1},'offerCount':1," +
                "'freightTemplates':[{'id':'ft-9','name':'N','from':'N','payer':'buyer','chargeType':'weight'," +
                "'firstUnits':1,'nextUnits':1}]}}",
            "freightTemplates[0].firstFee");
        const auto category = [&other](const char* name, const char* id, const char* parent) {
            other(name,
                  QByteArray(
                      "{'category':{'version':1,'updatedAt':'2026-11-01T00:00:00Z','name':'C','nameOriginal':'C',") +
                      "'level':2,'position':0,'offerCount':0,'id':'" + id + "','parentId':'" + parent + "'}}",
                  "parentId");
        };
        category("a category below itself", "c-x", "c-x");
        category("a category below nothing", "c-x", "c-none");
        category("a category below its own branch", "c-01", "c-0101");
    }
    void aLineOfAnImportIsWhatTheContractSays()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, path);
        QTemporaryDir dir;
        QFile file(dir.filePath(u"goods.ndjson"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(line.toUtf8() + '\n') > 0);
        file.close();
        Running& run = shared();
        Catalogue catalogue(run.sandbox->context());
        catalogue.open();
        QString why;
        const ImportResult result = importCatalogue(run.sandbox->context().store, catalogue, file.fileName(),
                                                    [&why](qint64, const QString& reason) { why = reason; });
        QCOMPARE(result.refused, 1);
        QCOMPARE(result.taken, 0);
        QVERIFY2(why.contains(path), qPrintable(why));
        QCOMPARE(run.client->get(u"/v1/categories"_s).status, 200);
    }

    /// What a platform gives out, another takes whole.
    void aSnapshotIsTakenAsItIsGivenOut()
    {
        Running giver;
        QTemporaryDir dir;
        QFile file(dir.filePath(u"all.ndjson"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(giver.client->get(u"/v1/catalogue/snapshot"_s).body);
        const QJsonObject full = giver.client->get(u"/v1/offers/"_s + World::offerId(3)).json();
        file.write(QJsonDocument(QJsonObject{{u"offer"_s, full}}).toJson(QJsonDocument::Compact) + '\n');
        file.close();
        Running taker;
        Catalogue catalogue(taker.sandbox->context());
        catalogue.open();
        QString why;
        const ImportResult result = importCatalogue(taker.sandbox->context().store, catalogue, file.fileName(),
                                                    [&why](qint64, const QString& reason) { why = reason; });
        QVERIFY2(result.refused == 0, qPrintable(why));
        QVERIFY(result.taken + result.unchanged > 200);
    }

    void anImportTakesGoodLinesAndNamesBadOnes()
    {
        QTemporaryDir dir;
        QFile file(dir.filePath(u"goods.ndjson"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const World world(1, 200);
        const QJsonObject sample =
            QJsonDocument::fromJson(
                R"({"id":"x-1","version":3,"updatedAt":"2026-11-01T00:00:00Z","status":"listed","categoryId":"c-0101","supplierId":"s-77",
                "title":"Imported kettle","titleOriginal":"进口水壶","unit":"piece","currency":"CNY","moq":"10","lotSize":"5",
                "tiers":[{"minQty":"10","price":"45.5"},{"minQty":"100","price":"44"}],"stock":"500","rating":"4.4","sold":12,"leadDays":9,
                "restricted":[],"imageId":"abc","freightTemplateId":"ft-77"})")
                .object();
        const auto line = [&](const QString& member, const QJsonObject& body) {
            return QJsonDocument(QJsonObject{{member, body}}).toJson(QJsonDocument::Compact) + '\n';
        };
        QJsonObject supplier{{u"id"_s, u"s-77"_s},
                             {u"version"_s, 1},
                             {u"updatedAt"_s, u"2026-11-01T00:00:00Z"_s},
                             {u"name"_s, u"Own Works"_s},
                             {u"nameOriginal"_s, u"自有工厂"_s},
                             {u"city"_s, u"Ningbo"_s},
                             {u"province"_s, u"Zhejiang"_s},
                             {u"identities"_s, QJsonArray()},
                             {u"memberYears"_s, 2},
                             {u"scores"_s, sampleScores()},
                             {u"rates"_s, sampleRates()},
                             {u"offerCount"_s, 1},
                             {u"freightTemplates"_s, QJsonArray{sampleFreight()}}};
        QJsonObject second = sample;
        second["id"_L1] = u"x-2"_s;
        QJsonObject wrongLot = sample;
        wrongLot["moq"_L1] = u"12"_s;
        QJsonObject noPrice = sample;
        noPrice["tiers"_L1] = QJsonArray();
        QJsonObject stranger = sample;
        stranger["supplierId"_L1] = u"s-nobody"_s;
        QJsonObject floating = sample;
        floating["moq"_L1] = 10.5;
        file.write(line(u"supplier"_s, supplier));           // 1
        file.write(line(u"offerSummary"_s, sample));         // 2
        file.write("{\"offerSummary\": {\"id\": \"x-9\"\n"); // 3
        file.write("\n");                                    // 4
        file.write(line(u"offerSummary"_s, wrongLot));       // 5
        file.write(line(u"offerSummary"_s, noPrice));        // 6
        file.write(line(u"offerSummary"_s, stranger));       // 7
        file.write(line(u"thing"_s, sample));                // 8
        file.write(line(u"offerSummary"_s, floating));       // 9
        file.write("<html>no</html>\n");                     // 10
        file.write(line(u"offerSummary"_s, second));         // 11
        file.write("{\"end\":true,\"count\":3,\"cursor\":\"\"}\n");
        file.close();

        Running run;
        Catalogue catalogue(run.sandbox->context());
        catalogue.open();
        QList<qint64> bad;
        const ImportResult result = importCatalogue(run.sandbox->context().store, catalogue, file.fileName(),
                                                    [&bad](qint64 number, const QString& reason) {
                                                        QVERIFY(!reason.isEmpty());
                                                        bad.append(number);
                                                    });
        std::sort(bad.begin(), bad.end());
        QCOMPARE(bad, (QList<qint64>{3, 5, 6, 7, 8, 9, 10}));
        QCOMPARE(result.taken, 3);
        QCOMPARE(result.refused, 7);

        QCOMPARE(run.client->get(u"/v1/offers/x-2"_s).json()["freightTemplate"_L1]["id"_L1].toString(), u"ft-77"_s);
        QCOMPARE(run.client->get(u"/v1/offers?q=imported"_s).json()["items"_L1].toArray().size(), 2);
        QCOMPARE(run.client->get(u"/v1/suppliers?q=own%20works"_s).json()["items"_L1].toArray().size(), 1);
        const QList<QByteArray> lines = linesOf(run.client->get(u"/v1/catalogue/snapshot"_s).body);
        QCOMPARE(keyOf(lines.at(lines.size() - 2)), u"offer_summary:x-2"_s);
        const ImportResult again =
            importCatalogue(run.sandbox->context().store, catalogue, file.fileName(), [](qint64, const QString&) {});
        QCOMPARE(again.taken, 0);
        QCOMPARE(again.unchanged, 3);
    }

    void theFeedTellsTheWholeStateToWhoBegins()
    {
        Running run({}, 200);
        QSet<QString> seen;
        QString since;
        bool ended = false;
        while (!ended) {
            const QJsonObject page =
                run.client
                    ->get(u"/v1/changes/catalogue?limit=1000"_s + (since.isEmpty() ? QString() : u"&since="_s + since))
                    .json();
            for (const QJsonValue& change : page["changes"_L1].toArray())
                seen.insert(change["topic"_L1].toString() + change["id"_L1].toString());
            since = page["nextCursor"_L1].toString();
            QVERIFY(!since.isEmpty());
            ended = page["stateEnd"_L1].toBool();
        }
        const World world(1, 200);
        QCOMPARE(seen.size(), qsizetype(world.offers()) + world.suppliers() + world.taxonomy().categories().size());
    }

    void aWorldMadeAnewForgetsWhatHappenedToTheOld()
    {
        Running run({}, 300);
        run.client->control(u"/sandbox/story"_s, {{u"beat"_s, u"delist"_s}, {u"offerId"_s, World::offerId(5)}});
        QCOMPARE(run.client->get(u"/v1/offers/"_s + World::offerId(5)).json()["status"_L1].toString(), u"delisted"_s);
        run.client->control(u"/sandbox/world"_s, {{u"seed"_s, 1}, {u"offers"_s, 400}});
        QVERIFY(run.client->signIn(u"u-marta"_s));
        QCOMPARE(run.client->get(u"/v1/offers/"_s + World::offerId(5)).json()["status"_L1].toString(), u"listed"_s);
        QVERIFY(!run.client->get(u"/v1/offers/"_s + World::offerId(399)).json().isEmpty());
    }
};

TRADEWIND_TEST(tst_sandboxcatalogue)
#include "tst_sandboxcatalogue.moc"
