// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/async/async.h"
#include "services/async/delay.h"
#include "services/wire/headers.h"
#include "services/wire/serverclock.h"
#include "services/wire/sse.h"

#include <QString>
#include <QUrl>
#include <QUrlQuery>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

class QNetworkAccessManager;
class QRandomGenerator;

namespace tradewind {

/// One request of the platform's API.
struct HttpRequest
{
    enum class Method { Get, Post, Put, Patch, Delete };

    Method method = Method::Get;
    /// "/v1/…", already percent-encoded (see pathSegment()), or a same-origin reference the platform gave, which may
    /// carry a query. Another host is refused.
    QString path;
    QUrlQuery query; ///< see parameter()
    QByteArray body;
    QByteArray contentType = "application/json";
    /// The media type that is asked for and that a 2xx answer must have.
    QByteArray accept = "application/json";
    /// More fields: Idempotency-Key, If-Match, If-None-Match, Request-Deadline …
    HeaderList headers;
    std::chrono::milliseconds inactivity = std::chrono::seconds(15);
    /// For one wire request, not for the repetitions of a GET; zero means none (streams).
    std::chrono::milliseconds deadline = std::chrono::seconds(30);
    qint64 maxBytes = 2 * 1024 * 1024;
    /// Whether the access token goes along.
    bool authorised = true;
    /// The merchant's company a rep acts for; empty otherwise.
    QString onBehalfOf;
    /// Every status is an answer, redirects included, and an empty one is fine: for the sign-in endpoints, which do not
    /// speak in problems.
    bool anyAnswer = false;

    /// A GET of a path.
    static HttpRequest get(const QString& path);
    /// A mutation with a JSON body.
    static HttpRequest json(Method method, const QString& path, const QByteArray& body);
    /// Adds a query parameter with any text as its value.
    HttpRequest& parameter(const QString& name, const QString& value);
    /// Asks only for what is newer than `etag` (as HttpReply::etag gave it): 304 is then an answer.
    HttpRequest& ifNoneMatch(const QByteArray& etag);
};

/// An id as one segment of a path.
QString pathSegment(const QString& id);

/// A complete answer that passed every check. (Its JSON may still not be what the contract says: a mutation's answer
/// that can't be read is an unknown outcome.)
struct HttpReply
{
    int status = 0;
    QByteArray body;
    HeaderList headers;
    std::optional<QDateTime> date; ///< the platform's clock
    QByteArray etag;

    QByteArray header(QByteArrayView name) const { return headerValue(headers, name); }
    bool notModified() const { return status == 304; }
};

/// Where access tokens come from. Both functions are called often at the same time and share one refresh.
class TokenSource
{
public:
    virtual ~TokenSource() = default;
    /// A token believed to be good; Error::Auth when nobody is signed in.
    [[nodiscard]] virtual Async<QByteArray> accessToken() = 0;
    /// A token other than the one the platform has just rejected; Error::Auth when the sign-in has ended.
    [[nodiscard]] virtual Async<QByteArray> renewedToken(QByteArray rejected) = 0;
};

/// The only user of the network manager for one account: every request of the API passes here and leaves with the
/// house's rules (`conventions.md`, Network): limits of time and size, no redirects, HTTP/1.1, a fresh request id, no
/// cookies, nothing repeated but GETs. What can send nothing in all its time leaves the connections behind
/// that hang: what comes later makes new ones. Lives in the GUI thread; its end cancels whatever is under way: every
/// coroutine that waits for an answer gets Cancelled (of a mutation that may have left: Unknown), also if one had just
/// come.
///
/// Errors of every function (words of problems from services/core/localproblem.h):
/// - Offline: no connection could be made, nothing was sent (problem `tls-refused` for a bad certificate, an old TLS or
///   an address without https);
///   of a mutation also when no token could be had because of the network;
/// - Network, Timeout: the connection broke or stalled (GET only; problem `captive-portal` when a stranger answered);
/// - Auth: nobody is signed in, or the platform does not accept the token;
/// - Conflict: 412, or the problem version-conflict, with the facts;
/// - Refused: any other 4xx with a problem of the contract;
/// - Http: 408, 425, 429 and key-in-progress, which mean "later" (see `retryAfter`); a 5xx of a GET; other statuses;
/// - Parse: an answer that breaks the contract (GET only); Cancelled: a stop was requested before anything was sent;
/// - Unknown: a mutation may have left and its outcome is not known (a 5xx too; `httpStatus` and `problem` say more).
class HttpClient
{
public:
    struct Options
    {
        QUrl base;                    ///< https, or http on loopback; see checkedAddress()
        const Clock* clock = nullptr; ///< must outlive the client
        Delay delay = &tradewind::delay;
        QByteArray language = "en"; ///< for Accept-Language
        quint32 seed = 0;           ///< of the jitter; 0: from the system
    };
    /// The head of an answer and the next piece of its body (perhaps empty); an error declines the rest and becomes the
    /// outcome.
    using ChunkHandler = std::function<std::optional<Error>(const HttpReply& head, const QByteArray& chunk)>;
    using EventHandler = std::function<void(const SseEvent& event)>;
    using OpenHandler = std::function<void()>;

    /// `manager` must outlive the client.
    HttpClient(QNetworkAccessManager& manager, Options options);
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    /// The source must outlive the client or be taken away again with nullptr.
    void setTokenSource(TokenSource* source);
    void setLanguage(const QByteArray& language);
    const QUrl& base() const;
    /// The platform's time, kept up to date by every answer.
    const ServerClock& serverClock() const;

    /// GETs, repeating a broken connection, 408, 425, 429 and 5xx up to three times with back-off or as Retry-After
    /// asks (if that is at most a minute), and once with a renewed token after 401.
    [[nodiscard]] Async<HttpReply> get(HttpRequest request, std::stop_token stop);
    /// Sends a mutation: exactly one wire request a call, whatever the server does. After a 401 the token is renewed
    /// first and the answer is Error::Auth with httpStatus 401; `retryAfter` is then 0 s when a new token is there, so
    /// that the next attempt may go at once, and absent when the sign-in has ended.
    [[nodiscard]] Async<HttpReply> send(HttpRequest request, std::stop_token stop);
    /// GETs a body of any size piece by piece, once. With `gzip` the platform may compress, and the pieces are the raw
    /// bytes (see Content-Encoding in the head): inflate them elsewhere and check the trailer.
    [[nodiscard]] Async<HttpReply> getStream(HttpRequest request, bool gzip, ChunkHandler onChunk,
                                             std::stop_token stop);
    /// Listens to server-sent events until the connection ends (that is a success), breaks, or a stop is requested.
    /// `onOpen` says once that the platform has begun to send: what happens from then on is told. The request's
    /// deadline should be zero and its inactivity longer than the platform's heartbeat.
    [[nodiscard]] Async<void> listen(HttpRequest request, OpenHandler onOpen, EventHandler onEvent,
                                     std::stop_token stop);

    /// The address of a platform, if it may be one: absolute, https or loopback http, no user, query or fragment.
    static Result<QUrl> checkedAddress(const QString& text);

private:
    struct Core;
    std::shared_ptr<Core> m_core; // shared with the coroutines under way, which may outlive the client
};

} // namespace tradewind
