// SPDX-License-Identifier: Apache-2.0
// What is sent when, what an answer leads to, and what a person may do about it.
#include "tests/services/outbox/machinebench.h"
#include "tests/testkit/testcase.h"

using namespace tradewind;
using namespace tradewind::outboxtest;
using namespace Qt::StringLiterals;

class tst_outboxmachine final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theStraightWay()
    {
        Bench bench;
        bench.add(1);
        QCOMPARE(bench.did(), u"commit 1"_s);
        QCOMPARE(bench.item(1).phase, Phase::Queued);
        bench.send(event::AttemptCommitted{1});
        QCOMPARE(bench.did(), u"send 1"_s);
        QCOMPARE(bench.item(1).phase, Phase::Attempted);
        bench.answer(1, Outcome::Kind::Executed);
        QCOMPARE(bench.did(), u"store 1 confirmed"_s);
        QCOMPARE(bench.item(1).phase, Phase::Attempted);
        bench.send(event::Stored{1});
        QCOMPARE(bench.item(1).phase, Phase::Confirmed);
        QCOMPARE(bench.wakeAt, 0);
    }

    void whatAnAnswerLeadsTo_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("slug");
        QTest::addColumn<QString>("did");
        const auto row = [](const char* name, Outcome::Kind kind, Problem::Slug slug, const QString& did) {
            QTest::newRow(name) << int(kind) << int(slug) << did;
        };
        using Out = Outcome::Kind;
        using Slug = Problem::Slug;
        row("executed", Out::Executed, Slug::Other, u"store 1 confirmed"_s);
        row("rejected", Out::Rejected, Slug::Validation, u"store 1 rejected"_s);
        row("a condition failed", Out::NeedsYou, Slug::PriceChanged, u"store 1 needs_you condition_failed"_s);
        row("the module is off", Out::NeedsYou, Slug::ModuleOff, u"store 1 needs_you module_off"_s);
        row("the key was reused", Out::KeyReused, Slug::KeyReused, u"store 1 needs_you key_reused"_s);
        row("the deadline has passed", Out::DeadlinePassed, Slug::DeadlinePassed,
            u"store 1 needs_you deadline_passed"_s);
        row("nothing happened", Out::NotExecuted, Slug::RateLimited, u"store 1 queued"_s);
        row("signed out", Out::SignInEnded, Slug::Unauthenticated, u"store 1 queued"_s);
        row("still running", Out::InProgress, Slug::KeyInProgress, QString());
        row("unknown", Out::Unknown, Slug::Other, QString());
    }
    void whatAnAnswerLeadsTo()
    {
        QFETCH(int, kind);
        QFETCH(int, slug);
        QFETCH(QString, did);
        Bench bench;
        bench.add(1);
        bench.send(event::AttemptCommitted{1});
        bench.answer(1, Outcome::Kind(kind), problem(Problem::Slug(slug)));
        QCOMPARE(bench.did(), did);
    }

    void anUnknownOutcomeGoesOutAgainLater()
    {
        Bench bench;
        bench.add(1);
        bench.send(event::AttemptCommitted{1});
        bench.answer(1, Outcome::Kind::Unknown);
        QCOMPARE(bench.item(1).phase, Phase::Attempted);
        QVERIFY(bench.wakeAt > bench.now && bench.wakeAt <= bench.now + 5000);
        bench.now = bench.wakeAt;
        bench.send(event::Tick{});
        QCOMPARE(bench.did(), u"commit 1"_s);
        bench.send(event::AttemptCommitted{1});
        // An attempt that did nothing does not make the one before it harmless.
        bench.answer(1, Outcome::Kind::NotExecuted);
        QCOMPARE(bench.did(), QString());
        QCOMPARE(bench.item(1).phase, Phase::Attempted);
        QCOMPARE(bench.item(1).firstAttemptAt, kNow);
    }

    void theWaitsGrowToFiveMinutes()
    {
        Bench bench;
        bench.add(1);
        qint64 longest = 0;
        for (int attempt = 0; attempt < 200; ++attempt) {
            bench.send(event::AttemptCommitted{1});
            bench.answer(1, Outcome::Kind::Unknown);
            const qint64 wait = bench.wakeAt - bench.now;
            QVERIFY(wait > 0 && wait <= 5LL * 60 * 1000 + 1000);
            QVERIFY(attempt > 2 || wait <= 16000);
            longest = std::max(longest, wait);
            bench.now = bench.wakeAt;
            bench.send(event::Tick{});
        }
        QVERIFY(longest > 3LL * 60 * 1000);
    }

    void anAbsurdRetryAfterIsCapped()
    {
        Bench bench;
        bench.add(1);
        bench.send(event::AttemptCommitted{1});
        Outcome outcome;
        outcome.retryAfter = 1'000'000'000'000;
        bench.send(event::Answered{1, outcome});
        QCOMPARE(bench.wakeAt - bench.now, 15LL * 60 * 1000);
    }

    void aConnectionThatComesAndGoesDoesNotShortenARetryAfter()
    {
        Bench bench;
        bench.add(1);
        bench.send(event::AttemptCommitted{1});
        Outcome outcome;
        outcome.kind = Outcome::Kind::Unknown;
        outcome.retryAfter = 120'000;
        bench.send(event::Answered{1, outcome});
        for (int i = 0; i < 3; ++i) {
            bench.now += 10'000;
            bench.send(event::ConnectionChanged{false});
            bench.send(event::ConnectionChanged{true});
            QCOMPARE(bench.did(), QString());
        }
        QCOMPARE(bench.wakeAt, kNow + 120'000);
        bench.now = bench.wakeAt;
        bench.send(event::Tick{});
        QCOMPARE(bench.did(), u"commit 1"_s);
        // A wait of our own is over when the connection is back.
        bench.send(event::AttemptCommitted{1});
        bench.answer(1, Outcome::Kind::Unknown);
        QCOMPARE(bench.did(), QString());
        bench.send(event::ConnectionChanged{true});
        QCOMPARE(bench.did(), u"commit 1"_s);
    }

    void whatNobodyIsNeededForAnyMoreSaysSo()
    {
        Bench bench;
        bench.add(1);
        bench.send(event::AttemptCommitted{1});
        bench.answer(1, Outcome::Kind::DeadlinePassed);
        bench.send(event::Stored{1});
        bench.send(event::WithdrawRequested{1, true, Why::NotNeeded});
        QCOMPARE(bench.did(), u"store 1 withdrawn not_needed"_s);
        bench.send(event::Stored{1});
        QCOMPARE(bench.item(1).phase, Phase::Withdrawn);
        QVERIFY(!canReinstate(bench.item(1)));
    }

    void itIsKnownWhoseAnswerIsWaitedFor()
    {
        Bench bench;
        Item first;
        first.id = 1;
        Item second;
        second.id = 2;
        bench.send(event::Loaded{{first, second}});
        QCOMPARE(bench.did(), u"ask 1, ask 2"_s);
        bench.add(3);
        bench.send(event::AttemptNotCommitted{3, Why::None});
        QCOMPARE(waitsForAnswerAbout(bench.state, 1), 1);
        QCOMPARE(waitsForAnswerAbout(bench.state, 2), 2);
        QCOMPARE(waitsForAnswerAbout(bench.state, 3), 0); // of this run
        bench.send(event::AskFailed{1, {}});
        bench.send(event::Asked{2, {}});
        QCOMPARE(bench.did(), QString());
        QCOMPARE(waitsForAnswerAbout(bench.state, 2), 1);
        // Without the one nobody tells of, the other goes.
        bench.send(event::WithdrawRequested{1});
        QVERIFY(isBeingWithdrawn(bench.item(1)));
        bench.send(event::Stored{1});
        QVERIFY(!isBeingWithdrawn(bench.item(1)));
        QCOMPARE(bench.did(), u"commit 2"_s);
        QCOMPARE(waitsForAnswerAbout(bench.state, 2), 0);
    }

    void anOldKeyIsAskedAboutBeforeEachAttempt()
    {
        Bench bench;
        bench.add(1);
        bench.send(event::AttemptCommitted{1});
        bench.answer(1, Outcome::Kind::Unknown);
        bench.now += 7 * 24 * kHour - kHour + 1;
        bench.send(event::Tick{});
        QCOMPARE(bench.did(), u"ask 1"_s);
        bench.send(event::Asked{1, {}});
        QCOMPARE(bench.did(), u"commit 1"_s);
        bench.send(event::AttemptCommitted{1});
        bench.answer(1, Outcome::Kind::Unknown);
        bench.now = bench.wakeAt;
        bench.send(event::Tick{});
        QCOMPARE(bench.did(), u"ask 1"_s);
        OperationAnswer executed;
        executed.state = OperationAnswer::State::Executed;
        executed.outcome.kind = Outcome::Kind::Executed;
        bench.send(event::Asked{1, executed});
        QCOMPARE(bench.did(), u"store 1 confirmed"_s);
    }

    void aClockThatWentBackIsAReasonToAsk()
    {
        Bench bench;
        bench.add(1);
        bench.send(event::AttemptCommitted{1});
        bench.answer(1, Outcome::Kind::Unknown);
        bench.now -= 3LL * 365 * 24 * kHour;
        bench.send(event::Tick{});
        QCOMPARE(bench.did(), u"ask 1"_s);
    }

    void theSecondOfAnEntityWaitsForTheFirst()
    {
        Bench bench;
        bench.add(1, u"order:a"_s);
        QCOMPARE(bench.did(), u"commit 1"_s);
        bench.add(2, u"order:a"_s);
        QCOMPARE(bench.did(), QString());
        bench.add(3, u"order:b"_s);
        QCOMPARE(bench.did(), u"commit 3"_s);
        bench.send(event::AttemptCommitted{1});
        bench.answer(1, Outcome::Kind::Rejected, problem(Problem::Slug::Validation));
        bench.send(event::Stored{1});
        QCOMPARE(bench.did(), u"commit 2"_s);
    }

    void aDependentWaitsForTheConfirmation()
    {
        Bench bench;
        bench.add(1);
        bench.add(2, {}, 1);
        QCOMPARE(bench.did(), QString());
        bench.send(event::AttemptCommitted{1});
        bench.answer(1, Outcome::Kind::Executed);
        QCOMPARE(bench.did(), u"store 1 confirmed"_s);
        bench.send(event::Stored{1});
        QCOMPARE(bench.did(), u"commit 2"_s);
    }

    void aDependentOfAFailureNeedsYou()
    {
        Bench bench;
        bench.add(1);
        bench.add(2, {}, 1);
        bench.send(event::AttemptCommitted{1});
        bench.answer(1, Outcome::Kind::NeedsYou, problem(Problem::Slug::OutOfStock));
        bench.send(event::Stored{1});
        QCOMPARE(bench.did(), u"store 2 needs_you dependency_failed"_s);
    }

    void noConnectionStopsEverybodyUntilItIsBack()
    {
        Bench bench;
        bench.state.maxInFlight = 1;
        bench.add(1);
        bench.add(2);
        bench.send(event::AttemptCommitted{1});
        bench.answer(1, Outcome::Kind::NotExecuted, {}, true);
        QCOMPARE(bench.did(), u"store 1 queued"_s);
        bench.send(event::Stored{1});
        QCOMPARE(bench.did(), QString());
        QCOMPARE(bench.item(1).phase, Phase::Queued);
        QCOMPARE(bench.item(1).firstAttemptAt, 0);
        bench.send(event::ConnectionChanged{true});
        QCOMPARE(bench.did(), u"commit 1"_s);
    }

    void aSignInThatEndedWaitsForTheNext()
    {
        Bench bench;
        bench.add(1);
        bench.send(event::AttemptCommitted{1});
        bench.answer(1, Outcome::Kind::SignInEnded);
        bench.send(event::Stored{1});
        bench.now += 24 * kHour;
        bench.send(event::Tick{});
        QCOMPARE(bench.did(), QString());
        bench.send(event::SignedIn{});
        QCOMPARE(bench.did(), u"commit 1"_s);
    }

    void filesGoFirst()
    {
        Bench bench;
        Item item;
        item.id = 1;
        item.hasFiles = true;
        bench.send(event::Added{item});
        QCOMPARE(bench.did(), u"upload 1"_s);
        bench.send(event::FilesFailed{1, Why::None, {}});
        bench.now = bench.wakeAt;
        bench.send(event::Tick{});
        QCOMPARE(bench.did(), u"upload 1"_s);
        bench.send(event::FilesUploaded{1});
        QCOMPARE(bench.did(), u"commit 1"_s);
    }

    void aMissingFileNeedsYouAndCanBeTriedAgain()
    {
        Bench bench;
        Item item;
        item.id = 1;
        item.hasFiles = true;
        bench.send(event::Added{item});
        bench.send(event::FilesFailed{1, Why::FileMissing, {}});
        QCOMPARE(bench.did(), u"store 1 needs_you file_missing"_s);
        bench.send(event::Stored{1});
        bench.send(event::RetryRequested{1});
        QCOMPARE(bench.did(), u"store 1 queued"_s);
        bench.send(event::Stored{1});
        QCOMPARE(bench.did(), u"upload 1"_s);
    }

    void aModuleThatIsSwitchedOffTakesItsQueuedIntents()
    {
        Bench bench;
        Item item;
        item.id = 1;
        item.module = u"orders"_s;
        bench.send(event::ModulesChanged{{u"orders"_s}});
        bench.send(event::Added{item});
        QCOMPARE(bench.did(), u"store 1 needs_you module_off"_s);
    }

    void onlyWhatDidNotLeaveCanBeTakenBack()
    {
        Bench bench;
        bench.state.signedIn = false;
        bench.add(1);
        bench.send(event::WithdrawRequested{1});
        QCOMPARE(bench.did(), u"store 1 withdrawn"_s);
        bench.send(event::Stored{1});
        QCOMPARE(bench.item(1).phase, Phase::Withdrawn);

        Bench sent;
        sent.add(1);
        sent.send(event::WithdrawRequested{1}); // being committed
        QCOMPARE(sent.did(), QString());
        sent.send(event::AttemptCommitted{1});
        sent.answer(1, Outcome::Kind::Unknown);
        sent.send(event::WithdrawRequested{1});
        QCOMPARE(sent.did(), QString());
        QVERIFY(!canWithdraw(sent.item(1)));
    }

    void whatWasTakenBackCanWaitAgain()
    {
        Bench bench;
        bench.state.signedIn = false;
        bench.add(1);
        bench.add(2, {}, 1);
        bench.send(event::WithdrawRequested{1});
        QVERIFY(!canReinstate(bench.item(1))); // not on the disk yet
        bench.send(event::Stored{1});
        QVERIFY(canReinstate(bench.item(1)));
        QCOMPARE(bench.did(), u"store 2 needs_you dependency_failed"_s);
        bench.send(event::Stored{2});
        bench.send(event::ReinstateRequested{1});
        QCOMPARE(bench.did(), u"store 1 queued"_s);
        bench.send(event::Stored{1});
        // What failed because of it waits for it again.
        QCOMPARE(bench.did(), u"store 2 queued"_s);
        QVERIFY(!canReinstate(bench.item(1)));
        bench.send(event::Stored{2});
        QCOMPARE(bench.item(2).phase, Phase::Queued);
        bench.send(event::SignedIn{});
        QCOMPARE(bench.did(), u"commit 1"_s);

        // What went back to its draft lives on there.
        Bench edited;
        edited.state.signedIn = false;
        edited.add(1);
        edited.send(event::WithdrawRequested{1, true});
        edited.send(event::Stored{1});
        QCOMPARE(edited.item(1).phase, Phase::Withdrawn);
        QVERIFY(!canReinstate(edited.item(1)));

        // What a person was asked about and put away stays away.
        Bench refused;
        refused.add(1);
        refused.send(event::AttemptCommitted{1});
        refused.answer(1, Outcome::Kind::NeedsYou, problem(Problem::Slug::PriceChanged));
        refused.send(event::Stored{1});
        refused.send(event::WithdrawRequested{1});
        refused.send(event::Stored{1});
        QCOMPARE(refused.item(1).phase, Phase::Withdrawn);
        refused.send(event::ReinstateRequested{1});
        QCOMPARE(refused.did(), QString());
    }

    void oneAloneCanBeSent()
    {
        Bench bench;
        bench.state.only = 2;
        Item first;
        first.id = 1;
        Item second;
        second.id = 2;
        bench.send(event::Loaded{{first, second}});
        QCOMPARE(bench.did(), u"ask 1, ask 2"_s);
        bench.send(event::Asked{1, {}});
        bench.send(event::Asked{2, {}});
        QCOMPARE(bench.did(), u"commit 2"_s);
        bench.add(3);
        QCOMPARE(bench.did(), QString());
    }

    void lateNewsOfWhatIsSettledIsIgnored()
    {
        Bench bench;
        bench.add(1);
        bench.send(event::AttemptCommitted{1});
        bench.answer(1, Outcome::Kind::Executed);
        bench.answer(1, Outcome::Kind::Rejected);
        QCOMPARE(bench.did(), QString());
        bench.send(event::Stored{1});
        bench.send(event::Stored{1});
        bench.send(event::Answered{99, {}});
        QCOMPARE(bench.item(1).phase, Phase::Confirmed);
    }
};

TRADEWIND_TEST(tst_outboxmachine)
#include "tst_outboxmachine.moc"
