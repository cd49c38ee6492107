// SPDX-License-Identifier: Apache-2.0
#include "models/buying/buyingdesk.h"
#include "tests/services/sourcing/sourcingplatform.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::awaitUntil;

class tst_buyingdesk final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void rulesFollowWhatIsTyped()
    {
        testkit::SandboxProcess platform;
        QVERIFY(platform.isReady());
        QTemporaryDir folder;
        testkit::SourcingHouse house(platform.url(), folder.path());
        QVERIFY(house.signIn(u"u-jonas"_s));
        QVERIFY(house.open());
        QVERIFY(house.syncRecords());
        QVERIFY(house.syncCatalogue());
        BuyingDesk desk(house.buying);
        QAbstractItemModelTester tester(desk.lines(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        desk.start();
        QVERIFY(awaitUntil([&] { return desk.lists().size() == 1; }));
        QVERIFY(!desk.whyNotOrder({}).isEmpty());
        const Offer first = house.someOffer();
        desk.add(first, u"Hengjia"_s, {{first.skus.first().id, smallestQuantity(first)}});
        const Offer second = house.someOffer(1);
        desk.add(second, u"Another"_s, {{second.skus.first().id, smallestQuantity(second)}});
        const BuyingLinesModel& model = *desk.lines();
        QCOMPARE(model.rowCount(), first.supplierId == second.supplierId ? 3 : 4);
        QVERIFY(model.index(0, 0).data(role(Role::Group)).toBool());
        QCOMPARE(desk.whyNotOrder({}), QString());

        const int quantity = static_cast<int>(BuyingLinesModel::Column::Quantity);
        const int rules = static_cast<int>(BuyingLinesModel::Column::Rules);
        QModelIndex cell = model.index(1, quantity);
        const QString before = cell.data(Qt::EditRole).toString();
        QVERIFY(!desk.lines()->setData(cell, u"12x"_s));
        QVERIFY(desk.lines()->setData(cell, u"0"_s));
        QVERIFY(!desk.whyNotOrder({}).isEmpty());
        QVERIFY(!model.index(1, rules).data().toString().isEmpty());
        QSignalSpy checkout(&desk, &BuyingDesk::checkoutRequested);
        desk.order({});
        QCOMPARE(checkout.size(), 0);
        // The coach knows the way back to what can be ordered; it speaks once, when the list stands still.
        QVERIFY(awaitUntil([&] { return !desk.totals().place.isEmpty(); }));
        const auto advice = [&cell] { return cell.data(BuyingLinesModel::AdviceRole).toString(); };
        QVERIFY(awaitUntil([&] { return !advice().isEmpty(); }));
        const QString zero = advice();
        QSignalSpy advised(&desk, &BuyingDesk::advised);
        QVERIFY(desk.lines()->setData(cell, u"1"_s));
        QCOMPARE(advice(), zero);
        QVERIFY(desk.lines()->setData(cell, u"0"_s));
        QVERIFY(awaitUntil([&] { return !advised.isEmpty(); }));
        QCOMPARE(advised.size(), 1);
        QCOMPARE(advice(), zero);
        desk.takeAdvice(cell.data(role(Role::Id)).toString());
        QCOMPARE(desk.whyNotOrder({}), QString());
        QVERIFY(!desk.undo().sentence().isEmpty());
        desk.undo().undo();
        QVERIFY(!desk.whyNotOrder({}).isEmpty());
        QVERIFY(desk.lines()->setData(cell, before));
        desk.order({});
        QCOMPARE(checkout.size(), 1);
        QCOMPARE(checkout.first().first().toString(), desk.current());

        desk.removeLines({model.index(1, 0).data(role(Role::Id)).toString()});
        QCOMPARE(desk.totals().lines, 1);
        QVERIFY(!desk.undo().sentence().isEmpty());
        desk.undo().undo();
        QVERIFY(desk.undo().sentence().isEmpty());
        QCOMPARE(desk.totals().lines, 2);
        desk.createList(u"Autumn"_s);
        QCOMPARE(desk.currentName(), u"Autumn"_s);
        QCOMPARE(model.rowCount(), 0);
        desk.removeCurrent();
        QCOMPARE(desk.totals().lines, 2);
        QSignalSpy quote(&desk, &BuyingDesk::quoteStarted);
        desk.requestQuote(first.supplierId.toString());
        QCOMPARE(quote.size(), 1);
        QVERIFY(awaitUntil([&] { return !desk.savedLine().isEmpty(); }));
    }
};

TRADEWIND_TEST(tst_buyingdesk)
#include "tst_buyingdesk.moc"
