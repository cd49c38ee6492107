// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

namespace tradewind {

/// Times and durations for people, in the user's language and time zone: every screen says a moment in the same form.
/// Times come in as UTC; `now` comes from the Clock.
class DayText
{
    Q_DECLARE_TR_FUNCTIONS(DayText)

public:
    /// "14:32"; empty for an invalid time.
    static QString time(const QDateTime& when);
    /// "20 Nov", with the year when it is not this one; empty for an invalid time.
    static QString day(const QDate& date, const QDate& today);
    static QString day(const QDateTime& when, const QDateTime& now);
    /// "14:32" today, else "20 Nov, 14:32"; without a `now` always with day and year.
    static QString moment(const QDateTime& when, const QDateTime& now);
    /// "25–29 Nov", "28 Nov – 2 Dec", "25 Nov" when both are one day, with the year when it is not this one.
    static QString days(const QDate& from, const QDate& to, const QDate& today);
    /// "20 November 2026", for documents.
    static QString full(const QDate& date);
    /// What is left: "3 d 4 h" from two days on, "5 h 28 m", "12 m". A part that is zero is left out; over is "0 m".
    static QString span(qint64 seconds);
};

} // namespace tradewind
