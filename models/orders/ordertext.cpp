// SPDX-License-Identifier: Apache-2.0
#include "models/orders/ordertext.h"

#include "services/domain/states/orderstates.h"

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

CellPart OrderText::pendingChip(const OrderPending& pending)
{
    if (pending.phase == IntentPhase::NeedsYou)
        return part::chip(Tone::Warn, u"hand"_s, tr("Needs you"));
    if (pending.outcomeUnknown)
        return part::chip(Tone::Mute, u"sync"_s, tr("Outcome unknown, asking"));
    if (pending.phase == IntentPhase::Attempted)
        return part::chip(Tone::Info, u"send"_s, tr("Sending"));
    if (pending.phase == IntentPhase::Confirmed)
        return part::chip(Tone::Ok, u"check"_s, tr("Confirmed"));
    return part::chip(Tone::Mute, u"clock"_s, tr("Queued"));
}

CellPart OrderText::stateChip(const OrderView& view)
{
    for (const OrderPending& pending : view.pending) {
        if (pending.phase == IntentPhase::NeedsYou || !view.onPlatform)
            return pendingChip(pending);
    }
    return stateChip(view.order.state);
}

CellPart OrderText::stateChip(const OpenEnum<OrderState>& state)
{
    if (!state.isKnown())
        return part::chip(Tone::Mute, u"info"_s, state.toWire());
    switch (*state.known()) {
    case OrderState::Draft:
        return part::chip(Tone::Mute, u"edit"_s, tr("Draft"));
    case OrderState::PendingApproval:
        return part::chip(Tone::Warn, u"approval"_s, tr("Waits for approval"));
    case OrderState::AwaitingPayment1:
        return part::chip(Tone::Warn, u"hand"_s, tr("Awaiting payment"));
    case OrderState::Paid:
        return part::chip(Tone::Info, u"check"_s, tr("Paid"));
    case OrderState::Verifying:
        return part::chip(Tone::Info, u"search"_s, tr("Being verified"));
    case OrderState::Purchasing:
        return part::chip(Tone::Info, u"order"_s, tr("Being bought"));
    case OrderState::Purchased:
        return part::chip(Tone::Info, u"factory"_s, tr("Bought"));
    case OrderState::SupplierShipped:
        return part::chip(Tone::Info, u"truck"_s, tr("Shipped by supplier"));
    case OrderState::PartiallyInWarehouse:
        return part::chip(Tone::Info, u"boxes"_s, tr("Partly in warehouse"));
    case OrderState::InWarehouse:
        return part::chip(Tone::Ok, u"warehouse"_s, tr("In warehouse"));
    case OrderState::Completed:
        return part::chip(Tone::Ok, u"check"_s, tr("Completed"));
    case OrderState::Cancelled:
        return part::chip(Tone::Mute, u"x-circle"_s, tr("Cancelled"));
    case OrderState::Refunded:
        return part::chip(Tone::Mute, u"undo"_s, tr("Refunded"));
    }
    return part::text(QString());
}

CellPart OrderText::stateChip(OpenCheckout::Stage stage)
{
    switch (stage) {
    case OpenCheckout::Stage::Editing:
        return part::chip(Tone::Mute, u"edit"_s, tr("Draft"));
    case OpenCheckout::Stage::Asked:
        return part::chip(Tone::Info, u"clock"_s, tr("Waits for approval"));
    case OpenCheckout::Stage::Approved:
        return part::chip(Tone::Ok, u"approval"_s, tr("Approved"));
    case OpenCheckout::Stage::Refused:
        return part::chip(Tone::Bad, u"x-circle"_s, tr("Approval refused"));
    }
    return {};
}

CellPart OrderText::flagChip(const OpenEnum<OrderFlag>& flag)
{
    if (!flag.isKnown())
        return part::chip(Tone::Mute, u"info"_s, flag.toWire());
    switch (*flag.known()) {
    case OrderFlag::ShortfallDue:
        return part::chip(Tone::Warn, u"hand"_s, tr("Shortfall due"));
    case OrderFlag::OnHold:
        return part::chip(Tone::Hold, u"pause"_s, tr("On hold"));
    case OrderFlag::PartiallyCancelled:
        return part::chip(Tone::Mute, u"split"_s, tr("Partly cancelled"));
    case OrderFlag::RefundPending:
        return part::chip(Tone::Info, u"undo"_s, tr("Refund pending"));
    case OrderFlag::DisputeOpen:
        return part::chip(Tone::Hold, u"alert"_s, tr("Dispute open"));
    }
    return part::text(QString());
}

CellPart OrderText::supplierChip(const OpenEnum<SupplierOrderState>& state, const QString& destination)
{
    if (!state.isKnown())
        return part::chip(Tone::Mute, u"info"_s, state.toWire());
    using S = SupplierOrderState;
    switch (*state.known()) {
    case S::WaitBuyerPay:
    case S::WaitSellerConfirm:
    case S::WaitBuyerConfirm:
    case S::WaitBuyerConfirmAction:
    case S::WaitSellerAct:
        return part::chip(Tone::Mute, u"clock"_s, tr("Being ordered"));
    case S::WaitSellerSend:
    case S::WaitSellerPush:
    case S::SendGoodsButNotFund:
    case S::PaidButNotFund:
        return part::chip(Tone::Info, u"factory"_s, tr("In production"));
    case S::WaitLogisticsTakeIn:
        return part::chip(Tone::Info, u"truck"_s, tr("Waits for the carrier"));
    case S::WaitBuyerReceive:
        return part::chip(Tone::Info, u"truck"_s,
                          destination.isEmpty() ? tr("On its way") : tr("On its way to %1").arg(destination));
    case S::WaitBuyerSign:
        return part::chip(Tone::Info, u"warehouse"_s, tr("At the warehouse"));
    case S::SignInSuccess:
        return part::chip(Tone::Ok, u"check"_s, tr("Received"));
    case S::ConfirmGoods:
    case S::ConfirmGoodsButNotFund:
    case S::ConfirmGoodsAndHasSubsidy:
    case S::Success:
        return part::chip(Tone::Ok, u"check"_s, tr("Done"));
    case S::SignInFailed:
        return part::chip(Tone::Bad, u"alert"_s, tr("Refused at the warehouse"));
    case S::Cancel:
    case S::Terminated:
        return part::chip(Tone::Mute, u"x-circle"_s, tr("Cancelled"));
    }
    return part::text(QString());
}

CellPart OrderText::receiptChip(const OpenEnum<ReceiptState>& state)
{
    if (!state.isKnown())
        return part::chip(Tone::Mute, u"info"_s, state.toWire());
    switch (*state.known()) {
    case ReceiptState::Announced:
        return part::chip(Tone::Mute, u"truck"_s, tr("Announced"));
    case ReceiptState::Arrived:
    case ReceiptState::Signed:
        return part::chip(Tone::Info, u"warehouse"_s, tr("Arrived"));
    case ReceiptState::Inspecting:
        return part::chip(Tone::Info, u"search"_s, tr("Being inspected"));
    case ReceiptState::Passed:
        return part::chip(Tone::Ok, u"check"_s, tr("Passed"));
    case ReceiptState::Failed:
        return part::chip(Tone::Bad, u"x"_s, tr("Failed"));
    case ReceiptState::Discrepancy:
        return part::chip(Tone::Bad, u"alert"_s, tr("Discrepancy"));
    case ReceiptState::AwaitingDecision:
        return part::chip(Tone::Warn, u"hand"_s, tr("Your decision"));
    case ReceiptState::Accept:
    case ReceiptState::AcceptWithCredit:
        return part::chip(Tone::Ok, u"check"_s, tr("Accepted"));
    case ReceiptState::Rework:
        return part::chip(Tone::Info, u"redo"_s, tr("Rework"));
    case ReceiptState::ReturnToSupplier:
    case ReceiptState::Exchange:
        return part::chip(Tone::Info, u"undo"_s, tr("Going back"));
    case ReceiptState::Discard:
        return part::chip(Tone::Mute, u"trash"_s, tr("Discarded"));
    case ReceiptState::Stored:
        return part::chip(Tone::Ok, u"check"_s, tr("Stored"));
    }
    return part::text(QString());
}

CellPart OrderText::shipmentChip(const OpenEnum<ShipmentState>& state)
{
    if (!state.isKnown())
        return part::chip(Tone::Mute, u"info"_s, state.toWire());
    switch (*state.known()) {
    case ShipmentState::Draft:
    case ShipmentState::Submitted:
    case ShipmentState::RehearsalPacking:
    case ShipmentState::Packing:
    case ShipmentState::Measured:
        return part::chip(Tone::Info, u"box"_s, tr("Being packed"));
    case ShipmentState::AwaitingPayment2:
        return part::chip(Tone::Warn, u"hand"_s, tr("Awaiting payment 2"));
    case ShipmentState::Paid:
    case ShipmentState::Labelled:
        return part::chip(Tone::Info, u"check"_s, tr("Ready to leave"));
    case ShipmentState::HandedOver:
    case ShipmentState::InTransit:
        return part::chip(Tone::Info, u"ship"_s, tr("On its way"));
    case ShipmentState::Delivered:
        return part::chip(Tone::Ok, u"check"_s, tr("Delivered"));
    case ShipmentState::Intercepted:
    case ShipmentState::Returning:
    case ShipmentState::Returned:
        return part::chip(Tone::Hold, u"undo"_s, tr("Coming back"));
    case ShipmentState::Lost:
        return part::chip(Tone::Bad, u"alert"_s, tr("Lost"));
    case ShipmentState::Cancelled:
        return part::chip(Tone::Mute, u"x-circle"_s, tr("Cancelled"));
    }
    return part::text(QString());
}

QString OrderText::serviceMode(const OpenEnum<ServiceMode>& mode)
{
    if (!mode.isKnown())
        return mode.toWire();
    switch (*mode.known()) {
    case ServiceMode::FullService:
        return tr("full service");
    case ServiceMode::SourceToForwarder:
        return tr("to your forwarder");
    case ServiceMode::ForwardingOnly:
        return tr("forwarding only");
    case ServiceMode::Dropship:
        return tr("dropship");
    }
    return {};
}

QString OrderText::document(const OpenEnum<DocumentKind>& kind)
{
    if (!kind.isKnown())
        return kind.toWire();
    switch (*kind.known()) {
    case DocumentKind::Proforma:
        return tr("Proforma invoice");
    case DocumentKind::PurchaseOrder:
        return tr("Purchase order");
    case DocumentKind::PackingList:
        return tr("Packing list");
    case DocumentKind::InspectionReport:
        return tr("Inspection report");
    case DocumentKind::CommercialInvoice:
        return tr("Commercial invoice");
    }
    return {};
}

QString OrderText::qcPlan(const OpenEnum<QcPlan>& plan)
{
    if (!plan.isKnown())
        return plan.toWire();
    switch (*plan.known()) {
    case QcPlan::None:
        return tr("No inspection");
    case QcPlan::Basic:
        return tr("Basic inspection");
    case QcPlan::Full:
        return tr("Every piece inspected");
    case QcPlan::Aql:
        return tr("AQL sample");
    }
    return {};
}

QString OrderText::cancelTerms(OrderState state)
{
    switch (tradewind::cancelTerms(state)) {
    case CancelTerms::Free:
        return tr("Nothing was paid: cancelling is free and takes effect at once.");
    case CancelTerms::InstantRefund:
        return tr("Nothing was bought yet: everything is refunded at once.");
    case CancelTerms::RefundInADay:
        return tr("What is not bought yet is refunded within one working day.");
    case CancelTerms::SellerConsent:
        return tr("The seller has to agree, which takes about three days.");
    case CancelTerms::SellerConsentLong:
        return tr("The goods are on the road: the seller has to agree, which takes about seven days.");
    case CancelTerms::ReturnToSeller:
        return tr("The goods are in the warehouse: they would go back, and the seller may refuse.");
    case CancelTerms::NotPossible:
        return tr("The order is closed.");
    }
    return {};
}

QString OrderText::pendingAct(const OrderPending& pending)
{
    if (pending.operation == "createOrder"_L1)
        return tr("Place the order");
    if (pending.operation == "cancelOrder"_L1)
        return tr("Cancel the order");
    if (pending.operation == "setOrderMemo"_L1)
        return tr("Save the memo");
    if (pending.operation == "createPayment"_L1)
        return tr("Pay");
    return pending.operation;
}

QList<Due> payableDues(const PurchaseOrder& order)
{
    QList<Due> dues;
    for (const Due& due : order.dues) {
        if (due.state.is(DueState::Due))
            dues.append(due);
    }
    std::stable_sort(dues.begin(), dues.end(), [](const Due& a, const Due& b) {
        return a.dueAt.isValid() == b.dueAt.isValid() ? a.dueAt < b.dueAt : a.dueAt.isValid();
    });
    return dues;
}

bool needsUser(const OrderView& view)
{
    bool paying = false;
    for (const OrderPending& pending : view.pending) {
        if (pending.phase == IntentPhase::NeedsYou)
            return true;
        paying = paying || pending.operation == "createPayment"_L1;
    }
    if (!view.onPlatform || isOver(view.order))
        return false;
    const bool held = std::any_of(view.order.flags.cbegin(), view.order.flags.cend(),
                                  [](const auto& flag) { return flag.is(OrderFlag::OnHold); });
    return held || (!paying && !payableDues(view.order).isEmpty());
}

bool isOver(const PurchaseOrder& order)
{
    return order.state.is(OrderState::Completed) || order.state.is(OrderState::Cancelled) ||
           order.state.is(OrderState::Refunded);
}

} // namespace tradewind
