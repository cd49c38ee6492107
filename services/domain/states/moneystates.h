// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/ledger.h"
#include "services/domain/states/machine.h"

namespace tradewind {

/// A rate offered, locked and used once.
enum class FxQuoteAct { Lock, Consume, Settle, Expire, Cancel, Fail };
template <>
struct Machine<FxQuoteState>
{
    using Act = FxQuoteAct;
    using S = FxQuoteState;
    static constexpr Transition<FxQuoteState, FxQuoteAct> table[] = {
        {S::Indicative, Act::Lock, S::Locked, Actor::Merchant},
        {S::Locked, Act::Consume, S::Consumed, Actor::Merchant}, // by paying or converting
        {S::Locked, Act::Expire, S::Expired, Actor::Clock},
        {S::Locked, Act::Cancel, S::Cancelled, Actor::Merchant},
        {S::Locked, Act::Fail, S::Failed, Actor::Platform},
        {S::Consumed, Act::Settle, S::Settled, Actor::Platform},
    };
};

/// A payment of dues.
enum class PaymentAct { Authorise, Succeed, Fail, Expire, RefundPart, RefundRest };
template <>
struct Machine<PaymentState>
{
    using Act = PaymentAct;
    using S = PaymentState;
    static constexpr Transition<PaymentState, PaymentAct> table[] = {
        {S::RequiresAction, Act::Authorise, S::Pending, Actor::Merchant},
        {S::RequiresAction, Act::Fail, S::Failed, Actor::Platform},
        {S::RequiresAction, Act::Expire, S::Expired, Actor::Clock},
        {S::Pending, Act::Succeed, S::Succeeded, Actor::Platform},
        {S::Pending, Act::Fail, S::Failed, Actor::Platform},
        {S::Pending, Act::Expire, S::Expired, Actor::Clock},
        {S::Succeeded, Act::RefundPart, S::PartiallyRefunded, Actor::Platform},
        {S::Succeeded, Act::RefundRest, S::Refunded, Actor::Platform},
        {S::PartiallyRefunded, Act::RefundPart, S::PartiallyRefunded, Actor::Platform},
        {S::PartiallyRefunded, Act::RefundRest, S::Refunded, Actor::Platform},
    };
};

} // namespace tradewind
