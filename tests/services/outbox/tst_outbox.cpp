// SPDX-License-Identifier: Apache-2.0
// One run of the outbox with its journal, a platform and the records.
#include "tests/services/outbox/outboxrun.h"

#include <QSignalSpy>

using namespace tradewind;
using namespace tradewind::outboxtest;
using namespace Qt::StringLiterals;

class tst_outbox final : public OutboxCase
{
    Q_OBJECT

private Q_SLOTS:
    void anIntentIsConfirmedAndItsReceiptApplied()
    {
        ModelTransport platform;
        MemoryReceipts receipts;
        Run run(newFolder(), m_clock, platform, receipts);
        QSignalSpy changed(&run.outbox, &Outbox::intentChanged);
        const auto intent = await(run.outbox.submit(draft()));
        QVERIFY(intent.ok());
        QVERIFY(run.reaches(intent->id, IntentPhase::Confirmed));
        QVERIFY(awaitUntil([&] { return run.outbox.waitingCount() == 0; }));
        QCOMPARE(receipts.applied, QStringList{u"e1"_s});
        QCOMPARE(platform.log, QStringList{u"send 1"_s});
        QCOMPARE(changed.constLast().at(0).value<Intent>().phase, IntentPhase::Confirmed);
        QCOMPARE(await(run.outbox.receiptOf(intent->id))->value().entityId, u"e1"_s);
        run.settleDown();
    }

    void whatIsSaidOfAnIntentNeverGoesBack()
    {
        ModelTransport platform;
        MemoryReceipts receipts;
        Run run(newFolder(), m_clock, platform, receipts);
        QHash<qint64, IntentPhase> said;
        QStringList wrong;
        connect(&run.outbox, &Outbox::intentChanged, this, [&](const Intent& intent) {
            const IntentPhase before = std::exchange(said[intent.id], intent.phase);
            if (before > intent.phase)
                wrong << phaseName(before) + u" then "_s + phaseName(intent.phase);
        });
        // The journal may be quicker than the one who asked it: often enough for both orders.
        for (int i = 0; i < 30; ++i)
            QVERIFY(await(run.outbox.submit(draft())).ok());
        QVERIFY(awaitUntil([&] { return run.outbox.waitingCount() == 0; }));
        QCOMPARE(wrong, QStringList());
        run.settleDown();
    }

    void whatGoesWellIsNeverUnknown()
    {
        ModelTransport platform;
        MemoryReceipts receipts;
        Run run(newFolder(), m_clock, platform, receipts);
        QStringList unknown;
        const auto look = [&unknown](const Intent& intent) {
            if (intent.isOutcomeUnknown())
                unknown << u"%1 after %2 attempt(s)"_s.arg(intent.id).arg(intent.attempts);
        };
        connect(&run.outbox, &Outbox::intentChanged, this, look);
        for (int i = 0; i < 30; ++i)
            QVERIFY(await(run.outbox.submit(draft(u"one after the other"_s))).ok());
        // Whoever reads meanwhile finds each of them before it is sent, while it is, and while its answer is stored.
        while (run.outbox.waitingCount() > 0) {
            const auto pending = await(run.outbox.pending());
            QVERIFY(pending.ok());
            std::for_each(pending->cbegin(), pending->cend(), look);
        }
        QCOMPARE(platform.log.size(), 30);
        QCOMPARE(unknown, QStringList());
        run.settleDown();
    }

    void whoeverAsksHearsTheSame()
    {
        ModelTransport platform;
        MemoryReceipts receipts;
        Run run(newFolder(), m_clock, platform, receipts);
        platform.hang = true;
        const auto intent = await(run.outbox.submit(draft(u"order:o-1"_s)));
        QVERIFY(intent.ok());
        const auto asked = [&] {
            QList<Intent> told = await(run.outbox.pending()).value();
            told += await(run.outbox.notInRecords()).value();
            told += await(run.outbox.newest(5)).value();
            told += await(run.outbox.ofEntity(u"order:o-1"_s)).value();
            told.append(await(run.outbox.intent(intent->id))->value());
            QStringList states;
            for (const Intent& each : std::as_const(told))
                states << phaseName(each.phase) + (each.isOutcomeUnknown() ? u" unknown"_s : QString());
            return states;
        };
        QVERIFY(awaitUntil([&] { return !platform.hanging.isEmpty(); }));
        QCOMPARE(asked(), QStringList(5, phaseName(IntentPhase::Attempted)));
        platform.hanging.constFirst().finish(makeError(Error::Kind::Unknown));
        QVERIFY(awaitUntil([&] { return run.outbox.canRetry(intent->id); }));
        QCOMPARE(asked(), QStringList(5, phaseName(IntentPhase::Attempted) + u" unknown"_s));
        platform.hang = false;
        QVERIFY(run.outbox.retryNow(intent->id));
        QVERIFY(run.reaches(intent->id, IntentPhase::Confirmed));
        run.settleDown();
    }

    void aLostAnswerIsAskedForAgainUnderTheSameKey()
    {
        ModelTransport platform;
        MemoryReceipts receipts;
        Run run(newFolder(), m_clock, platform, receipts);
        platform.loseAnswers = 1;
        const auto intent = await(run.outbox.submit(draft()));
        QVERIFY(run.reaches(intent->id, IntentPhase::Attempted));
        QVERIFY(awaitUntil([&] { return run.outbox.canRetry(intent->id); }));
        QVERIFY(!run.outbox.canWithdraw(intent->id));
        QVERIFY(run.outbox.retryNow(intent->id));
        QVERIFY(run.reaches(intent->id, IntentPhase::Confirmed));
        QCOMPARE(platform.executed.size(), 1);
        run.settleDown();
    }

    void offlineItStaysQueuedAndCanBeWithdrawn()
    {
        ModelTransport platform;
        MemoryReceipts receipts;
        Run run(newFolder(), m_clock, platform, receipts);
        platform.offline = true;
        const auto intent = await(run.outbox.submit(draft()));
        QVERIFY(awaitUntil([&] { return !platform.log.isEmpty() && run.outbox.canWithdraw(intent->id); }));
        QCOMPARE(run.phase(intent->id), IntentPhase::Queued);
        platform.offline = false;
        const auto second = await(run.outbox.submit(draft()));
        QVERIFY(run.outbox.withdraw(intent->id));
        QVERIFY(run.reaches(intent->id, IntentPhase::Withdrawn));
        run.outbox.setOnline(true);
        QVERIFY(run.reaches(second->id, IntentPhase::Confirmed));
        QCOMPARE(platform.executed.size(), 1);
        // Undone: it is the same intent, and happens once.
        QVERIFY(awaitUntil([&] { return run.outbox.reinstate(intent->id); }));
        QVERIFY(run.reaches(intent->id, IntentPhase::Confirmed));
        QCOMPARE(platform.executed.size(), 2);
        QVERIFY(!run.outbox.canReinstate(intent->id));
        run.settleDown();
    }

    void aRefusalKeepsItsProblem()
    {
        ModelTransport platform;
        MemoryReceipts receipts;
        Run run(newFolder(), m_clock, platform, receipts);
        Error error = makeError(Error::Kind::Refused);
        error.httpStatus = 422;
        error.problem = Problem{Problem::Slug::PriceChanged, u"price-changed"_s, {}, {{u"new"_s, u"2"_s}}, {}};
        platform.refusal = error;
        const auto intent = await(run.outbox.submit(draft()));
        QVERIFY(run.reaches(intent->id, IntentPhase::NeedsYou));
        const auto stored = await(run.outbox.intent(intent->id));
        QCOMPARE((*stored)->why, NeedsYouWhy::ConditionFailed);
        QCOMPARE((*stored)->problem->facts.value("new"_L1).toString(), u"2"_s);
        QVERIFY(awaitUntil([&] { return run.outbox.needsYouCount() == 1; }));
        QVERIFY(run.outbox.withdraw(intent->id));
        QVERIFY(run.reaches(intent->id, IntentPhase::Withdrawn));
        run.settleDown();
    }

    void payingWaitsForPlacing()
    {
        ModelTransport platform;
        MemoryReceipts receipts;
        Run run(newFolder(), m_clock, platform, receipts);
        platform.hang = true;
        const auto place = await(run.outbox.submit(draft()));
        IntentDraft payment = draft();
        payment.dependsOn = place->id;
        payment.fills = {{u"/orderId"_s, u"/id"_s}};
        payment.presentUntil = m_clock.now().addSecs(600);
        const auto pay = await(run.outbox.submit(payment));
        QVERIFY(awaitUntil([&] { return platform.hanging.size() == 1; }));
        QCOMPARE(run.phase(pay->id), IntentPhase::Queued);
        platform.hang = false;
        platform.executed.insert(place->clientRef, u"o9"_s);
        platform.hanging.first().finish(receiptFor(place->clientRef, u"o9"_s));
        QVERIFY(run.reaches(pay->id, IntentPhase::Confirmed));
        QVERIFY(await(run.outbox.intent(pay->id))->value().bodyBytes.contains("\"orderId\":\"o9\""));
        QCOMPARE(platform.log, (QStringList{u"send 1"_s, u"send 2"_s}));
        run.settleDown();
    }

    void theRecordsAreToldEachReceiptOnce()
    {
        ModelTransport platform;
        MemoryReceipts receipts;
        receipts.slow.emplace();
        Run run(newFolder(), m_clock, platform, receipts);
        // All are executed while the records are still at the first receipt.
        for (int i = 0; i < 8; ++i)
            QVERIFY(await(run.outbox.submit(draft())).ok());
        QVERIFY(awaitUntil([&] { return platform.executed.size() == 8 && !receipts.slow->isEmpty(); }));
        QVERIFY(awaitUntil([&] {
            receipts.hurry();
            return run.outbox.waitingCount() == 0;
        }));
        run.settleDown();
        QStringList told = receipts.applied;
        QCOMPARE(told.size(), 8);
        told.removeDuplicates();
        QCOMPARE(told.size(), 8);
    }

    void filesGoBeforeTheIntentThatNamesThem()
    {
        ModelTransport platform;
        MemoryReceipts receipts;
        Run run(newFolder(), m_clock, platform, receipts);
        const auto file = await(run.journal.addFile("spec", u"spec.txt"_s, u"text/plain"_s));
        IntentDraft withFile = draft();
        withFile.files = {file->sha256};
        const auto intent = await(run.outbox.submit(withFile));
        QVERIFY(run.reaches(intent->id, IntentPhase::Confirmed));
        QCOMPARE(platform.log, (QStringList{u"upload spec.txt spec"_s, u"send 1"_s}));
        run.settleDown();
    }
};

TRADEWIND_TEST(tst_outbox)
#include "tst_outbox.moc"
