// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/index/indexbuilder.h"
#include "services/catalogue/index/indexsearch.h"
#include "tests/services/catalogue/searchworld.h"
#include "tests/testkit/testcase.h"

#include <QSet>
#include <QTest>

#include <limits>

using namespace tradewind;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kLeast = std::numeric_limits<qint64>::min();
constexpr qint64 kMost = std::numeric_limits<qint64>::max();
constexpr OfferNumber kStride = 61; // offers so far apart lie in several blocks

/// Values of one size, with its ends.
std::vector<qint64> values(std::mt19937_64& random, qint64 low, quint64 span)
{
    std::vector<qint64> made(kBlockRows);
    for (qint64& value : made)
        value = qint64(quint64(low) + (span == ~quint64(0) ? random() : random() % (span + 1)));
    made.front() = low;
    made.back() = qint64(quint64(low) + span);
    return made;
}

std::shared_ptr<const CategoryOrder> treeOf(const testkit::SearchWorld& world)
{
    std::vector<CategoryOrder::Node> nodes;
    for (std::size_t i = 0; i < world.categories.size(); ++i) {
        const auto& own = world.categories[i];
        const QString parent = own.parent < 0 ? QString() : world.categories[std::size_t(own.parent)].id;
        nodes.push_back({qint64(i), CategoryId(own.id), CategoryId(parent)});
    }
    return std::make_shared<const CategoryOrder>(nodes);
}

OfferChange changeOf(const testkit::SearchWorld& world, const testkit::WorldOffer& offer, OfferNumber row)
{
    OfferChange change;
    OfferColumns& columns = change.columns;
    columns.row = row;
    columns.category = offer.category;
    columns.supplier = offer.supplier;
    columns.moq = offer.moq;
    columns.lot = offer.lot;
    columns.sold = offer.sold;
    columns.updatedAt = offer.updatedAt;
    columns.leadDays = offer.lead;
    columns.ratingBp = offer.ratingBp;
    columns.dropBp = offer.dropBp;
    columns.tiers = std::size_t(offer.tiers.size());
    for (std::size_t i = 0; i < columns.tiers; ++i) {
        columns.tierFrom[i] = offer.tiers.at(qsizetype(i)).first;
        columns.tierMicros[i] = offer.tiers.at(qsizetype(i)).second;
    }
    columns.isStocked = offer.isListed && offer.stock > 0;
    columns.isRestricted = offer.restricted != 0;
    columns.restricted = offer.restricted;
    columns.identities = world.suppliers[std::size_t(offer.supplier)];
    return change;
}
} // namespace

/// The parts of the search index, without any file.
class tst_catalogueindex final : public testkit::TestCase
{
    Q_OBJECT

    /// Ranges of a column, by both kinds of loops, and one by one.
    static void findsAll(const BlockColumn& column, const std::vector<qint64>& held, std::mt19937_64& random)
    {
        std::vector<quint64> fast(kBlockWords);
        std::vector<quint64> plain(kBlockWords);
        for (int i = 0; i < 8; ++i) {
            qint64 from = i == 0 ? kLeast : held[random() % held.size()];
            qint64 to = i == 1 ? kMost : held[random() % held.size()];
            if (i > 3 && from > to)
                std::swap(from, to);
            column.within(from, to, Kernels::best(), fast.data());
            column.within(from, to, Kernels::scalar(), plain.data());
            QVERIFY(fast == plain);
            int inside = 0;
            bool isRight = true;
            for (std::size_t row = 0; row < held.size(); ++row) {
                const bool isIn = held[row] >= from && held[row] <= to;
                inside += isIn;
                isRight = isRight && (((fast[row >> 6] >> (row & 63)) & 1) != 0) == isIn;
            }
            QVERIFY(isRight);
            QCOMPARE(Kernels::best().count(fast.data()), inside);
            QCOMPARE(Kernels::scalar().count(fast.data()), inside);
            QCOMPARE(Kernels::best().countBoth(fast.data(), plain.data()), inside);
        }
    }

private Q_SLOTS:
    void columnsHoldEverythingAndFindIt_data()
    {
        QTest::addColumn<qint64>("low");
        QTest::addColumn<quint64>("span");
        QTest::newRow("one byte") << qint64(-7) << quint64(255);
        QTest::newRow("two bytes") << qint64(1'000'000) << quint64(65'535);
        QTest::newRow("four bytes") << qint64(-5) << quint64(0xffffffff);
        QTest::newRow("eight bytes") << qint64(-5) << quint64(0x100000000);
        QTest::newRow("everything") << kLeast << ~quint64(0);
        QTest::newRow("near the top") << kMost - 200 << quint64(200);
        QTest::newRow("near the bottom") << kLeast << quint64(60'000);
    }
    void columnsHoldEverythingAndFindIt()
    {
        QFETCH(qint64, low);
        QFETCH(quint64, span);
        std::mt19937_64 random(3);
        std::vector<qint64> held = values(random, low, span);
        BlockColumn column = BlockColumn::of(held);
        findsAll(column, held, random);
        const BlockColumn copy = column;
        const qint64 first = copy.at(9);
        for (int i = 0; i < 200; ++i) {
            const auto row = std::size_t(random() % kBlockRows);
            held[row] = held[random() % held.size()];
            column.set(int(row), held[row]);
        }
        findsAll(column, held, random);
        QCOMPARE(copy.at(9), first);
        // What does not fit makes it wider.
        held[77] = low > 0 ? kLeast : kMost;
        column.set(77, held[77]);
        findsAll(column, held, random);
        const BlockColumn again = BlockColumn::fromStored(column.stored());
        std::vector<qint64> read(kBlockRows);
        again.copyTo(read.data());
        QVERIFY(read == held);
    }

    void ordersFollowChanges()
    {
        std::mt19937_64 random(5);
        constexpr OfferNumber kRows = 3000;
        std::vector<qint64> keys(kRows);
        std::vector<bool> isThere(kRows, false);
        const auto key = [&](OfferNumber row) { return keys[row]; };
        const auto isBefore = [](OfferNumber a, OfferNumber b) { return a < b; };
        OrderedRows order;
        for (int round = 0; round < 60; ++round) {
            std::vector<quint64> touched(kRows / 64 + 1, 0);
            std::vector<OfferNumber> present;
            for (int i = 0; i < 40; ++i) {
                const auto row = OfferNumber(random() % kRows);
                if ((touched[row >> 6] >> (row & 63)) & 1)
                    continue;
                touched[row >> 6] |= quint64(1) << (row & 63);
                isThere[row] = random() % 5 != 0;
                keys[row] = qint64(random() % 30) - 10; // many ties
                if (isThere[row])
                    present.push_back(row);
            }
            order = order.changed(touched, present, key, isBefore);
            std::vector<OfferNumber> all;
            for (OfferNumber row = 0; row < kRows; ++row) {
                if (isThere[row])
                    all.push_back(row);
            }
            const OrderedRows fresh = OrderedRows::of(all, key);
            QVERIFY(std::equal(order.rows().begin(), order.rows().end(), fresh.rows().begin(), fresh.rows().end()));
            // Backwards too, ties as they are forwards.
            std::vector<quint64> wanted(kRows / 64 + 1, 0);
            QList<OfferNumber> expected;
            for (const OfferNumber row : all) {
                if (random() % 3 == 0) {
                    wanted[row >> 6] |= quint64(1) << (row & 63);
                    expected.append(row);
                }
            }
            for (const bool descending : {false, true}) {
                std::stable_sort(expected.begin(), expected.end(), [&](OfferNumber a, OfferNumber b) {
                    if (keys[a] != keys[b])
                        return descending ? keys[a] > keys[b] : keys[a] < keys[b];
                    return a < b;
                });
                QCOMPARE(order.pick(wanted, expected.size(), descending), expected);
            }
        }
    }

    void questionsSpanBlocks()
    {
        const testkit::SearchWorld world(11);
        std::vector<testkit::WorldOffer> offers;
        auto builder = std::make_unique<IndexBuilder>(nullptr);
        builder->setCategories(treeOf(world));
        std::shared_ptr<const CatalogueIndex> index;
        std::mt19937_64 random(12);
        for (int round = 0; round < 4; ++round) {
            const std::size_t before = offers.size();
            for (int i = 0; i < (round == 0 ? 4000 : 100); ++i)
                offers.push_back(world.offer(qint64(offers.size())));
            for (std::size_t at = 0; at < offers.size(); ++at) {
                if (round > 0 && random() % 30 == 0)
                    world.change(offers[at], random);
                else if (at < before)
                    continue;
                const OfferNumber row = OfferNumber(at) * kStride + 1;
                if (offers[at].isGone)
                    builder->remove(row);
                else
                    builder->put(changeOf(world, offers[at], row));
            }
            index = builder->finish(quint64(round + 1));
            QVERIFY(index->blocks.size() >= 4);
            for (int i = 0; i < 60; ++i) {
                OfferQuery query = world.query(offers[random() % offers.size()], random);
                query.text.clear();
                if (!query.supplier.isNull())
                    query.supplier = SupplierId();
                const auto prices = index->prices && index->prices->quantity == query.quantity
                                        ? index->prices
                                        : index->pricesAt(query.quantity);
                SearchResult expected = testkit::lookAtEveryOffer(world, offers, query);
                for (OfferNumber& row : expected.rows)
                    row = (row - 1) * kStride + 1;
                for (const Kernels* kernels : {&Kernels::best(), &Kernels::scalar()}) {
                    IndexSearch search(*index, query, *prices, nullptr, *kernels);
                    const auto found = search.run({});
                    QVERIFY(found);
                    QCOMPARE(found->total(), expected.total());
                    QCOMPARE(found->rows, expected.rows);
                    QVERIFY(found->facets == expected.facets);
                    IndexSearch counting(*index, query, *prices, nullptr, *kernels);
                    QCOMPARE(counting.count({}).valueOr(-1), expected.total());
                }
                if (i == 0) {
                    // The next version goes on with these prices.
                    auto priced = std::make_shared<CatalogueIndex>(*index);
                    priced->prices = prices;
                    index = priced;
                }
            }
            builder = std::make_unique<IndexBuilder>(index);
        }
    }

    void landedCostsAreReckonedOnceForWhatIsNeeded()
    {
        const testkit::SearchWorld world(21);
        IndexBuilder builder(nullptr);
        builder.setCategories(treeOf(world));
        std::vector<testkit::WorldOffer> offers;
        for (OfferNumber row = 1; row <= 2000; ++row) {
            offers.push_back(world.offer(row));
            builder.put(changeOf(world, offers.back(), row));
        }
        const auto index = builder.finish(1);
        QSet<OfferNumber> reckoned;
        const auto cost = [](OfferNumber row) {
            return row % 11 == 0 ? std::nullopt : std::optional(qint64(row * 7919 % 1000) * 10'000);
        };
        LandedColumn landed([&](const std::vector<OfferNumber>& rows) {
            std::vector<std::optional<qint64>> costs;
            for (const OfferNumber row : rows) {
                if (reckoned.contains(row))
                    qWarning("%u was reckoned twice", row);
                reckoned.insert(row);
                costs.push_back(cost(row));
            }
            return Result(costs);
        });
        std::mt19937_64 random(22);
        for (int i = 0; i < 120; ++i) {
            OfferQuery query = world.query(offers[random() % offers.size()], random);
            query.text.clear();
            query.supplier = SupplierId();
            if (i % 4 == 0)
                query = OfferQuery();
            query.order = OfferOrder::Landed;
            query.descending = i % 2 == 0;
            SearchResult expected = testkit::lookAtEveryOffer(world, offers, query);
            Histogram bins = Bins::prices().empty();
            for (const OfferNumber row : std::as_const(expected.rows)) {
                if (cost(row))
                    ++bins.counts[Bins::prices().binOf(*cost(row))];
            }
            if (i % 3 == 0) {
                query.landedMinMicros = qint64(random() % 500) * 10'000;
                query.landedMaxMicros = *query.landedMinMicros + 3'000'000;
                expected.rows.removeIf([&](OfferNumber row) {
                    return !cost(row) || *cost(row) < *query.landedMinMicros || *cost(row) > *query.landedMaxMicros;
                });
            }
            std::sort(expected.rows.begin(), expected.rows.end(), [&](OfferNumber a, OfferNumber b) {
                const auto first = cost(a);
                const auto second = cost(b);
                if (first.has_value() != second.has_value())
                    return first.has_value();
                if (first != second)
                    return query.descending ? *first > *second : *first < *second;
                return index->isMorePopular(a, b);
            });
            if (i == 60) {
                landed.forget(std::vector<OfferNumber>{7, 8});
                reckoned.remove(7);
                reckoned.remove(8);
            }
            const auto prices = index->pricesAt(query.quantity);
            IndexSearch search(*index, query, *prices, &landed, Kernels::best());
            const auto found = search.run({});
            QVERIFY(found);
            QCOMPARE(found->rows, expected.rows);
            // Its own range does not count against its histogram.
            QCOMPARE(found->facets.landed.counts, bins.counts);
            if (i % 20 == 19) // meanwhile some are reckoned that nobody asked for
                QVERIFY(landed.fill(index->liveBits(), 100).ok());
        }
        while (landed.fill(index->liveBits(), 100).valueOr(false)) {
        }
        QCOMPARE(reckoned.size(), qsizetype(offers.size()));
        landed.forget(std::vector<OfferNumber>{900});
        reckoned.remove(900);
        QCOMPARE(landed.fill(index->liveBits(), 100).valueOr(true), false);
        QCOMPARE(reckoned.size(), qsizetype(offers.size()));
    }

    void costsThatCannotBeReckonedNowAreTriedAgain()
    {
        const testkit::SearchWorld world(23);
        IndexBuilder builder(nullptr);
        builder.setCategories(treeOf(world));
        for (OfferNumber row = 1; row <= 300; ++row)
            builder.put(changeOf(world, world.offer(row), row));
        const auto index = builder.finish(1);
        bool isStopped = true;
        qint64 reckoned = 0;
        LandedColumn landed([&](const std::vector<OfferNumber>& rows) -> Result<std::vector<std::optional<qint64>>> {
            if (isStopped)
                return makeError(Error::Kind::Cancelled);
            reckoned += qint64(rows.size());
            return std::vector<std::optional<qint64>>(rows.size(), 1);
        });
        QVERIFY(!landed.fill(index->liveBits(), 1000));
        isStopped = false;
        QCOMPARE(landed.fill(index->liveBits(), 1000).valueOr(true), false);
        QCOMPARE(reckoned, 300);
    }

    void aTreeThatChangesKeepsItsOffers()
    {
        const auto node = [](qint64 number, const QString& id, const QString& parent) {
            return CategoryOrder::Node{number, CategoryId(id), CategoryId(parent)};
        };
        IndexBuilder builder(nullptr);
        builder.setCategories(std::make_shared<const CategoryOrder>(
            std::vector{node(1, u"b"_s, {}), node(2, u"b1"_s, u"b"_s), node(3, u"c"_s, {})}));
        OfferChange change;
        change.columns.tiers = 1;
        change.columns.row = 5;
        change.columns.category = 2;
        builder.put(change);
        change.columns.row = 6;
        change.columns.category = 3;
        builder.put(change);
        IndexBuilder next(builder.finish(1));
        // One comes before them all, another moves below it, two are in a ring.
        next.setCategories(std::make_shared<const CategoryOrder>(
            std::vector{node(4, u"a"_s, {}), node(1, u"b"_s, u"a"_s), node(2, u"b1"_s, u"b"_s), node(3, u"c"_s, {}),
                        node(7, u"x"_s, u"y"_s), node(8, u"y"_s, u"x"_s)}));
        const auto index = next.finish(2);
        OfferQuery query;
        query.category = CategoryId(u"a"_s);
        const auto prices = index->pricesAt(query.quantity);
        IndexSearch search(*index, query, *prices, nullptr, Kernels::best());
        const auto found = search.run({});
        QVERIFY(found);
        QCOMPARE(found->rows, QList<OfferNumber>{5});
        QCOMPARE(found->facets.categories.value(CategoryId(u"a"_s)), 1);
        QCOMPARE(found->facets.categories.value(CategoryId(u"c"_s)), 1);
    }
};

TRADEWIND_TEST(tst_catalogueindex)
#include "tst_catalogueindex.moc"
