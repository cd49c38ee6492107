// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>
#include <QUrl>

#include <functional>

class QTcpSocket;

namespace tradewind::testkit {

/// A server on loopback that reads whole HTTP requests and then does exactly what the test says with the socket: sends
/// raw bytes, cuts the connection anywhere, drips, or keeps silent. Counts what arrived.
class WireServer final : public QTcpServer
{
    Q_OBJECT

public:
    /// Called with each complete request; writes to, closes or aborts the socket as it likes.
    using Script = std::function<void(const QByteArray& request, QTcpSocket* socket)>;

    explicit WireServer(Script script);

    QUrl url() const;
    /// The complete requests, heads and bodies, in order of arrival.
    const QList<QByteArray>& requests() const { return m_requests; }

    /// A complete answer with the headers every platform sends, a length, and `extra` header lines ("A: b\r\n").
    static QByteArray answer(int status, const QByteArray& contentType, const QByteArray& body,
                             const QByteArray& extra = {});

private:
    void take(QTcpSocket* socket);

    Script m_script;
    QList<QByteArray> m_requests;
};

} // namespace tradewind::testkit
