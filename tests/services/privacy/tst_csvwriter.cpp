// SPDX-License-Identifier: Apache-2.0
#include "services/privacy/csvwriter.h"
#include "tests/testkit/testcase.h"

namespace tradewind {
using namespace Qt::StringLiterals;

class tst_csvwriter final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void formulasAreNeutralised_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("safe");
        QTest::newRow("plain words") << u"Vacuum tumbler"_s << u"Vacuum tumbler"_s;
        QTest::newRow("a minus inside") << u"T-shirt"_s << u"T-shirt"_s;
        QTest::newRow("equals") << u"=1+1"_s << u"'=1+1"_s;
        QTest::newRow("plus") << u"+49 40"_s << u"'+49 40"_s;
        QTest::newRow("minus") << u"-2"_s << u"'-2"_s;
        QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
        QTest::newRow("a tab") << u"\t=1"_s << u"'\t'=1"_s;
        QTest::newRow("full width") << u"＝1"_s << u"'＝1"_s;
        QTest::newRow("after a space") << u" =1"_s << u" '=1"_s;
        QTest::newRow("after a separator") << u"a,=1;@b"_s << u"a,'=1;'@b"_s;
        QTest::newRow("after a line end") << u"a\n=1"_s << u"a\n'=1"_s;
        QTest::newRow("nothing") << QString() << QString();
    }

    void formulasAreNeutralised()
    {
        QFETCH(QString, text);
        QFETCH(QString, safe);
        QCOMPARE(CsvWriter::text(text), safe);
    }

    void csvQuotesWhatItMust()
    {
        CsvWriter csv({u"a"_s, u"b"_s});
        csv.addRow({u"1,5"_s, u"say \"x\""_s});
        QCOMPARE(csv.bytes(), QByteArray("\xEF\xBB\xBF"
                                         "a,b\r\n\"1,5\",\"say \"\"x\"\"\"\r\n"));
    }
};

TRADEWIND_TEST(tst_csvwriter)
} // namespace tradewind

#include "tst_csvwriter.moc"
