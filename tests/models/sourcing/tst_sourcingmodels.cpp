// SPDX-License-Identifier: Apache-2.0
#include "models/sourcing/sourcingdesk.h"
#include "tests/services/sourcing/sourcingplatform.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;
using testkit::awaitUntil;
using testkit::SourcingHouse;

namespace {

const QDateTime kNow(QDate(2026, 11, 20), QTime(14, 0), Qt::UTC);

QuoteRound makeRound(qint64 no, qint64 cents, qint64 leadDays, std::optional<Money> tooling)
{
    QuoteRound round;
    round.no = no;
    round.state = RoundState::SentToCustomer;
    round.author.name = u"Chen Yulin"_s;
    round.createdAt = kNow.addDays(no - 4);
    round.validFrom = round.createdAt;
    round.validTo = kNow.addSecs(3600);
    round.currency = currency::cny();
    round.lines = {{u"L1"_s,
                    u"A"_s,
                    Quantity(3000, u"piece"_s),
                    UnitPrice(cents * 10000, currency::cny()),
                    Decimal(1000),
                    {},
                    tooling,
                    {},
                    leadDays,
                    {}}};
    round.terms.depositBp = no == 1 ? 5000 : 3000;
    return round;
}

Rfq makeRfq(int number, RfqState state)
{
    Rfq rfq;
    rfq.id = RfqId(u"rfq-%1"_s.arg(number));
    rfq.number = u"RFQ-%1"_s.arg(number);
    rfq.title = u"Vacuum tumbler 500 ml"_s;
    rfq.state = state;
    rfq.updatedAt = kNow.addSecs(-number * 60);
    rfq.currency = currency::cny();
    rfq.scenarios = {{u"A"_s, u"Season"_s}};
    RfqLine line;
    line.id = u"L1"_s;
    line.title = rfq.title;
    line.quantities = {{u"A"_s, Quantity(3000, u"piece"_s)}};
    rfq.lines = {line};
    return rfq;
}

RfqView viewOf(const Rfq& rfq)
{
    return {rfq.id.toString(), rfq, true, {}};
}

QString textAt(const QAbstractItemModel& model, const QString& key, int column)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data(role(Role::Id)).toString() == key)
            return model.index(row, column).data().toString();
    }
    return {};
}

} // namespace

class tst_sourcingmodels final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theListPutsWhatNeedsTheUserFirst()
    {
        RfqListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Rfq quoted = makeRfq(1, RfqState::Quoted);
        quoted.rounds = {makeRound(1, 2380, 28, {})};
        RfqView sending = viewOf(makeRfq(2, RfqState::Quoted));
        sending.pending = {{1, u"acceptRfq"_s, IntentPhase::Queued, NeedsYouWhy::None, false, kNow, {}}};
        const QList<RfqView> views{viewOf(makeRfq(3, RfqState::Declined)), sending,
                                   viewOf(makeRfq(4, RfqState::Submitted)), viewOf(quoted)};
        RfqDraft draft;
        draft.id = u"d"_s;
        draft.createdAt = kNow;
        model.show(views, {draft}, kNow);
        QStringList keys;
        for (int row = 0; row < model.rowCount(); ++row)
            keys.append(model.index(row, 0).data(role(Role::Id)).toString());
        QCOMPARE(keys, QStringList({u"rfq-1"_s, u"draft-d"_s, u"rfq-2"_s, u"rfq-4"_s, u"rfq-3"_s}));
        const auto state = static_cast<int>(RfqListModel::Column::State);
        QCOMPARE(textAt(model, u"rfq-1"_s, state), u"Your answer"_s);
        QCOMPARE(textAt(model, u"rfq-2"_s, state), u"Queued"_s);
        const auto valid = static_cast<int>(RfqListModel::Column::Valid);
        QVERIFY(textAt(model, u"rfq-1"_s, valid).startsWith(u"1 h"_s));
        model.setNow(kNow.addSecs(1800));
        QVERIFY(textAt(model, u"rfq-1"_s, valid).startsWith(u"30 m"_s));
        model.setFilter(u"needs_you"_s);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.count(u"closed"_s), 1);
        model.show({}, {}, kNow);
        QCOMPARE(model.rowCount(), 0);
    }

    void roundsStandSideBySideWithTheirDifferences()
    {
        RoundsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Rfq rfq = makeRfq(1, RfqState::Quoted);
        rfq.rounds = {makeRound(1, 2380, 28, Money(420000, currency::cny()))};
        model.show(rfq, u"A"_s, {}, kNow, false);
        QCOMPARE(model.columnCount(), 2);
        rfq.rounds.append(makeRound(2, 2240, 24, Money(200000, currency::cny())));
        Counter counter;
        counter.roundNo = 1;
        counter.author.name = u"Marta"_s;
        counter.at = kNow.addDays(-2);
        counter.lines = {{u"L1"_s, u"A"_s, UnitPrice(21'500'000, currency::cny()), Money::zero(currency::cny()), 21}};
        counter.depositBp = 3000;
        rfq.counters = {counter};
        model.show(rfq, u"A"_s, {}, kNow, false);
        QCOMPARE(model.columnCount(), 4);
        QCOMPARE(textAt(model, u"head"_s, 2).section(u"  "_s, 0, 0).left(12), u"Your counter"_s);
        const auto holds = [&](const QString& key, int column, const QString& words) {
            const QString text = textAt(model, key, column);
            return text.contains(words) ? true : (qInfo().noquote() << key << column << text, false);
        };
        QVERIFY(holds(u"price-L1"_s, 1, u"¥23.800000"_s));
        QVERIFY(holds(u"price-L1"_s, 2, u"−¥2.30, −9.7 %"_s)); // against round 1
        QVERIFY(holds(u"price-L1"_s, 3, u"−¥1.40, −5.9 %"_s)); // against round 1 too, not the counter
        QVERIFY(holds(u"tooling"_s, 2, u"none"_s));
        QVERIFY(holds(u"tooling"_s, 3, u"−¥2,200.00"_s));
        QVERIFY(holds(u"lead"_s, 3, u"−4"_s));
        QVERIFY(holds(u"deposit"_s, 3, u"−20 points"_s));
        QVERIFY(holds(u"goods"_s, 3, u"67,200.00"_s));
        QVERIFY(model.index(3, 3).data(role(FieldRole::Current)).toBool());
        QVERIFY(!model.index(3, 2).data(role(FieldRole::Current)).toBool());
        // Without goods and fees nothing is known of the costs: a dash, never a zero.
        QVERIFY(holds(u"total"_s, 3, u"–"_s));
        model.show(rfq, u"A"_s, {}, kNow, false);
        model.show(makeRfq(1, RfqState::Submitted), u"A"_s, {}, kNow, false);
        QCOMPARE(model.rowCount(), 0);
    }

    void theWizardKeepsItsPlaceAndSaysWhatIsMissing()
    {
        testkit::SandboxProcess platform;
        QVERIFY(platform.isReady());
        QTemporaryDir folder;
        QString draftId;
        {
            SourcingHouse house(platform.url(), folder.path());
            QVERIFY(house.signIn(u"u-marta"_s));
            QVERIFY(house.open());
            QVERIFY(house.syncRecords());
            QVERIFY(house.syncCatalogue());
            const Offer offer = house.someOffer();
            const auto snapshot = await(house.sourcing.snapshot(offer.id, {}));
            draftId = house.sourcing.createDraft({{*snapshot, smallestQuantity(offer)}});
            SourcingDesk desk(house.sourcing);
            QuoteSession& session = *desk.session();
            QAbstractItemModelTester tester(session.lines(), QAbstractItemModelTester::FailureReportingMode::QtTest);
            session.open(draftId);
            QVERIFY(awaitUntil([&] { return session.isLoaded() && !session.addresses().isEmpty(); }));
            QVERIFY(session.next());
            QVERIFY(session.addScenario(u"Season"_s));
            QVERIFY(!session.next()); // the new scenario has no quantity yet
            QVERIFY(session.errorLine().contains(u"Season"_s));
            const QModelIndex cell = session.lines()->index(0, 2);
            QVERIFY(session.lines()->flags(cell) & Qt::ItemIsEditable);
            QVERIFY(!session.lines()->setData(cell, u"1.5e3"_s));
            QVERIFY(session.lines()->setData(cell, QString::number(smallestQuantity(offer).units() * 3)));
            QVERIFY(session.next());
            QVERIFY(session.next());
            QCOMPARE(session.step(), RfqStep::Splits);
            session.addSplit(u"L1"_s, u"B"_s);
            QVERIFY(awaitUntil([&] { return !session.savedLine().isEmpty(); }));
            house.stop();
        }
        SourcingHouse house(platform.url(), folder.path());
        QVERIFY(house.open());
        SourcingDesk desk(house.sourcing);
        QuoteSession& session = *desk.session();
        session.open(draftId);
        QVERIFY(awaitUntil([&] { return session.isLoaded(); }));
        QCOMPARE(session.step(), RfqStep::Splits);
        QCOMPARE(session.draft().splits.size(), 1);
        QCOMPARE(session.draft().scenarios.size(), 2);
        QVERIFY(session.goTo(0));
        QVERIFY(session.goTo(3));
        QSignalSpy changed(&desk, &SourcingDesk::listChanged);
        desk.refresh();
        QVERIFY(awaitUntil([&] { return changed.size() > 0; }));
        QVERIFY(desk.list()->count(u"drafts"_s) == 1);
    }
};

TRADEWIND_TEST(tst_sourcingmodels)
#include "tst_sourcingmodels.moc"
