// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace tradewind {

/// One server-sent event.
struct SseEvent
{
    QString event = QStringLiteral("message");
    QString data;
    QString id;
    bool operator==(const SseEvent&) const = default;
};

/// Cuts a stream of bytes into server-sent events (WHATWG HTML §9.2.6). Pure: feed it chunks of any size.
class SseParser
{
public:
    /// An event larger than this ends the stream: broken() is then true and nothing more comes.
    static constexpr qsizetype kMostBytes = 64 * 1024;

    QList<SseEvent> feed(const QByteArray& chunk);
    bool broken() const { return m_broken; }

private:
    void takeLine(const QByteArray& line, QList<SseEvent>* events);

    QByteArray m_pending;
    QByteArray m_event;
    QByteArray m_data;
    QByteArray m_id;
    bool m_hasData = false;
    bool m_atStart = true;
    bool m_broken = false;
};

} // namespace tradewind
