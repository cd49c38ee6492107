// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/platform/server.h"

#include "services/sandbox/platform/language.h"
#include "services/sandbox/platform/tokens.h"

#include <QLoggingCategory>
#include <QThread>
#include <QVersionNumber>

#include <httplib.h>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcSandbox, "tradewind.sandbox")

constexpr size_t kMaxBody = 26u * 1024 * 1024;
constexpr int kMaxStreams = 8;

/// A rep acting for a merchant, as far as the merchant's consent goes.
Principal actingFor(Principal rep, const QString& merchant, const Reader& reader)
{
    const std::optional<Entity> me = reader.get(u"me"_s, rep.user);
    for (const QJsonValue& grant : me ? me->body["merchants"_L1].toArray() : QJsonArray()) {
        if (grant["companyId"_L1].toString() != merchant || grant["until"_L1].toString() <= reader.nowStamp())
            continue;
        rep.company = merchant;
        rep.onBehalfOf = merchant;
        rep.viewer.companies = {merchant};
        rep.permissions.clear();
        for (const QJsonValue& permission : grant["scope"_L1].toArray())
            rep.permissions.insert(permission.toString());
        return rep;
    }
    refuse(Problem::Slug::ConsentMissing, {}, u"this merchant has not consented"_s);
}

/// Texts in the caller's language. The tag differs too: a change of the language is a change of the answer.
void sayInLanguage(const Call& call, Answer& made)
{
    made.setHeader("Vary", "Accept-Language");
    if (!prefersChinese(call.header("Accept-Language")))
        return;
    made.body = inOriginalWords(QByteArray::fromStdString(made.body)).toStdString();
    if (std::string etag = made.header("ETag"); etag.size() > 2) {
        etag.insert(etag.size() - 1, "-zh");
        made.setHeader("ETag", etag);
    }
}

/// The library compresses with brotli at its highest level for whoever names it, which takes a second for fifty orders;
/// gzip takes a hundredth of that. It looks at the request, which is its own and not constant, when it sends.
void forgetBrotli(const httplib::Request& request)
{
    auto& headers = const_cast<httplib::Request&>(request).headers;
    const auto accepted = headers.find("Accept-Encoding");
    if (accepted != headers.end() && accepted->second.find("br") != std::string::npos)
        accepted->second = accepted->second.find("gzip") != std::string::npos ? "gzip" : "identity";
}

} // namespace

/// The library listens with room for five waiting connections: a sixth that comes at the same moment would wait a
/// second for its next try. Asking again for more room is allowed on a listening socket.
class Server::Http final : public httplib::Server
{
public:
    void makeRoom() { ::listen(svr_sock_.load(), 511); }
};

Server::Server(Context& context, Tokens& tokens)
    : m_context(context)
    , m_tokens(tokens)
    , m_http(std::make_unique<Http>())
{
    m_http->new_task_queue = [workers = context.options.workers] {
        return new httplib::ThreadPool(size_t(std::max(workers, 32)));
    };
    // As shipped, cpp-httplib closes after five requests and waits for delayed acknowledgements.
    m_http->set_tcp_nodelay(true);
    m_http->set_keep_alive_max_count(std::numeric_limits<size_t>::max());
    m_http->set_keep_alive_timeout(30);
    m_http->set_read_timeout(30);
    m_http->set_write_timeout(30);
    m_http->set_payload_max_length(kMaxBody);
    const auto serve = [this](const httplib::Request& request, httplib::Response& response) {
        forgetBrotli(request);
        handle(request, response);
    };
    m_http->Get(".*", serve);
    m_http->Post(".*", serve);
    m_http->Put(".*", serve);
    m_http->Patch(".*", serve);
    m_http->Delete(".*", serve);
    m_http->set_error_handler([this](const httplib::Request&, httplib::Response& response) {
        // Only what the library itself refuses comes here without a body.
        if (!response.body.empty() || response.status == 304)
            return;
        const bool tooLarge = response.status == 413;
        Answer answer =
            problemAnswer(tooLarge ? Problem::Slug::PayloadTooLarge : Problem::Slug::Validation, {},
                          tooLarge ? u"the body is too large"_s : u"the request could not be read"_s, response.status);
        stamp(response);
        response.set_content(answer.body, answer.type);
    });
}

Server::~Server() = default;

void Server::add(const QString& method, const QString& pattern, Kind kind, Rule rule, ReadHandler read,
                 WriteHandler write, RawHandler raw)
{
    m_routes.push_back(Route{method.toStdString(), pattern.split(u'/', Qt::SkipEmptyParts), kind, std::move(rule),
                             std::move(read), std::move(write), std::move(raw)});
}

void Server::get(const QString& pattern, Rule rule, ReadHandler handler)
{
    add(u"GET"_s, pattern, Kind::Read, std::move(rule), std::move(handler), {}, {});
}

void Server::ask(const QString& pattern, Rule rule, ReadHandler handler)
{
    add(u"POST"_s, pattern, Kind::Read, std::move(rule), std::move(handler), {}, {});
}

void Server::session(const QString& method, const QString& pattern, Rule rule, WriteHandler handler)
{
    add(method, pattern, Kind::Session, std::move(rule), {}, std::move(handler), {});
}

void Server::intent(const QString& method, const QString& pattern, const QString& operation, Rule rule,
                    IntentHandler handler)
{
    add(method, pattern, Kind::Intent, std::move(rule), {},
        [operation, handler = std::move(handler)](Call& call, Tx& tx) {
            const Done done = handler(call, tx);
            QJsonObject receipt{{u"clientRef"_s, call.json()["clientRef"_L1]},
                                {u"operation"_s, operation},
                                {u"executedAt"_s, tx.nowStamp()},
                                {u"topic"_s, done.entity.topic},
                                {u"id"_s, done.entity.id},
                                {u"version"_s, done.entity.version},
                                {u"entity"_s, withoutNulls(shown(done.entity, call.company()))}};
            if (!done.outcome.isEmpty())
                receipt["outcome"_L1] = done.outcome;
            if (!done.reason.isEmpty())
                putWords(receipt, "reason"_L1, done.reason);
            return jsonAnswer(receipt, done.status);
        },
        {});
}

void Server::raw(const QString& method, const QString& pattern, Rule rule, RawHandler handler)
{
    add(method, pattern, Kind::Raw, std::move(rule), {}, {}, std::move(handler));
}

void Server::open(const QString& method, const QString& pattern, RawHandler handler)
{
    add(method, pattern, Kind::Open, {}, {}, {}, std::move(handler));
}

void Server::control(const QString& method, const QString& pattern, RawHandler handler)
{
    if (m_context.options.controls)
        add(method, pattern, Kind::Control, {}, {}, {}, std::move(handler));
}

int Server::bind(const QString& host, int port)
{
    const std::string address = host.toStdString();
    const int bound = port == 0 ? m_http->bind_to_any_port(address) : m_http->bind_to_port(address, port) ? port : -1;
    if (bound > 0)
        m_http->makeRoom();
    return bound;
}

void Server::run()
{
    m_http->listen_after_bind();
}

void Server::waitUntilReady() const
{
    while (!m_http->is_running() && !m_stopping.load())
        QThread::msleep(1);
}

void Server::stop()
{
    m_stopping = true;
    m_context.store.wakeAll();
    m_http->stop();
}

bool Server::takeStream()
{
    if (++m_streams <= kMaxStreams)
        return true;
    --m_streams;
    return false;
}

bool Server::isRunning(const QString& account, const QString& clientRef)
{
    const std::scoped_lock lock(m_runningMutex);
    return m_running.contains({account, u"ref:"_s + clientRef});
}

const Server::Route* Server::find(const QStringList& segments, const std::string& method,
                                  QHash<QString, QString>& params, bool& pathKnown) const
{
    for (const Route& route : m_routes) {
        if (route.segments.size() != segments.size())
            continue;
        QHash<QString, QString> found;
        bool matches = true;
        for (qsizetype i = 0; matches && i < segments.size(); ++i) {
            const QString& pattern = route.segments[i];
            if (pattern.startsWith(u'{'))
                found.insert(pattern.mid(1, pattern.size() - 2), segments[i]);
            else
                matches = pattern == segments[i];
        }
        if (!matches)
            continue;
        pathKnown = true;
        if (route.method == method) {
            params = std::move(found);
            return &route;
        }
    }
    return nullptr;
}

void Server::handle(const httplib::Request& request, httplib::Response& response)
{
    Call call(request);
    Answer made;
    try {
        // HEAD is answered as GET; the library leaves the body out.
        made = answer(call, request.method == "HEAD" ? "GET" : request.method);
    } catch (const Refusal& refusal) {
        made = refusal.answer;
    } catch (const std::exception& failure) {
        qCWarning(lcSandbox) << call.method() << call.path() << "failed:" << failure.what();
        made = problemAnswer(Problem::Slug::Other, {}, u"something went wrong on the platform"_s);
    }
    if (made.status < 300 && !made.body.empty() && made.type == "application/json" && call.path().startsWith("/v1/"_L1))
        sayInLanguage(call, made);
    send(call, std::move(made), request, response);
}

Answer Server::answer(Call& call, const std::string& method)
{
    const QString& path = call.path();
    const bool controlled = m_context.options.controls && !path.startsWith("/sandbox/"_L1);
    if (controlled) {
        if (const auto fault = m_context.faults.strike(u"delay"_s, call.method(), path))
            QThread::msleep(ulong(fault->millis));
        if (const auto fault = m_context.faults.strike(u"html"_s, call.method(), path))
            return bytesAnswer("<html><body>Sign in to Wi-Fi</body></html>", "text/html");
        if (const auto fault = m_context.faults.strike(u"status"_s, call.method(), path)) {
            QJsonObject facts;
            if (fault->retryAfter > 0)
                facts["retryAfter"_L1] = fault->retryAfter;
            return problemAnswer(fault->status == 429 ? Problem::Slug::RateLimited : Problem::Slug::Maintenance, facts,
                                 u"a fault was armed"_s, fault->status);
        }
    }
    QHash<QString, QString> params;
    bool pathKnown = false;
    const Route* route = find(path.split(u'/', Qt::SkipEmptyParts), method, params, pathKnown);
    if (!route) {
        return problemAnswer(Problem::Slug::NotFound, {},
                             pathKnown ? u"not with this method"_s : u"there is no such address"_s,
                             pathKnown ? 405 : 404);
    }
    call.setParams(std::move(params));
    Answer made = dispatch(*route, call);
    if (controlled) {
        if (const auto fault = m_context.faults.strike(u"hang_after"_s, call.method(), path)) {
            QThread::msleep(ulong(fault->millis));
            made.cutShort = true;
        }
        if (m_context.faults.strike(u"drop_after"_s, call.method(), path))
            made.cutShort = true;
        if (const auto fault = m_context.faults.strike(u"status_after"_s, call.method(), path))
            return problemAnswer(Problem::Slug::Maintenance, {}, u"a fault was armed"_s, fault->status);
    }
    return made;
}

Answer Server::dispatch(const Route& route, Call& call)
{
    if (route.kind == Kind::Open)
        return route.raw(call);
    if (route.kind == Kind::Control) {
        if (!call.fromLoopback())
            refuse(Problem::Slug::NotFound);
        return route.raw(call);
    }
    const QString bearer = call.header("Authorization");
    const QString account = bearer.startsWith("Bearer "_L1) ? m_tokens.accountOf(bearer.mid(7)) : QString();
    std::optional<Principal> who = account.isEmpty() ? std::nullopt : m_context.directory.account(account);
    if (!who) {
        Answer denied = problemAnswer(Problem::Slug::Unauthenticated, {}, u"sign in first"_s);
        denied.setHeader("WWW-Authenticate", "Bearer");
        return denied;
    }
    call.setWho(*std::move(who));
    // Asked for before any snapshot begins: whatever is committed later makes what is read now stale.
    const qint64 news = m_context.store.news();
    switch (route.kind) {
    case Kind::Read:
        return m_context.store.read([&](Reader& reader) {
            checkRule(route, call, reader, news);
            return route.read(call, reader);
        });
    case Kind::Raw:
        if (!route.rule.module.isEmpty() || !route.rule.permission.isEmpty()) {
            const std::shared_ptr<const Gate> gate = freshGate();
            const bool plain = route.rule.permission.isEmpty() && call.header("Tradewind-On-Behalf-Of").isEmpty();
            if (gate && plain)
                checkGate(route, call, *gate);
            else
                m_context.store.read([&](Reader& reader) { checkRule(route, call, reader, news); });
        }
        return route.raw(call);
    case Kind::Session: {
        Answer made;
        m_context.store.write([&](Tx& tx) {
            checkRule(route, call, tx, news);
            tx.setActor(call.who().account, call.company(), call.method() + u' ' + call.path(), {});
            made = route.write(call, tx);
        });
        return made;
    }
    case Kind::Intent:
        return runIntent(route, call);
    case Kind::Open:
    case Kind::Control:
        break;
    }
    return problemAnswer(Problem::Slug::Other);
}

void Server::checkRule(const Route& route, Call& call, const Reader& reader, qint64 news) const
{
    if (const QString merchant = call.header("Tradewind-On-Behalf-Of"); !merchant.isEmpty())
        call.setWho(actingFor(call.who(), merchant, reader));
    if (!route.rule.permission.isEmpty() && !call.who().may(route.rule.permission)) {
        refuse(Problem::Slug::NotPermitted, {{u"reason"_s, route.rule.permission}}, u"your role does not allow this"_s);
    }
    if (const std::shared_ptr<const Gate> gate = freshGate()) {
        checkGate(route, call, *gate);
        return;
    }
    const std::optional<Entity> capabilities = reader.get(u"capabilities"_s, u"capabilities"_s);
    if (!capabilities)
        return;
    auto read = std::make_shared<Gate>();
    read->news = news;
    read->minClient = capabilities->body["minClient"_L1].toString();
    for (const QJsonValue& module : capabilities->body["modules"_L1].toArray())
        read->modules.append(module.toString());
    {
        const std::scoped_lock lock(m_gateMutex);
        m_gate = read;
    }
    checkGate(route, call, *read);
}

std::shared_ptr<const Server::Gate> Server::freshGate() const
{
    const std::scoped_lock lock(m_gateMutex);
    return m_gate && m_gate->news == m_context.store.news() ? m_gate : nullptr;
}

void Server::checkGate(const Route& route, const Call& call, const Gate& gate)
{
    const QString client = call.header("Tradewind-Client");
    if (!client.isEmpty() &&
        QVersionNumber::fromString(client.section(u'/', 1)) < QVersionNumber::fromString(gate.minClient))
        refuse(Problem::Slug::ClientTooOld, {{u"minClient"_s, gate.minClient}},
               u"this program is too old for the platform"_s);
    if (!route.rule.module.isEmpty() && !gate.modules.contains(route.rule.module))
        refuse(Problem::Slug::ModuleOff, {{u"module"_s, route.rule.module}}, u"this part of the platform is off"_s);
}

QJsonObject Server::perform(Tx& tx, const QString& user, const QString& method, const QString& path,
                            const QJsonObject& body)
{
    httplib::Request request;
    request.method = method.toStdString();
    request.path = path.toStdString();
    request.target = request.path;
    request.body = toJson(body).toStdString();
    Call call(request);
    QHash<QString, QString> params;
    bool pathKnown = false;
    const Route* route = find(path.split(u'/', Qt::SkipEmptyParts), request.method, params, pathKnown);
    std::optional<Principal> who = m_context.directory.account(user);
    if (!route || !route->write || !who)
        throw std::logic_error("no such act: " + request.method + ' ' + request.path);
    call.setParams(std::move(params));
    call.setWho(*std::move(who));
    tx.setActor(user, call.company(), method + u' ' + path, {});
    const Answer made = route->write(call, tx);
    if (made.status >= 400)
        throw Refusal{made};
    return fromJson(QByteArray::fromStdString(made.body));
}

/// What tells a client that the platform answers, and not a page of somebody between.
void Server::stamp(httplib::Response& response) const
{
    response.set_header("Date", httpDate(m_context.clock.now()).toStdString());
    response.set_header("Tradewind-Api", "1");
    response.set_header("Tradewind-Clock", std::to_string(m_context.clock.epoch()));
}

void Server::send(const Call& call, Answer answer, const httplib::Request& request, httplib::Response& response)
{
    Q_UNUSED(call)
    stamp(response);
    for (const auto& [name, value] : answer.headers)
        response.set_header(name, value);
    if (const std::string id = request.get_header_value("Tradewind-Request-Id"); !id.empty() && id.size() <= 64)
        response.set_header("Tradewind-Request-Id", id);
    const std::string etag = answer.header("ETag");
    if (answer.status == 200 && !etag.empty() &&
        request.get_header_value("If-None-Match").find(etag) != std::string::npos) {
        response.status = 304;
        return;
    }
    response.status = answer.status;
    if (answer.cutShort) {
        const size_t size = answer.body.size() + 64;
        response.set_content_provider(size, answer.type, [](size_t, size_t, httplib::DataSink&) { return false; });
        return;
    }
    if (answer.stream) {
        response.set_chunked_content_provider(answer.type,
                                              [more = std::move(answer.stream)](size_t, httplib::DataSink& sink) {
                                                  std::string chunk;
                                                  const bool goesOn = more(chunk);
                                                  if (!chunk.empty() && !sink.write(chunk.data(), chunk.size()))
                                                      return false;
                                                  if (!goesOn)
                                                      sink.done();
                                                  return true;
                                              });
        return;
    }
    if (answer.status != 204) {
        response.body = std::move(answer.body);
        response.set_header("Content-Type", answer.type);
    }
}

} // namespace tradewind::sandbox
