// SPDX-License-Identifier: Apache-2.0
#include "services/storage/rawdatabase.h"

#include "services/core/logging.h"
#include "services/storage/quarantine.h"
#include "services/storage/storageerror.h"

#include <QDir>
#include <QFileInfo>

#include <sqlite3.h>

#include <future>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr int kLogPages = 8000;
} // namespace

void prepareSqlite()
{
    if (sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) != SQLITE_OK)
        qCInfo(lcStorage) << "SQLite was in use before it could be prepared";
}

RawDatabase::RawDatabase(const Options& options, const Clock& clock)
    : m_options(options)
    , m_clock(clock)
    , m_writerThread(u"write-"_s + QFileInfo(options.path).completeBaseName())
    , m_readerThread(u"read-"_s + QFileInfo(options.path).completeBaseName())
{
}

RawDatabase::~RawDatabase()
{
    // Opening hands over from the writer's thread to the reader's, which is joined first: so that it has done so by
    // then.
    const auto idle =
        std::make_shared<std::promise<void>>(); // shared, because waking up and being done are two moments
    m_writerThread.post([idle] { idle->set_value(); });
    idle->get_future().wait();
    m_readerThread.post([this] { m_reader.reset(); });
    m_writerThread.post([this] { m_writer.reset(); });
}

Error RawDatabase::notOpen()
{
    return storageError(SQLITE_CANTOPEN, u"the database is not open"_s);
}

Async<OpenReport> RawDatabase::open()
{
    Promise<OpenReport> promise(m_ended.token());
    m_writerThread.post([this, promise] {
        auto report = openWriter();
        if (!report) {
            m_writer.reset();
            promise.finish(report.error());
            return;
        }
        // The reader is opened on its own thread once the tables are there.
        m_readerThread.post([this, promise, opened = *report] {
            auto reader = RawConnection::open(m_options.path, RawConnection::Access::ReadOnly);
            if (!reader) {
                promise.finish(reader.error());
                return;
            }
            m_reader = std::move(reader).value();
            if (const auto ready = m_reader->exec("PRAGMA cache_size=-24576; PRAGMA temp_store=MEMORY"); !ready)
                promise.finish(ready.error());
            else
                promise.finish(opened);
        });
    });
    return promise.future();
}

void RawDatabase::emptyLog()
{
    if (!m_writer)
        return;
    if (const auto done = m_writer->emptyLog(kLogPages); !done)
        qCInfo(lcStorage) << "the log was not emptied:" << done.error().detail;
}

Result<OpenReport> RawDatabase::openWriter()
{
    const QFileInfo info(m_options.path);
    if (!QDir().mkpath(info.absolutePath()))
        return storageError(SQLITE_CANTOPEN, u"cannot make the folder "_s + info.absolutePath());
    if (!info.exists() || info.size() == 0)
        return makeAnew(OpenReport::Outcome::Created, 0);
    const auto found = openExisting();
    if (found && *found == m_options.schemaVersion)
        return OpenReport{OpenReport::Outcome::Opened, {}, *found};
    m_writer.reset();
    if (found) {
        if (const auto removed = removeDatabase(m_options.path); !removed)
            return removed.error();
        return makeAnew(OpenReport::Outcome::Refill, *found);
    }
    if (!isCorrupt(found.error()))
        return found.error();
    const auto aside = quarantine(m_options.path, m_clock.now());
    if (!aside)
        return aside.error();
    auto fresh = makeAnew(OpenReport::Outcome::Quarantined, 0);
    if (fresh)
        fresh->aside = *aside;
    return fresh;
}

Result<int> RawDatabase::openExisting()
{
    if (isSuspect(m_options.path))
        return storageError(SQLITE_CORRUPT, u"found damaged in an earlier run"_s);
    auto opened = RawConnection::open(m_options.path, RawConnection::Access::ReadWrite);
    if (!opened)
        return opened.error();
    m_writer = std::move(opened).value();
    const auto version = m_writer->integer("PRAGMA user_version");
    if (!version)
        return version.error();
    const auto application = m_writer->integer("PRAGMA application_id");
    if (!application)
        return application.error();
    if (*version > 0 && *application != m_options.applicationId)
        return storageError(SQLITE_NOTADB, u"another program's file: "_s + m_options.path);
    if (const auto ready = setUp(*m_writer); !ready)
        return ready.error();
    return int(*version);
}

Result<OpenReport> RawDatabase::makeAnew(OpenReport::Outcome outcome, int versionFound)
{
    auto opened = RawConnection::open(m_options.path, RawConnection::Access::ReadWrite);
    if (!opened)
        return opened.error();
    m_writer = std::move(opened).value();
    if (const auto ready = setUp(*m_writer); !ready)
        return ready.error();
    const auto made = m_writer->transaction([this]() -> Result<void> {
        if (const auto tables = m_writer->exec(m_options.schema.constData()); !tables)
            return tables;
        const QByteArray stamp = "PRAGMA application_id=" + QByteArray::number(m_options.applicationId) +
                                 "; PRAGMA user_version=" + QByteArray::number(m_options.schemaVersion);
        return m_writer->exec(stamp.constData());
    });
    if (!made)
        return made.error();
    return OpenReport{outcome, {}, versionFound};
}

Result<void> RawDatabase::setUp(RawConnection& connection)
{
    const auto set = connection.exec("PRAGMA page_size=4096; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
                                     "PRAGMA cache_size=-16384; PRAGMA temp_store=MEMORY; PRAGMA foreign_keys=ON;"
                                     "PRAGMA cell_size_check=ON; PRAGMA trusted_schema=OFF");
    if (!set)
        return set;
    connection.keepLog();
    const auto synchronous = connection.integer("PRAGMA synchronous");
    if (!synchronous)
        return synchronous.error();
    if (*synchronous != 1)
        return storageError(SQLITE_ERROR, u"PRAGMA synchronous was not taken"_s);
    return {};
}

} // namespace tradewind
