// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/catalogueapi.h"
#include "services/catalogue/cataloguedatabase.h"
#include "services/catalogue/catalogueservice.h"
#include "services/sync/recordstore.h"
#include "tests/services/catalogue/cataloguefixture.h"
#include "tests/testkit/await.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/fakenetwork.h"
#include "tests/testkit/testcase.h"

#include <QTemporaryDir>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;
using testkit::FakeAnswer;

namespace {
class NobodySignedIn final : public TokenSource
{
public:
    Async<QByteArray> accessToken() override { return ready(QByteArray("token")); }
    Async<QByteArray> renewedToken(QByteArray) override { return failed<QByteArray>(makeError(Error::Kind::Auth)); }
};
} // namespace

class tst_catalogueservice final : public testkit::TestCase
{
    Q_OBJECT

    struct House
    {
        QTemporaryDir dir;
        testkit::FakeClock clock;
        testkit::FakeNetwork network;
        NobodySignedIn tokens;
        HttpClient client{network, {.base = QUrl(u"http://127.0.0.1:1"_s), .clock = &clock}};
        CatalogueApi api{client};
        CatalogueDatabase database{dir.filePath(u"catalogue.db"_s), clock};
        RecordStore records{dir.filePath(u"records.db"_s), clock};
        CatalogueService service{database, api, records, clock};

        bool open()
        {
            client.setTokenSource(&tokens);
            return await(database.open()).ok() && await(records.open()).ok();
        }
    };

private Q_SLOTS:
    void theCatalogueFollowsItsStream()
    {
        House house;
        QVERIFY(house.open());
        QJsonArray changes;
        int seq = 0;
        const QList<Change> catalogue = testkit::smallCatalogue();
        for (const Change& change : catalogue) {
            changes.append(QJsonObject{{u"seq"_s, ++seq},
                                       {u"tx"_s, u"t"_s},
                                       {u"topic"_s, change.topic},
                                       {u"id"_s, change.id},
                                       {u"version"_s, change.version},
                                       {u"op"_s, u"upsert"_s},
                                       {u"entity"_s, QJsonDocument::fromJson(change.entity).object()}});
        }
        house.network.answer("GET /v1/changes/catalogue", FakeAnswer::json(QJsonObject{{u"changes"_s, changes},
                                                                                       {u"nextCursor"_s, u"c:9"_s},
                                                                                       {u"more"_s, false},
                                                                                       {u"state"_s, true},
                                                                                       {u"stateEnd"_s, true}}));
        ChangeStreamReader reader(house.api, house.database);
        const auto position = await(reader.catchUp({}));
        QVERIFY(position.ok());
        QCOMPARE(position->cursor, u"c:9"_s);
        QCOMPARE(await(house.service.firstMatches(u"teapot"_s, 5, {}))->size(), 1);
        QCOMPARE(await(house.service.categories())->size(), 3);
        QCOMPARE(await(house.service.supplier(SupplierId(u"s-1"_s)))->name, u"Yongkang Hengjia Cup"_s);
    }

    void anOfferIsFetchedOnceAndThenKnownOffline()
    {
        House house;
        QVERIFY(house.open());
        const QJsonObject full = testkit::fullOfferJson(testkit::offerJson(u"o-1"_s, u"Cup"_s, u"杯"_s));
        house.network.answer("GET /v1/offers/o-1", FakeAnswer::json(full));
        house.network.answer("GET /v1/offers/o-1", FakeAnswer::json(QByteArray(), 304));
        house.network.answer("GET /v1/offers/o-1", FakeAnswer::broken(QNetworkReply::ConnectionRefusedError));
        QCOMPARE(await(house.service.fetchOffer(OfferId(u"o-1"_s), {}))->title, u"Cup"_s);
        QCOMPARE(await(house.service.fetchOffer(OfferId(u"o-1"_s), {}))->title, u"Cup"_s);
        QCOMPARE(house.network.requests().at(1).header("If-None-Match"), QByteArray("\"1\""));
        QCOMPARE(await(house.service.offer(OfferId(u"o-1"_s)))->skus.size(), 3);
        QCOMPARE(house.network.requests().size(), 2);
    }

    void anOfferInAnotherLanguageIsFetchedAgain()
    {
        House house;
        house.database.setLanguage("zh-CN");
        QVERIFY(house.open());
        QVERIFY(await(house.database.beginState()));
        QVERIFY(await(house.database.applyPage(testkit::statePage(testkit::smallCatalogue()))));
        const auto cup = [](const QString& title) {
            return FakeAnswer::json(testkit::fullOfferJson(testkit::offerJson(u"o-1"_s, title, u"杯"_s)));
        };
        house.network.answer("GET /v1/offers/o-1", cup(u"杯"_s));
        house.network.answer("GET /v1/offers/o-1", cup(u"Cup"_s));
        QCOMPARE(await(house.service.fetchOffer(OfferId(u"o-1"_s), {}))->title, u"杯"_s);
        house.database.setLanguage("en");
        QVERIFY(await(house.database.beginState()));
        // Until the platform has been asked there is the old one.
        QCOMPARE(await(house.service.storedOffer(OfferId(u"o-1"_s)))->value().title, u"杯"_s);
        QCOMPARE(await(house.service.fetchOffer(OfferId(u"o-1"_s), {}))->title, u"Cup"_s);
        QVERIFY(house.network.requests().at(1).header("If-None-Match").isEmpty());
        QCOMPARE(await(house.database.offerVersion(OfferId(u"o-1"_s))).valueOr(0), 1);
    }

    void aPictureComesFromTheCacheTheSecondTime()
    {
        House house;
        QVERIFY(house.open());
        FakeAnswer picture = FakeAnswer::json(QByteArray("PNG"));
        picture.without("Content-Type").with("Content-Type", "image/png");
        house.network.answer("GET /v1/images/abc", picture);
        QCOMPARE(*await(house.service.picture(u"abc"_s, 72, {})), QByteArray("PNG"));
        QCOMPARE(*await(house.service.picture(u"abc"_s, 80, {})), QByteArray("PNG"));
        QCOMPARE(house.network.count("GET /v1/images/abc"), 1);
        QCOMPARE(house.network.requests().first().url.query(), u"w=80"_s);
    }

    void aMissingOfferSaysSo()
    {
        House house;
        QVERIFY(house.open());
        const auto offer = await(house.service.offer(OfferId(u"o-x"_s)));
        QVERIFY(!offer.ok());
        QVERIFY(offer.error().is(Problem::Slug::NotFound));
    }

    void priceSourcesAreEmptyBeforeTheFirstSync()
    {
        House house;
        QVERIFY(house.open());
        const auto sources = await(house.service.priceSources());
        QVERIFY(sources.ok());
        QVERIFY(!sources->hasFees);
        QVERIFY(!sources->capabilities);
    }
};

TRADEWIND_TEST(tst_catalogueservice)
#include "tst_catalogueservice.moc"
