// SPDX-License-Identifier: Apache-2.0
#include "services/storage/rowhash.h"
#include "tests/testkit/testcase.h"

#include <QSet>

using namespace tradewind;
using namespace Qt::StringLiterals;

class tst_rowhash final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyDifferenceChangesTheHash()
    {
        const QList<QVariantList> rows{
            {1, u"ab"_s, QByteArray("c")},
            {2, u"ab"_s, QByteArray("c")},
            {1, u"a"_s, QByteArray("bc")},
            {1, u"abc"_s, QByteArray()},
            {1, u"ab"_s, QByteArray("d")},
            {1, u"ab"_s, u"c"_s},
            {1, u"ab"_s},
            {1, u"ab"_s, QByteArray("c"), QVariant()},
            {u"1"_s, u"ab"_s, QByteArray("c")},
        };
        QSet<QByteArray> seen;
        for (const auto& row : rows) {
            QCOMPARE(rowHash(row).size(), 32);
            QVERIFY(!seen.contains(rowHash(row)));
            seen.insert(rowHash(row));
        }
        QCOMPARE(rowHash(rows.first()), rowHash({qint64(1), u"ab"_s, QByteArray("c")}));
    }

    void anEmptyTextIsNotNull()
    {
        QVERIFY(rowHash({u""_s}) != rowHash({QVariant()}));
        QCOMPARE(rowHash({QVariant(QMetaType::fromType<QString>())}), rowHash({QVariant()}));
    }
};

TRADEWIND_TEST(tst_rowhash)
#include "tst_rowhash.moc"
