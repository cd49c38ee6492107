// SPDX-License-Identifier: Apache-2.0
#include "models/outbox/pendingdesk.h"
#include "models/shared/roles.h"
#include "tests/models/outbox/pendinghouse.h"
#include "tests/testkit/testcase.h"

#include <QAbstractItemModelTester>

namespace tradewind {
using namespace Qt::StringLiterals;
using testkit::awaitUntil;

class tst_pendingdesk : public testkit::TestCase
{
    Q_OBJECT

    static PendingItem::Group groupOf(PendingDesk& desk, qint64 id)
    {
        const auto item = desk.model().item(id);
        return item ? item->group : PendingItem::Group::Done;
    }

private Q_SLOTS:
    void actsMoveThroughTheirGroups()
    {
        testkit::PendingHouse house;
        house.platform.answer = makeError(Error::Kind::Offline);
        PendingDesk desk(house.outbox, house.clock);
        const QAbstractItemModelTester tester(&desk.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const qint64 id = house.order();
        QVERIFY(id > 0);
        QVERIFY(awaitUntil([&] { return desk.model().item(id).has_value(); }));
        QCOMPARE(desk.model().index(0, 0).data().toString(), u"On the way"_s);
        QVERIFY(desk.model().index(0, 0).data(role(Role::Group)).toBool());
        QCOMPARE(desk.model().item(id)->title, u"Order: 480 ceramic drippers"_s);
        QVERIFY(desk.model().item(id)->chip.text != "Failed"_L1);

        // The second waits for the first, in words.
        const qint64 second = house.order(id);
        QVERIFY(awaitUntil([&] { return desk.model().item(second).has_value(); }));
        QVERIFY(desk.model().item(second)->waits.contains("480 ceramic drippers"_L1));

        house.platform.refuseForPrice();
        QVERIFY(awaitUntil([&] {
            desk.retryAll();
            return groupOf(desk, id) == PendingItem::Group::NeedsYou;
        }));
        const PendingItem item = *desk.model().item(id);
        QCOMPARE(item.chip.text, u"Needs you"_s);
        QCOMPARE(item.differences, (QList<IntentWords::Difference>{{u"Unit price"_s, u"14.20 CNY"_s, u"14.60 CNY"_s}}));
        QCOMPARE(item.route, u"orders/po-1"_s);
        QVERIFY(item.canWithdraw);
        const QString text = desk.asText(item);
        QVERIFY(text.contains("14.60 CNY"_L1));
        QVERIFY(text.contains(item.clientRef));

        QVERIFY(desk.withdraw(id));
        QVERIFY(awaitUntil([&] {
            const auto now = desk.model().item(id);
            return now && now->chip.text == "Withdrawn"_L1;
        }));
        QCOMPARE(groupOf(desk, id), PendingItem::Group::Done);
        QVERIFY(!desk.withdraw(id));
    }

    void aConfirmedActIsDone()
    {
        testkit::PendingHouse house;
        PendingDesk desk(house.outbox, house.clock);
        const qint64 id = house.order();
        QVERIFY(house.reaches(id, IntentPhase::Confirmed));
        QVERIFY(awaitUntil([&] {
            const auto item = desk.model().item(id);
            return item && item->group == PendingItem::Group::Done && item->chip.text == "Confirmed"_L1;
        }));
        QCOMPARE(house.platform.sent, 1);
    }

    void everyOperationHasWords_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QString>("title");
        QTest::newRow("a request") << u"createRfq"_s << u"Ask for a quote: Lids"_s;
        QTest::newRow("a payment") << u"createPayment"_s << u"Pay: Lids"_s;
        QTest::newRow("a message") << u"createMessage"_s << u"Message: Lids"_s;
        QTest::newRow("a decision") << u"decideReceipt"_s << u"Decide on the inspection: Lids"_s;
        QTest::newRow("one this version does not know") << u"grantWish"_s << u"Lids"_s;
    }

    void everyOperationHasWords()
    {
        QFETCH(QString, operation);
        QFETCH(QString, title);
        Intent intent;
        intent.request.operationId = operation;
        intent.request.summary.facts = {{u"title"_s, u"Lids"_s}};
        QCOMPARE(IntentWords::title(intent), title);
        QVERIFY(!IntentWords::icon(intent).isEmpty());
    }

    void contentSaysAmountsAndText()
    {
        Intent intent;
        intent.request.operationId = u"createFunding"_s;
        intent.request.summary.facts = {{u"amount"_s, u"1250.5"_s}, {u"currency"_s, u"EUR"_s}};
        intent.request.body = {{u"note"_s, u"first\nsecond"_s}, {u"secretThing"_s, u"x"_s}};
        const auto lines = IntentWords::content(intent, QLocale(u"en"_s));
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.at(0).name, u"Amount"_s);
        QVERIFY(lines.at(0).value.contains("1,250.50"_L1));
        QCOMPARE(lines.at(1).value, u"first second"_s);
    }
};

TRADEWIND_TEST(tst_pendingdesk)
} // namespace tradewind

#include "tst_pendingdesk.moc"
