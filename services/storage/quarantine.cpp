// SPDX-License-Identifier: Apache-2.0
#include "services/storage/quarantine.h"

#include "services/core/logging.h"
#include "services/storage/storageerror.h"

#include <QFile>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
QString suspectMark(const QString& path)
{
    return path + u".suspect"_s;
}
} // namespace

void markSuspect(const QString& path)
{
    QFile mark(suspectMark(path));
    if (!mark.exists() && !mark.open(QIODevice::WriteOnly))
        qCInfo(lcStorage) << "cannot mark as damaged:" << path;
}

bool isSuspect(const QString& path)
{
    return QFile::exists(suspectMark(path));
}

Result<QString> quarantine(const QString& path, const QDateTime& now)
{
    const QString base = path + u".damaged-"_s + now.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    QString target = base;
    for (int n = 2; QFile::exists(target); ++n)
        target = base + u'-' + QString::number(n);
    // The log first, the mark last: as long as the main file is there without its log, the mark tells that it lacks the
    // last commits.
    for (const QString& suffix : {u"-wal"_s, u"-shm"_s, QString(), u".mark"_s}) {
        if (QFile::exists(path + suffix) && !QFile::rename(path + suffix, target + suffix))
            return storageError(sqlitecode::kCantOpen, u"cannot put aside "_s + path + suffix);
    }
    QFile::remove(suspectMark(path));
    qCInfo(lcStorage) << "put a damaged database aside:" << target;
    return target;
}

Result<void> removeDatabase(const QString& path)
{
    for (const QString& suffix : {u"-wal"_s, u"-shm"_s, QString()}) {
        if (QFile::exists(path + suffix) && !QFile::remove(path + suffix))
            return storageError(sqlitecode::kCantOpen, u"cannot remove "_s + path + suffix);
    }
    QFile::remove(suspectMark(path));
    return {};
}

} // namespace tradewind
