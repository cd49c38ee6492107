// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/values/contenthash.h"
#include "services/domain/values/decimal.h"
#include "services/domain/values/id.h"
#include "services/domain/values/money.h"
#include "services/domain/values/openenum.h"
#include "services/domain/values/weight.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace tradewind {

// What several modules share, as the platform describes it: services/wire/platform-v1.openapi.yaml.

enum class WeightSource { Seller, Official, Predicted, Measured };
template <>
struct WireWords<WeightSource>
{
    static constexpr WireWord<WeightSource> table[] = {
        {WeightSource::Seller, QLatin1StringView("seller")},
        {WeightSource::Official, QLatin1StringView("official")},
        {WeightSource::Predicted, QLatin1StringView("predicted")},
        {WeightSource::Measured, QLatin1StringView("measured")},
    };
};

enum class RestrictedAttribute {
    Battery,
    Liquid,
    Magnet,
    Powder,
    Food,
    Brand,
    Cosmetic,
    Oversize,
};
template <>
struct WireWords<RestrictedAttribute>
{
    static constexpr WireWord<RestrictedAttribute> table[] = {
        {RestrictedAttribute::Battery, QLatin1StringView("battery")},
        {RestrictedAttribute::Liquid, QLatin1StringView("liquid")},
        {RestrictedAttribute::Magnet, QLatin1StringView("magnet")},
        {RestrictedAttribute::Powder, QLatin1StringView("powder")},
        {RestrictedAttribute::Food, QLatin1StringView("food")},
        {RestrictedAttribute::Brand, QLatin1StringView("brand")},
        {RestrictedAttribute::Cosmetic, QLatin1StringView("cosmetic")},
        {RestrictedAttribute::Oversize, QLatin1StringView("oversize")},
    };
};

enum class ServiceMode { FullService, SourceToForwarder, ForwardingOnly, Dropship };
template <>
struct WireWords<ServiceMode>
{
    static constexpr WireWord<ServiceMode> table[] = {
        {ServiceMode::FullService, QLatin1StringView("full_service")},
        {ServiceMode::SourceToForwarder, QLatin1StringView("source_to_forwarder")},
        {ServiceMode::ForwardingOnly, QLatin1StringView("forwarding_only")},
        {ServiceMode::Dropship, QLatin1StringView("dropship")},
    };
};

enum class AuthorRole { Merchant, Rep, Supplier, Platform };
template <>
struct WireWords<AuthorRole>
{
    static constexpr WireWord<AuthorRole> table[] = {
        {AuthorRole::Merchant, QLatin1StringView("merchant")},
        {AuthorRole::Rep, QLatin1StringView("rep")},
        {AuthorRole::Supplier, QLatin1StringView("supplier")},
        {AuthorRole::Platform, QLatin1StringView("platform")},
    };
};

enum class QcPlan { None, Basic, Full, Aql };
template <>
struct WireWords<QcPlan>
{
    static constexpr WireWord<QcPlan> table[] = {
        {QcPlan::None, QLatin1StringView("none")},
        {QcPlan::Basic, QLatin1StringView("basic")},
        {QcPlan::Full, QLatin1StringView("full")},
        {QcPlan::Aql, QLatin1StringView("aql")},
    };
};

enum class Incoterm {
    Exw,
    Fca,
    Cpt,
    Cip,
    Dap,
    Dpu,
    Ddp,
    Fas,
    Fob,
    Cfr,
    Cif,
};
template <>
struct WireWords<Incoterm>
{
    static constexpr WireWord<Incoterm> table[] = {
        {Incoterm::Exw, QLatin1StringView("EXW")}, {Incoterm::Fca, QLatin1StringView("FCA")},
        {Incoterm::Cpt, QLatin1StringView("CPT")}, {Incoterm::Cip, QLatin1StringView("CIP")},
        {Incoterm::Dap, QLatin1StringView("DAP")}, {Incoterm::Dpu, QLatin1StringView("DPU")},
        {Incoterm::Ddp, QLatin1StringView("DDP")}, {Incoterm::Fas, QLatin1StringView("FAS")},
        {Incoterm::Fob, QLatin1StringView("FOB")}, {Incoterm::Cfr, QLatin1StringView("CFR")},
        {Incoterm::Cif, QLatin1StringView("CIF")},
    };
};

enum class ServiceKind { Photos, Measuring, Repack, Labels, Reinforce, Rehearsal };
template <>
struct WireWords<ServiceKind>
{
    static constexpr WireWord<ServiceKind> table[] = {
        {ServiceKind::Photos, QLatin1StringView("photos")},
        {ServiceKind::Measuring, QLatin1StringView("measuring")},
        {ServiceKind::Repack, QLatin1StringView("repack")},
        {ServiceKind::Labels, QLatin1StringView("labels")},
        {ServiceKind::Reinforce, QLatin1StringView("reinforce")},
        {ServiceKind::Rehearsal, QLatin1StringView("rehearsal")},
    };
};

enum class ChargeKind {
    Goods,
    DomesticFreight,
    ServiceFee,
    Inspection,
    Tooling,
    Sample,
    Photos,
    Measuring,
    Repack,
    Labels,
    Reinforce,
    Rehearsal,
    Freight,
    Packing,
    Insurance,
    Storage,
    Duty,
    Vat,
    Clearance,
    Adjustment,
    PaymentFee,
    Other,
};
template <>
struct WireWords<ChargeKind>
{
    static constexpr WireWord<ChargeKind> table[] = {
        {ChargeKind::Goods, QLatin1StringView("goods")},
        {ChargeKind::DomesticFreight, QLatin1StringView("domestic_freight")},
        {ChargeKind::ServiceFee, QLatin1StringView("service_fee")},
        {ChargeKind::Inspection, QLatin1StringView("inspection")},
        {ChargeKind::Tooling, QLatin1StringView("tooling")},
        {ChargeKind::Sample, QLatin1StringView("sample")},
        {ChargeKind::Photos, QLatin1StringView("photos")},
        {ChargeKind::Measuring, QLatin1StringView("measuring")},
        {ChargeKind::Repack, QLatin1StringView("repack")},
        {ChargeKind::Labels, QLatin1StringView("labels")},
        {ChargeKind::Reinforce, QLatin1StringView("reinforce")},
        {ChargeKind::Rehearsal, QLatin1StringView("rehearsal")},
        {ChargeKind::Freight, QLatin1StringView("freight")},
        {ChargeKind::Packing, QLatin1StringView("packing")},
        {ChargeKind::Insurance, QLatin1StringView("insurance")},
        {ChargeKind::Storage, QLatin1StringView("storage")},
        {ChargeKind::Duty, QLatin1StringView("duty")},
        {ChargeKind::Vat, QLatin1StringView("vat")},
        {ChargeKind::Clearance, QLatin1StringView("clearance")},
        {ChargeKind::Adjustment, QLatin1StringView("adjustment")},
        {ChargeKind::PaymentFee, QLatin1StringView("payment_fee")},
        {ChargeKind::Other, QLatin1StringView("other")},
    };
};

enum class DueKind {
    Deposit,
    Balance,
    Payment1,
    Payment2,
    Shortfall,
    Adjustment,
    Storage,
};
template <>
struct WireWords<DueKind>
{
    static constexpr WireWord<DueKind> table[] = {
        {DueKind::Deposit, QLatin1StringView("deposit")},     {DueKind::Balance, QLatin1StringView("balance")},
        {DueKind::Payment1, QLatin1StringView("payment1")},   {DueKind::Payment2, QLatin1StringView("payment2")},
        {DueKind::Shortfall, QLatin1StringView("shortfall")}, {DueKind::Adjustment, QLatin1StringView("adjustment")},
        {DueKind::Storage, QLatin1StringView("storage")},
    };
};

enum class DueState {
    Expected,
    Due,
    Paying,
    Paid,
    Waived,
    Refunded,
    Cancelled,
};
template <>
struct WireWords<DueState>
{
    static constexpr WireWord<DueState> table[] = {
        {DueState::Expected, QLatin1StringView("expected")},   {DueState::Due, QLatin1StringView("due")},
        {DueState::Paying, QLatin1StringView("paying")},       {DueState::Paid, QLatin1StringView("paid")},
        {DueState::Waived, QLatin1StringView("waived")},       {DueState::Refunded, QLatin1StringView("refunded")},
        {DueState::Cancelled, QLatin1StringView("cancelled")},
    };
};

enum class EstimateKind { Payment2, Duty, Vat, Clearance };
template <>
struct WireWords<EstimateKind>
{
    static constexpr WireWord<EstimateKind> table[] = {
        {EstimateKind::Payment2, QLatin1StringView("payment2")},
        {EstimateKind::Duty, QLatin1StringView("duty")},
        {EstimateKind::Vat, QLatin1StringView("vat")},
        {EstimateKind::Clearance, QLatin1StringView("clearance")},
    };
};

enum class QcChoice { Accept, AcceptWithCredit, Rework, ReturnToSupplier, Exchange, Discard };
template <>
struct WireWords<QcChoice>
{
    static constexpr WireWord<QcChoice> table[] = {
        {QcChoice::Accept, QLatin1StringView("accept")},
        {QcChoice::AcceptWithCredit, QLatin1StringView("accept_with_credit")},
        {QcChoice::Rework, QLatin1StringView("rework")},
        {QcChoice::ReturnToSupplier, QLatin1StringView("return_to_supplier")},
        {QcChoice::Exchange, QLatin1StringView("exchange")},
        {QcChoice::Discard, QLatin1StringView("discard")},
    };
};

/// A weight with its provenance.
struct KnownWeight
{
    qint64 grams = 0;
    OpenEnum<WeightSource> source;
    std::optional<qint64> accuracyBp; ///< only for predicted weights: how sure the prediction is

    bool operator==(const KnownWeight&) const = default;
};

/// A price in the offer's (or round's) currency from a quantity on, in the offer's unit. Tiers are sorted by
/// minQty; the first tier's minQty is the smallest that can be bought.
struct PriceTier
{
    Decimal minQty;
    UnitPrice price;

    bool operator==(const PriceTier&) const = default;
};

/// How pieces are packed.
struct CartonSpec
{
    Decimal quantity;
    qint64 grams = 0;
    Dimensions dims;

    bool operator==(const CartonSpec&) const = default;
};

/// Who did it.
struct Author
{
    UserId id; ///< may be absent
    QString name;
    OpenEnum<AuthorRole> role;

    bool operator==(const Author&) const = default;
};

/// A file put with PUT /v1/files/{sha256} before the intent that names it.
struct FileRef
{
    ContentHash sha256;
    QString name;
    QString mediaType;
    qint64 size = 0;

    bool operator==(const FileRef&) const = default;
};

/// Where goods go, as it was when it was chosen.
struct Destination
{
    AddressId addressId;
    QString country;
    QString postalCode;
    QString city;

    bool operator==(const Destination&) const = default;
};

/// A service on a line or a stored item.
struct LineService
{
    OpenEnum<ServiceKind> kind;
    std::optional<Decimal> quantity; ///< default: all units

    bool operator==(const LineService&) const = default;
};

/// One amount and why. Fees: `ruleId` names the FeeRule (or freight template, freight line, duty rule) that
/// produced it, `base` what it was taken of.
struct Charge
{
    QString id;
    OpenEnum<ChargeKind> kind;
    Money amount;
    QString basis;
    std::optional<Money> base;    ///< for percentages
    std::optional<Decimal> units; ///< for per-unit charges: how many
    std::optional<qint64> lineNo;
    SupplierId supplierId; ///< may be absent
    QString ruleId;        ///< may be absent

    bool operator==(const Charge&) const = default;
};

/// An amount nobody is bound to, with its likely range.
struct Estimate
{
    OpenEnum<EstimateKind> kind;
    Money amount;
    Money low;
    Money high;
    QString basis;
    QString ruleId; ///< freight line or duty rule

    bool operator==(const Estimate&) const = default;
};

/// Something to be paid. Expected ones carry the estimate and its range.
struct Due
{
    DueId id;
    OpenEnum<DueKind> kind;
    OpenEnum<DueState> state;
    Money amount;
    std::optional<Money> low;  ///< expected only
    std::optional<Money> high; ///< expected only: the worst case
    QString basis;
    QList<Charge> charges;
    QDateTime dueAt;           ///< may be absent
    bool blocking = false;     ///< blocks the next step of its order or shipment
    PaymentId paymentId;       ///< may be absent
    std::optional<Money> paid; ///< debited, in the payment currency

    bool operator==(const Due&) const = default;
};

/// Another entity.
struct EntityRef
{
    QString topic;
    QString id;

    bool operator==(const EntityRef&) const = default;
};

struct TimelineEntry
{
    QString id;
    QDateTime at;
    QString kind;
    QString text;
    std::optional<Author> by;
    std::optional<EntityRef> ref;

    bool operator==(const TimelineEntry&) const = default;
};

} // namespace tradewind
