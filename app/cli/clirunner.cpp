// SPDX-License-Identifier: Apache-2.0
#include "app/cli/clirunner.h"

#include "app/accountservices.h"
#include "app/cli/cliexport.h"
#include "app/cli/clisearch.h"
#include "app/cli/clitext.h"
#include "app/cli/terminalagent.h"
#include "app/profiledata.h"
#include "services/async/promise.h"
#include "services/catalogue/catalogueservice.h"
#include "services/session/scriptedhttpagent.h"
#include "services/session/signin.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

using Command = CliOptions::Command;

QJsonObject bodyOf(const Record& record)
{
    return QJsonDocument::fromJson(record.body).object();
}

} // namespace

CliRunner::CliRunner(ProgramScope& program, const CliOptions& options)
    : m_program(program)
    , m_options(options)
    , m_eraser(program)
{
}

CliRunner::~CliRunner() = default;

void CliRunner::start()
{
    // Of the whole profile, whoever is signed in.
    if (m_options.command == Command::ExportProfile) {
        exportProfile();
        return;
    }
    if (m_options.command == Command::Erase) {
        eraseProfile();
        return;
    }
    const auto known = findAccount();
    const bool signsIn = m_options.command == Command::SignIn;
    if (!known || signsIn) {
        const auto platform = m_options.platform ? m_options.platform
                              : known            ? std::optional(known->platform)
                                                 : std::nullopt;
        if (signsIn && !platform) {
            clitext::printLine(stderr, u"tradewind-cli: sign-in wants --platform URL"_s);
            end(BadArguments);
            return;
        }
        if (!platform || (!signsIn && m_options.account.isEmpty())) {
            fail(makeError(Error::Kind::Auth, u"no account in this profile"_s));
            return;
        }
        if (signsIn && m_options.dryRun) {
            print({{u"command"_s, u"sign-in"_s}, {u"platform"_s, platform->toString()}, {u"dryRun"_s, true}},
                  {u"would sign in at "_s + platform->toString()});
            return;
        }
        if (m_options.dryRun) {
            printWould(u"sign in at "_s + platform->toString());
            return;
        }
        signInTo(*platform, [this, platform](const SignedIn& who) {
            const auto record = remember(*platform, who);
            if (!record)
                fail(record.error());
            else
                openAccount(*record, who.tokens, [this] { runCommand(); });
        });
        return;
    }
    openAccount(*known, std::nullopt, [this] { runCommand(); });
}

std::optional<AccountRecord> CliRunner::findAccount() const
{
    const auto matches = [this](const AccountRecord& record) {
        if (m_options.platform && record.platform != *m_options.platform)
            return false;
        return m_options.account.isEmpty() || record.userId == m_options.account ||
               record.userName.startsWith(m_options.account, Qt::CaseInsensitive);
    };
    const auto last = m_program.profile().account(m_program.profile().lastAccountId());
    if (last && matches(*last))
        return last;
    for (const AccountRecord& record : m_program.profile().accounts()) {
        if (matches(record))
            return record;
    }
    return std::nullopt;
}

void CliRunner::signInTo(const QUrl& platform, std::function<void(const SignedIn&)> then)
{
    HttpClient::Options options;
    options.base = platform;
    options.clock = &m_program.clock();
    options.language = m_program.language();
    m_signInClient = std::make_unique<HttpClient>(m_program.network(), options);
    if (m_options.account.isEmpty())
        m_agent = std::make_unique<TerminalAgent>(m_options.openBrowser);
    else
        m_agent = std::make_unique<ScriptedHttpAgent>(*m_signInClient, m_options.account);
    deliver(signIn(m_signInClient.get(), m_agent.get(), m_stop.token()), this,
            [this, then = std::move(then)](const Result<SignedIn>& who) {
                if (!who)
                    fail(who.error());
                else
                    then(*who);
            });
}

Result<AccountRecord> CliRunner::remember(const QUrl& platform, const SignedIn& who)
{
    AccountRecord record;
    if (const auto known = m_program.profile().accountOf(platform, false, who.me.id.toString()))
        record = *known;
    else
        record.id = Profile::newAccountId();
    record.platform = platform;
    record.userId = who.me.id.toString();
    record.userName = who.me.name;
    record.companyName = who.me.companyName;
    record.roles.clear();
    for (const auto& role : who.me.roles)
        record.roles.append(role.toWire());
    if (const auto kept = m_program.profile().putAccount(record); !kept)
        return kept.error();
    if (m_options.command == Command::SignIn || m_program.profile().lastAccountId().isEmpty())
        m_program.profile().setLastAccountId(record.id);
    return record;
}

void CliRunner::openAccount(const AccountRecord& record, std::optional<TokenPair> tokens, Then then)
{
    m_account = std::make_unique<AccountScope>(m_program, record, record.platform);
    m_account->setFollowing(false);
    // Looking at something sends nothing.
    m_account->outbox().setSending(false);
    connect(m_account.get(), &AccountScope::opened, this, then);
    connect(m_account.get(), &AccountScope::failed, this, &CliRunner::fail);
    m_account->open(std::move(tokens));
}

void CliRunner::withSession(Then then)
{
    if (m_options.dryRun) {
        printWould(u"ask the platform at "_s + m_account->base().toString());
        return;
    }
    if (m_account->session().state() == Session::State::SignedIn) {
        then();
        return;
    }
    if (m_options.account.isEmpty()) {
        fail(makeError(Error::Kind::Auth, u"the sign-in of this account was not kept"_s));
        return;
    }
    signInTo(m_account->base(), [this, then = std::move(then)](const SignedIn& who) {
        deliver(m_account->session().adopt(who.tokens), this, [this, then](const Result<void>& adopted) {
            if (!adopted)
                fail(adopted.error());
            else
                then();
        });
    });
}

void CliRunner::syncAll(Then then)
{
    deliver(m_account->sync().syncOnce(), this, [this, then = std::move(then)](const Result<void>& synced) {
        if (!synced)
            fail(synced.error());
        else
            then();
    });
}

void CliRunner::withRecords(Then then)
{
    deliver(m_account->records().position(), this, [this, then = std::move(then)](const Result<StreamPosition>& at) {
        if (!at)
            fail(at.error());
        else if (at->lastSyncedAt.isValid())
            then();
        else
            withSession([this, then] { syncAll(then); });
    });
}

void CliRunner::withCatalogue(Then then)
{
    deliver(m_account->services().catalogue.lastSynced(), this,
            [this, then = std::move(then)](const Result<QDateTime>& at) {
                if (!at)
                    fail(at.error());
                else if (at->isValid())
                    then();
                else
                    withSession([this, then] { syncAll(then); });
            });
}

void CliRunner::runCommand()
{
    switch (m_options.command) {
    case Command::SignIn: {
        const AccountRecord& record = m_account->record();
        const bool kept = m_program.tokens().isPersistent();
        QStringList lines{u"signed in as "_s + clitext::plain(record.userName + u", "_s + record.companyName)};
        if (!kept)
            lines.append(u"no keychain can be used: sign in again with every command (--account)"_s);
        print({{u"command"_s, u"sign-in"_s},
               {u"userId"_s, record.userId},
               {u"name"_s, record.userName},
               {u"company"_s, record.companyName},
               {u"kept"_s, kept}},
              lines);
        return;
    }
    case Command::Sync:
        runSync();
        return;
    case Command::Search:
        withCatalogue([this] { runSearch(); });
        return;
    case Command::Offer:
        runOffer();
        return;
    case Command::Orders:
        withRecords([this] { runList(u"order"_s, u"orders"_s); });
        return;
    case Command::Order:
        withRecords([this] { runOrder(); });
        return;
    case Command::Shipments:
        withRecords([this] { runList(u"shipment"_s, u"shipments"_s); });
        return;
    case Command::Rates:
        withRecords([this] { runList(u"fx_rate"_s, u"rates"_s); });
        return;
    case Command::Export:
        withRecords([this] { runExport(); });
        return;
    case Command::Outbox:
        runOutbox();
        return;
    case Command::ExportProfile:
    case Command::Erase:
    case Command::Help:
    case Command::Version:
        end(Done);
        return;
    }
}

void CliRunner::runSync()
{
    if (m_options.dryRun) {
        const int waiting = m_account->outbox().waitingCount();
        print({{u"command"_s, u"sync"_s}, {u"dryRun"_s, true}, {u"waiting"_s, waiting}},
              {u"would fetch records and catalogue, and send %1"_s.arg(waiting)});
        return;
    }
    withSession([this] { syncAll([this] { sendWaiting(); }); });
}

void CliRunner::runSearch()
{
    CatalogueService& catalogue = m_account->services().catalogue;
    deliver(catalogue.search(m_options.query, nullptr, m_stop.token()), this,
            [this](const Result<SearchResult>& found) {
                if (found)
                    showFound(*found);
                else
                    fail(found.error());
            });
}

void CliRunner::showFound(const SearchResult& found)
{
    const QList<OfferNumber> first = found.rows.mid(0, m_options.limit);
    deliver(m_account->services().catalogue.rows(first, m_stop.token()), this,
            [this, found](const Result<QList<OfferRow>>& rows) {
                if (!rows) {
                    fail(rows.error());
                    return;
                }
                QJsonArray items;
                QList<QStringList> cells;
                for (const OfferRow& row : *rows) {
                    items.append(clisearch::offerJson(row.offer));
                    cells.append({row.offer.id.toString(), clisearch::priceFrom(row.offer.tiers),
                                  row.offer.moq.toWire(), clitext::plain(row.offer.title)});
                }
                QJsonObject json{{u"command"_s, u"search"_s}, {u"total"_s, found.total()}, {u"items"_s, items}};
                if (m_options.facets)
                    json.insert(u"facets"_s, clisearch::facetsJson(found.facets));
                print(json, clitext::table({u"ID"_s, u"PRICE"_s, u"MOQ"_s, u"TITLE"_s}, cells));
            });
}

void CliRunner::runOffer()
{
    const auto show = [this](const Offer& offer) {
        const QJsonObject json = clisearch::offerJson(offer);
        print({{u"command"_s, u"offer"_s}, {u"offer"_s, json}}, clitext::lines(json));
    };
    if (m_options.subject.size() > OfferId::kMaxLength) {
        fail(makeError(Error::Kind::Validation, u"an id has at most 64 characters"_s));
        return;
    }
    const OfferId id(m_options.subject);
    deliver(m_account->services().catalogue.storedOffer(id), this,
            [this, id, show](const Result<std::optional<Offer>>& stored) {
                if (!stored) {
                    fail(stored.error());
                } else if (*stored) {
                    show(**stored);
                } else {
                    withSession([this, id, show] {
                        deliver(m_account->services().catalogue.fetchOffer(id, m_stop.token()), this,
                                [this, show](const Result<Offer>& offer) {
                                    if (!offer)
                                        fail(offer.error());
                                    else
                                        show(*offer);
                                });
                    });
                }
            });
}

void CliRunner::runList(const QString& topic, const QString& key)
{
    // The records stand by when they changed last; people count from when they were made.
    const QLatin1StringView made = topic == "order"_L1      ? "placedAt"_L1
                                   : topic == "shipment"_L1 ? "createdAt"_L1
                                                            : ""_L1;
    RecordFilter filter;
    filter.limit = made.isEmpty() ? m_options.limit : 0;
    deliver(m_account->records().list(topic, filter), this,
            [this, topic, key, made](const Result<QList<Record>>& records) {
                if (!records) {
                    fail(records.error());
                    return;
                }
                QList<QJsonObject> entities;
                for (const Record& record : *records)
                    entities.append(bodyOf(record));
                const auto madeAt = [made](const QJsonObject& entity) {
                    return QDateTime::fromString(entity.value(made).toString(), Qt::ISODate);
                };
                if (!made.isEmpty()) {
                    std::stable_sort(
                        entities.begin(), entities.end(),
                        [&madeAt](const QJsonObject& a, const QJsonObject& b) { return madeAt(a) > madeAt(b); });
                }
                QJsonArray items;
                QList<QStringList> rows;
                for (const QJsonObject& entity : entities.mid(0, m_options.limit)) {
                    items.append(entity);
                    rows.append(clitext::row(topic, entity));
                }
                print({{u"command"_s, key}, {u"items"_s, items}}, clitext::table(clitext::head(topic), rows));
            });
}

void CliRunner::runOrder()
{
    deliver(m_account->records().list(u"order"_s), this, [this](const Result<QList<Record>>& records) {
        if (!records) {
            fail(records.error());
            return;
        }
        for (const Record& record : *records) {
            const QJsonObject entity = bodyOf(record);
            if (record.id != m_options.subject && entity.value("number"_L1).toString() != m_options.subject)
                continue;
            print({{u"command"_s, u"order"_s}, {u"order"_s, entity}}, clitext::lines(entity));
            return;
        }
        Problem problem;
        problem.slug = Problem::Slug::NotFound;
        problem.title = u"there is no order %1 on this machine"_s.arg(m_options.subject);
        Error error = makeError(Error::Kind::Refused);
        error.problem = problem;
        fail(error);
    });
}

void CliRunner::runExport()
{
    if (const auto free = cliexport::mayWrite(m_options.file, m_options.force); !free) {
        fail(free.error());
        return;
    }
    const QString topic = cliexport::topicOf(m_options.subject);
    deliver(m_account->records().list(topic), this, [this, topic](const Result<QList<Record>>& records) {
        if (!records) {
            fail(records.error());
            return;
        }
        const qsizetype count = records->size();
        const QJsonObject json{{u"command"_s, u"export"_s},
                               {u"file"_s, m_options.file},
                               {u"rows"_s, count},
                               {u"dryRun"_s, m_options.dryRun}};
        if (m_options.dryRun) {
            print(json, {u"would write %1 rows to %2"_s.arg(count).arg(m_options.file)});
            return;
        }
        if (const auto written = cliexport::write(m_options.file, cliexport::csv(topic, *records)); !written)
            fail(written.error());
        else
            print(json, {u"wrote %1 rows to %2"_s.arg(count).arg(m_options.file)});
    });
}

void CliRunner::exportProfile()
{
    const DataExport data = profileData(m_program.profile());
    const QString name = DataExport::nameAt(m_program.clock().now());
    if (m_options.dryRun) {
        print({{u"command"_s, u"export"_s}, {u"accounts"_s, data.accounts.size()}, {u"dryRun"_s, true}},
              {u"would write %1 accounts to %2"_s.arg(data.accounts.size()).arg(m_options.file)});
        return;
    }
    const auto work = [data, place = m_options.file, name] { return data.write(place, name); };
    deliver(runInPool(&m_program.pool(), work), this, [this](const Result<DataExport::Written>& written) {
        if (!written) {
            fail(written.error());
            return;
        }
        print({{u"command"_s, u"export"_s},
               {u"folder"_s, written->folder},
               {u"files"_s, written->files},
               {u"rows"_s, written->rows},
               {u"dryRun"_s, false}},
              {u"wrote %1 files to %2"_s.arg(written->files).arg(written->folder)});
    });
}

void CliRunner::eraseProfile()
{
    const qsizetype accounts = m_program.profile().accounts().size();
    const QJsonObject json{{u"command"_s, u"erase"_s}, {u"accounts"_s, accounts}, {u"dryRun"_s, m_options.dryRun}};
    if (m_options.dryRun) {
        print(json, {u"would remove %1 accounts from this machine"_s.arg(accounts)});
        return;
    }
    m_eraser.erase([this, json, accounts](const Result<void>& erased) {
        if (erased)
            print(json, m_eraser.missedKeychain()
                            ? QStringList{u"removed %1 accounts from this machine"_s.arg(accounts),
                                          u"no keychain answered: if there is one, remove Tradewind's sign-ins in it"_s}
                            : QStringList{u"removed %1 accounts from this machine"_s.arg(accounts)});
        else
            fail(erased.error());
    });
}

void CliRunner::printWould(const QString& what)
{
    print({{u"command"_s, m_options.name}, {u"dryRun"_s, true}, {u"would"_s, what}}, {u"would "_s + what});
}

void CliRunner::print(const QJsonObject& json, const QStringList& lines, int exitCode)
{
    if (m_ended)
        return;
    if (m_options.json)
        clitext::printLine(stdout, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
    else
        clitext::printLine(stdout, lines.join(u'\n'));
    end(exitCode);
}

void CliRunner::fail(const Error& error)
{
    if (m_ended)
        return;
    clitext::printLine(stderr, u"tradewind-cli: "_s + clitext::errorLine(error));
    if (m_options.json)
        clitext::printLine(
            stdout,
            QString::fromUtf8(
                QJsonDocument(QJsonObject{{u"error"_s, clitext::errorJson(error)}}).toJson(QJsonDocument::Compact)));
    switch (error.kind) {
    case Error::Kind::Offline:
        end(NoConnection);
        return;
    case Error::Kind::Auth:
        end(NotSignedIn);
        return;
    default:
        end(Failed);
    }
}

void CliRunner::end(int exitCode)
{
    if (std::exchange(m_ended, true))
        return;
    if (const auto written = clitext::flush(); !written && exitCode == Done) {
        clitext::printLine(stderr, u"tradewind-cli: "_s + clitext::errorLine(written.error()));
        exitCode = Failed;
    }
    if (!m_account || !m_account->isOpen()) {
        QMetaObject::invokeMethod(
            this, [this, exitCode] { Q_EMIT finished(exitCode); }, Qt::QueuedConnection);
        return;
    }
    m_account->close(this, [this, exitCode] { Q_EMIT finished(exitCode); });
}

} // namespace tradewind
