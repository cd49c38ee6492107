// SPDX-License-Identifier: Apache-2.0
#include "services/domain/values/contenthash.h"
#include "services/domain/values/id.h"
#include "services/domain/values/openenum.h"
#include "tests/testkit/testcase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace tradewind;
using namespace Qt::StringLiterals;

namespace {
enum class Colour { Red, DarkBlue };
}

template <>
struct tradewind::WireWords<Colour>
{
    static constexpr WireWord<Colour> table[] = {{Colour::Red, "red"_L1}, {Colour::DarkBlue, "dark_blue"_L1}};
};

class tst_contenthash final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void canonicalJsonIsOneForm_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("canonical");
        QTest::newRow("members are sorted, spaces go") << QByteArray("{ \"b\" : 1, \"a\" : [ true, null, \"x\" ] }")
                                                       << QByteArray("{\"a\":[true,null,\"x\"],\"b\":1}");
        QTest::newRow("members sort by UTF-16 unit, as RFC 8785 shows")
            << QByteArray(
                   "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}")
            << QByteArray("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}");
        QTest::newRow("shortest escapes") << QByteArray("[\"\\u0008\\u000c\\n\\r\\t\\\"\\\\\\/\\u001f\\u007f\\u00e9\"]")
                                          << QByteArray("[\"\\b\\f\\n\\r\\t\\\"\\\\/\\u001f\u007fé\"]");
        QTest::newRow("whole numbers") << QByteArray("[0,-1,1.0,1e3,9007199254740992]")
                                       << QByteArray("[0,-1,1,1000,9007199254740992]");
        QTest::newRow("empty things") << QByteArray("{\"a\":{},\"b\":[],\"c\":\"\"}")
                                      << QByteArray("{\"a\":{},\"b\":[],\"c\":\"\"}");
    }
    void canonicalJsonIsOneForm()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, canonical);
        const auto document = QJsonDocument::fromJson(json);
        const QJsonValue value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
        const auto result = canonicalJson(value);
        QVERIFY(result.ok());
        QCOMPARE(*result, canonical);
    }

    void refusesWhatTheContractNeverCarries()
    {
        QVERIFY(!canonicalJson(QJsonArray{0.5}).ok());
        QVERIFY(!canonicalJson(QJsonArray{1e300}).ok());
        QVERIFY(!canonicalJson(QJsonArray{qint64(9007199254740993)}).ok());
        QVERIFY(!canonicalJson(QString(QChar(0xd800))).ok());
        QVERIFY(!canonicalJson(QJsonValue(QJsonValue::Undefined)).ok());
    }

    void hashesAreSha256()
    {
        QCOMPARE(ContentHash::ofBytes("abc").toHex(),
                 u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
        const auto hash = ContentHash::ofJson(QJsonObject{{u"b"_s, 1}, {u"a"_s, 2}});
        QCOMPARE(*hash, ContentHash::ofBytes("{\"a\":2,\"b\":1}"));
        QCOMPARE(*ContentHash::fromHex(hash->toHex().toUpper()), *hash);
        QVERIFY(!ContentHash::fromHex(u"abc").ok());
        QVERIFY(!ContentHash::fromHex(QString(64, u'g')).ok());
        QVERIFY(ContentHash().isNull());
    }

    void chainsShowTheFirstBrokenLink()
    {
        HashChain chain;
        QList<ChainLink> links;
        for (const char* text : {"one", "two", "three", "four"})
            links.append(chain.append(text));
        QCOMPARE(HashChain::firstBroken(links), -1);
        QCOMPARE(chain.head(), links.last().link);

        auto changed = links;
        changed[1].payload = ContentHash::ofBytes("2");
        QCOMPARE(HashChain::firstBroken(changed), 1);
        auto removed = links;
        removed.removeAt(2);
        QCOMPARE(HashChain::firstBroken(removed), 2);
        auto swapped = links;
        swapped.swapItemsAt(0, 1);
        QCOMPARE(HashChain::firstBroken(swapped), 0);

        HashChain resumed(links.last().link);
        links.append(resumed.append("five"));
        QCOMPARE(HashChain::firstBroken(links), -1);
    }

    void unknownWordsSurviveARoundTrip()
    {
        const auto known = OpenEnum<Colour>::fromWire(u"dark_blue"_s);
        QVERIFY(known.is(Colour::DarkBlue));
        QCOMPARE(known.toWire(), u"dark_blue"_s);
        const auto unknown = OpenEnum<Colour>::fromWire(u"Ultra_Violet "_s);
        QVERIFY(!unknown.isKnown());
        QVERIFY(!unknown.is(Colour::Red));
        QCOMPARE(unknown.toWire(), u"Ultra_Violet "_s);
        QVERIFY(unknown != OpenEnum<Colour>::fromWire(u"infra_red"_s));
        QVERIFY(known == Colour::DarkBlue);
    }

    void idsAreShortAndOpaque()
    {
        QVERIFY(!OfferId::fromWire({}).ok());
        QVERIFY(!OfferId::fromWire(QString(65, u'x')).ok());
        QCOMPARE(OfferId::fromWire(u"167539019420540000"_s)->toString(), u"167539019420540000"_s);
        QVERIFY(OfferId().isNull());
        const ClientRef ref = newClientRef();
        QCOMPARE(ref.toString().size(), 36);
        QVERIFY(ref != newClientRef());
    }
};

TRADEWIND_TEST(tst_contenthash)
#include "tst_contenthash.moc"
