// SPDX-License-Identifier: Apache-2.0
#include "models/shared/daytext.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

QString DayText::time(const QDateTime& when)
{
    return when.isValid() ? when.toLocalTime().toString(u"HH:mm"_s) : QString();
}

QString DayText::day(const QDate& date, const QDate& today)
{
    if (!date.isValid())
        return {};
    return QLocale().toString(date, date.year() == today.year() ? tr("d MMM", "format of a day")
                                                                : tr("d MMM yyyy", "format of a day"));
}

QString DayText::day(const QDateTime& when, const QDateTime& now)
{
    return day(when.toLocalTime().date(), now.toLocalTime().date());
}

QString DayText::days(const QDate& from, const QDate& to, const QDate& today)
{
    if (from == to)
        return day(from, today);
    if (from.month() != to.month() || from.year() != to.year())
        return tr("%1 – %2", "from a day to a day").arg(day(from, today), day(to, today));
    const QString month = QLocale().toString(to, to.year() == today.year() ? tr("MMM", "format of a month")
                                                                           : tr("MMM yyyy", "format of a month"));
    return tr("%1–%2 %3", "days of one month: 25–29 Nov")
        .arg(QString::number(from.day()), QString::number(to.day()), month);
}

QString DayText::moment(const QDateTime& when, const QDateTime& now)
{
    if (!when.isValid())
        return {};
    if (when.toLocalTime().date() == now.toLocalTime().date())
        return time(when);
    return tr("%1, %2", "day and time").arg(day(when, now), time(when));
}

QString DayText::full(const QDate& date)
{
    return QLocale().toString(date, tr("d MMMM yyyy", "format of a day"));
}

QString DayText::span(qint64 seconds)
{
    constexpr qint64 kHour = 60;
    constexpr qint64 kDay = 24 * kHour;
    const qint64 minutes = std::max<qint64>(0, seconds) / 60;
    const auto part = [](const QString& words, qint64 number) { return number > 0 ? words.arg(number) : QString(); };
    QStringList parts;
    if (minutes >= 2 * kDay)
        parts = {part(tr("%1 d", "days"), minutes / kDay), part(tr("%1 h", "hours"), minutes % kDay / kHour)};
    else if (minutes >= kHour)
        parts = {part(tr("%1 h", "hours"), minutes / kHour), part(tr("%1 m", "minutes"), minutes % kHour)};
    else
        parts = {tr("%1 m", "minutes").arg(minutes)};
    parts.removeAll(QString());
    return parts.size() < 2 ? parts.join(QString())
                            : tr("%1 %2", "days and hours, or hours and minutes").arg(parts.first(), parts.last());
}

} // namespace tradewind
