// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/searchtext.h"
#include "tests/testkit/testcase.h"

#include <QByteArrayList>

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
        QTest::newRow("accents make no difference") << u"Café À ñ ÖĀ"_s << QString() << u"cafe a n oa"_s << QString();
        QTest::newRow("a letter and its accent apart") << u"Cafe\u0301"_s << QString() << u"cafe"_s << QString();
        QTest::newRow("Cyrillic") << u"Чайник"_s << QString() << u"чаиник"_s << QString();
        QTest::newRow("half-width katakana is katakana") << u"ｶｯﾌﾟ"_s << QString() << QString() << u"カッ ップ プ"_s;
        QTest::newRow("Hangul by syllables") << u"보온병"_s << QString() << QString() << u"보온 온병 병"_s;
        QTest::newRow("ideographs beyond the common ones")
            << u"𠮷野杯"_s << QString() << QString() << u"𠮷野 野杯 杯"_s;
        QTest::newRow("a run at the end of one title does not go on in the other")
            << u"保"_s << u"温"_s << QString() << u"保 温"_s;
    }
    void cuts()
    {
        QFETCH(QString, title);
        QFETCH(QString, original);
        const auto terms = searchtext::terms(title.toUtf8(), original.toUtf8());
        QTEST(QString::fromUtf8(terms.words), "words");
        QTEST(QString::fromUtf8(terms.pairs), "pairs");
    }

    void asks_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("pairs");
        QTest::addColumn<QString>("characters");
        QTest::newRow("every word") << u"Steel cu"_s << u"steel cu"_s << QString() << QString();
        QTest::newRow("every pair") << u"保温杯"_s << QString() << u"保温 温杯"_s << QString();
        QTest::newRow("a single ideograph") << u"杯"_s << QString() << QString() << u"杯"_s;
        QTest::newRow("a run and a single one") << u"保温 杯"_s << QString() << u"保温"_s << u"杯"_s;
        QTest::newRow("operators of the search engine are only words")
            << u"a OR NOT b*)\""_s << u"a or not b"_s << QString() << QString();
        QTest::newRow("nothing to look for") << u" -- \" "_s << QString() << QString() << QString();
    }
    void asks()
    {
        QFETCH(QString, query);
        const auto asked = searchtext::asked(query);
        QTEST(QString::fromUtf8(asked.words.join(' ')), "words");
        QTEST(QString::fromUtf8(asked.pairs.join(' ')), "pairs");
        QTEST(QString::fromUtf8(asked.characters.join(' ')), "characters");
    }
};

TRADEWIND_TEST(tst_searchtext)
#include "tst_searchtext.moc"
