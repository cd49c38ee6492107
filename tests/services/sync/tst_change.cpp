// SPDX-License-Identifier: Apache-2.0
#include "services/sync/change.h"
#include "tests/testkit/testcase.h"

using namespace tradewind;
using namespace Qt::StringLiterals;

namespace {
const QByteArray kPage = R"({"changes":[
 {"seq":7,"tx":"t1","topic":"order","id":"o1","version":3,"op":"upsert","companyId":"c1",
  "entity":{"id":"o1","version":3,"updatedAt":"2026-07-14T10:00:00Z","total":{"amount":"1.10","currency":"USD"},"n":9007199254740993}},
 {"seq":8,"tx":"t1","topic":"order","id":"o2","version":4,"op":"delete"},
 {"seq":9,"tx":"t2","topic":"order","id":"o3","version":1,"op":"forget","unknown":[1,2]}
],"nextCursor":"c:9","more":false,"state":false})";
}

class tst_change final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aPageIsReadWhole()
    {
        const auto page = parseChangePage(kPage);
        QVERIFY(page.ok());
        QCOMPARE(page->changes.size(), 3);
        const Change& first = page->changes.at(0);
        QCOMPARE(first.op, Change::Op::Upsert);
        QCOMPARE(first.topic, u"order"_s);
        QCOMPARE(first.version, 3);
        QCOMPARE(first.companyId, u"c1"_s);
        QCOMPARE(first.updatedAt, QDateTime(QDate(2026, 7, 14), QTime(10, 0), Qt::UTC));
        // The entity is kept to the byte, numbers beyond double included.
        QVERIFY(first.entity.startsWith(R"({"id":"o1")"));
        QVERIFY(first.entity.endsWith(R"("n":9007199254740993})"));
        QCOMPARE(page->changes.at(1).op, Change::Op::Delete);
        QCOMPARE(page->changes.at(2).op, Change::Op::Forget);
        QCOMPARE(page->nextCursor, u"c:9"_s);
        QVERIFY(!page->more && !page->state && !page->stateEnd);
    }

    void everyTruncationIsAnError()
    {
        for (qsizetype size = 0; size < kPage.size(); ++size)
            QVERIFY2(!parseChangePage(kPage.left(size)).ok(), qPrintable(QString::number(size)));
    }

    void aPageThatBreaksTheContractIsAnError_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no cursor") << QByteArray(R"({"changes":[],"more":false})");
        QTest::newRow("empty cursor") << QByteArray(R"({"changes":[],"more":false,"nextCursor":""})");
        QTest::newRow("no changes") << QByteArray(R"({"more":false,"nextCursor":"c"})");
        QTest::newRow("more is a string") << QByteArray(R"({"changes":[],"more":"no","nextCursor":"c"})");
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("a web page") << QByteArray("<!doctype html><html></html>");
        QTest::newRow("nothing") << QByteArray();
    }
    void aPageThatBreaksTheContractIsAnError()
    {
        QFETCH(QByteArray, json);
        QCOMPARE(parseChangePage(json).error().kind, Error::Kind::Parse);
    }

    void oneBadRowIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::newRow("no id") << QByteArray(R"({"seq":1,"tx":"t","topic":"order","version":1,"op":"delete"})");
        QTest::newRow("no version") << QByteArray(R"({"seq":1,"tx":"t","topic":"order","id":"a","op":"delete"})");
        QTest::newRow("version is a text")
            << QByteArray(R"({"seq":1,"tx":"t","topic":"order","id":"a","version":"1","op":"delete"})");
        QTest::newRow("version beyond 64 bits") << QByteArray(
            R"({"seq":1,"tx":"t","topic":"order","id":"a","version":99999999999999999999,"op":"delete"})");
        QTest::newRow("unknown op") << QByteArray(
            R"({"seq":1,"tx":"t","topic":"order","id":"a","version":1,"op":"merge"})");
        QTest::newRow("upsert without entity")
            << QByteArray(R"({"seq":1,"tx":"t","topic":"order","id":"a","version":1,"op":"upsert"})");
        QTest::newRow("entity is a list")
            << QByteArray(R"({"seq":1,"tx":"t","topic":"order","id":"a","version":1,"op":"upsert","entity":[]})");
        QTest::newRow("a number") << QByteArray("17");
    }
    void oneBadRowIsLeftOut()
    {
        QFETCH(QByteArray, row);
        const QByteArray good = R"({"seq":2,"tx":"t","topic":"order","id":"b","version":1,"op":"delete"})";
        const auto page =
            parseChangePage("{\"changes\":[" + row + "," + good + "],\"more\":true,\"nextCursor\":\"c\"}");
        QVERIFY(page.ok());
        QCOMPARE(page->rejected, 1);
        QCOMPARE(page->changes.size(), 1);
        QCOMPARE(page->changes.first().id, u"b"_s);
    }

    void anEntityBecomesAnUpsert()
    {
        const auto change =
            changeFromEntity(u"order"_s, R"({"id":"o9","x":{"id":"inner","version":1},"version":12,"companyId":"c2"})");
        QVERIFY(change.ok());
        QCOMPARE(change->id, u"o9"_s);
        QCOMPARE(change->version, 12);
        QCOMPARE(change->companyId, u"c2"_s);
        QVERIFY(!changeFromEntity(u"order"_s, R"({"id":"o9"})").ok());
        QVERIFY(!changeFromEntity(u"order"_s, "").ok());
    }
};

TRADEWIND_TEST(tst_change)
#include "tst_change.moc"
