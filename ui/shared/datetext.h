// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QString>

namespace tradewind {

/// Times for people, in the locale and the local time zone. Times come in as UTC; `now` comes from the Clock.
class DateText
{
    Q_DECLARE_TR_FUNCTIONS(DateText)

public:
    /// "14:32".
    static QString time(const QDateTime& when, const QLocale& locale = {});
    /// "20 Nov", with the year when it is not this one.
    static QString day(const QDate& date, const QDate& today, const QLocale& locale = {});
    static QString day(const QDateTime& when, const QDateTime& now, const QLocale& locale = {});
    /// "14:32" today, else "20 Nov, 14:32".
    static QString moment(const QDateTime& when, const QDateTime& now, const QLocale& locale = {});
    /// "just now", "5 min ago", "2 h ago", "yesterday", else the day.
    static QString ago(const QDateTime& when, const QDateTime& now, const QLocale& locale = {});
    /// "5 h 28 m", "3 d 4 h", "12 m"; nothing left is "0 m".
    static QString span(qint64 seconds);
    /// "8–15 Jan", "28 Nov – 2 Dec".
    static QString days(const QDate& from, const QDate& to, const QDate& today, const QLocale& locale = {});
    /// Day and time with year and zone, for tool tips and documents.
    static QString full(const QDateTime& when, const QLocale& locale = {});
};

} // namespace tradewind
