// SPDX-License-Identifier: Apache-2.0
// A journal that does not take what it is given, or does not say whether it did.
#include "tests/services/outbox/machinebench.h"
#include "tests/testkit/testcase.h"

using namespace tradewind;
using namespace tradewind::outboxtest;
using namespace Qt::StringLiterals;

class tst_outboxmachinejournal final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aWithdrawalThatCannotBeStoredIsTriedAgainAndNothingIsSent()
    {
        Bench bench;
        bench.state.signedIn = false;
        bench.add(1);
        bench.send(event::WithdrawRequested{1});
        bench.send(event::SignedIn{});
        bench.send(event::StoreFailed{1});
        QCOMPARE(bench.did(), QString());
        bench.now = bench.wakeAt;
        bench.send(event::Tick{});
        QCOMPARE(bench.did(), u"store 1 withdrawn"_s);
        bench.send(event::StoreFailed{1});
        QCOMPARE(bench.did(), QString());
        QVERIFY(!canRetry(bench.item(1)) && !canWithdraw(bench.item(1)));
        QVERIFY(isBeingWithdrawn(bench.item(1)));
        QVERIFY(bench.wakeAt > bench.now);
        bench.now = bench.wakeAt;
        bench.send(event::Tick{});
        QCOMPARE(bench.did(), u"store 1 withdrawn"_s);
        bench.send(event::InDoubt{1});
        bench.now = bench.wakeAt;
        bench.send(event::Tick{});
        QCOMPARE(bench.did(), u"look 1"_s);
        bench.send(event::Looked{bench.item(1)}); // not there
        QCOMPARE(bench.did(), u"store 1 withdrawn"_s);
        bench.send(event::Stored{1});
        QCOMPARE(bench.did(), QString());
        QCOMPARE(bench.item(1).phase, Phase::Withdrawn);

        // Who is told that it could not be taken back has it going on.
        Bench once;
        once.state.signedIn = false;
        once.add(1);
        once.send(event::WithdrawRequested{1, true});
        once.send(event::SignedIn{});
        once.send(event::StoreFailed{1});
        QCOMPARE(once.did(), QString());
        once.now = once.wakeAt;
        once.send(event::Tick{});
        QCOMPARE(once.did(), u"commit 1"_s);
    }

    void anAttemptThatIsNotInTheJournalIsNotSent()
    {
        Bench bench;
        bench.add(1);
        bench.send(event::AttemptNotCommitted{1, Why::None});
        QCOMPARE(bench.did(), QString());
        QCOMPARE(bench.item(1).phase, Phase::Queued);
        QVERIFY(bench.wakeAt > bench.now);
        bench.now = bench.wakeAt;
        bench.send(event::Tick{});
        QCOMPARE(bench.did(), u"commit 1"_s);
        bench.send(event::AttemptNotCommitted{1, Why::Damaged});
        QCOMPARE(bench.did(), QString());
        QCOMPARE(bench.item(1).phase, Phase::NeedsYou);
        // What it says of itself is not to be believed: it can be given up, not made anew.
        QVERIFY(canWithdraw(bench.item(1)) && !canEdit(bench.item(1)));
    }

    void aReceiptThatCannotBeStoredIsAskedForAgain()
    {
        Bench bench;
        bench.add(1);
        bench.send(event::AttemptCommitted{1});
        bench.answer(1, Outcome::Kind::Executed);
        bench.send(event::StoreFailed{1});
        QCOMPARE(bench.item(1).phase, Phase::Attempted);
        QCOMPARE(bench.did(), QString());
        bench.now = bench.wakeAt;
        bench.send(event::Tick{});
        QCOMPARE(bench.did(), u"ask 1"_s);
    }

    void whatIsInDoubtIsLookedUpFirst_data()
    {
        QTest::addColumn<bool>("storing"); // the outcome; else the attempt
        QTest::addColumn<Phase>("found");
        QTest::addColumn<QString>("did");
        QTest::newRow("the attempt is there") << false << Phase::Attempted << u"ask 1"_s;
        QTest::newRow("the attempt is not there") << false << Phase::Queued << u"commit 1"_s;
        QTest::newRow("the outcome is there") << true << Phase::Confirmed << QString();
        QTest::newRow("the outcome is not there") << true << Phase::Attempted << u"ask 1"_s;
    }
    void whatIsInDoubtIsLookedUpFirst()
    {
        QFETCH(bool, storing);
        QFETCH(Phase, found);
        Bench bench;
        bench.add(1, u"lane"_s);
        bench.add(2, u"lane"_s);
        if (storing) {
            bench.send(event::AttemptCommitted{1});
            bench.answer(1, Outcome::Kind::Executed);
        }
        bench.send(event::InDoubt{1});
        QCOMPARE(bench.did(), QString());
        QVERIFY(bench.wakeAt > bench.now);
        bench.now = bench.wakeAt;
        bench.send(event::Tick{});
        QCOMPARE(bench.did(), u"look 1"_s);
        QVERIFY(!canWithdraw(bench.item(1)) && !canRetry(bench.item(1)) && !canReinstate(bench.item(1)));
        bench.send(event::LookFailed{1});
        QCOMPARE(bench.did(), QString());
        QVERIFY(bench.wakeAt > bench.now);
        bench.now = bench.wakeAt;
        bench.send(event::Tick{});
        QCOMPARE(bench.did(), u"look 1"_s);
        Item row = bench.item(1);
        row.phase = found;
        bench.send(event::Looked{row});
        QCOMPARE(bench.item(1).phase, found);
        QTEST(bench.commands.isEmpty() || bench.commands.first().id == 2 ? QString() : bench.did(), "did");
    }

    void aWithdrawalInDoubtIsNotUndone()
    {
        Bench bench;
        bench.send(event::ConnectionChanged{false});
        bench.state.signedIn = false;
        bench.add(1);
        bench.send(event::WithdrawRequested{1});
        QCOMPARE(bench.did(), u"store 1 withdrawn"_s);
        bench.send(event::InDoubt{1});
        bench.send(event::SignedIn{});
        QCOMPARE(bench.did(), QString()); // first it is looked up
        bench.now = bench.wakeAt;
        bench.send(event::Tick{});
        QCOMPARE(bench.did(), u"look 1"_s);
        Item row = bench.item(1);
        row.phase = Phase::Withdrawn;
        bench.send(event::Looked{row});
        QCOMPARE(bench.item(1).phase, Phase::Withdrawn);
        QCOMPARE(bench.did(), QString());
    }

    void whoLostTheJournalDoesNothingMore()
    {
        Bench bench;
        bench.add(1);
        bench.send(event::Fenced{});
        QCOMPARE(bench.did(), QString());
        bench.send(event::AttemptCommitted{1});
        QCOMPARE(bench.did(), QString());
        bench.add(2);
        QCOMPARE(bench.did(), QString());
        for (const Event& asked : {Event(event::WithdrawRequested{2}), Event(event::RetryRequested{2})}) {
            bench.send(asked);
            QCOMPARE(bench.did(), QString());
            QCOMPARE(bench.item(2).busy, Item::Busy::No);
        }
    }
};

TRADEWIND_TEST(tst_outboxmachinejournal)
#include "tst_outboxmachinejournal.moc"
