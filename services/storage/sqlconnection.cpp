// SPDX-License-Identifier: Apache-2.0
#include "services/storage/sqlconnection.h"

#include "services/core/logging.h"
#include "services/core/operatingsystem.h"
#include "services/storage/quarantine.h"
#include "services/storage/storageerror.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <atomic>
#include <cstdlib>
#include <unordered_map>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
Error errorOf(const QSqlError& error, const QString& sql, const QString& path)
{
    bool known = false;
    const int code = error.nativeErrorCode().toInt(&known);
    const Error made =
        storageError(known ? code : sqlitecode::kError, error.databaseText() + u" in: "_s + sql.left(80));
    if (isCorrupt(made))
        markSuspect(path);
    return made;
}
} // namespace

bool SqlRow::isNull(int column) const
{
    return m_query.isNull(column);
}

qint64 SqlRow::integer(int column) const
{
    return m_query.value(column).toLongLong();
}

QString SqlRow::text(int column) const
{
    return m_query.value(column).toString();
}

QByteArray SqlRow::bytes(int column) const
{
    return m_query.value(column).toByteArray();
}

QVariant SqlRow::value(int column) const
{
    return m_query.value(column);
}

struct SqlConnection::Cached
{
    QSqlDatabase database;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> queries;
};

SqlConnection::SqlConnection(const QString& path, Access access, const StatementFault& fault)
    : m_path(path)
    , m_access(access)
    , m_fault(fault)
    , m_cached(std::make_unique<Cached>())
{
    // Connection names are process-wide.
    static std::atomic<quint64> counter = 0;
    m_name = u"tradewind-%1"_s.arg(++counter);
    m_cached->database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
}

SqlConnection::~SqlConnection()
{
    if (m_inTransaction)
        rollback();
    m_cached->queries.clear();
    m_cached->database.close();
    m_cached.reset(); // the last handle must be gone before the name is
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<SqlConnection>> SqlConnection::open(const QString& path, Access access,
                                                           const StatementFault& fault)
{
    std::unique_ptr<SqlConnection> connection(new SqlConnection(path, access, fault));
    QSqlDatabase& database = connection->m_cached->database;
    if (!database.isValid())
        return storageError(sqlitecode::kCantOpen, u"the SQLite driver of Qt SQL is missing"_s);
    database.setDatabaseName(systemPath(path));
    database.setConnectOptions(access == Access::ReadOnly ? u"QSQLITE_BUSY_TIMEOUT=5000;QSQLITE_OPEN_READONLY"_s
                                                          : u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!database.open()) {
        Error error = errorOf(database.lastError(), u"open"_s, path);
        if (error.storageCode == sqlitecode::kError)
            error.storageCode = sqlitecode::kCantOpen;
        return error;
    }
    return connection;
}

Result<std::unique_ptr<QSqlQuery>> SqlConnection::execute(const QString& sql, const QVariantList& values)
{
    if (m_broken)
        return storageError(sqlitecode::kIoError, u"the connection is to be opened again"_s);
    const int fault = m_fault ? m_fault(sql) : 0;
    const auto injected = [&] {
        const Error error = storageError(std::abs(fault), u"fault injected in: "_s + sql.left(80));
        m_broken = m_broken || isFlushFailure(error);
        return error;
    };
    if (fault > 0)
        return injected();
    std::unique_ptr<QSqlQuery> query;
    if (auto node = m_cached->queries.extract(sql); !node.empty()) {
        query = std::move(node.mapped());
    } else {
        query = std::make_unique<QSqlQuery>(m_cached->database);
        query->setForwardOnly(true);
        if (!query->prepare(sql))
            return errorOf(query->lastError(), sql, m_path);
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(int(i), values.at(i));
    if (!query->exec()) {
        const Error error = errorOf(query->lastError(), sql, m_path);
        m_broken = m_broken || isFlushFailure(error);
        return error;
    }
    if (fault < 0)
        return injected();
    return query;
}

void SqlConnection::giveBack(const QString& sql, std::unique_ptr<QSqlQuery> query)
{
    // A statement that is not finished keeps a read lock on the log.
    query->finish();
    m_cached->queries.insert_or_assign(sql, std::move(query));
}

Result<int> SqlConnection::exec(const QString& sql, const QVariantList& values)
{
    auto query = execute(sql, values);
    if (!query)
        return query.error();
    const int changed = (*query)->numRowsAffected();
    const QVariant id = (*query)->lastInsertId();
    if (id.isValid())
        m_lastInsertId = id.toLongLong();
    giveBack(sql, std::move(query).value());
    return changed;
}

Result<void> SqlConnection::forEach(const QString& sql, const QVariantList& values,
                                    const std::function<bool(const SqlRow&)>& visit)
{
    auto query = execute(sql, values);
    if (!query)
        return query.error();
    const SqlRow row(**query);
    bool wanted = true;
    while (wanted && (*query)->next())
        wanted = visit(row);
    // next() says false at the end and on an error alike.
    const QSqlError error = (*query)->lastError();
    if (error.isValid())
        return errorOf(error, sql, m_path);
    giveBack(sql, std::move(query).value());
    return {};
}

Result<QVariant> SqlConnection::value(const QString& sql, const QVariantList& values)
{
    auto first = row(sql, values, [](const SqlRow& answer) { return answer.value(0); });
    if (!first)
        return first.error();
    if (!first->has_value())
        return storageError(sqlitecode::kError, u"no answer to: "_s + sql);
    return **first;
}

Result<void> SqlConnection::begin()
{
    Q_ASSERT(!m_inTransaction);
    // A plain BEGIN that reads first and then writes fails at once when another connection wrote in between.
    const auto begun = exec(u"BEGIN IMMEDIATE"_s);
    if (!begun)
        return begun.error();
    m_inTransaction = true;
    return {};
}

Result<void> SqlConnection::commit()
{
    const auto committed = exec(u"COMMIT"_s);
    if (!committed) {
        // Somebody else's lock and a full disk are met before the commit is whole. After anything else it may be: then
        // it is there when the file is opened again, and only that can tell.
        const Error& error = committed.error();
        if (isBusy(error) || isDiskFull(error))
            return error;
        m_broken = true;
        return leftOpen(error);
    }
    m_inTransaction = false;
    return {};
}

void SqlConnection::rollback()
{
    m_inTransaction = false;
    if (m_broken)
        return; // closing rolls back
    // Not through execute(): a fault injected here would test the test.
    QSqlQuery query(m_cached->database);
    if (!query.exec(u"ROLLBACK"_s)) {
        // SQLite has rolled back by itself after some errors; "no transaction is active" is what we want.
        if (!query.lastError().databaseText().contains("no transaction"_L1)) {
            qCWarning(lcStorage) << "rollback failed:" << query.lastError().text();
            m_broken = true;
        }
    }
}

} // namespace tradewind
