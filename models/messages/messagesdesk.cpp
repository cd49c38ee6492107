// SPDX-License-Identifier: Apache-2.0
#include "models/messages/messagesdesk.h"

namespace tradewind {
using namespace Qt::StringLiterals;

MessagesDesk::MessagesDesk(MessageService& service, AttachmentService& attachments, const UserId& me, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_attachments(attachments)
    , m_me(me)
    , m_pictures(attachments)
    , m_threads(service)
{
    connect(&m_pictures, &AttachmentPictures::arrived, this, [this](const ContentHash& sha256) {
        if (std::any_of(m_attached.cbegin(), m_attached.cend(),
                        [&](const FileRef& file) { return file.sha256 == sha256; }))
            Q_EMIT attachmentsChanged();
    });
}

std::unique_ptr<ConversationModel> MessagesDesk::conversation()
{
    return std::make_unique<ConversationModel>(m_service, m_pictures, m_me);
}

void MessagesDesk::attach(const QStringList& paths)
{
    for (const QString& path : paths) {
        if (m_attached.size() + m_attaching >= kMostFiles) {
            Q_EMIT sendFailed(makeError(Error::Kind::Validation, u"too many files"_s));
            break;
        }
        ++m_attaching;
        deliver(m_attachments.add(path), this, [this](const Result<FileRef>& file) {
            --m_attaching;
            if (!file)
                Q_EMIT sendFailed(file.error());
            else if (std::none_of(m_attached.cbegin(), m_attached.cend(),
                                  [&](const FileRef& other) { return other.sha256 == file->sha256; }))
                m_attached.append(*file);
            Q_EMIT attachmentsChanged();
        });
    }
    Q_EMIT attachmentsChanged();
}

void MessagesDesk::detach(const ContentHash& sha256)
{
    m_attached.removeIf([&](const FileRef& file) { return file.sha256 == sha256; });
    Q_EMIT attachmentsChanged();
}

QList<AttachedFile> MessagesDesk::attached()
{
    QList<AttachedFile> files;
    for (const FileRef& file : std::as_const(m_attached))
        files.append(m_pictures.shown(file));
    return files;
}

void MessagesDesk::save(const FileRef& file, const QString& path)
{
    deliver(m_attachments.save(file, path), this, [this, path](const Result<void>& written) {
        if (written)
            Q_EMIT saved(path);
        else if (written.error().kind != Error::Kind::Cancelled)
            Q_EMIT sendFailed(written.error());
    });
}

void MessagesDesk::unpack(const FileRef& file)
{
    deliver(m_attachments.unpack(file), this, [this](const Result<QString>& path) {
        if (path)
            Q_EMIT unpacked(*path);
        else if (path.error().kind != Error::Kind::Cancelled)
            Q_EMIT sendFailed(path.error());
    });
}

void MessagesDesk::send(const QString& threadKey, const QString& text)
{
    const int row = m_threads.rowOf(threadKey);
    if (row < 0 || !m_threads.at(row).onPlatform) {
        Q_EMIT sendFailed(makeError(Error::Kind::Validation, u"the conversation has not begun on the platform"_s));
        return;
    }
    deliver(m_service.send(m_threads.at(row).thread, text, m_attached), this,
            [this, threadKey](const Result<Intent>& stored) { done(stored, threadKey); });
}

void MessagesDesk::begin(const EntityRef& subject, const QString& text)
{
    deliver(m_service.begin(subject, text, m_attached), this,
            [this](const Result<Intent>& stored) { done(stored, stored ? stored->clientRef : QString()); });
}

void MessagesDesk::done(const Result<Intent>& stored, const QString& threadKey)
{
    if (!stored) {
        Q_EMIT sendFailed(stored.error());
        return;
    }
    // What was attached while it was being stored belongs to the next one.
    m_attached.removeIf([&stored](const FileRef& file) { return stored->request.files.contains(file.sha256.toHex()); });
    Q_EMIT attachmentsChanged();
    Q_EMIT sent(threadKey);
}

void MessagesDesk::find(const EntityRef& subject)
{
    deliver(m_service.threadAbout(subject), this, [this, subject](const Result<std::optional<ThreadView>>& found) {
        if (found)
            Q_EMIT about(subject, *found ? (*found)->key : QString());
    });
}

void MessagesDesk::markRead(const QString& threadKey)
{
    const int row = m_threads.rowOf(threadKey);
    if (row < 0 || m_threads.at(row).unread == 0)
        return;
    const Thread thread = m_threads.at(row).thread;
    deliver(m_service.messages(threadKey), this, [this, thread](const Result<QList<MessageView>>& messages) {
        if (!messages)
            return;
        for (auto it = messages->crbegin(); it != messages->crend(); ++it) {
            if (!it->pending) {
                m_service.markRead(thread, it->message.id);
                return;
            }
        }
    });
}

} // namespace tradewind
