// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/offerquery.h"
#include "services/storage/rawconnection.h"
#include "services/sync/changestream.h"

#include <QHash>

#include <unordered_map>

namespace tradewind {

/// The tables of catalogue.db and the rules by which the platform's words enter them. Runs on the writer thread;
/// transactions are the caller's. CatalogueQueries reads.
///
/// An offer is kept as its columns for searching and as the JSON it came in. A deleted one leaves its version behind,
/// so that an older copy cannot bring it back.
class CatalogueTables
{
public:
    static constexpr int kSchemaVersion = 2;
    static QByteArray schema();

    explicit CatalogueTables(RawConnection& connection)
        : m_connection(connection)
    {
    }

    /// Applies a page and its cursor; gives the ids of the offers, suppliers and categories that changed.
    Result<QStringList> applyPage(const ChangePage& page, const QDateTime& now);
    Result<void> beginState();
    /// Entities of a snapshot: `topic` category, supplier or offer_summary, and the JSON. A line that breaks the
    /// contract is left out and logged.
    Result<void> load(const QList<std::pair<QString, QByteArray>>& entities);
    /// The snapshot is complete: what was not in it goes, and changes are followed from `cursor` on.
    Result<void> endLoad(const QString& cursor, const QDateTime& now);
    Result<void> storeOffer(const QString& id, qint64 version, const QByteArray& json, const QDateTime& now);
    Result<void> storePicture(const QString& key, const QByteArray& bytes, const QDateTime& now);
    /// Marks what was looked at, so that the longest unused goes first.
    Result<void> touch(const QStringList& pictureKeys, const QDateTime& now);
    /// Full offers and pictures that the trimming leaves alone, for one account.
    Result<void> keep(const QString& account, const QStringList& offerIds);
    /// Lets go of what is older than the newest so many offers and bytes of pictures, kept ones not counted.
    Result<void> trim(qint64 pictureBytes, qint64 offers);

    Result<StreamPosition> position();

private:
    enum class Outcome { Ignored, Changed, Unreadable };

    Result<Outcome> apply(const Change& change, qint64 generation, bool state);
    Result<Outcome> upsertOffer(const QByteArray& json, qint64 generation, bool state);
    Result<Outcome> upsertNamed(bool isSupplier, const QString& id, qint64 version, const QByteArray& json,
                                qint64 generation, bool state);
    Result<Outcome> remove(const Change& change);
    Result<void> removeOffer(qint64 row, std::optional<qint64> version);
    Result<void> changeWords(qint64 row, const std::optional<OfferSummary>& before,
                             const std::optional<OfferSummary>& after);
    Result<void> keepPrice(qint64 row, const QDateTime& at, qint64 micros);
    /// By which SKU codes the offer is found.
    Result<void> keepCodes(const QString& id, const QByteArray& json);
    Result<void> sweep(qint64 generation);
    Result<qint64> numberOf(bool isSupplier, const QString& id);
    Result<QString> meta(const char* key);
    Result<void> setMeta(const char* key, const QString& value);
    Result<qint64> generation();

    /// A statement that is used again and again, ready to be bound. `sql` is a literal.
    Result<RawStatement*> statement(const char* sql);

    RawConnection& m_connection;
    std::unordered_map<const char*, RawStatement> m_statements;
    QHash<QString, qint64> m_numbers; // of this page, by "s:" or "c:" and id
};

} // namespace tradewind
