// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/mutations/platformtruth.h"

#include <QJsonArray>

namespace tradewind::faults {
using namespace Qt::StringLiterals;

namespace {

/// An amount as the contract writes it, in the currency's smallest unit.
qint64 minorOf(const QJsonValue& amount)
{
    return amount["amount"_L1].toString().remove(u'.').toLongLong();
}

} // namespace

void PlatformTruth::read()
{
    for (;;) {
        const QJsonArray entries =
            m_client.get(u"/sandbox/journal?limit=1000&after=%1"_s.arg(m_seen)).json()["entries"_L1].toArray();
        if (entries.isEmpty())
            return;
        for (const QJsonValue& entry : entries) {
            m_seen = entry["seq"_L1].toInteger();
            const QString kind = entry["kind"_L1].toString();
            ++m_effects[entry["clientRef"_L1].toString()][kind];
            const QJsonObject facts = entry["facts"_L1].toObject();
            if (kind != "ledger.posted"_L1 || facts["companyId"_L1].toString() != "co-nordhafen"_L1)
                continue;
            const QString currency = facts["balanceBefore"_L1]["currency"_L1].toString();
            const qint64 before = minorOf(facts["balanceBefore"_L1]);
            if (m_balances.contains(currency) && m_balances.value(currency) != before)
                m_broken = u"a movement of %1 starts from %2, not %3"_s.arg(currency).arg(before).arg(
                    m_balances.value(currency));
            m_balances.insert(currency, minorOf(facts["entry"_L1]["balanceAfter"_L1]));
        }
    }
}

QString PlatformTruth::moneyTrouble()
{
    if (!m_broken.isEmpty())
        return m_broken;
    for (const QJsonValue& balance : m_client.get(u"/v1/balances"_s).json()["items"_L1].toArray()) {
        const QString currency = balance["currency"_L1].toString();
        // What an exchange has sold is held until it is settled, and has not moved yet.
        const qint64 there = minorOf(balance["available"_L1]) + minorOf(balance["frozen"_L1]);
        if (m_balances.contains(currency) && m_balances.value(currency) != there)
            return u"the balance of %1 is %2, the last movement left %3"_s.arg(currency).arg(there).arg(
                m_balances.value(currency));
    }
    return {};
}

} // namespace tradewind::faults
