// SPDX-License-Identifier: Apache-2.0
#include "tests/app/privacy/recordingproxy.h"

#include <QRegularExpression>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// What a value of the patterns below may be apart when it arrives in two pieces.
constexpr qsizetype kLongestValue = 4096;

QSet<QByteArray> found(const QByteArray& said, const QString& pattern)
{
    QSet<QByteArray> all;
    const QRegularExpression expression(pattern);
    auto matches = expression.globalMatch(QString::fromLatin1(said));
    while (matches.hasNext()) {
        const QString value = matches.next().captured(1);
        if (value.size() >= 16) // what is shorter may be part of anything
            all.insert(value.toLatin1());
    }
    return all;
}

} // namespace

RecordingProxy::RecordingProxy(const QUrl& platform)
    : m_platform(platform)
{
    connect(this, &QTcpServer::newConnection, this, &RecordingProxy::accept);
    listen(QHostAddress::LocalHost, 0);
}

QUrl RecordingProxy::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(serverPort()));
}

void RecordingProxy::accept()
{
    while (QTcpSocket* inner = nextPendingConnection()) {
        auto* outer = new QTcpSocket(inner);
        for (const auto& [from, to] : {std::pair(inner, outer), std::pair(outer, inner)}) {
            auto last = std::make_shared<QByteArray>();
            connect(from, &QTcpSocket::readyRead, to, [this, from, to, last] {
                const QByteArray bytes = from->readAll();
                *last = last->right(kLongestValue) + bytes;
                collect(*last);
                to->write(bytes);
            });
            connect(from, &QTcpSocket::disconnected, to, &QTcpSocket::disconnectFromHost);
        }
        connect(inner, &QTcpSocket::disconnected, inner, &QObject::deleteLater);
        outer->connectToHost(m_platform.host(), quint16(m_platform.port()));
    }
}

void RecordingProxy::collect(const QByteArray& said)
{
    if (said.contains("_token"))
        m_accessTokens.unite(found(said, u"\"access_token\"\\s*:\\s*\"([^\"]+)\""_s));
    for (const auto& [word, pattern] :
         {std::pair("refresh_token", u"\"refresh_token\"\\s*:\\s*\"([^\"]+)\""_s),
          std::pair("refresh_token=", u"refresh_token=([^&\\s\"]+)"_s), std::pair("code=", u"[?&]code=([^&\\s\"]+)"_s),
          std::pair("code_verifier=", u"code_verifier=([^&\\s]+)"_s), std::pair("state=", u"[?&]state=([^&\\s\"]+)"_s),
          std::pair("Bearer ", u"Authorization: Bearer (\\S+)"_s)}) {
        if (said.contains(word))
            m_secrets.unite(found(said, pattern));
    }
    m_secrets.unite(m_accessTokens);
}

} // namespace tradewind
