// SPDX-License-Identifier: Apache-2.0
#include "models/messages/conversationsession.h"

#include <algorithm>
#include <limits>

namespace tradewind {
using namespace Qt::StringLiterals;

ConversationSession::ConversationSession(MessageService& service, AttachmentService& attachments,
                                         AttachmentPictures& pictures, const UserId& me, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_attachments(attachments)
    , m_pictures(pictures)
    , m_messages(service, pictures, me)
{
    connect(&m_pictures, &AttachmentPictures::arrived, this, [this](const ContentHash& sha256) {
        if (std::any_of(m_files.cbegin(), m_files.cend(), [&](const FileRef& file) { return file.sha256 == sha256; }))
            Q_EMIT attachmentsChanged();
    });
    connect(&m_service, &MessageService::changed, this, &ConversationSession::reload);
    connect(&m_service, &MessageService::draftChanged, this, [this](const QString& key) {
        if (!key.isEmpty() && key == m_draftKey)
            readDraft(key); // at another panel, or a file that was copied
    });
    connect(&m_messages, &ConversationModel::loadFailed, this, &ConversationSession::failed);
}

void ConversationSession::open(const QString& threadKey)
{
    if (m_begins || threadKey != m_key)
        show(threadKey, {}, false);
}

void ConversationSession::openAbout(const EntityRef& subject)
{
    if (!m_begins || subject != m_subject)
        show({}, subject, true);
}

void ConversationSession::show(const QString& key, const EntityRef& subject, bool begins)
{
    m_key = key;
    m_subject = subject;
    m_begins = begins;
    m_read = false;
    m_thread.reset();
    m_messages.setThread({});
    takeDraft();
    Q_EMIT changed();
    reload();
}

void ConversationSession::reload()
{
    if (m_key.isEmpty() && !m_begins)
        return m_reading.drop();
    const auto turn = m_reading.begin(m_begins ? m_subject.topic + u'/' + m_subject.id : m_key);
    if (!turn)
        return;
    deliver(m_service.threads(), this, [this, turn](const Result<QList<ThreadView>>& threads) {
        if (!turn->isWanted())
            return;
        if (threads)
            take(*threads);
        else if (threads.error().kind != Error::Kind::Cancelled)
            Q_EMIT failed(threads.error());
    });
}

void ConversationSession::take(const QList<ThreadView>& threads)
{
    m_read = true;
    auto found = std::find_if(threads.cbegin(), threads.cend(), [this](const ThreadView& view) {
        return !m_key.isEmpty() && (view.key == m_key || view.thread.id.toString() == m_key);
    });
    // By its subject too, for one that was not begun yet when it was asked for.
    if (found == threads.cend() && !m_subject.id.isEmpty())
        found = std::find_if(threads.cbegin(), threads.cend(),
                             [this](const ThreadView& view) { return view.thread.subject == m_subject; });
    if (found == threads.cend()) {
        m_thread.reset();
    } else {
        m_thread = *found;
        m_subject = found->thread.subject;
    }
    const QString shown = m_thread ? m_thread->key : QString();
    if (m_messages.threadKey() != shown)
        m_messages.setThread(shown);
    takeDraft();
    Q_EMIT changed();
}

QString ConversationSession::wantedDraft() const
{
    if (m_thread)
        return m_thread->onPlatform ? MessageService::draftKey(m_thread->thread) : QString();
    return m_begins && m_read ? MessageService::draftKey(m_subject) : QString();
}

void ConversationSession::takeDraft()
{
    const QString wanted = wantedDraft();
    if (wanted == m_draftKey)
        return;
    m_readingDraft.next();
    const MessageDraft written{m_text, m_files};
    const bool begunElsewhere = m_thread && !written.isEmpty() && m_draftKey == MessageService::draftKey(m_subject);
    if (begunElsewhere && !wanted.isEmpty()) {
        // Somebody began the conversation while a first message was being written: it goes on there.
        m_service.saveDraft(std::exchange(m_draftKey, wanted), {});
        saveDraft();
        return;
    }
    m_draftKey.clear();
    m_text.clear();
    m_files.clear();
    Q_EMIT textChanged();
    Q_EMIT attachmentsChanged();
    if (wanted.isEmpty())
        return;
    readDraft(wanted);
}

void ConversationSession::readDraft(const QString& key)
{
    const auto ticket = m_readingDraft.next();
    deliver(m_service.draft(key), this, [this, ticket, key](const Result<MessageDraft>& draft) {
        if (!m_readingDraft.isCurrent(ticket))
            return;
        if (!draft)
            tell(draft.error());
        const MessageDraft written = draft.valueOr({});
        const bool otherPlace = std::exchange(m_draftKey, key) != key;
        const bool otherText = std::exchange(m_text, written.text) != written.text;
        const bool otherFiles = std::exchange(m_files, written.files) != written.files;
        if (otherPlace || otherText)
            Q_EMIT textChanged();
        if (otherPlace || otherFiles)
            Q_EMIT attachmentsChanged();
        if (otherPlace || otherText || otherFiles)
            Q_EMIT changed();
    });
}

void ConversationSession::saveDraft()
{
    m_readingDraft.next(); // what is written now is newer than what may still be read
    m_service.saveDraft(m_draftKey, {m_text, m_files});
}

void ConversationSession::resume()
{
    if (canWrite())
        readDraft(m_draftKey);
}

QString ConversationSession::title() const
{
    if (m_thread)
        return m_thread->thread.title.isEmpty() ? m_thread->thread.subject.id : m_thread->thread.title;
    return m_begins && m_read ? tr("New conversation about %1").arg(m_subject.id) : QString();
}

ConversationSession::SubjectPage ConversationSession::subjectPage() const
{
    const QString& id = m_subject.id;
    if (id.isEmpty())
        return {};
    if (m_subject.topic == "rfq"_L1)
        return {u"quotes/"_s + id, tr("Open the request")};
    if (m_subject.topic == "order"_L1)
        return {u"orders/"_s + id, tr("Open the order")};
    if (m_subject.topic == "shipment"_L1)
        return {u"shipments/"_s + id, tr("Open the shipment")};
    if (m_subject.topic == "receipt"_L1)
        return {u"warehouse/receipt/"_s + id, tr("Open the receipt")};
    return {};
}

QString ConversationSession::route() const
{
    if (m_thread)
        return u"messages/"_s + m_thread->key;
    return m_begins ? u"messages/about/%1/%2"_s.arg(m_subject.topic, m_subject.id) : u"messages"_s;
}

void ConversationSession::setText(const QString& text)
{
    if (!canWrite() || text == m_text)
        return;
    m_text = text;
    saveDraft();
    Q_EMIT changed();
}

QString ConversationSession::whyNotSend() const
{
    if (m_thread && !m_thread->onPlatform)
        return tr("The first message is still on its way.");
    if (m_draftKey.isEmpty())
        return tr("No conversation is open.");
    if (!canWrite())
        return tr("The message is being saved.");
    if (isAttaching())
        return tr("The files are being copied.");
    if (const qint64 over = m_service.tooLongBy(m_text); over > 0)
        return tr("The message is %n character(s) too long.", nullptr,
                  int(std::min<qint64>(over, std::numeric_limits<int>::max())));
    return m_text.trimmed().isEmpty() ? tr("Nothing is written yet.") : QString();
}

void ConversationSession::send()
{
    if (!whyNotSend().isEmpty())
        return;
    const QString key = m_draftKey;
    m_sending.insert(key);
    Q_EMIT changed();
    const auto answer = [this, key](const Result<Intent>& stored) { settled(key, stored); };
    if (m_thread)
        deliver(m_service.send(m_thread->thread, m_text, m_files), this, answer);
    else
        deliver(m_service.begin(m_subject, m_text, m_files), this, answer);
}

void ConversationSession::settled(const QString& draftKey, const Result<Intent>& stored)
{
    m_sending.remove(draftKey);
    Q_EMIT changed();
    if (!stored)
        tell(stored.error());
}

void ConversationSession::tell(const Error& error)
{
    if (error.kind != Error::Kind::Cancelled)
        Q_EMIT failed(error);
}

void ConversationSession::attach(const QStringList& paths)
{
    if (!canWrite())
        return;
    const QString key = m_draftKey;
    for (const QString& path : paths) {
        if (m_files.size() + m_attaching >= kMostFiles) {
            tell(makeError(Error::Kind::Validation, u"too many files"_s));
            break;
        }
        ++m_attaching;
        deliver(m_attachments.add(path), this, [this, key](const Result<FileRef>& file) {
            --m_attaching;
            if (file)
                m_service.attach(key, *file);
            else
                tell(file.error());
            Q_EMIT attachmentsChanged();
        });
    }
    Q_EMIT attachmentsChanged();
}

void ConversationSession::detach(const ContentHash& sha256)
{
    if (!canWrite())
        return;
    m_files.removeIf([&](const FileRef& file) { return file.sha256 == sha256; });
    saveDraft();
    Q_EMIT attachmentsChanged();
    deliver(m_service.flushDrafts(), this, [this, sha256](const Result<void>& flushed) {
        if (flushed && !isAttaching())
            m_attachments.removeUnused(sha256);
    });
}

QList<AttachedFile> ConversationSession::attached()
{
    QList<AttachedFile> files;
    for (const FileRef& file : std::as_const(m_files))
        files.append(m_pictures.shown(file));
    return files;
}

void ConversationSession::save(const FileRef& file, const QString& path)
{
    deliver(m_attachments.save(file, path), this, [this, path](const Result<void>& written) {
        if (written)
            Q_EMIT savedFile(path);
        else
            tell(written.error());
    });
}

void ConversationSession::unpack(const FileRef& file)
{
    deliver(m_attachments.unpack(file), this, [this](const Result<QString>& path) {
        if (path)
            Q_EMIT unpacked(*path);
        else
            tell(path.error());
    });
}

void ConversationSession::markRead()
{
    if (!m_thread || m_thread->unread == 0)
        return;
    for (auto it = m_messages.rows().crbegin(); it != m_messages.rows().crend(); ++it) {
        if (!it->pending) {
            m_service.markRead(m_thread->thread, it->message.id);
            return;
        }
    }
}

} // namespace tradewind
