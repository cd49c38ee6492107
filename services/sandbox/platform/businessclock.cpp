// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/platform/businessclock.h"

#include <QLocale>

#include <limits>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// Formats a second once for each thread: every answer of that second carries the same text.
template <typename F>
QString ofSecond(const QDateTime& time, F format)
{
    thread_local qint64 last = std::numeric_limits<qint64>::min();
    thread_local QString text;
    const qint64 second = time.toSecsSinceEpoch();
    if (second != last) {
        text = format(time.toUTC());
        last = second;
    }
    return text;
}

} // namespace

QString stamp(const QDateTime& time)
{
    return ofSecond(time, [](const QDateTime& utc) { return utc.toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s); });
}

QDateTime fromStamp(const QString& text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    return time.isValid() ? time.toUTC() : time;
}

QString httpDate(const QDateTime& time)
{
    return ofSecond(
        time, [](const QDateTime& utc) { return QLocale::c().toString(utc, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s); });
}

} // namespace tradewind::sandbox
