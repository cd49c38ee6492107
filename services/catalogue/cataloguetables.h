// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/cataloguemeta.h"
#include "services/catalogue/offerwriter.h"

namespace tradewind {

/// The tables of catalogue.db and the rules by which pages, snapshots and offers found elsewhere enter them. Runs on
/// the writer thread; transactions are the caller's. CatalogueQueries reads.
class CatalogueTables
{
public:
    static constexpr int kSchemaVersion = 3;
    static QByteArray schema();

    explicit CatalogueTables(RawConnection& connection)
        : m_access(connection)
        , m_meta(connection)
    {
    }
    Q_DISABLE_COPY_MOVE(CatalogueTables)

    /// Applies a page and its cursor; gives the ids of the offers, suppliers and categories that changed.
    Result<QStringList> applyPage(const ChangePage& page, const QDateTime& now);
    /// `language` is what it is asked for in, as in Accept-Language; empty fits any.
    Result<void> beginState(const QString& language);
    /// A state whose snapshot was interrupted goes on; without a mark, or in another language, there is none.
    Result<SnapshotHalf> takeUp(const QString& language);
    /// Lines of a snapshot; with them it has come so far. One that breaks the contract is left out and logged.
    Result<void> load(const std::vector<PreparedLine>& lines, const SnapshotMark& reached);
    /// Offers found by asking the platform: kept and marked, never over what the catalogue itself knows.
    Result<QStringList> keepFound(const QList<QByteArray>& offers);

    /// A transaction was rolled back: nothing that was known of the tables counts.
    void forget();

    /// What the index has not been told yet; asked for before the transaction ends.
    IndexNews takeNews() { return std::exchange(m_access.news, {}); }
    /// Counts the changes of the file that a search can see: one more. Gives the number.
    Result<qint64> countChange() { return m_meta.countChange(); }
    /// While filling, the search tables gather more in memory before they write.
    Result<void> setBulk(bool isBulk);
    /// Offers that a stored index does not know of.
    Result<qint64> unindexed();

    Result<StreamPosition> position(const QString& language) { return m_meta.position(language); }

private:
    Result<TableOutcome> apply(const Change& change);
    Result<void> readState();

    TableAccess m_access;
    CatalogueMeta m_meta;
    CatalogueNames m_names{m_access};
    OfferWriter m_offers{m_access, m_names};
};

} // namespace tradewind
