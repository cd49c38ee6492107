// SPDX-License-Identifier: Apache-2.0
#include "services/storage/migrations.h"

#include "services/core/operatingsystem.h"
#include "services/storage/durablefile.h"
#include "services/storage/storageerror.h"

#include <QFile>

namespace tradewind {
using namespace Qt::StringLiterals;

int latestVersion(const QList<Migration>& steps)
{
    return steps.isEmpty() ? 0 : steps.constLast().version;
}

Result<void> migrate(SqlConnection& connection, const QList<Migration>& steps, qint32 applicationId)
{
    const auto from = connection.value(u"PRAGMA user_version"_s);
    if (!from)
        return from.error();
    int reached = from->toInt();
    for (const Migration& step : steps) {
        if (step.version <= reached)
            continue;
        if (step.version != reached + 1)
            return makeError(Error::Kind::Internal, u"schema step %1 is missing"_s.arg(reached + 1));
        const auto done = connection.transaction([&]() -> Result<void> {
            for (const QString& statement : step.statements) {
                if (const auto ran = connection.exec(statement); !ran)
                    return ran.error();
            }
            if (step.apply) {
                if (const auto applied = step.apply(connection); !applied)
                    return applied.error();
            }
            // Pragmas take no bound values; these are numbers of ours.
            if (const auto stamped = connection.exec(u"PRAGMA application_id=%1"_s.arg(applicationId)); !stamped)
                return stamped.error();
            if (const auto stamped = connection.exec(u"PRAGMA user_version=%1"_s.arg(step.version)); !stamped)
                return stamped.error();
            return {};
        });
        if (!done)
            return done;
        reached = step.version;
    }
    return {};
}

Result<QString> copyBeforeMigration(SqlConnection& connection, int version, const QDateTime& now)
{
    const QString base = u"%1.before-v%2-%3"_s.arg(connection.path(), QString::number(version),
                                                   now.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s));
    QString copy = base;
    for (int n = 2; QFile::exists(copy); ++n)
        copy = base + u'-' + QString::number(n);
    if (const auto made = connection.exec(u"VACUUM INTO ?"_s, {systemPath(copy)}); !made)
        return made.error();
    if (const auto flushed = flushFile(copy); !flushed)
        return flushed.error();
    const auto original = connection.value(u"PRAGMA user_version"_s);
    if (!original)
        return original.error();
    // Whatever is wrong with the copy, it is not the original that is damaged.
    const auto unreadable = [](const QString& detail) {
        return storageError(sqlitecode::kIoError, u"the copy made before migrating cannot be read back: "_s + detail);
    };
    auto reopened = SqlConnection::open(copy, SqlConnection::Access::ReadOnly);
    if (!reopened)
        return unreadable(reopened.error().detail);
    const auto copied = (*reopened)->value(u"PRAGMA user_version"_s);
    if (!copied)
        return unreadable(copied.error().detail);
    const auto whole = (*reopened)->value(u"PRAGMA integrity_check(1)"_s);
    if (!whole)
        return unreadable(whole.error().detail);
    if (*copied != *original || whole->toString() != "ok"_L1)
        return unreadable(whole->toString());
    return copy;
}

} // namespace tradewind
