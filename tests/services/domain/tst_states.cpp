// SPDX-License-Identifier: Apache-2.0
#include "services/domain/states/moneystates.h"
#include "services/domain/states/orderstates.h"
#include "services/domain/states/sourcingstates.h"
#include "services/domain/states/warehousestates.h"
#include "tests/testkit/testcase.h"

#include <QSet>

using namespace tradewind;
using namespace Qt::StringLiterals;

namespace {

const Actors kAnyone(0xff);

/// The legal steps of each machine as of the domain's diagrams, written again by hand: "state: next next …". Whatever
/// the table says beyond it, or leaves out, is a failure.
struct Diagram
{
    const char* machine;
    const char* text;
};

constexpr Diagram kRfq{"rfq", "draft: submitted cancelled\n"
                              "submitted: sourcing cancelled\n"
                              "sourcing: info_requested quoted cancelled\n"
                              "info_requested: sourcing cancelled\n"
                              "quoted: accepted sourcing quoted declined expired cancelled\n"
                              "accepted: ordered\n"
                              "declined: sourcing\n"
                              "cancelled: sourcing\n"};
constexpr Diagram kRep{"rep", "open: processing declined cancelled\n"
                              "processing: more_info_requested processed declined cancelled\n"
                              "more_info_requested: processing cancelled\n"
                              "processed: processing cancelled\n"
                              "declined: processing\n"
                              "cancelled: processing\n"};
constexpr Diagram kRound{"round", "draft: submitted_for_review\n"
                                  "submitted_for_review: under_review\n"
                                  "under_review: approved not_approved\n"
                                  "not_approved: draft\n"
                                  "approved: sent_to_customer\n"
                                  "sent_to_customer: accepted declined_by_customer expired superseded withdrawn\n"
                                  "accepted: closed\n"
                                  "declined_by_customer: closed\n"
                                  "expired: closed\n"
                                  "superseded: closed\n"
                                  "withdrawn: closed\n"};
constexpr Diagram kApproval{"approval", "not_required: pending\n"
                                        "pending: approved rejected withdrawn invalidated\n"
                                        "approved: invalidated\n"
                                        "invalidated: pending\n"};
constexpr Diagram kOrder{"order", "draft: pending_approval awaiting_payment1 cancelled\n"
                                  "pending_approval: awaiting_payment1 draft cancelled\n"
                                  "awaiting_payment1: paid cancelled\n"
                                  "paid: verifying cancelled\n"
                                  "verifying: purchasing cancelled\n"
                                  "purchasing: purchased cancelled\n"
                                  "purchased: supplier_shipped cancelled\n"
                                  "supplier_shipped: partially_in_warehouse in_warehouse completed cancelled\n"
                                  "partially_in_warehouse: partially_in_warehouse in_warehouse cancelled\n"
                                  "in_warehouse: completed cancelled\n"
                                  "cancelled: refunded\n"};
constexpr Diagram kSupplierOrder{"supplier order", "waitbuyerpay: waitsellersend cancel\n"
                                                   "waitsellersend: waitlogisticstakein terminated\n"
                                                   "waitlogisticstakein: waitbuyerreceive terminated\n"
                                                   "waitbuyerreceive: waitbuyersign terminated\n"
                                                   "waitbuyersign: signinsuccess\n"
                                                   "signinsuccess: confirm_goods terminated\n"
                                                   "confirm_goods: success\n"};
constexpr Diagram kReceipt{"receipt",
                           "announced: arrived\n"
                           "arrived: signed\n"
                           "signed: inspecting stored\n"
                           "inspecting: passed failed discrepancy\n"
                           "passed: stored\n"
                           "failed: awaiting_decision\n"
                           "discrepancy: awaiting_decision\n"
                           "awaiting_decision: accept accept_with_credit rework return_to_supplier exchange discard\n"
                           "accept: stored\n"
                           "accept_with_credit: stored\n"
                           "rework: inspecting\n"
                           "exchange: announced\n"};
constexpr Diagram kStored{"stored item", "stored: allocated fee_accruing\n"
                                         "fee_accruing: allocated abandon_warning\n"
                                         "abandon_warning: allocated abandoned\n"
                                         "allocated: stored packed\n"
                                         "packed: stored dispatched\n"};
constexpr Diagram kShipment{"shipment", "draft: submitted cancelled\n"
                                        "submitted: rehearsal_packing packing cancelled\n"
                                        "rehearsal_packing: packing cancelled\n"
                                        "packing: measured cancelled\n"
                                        "measured: awaiting_payment2 cancelled\n"
                                        "awaiting_payment2: paid cancelled\n"
                                        "paid: labelled cancelled\n"
                                        "labelled: handed_over cancelled\n"
                                        "handed_over: in_transit intercepted\n"
                                        "in_transit: delivered intercepted returning lost\n"
                                        "intercepted: returning\n"
                                        "returning: returned lost\n"};
constexpr Diagram kFxQuote{"fx quote", "indicative: locked\n"
                                       "locked: consumed expired cancelled failed\n"
                                       "consumed: settled\n"};
constexpr Diagram kPayment{"payment", "requires_action: pending failed expired\n"
                                      "pending: succeeded failed expired\n"
                                      "succeeded: partially_refunded refunded\n"
                                      "partially_refunded: partially_refunded refunded\n"};

template <typename State>
QSet<std::pair<QString, QString>> tableSteps()
{
    QSet<std::pair<QString, QString>> steps;
    for (const auto& transition : Machine<State>::table)
        steps.insert({toWire(transition.from), toWire(transition.to)});
    return steps;
}

QSet<std::pair<QString, QString>> diagramSteps(const Diagram& diagram)
{
    QSet<std::pair<QString, QString>> steps;
    const auto lines = QString::fromUtf8(diagram.text).split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        const QString from = line.section(u": "_s, 0, 0);
        const auto next = line.section(u": "_s, 1).split(u' ');
        for (const QString& to : next)
            steps.insert({from, to});
    }
    return steps;
}

/// Holds a machine against its diagram; then tries every act in every state.
template <typename State>
void checkMachine(const Diagram& diagram)
{
    const auto expected = diagramSteps(diagram);
    QCOMPARE(tableSteps<State>(), expected);

    QSet<std::pair<int, int>> seen;
    QSet<int> actSet;
    for (const auto& transition : Machine<State>::table) {
        const std::pair key(int(transition.from), int(transition.act));
        QVERIFY2(!seen.contains(key), diagram.machine); // a state and an act lead to one state
        seen.insert(key);
        actSet.insert(int(transition.act));
        QVERIFY2(transition.who != Actors(), diagram.machine);
    }
    for (const auto& [state, word] : WireWords<State>::table) {
        const OpenEnum<State> open(state);
        for (const int number : std::as_const(actSet)) {
            const auto act = static_cast<ActOf<State>>(number);
            const auto* step = states::step(state, act);
            const auto refused = states::refusal(open, act, kAnyone);
            QCOMPARE(step == nullptr, refused.has_value());
            QCOMPARE(states::acts(open, kAnyone).contains(act), step != nullptr);
            if (step) {
                QVERIFY(expected.contains({word, toWire(step->to)}));
                QVERIFY(states::canFollow(state, step->to));
                QCOMPARE(*states::refusal(open, act, Actors(kAnyone & ~step->who)), Refusal::NotYours);
            } else if (!states::hasRules(state)) {
                QCOMPARE(*refused, Refusal::UnknownState);
            } else if (states::isEnd(state)) {
                QCOMPARE(*refused, Refusal::Ended);
            } else {
                QVERIFY(*refused == Refusal::NotYet || *refused == Refusal::NoLonger);
            }
        }
    }

    const auto unknown = OpenEnum<State>::fromWire(u"some_new_state"_s);
    QVERIFY(states::acts(unknown, kAnyone).isEmpty());
    QCOMPARE(*states::refusal(unknown, Machine<State>::table[0].act, kAnyone), Refusal::UnknownState);
    QCOMPARE(unknown.toWire(), u"some_new_state"_s);
}

} // namespace

class tst_states final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void requestForQuotation() { checkMachine<RfqState>(kRfq); }
    void requestAsTheRepSeesIt() { checkMachine<RepState>(kRep); }
    void quoteRound() { checkMachine<RoundState>(kRound); }
    void approval() { checkMachine<ApprovalState>(kApproval); }
    void purchaseOrder() { checkMachine<OrderState>(kOrder); }
    void supplierOrder() { checkMachine<SupplierOrderState>(kSupplierOrder); }
    void receiptAndInspection() { checkMachine<ReceiptState>(kReceipt); }
    void storedItem() { checkMachine<StoredState>(kStored); }
    void shipment() { checkMachine<ShipmentState>(kShipment); }
    void fxQuote() { checkMachine<FxQuoteState>(kFxQuote); }
    void payment() { checkMachine<PaymentState>(kPayment); }

    void refusalsSayWhy()
    {
        const OpenEnum<OrderState> waiting(OrderState::AwaitingPayment1);
        QCOMPARE(states::refusal(waiting, OrderAct::Pay, Actor::Merchant), std::optional<Refusal>());
        QCOMPARE(states::refusal(waiting, OrderAct::Complete, Actor::Platform), std::optional(Refusal::NotYet));
        QCOMPARE(states::refusal(waiting, OrderAct::Place, Actor::Merchant), std::optional(Refusal::NoLonger));
        QCOMPARE(states::refusal(waiting, OrderAct::Pay, Actor::Approver), std::optional(Refusal::NotYours));
        const OpenEnum<OrderState> done(OrderState::Completed);
        QCOMPARE(states::refusal(done, OrderAct::Cancel, Actor::Merchant), std::optional(Refusal::Ended));
        const OpenEnum<ShipmentState> gone(ShipmentState::HandedOver);
        QCOMPARE(states::refusal(gone, ShipmentAct::Cancel, Actor::Merchant), std::optional(Refusal::NoLonger));
        const OpenEnum<SupplierOrderState> odd(SupplierOrderState::PaidButNotFund);
        QCOMPARE(states::refusal(odd, SupplierOrderAct::Ship, Actor::Supplier), std::optional(Refusal::UnknownState));
    }

    void merchantsActsInAQuotedRequest()
    {
        const QList<RfqAct> acts = states::acts(OpenEnum<RfqState>(RfqState::Quoted), Actor::Merchant);
        QCOMPARE(acts,
                 (QList<RfqAct>{RfqAct::Accept, RfqAct::Counter, RfqAct::AskRenewal, RfqAct::Decline, RfqAct::Cancel}));
        QVERIFY(states::acts(OpenEnum<RfqState>(RfqState::Ordered), Actor::Merchant).isEmpty());
    }

    void everyChoiceIsAnActThatCanBeTaken()
    {
        for (const auto& [choice, word] : WireWords<QcChoice>::table) {
            const auto* step = states::step(ReceiptState::AwaitingDecision, actOf(choice));
            QVERIFY(step);
            QCOMPARE(toWire(step->to), word);
        }
    }

    void cancellingHasTermsExactlyWhereItIsPossible()
    {
        for (const auto& [state, word] : WireWords<OrderState>::table) {
            const bool possible = states::can(OpenEnum<OrderState>(state), OrderAct::Cancel, Actor::Merchant);
            QCOMPARE(cancelTerms(state) != CancelTerms::NotPossible, possible);
        }
        QCOMPARE(cancelTerms(OrderState::AwaitingPayment1), CancelTerms::Free);
        QCOMPARE(cancelTerms(OrderState::InWarehouse), CancelTerms::ReturnToSeller);
    }

    void flagsStandBesideStates()
    {
        for (const auto& [flag, word] : WireWords<OrderFlag>::table) {
            QCOMPARE(flagRule(flag).flag, flag);
            QVERIFY(!canCarry(OrderState::Draft, flag));
            QVERIFY(!canCarry(OrderState::AwaitingPayment1, flag));
        }
        QVERIFY(canCarry(OrderState::Purchasing, OrderFlag::ShortfallDue));
        QVERIFY(!canCarry(OrderState::InWarehouse, OrderFlag::ShortfallDue));
        QVERIFY(canCarry(OrderState::Cancelled, OrderFlag::RefundPending));
        QCOMPARE(blockedBy(OrderAct::StartPurchasing, {OrderFlag::ShortfallDue}),
                 std::optional(OrderFlag::ShortfallDue));
        QCOMPARE(blockedBy(OrderAct::ReceiveAll, {OrderFlag::OnHold}), std::optional<OrderFlag>());
        QCOMPARE(blockedBy(OrderAct::Verify, {OpenEnum<OrderFlag>::fromWire(u"new_flag"_s)}),
                 std::optional<OrderFlag>());
    }
};

TRADEWIND_TEST(tst_states)
#include "tst_states.moc"
