// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/testkit/wireserver.h"

#include <QJsonValue>
#include <QNetworkAccessManager>
#include <QSet>

namespace tradewind {

/// Stands before a real platform and makes every text that a person could have written hostile: markup that fetches
/// files, links, letters that turn the reading round, control characters, and a few texts of 100,000 letters. What
/// hashes are made over gets its hash anew, so that nothing is refused for that. Lives in the test's thread.
class HostilePlatform final : public QObject
{
    Q_OBJECT

public:
    /// What any path or address begins with that stands in the texts.
    static constexpr QLatin1StringView kMark{"tradewind-canary-5f3c"};

    explicit HostilePlatform(const QUrl& platform);

    QUrl url() const { return m_server.url(); }
    /// Members whose text has been made hostile, by name.
    const QSet<QString>& poisoned() const { return m_poisoned; }

private:
    void pass(const QByteArray& request, QTcpSocket* socket);
    QByteArray poisonBody(const QByteArray& type, const QByteArray& body);
    QJsonValue poison(const QString& name, const QJsonValue& value);
    QString hostile(const QString& text);

    QUrl m_platform;
    QNetworkAccessManager m_network;
    testkit::WireServer m_server;
    QSet<QString> m_poisoned;
    qint64 m_made = 0;
};

} // namespace tradewind
