// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/faults/simulation/coreworld.h"

namespace tradewind::faults {

/// The clock of the machine: virtual time, and how wrong it is.
class CoreWorld::SimClock final : public Clock
{
public:
    explicit SimClock(const qint64& now)
        : m_now(now)
    {
    }
    QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_now + skew, Qt::UTC); }
    std::chrono::milliseconds monotonic() const override { return std::chrono::milliseconds(m_now); }
    qint64 skew = 0;

private:
    const qint64& m_now;
};

/// The records of the account, which may fail, and may be lost.
class CoreWorld::Records final : public ReceiptSink
{
public:
    explicit Records(CoreWorld& world)
        : m_world(world)
    {
    }
    qint64 mark = 0;
    QSet<QString> seen;

    Async<qint64> receiptMark() override { return ready(qint64(mark)); }
    Async<void> forgetMark() override;
    Async<void> applyReceipts(QList<Receipt> receipts) override;

private:
    CoreWorld& m_world;
};

/// The wire to the platform, as one life of one program has it.
class CoreWorld::Wire final : public Transport
{
public:
    Wire(CoreWorld& world, int program, quint64 life)
        : m_world(world)
        , m_program(program)
        , m_life(life)
    {
    }

    Async<QByteArray> send(Intent intent, std::stop_token) override;
    Async<QByteArray> operation(QString clientRef, QString, std::stop_token) override;
    Async<void> upload(WaitingFile file, QByteArray bytes, QString, std::stop_token) override;

private:
    /// As the planted bug reads it.
    Error timedOut() const;
    Result<QByteArray> arrive(const WireRequest& request, const QString& clientRef);
    void dropRow(const QString& clientRef);
    void arriveLater(const WireRequest& request);
    void answer(qint64 wait, const Promise<QByteArray>& promise, const Result<QByteArray>& told);
    /// For this life of the program alone.
    void deliverLater(qint64 wait, std::function<void()> action);

    CoreWorld& m_world;
    int m_program;
    quint64 m_life;
};

} // namespace tradewind::faults
