// SPDX-License-Identifier: Apache-2.0
#include "services/messages/attachmentservice.h"

#include "services/async/promise.h"
#include "services/core/logging.h"
#include "services/outbox/keepfile.h"

#include <QDir>
#include <QFile>
#include <QPointer>
#include <QRegularExpression>
#include <QSaveFile>

#include <string_view>

namespace tradewind {
using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace {

constexpr qsizetype kLongestName = 120;
constexpr qsizetype kMostNameBytes = 240; // of the 255 that folders take

/// Invisible letters can turn a name round, so that it looks like one of another kind; half a letter is none.
bool isHidden(char32_t letter)
{
    const QChar::Category category = QChar::category(letter);
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line ||
           category == QChar::Separator_Paragraph || letter == QChar::ReplacementCharacter;
}

/// Windows takes away dots and spaces at the end; a name with a dot before it is hidden elsewhere.
QString trimmedEnds(const QString& name)
{
    const auto isEdge = [](QChar letter) { return letter == u'.' || letter.isSpace(); };
    qsizetype begin = 0;
    qsizetype end = name.size();
    while (begin < end && isEdge(name.at(begin)))
        ++begin;
    while (end > begin && isEdge(name.at(end - 1)))
        --end;
    return name.mid(begin, end - begin);
}

/// Cut in its middle, so that it keeps what says of which kind it is.
QString shortened(const QString& name)
{
    const auto fits = [](const QString& text) {
        return text.size() <= kLongestName && text.toUtf8().size() <= kMostNameBytes;
    };
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString suffix = dot > 0 && name.size() - dot <= 12 ? name.mid(dot) : QString();
    QString stem = name.chopped(suffix.size());
    while (!fits(stem + suffix)) {
        stem.chop(stem.back().isLowSurrogate() ? 2 : 1);
        stem = trimmedEnds(stem);
    }
    return stem + suffix;
}

/// What Windows takes for a device, whatever stands behind the dot.
bool isDevice(const QString& name)
{
    static const QRegularExpression devices(u"^(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9¹²³])\\s*(\\.|$)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return devices.match(name).hasMatch();
}

bool isOf(const QByteArray& bytes, const QString& sha256)
{
    return ContentHash::ofBytes(bytes).toHex() == sha256;
}

Result<QByteArray> readKept(const QString& path, const QString& sha256)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return makeError(Error::Kind::Validation, u"not kept here"_s);
    QByteArray bytes = file.readAll();
    if (!isOf(bytes, sha256))
        return makeError(Error::Kind::Validation, u"what is kept is damaged"_s);
    return bytes;
}

Result<void> writeTo(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return makeError(Error::Kind::Storage, file.errorString());
    return {};
}

/// The platform's bytes, kept when there is room for them.
Result<QByteArray> keep(const QString& path, const QString& sha256, const QByteArray& bytes)
{
    if (!isOf(bytes, sha256))
        return makeError(Error::Kind::Parse, u"these are the bytes of another file"_s);
    QDir().mkpath(QFileInfo(path).absolutePath());
    if (const auto written = writeTo(path, bytes); !written)
        qCInfo(lcStorage) << "a file of a message could not be kept:" << written.error().detail;
    return bytes;
}

Result<QString> unpackTo(const QString& folder, const QString& name, const QByteArray& bytes)
{
    if (!QDir().mkpath(folder))
        return makeError(Error::Kind::Storage, u"cannot make the folder"_s);
    const QString path = folder + u'/' + name;
    if (const auto written = writeTo(path, bytes); !written)
        return written.error();
    return path;
}

} // namespace

AttachmentService::AttachmentService(JournalStore& journal, Fetch fetch, QObject* parent)
    : QObject(parent)
    , m_journal(journal)
    , m_fetch(std::move(fetch))
    , m_folder(journal.folder() + u"/attachments/"_s)
{
}

Async<FileRef> AttachmentService::add(QString path)
{
    return keepFile(&m_journal, path);
}

void AttachmentService::removeUnused(const ContentHash& sha256)
{
    const QString only = sha256.isNull() ? QString() : sha256.toHex();
    deliver(m_journal.removeUnusedFiles(only), this, [](const Result<void>& removed) {
        if (!removed)
            qCWarning(lcStorage) << "files that nobody needs were not removed:" << removed.error().detail;
    });
}

Async<QByteArray> AttachmentService::bytes(FileRef file)
{
    const QPointer<AttachmentService> self(this);
    const QString sha256 = file.sha256.toHex();
    const QString kept = m_folder + sha256;
    auto waiting = m_journal.fileBytes(sha256);
    auto mine = co_await waiting;
    if (mine)
        co_return std::move(mine);
    auto reading = runInPool(QThreadPool::globalInstance(), [kept, sha256] { return readKept(kept, sha256); });
    auto earlier = co_await reading;
    if (earlier)
        co_return std::move(earlier);
    if (!self)
        co_return cancelled();
    auto fetching = self->m_fetch(sha256, self->m_stop.token());
    const auto fetched = co_await fetching;
    if (!fetched)
        co_return fetched.error();
    const QByteArray arrived = *fetched;
    auto keeping =
        runInPool(QThreadPool::globalInstance(), [kept, sha256, arrived] { return keep(kept, sha256, arrived); });
    auto checked = co_await keeping;
    co_return std::move(checked);
}

Async<void> AttachmentService::save(FileRef file, QString path)
{
    auto fetching = bytes(file);
    const auto found = co_await fetching;
    if (!found)
        co_return found.error();
    const QByteArray content = *found;
    auto writing = runInPool(QThreadPool::globalInstance(), [path, content] { return writeTo(path, content); });
    const auto written = co_await writing;
    co_return written;
}

Async<QString> AttachmentService::unpack(FileRef file)
{
    const QString folder = m_folder + u"open/"_s + file.sha256.toHex().left(16);
    auto fetching = bytes(file);
    const auto found = co_await fetching;
    if (!found)
        co_return found.error();
    const QByteArray content = *found;
    const QString name = safeName(file.name);
    auto writing =
        runInPool(QThreadPool::globalInstance(), [folder, name, content] { return unpackTo(folder, name, content); });
    auto written = co_await writing;
    co_return std::move(written);
}

QString AttachmentService::safeName(const QString& name)
{
    const qsizetype folder = std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\'));
    QString safe;
    for (const char32_t letter : name.mid(folder + 1).toUcs4()) {
        if (isHidden(letter))
            continue;
        safe += U"<>:\"|?*"sv.find(letter) != std::u32string_view::npos ? u"_"_s : QString::fromUcs4(&letter, 1);
    }
    safe = shortened(trimmedEnds(safe));
    if (isDevice(safe))
        safe.prepend(u'_');
    return safe.isEmpty() ? u"file"_s : safe;
}

} // namespace tradewind
