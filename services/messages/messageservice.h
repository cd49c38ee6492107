// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/messages/messagestore.h"
#include "services/outbox/draftstore.h"
#include "services/outbox/outbox.h"

namespace tradewind {

/// How a message stands that was written here.
struct MessagePending
{
    qint64 intentId = 0;
    IntentPhase phase = IntentPhase::Queued;
    bool outcomeUnknown = false;

    bool operator==(const MessagePending&) const = default;
};

/// A message as it is shown: the platform's, or one that is on its way there.
struct MessageView
{
    QString key; ///< clientRef where there is one, else the id: stays when the platform confirms
    Message message;
    std::optional<MessagePending> pending;

    bool operator==(const MessageView&) const = default;
};

/// A conversation, with what was written here and is not confirmed yet.
struct ThreadView
{
    QString key; ///< clientRef where there is one, else the id: stays when the platform confirms
    Thread thread;
    bool onPlatform = true;
    int unsent = 0;
    int unread = 0; ///< messages after this user's read mark

    bool operator==(const ThreadView&) const = default;
};

/// What is being written into a conversation, or as the first message about something.
struct MessageDraft
{
    QString text;
    QList<FileRef> files; ///< kept with keepFile()

    bool isEmpty() const { return text.isEmpty() && files.isEmpty(); }
    bool operator==(const MessageDraft&) const = default;
};

/// Conversations about requests, orders and shipments. Reading works without the network; writing is an intent, so that
/// a message written offline is delivered exactly once. Lives in the GUI thread, one for each account.
class MessageService final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the service. `userId` is who writes.
    MessageService(RecordStore& records, Outbox& outbox, DraftStore& drafts, const Clock& clock, const UserId& userId,
                   QObject* parent = nullptr);

    QDateTime now() const { return m_clock.now(); }

    /// How long a message may be, in characters (capabilities, limits.messageLength); 0 while that is not known.
    void setLongest(qint64 characters) { m_longest = characters; }
    /// By how many characters a text is longer than the platform takes; 0 when it is not.
    qint64 tooLongBy(const QString& text) const;

    /// Newest first.
    [[nodiscard]] Async<QList<ThreadView>> threads();
    /// The conversation about an entity; nothing when none was begun.
    [[nodiscard]] Async<std::optional<ThreadView>> threadAbout(EntityRef subject);
    /// Oldest first: the platform's, then what is on its way. By the conversation's id or key.
    [[nodiscard]] Async<QList<MessageView>> messages(QString threadKey);
    /// Writes into a conversation; files were kept with keepFile(). Error::Validation for a text that is empty or too
    /// long.
    [[nodiscard]] Async<Intent> send(Thread thread, QString text, QList<FileRef> files = {});
    /// Begins a conversation about an entity.
    [[nodiscard]] Async<Intent> begin(EntityRef subject, QString text, QList<FileRef> files = {});
    /// What is being written into a conversation, or as the first message about an entity, is a draft under this key.
    static QString draftKey(const Thread& thread);
    static QString draftKey(const EntityRef& subject);
    /// Empty when nothing was written.
    [[nodiscard]] Async<MessageDraft> draft(QString key);
    /// Within 300 ms on disk; an empty one removes it. Sending removes it in the commit that stores the message.
    void saveDraft(const QString& key, const MessageDraft& draft);
    /// Adds a file to a draft, wherever that is being written. One that is there already is not added again.
    void attach(const QString& key, const FileRef& file);
    /// Everything that was written is on disk when this answers.
    [[nodiscard]] Async<void> flushDrafts() { return m_drafts.flush(); }
    /// Everything up to this message was read; does nothing when the platform knows that.
    void markRead(const Thread& thread, const MessageId& last);

Q_SIGNALS:
    void changed();
    /// Somebody wrote on, or sent it.
    void draftChanged(const QString& key);

private:
    Result<QString> checked(const QString& text) const;
    [[nodiscard]] Async<Intent> submit(IntentDraft draft, QString draftKey);
    Message draftOf(const Intent& intent, const ThreadId& thread) const;

    MessageStore m_store;
    Outbox& m_outbox;
    DraftStore& m_drafts;
    const Clock& m_clock;
    const UserId m_userId;
    qint64 m_longest = 0;
    QSet<QString> m_marked;
    QHash<QString, MessageDraft> m_written; ///< as they were written or read last; every panel sees the same
};

} // namespace tradewind
