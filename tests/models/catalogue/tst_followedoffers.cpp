// SPDX-License-Identifier: Apache-2.0
#include "models/catalogue/followedoffers.h"
#include "tests/models/catalogue/cataloguehouse.h"
#include "tests/testkit/testcase.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;
using testkit::awaitUntil;
using testkit::CatalogueHouse;

class tst_followedoffers final : public testkit::TestCase
{
    Q_OBJECT

    static QString change(const FollowedOffers& followed, const QString& id)
    {
        const int row = followed.rowOf(id);
        return row < 0 ? QString() : followed.index(row, FollowedOffers::Change).data().toString();
    }
    static bool tell(CatalogueHouse& house, const QJsonObject& offer)
    {
        return await(house.database.applyPage(testkit::livePage({testkit::upsert(u"offer_summary"_s, offer)}))).ok();
    }
    static QJsonArray tiers(const QString& price)
    {
        return {QJsonObject{{u"minQty"_s, u"200"_s}, {u"price"_s, price}}};
    }

private Q_SLOTS:
    void whatChangedSinceOneLastLookedIsSaid()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        QSettings settings(house.dir.filePath(u"kept.ini"_s), QSettings::IniFormat);
        FollowedOffers followed(house.service, house.desk->assumptions(), house.desk->pictures(), &settings);
        const QAbstractItemModelTester tester(&followed, QAbstractItemModelTester::FailureReportingMode::QtTest);
        followed.setFollowed({u"o-1"_s, u"o-3"_s});
        QVERIFY(
            awaitUntil([&] { return followed.rowCount() == 2 && followed.at(0).isKnown && followed.at(1).isKnown; }));
        QCOMPARE(followed.changedCount(), 0);

        QVERIFY(tell(house, testkit::offerJson(u"o-3"_s, u"Kids vacuum bottle"_s, u"儿童保温杯"_s,
                                               {{u"version"_s, 2}, {u"tiers"_s, tiers(u"21.42"_s)}})));
        QVERIFY(awaitUntil([&] { return followed.changedCount() == 1; }));
        QCOMPARE(followed.at(0).id, u"o-3"_s); // what changed stands first
        QVERIFY2(change(followed, u"o-3"_s).contains(u"¥23.80 → ¥21.42 (−10"_s),
                 qPrintable(change(followed, u"o-3"_s)));

        // Another start still knows it; looking at it ends it.
        {
            FollowedOffers later(house.service, house.desk->assumptions(), house.desk->pictures(), &settings);
            later.setFollowed({u"o-1"_s, u"o-3"_s});
            QVERIFY(awaitUntil([&] { return later.changedCount() == 1; }));
        }
        followed.markSeen(u"o-3"_s);
        QCOMPARE(followed.changedCount(), 0);
        QVERIFY(tell(house, testkit::offerJson(u"o-1"_s, u"Vacuum tumbler"_s, u"保温杯"_s,
                                               {{u"version"_s, 2}, {u"status"_s, u"sold_out"_s}})));
        QVERIFY(awaitUntil([&] { return change(followed, u"o-1"_s).contains("sold out"_L1); }));
        QVERIFY(tell(house, testkit::offerJson(u"o-1"_s, u"Vacuum tumbler"_s, u"保温杯"_s,
                                               {{u"version"_s, 3}, {u"status"_s, u"delisted"_s}})));
        QVERIFY(awaitUntil([&] { return change(followed, u"o-1"_s).contains("delisted"_L1); }));
        followed.markSeen();
        QCOMPARE(followed.changedCount(), 0);
        followed.setFollowed({u"o-3"_s});
        QCOMPARE(followed.rowCount(), 1);
    }

    void whatWasSeenIsForgottenOnlyWhenOneFollowsNoMore()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        FollowedOffers& followed = house.desk->followedOffers();
        const auto isRead = [&] { return followed.rowCount() == 1 && followed.at(0).isKnown; };
        followed.setFollowed({u"o-3"_s});
        QVERIFY(awaitUntil(isRead));
        // The list of what is followed is not known for a while, as after a fresh start.
        followed.setFollowed({});
        QVERIFY(tell(house, testkit::offerJson(u"o-3"_s, u"Kids vacuum bottle"_s, u"儿童保温杯"_s,
                                               {{u"version"_s, 2}, {u"tiers"_s, tiers(u"21.42"_s)}})));
        followed.setFollowed({u"o-3"_s});
        QVERIFY(awaitUntil([&] { return isRead() && followed.changedCount() == 1; }));
        followed.forget(u"o-3"_s);
        followed.setFollowed({u"o-3"_s});
        QVERIFY(awaitUntil([&] { return isRead() && followed.changedCount() == 0; }));
    }

    void theLandedCostStandsBesideThePrice()
    {
        CatalogueHouse house;
        QVERIFY(house.open());
        FollowedOffers& followed = house.desk->followedOffers();
        followed.setFollowed({u"o-1"_s});
        const auto landed = [&] { return followed.index(0, FollowedOffers::Landed).data().toString(); };
        QVERIFY(awaitUntil([&] { return landed().contains("EUR"_L1); }));
        QVERIFY(followed.headerData(FollowedOffers::Landed, Qt::Horizontal, Qt::DisplayRole)
                    .toString()
                    .startsWith("Landed, EUR to "_L1));
        const QString before = landed();
        house.desk->assumptions().setQuantity(5000);
        QVERIFY(landed() != before);
    }
};

TRADEWIND_TEST(tst_followedoffers)
#include "tst_followedoffers.moc"
