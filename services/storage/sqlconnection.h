// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"

#include <QString>
#include <QVariantList>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <vector>

class QSqlQuery;

namespace tradewind {

/// One row of an answer, valid inside the function it is given to.
class SqlRow
{
public:
    bool isNull(int column) const;
    qint64 integer(int column) const;
    int number(int column) const { return int(integer(column)); }
    bool flag(int column) const { return integer(column) != 0; }
    QString text(int column) const;
    QByteArray bytes(int column) const;
    QVariant value(int column) const;

private:
    friend class SqlConnection;
    explicit SqlRow(const QSqlQuery& query)
        : m_query(query)
    {
    }
    const QSqlQuery& m_query;
};

/// Asked before each statement; a positive number makes the statement fail with that SQLite code instead of running, a
/// negative one after it has run. For tests alone.
using StatementFault = std::function<int(const QString& sql)>;

/// A connection to one SQLite file through Qt SQL. Lives on the thread of its Database and never leaves it. SQL text is
/// constant and every value is bound (`?`); prepared statements are kept by their text. Every failure is an
/// Error::Storage with SQLite's extended code: an empty list always means "no rows".
class SqlConnection
{
public:
    enum class Access { ReadWrite, ReadOnly };

    ~SqlConnection();
    Q_DISABLE_COPY_MOVE(SqlConnection)

    /// Opens a file on the calling thread; a missing one is made unless read-only.
    static Result<std::unique_ptr<SqlConnection>> open(const QString& path, Access access,
                                                       const StatementFault& fault = {});

    /// Runs one statement; gives the number of rows it changed.
    Result<int> exec(const QString& sql, const QVariantList& values = {});
    /// The id SQLite gave to the row inserted last.
    qint64 lastInsertId() const { return m_lastInsertId; }

    /// Every row of the answer, each through `read`: `T(const SqlRow&)`.
    template <typename F>
    auto rows(const QString& sql, const QVariantList& values, F read)
        -> Result<QList<std::invoke_result_t<F&, const SqlRow&>>>
    {
        QList<std::invoke_result_t<F&, const SqlRow&>> list;
        const auto done = forEach(sql, values, [&list, &read](const SqlRow& row) {
            list.append(read(row));
            return true;
        });
        if (!done)
            return done.error();
        return list;
    }
    /// The first row of the answer, or nothing when there is none.
    template <typename F>
    auto row(const QString& sql, const QVariantList& values, F read)
        -> Result<std::optional<std::invoke_result_t<F&, const SqlRow&>>>
    {
        std::optional<std::invoke_result_t<F&, const SqlRow&>> first;
        const auto done = forEach(sql, values, [&first, &read](const SqlRow& row) {
            first = read(row);
            return false;
        });
        if (!done)
            return done.error();
        return first;
    }
    /// Hands every row to `visit` until it says false.
    Result<void> forEach(const QString& sql, const QVariantList& values,
                         const std::function<bool(const SqlRow&)>& visit);

    /// The one value of a one-row answer, such as a pragma or a count; Error::Storage when there is no row.
    Result<QVariant> value(const QString& sql, const QVariantList& values = {});

    /// Runs `work` (`Result<R>()`) inside BEGIN IMMEDIATE … COMMIT. Any error or exception rolls back, and so does a
    /// commit that failed, unless the error says mayBeKept(): then the connection is broken, and what the file holds
    /// shows when it is opened again. Transactions do not nest.
    template <typename F>
    std::invoke_result_t<F&> transaction(F work)
    {
        if (const auto begun = begin(); !begun)
            return begun.error();
        Rollback guard(*this);
        std::invoke_result_t<F&> result = work();
        if (!result.ok())
            return result;
        if (const auto committed = commit(); !committed)
            return committed.error();
        guard.dismiss();
        return result;
    }

    bool isReadOnly() const { return m_access == Access::ReadOnly; }
    /// After a flush, a commit or a rollback that failed nobody knows what the connection would say: it is to be opened
    /// again.
    bool isBroken() const { return m_broken; }
    QString path() const { return m_path; }

private:
    class Rollback
    {
    public:
        explicit Rollback(SqlConnection& connection)
            : m_connection(&connection)
        {
        }
        ~Rollback()
        {
            if (m_connection)
                m_connection->rollback();
        }
        Q_DISABLE_COPY_MOVE(Rollback)
        void dismiss() { m_connection = nullptr; }

    private:
        SqlConnection* m_connection;
    };
    struct Cached;

    SqlConnection(const QString& path, Access access, const StatementFault& fault);
    Result<std::unique_ptr<QSqlQuery>> execute(const QString& sql, const QVariantList& values);
    void giveBack(const QString& sql, std::unique_ptr<QSqlQuery> query);
    Result<void> begin();
    Result<void> commit();
    void rollback();

    QString m_path;
    QString m_name;
    Access m_access;
    StatementFault m_fault;
    std::unique_ptr<Cached> m_cached;
    qint64 m_lastInsertId = 0;
    bool m_inTransaction = false;
    bool m_broken = false;
};

} // namespace tradewind
