// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"
#include "services/outbox/intent.h"

#include <QHash>
#include <QSet>

namespace tradewind::faults {

/// What one wire request carries, as far as the contract's fingerprint goes.
struct WireRequest
{
    QString key;
    QByteArray body;
    QByteArray fingerprint; ///< method, path, body, deadline, precondition, on behalf of
    qint64 deadline = 0;

    static WireRequest of(const Intent& intent);
};

/// A platform that keeps the contract's promises about mutations (platform contract, "Mutations"), in memory. Answers
/// as the client's HTTP layer would hand them on.
class CorePlatform
{
public:
    /// What the platform will say to an intent; chosen by its summary's kind, so that a schedule decides it.
    enum class Rule { Accept, Invalid, PriceChanged, VersionConflict };

    static constexpr qint64 kKeyLife = 7LL * 24 * 3600 * 1000;

    /// Executes, refuses or answers again.
    Result<QByteArray> handle(const WireRequest& request, qint64 now);
    /// GET /v1/operations.
    QByteArray operation(const QString& clientRef, qint64 now) const;
    /// Keeps the operation running until then.
    void keepRunning(const QString& clientRef, qint64 until) { m_runningUntil.insert(clientRef, until); }

    void keepFile(const QString& sha256) { m_files.insert(sha256); }
    bool hasFile(const QString& sha256) const { return m_files.contains(sha256); }
    void setRule(const QString& marker, Rule rule) { m_rules.insert(marker, rule); }
    int timesExecuted(const QString& clientRef) const { return m_executions.value(clientRef); }
    bool hasRefused(const QString& clientRef) const;
    int executions() const;
    qint64 ledger() const { return m_ledger; }
    const QHash<QString, int>& executedRefs() const { return m_executions; }
    /// The first promise a request has broken, or nothing.
    QString violation() const { return m_violation; }

    static QByteArray receiptOf(const QString& clientRef, const QString& entityId);

private:
    struct Kept
    {
        Result<QByteArray> answer;
        QByteArray fingerprint;
        qint64 at = 0;
        bool executed = false;
    };

    QHash<QString, std::shared_ptr<Kept>> m_byKey;
    QHash<QString, std::shared_ptr<Kept>> m_byRef;
    QHash<QString, QPair<QString, QByteArray>> m_first; // clientRef -> key and fingerprint it came with first
    QHash<QString, qint64> m_runningUntil;
    QHash<QString, Rule> m_rules;
    QHash<QString, int> m_executions;
    QSet<QString> m_files;
    qint64 m_ledger = 0;
    QString m_violation;
};

} // namespace tradewind::faults
