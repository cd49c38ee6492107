// SPDX-License-Identifier: Apache-2.0
#include "models/shared/undooffer.h"
#include "tests/testkit/testcase.h"

#include <QSignalSpy>

using namespace tradewind;
using namespace Qt::StringLiterals;

class tst_undooffer final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void isUndoneOnce()
    {
        UndoOffer offer;
        QSignalSpy changed(&offer, &UndoOffer::changed);
        int undone = 0;
        offer.undo();
        offer.make(u"Two lines were removed"_s, [&undone] { return ++undone > 0; });
        QCOMPARE(offer.sentence(), u"Two lines were removed"_s);
        offer.undo();
        QVERIFY(offer.sentence().isEmpty());
        offer.undo();
        QCOMPARE(undone, 1);
        QCOMPARE(changed.size(), 2);
    }

    void staysWhenItCannotBeUndoneYet()
    {
        UndoOffer offer;
        bool ready = false;
        offer.make(u"Taken back"_s, [&ready] { return ready; });
        offer.undo();
        QCOMPARE(offer.sentence(), u"Taken back"_s);
        ready = true;
        offer.undo();
        QVERIFY(offer.sentence().isEmpty());
    }

    void aNewerOneTakesThePlace()
    {
        UndoOffer offer;
        int first = 0;
        int second = 0;
        offer.make(u"First"_s, [&first] { return ++first > 0; });
        offer.make(u"Second"_s, [&second] { return ++second > 0; });
        offer.undo();
        QCOMPARE(first, 0);
        QCOMPARE(second, 1);
        offer.make(u"Third"_s, [&first] { return ++first > 0; });
        offer.forget();
        offer.undo();
        QCOMPARE(first, 0);
        QVERIFY(offer.sentence().isEmpty());
    }
};

TRADEWIND_TEST(tst_undooffer)
#include "tst_undooffer.moc"
