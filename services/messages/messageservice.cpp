// SPDX-License-Identifier: Apache-2.0
#include "services/messages/messageservice.h"

#include "services/outbox/actsandrecords.h"
#include "services/wire/codec/commoncodec.h"
#include "services/wire/codec/messagescodec.h"
#include "services/wire/httpclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QPointer>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

constexpr auto kCreateThread = "createThread"_L1;
constexpr auto kCreateMessage = "createMessage"_L1;
constexpr auto kDraftKind = "message"_L1;

bool isOurs(const Intent& intent)
{
    return intent.request.operationId == kCreateThread || intent.request.operationId == kCreateMessage;
}

QString keyOf(const Thread& thread)
{
    return thread.clientRef.isNull() ? thread.id.toString() : thread.clientRef.toString();
}

QString beginningOf(const EntityRef& subject)
{
    return u"thread-about:"_s + subject.topic + u':' + subject.id;
}

/// Words of ours that are told beside the records.
QList<Intent> writtenIn(const QList<Intent>& acts)
{
    QList<Intent> written;
    std::copy_if(acts.cbegin(), acts.cend(), std::back_inserter(written), isOurs);
    return written;
}

EntityRef subjectOf(const Intent& intent)
{
    const QJsonObject subject = intent.body().value("subject"_L1).toObject();
    return {subject.value("topic"_L1).toString(), subject.value("id"_L1).toString()};
}

QString threadIdOf(const Intent& intent)
{
    return intent.request.summary.facts.value("threadId"_L1).toString();
}

/// The key of the draft it was made of, which stays with it.
QString keptDraftOf(const Intent& intent)
{
    return intent.request.summary.facts.value("draft"_L1).toObject().value("id"_L1).toString();
}

QString language()
{
    return QLocale::languageToString(QLocale().language()) == "Chinese"_L1 ? u"zh"_s : u"en"_s;
}

QStringList hashesOf(const QList<FileRef>& files)
{
    QStringList hashes;
    for (const FileRef& file : files)
        hashes.append(file.sha256.toHex());
    return hashes;
}

int unreadIn(const Thread& thread, const UserId& user)
{
    for (const ReadMark& mark : thread.readMarks) {
        if (mark.userId == user)
            return mark.at.isValid() && thread.lastMessageAt > mark.at ? 1 : 0;
    }
    return thread.messageCount > 0 ? int(thread.messageCount) : 0;
}

} // namespace

MessageService::MessageService(RecordStore& records, Outbox& outbox, DraftStore& drafts, const Clock& clock,
                               const UserId& userId, QObject* parent)
    : QObject(parent)
    , m_store(records)
    , m_outbox(outbox)
    , m_drafts(drafts)
    , m_clock(clock)
    , m_userId(userId)
{
    connect(&records, &RecordStore::changed, this, [this](const QString& topic) {
        if (topic == "thread"_L1 || topic == "message"_L1)
            Q_EMIT changed();
    });
    connect(&outbox, &Outbox::intentChanged, this, [this](const Intent& intent) {
        if (!isOurs(intent))
            return;
        const QString key = keptDraftOf(intent);
        if (intent.phase == IntentPhase::Withdrawn && m_written.remove(key))
            Q_EMIT draftChanged(key); // taken back to be edited it is a draft again
        Q_EMIT changed();
    });
}

Message MessageService::draftOf(const Intent& intent, const ThreadId& thread) const
{
    const QJsonObject body = intent.body();
    Message message;
    message.id = MessageId(intent.clientRef);
    message.clientRef = ClientRef(intent.clientRef);
    message.threadId = thread;
    message.author.id = m_userId;
    message.at = intent.createdAt;
    message.lang = body.value("lang"_L1).toString();
    message.text = body.value("text"_L1).toString();
    JsonReader(body).get("files"_L1, message.files);
    return message;
}

Async<QList<ThreadView>> MessageService::threads()
{
    const UserId user = m_userId;
    MessageStore* const store = &m_store;
    auto reading = readBesideActs<QList<Thread>>(&m_outbox, {}, this, [store] { return store->threads(); });
    const auto both = co_await reading;
    if (!both)
        co_return both.error();
    const QList<Intent> written = writtenIn(both->acts);

    QList<ThreadView> views;
    QSet<QString> known;
    for (const Thread& thread : both->records) {
        ThreadView view;
        view.key = keyOf(thread);
        view.thread = thread;
        view.unread = unreadIn(thread, user);
        for (const Intent& intent : written) {
            if (threadIdOf(intent) == thread.id.toString()) {
                view.unsent += intent.phase == IntentPhase::Confirmed ? 0 : 1;
                if (intent.createdAt < view.thread.lastMessageAt)
                    continue; // one that cannot be sent hides nothing that was said since
                view.thread.lastMessageText = intent.body().value("text"_L1).toString();
                view.thread.lastMessageAt = intent.createdAt;
            }
        }
        known.insert(view.key);
        views.append(view);
    }
    for (const Intent& intent : written) {
        if (intent.request.operationId != kCreateThread || known.contains(intent.clientRef))
            continue;
        ThreadView view;
        view.key = intent.clientRef;
        view.onPlatform = false;
        view.unsent = intent.phase == IntentPhase::Confirmed ? 0 : 1;
        view.thread.subject = subjectOf(intent);
        view.thread.title = intent.request.summary.facts.value("title"_L1).toString();
        view.thread.lastMessageText = intent.body().value("text"_L1).toString();
        view.thread.lastMessageAt = intent.createdAt;
        views.append(view);
    }
    std::stable_sort(views.begin(), views.end(), [](const ThreadView& a, const ThreadView& b) {
        return a.thread.lastMessageAt > b.thread.lastMessageAt;
    });
    co_return std::move(views);
}

Async<std::optional<ThreadView>> MessageService::threadAbout(EntityRef subject)
{
    auto reading = threads();
    const auto all = co_await reading;
    if (!all)
        co_return all.error();
    std::optional<ThreadView> found;
    for (const ThreadView& view : *all) {
        if (view.thread.subject == subject) {
            found = view;
            break;
        }
    }
    co_return std::move(found);
}

Async<QList<MessageView>> MessageService::messages(QString threadKey)
{
    const QPointer<MessageService> self(this);
    MessageStore* const store = &m_store;
    auto finding = m_store.threads();
    const auto threads = co_await finding;
    if (!threads)
        co_return threads.error();
    if (!self)
        co_return cancelled();
    const auto thread = std::find_if(threads->cbegin(), threads->cend(), [&threadKey](const Thread& each) {
        return each.id.toString() == threadKey || each.clientRef.toString() == threadKey;
    });
    const bool begun = thread != threads->cend();
    const QString id = begun ? thread->id.toString() : threadKey;
    auto reading =
        readBesideActs<QList<Message>>(&self->m_outbox, {}, this, [store, id] { return store->messages(id); });
    const auto both = co_await reading;
    if (!both)
        co_return both.error();
    if (!self)
        co_return cancelled();
    QList<Intent> written = writtenIn(both->acts);
    if (begun && both->records.size() < thread->messageCount) {
        // The receipt of a conversation's beginning tells of the conversation; its first message comes by sync.
        auto looking = self->m_outbox.ofEntity(beginningOf(thread->subject));
        const auto beginnings = co_await looking;
        if (!beginnings)
            co_return beginnings.error();
        if (!self)
            co_return cancelled();
        for (const Intent& intent : *beginnings) {
            if (intent.phase == IntentPhase::Confirmed)
                written.prepend(intent);
        }
    }

    QList<MessageView> views;
    QSet<QString> seen;
    for (const Message& message : both->records) {
        const QString ref = message.clientRef.toString();
        views.append({ref.isEmpty() ? message.id.toString() : ref, message, std::nullopt});
        seen.insert(ref);
    }
    std::sort(views.begin(), views.end(),
              [](const MessageView& a, const MessageView& b) { return a.message.at < b.message.at; });
    for (const Intent& intent : std::as_const(written)) {
        const bool here = threadIdOf(intent) == id || intent.clientRef == threadKey ||
                          (begun && intent.request.entityKey == beginningOf(thread->subject));
        if (!here || seen.contains(intent.clientRef))
            continue;
        seen.insert(intent.clientRef);
        views.append({intent.clientRef, self->draftOf(intent, ThreadId(id)),
                      MessagePending{intent.id, intent.phase, intent.isOutcomeUnknown()}});
    }
    co_return std::move(views);
}

qint64 MessageService::tooLongBy(const QString& text) const
{
    const QString words = text.trimmed();
    if (m_longest <= 0 || words.size() <= m_longest)
        return 0;
    return std::max<qint64>(0, words.toUcs4().size() - m_longest);
}

Result<QString> MessageService::checked(const QString& text) const
{
    if (text.trimmed().isEmpty())
        return makeError(Error::Kind::Validation, u"a message without text"_s);
    if (const qint64 over = tooLongBy(text); over > 0)
        return makeError(Error::Kind::Validation, u"a message that is %1 characters too long"_s.arg(over));
    return text.trimmed();
}

Async<Intent> MessageService::send(Thread thread, QString text, QList<FileRef> files)
{
    const Result<QString> words = checked(text);
    if (!words)
        return failed<Intent>(words.error());
    IntentDraft draft;
    draft.operationId = kCreateMessage;
    draft.module = u"messages"_s;
    draft.entityKey = u"thread:"_s + thread.id.toString();
    draft.path = u"/v1/threads/"_s + pathSegment(thread.id.toString()) + u"/messages"_s;
    draft.body = encode(MessageCreate{{}, *words, language(), Visibility::Shared, files});
    draft.files = hashesOf(files);
    draft.summary = {
        u"message"_s,
        {{u"threadId"_s, thread.id.toString()}, {u"title"_s, thread.title}, {u"text"_s, words->left(120)}}};
    return submit(std::move(draft), draftKey(thread));
}

Async<Intent> MessageService::begin(EntityRef subject, QString text, QList<FileRef> files)
{
    const Result<QString> words = checked(text);
    if (!words)
        return failed<Intent>(words.error());
    IntentDraft draft;
    draft.operationId = kCreateThread;
    draft.module = u"messages"_s;
    draft.entityKey = beginningOf(subject);
    draft.path = u"/v1/threads"_s;
    draft.body = encode(ThreadCreate{{}, subject, *words, language(), Visibility::Shared, files});
    draft.files = hashesOf(files);
    draft.summary = {u"message"_s, {{u"title"_s, subject.id}, {u"text"_s, words->left(120)}}};
    return submit(std::move(draft), draftKey(subject));
}

Async<Intent> MessageService::submit(IntentDraft draft, QString draftKey)
{
    const QPointer<MessageService> self(this);
    draft.draftKind = kDraftKind;
    draft.draftId = draftKey;
    // What still waits to be saved would come back after the message has gone.
    auto flushing = m_drafts.flush();
    const auto flushed = co_await flushing;
    if (!flushed)
        co_return flushed.error();
    if (!self)
        co_return cancelled();
    auto storing = self->m_outbox.submit(draft);
    auto stored = co_await storing;
    if (stored && self) {
        // What was attached while it was being stored belongs to the next one.
        MessageDraft next{{}, self->m_written.take(draftKey).files};
        next.files.removeIf([&draft](const FileRef& file) { return draft.files.contains(file.sha256.toHex()); });
        self->saveDraft(draftKey, next);
    }
    co_return std::move(stored);
}

QString MessageService::draftKey(const Thread& thread)
{
    return thread.id.toString();
}

QString MessageService::draftKey(const EntityRef& subject)
{
    return u"about:%1:%2"_s.arg(subject.topic, subject.id);
}

Async<MessageDraft> MessageService::draft(QString key)
{
    const QPointer<MessageService> self(this);
    if (m_written.contains(key))
        co_return MessageDraft(m_written.value(key));
    auto reading = m_drafts.draft(kDraftKind, key);
    const auto found = co_await reading;
    if (!found)
        co_return found.error();
    if (!self)
        co_return cancelled();
    // Written while it was read: that is newer.
    if (!self->m_written.contains(key)) {
        MessageDraft draft;
        if (found->has_value()) {
            const QJsonObject json = QJsonDocument::fromJson((*found)->json).object();
            draft.text = json.value("text"_L1).toString();
            JsonReader(json).get("files"_L1, draft.files);
        }
        self->m_written.insert(key, draft);
    }
    co_return MessageDraft(self->m_written.value(key));
}

void MessageService::saveDraft(const QString& key, const MessageDraft& draft)
{
    m_written.insert(key, draft);
    if (draft.isEmpty()) {
        deliver(m_drafts.removeDraft(kDraftKind, key), this, [](const Result<void>& removed) {
            if (!removed)
                qCWarning(lcStorage) << "an emptied draft was not removed:" << removed.error().detail;
        });
    } else {
        QJsonArray files;
        for (const FileRef& file : draft.files)
            files.append(encode(file));
        const QJsonObject json{{u"text"_s, draft.text}, {u"files"_s, files}};
        m_drafts.saveDraft(kDraftKind, key, QJsonDocument(json).toJson());
    }
    Q_EMIT draftChanged(key);
}

void MessageService::attach(const QString& key, const FileRef& file)
{
    deliver(draft(key), this, [this, key, file](const Result<MessageDraft>& known) {
        if (!known)
            return; // without a journal nothing can be written either
        MessageDraft with = *known;
        const bool there = std::any_of(with.files.cbegin(), with.files.cend(),
                                       [&file](const FileRef& other) { return other.sha256 == file.sha256; });
        if (!there)
            with.files.append(file);
        saveDraft(key, with);
    });
}

void MessageService::markRead(const Thread& thread, const MessageId& last)
{
    const QString mark = thread.id.toString() + u'\n' + last.toString();
    if (m_marked.contains(mark))
        return;
    for (const ReadMark& known : thread.readMarks) {
        if (known.userId == m_userId && known.messageId == last)
            return;
    }
    m_marked.insert(mark);
    IntentDraft draft;
    draft.operationId = u"markThreadRead"_s;
    draft.module = u"messages"_s;
    draft.entityKey = u"read:"_s + thread.id.toString();
    draft.method = "PUT";
    draft.path = u"/v1/threads/"_s + pathSegment(thread.id.toString()) + u"/read"_s;
    draft.body = {{u"messageId"_s, last.toString()}};
    draft.summary = {u"read"_s, {{u"title"_s, thread.title}}};
    deliver(m_outbox.submit(std::move(draft)), this, [](const Result<Intent>& stored) {
        if (!stored)
            qCInfo(lcOutbox) << "a read mark could not be kept:" << stored.error().detail;
    });
}

} // namespace tradewind
