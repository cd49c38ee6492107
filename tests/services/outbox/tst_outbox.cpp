// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/outbox.h"
#include "services/storage/storageerror.h"
#include "tests/testkit/await.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/testcase.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <atomic>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;
using testkit::awaitUntil;

namespace {

QByteArray receiptFor(const QString& clientRef, const QString& id)
{
    const QJsonObject entity{{u"id"_s, id}, {u"version"_s, 1}};
    return QJsonDocument(QJsonObject{{u"clientRef"_s, clientRef},
                                     {u"operation"_s, u"op"_s},
                                     {u"executedAt"_s, u"2026-07-14T12:00:00Z"_s},
                                     {u"topic"_s, u"order"_s},
                                     {u"id"_s, id},
                                     {u"version"_s, 1},
                                     {u"entity"_s, entity}})
        .toJson(QJsonDocument::Compact);
}

/// A platform in memory: executes each clientRef once, and loses answers when told to.
class ModelTransport final : public Transport
{
public:
    QStringList log;
    QHash<QString, QString> executed; ///< clientRef -> entity
    int loseAnswers = 0;
    bool offline = false;
    std::optional<Error> refusal;
    bool hang = false;
    QList<Promise<QByteArray>> hanging;

    Async<QByteArray> send(Intent intent, std::stop_token) override
    {
        log << u"send "_s + QString::number(intent.id);
        if (hang) {
            hanging.append(Promise<QByteArray>());
            return hanging.last().future();
        }
        if (offline)
            return failed<QByteArray>(makeError(Error::Kind::Offline));
        if (refusal)
            return failed<QByteArray>(*refusal);
        if (!executed.contains(intent.clientRef))
            executed.insert(intent.clientRef, u"e%1"_s.arg(executed.size() + 1));
        if (loseAnswers > 0) {
            --loseAnswers;
            return failed<QByteArray>(makeError(Error::Kind::Unknown));
        }
        return ready(receiptFor(intent.clientRef, executed.value(intent.clientRef)));
    }
    Async<QByteArray> operation(QString clientRef, QString, std::stop_token) override
    {
        log << u"ask"_s;
        if (offline)
            return failed<QByteArray>(makeError(Error::Kind::Offline));
        QJsonObject answer{{u"clientRef"_s, clientRef}, {u"state"_s, u"unknown"_s}};
        if (executed.contains(clientRef)) {
            answer.insert(u"state"_s, u"executed"_s);
            answer.insert(u"receipt"_s,
                          QJsonDocument::fromJson(receiptFor(clientRef, executed.value(clientRef))).object());
        }
        return ready(QJsonDocument(answer).toJson(QJsonDocument::Compact));
    }
    Async<void> upload(WaitingFile file, QByteArray bytes, QString, std::stop_token) override
    {
        log << u"upload %1 %2"_s.arg(file.name, QString::fromUtf8(bytes));
        return ready();
    }
};

class MemoryReceipts final : public ReceiptSink
{
public:
    qint64 mark = 0;
    QStringList applied;
    bool broken = false;
    std::optional<QList<std::pair<Promise<void>, QList<Receipt>>>> slow; ///< handed over, not stored yet

    Async<qint64> receiptMark() override { return ready(qint64(mark)); }
    Async<void> forgetMark() override
    {
        mark = 0;
        return ready();
    }
    Async<void> applyReceipts(QList<Receipt> receipts) override
    {
        if (broken)
            return failed<void>(makeError(Error::Kind::Storage));
        if (slow) {
            slow->append({Promise<void>(), receipts});
            return slow->last().first.future();
        }
        take(receipts);
        return ready();
    }
    /// What was handed over is stored now.
    void hurry()
    {
        for (const auto& [promise, receipts] : std::exchange(*slow, {})) {
            take(receipts);
            promise.finish({});
        }
    }

private:
    void take(const QList<Receipt>& receipts)
    {
        for (const Receipt& receipt : receipts) {
            applied << receipt.entityId;
            mark = receipt.number;
        }
    }
};

/// A disk that fails one commit, before it (a positive code) or after it (a negative one), and perhaps does not let the
/// file be opened again.
struct BadDisk
{
    std::atomic<int> fails = 0;
    std::atomic<bool> opens = true;
    std::atomic<int> notOpened = 0; ///< how often

    int ask(const QString& sql)
    {
        if (sql == "COMMIT"_L1)
            return fails.exchange(0);
        if (opens || !sql.startsWith("PRAGMA"_L1))
            return 0;
        ++notOpened;
        return sqlitecode::kIoError;
    }
};

IntentDraft draft(const QString& lane = {})
{
    IntentDraft made;
    made.operationId = u"createOrder"_s;
    made.entityKey = lane;
    made.path = u"/v1/orders"_s;
    return made;
}

} // namespace

class tst_outbox final : public testkit::TestCase
{
    Q_OBJECT

    QTemporaryDir m_dir;
    testkit::FakeClock m_clock;
    int m_folders = 0;

    /// One run of the program on a folder.
    struct Run
    {
        JournalStore journal;
        ModelTransport& transport;
        MemoryReceipts& receipts;
        Outbox outbox;

        Run(const QString& folder, const Clock& clock, ModelTransport& platform, MemoryReceipts& sink,
            const StatementFault& fault = {})
            : journal(folder, clock, fault)
            , transport(platform)
            , receipts(sink)
            , outbox(journal, platform, sink, clock)
        {
            const auto opened = await(journal.open());
            Q_ASSERT(opened.ok());
            const auto started = await(outbox.start(*opened));
            Q_ASSERT(started.ok());
        }
        IntentPhase phase(qint64 id) { return await(journal.intent(id))->value().phase; }
        bool reaches(qint64 id, IntentPhase wanted)
        {
            return awaitUntil([&] { return phase(id) == wanted; });
        }
        void settleDown()
        {
            const auto stopped = await(outbox.stop());
            QVERIFY(stopped.ok());
        }
    };

    QString newFolder() { return m_dir.filePath(u"account%1"_s.arg(++m_folders)); }

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

TRADEWIND_TEST(tst_outbox)
#include "tst_outbox.moc"
