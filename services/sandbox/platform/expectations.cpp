// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/platform/expectations.h"

#include "services/sandbox/platform/answer.h"

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

void Expectations::compare(const QString& what, const QString& expected, const QString& actual, bool holds,
                           const QJsonObject& where)
{
    QJsonObject value = where;
    value["what"_L1] = what;
    value["old"_L1] = expected;
    value["new"_L1] = actual;
    (holds ? m_held : m_changes).append(value);
}

bool Expectations::failed(const QString& what) const
{
    for (const QJsonValue& change : m_changes) {
        if (change["what"_L1].toString() == what)
            return true;
    }
    return false;
}

QJsonObject Expectations::facts(QJsonObject facts) const
{
    if (!m_changes.isEmpty())
        facts["changes"_L1] = m_changes;
    if (!m_held.isEmpty())
        facts["held"_L1] = m_held;
    return facts;
}

void Expectations::require(Problem::Slug slug, const QString& title, const QJsonObject& extra) const
{
    if (!hold())
        refuse(slug, facts(extra), title);
}

} // namespace tradewind::sandbox
