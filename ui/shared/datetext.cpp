// SPDX-License-Identifier: Apache-2.0
#include "ui/shared/datetext.h"

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// The locale's own order of day and month: its long date without weekday and year would need ICU, so the order is
/// taken from its short format.
QString dayAndMonth(const QDate& date, const QLocale& locale)
{
    if (locale.language() == QLocale::Chinese || locale.language() == QLocale::Japanese)
        return locale.toString(date, u"M月d日"_s);
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    const bool monthFirst = format.indexOf(u'M') < format.indexOf(u'd') && locale.language() != QLocale::C;
    const bool english = locale.language() == QLocale::English || locale.language() == QLocale::C;
    if (monthFirst && english && locale.territory() == QLocale::UnitedStates)
        return locale.toString(date, u"MMM d"_s);
    return locale.toString(date, locale.language() == QLocale::German ? u"d. MMM"_s : u"d MMM"_s);
}

} // namespace

QString DateText::time(const QDateTime& when, const QLocale& locale)
{
    return when.isValid() ? locale.toString(when.toLocalTime().time(), u"HH:mm"_s) : QString();
}

QString DateText::day(const QDate& date, const QDate& today, const QLocale& locale)
{
    if (!date.isValid())
        return {};
    const QString words = dayAndMonth(date, locale);
    return date.year() == today.year() ? words
                                       : tr("%1 %2", "day and month, year").arg(words, QString::number(date.year()));
}

QString DateText::day(const QDateTime& when, const QDateTime& now, const QLocale& locale)
{
    return day(when.toLocalTime().date(), now.toLocalTime().date(), locale);
}

QString DateText::moment(const QDateTime& when, const QDateTime& now, const QLocale& locale)
{
    if (!when.isValid())
        return {};
    if (when.toLocalTime().date() == now.toLocalTime().date())
        return time(when, locale);
    return tr("%1, %2", "day, time").arg(day(when, now, locale), time(when, locale));
}

QString DateText::ago(const QDateTime& when, const QDateTime& now, const QLocale& locale)
{
    if (!when.isValid())
        return {};
    const qint64 seconds = when.secsTo(now);
    if (seconds < 60)
        return tr("just now");
    if (seconds < 3600)
        return tr("%n min ago", nullptr, static_cast<int>(seconds / 60));
    const qint64 daysApart = when.toLocalTime().date().daysTo(now.toLocalTime().date());
    if (daysApart == 0)
        return tr("%n h ago", nullptr, static_cast<int>(seconds / 3600));
    if (daysApart == 1)
        return tr("yesterday");
    return day(when, now, locale);
}

QString DateText::span(qint64 seconds)
{
    seconds = std::max<qint64>(0, seconds);
    if (seconds >= 48 * 3600)
        return tr("%1 d %2 h").arg(seconds / 86400).arg(seconds % 86400 / 3600);
    if (seconds >= 3600)
        return tr("%1 h %2 m").arg(seconds / 3600).arg(seconds % 3600 / 60);
    return tr("%1 m", "minutes").arg(seconds / 60);
}

QString DateText::days(const QDate& from, const QDate& to, const QDate& today, const QLocale& locale)
{
    if (!from.isValid() || !to.isValid() || from == to)
        return day(from.isValid() ? from : to, today, locale);
    const QString end = day(to, today, locale);
    if (from.month() == to.month() && from.year() == to.year() && end.startsWith(QString::number(to.day())))
        return u"%1–%2"_s.arg(QString::number(from.day()), end);
    return u"%1 – %2"_s.arg(day(from, today, locale), end);
}

QString DateText::full(const QDateTime& when, const QLocale& locale)
{
    return when.isValid() ? locale.toString(when.toLocalTime(), QLocale::LongFormat) : QString();
}

} // namespace tradewind
