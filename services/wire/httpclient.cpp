// SPDX-License-Identifier: Apache-2.0
#include "services/wire/httpclient.h"

#include "services/core/localproblem.h"
#include "services/core/logging.h"
#include "services/wire/exchange.h"
#include "services/wire/problemjson.h"
#include "services/wire/systemproxies.h"

#include <QNetworkAccessManager>
#include <QPointer>
#include <QRandomGenerator>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QUuid>

namespace tradewind {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kRepetitions = 3;
constexpr std::chrono::seconds kLongestWaitInGet = 60s;

QByteArray verb(HttpRequest::Method method)
{
    switch (method) {
    case HttpRequest::Method::Get:
        return "GET";
    case HttpRequest::Method::Post:
        return "POST";
    case HttpRequest::Method::Put:
        return "PUT";
    case HttpRequest::Method::Patch:
        return "PATCH";
    case HttpRequest::Method::Delete:
        return "DELETE";
    }
    Q_UNREACHABLE();
}

/// The full address of a request: same origin as the base, or nothing.
std::optional<QUrl> addressOf(const QUrl& base, const HttpRequest& request)
{
    const QUrl reference(request.path, QUrl::StrictMode);
    const QString path = reference.path(QUrl::FullyEncoded);
    if (!reference.isValid() || !reference.isRelative() || !reference.authority().isEmpty() || !path.startsWith(u'/') ||
        path.startsWith("//"_L1) || path.contains("/../"_L1) || path.endsWith("/.."_L1))
        return std::nullopt;
    QUrl url(base);
    QString prefix = base.path(QUrl::FullyEncoded);
    while (prefix.endsWith(u'/'))
        prefix.chop(1);
    url.setPath(prefix + path, QUrl::StrictMode);
    QString query = reference.query(QUrl::FullyEncoded);
    if (!request.query.isEmpty()) {
        if (!query.isEmpty())
            query += u'&';
        // QUrlQuery leaves a plus alone, which every server reads as a space.
        query += request.query.toString(QUrl::FullyEncoded).replace(u'+', "%2B"_L1);
    }
    if (!query.isEmpty())
        url.setQuery(query, QUrl::StrictMode);
    url.setFragment(QString());
    return url;
}

HttpReply replyOf(const RawReply& raw)
{
    HttpReply reply;
    reply.status = raw.status;
    reply.body = raw.body;
    reply.headers = raw.headers;
    reply.date = parseHttpDate(reply.header("Date"));
    reply.etag = reply.header("ETag");
    return reply;
}

bool hasMarker(const HeaderList& headers)
{
    return headerValue(headers, "Tradewind-Api") == "1";
}

bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

/// Whether a JSON text ends where it should: every bracket closed, every string ended, nothing but space after it.
bool jsonIsWhole(const QByteArray& text)
{
    qsizetype depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if ((c == '}' || c == ']') && --depth == 0) {
            return text.mid(i + 1).trimmed().isEmpty();
        }
    }
    return false;
}

/// Qt 6.4 reports no error for a body that ends with the connection, nor for most that are cut off in chunks. So a
/// complete one has told its length; without one, JSON shows its end by itself, and lines (snapshot, events) by what
/// they say.
bool isWhole(const RawReply& raw)
{
    if (raw.status == 204 || raw.status == 304)
        return true;
    const QByteArray length = headerValue(raw.headers, "Content-Length");
    if (!length.isEmpty())
        return length.toLongLong() == raw.received;
    if (!headerValue(raw.headers, "Transfer-Encoding").toLower().contains("chunked"))
        return false;
    const QByteArray type = mediaType(headerValue(raw.headers, "Content-Type"));
    if (type == "application/json" || type == "application/problem+json")
        return jsonIsWhole(raw.body);
    return type == "application/x-ndjson" || type == "text/event-stream" || type == "text/html";
}

/// What a request that brought no usable answer comes to.
Error failureOf(const RawReply& raw, bool mutation)
{
    const QString detail = u"%1, network error %2, status %3"_s.arg(int(raw.end)).arg(int(raw.error)).arg(raw.status);
    if (raw.end == RawReply::End::Declined)
        return *raw.declined;
    if (raw.end == RawReply::End::Stopped && !(mutation && raw.sent))
        return cancelled();
    Error error = makeError(Error::Kind::Network, detail);
    error.httpStatus = raw.status;
    if (raw.end == RawReply::End::Broken && raw.error == QNetworkReply::SslHandshakeFailedError)
        error.problem = localproblem::problem(localproblem::kTlsRefused);
    if (!raw.sent)
        error.kind = Error::Kind::Offline;
    else if (mutation)
        error.kind = Error::Kind::Unknown;
    else if (raw.end == RawReply::End::TooLarge)
        error.kind = Error::Kind::Parse;
    else if (raw.end == RawReply::End::Inactive || raw.end == RawReply::End::Deadline)
        error.kind = Error::Kind::Timeout;
    return error;
}

/// What a 3xx, 4xx or 5xx of the platform comes to.
Error refusalOf(const RawReply& raw, bool mutation, const QDateTime& now)
{
    Error error = makeError(Error::Kind::Http, u"status %1"_s.arg(raw.status));
    error.httpStatus = raw.status;
    if (mediaTypeMatches(headerValue(raw.headers, "Content-Type"), "application/problem+json"))
        error.problem = parseProblem(raw.body);
    error.retryAfter = parseRetryAfter(headerValue(raw.headers, "Retry-After"), now);
    if (raw.status == 401) {
        error.kind = Error::Kind::Auth;
    } else if (raw.status == 408 || raw.status == 425 || raw.status == 429 || error.is(Problem::Slug::KeyInProgress)) {
        error.kind = Error::Kind::Http;
    } else if (raw.status >= 400 && raw.status < 500 && error.problem) {
        const bool conflict = raw.status == 412 || error.is(Problem::Slug::VersionConflict);
        error.kind = conflict ? Error::Kind::Conflict : Error::Kind::Refused;
    } else if (mutation) {
        error.kind = Error::Kind::Unknown;
    }
    return error;
}

/// Judges an answer.
Result<HttpReply> judge(const HttpRequest& request, const RawReply& raw, const QDateTime& now)
{
    const bool mutation = request.method != HttpRequest::Method::Get;
    const auto broken = [&](Error::Kind kind, const QString& detail) {
        Error error = makeError(mutation ? Error::Kind::Unknown : kind, detail);
        error.httpStatus = raw.status;
        return error;
    };
    if (raw.end != RawReply::End::Finished || raw.status == 0)
        return failureOf(raw, mutation);
    if (!hasMarker(raw.headers)) {
        Error error = broken(Error::Kind::Network, u"the answer is not a platform's"_s);
        error.problem = localproblem::problem(localproblem::kCaptivePortal);
        return error;
    }
    if (raw.status < 200)
        return broken(Error::Kind::Network, u"an interim answer instead of the final one"_s);
    if (!isWhole(raw))
        return broken(Error::Kind::Network, u"the answer is not whole"_s);
    if (request.anyAnswer)
        return replyOf(raw);
    if (raw.status == 304 && !mutation)
        return replyOf(raw);
    if (!isSuccess(raw.status))
        return refusalOf(raw, mutation, now);
    if (raw.status == 204)
        return replyOf(raw);
    if (!mediaTypeMatches(headerValue(raw.headers, "Content-Type"), request.accept))
        return broken(Error::Kind::Parse, u"unexpected content type"_s);
    if (raw.received == 0)
        return broken(Error::Kind::Parse, u"the answer is empty"_s);
    return replyOf(raw);
}

/// For a mutation that did not go out because no token could be had: whatever kept the token away, nothing was sent.
Error notSent(Error error)
{
    if (error.kind != Error::Kind::Auth && error.kind != Error::Kind::Cancelled)
        error.kind = Error::Kind::Offline;
    return error;
}

bool worthRepeating(const Error& error)
{
    if (error.kind == Error::Kind::Network)
        return !error.problem;
    return error.kind == Error::Kind::Http &&
           (error.httpStatus >= 500 || error.httpStatus == 408 || error.httpStatus == 425 || error.httpStatus == 429);
}

} // namespace

HttpRequest HttpRequest::get(const QString& path)
{
    HttpRequest request;
    request.path = path;
    return request;
}

HttpRequest HttpRequest::json(Method method, const QString& path, const QByteArray& body)
{
    HttpRequest request;
    request.method = method;
    request.path = path;
    request.body = body;
    return request;
}

HttpRequest& HttpRequest::parameter(const QString& name, const QString& value)
{
    // QUrlQuery reads percent signs of its input as encoding, so a search text must be encoded before.
    query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    return *this;
}

HttpRequest& HttpRequest::ifNoneMatch(const QByteArray& etag)
{
    if (!etag.isEmpty())
        headers.append({"If-None-Match", etag});
    return *this;
}

QString pathSegment(const QString& id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

/// What the coroutines need; they hold it, not the client.
struct HttpClient::Core
{
    Core(QNetworkAccessManager& networkManager, Options clientOptions)
        : lent(&networkManager)
        , manager(std::shared_ptr<QNetworkAccessManager>(), &networkManager)
        , options(std::move(clientOptions))
        , serverClock(*options.clock)
        , random(options.seed ? options.seed : QRandomGenerator::system()->generate())
        , mayBeSpokenTo(checkedAddress(options.base.toString(QUrl::FullyEncoded)).ok())
    {
        tls.setProtocol(QSsl::TlsV1_2OrLater);
        tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    }

    using CorePtr = std::shared_ptr<Core>;

    Result<QNetworkRequest> prepare(const HttpRequest& request, const QByteArray& token, bool gzip) const;
    void observe(const RawReply& raw);
    void leaveHungConnections(const std::shared_ptr<QNetworkAccessManager>& used, const RawReply& raw);

    static Async<QByteArray> tokenFor(CorePtr core, bool authorised);
    /// One wire request, judged; `token` is what it carries.
    static Async<HttpReply> once(CorePtr core, HttpRequest request, QByteArray token, bool gzip, ChunkHandler onChunk,
                                 std::stop_token stop);
    static Async<HttpReply> get(CorePtr core, HttpRequest request, std::stop_token stop);
    static Async<HttpReply> send(CorePtr core, HttpRequest request, std::stop_token stop);
    /// `once` with a token, again with a renewed one after 401. For GETs.
    static Async<HttpReply> withToken(CorePtr core, HttpRequest request, bool gzip, ChunkHandler onChunk,
                                      std::stop_token stop);
    static Async<void> listen(CorePtr core, HttpRequest request, OpenHandler onOpen, EventHandler onEvent,
                              std::stop_token stop);

    const QPointer<QNetworkAccessManager> lent;
    std::shared_ptr<QNetworkAccessManager>
        manager; // shared with the requests that go through it; the lent one at first
    Options options;
    ServerClock serverClock;
    QRandomGenerator random;
    const bool mayBeSpokenTo;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    TokenSource* tokens = nullptr;
    StopOwner closing;
};

Result<QNetworkRequest> HttpClient::Core::prepare(const HttpRequest& request, const QByteArray& token, bool gzip) const
{
    if (!mayBeSpokenTo) {
        Error error = makeError(Error::Kind::Offline, u"not an https address: "_s + options.base.host());
        error.problem = localproblem::problem(localproblem::kTlsRefused);
        return error;
    }
    const auto url = addressOf(options.base, request);
    if (!url)
        return makeError(Error::Kind::Internal, u"not an address of the platform: "_s + request.path.left(80));
    QNetworkRequest wire(*url);
    wire.setSslConfiguration(tls);
    wire.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    wire.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    wire.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    wire.setTransferTimeout(int(request.inactivity.count()));
    wire.setRawHeader("User-Agent", "Tradewind/" TRADEWIND_VERSION);
    wire.setRawHeader("Accept", request.accept + ", application/problem+json");
    wire.setRawHeader("Tradewind-Client", "tradewind/" TRADEWIND_VERSION);
    wire.setRawHeader("Accept-Language", options.language);
    // Set by hand, also for identity: otherwise Qt inflates by itself and takes a truncated stream for a whole one.
    wire.setRawHeader("Accept-Encoding", gzip ? "gzip" : "identity");
    wire.setRawHeader("Tradewind-Request-Id", QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    if (!token.isEmpty())
        wire.setRawHeader("Authorization", "Bearer " + token);
    if (!request.onBehalfOf.isEmpty())
        wire.setRawHeader("Tradewind-On-Behalf-Of", request.onBehalfOf.toUtf8());
    if (request.method != HttpRequest::Method::Get)
        wire.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    for (const auto& [name, value] : request.headers)
        wire.setRawHeader(name, value);
    return wire;
}

void HttpClient::Core::observe(const RawReply& raw)
{
    if (!hasMarker(raw.headers))
        return; // a portal's idea of the time is worth nothing
    if (const auto date = parseHttpDate(headerValue(raw.headers, "Date")))
        serverClock.observe(*date, headerValue(raw.headers, "Tradewind-Clock"));
}

/// Qt 6.4 gives a new request to a connection that is being made, however long that takes, and does not end one for
/// which nobody waits any more: behind a server that accepts and keeps silent while TLS begins, every later request to
/// it would wait for ever. So what could send nothing in all its time is the last to go through its manager.
void HttpClient::Core::leaveHungConnections(const std::shared_ptr<QNetworkAccessManager>& used, const RawReply& raw)
{
    const bool hung = !raw.sent && (raw.end == RawReply::End::Inactive || raw.end == RawReply::End::Deadline);
    if (!hung || used != manager || !lent)
        return;
    // Its last request may be ending in this moment; and it must not outlive the program's own.
    const QPointer<QNetworkAccessManager> fresh = new QNetworkAccessManager(lent);
    manager.reset(fresh.data(), [fresh](QNetworkAccessManager*) {
        if (fresh)
            fresh->deleteLater();
    });
    qCInfo(lcWire) << "nothing could be sent in time: connections are made anew";
}

Async<QByteArray> HttpClient::Core::tokenFor(CorePtr core, bool authorised)
{
    if (core->closing.token().stop_requested())
        co_return cancelled();
    if (!authorised)
        co_return QByteArray();
    if (!core->tokens)
        co_return makeError(Error::Kind::Auth, u"nobody is signed in"_s);
    auto task = core->tokens->accessToken();
    Result<QByteArray> token = co_await task;
    co_return std::move(token);
}

Async<HttpReply> HttpClient::Core::once(CorePtr core, HttpRequest request, QByteArray token, bool gzip,
                                        ChunkHandler onChunk, std::stop_token stop)
{
    const std::stop_token closing = core->closing.token();
    if (stop.stop_requested() || closing.stop_requested())
        co_return cancelled();
    const Result<QNetworkRequest> prepared = core->prepare(request, token, gzip);
    if (!prepared)
        co_return prepared.error();

    Exchange::Receiver receiver;
    if (onChunk) {
        receiver = [&request, &onChunk](const RawReply& head, const QByteArray& chunk) {
            std::optional<Error> declined;
            // A stranger's page is not part of the stream; it is judged by its head.
            if (hasMarker(head.headers) && mediaTypeMatches(headerValue(head.headers, "Content-Type"), request.accept))
                declined = onChunk(replyOf(head), chunk);
            return declined;
        };
    }
    std::optional<QByteArray> body;
    if (request.method != HttpRequest::Method::Get)
        body = request.body;
    const Exchange::Limits limits{request.deadline, request.maxBytes};
    const std::shared_ptr<QNetworkAccessManager> manager = core->manager;
    Exchange exchange(*manager, *prepared, verb(request.method), body, limits, std::move(receiver));
    // What it says of the time is true when it is said: the head of a stream is hours old when the stream ends.
    QObject::connect(&exchange, &Exchange::headArrived, &exchange,
                     [core](const RawReply& head) { core->observe(head); });
    const std::stop_callback onStop(stop, [&exchange] { exchange.stop(); });
    const std::stop_callback onClose(closing, [&exchange] { exchange.stop(); });
    auto task = exchange.outcome();
    Result<RawReply> outcome = co_await task;
    if (!outcome)
        co_return outcome.error();
    RawReply& raw = *outcome;
    if (closing.stop_requested()) {
        // Whoever asked may have gone with the client, and its clock too: even an answer that was just in time is none.
        raw.end = RawReply::End::Stopped;
        co_return failureOf(raw, request.method != HttpRequest::Method::Get);
    }
    core->leaveHungConnections(manager, raw);
    Result<HttpReply> reply = judge(request, raw, core->serverClock.now());
    // Without the query: that of a sign-in page has the state in it.
    const QString path = request.path.section(u'?', 0, 0);
    if (reply)
        qCDebug(lcWire).noquote() << verb(request.method) << path << reply->status << raw.received << "bytes";
    else
        qCInfo(lcWire).noquote() << verb(request.method) << path << kindName(reply.error().kind)
                                 << reply.error().detail;
    co_return std::move(reply);
}

Async<HttpReply> HttpClient::Core::withToken(CorePtr core, HttpRequest request, bool gzip, ChunkHandler onChunk,
                                             std::stop_token stop)
{
    auto tokenTask = tokenFor(core, request.authorised);
    Result<QByteArray> token = co_await tokenTask;
    if (!token)
        co_return token.error();
    auto first = once(core, request, *token, gzip, onChunk, stop);
    Result<HttpReply> reply = co_await first;
    const bool rejected = !reply && reply.error().kind == Error::Kind::Auth && request.authorised;
    if (!rejected || !core->tokens || stop.stop_requested())
        co_return std::move(reply);
    auto renewal = core->tokens->renewedToken(*token);
    token = co_await renewal;
    if (!token)
        co_return token.error();
    auto second = once(core, request, *token, gzip, onChunk, stop);
    reply = co_await second;
    co_return std::move(reply);
}

Async<HttpReply> HttpClient::Core::get(CorePtr core, HttpRequest request, std::stop_token stop)
{
    for (int attempt = 0;; ++attempt) {
        auto task = withToken(core, request, false, {}, stop);
        Result<HttpReply> reply = co_await task;
        if (reply || attempt == kRepetitions || !worthRepeating(reply.error()))
            co_return std::move(reply);
        std::chrono::milliseconds wait = fullJitter(attempt, 500ms, 8s, core->random);
        if (const auto asked = reply.error().retryAfter) {
            if (*asked > kLongestWaitInGet)
                co_return std::move(reply);
            wait += *asked;
        }
        std::stop_source either;
        const auto end = [&either] { either.request_stop(); };
        const std::stop_callback onStop(stop, end);
        const std::stop_callback onClose(core->closing.token(), end);
        auto pause = core->options.delay(wait, either.get_token());
        const Result<void> waited = co_await pause;
        if (!waited)
            co_return waited.error();
    }
}

Async<HttpReply> HttpClient::Core::send(CorePtr core, HttpRequest request, std::stop_token stop)
{
    auto tokenTask = tokenFor(core, request.authorised);
    const Result<QByteArray> token = co_await tokenTask;
    if (!token)
        co_return notSent(token.error());
    auto task = once(core, request, *token, false, {}, stop);
    Result<HttpReply> reply = co_await task;
    const bool rejected = !reply && reply.error().kind == Error::Kind::Auth && request.authorised;
    if (!rejected || !core->tokens)
        co_return std::move(reply);
    auto renewal = core->tokens->renewedToken(*token);
    const Result<QByteArray> renewed = co_await renewal;
    Error error = reply.error();
    if (renewed)
        error.retryAfter = 0s;
    else if (renewed.error().kind != Error::Kind::Auth)
        error = notSent(renewed.error()); // the sign-in may still be good; nothing was executed
    else
        error.retryAfter.reset();
    co_return std::move(error);
}

Async<void> HttpClient::Core::listen(CorePtr core, HttpRequest request, OpenHandler onOpen, EventHandler onEvent,
                                     std::stop_token stop)
{
    SseParser parser;
    bool open = false;
    const ChunkHandler onChunk = [&parser, &open, &onOpen, &onEvent](const HttpReply&, const QByteArray& chunk) {
        if (!std::exchange(open, true))
            onOpen();
        const QList<SseEvent> events = parser.feed(chunk);
        for (const SseEvent& event : events)
            onEvent(event);
        std::optional<Error> error;
        if (parser.broken())
            error = makeError(Error::Kind::Parse, u"an event is too large"_s);
        return error;
    };
    auto task = withToken(core, request, false, onChunk, stop);
    const Result<HttpReply> reply = co_await task;
    if (!reply)
        co_return reply.error();
    co_return Result<void>();
}

HttpClient::HttpClient(QNetworkAccessManager& manager, Options options)
    : m_core(std::make_shared<Core>(manager, std::move(options)))
{
}

HttpClient::~HttpClient()
{
    m_core->tokens = nullptr;
    m_core->closing.stop();
}

void HttpClient::setTokenSource(TokenSource* source)
{
    m_core->tokens = source;
}

void HttpClient::setLanguage(const QByteArray& language)
{
    m_core->options.language = language;
}

const QUrl& HttpClient::base() const
{
    return m_core->options.base;
}

const ServerClock& HttpClient::serverClock() const
{
    return m_core->serverClock;
}

Async<HttpReply> HttpClient::get(HttpRequest request, std::stop_token stop)
{
    Q_ASSERT(request.method == HttpRequest::Method::Get);
    return Core::get(m_core, std::move(request), stop);
}

Async<HttpReply> HttpClient::send(HttpRequest request, std::stop_token stop)
{
    Q_ASSERT(request.method != HttpRequest::Method::Get);
    return Core::send(m_core, std::move(request), stop);
}

Async<HttpReply> HttpClient::getStream(HttpRequest request, bool gzip, ChunkHandler onChunk, std::stop_token stop)
{
    Q_ASSERT(request.method == HttpRequest::Method::Get && onChunk);
    return Core::withToken(m_core, std::move(request), gzip, std::move(onChunk), stop);
}

Async<void> HttpClient::listen(HttpRequest request, OpenHandler onOpen, EventHandler onEvent, std::stop_token stop)
{
    request.accept = "text/event-stream";
    return Core::listen(m_core, std::move(request), std::move(onOpen), std::move(onEvent), stop);
}

Result<QUrl> HttpClient::checkedAddress(const QString& text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool secure = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url.host()));
    if (!url.isValid() || !secure || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery() ||
        url.hasFragment())
        return makeError(Error::Kind::Validation, u"not an https address"_s);
    return url;
}

} // namespace tradewind
