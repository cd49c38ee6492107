// SPDX-License-Identifier: Apache-2.0
// A journal on a bad disk, or taken over by another program.
#include "tests/services/outbox/outboxrun.h"

#include <QSignalSpy>

using namespace tradewind;
using namespace tradewind::outboxtest;
using namespace Qt::StringLiterals;

class tst_outboxjournal final : public OutboxCase
{
    Q_OBJECT

private Q_SLOTS:
    void aProgramThatLostTheJournalOffersNothing()
    {
        ModelTransport platform;
        MemoryReceipts receipts;
        const QString folder = newFolder();
        Run run(folder, m_clock, platform, receipts);
        platform.offline = true;
        const auto waiting = await(run.outbox.submit(draft()));
        const auto takenBack = await(run.outbox.submit(draft()));
        QVERIFY(awaitUntil([&] { return run.outbox.withdraw(takenBack->id); }));
        QVERIFY(awaitUntil([&] { return run.outbox.canReinstate(takenBack->id); }));
        JournalStore other(folder, m_clock);
        QVERIFY(await(other.open()).ok());
        QVERIFY(awaitUntil([&] { return run.outbox.canRetry(waiting->id); }));
        QVERIFY(run.outbox.retryNow(waiting->id));
        QVERIFY(awaitUntil([&] { return run.outbox.isTakenOver(); }));
        QVERIFY(!run.outbox.canRetry(waiting->id) && !run.outbox.canWithdraw(waiting->id));
        QVERIFY(!run.outbox.canReinstate(takenBack->id));
        run.settleDown();
    }

    void anActThatMayBeStoredIsNeitherLostNorRepeated_data()
    {
        QTest::addColumn<bool>("kept");
        QTest::addColumn<bool>("again"); // whoever asked for it asks once more
        QTest::addColumn<int>("intents");
        QTest::newRow("kept, asked again") << true << true << 1;
        QTest::newRow("kept, not asked again") << true << false << 1;
        QTest::newRow("not kept, asked again") << false << true << 1;
        QTest::newRow("not kept, not asked again") << false << false << 0;
    }
    void anActThatMayBeStoredIsNeitherLostNorRepeated()
    {
        QFETCH(bool, kept);
        QFETCH(bool, again);
        QFETCH(int, intents);
        const auto disk = std::make_shared<BadDisk>();
        ModelTransport platform;
        MemoryReceipts receipts;
        Run run(newFolder(), m_clock, platform, receipts, [disk](const QString& sql) { return disk->ask(sql); });
        IntentDraft wanted = draft();
        wanted.draftKind = u"order"_s;
        wanted.draftId = u"d1"_s;
        const auto submit = [&]() {
            const auto saved = await(run.journal.saveDrafts({{u"order"_s, u"d1"_s, {}, QByteArray("{}")}}));
            Q_UNUSED(saved)
            return await(run.outbox.submit(wanted));
        };
        const auto saved = await(run.journal.saveDrafts({{u"order"_s, u"d1"_s, {}, QByteArray("{}")}}));
        QVERIFY(saved.ok());
        disk->fails = kept ? -sqlitecode::kIoErrorFsync : sqlitecode::kIoErrorFsync;
        disk->opens = false;
        QVERIFY(mayBeKept(await(run.outbox.submit(wanted)).error()));
        // Once more while nothing can be told: never "it was not stored".
        QVERIFY(mayBeKept(submit().error()));
        run.outbox.wake();
        disk->opens = true;
        if (again) {
            const auto queued = submit();
            QVERIFY2(queued.ok(), qPrintable(queued.ok() ? QString() : queued.error().detail));
        } else {
            m_clock.advance(std::chrono::seconds(11));
            run.outbox.wake();
        }
        QVERIFY(awaitUntil([&] { return platform.executed.size() == intents && run.outbox.waitingCount() == 0; }));
        run.settleDown();
        QCOMPARE(await(run.journal.newest(10))->size(), intents);
        QCOMPARE(platform.executed.size(), intents);
        QCOMPARE(await(run.journal.draft(u"order"_s, u"d1"_s))->has_value(), intents == 0);
    }

    void whatWasFoundIsTheSameActForAWhile()
    {
        const auto disk = std::make_shared<BadDisk>();
        ModelTransport platform;
        MemoryReceipts receipts;
        Run run(newFolder(), m_clock, platform, receipts, [disk](const QString& sql) { return disk->ask(sql); });
        disk->fails = -sqlitecode::kIoErrorFsync;
        disk->opens = false;
        QVERIFY(mayBeKept(await(run.outbox.submit(draft())).error()));
        disk->opens = true;
        m_clock.advance(std::chrono::seconds(11));
        run.outbox.wake();
        QVERIFY(awaitUntil([&] { return platform.executed.size() == 1 && run.outbox.waitingCount() == 0; }));
        // Pressed again by somebody who was told that it may be stored; then they want another of the same.
        QCOMPARE(await(run.outbox.submit(draft()))->id, 1);
        QCOMPARE(await(run.outbox.submit(draft()))->id, 2);
        QVERIFY(awaitUntil([&] { return platform.executed.size() == 2 && run.outbox.waitingCount() == 0; }));
        run.settleDown();
    }

    void anOutcomeThatMayBeStoredIsLookedUp_data()
    {
        QTest::addColumn<bool>("kept");
        QTest::newRow("kept") << true;
        QTest::newRow("not kept") << false;
    }
    void anOutcomeThatMayBeStoredIsLookedUp()
    {
        QFETCH(bool, kept);
        const auto disk = std::make_shared<BadDisk>();
        ModelTransport platform;
        MemoryReceipts receipts;
        Run run(newFolder(), m_clock, platform, receipts, [disk](const QString& sql) { return disk->ask(sql); });
        platform.hang = true;
        const auto intent = await(run.outbox.submit(draft()));
        QVERIFY(awaitUntil([&] { return !platform.hanging.isEmpty(); }));
        platform.hang = false;
        platform.executed.insert(intent->clientRef, u"e1"_s);
        disk->fails = kept ? -sqlitecode::kIoErrorFsync : sqlitecode::kIoErrorFsync;
        disk->opens = false;
        platform.hanging.first().finish(receiptFor(intent->clientRef, u"e1"_s));
        QVERIFY(awaitUntil([&] { return disk->notOpened > 0; }));
        disk->opens = true;
        QVERIFY(awaitUntil([&] {
            m_clock.advance(std::chrono::minutes(6));
            run.outbox.wake();
            return run.outbox.waitingCount() == 0;
        }));
        run.settleDown();
        QCOMPARE(run.phase(intent->id), IntentPhase::Confirmed);
        QCOMPARE(receipts.applied, QStringList{u"e1"_s});
        QCOMPARE(platform.log.count(u"send 1"_s), 1);
        QCOMPARE(platform.log.contains(u"ask"_s), !kept); // what stands in the journal need not be asked for
        QCOMPARE(*await(run.journal.firstBrokenReceipt()), 0);
    }

    void aProgramThatLostTheJournalSendsNothing()
    {
        ModelTransport platform;
        MemoryReceipts receipts;
        const QString folder = newFolder();
        Run run(folder, m_clock, platform, receipts);
        platform.loseAnswers = 1;
        const auto intent = await(run.outbox.submit(draft()));
        QVERIFY(awaitUntil([&] { return run.outbox.canRetry(intent->id); }));
        JournalStore other(folder, m_clock);
        QVERIFY(await(other.open()).ok());
        platform.log.clear();
        QSignalSpy takenOver(&run.outbox, &Outbox::takenOver);
        QVERIFY(run.outbox.retryNow(intent->id));
        QVERIFY(awaitUntil([&] { return takenOver.size() == 1; }));
        QVERIFY(run.outbox.isTakenOver());
        QVERIFY(platform.log.isEmpty());
        run.settleDown();
    }
};

TRADEWIND_TEST(tst_outboxjournal)
#include "tst_outboxjournal.moc"
