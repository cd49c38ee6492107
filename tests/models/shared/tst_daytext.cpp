// SPDX-License-Identifier: Apache-2.0
#include "models/shared/daytext.h"
#include "tests/testkit/testcase.h"

using namespace tradewind;
using namespace Qt::StringLiterals;

class tst_daytext final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void timesAreWordsForPeople()
    {
        const QDateTime now(QDate(2026, 11, 20), QTime(14, 32), Qt::UTC);
        QCOMPARE(DayText::moment(now.addSecs(-600), now), u"14:22"_s);
        QCOMPARE(DayText::moment(now.addDays(-1), now), u"19 Nov, 14:32"_s);
        QCOMPARE(DayText::moment({}, now), QString());
        QCOMPARE(DayText::day(now.addYears(-1), now), u"20 Nov 2025"_s);
        QCOMPARE(DayText::full(now.date()), u"20 November 2026"_s);
    }

    /// The territory is not the language: an American system gets the words of the program, in its order.
    void aDayIsSaidInOneFormWhereverItStands()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        const QString american = DayText::day(QDate(2026, 10, 6), QDate(2026, 11, 20));
        QLocale::setDefault(before);
        QCOMPARE(american, u"6 Oct"_s);
    }

    void daysFromAndTo()
    {
        const QDate today(2026, 11, 20);
        QCOMPARE(DayText::days(QDate(2026, 11, 25), QDate(2026, 11, 29), today), u"25–29 Nov"_s);
        QCOMPARE(DayText::days(QDate(2026, 11, 28), QDate(2026, 12, 2), today), u"28 Nov – 2 Dec"_s);
        QCOMPARE(DayText::days(today, today, today), u"20 Nov"_s);
    }

    void spans_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("words");
        constexpr qint64 kHour = 3600;
        constexpr qint64 kDay = 24 * kHour;
        QTest::newRow("over") << qint64(-5) << u"0 m"_s;
        QTest::newRow("less than a minute") << qint64(59) << u"0 m"_s;
        QTest::newRow("minutes") << qint64(12 * 60) << u"12 m"_s;
        QTest::newRow("hours and minutes") << 5 * kHour + 28 * 60 << u"5 h 28 m"_s;
        QTest::newRow("whole hours") << 24 * kHour << u"24 h"_s;
        QTest::newRow("a day and a half are hours") << 38 * kHour - 60 << u"37 h 59 m"_s;
        QTest::newRow("days and hours") << 3 * kDay + 4 * kHour + 60 << u"3 d 4 h"_s;
        QTest::newRow("whole days") << 7 * kDay + 59 * 60 << u"7 d"_s;
    }

    void spans()
    {
        QFETCH(qint64, seconds);
        QTEST(DayText::span(seconds), "words");
    }
};

TRADEWIND_TEST(tst_daytext)
#include "tst_daytext.moc"
