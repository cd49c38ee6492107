// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/faults/disk/faultvfs.h"
#include "tests/faults/driver/dice.h"

#include <map>
#include <mutex>
#include <vector>

namespace tradewind::faults {

/// Writes down what SQLite does to its files, and makes of it what a disk could hold after the power went: of each file
/// what was flushed, and of what was not any part in any order, sectors of 512 bytes torn. The shared memory of the log
/// is no file that survives.
class RecordingDisk final : public DiskWatcher
{
public:
    int ask(DiskCall, const QByteArray&) override { return 0; }
    void opened(const QByteArray& path, bool created) override;
    void written(const QByteArray& path, qint64 offset, const QByteArray& bytes) override;
    void truncated(const QByteArray& path, qint64 size) override;
    void synced(const QByteArray& path) override;
    void deleted(const QByteArray& path) override;

    /// How many steps there are.
    size_t steps() const;
    /// The files, by path, when the power went after `steps` of them.
    std::map<QByteArray, QByteArray> imageAfter(size_t steps, Dice& dice) const;

private:
    enum class Kind { Created, Written, Truncated, Synced, Deleted };
    struct Step
    {
        Kind kind;
        QByteArray path;
        qint64 offset = 0; ///< or the size
        QByteArray bytes = {};
    };
    void add(Step step);

    mutable std::mutex m_mutex; // databases have a thread each
    std::vector<Step> m_steps;
};

} // namespace tradewind::faults
