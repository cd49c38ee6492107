// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

class QTcpSocket;

namespace tradewind::testkit {

/// A time to wait, longer under a checker that makes everything many times slower (TRADEWIND_PATIENCE, times).
std::chrono::milliseconds patient(std::chrono::milliseconds time);

/// A server on loopback, plain or with TLS, that reads whole HTTP requests and then does exactly what the test says
/// with the socket: sends raw bytes, cuts the connection anywhere, drips, or keeps silent. Counts what arrived.
class WireServer final : public QTcpServer
{
    Q_OBJECT

public:
    /// Called with each complete request; writes to, closes or aborts the socket as it likes.
    using Script = std::function<void(const QByteArray& request, QTcpSocket* socket)>;

    explicit WireServer(Script script, const std::optional<QSslConfiguration>& tls = {});

    QUrl url() const;
    /// Whether this machine knows itself as "localhost": containers and build machines need not.
    static bool isKnownByName();
    /// The complete requests, heads and bodies, in order of arrival.
    const QList<QByteArray>& requests() const { return m_requests; }
    /// How many requests have begun to arrive, whole or not.
    int begun() const { return m_begun; }
    int connections() const { return m_connections; }

    /// From now on a connection is handed to `script` as soon as it has brought so many bytes (0: when it opens), whole
    /// request or not.
    void interrupt(qsizetype bytes, Script script);

    /// A complete answer with the headers every platform sends, a length, and `extra` header lines ("A: b\r\n").
    static QByteArray answer(int status, const QByteArray& contentType, const QByteArray& body,
                             const QByteArray& extra = {});
    /// Sends what was written, then ends the connection in order.
    static void finish(QTcpSocket* socket);
    /// Sends what was written, then breaks the connection with a reset.
    static void reset(QTcpSocket* socket);

protected:
    void incomingConnection(qintptr handle) override;

private:
    struct Connection
    {
        QByteArray pending;
        bool begun = false;
    };

    void take(QTcpSocket* socket);

    Script m_script;
    std::optional<QSslConfiguration> m_tls;
    qsizetype m_interruptAt = -1;
    Script m_interrupt;
    QHash<QTcpSocket*, Connection> m_open;
    QList<QByteArray> m_requests;
    int m_begun = 0;
    int m_connections = 0;
};

} // namespace tradewind::testkit
