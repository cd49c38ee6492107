// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/order.h"
#include "services/domain/entities/sourcing.h"
#include "services/domain/pricing/landedcost.h"

namespace tradewind {

// The client's own reckoning of payment 1, so that the platform's binding figures can be compared line by line. The
// platform's figures bind; a difference is shown and explained, never corrected.

/// One line that is ordered.
struct OrderItem
{
    qint64 lineNo = 0;
    SupplierId supplierId;
    Quantity quantity;
    UnitPrice unitPrice;
    OpenEnum<QcPlan> qcPlan;
    QList<LineService> services;
    std::optional<qint64> gramsPerUnit;
    std::optional<FreightTemplate> freightTemplate;
    bool freightIncluded = false; ///< sourced outside the catalogue: no template, no domestic freight

    /// The line as the platform binds it, with the template of its offer.
    static OrderItem of(const OrderLine& line, std::optional<FreightTemplate> freightTemplate);
};

struct OrderInput
{
    Currency currency;
    ServiceMode serviceMode = ServiceMode::FullService;
    QDateTime at; ///< of the prepare, by the platform's clock: the rules of that moment count
    FeeBook fees;
    Money feeVolume;
    qint64 supplierOrderSkus = 50; ///< capabilities.limits: lines of one supplier beyond it make another supplier order
    QList<OrderItem> lines;
    QList<Charge> quoted; ///< what the round itself charges (tooling, samples, its own fees), taken as it stands
};

/// Payment 1 as the published rules give it.
struct OrderFigures
{
    QList<Charge> charges; ///< goods by line, domestic freight by template, fees; `ruleId` names what made each
    Money goods;
    Money domesticFreight;
    Money serviceFee;
    Money services; ///< inspection and extras
    Money quoted;
    std::optional<Money> total; ///< none while anything is missing
    QList<Missing> missing;
};

/// What a round charges beyond its prices in one scenario: tooling, samples that were asked for, its own fees.
QList<Charge> quotedCharges(const Rfq& rfq, const QuoteRound& round, const QString& scenarioId);

OrderFigures calculateOrder(const OrderInput& input);

/// What a total costs at a rate: rounded once, half up (platform-api.md §1).
Result<Money> payable(const Money& total, const FxRate& rate);

/// One figure that is not the same on both sides.
struct FigureDifference
{
    enum class What {
        LineTotal, ///< of `lineNo`
        Charge,    ///< Σ of the charges of `kind`
        Total,     ///< Σ of everything
        Sum,       ///< the platform's total is not the sum of its own charges
    };

    What what = What::Total;
    ChargeKind kind = ChargeKind::Other;
    qint64 lineNo = 0;
    std::optional<Money> ours;   ///< none: we could not reckon it, or do not expect it
    std::optional<Money> theirs; ///< none: the platform does not charge it
    QString theirRuleId;

    bool operator==(const FigureDifference&) const = default;
};

/// Every difference, in the order line totals, charges, total. Empty means that both sides agree to the minor unit.
QList<FigureDifference> compareFigures(const OrderFigures& ours, const Prepared& theirs);

} // namespace tradewind
