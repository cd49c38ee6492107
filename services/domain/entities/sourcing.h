// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/common.h"
#include "services/domain/values/contenthash.h"
#include "services/domain/values/currency.h"
#include "services/domain/values/decimal.h"
#include "services/domain/values/id.h"
#include "services/domain/values/money.h"
#include "services/domain/values/openenum.h"
#include "services/domain/values/quantity.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace tradewind {

// Requests for quotation, as the platform describes it: services/wire/platform-v1.openapi.yaml.

enum class RfqState {
    Draft,
    Submitted,
    Sourcing,
    InfoRequested,
    Quoted,
    Accepted,
    Declined,
    Expired,
    Cancelled,
    Ordered,
};
template <>
struct WireWords<RfqState>
{
    static constexpr WireWord<RfqState> table[] = {
        {RfqState::Draft, QLatin1StringView("draft")},
        {RfqState::Submitted, QLatin1StringView("submitted")},
        {RfqState::Sourcing, QLatin1StringView("sourcing")},
        {RfqState::InfoRequested, QLatin1StringView("info_requested")},
        {RfqState::Quoted, QLatin1StringView("quoted")},
        {RfqState::Accepted, QLatin1StringView("accepted")},
        {RfqState::Declined, QLatin1StringView("declined")},
        {RfqState::Expired, QLatin1StringView("expired")},
        {RfqState::Cancelled, QLatin1StringView("cancelled")},
        {RfqState::Ordered, QLatin1StringView("ordered")},
    };
};

enum class RepState { Open, Processing, MoreInfoRequested, Processed, Declined, Cancelled };
template <>
struct WireWords<RepState>
{
    static constexpr WireWord<RepState> table[] = {
        {RepState::Open, QLatin1StringView("open")},
        {RepState::Processing, QLatin1StringView("processing")},
        {RepState::MoreInfoRequested, QLatin1StringView("more_info_requested")},
        {RepState::Processed, QLatin1StringView("processed")},
        {RepState::Declined, QLatin1StringView("declined")},
        {RepState::Cancelled, QLatin1StringView("cancelled")},
    };
};

enum class RoundState {
    Draft,
    SubmittedForReview,
    UnderReview,
    Approved,
    NotApproved,
    SentToCustomer,
    Accepted,
    DeclinedByCustomer,
    Expired,
    Superseded,
    Withdrawn,
    Closed,
};
template <>
struct WireWords<RoundState>
{
    static constexpr WireWord<RoundState> table[] = {
        {RoundState::Draft, QLatin1StringView("draft")},
        {RoundState::SubmittedForReview, QLatin1StringView("submitted_for_review")},
        {RoundState::UnderReview, QLatin1StringView("under_review")},
        {RoundState::Approved, QLatin1StringView("approved")},
        {RoundState::NotApproved, QLatin1StringView("not_approved")},
        {RoundState::SentToCustomer, QLatin1StringView("sent_to_customer")},
        {RoundState::Accepted, QLatin1StringView("accepted")},
        {RoundState::DeclinedByCustomer, QLatin1StringView("declined_by_customer")},
        {RoundState::Expired, QLatin1StringView("expired")},
        {RoundState::Superseded, QLatin1StringView("superseded")},
        {RoundState::Withdrawn, QLatin1StringView("withdrawn")},
        {RoundState::Closed, QLatin1StringView("closed")},
    };
};

/// One of the quantities asked for; every line gives its quantity per scenario.
struct Scenario
{
    QString id;
    QString name;

    bool operator==(const Scenario&) const = default;
};

struct ScenarioQuantity
{
    QString scenarioId;
    Quantity quantity;

    bool operator==(const ScenarioQuantity&) const = default;
};

/// What is asked for: an offer (and SKU), a link, or free text.
struct RfqLine
{
    QString id;      ///< unique inside the RFQ, made by the client
    OfferId offerId; ///< may be absent
    SkuId skuId;     ///< may be absent
    QString link;    ///< may be absent
    QString title;
    QString spec;
    QList<ScenarioQuantity> quantities; ///< one per scenario
    std::optional<UnitPrice> targetPrice;
    bool sample = false;
    QString packaging; ///< may be absent
    OpenEnum<QcPlan> qcPlan;
    QList<FileRef> files;

    bool operator==(const RfqLine&) const = default;
};

/// A planned division of the quantity of a line by date and place.
struct Split
{
    QString lineId;
    QString scenarioId;
    Quantity quantity;
    QDate date;
    AddressId addressId;

    bool operator==(const Split&) const = default;
};

/// A question of the rep that stops the clock until it is answered.
struct InfoRequest
{
    QString id;
    QString question;
    Author askedBy;
    QDateTime askedAt;
    QString answer;       ///< may be absent
    QDateTime answeredAt; ///< may be absent
    QList<FileRef> files;

    bool operator==(const InfoRequest&) const = default;
};

/// The price of one line in one scenario.
struct QuoteLine
{
    QString lineId;
    QString scenarioId;
    Quantity quantity;
    UnitPrice unitPrice;
    Decimal moq;
    QList<PriceTier> tiers;
    std::optional<Money> toolingFee; ///< one-off, absent when none
    std::optional<Money> sampleFee;
    qint64 leadDays = 0;
    std::optional<CartonSpec> carton;

    bool operator==(const QuoteLine&) const = default;
};

/// International freight as the quote's author expects it: an estimate, never binding.
struct FreightOption
{
    QString scenarioId;
    QString freightLineId;
    Money amount;
    Money low;
    Money high;

    bool operator==(const FreightOption&) const = default;
};

/// depositBp below 10000: instead of payment1 the order gets a due `deposit` = half up(goods × depositBp ÷ 10000) +
/// all other charges of payment 1, and a due `balance` = the rest of goods, which blocks shipping by the supplier.
struct QuoteTerms
{
    qint64 depositBp = 0; ///< part of goods due with payment 1; 10000 = all of it
    QString text;

    bool operator==(const QuoteTerms&) const = default;
};

/// A quote. Immutable but for `state`. contentHash is the content hash (see the beginning of this file) of the
/// object made of exactly these members of the round, taken whole as received: author, currency, fees,
/// freightOptions, id, lines, no, rfqId, supersedes, terms, validFrom, validTo, files.
struct QuoteRound
{
    RoundId id;
    RfqId rfqId;
    qint64 no = 0;
    OpenEnum<RoundState> state;
    Author author;
    QDateTime createdAt;
    QDateTime validFrom;
    QDateTime validTo;
    Currency currency;
    QList<QuoteLine> lines; ///< every line × every scenario
    QList<FreightOption> freightOptions;
    QList<Charge> fees; ///< fees of this quote beyond the fee book, part of payment 1
    QuoteTerms terms;
    QList<FileRef> files;
    ContentHash contentHash;
    ContentHash supersedes;    ///< contentHash of the round it replaces
    bool hashVerified = false; ///< contentHash was recomputed here from what was received, and is the same

    bool operator==(const QuoteRound&) const = default;
};

struct CounterLine
{
    QString lineId;
    QString scenarioId;
    UnitPrice unitPrice;
    std::optional<Money> toolingFee;
    std::optional<qint64> leadDays;

    bool operator==(const CounterLine&) const = default;
};

/// The merchant's answer to a round.
struct Counter
{
    QString id;
    qint64 roundNo = 0; ///< the round it answers
    Author author;
    QDateTime at;
    QList<CounterLine> lines;
    std::optional<qint64> depositBp;
    QString note;

    bool operator==(const Counter&) const = default;
};

/// A request for quotation with its rounds. Two statuses: `state` is the merchant's, `repState` the rep's.
struct Rfq
{
    RfqId id;
    qint64 version = 0;
    QDateTime updatedAt;
    CompanyId companyId;
    ClientRef clientRef; ///< may be absent
    QString number;
    QString title;
    OpenEnum<RfqState> state;
    OpenEnum<RepState> repState;
    Author createdBy;
    QDateTime createdAt;
    OpenEnum<ServiceMode> serviceMode;
    Currency currency;
    Destination destination;
    OpenEnum<Incoterm> incoterm;
    QString incotermPlace;
    QDate neededBy; ///< may be absent
    QList<Scenario> scenarios;
    QList<RfqLine> lines;
    QList<Split> splits;
    QString note;
    QList<FileRef> files;
    QList<QuoteRound> rounds;        ///< oldest first
    QList<Counter> counters;         ///< oldest first
    QList<InfoRequest> infoRequests; ///< oldest first
    std::optional<qint64> acceptedRoundNo;
    QString acceptedScenarioId; ///< may be absent
    OrderId orderId;            ///< may be absent
    QString endReason;          ///< after decline or cancel

    bool operator==(const Rfq&) const = default;
};

struct RfqCreate
{
    ClientRef clientRef;
    QString title;
    OpenEnum<ServiceMode> serviceMode;
    Currency currency;
    AddressId addressId;
    OpenEnum<Incoterm> incoterm;
    QString incotermPlace;
    QDate neededBy; ///< may be absent
    QList<Scenario> scenarios;
    QList<RfqLine> lines;
    QList<Split> splits;
    QString note;
    QList<FileRef> files;

    bool operator==(const RfqCreate&) const = default;
};

/// The round the merchant saw. Another hash: price-changed; no longer valid: quote-expired; answered otherwise
/// meanwhile: state-conflict.
struct RoundExpect
{
    qint64 roundNo = 0;
    ContentHash contentHash;

    bool operator==(const RoundExpect&) const = default;
};

struct RfqAnswer
{
    ClientRef clientRef;
    QString infoRequestId;
    QString text;
    QList<FileRef> files;

    bool operator==(const RfqAnswer&) const = default;
};

struct RfqCounter
{
    ClientRef clientRef;
    RoundExpect expect;
    QList<CounterLine> lines;
    std::optional<qint64> depositBp;
    QString note;

    bool operator==(const RfqCounter&) const = default;
};

struct RfqAccept
{
    ClientRef clientRef;
    RoundExpect expect;
    QString scenarioId;

    bool operator==(const RfqAccept&) const = default;
};

struct RfqDecline
{
    ClientRef clientRef;
    RoundExpect expect;
    QString reason;

    bool operator==(const RfqDecline&) const = default;
};

struct RfqCancel
{
    ClientRef clientRef;
    QString reason;

    bool operator==(const RfqCancel&) const = default;
};

struct RfqRenewal
{
    ClientRef clientRef;
    RoundExpect expect;
    qint64 hours = 0; ///< how much longer the round should hold
    QString note;     ///< may be absent

    bool operator==(const RfqRenewal&) const = default;
};

} // namespace tradewind
