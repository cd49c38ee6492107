// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/searchtext.h"
#include "tests/testkit/testcase.h"

using namespace tradewind;
using namespace Qt::StringLiterals;

class tst_searchtext final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void cuts_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("original");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("pairs");
        QTest::newRow("words of both titles, pairs of the original")
            << u"Steel cup, 500 ml"_s << u"保温杯 500ml"_s << u"steel cup 500 ml 500ml"_s << u"保温 温杯 杯"_s;
        QTest::newRow("full-width forms are folded") << u"ＡＢ１"_s << QString() << u"ab1"_s << QString();
        QTest::newRow("letters part ideographs") << u"杯A壶"_s << QString() << u"a"_s << u"杯 壶"_s;
    }
    void cuts()
    {
        QFETCH(QString, title);
        QFETCH(QString, original);
        const auto terms = searchtext::terms(title, original);
        QTEST(terms.words, "words");
        QTEST(terms.pairs, "pairs");
    }

    void asks_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("pairs");
        QTest::newRow("every word as a prefix") << u"Steel cu"_s << u"\"steel\"* AND \"cu\"*"_s << QString();
        QTest::newRow("every pair") << u"保温杯"_s << QString() << u"\"保温\" AND \"温杯\""_s;
        QTest::newRow("a single ideograph as a prefix") << u"杯"_s << QString() << u"\"杯\"*"_s;
        QTest::newRow("operators of the search engine are only words")
            << u"a OR NOT b*)\""_s << u"\"a\"* AND \"or\"* AND \"not\"* AND \"b\"*"_s << QString();
        QTest::newRow("nothing to look for") << u" -- \" "_s << QString() << QString();
    }
    void asks()
    {
        QFETCH(QString, query);
        const auto terms = searchtext::matchExpressions(query);
        QTEST(terms.words, "words");
        QTEST(terms.pairs, "pairs");
    }
};

TRADEWIND_TEST(tst_searchtext)
#include "tst_searchtext.moc"
