// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/outbox/outbox.h"
#include "tests/testkit/await.h"
#include "tests/testkit/fakeclock.h"

#include <QJsonDocument>
#include <QTemporaryDir>

namespace tradewind::testkit {

/// A platform that executes what it gets, refuses it, or cannot be reached.
class PendingPlatform final : public Transport
{
public:
    std::optional<Error> answer; ///< an error for everything that is sent; nothing executes it
    int sent = 0;

    Async<QByteArray> send(Intent intent, std::stop_token) override
    {
        ++sent;
        if (answer)
            return failed<QByteArray>(*answer);
        const QJsonObject entity{{QStringLiteral("id"), QStringLiteral("po-1")}, {QStringLiteral("version"), 1}};
        return ready(QJsonDocument(QJsonObject{{QStringLiteral("clientRef"), intent.clientRef},
                                               {QStringLiteral("operation"), intent.request.operationId},
                                               {QStringLiteral("executedAt"), QStringLiteral("2026-07-14T12:00:00Z")},
                                               {QStringLiteral("topic"), QStringLiteral("order")},
                                               {QStringLiteral("id"), QStringLiteral("po-1")},
                                               {QStringLiteral("version"), 1},
                                               {QStringLiteral("entity"), entity}})
                         .toJson(QJsonDocument::Compact));
    }
    Async<QByteArray> operation(QString, QString, std::stop_token) override
    {
        return failed<QByteArray>(makeError(Error::Kind::Offline));
    }
    Async<void> upload(WaitingFile, QByteArray, QString, std::stop_token) override { return ready(); }

    /// Refuses with changed values, as a platform does whose price went up.
    void refuseForPrice()
    {
        Problem problem;
        problem.slug = Problem::Slug::PriceChanged;
        problem.title = QStringLiteral("A price changed");
        const QJsonObject change{{QStringLiteral("what"), QStringLiteral("unitPrice")},
                                 {QStringLiteral("old"), QStringLiteral("14.20 CNY")},
                                 {QStringLiteral("new"), QStringLiteral("14.60 CNY")}};
        problem.facts = {{QStringLiteral("changes"), QJsonArray{change}}};
        Error error = makeError(Error::Kind::Refused);
        error.httpStatus = 422;
        error.problem = problem;
        answer = error;
    }
};

class PendingReceipts final : public ReceiptSink
{
public:
    Async<qint64> receiptMark() override { return ready(qint64(m_mark)); }
    Async<void> forgetMark() override
    {
        m_mark = 0;
        return ready();
    }
    Async<void> applyReceipts(QList<Receipt> receipts) override
    {
        for (const Receipt& receipt : receipts)
            m_mark = receipt.number;
        return ready();
    }

private:
    qint64 m_mark = 0;
};

/// An outbox with a real journal in a folder of its own.
class PendingHouse
{
    QTemporaryDir m_dir;

public:
    PendingHouse()
        : journal(m_dir.path(), clock)
        , outbox(journal, platform, receipts, clock)
    {
        const auto opened = await(journal.open());
        Q_ASSERT(opened.ok());
        const auto started = await(outbox.start(*opened));
        Q_ASSERT(started.ok());
    }
    ~PendingHouse() { static_cast<void>(await(outbox.stop())); }

    /// An order for ceramic drippers; its number.
    qint64 order(qint64 dependsOn = 0)
    {
        IntentDraft draft;
        draft.operationId = QStringLiteral("createOrder");
        draft.entityKey = QStringLiteral("order:po-1");
        draft.path = QStringLiteral("/v1/orders");
        draft.body = {{QStringLiteral("incoterm"), QStringLiteral("DAP")}};
        draft.dependsOn = dependsOn;
        draft.summary = {QStringLiteral("order.place"),
                         {{QStringLiteral("title"), QStringLiteral("480 ceramic drippers")},
                          {QStringLiteral("amount"), QStringLiteral("927.53")},
                          {QStringLiteral("currency"), QStringLiteral("EUR")}}};
        const auto submitted = await(outbox.submit(draft));
        return submitted ? submitted->id : 0;
    }
    bool reaches(qint64 id, IntentPhase phase)
    {
        return awaitUntil([&] {
            const auto intent = await(outbox.intent(id));
            return intent && *intent && (*intent)->phase == phase;
        });
    }

    FakeClock clock;
    JournalStore journal;
    PendingPlatform platform;
    PendingReceipts receipts;
    Outbox outbox;
};

} // namespace tradewind::testkit
