// SPDX-License-Identifier: Apache-2.0
#include "models/shared/daytext.h"

#include <QLocale>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
QString dayOf(const QDate& date, const QDate& today)
{
    return QLocale().toString(date, date.year() == today.year() ? DayText::tr("d MMM", "format of a day")
                                                                : DayText::tr("d MMM yyyy", "format of a day"));
}
} // namespace

QString DayText::day(const QDateTime& when, const QDateTime& now)
{
    return when.isValid() ? dayOf(when.toLocalTime().date(), now.toLocalTime().date()) : QString();
}

QString DayText::days(const QDate& from, const QDate& to, const QDate& today)
{
    if (from == to)
        return dayOf(from, today);
    if (from.month() != to.month() || from.year() != to.year())
        return tr("%1 – %2", "from a day to a day").arg(dayOf(from, today), dayOf(to, today));
    const QString month = QLocale().toString(to, to.year() == today.year() ? tr("MMM", "format of a month")
                                                                           : tr("MMM yyyy", "format of a month"));
    return tr("%1–%2 %3", "days of one month: 25–29 Nov")
        .arg(QString::number(from.day()), QString::number(to.day()), month);
}

QString DayText::moment(const QDateTime& when, const QDateTime& now)
{
    if (!when.isValid())
        return {};
    const QDateTime local = when.toLocalTime();
    const QString time = local.toString(u"HH:mm"_s);
    if (local.date() == now.toLocalTime().date())
        return time;
    return tr("%1, %2", "day and time").arg(day(when, now), time);
}

QString DayText::full(const QDate& date)
{
    return QLocale().toString(date, tr("d MMMM yyyy", "format of a day"));
}

} // namespace tradewind
