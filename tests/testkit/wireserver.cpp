// SPDX-License-Identifier: Apache-2.0
#include "tests/testkit/wireserver.h"

#include <QHostInfo>
#include <QPointer>
#include <QSslSocket>

#include <algorithm>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace tradewind::testkit {

using namespace Qt::StringLiterals;

std::chrono::milliseconds patient(std::chrono::milliseconds time)
{
    return time * std::max(1, qEnvironmentVariableIntValue("TRADEWIND_PATIENCE"));
}

WireServer::WireServer(Script script, const std::optional<QSslConfiguration>& tls)
    : m_script(std::move(script))
    , m_tls(tls)
{
    listen(QHostAddress::LocalHost);
}

bool WireServer::isKnownByName()
{
    return QHostInfo::fromName(u"localhost"_s).addresses().contains(QHostAddress(QHostAddress::LocalHost));
}

QUrl WireServer::url() const
{
    return QUrl(u"%1://127.0.0.1:%2"_s.arg(m_tls ? u"https"_s : u"http"_s).arg(serverPort()));
}

void WireServer::interrupt(qsizetype bytes, Script script)
{
    m_interruptAt = bytes;
    m_interrupt = std::move(script);
}

void WireServer::incomingConnection(qintptr handle)
{
    ++m_connections;
    auto* secure = m_tls ? new QSslSocket(this) : nullptr;
    QTcpSocket* socket = secure ? secure : new QTcpSocket(this);
    socket->setSocketDescriptor(handle);
    m_open.insert(socket, {});
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_open.remove(socket);
        socket->deleteLater();
    });
    if (m_interruptAt == 0) {
        m_interrupt({}, socket);
    } else if (secure) {
        secure->setSslConfiguration(*m_tls);
        secure->startServerEncryption();
    }
}

void WireServer::take(QTcpSocket* socket)
{
    if (!m_open.contains(socket))
        return;
    QByteArray pending = std::exchange(m_open[socket].pending, {}) + socket->readAll();
    const QPointer<QTcpSocket> alive(socket);
    while (!pending.isEmpty()) {
        if (!std::exchange(m_open[socket].begun, true))
            ++m_begun;
        if (m_interruptAt > 0 && pending.size() >= m_interruptAt) {
            m_interrupt(pending, socket);
            return;
        }
        const qsizetype head = pending.indexOf("\r\n\r\n");
        if (head < 0)
            break;
        qsizetype length = 0;
        const QList<QByteArray> lines = pending.left(head).split('\n');
        for (const QByteArray& line : lines) {
            if (line.toLower().startsWith("content-length:"))
                length = line.mid(15).trimmed().toLongLong();
        }
        const qsizetype size = head + 4 + length;
        if (pending.size() < size)
            break;
        const QByteArray request = pending.left(size);
        pending.remove(0, size);
        m_open[socket].begun = false;
        m_requests.append(request);
        m_script(request, socket);
        if (!alive || !m_open.contains(socket) || socket->state() != QAbstractSocket::ConnectedState)
            return;
    }
    m_open[socket].pending = pending;
}

QByteArray WireServer::answer(int status, const QByteArray& contentType, const QByteArray& body,
                              const QByteArray& extra)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nTradewind-Api: 1\r\nContent-Type: " + contentType +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + extra + "\r\n" + body;
}

void WireServer::finish(QTcpSocket* socket)
{
    socket->disconnectFromHost();
}

void WireServer::reset(QTcpSocket* socket)
{
    socket->flush();
    // Without it the system ends the connection in order as long as nothing unread has come in.
    const linger atOnce{1, 0};
    ::setsockopt(socket->socketDescriptor(), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char*>(&atOnce),
                 sizeof atOnce);
    socket->abort();
}

} // namespace tradewind::testkit
