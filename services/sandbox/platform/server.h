// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/platform/call.h"
#include "services/sandbox/platform/context.h"
#include "services/sandbox/platform/phrase.h"

#include <functional>
#include <memory>
#include <mutex>
#include <set>

namespace httplib {
struct Response;
} // namespace httplib

namespace tradewind::sandbox {

class Tokens;

/// What a route asks for besides sign-in.
struct Rule
{
    QString module;     ///< refuse with module-off while this module is off; empty: none
    QString permission; ///< refuse with not-permitted without it; empty: any signed-in account
};

/// What an intent did: the entity it made or changed, from which the receipt is written.
struct Done
{
    Entity entity;
    int status = 200;     ///< 201 when it was made
    QString outcome = {}; ///< of a cancellation: accepted, partly, refused, pending
    Phrase reason = {};
};

/// The HTTP side: routes, and the one pipeline every request goes through (authenticate, replay, deadline, permission,
/// consent, If-Match, expect, effect). Handlers are registered before `listen` and run on the worker threads.
class Server
{
public:
    using ReadHandler = std::function<Answer(Call&, Reader&)>;
    using WriteHandler = std::function<Answer(Call&, Tx&)>;
    using IntentHandler = std::function<Done(Call&, Tx&)>;
    using RawHandler = std::function<Answer(Call&)>;

    Server(Context& context, Tokens& tokens);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    /// A read: one snapshot, nothing changes.
    void get(const QString& pattern, Rule rule, ReadHandler handler);
    /// A read that is sent as POST because its question is long: prepare, estimate, preview.
    void ask(const QString& pattern, Rule rule, ReadHandler handler);
    /// A change that is harmless when repeated or lost (upload, FX lock): one transaction, no idempotency key.
    void session(const QString& method, const QString& pattern, Rule rule, WriteHandler handler);
    /// An intent: exactly once per key, effect and answer in one transaction.
    /// `operation` is the contract's operationId, for the receipt.
    void intent(const QString& method, const QString& pattern, const QString& operation, Rule rule,
                IntentHandler handler);
    /// Signed in, but without the store: answers made of prepared bytes.
    void raw(const QString& method, const QString& pattern, Rule rule, RawHandler handler);
    /// Without sign-in: discovery, authorization page, token.
    void open(const QString& method, const QString& pattern, RawHandler handler);
    /// A control of the sandbox itself: only with --controls and from this machine.
    void control(const QString& method, const QString& pattern, RawHandler handler);

    /// Performs an intent or session effect inside a transaction, as that user, without key and replay: a past is made
    /// of the same acts as the present. Answers the body; throws the Refusal.
    QJsonObject perform(Tx& tx, const QString& user, const QString& method, const QString& path,
                        const QJsonObject& body);

    /// Binds; answers the port, or −1.
    int bind(const QString& host, int port);
    /// Serves until stop. Blocks.
    void run();
    void stop();
    bool isStopping() const { return m_stopping.load(); }
    /// Waits until requests are accepted.
    void waitUntilReady() const;

    /// At most eight event streams at a time; false when there is no room.
    bool takeStream();
    void returnStream() { --m_streams; }

private:
    enum class Kind { Read, Session, Intent, Raw, Open, Control };
    struct Route
    {
        std::string method;
        QStringList segments;
        Kind kind;
        Rule rule;
        ReadHandler read;
        WriteHandler write;
        RawHandler raw;
    };
    class Http;
    class Running;

    void add(const QString& method, const QString& pattern, Kind kind, Rule rule, ReadHandler read, WriteHandler write,
             RawHandler raw);
    void handle(const httplib::Request& request, httplib::Response& response);
    Answer answer(Call& call, const std::string& method);
    const Route* find(const QStringList& segments, const std::string& method, QHash<QString, QString>& params,
                      bool& pathKnown) const;
    Answer dispatch(const Route& route, Call& call);
    Answer runIntent(const Route& route, Call& call);
    std::optional<Answer> replay(const Tx& tx, const Call& call, const QString& key, const QString& fingerprint) const;
    Answer execute(const Route& route, Call& call, Tx& tx, const QString& clientRef);
    /// What every request is held against, as of a number of news.
    struct Gate
    {
        qint64 news = -1;
        QStringList modules;
        QString minClient;
    };
    /// Nothing when something has been announced since it was read.
    std::shared_ptr<const Gate> freshGate() const;
    void checkRule(const Route& route, Call& call, const Reader& reader, qint64 news) const;
    /// The part that needs no more than the gate.
    static void checkGate(const Route& route, const Call& call, const Gate& gate);
    void stamp(httplib::Response& response) const;
    void send(const Call& call, Answer answer, const httplib::Request& request, httplib::Response& response);

    Context& m_context;
    Tokens& m_tokens;
    std::unique_ptr<Http> m_http;
    std::vector<Route> m_routes;
    std::atomic<bool> m_stopping = false;
    std::atomic<int> m_streams = 0;
    mutable std::mutex m_gateMutex;
    mutable std::shared_ptr<const Gate> m_gate;
    std::mutex m_runningMutex;
    std::set<std::pair<QString, QString>> m_running; ///< (account, key) and (account, "ref:" + clientRef)

public:
    /// Whether an intent with that clientRef is being executed at this moment.
    bool isRunning(const QString& account, const QString& clientRef);
};

} // namespace tradewind::sandbox
