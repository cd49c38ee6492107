// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/catalogue.h"
#include "services/domain/entities/ledger.h"
#include "services/domain/pricing/duty.h"
#include "services/domain/pricing/fees.h"
#include "services/domain/pricing/freight.h"
#include "services/domain/pricing/missing.h"
#include "services/domain/values/fxrate.h"

namespace tradewind {

// What a unit costs at the door: an estimate from published inputs (domain.md §1.4, architecture.md §5.4). The
// platform's figures bind, never these.

/// What an estimate takes for granted. Stands in the header of every column that shows one, and can be edited.
struct Assumptions
{
    QString destination;      ///< country
    Currency displayCurrency; ///< and the balance that pays
    ServiceMode serviceMode = ServiceMode::FullService;
    QString freightLineId;
    Decimal defaultQuantity{1};              ///< the quantity is max(minimum order, this), raised to whole lots
    QcPlan qcPlan = QcPlan::None;            ///< inspection that is included
    QHash<CategoryId, QString> hsByCategory; ///< HS code where an offer suggests none
    QDateTime at;                            ///< the date whose rules and rates count

    bool operator==(const Assumptions&) const = default;
};

/// Everything published that goes in.
struct PriceBook
{
    FeeBook fees;
    QList<FreightLine> freightLines;
    QList<DutyRule> dutyRules;
    QList<IndicativeRate> rates;
    Money feeVolume; ///< of the company
};

/// What is bought. The tiers' currency is the one everything is reckoned in before it is converted.
struct LandedCostInput
{
    CategoryId categoryId;
    QString unit;
    Currency currency;
    Decimal moq;
    Decimal lotSize;
    QList<PriceTier> tiers;
    std::optional<KnownWeight> weight; ///< of one unit
    std::optional<Dimensions> dims;    ///< of one unit
    QList<OpenEnum<RestrictedAttribute>> restricted;
    QString hs;
    std::optional<FreightTemplate> freightTemplate;
    std::optional<Decimal> quantity; ///< instead of the assumed one
    std::optional<UnitPrice> price;  ///< instead of the published one (a quoted price, a SKU's own)

    static LandedCostInput of(const OfferSummary& offer, std::optional<FreightTemplate> freightTemplate);
    static LandedCostInput of(const Offer& offer);
    static LandedCostInput of(const Offer& offer, const Sku& sku);
};

/// One amount of the breakdown and the rule that made it.
struct CostLine
{
    /// The six parts a bar shows.
    enum class Part { Goods, ChinaCosts, Freight, DutyAndClearance, Vat, FxSpread };

    Part part = Part::Goods;
    ChargeKind kind =
        ChargeKind::Goods;       ///< PaymentFee for the exchange (no rule) and for what the platform takes of it
    Money amount;                ///< in the display currency
    std::optional<Money> source; ///< as the rule made it, before conversion; none for the exchange
    bool estimated = false;      ///< not published but expected: freight, duty, tax, clearance
    bool counted = true;         ///< in the total; recoverable import tax is not
    QString ruleId;
    QString ruleName;
    std::optional<qint64> bp;     ///< the rate, for percentages and the exchange
    std::optional<Money> base;    ///< what a percentage was taken of
    std::optional<Decimal> units; ///< pieces, samples, or grams that were charged

    bool operator==(const CostLine&) const = default;
};

struct LandedCost
{
    Quantity quantity;
    std::optional<UnitPrice> factoryPrice;
    QList<CostLine> lines;
    std::optional<Money> total;       ///< Σ amounts of the counted lines, exactly; none while anything is missing
    std::optional<UnitPrice> perUnit; ///< total ÷ quantity, half up to six decimals
    std::optional<Money> payment1;    ///< the part of total that is paid with the order, at the client's rate, with fee
    std::optional<Money> low;         ///< with payment 2 at the low end of its range
    std::optional<Money> high;
    QList<Missing> missing;
    std::optional<FxRate> rate; ///< the one used; none when nothing had to be converted

    bool ok() const { return total.has_value(); }
    /// The sum of a part; zero when it has no lines. Of lines that do not count too.
    Money part(CostLine::Part which) const;
};

/// Reckons with one set of assumptions; looks its rules up once, then serves row after row. Lines are converted at the
/// mid rate; what is paid through the platform (payment 1, payment 2) is converted once per payment at the client's
/// rate, and the difference is the exchange's line, so that the lines always add up to the total.
///
/// Freight is the line's estimate for all goods as one package, packing the fee book's charge for one package.
/// Insurance and storage are not assumed. SourceToForwarder ends at payment 1; in ForwardingOnly goods and domestic
/// freight are paid elsewhere and carry no exchange.
class LandedCostCalculator
{
public:
    LandedCostCalculator(Assumptions assumptions, PriceBook book);

    LandedCost calculate(const LandedCostInput& input) const;
    const Assumptions& assumptions() const { return m_assumptions; }
    const PriceBook& book() const { return m_book; }
    /// The rate all conversions use; nothing when none is published.
    const std::optional<FxRate>& rate() const { return m_rate; }

private:
    class Run;

    Assumptions m_assumptions;
    PriceBook m_book;
    Currency m_currency; ///< of the fee book's world: what rates must lead from
    std::optional<FxRate> m_rate;
    const FreightLine* m_line = nullptr; ///< in m_book
    const LineRate* m_lineRate = nullptr;
    const FeeRule* m_serviceFee = nullptr;
    const FeeRule* m_inspection = nullptr;
    const FeeRule* m_packing = nullptr;
    const FeeRule* m_paymentFee = nullptr;

    Q_DISABLE_COPY_MOVE(LandedCostCalculator)
};

/// The client's rate made of a mid rate and a spread: mid × (10000 − bp) ÷ 10000, half up to six decimals.
Result<Decimal> clientRate(const Decimal& mid, qint64 spreadBp);
/// The rate at which `sell` buys `buy`, with the spread of the fee book's fx_spread rule. Nothing when the pair is not
/// published.
std::optional<FxRate> clientRateFor(const QList<IndicativeRate>& rates, const QList<FeeRule>& rules, Currency sell,
                                    Currency buy, ServiceMode mode, const QDateTime& at);
/// What an estimate starts with: an active line with a price for the country, by sea in part of a container if there is
/// one, else the first.
QString defaultFreightLine(const QList<FreightLine>& lines, const QString& country, const QDateTime& at);

} // namespace tradewind
