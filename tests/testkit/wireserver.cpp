// SPDX-License-Identifier: Apache-2.0
#include "tests/testkit/wireserver.h"

#include <QPointer>
#include <QTcpSocket>

namespace tradewind::testkit {

using namespace Qt::StringLiterals;

WireServer::WireServer(Script script)
    : m_script(std::move(script))
{
    listen(QHostAddress::LocalHost);
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* socket = nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
}

QUrl WireServer::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(serverPort()));
}

void WireServer::take(QTcpSocket* socket)
{
    QByteArray pending = socket->property("pending").toByteArray() + socket->readAll();
    const QPointer<QTcpSocket> alive(socket);
    for (qsizetype head = pending.indexOf("\r\n\r\n"); head >= 0; head = pending.indexOf("\r\n\r\n")) {
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
        m_requests.append(request);
        m_script(request, socket);
        if (!alive || socket->state() != QAbstractSocket::ConnectedState)
            return;
    }
    socket->setProperty("pending", pending);
}

QByteArray WireServer::answer(int status, const QByteArray& contentType, const QByteArray& body,
                              const QByteArray& extra)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nTradewind-Api: 1\r\nContent-Type: " + contentType +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + extra + "\r\n" + body;
}

} // namespace tradewind::testkit
