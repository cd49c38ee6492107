// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/outboxmachine.h"
#include "tests/testkit/testcase.h"

using namespace tradewind;
using namespace tradewind::outbox;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNow = 1'784'000'000'000;
constexpr qint64 kHour = 3600LL * 1000;
using Kind = Command::Kind;
using Phase = IntentPhase;
using Why = NeedsYouWhy;

/// A machine with its state, and the commands of the last event.
struct Bench
{
    State state;
    QList<Command> commands;
    qint64 now = kNow;
    qint64 wakeAt = 0;

    void send(const Event& event)
    {
        StepResult result = step(std::move(state), event, now);
        state = std::move(result.state);
        commands = result.commands;
        wakeAt = result.wakeAt;
    }
    void add(qint64 id, const QString& lane = {}, qint64 dependsOn = 0)
    {
        Item item;
        item.id = id;
        item.lane = lane;
        item.dependsOn = dependsOn;
        send(event::Added{item});
    }
    void answer(qint64 id, Outcome::Kind kind, std::optional<Problem> problem = {}, bool unreachable = false)
    {
        Outcome outcome;
        outcome.kind = kind;
        outcome.problem = std::move(problem);
        outcome.unreachable = unreachable;
        send(event::Answered{id, outcome});
    }
    const Item& item(qint64 id) const { return state.items.at(id); }
    /// "commit 1, send 2" …
    QString did() const
    {
        QStringList words;
        for (const Command& command : commands) {
            static const QStringList names{u"upload"_s, u"commit"_s, u"send"_s, u"ask"_s, u"store"_s, u"look"_s};
            QString word = names.at(int(command.kind)) + u' ' + QString::number(command.id);
            if (command.kind == Kind::Store) {
                word += u' ' + phaseName(command.phase);
                if (command.why != Why::None)
                    word += u' ' + whyName(command.why);
            }
            words << word;
        }
        return words.join(u", "_s);
    }
};

Problem problem(Problem::Slug slug)
{
    return {slug, slugName(slug), {}, {}, {}};
}

} // namespace

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
