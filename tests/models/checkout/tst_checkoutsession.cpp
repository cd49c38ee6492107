// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/approvalsdesk.h"
#include "models/checkout/checkoutdesk.h"
#include "models/shell/closedplaces.h"
#include "models/shell/shellmodel.h"
#include "services/domain/values/moneyformat.h"
#include "services/sync/recordbody.h"
#include "services/wire/codec/accountcodec.h"
#include "tests/services/checkout/checkouthouse.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;
using testkit::awaitUntil;
using testkit::CheckoutHouse;

/// One user's services and desks.
struct Desks
{
    Desks(CheckoutHouse& house)
        : checkout(house.checkout, house.approvals, house.payments)
        , approvals(house.approvals)
    {
    }
    CheckoutDesk checkout;
    ApprovalsDesk approvals;
};

/// The route of a checkout of these goods.
QString begun(CheckoutDesk& desk, const QList<std::pair<OfferSnapshot, Decimal>>& goods, const QString& title)
{
    QSignalSpy started(&desk, &CheckoutDesk::started);
    desk.startFromGoods(goods, title);
    return awaitUntil([&started] { return !started.isEmpty(); }) ? started.first().first().toString() : QString();
}

class tst_checkoutsession final : public testkit::TestCase
{
    Q_OBJECT

    std::unique_ptr<testkit::SandboxProcess> m_platform;

    /// Presses next and waits until something is reached.
    template <typename Condition>
    static bool next(CheckoutSession& session, Condition reached)
    {
        if (!awaitUntil([&session] { return session.nextDisabledReason().isEmpty(); }))
            return false;
        session.next();
        return awaitUntil(reached);
    }
    static bool nextTo(CheckoutSession& session, CheckoutStep step)
    {
        return next(session, [&session, step] { return session.step() == step; });
    }
    static bool loaded(CheckoutSession& session, const QString& draftId)
    {
        session.open(draftId);
        return awaitUntil([&session] {
            return session.isLoaded() && !session.addresses().isEmpty() && session.draft().paymentCurrency.isValid();
        });
    }
    static bool locked(CheckoutSession& session)
    {
        return next(session, [&session] { return session.payment().lockState() == PaymentSession::Lock::Locked; });
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_platform = std::make_unique<testkit::SandboxProcess>();
        QVERIFY(m_platform->isReady());
    }

    void smallOrdersGoStraightToTheRate()
    {
        QTemporaryDir folder;
        CheckoutHouse house(m_platform->url(), folder.path());
        QVERIFY(house.start(u"u-marta"_s));
        Desks desks(house);
        CheckoutSession& session = desks.checkout.session();
        const QAbstractItemModelTester charges(&session.review().charges());
        const QAbstractItemModelTester later(&session.review().later());
        const QAbstractItemModelTester differences(&session.review().differences());
        const QString route = begun(desks.checkout, {house.goodsWorth(800'000)}, u"Samples"_s);
        QVERIFY(route.startsWith("checkout/"_L1));
        // While there is nothing to choose from nobody has done anything wrong, and nothing can be gone on with.
        bool blamed = false;
        bool wentOn = false;
        const auto watching = connect(&session, &CheckoutSession::changed, &session, [&] {
            blamed = blamed || (session.isReadingChoices() && !session.errors().isEmpty());
            wentOn = wentOn || (session.isReadingChoices() && session.nextDisabledReason().isEmpty());
        });
        QSignalSpy told(&session, &CheckoutSession::changed);
        QVERIFY(loaded(session, route.mid(9)));
        disconnect(watching);
        QVERIFY(!told.isEmpty() && !blamed && !wentOn);
        QCOMPARE(session.step(), CheckoutStep::Mode);
        QCOMPARE(session.draft().paymentCurrency, currency::eur()); // the company's
        QVERIFY(!session.draft().freightLineId.isEmpty());          // proposed
        QVERIFY(nextTo(session, CheckoutStep::Delivery));
        session.setPlace({});
        QVERIFY(!session.errors().isEmpty());
        session.next();
        QCOMPARE(session.step(), CheckoutStep::Delivery);
        session.setPlace(u"Hamburg"_s);
        QVERIFY(nextTo(session, CheckoutStep::Freight));
        QString chosen;
        for (const CheckoutChoice& line : session.freightLines()) {
            if (line.id == session.draft().freightLineId)
                chosen = line.consequence;
        }
        QVERIFY(nextTo(session, CheckoutStep::Fx)); // no rule asks for an approver
        QCOMPARE(session.approvalStage(), CheckoutSession::ApprovalStage::NotNeeded);
        QVERIFY(session.isBinding());
        // What a line was chosen by is what payment 2 is then estimated to be.
        const auto& estimates = session.prepared()->estimates;
        const auto payment2 = std::find_if(estimates.cbegin(), estimates.cend(),
                                           [](const Estimate& each) { return each.kind.is(EstimateKind::Payment2); });
        QVERIFY(payment2 != estimates.cend());
        QCOMPARE(chosen, u"≈ "_s + moneyformat::withCode(payment2->amount, QLocale()));
        QVERIFY(locked(session));
        QVERIFY(nextTo(session, CheckoutStep::Review));
        QVERIFY(!session.review().differs());
        QVERIFY(session.review().notReckoned().isEmpty());
        QVERIFY(awaitUntil([&session] { return session.payment().terms().has_value(); }));
        QVERIFY(session.nextText().contains(u"Place order and pay EUR"_s));
        for (const ReviewCondition& condition : session.review().conditions())
            QVERIFY2(condition.holds, qPrintable(condition.text));

        // An edit voids what was prepared, visibly, and asks for new figures.
        session.back();
        session.back();
        QCOMPARE(session.step(), CheckoutStep::Freight);
        session.setPlace(u"Bremen"_s);
        QVERIFY(session.review().isVoid());
        QVERIFY(!session.isBinding());
        QCOMPARE(session.done(), static_cast<int>(CheckoutStep::Freight));
        QVERIFY(nextTo(session, CheckoutStep::Fx));
        QVERIFY(!session.review().isVoid());
        // The same amount is paid, so the lock still holds.
        QCOMPARE(session.payment().lockState(), PaymentSession::Lock::Locked);
        QVERIFY(nextTo(session, CheckoutStep::Review));

        QVERIFY(next(session, [&session] { return session.stage() == CheckoutSession::Stage::Done; }));
        QSignalSpy opened(&session, &CheckoutSession::openRequested);
        QVERIFY(session.nextText().startsWith(u"Open order PO-"_s));
        session.next();
        QCOMPARE(opened.size(), 1);
        QVERIFY(opened.first().first().toString().startsWith(u"orders/"_s));
        QVERIFY(awaitUntil([&house] { return await(house.openCheckouts.list())->isEmpty(); }));
    }

    void anApprovalIsAwaitedAcrossARestart()
    {
        QTemporaryDir folder;
        QTemporaryDir approverFolder;
        QString draftId;
        {
            CheckoutHouse house(m_platform->url(), folder.path());
            QVERIFY(house.start(u"u-marta"_s));
            Desks desks(house);
            CheckoutSession& session = desks.checkout.session();
            draftId = begun(desks.checkout, {house.goodsWorth(5'500'000)}, u"Spring"_s).mid(9);
            QVERIFY(loaded(session, draftId));
            QVERIFY(nextTo(session, CheckoutStep::Delivery));
            QVERIFY(nextTo(session, CheckoutStep::Freight));
            QVERIFY(nextTo(session, CheckoutStep::Approval));
            QCOMPARE(session.approvalStage(), CheckoutSession::ApprovalStage::ToAsk);
            QVERIFY(awaitUntil([&session] { return session.approvalMax().isPositive(); }));
            // A limit below what is to be paid would approve nothing.
            const Money proposal = session.approvalMax();
            session.setApprovalMax(*Money::parse(u"100.00"_s, proposal.currency()));
            QVERIFY(session.nextDisabledReason().contains(u"below what is to be paid"_s));
            session.setApprovalMax(proposal);
            session.setApprovalNote(u"For the spring season."_s);
            QVERIFY(next(session,
                         [&session] { return session.approvalStage() == CheckoutSession::ApprovalStage::Waiting; }));
            QVERIFY(!session.nextDisabledReason().isEmpty());
            QVERIFY(await(house.checkout.flushDrafts()).ok());
        }
        {
            CheckoutHouse approver(m_platform->url(), approverFolder.path());
            QVERIFY(approver.start(u"u-ida"_s));
            Desks desks(approver);
            const QAbstractItemModelTester list(&desks.approvals.list());
            QVERIFY(awaitUntil([&desks] { return desks.approvals.waiting() == 1; }));
            ApprovalDetail& detail = desks.approvals.detail();
            const QAbstractItemModelTester charges(&detail.charges());
            detail.setId(desks.approvals.list().at(0).view.approval.id.toString());
            QVERIFY(awaitUntil([&detail] { return detail.isLoaded() && detail.sheet().canDecide; }));
            QVERIFY(detail.sheet().hashHolds);
            QVERIFY(detail.charges().rowCount() > 2);
            QSignalSpy comment(&detail, &ApprovalDetail::commentNeeded);
            detail.reject({});
            QCOMPARE(comment.size(), 1);
            detail.approve(u"Fine."_s);
            QVERIFY(awaitUntil([&approver, &detail] {
                const auto view = await(approver.approvals.approval(detail.id()));
                return (*view)->approval.state.is(ApprovalState::Approved);
            }));
            QVERIFY(awaitUntil([&desks] { return desks.approvals.waiting() == 0; }));
        }
        CheckoutHouse house(m_platform->url(), folder.path());
        QVERIFY(house.start(u"u-marta"_s));
        Desks desks(house);
        CheckoutSession& session = desks.checkout.session();
        QVERIFY(loaded(session, draftId));
        QCOMPARE(session.step(), CheckoutStep::Approval); // where it was left
        QVERIFY(awaitUntil([&session] { return session.approvalStage() == CheckoutSession::ApprovalStage::Approved; }));
        QVERIFY(nextTo(session, CheckoutStep::Fx));
        QVERIFY(locked(session));
        QVERIFY(nextTo(session, CheckoutStep::Review));
        QVERIFY(session.review().approvedBy().startsWith(u"Approved by Ida"_s));
        QVERIFY(next(session, [&session] { return session.stage() == CheckoutSession::Stage::Done; }));
    }

    void anEditEndsTheApproval()
    {
        QTemporaryDir folder;
        CheckoutHouse house(m_platform->url(), folder.path());
        QVERIFY(house.start(u"u-marta"_s));
        Desks desks(house);
        CheckoutSession& session = desks.checkout.session();
        QVERIFY(loaded(session, begun(desks.checkout, {house.goodsWorth(5'000'000)}, u"Edited"_s).mid(9)));
        QVERIFY(nextTo(session, CheckoutStep::Delivery));
        QVERIFY(nextTo(session, CheckoutStep::Freight));
        QVERIFY(nextTo(session, CheckoutStep::Approval));
        QVERIFY(awaitUntil([&session] { return session.approvalMax().isPositive(); }));
        QVERIFY(
            next(session, [&session] { return session.approvalStage() == CheckoutSession::ApprovalStage::Waiting; }));
        session.goTo(CheckoutStep::Delivery);
        session.setIncoterm(u"FOB"_s);
        QCOMPARE(session.approvalStage(), CheckoutSession::ApprovalStage::Invalidated);
        QVERIFY(nextTo(session, CheckoutStep::Freight));
        QVERIFY(nextTo(session, CheckoutStep::Approval));
        QVERIFY(
            awaitUntil([&session] { return session.approvalStage() == CheckoutSession::ApprovalStage::Invalidated; }));
        QCOMPARE(session.nextText(), u"Ask again"_s);
    }

    void whatThePlatformMispricesIsShown()
    {
        QTemporaryDir folder;
        CheckoutHouse house(m_platform->url(), folder.path());
        QVERIFY(house.start(u"u-marta"_s));
        Desks desks(house);
        CheckoutSession& session = desks.checkout.session();
        QVERIFY(loaded(session, begun(desks.checkout, {house.goodsWorth(800'000)}, u"Priced"_s).mid(9)));
        QVERIFY(nextTo(session, CheckoutStep::Delivery));
        QVERIFY(nextTo(session, CheckoutStep::Freight));
        QVERIFY(
            house.control(u"/sandbox/faults"_s, {{u"kind"_s, u"misprice"_s}, {u"minorUnits"_s, 1}, {u"times"_s, -1}}));
        QVERIFY(nextTo(session, CheckoutStep::Fx));
        QVERIFY(house.clearFaults());
        QVERIFY(session.review().differs());
        CellTable& rows = session.review().differences();
        QCOMPARE(rows.rowCount(), 2);
        QCOMPARE(rows.index(0, 0).data().toString(), u"Total"_s);
        QCOMPARE(rows.index(0, 3).data().toString(), u"+0.01"_s);
    }

    void figuresThatDoNotBindAreNotGoneOnWith_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("another hash") << u"wrong_hash"_s;
        QTest::newRow("nothing to pay") << u"no_dues"_s;
        QTest::newRow("over") << u"over_at_once"_s;
    }
    void figuresThatDoNotBindAreNotGoneOnWith()
    {
        QFETCH(const QString, fault);
        QTemporaryDir folder;
        CheckoutHouse house(m_platform->url(), folder.path());
        QVERIFY(house.start(u"u-marta"_s));
        Desks desks(house);
        CheckoutSession& session = desks.checkout.session();
        const QString route = begun(desks.checkout, {house.goodsWorth(800'000)}, u"Hashed"_s);
        QVERIFY(loaded(session, route.mid(9)));
        QVERIFY(nextTo(session, CheckoutStep::Delivery));
        QVERIFY(nextTo(session, CheckoutStep::Freight));
        QVERIFY(house.control(u"/sandbox/faults"_s, {{u"kind"_s, fault}, {u"times"_s, 1}}));
        QVERIFY(next(session, [&session] { return session.problem().has_value(); }));
        // Asked once, said, and no step further: a second question would have been answered well.
        QVERIFY(house.clearFaults());
        QVERIFY(session.problem());
        QCOMPARE(session.problem()->kind, Error::Kind::Parse);
        QCOMPARE(session.step(), CheckoutStep::Freight);
        QVERIFY(!session.isBinding());
        QVERIFY(!session.prepared());
        QVERIFY(session.draft().prepared.isEmpty());
        const auto open = await(house.openCheckouts.list());
        QVERIFY(std::none_of(open->cbegin(), open->cend(), [&](const OpenCheckout& each) {
            return each.draft.id == session.draft().id && each.total;
        }));

        // Neither are they after a restart. Once the platform prepares what it says, the way is open.
        Desks again(house);
        CheckoutSession& resumed = again.checkout.session();
        QVERIFY(loaded(resumed, route.mid(9)));
        QCOMPARE(resumed.step(), CheckoutStep::Freight);
        QVERIFY(!resumed.isBinding());
        QVERIFY(nextTo(resumed, CheckoutStep::Fx));
        QVERIFY(resumed.isBinding());
        QVERIFY(!resumed.problem());

        // What bound before still stands behind an answer that does not.
        const ContentHash bound = resumed.prepared()->contentHash;
        resumed.back();
        QVERIFY(house.control(u"/sandbox/faults"_s, {{u"kind"_s, fault}, {u"times"_s, 1}}));
        QVERIFY(next(resumed, [&resumed] { return resumed.problem().has_value(); }));
        QVERIFY(house.clearFaults());
        QCOMPARE(resumed.prepared()->contentHash, bound);
        QVERIFY(resumed.isBinding());
    }

    void anApprovalIsNotAskedForWithFiguresThatDoNotBind()
    {
        QTemporaryDir folder;
        CheckoutHouse house(m_platform->url(), folder.path());
        QVERIFY(house.start(u"u-marta"_s));
        Desks desks(house);
        CheckoutSession& session = desks.checkout.session();
        const QString route = begun(desks.checkout, {house.goodsWorth(5'500'000)}, u"Too late"_s);
        QVERIFY(loaded(session, route.mid(9)));
        QVERIFY(nextTo(session, CheckoutStep::Delivery));
        QVERIFY(nextTo(session, CheckoutStep::Freight));
        QVERIFY(nextTo(session, CheckoutStep::Approval));
        QVERIFY(awaitUntil([&session] { return session.approvalMax().isPositive(); }));
        QVERIFY(house.control(u"/sandbox/clock"_s, {{u"advanceSeconds"_s, 31 * 60}}));
        QVERIFY(house.syncRecords()); // the program learns of the moved clock with the next answer
        QVERIFY(!session.isBinding());
        QVERIFY(house.control(u"/sandbox/faults"_s, {{u"kind"_s, u"over_at_once"_s}, {u"times"_s, 1}}));
        QVERIFY(next(session, [&session] { return session.problem().has_value(); }));
        QVERIFY(!session.isPreparing());
        QCOMPARE(session.step(), CheckoutStep::Approval);
        QCOMPARE(session.approvalStage(), CheckoutSession::ApprovalStage::ToAsk);
        const auto pending = await(house.outbox.pending());
        QVERIFY(pending->isEmpty());
    }

    void anOrderThatWaitsIsTakenBackAndPutBack()
    {
        QTemporaryDir folder;
        CheckoutHouse house(m_platform->url(), folder.path());
        QVERIFY(house.start(u"u-marta"_s));
        Desks desks(house);
        CheckoutSession& session = desks.checkout.session();
        QVERIFY(loaded(session, begun(desks.checkout, {house.goodsWorth(800'000)}, u"Taken back"_s).mid(9)));
        QVERIFY(nextTo(session, CheckoutStep::Delivery));
        QVERIFY(nextTo(session, CheckoutStep::Freight));
        QVERIFY(nextTo(session, CheckoutStep::Fx));
        QVERIFY(locked(session));
        QVERIFY(nextTo(session, CheckoutStep::Review));
        QVERIFY(awaitUntil([&session] { return session.payment().terms().has_value(); }));
        const qsizetype orders = await(house.orders.orders())->size();
        house.outbox.setSending(false);
        QVERIFY(next(session, [&session] { return session.canTakeBack(); }));
        QCOMPARE(session.stage(), CheckoutSession::Stage::Sending);
        QCOMPARE(await(house.orders.orders())->size(), orders + 1);

        session.takeBack();
        // It is said when it is so.
        QVERIFY(session.takenBack().sentence().isEmpty());
        QCOMPARE(session.stage(), CheckoutSession::Stage::Sending);
        QVERIFY(awaitUntil([&session] { return session.stage() == CheckoutSession::Stage::Editing; }));
        QVERIFY(!session.takenBack().sentence().isEmpty());
        QVERIFY(awaitUntil([&house, orders] { return await(house.orders.orders())->size() == orders; }));
        // Undone, the same two acts wait again, and go out once.
        session.takenBack().undo();
        QVERIFY(awaitUntil([&session] { return session.stage() == CheckoutSession::Stage::Sending; }));
        QVERIFY(session.takenBack().sentence().isEmpty());
        house.outbox.setSending(true);
        QVERIFY(awaitUntil([&session] { return session.stage() == CheckoutSession::Stage::Done; }));
        QVERIFY(!session.canTakeBack());
        QVERIFY(house.syncRecords());
        QCOMPARE(await(house.orders.orders())->size(), orders + 1);
    }

    void anOrderThatMayHaveBeenPlacedIsNotPlacedAnew()
    {
        QTemporaryDir folder;
        QString draftId;
        {
            CheckoutHouse house(m_platform->url(), folder.path());
            QVERIFY(house.start(u"u-marta"_s));
            Desks desks(house);
            CheckoutSession& session = desks.checkout.session();
            draftId = begun(desks.checkout, {house.goodsWorth(800'000)}, u"Found again"_s).mid(9);
            QVERIFY(loaded(session, draftId));
            QVERIFY(nextTo(session, CheckoutStep::Delivery));
            QVERIFY(nextTo(session, CheckoutStep::Freight));
            QVERIFY(nextTo(session, CheckoutStep::Fx));
            QVERIFY(locked(session));
            QVERIFY(nextTo(session, CheckoutStep::Review));
            QVERIFY(awaitUntil([&session] { return session.payment().terms().has_value(); }));
            house.outbox.setSending(false);
            QVERIFY(next(session, [&session] { return session.canTakeBack(); }));
            QVERIFY(await(house.drafts.flush()));
            // As a journal is found that was damaged.
            const auto acts = await(house.outbox.pending());
            QCOMPARE(acts->size(), 2);
            for (const Intent& act : *acts)
                QVERIFY(await(house.journal.settle(act.id, IntentPhase::NeedsYou, NeedsYouWhy::Restored, {})).ok());
        }
        CheckoutHouse house(m_platform->url(), folder.path());
        QVERIFY(house.control(u"/sandbox/faults"_s,
                              {{u"kind"_s, u"status"_s}, {u"path"_s, u"^/v1/operations"_s}, {u"times"_s, -1}}));
        QVERIFY(house.start(u"u-marta"_s));
        Desks desks(house);
        CheckoutSession& session = desks.checkout.session();
        QVERIFY(loaded(session, draftId));
        QVERIFY(awaitUntil([&session] { return session.stage() == CheckoutSession::Stage::OrderFailed; }));
        QVERIFY(session.mayHaveBeenExecuted());
        QVERIFY(!session.nextDisabledReason().isEmpty());
        session.next();
        QVERIFY(!session.isPreparing());
        // The platform does not know it.
        QSignalSpy told(&session, &CheckoutSession::changed);
        QVERIFY(house.clearFaults());
        QVERIFY(awaitUntil([&] {
            house.outbox.setOnline(true);
            return !session.mayHaveBeenExecuted();
        }));
        QVERIFY(awaitUntil([&told] { return !told.isEmpty(); }));
        QVERIFY(session.nextDisabledReason().isEmpty());
        QVERIFY(next(session, [&session] { return session.stage() == CheckoutSession::Stage::Editing; }));
    }

    void aPaymentThatMayHaveBeenExecutedIsNotMadeAnew_data()
    {
        QTest::addColumn<NeedsYouWhy>("why");
        QTest::newRow("of another day's journal") << NeedsYouWhy::Restored;
        QTest::newRow("of a damaged row") << NeedsYouWhy::Damaged;
    }
    void aPaymentThatMayHaveBeenExecutedIsNotMadeAnew()
    {
        QFETCH(const NeedsYouWhy, why);
        QTemporaryDir folder;
        QString draftId;
        {
            CheckoutHouse house(m_platform->url(), folder.path());
            QVERIFY(house.start(u"u-marta"_s));
            Desks desks(house);
            CheckoutSession& session = desks.checkout.session();
            draftId = begun(desks.checkout, {house.goodsWorth(800'000)}, u"Placed, not paid"_s).mid(9);
            QVERIFY(loaded(session, draftId));
            QVERIFY(nextTo(session, CheckoutStep::Delivery));
            QVERIFY(nextTo(session, CheckoutStep::Freight));
            QVERIFY(nextTo(session, CheckoutStep::Fx));
            QVERIFY(locked(session));
            QVERIFY(nextTo(session, CheckoutStep::Review));
            QVERIFY(awaitUntil([&session] { return session.payment().terms().has_value(); }));
            QVERIFY(house.control(u"/sandbox/faults"_s,
                                  {{u"kind"_s, u"status"_s}, {u"path"_s, u"^/v1/payments"_s}, {u"times"_s, -1}}));
            QVERIFY(next(session, [&session] {
                return session.stage() == CheckoutSession::Stage::Paying && session.payment().act() &&
                       session.payment().act()->phase == IntentPhase::Attempted;
            }));
            house.outbox.setSending(false);
            // As a journal is found that was damaged.
            const auto acts = await(house.outbox.pending());
            QCOMPARE(acts->size(), 1);
            QVERIFY(await(house.drafts.flush()));
            QVERIFY(await(house.outbox.stop()).ok());
            QVERIFY(await(house.journal.settle(acts->first().id, IntentPhase::NeedsYou, why, {})).ok());
        }
        CheckoutHouse house(m_platform->url(), folder.path());
        QVERIFY(house.clearFaults());
        QVERIFY(house.control(u"/sandbox/faults"_s,
                              {{u"kind"_s, u"status"_s}, {u"path"_s, u"^/v1/operations"_s}, {u"times"_s, -1}}));
        QVERIFY(house.start(u"u-marta"_s));
        Desks desks(house);
        CheckoutSession& session = desks.checkout.session();
        QVERIFY(loaded(session, draftId));
        QVERIFY(awaitUntil([&session] {
            return session.stage() == CheckoutSession::Stage::PaymentFailed && session.payment().act().has_value();
        }));
        QVERIFY(session.mayHaveBeenExecuted());
        QVERIFY(!session.nextDisabledReason().isEmpty());
        session.next();
        QCOMPARE(session.payment().lockState(), PaymentSession::Lock::None); // no rate is locked for nothing
        QVERIFY(house.clearFaults());
        if (why == NeedsYouWhy::Damaged) // only a person can tell
            QVERIFY(house.outbox.withdraw(session.payment().act()->intentId));
        // Of the other the platform says that it does not know it.
        QVERIFY(awaitUntil([&] {
            house.outbox.setOnline(true);
            return !session.mayHaveBeenExecuted();
        }));
        QVERIFY(locked(session));
        QVERIFY(session.nextText().contains(u"Pay EUR"_s));
    }

    void whatIsSentBelongsToTheCheckoutItWasSentFrom()
    {
        QTemporaryDir folder;
        CheckoutHouse house(m_platform->url(), folder.path());
        QVERIFY(house.start(u"u-marta"_s));
        Desks desks(house);
        CheckoutSession& session = desks.checkout.session();
        const QString other = begun(desks.checkout, {house.goodsWorth(600'000)}, u"Another"_s).mid(9);
        const QString sent = begun(desks.checkout, {house.goodsWorth(800'000)}, u"Sent"_s).mid(9);
        QVERIFY(loaded(session, sent));
        QVERIFY(nextTo(session, CheckoutStep::Delivery));
        QVERIFY(nextTo(session, CheckoutStep::Freight));
        QVERIFY(nextTo(session, CheckoutStep::Fx));
        QVERIFY(locked(session));
        QVERIFY(nextTo(session, CheckoutStep::Review));
        QVERIFY(awaitUntil([&session] { return session.payment().terms().has_value(); }));
        house.outbox.setSending(false);
        session.next();
        QCOMPARE(session.stage(), CheckoutSession::Stage::Sending);
        QVERIFY(loaded(session, other)); // before it is stored
        QVERIFY(awaitUntil([&house] { return await(house.outbox.pending())->size() == 2; }));
        QVERIFY(awaitUntil([&] { return await(house.checkout.draft(sent))->orderIntent != 0; }));
        QCOMPARE(session.stage(), CheckoutSession::Stage::Editing);
        QCOMPARE(session.draft().orderIntent, 0);
        QCOMPARE(await(house.checkout.draft(other))->orderIntent, 0);
    }

    void aLockIsTakenUpAgainAfterARestart()
    {
        QTemporaryDir folder;
        QString draftId;
        FxQuoteId lock;
        Money debit;
        {
            CheckoutHouse house(m_platform->url(), folder.path());
            QVERIFY(house.start(u"u-marta"_s));
            Desks desks(house);
            CheckoutSession& session = desks.checkout.session();
            draftId = begun(desks.checkout, {house.goodsWorth(800'000)}, u"Kept"_s).mid(9);
            QVERIFY(loaded(session, draftId));
            QVERIFY(nextTo(session, CheckoutStep::Delivery));
            QVERIFY(nextTo(session, CheckoutStep::Freight));
            QVERIFY(nextTo(session, CheckoutStep::Fx));
            QVERIFY(locked(session));
            lock = session.payment().quote()->id;
            QVERIFY(awaitUntil([&session] { return session.payment().debit().has_value(); }));
            debit = *session.payment().debit();
            QVERIFY(await(house.drafts.flush()));
        }
        CheckoutHouse house(m_platform->url(), folder.path());
        QVERIFY(house.start(u"u-marta"_s));
        Desks desks(house);
        CheckoutSession& session = desks.checkout.session();
        QVERIFY(loaded(session, draftId));
        QVERIFY(awaitUntil([&session] { return session.payment().lockState() == PaymentSession::Lock::Locked; }));
        QCOMPARE(session.payment().quote()->id, lock);
        QVERIFY(session.payment().secondsLeft() > 0);
        QVERIFY(awaitUntil([&session] { return session.payment().debit().has_value(); }));
        QCOMPARE(*session.payment().debit(), debit);
        // Its time runs on, and once it is over the rate is locked anew.
        QVERIFY(house.control(u"/sandbox/clock"_s, {{u"advanceSeconds"_s, 31 * 60}}));
        QVERIFY(house.syncRecords());
        QCOMPARE(session.payment().lockState(), PaymentSession::Lock::Expired);
        QCOMPARE(session.nextText(), u"Lock the rate again"_s);
        QVERIFY(locked(session));
        QVERIFY(session.payment().quote()->id != lock);
    }

    void aLockThatEndsIsLockedAgain()
    {
        QTemporaryDir folder;
        CheckoutHouse house(m_platform->url(), folder.path());
        QVERIFY(house.start(u"u-marta"_s));
        Desks desks(house);
        CheckoutSession& session = desks.checkout.session();
        QVERIFY(loaded(session, begun(desks.checkout, {house.goodsWorth(800'000)}, u"Late"_s).mid(9)));
        QVERIFY(nextTo(session, CheckoutStep::Delivery));
        QVERIFY(nextTo(session, CheckoutStep::Freight));
        QVERIFY(nextTo(session, CheckoutStep::Fx));
        QVERIFY(locked(session));
        QVERIFY(nextTo(session, CheckoutStep::Review));
        QVERIFY(house.control(u"/sandbox/clock"_s, {{u"advanceSeconds"_s, 31 * 60}}));
        QVERIFY(house.syncRecords()); // the platform's new time arrives with any answer
        QCOMPARE(session.payment().lockState(), PaymentSession::Lock::Expired);
        QVERIFY(!session.isBinding());
        QCOMPARE(session.nextText(), u"Ask for new figures"_s);
        QVERIFY(next(session, [&session] { return session.isBinding(); }));
        QCOMPARE(session.nextText(), u"Lock the rate again"_s);
        QVERIFY(locked(session));
        QVERIFY(session.nextText().startsWith(u"Place order and pay"_s));
    }

    void aModuleThatIsSwitchedOffClosesItsPlaces()
    {
        QTemporaryDir folder;
        CheckoutHouse house(m_platform->url(), folder.path());
        QVERIFY(house.start(u"u-marta"_s));
        ShellModel model;
        QSignalSpy changed(&model, &ShellModel::closedChanged);
        const auto take = [&] {
            const QString topic = u"capabilities"_s;
            const auto known = await(house.records.getAs(topic, topic, &fromRecord<Capabilities>));
            if (known && *known)
                model.setClosed(ClosedPlaces::of((*known)->modules));
        };
        connect(&house.records, &RecordStore::changed, this, [&take](const QString& topic) {
            if (topic == "capabilities"_L1)
                take();
        });
        take();
        QCOMPARE(model.whyClosed(u"money"_s), QString());
        QVERIFY(house.control(u"/sandbox/modules"_s, {{u"module"_s, u"money"_s}, {u"on"_s, false}}));
        QVERIFY(house.syncRecords());
        QVERIFY(awaitUntil([&model] { return !model.whyClosed(u"money/ledger"_s).isEmpty(); }));
        QVERIFY(!model.whyClosed(u"pay/order/po-1"_s).isEmpty());
        QCOMPARE(model.whyClosed(u"orders/po-1"_s), QString());
        QVERIFY(house.control(u"/sandbox/modules"_s, {{u"module"_s, u"money"_s}, {u"on"_s, true}}));
        QVERIFY(house.syncRecords());
        QVERIFY(awaitUntil([&model] { return model.whyClosed(u"money"_s).isEmpty(); }));
        QCOMPARE(changed.size(), 2);
        disconnect(&house.records, nullptr, this, nullptr);
    }
};

TRADEWIND_TEST(tst_checkoutsession)
#include "tst_checkoutsession.moc"
