// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/async/promise.h"

#include <QHash>
#include <QTcpServer>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <optional>

class QTcpSocket;

namespace tradewind {

/// Waits on this machine for the browser to come back from the sign-in page (RFC 8252 §7.3).
///
/// Listens on the loopback address alone, on a port the system chooses, for one good request of at most 8 KB and for a
/// limited time. Everything else that connects (scanners, prefetching browsers, other sites) gets a short refusal and
/// changes nothing. The page shown is constant: nothing of the request appears in it.
class LoopbackListener final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype kMostBytes = 8 * 1024;
    static constexpr int kMostConnections = 16;

    LoopbackListener() = default;

    /// Opens the port; false when the system gives none.
    bool start(std::chrono::milliseconds limit = std::chrono::seconds(120));
    /// The address the browser is to come back to: http://127.0.0.1:{port}/callback.
    QUrl redirectUri() const;
    /// The query of the first good request, decoded, each name once; Error::Auth `sign-in-timeout` when none came,
    /// Error::Cancelled after stop(). Await it once.
    [[nodiscard]] Async<QHash<QString, QString>> callback() const { return m_promise.future(); }
    void stop();

    /// The query of `GET /callback?… HTTP/1.x` sent to `host` ("127.0.0.1:8080"), with a state and a code or an error;
    /// nothing for any other request. Takes hostile bytes.
    static std::optional<QHash<QString, QString>> callbackQuery(const QByteArray& head, const QByteArray& host);

private:
    void accept();
    void read(QTcpSocket* socket);
    void answer(QTcpSocket* socket, int status, const QByteArray& page);
    void finish(Result<QHash<QString, QString>> result);

    Promise<QHash<QString, QString>> m_promise;
    QTcpServer m_server;
    QTimer m_limit;
    int m_open = 0;
};

} // namespace tradewind
