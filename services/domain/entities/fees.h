// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/common.h"
#include "services/domain/values/decimal.h"
#include "services/domain/values/id.h"
#include "services/domain/values/money.h"
#include "services/domain/values/openenum.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace tradewind {

// The fee book, as the platform describes it: services/wire/platform-v1.openapi.yaml.

enum class FeeKind {
    ServiceFee,
    InspectionBasic,
    InspectionFull,
    InspectionAql,
    Photos,
    Measuring,
    Repack,
    Labels,
    Reinforce,
    Rehearsal,
    Packing,
    Insurance,
    Storage,
    PaymentFee,
    FxSpread,
};
template <>
struct WireWords<FeeKind>
{
    static constexpr WireWord<FeeKind> table[] = {
        {FeeKind::ServiceFee, QLatin1StringView("service_fee")},
        {FeeKind::InspectionBasic, QLatin1StringView("inspection_basic")},
        {FeeKind::InspectionFull, QLatin1StringView("inspection_full")},
        {FeeKind::InspectionAql, QLatin1StringView("inspection_aql")},
        {FeeKind::Photos, QLatin1StringView("photos")},
        {FeeKind::Measuring, QLatin1StringView("measuring")},
        {FeeKind::Repack, QLatin1StringView("repack")},
        {FeeKind::Labels, QLatin1StringView("labels")},
        {FeeKind::Reinforce, QLatin1StringView("reinforce")},
        {FeeKind::Rehearsal, QLatin1StringView("rehearsal")},
        {FeeKind::Packing, QLatin1StringView("packing")},
        {FeeKind::Insurance, QLatin1StringView("insurance")},
        {FeeKind::Storage, QLatin1StringView("storage")},
        {FeeKind::PaymentFee, QLatin1StringView("payment_fee")},
        {FeeKind::FxSpread, QLatin1StringView("fx_spread")},
    };
};

enum class FeeBasis {
    PercentOfGoods,
    PercentOfPayment,
    PerOrder,
    PerSupplierOrder,
    PerUnit,
    PerSample,
    PerPackage,
    PerItemDay,
    FxSpread,
};
template <>
struct WireWords<FeeBasis>
{
    static constexpr WireWord<FeeBasis> table[] = {
        {FeeBasis::PercentOfGoods, QLatin1StringView("percent_of_goods")},
        {FeeBasis::PercentOfPayment, QLatin1StringView("percent_of_payment")},
        {FeeBasis::PerOrder, QLatin1StringView("per_order")},
        {FeeBasis::PerSupplierOrder, QLatin1StringView("per_supplier_order")},
        {FeeBasis::PerUnit, QLatin1StringView("per_unit")},
        {FeeBasis::PerSample, QLatin1StringView("per_sample")},
        {FeeBasis::PerPackage, QLatin1StringView("per_package")},
        {FeeBasis::PerItemDay, QLatin1StringView("per_item_day")},
        {FeeBasis::FxSpread, QLatin1StringView("fx_spread")},
    };
};

/// A rate from a monthly volume on.
struct FeeTier
{
    Money from;
    qint64 bp = 0;

    bool operator==(const FeeTier&) const = default;
};

/// Sample size from a lot size on.
struct SampleTier
{
    Decimal minQty;
    qint64 samples = 0;

    bool operator==(const SampleTier&) const = default;
};

/// A dated rule. Formulas: percent_of_goods: half up(goods × bp ÷ 10000), where bp is that of the last tier whose
/// `from` the company's feeVolume reaches (if tiers are given), then at least min, at most max. percent_of_payment:
/// same, of the payment. per_order, per_supplier_order: fixed, once each. per_unit: fixed × units, rounded once,
/// then min and max. per_sample: fixed × samples, samples from the last sample tier whose minQty the line's
/// quantity reaches (at most the quantity). per_package: fixed × packages. per_item_day: fixed × days after
/// freeDays. fx_spread: bp, see FxQuote. A rule counts from validFrom (inclusive) to validTo (exclusive), by the
/// platform's clock at prepare. Inspection: qcPlan basic → inspection_basic once a supplier order with such lines;
/// full → inspection_full and aql → inspection_aql per line.
struct FeeRule
{
    QString id;
    OpenEnum<FeeKind> kind;
    QString name;
    OpenEnum<FeeBasis> basis;
    QDateTime validFrom;
    QDateTime validTo; ///< may be absent
    QList<OpenEnum<ServiceMode>> serviceModes;
    std::optional<qint64> bp;
    std::optional<Money> fixed;
    std::optional<Money> min;
    std::optional<Money> max;
    QList<FeeTier> tiers;
    QList<SampleTier> sampleTiers;
    std::optional<qint64> freeDays;

    bool operator==(const FeeRule&) const = default;
};

/// A dated set of fee rules; one is in force at a time.
struct FeeBook
{
    QString id;
    qint64 version = 0;
    QDateTime updatedAt;
    CompanyId companyId;
    QString name;
    QDateTime validFrom;
    QDateTime validTo; ///< may be absent
    QList<FeeRule> rules;

    bool operator==(const FeeBook&) const = default;
};

} // namespace tradewind
