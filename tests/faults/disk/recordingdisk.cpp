// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/disk/recordingdisk.h"

#include <algorithm>
#include <cstring>

namespace tradewind::faults {

namespace {

constexpr qsizetype kSector = 512;

void write(QByteArray& content, qint64 offset, const char* bytes, qsizetype size)
{
    if (content.size() < offset + size)
        content.resize(offset + size, '\0');
    std::memcpy(content.data() + offset, bytes, size_t(size));
}

} // namespace

void RecordingDisk::add(Step step)
{
    if (step.path.endsWith("-shm"))
        return;
    const std::lock_guard lock(m_mutex);
    m_steps.push_back(std::move(step));
}

void RecordingDisk::opened(const QByteArray& path, bool created)
{
    if (created)
        add({Kind::Created, path});
}

void RecordingDisk::written(const QByteArray& path, qint64 offset, const QByteArray& bytes)
{
    add({Kind::Written, path, offset, bytes});
}

void RecordingDisk::truncated(const QByteArray& path, qint64 size)
{
    add({Kind::Truncated, path, size});
}

void RecordingDisk::synced(const QByteArray& path)
{
    add({Kind::Synced, path});
}

void RecordingDisk::deleted(const QByteArray& path)
{
    add({Kind::Deleted, path});
}

size_t RecordingDisk::steps() const
{
    const std::lock_guard lock(m_mutex);
    return m_steps.size();
}

std::map<QByteArray, QByteArray> RecordingDisk::imageAfter(size_t steps, Dice& dice) const
{
    struct Content
    {
        bool there = false;
        QByteArray bytes;
        std::vector<const Step*> pending;
    };
    const auto apply = [](Content& file, const Step& step) {
        switch (step.kind) {
        case Kind::Created:
            file.there = true;
            file.bytes.clear();
            return;
        case Kind::Written:
            write(file.bytes, step.offset, step.bytes.constData(), step.bytes.size());
            return;
        case Kind::Truncated:
            file.bytes.resize(step.offset, '\0');
            return;
        case Kind::Deleted:
            file.there = false;
            file.bytes.clear();
            return;
        case Kind::Synced:
            return;
        }
    };
    const auto isOfNames = [](const Step* step) { return step->kind == Kind::Created || step->kind == Kind::Deleted; };
    const std::lock_guard lock(m_mutex);
    std::map<QByteArray, Content> files;
    for (size_t i = 0; i < std::min(steps, m_steps.size()); ++i) {
        const Step& step = m_steps[i];
        Content& file = files[step.path];
        if (step.kind != Kind::Synced) {
            file.pending.push_back(&step);
            continue;
        }
        for (const Step* pending : file.pending)
            apply(file, *pending);
        file.pending.clear();
        // What happened to names before is in the file system's log by then, and nothing older of those files is left.
        for (auto& [path, other] : files) {
            const auto last = std::find_if(other.pending.rbegin(), other.pending.rend(), isOfNames);
            if (last == other.pending.rend())
                continue;
            apply(other, **last);
            other.pending.erase(other.pending.begin(), last.base());
        }
    }
    enum class Fate { None, All, Some, Torn };
    std::map<QByteArray, QByteArray> image;
    for (auto& [path, file] : files) {
        const auto fate = Fate(dice.below(4));
        for (const Step* step : file.pending) {
            // What happens to names happens in order; only the last of it may not have happened yet.
            const bool ofNames = isOfNames(step);
            if (ofNames && (step != file.pending.back() || dice.percent(50))) {
                apply(file, *step);
                continue;
            }
            if (ofNames || fate == Fate::None || (fate != Fate::All && dice.percent(50)))
                continue;
            if (fate != Fate::Torn || step->kind != Kind::Written) {
                apply(file, *step);
                continue;
            }
            for (qsizetype at = 0; at < step->bytes.size(); at += kSector) {
                if (dice.percent(50))
                    write(file.bytes, step->offset + at, step->bytes.constData() + at,
                          std::min(kSector, step->bytes.size() - at));
            }
        }
        if (file.there)
            image[path] = file.bytes;
    }
    return image;
}

} // namespace tradewind::faults
