// SPDX-License-Identifier: Apache-2.0
#include "app/accountscope.h"

#include "app/accountservices.h"
#include "services/core/logging.h"
#include "services/sync/recordbody.h"
#include "services/wire/codec/accountcodec.h"

#include <QDir>
#include <QFile>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr auto kRecords = "records"_L1;
constexpr auto kCatalogue = "catalogue"_L1;
constexpr auto kCapabilities = "capabilities"_L1; // topic and id of the one record

HttpClient::Options clientOptions(ProgramScope& app, const QUrl& base)
{
    HttpClient::Options options;
    options.base = base;
    options.clock = &app.clock();
    options.language = app.language();
    return options;
}

/// The account's folder, readable by its owner alone.
QString folderOf(ProgramScope& app, const QString& accountId)
{
    const QString folder = app.profile().accountFolder(accountId);
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return folder;
}
} // namespace

AccountScope::AccountScope(ProgramScope& app, AccountRecord record, const QUrl& base)
    : m_app(app)
    , m_record(std::move(record))
    , m_settings(QDir(folderOf(app, m_record.id)).filePath(u"settings.ini"_s), QSettings::IniFormat)
    , m_client(app.network(), clientOptions(app, base))
    , m_session(m_client, app.tokens(), app.clock(), m_record.id, UserId(m_record.userId))
    , m_api(m_client)
    , m_journal(folderOf(app, m_record.id), m_client.serverClock()) // one clock for all that is told of an act
    , m_records(QDir(folderOf(app, m_record.id)).filePath(u"records.db"_s), app.clock())
    , m_receipts(m_records)
    , m_sender(m_client)
    , m_drafts(m_journal)
    , m_outbox(m_journal, m_sender, m_receipts, m_client.serverClock())
    , m_hints(m_client)
    , m_recordChanges(m_client, kRecords, app.pool())
    , m_catalogueChanges(m_client, kCatalogue, app.pool())
    , m_snapshotSource(m_client)
    , m_snapshotControl(app.clock())
    , m_sync(&m_hints, app.clock())
{
    m_records.setLanguage(app.language());
    connect(&m_sync, &SyncService::onlineChanged, &m_outbox, &Outbox::setOnline);
    connect(&m_outbox, &Outbox::intentChanged, &m_drafts, [this](const Intent& intent) {
        if (!intent.request.draftId.isEmpty()) // named by the act that was made of it alone, just then
            m_drafts.leaveToAct(intent.request.draftKind, intent.request.draftId);
    });
    connect(&m_session, &Session::stateChanged, this, [this](Session::State state) {
        if (state != Session::State::SignedIn) {
            leaveCatalogue();
            return;
        }
        m_sync.setSignedIn();
        m_outbox.setSignedIn();
        followCatalogue();
    });
    connect(&m_records, &RecordStore::changed, this, [this](const QString& topic) {
        if (topic == kCapabilities)
            takeCapabilities();
    });
}

AccountScope::~AccountScope()
{
    if (!m_catalogue)
        return;
    disconnect(m_catalogue.get(), nullptr, this, nullptr);
    if (m_followsCatalogue)
        m_catalogue->endFollowing();
}

void AccountScope::open(std::optional<TokenPair> tokens)
{
    m_tokens = std::move(tokens);
    deliver(m_journal.open(), this, [this](const Result<JournalOpened>& journal) {
        if (!journal) {
            fail(journal.error());
            return;
        }
        m_journalFound = *journal;
        m_journalFound.intents.clear();
        deliver(m_records.open(), this, [this, opened = *journal](const Result<OpenReport>& records) {
            if (!records) {
                fail(records.error());
                return;
            }
            takeCapabilities();
            startOutbox(opened);
        });
    });
}

void AccountScope::journalNoticeShown()
{
    if (std::exchange(m_journalNoticeShown, true) || m_journalFound.report.outcome == OpenReport::Outcome::NewerVersion)
        return;
    deliver(m_journal.rememberTold(), this, [](const Result<void>& remembered) {
        if (!remembered)
            qCInfo(lcApp) << "what the journal's notice said is told again:" << remembered.error().detail;
    });
}

void AccountScope::startOutbox(const JournalOpened& journal)
{
    deliver(m_outbox.start(journal), this, [this](const Result<void>& started) {
        if (!started)
            fail(started.error());
        else
            openSession();
    });
}

void AccountScope::takeCapabilities()
{
    deliver(m_records.getAs(kCapabilities, kCapabilities, &fromRecord<Capabilities>), this,
            [this](const Result<std::optional<Capabilities>>& known) {
                if (!known || !known->has_value())
                    return; // not synced yet: nothing is known to be off
                const Capabilities& offered = **known;
                QSet<QString> off;
                for (const auto& word : WireWords<Module>::table) {
                    if (!offered.modules.contains(OpenEnum<Module>(word.value)))
                        off.insert(word.word);
                }
                m_outbox.setModulesOff(off);
                m_outbox.setKeyLife(std::chrono::seconds(offered.idempotencyTtl));
                m_capabilities = offered;
                Q_EMIT capabilitiesChanged();
            });
}

void AccountScope::openSession()
{
    const auto then = [this](const Result<void>& session) {
        // A keychain that fails costs a new sign-in, not the account.
        if (!session)
            qCWarning(lcApp) << "the sign-in could not be taken up:" << session.error().detail;
        findCatalogue();
    };
    if (m_tokens)
        deliver(m_session.adopt(*std::exchange(m_tokens, std::nullopt)), this, then);
    else
        deliver(m_session.restore(), this, then);
}

void AccountScope::findCatalogue()
{
    if (!m_record.catalogueId.isEmpty()) {
        openCatalogue();
        return;
    }
    deliver(m_api.capabilities(m_stop.token()), this, [this](const Result<Capabilities>& capabilities) {
        if (!capabilities) {
            fail(capabilities.error());
            return;
        }
        m_record.catalogueId = capabilities->catalogueId;
        if (const auto kept = m_app.profile().putAccount(m_record); !kept)
            fail(kept.error());
        else
            openCatalogue();
    });
}

void AccountScope::openCatalogue()
{
    m_catalogue =
        m_app.catalogue(m_record.demo ? QUrl(u"http://demo.invalid"_s) : m_record.platform, m_record.catalogueId);
    m_catalogue->open(this, [this](const Result<void>& opened) {
        if (!opened) {
            fail(opened.error());
            return;
        }
        m_services = std::make_unique<AccountServices>(*this, m_catalogue->database(), m_app.clock());
        // What was copied for a message or a request that never came to be. Where anything of the journal is damaged,
        // the name of a file that is needed may be what was lost.
        const bool isWhole = m_journalFound.report.outcome == OpenReport::Outcome::Opened &&
                             m_journalFound.damaged == 0 && m_journalFound.damagedOther.all() == 0;
        if (isWhole)
            m_services->attachments.removeUnused();
        m_sync.addStream(kRecords, m_recordChanges, m_records);
        m_snapshot = std::make_unique<SnapshotReader>(m_snapshotSource, m_catalogue->database(), m_app.pool());
        m_snapshot->setControl(&m_snapshotControl);
        connect(m_catalogue.get(), &CatalogueCache::followingEnded, this, &AccountScope::followCatalogue);
        followCatalogue();
        if (m_following)
            m_sync.start();
        Q_EMIT this->opened();
    });
}

void AccountScope::setLanguage(const QByteArray& language)
{
    m_client.setLanguage(language);
    m_records.setLanguage(language);
    m_sync.syncNow();
}

/// One account keeps the catalogue of its platform up to date, one that is signed in.
void AccountScope::followCatalogue()
{
    const bool can = m_snapshot && !m_stop.token().stop_requested() && m_session.state() == Session::State::SignedIn;
    if (!can || m_followsCatalogue || !m_catalogue->beginFollowing())
        return;
    m_followsCatalogue = true;
    m_sync.addStream(kCatalogue, m_catalogueChanges, m_catalogue->database(), m_snapshot.get());
}

void AccountScope::leaveCatalogue()
{
    if (!m_followsCatalogue || std::exchange(m_leavesCatalogue, true))
        return;
    deliver(m_sync.removeStream(kCatalogue), this, [this](const Result<void>&) {
        m_followsCatalogue = false;
        m_leavesCatalogue = false;
        m_catalogue->endFollowing();
    });
}

void AccountScope::retell()
{
    deliver(m_records.retell(), this, [](const Result<void>&) {});
    m_catalogue->database().retell();
    Q_EMIT m_outbox.countsChanged();
}

void AccountScope::close(QObject* context, std::function<void()> then)
{
    m_stop.stop();
    const QPointer<QObject> guard(context);
    // What exists only here comes first: the rest may take longer than there is time.
    deliver(m_drafts.flush(), this, [this, guard, then = std::move(then)](const Result<void>& flushed) {
        if (!flushed)
            qCWarning(lcApp) << "drafts could not be saved:" << flushed.error().detail;
        deliver(m_sync.stop(), this, [this, guard, then](const Result<void>&) {
            deliver(m_outbox.stop(), this, [guard, then](const Result<void>&) {
                if (guard)
                    then();
            });
        });
    });
}

void AccountScope::fail(const Error& error)
{
    qCWarning(lcApp) << "the account could not be opened:" << error.detail;
    Q_EMIT failed(error);
}

} // namespace tradewind
