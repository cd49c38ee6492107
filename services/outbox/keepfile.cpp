// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/keepfile.h"

#include "services/async/promise.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

struct PickedFile
{
    QByteArray bytes;
    QString name;
    QString mediaType;
};

Result<PickedFile> readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return makeError(Error::Kind::Validation, u"the file cannot be read: "_s + file.errorString());
    if (file.size() > JournalStore::kLargestFile)
        return makeError(Error::Kind::Validation, u"the file is too large"_s);
    const QFileInfo info(path);
    return PickedFile{file.readAll(), info.fileName(), QMimeDatabase().mimeTypeForFile(info).name()};
}

} // namespace

Async<FileRef> keepFile(JournalStore* journal, QString path)
{
    auto reading = runInPool(QThreadPool::globalInstance(), [path] { return readFile(path); });
    const auto picked = co_await reading;
    if (!picked)
        co_return picked.error();
    auto adding = journal->addFile(picked->bytes, picked->name, picked->mediaType);
    const auto added = co_await adding;
    if (!added)
        co_return added.error();
    const auto hash = ContentHash::fromHex(added->sha256);
    if (!hash)
        co_return hash.error();
    FileRef file{*hash, added->name, added->mediaType, added->size};
    co_return file;
}

} // namespace tradewind
