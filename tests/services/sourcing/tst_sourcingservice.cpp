// SPDX-License-Identifier: Apache-2.0
#include "tests/services/sourcing/sourcingplatform.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"

#include <QFile>
#include <QSignalSpy>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;
using testkit::SourcingHouse;

class tst_sourcingservice final : public testkit::TestCase
{
    Q_OBJECT

    std::unique_ptr<testkit::SandboxProcess> m_platform;

    static RfqView only(SourcingHouse& house, const QString& key)
    {
        const auto found = await(house.sourcing.rfq(key));
        return found && found->has_value() ? **found : RfqView{};
    }

    /// A complete request for an offer in two quantities, the second one in two deliveries.
    static RfqDraft written(SourcingHouse& house, const Offer& offer)
    {
        const auto snapshot = await(house.sourcing.snapshot(offer.id, {}));
        const Decimal lots = smallestQuantity(offer);
        const QString id = house.sourcing.createDraft({{*snapshot, lots}});
        RfqDraft draft = *await(house.sourcing.draft(id));
        const qint64 big = lots.units() * 4;
        draft.scenarios = {{u"A"_s, u"Trial"_s}, {u"B"_s, u"Season"_s}};
        draft.lines[0].setQuantity(u"B"_s, Decimal(big));
        const PriceSources sources = *await(house.sourcing.sources());
        draft.addressId = sources.addresses.first().id;
        draft.incotermPlace = sources.addresses.first().city;
        const QDate day = house.sourcing.now().date().addDays(60);
        draft.splits = {
            {u"L1"_s, u"B"_s, Quantity(lots, offer.unit), day, draft.addressId},
            {u"L1"_s, u"B"_s, Quantity(Decimal(big - lots.units()), offer.unit), day.addDays(30), draft.addressId}};
        return draft;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_platform = std::make_unique<testkit::SandboxProcess>();
        QVERIFY(m_platform->isReady());
    }

    void aRequestLeftEmptyIsTheOneBegunNext()
    {
        QTemporaryDir folder;
        SourcingHouse house(m_platform->url(), folder.path());
        QVERIFY(house.open());
        const QString first = house.sourcing.createDraft({});
        QCOMPARE(house.sourcing.createDraft({}), first);
        QVERIFY(await(house.sourcing.draft(first)).ok());
        QVERIFY(await(house.sourcing.drafts())->isEmpty());
        // Once something is in it, it is kept, and the next one is another.
        RfqDraft draft = *await(house.sourcing.draft(first));
        draft.title = u"Spring"_s;
        house.sourcing.saveDraft(draft);
        const QString second = house.sourcing.createDraft({});
        QVERIFY(second != first);
        QVERIFY(await(house.sourcing.flushDrafts()).ok());
        QCOMPARE(await(house.sourcing.drafts())->size(), 1);
        QVERIFY(await(house.sourcing.draft(first)).ok());
    }

    void aQuoteIsAskedForCounteredAndAccepted()
    {
        QTemporaryDir folder;
        SourcingHouse house(m_platform->url(), folder.path());
        QVERIFY(house.signIn(u"u-marta"_s));
        QVERIFY(house.open());
        QVERIFY(house.syncRecords());
        QVERIFY(house.syncCatalogue());
        const Offer offer = house.someOffer();

        RfqDraft draft = written(house, offer);
        QFile file(folder.filePath(u"logo.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("where the logo goes");
        file.close();
        const auto added = await(house.sourcing.addFile(file.fileName()));
        QVERIFY(added.ok());
        draft.files = {*added};
        house.sourcing.saveDraft(draft);
        QCOMPARE(await(house.sourcing.drafts())->size(), 1);

        const auto sent = await(house.sourcing.submit(draft));
        QVERIFY2(sent.ok(), sent.ok() ? "" : qPrintable(sent.error().detail));
        const QString key = sent->clientRef;
        QCOMPARE(only(house, key).key, key);
        QVERIFY(await(house.sourcing.drafts())->isEmpty());
        QVERIFY(house.confirmed(sent->id));
        RfqView view = only(house, key);
        QVERIFY(view.onPlatform);
        QCOMPARE(view.key, key); // the row is the same one
        QCOMPARE(view.rfq.files.size(), 1);
        QCOMPARE(view.rfq.splits.size(), 2);
        const QString id = view.rfq.id.toString();

        QVERIFY(house.play(u"supplier_answer"_s, id));
        QVERIFY(house.syncRecords());
        view = only(house, id);
        QVERIFY(view.rfq.state.is(RfqState::Quoted));
        const QuoteRound* round = openRound(view.rfq);
        QVERIFY(round);
        QVERIFY(round->hashVerified);
        QCOMPARE(round->lines.size(), 2);

        // What it would cost at the door is known once fees and rates are.
        const auto pricing = await(house.sourcing.pricing(view.rfq));
        QVERIFY(pricing.ok());
        const QuoteLine first = round->lines.first();
        const ScenarioEstimate estimate = pricing->estimator->all(
            {{pricing->goods.value(first.lineId), first.quantity.value(), first.unitPrice, QcPlan::Basic}}, {});
        QVERIFY(estimate.missing.isEmpty() && estimate.total && estimate.payment);
        QVERIFY(*estimate.payment < *estimate.total);

        const QString oldPrice = first.unitPrice.toWire();
        const CounterLine asked{first.lineId, first.scenarioId,
                                UnitPrice(first.unitPrice.micros() * 95 / 100 / 10000 * 10000, currency::cny()),
                                std::nullopt, first.leadDays - 2};
        const auto countered = await(house.sourcing.counter(view.rfq, {asked}, 5000, u"We order again in March."_s));
        QVERIFY(countered.ok());
        QVERIFY(house.confirmed(countered->id));
        QVERIFY(house.play(u"supplier_answer"_s, id));
        QVERIFY(house.syncRecords());
        const RfqView old = view;
        view = only(house, id);
        QCOMPARE(view.rfq.rounds.size(), 2);
        QVERIFY(view.rfq.rounds.at(1).lines.first().unitPrice.toWire() != oldPrice);
        QCOMPARE(view.rfq.rounds.at(1).terms.depositBp, 5000);

        // An act that is bound to the old round is refused, never carried out.
        const auto late = await(house.sourcing.accept(old.rfq, u"B"_s));
        QVERIFY(late.ok());
        QVERIFY(testkit::awaitUntil([&] {
            const auto intent = await(house.outbox.intent(late->id));
            return !(*intent)->isOpen();
        }));
        QVERIFY(only(house, id).rfq.state.is(RfqState::Quoted));
        QCOMPARE((*await(house.outbox.intent(late->id)))->phase, IntentPhase::NeedsYou);
        QCOMPARE((*await(house.outbox.intent(late->id)))->why, NeedsYouWhy::ConditionFailed);

        const auto accepted = await(house.sourcing.accept(view.rfq, u"B"_s));
        QVERIFY(accepted.ok());
        QVERIFY(house.confirmed(accepted->id));
        view = only(house, id);
        QVERIFY(view.rfq.state.is(RfqState::Accepted));
        QCOMPARE(view.rfq.acceptedScenarioId, u"B"_s);
    }

    void aQuestionIsAnsweredAndARequestCancelled()
    {
        QTemporaryDir folder;
        SourcingHouse house(m_platform->url(), folder.path());
        QVERIFY(house.signIn(u"u-marta"_s));
        QVERIFY(house.open());
        QVERIFY(house.syncRecords());
        QVERIFY(house.syncCatalogue());
        const auto sent = await(house.sourcing.submit(written(house, house.someOffer(1))));
        QVERIFY(sent.ok());
        QVERIFY(house.confirmed(sent->id));
        const QString id = only(house, sent->clientRef).rfq.id.toString();
        QVERIFY(house.play(u"info_request"_s, id));
        QVERIFY(await(house.sourcing.refresh(RfqId(id), {})).ok());
        RfqView view = only(house, id);
        QVERIFY(view.rfq.state.is(RfqState::InfoRequested));
        const auto answered =
            await(house.sourcing.answerInfo(view.rfq, view.rfq.infoRequests.first().id, u"One colour."_s, {}));
        QVERIFY(answered.ok());
        QVERIFY(house.confirmed(answered->id));
        QCOMPARE(only(house, id).rfq.infoRequests.first().answer, u"One colour."_s);
        const auto cancelledIntent = await(house.sourcing.cancel(view.rfq, u"Bought elsewhere."_s));
        QVERIFY(cancelledIntent.ok());
        QVERIFY(house.confirmed(cancelledIntent->id));
        QVERIFY(only(house, id).rfq.state.is(RfqState::Cancelled));
    }

    void aRequestWrittenOfflineWaitsAndIsSeen()
    {
        QTemporaryDir folder;
        SourcingHouse house(m_platform->url(), folder.path());
        QVERIFY(house.signIn(u"u-jonas"_s));
        QVERIFY(house.open());
        QVERIFY(house.syncRecords());
        QVERIFY(house.syncCatalogue());
        RfqDraft draft = written(house, house.someOffer(2));
        RfqDraft incomplete = draft;
        incomplete.incotermPlace.clear();
        QCOMPARE(await(house.sourcing.submit(incomplete)).error().kind, Error::Kind::Validation);
        house.outbox.setOnline(false);
        QSignalSpy changed(&house.sourcing, &SourcingService::changed);
        const auto sent = await(house.sourcing.submit(draft));
        QVERIFY(sent.ok());
        const auto found = await(house.sourcing.rfq(sent->clientRef));
        QVERIFY2(found.ok(), found.ok() ? "" : qPrintable(found.error().detail));
        QVERIFY(found->has_value());
        const RfqView view = **found;
        QCOMPARE(view.rfq.title, draft.lines.first().line.title);
        QCOMPARE(view.rfq.scenarios.size(), 2);
        QVERIFY(view.pending.size() <= 1); // a slow machine may have tried again by now
        QVERIFY(changed.size() > 0);
        house.outbox.setOnline(true);
        QVERIFY(house.confirmed(sent->id));
        QVERIFY(only(house, sent->clientRef).onPlatform);
    }
};

TRADEWIND_TEST(tst_sourcingservice)
#include "tst_sourcingservice.moc"
