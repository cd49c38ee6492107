// SPDX-License-Identifier: Apache-2.0
#include "services/sourcing/rfqdraft.h"
#include "tests/testkit/testcase.h"

using namespace tradewind;
using namespace Qt::StringLiterals;

namespace {

const QDate kToday(2026, 11, 20);

Offer offer()
{
    Offer made;
    made.id = OfferId(u"o-1"_s);
    made.version = 3;
    made.updatedAt = QDateTime(kToday, QTime(8, 0), Qt::UTC);
    made.categoryId = CategoryId(u"c-1"_s);
    made.supplierId = SupplierId(u"s-1"_s);
    made.title = u"Vacuum tumbler 500 ml"_s;
    made.titleOriginal = u"真空保温杯"_s;
    made.unit = u"piece"_s;
    made.currency = currency::cny();
    made.moq = Decimal(100);
    made.lotSize = Decimal(50);
    made.mixRule = {true, Decimal(300), Money(50000, currency::cny())};
    made.tiers = {{Decimal(100), UnitPrice(23'800'000, currency::cny())},
                  {Decimal(1000), UnitPrice(21'850'000, currency::cny())}};
    made.stock = Decimal(5000);
    made.rating = Decimal::scaled(46, 1);
    made.leadDays = 20;
    made.weight = KnownWeight{340, WeightSource::Seller, {}};
    made.dims = Dimensions{80, 80, 260};
    made.restricted = {RestrictedAttribute::Brand};
    made.imageId = u"i-1"_s;
    made.freightTemplateId = u"ft-1"_s;
    made.freightTemplate = {u"ft-1"_s,
                            u"Zhejiang"_s,
                            u"Yongkang"_s,
                            FreightPayer::Buyer,
                            FreightChargeType::Weight,
                            1000,
                            Money(600, currency::cny()),
                            1000,
                            Money(100, currency::cny()),
                            Money(100000, currency::cny()),
                            kToday};
    made.hs = u"961700"_s;
    made.attributes = {{u"Material"_s, u"材质"_s, u"316 steel"_s, u"316不锈钢"_s}};
    made.link = u"https://detail.1688.com/offer/1.html"_s;
    for (const QString& colour : {u"Sand"_s, u"Ink"_s}) {
        Sku sku;
        sku.id = SkuId(u"k-"_s + colour);
        sku.code = u"T500-"_s + colour;
        sku.attributes = {{u"Colour"_s, u"颜色"_s, colour, colour, {}}};
        sku.price = UnitPrice(23'800'000, currency::cny());
        sku.stock = Decimal(900);
        sku.weight = KnownWeight{352, WeightSource::Predicted, 9100};
        made.skus.append(sku);
    }
    return made;
}

RfqDraft goodDraft()
{
    RfqDraft draft;
    draft.id = u"d-1"_s;
    draft.createdAt = QDateTime(kToday, QTime(13, 58), Qt::UTC);
    draft.step = 3;
    draft.done = 3;
    draft.scenarios = {{u"A"_s, u"Trial"_s}, {u"B"_s, u"Season"_s}};
    RfqDraftLine line =
        lineFromSnapshot(u"L1"_s, *snapshotOf(offer(), SkuId(u"k-Ink"_s), u"Hengjia"_s, draft.createdAt));
    line.setQuantity(u"B"_s, Decimal(3000));
    line.setQuantity(u"A"_s, Decimal(600));
    line.line.targetPrice = UnitPrice(21'500'000, currency::cny());
    line.note = u"Same mould as in March."_s;
    draft.lines = {line};
    draft.splits = {
        {u"L1"_s, u"B"_s, Quantity(1000, u"piece"_s), QDate(2027, 1, 15), AddressId(u"a-1"_s)},
        {u"L1"_s, u"B"_s, Quantity(2000, u"piece"_s), QDate(2027, 2, 10), AddressId(u"a-1"_s)},
    };
    draft.serviceMode = ServiceMode::FullService;
    draft.addressId = AddressId(u"a-1"_s);
    draft.incoterm = Incoterm::Dap;
    draft.incotermPlace = u"Hamburg"_s;
    draft.neededBy = QDate(2027, 2, 15);
    return draft;
}

} // namespace

class tst_rfqdraft final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aDraftComesBackAsItWasSaved()
    {
        const RfqDraft draft = goodDraft();
        const auto read = rfqDraftFromJson(toJson(draft));
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().detail));
        QVERIFY(*read == draft);
        // Also when hardly anything has been entered.
        RfqDraft bare;
        bare.id = u"d-2"_s;
        bare.createdAt = draft.createdAt;
        bare.lines = {RfqDraftLine{}};
        bare.lines[0].line.id = u"L1"_s;
        bare.splits = {Split{u"L1"_s, u"A"_s, Quantity(0, u"piece"_s), {}, {}}};
        const auto again = rfqDraftFromJson(toJson(bare));
        QVERIFY2(again.ok(), again.ok() ? "" : qPrintable(again.error().detail));
        QVERIFY(*again == bare);
        QVERIFY(!rfqDraftFromJson("{").ok());
    }

    void theRequestSaysWhatWasEntered()
    {
        const RfqCreate request = requestOf(goodDraft());
        QCOMPARE(request.title, u"Vacuum tumbler 500 ml"_s);
        QCOMPARE(request.lines.size(), 1);
        QCOMPARE(request.lines[0].spec, u"Colour: Ink\nMaterial: 316 steel\nSame mould as in March."_s);
        RfqDraftLine chinese;
        chinese.fields = {{u"颜色"_s, {}, u"沙色"_s}};
        QCOMPARE(specText(chinese), u"颜色：沙色"_s);
        QCOMPARE(request.lines[0].quantities[0].scenarioId, u"A"_s);
        QCOMPARE(request.lines[0].quantities[1].quantity, Quantity(3000, u"piece"_s));
        QCOMPARE(request.lines[0].skuId, SkuId(u"k-Ink"_s));
    }

    void whatIsMissingIsTold_data()
    {
        using Kind = RfqIssue::Kind;
        QTest::addColumn<RfqDraft>("draft");
        QTest::addColumn<int>("step");
        QTest::addColumn<QList<int>>("kinds");
        const auto row = [](const char* name, RfqStep step, QList<Kind> kinds, auto change) {
            RfqDraft draft = goodDraft();
            change(draft);
            QList<int> numbers;
            for (const Kind kind : kinds)
                numbers.append(static_cast<int>(kind));
            QTest::newRow(name) << draft << static_cast<int>(step) << numbers;
        };
        row("a good one", RfqStep::Review, {}, [](RfqDraft&) {});
        row("no lines", RfqStep::Items, {Kind::NoLines}, [](RfqDraft& draft) { draft.lines.clear(); });
        row("a line without a name", RfqStep::Items, {Kind::NoTitle},
            [](RfqDraft& draft) { draft.lines[0].line.title = u"  "_s; });
        row("a scenario without quantity", RfqStep::Quantities, {Kind::QuantityMissing},
            [](RfqDraft& draft) { draft.lines[0].setQuantity(u"A"_s, std::nullopt); });
        row("a quantity between two lots", RfqStep::Quantities, {Kind::NotALot},
            [](RfqDraft& draft) { draft.lines[0].setQuantity(u"A"_s, Decimal(620)); });
        row("splits that do not add up", RfqStep::Splits, {Kind::SplitsDontAddUp},
            [](RfqDraft& draft) { draft.splits.removeLast(); });
        row("a split for yesterday", RfqStep::Splits, {Kind::SplitInThePast},
            [](RfqDraft& draft) { draft.splits[0].date = kToday.addDays(-1); });
        row("a split without a day", RfqStep::Splits, {Kind::SplitIncomplete},
            [](RfqDraft& draft) { draft.splits[0].date = {}; });
        row("nowhere to go", RfqStep::Splits, {Kind::NoAddress, Kind::NoPlace}, [](RfqDraft& draft) {
            draft.addressId = {};
            draft.incotermPlace.clear();
        });
        row("all of it at the end", RfqStep::Review, {Kind::QuantityMissing, Kind::NoPlace}, [](RfqDraft& draft) {
            draft.lines[0].setQuantity(u"A"_s, std::nullopt);
            draft.incotermPlace.clear();
        });
    }
    void whatIsMissingIsTold()
    {
        QFETCH(const RfqDraft, draft);
        QFETCH(const int, step);
        QFETCH(const QList<int>, kinds);
        QList<int> found;
        for (const RfqIssue& issue : issuesOf(draft, static_cast<RfqStep>(step), kToday))
            found.append(static_cast<int>(issue.kind));
        QCOMPARE(found, kinds);
    }
};

TRADEWIND_TEST(tst_rfqdraft)
#include "tst_rfqdraft.moc"
