// SPDX-License-Identifier: Apache-2.0
#include "models/outbox/actwords.h"
#include "models/outbox/pendingdesk.h"
#include "models/shared/roles.h"
#include "services/storage/storageerror.h"
#include "tests/models/outbox/pendinghouse.h"
#include "tests/testkit/testcase.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>

namespace tradewind {
using namespace Qt::StringLiterals;
using testkit::await;
using testkit::awaitUntil;

class tst_pendingdesk : public testkit::TestCase
{
    Q_OBJECT

    static PendingItem::Group groupOf(PendingDesk& desk, qint64 id)
    {
        const auto item = desk.model().item(id);
        return item ? item->group : PendingItem::Group::Done;
    }

    static void checkNames(const QJsonObject& object, const QString& where)
    {
        static const QStringList kParts{u"clientRef"_s, u"value"_s, u"unit"_s};
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (!kParts.contains(member.key()))
                QVERIFY2(!ActWords::name(member.key()).isEmpty(), qPrintable(where + u'/' + member.key()));
            if (member->isObject())
                checkNames(member->toObject(), where + u'/' + member.key());
            for (const auto& each : member->toArray())
                checkNames(each.toObject(), where + u'/' + member.key());
        }
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
        QCOMPARE(item.conditions, (QList<ActContent::Condition>{{u"Unit price at most"_s, u"¥14.20"_s, u"¥14.60"_s,
                                                                 u"+¥0.40, +2.8 %"_s, true, false}}));
        QVERIFY(!item.canAccept); // a price is prepared anew
        QVERIFY(item.canEdit);
        QCOMPARE(item.route, u"orders/po-1"_s);
        QVERIFY(item.canWithdraw);
        const QString text = desk.asText(item);
        QVERIFY(text.contains(u"¥14.60"_s));
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
        const auto lines = ActContent::lines(intent, QLocale(u"en"_s));
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(0).name, u"Amount"_s);
        QVERIFY(lines.at(0).value.contains("1,250.50"_L1));
        QCOMPARE(lines.at(1).value, u"first second"_s);
        // Nothing of an act is hidden, whatever this version calls it.
        QCOMPARE(lines.at(2), (ActContent::Line{u"secretThing"_s, u"x"_s}));
    }

    void aRequestSaysEveryWordOfItsLines()
    {
        testkit::PendingHouse house;
        house.platform.answer = makeError(Error::Kind::Offline);
        PendingDesk desk(house.outbox, house.clock);
        const qint64 id = house.request();
        QVERIFY(id > 0);
        QVERIFY(awaitUntil([&] { return desk.model().item(id).has_value(); }));
        const auto content = desk.model().item(id)->content;
        const auto line =
            std::find_if(content.cbegin(), content.cend(), [](const auto& one) { return one.level == 1; });
        QVERIFY(line != content.cend());
        for (const QString& word :
             {u"Laser logo 42 × 18 mm"_s, u"3,000"_s, u"21.5"_s, u"AQL sample"_s, u"White box, EAN label"_s})
            QVERIFY2(line->value.contains(word), qPrintable(line->value));
    }

    void everyMemberOfAnActHasAName()
    {
        QFile file(QStringLiteral(CODEC_EXAMPLES));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject schemas = QJsonDocument::fromJson(file.readAll()).object();
        int acts = 0;
        for (auto schema = schemas.begin(); schema != schemas.end(); ++schema) {
            const QJsonObject example = schema->toObject().value("example"_L1).toObject();
            // An act carries its clientRef and is not yet anything with an id and a version.
            if (!example.contains("clientRef"_L1) || example.contains("version"_L1) ||
                example.contains("executedAt"_L1) || example.contains("httpStatus"_L1))
                continue;
            ++acts;
            checkNames(example, schema.key());
        }
        QVERIFY(acts > 15);
    }

    void theNewValueIsAcceptedAsANewAct()
    {
        testkit::PendingHouse house;
        house.platform.refuseForFee();
        PendingDesk desk(house.outbox, house.clock);
        const qint64 old = house.service();
        QVERIFY(house.reaches(old, IntentPhase::NeedsYou));
        QVERIFY(awaitUntil([&] { return desk.model().item(old) && desk.model().item(old)->canAccept; }));
        const PendingItem item = *desk.model().item(old);
        QCOMPARE(item.newValue, u"CNY\u00A04.50"_s);
        QCOMPARE(item.conditions.size(), 2);
        QVERIFY(item.conditions.at(1).holds);
        QCOMPARE(item.conditions.at(1).now, u"In the warehouse"_s);

        house.platform.answer.reset();
        QSignalSpy accepted(&desk, &PendingDesk::accepted);
        QSignalSpy failed(&desk, &PendingDesk::actFailed);
        desk.accept(old);
        desk.accept(old); // pressed twice
        QVERIFY(awaitUntil([&] { return accepted.size() == 1; }));
        desk.accept(old); // before the list shows it
        const qint64 anew = accepted.first().first().toLongLong();
        QVERIFY(anew != old);
        QVERIFY(house.reaches(anew, IntentPhase::Confirmed));
        QVERIFY(house.reaches(old, IntentPhase::Withdrawn));
        QCOMPARE(house.platform.received.size(), 2);
        const Intent& first = house.platform.received.first();
        const Intent& second = house.platform.received.last();
        QVERIFY(first.idempotencyKey != second.idempotencyKey);
        QVERIFY(first.clientRef != second.clientRef);
        QCOMPARE(second.body().value("expect"_L1).toObject().value("fee"_L1).toObject().value("amount"_L1).toString(),
                 u"4.50"_s);
        QCOMPARE(second.body().value("note"_L1), first.body().value("note"_L1));
        QVERIFY(awaitUntil([&] { return desk.model().item(old) && !desk.model().item(old)->aside.isEmpty(); }));
        QCOMPARE(house.outbox.needsYouCount(), 0);
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(failed.size(), 0);
    }

    void whatHasNotLeftIsEditedWhereItWasWritten()
    {
        testkit::PendingHouse house;
        house.outbox.setSending(false);
        PendingDesk desk(house.outbox, house.clock);
        const qint64 id = house.request();
        QVERIFY(awaitUntil([&] { return desk.model().item(id) && desk.model().item(id)->canEdit; }));
        QVERIFY(!await(house.journal.draft(u"rfq"_s, u"d-1"_s))->has_value());
        QSignalSpy opened(&desk, &PendingDesk::openRequested);
        QSignalSpy failed(&desk, &PendingDesk::actFailed);
        desk.edit(id);
        desk.edit(id); // pressed twice
        QVERIFY(awaitUntil([&] { return opened.size() == 1; }));
        desk.edit(id);
        QCOMPARE(failed.size(), 0);
        QCOMPARE(opened.size(), 1);
        QVERIFY(!house.outbox.canReinstate(id));
        QCOMPARE(opened.first().first().toString(), u"quote-wizard/d-1"_s);
        QVERIFY(await(house.journal.draft(u"rfq"_s, u"d-1"_s))->has_value());
        QVERIFY(house.reaches(id, IntentPhase::Withdrawn));
        house.outbox.setSending(true);
        QVERIFY(awaitUntil([&] { return house.outbox.isIdle(); }));
        QCOMPARE(house.platform.sent, 0);
    }

    void whatWasSentOnceIsNotEdited()
    {
        testkit::PendingHouse house;
        house.platform.answer = makeError(Error::Kind::Offline);
        PendingDesk desk(house.outbox, house.clock);
        const qint64 id = house.request();
        QVERIFY(awaitUntil([&] { return house.platform.sent > 0 && house.outbox.canRetry(id); }));
        QVERIFY(awaitUntil([&] { return desk.model().item(id) && desk.model().item(id)->attempts > 0; }));
        QVERIFY(!desk.model().item(id)->canEdit);
        QVERIFY(!await(house.outbox.takeBackToEdit(id)).ok());
    }

    void itIsSaidToBeTakenBackWhenItIs()
    {
        std::atomic<bool> full = false;
        testkit::PendingHouse house(
            [&full](const QString& sql) { return full && sql == "COMMIT"_L1 ? sqlitecode::kFull : 0; });
        house.outbox.setSending(false);
        PendingDesk desk(house.outbox, house.clock);
        const qint64 id = house.order();
        QVERIFY(awaitUntil([&] { return desk.model().item(id) && desk.model().item(id)->canWithdraw; }));
        full = true;
        QVERIFY(desk.withdraw(id));
        QVERIFY(awaitUntil([&] { return house.outbox.isIdle(); }));
        // The next run would send it.
        QVERIFY(desk.takenBack().sentence().isEmpty());
        QVERIFY(awaitUntil([&] { return !desk.model().item(id)->canWithdraw; }));
        QCOMPARE(desk.model().item(id)->note, u"is being taken back"_s);
        QVERIFY(desk.model().item(id)->chip.text != "Withdrawn"_L1);
        full = false;
        QVERIFY(awaitUntil([&] {
            house.clock.advance(std::chrono::minutes(6));
            house.outbox.wake();
            return !desk.takenBack().sentence().isEmpty();
        }));
        QVERIFY(house.reaches(id, IntentPhase::Withdrawn));
        desk.takenBack().undo();
        QVERIFY(house.reaches(id, IntentPhase::Queued));
    }

    void whoseAnswerIsWaitedForIsSaid()
    {
        QTemporaryDir folder;
        testkit::FakeClock clock;
        testkit::PendingPlatform platform;
        testkit::PendingReceipts receipts;
        QList<qint64> ids;
        {
            JournalStore journal(folder.path(), clock);
            QVERIFY(await(journal.open()).ok());
            for (const QString& title : {u"Lids"_s, u"Cups"_s, u"Trays"_s}) {
                IntentDraft draft;
                draft.operationId = u"createOrder"_s;
                draft.path = u"/v1/orders"_s;
                draft.summary.facts = {{u"title"_s, title}};
                const auto stored = await(journal.insert(draft));
                QVERIFY(stored.ok());
                ids.append(stored->id);
                if (title == "Lids"_L1)
                    platform.answersAbout = [silent = stored->clientRef](const QString& ref) { return ref != silent; };
            }
            QVERIFY(await(journal.settle(ids.at(2), IntentPhase::NeedsYou, NeedsYouWhy::Restored, {})).ok());
        }
        JournalStore journal(folder.path(), clock);
        Outbox outbox(journal, platform, receipts, clock);
        PendingDesk desk(outbox, clock);
        const auto opened = await(journal.open());
        QVERIFY(opened.ok());
        QVERIFY(await(outbox.start(*opened)).ok());
        const auto waits = [&](int which) {
            const auto item = desk.model().item(ids.at(which));
            return item ? item->waits : QString();
        };
        QVERIFY(awaitUntil([&] { return waits(1).contains("about \"Order: Lids\""_L1); }));
        QCOMPARE(waits(0), u"the platform's answer whether it was carried out already"_s);
        // What was found again may be done anew once the platform does not know it.
        QVERIFY(awaitUntil([&] { return desk.model().item(ids.at(2))->canWithdraw; }));
        QVERIFY(outbox.canEdit(ids.at(2)));
        QCOMPARE(waits(2), QString());
        QCOMPARE(platform.sent, 0);
        QVERIFY(desk.withdraw(ids.at(0)));
        QVERIFY(awaitUntil([&] { return platform.sent == 1; }));
        static_cast<void>(await(outbox.stop()));
    }

    void anEditThatMetAnotherShowsAllThree()
    {
        testkit::PendingHouse house;
        house.platform.refuseForVersion();
        PendingDesk desk(house.outbox, house.clock);
        const qint64 id = house.addressEdit();
        QVERIFY(house.reaches(id, IntentPhase::NeedsYou));
        QVERIFY(awaitUntil([&] { return desk.model().item(id) && !desk.model().item(id)->conflict.isEmpty(); }));
        const PendingItem item = *desk.model().item(id);
        const auto row = [&item](const QString& name) {
            const auto found = std::find_if(item.conflict.cbegin(), item.conflict.cend(),
                                            [&](const auto& one) { return one.name == name; });
            return found == item.conflict.cend() ? ActContent::Difference() : *found;
        };
        QCOMPARE(row(u"City"_s), (ActContent::Difference{u"City"_s, u"Hamburg"_s, u"Bremen"_s, u"Kiel"_s, true, true}));
        QVERIFY(row(u"City"_s).isConflict());
        QVERIFY(row(u"Postal code"_s).mineChanged && !row(u"Postal code"_s).theirsChanged);
        QVERIFY(row(u"Person"_s).theirsChanged && !row(u"Person"_s).mineChanged);
        QVERIFY(!row(u"Label"_s).mineChanged && !row(u"Label"_s).theirsChanged);
        QVERIFY(desk.asText(item).contains("Kiel"_L1));

        QVERIFY(item.canAccept);
        house.platform.answer.reset();
        QSignalSpy accepted(&desk, &PendingDesk::accepted);
        desk.accept(id);
        QVERIFY(awaitUntil([&] { return accepted.size() == 1; }));
        QVERIFY(house.reaches(accepted.first().first().toLongLong(), IntentPhase::Confirmed));
        QCOMPARE(house.platform.received.last().request.ifMatch, QByteArray("\"4\""));
    }
};

TRADEWIND_TEST(tst_pendingdesk)
} // namespace tradewind

#include "tst_pendingdesk.moc"
