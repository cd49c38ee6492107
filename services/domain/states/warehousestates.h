// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/receipt.h"
#include "services/domain/entities/shipment.h"
#include "services/domain/entities/storeditem.h"
#include "services/domain/states/machine.h"

namespace tradewind {

/// Goods coming into the warehouse, their inspection, and the merchant's decision. Each decision is an act of its own;
/// when the deadline passes, the default choice is made by the clock.
enum class ReceiptAct {
    Arrive,
    SignFor,
    Inspect,
    Pass,
    Fail,
    FindDiscrepancy,
    AskDecision,
    Accept,
    AcceptWithCredit,
    Rework,
    ReturnToSupplier,
    Exchange,
    Discard,
    Store,
    AnnounceReplacement,
};
template <>
struct Machine<ReceiptState>
{
    using Act = ReceiptAct;
    using S = ReceiptState;
    static constexpr Actors kDecides = Actors(Actor::Merchant) | Actor::Clock;
    static constexpr Transition<ReceiptState, ReceiptAct> table[] = {
        {S::Announced, Act::Arrive, S::Arrived, Actor::Carrier},
        {S::Arrived, Act::SignFor, S::Signed, Actor::Warehouse},
        {S::Signed, Act::Inspect, S::Inspecting, Actor::Warehouse},
        {S::Signed, Act::Store, S::Stored, Actor::Warehouse}, // no inspection ordered
        {S::Inspecting, Act::Pass, S::Passed, Actor::Warehouse},
        {S::Inspecting, Act::Fail, S::Failed, Actor::Warehouse},
        {S::Inspecting, Act::FindDiscrepancy, S::Discrepancy, Actor::Warehouse},
        {S::Passed, Act::Store, S::Stored, Actor::Warehouse},
        {S::Failed, Act::AskDecision, S::AwaitingDecision, Actors(Actor::Warehouse) | Actor::Platform},
        {S::Discrepancy, Act::AskDecision, S::AwaitingDecision, Actors(Actor::Warehouse) | Actor::Platform},
        {S::AwaitingDecision, Act::Accept, S::Accept, kDecides},
        {S::AwaitingDecision, Act::AcceptWithCredit, S::AcceptWithCredit, kDecides},
        {S::AwaitingDecision, Act::Rework, S::Rework, kDecides},
        {S::AwaitingDecision, Act::ReturnToSupplier, S::ReturnToSupplier, kDecides},
        {S::AwaitingDecision, Act::Exchange, S::Exchange, kDecides},
        {S::AwaitingDecision, Act::Discard, S::Discard, kDecides},
        {S::Accept, Act::Store, S::Stored, Actor::Warehouse},
        {S::AcceptWithCredit, Act::Store, S::Stored, Actor::Warehouse},
        {S::Rework, Act::Inspect, S::Inspecting, Actor::Warehouse},
        {S::Exchange, Act::AnnounceReplacement, S::Announced, Actor::Supplier},
    };
};
/// The act of a choice.
ReceiptAct actOf(QcChoice choice);

/// Goods in store and the storage clock.
enum class StoredAct { Allocate, Release, Pack, Dispatch, StartFee, WarnOfAbandonment, Abandon };
template <>
struct Machine<StoredState>
{
    using Act = StoredAct;
    using S = StoredState;
    static constexpr Transition<StoredState, StoredAct> table[] = {
        {S::Stored, Act::Allocate, S::Allocated, Actor::Merchant},
        {S::Stored, Act::StartFee, S::FeeAccruing, Actor::Clock},
        {S::FeeAccruing, Act::Allocate, S::Allocated, Actor::Merchant},
        {S::FeeAccruing, Act::WarnOfAbandonment, S::AbandonWarning, Actor::Clock},
        {S::AbandonWarning, Act::Allocate, S::Allocated, Actor::Merchant},
        {S::AbandonWarning, Act::Abandon, S::Abandoned, Actor::Clock},
        {S::Allocated, Act::Release, S::Stored, Actors(Actor::Merchant) | Actor::Platform},
        {S::Allocated, Act::Pack, S::Packed, Actor::Warehouse},
        {S::Packed, Act::Release, S::Stored, Actors(Actor::Merchant) | Actor::Platform},
        {S::Packed, Act::Dispatch, S::Dispatched, Actor::Warehouse},
    };
};

/// A shipment out of the warehouse, with payment 2.
enum class ShipmentAct {
    Submit,
    PackRehearsal,
    Pack,
    Measure,
    AskPayment,
    Pay, ///< payment 2
    Label,
    HandOver,
    Depart,
    Deliver,
    Intercept,
    SendBack,
    TakeBack,
    Lose,
    Cancel, ///< before it is handed over
};
template <>
struct Machine<ShipmentState>
{
    using Act = ShipmentAct;
    using S = ShipmentState;
    static constexpr Transition<ShipmentState, ShipmentAct> table[] = {
        {S::Draft, Act::Submit, S::Submitted, Actor::Merchant},
        {S::Draft, Act::Cancel, S::Cancelled, Actor::Merchant},
        {S::Submitted, Act::PackRehearsal, S::RehearsalPacking, Actor::Warehouse},
        {S::Submitted, Act::Pack, S::Packing, Actor::Warehouse},
        {S::Submitted, Act::Cancel, S::Cancelled, Actor::Merchant},
        {S::RehearsalPacking, Act::Pack, S::Packing, Actor::Warehouse},
        {S::RehearsalPacking, Act::Cancel, S::Cancelled, Actor::Merchant},
        {S::Packing, Act::Measure, S::Measured, Actor::Warehouse},
        {S::Packing, Act::Cancel, S::Cancelled, Actor::Merchant},
        {S::Measured, Act::AskPayment, S::AwaitingPayment2, Actor::Platform},
        {S::Measured, Act::Cancel, S::Cancelled, Actor::Merchant},
        {S::AwaitingPayment2, Act::Pay, S::Paid, Actor::Merchant},
        {S::AwaitingPayment2, Act::Cancel, S::Cancelled, Actor::Merchant},
        {S::Paid, Act::Label, S::Labelled, Actor::Warehouse},
        {S::Paid, Act::Cancel, S::Cancelled, Actor::Merchant},
        {S::Labelled, Act::HandOver, S::HandedOver, Actor::Warehouse},
        {S::Labelled, Act::Cancel, S::Cancelled, Actor::Merchant},
        {S::HandedOver, Act::Depart, S::InTransit, Actor::Carrier},
        {S::HandedOver, Act::Intercept, S::Intercepted, Actors(Actor::Platform) | Actor::Carrier},
        {S::InTransit, Act::Deliver, S::Delivered, Actor::Carrier},
        {S::InTransit, Act::Intercept, S::Intercepted, Actors(Actor::Platform) | Actor::Carrier},
        {S::InTransit, Act::SendBack, S::Returning, Actor::Carrier},
        {S::InTransit, Act::Lose, S::Lost, Actor::Carrier},
        {S::Intercepted, Act::SendBack, S::Returning, Actor::Carrier},
        {S::Returning, Act::TakeBack, S::Returned, Actor::Warehouse},
        {S::Returning, Act::Lose, S::Lost, Actor::Carrier},
    };
};

} // namespace tradewind
