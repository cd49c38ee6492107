// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/async/promise.h"
#include "services/wire/headers.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace tradewind {

/// What came of one request on the wire, before anybody judges it.
struct RawReply
{
    enum class End {
        Finished, ///< the answer is complete as far as Qt can tell; `error` may still name its HTTP status
        Broken,   ///< the connection failed or broke; see `error`
        Inactive, ///< nothing arrived for the inactivity limit
        Deadline, ///< the total deadline passed
        TooLarge, ///< the body was larger than the cap and was cut off
        Stopped,  ///< the caller asked to stop
        Declined, ///< the receiver of the stream declined; see `declined`
    };

    End end = End::Broken;
    bool sent = false; ///< whether any byte of the request may have left
    int status = 0;
    HeaderList headers;
    QByteArray body;     ///< empty when a receiver took it
    qint64 received = 0; ///< size of the body, taken or not
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    std::optional<Error> declined;
};

/// One request and its answer, with every limit of the house: a total deadline beside Qt's inactivity limit, a byte cap
/// enforced while reading, and a body that can be read only once, so that Qt cannot send it again by itself.
///
/// Used by HttpClient alone. Owned by the coroutine that awaits it; the reply is never deleted directly.
class Exchange final : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        std::chrono::milliseconds deadline{0}; ///< zero: none
        qint64 maxBytes = 0;
    };
    /// Receives the body of a 2xx answer piece by piece; an error declines the rest. Without it, and for other answers,
    /// the body is collected.
    using Receiver = std::function<std::optional<Error>(const RawReply& head, const QByteArray& chunk)>;

    /// Starts the request at once. `body` set means a mutation.
    Exchange(QNetworkAccessManager& manager, const QNetworkRequest& request, const QByteArray& verb,
             const std::optional<QByteArray>& body, Limits limits, Receiver receiver);
    ~Exchange() override;

    /// The outcome; await it once.
    [[nodiscard]] Async<RawReply> outcome() const { return m_promise.future(); }
    /// Ends the exchange as Stopped. In the GUI thread.
    void stop();

Q_SIGNALS:
    /// Status and headers are there, the body is still to come: at once, and for a stream hours before its end.
    void headArrived(const RawReply& head);

private:
    class OneShotBody;

    void readHead();
    void readMore();
    void conclude(RawReply::End end);
    void finish();
    /// Ends the reply without being told of it.
    void abandon();

    Promise<RawReply> m_promise;
    Limits m_limits;
    Receiver m_receiver;
    RawReply m_raw;
    bool m_hasHead = false;
    bool m_concluded = false;
    std::unique_ptr<OneShotBody> m_body;
    QPointer<QNetworkReply> m_reply;
    QTimer m_deadline;
};

} // namespace tradewind
