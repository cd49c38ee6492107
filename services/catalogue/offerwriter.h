// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/cataloguenames.h"
#include "services/catalogue/preparedline.h"

namespace tradewind {

/// How offers enter the tables of catalogue.db, and how they go. Writer thread; transactions are the caller's.
///
/// An offer is kept as its columns for searching and as the JSON it came in. A deleted one leaves its version behind,
/// so that an older copy cannot bring it back.
class OfferWriter
{
public:
    OfferWriter(TableAccess& access, CatalogueNames& names)
        : m_access(access)
        , m_names(names)
    {
    }

    /// An offer summary; `origin` is 0, or storedflag::kFromPlatform.
    Result<TableOutcome> upsert(const QByteArray& json, quint32 origin);
    Result<TableOutcome> upsert(const PreparedOffer& offer, quint32 origin);
    Result<TableOutcome> remove(const QString& id, qint64 version);
    /// Lets go of what was not seen in the state that ends.
    Result<void> sweep();
    /// Whether offers of a state are believed to be new: faster when they are.
    void setExpectsNew(bool isExpected) { m_expectsNew = isExpected; }

private:
    /// What the tables know of an offer.
    struct Known
    {
        qint64 row = 0; ///< 0: nothing
        qint64 version = 0;
        qint64 dropBp = 0;
        bool isLive = false;
        bool isFromPlatform = false; ///< only found by asking
        QByteArray json;             ///< of one that is live
    };
    /// What its columns name.
    struct Links
    {
        qint64 category = 0;
        qint64 supplier = 0;
        qint64 identities = 0;
    };

    Result<Known> find(const QByteArray& id);
    bool isWanted(const Known& known, const PreparedOffer& offer, quint32 origin) const;
    Result<void> see(qint64 row);
    Result<Links> linksOf(const OfferLine& line);
    /// The row; 0 when the offer is there already.
    Result<qint64> insert(const PreparedOffer& offer, const Links& links, quint32 flags);
    Result<TableOutcome> update(const Known& known, const PreparedOffer& offer, const Links& links, quint32 flags);
    Result<TableOutcome> tell(OfferChange change, const PreparedOffer& offer, const Links& links,
                              const searchtext::Terms& before);
    Result<void> removeRow(qint64 row, std::optional<qint64> version);
    Result<void> changeWords(qint64 row, const searchtext::Terms& before, const searchtext::Terms& after);
    Result<std::optional<qint64>> changePrice(qint64 row, const OfferLine& before, const OfferLine& after);
    Result<void> keepPrice(qint64 row, qint64 at, qint64 micros);
    Result<void> noteUnindexed(qint64 row);
    Result<std::optional<OfferLine>> stored(qint64 row);

    TableAccess& m_access;
    CatalogueNames& m_names;
    OfferLineReader m_reader;
    bool m_expectsNew = false;
};

} // namespace tradewind
