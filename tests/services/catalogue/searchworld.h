// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/catalogue/offerquery.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <random>
#include <vector>

namespace tradewind::testkit {

/// An offer of a made-up catalogue, by itself and as the platform would write it.
struct WorldOffer
{
    QString id;
    qint64 version = 1;
    int category = 0; ///< of SearchWorld::categories
    int supplier = 0; ///< of SearchWorld::suppliers
    QString title;
    QString titleOriginal;
    qint64 moq = 1;
    qint64 lot = 1;
    QList<std::pair<qint64, qint64>> tiers; ///< from, price in millionths
    qint64 stock = 0;
    qint64 ratingBp = 0; ///< rating × 100
    qint64 sold = 0;
    qint64 lead = 0;
    qint64 updatedAt = 0; ///< milliseconds since 1970
    bool isListed = true;
    quint32 restricted = 0; ///< bits, see restrictedBit()
    qint64 dropBp = 0;
    bool isGone = false;

    /// The titles cut into words and runs of ideographs, kept for as long as they are these.
    struct Cut
    {
        QString title;
        QString titleOriginal;
        QStringList words;
        QStringList ideographs;
    };
    mutable Cut cut = {};
};

/// A catalogue made of a seed, of any size, with the uneven words of a real one: some in every second title, most in a
/// handful. The same seed gives the same offers, whatever the size.
class SearchWorld
{
public:
    struct Category
    {
        QString id;
        int parent = -1;
        int level = 1;
    };

    explicit SearchWorld(quint64 seed, int suppliers = 200);

    std::vector<Category> categories;
    std::vector<qint64> suppliers; ///< their identities, see identityBit()

    WorldOffer offer(qint64 number) const;
    /// The offer changed in one way or another: price, stock, titles, everything; sometimes gone.
    void change(WorldOffer& offer, std::mt19937_64& random) const;
    /// A question as people ask it, about `someOffer` more often than by chance.
    OfferQuery query(const WorldOffer& someOffer, std::mt19937_64& random) const;
    /// Words as people look for, of an offer's titles.
    QString words(const WorldOffer& offer, std::mt19937_64& random) const;

    QByteArray json(const WorldOffer& offer) const;
    QByteArray categoryJson(int category) const;
    QByteArray supplierJson(int supplier) const;
    /// Topic and JSON of every category and supplier.
    QList<std::pair<QString, QByteArray>> heads() const;

private:
    QString englishTitle(std::mt19937_64& random) const;
    QString chineseTitle(std::mt19937_64& random) const;

    quint64 m_seed;
    std::vector<QString> m_words;
    std::vector<QString> m_pairs;
};

/// The same question answered by looking at every offer, written without a look at the search itself.
SearchResult lookAtEveryOffer(const SearchWorld& world, const std::vector<WorldOffer>& offers, const OfferQuery& query);

} // namespace tradewind::testkit
