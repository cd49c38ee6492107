// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/approval.h"
#include "services/domain/entities/sourcing.h"
#include "services/domain/states/machine.h"

namespace tradewind {

/// A request for quotation as the merchant sees it.
enum class RfqAct {
    Submit,
    Take,       ///< the rep begins
    AskInfo,    ///< the rep needs to know more
    Answer,     ///< the merchant answers
    SendQuote,  ///< a round reaches the merchant
    Counter,    ///< the merchant answers a round with other terms
    AskRenewal, ///< the merchant asks for a longer validity
    Accept,
    Decline,
    Expire,
    Cancel,
    Order,     ///< an order is placed from the accepted round
    Reprocess, ///< the rep takes it up again
};
template <>
struct Machine<RfqState>
{
    using Act = RfqAct;
    using S = RfqState;
    static constexpr Transition<RfqState, RfqAct> table[] = {
        {S::Draft, Act::Submit, S::Submitted, Actor::Merchant},
        {S::Draft, Act::Cancel, S::Cancelled, Actor::Merchant},
        {S::Submitted, Act::Take, S::Sourcing, Actor::Rep},
        {S::Submitted, Act::Cancel, S::Cancelled, Actor::Merchant},
        {S::Sourcing, Act::AskInfo, S::InfoRequested, Actor::Rep},
        {S::Sourcing, Act::SendQuote, S::Quoted, Actor::Rep},
        {S::Sourcing, Act::Cancel, S::Cancelled, Actor::Merchant},
        {S::InfoRequested, Act::Answer, S::Sourcing, Actor::Merchant},
        {S::InfoRequested, Act::Cancel, S::Cancelled, Actor::Merchant},
        {S::Quoted, Act::Accept, S::Accepted, Actor::Merchant},
        {S::Quoted, Act::Counter, S::Sourcing, Actor::Merchant},
        {S::Quoted, Act::AskRenewal, S::Quoted, Actor::Merchant},
        {S::Quoted, Act::Decline, S::Declined, Actor::Merchant},
        {S::Quoted, Act::Cancel, S::Cancelled, Actor::Merchant},
        {S::Quoted, Act::Expire, S::Expired, Actor::Clock},
        {S::Accepted, Act::Order, S::Ordered, Actor::Merchant},
        {S::Declined, Act::Reprocess, S::Sourcing, Actor::Rep},
        {S::Cancelled, Act::Reprocess, S::Sourcing, Actor::Rep},
    };
};

/// The same request as the rep sees it.
enum class RepAct { Take, AskInfo, TakeUpAgain, SendQuote, Decline, Cancel };
template <>
struct Machine<RepState>
{
    using Act = RepAct;
    using S = RepState;
    static constexpr Transition<RepState, RepAct> table[] = {
        {S::Open, Act::Take, S::Processing, Actor::Rep},
        {S::Open, Act::Decline, S::Declined, Actor::Rep},
        {S::Open, Act::Cancel, S::Cancelled, Actor::Merchant},
        {S::Processing, Act::AskInfo, S::MoreInfoRequested, Actor::Rep},
        {S::Processing, Act::SendQuote, S::Processed, Actor::Rep},
        {S::Processing, Act::Decline, S::Declined, Actor::Rep},
        {S::Processing, Act::Cancel, S::Cancelled, Actor::Merchant},
        {S::MoreInfoRequested, Act::TakeUpAgain, S::Processing, Actors(Actor::Rep) | Actor::Merchant},
        {S::MoreInfoRequested, Act::Cancel, S::Cancelled, Actor::Merchant},
        {S::Processed, Act::TakeUpAgain, S::Processing, Actors(Actor::Rep) | Actor::Merchant},
        {S::Processed, Act::Cancel, S::Cancelled, Actor::Merchant},
        {S::Declined, Act::TakeUpAgain, S::Processing, Actor::Rep},
        {S::Cancelled, Act::TakeUpAgain, S::Processing, Actor::Rep},
    };
};

/// A quote round. Its content never changes; going on after the end means a new round.
enum class RoundAct {
    SubmitForReview,
    StartReview,
    Approve,
    Reject,
    Revise,
    Send,
    Accept,
    Decline,
    Expire,
    Supersede, ///< a newer round takes its place
    Withdraw,
    Close,
};
template <>
struct Machine<RoundState>
{
    using Act = RoundAct;
    using S = RoundState;
    static constexpr Transition<RoundState, RoundAct> table[] = {
        {S::Draft, Act::SubmitForReview, S::SubmittedForReview, Actor::Rep},
        {S::SubmittedForReview, Act::StartReview, S::UnderReview, Actor::Rep},
        {S::UnderReview, Act::Approve, S::Approved, Actor::Rep},
        {S::UnderReview, Act::Reject, S::NotApproved, Actor::Rep},
        {S::NotApproved, Act::Revise, S::Draft, Actor::Rep},
        {S::Approved, Act::Send, S::SentToCustomer, Actor::Rep},
        {S::SentToCustomer, Act::Accept, S::Accepted, Actor::Merchant},
        {S::SentToCustomer, Act::Decline, S::DeclinedByCustomer, Actor::Merchant},
        {S::SentToCustomer, Act::Expire, S::Expired, Actor::Clock},
        {S::SentToCustomer, Act::Supersede, S::Superseded, Actor::Rep},
        {S::SentToCustomer, Act::Withdraw, S::Withdrawn, Actor::Rep},
        {S::Accepted, Act::Close, S::Closed, Actor::Platform},
        {S::DeclinedByCustomer, Act::Close, S::Closed, Actor::Platform},
        {S::Expired, Act::Close, S::Closed, Actor::Platform},
        {S::Superseded, Act::Close, S::Closed, Actor::Platform},
        {S::Withdrawn, Act::Close, S::Closed, Actor::Platform},
    };
};

/// An approval inside the merchant's company. The rate is locked after it and is no part of it.
enum class ApprovalAct {
    Request,
    Approve,
    Reject,
    Withdraw,
    Invalidate, ///< other content, round over, total above maxTotal, approver's right withdrawn
};
template <>
struct Machine<ApprovalState>
{
    using Act = ApprovalAct;
    using S = ApprovalState;
    static constexpr Transition<ApprovalState, ApprovalAct> table[] = {
        {S::NotRequired, Act::Request, S::Pending, Actor::Merchant},
        {S::Pending, Act::Approve, S::Approved, Actor::Approver},
        {S::Pending, Act::Reject, S::Rejected, Actor::Approver},
        {S::Pending, Act::Withdraw, S::Withdrawn, Actor::Merchant},
        {S::Pending, Act::Invalidate, S::Invalidated, Actor::Platform},
        {S::Approved, Act::Invalidate, S::Invalidated, Actor::Platform},
        {S::Invalidated, Act::Request, S::Pending, Actor::Merchant},
    };
};

} // namespace tradewind
