// SPDX-License-Identifier: Apache-2.0
#include "models/catalogue/offerdetail.h"

#include "models/catalogue/landedassumptions.h"
#include "models/shared/tradewords.h"
#include "services/catalogue/catalogueservice.h"
#include "services/domain/values/moneyformat.h"
#include "services/domain/values/wideint.h"

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
QString count(const Decimal& value)
{
    return moneyformat::number(value.normalized(), QLocale());
}

QString violationText(const Violation& violation)
{
    switch (violation.rule) {
    case Violation::Rule::NotPositive:
        return OfferDetail::tr("Enter a quantity");
    case Violation::Rule::BelowMoq:
        return OfferDetail::tr("%1 more to the minimum of %2").arg(count(violation.missing), count(violation.need));
    case Violation::Rule::NotALot:
        return OfferDetail::tr("Sold in lots of %1: %2 more to the next")
            .arg(count(violation.need), count(violation.missing));
    case Violation::Rule::OutOfStock:
        return OfferDetail::tr("%1 more than are in stock").arg(count(violation.missing));
    case Violation::Rule::NotListed:
        return OfferDetail::tr("This offer is no longer sold");
    case Violation::Rule::NoPrice:
        return OfferDetail::tr("No price is published");
    }
    return {};
}

QString weightSource(const KnownWeight& weight)
{
    if (!weight.source.known())
        return weight.source.toWire();
    switch (*weight.source.known()) {
    case WeightSource::Seller:
        return OfferDetail::tr("Seller says");
    case WeightSource::Official:
        return OfferDetail::tr("Official, weighed");
    case WeightSource::Predicted:
        return weight.accuracyBp
                   ? OfferDetail::tr("Predicted, %1 sure").arg(LandedText::percent(*weight.accuracyBp, QLocale(), 0))
                   : OfferDetail::tr("Predicted from size");
    case WeightSource::Measured:
        return OfferDetail::tr("Measured in the warehouse");
    }
    return {};
}
} // namespace

void TierTableModel::setCurrencyCode(const QString& code)
{
    m_code = code;
    Q_EMIT headerDataChanged(Qt::Horizontal, Landed, Landed);
}

int TierTableModel::currentRow() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).isCurrent)
            return row;
    }
    return -1;
}

int TierTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TierTableModel::data(const QModelIndex& index, int wanted) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TierRow& row = at(index.row());
    Cell cell;
    switch (static_cast<Column>(index.column())) {
    case Pieces:
        cell = {.first = {part::figure(row.from)}};
        break;
    case Factory:
        cell = {.first = {part::figure(row.factory)}, .align = Cell::Align::Trailing};
        break;
    case Landed:
        cell = {.first = {row.landed}, .align = Cell::Align::Trailing};
        break;
    case ColumnCount:
        break;
    }
    if (wanted == Qt::DisplayRole || wanted == Qt::AccessibleTextRole)
        return plainText(cell);
    if (wanted == role(Role::Cell))
        return QVariant::fromValue(cell);
    if (wanted == role(Role::Id))
        return row.from;
    if (wanted == role(Role::RawValue))
        return index.column() == Pieces ? QVariant(row.minQty.unitsAt(0, Rounding::Up).valueOr(0))
                                        : QVariant(row.price.micros());
    return {};
}

QVariant TierTableModel::headerData(int section, Qt::Orientation orientation, int wanted) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (wanted == Qt::TextAlignmentRole)
        return section == Pieces ? int(Qt::AlignLeft | Qt::AlignVCenter)
                                 : int(Qt::AlignRight | Qt::AlignVCenter | Qt::AlignAbsolute);
    if (wanted != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Pieces:
        return tr("Pieces");
    case Factory:
        return tr("Factory");
    case Landed:
        return tr("Landed %1", "currency code").arg(m_code);
    case ColumnCount:
        break;
    }
    return {};
}

OfferDetail::OfferDetail(CatalogueService& service, LandedAssumptions& assumptions, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_assumptions(assumptions)
{
    connect(&m_assumptions, &LandedAssumptions::changed, this, &OfferDetail::reckon);
    connect(&m_skus, &SkuMatrixModel::quantitiesChanged, this, &OfferDetail::reckon);
    connect(&m_service, &CatalogueService::changed, this, [this](const QStringList& ids) {
        if (!m_id.isNull() && (ids.isEmpty() || ids.contains(m_id.toString())))
            reload();
    });
}

void OfferDetail::load(const OfferId& id)
{
    if (id != m_id) {
        m_id = id;
        m_offer.reset();
        m_summary.reset();
        m_supplier.reset();
        m_error.reset();
        m_advice.clear();
        m_prices.clear();
        m_skus.setOffer(Offer());
    }
    reload();
}

void OfferDetail::reload()
{
    const auto ticket = m_generation.next();
    const std::stop_token stop = m_stop.restart();
    m_isLoading = true;
    Q_EMIT changed();
    deliver(m_service.summary(m_id), this, [this, ticket](const Result<std::optional<OfferSummary>>& summary) {
        if (!m_generation.isCurrent(ticket) || !summary || !summary->has_value())
            return;
        m_summary = **summary;
        if (!m_offer)
            askSupplier(m_summary->supplierId);
        reckon();
        Q_EMIT changed();
    });
    deliver(m_service.prices(m_id), this, [this, ticket](const Result<QList<PricePoint>>& prices) {
        if (!m_generation.isCurrent(ticket) || !prices)
            return;
        m_prices = *prices;
        Q_EMIT changed();
    });
    deliver(m_service.storedOffer(m_id), this, [this, ticket](const Result<std::optional<Offer>>& known) {
        if (m_generation.isCurrent(ticket) && !m_offer && known && known->has_value())
            take(**known);
    });
    deliver(m_service.fetchOffer(m_id, stop), this, [this, ticket](const Result<Offer>& fetched) {
        if (!m_generation.isCurrent(ticket))
            return;
        m_isLoading = false;
        if (fetched) {
            m_error.reset();
            if (m_offer != *fetched)
                take(*fetched);
        } else if (fetched.error().kind != Error::Kind::Cancelled) {
            m_error = fetched.error();
        }
        Q_EMIT changed();
    });
}

void OfferDetail::take(const Offer& offer)
{
    m_offer = offer;
    m_skus.setOffer(offer);
    askSupplier(offer.supplierId);
    reckon();
    Q_EMIT changed();
}

void OfferDetail::askSupplier(const SupplierId& id)
{
    deliver(m_service.supplier(id), this, [this, offerId = m_id](const Result<Supplier>& supplier) {
        if (m_id != offerId || !supplier)
            return;
        m_supplier = *supplier;
        if (!m_offer)
            reckon();
        Q_EMIT changed();
    });
}

Decimal OfferDetail::chosenTotal() const
{
    Decimal total;
    for (const SkuQuantity& entry : m_skus.quantities())
        total = add(total, entry.quantity).valueOr(total);
    return total;
}

QList<RuleLine> OfferDetail::chosenLines() const
{
    QList<RuleLine> lines;
    for (const SkuQuantity& entry : m_skus.quantities()) {
        for (const Sku& sku : m_offer->skus) {
            if (sku.id == entry.skuId)
                lines.append(RuleLine::of(*m_offer, sku, entry.quantity));
        }
    }
    return lines;
}

/// The variant of which there is most; nullptr for no lines.
const Sku* OfferDetail::leadingSku(const QList<RuleLine>& lines) const
{
    const RuleLine* most = nullptr;
    for (const RuleLine& line : lines) {
        if (!most || line.quantity > most->quantity)
            most = &line;
    }
    for (const Sku& sku : m_offer->skus) {
        if (most && sku.id == most->skuId)
            return &sku;
    }
    return nullptr;
}

/// Several variants are reckoned as one: the one of which there is most, at their average price and weight.
LandedCostInput OfferDetail::inputForLines(const QList<RuleLine>& lines) const
{
    const Sku* leading = leadingSku(lines);
    if (!leading)
        return LandedCostInput::of(*m_offer);
    Decimal total;
    for (const RuleLine& line : lines)
        total = add(total, line.quantity).valueOr(total);
    LandedCostInput input = LandedCostInput::of(*m_offer, *leading);
    input.quantity = total;
    const Quantity quantity(total, m_offer->unit);
    std::optional<Money> goods = Money::zero(m_offer->currency);
    for (const LineCheck& check : checkLines(lines)) {
        const auto sum = goods && check.lineTotal ? add(*goods, *check.lineTotal) : Result<Money>(Money());
        goods = goods && check.lineTotal && sum ? std::optional(*sum) : std::nullopt;
    }
    const auto average =
        goods ? UnitPrice::perUnit(*goods, quantity, Rounding::HalfUp) : Result<UnitPrice>(UnitPrice());
    if (goods && average)
        input.price = *average;
    input.weight = averageWeight(lines);
    return input;
}

std::optional<KnownWeight> OfferDetail::averageWeight(const QList<RuleLine>& lines) const
{
    std::optional<KnownWeight> average;
    std::optional<qint64> grams = 0; // × quantity in thousandths
    std::optional<qint64> pieces = 0;
    for (const RuleLine& line : lines) {
        for (const Sku& sku : m_offer->skus) {
            if (sku.id != line.skuId)
                continue;
            const std::optional<KnownWeight> weight = sku.weight ? sku.weight : m_offer->weight;
            const auto quantity = line.quantity.unitsAt(3, Rounding::HalfUp);
            if (!weight || !quantity || !grams || !pieces)
                return std::nullopt;
            const auto product = wideint::multiply(weight->grams, *quantity);
            grams = product ? wideint::add(*grams, *product) : std::nullopt;
            pieces = wideint::add(*pieces, *quantity);
            average = average ? average : weight;
        }
    }
    if (!average || !grams || !pieces || *pieces <= 0)
        return average;
    average->grams = (*grams + *pieces / 2) / *pieces;
    return average;
}

LandedCostInput OfferDetail::inputFor(const Decimal& quantity) const
{
    if (!m_offer)
        return LandedCostInput::of(*m_summary, freightTemplateOf(*m_summary, m_supplier));
    return quantity.isZero() ? LandedCostInput::of(*m_offer) : inputForLines(chosenLines());
}

void OfferDetail::reckon()
{
    if (!m_offer && !m_summary)
        return;
    const auto calculator = m_assumptions.calculator();
    const Decimal chosen = chosenTotal();
    m_landed = calculator ? LandedText::view(calculator->calculate(inputFor(chosen))) : LandedView();

    QList<TierRow> rows;
    const Decimal moq = m_offer ? m_offer->moq : m_summary->moq;
    const Decimal reached = chosen.isZero() ? std::max(moq, Decimal(m_assumptions.quantity())) : chosen;
    for (const PriceTier& tier : m_offer ? m_offer->tiers : m_summary->tiers) {
        TierRow row;
        row.from = tr("%1+", "from so many pieces on").arg(count(tier.minQty));
        row.minQty = tier.minQty;
        row.price = tier.price;
        row.factory = moneyformat::factoryPrice(tier.price, QLocale());
        row.landed = part::figure(u"–"_s, Ink::Tertiary);
        if (calculator) {
            LandedCostInput input = m_offer ? LandedCostInput::of(*m_offer) : inputFor({});
            input.quantity = std::max(tier.minQty, moq);
            const LandedView view = LandedText::view(calculator->calculate(input));
            if (view.isKnown)
                row.landed = part::amount({}, view.perUnit, Certainty::Estimate);
        }
        if (tier.minQty <= reached) {
            for (TierRow& earlier : rows)
                earlier.isCurrent = false;
            row.isCurrent = true;
        }
        rows.append(row);
    }
    for (TierRow& row : rows) {
        if (row.isCurrent)
            row.landed.weight = Emphasis::Strong;
    }
    m_tiers.setRows(rows);
    m_tiers.setCurrencyCode(m_assumptions.currencyCode());

    m_lines.clear();
    QHash<QString, qint64> totals;
    if (calculator) {
        for (const Choice& choice : m_assumptions.freightLines()) {
            const bool isChosen = choice.key == m_assumptions.freightLineKey();
            const auto other = isChosen ? calculator : m_assumptions.withFreightLine(choice.key);
            const LandedCost cost = other->calculate(inputFor(chosen));
            LineOption option{choice.key, choice.label, {}, LandedText::view(cost), isChosen};
            for (const FreightLine& line : other->book().freightLines) {
                if (line.id == choice.key)
                    option.days = tr("%1–%2 days").arg(line.daysMin).arg(line.daysMax);
            }
            if (cost.total)
                totals.insert(choice.key, cost.total->minor());
            if (option.landed.isKnown || isChosen)
                m_lines.append(option);
        }
        // The cheapest first, as at the checkout; without a figure last.
        static constexpr qint64 kUnknown = std::numeric_limits<qint64>::max();
        std::stable_sort(m_lines.begin(), m_lines.end(), [&totals](const LineOption& a, const LineOption& b) {
            return totals.value(a.id, kUnknown) < totals.value(b.id, kUnknown);
        });
    }
    if (m_offer) {
        checkSelection();
        coach(calculator.get());
    }
    Q_EMIT figuresChanged();
}

void OfferDetail::coach(const LandedCostCalculator* calculator)
{
    m_advice.clear();
    const QList<RuleLine> lines = chosenLines();
    OrderCosts costs;
    if (calculator) {
        const auto calculated = [this, calculator](const QList<RuleLine>& changed) {
            return calculator->calculate(inputForLines(changed));
        };
        costs.total = [calculated](const QList<RuleLine>& changed) { return calculated(changed).total; };
        costs.freight = [calculated](const QList<RuleLine>& changed) { return freightIn(calculated(changed)); };
    }
    QStringList names;
    for (const RuleLine& line : lines)
        names.append(AdviceText::variant(*m_offer, line.skuId));
    for (const OrderAdvice& advice : coachOrder(lines, costs))
        m_advice.append(AdviceText::view(advice, names));
}

void OfferDetail::takeAdvice(qsizetype which)
{
    if (which < 0 || which >= m_advice.size())
        return;
    QList<SkuQuantity> quantities = m_skus.quantities();
    const QList<RuleLine> lines = chosenLines();
    for (const QuantityChange& change : m_advice.at(which).advice.changes) {
        for (SkuQuantity& entry : quantities) {
            if (entry.skuId == lines.at(change.line).skuId)
                entry.quantity = change.to;
        }
    }
    m_skus.setQuantities(quantities);
}

void OfferDetail::checkSelection()
{
    m_check = {};
    const QList<SkuQuantity> chosen = m_skus.quantities();
    const QList<RuleLine> lines = chosenLines();
    if (lines.isEmpty()) {
        m_check.isEmpty = true;
        m_check.message = tr("Minimum %1, in lots of %2").arg(count(m_offer->moq), count(m_offer->lotSize));
        return;
    }
    m_check.isOk = true;
    for (const LineCheck& check : checkLines(lines)) {
        if (m_check.isOk && !check.violations.isEmpty()) {
            m_check.isOk = false;
            m_check.message = violationText(check.violations.first());
        }
    }
    if (m_check.isOk)
        m_check.message = tr("MOQ and lot size met");
    //: %1 is a number of pieces; the number of variants comes first.
    m_check.summary = tr("%n variant(s), %1 pcs", nullptr, static_cast<int>(chosen.size())).arg(count(chosenTotal()));
    if (m_offer->carton && !m_offer->carton->quantity.isZero()) {
        const auto cartons =
            Quantity(chosenTotal(), m_offer->unit).roundedUpTo(Quantity(m_offer->carton->quantity, m_offer->unit));
        const auto total = cartons ? cartons->value().unitsAt(3, Rounding::HalfUp) : Result<qint64>(0);
        const auto each = m_offer->carton->quantity.unitsAt(3, Rounding::HalfUp);
        // More than a plural can count is refused anyway.
        if (total && each && *each > 0 && *total > 0 && *total / *each <= std::numeric_limits<int>::max())
            m_check.summary = tr("%1, %n carton(s)", nullptr, static_cast<int>(*total / *each)).arg(m_check.summary);
    }
}

QList<FactRow> OfferDetail::terms() const
{
    if (!m_offer && m_summary)
        return {{tr("MOQ"), tr("%1 pcs").arg(count(m_summary->moq))},
                {tr("Lot size"), tr("%1 pcs").arg(count(m_summary->lotSize))},
                {tr("Lead time"), tr("%n day(s)", nullptr, static_cast<int>(m_summary->leadDays))},
                {tr("Stock"), count(m_summary->stock)}};
    if (!m_offer)
        return {};
    const Offer& offer = *m_offer;
    QList<FactRow> facts{{tr("MOQ"), tr("%1 pcs").arg(count(offer.moq))},
                         {tr("Lot size"), tr("%1 pcs").arg(count(offer.lotSize))},
                         {tr("Mixed batch"), offer.mixRule.enabled ? tr("variants add up") : tr("each on its own")},
                         {tr("Lead time"), tr("%n day(s)", nullptr, static_cast<int>(offer.leadDays))}};
    if (offer.dispatchHours)
        facts.append({tr("Dispatch promise"), tr("%1 h").arg(*offer.dispatchHours)});
    if (offer.carton) {
        const Dimensions& dims = offer.carton->dims;
        facts.append({tr("Carton of %1").arg(count(offer.carton->quantity)), tr("%1 × %2 × %3 cm")
                                                                                 .arg((dims.lengthMm + 5) / 10)
                                                                                 .arg((dims.widthMm + 5) / 10)
                                                                                 .arg((dims.heightMm + 5) / 10)});
    }
    return facts;
}

QList<FactRow> OfferDetail::weights() const
{
    if (!m_offer && m_summary && m_summary->weight)
        return {
            {weightSource(*m_summary->weight), tr("%1 g").arg(QLocale().toString(m_summary->weight->grams)), -1, true}};
    if (!m_offer)
        return {};
    const Sku* leading = leadingSku(chosenLines());
    const Sku* sku = leading ? leading : m_offer->skus.isEmpty() ? nullptr : &m_offer->skus.first();
    QList<FactRow> facts;
    if (sku) {
        for (const KnownWeight& weight : sku->weights)
            facts.append(
                {weightSource(weight), tr("%1 g").arg(QLocale().toString(weight.grams)), -1, sku->weight == weight});
    }
    if (facts.isEmpty() && m_offer->weight)
        facts.append(
            {weightSource(*m_offer->weight), tr("%1 g").arg(QLocale().toString(m_offer->weight->grams)), -1, true});
    return facts;
}

QList<FactRow> OfferDetail::specification() const
{
    QList<FactRow> facts;
    if (!m_offer)
        return facts;
    for (const NamedText& attribute : m_offer->attributes)
        facts.append({attribute.name, attribute.value});
    QStringList certificates;
    for (const Certificate& certificate : m_offer->certificates)
        certificates.append(certificate.name);
    if (!certificates.isEmpty())
        facts.append({tr("Certificates"), TradeWords::list(certificates)});
    return facts;
}

QStringList OfferDetail::images() const
{
    if (m_offer && !m_offer->images.isEmpty())
        return m_offer->images;
    if (m_summary)
        return {m_summary->imageId};
    return {};
}

QList<FactRow> OfferDetail::scores(const Supplier& supplier)
{
    const QLocale locale;
    const auto score = [&locale](const QString& name, const Decimal& value) {
        const auto permille = value.unitsAt(3, Rounding::HalfUp);
        return FactRow{name, tr("%1 / 5").arg(moneyformat::number(value, locale)),
                       permille ? static_cast<int>(*permille / 5) : -1};
    };
    const auto rate = [&locale](const QString& name, qint64 bp) {
        return FactRow{name, LandedText::percent(bp, locale, 1), static_cast<int>(bp / 10)};
    };
    return {score(tr("Composite"), supplier.scores.composite),
            score(tr("Logistics"), supplier.scores.logistics),
            score(tr("After sales"), supplier.scores.afterSales),
            rate(tr("Buy again"), supplier.rates.repeatPurchaseBp),
            rate(tr("Shipped within 48 h"), supplier.rates.pickup48hBp),
            rate(tr("Perfect orders"), supplier.rates.perfectFulfilmentBp),
            rate(tr("Quality refunds"), supplier.rates.qualityRefundBp),
            rate(tr("Shipped late"), supplier.rates.delayedShippingBp)};
}

QString OfferDetail::identityName(SupplierIdentity identity)
{
    switch (identity) {
    case SupplierIdentity::SuperFactory:
        return tr("Super factory");
    case SupplierIdentity::PowerfulMerchant:
        return tr("Powerful merchant");
    case SupplierIdentity::TpMember:
        return tr("TP member");
    }
    return {};
}

QStringList OfferDetail::badges(const Supplier& supplier)
{
    QStringList words;
    for (const auto& identity : supplier.identities)
        words.append(identity.known() ? identityName(*identity.known()) : identity.toWire());
    if (supplier.memberYears > 0)
        words.append(tr("%n year(s)", nullptr, static_cast<int>(supplier.memberYears)));
    return words;
}

QString OfferDetail::supplierPlace(const Supplier& supplier)
{
    if (supplier.nameOriginal == supplier.name)
        return supplier.city;
    return tr("%1 · %2", "name, city").arg(supplier.nameOriginal, supplier.city);
}

} // namespace tradewind
