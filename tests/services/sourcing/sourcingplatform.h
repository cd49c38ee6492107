// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/buying/buyingservice.h"
#include "services/catalogue/catalogueapi.h"
#include "services/catalogue/cataloguedatabase.h"
#include "services/outbox/intentsender.h"
#include "services/session/session.h"
#include "services/session/tokenstore.h"
#include "services/sourcing/rfqapi.h"
#include "services/sourcing/sourcingservice.h"
#include "services/wire/httpclient.h"

#include <QNetworkAccessManager>
#include <QProcess>
#include <QTemporaryDir>

#include <atomic>
#include <memory>

namespace tradewind::testkit {

/// The real platform in a process of its own, for tests.
class SandboxProcess
{
public:
    SandboxProcess();
    ~SandboxProcess();
    bool isReady() const { return m_url.isValid(); }
    QUrl url() const { return m_url; }

private:
    QTemporaryDir m_dir;
    QProcess m_process;
    QUrl m_url;
};

/// Everything below the models for one signed-in user: what the program's composition makes.
class SourcingHouse
{
public:
    SourcingHouse(const QUrl& platform, const QString& folder);
    ~SourcingHouse();

    bool signIn(const QString& user);
    /// Opens the files of the folder; intents go out from then on.
    bool open();
    bool syncRecords();
    bool syncCatalogue();
    /// Plays a beat of the sandbox's story.
    bool play(const QString& beat, const QString& rfqId);
    /// An offer whose first SKU can be bought in its smallest quantity.
    Offer someOffer(int nth = 0);
    /// Waits until the intent is confirmed and the records have what it brought.
    bool confirmed(qint64 intentId);
    void stop();

private:
    class Receipts;
    class RecordsSource;

    SystemClock m_clock;
    QNetworkAccessManager m_network;

public:
    HttpClient client;
    MemoryTokenStore tokens;
    std::unique_ptr<Session> session;
    RecordStore records;
    /// So many intents are stored from now on, then one is not: the disk fails. Below zero: none fails.
    std::atomic<int> intentsThatFit = -1;
    JournalStore journal;

private:
    IntentSender m_sender;
    std::unique_ptr<Receipts> m_receipts;
    std::unique_ptr<RecordsSource> m_source;
    bool m_opened = false;

public:
    Outbox outbox;
    DraftStore drafts;
    CatalogueApi catalogueApi;
    CatalogueDatabase catalogueDatabase;
    CatalogueService catalogue;
    RfqApi rfqApi;
    RfqStore rfqStore;
    SourcingService sourcing;
    BuyingService buying;
};

} // namespace tradewind::testkit
