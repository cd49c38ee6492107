// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

namespace tradewind::sandbox {

/// Words of the platform's own, in both languages it speaks. What is the same in both (a number, a name, a merchant's
/// own words) converts by itself.
class Phrase
{
public:
    Phrase() = default;
    Phrase(const QString& same)
        : Phrase(same, {})
    {
    }
    /// An empty `chinese` is the English words.
    Phrase(const QString& english, const QString& chinese)
        : m_english(english)
        , m_chinese(chinese)
    {
    }
    /// What putWords() wrote.
    static Phrase in(const QJsonObject& body, QLatin1StringView member);

    const QString& english() const { return m_english; }
    const QString& chinese() const { return m_chinese.isEmpty() ? m_english : m_chinese; }
    bool isEmpty() const { return m_english.isEmpty(); }

    /// QString's own: `%1` and on, in each language with the arguments' words of that language.
    template <typename... Args>
    Phrase arg(const Args&... args) const
    {
        return {m_english.arg(Phrase(args).english()...), chinese().arg(Phrase(args).chinese()...)};
    }

private:
    QString m_english;
    QString m_chinese;
};

/// Writes English under `member` and Chinese, where it differs, beside it as its original ("textOriginal"): answers in
/// Chinese show the original.
void putWords(QJsonObject& body, QLatin1StringView member, const Phrase& words);
/// A body with words put into it.
QJsonObject withWords(QJsonObject body, QLatin1StringView member, const Phrase& words);

} // namespace tradewind::sandbox
