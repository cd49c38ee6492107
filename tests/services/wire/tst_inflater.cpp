// SPDX-License-Identifier: Apache-2.0
#include "services/wire/inflater.h"
#include "tests/testkit/testcase.h"

using namespace tradewind;

class tst_inflater final : public testkit::TestCase
{
    Q_OBJECT

    /// Made by Python's gzip.compress(b'{"a":1}\n' * 10000, mtime=0).
    static QByteArray packed() { return QByteArray::fromBase64(kPacked); }
    static constexpr auto kPacked =
        "H4sIAAAAAAACA+3FIREAQAgAMP8xaPCWNuTg6I4lxGbWUZF/Xtu2bdu2bdu2bdu2bdu2bdu2bdu2bdu2bdu2bdu2bd"
        "u2bdu2bdu2bdu2bdu2bdu2bdu2bdu2bdu2bdu2bdu2bdu2bdu2bdu2bdu2bdu2bdu2bdu2bdu2bdu2bdu2bdu2bdu2"
        "bdu2bdu2bdu2bdu2bdu2bdu2fV42UteIgDgBAA==";

private Q_SLOTS:
    void inPiecesOfAnySize()
    {
        const QByteArray all = packed();
        for (const qsizetype size : {qsizetype(1), qsizetype(7), all.size()}) {
            Inflater inflater(1'000'000);
            QByteArray out;
            for (qsizetype from = 0; from < all.size(); from += size) {
                QVERIFY(!inflater.finished());
                const auto piece = inflater.feed(all.mid(from, size));
                QVERIFY(piece.ok());
                out += *piece;
            }
            QVERIFY(inflater.finished());
            QCOMPARE(out, QByteArray("{\"a\":1}\n").repeated(10'000));
        }
    }

    void aCutAnywhereIsNotFinished()
    {
        const QByteArray all = packed();
        for (qsizetype size = 0; size < all.size(); ++size) {
            Inflater inflater(1'000'000);
            QVERIFY(inflater.feed(all.left(size)).ok());
            QVERIFY(!inflater.finished());
        }
    }

    void damageIsNoticed()
    {
        const QByteArray all = packed();
        for (const qsizetype at : {qsizetype(0), qsizetype(2), all.size() - 5, all.size() - 1}) {
            QByteArray damaged = all;
            damaged[at] = char(damaged[at] ^ 0x10);
            Inflater inflater(1'000'000);
            QCOMPARE(inflater.feed(damaged).error().kind, Error::Kind::Parse);
        }
        Inflater inflater(1'000'000);
        QVERIFY(!inflater.feed(all + "x").ok());
    }

    void tooMuchIsRefused()
    {
        Inflater inflater(79'999);
        QVERIFY(!inflater.feed(packed()).ok());
        Inflater enough(80'000);
        QVERIFY(enough.feed(packed()).ok());
    }
};

TRADEWIND_TEST(tst_inflater)
#include "tst_inflater.moc"
