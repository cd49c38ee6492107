// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/faults/mutations/trouble.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSslConfiguration>
#include <QThread>

#include <memory>

namespace tradewind::faults {

/// Trouble for the next request of a kind.
struct Strike
{
    enum class At { Intent, Question };
    At at = At::Intent;
    Trouble trouble;
};

/// What came over the wire under one key.
struct SeenIntent
{
    int requests = 0;     ///< whole or not
    int fingerprints = 0; ///< different ones among the whole
    int delivered = 0;    ///< handed to the platform
    int executed = 0;     ///< answered 2xx by the platform
    int refused = 0;      ///< answered 4xx by the platform, or refused in its name
};

/// Stands between the client and the platform, plain and with TLS, in a thread of its own; reads raw bytes, goes wrong
/// as it is told, and counts what it sees.
class FaultProxy
{
public:
    /// `platform` is its port on loopback.
    FaultProxy(int platform, const QSslConfiguration& good, const QSslConfiguration& bad);
    ~FaultProxy();
    FaultProxy(const FaultProxy&) = delete;
    FaultProxy& operator=(const FaultProxy&) = delete;

    int plainPort() const;
    int tlsPort() const;
    /// From now on, in this order; what was armed before and did not strike is forgotten. Open connections end when one
    /// of these strikes at a connection.
    void arm(const QList<Strike>& strikes);
    /// How many armed troubles have struck since the last arm().
    int struck() const;
    /// Whether somebody listens, and everything that was taken has been delivered and answered by the platform.
    bool isQuiet() const;
    /// By key; forgets it.
    QHash<QByteArray, SeenIntent> takeSeen();
    SeenIntent seen(const QByteArray& key) const;

private:
    class Listener;
    class Worker;
    class Link;
    class Delivery;

    QThread m_thread;
    std::unique_ptr<Worker> m_worker;
};

} // namespace tradewind::faults
