// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/platform/context.h"
#include "services/sandbox/world/world.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <vector>

namespace tradewind::sandbox {

/// What a search looks at, for one offer.
struct SearchRow
{
    qint64 priceMicros = 0;
    qint32 moq = 0;
    qint32 stock = 0;
    qint32 sold = 0;
    qint32 supplier = 0; ///< place in Shelf::supplierIds beyond the world's, else the world's index
    qint32 words = -1;   ///< place among the world's title combinations; −1: the stored row's own titles
    qint16 category = 0; ///< place in Shelf::categories
    quint8 leadDays = 0;
    quint8 ratingTenths = 0;
    bool restricted = false;
    bool delisted = false;
};

/// An object that was imported or has changed since the world was made; it stands instead of the generated one.
struct StoredRow
{
    qint64 version = 0;
    QByteArray line; ///< the JSON a list shows: summary, supplier, category
};

struct ShelfCategory
{
    QString id;
    QString parentId;
    int generated = -1; ///< place in the world's taxonomy; −1: imported
    int position = 0;   ///< among its siblings, from 1
    qint64 offers = 0;  ///< in it and below it
};

/// Everything catalogue lists need, kept in memory: built once for a world, patched when rows change.
struct Shelf
{
    std::vector<SearchRow> rows;           ///< the world's offers by index, then the imported ones
    std::vector<QString> importedIds;      ///< of rows behind the world's
    QHash<QString, qint32> imported;       ///< id → place in rows
    std::vector<ShelfCategory> categories; ///< the world's first, in their order
    QHash<QString, int> categoryPlaces;
    std::vector<qint32> supplierOffers;  ///< offers a supplier has, by place
    std::vector<QString> supplierIds;    ///< of suppliers behind the world's
    QHash<QString, qint32> suppliers;    ///< id → place, of those
    std::map<QString, StoredRow> offers; ///< stored summaries, by id
    std::map<QString, StoredRow> storedSuppliers;
    std::map<QString, StoredRow> storedCategories;
    qint64 seen = 0; ///< the highest seq of a stored row that is in here
};

/// A search as GET /v1/offers asks it. Unset members do not narrow.
struct OfferQuery
{
    QStringList words;
    QString categoryId;
    QString supplierId;
    std::optional<qint64> priceMin; ///< millionths, as is priceMax
    std::optional<qint64> priceMax;
    std::optional<qint64> moqMax;
    std::optional<int> leadDaysMax;
    std::optional<int> ratingMinTenths;
    std::optional<bool> inStock;
    std::optional<bool> restricted;
    QString sort = QStringLiteral("relevance");
};

/// The catalogue: the generated world under the rows that were stored over it. Safe from any thread; readers bring
/// their own snapshot of the file.
class Catalogue final : public OfferBook
{
public:
    explicit Catalogue(Context& context);

    /// Makes the world of the context's options; called at start and after a reset.
    void open();
    std::shared_ptr<const World> world() const;
    /// While a new world is being made the rows of the old one are still in every reader's snapshot: hide them.
    void setStoredRowsHidden(bool hidden) { m_hidden = hidden; }

    QJsonObject offer(const QString& id) const override;
    QJsonObject supplier(const QString& id) const override;
    QString offerId(qint64 index) const override;

    /// As the two above, inside a transaction or a read.
    QJsonObject offerIn(const Reader& reader, const QString& id) const;
    QJsonObject supplierIn(const Reader& reader, const QString& id) const;
    /// The supplier without its number of offers, which costs the index; the one to ask inside a transaction.
    QJsonObject uncountedSupplier(const Reader& reader, const QString& id) const;
    bool hasCategory(const Reader& reader, const QString& id) const;
    /// The id of the category that one hangs from; empty for one at the top.
    QString parentOf(const Reader& reader, const QString& categoryId) const;
    /// The summary as bytes; empty when there is none.
    QByteArray summaryIn(const Reader& reader, const QString& id) const;

    /// Stores a changed or new full offer: next version, `updatedAt`, announced in the catalogue's feed.
    void put(Tx& tx, QJsonObject offer) const;
    /// Stores what an import file holds. `kind` is category, supplier or offer.
    static void store(Tx& tx, const QString& kind, const QString& id, qint64 version, const QByteArray& line,
                      const QByteArray& full);
    static void createTables(Connection& connection);

    /// Runs `work` with the lists' index as of the reader's snapshot or newer.
    template <typename F>
    auto withShelf(const Reader& reader, F work) const
    {
        refresh(reader);
        const std::shared_lock lock(m_mutex);
        return work(std::as_const(m_shelf));
    }

    /// Places of the offers that match, sorted.
    std::vector<qint32> search(const Reader& reader, const OfferQuery& query) const;
    /// The id of an offer's place in the shelf. Call inside withShelf.
    QString idAt(const Shelf& shelf, qint32 place) const;
    /// Bytes of the line a list shows. Call inside withShelf.
    QByteArray summaryLine(const Shelf& shelf, qint32 place) const;
    QByteArray supplierLine(const Shelf& shelf, qint32 place) const;
    QByteArray categoryLine(const Shelf& shelf, int place) const;

    /// One page of everything visible now, for the catalogue's feed.
    CatalogueStatePage state(qint64 from, int limit) const;

private:
    void refresh(const Reader& reader) const;
    void build() const;
    void apply(const QString& kind, const QString& id, StoredRow row) const;
    void applyOffer(const QString& id, const QJsonObject& summary) const;
    void count(const SearchRow& row, int by) const;
    qint32 supplierPlace(const QString& id) const;
    int categoryPlace(const QString& id) const;

    QByteArray storedFull(const Reader& reader, const QString& kind, const QString& id) const;

    Context& m_context;
    std::shared_ptr<const World> m_world;
    std::atomic<bool> m_hidden = false;
    mutable std::shared_mutex m_mutex;
    mutable bool m_built = false;
    mutable Shelf m_shelf;
};

/// Place of a title combination; every generated offer of the same product, size, material and feature has the same
/// titles.
int wordsPlace(const OfferFacts& facts);
inline constexpr int kWordsPerProduct = 6 * 6 * 6;

} // namespace tradewind::sandbox
