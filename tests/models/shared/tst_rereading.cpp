// SPDX-License-Identifier: Apache-2.0
#include "models/shared/rereading.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::awaitUntil;

namespace {

/// Shows a number that is read in two steps, each on a later turn of the event loop.
class Reader final : public QObject
{
public:
    QString key;
    int value = 0;   ///< of the world
    int shown = 0;   ///< here
    int reads = 0;   ///< begun
    int running = 0; ///< at this moment
    int most = 0;    ///< at one moment

    void read()
    {
        const auto turn = m_reading.begin(key);
        if (!turn)
            return;
        ++reads;
        most = std::max(most, ++running);
        later([this, turn] {
            later([this, turn, found = value] {
                --running;
                if (turn->isWanted())
                    shown = found;
            });
        });
    }
    void drop() { m_reading.drop(); }

private:
    void later(const std::function<void()>& step) { QMetaObject::invokeMethod(this, step, Qt::QueuedConnection); }

    Rereading m_reading{this, [this] { read(); }};
};

} // namespace

class tst_rereading final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void somethingIsShownWhileChangesKeepComing()
    {
        Reader reader;
        int turns = 0;
        QVERIFY(awaitUntil([&] {
            ++reader.value;
            reader.read(); // a change at every turn
            return ++turns > 50;
        }));
        QVERIFY(reader.shown > 0);
        QCOMPARE(reader.most, 1);
        // Once they end, the last is shown.
        QVERIFY(awaitUntil([&reader] { return reader.running == 0 && reader.shown == reader.value; }));
        QCoreApplication::processEvents();
        const int reads = reader.reads;
        QCoreApplication::processEvents();
        QCOMPARE(reader.reads, reads);
    }

    void anotherKeyDoesNotWait()
    {
        Reader reader;
        reader.key = u"a"_s;
        reader.value = 1;
        reader.read();
        reader.key = u"b"_s;
        reader.value = 2;
        reader.read();
        QCOMPARE(reader.reads, 2);
        QVERIFY(awaitUntil([&reader] { return reader.running == 0; }));
        QCOMPARE(reader.shown, 2);
        QCOMPARE(reader.reads, 2);
    }

    void whatIsDroppedIsNotShown()
    {
        Reader reader;
        reader.value = 1;
        reader.read();
        reader.read();
        reader.drop();
        QVERIFY(awaitUntil([&reader] { return reader.running == 0; }));
        QCoreApplication::processEvents();
        QCOMPARE(reader.shown, 0);
        QCOMPARE(reader.reads, 1);
    }

    void aTurnMayOutliveItsReader()
    {
        auto reader = std::make_unique<QObject>();
        auto reading = std::make_unique<Rereading>(reader.get(), [] { QFAIL("nobody is left to read"); });
        auto turn = reading->begin();
        QVERIFY(turn);
        QVERIFY(!reading->begin());
        reading.reset();
        reader.reset();
        turn.reset();
        QCoreApplication::processEvents();
    }
};

TRADEWIND_TEST(tst_rereading)
#include "tst_rereading.moc"
