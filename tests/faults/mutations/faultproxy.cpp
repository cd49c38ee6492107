// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/mutations/faultproxy.h"

#include <QCryptographicHash>
#include <QMutex>
#include <QPointer>
#include <QSet>
#include <QSslSocket>
#include <QTcpServer>
#include <QTimer>

#include <atomic>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace tradewind::faults {

namespace {

/// A request as far as it was read.
struct Request
{
    QByteArray head; ///< with the empty line
    QByteArray body;
    qsizetype length = 0;

    bool hasHead() const { return !head.isEmpty(); }
    bool isWhole() const { return hasHead() && body.size() >= length; }
    QByteArray field(const QByteArray& name) const
    {
        for (const QByteArray& line : head.split('\n')) {
            if (line.toLower().startsWith(name + ':'))
                return line.mid(name.size() + 1).trimmed();
        }
        return {};
    }
    QByteArray line() const { return head.left(head.indexOf('\r')); }
    QByteArray path() const { return line().split(' ').value(1); }
    QByteArray key() const { return field("idempotency-key"); }
    /// The head for a connection that carries nothing else.
    QByteArray lastOfItsConnection() const
    {
        QByteArray text;
        for (const QByteArray& field : head.chopped(2).split('\n')) {
            if (!field.isEmpty() && !field.toLower().startsWith("connection:"))
                text += field + '\n';
        }
        return text + "Connection: close\r\n\r\n";
    }
    /// What has to be the same each time.
    QByteArray fingerprint() const
    {
        return QCryptographicHash::hash(line() + '\n' + field("if-match") + '\n' + field("request-deadline") + '\n' +
                                            field("tradewind-on-behalf-of") + '\n' + field("content-type") + '\n' +
                                            body,
                                        QCryptographicHash::Sha256);
    }
};

void end(QTcpSocket* socket, Ending ending)
{
    socket->flush();
    if (ending == Ending::Closes) {
        socket->disconnectFromHost();
        return;
    }
    if (ending == Ending::Resets) {
        const linger atOnce{1, 0};
        ::setsockopt(socket->socketDescriptor(), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char*>(&atOnce),
                     sizeof atOnce);
    }
    socket->abort();
}

bool isAtOpening(Trouble::Intake intake)
{
    using Intake = Trouble::Intake;
    return intake == Intake::NobodyListens || intake == Intake::Silent || intake == Intake::Alert ||
           intake == Intake::BadCertificate || intake == Intake::EndsAtOpening;
}

} // namespace

/// Takes connections and gives them to the worker.
class FaultProxy::Listener final : public QTcpServer
{
public:
    Listener(Worker& worker, bool tls)
        : m_worker(worker)
        , m_tls(tls)
    {
    }

protected:
    void incomingConnection(qintptr handle) override;

private:
    Worker& m_worker;
    const bool m_tls;
};

/// Everything that lives in the proxy's thread.
class FaultProxy::Worker final : public QObject
{
public:
    Worker(int platform, QSslConfiguration good, QSslConfiguration bad)
        : m_platform(platform)
        , m_good(std::move(good))
        , m_bad(std::move(bad))
        , m_plain(*this, false)
        , m_secure(*this, true)
    {
        m_plain.setParent(this);
        m_secure.setParent(this);
        m_plain.listen(QHostAddress::LocalHost);
        m_secure.listen(QHostAddress::LocalHost);
        plainPort = m_plain.serverPort();
        tlsPort = m_secure.serverPort();
    }
    ~Worker() override
    {
        // They are members, not heap children.
        m_plain.setParent(nullptr);
        m_secure.setParent(nullptr);
        // While what they count still stands.
        qDeleteAll(findChildren<QObject*>(QString(), Qt::FindDirectChildrenOnly));
    }

    void arm(const QList<Strike>& strikes)
    {
        m_strikes = strikes;
        struck = 0;
        if (!m_strikes.isEmpty() && isAtOpening(m_strikes.first().trouble.intake))
            dropAll();
    }

    /// The trouble of a connection that opens.
    std::optional<Trouble> atOpening()
    {
        if (m_strikes.isEmpty() || !isAtOpening(m_strikes.first().trouble.intake))
            return {};
        return next();
    }
    /// The trouble of a request.
    std::optional<Trouble> at(const Request& request)
    {
        if (m_strikes.isEmpty() || isAtOpening(m_strikes.first().trouble.intake))
            return {};
        const Strike& strike = m_strikes.first();
        const bool meant =
            strike.at == Strike::At::Intent ? !request.key().isEmpty() : request.path().startsWith("/v1/operations?");
        if (!meant)
            return {};
        // The platform itself would repeat the answer it has given.
        if (strike.trouble.isRefusal) {
            const QMutexLocker lock(&mutex);
            if (seen.value(request.key()).delivered > 0)
                return {};
        }
        return next();
    }

    void open(QTcpSocket* socket, bool tls);
    void deliver(const Request& request, Link* link, int after);
    void began(const Request& request)
    {
        if (request.key().isEmpty())
            return;
        const QMutexLocker lock(&mutex);
        ++seen[request.key()].requests;
    }
    void whole(const Request& request)
    {
        if (request.key().isEmpty())
            return;
        QSet<QByteArray>& prints = m_fingerprints[request.key()];
        prints.insert(request.fingerprint());
        const QMutexLocker lock(&mutex);
        seen[request.key()].fingerprints = int(prints.size());
    }
    void refusedInItsName(const Request& request)
    {
        const QMutexLocker lock(&mutex);
        ++seen[request.key()].refused;
    }

    const QSslConfiguration& certificate(bool good) const { return good ? m_good : m_bad; }
    int platform() const { return m_platform; }
    QByteArray baseOf(bool tls) const
    {
        return (tls ? "https://127.0.0.1:" : "http://127.0.0.1:") + QByteArray::number(tls ? tlsPort : plainPort);
    }

    int plainPort = 0;
    int tlsPort = 0;
    std::atomic<int> struck = 0;
    std::atomic<int> underWay = 0;
    QMutex mutex;
    QHash<QByteArray, SeenIntent> seen;

private:
    std::optional<Trouble> next()
    {
        ++struck;
        const Trouble trouble = m_strikes.takeFirst().trouble;
        if (!m_strikes.isEmpty() && isAtOpening(m_strikes.first().trouble.intake)) {
            // The next is for a connection that opens; the one of this request ends by itself or is ended by it.
            QTimer::singleShot(0, this, [this] {
                if (!m_strikes.isEmpty() && m_strikes.first().trouble.intake == Trouble::Intake::NobodyListens)
                    goAway(m_strikes.takeFirst().trouble.delay);
            });
        }
        return trouble;
    }
    void dropAll()
    {
        const QList<QTcpSocket*> sockets = findChildren<QTcpSocket*>(QString(), Qt::FindDirectChildrenOnly);
        for (QTcpSocket* socket : sockets)
            socket->abort();
        if (m_strikes.first().trouble.intake == Trouble::Intake::NobodyListens)
            goAway(m_strikes.takeFirst().trouble.delay);
    }
    void goAway(int milliseconds)
    {
        ++struck;
        ++underWay;
        m_plain.close();
        m_secure.close();
        QTimer::singleShot(milliseconds, this, [this] {
            --underWay;
            m_plain.listen(QHostAddress::LocalHost, quint16(plainPort));
            m_secure.listen(QHostAddress::LocalHost, quint16(tlsPort));
        });
    }

    const int m_platform;
    const QSslConfiguration m_good;
    const QSslConfiguration m_bad;
    Listener m_plain;
    Listener m_secure;
    QList<Strike> m_strikes;
    QHash<QByteArray, QSet<QByteArray>> m_fingerprints;
};

/// One connection of the client.
class FaultProxy::Link final : public QObject
{
public:
    Link(Worker& worker, QTcpSocket* socket, bool tls)
        : QObject(socket)
        , m_worker(worker)
        , m_socket(socket)
        , m_tls(tls)
    {
        connect(socket, &QTcpSocket::readyRead, this, [this] { read(); });
    }

    /// The platform's answer to the request under way.
    void answered(QByteArray reply)
    {
        if (m_request.path().startsWith("/.well-known/")) {
            // It names itself by what the client calls it, but does not know of TLS.
            const QByteArray plain =
                "http://127.0.0.1:" + QByteArray::number(m_tls ? m_worker.tlsPort : m_worker.plainPort);
            const qsizetype body = reply.indexOf("\r\n\r\n") + 4;
            const QByteArray named = reply.mid(body).replace(plain, m_worker.baseOf(m_tls));
            reply = "HTTP/1.1 200 OK\r\nTradewind-Api: 1\r\nContent-Type: application/json\r\nContent-Length: " +
                    QByteArray::number(named.size()) + "\r\n\r\n" + named;
        }
        switch (m_trouble.answer) {
        case Trouble::Answer::Given:
            say(reply);
            return;
        case Trouble::Answer::Instead:
            say(m_trouble.instead(reply));
            return;
        case Trouble::Answer::Withheld:
            return;
        case Trouble::Answer::Dripped:
            drip(reply);
            return;
        }
    }

private:
    void read()
    {
        if (m_deaf)
            return;
        m_pending += m_socket->readAll();
        if (m_busy)
            return;
        if (!m_request.hasHead()) {
            const qsizetype head = m_pending.indexOf("\r\n\r\n");
            if (head < 0)
                return;
            m_request.head = m_pending.left(head + 4);
            m_pending.remove(0, head + 4);
            m_request.length = m_request.field("content-length").toLongLong();
            m_worker.began(m_request);
            const std::optional<Trouble> trouble = m_worker.at(m_request);
            m_trouble = trouble.value_or(Trouble());
            if (m_trouble.intake == Trouble::Intake::EndsAfterHead) {
                end(m_socket, *m_trouble.ending);
                return;
            }
        }
        const QByteArray more = m_pending.left(m_request.length - m_request.body.size());
        m_request.body += more;
        m_pending.remove(0, more.size());
        if (m_trouble.intake == Trouble::Intake::EndsWithinBody) {
            end(m_socket, *m_trouble.ending);
            return;
        }
        if (m_trouble.intake == Trouble::Intake::StopsReading) {
            m_deaf = true;
            return;
        }
        if (!m_request.isWhole())
            return;
        m_busy = true;
        m_worker.whole(m_request);
        take();
    }

    void take()
    {
        using Delivery = Trouble::Delivery;
        if (m_trouble.isRefusal)
            m_worker.refusedInItsName(m_request);
        switch (m_trouble.delivery) {
        case Delivery::Once:
            m_worker.deliver(m_request, this, m_trouble.delay);
            return;
        case Delivery::Never:
            answered({});
            return;
        case Delivery::Late:
            m_worker.deliver(m_request, nullptr, m_trouble.delay);
            answered({});
            return;
        case Delivery::Twice:
            m_worker.deliver(m_request, this, 0);
            m_worker.deliver(m_request, nullptr, 0);
            return;
        case Delivery::Again:
            m_worker.deliver(m_request, this, 0);
            m_worker.deliver(m_request, nullptr, m_trouble.delay);
            return;
        }
    }

    void say(const QByteArray& bytes)
    {
        m_socket->write(bytes);
        const auto ending = m_trouble.ending;
        m_request = {};
        m_trouble = {};
        m_busy = false;
        if (ending) {
            end(m_socket, *ending);
            return;
        }
        m_socket->flush();
        if (!m_pending.isEmpty())
            QTimer::singleShot(0, this, [this] { read(); });
    }

    void drip(const QByteArray& bytes)
    {
        auto* timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, [this, bytes, timer, at = qsizetype(0)]() mutable {
            if (at < bytes.size())
                m_socket->write(bytes.mid(at++, 1));
            else
                timer->stop();
        });
        timer->start(20);
    }

    Worker& m_worker;
    QTcpSocket* m_socket;
    const bool m_tls;
    QByteArray m_pending;
    Request m_request;
    Trouble m_trouble;
    bool m_busy = false;
    bool m_deaf = false;
};

/// One request on its way to the platform, over a connection of its own.
class FaultProxy::Delivery final : public QObject
{
public:
    Delivery(Worker& worker, Request request, Link* link)
        : QObject(&worker)
        , m_worker(worker)
        , m_request(std::move(request))
        , m_link(link)
        , m_waits(link != nullptr)
    {
        ++m_worker.underWay;
        if (m_request.key().isEmpty())
            return;
        const QMutexLocker lock(&m_worker.mutex);
        ++m_worker.seen[m_request.key()].delivered;
    }
    ~Delivery() override { --m_worker.underWay; }

    void start()
    {
        // The client may have gone before a slow wire has brought anything; what was on its way arrives all the same.
        connect(&m_socket, &QTcpSocket::connected, this,
                [this] { m_socket.write(m_request.lastOfItsConnection() + m_request.body); });
        connect(&m_socket, &QTcpSocket::readyRead, this, [this] { m_reply += m_socket.readAll(); });
        connect(&m_socket, &QTcpSocket::disconnected, this, [this] { finish(); });
        connect(&m_socket, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
            if (error != QAbstractSocket::RemoteHostClosedError)
                finish();
        });
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(m_worker.platform()));
    }

private:
    void finish()
    {
        if (m_finished)
            return;
        m_finished = true;
        m_reply += m_socket.readAll();
        const int status = m_reply.mid(9, 3).toInt();
        if (!m_request.key().isEmpty()) {
            const QMutexLocker lock(&m_worker.mutex);
            SeenIntent& seen = m_worker.seen[m_request.key()];
            if (status >= 200 && status < 300)
                ++seen.executed;
            else if (status >= 400 && status < 500)
                ++seen.refused;
        }
        if (m_waits && m_link)
            m_link->answered(m_reply);
        deleteLater();
    }

    Worker& m_worker;
    const Request m_request;
    QPointer<Link> m_link;
    const bool m_waits;
    QTcpSocket m_socket;
    QByteArray m_reply;
    bool m_finished = false;
};

void FaultProxy::Worker::deliver(const Request& request, Link* link, int after)
{
    auto* delivery = new Delivery(*this, request, link);
    if (after > 0)
        QTimer::singleShot(after, delivery, [delivery] { delivery->start(); });
    else
        delivery->start();
}

void FaultProxy::Listener::incomingConnection(qintptr handle)
{
    QTcpSocket* socket = m_tls ? new QSslSocket(&m_worker) : new QTcpSocket(&m_worker);
    socket->setSocketDescriptor(handle);
    m_worker.open(socket, m_tls);
}

void FaultProxy::Worker::open(QTcpSocket* socket, bool tls)
{
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const std::optional<Trouble> trouble = atOpening();
    bool good = true;
    if (trouble) {
        switch (trouble->intake) {
        case Trouble::Intake::Silent:
            return;
        case Trouble::Intake::EndsAtOpening:
            end(socket, *trouble->ending);
            return;
        case Trouble::Intake::BadCertificate:
            good = false;
            if (tls)
                break;
            [[fallthrough]];
        case Trouble::Intake::Alert:
            socket->write("\x15\x03\x03\x00\x02\x02\x28", 7);
            end(socket, Ending::Closes);
            return;
        case Trouble::Intake::NobodyListens:
        case Trouble::Intake::Takes:
        case Trouble::Intake::EndsAfterHead:
        case Trouble::Intake::EndsWithinBody:
        case Trouble::Intake::StopsReading:
            break;
        }
    }
    new Link(*this, socket, tls);
    if (auto* secure = qobject_cast<QSslSocket*>(socket)) {
        secure->setSslConfiguration(certificate(good));
        secure->startServerEncryption();
    }
}

FaultProxy::FaultProxy(int platform, const QSslConfiguration& good, const QSslConfiguration& bad)
    : m_worker(std::make_unique<Worker>(platform, good, bad))
{
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

FaultProxy::~FaultProxy()
{
    Worker* worker = m_worker.release();
    QMetaObject::invokeMethod(
        worker, [worker] { delete worker; }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

int FaultProxy::plainPort() const
{
    return m_worker->plainPort;
}

int FaultProxy::tlsPort() const
{
    return m_worker->tlsPort;
}

void FaultProxy::arm(const QList<Strike>& strikes)
{
    Worker* worker = m_worker.get();
    QMetaObject::invokeMethod(
        worker, [worker, strikes] { worker->arm(strikes); }, Qt::BlockingQueuedConnection);
}

int FaultProxy::struck() const
{
    return m_worker->struck;
}

bool FaultProxy::isQuiet() const
{
    return m_worker->underWay == 0;
}

QHash<QByteArray, SeenIntent> FaultProxy::takeSeen()
{
    const QMutexLocker lock(&m_worker->mutex);
    return std::exchange(m_worker->seen, {});
}

SeenIntent FaultProxy::seen(const QByteArray& key) const
{
    const QMutexLocker lock(&m_worker->mutex);
    return m_worker->seen.value(key);
}

} // namespace tradewind::faults
