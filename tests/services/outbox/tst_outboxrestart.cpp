// SPDX-License-Identifier: Apache-2.0
// What one run of the program leaves to the next.
#include "tests/services/outbox/outboxrun.h"

#include <QDir>
#include <QFile>

using namespace tradewind;
using namespace tradewind::outboxtest;
using namespace Qt::StringLiterals;

class tst_outboxrestart final : public OutboxCase
{
    Q_OBJECT

private Q_SLOTS:
    void afterARestartWhatWasAttemptedIsAskedAbout()
    {
        ModelTransport platform;
        MemoryReceipts receipts;
        const QString folder = newFolder();
        qint64 id = 0;
        {
            Run run(folder, m_clock, platform, receipts);
            platform.loseAnswers = 1;
            id = await(run.outbox.submit(draft()))->id;
            QVERIFY(run.reaches(id, IntentPhase::Attempted));
            QVERIFY(awaitUntil([&] { return run.outbox.canRetry(id); }));
            run.settleDown();
        }
        platform.log.clear();
        Run run(folder, m_clock, platform, receipts);
        QVERIFY(run.reaches(id, IntentPhase::Confirmed));
        QCOMPARE(platform.log, QStringList{u"ask"_s});
        QCOMPARE(platform.executed.size(), 1);
        run.settleDown();
    }

    void whatNeedsAPersonCanBePutAwayAfterARestart()
    {
        ModelTransport platform;
        MemoryReceipts receipts;
        const QString folder = newFolder();
        qint64 id = 0;
        {
            Run run(folder, m_clock, platform, receipts);
            Error error = makeError(Error::Kind::Refused);
            error.problem = Problem{Problem::Slug::OutOfStock, u"out-of-stock"_s, {}, {}, {}};
            platform.refusal = error;
            id = await(run.outbox.submit(draft()))->id;
            QVERIFY(run.reaches(id, IntentPhase::NeedsYou));
            run.settleDown();
        }
        Run run(folder, m_clock, platform, receipts);
        QCOMPARE(run.outbox.needsYouCount(), 1);
        QVERIFY(run.outbox.withdraw(id));
        QVERIFY(run.reaches(id, IntentPhase::Withdrawn));
        QVERIFY(awaitUntil([&] { return run.outbox.needsYouCount() == 0; }));
        run.settleDown();
    }

    void aQueuedPaymentIsNotSentAfterARestart()
    {
        ModelTransport platform;
        MemoryReceipts receipts;
        const QString folder = newFolder();
        qint64 id = 0;
        {
            Run run(folder, m_clock, platform, receipts);
            platform.offline = true;
            IntentDraft payment = draft();
            payment.presentUntil = m_clock.now().addSecs(600);
            id = await(run.outbox.submit(payment))->id;
            QVERIFY(awaitUntil([&] { return run.outbox.canWithdraw(id); }));
            run.settleDown();
        }
        platform.offline = false;
        platform.log.clear();
        Run run(folder, m_clock, platform, receipts);
        QVERIFY(run.reaches(id, IntentPhase::NeedsYou));
        QCOMPARE(await(run.outbox.intent(id))->value().why, NeedsYouWhy::PresenceRequired);
        QCOMPARE(platform.log, QStringList(u"ask"_s));
        run.settleDown();
    }

    void aFolderThatWasPutBackIsSettledWithThePlatformAndSendsNothing()
    {
        ModelTransport platform;
        MemoryReceipts receipts;
        const QString folder = newFolder();
        const QString backup = newFolder();
        QVERIFY(QDir().mkpath(backup));
        qint64 first = 0;
        qint64 second = 0;
        {
            Run run(folder, m_clock, platform, receipts);
            platform.offline = true;
            first = await(run.outbox.submit(draft()))->id;
            second = await(run.outbox.submit(draft()))->id;
            QVERIFY(awaitUntil([&] { return run.outbox.canWithdraw(first) && run.outbox.canWithdraw(second); }));
            run.settleDown();
        }
        const auto copy = [](const QString& from, const QString& to) {
            for (const QString& name : QDir(from).entryList({u"journal.db*"_s}, QDir::Files)) {
                QFile::remove(to + u'/' + name);
                QVERIFY(QFile::copy(from + u'/' + name, to + u'/' + name));
            }
        };
        copy(folder, backup);
        platform.offline = false;
        {
            Run run(folder, m_clock, platform, receipts);
            QVERIFY(run.outbox.withdraw(second) || run.reaches(second, IntentPhase::Confirmed));
            QVERIFY(run.reaches(first, IntentPhase::Confirmed));
            run.settleDown();
        }
        copy(backup, folder);
        platform.log.clear();
        Run run(folder, m_clock, platform, receipts);
        QVERIFY(run.reaches(first, IntentPhase::Confirmed));
        QVERIFY(awaitUntil([&] { return run.outbox.waitingCount() == 0; }));
        QCOMPARE(platform.log, (QStringList{u"ask"_s, u"ask"_s}));
        QCOMPARE(platform.executed.size(), 1 + (run.phase(second) == IntentPhase::Confirmed ? 1 : 0));
        run.settleDown();
    }

    void aJournalBehindTheRecordsHoldsBackWhatWaitedInItAndNothingLater()
    {
        ModelTransport platform;
        MemoryReceipts receipts;
        receipts.mark = 7; // of the journal that was lost
        const QString folder = newFolder();
        qint64 old = 0;
        qint64 later = 0;
        {
            JournalStore journal(folder, m_clock);
            QVERIFY(await(journal.open()).ok());
            old = await(journal.insert(draft()))->id;
        }
        platform.offline = true;
        {
            Run run(folder, m_clock, platform, receipts);
            QCOMPARE(run.phase(old), IntentPhase::NeedsYou); // in the journal, whatever comes next
            QCOMPARE(receipts.mark, 0);
            later = await(run.outbox.submit(draft()))->id;
            run.settleDown();
        }
        QCOMPARE(platform.executed.size(), 0);
        platform.offline = false;
        for (int start = 1; start <= 2; ++start) {
            Run run(folder, m_clock, platform, receipts);
            QVERIFY(run.reaches(later, IntentPhase::Confirmed));
            QVERIFY(awaitUntil([&] { return receipts.applied.size() == 1; }));
            QCOMPARE(run.phase(old), IntentPhase::NeedsYou);
            QCOMPARE(await(run.outbox.intent(old))->value().why, NeedsYouWhy::Restored);
            QCOMPARE(receipts.mark, 1);
            QVERIFY(await(run.outbox.notInRecords())->size() == 1);
            run.settleDown();
        }
        QCOMPARE(platform.executed.size(), 1);
    }

    void aReceiptTheRecordsMissedIsAppliedAtTheNextStart()
    {
        ModelTransport platform;
        MemoryReceipts receipts;
        const QString folder = newFolder();
        {
            Run run(folder, m_clock, platform, receipts);
            receipts.broken = true;
            const auto intent = await(run.outbox.submit(draft()));
            QVERIFY(run.reaches(intent->id, IntentPhase::Confirmed));
            run.settleDown();
        }
        QVERIFY(receipts.applied.isEmpty());
        receipts.broken = false;
        Run run(folder, m_clock, platform, receipts);
        QCOMPARE(receipts.applied, QStringList{u"e1"_s});
        run.settleDown();
    }

    void whatIsConfirmedIsToldBesideTheRecordsUntilTheyHaveIt()
    {
        ModelTransport platform;
        MemoryReceipts receipts;
        const QString folder = newFolder();
        qint64 id = 0;
        {
            Run run(folder, m_clock, platform, receipts);
            QVERIFY(run.reaches(await(run.outbox.submit(draft()))->id, IntentPhase::Confirmed));
            QVERIFY(awaitUntil([&] { return receipts.applied.size() == 1; }));
            QVERIFY(await(run.outbox.notInRecords())->isEmpty());
            receipts.broken = true;
            id = await(run.outbox.submit(draft()))->id;
            QVERIFY(run.reaches(id, IntentPhase::Confirmed));
            QVERIFY(await(run.outbox.pending())->isEmpty());
            const auto told = await(run.outbox.notInRecords());
            QCOMPARE(told->size(), 1);
            QCOMPARE(told->first().id, id);
            QVERIFY(await(run.outbox.notInRecords(u"messages"_s))->isEmpty());
            run.settleDown();
        }
        receipts.broken = false;
        Run run(folder, m_clock, platform, receipts);
        QVERIFY(await(run.outbox.notInRecords())->isEmpty());
        run.settleDown();
    }

    void aRetryAfterARestartKnowsThatWhatItWaitsForWasConfirmed()
    {
        ModelTransport platform;
        MemoryReceipts receipts;
        const QString folder = newFolder();
        qint64 id = 0;
        {
            Run run(folder, m_clock, platform, receipts);
            const auto place = await(run.outbox.submit(draft()));
            QVERIFY(run.reaches(place->id, IntentPhase::Confirmed));
            run.outbox.setModulesOff({u"money"_s});
            IntentDraft second = draft();
            second.module = u"money"_s;
            second.dependsOn = place->id;
            id = await(run.outbox.submit(second))->id;
            QVERIFY(run.reaches(id, IntentPhase::NeedsYou));
            QCOMPARE(await(run.outbox.intent(id))->value().why, NeedsYouWhy::ModuleOff);
            run.settleDown();
        }
        Run run(folder, m_clock, platform, receipts);
        QVERIFY(run.outbox.retryNow(id));
        QVERIFY(awaitUntil([&] { return run.outbox.waitingCount() == 0 && run.outbox.needsYouCount() == 0; }));
        QCOMPARE(run.phase(id), IntentPhase::Confirmed);
        run.settleDown();
    }
};

TRADEWIND_TEST(tst_outboxrestart)
#include "tst_outboxrestart.moc"
