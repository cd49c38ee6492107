// SPDX-License-Identifier: Apache-2.0
#include "app/system/handover.h"

#include "services/core/logging.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr QByteArrayView kFirstLine("tradewind-activate 1");
constexpr QByteArrayView kTaken("taken\n");
constexpr qsizetype kLongestToken = 256;
// sockaddr_un holds 104 bytes on macOS and 108 on Linux, with the zero at the end.
constexpr qsizetype kLongestSocketPath = 103;

bool isPrintable(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 127; });
}

/// A link is printable as it is; of what is none, the rest is written out. What was written out before stays.
QByteArray printable(const QString& link)
{
    QByteArray bytes;
    for (const char c : link.toUtf8())
        bytes += isPrintable(QByteArrayView(&c, 1)) ? QByteArray(1, c) : QByteArray(1, c).toPercentEncoding();
    return bytes;
}
} // namespace

QByteArray handover::encode(const Activation& activation)
{
    const bool fits = activation.token.size() <= kLongestToken && isPrintable(activation.token);
    return kFirstLine.toByteArray() + '\n' + printable(activation.link) + '\n' +
           (fits ? activation.token : QByteArray()) + '\n';
}

std::optional<Activation> handover::decode(const QByteArray& message)
{
    const QList<QByteArray> lines = message.split('\n');
    if (message.size() > kMostBytes || lines.size() != 4 || !lines.at(3).isEmpty() || lines.at(0) != kFirstLine)
        return std::nullopt;
    if (!isPrintable(lines.at(1)) || !isPrintable(lines.at(2)) || lines.at(2).size() > kLongestToken)
        return std::nullopt;
    return Activation{QString::fromLatin1(lines.at(1)), lines.at(2)};
}

QString handover::address(const QString& profileDirectory)
{
    const QString canonical = QDir(profileDirectory).canonicalPath();
    if (canonical.isEmpty())
        return {};
    const QByteArray hash = QCryptographicHash::hash(canonical.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    const QString name = u"tradewind-"_s + QString::fromLatin1(hash);
#ifdef Q_OS_WIN
    return name;
#else
    const QString beside = QDir(canonical).filePath(u"tradewind.socket"_s);
    if (QFile::encodeName(beside).size() <= kLongestSocketPath)
        return beside;
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    const QString there = QDir(runtime).filePath(name);
    return runtime.isEmpty() || QFile::encodeName(there).size() > kLongestSocketPath ? QString() : there;
#endif
}

bool handover::send(const QString& address, const Activation& activation, std::chrono::milliseconds limit)
{
    const QByteArray message = encode(activation);
    if (address.isEmpty() || message.size() > kMostBytes)
        return false;
    const QDeadlineTimer deadline(limit);
    const auto left = [&deadline] { return int(deadline.remainingTime()); };
    QLocalSocket socket;
    socket.connectToServer(address);
    if (!socket.waitForConnected(left()))
        return false;
    socket.write(message);
    while (socket.bytesAvailable() < kTaken.size() && socket.waitForReadyRead(left())) {
    }
    return socket.read(kTaken.size()) == kTaken;
}

HandOverServer::HandOverServer(std::chrono::milliseconds patience)
    : m_patience(patience)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &HandOverServer::accept);
}

bool HandOverServer::listen(const QString& address)
{
    if (address.isEmpty())
        return false;
    QLocalServer::removeServer(address);
    if (m_server.listen(address))
        return true;
    qCInfo(lcApp).noquote() << "other starts cannot be handed over:" << m_server.errorString();
    return false;
}

void HandOverServer::accept()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        if (m_open >= kMostConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_open;
        connect(socket, &QObject::destroyed, this, [this] { --m_open; });
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        socket->setReadBufferSize(handover::kMostBytes + 1);
        QTimer::singleShot(m_patience, socket, [socket] { socket->abort(); });
        read(socket); // what was there before the signal was connected
    }
}

void HandOverServer::read(QLocalSocket* socket)
{
    const QByteArray message = socket->peek(handover::kMostBytes + 1);
    if (message.count('\n') < 3 && message.size() <= handover::kMostBytes)
        return;                                                  // there is more to come
    disconnect(socket, &QLocalSocket::readyRead, this, nullptr); // one message a connection
    const auto activation = handover::decode(message);
    if (!activation) {
        socket->abort();
        return;
    }
    socket->write(kTaken.data(), kTaken.size());
    socket->flush();
    socket->disconnectFromServer();
    Q_EMIT activated(*activation);
}

} // namespace tradewind
