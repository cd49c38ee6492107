// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/catalogue/book.h"

#include <QFile>

namespace tradewind::sandbox {

/// A run of snapshot lines, deflated on its own and ended at a byte boundary, so that runs can be put behind one
/// another into one gzip stream without deflating again.
struct Piece
{
    QByteArray first;  ///< id of its first line
    qint64 offset = 0; ///< in the prepared file
    qint64 bytes = 0;  ///< deflated
    qint64 rawBytes = 0;
    quint32 crc = 0; ///< CRC-32 of the raw bytes
    int lines = 0;
};

/// The generated offers as prepared bytes in the data directory: made once for a world, read for ever.
class PreparedOffers
{
public:
    /// Opens the prepared file of the world, making it when there is none or it is not whole. Answers nothing when the
    /// disk refuses.
    static std::shared_ptr<const PreparedOffers> open(const QString& directory, const World& world);

    const std::vector<Piece>& pieces() const { return m_pieces; }
    /// The deflated bytes of a piece.
    QByteArray deflated(const Piece& piece) const;

private:
    bool load(const World& world);
    bool make(const World& world);

    QString m_path;
    std::vector<Piece> m_pieces;
    mutable std::mutex m_mutex;
    mutable QFile m_file;
};

/// GET /v1/catalogue/snapshot as a stream of bytes: categories, suppliers, offers, each by id, then the end line.
class SnapshotStream
{
public:
    /// `topic` and `afterId` name the last line the client has; empty to begin. `original` gives what is sold its own
    /// words; that is made line by line, not sent as it was prepared.
    SnapshotStream(Store& store, const Catalogue& catalogue, std::shared_ptr<const PreparedOffers> prepared,
                   QString topic, QByteArray afterId, QString cursor, bool gzip, bool original);

    /// Appends the next bytes; false when they were the last.
    bool next(std::string& chunk);

private:
    enum class Step { Head, Categories, Suppliers, Offers, End, Done };

    void takeLines(std::string& chunk, const QList<QByteArray>& lines);
    void takePiece(std::string& chunk, const Piece& piece);
    QList<QByteArray> categoryLines() const;
    QList<QByteArray> supplierLines(int from, int count) const;
    /// The lines of a piece with the stored rows that belong between them.
    QList<QByteArray> offerLines(std::size_t piece) const;
    bool isChanged(std::size_t piece) const;
    QByteArray endOf(std::size_t piece) const;

    Store& m_store;
    const Catalogue& m_catalogue;
    std::shared_ptr<const World> m_world;
    std::shared_ptr<const PreparedOffers> m_prepared;
    QByteArray m_after;
    QString m_cursor;
    bool m_gzip;
    bool m_original;
    Step m_step = Step::Head;
    Step m_begin = Step::Categories;
    std::size_t m_piece = 0;
    int m_supplier = 0;
    qint64 m_lines = 0;
    quint32 m_crc = 0;
    quint32 m_rawBytes = 0;                ///< modulo 2^32, as gzip's trailer has it
    std::map<QString, StoredRow> m_offers; ///< as they were when the stream began
    QList<QByteArray> m_suppliers;         ///< ids, sorted
};

} // namespace tradewind::sandbox
