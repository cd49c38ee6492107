// SPDX-License-Identifier: Apache-2.0
#include "models/shared/daytext.h"

#include <QLocale>

namespace tradewind {
using namespace Qt::StringLiterals;

QString DayText::day(const QDateTime& when, const QDateTime& now)
{
    if (!when.isValid())
        return {};
    const QDate date = when.toLocalTime().date();
    if (date.year() == now.toLocalTime().date().year())
        return QLocale().toString(date, tr("d MMM", "format of a day"));
    return QLocale().toString(date, tr("d MMM yyyy", "format of a day"));
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
