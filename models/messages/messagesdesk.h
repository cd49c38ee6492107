// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/messages/conversationmodel.h"
#include "models/messages/threadlistmodel.h"

namespace tradewind {

/// What the message screens get. The services must outlive the desk.
class MessagesDesk final : public QObject
{
    Q_OBJECT

public:
    /// Files that a message may carry.
    static constexpr int kMostFiles = 10;

    MessagesDesk(MessageService& service, AttachmentService& attachments, const UserId& me, QObject* parent = nullptr);

    ThreadListModel& threads() { return m_threads; }
    std::unique_ptr<ConversationModel> conversation();

    /// Files of this computer that go with what is sent next; attachmentsChanged() when they are kept here.
    void attach(const QStringList& paths);
    void detach(const ContentHash& sha256);
    QList<AttachedFile> attached();
    /// Copies of them are being made.
    bool isAttaching() const { return m_attaching > 0; }
    /// Writes a copy of a file that came; saved() tells when.
    void save(const FileRef& file, const QString& path);
    /// Makes a copy that another program can open; unpacked() names it.
    void unpack(const FileRef& file);

    /// Writes into the conversation of that key. What went wrong comes back through sendFailed().
    void send(const QString& threadKey, const QString& text);
    /// Begins a conversation about an entity, or goes on with the one there is; begun() names its key.
    void begin(const EntityRef& subject, const QString& text);
    /// The route of the conversation about an entity, through about().
    void find(const EntityRef& subject);
    void markRead(const QString& threadKey);

Q_SIGNALS:
    void sent(const QString& threadKey);
    void sendFailed(const tradewind::Error& error);
    void about(const tradewind::EntityRef& subject, const QString& threadKey);
    void attachmentsChanged();
    void saved(const QString& path);
    void unpacked(const QString& path);

private:
    void done(const Result<Intent>& stored, const QString& threadKey);

    MessageService& m_service;
    AttachmentService& m_attachments;
    const UserId m_me;
    AttachmentPictures m_pictures;
    ThreadListModel m_threads;
    QList<FileRef> m_attached;
    int m_attaching = 0;
};

} // namespace tradewind
