// SPDX-License-Identifier: Apache-2.0
#include "services/wire/headers.h"
#include "services/wire/problemjson.h"
#include "services/wire/serverclock.h"
#include "services/wire/sse.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/testcase.h"

#include <QRandomGenerator>

using namespace tradewind;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_headers final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void retryAfterInAllItsForms_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("seconds"); // -1: as if it were not there
        QTest::newRow("seconds") << QByteArray("7") << 7;
        QTest::newRow("zero") << QByteArray("0") << 0;
        QTest::newRow("spaces around") << QByteArray(" 12 ") << 12;
        QTest::newRow("an absurd number is cut") << QByteArray("1000000000") << 900;
        QTest::newRow("more digits than a number holds") << QByteArray("99999999999999999999999") << 900;
        QTest::newRow("a negative number is ignored") << QByteArray("-5") << -1;
        QTest::newRow("a fraction is ignored") << QByteArray("1.5") << -1;
        QTest::newRow("garbage is ignored") << QByteArray("soon") << -1;
        QTest::newRow("nothing") << QByteArray() << -1;
        QTest::newRow("a date ahead") << QByteArray("Tue, 14 Jul 2026 12:00:30 GMT") << 30;
        QTest::newRow("the obsolete date") << QByteArray("Tuesday, 14-Jul-26 12:00:30 GMT") << 30;
        QTest::newRow("the C date") << QByteArray("Tue Jul 14 12:00:30 2026") << 30;
        QTest::newRow("a date gone by") << QByteArray("Tue, 14 Jul 2026 11:00:00 GMT") << 0;
        QTest::newRow("a date years ahead") << QByteArray("Wed, 14 Jul 2027 12:00:00 GMT") << 900;
    }
    void retryAfterInAllItsForms()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, seconds);
        const testkit::FakeClock clock;
        const auto wait = parseRetryAfter(text, clock.now());
        QCOMPARE(wait ? int(wait->count()) : -1, seconds);
    }

    void mediaTypes()
    {
        QVERIFY(mediaTypeMatches("Application/JSON; charset=utf-8", "application/json"));
        QVERIFY(!mediaTypeMatches("text/html", "application/json"));
        QVERIFY(mediaTypeMatches("image/png", "image/*"));
        QVERIFY(!mediaTypeMatches("imagery/png", "image/*"));
        QVERIFY(mediaTypeMatches("anything", "*/*"));
    }

    void jitterStaysWithinItsBounds()
    {
        QRandomGenerator random(7);
        for (int attempt = 0; attempt < 100; ++attempt) {
            const auto wait = fullJitter(attempt, 1s, 5min, random);
            QVERIFY(wait >= 0ms);
            QVERIFY(wait <= 5min);
            if (attempt < 8)
                QVERIFY(wait <= 1s * (1 << attempt));
        }
    }

    void aProblemKeepsItsFacts()
    {
        const auto problem =
            parseProblem(R"({"type":"https://tradewind.example/problems/price-changed","title":"Dearer",
            "status":422,"old":{"amount":"1.00","currency":"CNY"},"currentVersion":4,
            "errors":[{"pointer":"/lines/0/quantity","code":"too_small","detail":"x"}]})");
        QVERIFY(problem);
        QCOMPARE(problem->slug, Problem::Slug::PriceChanged);
        QCOMPARE(problem->title, u"Dearer"_s);
        QCOMPARE(problem->facts.value("currentVersion"_L1).toInt(), 4);
        QVERIFY(problem->facts.contains("old"_L1));
        QVERIFY(!problem->facts.contains("errors"_L1));
        QCOMPARE(problem->fieldErrors.size(), 1);
        QCOMPARE(problem->fieldErrors[0].code, u"too_small"_s);
    }

    void whatIsNoProblem_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("html") << QByteArray("<html>");
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("no type") << QByteArray(R"({"title":"x"})");
        QTest::newRow("type is a number") << QByteArray(R"({"type":7})");
    }
    void whatIsNoProblem()
    {
        QFETCH(QByteArray, body);
        QVERIFY(!parseProblem(body));
    }

    void theServerClockKeepsTheSampleFurthestAhead()
    {
        testkit::FakeClock local;
        ServerClock clock(local);
        QVERIFY(!clock.isKnown());
        QCOMPARE(clock.now(), local.now());
        const QDateTime platform = local.now().addSecs(3600);
        clock.observe(platform, "");
        QCOMPARE(clock.skew(), 1h);
        local.advance(900ms);
        clock.observe(platform, ""); // the same second again: an older truth
        QCOMPARE(clock.now(), platform.addMSecs(900));
        local.setNow(local.now().addDays(-3)); // the user turns the machine's clock
        QCOMPARE(clock.now(), platform.addMSecs(900));
    }

    void theServerClockFollowsAMovedPlatform()
    {
        testkit::FakeClock local;
        ServerClock clock(local);
        clock.observe(local.now(), "1");
        clock.observe(local.now().addDays(9), "2");
        QCOMPARE(clock.now(), local.now().addDays(9));
        clock.observe(local.now().addSecs(-20), "3");
        QCOMPARE(clock.now(), local.now().addSecs(-20));
        clock.observe(local.now().addDays(-1), "3"); // without an epoch, but far behind
        QCOMPARE(clock.now(), local.now().addDays(-1));
    }

    void eventsInChunksOfAnySize()
    {
        const QByteArray stream =
            "\xEF\xBB\xBF: hello\r\n\r\nevent: changed\r\ndata: {\"stream\":\"records\"}\r\nid: 4\r\n\r\n"
            "data:a\ndata: b\n\nevent: empty\n\ndata: last";
        for (qsizetype size = 1; size <= stream.size(); ++size) {
            SseParser parser;
            QList<SseEvent> events;
            for (qsizetype from = 0; from < stream.size(); from += size)
                events += parser.feed(stream.mid(from, size));
            QCOMPARE(events.size(), 2);
            QCOMPARE(events[0], (SseEvent{u"changed"_s, u"{\"stream\":\"records\"}"_s, u"4"_s}));
            QCOMPARE(events[1], (SseEvent{u"message"_s, u"a\nb"_s, u"4"_s}));
        }
    }

    void anEndlessLineBreaksTheStream()
    {
        SseParser parser;
        QVERIFY(parser.feed("data: " + QByteArray(100'000, 'x')).isEmpty());
        QVERIFY(parser.broken());
        QVERIFY(parser.feed("\n\n").isEmpty());
    }
};

TRADEWIND_TEST(tst_headers)
#include "tst_headers.moc"
