// SPDX-License-Identifier: Apache-2.0
#include "services/core/problem.h"

#include <array>
#include <utility>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
using Slug = Problem::Slug;

constexpr auto kSlugs = std::to_array<std::pair<Slug, QLatin1StringView>>({
    {Slug::Validation, "validation"_L1},
    {Slug::NotFound, "not-found"_L1},
    {Slug::Unauthenticated, "unauthenticated"_L1},
    {Slug::NotPermitted, "not-permitted"_L1},
    {Slug::ConsentMissing, "consent-missing"_L1},
    {Slug::ModuleOff, "module-off"_L1},
    {Slug::ClientTooOld, "client-too-old"_L1},
    {Slug::PayloadTooLarge, "payload-too-large"_L1},
    {Slug::MoqNotMet, "moq-not-met"_L1},
    {Slug::LotSize, "lot-size"_L1},
    {Slug::MixRule, "mix-rule"_L1},
    {Slug::OutOfStock, "out-of-stock"_L1},
    {Slug::PriceChanged, "price-changed"_L1},
    {Slug::OfferDelisted, "offer-delisted"_L1},
    {Slug::QuoteExpired, "quote-expired"_L1},
    {Slug::FxQuoteExpired, "fx-quote-expired"_L1},
    {Slug::InsufficientBalance, "insufficient-balance"_L1},
    {Slug::TotalOverLimit, "total-over-limit"_L1},
    {Slug::ApprovalRequired, "approval-required"_L1},
    {Slug::ApprovalInvalidated, "approval-invalidated"_L1},
    {Slug::SpendingLimit, "spending-limit"_L1},
    {Slug::VersionConflict, "version-conflict"_L1},
    {Slug::StateConflict, "state-conflict"_L1},
    {Slug::PreconditionFailed, "precondition-failed"_L1},
    {Slug::TooSoon, "too-soon"_L1},
    {Slug::KeyReused, "key-reused"_L1},
    {Slug::KeyInProgress, "key-in-progress"_L1},
    {Slug::DeadlinePassed, "deadline-passed"_L1},
    {Slug::RateLimited, "rate-limited"_L1},
    {Slug::CursorExpired, "cursor-expired"_L1},
    {Slug::RestrictedGoods, "restricted-goods"_L1},
    {Slug::ChannelRefused, "channel-refused"_L1},
    {Slug::Maintenance, "maintenance"_L1},
});
} // namespace

QString slugName(Problem::Slug slug)
{
    for (const auto& [value, name] : kSlugs) {
        if (value == slug)
            return name;
    }
    return {};
}

Problem::Slug slugFromName(QStringView name)
{
    for (const auto& [value, word] : kSlugs) {
        if (word == name)
            return value;
    }
    return Slug::Other;
}

QList<Problem::Slug> allSlugs()
{
    QList<Slug> slugs;
    for (const auto& [value, name] : kSlugs)
        slugs.append(value);
    return slugs;
}

} // namespace tradewind
