// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/platform/sqlite.h"

#include "services/core/operatingsystem.h"

#include <sqlite3.h>

namespace tradewind::sandbox {

namespace {

[[noreturn]] void fail(sqlite3* handle, const char* what)
{
    throw StorageFailure(std::string(what) + ": " + (handle ? sqlite3_errmsg(handle) : "no connection"));
}

} // namespace

Statement::~Statement()
{
    if (m_statement) {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
    }
}

Statement& Statement::bind(int position, const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    if (sqlite3_bind_text(m_statement, position, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT) != SQLITE_OK)
        fail(sqlite3_db_handle(m_statement), "bind");
    return *this;
}

Statement& Statement::bind(int position, qint64 number)
{
    if (sqlite3_bind_int64(m_statement, position, number) != SQLITE_OK)
        fail(sqlite3_db_handle(m_statement), "bind");
    return *this;
}

Statement& Statement::bindBlob(int position, const QByteArray& bytes)
{
    const char* data = bytes.isNull() ? "" : bytes.constData();
    if (sqlite3_bind_blob(m_statement, position, data, int(bytes.size()), SQLITE_TRANSIENT) != SQLITE_OK)
        fail(sqlite3_db_handle(m_statement), "bind");
    return *this;
}

bool Statement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        fail(sqlite3_db_handle(m_statement), sqlite3_sql(m_statement));
    return false;
}

void Statement::run()
{
    while (step()) {
    }
}

QString Statement::text(int column) const
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::bytes(int column) const
{
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return QByteArray(data, sqlite3_column_bytes(m_statement, column));
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

void Connection::Finalizer::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

Connection::Connection(const QString& path)
{
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(systemPath(path).toUtf8().constData(), &m_handle, flags, nullptr) != SQLITE_OK) {
        const std::string reason = m_handle ? sqlite3_errmsg(m_handle) : "out of memory";
        sqlite3_close(m_handle);
        throw StorageFailure("open: " + reason);
    }
    execute("PRAGMA busy_timeout=10000");
    execute("PRAGMA journal_mode=WAL");
    execute("PRAGMA synchronous=FULL");
    execute("PRAGMA fullfsync=ON");
    execute("PRAGMA foreign_keys=ON");
    execute("PRAGMA cache_size=-8000");
}

Connection::~Connection()
{
    m_statements.clear();
    sqlite3_close(m_handle);
}

void Connection::execute(const char* sql)
{
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(m_handle, sql);
}

Statement Connection::statement(const char* sql)
{
    auto& kept = m_statements[sql];
    if (!kept) {
        sqlite3_stmt* made = nullptr;
        if (sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &made, nullptr) != SQLITE_OK)
            fail(m_handle, sql);
        kept.reset(made);
    }
    return Statement(kept.get());
}

qint64 Connection::lastRowId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

} // namespace tradewind::sandbox
