// SPDX-License-Identifier: Apache-2.0
#include "services/session/scriptedhttpagent.h"

#include "services/async/promise.h"
#include "services/core/localproblem.h"
#include "services/session/oauthapi.h"

#include <QRegularExpression>
#include <QTcpSocket>
#include <QTimer>

namespace tradewind {

using namespace Qt::StringLiterals;

namespace {

Error unusable(const QString& detail)
{
    Error error = makeError(Error::Kind::Auth, detail);
    error.problem = localproblem::problem(localproblem::kSignInUnusable);
    return error;
}

QString plain(QString html)
{
    static const QRegularExpression tag(u"<[^>]*>"_s);
    html.replace(tag, u" "_s);
    return html.replace("&lt;"_L1, "<"_L1)
        .replace("&gt;"_L1, ">"_L1)
        .replace("&quot;"_L1, "\""_L1)
        .replace("&#39;"_L1, "'"_L1)
        .replace("&amp;"_L1, "&"_L1)
        .simplified();
}

/// A page of the platform; every status is an answer.
HttpRequest pageRequest(const QUrl& base, const QUrl& url)
{
    QString prefix = base.path(QUrl::FullyEncoded);
    while (prefix.endsWith(u'/'))
        prefix.chop(1);
    HttpRequest request = HttpRequest::get(url.path(QUrl::FullyEncoded).mid(prefix.size()) +
                                           (url.hasQuery() ? u'?' + url.query(QUrl::FullyEncoded) : QString()));
    request.accept = "text/html";
    request.authorised = false;
    request.anyAnswer = true;
    request.maxBytes = 256 * 1024;
    return request;
}

/// Sends the browser's last request to the program's own listener.
Async<void> visit(QUrl url, std::stop_token stop)
{
    Promise<void> promise;
    QTcpSocket socket;
    QTimer limit;
    limit.setSingleShot(true);
    const QByteArray request = "GET " + url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority) +
                               " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(url.port()) +
                               "\r\nConnection: close\r\n\r\n";
    QObject::connect(&socket, &QTcpSocket::connected, &socket, [&socket, &request] { socket.write(request); });
    QObject::connect(&socket, &QTcpSocket::disconnected, &socket, [&promise] { promise.finish(Result<void>()); });
    QObject::connect(&socket, &QTcpSocket::errorOccurred, &socket, [&promise](QAbstractSocket::SocketError error) {
        if (error != QAbstractSocket::RemoteHostClosedError)
            promise.finish(makeError(Error::Kind::Network, u"the redirect reached nobody"_s));
    });
    QObject::connect(&limit, &QTimer::timeout, &limit, [&promise] { promise.finish(makeError(Error::Kind::Timeout)); });
    const std::stop_callback onStop(stop, [&promise] { promise.finish(cancelled()); });
    limit.start(std::chrono::seconds(10));
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(url.port(0)));
    auto done = promise.future();
    const Result<void> result = co_await done;
    co_return result;
}

} // namespace

QList<std::pair<QByteArray, QString>> hiddenInputs(const QByteArray& page)
{
    static const QRegularExpression input(uR"re(<input type="hidden" name="([^"]{1,64})" value="([^"]{0,2048})">)re"_s);
    QList<std::pair<QByteArray, QString>> found;
    auto matches = input.globalMatch(QString::fromUtf8(page));
    while (matches.hasNext()) {
        const auto match = matches.next();
        found.append({match.captured(1).toUtf8(), plain(match.captured(2))});
    }
    return found;
}

QList<SignInChoice> choicesOf(const QByteArray& page)
{
    static const QRegularExpression button(
        uR"re(<button type="submit" name="account" value="([^"]{1,128})">(.{0,1024}?)</button>)re"_s,
        QRegularExpression::DotMatchesEverythingOption);
    QList<SignInChoice> found;
    auto matches = button.globalMatch(QString::fromUtf8(page));
    while (matches.hasNext()) {
        const auto match = matches.next();
        found.append({plain(match.captured(1)), plain(match.captured(2).section(u"<br>"_s, 0, 0)),
                      plain(match.captured(2).section(u"<br>"_s, 1))});
    }
    return found;
}

ScriptedHttpAgent::ScriptedHttpAgent(HttpClient& client, QString account)
    : m_client(client)
    , m_account(std::move(account))
{
}

Async<void> ScriptedHttpAgent::open(QUrl url, std::stop_token stop)
{
    HttpClient* client = &m_client;
    const QString wanted = m_account;
    auto getting = client->get(pageRequest(client->base(), url), stop);
    const Result<HttpReply> page = co_await getting;
    if (!page)
        co_return page.error();
    if (page->status != 200)
        co_return unusable(u"the sign-in page: status %1"_s.arg(page->status));
    QByteArray body;
    const auto inputs = hiddenInputs(page->body);
    for (const auto& [name, value] : inputs)
        body += QUrl::toPercentEncoding(QString::fromUtf8(name)) + '=' + QUrl::toPercentEncoding(value) + '&';
    const QList<SignInChoice> choices = choicesOf(page->body);
    const auto choice = std::find_if(choices.begin(), choices.end(), [&wanted](const SignInChoice& candidate) {
        return candidate.account == wanted || candidate.text.startsWith(wanted);
    });
    if (choice == choices.end())
        co_return unusable(u"the sign-in page offers no such account"_s);
    body += "account=" + QUrl::toPercentEncoding(choice->account);

    HttpRequest pressing = pageRequest(client->base(), url.adjusted(QUrl::RemoveQuery));
    pressing.method = HttpRequest::Method::Post;
    pressing.contentType = "application/x-www-form-urlencoded";
    pressing.body = body;
    auto sending = client->send(pressing, stop);
    const Result<HttpReply> answer = co_await sending;
    if (!answer)
        co_return answer.error();
    const QUrl location(QString::fromLatin1(answer->header("Location")), QUrl::StrictMode);
    if (answer->status != 303 || location.scheme() != "http"_L1 || location.host() != "127.0.0.1"_L1)
        co_return unusable(u"the sign-in page answered %1"_s.arg(answer->status));
    auto visiting = visit(location, stop);
    const Result<void> visited = co_await visiting;
    co_return visited;
}

Async<QList<SignInChoice>> signInChoices(HttpClient* client, std::stop_token stop)
{
    OAuthApi api(*client);
    auto discovering = api.discover(stop);
    const Result<OAuthEndpoints> endpoints = co_await discovering;
    if (!endpoints)
        co_return endpoints.error();
    // Nothing is begun with these: the page only has to show itself.
    const Pkce pkce = makePkce();
    const QUrl url =
        api.authorizeUrl(*endpoints, QUrl(u"http://127.0.0.1:1/callback"_s), randomSecret(), pkce.challenge);
    auto getting = client->get(pageRequest(client->base(), url), stop);
    const Result<HttpReply> page = co_await getting;
    if (!page)
        co_return page.error();
    co_return choicesOf(page->body);
}

} // namespace tradewind
