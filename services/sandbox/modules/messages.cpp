// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/messages.h"

#include "services/sandbox/modules/files.h"
#include "services/sandbox/platform/phrase.h"
#include "services/sandbox/platform/scheduler.h"
#include "services/sandbox/platform/server.h"

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxText = 8000;
constexpr qint64 kAnswerSeconds = 2 * 3600;

Phrase titleOf(const Entity& subject)
{
    const QString number = subject.body["number"_L1].toString();
    const Phrase title = Phrase::in(subject.body, "title"_L1);
    if (number.isEmpty() && title.isEmpty())
        return subject.topic + u' ' + subject.id;
    return number.isEmpty() ? title : title.isEmpty() ? Phrase(number) : Phrase(u"%1 %2"_s).arg(number, title);
}

std::optional<Entity> threadAbout(const Reader& reader, const Entity& subject, const QString& visibility)
{
    for (Entity& thread : reader.children(u"thread"_s, subject.topic + u'/' + subject.id)) {
        if (thread.company == subject.company && thread.body["visibility"_L1] == visibility)
            return std::move(thread);
    }
    return std::nullopt;
}

Entity newThread(Tx& tx, const Entity& subject, const QString& visibility)
{
    Entity thread;
    thread.topic = u"thread"_s;
    thread.id = tx.newId(u"th"_s);
    thread.company = subject.company;
    thread.audience = visibility == "internal"_L1 ? u"staff"_s : QString();
    thread.parent = subject.topic + u'/' + subject.id;
    thread.body = {{u"subject"_s, QJsonObject{{u"topic"_s, subject.topic}, {u"id"_s, subject.id}}},
                   {u"visibility"_s, visibility},
                   {u"participants"_s, QJsonArray()},
                   {u"lastMessageAt"_s, tx.nowStamp()},
                   {u"lastMessageText"_s, QString()},
                   {u"messageCount"_s, 0},
                   {u"readMarks"_s, QJsonArray()}};
    putWords(thread.body, "title"_L1, titleOf(subject));
    return thread;
}

void join(Entity& thread, const QJsonObject& person)
{
    QJsonArray participants = thread.body["participants"_L1].toArray();
    for (const QJsonValue& other : participants) {
        if (other["id"_L1] == person["id"_L1])
            return;
    }
    participants.append(person);
    thread.body["participants"_L1] = participants;
}

/// What is said, by whom.
struct Saying
{
    QJsonObject author;
    QString text;
    QString lang;
    QJsonObject translation;
    QJsonArray files;
    QString clientRef;
};

/// Adds the message and brings the thread up to it; puts both.
Entity say(Tx& tx, Entity& thread, const Saying& saying)
{
    Entity message;
    message.topic = u"message"_s;
    message.id = tx.newId(u"m"_s);
    message.company = thread.company;
    message.audience = thread.audience;
    message.parent = thread.id;
    message.sort = tx.nowStamp();
    message.body = {{u"threadId"_s, thread.id}, {u"author"_s, saying.author},
                    {u"at"_s, tx.nowStamp()},   {u"lang"_s, saying.lang},
                    {u"text"_s, saying.text},   {u"visibility"_s, thread.body["visibility"_L1]},
                    {u"files"_s, saying.files}};
    if (!saying.translation.isEmpty())
        message.body["translation"_L1] = saying.translation;
    if (!saying.clientRef.isEmpty())
        message.body["clientRef"_L1] = saying.clientRef;
    tx.put(message);
    join(thread, saying.author);
    thread.body["lastMessageAt"_L1] = tx.nowStamp();
    thread.body["lastMessageText"_L1] = saying.text.left(200);
    thread.body["messageCount"_L1] = thread.body["messageCount"_L1].toInteger() + 1;
    tx.journal(u"message.sent"_s,
               {{u"threadId"_s, thread.id}, {u"messageId"_s, message.id}, {u"author"_s, saying.author["id"_L1]}});
    return message;
}

Saying sayingOf(const Call& call, const Tx& tx, const QString& company, const Body& body)
{
    Saying saying;
    saying.author = callerAsAuthor(call);
    saying.text = body.text(u"text"_s, kMaxText);
    saying.lang = body.text(u"lang"_s, 16);
    saying.files = checkedFiles(tx, company, body, u"files"_s);
    saying.clientRef = call.json()["clientRef"_L1].toString();
    return saying;
}

void expectAnswer(Tx& tx, Entity& thread, const Call& call)
{
    if (call.who().isStaff()) {
        thread.body.remove("firstAnswerDueAt"_L1);
        return;
    }
    const QDateTime due = tx.now().addSecs(kAnswerSeconds);
    if (!thread.body.contains("firstAnswerDueAt"_L1))
        thread.body["firstAnswerDueAt"_L1] = stamp(tx.now().addSecs(4 * 3600));
    tx.schedule(due, u"message.answer"_s, {{u"threadId"_s, thread.id}}, true);
}

QString visibilityOf(const Call& call, const Body& body)
{
    const QString visibility = body.oneOf(u"visibility"_s, {u"shared"_s, u"internal"_s});
    if (visibility == "internal"_L1 && !call.who().isStaff())
        refuse(Problem::Slug::NotPermitted, {{u"reason"_s, u"internal"_s}},
               u"only the platform's people keep internal notes"_s);
    return visibility;
}

Done createThread(Call& call, Tx& tx)
{
    const Body body(call.json());
    const Body place = body.object(u"subject"_s);
    const QString visibility = visibilityOf(call, body);
    const std::optional<Entity> subject = tx.getFor(call.viewer(), place.text(u"topic"_s, 64), place.text(u"id"_s, 64));
    if (!subject)
        place.wrong(u"id"_s, u"unknown"_s, u"there is no such object"_s);
    Entity about = *subject;
    if (about.company.isEmpty())
        about.company = call.company();
    std::optional<Entity> thread = threadAbout(tx, about, visibility);
    if (!thread) {
        thread = newThread(tx, about, visibility);
        thread->body["clientRef"_L1] = call.json()["clientRef"_L1];
    }
    const Saying saying = sayingOf(call, tx, about.company, body);
    say(tx, *thread, saying);
    expectAnswer(tx, *thread, call);
    tx.put(*thread);
    return {*thread, 201};
}

Done createMessage(Call& call, Tx& tx)
{
    const Body body(call.json());
    Entity thread = call.require(tx, u"thread"_s, call.param(u"threadId"_s));
    const QString visibility = visibilityOf(call, body);
    if (visibility != thread.body["visibility"_L1].toString())
        body.wrong(u"visibility"_s, u"mismatch"_s,
                   u"this conversation is %1"_s.arg(thread.body["visibility"_L1].toString()));
    const Entity message = say(tx, thread, sayingOf(call, tx, thread.company, body));
    expectAnswer(tx, thread, call);
    tx.put(thread);
    return {message, 201};
}

Done markRead(Call& call, Tx& tx)
{
    const Body body(call.json());
    Entity thread = call.require(tx, u"thread"_s, call.param(u"threadId"_s));
    const QString messageId = body.text(u"messageId"_s, 64);
    const std::optional<Entity> message = tx.get(u"message"_s, messageId);
    if (!message || message->parent != thread.id)
        body.wrong(u"messageId"_s, u"unknown"_s, u"there is no such message in this conversation"_s);
    QJsonArray marks;
    for (const QJsonValue& mark : thread.body["readMarks"_L1].toArray()) {
        if (mark["userId"_L1].toString() != call.who().user) {
            marks.append(mark);
            continue;
        }
        // A mark only goes forward.
        const std::optional<Entity> earlier = tx.get(u"message"_s, mark["messageId"_L1].toString());
        if (earlier && std::pair(earlier->sort, earlier->id) >= std::pair(message->sort, message->id))
            return {thread};
    }
    marks.append(QJsonObject{{u"userId"_s, call.who().user}, {u"messageId"_s, messageId}, {u"at"_s, tx.nowStamp()}});
    thread.body["readMarks"_L1] = marks;
    tx.put(thread);
    return {thread};
}

/// What the rep answers: by the words of the last message, always the same for the same text.
std::pair<QString, QString> answerTo(const QString& text)
{
    const QString lower = text.toLower();
    const auto mentions = [&lower](std::initializer_list<QLatin1StringView> words) {
        return std::any_of(words.begin(), words.end(),
                           [&lower](QLatin1StringView word) { return lower.contains(word); });
    };
    if (mentions({"price"_L1, "cheaper"_L1, "discount"_L1, "¥"_L1, "offer"_L1}))
        return {
            u"I asked the factory. They look at the price again for a larger quantity; please send a counter so that it binds."_s,
            u"已经问过工厂，数量大一些可以再谈价格，请发还价单以便确认。"_s};
    if (mentions({"when"_L1, "date"_L1, "late"_L1, "ship"_L1, "deliver"_L1}))
        return {u"The factory keeps its date. I write as soon as the goods are on their way to our warehouse."_s,
                u"工厂按期交货，货物发往仓库后我会马上通知您。"_s};
    if (mentions({"quality"_L1, "photo"_L1, "inspect"_L1, "defect"_L1, "scratch"_L1}))
        return {u"Our inspector looks at exactly this and adds photographs to the report."_s,
                u"验货员会重点检查这一项，并在报告中附上照片。"_s};
    return {u"Thank you, noted. I take care of it and come back to you today."_s,
            u"收到，谢谢。我来处理，今天给您答复。"_s};
}

void answer(Tx& tx, const QJsonObject& payload)
{
    std::optional<Entity> thread = tx.get(u"thread"_s, payload["threadId"_L1].toString());
    if (!thread || !thread->body.contains("firstAnswerDueAt"_L1))
        return;
    const auto [english, chinese] = answerTo(thread->body["lastMessageText"_L1].toString());
    Saying saying;
    saying.author = repAsAuthor();
    saying.text = chinese;
    saying.lang = u"zh"_s;
    saying.translation = {{u"lang"_s, u"en"_s}, {u"text"_s, english}};
    say(tx, *thread, saying);
    thread->body.remove("firstAnswerDueAt"_L1);
    tx.put(*thread);
}

} // namespace

QJsonObject callerAsAuthor(const Call& call)
{
    return {{u"id"_s, call.who().user},
            {u"name"_s, call.who().name},
            {u"role"_s, call.who().isStaff() ? u"rep"_s : u"merchant"_s}};
}

QJsonObject repAsAuthor()
{
    return {{u"id"_s, u"u-chen"_s}, {u"name"_s, u"Chen Yu"_s}, {u"role"_s, u"rep"_s}};
}

void sayAbout(Tx& tx, const Entity& subject, const QString& english, const QString& chinese)
{
    std::optional<Entity> thread = threadAbout(tx, subject, u"shared"_s);
    if (!thread)
        thread = newThread(tx, subject, u"shared"_s);
    Saying saying;
    saying.author = repAsAuthor();
    saying.text = chinese;
    saying.lang = u"zh"_s;
    saying.translation = {{u"lang"_s, u"en"_s}, {u"text"_s, english}};
    say(tx, *thread, saying);
    tx.put(*thread);
}

void registerMessages(Server& server, Context& context)
{
    const Rule rule{u"messages"_s, {}};
    const Rule writing{u"messages"_s, u"message"_s};
    server.get(u"/v1/threads"_s, rule, [](Call& call, Reader& reader) {
        return pageAnswer(reader.page(call.viewer(), u"thread"_s, call.limit(), call.query("cursor")), reader,
                          call.company());
    });
    server.intent(u"POST"_s, u"/v1/threads"_s, u"createThread"_s, writing, createThread);
    server.get(u"/v1/threads/{threadId}/messages"_s, rule, [](Call& call, Reader& reader) {
        const Entity thread = call.require(reader, u"thread"_s, call.param(u"threadId"_s));
        const auto inThread = [&thread](const Entity& message) { return message.parent == thread.id; };
        return pageAnswer(reader.page(call.viewer(), u"message"_s, call.limit(), call.query("cursor"), inThread),
                          reader, call.company());
    });
    server.intent(u"POST"_s, u"/v1/threads/{threadId}/messages"_s, u"createMessage"_s, writing, createMessage);
    server.intent(u"PUT"_s, u"/v1/threads/{threadId}/read"_s, u"markThreadRead"_s, rule, markRead);
    context.jobs.insert(u"message.answer"_s, answer);
    context.story.insert(u"message_answer"_s,
                         {u"The rep answers the newest message that waits (or the one in `threadId`)."_s,
                          [&context](Tx& tx, const QJsonObject& arguments) {
                              const QString wanted = arguments["threadId"_L1].toString();
                              const bool played =
                                  playWaiting(context, tx, u"message.answer"_s, [&](const QJsonObject& payload) {
                                      return wanted.isEmpty() || payload["threadId"_L1].toString() == wanted;
                                  });
                              return QJsonObject{{u"played"_s, played}};
                          }});
}

} // namespace tradewind::sandbox
