// SPDX-License-Identifier: Apache-2.0
#include "tests/services/sandbox/testclient.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QUrl>
#include <QUrlQuery>
#include <QUuid>

#include <httplib.h>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

QJsonObject Reply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QString Reply::slug() const
{
    return json()["type"_L1].toString();
}

TestClient::TestClient(int port)
    : m_port(port)
{
}

Reply TestClient::send(const QString& method, const QString& path, const QByteArray& body,
                       const QMap<QString, QString>& headers, const QString& type) const
{
    httplib::Client client("127.0.0.1", m_port);
    client.set_read_timeout(30);
    httplib::Request request;
    request.method = method.toStdString();
    request.path = path.toStdString();
    request.body = body.toStdString();
    if (!m_token.isEmpty())
        request.set_header("Authorization", "Bearer " + m_token.toStdString());
    if (!body.isEmpty())
        request.set_header("Content-Type", type.toStdString());
    for (auto header = headers.constBegin(); header != headers.constEnd(); ++header)
        request.set_header(header.key().toStdString(), header.value().toStdString());
    const httplib::Result result = client.send(request);
    Reply reply;
    if (!result)
        return reply;
    reply.status = result->status;
    reply.body = QByteArray::fromStdString(result->body);
    for (const auto& [name, value] : result->headers)
        reply.headers.insert(QString::fromStdString(name), QString::fromStdString(value));
    return reply;
}

Reply TestClient::form(const QString& path, const QList<std::pair<QString, QString>>& items) const
{
    QUrlQuery query;
    for (const auto& [name, value] : items)
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    return send(u"POST"_s, path, query.toString(QUrl::FullyEncoded).toUtf8(), {},
                u"application/x-www-form-urlencoded"_s);
}

Reply TestClient::intent(const QString& method, const QString& path, QJsonObject body, const QString& key,
                         QMap<QString, QString> headers) const
{
    const auto fresh = [] { return QUuid::createUuid().toString(QUuid::WithoutBraces); };
    if (!body.contains("clientRef"_L1))
        body["clientRef"_L1] = fresh();
    headers.insert(u"Idempotency-Key"_s, key.isEmpty() ? fresh() : key);
    return send(method, path, QJsonDocument(body).toJson(QJsonDocument::Compact), headers);
}

Reply TestClient::control(const QString& path, const QJsonObject& body) const
{
    return send(u"POST"_s, path, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

QString TestClient::challengeOf(const QString& verifier)
{
    const QByteArray digest = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString TestClient::code(const QString& user, const QString& challenge) const
{
    const Reply reply = form(u"/oauth/authorize"_s, {{u"account"_s, user},
                                                     {u"response_type"_s, u"code"_s},
                                                     {u"client_id"_s, u"tradewind-desktop"_s},
                                                     {u"redirect_uri"_s, u"http://127.0.0.1:5555/callback"_s},
                                                     {u"state"_s, u"s1"_s},
                                                     {u"code_challenge"_s, challenge},
                                                     {u"code_challenge_method"_s, u"S256"_s}});
    return QUrlQuery(QUrl(reply.headers.value(u"Location"_s))).queryItemValue(u"code"_s);
}

Reply TestClient::redeem(const QString& code, const QString& verifier, const QString& redirect) const
{
    return form(u"/oauth/token"_s, {{u"grant_type"_s, u"authorization_code"_s},
                                    {u"client_id"_s, u"tradewind-desktop"_s},
                                    {u"code"_s, code},
                                    {u"redirect_uri"_s, redirect},
                                    {u"code_verifier"_s, verifier}});
}

Reply TestClient::refresh(const QString& token) const
{
    return form(
        u"/oauth/token"_s,
        {{u"grant_type"_s, u"refresh_token"_s}, {u"client_id"_s, u"tradewind-desktop"_s}, {u"refresh_token"_s, token}});
}

bool TestClient::signIn(const QString& user)
{
    const QString verifier(43, u'v');
    const Reply reply = redeem(code(user, challengeOf(verifier)), verifier);
    m_token = reply.json()["access_token"_L1].toString();
    m_refresh = reply.json()["refresh_token"_L1].toString();
    return reply.status == 200;
}

} // namespace tradewind::sandbox
