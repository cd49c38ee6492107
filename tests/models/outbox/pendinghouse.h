// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/outbox/outbox.h"
#include "tests/testkit/await.h"
#include "tests/testkit/fakeclock.h"

#include <QJsonDocument>
#include <QTemporaryDir>

#include <functional>

namespace tradewind::testkit {

/// A platform that executes what it gets, refuses it, or cannot be reached.
class PendingPlatform final : public Transport
{
public:
    std::optional<Error> answer; ///< an error for everything that is sent; nothing executes it
    /// Which acts it says of that it does not know them; of others it says nothing.
    std::function<bool(const QString& clientRef)> answersAbout = [](const QString&) { return false; };
    int sent = 0;
    QList<Intent> received; ///< in order, those that were refused too

    Async<QByteArray> send(Intent intent, std::stop_token) override
    {
        ++sent;
        received.append(intent);
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
    Async<QByteArray> operation(QString clientRef, QString, std::stop_token) override
    {
        if (!answersAbout(clientRef))
            return failed<QByteArray>(makeError(Error::Kind::Http));
        return ready(QJsonDocument(QJsonObject{{QStringLiteral("clientRef"), clientRef},
                                               {QStringLiteral("state"), QStringLiteral("unknown")}})
                         .toJson());
    }
    Async<void> upload(WaitingFile, QByteArray, QString, std::stop_token) override { return ready(); }

    static QJsonObject named(const char* what, const char* old, const char* now, int lineNo = 0)
    {
        QJsonObject value{{QStringLiteral("what"), QString::fromUtf8(what)},
                          {QStringLiteral("old"), QString::fromUtf8(old)},
                          {QStringLiteral("new"), QString::fromUtf8(now)}};
        if (lineNo > 0)
            value.insert(QStringLiteral("lineNo"), lineNo);
        return value;
    }
    void refuse(Problem::Slug slug, const QString& title, const QJsonObject& facts, int status = 422)
    {
        Problem problem;
        problem.slug = slug;
        problem.title = title;
        problem.facts = facts;
        Error error = makeError(status == 422 ? Error::Kind::Refused : Error::Kind::Conflict);
        error.httpStatus = status;
        error.problem = problem;
        answer = error;
    }
    /// Refuses with changed values, as a platform does whose price went up.
    void refuseForPrice()
    {
        refuse(Problem::Slug::PriceChanged, QStringLiteral("A price changed"),
               {{QStringLiteral("changes"), QJsonArray{named("unitPrice", "14.20 CNY", "14.60 CNY")}}});
    }
    /// The price of one line went up while the other conditions hold.
    void refuseForOrder()
    {
        refuse(
            Problem::Slug::PreconditionFailed, QStringLiteral("the prepared figures are over: prepare again"),
            {{QStringLiteral("changes"), QJsonArray{named("unitPrice", "14.20 CNY", "14.60 CNY", 1),
                                                    named("validTo", "2026-07-14T11:30:00Z", "2026-07-14T12:00:00Z")}},
             {QStringLiteral("held"),
              QJsonArray{named("stock", "480", "5140", 1), named("offerStatus", "listed", "listed", 1),
                         named("total", "7443.28 CNY", "7443.28 CNY")}}});
    }
    /// What a person can say yes to.
    void refuseForFee()
    {
        refuse(Problem::Slug::PriceChanged, QStringLiteral("The fee is another one"),
               {{QStringLiteral("changes"), QJsonArray{named("fee", "3.00 CNY", "4.50 CNY")}},
                {QStringLiteral("held"), QJsonArray{named("state", "in_warehouse", "in_warehouse")}}});
    }
    /// Somebody else edited the address.
    void refuseForVersion()
    {
        QJsonObject current = PendingPlatform::address();
        current.insert(QStringLiteral("version"), 4);
        current.insert(QStringLiteral("person"), QStringLiteral("Lea Wolff"));
        current.insert(QStringLiteral("city"), QStringLiteral("Kiel"));
        refuse(Problem::Slug::VersionConflict, QStringLiteral("It has been changed"),
               {{QStringLiteral("currentVersion"), 4}, {QStringLiteral("current"), current}}, 412);
    }
    static QJsonObject address()
    {
        return {{QStringLiteral("id"), QStringLiteral("adr-1")},
                {QStringLiteral("version"), 3},
                {QStringLiteral("label"), QStringLiteral("Lager 2")},
                {QStringLiteral("company"), QStringLiteral("Nordhafen Living GmbH")},
                {QStringLiteral("person"), QStringLiteral("Jonas Feld")},
                {QStringLiteral("lines"), QJsonArray{QStringLiteral("Ausschläger Elbdeich 62")}},
                {QStringLiteral("postalCode"), QStringLiteral("20539")},
                {QStringLiteral("city"), QStringLiteral("Hamburg")},
                {QStringLiteral("country"), QStringLiteral("DE")}};
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
    explicit PendingHouse(const StatementFault& fault = {})
        : journal(m_dir.path(), clock, fault)
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
    qint64 submitted(const IntentDraft& draft)
    {
        const auto intent = await(outbox.submit(draft));
        return intent ? intent->id : 0;
    }
    /// An extra service in the warehouse, for a fee.
    qint64 service()
    {
        IntentDraft draft;
        draft.operationId = QStringLiteral("orderStoredService");
        draft.entityKey = QStringLiteral("stored_item:si-1");
        draft.path = QStringLiteral("/v1/stored-items/si-1/services");
        const QJsonObject fee{{QStringLiteral("amount"), QStringLiteral("3.00")},
                              {QStringLiteral("currency"), QStringLiteral("CNY")}};
        draft.body = {{QStringLiteral("kind"), QStringLiteral("photos")},
                      {QStringLiteral("quantity"), QStringLiteral("3")},
                      {QStringLiteral("note"), QStringLiteral("Close-up of the lid.")},
                      {QStringLiteral("expect"), QJsonObject{{QStringLiteral("fee"), fee}}}};
        draft.summary = {QStringLiteral("stored_service"),
                         {{QStringLiteral("title"), QStringLiteral("Cold brew bottle")}}};
        return submitted(draft);
    }
    /// A request for a quote, made of a draft that is kept first.
    qint64 request()
    {
        const bool saved = await(journal.saveDrafts({{QStringLiteral("rfq"), QStringLiteral("d-1"), QString(),
                                                      QByteArray("{\"step\":4}")}}))
                               .ok();
        IntentDraft draft;
        draft.operationId = QStringLiteral("createRfq");
        draft.entityKey = QStringLiteral("rfq-draft:d-1");
        draft.path = QStringLiteral("/v1/rfqs");
        const QJsonObject quantity{{QStringLiteral("value"), QStringLiteral("3000")},
                                   {QStringLiteral("unit"), QStringLiteral("piece")}};
        const QJsonObject target{{QStringLiteral("amount"), QStringLiteral("21.5")},
                                 {QStringLiteral("currency"), QStringLiteral("CNY")}};
        const QJsonObject wanted{{QStringLiteral("scenarioId"), QStringLiteral("A")},
                                 {QStringLiteral("quantity"), quantity}};
        const QJsonObject line{{QStringLiteral("title"), QStringLiteral("Vacuum tumbler 500 ml, sand")},
                               {QStringLiteral("spec"), QStringLiteral("Laser logo 42 × 18 mm")},
                               {QStringLiteral("quantities"), QJsonArray{wanted}},
                               {QStringLiteral("targetPrice"), target},
                               {QStringLiteral("packaging"), QStringLiteral("White box, EAN label")},
                               {QStringLiteral("qcPlan"), QStringLiteral("aql")}};
        draft.body = {{QStringLiteral("title"), QStringLiteral("Vacuum tumbler 500 ml")},
                      {QStringLiteral("serviceMode"), QStringLiteral("full_service")},
                      {QStringLiteral("incoterm"), QStringLiteral("DAP")},
                      {QStringLiteral("incotermPlace"), QStringLiteral("Hamburg")},
                      {QStringLiteral("neededBy"), QStringLiteral("2027-02-15")},
                      {QStringLiteral("note"), QStringLiteral("Repeat order, same colours.")},
                      {QStringLiteral("lines"), QJsonArray{line}}};
        draft.draftKind = QStringLiteral("rfq");
        draft.draftId = QStringLiteral("d-1");
        draft.summary = {QStringLiteral("rfq.create"),
                         {{QStringLiteral("title"), QStringLiteral("Vacuum tumbler 500 ml")}}};
        return saved ? submitted(draft) : 0;
    }
    /// An edit of an address, made from version 3.
    qint64 addressEdit()
    {
        QJsonObject mine = PendingPlatform::address();
        for (const char* member : {"id", "version"})
            mine.remove(QString::fromLatin1(member));
        mine.insert(QStringLiteral("city"), QStringLiteral("Bremen"));
        mine.insert(QStringLiteral("postalCode"), QStringLiteral("28197"));
        IntentDraft draft;
        draft.operationId = QStringLiteral("updateAddress");
        draft.entityKey = QStringLiteral("address:adr-1");
        draft.method = "PATCH";
        draft.ifMatch = "\"3\"";
        draft.path = QStringLiteral("/v1/addresses/adr-1");
        draft.body = {{QStringLiteral("address"), mine}};
        draft.summary = {QStringLiteral("address.change"),
                         {{QStringLiteral("title"), QStringLiteral("Lager 2")},
                          {QStringLiteral("base"), PendingPlatform::address()}}};
        return submitted(draft);
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
