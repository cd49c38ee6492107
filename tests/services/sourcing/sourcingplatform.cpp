// SPDX-License-Identifier: Apache-2.0
#include "tests/services/sourcing/sourcingplatform.h"

#include "services/session/scriptedhttpagent.h"
#include "services/session/signin.h"
#include "tests/testkit/await.h"

#include <QJsonDocument>
#include <QNetworkReply>

namespace tradewind::testkit {
using namespace Qt::StringLiterals;

SandboxProcess::SandboxProcess()
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.start(QStringLiteral(TRADEWIND_SANDBOX_PROGRAM),
                    {u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, m_dir.path(), u"--seed"_s, u"7"_s, u"--offers"_s,
                     u"300"_s, u"--controls"_s, u"--exit-with-parent"_s});
    for (int i = 0; i < 480 && !m_process.canReadLine(); ++i) {
        if (!m_process.waitForReadyRead(500) && m_process.state() == QProcess::NotRunning)
            return;
    }
    m_url = QUrl(QJsonDocument::fromJson(m_process.readLine()).object()["url"_L1].toString());
}

SandboxProcess::~SandboxProcess()
{
    m_process.kill();
    m_process.waitForFinished();
}

class SourcingHouse::Receipts final : public ReceiptSink
{
public:
    explicit Receipts(RecordStore& store)
        : m_store(store)
    {
    }
    Async<qint64> receiptMark() override { return m_store.receiptMark(); }
    Async<void> forgetMark() override { return m_store.forgetReceiptMark(); }
    Async<void> applyReceipts(QList<Receipt> receipts) override
    {
        QList<Change> changes;
        qint64 mark = 0;
        for (const Receipt& receipt : receipts) {
            const auto change = changeFromEntity(receipt.topic, receipt.entity);
            if (change)
                changes.append(*change);
            mark = receipt.number;
        }
        return m_store.applyReceipts(changes, mark);
    }

private:
    RecordStore& m_store;
};

class SourcingHouse::RecordsSource final : public ChangeSource
{
public:
    explicit RecordsSource(HttpClient& http)
        : m_client(http)
    {
    }
    Async<ChangePage> changes(QString since, std::stop_token stop) override
    {
        HttpRequest request = HttpRequest::get(u"/v1/changes/records"_s);
        request.parameter(u"limit"_s, u"500"_s);
        request.maxBytes = 32 * 1024 * 1024;
        if (!since.isEmpty())
            request.parameter(u"since"_s, since);
        auto task = m_client.get(request, stop);
        const Result<HttpReply> reply = co_await task;
        if (!reply)
            co_return reply.error();
        co_return parseChangePage(reply->body);
    }

private:
    HttpClient& m_client;
};

namespace {
constexpr int kIoError = 10; // SQLITE_IOERR
} // namespace

SourcingHouse::SourcingHouse(const QUrl& platform, const QString& folder)
    : client(m_network, {.base = platform, .clock = &m_clock})
    , records(folder + u"/records.db"_s, m_clock)
    , journal(folder, client.serverClock(),
              [this](const QString& sql) {
                  const bool stores = sql.startsWith("INSERT INTO intent("_L1) && intentsThatFit >= 0;
                  return stores && intentsThatFit-- == 0 ? kIoError : 0;
              })
    , m_sender(client)
    , m_receipts(std::make_unique<Receipts>(records))
    , m_source(std::make_unique<RecordsSource>(client))
    , outbox(journal, m_sender, *m_receipts, client.serverClock())
    , drafts(journal)
    , catalogueApi(client)
    , catalogueDatabase(folder + u"/catalogue.db"_s, m_clock)
    , catalogue(catalogueDatabase, catalogueApi, records, m_clock)
    , rfqApi(client)
    , rfqStore(records)
    , sourcing({rfqApi, rfqStore, records, outbox, journal, drafts, catalogue, client.serverClock()})
    , buying(drafts, sourcing, catalogue, m_clock)
{
}

SourcingHouse::~SourcingHouse()
{
    stop();
}

bool SourcingHouse::signIn(const QString& user)
{
    ScriptedHttpAgent agent(client, user);
    auto signedIn = await(tradewind::signIn(&client, &agent, {}));
    if (!signedIn)
        return false;
    session = std::make_unique<Session>(client, tokens, m_clock, user, signedIn->me.id);
    return await(session->adopt(signedIn->tokens)).ok();
}

bool SourcingHouse::open()
{
    const auto opened = await(journal.open());
    if (!opened || !await(records.open()).ok() || !await(catalogueDatabase.open()).ok())
        return false;
    m_opened = await(outbox.start(*opened)).ok();
    return m_opened;
}

bool SourcingHouse::syncRecords()
{
    ChangeStreamReader reader(*m_source, records);
    return await(reader.catchUp({})).ok();
}

bool SourcingHouse::syncCatalogue()
{
    ChangeStreamReader reader(catalogueApi, catalogueDatabase);
    return await(reader.catchUp({})).ok();
}

bool SourcingHouse::play(const QString& beat, const QString& rfqId)
{
    const QByteArray body =
        QJsonDocument(QJsonObject{{u"beat"_s, beat}, {u"rfqId"_s, rfqId}}).toJson(QJsonDocument::Compact);
    QNetworkRequest request(client.base().resolved(QUrl(u"/sandbox/story"_s)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    std::unique_ptr<QNetworkReply> reply(m_network.post(request, body));
    return awaitUntil([&reply] { return reply->isFinished(); }) && reply->error() == QNetworkReply::NoError;
}

Offer SourcingHouse::someOffer(int nth)
{
    const auto rows = await(catalogue.firstMatches(QString(), 60, {}));
    for (const OfferRow& row : *rows) {
        const auto offer = await(catalogue.fetchOffer(row.offer.id, {}));
        if (!offer)
            continue;
        // One whose first SKU can be bought in its smallest quantity.
        const RuleLine line = RuleLine::of(*offer, offer->skus.first(), smallestQuantity(*offer));
        if (checkLine(line).ok() && nth-- == 0)
            return *offer;
    }
    return {};
}

bool SourcingHouse::confirmed(qint64 intentId)
{
    return awaitUntil([this, intentId] {
        const auto intent = await(outbox.intent(intentId));
        if (!intent || !intent->has_value() || (*intent)->phase != IntentPhase::Confirmed)
            return false;
        const auto mark = await(records.receiptMark());
        return mark.ok() && *mark >= (*intent)->receiptNumber;
    });
}

void SourcingHouse::stop()
{
    if (!m_opened)
        return;
    m_opened = false;
    const auto flushed = await(drafts.flush());
    const auto stopped = await(outbox.stop());
    Q_ASSERT(flushed.ok() && stopped.ok());
}

} // namespace tradewind::testkit
