// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/problem.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace tradewind::sandbox {

/// What a caller expects of what they act on, beside what is true. Everything is compared before anything is said, so
/// that a refusal names each value that failed, with old and new (`changes`), and those that hold (`held`).
class Expectations
{
public:
    /// `where` names the line or the offer of a value that is one of several. Amounts as `amount currency`.
    void compare(const QString& what, const QString& expected, const QString& actual, bool holds,
                 const QJsonObject& where = {});
    void same(const QString& what, const QString& expected, const QString& actual, const QJsonObject& where = {})
    {
        compare(what, expected, actual, expected == actual, where);
    }
    /// `until` has not come yet: old is the time agreed, new the platform's time. Both as stamps.
    void notOver(const QString& what, const QString& until, const QString& now)
    {
        compare(what, until, now, until > now);
    }

    bool hold() const { return m_changes.isEmpty(); }
    bool failed(const QString& what) const;
    /// `facts` with `changes` and `held`.
    QJsonObject facts(QJsonObject facts = {}) const;
    /// Refuses when something does not hold.
    void require(Problem::Slug slug, const QString& title, const QJsonObject& facts = {}) const;

private:
    QJsonArray m_changes;
    QJsonArray m_held;
};

} // namespace tradewind::sandbox
