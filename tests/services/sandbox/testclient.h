// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QString>

#include <memory>

namespace tradewind::sandbox {

/// What came back.
struct Reply
{
    int status = 0; ///< 0: no answer
    QByteArray body;
    QMap<QString, QString> headers;

    QJsonObject json() const;
    /// The slug of a problem.
    QString slug() const;
};

/// A plain HTTP client for talking to a sandbox in tests; a new connection for each request, so that stopping never
/// waits.
class TestClient
{
public:
    explicit TestClient(int port);

    Reply send(const QString& method, const QString& path, const QByteArray& body = {},
               const QMap<QString, QString>& headers = {},
               const QString& type = QStringLiteral("application/json")) const;
    Reply get(const QString& path) const { return send(QStringLiteral("GET"), path); }
    Reply form(const QString& path, const QList<std::pair<QString, QString>>& items) const;
    /// An intent with a key and clientRef of its own, unless they are given.
    Reply intent(const QString& method, const QString& path, QJsonObject body, const QString& key = {},
                 QMap<QString, QString> headers = {}) const;
    Reply control(const QString& path, const QJsonObject& body) const;

    /// The steps of a sign-in, apart and together.
    QString code(const QString& user, const QString& challenge) const;
    Reply redeem(const QString& code, const QString& verifier,
                 const QString& redirect = QStringLiteral("http://127.0.0.1:5555/callback")) const;
    Reply refresh(const QString& token) const;
    bool signIn(const QString& user);
    void setToken(const QString& token) { m_token = token; }
    QString refreshToken() const { return m_refresh; }
    QString accessToken() const { return m_token; }

    static QString challengeOf(const QString& verifier);

private:
    int m_port;
    QString m_token;
    QString m_refresh;
};

} // namespace tradewind::sandbox
