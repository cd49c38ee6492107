// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/platform/expectations.h"
#include "services/sandbox/platform/server.h"

#include <QCryptographicHash>
#include <QRegularExpression>

// How the server carries out an intent exactly once: effect, key and answer are committed together, and the same key
// gives the same answer again.

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

QString fingerprintOf(const Call& call)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QByteArray separator("\n");
    for (const QByteArray& part :
         {call.method().toUtf8(), call.target(), call.header("If-Match").toUtf8(),
          call.header("Request-Deadline").toUtf8(), call.header("Tradewind-On-Behalf-Of").toUtf8(),
          QByteArray::fromRawData(call.rawBody().data(), qsizetype(call.rawBody().size()))}) {
        hash.addData(QByteArray::number(part.size()));
        hash.addData(separator);
        hash.addData(part);
    }
    return QString::fromLatin1(hash.result().toHex());
}

bool isUuid(const QString& text)
{
    static const QRegularExpression pattern(
        u"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"_s);
    return pattern.match(text).hasMatch();
}

/// Answers that say nothing final about the operation are not kept under its key.
bool isKept(int status)
{
    return status < 500 && status != 401 && status != 408 && status != 425 && status != 429;
}

} // namespace

/// Marks keys and clientRefs as being worked on, for as long as it lives.
class Server::Running
{
public:
    Running(Server& server, QString account, QString key, QString clientRef)
        : m_server(server)
        , m_key(account, key)
        , m_ref(account, u"ref:"_s + clientRef)
    {
        const std::scoped_lock lock(server.m_runningMutex);
        m_free = server.m_running.insert(m_key).second;
        if (m_free && !clientRef.isEmpty())
            server.m_running.insert(m_ref);
    }
    ~Running()
    {
        if (!m_free)
            return;
        const std::scoped_lock lock(m_server.m_runningMutex);
        m_server.m_running.erase(m_key);
        m_server.m_running.erase(m_ref);
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    bool isFree() const { return m_free; }

private:
    Server& m_server;
    std::pair<QString, QString> m_key;
    std::pair<QString, QString> m_ref;
    bool m_free = false;
};

Answer Server::runIntent(const Route& route, Call& call)
{
    const QString key = call.header("Idempotency-Key");
    if (!isUuid(key))
        refuseField(u"Idempotency-Key"_s, u"required"_s, u"an intent needs an Idempotency-Key header with a UUID"_s);
    QString clientRef;
    try {
        clientRef = call.json()["clientRef"_L1].toString();
    } catch (const Refusal&) {
        // The body is broken: said again, in its turn, inside the pipeline.
    }
    const Running running(*this, call.who().account, key, clientRef);
    if (!running.isFree()) {
        refuse(Problem::Slug::KeyInProgress, {{u"retryAfter"_s, 1}}, u"a request with this key is still running"_s);
    }
    const QString fingerprint = fingerprintOf(call);
    Answer made;
    m_context.store.write([&](Tx& tx) {
        if (std::optional<Answer> earlier = replay(tx, call, key, fingerprint)) {
            made = *std::move(earlier);
            return;
        }
        tx.setActor(call.who().account, call.company(), call.method() + u' ' + call.path(), clientRef);
        made = execute(route, call, tx, clientRef);
        if (!isKept(made.status))
            return;
        const bool refTaken = made.header("Tradewind-Client-Ref") == "used";
        std::erase_if(made.headers, [](const auto& header) { return header.first == "Tradewind-Client-Ref"; });
        Statement keep =
            tx.connection().statement("INSERT INTO operation(account, key, client_ref, fingerprint, at, status, etag, "
                                      "location, type, body, request) VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11)");
        keep.bind(1, call.who().account).bind(2, key).bind(3, refTaken ? QString() : clientRef).bind(4, fingerprint);
        keep.bind(5, tx.nowStamp()).bind(6, made.status);
        keep.bind(7, QString::fromStdString(made.header("ETag")))
            .bind(8, QString::fromStdString(made.header("Location")));
        keep.bind(9, QString::fromStdString(made.type)).bindBlob(10, QByteArray::fromStdString(made.body));
        keep.bind(11, call.method() + u' ' + call.path()).run();
    });
    return made;
}

std::optional<Answer> Server::replay(const Tx& tx, const Call& call, const QString& key,
                                     const QString& fingerprint) const
{
    Statement row = tx.connection().statement("SELECT fingerprint, status, etag, location, type, body FROM operation "
                                              "WHERE account=?1 AND key=?2");
    row.bind(1, call.who().account).bind(2, key);
    if (!row.step())
        return std::nullopt;
    if (row.text(0) != fingerprint)
        return problemAnswer(Problem::Slug::KeyReused, {}, u"this key was used for another request"_s);
    Answer answer;
    answer.status = int(row.integer(1));
    answer.type = row.text(4).toStdString();
    answer.body = row.bytes(5).toStdString();
    if (const QString etag = row.text(2); !etag.isEmpty())
        answer.setHeader("ETag", etag.toStdString());
    if (const QString location = row.text(3); !location.isEmpty())
        answer.setHeader("Location", location.toStdString());
    answer.setHeader("Idempotent-Replayed", "true");
    return answer;
}

Answer Server::execute(const Route& route, Call& call, Tx& tx, const QString& clientRef)
{
    tx.begin();
    Answer made;
    try {
        if (const QString text = call.header("Request-Deadline"); !text.isEmpty()) {
            const QDateTime deadline = fromStamp(text);
            if (!deadline.isValid())
                refuseField(u"Request-Deadline"_s, u"malformed"_s, u"must be an RFC 3339 time"_s);
            Expectations inTime;
            inTime.compare(u"deadline"_s, text, tx.nowStamp(), tx.now() <= deadline);
            inTime.require(Problem::Slug::DeadlinePassed, u"it came after its deadline and was not executed"_s,
                           {{u"deadline"_s, text}});
        }
        checkRule(route, call, tx, m_context.store.news());
        call.json();
        if (clientRef.isEmpty() || clientRef.size() > 64)
            refuseField(u"/clientRef"_s, u"required"_s, u"an intent carries a clientRef of 1 to 64 characters"_s);
        Statement used = tx.connection().statement("SELECT key FROM operation WHERE account=?1 AND client_ref=?2");
        used.bind(1, call.who().account).bind(2, clientRef);
        if (used.step()) {
            Answer refused = problemAnswer(Problem::Slug::Validation,
                                           {{u"errors"_s, QJsonArray{fieldError(u"/clientRef"_s, u"already_used"_s,
                                                                                u"this clientRef was used before"_s)}}},
                                           u"this clientRef was used before"_s);
            refused.setHeader("Tradewind-Client-Ref", "used");
            throw Refusal{refused};
        }
        made = route.write(call, tx);
    } catch (const Refusal& refusal) {
        made = refusal.answer;
    }
    if (made.status >= 400)
        tx.rollback();
    else
        tx.release();
    return made;
}

} // namespace tradewind::sandbox
