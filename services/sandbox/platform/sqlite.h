// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <stdexcept>
#include <unordered_map>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace tradewind::sandbox {

/// SQLite said no (disk full, corrupt file, a mistake in the SQL). Caught in one place, the request pipeline, which
/// rolls back and answers 500.
class StorageFailure : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// A prepared statement. Bind by position (from 1), step, read by column (from 0). Resets itself when it goes out of
/// use.
class Statement
{
public:
    explicit Statement(sqlite3_stmt* statement)
        : m_statement(statement)
    {
    }
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    Statement(Statement&& other) noexcept
        : m_statement(std::exchange(other.m_statement, nullptr))
    {
    }
    Statement& operator=(Statement&&) = delete;

    Statement& bind(int position, const QString& text);
    Statement& bind(int position, qint64 number);
    Statement& bindBlob(int position, const QByteArray& bytes);
    /// True when there is a row to read.
    bool step();
    /// Steps to the end: for statements that answer no rows.
    void run();

    QString text(int column) const;
    /// The column's UTF-8 bytes as they are stored.
    QByteArray bytes(int column) const;
    qint64 integer(int column) const;

private:
    sqlite3_stmt* m_statement;
};

/// One connection to the sandbox's file. Used by one thread at a time.
class Connection
{
public:
    explicit Connection(const QString& path);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Runs SQL without parameters or rows.
    void execute(const char* sql);
    /// A statement made once for each text and kept. `sql` must be a string literal. Not re-entrant: a statement in use
    /// must not be asked for again until it is done.
    Statement statement(const char* sql);
    qint64 lastRowId() const;

private:
    struct Finalizer
    {
        void operator()(sqlite3_stmt* statement) const;
    };
    sqlite3* m_handle = nullptr;
    std::unordered_map<const char*, std::unique_ptr<sqlite3_stmt, Finalizer>> m_statements;
};

} // namespace tradewind::sandbox
