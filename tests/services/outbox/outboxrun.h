// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/outbox/outbox.h"
#include "services/storage/storageerror.h"
#include "tests/testkit/await.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/testcase.h"

#include <QJsonDocument>
#include <QTemporaryDir>

#include <atomic>

namespace tradewind::outboxtest {
using namespace Qt::StringLiterals;
using testkit::await;
using testkit::awaitUntil;

inline QByteArray receiptFor(const QString& clientRef, const QString& id)
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

inline IntentDraft draft(const QString& lane = {})
{
    IntentDraft made;
    made.operationId = u"createOrder"_s;
    made.entityKey = lane;
    made.path = u"/v1/orders"_s;
    return made;
}

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

/// Base of the test classes that run the outbox: folders of accounts, and a clock.
class OutboxCase : public testkit::TestCase
{
protected:
    QString newFolder() { return m_dir.filePath(u"account%1"_s.arg(++m_folders)); }

    testkit::FakeClock m_clock;

private:
    QTemporaryDir m_dir;
    int m_folders = 0;
};

} // namespace tradewind::outboxtest
