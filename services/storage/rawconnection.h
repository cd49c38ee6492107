// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <stop_token>
#include <type_traits>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace tradewind {

/// A prepared statement of a RawConnection; dies before it, on its thread. Parameters count from 1, columns from 0.
class RawStatement
{
public:
    RawStatement() = default;
    RawStatement(RawStatement&& other) noexcept
        : m_statement(std::exchange(other.m_statement, nullptr))
        , m_bindError(other.m_bindError)
    {
    }
    RawStatement& operator=(RawStatement&& other) noexcept
    {
        std::swap(m_statement, other.m_statement);
        m_bindError = other.m_bindError;
        return *this;
    }
    RawStatement(const RawStatement&) = delete;
    RawStatement& operator=(const RawStatement&) = delete;
    ~RawStatement();

    RawStatement& bind(int parameter, qint64 value);
    RawStatement& bind(int parameter, const QString& value);
    /// UTF-8 text; copied.
    RawStatement& bindText(int parameter, QByteArrayView utf8);
    RawStatement& bindBlob(int parameter, QByteArrayView bytes);
    RawStatement& bindNull(int parameter);

    /// The next row: true, no more rows: false. A failed bind is told here.
    Result<bool> step();
    /// Runs a statement that gives no rows, and makes it ready to be run again.
    Result<void> run();
    /// Ready to be run again, with the values it has. A statement left in the middle keeps the log from being emptied.
    void reset();

    bool isNull(int column) const;
    qint64 integer(int column) const;
    int number(int column) const { return int(integer(column)); }
    QString text(int column) const;
    /// UTF-8 text or bytes, valid until the next step() or reset().
    QByteArrayView view(int column) const;
    QByteArray bytes(int column) const { return view(column).toByteArray(); }

private:
    friend class RawConnection;
    explicit RawStatement(sqlite3_stmt* statement)
        : m_statement(statement)
    {
    }
    sqlite3_stmt* m_statement = nullptr;
    int m_bindError = 0;
};

/// A connection through SQLite's own interface, 4 to 6 times as fast as Qt SQL when filling tables. Lives on one of the
/// two threads of its RawDatabase. SQL text is constant, values are bound, failures are Error::Storage with the
/// extended code; work that was stopped gives Error::Cancelled.
class RawConnection
{
public:
    ~RawConnection();
    Q_DISABLE_COPY_MOVE(RawConnection)

    enum class Access { ReadWrite, ReadOnly };
    static Result<std::unique_ptr<RawConnection>> open(const QString& path, Access access);

    Result<RawStatement> prepare(const char* sql);
    /// Runs one or more statements without values.
    Result<void> exec(const char* sql);
    /// The one number of a one-row answer.
    Result<qint64> integer(const char* sql);

    /// Runs `work` (`Result<R>()`) inside BEGIN IMMEDIATE … COMMIT; any error rolls back.
    template <typename F>
    std::invoke_result_t<F&> transaction(F work)
    {
        if (const auto begun = exec("BEGIN IMMEDIATE"); !begun)
            return begun.error();
        const RollbackGuard guard{*this};
        std::invoke_result_t<F&> result = work();
        if (!result.ok())
            return result;
        if (const auto committed = exec("COMMIT"); !committed)
            return committed.error();
        return result;
    }

    /// From now on a commit leaves its pages in the log, so that it takes no longer than writing them does;
    /// emptyLog() moves them into the file.
    void keepLog();
    /// When so many pages are in the log: moves into the file what no reader needs any more. Outside transactions.
    Result<void> emptyLog(int fromPages);

    qint64 changes() const;
    qint64 lastInsertId() const;

    /// While set, a statement that runs long asks the token and ends with Error::Cancelled.
    void setStopToken(std::stop_token stop) { m_stop = std::move(stop); }
    bool isStopRequested() const { return m_stop.stop_requested(); }

    /// The error for a result code, with SQLite's own text.
    Error error(int code) const;

private:
    struct RollbackGuard
    {
        RawConnection& connection;
        ~RollbackGuard() { connection.rollbackIfOpen(); }
    };
    explicit RawConnection(sqlite3* handle);
    void rollbackIfOpen();

    sqlite3* m_handle;
    std::stop_token m_stop;
    int m_logPages = 0;
};

} // namespace tradewind
