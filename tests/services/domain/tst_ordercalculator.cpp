// SPDX-License-Identifier: Apache-2.0
#include "services/domain/pricing/ordercalculator.h"
#include "tests/services/domain/pricebook.h"
#include "tests/testkit/testcase.h"

using namespace tradewind;
using namespace tradewind::pricebook;
using namespace Qt::StringLiterals;

class tst_ordercalculator final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void orderFiguresAgreeWithThePlatform()
    {
        OrderInput input;
        input.currency = currency::cny();
        input.at = kNow;
        input.fees = feeBook();
        input.feeVolume = cny(u"150000"_s);
        OrderItem item;
        item.lineNo = 1;
        item.supplierId = SupplierId(u"s-1"_s);
        item.quantity = Quantity(3000, u"piece"_s);
        item.unitPrice = *UnitPrice::parse(u"21.85", u"CNY");
        item.qcPlan = QcPlan::Aql;
        item.freightTemplate = domesticTemplate();
        input.lines = {item};
        const OrderFigures figures = calculateOrder(input);
        QCOMPARE(*figures.total, cny(u"68944.25"_s));

        const FxRate rate{currency::eur(), currency::cny(), dec(u"7.8420"_s), dec(u"7.8106"_s), {}, {}};
        QCOMPARE(payable(*figures.total, rate)->toWire(), u"8827.01"_s);

        Prepared prepared;
        OrderLine line;
        line.lineNo = 1;
        line.lineTotal = cny(u"65550"_s);
        prepared.lines = {line};
        prepared.charges = figures.charges;
        prepared.total = *figures.total;
        QCOMPARE(compareFigures(figures, prepared), QList<FigureDifference>());

        // One fen more in the service fee shows in its own line and in the total, and nowhere else.
        for (Charge& charge : prepared.charges) {
            if (charge.kind.is(ChargeKind::ServiceFee))
                charge.amount = *add(charge.amount, cny(u"0.01"_s));
        }
        prepared.total = *add(prepared.total, cny(u"0.01"_s));
        const auto differences = compareFigures(figures, prepared);
        QCOMPARE(differences.size(), 2);
        QCOMPARE(differences[0].kind, ChargeKind::ServiceFee);
        QCOMPARE(differences[0].ours->toWire(), u"2294.25"_s);
        QCOMPARE(differences[0].theirs->toWire(), u"2294.26"_s);
        QCOMPARE(differences[1].what, FigureDifference::What::Total);

        prepared.charges.removeLast();
        QCOMPARE(compareFigures(figures, prepared).last().what, FigureDifference::What::Sum);
    }

    void basicInspectionCountsSupplierOrders()
    {
        OrderInput input;
        input.currency = currency::cny();
        input.at = kNow;
        input.fees = feeBook();
        input.feeVolume = cny(u"0"_s);
        input.supplierOrderSkus = 2;
        for (int i = 1; i <= 5; ++i) {
            OrderItem item;
            item.lineNo = i;
            item.supplierId = SupplierId(i <= 3 ? u"s-1"_s : u"s-2"_s);
            item.quantity = Quantity(10, u"piece"_s);
            item.unitPrice = *UnitPrice::parse(u"1", u"CNY");
            item.qcPlan = QcPlan::Basic;
            item.freightIncluded = true;
            item.services = {{ServiceKind::Labels, {}}};
            input.lines.append(item);
        }
        const OrderFigures figures = calculateOrder(input);
        QVERIFY(figures.missing.isEmpty());
        QCOMPARE(figures.services, cny(u"157.50"_s)); // three supplier orders at 50, five times ten labels at 0.15
        QCOMPARE(*figures.total, cny(u"237.50"_s));   // goods 50, minimum service fee 30
        input.lines[0].freightIncluded = false;
        const OrderFigures unknown = calculateOrder(input);
        QVERIFY(!unknown.total);
        QCOMPARE(unknown.missing.first().what, Missing::What::FreightTemplate);
    }
};

TRADEWIND_TEST(tst_ordercalculator)
#include "tst_ordercalculator.moc"
