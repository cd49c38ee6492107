// SPDX-License-Identifier: Apache-2.0
#include "services/wire/exchange.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QNetworkAccessManager>

#include <cstring>
#include <utility>

namespace tradewind {

/// A body that is handed out once and cannot be rewound: with it Qt 6.4 has nothing to repeat a mutation with.
class Exchange::OneShotBody final : public QIODevice
{
public:
    explicit OneShotBody(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_position + QIODevice::bytesAvailable(); }
    bool atEnd() const override { return m_position >= m_bytes.size(); }
    // Both are how Qt tries to start over; QIODevice's own would warn.
    bool seek(qint64) override { return false; }
    bool reset() override { return false; }

    /// Whether the request may have left. The body is read in this thread, so an unread one proves that nothing a
    /// server could act on was sent; an empty one proves nothing.
    bool mayHaveLeft(QNetworkReply::NetworkError error) const
    {
        if (!m_bytes.isEmpty())
            return m_position > 0;
        using E = QNetworkReply::NetworkError;
        return error != E::ConnectionRefusedError && error != E::HostNotFoundError &&
               error != E::SslHandshakeFailedError;
    }

protected:
    qint64 readData(char* data, qint64 maxSize) override
    {
        const qint64 size = std::min<qint64>(maxSize, m_bytes.size() - m_position);
        if (size <= 0)
            return m_position >= m_bytes.size() ? -1 : 0;
        std::memcpy(data, m_bytes.constData() + m_position, size_t(size));
        m_position += size;
        return size;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

Exchange::Exchange(QNetworkAccessManager& manager, const QNetworkRequest& request, const QByteArray& verb,
                   const std::optional<QByteArray>& body, Limits limits, Receiver receiver)
    : m_limits(limits)
    , m_receiver(std::move(receiver))
{
    if (body) {
        QNetworkRequest mutation(request);
        mutation.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        mutation.setHeader(QNetworkRequest::ContentLengthHeader, body->size());
        m_body = std::make_unique<OneShotBody>(*body);
        m_reply = manager.sendCustomRequest(mutation, verb, m_body.get());
    } else {
        m_reply = manager.get(request);
    }
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_raw.sent = true; });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::readMore);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::finish);
    connect(m_reply, &QObject::destroyed, this, [this] { conclude(RawReply::End::Broken); });
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { conclude(RawReply::End::Deadline); });
    if (m_limits.deadline.count() > 0)
        m_deadline.start(m_limits.deadline);
}

Exchange::~Exchange()
{
    if (!m_reply)
        return;
    abandon();
    // The upload device is read by the reply for as long as the reply lives.
    if (m_body)
        m_body.release()->setParent(m_reply);
    m_reply->deleteLater();
}

void Exchange::abandon()
{
    m_reply->disconnect(this);
    // A request with a body starts a turn of the loop later, in Qt 6.4 also when it has been aborted by then.
    QCoreApplication::removePostedEvents(m_reply, QEvent::MetaCall);
    m_reply->abort();
}

void Exchange::stop()
{
    conclude(RawReply::End::Stopped);
}

void Exchange::readHead()
{
    m_raw.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_raw.headers = m_reply->rawHeaderPairs();
    if (m_raw.status != 0 && !std::exchange(m_hasHead, true))
        Q_EMIT headArrived(m_raw);
    const QByteArray length = headerValue(m_raw.headers, "Content-Length");
    if (!length.isEmpty() && length.toLongLong() > m_limits.maxBytes)
        conclude(RawReply::End::TooLarge);
}

void Exchange::readMore()
{
    if (m_concluded)
        return;
    if (m_raw.status == 0)
        readHead();
    const QByteArray chunk = m_reply->readAll();
    m_raw.received += chunk.size();
    if (m_raw.received > m_limits.maxBytes) {
        conclude(RawReply::End::TooLarge);
        return;
    }
    if (!m_receiver || m_raw.status < 200 || m_raw.status > 299) {
        m_raw.body += chunk;
        return;
    }
    m_raw.declined = m_receiver(m_raw, chunk);
    if (m_raw.declined)
        conclude(RawReply::End::Declined);
}

void Exchange::finish()
{
    readHead();
    if (m_reply->bytesAvailable() > 0)
        readMore();
    if (m_concluded)
        return;
    m_raw.error = m_reply->error();
    using E = QNetworkReply::NetworkError;
    if (m_raw.error == E::OperationCanceledError) {
        conclude(RawReply::End::Inactive); // our own aborts have concluded before
        return;
    }
    // Above 200 Qt only repeats the HTTP status, which is judged by its number; but these are the transport's.
    const bool transport = (m_raw.error > 0 && m_raw.error < 200) || m_raw.error == E::ContentReSendError ||
                           (m_raw.error >= 300 && m_raw.error < 400);
    conclude(transport ? RawReply::End::Broken : RawReply::End::Finished);
}

void Exchange::conclude(RawReply::End end)
{
    if (m_concluded)
        return;
    m_concluded = true;
    m_deadline.stop();
    m_raw.end = end;
    m_raw.sent = m_raw.sent || m_raw.status != 0 || (m_body && m_body->mayHaveLeft(m_raw.error));
    if (m_reply && m_reply->isRunning())
        abandon();
    m_promise.finish(std::move(m_raw));
}

} // namespace tradewind
