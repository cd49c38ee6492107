// SPDX-License-Identifier: Apache-2.0
#include "services/domain/states/orderstates.h"

#include <iterator>

namespace tradewind {

namespace {

constexpr Actors kPlatform = Actor::Platform;
constexpr Actors kMerchant = Actor::Merchant;

/// In the order of OrderFlag.
constexpr FlagRule kFlagRules[] = {
    {OrderFlag::ShortfallDue, OrderState::Verifying, OrderState::Purchased, kPlatform, kMerchant},
    {OrderFlag::OnHold, OrderState::Paid, OrderState::InWarehouse, kPlatform, kMerchant},
    {OrderFlag::PartiallyCancelled,
     OrderState::Verifying,
     OrderState::Completed,
     Actors(Actor::Platform) | Actor::Supplier,
     {}},
    {OrderFlag::RefundPending, OrderState::Paid, OrderState::Cancelled, kPlatform, kPlatform},
    {OrderFlag::DisputeOpen, OrderState::Purchased, OrderState::Completed, kMerchant,
     Actors(Actor::Merchant) | Actor::Platform},
};

} // namespace

CancelTerms cancelTerms(OrderState state)
{
    switch (state) {
    case OrderState::Draft:
    case OrderState::PendingApproval:
    case OrderState::AwaitingPayment1:
        return CancelTerms::Free;
    case OrderState::Paid:
    case OrderState::Verifying:
        return CancelTerms::InstantRefund;
    case OrderState::Purchasing:
        return CancelTerms::RefundInADay;
    case OrderState::Purchased:
        return CancelTerms::SellerConsent;
    case OrderState::SupplierShipped:
        return CancelTerms::SellerConsentLong;
    case OrderState::PartiallyInWarehouse:
    case OrderState::InWarehouse:
        return CancelTerms::ReturnToSeller;
    case OrderState::Completed:
    case OrderState::Cancelled:
    case OrderState::Refunded:
        return CancelTerms::NotPossible;
    }
    Q_UNREACHABLE();
}

const FlagRule& flagRule(OrderFlag flag)
{
    const auto index = static_cast<std::size_t>(flag);
    Q_ASSERT(index < std::size(kFlagRules) && kFlagRules[index].flag == flag);
    return kFlagRules[index];
}

bool canCarry(OrderState state, OrderFlag flag)
{
    const FlagRule& rule = flagRule(flag);
    return state >= rule.first && state <= rule.last;
}

std::optional<OrderFlag> blockedBy(OrderAct act, const QList<OpenEnum<OrderFlag>>& flags)
{
    const bool purchases = act == OrderAct::StartPurchasing || act == OrderAct::FinishPurchasing;
    const bool goesOn = purchases || act == OrderAct::Verify || act == OrderAct::Complete;
    for (const auto& flag : flags) {
        if (flag.is(OrderFlag::ShortfallDue) && purchases)
            return OrderFlag::ShortfallDue;
        if (flag.is(OrderFlag::OnHold) && goesOn)
            return OrderFlag::OnHold;
        if (flag.is(OrderFlag::DisputeOpen) && act == OrderAct::Complete)
            return OrderFlag::DisputeOpen;
    }
    return std::nullopt;
}

} // namespace tradewind
