// SPDX-License-Identifier: Apache-2.0
#include "services/session/oauthapi.h"

#include "services/core/localproblem.h"
#include "services/session/tokenstore.h"
#include "services/wire/jsonbody.h"

#include <QJsonArray>

namespace tradewind {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kClientId = "tradewind-desktop";

Error unusable(const QString& detail)
{
    Error error = makeError(Error::Kind::Auth, detail);
    error.problem = localproblem::problem(localproblem::kSignInUnusable);
    return error;
}

QString withoutTrailingSlash(QString text)
{
    while (text.endsWith(u'/'))
        text.chop(1);
    return text;
}

/// An endpoint as a path below the base; nothing when it lies elsewhere.
std::optional<QString> pathBelow(const QUrl& base, const QString& endpoint)
{
    if (endpoint.startsWith(u'/') && !endpoint.startsWith("//"_L1))
        return endpoint;
    const QString prefix = withoutTrailingSlash(base.toString(QUrl::FullyEncoded));
    if (endpoint.startsWith(prefix + u'/'))
        return endpoint.mid(prefix.size());
    return std::nullopt;
}

using Form = QList<std::pair<QByteArray, QByteArray>>;

HttpRequest formPost(const QString& path, const Form& form)
{
    QByteArray body;
    for (const auto& [name, value] : form) {
        if (!body.isEmpty())
            body += '&';
        body += name + '=' + QUrl::toPercentEncoding(QString::fromUtf8(value));
    }
    HttpRequest request = HttpRequest::json(HttpRequest::Method::Post, path, body);
    request.contentType = "application/x-www-form-urlencoded";
    request.authorised = false;
    request.anyAnswer = true;
    request.maxBytes = 64 * 1024;
    return request;
}

Result<TokenPair> readTokens(const Result<HttpReply>& reply)
{
    if (!reply) {
        Error error = reply.error();
        if (error.kind == Error::Kind::Unknown) // harmless for a sign-in: the connection broke, no more
            error.kind = Error::Kind::Network;
        return error;
    }
    const Result<QJsonObject> object = parseObject(reply->body);
    if (reply->status >= 500 || reply->status == 429)
        return makeError(Error::Kind::Http, u"token endpoint: status %1"_s.arg(reply->status));
    if (!object)
        return object.error();
    if (reply->status != 200) {
        Error error = makeError(Error::Kind::Auth, u"token endpoint: %1"_s.arg(object->value("error"_L1).toString()));
        error.httpStatus = reply->status;
        error.problem = localproblem::problem(localproblem::kSignInRefused);
        return error;
    }
    TokenPair pair;
    pair.access = object->value("access_token"_L1).toString().toLatin1();
    pair.refresh = object->value("refresh_token"_L1).toString().toLatin1();
    pair.expiresIn = std::chrono::seconds(object->value("expires_in"_L1).toInteger(0));
    const bool bearer = object->value("token_type"_L1).toString().compare("bearer"_L1, Qt::CaseInsensitive) == 0;
    if (pair.access.isEmpty() || !bearer || pair.expiresIn.count() <= 0)
        return unusable(u"the token endpoint's answer lacks a bearer token"_s);
    if (pair.refresh.size() > TokenStore::kMostBytes)
        return unusable(u"the refresh token is too long"_s);
    return pair;
}

} // namespace

Async<OAuthEndpoints> OAuthApi::discover(std::stop_token stop)
{
    const QUrl base = m_client.base();
    HttpRequest request = HttpRequest::get(u"/.well-known/oauth-authorization-server"_s);
    request.authorised = false;
    auto task = m_client.get(request, stop);
    const Result<HttpReply> reply = co_await task;
    if (!reply)
        co_return reply.error();
    const Result<QJsonObject> object = parseObject(reply->body);
    if (!object)
        co_return object.error();
    const auto text = [&object](QLatin1StringView name) { return object->value(name).toString(); };
    const auto authorize = pathBelow(base, text("authorization_endpoint"_L1));
    const auto token = pathBelow(base, text("token_endpoint"_L1));
    const auto revoke = pathBelow(base, text("revocation_endpoint"_L1));
    if (!authorize || !token || !revoke)
        co_return unusable(u"an endpoint lies outside the platform"_s);
    if (!object->value("code_challenge_methods_supported"_L1).toArray().contains(u"S256"_s))
        co_return unusable(u"no S256"_s);
    OAuthEndpoints endpoints;
    endpoints.issuer = text("issuer"_L1);
    if (withoutTrailingSlash(endpoints.issuer) != withoutTrailingSlash(base.toString(QUrl::FullyEncoded)))
        co_return unusable(u"another issuer: "_s + endpoints.issuer.left(120));
    endpoints.authorize = *authorize;
    endpoints.token = *token;
    endpoints.revoke = *revoke;
    endpoints.namesIssuer = object->value("authorization_response_iss_parameter_supported"_L1).toBool();
    co_return std::move(endpoints);
}

Async<TokenPair> OAuthApi::redeem(OAuthEndpoints endpoints, QString code, QUrl redirectUri, QByteArray verifier,
                                  std::stop_token stop)
{
    const Form form = {{"grant_type", "authorization_code"},
                       {"client_id", kClientId},
                       {"code", code.toUtf8()},
                       {"redirect_uri", redirectUri.toEncoded()},
                       {"code_verifier", verifier}};
    auto task = m_client.send(formPost(endpoints.token, form), stop);
    const Result<HttpReply> reply = co_await task;
    co_return readTokens(reply);
}

Async<TokenPair> OAuthApi::refresh(OAuthEndpoints endpoints, QByteArray refreshToken, std::stop_token stop)
{
    const Form form = {{"grant_type", "refresh_token"}, {"client_id", kClientId}, {"refresh_token", refreshToken}};
    auto task = m_client.send(formPost(endpoints.token, form), stop);
    const Result<HttpReply> reply = co_await task;
    co_return readTokens(reply);
}

Async<void> OAuthApi::revoke(OAuthEndpoints endpoints, QByteArray refreshToken, std::stop_token stop)
{
    const Form form = {{"token", refreshToken}, {"token_type_hint", "refresh_token"}, {"client_id", kClientId}};
    auto task = m_client.send(formPost(endpoints.revoke, form), stop);
    const Result<HttpReply> reply = co_await task;
    if (!reply)
        co_return reply.error();
    if (reply->status != 200)
        co_return makeError(Error::Kind::Http, u"revocation: status %1"_s.arg(reply->status));
    co_return Result<void>();
}

QUrl OAuthApi::authorizeUrl(const OAuthEndpoints& endpoints, const QUrl& redirectUri, const QByteArray& state,
                            const QByteArray& challenge) const
{
    const Form items = {
        {"response_type", "code"}, {"client_id", kClientId},      {"redirect_uri", redirectUri.toEncoded()},
        {"state", state},          {"code_challenge", challenge}, {"code_challenge_method", "S256"}};
    QByteArray query;
    for (const auto& [name, value] : items) {
        if (!query.isEmpty())
            query += '&';
        query += name + '=' + QUrl::toPercentEncoding(QString::fromUtf8(value));
    }
    const QString address = withoutTrailingSlash(m_client.base().toString(QUrl::FullyEncoded)) + endpoints.authorize;
    return QUrl(address + (address.contains(u'?') ? u'&' : u'?') + QString::fromLatin1(query), QUrl::StrictMode);
}

} // namespace tradewind
