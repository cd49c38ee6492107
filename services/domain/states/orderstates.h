// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/order.h"
#include "services/domain/states/machine.h"

namespace tradewind {

/// A purchase order as the merchant sees it.
enum class OrderAct {
    RequestApproval,
    ReturnToDraft, ///< the approval was rejected, withdrawn or voided
    Place,
    Pay,          ///< payment 1
    LetPayByPass, ///< not paid in time
    Verify,
    StartPurchasing,
    FinishPurchasing,
    ShipToWarehouse,
    ReceivePart,
    ReceiveAll,
    Complete,
    Cancel,
    Refund,
};
template <>
struct Machine<OrderState>
{
    using Act = OrderAct;
    using S = OrderState;
    static constexpr Transition<OrderState, OrderAct> table[] = {
        {S::Draft, Act::RequestApproval, S::PendingApproval, Actor::Merchant},
        {S::Draft, Act::Place, S::AwaitingPayment1, Actor::Merchant},
        {S::Draft, Act::Cancel, S::Cancelled, Actor::Merchant},
        {S::PendingApproval, Act::Place, S::AwaitingPayment1, Actor::Merchant},
        {S::PendingApproval, Act::ReturnToDraft, S::Draft, Actors(Actor::Merchant) | Actor::Approver | Actor::Platform},
        {S::PendingApproval, Act::Cancel, S::Cancelled, Actor::Merchant},
        {S::AwaitingPayment1, Act::Pay, S::Paid, Actor::Merchant},
        {S::AwaitingPayment1, Act::LetPayByPass, S::Cancelled, Actor::Clock},
        {S::AwaitingPayment1, Act::Cancel, S::Cancelled, Actor::Merchant},
        {S::Paid, Act::Verify, S::Verifying, Actor::Platform},
        {S::Paid, Act::Cancel, S::Cancelled, Actor::Merchant},
        {S::Verifying, Act::StartPurchasing, S::Purchasing, Actor::Platform},
        {S::Verifying, Act::Cancel, S::Cancelled, Actors(Actor::Merchant) | Actor::Platform},
        {S::Purchasing, Act::FinishPurchasing, S::Purchased, Actor::Platform},
        {S::Purchasing, Act::Cancel, S::Cancelled, Actors(Actor::Merchant) | Actor::Platform},
        {S::Purchased, Act::ShipToWarehouse, S::SupplierShipped, Actor::Supplier},
        {S::Purchased, Act::Cancel, S::Cancelled, Actors(Actor::Merchant) | Actor::Supplier},
        {S::SupplierShipped, Act::ReceivePart, S::PartiallyInWarehouse, Actor::Warehouse},
        {S::SupplierShipped, Act::ReceiveAll, S::InWarehouse, Actor::Warehouse},
        {S::SupplierShipped, Act::Complete, S::Completed, Actor::Platform}, // straight to the merchant's forwarder
        {S::SupplierShipped, Act::Cancel, S::Cancelled, Actor::Merchant},
        {S::PartiallyInWarehouse, Act::ReceivePart, S::PartiallyInWarehouse, Actor::Warehouse},
        {S::PartiallyInWarehouse, Act::ReceiveAll, S::InWarehouse, Actor::Warehouse},
        {S::PartiallyInWarehouse, Act::Cancel, S::Cancelled, Actor::Merchant},
        {S::InWarehouse, Act::Complete, S::Completed, Actor::Platform},
        {S::InWarehouse, Act::Cancel, S::Cancelled, Actor::Merchant},
        {S::Cancelled, Act::Refund, S::Refunded, Actor::Platform},
    };
};

/// What cancelling means in a state (domain.md §1.6). The platform's own word, PurchaseOrder::cancellation, binds.
enum class CancelTerms {
    Free,              ///< nothing was paid
    InstantRefund,     ///< nothing was bought yet
    RefundInADay,      ///< what is not bought yet, within one working day
    SellerConsent,     ///< the seller must agree, about three days
    SellerConsentLong, ///< the goods travel already, about seven days
    ReturnToSeller,    ///< the goods are in the warehouse; the seller may refuse
    NotPossible,
};
CancelTerms cancelTerms(OrderState state);

/// Orthogonal flags: who raises one, while the order is in which states.
struct FlagRule
{
    OrderFlag flag;
    OrderState first; ///< in the order of OrderState, inclusive
    OrderState last;
    Actors raisedBy;
    Actors clearedBy;
};
/// The rule of a flag.
const FlagRule& flagRule(OrderFlag flag);
/// Whether a flag can stand beside a state.
bool canCarry(OrderState state, OrderFlag flag);
/// The flag that keeps the platform from going on with an act; nothing when none does. Paying a shortfall or answering
/// a question clears it.
std::optional<OrderFlag> blockedBy(OrderAct act, const QList<OpenEnum<OrderFlag>>& flags);

/// An order at one supplier, in the marketplace's own words.
enum class SupplierOrderAct {
    Pay,
    Ship,
    PickUp,
    Arrive,
    SignFor,
    Confirm,
    Settle,
    Cancel,    ///< before it is paid
    Terminate, ///< after it was paid: the money goes back
};
template <>
struct Machine<SupplierOrderState>
{
    using Act = SupplierOrderAct;
    using S = SupplierOrderState;
    static constexpr Transition<SupplierOrderState, SupplierOrderAct> table[] = {
        {S::WaitBuyerPay, Act::Pay, S::WaitSellerSend, Actor::Platform},
        {S::WaitBuyerPay, Act::Cancel, S::Cancel, Actors(Actor::Platform) | Actor::Supplier | Actor::Clock},
        {S::WaitSellerSend, Act::Ship, S::WaitLogisticsTakeIn, Actor::Supplier},
        {S::WaitSellerSend, Act::Terminate, S::Terminated, Actors(Actor::Platform) | Actor::Supplier},
        {S::WaitLogisticsTakeIn, Act::PickUp, S::WaitBuyerReceive, Actor::Carrier},
        {S::WaitLogisticsTakeIn, Act::Terminate, S::Terminated, Actors(Actor::Platform) | Actor::Supplier},
        {S::WaitBuyerReceive, Act::Arrive, S::WaitBuyerSign, Actor::Carrier},
        {S::WaitBuyerReceive, Act::Terminate, S::Terminated, Actors(Actor::Platform) | Actor::Supplier},
        {S::WaitBuyerSign, Act::SignFor, S::SignInSuccess, Actor::Warehouse},
        {S::SignInSuccess, Act::Confirm, S::ConfirmGoods, Actors(Actor::Platform) | Actor::Clock},
        {S::SignInSuccess, Act::Terminate, S::Terminated, Actors(Actor::Platform) | Actor::Supplier},
        {S::ConfirmGoods, Act::Settle, S::Success, Actor::Platform},
    };
};

} // namespace tradewind
