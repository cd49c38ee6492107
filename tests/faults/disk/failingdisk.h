// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/faults/disk/faultvfs.h"

#include <QString>

#include <atomic>

namespace tradewind::faults {

/// A disk one of whose calls fails, once or from then on.
class FailingDisk final : public DiskWatcher
{
public:
    enum class Trouble { Full, InputOutput, Busy, NoMemory, Corrupt, ReadOnly, CannotOpen };

    /// The `nth` call that can fail in this way fails; all later ones too when it is `sticky`.
    FailingDisk(Trouble trouble, qint64 nth, bool sticky)
        : m_trouble(trouble)
        , m_nth(nth)
        , m_sticky(sticky)
    {
    }

    int ask(DiskCall call, const QByteArray& path) override;
    void heal() { m_healed = true; }
    bool hasFired() const { return m_calls >= m_nth; }

    static QString nameOf(Trouble trouble);

private:
    const Trouble m_trouble;
    const qint64 m_nth;
    const bool m_sticky;
    std::atomic<qint64> m_calls = 0;
    std::atomic<bool> m_healed = false;
};

} // namespace tradewind::faults
