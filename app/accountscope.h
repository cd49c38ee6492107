// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/programscope.h"
#include "app/recordreceipts.h"
#include "services/outbox/draftstore.h"
#include "services/outbox/intentsender.h"
#include "services/outbox/outbox.h"
#include "services/session/accountapi.h"
#include "services/session/session.h"
#include "services/sync/recordstore.h"
#include "services/sync/snapshotcontrol.h"
#include "services/sync/snapshotreader.h"
#include "services/sync/syncapi.h"
#include "services/sync/syncservice.h"
#include "services/wire/httpclient.h"

#include <QObject>
#include <QSettings>

#include <memory>

namespace tradewind {

struct AccountServices;

/// One signed-in user of one platform: everything that belongs to this account and to no other. Several live side by
/// side. Lives in the GUI thread; members stand in the order of their dependence, so that the end runs the safe way.
class AccountScope final : public QObject
{
    Q_OBJECT

public:
    /// `base` is where the platform is reached now. The scope of the program must outlive the account.
    AccountScope(ProgramScope& app, AccountRecord record, const QUrl& base);
    ~AccountScope() override;

    const AccountRecord& record() const { return m_record; }
    QUrl base() const { return m_client.base(); }

    /// Opens the files, takes up the sign-in (or begins with `tokens` of one just made), and starts to sync; ends in
    /// opened() or failed(). Works without a network once the account has been synced.
    void open(std::optional<TokenPair> tokens = std::nullopt);
    /// Whether it keeps itself up to date once it is open; the command line asks for each fetch instead. Before open().
    void setFollowing(bool following) { m_following = following; }
    bool isOpen() const { return m_services != nullptr; }

    Session& session() { return m_session; }
    HttpClient& client() { return m_client; }
    Outbox& outbox() { return m_outbox; }
    DraftStore& drafts() { return m_drafts; }
    JournalStore& journal() { return m_journal; }
    RecordStore& records() { return m_records; }
    SyncService& sync() { return m_sync; }
    /// How far the first load of the catalogue is, and the way to hold it up.
    SnapshotControl& snapshotControl() { return m_snapshotControl; }
    /// What this account's screens remember; of this account alone.
    QSettings& settings() { return m_settings; }
    /// What the platform offers, as it last said; nothing before the first sync.
    const std::optional<Capabilities>& capabilities() const { return m_capabilities; }
    /// How the journal was found when it was opened, without its intents.
    const JournalOpened& journalFound() const { return m_journalFound; }
    /// A person sees what was found: it is no news at the next start.
    void journalNoticeShown();
    /// The capabilities of this account; only while isOpen().
    AccountServices& services() { return *m_services; }

    /// What the platform is asked in from now on; what it said before is asked for again.
    void setLanguage(const QByteArray& language);
    /// Tells of everything once more as if it was different: whoever made texts of it makes them anew.
    void retell();
    /// Ends what is under way, saves what waits; tells when all is on disk.
    void close(QObject* context, std::function<void()> then);

Q_SIGNALS:
    void opened();
    void capabilitiesChanged();
    /// `error` says which part could not be opened; nothing was changed.
    void failed(const tradewind::Error& error);

private:
    void startOutbox(const JournalOpened& journal);
    void openSession();
    void takeCapabilities();
    void findCatalogue();
    void openCatalogue();
    void followCatalogue();
    void leaveCatalogue();
    void fail(const Error& error);

    ProgramScope& m_app;
    AccountRecord m_record;
    QSettings m_settings;
    JournalOpened m_journalFound;
    bool m_journalNoticeShown = false;
    std::optional<Capabilities> m_capabilities;
    HttpClient m_client;
    Session m_session;
    AccountApi m_api;
    JournalStore m_journal;
    RecordStore m_records;
    RecordReceipts m_receipts;
    IntentSender m_sender;
    DraftStore m_drafts;
    Outbox m_outbox;
    HttpHintSource m_hints;
    HttpChangeSource m_recordChanges;
    HttpChangeSource m_catalogueChanges;
    HttpSnapshotSource m_snapshotSource;
    std::shared_ptr<CatalogueCache> m_catalogue; // shared with other accounts of the platform
    SnapshotControl m_snapshotControl;
    std::unique_ptr<SnapshotReader> m_snapshot;
    SyncService m_sync;
    std::unique_ptr<AccountServices> m_services;
    std::optional<TokenPair> m_tokens;
    bool m_following = true;
    bool m_followsCatalogue = false;
    bool m_leavesCatalogue = false;
    StopOwner m_stop; // last: its end stops what uses the rest
};

} // namespace tradewind
