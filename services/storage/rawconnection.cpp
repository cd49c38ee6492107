// SPDX-License-Identifier: Apache-2.0
#include "services/storage/rawconnection.h"

#include "services/core/logging.h"
#include "services/core/operatingsystem.h"
#include "services/storage/quarantine.h"
#include "services/storage/storageerror.h"

#include <sqlite3.h>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
Error errorFor(sqlite3* handle, int code)
{
    if ((code & 0xff) == SQLITE_INTERRUPT)
        return makeError(Error::Kind::Cancelled);
    const QString text = QString::fromUtf8(handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code));
    const Error error = storageError(handle ? sqlite3_extended_errcode(handle) : code, text);
    if (handle && isCorrupt(error))
        markSuspect(QString::fromUtf8(sqlite3_db_filename(handle, "main")));
    return error;
}
} // namespace

RawStatement::~RawStatement()
{
    sqlite3_finalize(m_statement);
}

RawStatement& RawStatement::bind(int parameter, qint64 value)
{
    if (const int code = sqlite3_bind_int64(m_statement, parameter, value); code != SQLITE_OK)
        m_bindError = code;
    return *this;
}

RawStatement& RawStatement::bind(int parameter, const QString& value)
{
    return bindText(parameter, value.toUtf8());
}

RawStatement& RawStatement::bindText(int parameter, QByteArrayView utf8)
{
    // An empty view may have no data, which SQLite would take for NULL.
    const char* data = utf8.isEmpty() ? "" : utf8.data();
    const int code =
        sqlite3_bind_text64(m_statement, parameter, data, sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
    if (code != SQLITE_OK)
        m_bindError = code;
    return *this;
}

RawStatement& RawStatement::bindBlob(int parameter, QByteArrayView bytes)
{
    const char* data = bytes.isEmpty() ? "" : bytes.data();
    const int code = sqlite3_bind_blob64(m_statement, parameter, data, sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
    if (code != SQLITE_OK)
        m_bindError = code;
    return *this;
}

RawStatement& RawStatement::bindNull(int parameter)
{
    if (const int code = sqlite3_bind_null(m_statement, parameter); code != SQLITE_OK)
        m_bindError = code;
    return *this;
}

Result<bool> RawStatement::step()
{
    if (m_bindError != SQLITE_OK)
        return errorFor(nullptr, std::exchange(m_bindError, SQLITE_OK));
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    const Error error = errorFor(sqlite3_db_handle(m_statement), code);
    sqlite3_reset(m_statement);
    return error;
}

Result<void> RawStatement::run()
{
    for (;;) {
        const auto row = step();
        if (!row)
            return row.error();
        if (!*row)
            break;
    }
    reset();
    return {};
}

void RawStatement::reset()
{
    sqlite3_reset(m_statement);
}

bool RawStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 RawStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString RawStatement::text(int column) const
{
    return QString::fromUtf8(view(column));
}

QByteArrayView RawStatement::view(int column) const
{
    const void* data = sqlite3_column_blob(m_statement, column);
    const int size = sqlite3_column_bytes(m_statement, column);
    return data ? QByteArrayView(static_cast<const char*>(data), size) : QByteArrayView();
}

RawConnection::RawConnection(sqlite3* handle)
    : m_handle(handle)
{
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_busy_timeout(m_handle, 5000);
    sqlite3_progress_handler(
        m_handle, 1000, [](void* self) { return static_cast<RawConnection*>(self)->isStopRequested() ? 1 : 0; }, this);
}

RawConnection::~RawConnection()
{
    // Refuses only when a statement was kept, which would be a mistake of ours.
    if (sqlite3_close(m_handle) != SQLITE_OK)
        qCCritical(lcStorage) << "a statement outlived its connection";
}

Result<std::unique_ptr<RawConnection>> RawConnection::open(const QString& path, Access access)
{
    sqlite3* handle = nullptr;
    const int flags = access == Access::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const int code =
        sqlite3_open_v2(systemPath(path).toUtf8().constData(), &handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code != SQLITE_OK) {
        const Error error = errorFor(handle, code);
        sqlite3_close(handle);
        return error;
    }
    return std::unique_ptr<RawConnection>(new RawConnection(handle));
}

Result<RawStatement> RawConnection::prepare(const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return error(code);
    return RawStatement(statement);
}

Result<void> RawConnection::exec(const char* sql)
{
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return error(code);
    return {};
}

Result<qint64> RawConnection::integer(const char* sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.error();
    const auto row = statement->step();
    if (!row)
        return row.error();
    if (!*row)
        return storageError(SQLITE_ERROR, u"no answer to: "_s + QString::fromUtf8(sql));
    return statement->integer(0);
}

void RawConnection::keepLog()
{
    // Instead of SQLite's own hook, which would empty the log inside the commit.
    sqlite3_wal_hook(
        m_handle,
        [](void* self, sqlite3*, const char*, int pages) {
            static_cast<RawConnection*>(self)->m_logPages = pages;
            return SQLITE_OK;
        },
        this);
}

Result<void> RawConnection::emptyLog(int fromPages)
{
    if (m_logPages < fromPages)
        return {};
    m_logPages = 0;
    const int code = sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    if (code != SQLITE_OK && code != SQLITE_BUSY)
        return error(code);
    return {};
}

qint64 RawConnection::changes() const
{
    return sqlite3_changes64(m_handle);
}

qint64 RawConnection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

Error RawConnection::error(int code) const
{
    return errorFor(m_handle, code);
}

void RawConnection::rollbackIfOpen()
{
    if (sqlite3_get_autocommit(m_handle) != 0)
        return;
    // A stop must not keep the rollback from running.
    const std::stop_token stop = std::exchange(m_stop, {});
    sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
    m_stop = stop;
}

} // namespace tradewind
