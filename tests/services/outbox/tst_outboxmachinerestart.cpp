// SPDX-License-Identifier: Apache-2.0
// What an earlier run left: it is asked about before anything of it goes out.
#include "tests/services/outbox/machinebench.h"
#include "tests/testkit/testcase.h"

using namespace tradewind;
using namespace tradewind::outboxtest;
using namespace Qt::StringLiterals;

class tst_outboxmachinerestart final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void afterARestartWhatWasAttemptedIsAskedAbout()
    {
        Bench bench;
        Item item;
        item.id = 1;
        item.phase = Phase::Attempted;
        item.attempts = 1;
        item.firstAttemptAt = kNow - 1000;
        bench.send(event::Loaded{{item}});
        QCOMPARE(bench.did(), u"ask 1"_s);
        bench.send(event::Asked{1, {}}); // unknown: once more under the same key
        QCOMPARE(bench.did(), u"commit 1"_s);
        bench.send(event::AttemptCommitted{1});
        QCOMPARE(bench.did(), u"send 1"_s);
    }

    void nothingOfAnEarlierRunGoesOutBeforeAllOfItWasAskedAbout()
    {
        Bench bench;
        Item first;
        first.id = 1;
        Item second;
        second.id = 2;
        bench.send(event::Loaded{{first, second}});
        QCOMPARE(bench.did(), u"ask 1, ask 2"_s);
        bench.send(event::Asked{1, {}});
        QCOMPARE(bench.did(), QString());
        bench.send(event::Asked{2, {}});
        QCOMPARE(bench.did(), u"commit 1, commit 2"_s);
    }

    void anAskThatSaidNothingStillHoldsBackTheOthers_data()
    {
        QTest::addColumn<Outcome::Kind>("kind");
        QTest::addColumn<bool>("unreachable");
        QTest::newRow("nobody is signed in yet") << Outcome::Kind::SignInEnded << false;
        QTest::newRow("no connection") << Outcome::Kind::NotExecuted << true;
        QTest::newRow("no answer") << Outcome::Kind::Unknown << false;
    }
    void anAskThatSaidNothingStillHoldsBackTheOthers()
    {
        QFETCH(Outcome::Kind, kind);
        QFETCH(bool, unreachable);
        Bench bench;
        Item first;
        first.id = 1;
        Item second;
        second.id = 2;
        bench.send(event::Loaded{{first, second}});
        QCOMPARE(bench.did(), u"ask 1, ask 2"_s);
        Outcome outcome;
        outcome.kind = kind;
        outcome.unreachable = unreachable;
        bench.send(event::AskFailed{1, outcome});
        bench.send(event::AskFailed{2, outcome});
        bench.now += 60'000;
        bench.send(event::ConnectionChanged{true});
        bench.send(event::SignedIn{});
        QCOMPARE(bench.item(1).busy, Item::Busy::Asking);
        bench.send(event::Asked{1, {}});
        QCOMPARE(bench.did(), QString()); // the other one may show that the journal is an older one
        QCOMPARE(bench.item(2).busy, Item::Busy::Asking);
        OperationAnswer executed;
        executed.state = OperationAnswer::State::Executed;
        executed.outcome.kind = Outcome::Kind::Executed;
        bench.send(event::Asked{2, executed});
        QCOMPARE(bench.did(), u"store 2 confirmed, store 1 needs_you restored"_s);
    }

    void whatThePlatformDoesNotTellIsNotWaitedFor()
    {
        Bench bench;
        Item first;
        first.id = 1;
        Item second;
        second.id = 2;
        bench.send(event::Loaded{{first, second}});
        Outcome refused;
        refused.kind = Outcome::Kind::Rejected;
        bench.send(event::AskFailed{1, refused});
        bench.send(event::Asked{2, {}});
        QVERIFY(bench.did().contains(u"commit 2"_s));
        bench.now = bench.wakeAt;
        bench.send(event::Tick{});
        QCOMPARE(bench.did(), u"ask 1"_s);
        // Between the commit and the request it turns out that the journal is an older one.
        OperationAnswer executed;
        executed.state = OperationAnswer::State::Executed;
        executed.outcome.kind = Outcome::Kind::Executed;
        bench.send(event::Asked{1, executed});
        bench.send(event::AttemptCommitted{2});
        QCOMPARE(bench.did(), u"store 2 needs_you restored"_s);
    }

    void anOlderJournalIsNoticedByWhatThePlatformKnows()
    {
        Bench bench;
        Item executedSince;
        executedSince.id = 1;
        Item takenBackSince;
        takenBackSince.id = 2;
        Item attempted;
        attempted.id = 3;
        attempted.phase = Phase::Attempted;
        attempted.attempts = 1;
        attempted.firstAttemptAt = kNow - 1000;
        bench.send(event::Loaded{{executedSince, takenBackSince, attempted}});
        QCOMPARE(bench.did(), u"ask 1, ask 2, ask 3"_s);
        bench.send(event::Asked{2, {}});
        bench.send(event::Asked{3, {}});
        QCOMPARE(bench.did(), QString());
        OperationAnswer executed;
        executed.state = OperationAnswer::State::Executed;
        executed.outcome.kind = Outcome::Kind::Executed;
        bench.send(event::Asked{1, executed});
        QCOMPARE(bench.did(), u"store 1 confirmed, store 2 needs_you restored, store 3 needs_you restored"_s);
        // A person may say so, and what is new is none of it.
        for (const qint64 id : {1, 2, 3})
            bench.send(event::Stored{id});
        QVERIFY(canRetry(bench.item(2)));
        bench.send(event::RetryRequested{2});
        bench.send(event::Stored{2});
        QCOMPARE(bench.did(), u"commit 2"_s);
        bench.add(4);
        QCOMPARE(bench.did(), u"commit 4"_s);
    }

    void whatWasFoundInAJournalPutAsideIsAskedAboutAndNotSent()
    {
        Bench bench;
        Item known;
        known.id = 1;
        known.phase = Phase::NeedsYou;
        known.why = Why::Restored;
        Item unknown = known;
        unknown.id = 2;
        bench.send(event::Loaded{{known, unknown}, true});
        QCOMPARE(bench.did(), u"ask 1, ask 2"_s);
        // No answer comes: nobody may do it in another way, or put away what would get its receipt.
        bench.send(event::AskFailed{2, {}});
        QVERIFY(bench.item(2).busy == Item::Busy::No);
        QVERIFY(!canRetry(bench.item(2)) && !canEdit(bench.item(2)) && !canWithdraw(bench.item(2)));
        QCOMPARE(waitsForAnswerAbout(bench.state, 2), 2);
        bench.send(event::WithdrawRequested{2});
        QCOMPARE(bench.item(2).busy, Item::Busy::No);
        OperationAnswer executed;
        executed.state = OperationAnswer::State::Executed;
        executed.outcome.kind = Outcome::Kind::Executed;
        bench.send(event::Asked{1, executed});
        QCOMPARE(bench.did(), u"store 1 confirmed"_s);
        // The journal fails: what was heard is forgotten, and it is asked about once more.
        bench.send(event::StoreFailed{1});
        QVERIFY(!canEdit(bench.item(1)) && !canWithdraw(bench.item(1)));
        bench.now = bench.wakeAt;
        bench.send(event::Tick{});
        while (bench.item(2).busy != Item::Busy::Asking) {
            bench.now = bench.wakeAt;
            bench.send(event::Tick{});
        }
        bench.send(event::Asked{2, {}});
        QCOMPARE(bench.did(), QString());
        QCOMPARE(bench.item(2).phase, Phase::NeedsYou);
        QVERIFY(canRetry(bench.item(2)) && canEdit(bench.item(2)) && canWithdraw(bench.item(2)));
        QCOMPARE(waitsForAnswerAbout(bench.state, 2), 0);
    }

    void whatThePlatformDoesNotTellOfCanBePutAwayAndIsNotDoneAnew()
    {
        Bench bench;
        Item item;
        item.id = 1;
        item.phase = Phase::NeedsYou;
        item.why = Why::Restored;
        item.attempts = 1;
        bench.send(event::Loaded{{item}, true});
        Outcome refused;
        refused.kind = Outcome::Kind::Rejected;
        bench.send(event::AskFailed{1, refused});
        QVERIFY(canWithdraw(bench.item(1)));
        QVERIFY(!canEdit(bench.item(1)) && !canRetry(bench.item(1)));
        bench.send(event::WithdrawRequested{1});
        QCOMPARE(bench.did(), u"store 1 withdrawn"_s);
    }

    void aPaymentIsNeverSentLateOrAfterARestart()
    {
        Item payment;
        payment.id = 1;
        payment.presentUntil = kNow + 600'000;
        payment.deadline = payment.presentUntil;
        {
            Bench late;
            late.send(event::ConnectionChanged{false});
            late.state.signedIn = false; // nothing can go out
            late.send(event::Added{payment});
            QCOMPARE(late.did(), QString());
            QCOMPARE(late.wakeAt, payment.presentUntil + 1);
            late.now = late.wakeAt;
            late.send(event::Tick{});
            QCOMPARE(late.did(), u"store 1 needs_you presence_required"_s);
        }
        {
            Bench restarted;
            restarted.send(event::Loaded{{payment}});
            QCOMPARE(restarted.did(), u"ask 1"_s);
            restarted.send(event::Asked{1, {}});
            QCOMPARE(restarted.did(), u"store 1 needs_you presence_required"_s);
        }
        {
            // One already attempted is resolved under its own key.
            Bench attempted;
            payment.phase = Phase::Attempted;
            payment.firstAttemptAt = kNow - 10;
            attempted.now = payment.presentUntil + 1000;
            attempted.send(event::Loaded{{payment}});
            QCOMPARE(attempted.did(), u"ask 1"_s);
        }
    }
};

TRADEWIND_TEST(tst_outboxmachinerestart)
#include "tst_outboxmachinerestart.moc"
