// SPDX-License-Identifier: Apache-2.0
#include "services/storage/rowscan.h"

#include <QHash>
#include <QtEndian>

namespace tradewind {

namespace {

constexpr qsizetype kFrameHead = 24;
constexpr qsizetype kLogHead = 32;
constexpr qint64 kLargestRow = 64 * 1024 * 1024;
constexpr int kMostColumns = 64;

using Pages = QHash<quint32, QByteArrayView>;

/// SQLite's number of one to nine bytes; false when it goes beyond the end.
bool readNumber(QByteArrayView bytes, qsizetype& at, qint64& value)
{
    quint64 number = 0;
    for (int i = 0; i < 9; ++i) {
        if (at >= bytes.size())
            return false;
        const auto byte = quint8(bytes[at++]);
        if (i == 8) {
            value = qint64((number << 8) | byte);
            return true;
        }
        number = (number << 7) | (byte & 0x7f);
        if ((byte & 0x80) == 0)
            break;
    }
    value = qint64(number);
    return true;
}

/// How many bytes a column of this type takes; -1: no type of ours.
qint64 sizeOf(qint64 type)
{
    constexpr qint64 kSizes[] = {0, 1, 2, 3, 4, 6, 8, -1, 0, 0, -1, -1};
    return type < 0 ? -1 : type < 12 ? kSizes[type] : (type - 12) / 2;
}

QVariant columnAt(QByteArrayView bytes, qint64 type)
{
    if (type == 0)
        return {};
    if (type == 8 || type == 9)
        return qint64(type - 8);
    if (type < 12) {
        qint64 number = qint8(bytes[0]);
        for (qsizetype i = 1; i < bytes.size(); ++i)
            number = qint64((quint64(number) << 8) | quint8(bytes[i]));
        return number;
    }
    if (type % 2 == 0)
        return QByteArray(bytes.data(), bytes.size());
    return bytes.isEmpty() ? QStringLiteral("") : QString::fromUtf8(bytes);
}

/// The types of a row whose parts are exactly `size` bytes long; empty when this is no row.
QList<qint64> typesOf(QByteArrayView head, qint64 size)
{
    qsizetype at = 0;
    qint64 headSize = 0;
    if (!readNumber(head, at, headSize) || headSize < 2 || headSize > std::min<qint64>(size, head.size()))
        return {};
    QList<qint64> types;
    qint64 whole = headSize;
    while (at < headSize) {
        qint64 type = 0;
        if (!readNumber(head, at, type))
            return {};
        const qint64 taken = sizeOf(type);
        whole += taken;
        if (taken < 0 || whole > size || types.size() == kMostColumns)
            return {};
        types.append(type);
    }
    return at == headSize && whole == size ? types : QList<qint64>();
}

class Scan
{
public:
    Scan(qsizetype usable, const std::function<bool(const QVariantList&, bool)>& visit)
        : m_usable(usable)
        , m_visit(visit)
    {
    }

    Pages inFile;
    Pages inLog; ///< the last of each

    void page(QByteArrayView page) const
    {
        for (qsizetype at = 0; at + 4 < page.size(); ++at) {
            for (const bool hasRowId : {true, false})
                cell(page, at, hasRowId);
        }
    }

private:
    void cell(QByteArrayView page, qsizetype at, bool hasRowId) const
    {
        qint64 size = 0;
        qint64 rowId = 0;
        if (!readNumber(page, at, size) || size < 4 || size > kLargestRow)
            return;
        if (hasRowId && (!readNumber(page, at, rowId) || rowId < 0))
            return;
        // How much of it stands here (file format §1.6).
        const qint64 most = hasRowId ? m_usable - 35 : (m_usable - 12) * 64 / 255 - 23;
        qint64 here = size;
        if (size > most) {
            const qint64 least = (m_usable - 12) * 32 / 255 - 23;
            const qint64 wanted = least + (size - least) % (m_usable - 4);
            here = wanted <= most ? wanted : least;
        }
        if (at + here + (here < size ? 4 : 0) > page.size())
            return;
        const QByteArrayView local = page.sliced(at, here);
        const QList<qint64> types = typesOf(local, size);
        if (types.isEmpty())
            return;
        if (here == size) {
            row(local, types, hasRowId, rowId);
            return;
        }
        const quint32 next = qFromBigEndian<quint32>(page.data() + at + here);
        if (!row(whole(local, size, next, true), types, hasRowId, rowId))
            row(whole(local, size, next, false), types, hasRowId, rowId);
    }

    QByteArray whole(QByteArrayView local, qint64 size, quint32 next, bool logFirst) const
    {
        QByteArray bytes = local.toByteArray();
        // Damaged pages may lead in a circle.
        for (qsizetype left = inFile.size() + inLog.size(); bytes.size() < size && next != 0; --left) {
            if (left == 0)
                return {};
            QByteArrayView page = logFirst ? inLog.value(next) : QByteArrayView();
            if (page.isEmpty())
                page = inFile.value(next);
            if (page.size() < m_usable)
                return {};
            next = qFromBigEndian<quint32>(page.data());
            bytes += page.sliced(4, std::min<qint64>(m_usable - 4, size - bytes.size()));
        }
        return bytes;
    }

    bool row(QByteArrayView bytes, const QList<qint64>& types, bool hasRowId, qint64 rowId) const
    {
        qsizetype at = 0;
        qint64 headSize = 0;
        if (!readNumber(bytes, at, headSize))
            return false;
        at = headSize;
        QVariantList columns;
        for (const qint64 type : types) {
            const qint64 size = sizeOf(type);
            if (at + size > bytes.size())
                return false;
            columns.append(columnAt(bytes.sliced(at, size), type));
            at += size;
        }
        if (hasRowId)
            columns[0] = rowId;
        return m_visit(columns, hasRowId);
    }

    const qsizetype m_usable;
    const std::function<bool(const QVariantList&, bool)>& m_visit;
};

bool isPageSize(qsizetype size)
{
    return size >= 512 && size <= 65536 && (size & (size - 1)) == 0;
}

qsizetype pageSizeOf(const QByteArray& file, const QByteArray& log)
{
    if (file.size() >= 100) {
        const auto told = qFromBigEndian<quint16>(file.constData() + 16);
        const qsizetype size = told == 1 ? 65536 : told;
        if (isPageSize(size))
            return size;
    }
    if (log.size() >= kLogHead) {
        const auto size = qsizetype(qFromBigEndian<quint32>(log.constData() + 8));
        if (isPageSize(size))
            return size;
    }
    return 4096;
}

} // namespace

void scanRows(const QByteArray& file, const QByteArray& log,
              const std::function<bool(const QVariantList& columns, bool hasRowId)>& visit)
{
    // The first bytes may be what is damaged: then what SQLite takes by itself is tried too.
    QList<qsizetype> sizes{pageSizeOf(file, log)};
    if (!sizes.contains(4096))
        sizes.append(4096);
    for (const qsizetype pageSize : std::as_const(sizes)) {
        Scan scan(pageSize, visit); // we reserve nothing at a page's end
        for (qsizetype at = 0; at < file.size(); at += pageSize)
            scan.inFile.insert(quint32(at / pageSize + 1),
                               QByteArrayView(file).sliced(at, std::min(pageSize, file.size() - at)));
        QList<QByteArrayView> frames;
        for (qsizetype at = kLogHead; at + kFrameHead < log.size(); at += kFrameHead + pageSize) {
            const QByteArrayView page =
                QByteArrayView(log).sliced(at + kFrameHead, std::min(pageSize, log.size() - at - kFrameHead));
            frames.append(page);
            scan.inLog.insert(qFromBigEndian<quint32>(log.constData() + at), page);
        }
        for (const QByteArrayView page : std::as_const(scan.inFile))
            scan.page(page);
        for (const QByteArrayView page : std::as_const(frames))
            scan.page(page);
    }
}

} // namespace tradewind
