// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonObject>
#include <QLocale>

namespace tradewind {

/// What the members and words of the contract's acts are called for people, and their values as text. What this version
/// has no name for is shown as it stands: nothing of an act is hidden.
class ActWords
{
    Q_DECLARE_TR_FUNCTIONS(ActWords)

public:
    /// "maxTotal": "Total at most". Empty when there is no name.
    static QString name(const QString& member);
    /// What a condition is called: as name(), but as what was asked for: "Stock at least".
    static QString condition(const QString& what);
    /// One value: amounts, quantities, times, yes and no, words of the contract; hashes shortened to sixteen digits.
    /// Empty for lists and for objects that are more than one value.
    static QString value(const QString& member, const QJsonValue& value, const QLocale& locale);
    /// A value as conditions carry it: "21.85 CNY", a time, a number, a word.
    static QString plainValue(const QString& what, const QString& text, const QLocale& locale);
    /// How much it is more or less: "+CNY 0.40, +2.8 %"; empty when that means nothing.
    static QString difference(const QString& what, const QString& old, const QString& now, const QLocale& locale);
};

} // namespace tradewind
