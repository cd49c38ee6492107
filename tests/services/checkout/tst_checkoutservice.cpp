// SPDX-License-Identifier: Apache-2.0
#include "services/storage/sqlconnection.h"
#include "tests/services/checkout/checkouthouse.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;
using testkit::awaitUntil;
using testkit::CheckoutHouse;

class tst_checkoutservice final : public testkit::TestCase
{
    Q_OBJECT

    std::unique_ptr<testkit::SandboxProcess> m_platform;

    static const char* why(const Error& error)
    {
        static QByteArray text;
        text =
            (kindName(error.kind) + u' ' + error.detail + u' ' + (error.problem ? error.problem->rawSlug : QString()))
                .toUtf8();
        return text.constData();
    }

    /// Locks a rate for the first due and reckons what leaves the balance.
    static std::optional<PaymentTerms> lockedTerms(CheckoutHouse& house, const Prepared& prepared)
    {
        PaymentTerms terms;
        terms.currency = prepared.content.paymentCurrency;
        terms.total = prepared.dues.first().amount;
        const auto quote = await(house.payments.lockRate(terms.currency, terms.total, {}));
        if (!quote)
            return std::nullopt;
        const auto sources = await(house.payments.sources());
        const auto fee = paymentFee(*sources, quote->sellAmount, ServiceMode::FullService, house.checkout.now());
        if (!fee)
            return std::nullopt;
        terms.quote = *quote;
        terms.debit = *add(quote->sellAmount, *fee);
        return terms;
    }

    static Money available(CheckoutHouse& house)
    {
        const auto balances = await(house.payments.balances());
        for (const Balance& balance : *balances) {
            if (balance.currency == currency::eur())
                return balance.available;
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_platform = std::make_unique<testkit::SandboxProcess>();
        QVERIFY(m_platform->isReady());
    }

    void anOrderIsPreparedApprovedPlacedAndPaid()
    {
        QTemporaryDir folder;
        QTemporaryDir approverFolder;
        CheckoutHouse house(m_platform->url(), folder.path());
        QVERIFY(house.start(u"u-marta"_s));

        // More than EUR 5,000: the company's rule asks for an approver.
        const CheckoutDraft draft = house.filledDraft(5'500'000);
        QVERIFY(!draft.lines.isEmpty());
        auto answer = await(house.checkout.prepare(draft, {}));
        QVERIFY2(answer.ok(), answer.ok() ? "" : why(answer.error()));
        QVERIFY(answer->prepared.hashVerified);
        QVERIFY(answer->prepared.approval.required);
        QCOMPARE(answer->prepared.approval.rules.size(), 1);

        // Our own reckoning agrees to the minor unit.
        const CheckoutInputs inputs = *await(house.checkout.inputs(draft));
        const OrderFigures ours = reckon(draft, answer->prepared, inputs);
        QVERIFY(ours.missing.isEmpty());
        QCOMPARE(compareFigures(ours, answer->prepared).size(), 0);

        // Without the approval the order is refused, and the payment never leaves.
        auto terms = lockedTerms(house, answer->prepared);
        QVERIFY(terms);
        auto refused = await(house.checkout.placeAndPay(draft, answer->prepared, *terms));
        QVERIFY(refused.ok());
        auto act = house.settled(refused->order.id);
        QVERIFY(act);
        QCOMPARE(act->phase, IntentPhase::NeedsYou);
        QCOMPARE(act->problem->slug, Problem::Slug::ApprovalRequired);
        act = house.settled(refused->payment->id);
        QVERIFY(act);
        QCOMPARE(act->phase, IntentPhase::NeedsYou);
        QCOMPARE(act->why, NeedsYouWhy::DependencyFailed);
        CheckoutDraft sent = *await(house.checkout.draft(draft.id));
        QCOMPARE(sent.orderIntent, refused->order.id);
        auto progress = await(house.checkout.progress(sent));
        QVERIFY(progress.ok() && house.checkout.canTakeBack(*progress));
        house.checkout.takeBack(sent);
        QVERIFY(awaitUntil([&] { return CheckoutService::isTakenBack(*await(house.checkout.progress(sent))); }));
        house.checkout.release(sent);
        QCOMPARE(sent.orderIntent, 0);

        // It is asked for, and given by somebody else.
        ApprovalRequest request;
        request.prepared = answer->prepared;
        request.maxTotal = *terms->debit.scaled(102, 100, Rounding::Up);
        request.validUntil = house.checkout.now().addDays(2);
        request.note = u"Needed for the spring season."_s;
        request.title = draft.title;
        const auto asked = await(house.approvals.request(request));
        QVERIFY(asked.ok());
        QVERIFY(house.confirmed(asked->id));
        CheckoutHouse approver(m_platform->url(), approverFolder.path());
        QVERIFY(approver.start(u"u-ida"_s));
        const auto view = await(approver.approvals.approval(asked->clientRef));
        QVERIFY(view.ok() && view->has_value());
        const Approval approval = (*view)->approval;
        QVERIFY(approval.hashVerified);
        QVERIFY(approval.state.is(ApprovalState::Pending));
        QCOMPARE(approval.maxTotal, request.maxTotal);
        QVERIFY(!await(approver.approvals.decide(approval, ApprovalDecisionKind::Reject, u"  "_s)).ok());
        const auto decided =
            await(approver.approvals.decide(approval, ApprovalDecisionKind::Approve, u"FX exposure is fine."_s));
        QVERIFY(decided.ok());
        QVERIFY(approver.confirmed(decided->id));

        // The same content is prepared again: the approval covers it.
        QVERIFY(house.syncRecords());
        answer = await(house.checkout.prepare(sent, {}));
        QVERIFY(answer.ok());
        QVERIFY(answer->prepared.approval.state.is(ApprovalState::Approved));
        QCOMPARE(answer->prepared.contentHash, approval.contentHash);
        terms = lockedTerms(house, answer->prepared);
        QVERIFY(terms);
        const Money before = available(house);
        const auto placed = await(house.checkout.placeAndPay(sent, answer->prepared, *terms));
        QVERIFY(placed.ok());
        QVERIFY(placed->payment->request.presentUntil <= terms->quote->validTo);
        QVERIFY(house.confirmed(placed->order.id));
        QVERIFY(house.confirmed(placed->payment->id));
        QVERIFY(house.syncRecords());
        // As after an end of the program just before the draft was saved: it knows its order all the same.
        CheckoutDraft unsaved = *await(house.checkout.draft(draft.id));
        unsaved.orderIntent = 0;
        unsaved.paymentIntent = 0;
        house.checkout.saveDraft(unsaved);
        sent = *await(house.checkout.draft(draft.id));
        QCOMPARE(sent.orderIntent, placed->order.id);
        QCOMPARE(sent.paymentIntent, 0); // found by its order
        QCOMPARE(await(house.checkout.progress(sent))->payment->intentId, placed->payment->id);
        progress = await(house.checkout.progress(sent));
        QVERIFY(progress->placed);
        QVERIFY(progress->placed->state.is(OrderState::Paid));
        QCOMPARE(progress->placed->dues.first().state, OpenEnum<DueState>(DueState::Paid));
        QCOMPARE(available(house), *subtract(before, terms->debit));
    }

    void aRateThatIsOverLeavesTheOrderPayable()
    {
        QTemporaryDir folder;
        CheckoutHouse house(m_platform->url(), folder.path());
        QVERIFY(house.start(u"u-marta"_s));
        const CheckoutDraft draft = house.filledDraft(800'000);
        const auto answer = await(house.checkout.prepare(draft, {}));
        QVERIFY2(answer.ok(), answer.ok() ? "" : why(answer.error()));
        QVERIFY(!answer->prepared.approval.required);
        auto terms = lockedTerms(house, answer->prepared);
        QVERIFY(terms);
        // The platform's clock passes the lock's end while the order is on its way; the figures are prepared anew.
        QVERIFY(house.control(u"/sandbox/clock"_s, {{u"advanceSeconds"_s, 31 * 60}}));
        const auto again = await(house.checkout.prepare(draft, {}));
        QVERIFY(again.ok());
        terms->quote->validTo = house.checkout.now().addSecs(60); // as if this machine did not know better
        const auto placed = await(house.checkout.placeAndPay(draft, again->prepared, *terms));
        QVERIFY(placed.ok());
        QVERIFY(house.confirmed(placed->order.id));
        const auto act = house.settled(placed->payment->id);
        QVERIFY(act);
        QCOMPARE(act->phase, IntentPhase::NeedsYou);
        QVERIFY(act->problem && act->problem->slug == Problem::Slug::FxQuoteExpired);
        QVERIFY(house.syncRecords());
        const CheckoutDraft sent = *await(house.checkout.draft(draft.id));
        const auto progress = await(house.checkout.progress(sent));
        QVERIFY(progress->placed);
        QVERIFY(progress->placed->state.is(OrderState::AwaitingPayment1));
        QVERIFY(!house.checkout.canTakeBack(*progress));

        // A new lock pays the same due.
        terms = lockedTerms(house, again->prepared);
        QVERIFY(terms);
        PaymentTarget target;
        target.ownerId = progress->placed->id.toString();
        target.dueIds = {progress->placed->dues.first().id};
        target.title = progress->placed->number;
        QVERIFY(house.payments.putAway(placed->payment->id));
        const auto paid = await(house.payments.pay(target, *terms));
        QVERIFY(paid.ok());
        QVERIFY(house.confirmed(paid->id));
    }

    void anOrderIsPlacedOnceWhenItsPaymentIsNotStored()
    {
        QTemporaryDir folder;
        CheckoutHouse house(m_platform->url(), folder.path());
        QVERIFY(house.start(u"u-marta"_s));
        const CheckoutDraft draft = house.filledDraft(800'000);
        const auto answer = await(house.checkout.prepare(draft, {}));
        QVERIFY(answer.ok());
        auto terms = lockedTerms(house, answer->prepared);
        QVERIFY(terms);
        house.outbox.setSending(false);
        house.intentsThatFit = 1;
        const auto placed = await(house.checkout.placeAndPay(draft, answer->prepared, *terms));
        QVERIFY(placed.ok()); // whoever is told that it failed presses again
        QVERIFY(!placed->payment.ok());
        const CheckoutDraft sent = *await(house.checkout.draft(draft.id));
        QCOMPARE(sent.orderIntent, placed->order.id);
        QVERIFY(!await(house.checkout.progress(sent))->payment);
        QCOMPARE(await(house.outbox.pending())->size(), 1);

        // The due is paid as soon as there is one.
        house.outbox.setSending(true);
        QVERIFY(house.confirmed(placed->order.id));
        QVERIFY(house.syncRecords());
        const auto progress = await(house.checkout.progress(sent));
        QVERIFY(progress->placed && !progress->payment);
        const auto due = await(house.payments.payable(PaymentTarget::Owner::Order, progress->placed->id.toString()));
        QCOMPARE(due->payment, 0);
        const auto paid = await(house.payments.pay(due->target, *terms));
        QVERIFY(paid.ok());
        QVERIFY(house.confirmed(paid->id));
    }

    void anOrderIsNotPaidTwiceWhileItsPaymentIsUnknown()
    {
        QTemporaryDir folder;
        CheckoutHouse house(m_platform->url(), folder.path());
        QVERIFY(house.start(u"u-marta"_s));
        const CheckoutDraft draft = house.filledDraft(800'000);
        const auto answer = await(house.checkout.prepare(draft, {}));
        QVERIFY(answer.ok());
        const auto terms = lockedTerms(house, answer->prepared);
        QVERIFY(terms);
        // The payment leaves, and its answer never comes.
        for (const QString& path : {u"^/v1/payments"_s, u"^/v1/operations"_s})
            QVERIFY(
                house.control(u"/sandbox/faults"_s, {{u"kind"_s, u"status"_s}, {u"path"_s, path}, {u"times"_s, -1}}));
        const auto placed = await(house.checkout.placeAndPay(draft, answer->prepared, *terms));
        QVERIFY(placed.ok() && placed->payment.ok());
        QVERIFY(house.confirmed(placed->order.id));
        QVERIFY(awaitUntil([&] { return (*await(house.payments.act(placed->payment->id)))->outcomeUnknown; }));
        QVERIFY(house.syncRecords());
        const auto progress = await(house.checkout.progress(*await(house.checkout.draft(draft.id))));
        QVERIFY(progress->placed);
        const auto due = await(house.payments.payable(PaymentTarget::Owner::Order, progress->placed->id.toString()));
        QCOMPARE(due->dues.size(), 1);
        QCOMPARE(due->payment, placed->payment->id);
        QVERIFY(house.clearFaults());
        house.outbox.setOnline(true); // at once, instead of when it is time
        QVERIFY(house.confirmed(placed->payment->id));
    }

    void aPaymentThatCameTooLateAsksNobodyOnceItsDuesArePaid_data()
    {
        QTest::addColumn<bool>("damaged");
        QTest::newRow("it surely never left") << false;
        QTest::newRow("its row no longer says whether it paid them") << true;
    }

    void aPaymentThatCameTooLateAsksNobodyOnceItsDuesArePaid()
    {
        QFETCH(bool, damaged);
        QTemporaryDir folder;
        CheckoutHouse house(m_platform->url(), folder.path());
        QVERIFY(house.start(u"u-marta"_s));
        const CheckoutDraft draft = house.filledDraft(800'000);
        const auto answer = await(house.checkout.prepare(draft, {}));
        QVERIFY(answer.ok());
        const auto terms = lockedTerms(house, answer->prepared);
        QVERIFY(terms);
        house.outbox.setSending(false);
        const auto placed = await(house.checkout.placeAndPay(draft, answer->prepared, *terms));
        QVERIFY(placed.ok() && placed->payment.ok());
        const qint64 late = placed->payment->id;
        // The order goes out, its payment does not in time.
        house.outbox.sendOnly(placed->order.id);
        QVERIFY(house.confirmed(placed->order.id));
        QVERIFY(house.control(u"/sandbox/clock"_s, {{u"advanceSeconds"_s, 11 * 60}}));
        QVERIFY(house.syncRecords()); // the program learns of the moved clock with the next answer
        house.outbox.wake();
        const auto act = house.settled(late);
        QVERIFY(act);
        QCOMPARE(act->why, NeedsYouWhy::PresenceRequired);
        QCOMPARE(house.outbox.needsYouCount(), 1);
        if (damaged) {
            auto file = SqlConnection::open(folder.filePath(u"journal.db"_s), SqlConnection::Access::ReadWrite);
            QVERIFY(file.ok());
            QVERIFY((*file)->exec(u"UPDATE intent SET path = '/v1/x' WHERE id = ?"_s, {late}).ok());
        }

        const auto progress = await(house.checkout.progress(*await(house.checkout.draft(draft.id))));
        QVERIFY(progress->placed);
        const QString order = progress->placed->id.toString();
        const auto due = await(house.payments.payable(PaymentTarget::Owner::Order, order));
        QVERIFY(due.ok() && due->dues.size() == 1 && due->payment == 0);
        const auto anew = lockedTerms(house, answer->prepared);
        QVERIFY(anew);
        house.outbox.sendOnly(0);
        const auto paying = await(house.payments.pay(due->target, *anew));
        QVERIFY(paying.ok());
        QVERIFY(house.confirmed(paying->id));
        QVERIFY(house.syncRecords());
        if (damaged) {
            // It is looked at whenever something changes; a person is to say what becomes of it.
            for (int looks = 0; looks < 20; ++looks)
                QVERIFY(await(house.outbox.pending()).ok());
            const auto left = await(house.outbox.intent(late));
            QCOMPARE((*left)->phase, IntentPhase::NeedsYou);
            QCOMPARE((*left)->why, NeedsYouWhy::Damaged);
            return;
        }
        QVERIFY(awaitUntil([&] { return house.outbox.needsYouCount() == 0; }));
        const auto put = await(house.outbox.intent(late));
        QCOMPARE((*put)->phase, IntentPhase::Withdrawn);
        QCOMPARE((*put)->why, NeedsYouWhy::NotNeeded);
        QCOMPARE((*put)->attempts, 0);
    }

    void nobodyIsSaidToDecideWhoWasNotAsked()
    {
        QTemporaryDir folder;
        CheckoutHouse house(m_platform->url(), folder.path());
        QVERIFY(house.start(u"u-marta"_s));
        CheckoutDraft draft = house.filledDraft(5'500'000);
        const auto answer = await(house.checkout.prepare(draft, {}));
        QVERIFY(answer.ok() && answer->prepared.approval.required);
        house.outbox.setSending(false);
        ApprovalRequest request;
        request.prepared = answer->prepared;
        request.maxTotal = answer->prepared.total;
        request.validUntil = house.checkout.now().addDays(2);
        const auto asked = await(house.approvals.request(request));
        QVERIFY(asked.ok());
        draft.prepared = answer->json;
        draft.approvalRef = asked->clientRef;
        house.checkout.saveDraft(draft);
        QCOMPARE(await(house.openCheckouts.list())->first().stage, OpenCheckout::Stage::Asked);
        QVERIFY(house.outbox.withdraw(asked->id));
        QVERIFY(awaitUntil(
            [&] { return await(house.openCheckouts.list())->first().stage == OpenCheckout::Stage::Editing; }));
    }

    void aMispricedTotalIsSeen()
    {
        QTemporaryDir folder;
        CheckoutHouse house(m_platform->url(), folder.path());
        QVERIFY(house.start(u"u-marta"_s));
        const CheckoutDraft draft = house.filledDraft(800'000);
        QVERIFY(
            house.control(u"/sandbox/faults"_s, {{u"kind"_s, u"misprice"_s}, {u"minorUnits"_s, 1}, {u"times"_s, -1}}));
        const auto answer = await(house.checkout.prepare(draft, {}));
        QVERIFY(house.clearFaults());
        QVERIFY(answer.ok());
        const CheckoutInputs inputs = *await(house.checkout.inputs(draft));
        const OrderFigures ours = reckon(draft, answer->prepared, inputs);
        const QList<FigureDifference> differences = compareFigures(ours, answer->prepared);
        QCOMPARE(differences.size(), 2);
        QCOMPARE(differences.at(0).what, FigureDifference::What::Total);
        QCOMPARE(differences.at(1).what, FigureDifference::What::Sum);
        QCOMPARE(subtract(*differences.at(0).theirs, *differences.at(0).ours)->minor(), 1);
    }

    void figuresThatDoNotBelongTogetherAreNotSent()
    {
        QTemporaryDir folder;
        CheckoutHouse house(m_platform->url(), folder.path());
        QVERIFY(house.start(u"u-marta"_s));
        const CheckoutDraft draft = house.filledDraft(800'000);
        const auto answer = await(house.checkout.prepare(draft, {}));
        QVERIFY(answer.ok());
        auto terms = lockedTerms(house, answer->prepared);
        QVERIFY(terms);
        terms->total = Money(terms->total.minor() - 1, terms->total.currency());
        QCOMPARE(await(house.checkout.placeAndPay(draft, answer->prepared, *terms)).error().kind,
                 Error::Kind::Validation);
        QVERIFY(await(house.outbox.pending())->isEmpty());
        PaymentTarget nothing;
        QCOMPARE(await(house.payments.pay(nothing, *terms)).error().kind, Error::Kind::Validation);
    }
};

TRADEWIND_TEST(tst_checkoutservice)
#include "tst_checkoutservice.moc"
