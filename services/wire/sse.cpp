// SPDX-License-Identifier: Apache-2.0
#include "services/wire/sse.h"

namespace tradewind {

QList<SseEvent> SseParser::feed(const QByteArray& chunk)
{
    QList<SseEvent> events;
    if (m_broken)
        return events;
    m_pending += chunk;
    if (m_atStart && m_pending.size() >= 3) {
        if (m_pending.startsWith("\xEF\xBB\xBF"))
            m_pending.remove(0, 3);
        m_atStart = false;
    }
    qsizetype from = 0;
    for (qsizetype i = 0; i < m_pending.size(); ++i) {
        const char c = m_pending.at(i);
        if (c != '\n' && c != '\r')
            continue;
        if (c == '\r' && i + 1 == m_pending.size())
            break; // a line feed may follow in the next chunk
        takeLine(m_pending.mid(from, i - from), &events);
        if (c == '\r' && m_pending.at(i + 1) == '\n')
            ++i;
        from = i + 1;
    }
    m_pending.remove(0, from);
    m_atStart = m_atStart && from == 0;
    m_broken = m_pending.size() > kMostBytes || m_data.size() > kMostBytes;
    return events;
}

void SseParser::takeLine(const QByteArray& line, QList<SseEvent>* events)
{
    if (line.isEmpty()) {
        if (m_hasData) {
            SseEvent event;
            if (!m_event.isEmpty())
                event.event = QString::fromUtf8(m_event);
            event.data = QString::fromUtf8(m_data.chopped(1)); // without the last line feed
            event.id = QString::fromUtf8(m_id);
            events->append(event);
        }
        m_event.clear();
        m_data.clear();
        m_hasData = false;
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon == 0)
        return; // a comment, sent to keep the connection open
    const QByteArray field = colon < 0 ? line : line.left(colon);
    QByteArray value = colon < 0 ? QByteArray() : line.mid(colon + 1);
    if (value.startsWith(' '))
        value.remove(0, 1);
    if (field == "event") {
        m_event = value;
    } else if (field == "data") {
        m_data += value + '\n';
        m_hasData = true;
    } else if (field == "id" && !value.contains('\0')) {
        m_id = value;
    }
}

} // namespace tradewind
