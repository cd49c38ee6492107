// SPDX-License-Identifier: Apache-2.0
#include "services/storage/database.h"

#include "services/core/logging.h"
#include "services/storage/quarantine.h"
#include "services/storage/storageerror.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace tradewind {
using namespace Qt::StringLiterals;

Database::Database(const DatabaseOptions& options, const Clock& clock)
    : m_options(options)
    , m_clock(clock)
    , m_reserve(options.path + u".reserve"_s)
    , m_thread(u"db-"_s + QFileInfo(options.path).completeBaseName())
{
}

Database::~Database()
{
    m_thread.post([this] { m_connection.reset(); });
}

Async<OpenReport> Database::open()
{
    Promise<OpenReport> promise(m_ended.token());
    m_thread.post([this, promise] {
        auto report = openFile();
        if (!report)
            m_connection.reset();
        else
            m_access = m_connection->isReadOnly() ? SqlConnection::Access::ReadOnly : SqlConnection::Access::ReadWrite;
        promise.finish(std::move(report));
    });
    return promise.future();
}

Result<OpenReport> Database::openFile()
{
    Q_ASSERT(!m_connection);
    const QFileInfo info(m_options.path);
    // Everything in a profile is its owner's alone.
    if (!QDir().mkpath(info.absolutePath()))
        return storageError(sqlitecode::kCantOpen, u"cannot make the folder "_s + info.absolutePath());
    const bool existed = info.exists() && info.size() > 0;
    if (m_options.kind == DatabaseOptions::Kind::Precious)
        m_reserve.fill();
    if (!existed) {
        // A log without its file: the file was taken away, or cut to nothing.
        if (m_options.kind == DatabaseOptions::Kind::Precious && QFileInfo(m_options.path + u"-wal"_s).size() > 0)
            return putAside();
        return startOver(OpenReport::Outcome::Created, 0);
    }

    auto report = openExisting();
    if (report || !isCorrupt(report.error()))
        return report;
    qCInfo(lcStorage) << "damaged database:" << report.error().detail;
    return putAside();
}

Result<OpenReport> Database::putAside()
{
    m_connection.reset();
    const auto aside = quarantine(m_options.path, m_clock.now());
    if (!aside)
        return aside.error();
    auto fresh = startOver(OpenReport::Outcome::Quarantined, 0);
    if (fresh)
        fresh->aside = *aside;
    return fresh;
}

Result<OpenReport> Database::openExisting()
{
    bool known = false;
    if (m_options.kind == DatabaseOptions::Kind::Precious) {
        // A connection that may write brings the log into the file when it closes, and a log that is damaged or
        // another's spoils what was whole. What is wrong only with the disk is met again below.
        auto looked = connect(SqlConnection::Access::ReadOnly);
        if (looked)
            looked = checkWhole();
        if (!looked && isCorrupt(looked.error()))
            return looked.error();
        known = looked.ok();
    }
    if (const auto connected = connect(SqlConnection::Access::ReadWrite); !connected)
        return connected.error();
    const auto version = m_connection->value(u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    const auto application = m_connection->value(u"PRAGMA application_id"_s);
    if (!application)
        return application.error();
    const int found = version->toInt();
    const int latest = latestVersion(m_options.schema);
    if (found > 0 && application->toInt() != m_options.applicationId)
        return storageError(sqlitecode::kNotADatabase, u"another program's file: "_s + m_options.path);

    if (m_options.kind == DatabaseOptions::Kind::Refillable) {
        if (isSuspect(m_options.path))
            return storageError(sqlitecode::kCorrupt, u"found damaged in an earlier run"_s);
        if (found != latest) {
            m_connection.reset();
            if (const auto removed = removeDatabase(m_options.path); !removed)
                return removed.error();
            return startOver(OpenReport::Outcome::Refill, found);
        }
        if (const auto ready = setUp(); !ready)
            return ready.error();
        return OpenReport{OpenReport::Outcome::Opened, {}, found};
    }

    if (!known) {
        if (const auto whole = checkWhole(); !whole)
            return whole.error();
    }
    if (found > latest) {
        if (const auto connected = connect(SqlConnection::Access::ReadOnly); !connected)
            return connected.error();
        return OpenReport{OpenReport::Outcome::NewerVersion, {}, found};
    }
    if (const auto ready = setUp(); !ready)
        return ready.error();
    OpenReport report{OpenReport::Outcome::Opened, {}, found};
    if (found < latest) {
        report.outcome = OpenReport::Outcome::Migrated;
        if (found > 0) {
            auto copy = copyBeforeMigration(*m_connection, found, m_clock.now());
            if (!copy)
                return copy.error();
            report.aside = std::move(copy).value();
        }
        if (const auto migrated = migrate(*m_connection, m_options.schema, m_options.applicationId); !migrated)
            return migrated.error();
    }
    return report;
}

Result<void> Database::checkWhole()
{
    // The check reports a page that could not be read like a damaged one. A disk that stumbles is no reason to put the
    // file aside: what fails is looked at twice, and a code of the disk's is the disk's.
    QString found;
    for (int look = 0; look < 2; ++look) {
        const auto answer = m_connection->value(u"PRAGMA integrity_check(1)"_s);
        if (!answer)
            return answer.error();
        found = answer->toString();
        if (found == "ok"_L1)
            return recogniseFile();
    }
    static const QRegularExpression codeInText(u"error code[ =](\\d+)"_s);
    const Error named = storageError(codeInText.match(found).captured(1).toInt(), found);
    if (named.storageCode != 0 && !isCorrupt(named))
        return named;
    return storageError(sqlitecode::kCorrupt, found);
}

Result<void> Database::recogniseFile()
{
    const auto version = m_connection->value(u"PRAGMA user_version"_s);
    if (!version)
        return version.error();
    if (m_options.recognise && version->toInt() == latestVersion(m_options.schema))
        return m_options.recognise(*m_connection);
    return {};
}

Result<OpenReport> Database::startOver(OpenReport::Outcome outcome, int versionFound)
{
    if (const auto connected = connect(SqlConnection::Access::ReadWrite); !connected)
        return connected.error();
    if (const auto ready = setUp(); !ready)
        return ready.error();
    if (const auto made = migrate(*m_connection, m_options.schema, m_options.applicationId); !made)
        return made.error();
    QFile::setPermissions(m_options.path, QFile::ReadOwner | QFile::WriteOwner);
    return OpenReport{outcome, {}, versionFound};
}

Result<void> Database::connect(SqlConnection::Access access)
{
    m_connection.reset();
    auto opened = SqlConnection::open(m_options.path, access, m_options.fault);
    if (!opened)
        return opened.error();
    m_connection = std::move(opened).value();
    return {};
}

Result<void> Database::setUp()
{
    const bool precious = m_options.kind == DatabaseOptions::Kind::Precious;
    struct Setting
    {
        QString set;
        QString ask;
        QString expected;
    };
    QList<Setting> settings{
        {u"PRAGMA foreign_keys=ON"_s, u"PRAGMA foreign_keys"_s, u"1"_s},
        {u"PRAGMA cell_size_check=ON"_s, u"PRAGMA cell_size_check"_s, u"1"_s},
        {u"PRAGMA trusted_schema=OFF"_s, u"PRAGMA trusted_schema"_s, u"0"_s},
        {u"PRAGMA busy_timeout=5000"_s, u"PRAGMA busy_timeout"_s, u"5000"_s},
    };
    auto mode = m_connection->value(u"PRAGMA journal_mode=WAL"_s);
    if (!mode)
        return mode.error();
    if (mode->toString() == "wal"_L1) {
        settings.append(precious ? Setting{u"PRAGMA synchronous=FULL"_s, u"PRAGMA synchronous"_s, u"2"_s}
                                 : Setting{u"PRAGMA synchronous=NORMAL"_s, u"PRAGMA synchronous"_s, u"1"_s});
    } else {
        // Some network folders refuse the log; the rollback journal is as safe when it is flushed to the last.
        settings.append({u"PRAGMA journal_mode=DELETE"_s, u"PRAGMA journal_mode"_s, u"delete"_s});
        settings.append({u"PRAGMA synchronous=EXTRA"_s, u"PRAGMA synchronous"_s, u"3"_s});
    }
    if (precious) {
        settings.append({u"PRAGMA fullfsync=ON"_s, u"PRAGMA fullfsync"_s, u"1"_s});
        // What was deleted does not come back when rows are looked for in a damaged file.
        settings.append({u"PRAGMA secure_delete=ON"_s, u"PRAGMA secure_delete"_s, u"1"_s});
    }
    for (const Setting& setting : std::as_const(settings)) {
        if (const auto set = m_connection->exec(setting.set); !set)
            return set.error();
        const auto now = m_connection->value(setting.ask);
        if (!now)
            return now.error();
        if (now->toString() != setting.expected)
            return storageError(sqlitecode::kError, setting.ask + u" is "_s + now->toString());
    }
    return {};
}

Result<void> Database::ensureUsable()
{
    if (!m_access)
        return storageError(sqlitecode::kCantOpen, u"not open: "_s + m_options.path);
    if (m_connection && !m_connection->isBroken())
        return {};
    // Each time anew until it succeeds: a disk that comes back is no reason to start the program again.
    qCInfo(lcStorage) << "opening again after a failed flush or commit:" << m_options.path;
    auto ready = connect(*m_access);
    if (ready && *m_access == SqlConnection::Access::ReadWrite)
        ready = setUp();
    if (ready && *m_access == SqlConnection::Access::ReadWrite && m_options.kind == DatabaseOptions::Kind::Precious)
        ready = emptyLog();
    if (!ready)
        m_connection.reset(); // never one without its settings
    return ready;
}

Result<void> Database::emptyLog()
{
    // What is found from now on lasts, although a flush of it has failed; and what is not found cannot come back.
    const auto busy = m_connection->value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!busy)
        return busy.error();
    if (busy->toInt() != 0)
        return storageError(sqlitecode::kBusy, u"the log is in use: "_s + m_options.path);
    return {};
}

bool Database::mayBeLookedInto(const Error& error)
{
    return mayBeKept(error) && m_options.kind == DatabaseOptions::Kind::Precious && ensureUsable().ok();
}

bool Database::spareDiskSpace(const Error& error)
{
    if (!isDiskFull(error) || !m_reserve.release())
        return false;
    qCInfo(lcStorage) << "the disk is full; the reserve was given back";
    return true;
}

} // namespace tradewind
