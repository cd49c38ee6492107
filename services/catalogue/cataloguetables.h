// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/index/indexbuilder.h"
#include "services/catalogue/offerline.h"
#include "services/catalogue/searchtext.h"
#include "services/storage/rawconnection.h"
#include "services/sync/changestream.h"

#include <QHash>

#include <unordered_map>

namespace tradewind {

/// What a search index has to be told of a change of the tables.
struct IndexNews
{
    std::vector<OfferChange> offers;                  ///< as they are now, removed ones too
    std::vector<std::pair<qint64, qint64>> suppliers; ///< number and identities, for those whose identities changed
    bool isTreeChanged = false;
    bool areSuppliersChanged = false; ///< their freight, on which landed costs rest

    bool isEmpty() const { return offers.empty() && suppliers.empty() && !isTreeChanged && !areSuppliersChanged; }
};

/// The tables of catalogue.db and the rules by which the platform's words enter them. Runs on the writer thread;
/// transactions are the caller's. CatalogueQueries reads.
///
/// An offer is kept as its columns for searching and as the JSON it came in. A deleted one leaves its version behind,
/// so that an older copy cannot bring it back.
class CatalogueTables
{
public:
    static constexpr int kSchemaVersion = 3;
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
    /// Offers found by asking the platform: kept and marked, never over what the catalogue itself knows.
    Result<QStringList> keepFound(const QList<QByteArray>& offers);

    /// What the index has not been told yet; asked for before the transaction ends.
    IndexNews takeNews();
    /// Counts the changes of the file that a search can see: one more. Gives the number.
    Result<qint64> countChange();
    /// While filling, the search tables gather more in memory before they write.
    Result<void> setBulk(bool isBulk);
    /// Offers that a stored index does not know of.
    Result<qint64> unindexed();

    Result<StreamPosition> position();

private:
    enum class Outcome { Ignored, Changed, Unreadable };

    Result<Outcome> apply(const Change& change);
    Result<Outcome> upsertOffer(const QByteArray& json, quint32 origin);
    /// `row` 0: new, or not known here to be there.
    Result<Outcome> writeOffer(qint64 row, const OfferLine& line, const QByteArray& json, quint32 origin);
    /// The offer's row and price drop; row 0 when it was there already and the tables were believed to be empty.
    Result<std::pair<qint64, qint64>> writeColumns(const OfferLine& line, qint64 category, qint64 supplier,
                                                   quint32 flags, const std::optional<qint64>& dropped);
    Result<Outcome> upsertNamed(bool isSupplier, const Change& change);
    Result<Outcome> remove(const Change& change);
    Result<void> removeOffer(qint64 row, std::optional<qint64> version);
    Result<void> changeWords(qint64 row, const searchtext::Terms& before, const searchtext::Terms& after);
    Result<std::optional<qint64>> changePrice(qint64 row, const OfferLine& before, const OfferLine& after);
    Result<void> keepPrice(qint64 row, qint64 at, qint64 micros);
    Result<void> sweep();
    Result<qint64> numberOf(bool isSupplier, const QByteArray& id);
    Result<qint64> identitiesOf(qint64 supplier);
    Result<void> noteUnindexed(qint64 row);
    Result<std::optional<OfferLine>> stored(qint64 row);
    Result<void> readState();
    Result<QString> meta(const char* key);
    Result<void> setMeta(const char* key, const QString& value);

    /// A statement that is used again and again, ready to be bound. `sql` is a literal.
    Result<RawStatement*> statement(const char* sql);

    RawConnection& m_connection;
    OfferLineReader m_reader;
    std::unordered_map<const char*, RawStatement> m_statements;
    QHash<QByteArray, qint64> m_numbers; // by "s:" or "c:" and id; forgotten with every transaction
    QHash<qint64, qint64> m_identities;  // by supplier; likewise
    IndexNews m_news;
    qint64 m_generation = 0; // of the state that is loaded; likewise
    bool m_isInState = false;
    bool m_isFresh = false; // a first state: no offer was there when it began
};

} // namespace tradewind
