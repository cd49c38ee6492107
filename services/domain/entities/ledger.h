// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/common.h"
#include "services/domain/values/currency.h"
#include "services/domain/values/decimal.h"
#include "services/domain/values/id.h"
#include "services/domain/values/money.h"
#include "services/domain/values/openenum.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace tradewind {

// Balances, exchange, payments, as the platform describes it: services/wire/platform-v1.openapi.yaml.

enum class LedgerKind {
    Funding,
    Payment,
    Refund,
    ConversionOut,
    ConversionIn,
    Adjustment,
    Fee,
};
template <>
struct WireWords<LedgerKind>
{
    static constexpr WireWord<LedgerKind> table[] = {
        {LedgerKind::Funding, QLatin1StringView("funding")},
        {LedgerKind::Payment, QLatin1StringView("payment")},
        {LedgerKind::Refund, QLatin1StringView("refund")},
        {LedgerKind::ConversionOut, QLatin1StringView("conversion_out")},
        {LedgerKind::ConversionIn, QLatin1StringView("conversion_in")},
        {LedgerKind::Adjustment, QLatin1StringView("adjustment")},
        {LedgerKind::Fee, QLatin1StringView("fee")},
    };
};

enum class LedgerDirection { Credit, Debit };
template <>
struct WireWords<LedgerDirection>
{
    static constexpr WireWord<LedgerDirection> table[] = {
        {LedgerDirection::Credit, QLatin1StringView("credit")},
        {LedgerDirection::Debit, QLatin1StringView("debit")},
    };
};

enum class FxQuoteState {
    Indicative,
    Locked,
    Consumed,
    Settled,
    Expired,
    Cancelled,
    Failed,
};
template <>
struct WireWords<FxQuoteState>
{
    static constexpr WireWord<FxQuoteState> table[] = {
        {FxQuoteState::Indicative, QLatin1StringView("indicative")},
        {FxQuoteState::Locked, QLatin1StringView("locked")},
        {FxQuoteState::Consumed, QLatin1StringView("consumed")},
        {FxQuoteState::Settled, QLatin1StringView("settled")},
        {FxQuoteState::Expired, QLatin1StringView("expired")},
        {FxQuoteState::Cancelled, QLatin1StringView("cancelled")},
        {FxQuoteState::Failed, QLatin1StringView("failed")},
    };
};

enum class ConversionState { Processing, Succeeded, Failed };
template <>
struct WireWords<ConversionState>
{
    static constexpr WireWord<ConversionState> table[] = {
        {ConversionState::Processing, QLatin1StringView("processing")},
        {ConversionState::Succeeded, QLatin1StringView("succeeded")},
        {ConversionState::Failed, QLatin1StringView("failed")},
    };
};

enum class PaymentState {
    RequiresAction,
    Pending,
    Succeeded,
    Failed,
    Expired,
    PartiallyRefunded,
    Refunded,
};
template <>
struct WireWords<PaymentState>
{
    static constexpr WireWord<PaymentState> table[] = {
        {PaymentState::RequiresAction, QLatin1StringView("requires_action")},
        {PaymentState::Pending, QLatin1StringView("pending")},
        {PaymentState::Succeeded, QLatin1StringView("succeeded")},
        {PaymentState::Failed, QLatin1StringView("failed")},
        {PaymentState::Expired, QLatin1StringView("expired")},
        {PaymentState::PartiallyRefunded, QLatin1StringView("partially_refunded")},
        {PaymentState::Refunded, QLatin1StringView("refunded")},
    };
};

enum class PaymentMethod { Balance, HostedPage };
template <>
struct WireWords<PaymentMethod>
{
    static constexpr WireWord<PaymentMethod> table[] = {
        {PaymentMethod::Balance, QLatin1StringView("balance")},
        {PaymentMethod::HostedPage, QLatin1StringView("hosted_page")},
    };
};

enum class RefundState { Pending, Succeeded, Failed };
template <>
struct WireWords<RefundState>
{
    static constexpr WireWord<RefundState> table[] = {
        {RefundState::Pending, QLatin1StringView("pending")},
        {RefundState::Succeeded, QLatin1StringView("succeeded")},
        {RefundState::Failed, QLatin1StringView("failed")},
    };
};

enum class FundingKind { BankTransfer, PretendTransfer };
template <>
struct WireWords<FundingKind>
{
    static constexpr WireWord<FundingKind> table[] = {
        {FundingKind::BankTransfer, QLatin1StringView("bank_transfer")},
        {FundingKind::PretendTransfer, QLatin1StringView("pretend_transfer")},
    };
};

/// Money the platform holds for the company. `id` is the currency.
struct Balance
{
    QString id;
    qint64 version = 0;
    QDateTime updatedAt;
    CompanyId companyId;
    Currency currency;
    Money available;       ///< may be spent
    Money frozen;          ///< held
    Money nonWithdrawable; ///< the part of available that may be spent but not withdrawn

    bool operator==(const Balance&) const = default;
};

/// A movement of a balance. Immutable. amount is positive; direction says which way.
struct LedgerEntry
{
    LedgerEntryId id;
    qint64 version = 0;
    QDateTime updatedAt;
    CompanyId companyId;
    OpenEnum<LedgerKind> kind;
    OpenEnum<LedgerDirection> direction;
    Money amount;
    Money balanceAfter;
    QDateTime at;
    QString text;
    std::optional<EntityRef> ref;
    FxQuoteId fxQuoteId; ///< may be absent

    bool operator==(const LedgerEntry&) const = default;
};

struct FundingMethod
{
    QString id;
    OpenEnum<FundingKind> kind;
    QString name;
    QString instructions;
    QString reference; ///< may be absent

    bool operator==(const FundingMethod&) const = default;
};

/// How to top up a balance.
struct Funding
{
    Currency currency;
    QList<FundingMethod> methods;

    bool operator==(const Funding&) const = default;
};

struct FundingCreate
{
    ClientRef clientRef;
    QString methodId;
    Money amount;

    bool operator==(const FundingCreate&) const = default;
};

/// An indicative mid-market rate: units of `quote` for one unit of `base`. Never binding. `id` is `BASE-QUOTE`.
struct IndicativeRate
{
    QString id;
    qint64 version = 0;
    QDateTime updatedAt;
    CompanyId companyId;
    Currency base;
    Currency quote;
    Decimal mid;
    QDateTime asOf;
    QString source;

    bool operator==(const IndicativeRate&) const = default;
};

struct FxPoint
{
    QDate date;
    Decimal mid;

    bool operator==(const FxPoint&) const = default;
};

/// One point a day, oldest first.
struct FxHistory
{
    Currency base;
    Currency quote;
    QList<FxPoint> points;

    bool operator==(const FxHistory&) const = default;
};

/// A locked rate: units of `buyCurrency` for one unit of `sellCurrency` (the balance debited). midRate is that of
/// the pair's FxRate, its inverse, or the quotient of both currencies' rates to CNY, half up to 6 decimals.
/// clientRate = midRate × (10000 − spreadBp) ÷ 10000, half up to 6 decimals. Exactly one amount was fixed by the
/// caller: fixed buyAmount gives sellAmount = buyAmount ÷ clientRate, fixed sellAmount gives buyAmount = sellAmount
/// × clientRate, each half up to the currency's exponent, once. atMid is sellAmount at the mid rate (fixed
/// buyAmount) or buyAmount at the mid rate (fixed sellAmount), rounded alike. Single use.
struct FxQuote
{
    FxQuoteId id;
    qint64 version = 0;
    QDateTime updatedAt;
    CompanyId companyId;
    OpenEnum<FxQuoteState> state;
    Currency sellCurrency;
    Currency buyCurrency;
    Decimal midRate;
    Decimal clientRate;
    qint64 spreadBp = 0;
    Money sellAmount;
    Money buyAmount;
    Money atMid;
    QDateTime validFrom;
    QDateTime validTo;
    bool singleUse = false;
    QString ruleId; ///< fee rule of kind fx_spread
    QString source;
    std::optional<EntityRef> usedBy;

    bool operator==(const FxQuote&) const = default;
};

/// Exactly one of sellAmount and buyAmount.
struct FxQuoteRequest
{
    Currency sellCurrency;
    Currency buyCurrency;
    std::optional<Money> sellAmount;
    std::optional<Money> buyAmount;

    bool operator==(const FxQuoteRequest&) const = default;
};

/// An exchange between two balances.
struct Conversion
{
    QString id;
    qint64 version = 0;
    QDateTime updatedAt;
    CompanyId companyId;
    ClientRef clientRef; ///< may be absent
    OpenEnum<ConversionState> state;
    FxQuoteId fxQuoteId;
    Money sell;
    Money buy;
    QDateTime at;

    bool operator==(const Conversion&) const = default;
};

struct ConversionExpect
{
    Money sell;
    Money buy;

    bool operator==(const ConversionExpect&) const = default;
};

struct ConversionCreate
{
    ClientRef clientRef;
    FxQuoteId fxQuoteId;
    ConversionExpect expect;

    bool operator==(const ConversionCreate&) const = default;
};

/// A payment of dues from a balance. total = Σ due amounts; debit = total when the currencies are equal, else total
/// ÷ clientRate of the FX quote, half up, once; plus the payment fee of the fee book, if any, in `fee` (part of
/// debit).
struct Payment
{
    PaymentId id;
    qint64 version = 0;
    QDateTime updatedAt;
    CompanyId companyId;
    ClientRef clientRef; ///< may be absent
    OpenEnum<PaymentState> state;
    OpenEnum<PaymentMethod> method;
    QList<DueId> dueIds;
    OrderId orderId;       ///< may be absent
    ShipmentId shipmentId; ///< may be absent
    Money total;
    Money debit;
    std::optional<Money> fee;
    std::optional<Money> refunded;
    FxQuoteId fxQuoteId; ///< may be absent
    std::optional<Decimal> clientRate;
    std::optional<Decimal> midRate;
    QDateTime at;
    Author by;
    QList<LedgerEntryId> ledgerEntryIds;
    QString failure; ///< slug of the problem

    bool operator==(const Payment&) const = default;
};

/// What the merchant saw. Another amount: price-changed; too little money: insufficient-balance; over an approval's
/// maxTotal: total-over-limit; over the payer's own limit: spending-limit; FX quote over: fx-quote-expired; a due
/// no longer payable: state-conflict.
struct PaymentExpect
{
    Money total;
    Money debit;

    bool operator==(const PaymentExpect&) const = default;
};

struct PaymentCreate
{
    ClientRef clientRef;
    QList<DueId> dueIds;
    OpenEnum<PaymentMethod> method;
    Currency currency;
    FxQuoteId fxQuoteId; ///< needed when the dues' currency is another one
    PaymentExpect expect;

    bool operator==(const PaymentCreate&) const = default;
};

/// Money given back to a balance.
struct Refund
{
    QString id;
    qint64 version = 0;
    QDateTime updatedAt;
    CompanyId companyId;
    OpenEnum<RefundState> state;
    OrderId orderId; ///< may be absent
    PaymentId paymentId;
    std::optional<Money> due; ///< in the dues' currency
    Money amount;             ///< credited: due ÷ the payment's clientRate, half up, once
    QString reason;
    QDateTime at;
    LedgerEntryId ledgerEntryId; ///< may be absent

    bool operator==(const Refund&) const = default;
};

} // namespace tradewind
