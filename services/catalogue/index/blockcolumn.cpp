// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/index/blockcolumn.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <vector>

namespace tradewind {

namespace {
constexpr qsizetype kHead = sizeof(qint64) + sizeof(qint32);

/// high − low, which may not fit into a signed number.
quint64 distance(qint64 low, qint64 high)
{
    return quint64(high) - quint64(low);
}

int widthFor(quint64 span)
{
    if (span <= std::numeric_limits<quint8>::max())
        return 1;
    if (span <= std::numeric_limits<quint16>::max())
        return 2;
    return span <= std::numeric_limits<quint32>::max() ? 4 : 8;
}
} // namespace

BlockColumn::BlockColumn()
    : m_bytes(kBlockRows, '\0')
{
}

template <typename T>
void BlockColumn::encode(std::span<const qint64> values)
{
    m_bytes = QByteArray(qsizetype(kBlockRows) * qsizetype(sizeof(T)), Qt::Uninitialized);
    T* const out = reinterpret_cast<T*>(m_bytes.data());
    for (std::size_t i = 0; i < values.size(); ++i)
        out[i] = static_cast<T>(quint64(values[i]) - quint64(m_base));
    std::fill(out + values.size(), out + kBlockRows, static_cast<T>(quint64(0) - quint64(m_base)));
}

BlockColumn BlockColumn::of(std::span<const qint64> values)
{
    BlockColumn column;
    if (values.empty())
        return column;
    values = values.first(std::min<std::size_t>(values.size(), kBlockRows));
    auto [least, most] = std::minmax_element(values.begin(), values.end());
    const bool isFull = values.size() == kBlockRows;
    const qint64 low = isFull ? *least : std::min<qint64>(*least, 0);
    const qint64 high = isFull ? *most : std::max<qint64>(*most, 0);
    column.m_width = widthFor(distance(low, high));
    column.m_base = column.m_width == 8 ? 0 : low;
    switch (column.m_width) {
    case 1:
        column.encode<quint8>(values);
        break;
    case 2:
        column.encode<quint16>(values);
        break;
    case 4:
        column.encode<quint32>(values);
        break;
    default:
        column.encode<qint64>(values);
        break;
    }
    return column;
}

QByteArray BlockColumn::stored() const
{
    QByteArray out(kHead, Qt::Uninitialized);
    const qint32 width = m_width;
    std::memcpy(out.data(), &m_base, sizeof(m_base));
    std::memcpy(out.data() + sizeof(m_base), &width, sizeof(width));
    return out + m_bytes;
}

BlockColumn BlockColumn::fromStored(QByteArrayView stored)
{
    BlockColumn column;
    if (stored.size() < kHead)
        return column;
    qint64 base = 0;
    qint32 width = 0;
    std::memcpy(&base, stored.data(), sizeof(base));
    std::memcpy(&width, stored.data() + sizeof(base), sizeof(width));
    const bool isWidth = width == 1 || width == 2 || width == 4 || width == 8;
    if (!isWidth || stored.size() != kHead + qsizetype(kBlockRows) * width)
        return column;
    column.m_base = base;
    column.m_width = width;
    column.m_bytes = stored.sliced(kHead).toByteArray();
    return column;
}

void BlockColumn::set(int row, qint64 value)
{
    if (at(row) == value)
        return;
    const bool fits = m_width == 8 || (value >= m_base && widthFor(distance(m_base, value)) <= m_width);
    if (!fits) {
        std::vector<qint64> values(kBlockRows);
        copyTo(values.data());
        values[static_cast<std::size_t>(row)] = value;
        *this = of(values);
        return;
    }
    char* bytes = m_bytes.data();
    switch (m_width) {
    case 1:
        reinterpret_cast<quint8*>(bytes)[row] = static_cast<quint8>(value - m_base);
        break;
    case 2:
        reinterpret_cast<quint16*>(bytes)[row] = static_cast<quint16>(value - m_base);
        break;
    case 4:
        reinterpret_cast<quint32*>(bytes)[row] = static_cast<quint32>(value - m_base);
        break;
    default:
        reinterpret_cast<qint64*>(bytes)[row] = value;
        break;
    }
}

void BlockColumn::copyTo(qint64* values) const
{
    for (int row = 0; row < kBlockRows; ++row)
        values[row] = at(row);
}

void BlockColumn::within(qint64 low, qint64 high, const Kernels& kernels, quint64* out) const
{
    if (low > high) {
        std::memset(out, 0, kBlockWords * sizeof(quint64));
        return;
    }
    const char* bytes = m_bytes.constData();
    if (m_width == 8) {
        kernels.within64(reinterpret_cast<const qint64*>(bytes), low, high, out);
        return;
    }
    const qint64 most = m_width == 1   ? std::numeric_limits<quint8>::max()
                        : m_width == 2 ? std::numeric_limits<quint16>::max()
                                       : qint64(std::numeric_limits<quint32>::max());
    // As distances above the base, cut to what the width can hold.
    const bool isAllBelow = high < m_base;
    const bool isAllAbove = low > m_base && distance(m_base, low) > quint64(most);
    if (isAllBelow || isAllAbove) {
        std::memset(out, 0, kBlockWords * sizeof(quint64));
        return;
    }
    const quint64 from = low <= m_base ? 0 : distance(m_base, low);
    const quint64 to = std::min<quint64>(distance(m_base, high), quint64(most));
    if (m_width == 1)
        kernels.within8(reinterpret_cast<const quint8*>(bytes), quint8(from), quint8(to), out);
    else if (m_width == 2)
        kernels.within16(reinterpret_cast<const quint16*>(bytes), quint16(from), quint16(to), out);
    else
        kernels.within32(reinterpret_cast<const quint32*>(bytes), quint32(from), quint32(to), out);
}

} // namespace tradewind
