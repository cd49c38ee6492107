// SPDX-License-Identifier: Apache-2.0
#include "services/session/loopbacklistener.h"

#include "services/core/localproblem.h"

#include <QTcpSocket>
#include <QUrlQuery>

namespace tradewind {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kDonePage = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Tradewind</title>"
                           "<p>You can close this page and go back to Tradewind.</p></html>";
constexpr auto kRefusedPage = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Tradewind</title>"
                              "<p>There is nothing here.</p></html>";

} // namespace

std::optional<QHash<QString, QString>> LoopbackListener::callbackQuery(const QByteArray& head, const QByteArray& host)
{
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> parts = lines.first().trimmed().split(' ');
    if (parts.size() != 3 || parts[0] != "GET" || !parts[1].startsWith("/callback?") || !parts[2].startsWith("HTTP/1."))
        return std::nullopt;
    bool ours = false;
    for (const QByteArray& line : lines)
        ours = ours || line.trimmed().toLower() == "host: " + host;
    if (!ours) // a page elsewhere whose name was pointed at this machine
        return std::nullopt;
    const QUrlQuery query(QString::fromLatin1(parts[1].mid(int(sizeof "/callback?") - 1)).replace(u'+', "%20"_L1));
    QHash<QString, QString> found;
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto& [name, value] : items) {
        if (found.contains(name))
            return std::nullopt;
        found.insert(name, value);
    }
    if (!found.contains(u"state"_s) || (!found.contains(u"code"_s) && !found.contains(u"error"_s)))
        return std::nullopt;
    return found;
}

bool LoopbackListener::start(std::chrono::milliseconds limit)
{
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackListener::accept);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        Error error = makeError(Error::Kind::Auth, u"the browser did not come back"_s);
        error.problem = localproblem::problem(localproblem::kSignInTimeout);
        finish(error);
    });
    m_limit.setSingleShot(true);
    m_limit.start(limit);
    return m_server.listen(QHostAddress::LocalHost, 0);
}

QUrl LoopbackListener::redirectUri() const
{
    return QUrl(u"http://127.0.0.1:%1/callback"_s.arg(m_server.serverPort()));
}

void LoopbackListener::stop()
{
    finish(cancelled());
}

void LoopbackListener::accept()
{
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        if (m_open >= kMostConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_open;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            --m_open;
            socket->deleteLater();
        });
        // A connection that says nothing may not keep a place.
        QTimer::singleShot(std::chrono::seconds(10), socket, [socket] { socket->abort(); });
        if (socket->bytesAvailable() > 0)
            read(socket);
    }
}

void LoopbackListener::read(QTcpSocket* socket)
{
    if (m_promise.isFinished() || socket->bytesAvailable() > kMostBytes) {
        answer(socket, 400, kRefusedPage);
        return;
    }
    const QByteArray head = socket->peek(kMostBytes);
    if (!head.contains("\r\n\r\n")) {
        // Too long or clearly not HTTP: no reason to wait for more.
        if (head.size() >= kMostBytes || !QByteArray("GET /").startsWith(head.left(5)))
            answer(socket, 400, kRefusedPage);
        return;
    }
    auto query = callbackQuery(head, "127.0.0.1:" + QByteArray::number(m_server.serverPort()));
    if (!query) {
        answer(socket, 404, kRefusedPage);
        return;
    }
    answer(socket, 200, kDonePage);
    finish(*std::move(query));
}

void LoopbackListener::answer(QTcpSocket* socket, int status, const QByteArray& page)
{
    socket->disconnect(this);
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        --m_open;
        socket->deleteLater();
    });
    socket->readAll();
    socket->write("HTTP/1.1 " + QByteArray::number(status) + (status == 200 ? " OK" : " No") +
                  "\r\nContent-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\nConnection: close\r\n"
                  "Content-Security-Policy: default-src 'none'\r\nReferrer-Policy: no-referrer\r\n"
                  "X-Content-Type-Options: nosniff\r\nContent-Length: " +
                  QByteArray::number(page.size()) + "\r\n\r\n" + page);
    socket->flush();
    socket->disconnectFromHost();
}

void LoopbackListener::finish(Result<QHash<QString, QString>> result)
{
    m_limit.stop();
    m_server.close();
    m_promise.finish(std::move(result));
}

} // namespace tradewind
