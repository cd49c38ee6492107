// SPDX-License-Identifier: Apache-2.0
#include "models/catalogue/landedtext.h"

#include "services/domain/values/moneyformat.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
int chartOf(CostLine::Part part)
{
    switch (part) {
    case CostLine::Part::Goods:
        return 1;
    case CostLine::Part::ChinaCosts:
        return 2;
    case CostLine::Part::Freight:
        return 3;
    case CostLine::Part::DutyAndClearance:
        return 4;
    case CostLine::Part::Vat:
        return 5;
    case CostLine::Part::FxSpread:
        return 7;
    }
    return 1;
}

QString perUnitText(const Money& amount, const Quantity& quantity, int decimals, const QLocale& locale)
{
    const auto unit = UnitPrice::perUnit(amount, quantity, Rounding::HalfUp);
    return unit ? LandedText::unit(*unit, decimals, locale) : QString();
}

QString shareText(const Money& amount, const Money& total, const QLocale& locale)
{
    if (!total.isPositive())
        return {};
    const auto tenths = amount.scaled(1000, total.minor(), Rounding::HalfUp);
    if (!tenths)
        return {};
    return LandedText::tr("%1 %").arg(moneyformat::number(Decimal::scaled(tenths->minor(), 1), locale));
}
} // namespace

CellPart LandedView::amount(Emphasis emphasis) const
{
    if (!isKnown)
        return part::figure(u"–"_s, Ink::Tertiary);
    CellPart made = part::amount(code, perUnit, Certainty::Estimate, emphasis);
    made.opens = true;
    return made;
}

QString LandedText::percent(qint64 bp, const QLocale& locale, int decimals)
{
    const auto rounded = Decimal::scaled(bp, 2).unitsAt(decimals, Rounding::HalfUp);
    const Decimal shown = rounded ? Decimal::scaled(*rounded, decimals).normalized() : Decimal();
    return tr("%1 %").arg(moneyformat::number(shown, locale));
}

QString LandedText::unit(const UnitPrice& price, int decimals, const QLocale& locale)
{
    const Decimal exact = Decimal::scaled(price.micros(), UnitPrice::kDecimals);
    const auto rounded = exact.unitsAt(decimals, Rounding::HalfUp);
    return rounded ? moneyformat::number(Decimal::scaled(*rounded, decimals), locale) : QString();
}

QString LandedText::restrictedName(const OpenEnum<RestrictedAttribute>& attribute)
{
    const auto known = attribute.known();
    if (!known)
        return attribute.toWire();
    switch (*known) {
    case RestrictedAttribute::Battery:
        return tr("batteries");
    case RestrictedAttribute::Liquid:
        return tr("liquids");
    case RestrictedAttribute::Magnet:
        return tr("magnets");
    case RestrictedAttribute::Powder:
        return tr("powders");
    case RestrictedAttribute::Food:
        return tr("food");
    case RestrictedAttribute::Brand:
        return tr("branded goods");
    case RestrictedAttribute::Cosmetic:
        return tr("cosmetics");
    case RestrictedAttribute::Oversize:
        return tr("oversize goods");
    }
    Q_UNREACHABLE();
}

QString LandedText::partName(CostLine::Part part)
{
    switch (part) {
    case CostLine::Part::Goods:
        return tr("Goods");
    case CostLine::Part::ChinaCosts:
        return tr("China costs");
    case CostLine::Part::Freight:
        return tr("Freight");
    case CostLine::Part::DutyAndClearance:
        return tr("Duty and clearance");
    case CostLine::Part::Vat:
        return tr("Import VAT");
    case CostLine::Part::FxSpread:
        return tr("FX spread");
    }
    return {};
}

QString LandedText::lineName(const CostLine& line, const QLocale& locale)
{
    switch (line.kind) {
    case ChargeKind::Goods:
        return line.units ? tr("Goods, %1").arg(moneyformat::number(*line.units, locale)) : tr("Goods");
    case ChargeKind::DomesticFreight:
        return tr("Freight to the warehouse");
    case ChargeKind::ServiceFee:
        return line.bp ? tr("Service fee %1").arg(percent(*line.bp, locale)) : tr("Service fee");
    case ChargeKind::Inspection:
        return tr("Inspection");
    case ChargeKind::Freight:
        return line.ruleName.isEmpty() ? tr("Freight") : line.ruleName;
    case ChargeKind::Packing:
        return tr("Packing");
    case ChargeKind::Insurance:
        return tr("Insurance");
    case ChargeKind::Storage:
        return tr("Storage");
    case ChargeKind::Duty:
        return line.bp ? tr("Duty %1").arg(percent(*line.bp, locale)) : tr("Duty");
    case ChargeKind::Vat:
        if (!line.counted)
            return line.bp ? tr("Import VAT %1, recoverable").arg(percent(*line.bp, locale))
                           : tr("Import VAT, recoverable");
        return line.bp ? tr("Import VAT %1").arg(percent(*line.bp, locale)) : tr("Import VAT");
    case ChargeKind::Clearance:
        return tr("Customs clearance");
    case ChargeKind::PaymentFee:
        if (!line.ruleId.isEmpty())
            return line.bp ? tr("Payment fee %1").arg(percent(*line.bp, locale)) : tr("Payment fee");
        return line.bp ? tr("FX spread %1 bp").arg(*line.bp) : tr("FX spread");
    case ChargeKind::Tooling:
        return tr("Tooling");
    case ChargeKind::Sample:
        return tr("Sample");
    case ChargeKind::Photos:
        return tr("Photos");
    case ChargeKind::Measuring:
        return tr("Measuring");
    case ChargeKind::Repack:
        return tr("Repacking");
    case ChargeKind::Labels:
        return tr("Labels");
    case ChargeKind::Reinforce:
        return tr("Reinforcing");
    case ChargeKind::Rehearsal:
        return tr("Rehearsal packing");
    case ChargeKind::Adjustment:
        return tr("Adjustment");
    case ChargeKind::Other:
        break;
    }
    return line.ruleName.isEmpty() ? tr("Other") : line.ruleName;
}

QString LandedText::reason(const Missing& missing)
{
    switch (missing.what) {
    case Missing::What::Price:
        return tr("No price is published.");
    case Missing::What::Weight:
        return tr("The weight of a piece is not known.");
    case Missing::What::Dimensions:
        return tr("The size of a piece is not known, and this freight line counts volume.");
    case Missing::What::FreightTemplate:
        return tr("The supplier's freight inside China is not known yet.");
    case Missing::What::FeeRule:
        return tr("The fee book has no rule in force for “%1”.").arg(missing.subject);
    case Missing::What::FreightLine:
        return tr("No freight line is chosen.");
    case Missing::What::FreightRate:
        return tr("The freight line has no price for this destination.");
    case Missing::What::FreightRefused:
        return tr("The freight line does not take these goods (%1).").arg(missing.subject);
    case Missing::What::DutyRule:
        return tr("No customs rule is known for this destination.");
    case Missing::What::ExchangeRate:
        return tr("No exchange rate is published for %1.").arg(missing.subject);
    case Missing::What::OutOfRange:
        return tr("The amounts are too large to be added up.");
    }
    return {};
}

QString LandedText::transport(const FreightLine& line)
{
    if (!line.mode.known())
        return line.name;
    switch (*line.mode.known()) {
    case TransportMode::Express:
        return tr("express");
    case TransportMode::Air:
        return tr("air");
    case TransportMode::Rail:
        return tr("rail");
    case TransportMode::SeaLcl:
        return tr("sea LCL");
    case TransportMode::SeaFcl:
        return tr("sea FCL");
    case TransportMode::Truck:
        return tr("truck");
    case TransportMode::Post:
        return tr("post");
    }
    return line.name;
}

QString LandedText::serviceMode(ServiceMode mode)
{
    switch (mode) {
    case ServiceMode::FullService:
        return tr("Full service");
    case ServiceMode::SourceToForwarder:
        return tr("To your forwarder");
    case ServiceMode::ForwardingOnly:
        return tr("Forwarding only");
    case ServiceMode::Dropship:
        return tr("Dropshipping");
    }
    return {};
}

LandedView LandedText::view(const LandedCost& cost, const QLocale& locale)
{
    LandedView view;
    if (cost.factoryPrice)
        view.factory = moneyformat::factoryPrice(*cost.factoryPrice, locale);
    view.quantity = moneyformat::number(cost.quantity.value().normalized(), locale);
    for (const Missing& missing : cost.missing)
        view.reasons.append(reason(missing));
    if (!cost.total || !cost.perUnit)
        return view;
    view.isKnown = true;
    view.code = cost.total->currency().code();
    view.perUnit = unit(*cost.perUnit, 2, locale);
    view.perUnitExact = unit(*cost.perUnit, 3, locale);
    view.total = moneyformat::number(*cost.total, locale);
    if (cost.low && cost.high && cost.low != cost.high)
        view.range = tr("%1 – %2").arg(moneyformat::number(*cost.low, locale), moneyformat::number(*cost.high, locale));

    for (const CostLine& line : cost.lines) {
        view.lines.append({chartOf(line.part), line.estimated, line.counted, lineName(line, locale),
                           perUnitText(line.amount, cost.quantity, 3, locale),
                           line.counted ? shareText(line.amount, *cost.total, locale) : QString(),
                           moneyformat::number(line.amount, locale), line.ruleName});
    }
    for (const auto part : {CostLine::Part::Goods, CostLine::Part::ChinaCosts, CostLine::Part::Freight,
                            CostLine::Part::DutyAndClearance, CostLine::Part::Vat, CostLine::Part::FxSpread}) {
        std::optional<Money> sum;
        bool estimate = false;
        for (const CostLine& line : cost.lines) {
            if (line.part != part || !line.counted)
                continue;
            sum = sum ? add(*sum, line.amount).valueOr(*sum) : line.amount;
            estimate = estimate || line.estimated;
        }
        if (!sum || sum->isZero())
            continue;
        const QString name = partName(part);
        view.parts.append({chartOf(part),
                           estimate,
                           true,
                           name,
                           perUnitText(*sum, cost.quantity, 3, locale),
                           shareText(*sum, *cost.total, locale),
                           moneyformat::number(*sum, locale),
                           {}});
        if (sum->isPositive())
            view.bar.append({chartOf(part), sum->minor(), estimate, name});
    }
    return view;
}

} // namespace tradewind
