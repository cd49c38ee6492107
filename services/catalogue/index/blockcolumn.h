// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/index/kernels.h"

#include <QByteArray>
#include <QByteArrayView>

#include <span>

namespace tradewind {

/// One number for each offer of a block, kept as small as its values allow: 1, 2 or 4 bytes above the block's smallest
/// value, or all 8. Nothing is ever cut off: a value that does not fit makes the column wider. Copies share their bytes
/// until one of them is changed.
class BlockColumn
{
public:
    BlockColumn(); ///< all zero

    static BlockColumn of(std::span<const qint64> values); ///< missing ones are zero
    /// What stored() gave; all zero when it is not that.
    static BlockColumn fromStored(QByteArrayView stored);
    QByteArray stored() const;

    qint64 at(int row) const
    {
        const char* bytes = m_bytes.constData();
        switch (m_width) {
        case 1:
            return m_base + reinterpret_cast<const quint8*>(bytes)[row];
        case 2:
            return m_base + reinterpret_cast<const quint16*>(bytes)[row];
        case 4:
            return m_base + reinterpret_cast<const quint32*>(bytes)[row];
        default:
            return reinterpret_cast<const qint64*>(bytes)[row];
        }
    }
    void set(int row, qint64 value);
    /// All kBlockRows values.
    void copyTo(qint64* values) const;
    /// The offers whose value lies from `low` up to and with `high`: kBlockWords words.
    void within(qint64 low, qint64 high, const Kernels& kernels, quint64* out) const;

    qsizetype byteSize() const { return m_bytes.size(); }

private:
    template <typename T>
    void encode(std::span<const qint64> values);

    qint64 m_base = 0;
    int m_width = 1;
    QByteArray m_bytes;
};

} // namespace tradewind
