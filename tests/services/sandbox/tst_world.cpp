// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/world/featured.h"
#include "services/sandbox/world/world.h"
#include "tests/testkit/testcase.h"

#include <QCryptographicHash>
#include <QImage>
#include <QSet>

using namespace tradewind;
using namespace tradewind::sandbox;
using namespace Qt::StringLiterals;

class tst_world final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void sameSeedMakesTheSameWorldOnEveryMachine()
    {
        // Changing what a seed means breaks saved demos and golden files: do it on purpose, and change this line.
        QCOMPARE(digest(World(1, 5'000)), "73ebd7df8a1b192a"_ba);
        QVERIFY(digest(World(2, 5'000)) != digest(World(1, 5'000)));
    }

    void anOfferDoesNotDependOnHowManyThereAre()
    {
        // Only the supplier is chosen among as many as a world of that size has.
        const World small(7, 500);
        const World large(7, 50'000);
        for (qint64 i = 0; i < 500; ++i) {
            QCOMPARE(small.offer(i).en, large.offer(i).en);
            QCOMPARE(small.facts(i).priceMicros, large.facts(i).priceMicros);
        }
    }

    void everyOfferObeysTheRules()
    {
        const World world(3, 20'000);
        QString before;
        for (qint64 i = 0; i < world.offers(); i += i < 200 ? 1 : 13) {
            const WorldOffer offer = world.offer(i);
            const QByteArray name = offer.id.toUtf8();
            const char* where = name.constData();
            QVERIFY2(offer.id > before, where);
            before = offer.id;
            QVERIFY2(!offer.en.isEmpty() && !offer.zh.isEmpty(), where);
            QVERIFY2(offer.facts.moq > 0 && offer.facts.lot > 0 && offer.facts.moq % offer.facts.lot == 0, where);
            QVERIFY2(!offer.tiers.isEmpty() && offer.tiers.size() <= 4, where);
            QCOMPARE(offer.tiers.first().minQuantity, qint64(offer.facts.moq));
            QCOMPARE(offer.tiers.first().priceMicros, offer.facts.priceMicros);
            checkTiers(offer.tiers, where);
            QVERIFY2(offer.skus.size() >= 1 && offer.skus.size() <= 24, where);
            int stock = 0;
            QSet<QString> codes;
            for (const WorldSku& sku : offer.skus) {
                stock += sku.stock;
                codes.insert(sku.code);
                QVERIFY2(sku.stock >= 0 && sku.priceMicros > 0, where);
                QVERIFY2(sku.weights.seller > 0, where);
                if (!sku.tiers.isEmpty())
                    checkTiers(sku.tiers, where);
            }
            QCOMPARE(stock, offer.facts.stock);
            QCOMPARE(codes.size(), offer.skus.size());
            QVERIFY2(offer.facts.leadDays > 0 && offer.facts.ratingTenths >= 30 && offer.facts.ratingTenths <= 50,
                     where);
            QVERIFY2(offer.dims.length > 0 && offer.dims.width > 0 && offer.dims.height > 0, where);
            QCOMPARE(offer.hs.size(), 6);
            QVERIFY2(offer.pictures.size() >= 3, where);
            QVERIFY2(offer.cartonQuantity > 0 && offer.cartonGrams > 0, where);
        }
    }

    void idsAndCodesLeadBack()
    {
        const World world(1, 1'000'000);
        for (const qint64 index : {0LL, 1LL, 21LL, 22LL, 4'711LL, 999'999LL}) {
            const QString id = World::offerId(index);
            QCOMPARE(world.offerIndex(id), std::optional<qint64>(index));
            QCOMPARE(world.offerIndex(id.mid(2)), std::optional<qint64>(index));
            const WorldOffer offer = world.offer(index);
            const auto found = world.skuOfCode(offer.skus.last().code.toLower());
            QVERIFY(found);
            QCOMPARE(found->first, index);
            QCOMPARE(found->second, int(offer.skus.size()) - 1);
        }
        QVERIFY(!world.offerIndex(u"o-683904177726"));
        QVERIFY(!world.offerIndex(World::offerId(1'000'000)));
        QVERIFY(!world.offerIndex(u"o-"));
        QVERIFY(!world.skuOfCode(u"ZZ00000-01"_s));
        QCOMPARE(world.supplierIndex(world.supplier(17).id), std::optional<int>(17));
        QVERIFY(!world.supplierIndex(u"s-0100017"));
    }

    void theShopWindowHoldsTheGoodsOfTheDesign()
    {
        const World world(1, 200);
        const WorldOffer tumbler = world.offer(0);
        QCOMPARE(tumbler.id, u"o-683904177725"_s);
        QCOMPARE(tumbler.zh, u"316不锈钢真空保温杯 500ml 喷粉"_s);
        QCOMPARE(world.supplier(tumbler.facts.supplier).en, u"Yongkang Hengjia Cup Industry"_s);
        QCOMPARE(decimalOfMicros(tumbler.tiers.at(2).priceMicros), u"21.85"_s);
        for (qint64 i = 0; i < qint64(featuredOffers().size()); ++i)
            QVERIFY(world.facts(i).product < world.taxonomy().products().size());
    }

    void theTreeHasThreeLevels()
    {
        const Taxonomy tree;
        QHash<int, int> levels;
        QSet<QString> ids;
        for (const Category& category : tree.categories()) {
            ++levels[category.level];
            ids.insert(category.id);
            QCOMPARE(category.parentId.isEmpty(), category.level == 1);
            QVERIFY(category.parentId.isEmpty() || ids.contains(category.parentId));
        }
        QCOMPARE(ids.size(), tree.categories().size());
        QCOMPARE(levels.value(1), 12);
        QVERIFY(levels.value(2) >= 60);
        QVERIFY(levels.value(3) >= 150);
    }

    void picturesAreNamedByWhatTheyShow()
    {
        const PictureSpec spec{Kind::Mug, 3, 6, PictureSpec::View::Scale, 2, 700, 123'456};
        const QString id = pictureId(spec);
        QCOMPARE(pictureOfId(id), std::optional(spec));
        QVERIFY(!pictureOfId(id.toUpper()));
        QVERIFY(!pictureOfId(id.chopped(1)));
        QString other = id;
        other[0] = other.at(0) == u'0' ? u'1' : u'0';
        QVERIFY(pictureOfId(other) != std::optional(spec));
        QCOMPARE(servedWidth(1), 80);
        QCOMPARE(servedWidth(5'000), 1'200);
    }

    void everyKindOfGoodsHasItsOwnPicture()
    {
        QSet<QByteArray> pictures;
        for (int kind = 0; kind < kKinds; ++kind) {
            const QImage image = paintPicture({Kind(kind), 2, 5, PictureSpec::View::Front, 1, 0, 0}, 80);
            pictures.insert(QByteArray(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes()));
        }
        QCOMPARE(pictures.size(), kKinds);
    }

private:
    static QByteArray digest(const World& world)
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        const auto add = [&hash](const QString& text) { hash.addData(text.toUtf8() + '\n'); };
        for (qint64 i = 0; i < world.offers(); i += 41) {
            const WorldOffer offer = world.offer(i);
            add(offer.id + offer.en + offer.zh + offer.hs);
            add(u"%1 %2 %3 %4 %5 %6"_s.arg(offer.facts.moq)
                    .arg(offer.facts.lot)
                    .arg(offer.facts.leadDays)
                    .arg(offer.facts.supplier)
                    .arg(offer.facts.sold)
                    .arg(offer.dims.height));
            for (const WorldTier& tier : offer.tiers)
                add(u"%1@%2"_s.arg(tier.minQuantity).arg(tier.priceMicros));
            for (const WorldSku& sku : offer.skus)
                add(sku.code + QString::number(sku.stock) + pictureId(sku.picture));
        }
        for (int i = 0; i < world.suppliers(); i += 7)
            add(world.supplier(i).en + world.supplier(i).zh + QString::number(world.supplier(i).repeatBp));
        return hash.result().toHex().left(16);
    }

    static void checkTiers(const QList<WorldTier>& tiers, const char* where)
    {
        for (qsizetype i = 0; i < tiers.size(); ++i) {
            QVERIFY2(tiers.at(i).priceMicros > 0, where);
            QVERIFY2(i == 0 || tiers.at(i).minQuantity > tiers.at(i - 1).minQuantity, where);
            QVERIFY2(i == 0 || tiers.at(i).priceMicros < tiers.at(i - 1).priceMicros, where);
        }
    }
};

TRADEWIND_TEST(tst_world)
#include "tst_world.moc"
