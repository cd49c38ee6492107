// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/services/sandbox/testclient.h"

#include <QHash>

namespace tradewind::faults {

/// What has really happened on the demo platform, by its own append-only journal.
class PlatformTruth
{
public:
    /// `client` is signed in and must outlive this object.
    explicit PlatformTruth(sandbox::TestClient& client)
        : m_client(client)
    {
    }

    /// Reads what has come since the last time.
    void read();
    /// How often an effect of this kind was made by the act of this clientRef.
    int times(const QString& clientRef, const QString& effect) const
    {
        return m_effects.value(clientRef).value(effect);
    }
    /// Each movement of money starts from the balance the last one left, and the balance shown is what the last one
    /// left; otherwise what is wrong.
    QString moneyTrouble();

private:
    sandbox::TestClient& m_client;
    qint64 m_seen = 0;
    QHash<QString, QHash<QString, int>> m_effects;
    QHash<QString, qint64> m_balances; ///< by currency, in its smallest unit, as the last movement left it
    QString m_broken;
};

} // namespace tradewind::faults
