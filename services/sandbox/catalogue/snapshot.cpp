// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/catalogue/snapshot.h"

#include "services/sandbox/catalogue/offerjson.h"
#include "services/sandbox/platform/language.h"

#include <QDataStream>
#include <QDir>
#include <QSaveFile>

#include <zlib.h>

#include <algorithm>
#include <future>
#include <thread>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLinesInPiece = 2'000;
constexpr quint32 kFormat = 0x54575303; // "TWS" and a number that grows with every change of world or lines

QByteArray deflatePiece(const QByteArray& raw)
{
    z_stream stream{};
    // Raw deflate: the gzip head and tail are written around all pieces together.
    if (deflateInit2(&stream, 6, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray out(qsizetype(deflateBound(&stream, uLong(raw.size())) + 16), Qt::Uninitialized);
    QByteArray in = raw;
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = uInt(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = uInt(out.size());
    const int answer = deflate(&stream, Z_FULL_FLUSH);
    const bool whole = answer == Z_OK && stream.avail_in == 0 && stream.avail_out > 0;
    out.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return whole ? out : QByteArray();
}

QByteArray inflatePiece(const QByteArray& deflated, qint64 rawBytes)
{
    z_stream stream{};
    if (inflateInit2(&stream, -15) != Z_OK)
        return {};
    QByteArray out(rawBytes, Qt::Uninitialized);
    QByteArray in = deflated;
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = uInt(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = uInt(out.size());
    const int answer = inflate(&stream, Z_SYNC_FLUSH);
    const bool whole = (answer == Z_OK || answer == Z_BUF_ERROR) && qint64(stream.total_out) == rawBytes;
    inflateEnd(&stream);
    return whole ? out : QByteArray();
}

quint32 crcOf(const QByteArray& raw)
{
    return quint32(crc32(0, reinterpret_cast<const Bytef*>(raw.constData()), uInt(raw.size())));
}

QByteArray offerLine(const QByteArray& summary)
{
    return "{\"offerSummary\":" + summary + "}\n";
}

/// The id inside a line: the text of its first member "id".
QByteArray idOf(const QByteArray& line)
{
    const qsizetype from = line.indexOf("\"id\":\"") + 6;
    return line.mid(from, line.indexOf('"', from) - from);
}

struct MadePiece
{
    Piece piece;
    QByteArray deflated;
};

MadePiece makePiece(const World& world, qint64 from)
{
    QByteArray raw;
    raw.reserve(kLinesInPiece * 720);
    const qint64 to = std::min(world.offers(), from + kLinesInPiece);
    for (qint64 i = from; i < to; ++i)
        raw += offerLine(summaryBytes(world, world.offer(i)));
    MadePiece made;
    made.deflated = deflatePiece(raw);
    made.piece = {World::offerId(from).toLatin1(), 0, made.deflated.size(), raw.size(), crcOf(raw), int(to - from)};
    return made;
}

} // namespace

std::shared_ptr<const PreparedOffers> PreparedOffers::open(const QString& directory, const World& world)
{
    auto prepared = std::make_shared<PreparedOffers>();
    prepared->m_path = QDir(directory).filePath(u"catalogue-%1-%2.bin"_s.arg(world.seed()).arg(world.offers()));
    prepared->m_file.setFileName(prepared->m_path);
    if (prepared->load(world) || (prepared->make(world) && prepared->load(world)))
        return prepared;
    return nullptr;
}

bool PreparedOffers::load(const World& world)
{
    if (!m_file.isOpen() && !m_file.open(QIODevice::ReadOnly))
        return false;
    // Tail: index, its offset, the format; so a file that was cut off is never taken for a whole one.
    constexpr qint64 kTail = 12;
    if (m_file.size() < kTail || !m_file.seek(m_file.size() - kTail))
        return false;
    QDataStream tail(&m_file);
    qint64 indexAt = 0;
    quint32 format = 0;
    tail >> indexAt >> format;
    if (format != kFormat || indexAt < 0 || !m_file.seek(indexAt))
        return false;
    QDataStream index(&m_file);
    quint64 count = 0;
    index >> count;
    qint64 lines = 0;
    m_pieces.clear();
    for (quint64 i = 0; i < count && index.status() == QDataStream::Ok; ++i) {
        Piece piece;
        qint32 pieceLines = 0;
        index >> piece.first >> piece.offset >> piece.bytes >> piece.rawBytes >> piece.crc >> pieceLines;
        piece.lines = pieceLines;
        lines += piece.lines;
        m_pieces.push_back(piece);
    }
    return index.status() == QDataStream::Ok && lines == world.offers();
}

bool PreparedOffers::make(const World& world)
{
    m_file.close();
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    std::vector<Piece> pieces;
    const qint64 width = std::clamp<qint64>(std::thread::hardware_concurrency(), 1, 8);
    for (qint64 from = 0; from < world.offers(); from += width * kLinesInPiece) {
        std::vector<std::future<MadePiece>> batch;
        for (qint64 i = 0; i < width && from + i * kLinesInPiece < world.offers(); ++i)
            batch.push_back(std::async(std::launch::async,
                                       [&world, at = from + i * kLinesInPiece] { return makePiece(world, at); }));
        for (auto& future : batch) {
            MadePiece made = future.get();
            made.piece.offset = file.pos();
            if (made.deflated.isEmpty() || file.write(made.deflated) != made.deflated.size())
                return false;
            pieces.push_back(made.piece);
        }
    }
    const qint64 indexAt = file.pos();
    QDataStream out(&file);
    out << quint64(pieces.size());
    for (const Piece& piece : pieces)
        out << piece.first << piece.offset << piece.bytes << piece.rawBytes << piece.crc << qint32(piece.lines);
    out << indexAt << kFormat;
    if (out.status() != QDataStream::Ok || !file.commit())
        return false;
    // What was prepared for other worlds in this directory is of no use any more.
    const QFileInfo own(m_path);
    for (const QFileInfo& other : own.dir().entryInfoList({u"catalogue-*.bin"_s}, QDir::Files)) {
        if (other != own)
            QFile::remove(other.filePath());
    }
    return true;
}

QByteArray PreparedOffers::deflated(const Piece& piece) const
{
    const std::scoped_lock lock(m_mutex);
    if (!m_file.seek(piece.offset))
        return {};
    return m_file.read(piece.bytes);
}

SnapshotStream::SnapshotStream(Store& store, const Catalogue& catalogue, std::shared_ptr<const PreparedOffers> prepared,
                               QString topic, QByteArray afterId, QString cursor, bool gzip, bool original)
    : m_store(store)
    , m_catalogue(catalogue)
    , m_world(catalogue.world())
    , m_prepared(std::move(prepared))
    , m_after(std::move(afterId))
    , m_cursor(std::move(cursor))
    , m_gzip(gzip)
    , m_original(original)
    , m_begin(topic == "supplier"_L1        ? Step::Suppliers
              : topic == "offer_summary"_L1 ? Step::Offers
                                            : Step::Categories)
    , m_crc(quint32(crc32(0, nullptr, 0)))
{
    m_store.read([this](Reader& reader) {
        m_catalogue.withShelf(reader, [this](const Shelf& shelf) {
            m_offers = shelf.offers;
            for (int i = 0; i < m_world->suppliers(); ++i)
                m_suppliers.append("s-" + QByteArray::number(100'000 + i));
            for (const auto& [id, row] : shelf.storedSuppliers)
                m_suppliers.append(id.toUtf8());
        });
    });
    std::sort(m_suppliers.begin(), m_suppliers.end());
    m_suppliers.erase(std::unique(m_suppliers.begin(), m_suppliers.end()), m_suppliers.end());
    if (m_begin == Step::Suppliers)
        m_supplier = int(std::upper_bound(m_suppliers.begin(), m_suppliers.end(), m_after) - m_suppliers.begin());
    if (m_begin == Step::Offers) {
        const auto& pieces = m_prepared->pieces();
        const auto behind = std::upper_bound(pieces.begin(), pieces.end(), m_after,
                                             [](const QByteArray& id, const Piece& piece) { return id < piece.first; });
        m_piece = behind == pieces.begin() ? 0 : std::size_t(behind - pieces.begin() - 1);
    }
}

bool SnapshotStream::next(std::string& chunk)
{
    switch (m_step) {
    case Step::Head:
        if (m_gzip)
            chunk.append("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff", 10);
        m_step = m_begin;
        [[fallthrough]];
    case Step::Categories:
    case Step::Suppliers:
    case Step::Offers:
        if (m_step == Step::Categories) {
            takeLines(chunk, categoryLines());
            m_step = Step::Suppliers;
            m_after.clear();
        } else if (m_step == Step::Suppliers) {
            takeLines(chunk, supplierLines(m_supplier, kLinesInPiece));
            m_supplier += kLinesInPiece;
            if (m_supplier >= m_suppliers.size()) {
                m_step = Step::Offers;
                m_after.clear();
            }
        } else {
            const auto& pieces = m_prepared->pieces();
            if (m_after.isEmpty() && !m_original && !isChanged(m_piece))
                takePiece(chunk, pieces[m_piece]);
            else
                takeLines(chunk, offerLines(m_piece));
            m_after.clear();
            if (++m_piece == pieces.size())
                m_step = Step::End;
        }
        return true;
    case Step::End: {
        const QByteArray line =
            "{\"end\":true,\"count\":" + QByteArray::number(m_lines) + ",\"cursor\":\"" + m_cursor.toUtf8() + "\"}\n";
        takeLines(chunk, {line});
        if (m_gzip) {
            chunk.append("\x03\x00", 2); // an empty last block
            for (const quint32 number : {m_crc, m_rawBytes}) {
                for (int shift = 0; shift < 32; shift += 8)
                    chunk.push_back(char(quint8(number >> shift)));
            }
        }
        m_step = Step::Done;
        return false;
    }
    case Step::Done:
        return false;
    }
    return false;
}

void SnapshotStream::takeLines(std::string& chunk, const QList<QByteArray>& lines)
{
    if (lines.isEmpty())
        return;
    QByteArray raw;
    for (const QByteArray& line : lines)
        raw += m_original ? inOriginalWords(line) + '\n' : line;
    m_lines += lines.size();
    if (!m_gzip) {
        chunk.append(raw.constData(), std::size_t(raw.size()));
        return;
    }
    const QByteArray deflated = deflatePiece(raw);
    chunk.append(deflated.constData(), std::size_t(deflated.size()));
    m_crc = quint32(crc32_combine(m_crc, crcOf(raw), z_off_t(raw.size())));
    m_rawBytes += quint32(raw.size());
}

void SnapshotStream::takePiece(std::string& chunk, const Piece& piece)
{
    QByteArray bytes = m_prepared->deflated(piece);
    m_lines += piece.lines;
    if (m_gzip) {
        m_crc = quint32(crc32_combine(m_crc, piece.crc, z_off_t(piece.rawBytes)));
        m_rawBytes += quint32(piece.rawBytes);
    } else {
        bytes = inflatePiece(bytes, piece.rawBytes);
    }
    chunk.append(bytes.constData(), std::size_t(bytes.size()));
}

QList<QByteArray> SnapshotStream::categoryLines() const
{
    return m_store.read([this](Reader& reader) {
        return m_catalogue.withShelf(reader, [this](const Shelf& shelf) {
            std::map<QByteArray, QByteArray> sorted;
            for (int i = 0; i < int(shelf.categories.size()); ++i) {
                const QByteArray id = shelf.categories[std::size_t(i)].id.toUtf8();
                const QByteArray line = m_catalogue.categoryLine(shelf, i);
                if (!line.isEmpty() && id > m_after)
                    sorted[id] = "{\"category\":" + line + "}\n";
            }
            QList<QByteArray> lines;
            for (const auto& [id, line] : sorted)
                lines.append(line);
            return lines;
        });
    });
}

QList<QByteArray> SnapshotStream::supplierLines(int from, int count) const
{
    return m_store.read([&](Reader& reader) {
        return m_catalogue.withShelf(reader, [&](const Shelf& shelf) {
            QList<QByteArray> lines;
            for (int i = from; i < std::min(from + count, int(m_suppliers.size())); ++i) {
                const QString id = QString::fromUtf8(m_suppliers.at(i));
                const auto index = m_world->supplierIndex(id);
                const QByteArray line = m_catalogue.supplierLine(shelf, index ? *index : shelf.suppliers.value(id));
                if (!line.isEmpty())
                    lines.append("{\"supplier\":" + line + "}\n");
            }
            return lines;
        });
    });
}

QByteArray SnapshotStream::endOf(std::size_t piece) const
{
    const auto& pieces = m_prepared->pieces();
    return piece + 1 < pieces.size() ? pieces[piece + 1].first : QByteArray();
}

bool SnapshotStream::isChanged(std::size_t piece) const
{
    // Rows before the first piece go with it, rows behind the last with that.
    const auto from =
        piece == 0 ? m_offers.begin() : m_offers.lower_bound(QString::fromUtf8(m_prepared->pieces()[piece].first));
    const QByteArray end = endOf(piece);
    return from != m_offers.end() && (end.isEmpty() || from->first.toUtf8() < end);
}

QList<QByteArray> SnapshotStream::offerLines(std::size_t piece) const
{
    const Piece& made = m_prepared->pieces()[piece];
    std::map<QByteArray, QByteArray> sorted;
    for (const QByteArray& line : inflatePiece(m_prepared->deflated(made), made.rawBytes).split('\n')) {
        if (!line.isEmpty())
            sorted[idOf(line)] = line + '\n';
    }
    const QByteArray end = endOf(piece);
    auto stored = piece == 0 ? m_offers.begin() : m_offers.lower_bound(QString::fromUtf8(made.first));
    for (; stored != m_offers.end() && (end.isEmpty() || stored->first.toUtf8() < end); ++stored)
        sorted[stored->first.toUtf8()] = offerLine(stored->second.line);
    QList<QByteArray> lines;
    for (auto line = sorted.upper_bound(m_after); line != sorted.end(); ++line)
        lines.append(line->second);
    return lines;
}

} // namespace tradewind::sandbox
