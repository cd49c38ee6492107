// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/messages/conversationmodel.h"
#include "models/shared/rereading.h"

namespace tradewind {

/// One conversation as a person works with it: what was said, and what is being written. The text belongs to its
/// conversation: it is a draft, saved within 300 ms, found again after another conversation, another page or a restart,
/// and gone once it is sent. So are the files that go with it. Services and pictures must
/// outlive the session.
class ConversationSession final : public QObject
{
    Q_OBJECT

public:
    /// Files that a message may carry.
    static constexpr int kMostFiles = 10;

    ConversationSession(MessageService& service, AttachmentService& attachments, AttachmentPictures& pictures,
                        const UserId& me, QObject* parent = nullptr);

    /// Shows the conversation of that key; an empty one shows none.
    void open(const QString& threadKey);
    /// Shows the one about an entity; when there is none, the first message begins it.
    void openAbout(const EntityRef& subject);

    /// Whether one was asked for.
    bool isOpen() const { return m_begins || !m_key.isEmpty(); }
    ConversationModel& messages() { return m_messages; }
    /// Nothing while none was begun or found.
    const std::optional<ThreadView>& thread() const { return m_thread; }
    QString title() const;
    /// The page of what it is about, and the act that opens it; both empty when it has none here.
    struct SubjectPage
    {
        QString route;
        QString act;
    };
    SubjectPage subjectPage() const;
    /// "messages/…": the page of all conversations, with this one open.
    QString route() const;

    QString text() const { return m_text; }
    void setText(const QString& text);
    /// Whether a text can be written now; not while one is being stored.
    bool canWrite() const { return !m_draftKey.isEmpty() && !m_sending.contains(m_draftKey); }
    /// Empty when `send` can be pressed.
    QString whyNotSend() const;
    /// Stores what is written as one message and empties the field. Pressed again before it is stored, it does nothing.
    void send();
    /// Files of this computer that go with what is sent next; attachmentsChanged() when they are kept here.
    void attach(const QStringList& paths);
    void detach(const ContentHash& sha256);
    QList<AttachedFile> attached();
    /// Copies of them are being made.
    bool isAttaching() const { return m_attaching > 0; }
    /// Writes a copy of a file that came; savedFile() tells when.
    void save(const FileRef& file, const QString& path);
    /// Makes a copy that another program can open; unpacked() names it.
    void unpack(const FileRef& file);
    /// Takes up what was written into the conversation at another place meanwhile.
    void resume();
    /// Tells the platform that everything here was read.
    void markRead();

Q_SIGNALS:
    /// Anything but the text.
    void changed();
    /// The text is another one than was set last.
    void textChanged();
    void attachmentsChanged();
    void savedFile(const QString& path);
    void unpacked(const QString& path);
    void failed(const tradewind::Error& error);

private:
    void show(const QString& key, const EntityRef& subject, bool begins);
    void reload();
    void take(const QList<ThreadView>& threads);
    void takeDraft();
    void readDraft(const QString& key);
    void saveDraft();
    void settled(const QString& draftKey, const Result<Intent>& stored);
    QString wantedDraft() const;

    void tell(const Error& error);

    MessageService& m_service;
    AttachmentService& m_attachments;
    AttachmentPictures& m_pictures;
    ConversationModel m_messages;
    QString m_key;
    EntityRef m_subject;
    bool m_begins = false; ///< a conversation is begun when there is none
    bool m_read = false;
    std::optional<ThreadView> m_thread;
    QString m_draftKey; ///< of the text; empty while there is nothing to write into
    QString m_text;
    QList<FileRef> m_files;
    int m_attaching = 0;
    QSet<QString> m_sending;
    Rereading m_reading{this, [this] { reload(); }};
    Generation m_readingDraft;
};

} // namespace tradewind
