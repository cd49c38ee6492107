// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/world/palette.h"
#include "services/sandbox/world/picture.h"
#include "services/sandbox/world/supplier.h"
#include "services/sandbox/world/taxonomy.h"

#include <QList>
#include <QString>

#include <optional>

namespace tradewind::sandbox {

/// Everything about an offer that a search or a sort looks at, small enough to keep for a million offers.
struct OfferFacts
{
    quint16 product = 0; ///< place in Taxonomy::products()
    quint8 size = 0;     ///< place in wordsOf(sizes); 0 when there are none
    quint8 stuff = 0;    ///< place in wordsOf(stuff)
    quint8 feature = 0;  ///< place in wordsOf(features)
    quint8 ratingTenths = 0;
    quint8 leadDays = 0;
    qint32 supplier = 0;
    qint32 moq = 1;
    qint32 lot = 1;
    qint32 stock = 0;
    qint32 sold = 0;
    qint64 priceMicros = 0; ///< of the first tier, millionths of a yuan
};

struct WorldTier
{
    qint64 minQuantity = 1;
    qint64 priceMicros = 0;
    friend bool operator==(const WorldTier&, const WorldTier&) = default;
};

/// Outer size in millimetres.
struct WorldSize
{
    int length = 0;
    int width = 0;
    int height = 0;
};

/// Weights of one piece by where they come from; 0 when that source does not know.
struct WorldWeights
{
    int seller = 0;
    int predicted = 0;
    int accuracyBp = 0;
    int official = 0;
};

/// A variant: a colour and, where goods come in sizes, a size.
struct WorldSku
{
    QString id;
    QString code;
    quint8 colour = 0;      ///< place in palette()
    int size = -1;          ///< place in wordsOf(sizes); −1 when there is no choice of sizes
    QList<WorldTier> tiers; ///< own tiers; empty: the offer's
    qint64 priceMicros = 0; ///< of the first tier
    int stock = 0;
    WorldWeights weights;
    WorldSize dims;
    PictureSpec picture;
};

struct WorldOffer
{
    qint64 index = 0;
    QString id;
    OfferFacts facts;
    QString en;
    QString zh;
    QString unit;        ///< piece, set, pair
    bool perSku = false; ///< every variant has one price whatever the quantity
    bool mixes = false;  ///< quantities of variants add up
    qint64 mixMinQuantity = 0;
    qint64 mixMinFen = 0;
    QList<WorldTier> tiers; ///< of the main size, at most 4, falling
    QList<WorldSku> skus;   ///< 1 to 24
    WorldWeights weights;
    WorldSize dims;
    int cartonQuantity = 0;
    int cartonGrams = 0;
    WorldSize cartonDims;
    int dispatchHours = 48;
    int traits = 0; ///< bits of Trait
    QString hs;
    QList<PictureSpec> pictures; ///< the first is the thumbnail
};

/// The catalogue of the sandbox: categories, suppliers and offers as a pure function of a seed and a number of offers.
/// Nothing is stored; every object is computed from its index. Immutable and safe to use from any thread.
class World
{
public:
    World(quint64 seed, qint64 offers);

    quint64 seed() const { return m_seed; }
    qint64 offers() const { return m_offers; }
    int suppliers() const { return m_suppliers; }
    const Taxonomy& taxonomy() const { return m_taxonomy; }

    OfferFacts facts(qint64 index) const;
    WorldOffer offer(qint64 index) const;
    /// English and Chinese title without the rest.
    std::pair<QString, QString> titles(qint64 index, const OfferFacts& facts) const;
    WorldSupplier supplier(int index) const { return makeSupplier(m_seed, m_taxonomy, index); }

    /// Ids grow with the index and sort as text. `o-` and twelve digits, as 1688's offer numbers are.
    static QString offerId(qint64 index);
    /// The index of an id or of 1688's number in it; nothing when this world has no such offer.
    std::optional<qint64> offerIndex(QStringView id) const;
    std::optional<int> supplierIndex(QStringView id) const;
    /// The offer a SKU code belongs to, and the place of the SKU in it.
    std::optional<std::pair<qint64, int>> skuOfCode(const QString& code) const;

private:
    struct Choice;
    void fillFeatured(WorldOffer& offer) const;
    int pickSupplier(quint64 hash, int middle) const;

    quint64 m_seed;
    qint64 m_offers;
    int m_suppliers;
    Taxonomy m_taxonomy;
};

/// "21.85" for 21 850 000 millionths: no zeros behind, no exponent.
QString decimalOfMicros(qint64 micros);
QByteArray decimalBytes(qint64 micros);
/// "620.00" for 62 000 fen.
QString decimalOfFen(qint64 fen);

} // namespace tradewind::sandbox
