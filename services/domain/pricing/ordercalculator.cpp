// SPDX-License-Identifier: Apache-2.0
#include "services/domain/pricing/ordercalculator.h"

#include <QMap>

#include <algorithm>

namespace tradewind {

using namespace Qt::StringLiterals;

namespace {

class Reckoning
{
public:
    explicit Reckoning(const OrderInput& input)
        : m_input(input)
    {
        const Money zero = Money::zero(input.currency);
        m_figures.goods = zero;
        m_figures.domesticFreight = zero;
        m_figures.serviceFee = zero;
        m_figures.services = zero;
        m_figures.quoted = zero;
    }

    OrderFigures finish()
    {
        goods();
        domesticFreights();
        serviceFee();
        inspections();
        for (const OrderItem& line : m_input.lines)
            services(line);
        for (const Charge& charge : m_input.quoted) {
            accumulate(m_figures.quoted, charge.amount);
            m_figures.charges.append(charge);
        }
        Money total = Money::zero(m_input.currency);
        for (const Charge& charge : std::as_const(m_figures.charges))
            accumulate(total, charge.amount);
        if (m_figures.missing.isEmpty())
            m_figures.total = total;
        return std::move(m_figures);
    }

private:
    void missing(Missing::What what, const QString& subject = {})
    {
        const Missing item{what, subject};
        if (!m_figures.missing.contains(item))
            m_figures.missing.append(item);
    }

    void accumulate(Money& sum, const Money& amount)
    {
        const auto next = add(sum, amount);
        if (next)
            sum = *next;
        else
            missing(Missing::What::OutOfRange);
    }

    Charge& charge(ChargeKind kind, const Money& amount)
    {
        Charge made;
        made.id = QString::number(m_figures.charges.size() + 1);
        made.kind = kind;
        made.amount = amount;
        m_figures.charges.append(made);
        return m_figures.charges.last();
    }

    Charge* charge(ChargeKind kind, const Result<Fee>& fee, Money& sum)
    {
        if (!fee) {
            missing(Missing::What::OutOfRange);
            return nullptr;
        }
        Charge& made = charge(kind, fee->amount);
        made.ruleId = fee->ruleId;
        made.basis = fee->ruleName;
        made.base = fee->base;
        made.units = fee->units;
        accumulate(sum, fee->amount);
        return &made;
    }

    const FeeRule* rule(FeeKind kind)
    {
        const FeeRule* found = findRule(m_input.fees.rules, kind, m_input.serviceMode, m_input.at);
        if (!found)
            missing(Missing::What::FeeRule, toWire(kind));
        return found;
    }

    void goods()
    {
        for (const OrderItem& line : m_input.lines) {
            const auto total = line.unitPrice.lineTotal(line.quantity, Rounding::HalfUp);
            if (!total) {
                missing(Missing::What::OutOfRange);
                m_lineTotals.append(Money::zero(m_input.currency));
                continue;
            }
            Charge& made = charge(ChargeKind::Goods, *total);
            made.lineNo = line.lineNo;
            made.supplierId = line.supplierId;
            made.units = line.quantity.value();
            accumulate(m_figures.goods, *total);
            m_lineTotals.append(*total);
        }
    }

    void domesticFreights()
    {
        QList<QString> order;
        QMap<QString, QList<DomesticGoods>> byTemplate;
        QMap<QString, const OrderItem*> firstLine;
        for (qsizetype i = 0; i < m_input.lines.size(); ++i) {
            const OrderItem& line = m_input.lines[i];
            if (line.freightIncluded)
                continue;
            if (!line.freightTemplate) {
                missing(Missing::What::FreightTemplate, line.supplierId.toString());
                continue;
            }
            const QString& id = line.freightTemplate->id;
            if (!byTemplate.contains(id)) {
                order.append(id);
                firstLine.insert(id, &line);
            }
            byTemplate[id].append({line.quantity.value(), line.gramsPerUnit, m_lineTotals[i]});
            if (!line.gramsPerUnit && !line.freightTemplate->chargeType.is(FreightChargeType::Quantity))
                missing(Missing::What::Weight, QString::number(line.lineNo));
        }
        for (const QString& id : std::as_const(order)) {
            const QList<DomesticGoods>& goods = byTemplate[id];
            const OrderItem& line = *firstLine[id];
            const bool known = std::all_of(goods.begin(), goods.end(),
                                           [](const DomesticGoods& item) { return item.gramsPerUnit.has_value(); });
            if (!known && !line.freightTemplate->chargeType.is(FreightChargeType::Quantity))
                continue; // said above
            Charge* made = charge(ChargeKind::DomesticFreight, domesticFreight(*line.freightTemplate, goods),
                                  m_figures.domesticFreight);
            if (made)
                made->supplierId = line.supplierId;
        }
    }

    void serviceFee()
    {
        if (m_input.serviceMode == ServiceMode::ForwardingOnly)
            return; // nothing is bought
        if (const FeeRule* found = rule(FeeKind::ServiceFee))
            charge(ChargeKind::ServiceFee, percentFee(*found, m_figures.goods, m_input.feeVolume),
                   m_figures.serviceFee);
    }

    /// How many supplier orders have a line with this plan: a supplier's lines make one for every `supplierOrderSkus`.
    qint64 supplierOrdersWith(QcPlan plan) const
    {
        QMap<QString, qint64> linesOf;
        QMap<QString, bool> seen;
        const qint64 most = std::max<qint64>(1, m_input.supplierOrderSkus);
        for (const OrderItem& line : m_input.lines) {
            const QString supplier = line.supplierId.toString();
            const qint64 part = linesOf[supplier]++ / most;
            if (line.qcPlan.is(plan))
                seen[supplier + u'/' + QString::number(part)] = true;
        }
        return seen.size();
    }

    void inspections()
    {
        if (const qint64 orders = supplierOrdersWith(QcPlan::Basic)) {
            if (const FeeRule* found = rule(FeeKind::InspectionBasic))
                charge(ChargeKind::Inspection, fixedFee(*found, orders), m_figures.services);
        }
        for (qsizetype i = 0; i < m_input.lines.size(); ++i) {
            const OrderItem& line = m_input.lines[i];
            const auto plan = line.qcPlan.known();
            const auto kind = plan ? feeKindOf(*plan) : std::nullopt;
            if (!kind || *plan == QcPlan::Basic)
                continue;
            const FeeRule* found = rule(*kind);
            if (!found)
                continue;
            if (Charge* made = charge(ChargeKind::Inspection, lineFee(*found, line.quantity.value(), m_lineTotals[i]),
                                      m_figures.services))
                made->lineNo = line.lineNo;
        }
    }

    Result<Fee> lineFee(const FeeRule& found, const Decimal& units, const Money& lineTotal) const
    {
        if (found.basis.is(FeeBasis::PerSample))
            return sampleFee(found, units);
        if (found.basis.is(FeeBasis::PerUnit) || found.basis.is(FeeBasis::PerPackage))
            return unitFee(found, units);
        if (found.basis.is(FeeBasis::PercentOfGoods))
            return percentFee(found, lineTotal, m_input.feeVolume);
        return fixedFee(found, 1);
    }

    void services(const OrderItem& line)
    {
        for (const LineService& service : line.services) {
            const auto kind = service.kind.known();
            if (!kind) {
                missing(Missing::What::FeeRule, service.kind.toWire());
                continue;
            }
            const FeeRule* found = rule(feeKindOf(*kind));
            if (!found)
                continue;
            const Decimal units = service.quantity.value_or(line.quantity.value());
            const auto total = line.unitPrice.lineTotal(line.quantity, Rounding::HalfUp);
            if (Charge* made =
                    charge(chargeKindOf(*kind), lineFee(*found, units, total.valueOr(Money::zero(m_input.currency))),
                           m_figures.services))
                made->lineNo = line.lineNo;
        }
    }

    const OrderInput& m_input;
    OrderFigures m_figures;
    QList<Money> m_lineTotals;
};

/// Σ of the charges by kind, with the rule of the first; a kind whose sum does not fit is left out.
struct KindSum
{
    Money amount;
    QString ruleId;
};

QMap<QString, KindSum> sumsByKind(const QList<Charge>& charges)
{
    QMap<QString, KindSum> sums;
    for (const Charge& charge : charges) {
        const QString kind = charge.kind.toWire();
        if (!sums.contains(kind)) {
            sums.insert(kind, {charge.amount, charge.ruleId});
            continue;
        }
        const auto sum = add(sums[kind].amount, charge.amount);
        if (sum)
            sums[kind].amount = *sum;
    }
    return sums;
}

} // namespace

OrderItem OrderItem::of(const OrderLine& line, std::optional<FreightTemplate> freightTemplate)
{
    const auto grams = line.weight ? std::optional(line.weight->grams) : std::nullopt;
    return {line.lineNo,          line.supplierId, line.quantity, line.unitPrice,
            line.qcPlan,          line.services,   grams,         std::move(freightTemplate),
            line.offerId.isNull()};
}

QList<Charge> quotedCharges(const Rfq& rfq, const QuoteRound& round, const QString& scenarioId)
{
    QList<Charge> charges;
    const auto append = [&charges](ChargeKind kind, const std::optional<Money>& amount) {
        if (!amount || amount->isZero())
            return;
        Charge charge;
        charge.id = u"q-%1"_s.arg(charges.size() + 1);
        charge.kind = kind;
        charge.amount = *amount;
        charges.append(charge);
    };
    for (const RfqLine& asked : rfq.lines) {
        for (const QuoteLine& quoted : round.lines) {
            if (quoted.lineId != asked.id || quoted.scenarioId != scenarioId)
                continue;
            append(ChargeKind::Tooling, quoted.toolingFee);
            if (asked.sample)
                append(ChargeKind::Sample, quoted.sampleFee);
        }
    }
    return charges + round.fees;
}

OrderFigures calculateOrder(const OrderInput& input)
{
    return Reckoning(input).finish();
}

Result<Money> payable(const Money& total, const FxRate& rate)
{
    return rate.convert(total, Rounding::HalfUp);
}

QList<FigureDifference> compareFigures(const OrderFigures& ours, const Prepared& theirs)
{
    using What = FigureDifference::What;
    QList<FigureDifference> differences;
    QMap<qint64, Money> ourLines;
    for (const Charge& charge : ours.charges) {
        if (charge.kind.is(ChargeKind::Goods) && charge.lineNo)
            ourLines.insert(*charge.lineNo, charge.amount);
    }
    for (const OrderLine& line : theirs.lines) {
        const auto mine = ourLines.contains(line.lineNo) ? std::optional(ourLines[line.lineNo]) : std::nullopt;
        if (mine != line.lineTotal)
            differences.append({What::LineTotal, ChargeKind::Goods, line.lineNo, mine, line.lineTotal, {}});
        ourLines.remove(line.lineNo);
    }
    for (auto it = ourLines.cbegin(); it != ourLines.cend(); ++it)
        differences.append({What::LineTotal, ChargeKind::Goods, it.key(), it.value(), {}, {}});

    const auto mine = sumsByKind(ours.charges);
    const auto platform = sumsByKind(theirs.charges);
    for (const auto& word : WireWords<ChargeKind>::table) {
        const QString kind = word.word;
        const auto here = mine.contains(kind) ? std::optional(mine[kind].amount) : std::nullopt;
        const auto there = platform.contains(kind) ? std::optional(platform[kind].amount) : std::nullopt;
        // A charge of zero and no charge are the same.
        const bool same = here == there || (!here && there && there->isZero()) || (!there && here && here->isZero());
        if (!same)
            differences.append({What::Charge, word.value, 0, here, there, platform.value(kind).ruleId});
    }
    for (auto it = platform.cbegin(); it != platform.cend(); ++it) {
        if (!fromWire<ChargeKind>(it.key()))
            differences.append({What::Charge, ChargeKind::Other, 0, {}, it->amount, it->ruleId});
    }

    if (ours.total != theirs.total)
        differences.append({What::Total, ChargeKind::Other, 0, ours.total, theirs.total, {}});
    Money sum = Money::zero(theirs.total.currency());
    for (const Charge& charge : theirs.charges)
        sum = add(sum, charge.amount).valueOr(sum);
    if (sum != theirs.total)
        differences.append({What::Sum, ChargeKind::Other, 0, sum, theirs.total, {}});
    return differences;
}

} // namespace tradewind
