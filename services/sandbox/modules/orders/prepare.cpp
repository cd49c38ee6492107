// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/orders/prepare.h"

#include "services/sandbox/platform/answer.h"
#include "services/sandbox/platform/canonical.h"
#include "services/sandbox/platform/phrase.h"

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

const QString kCny = u"CNY"_s;
/// Sourced outside the catalogue, by the rep.
const QString kSourced = u"s-sourced"_s;

/// Collects the charges of an order.
class Charges
{
public:
    QJsonObject& add(const QString& kind, qint64 minor, const Phrase& basis, const QString& ruleId = {})
    {
        QJsonObject charge{
            {u"id"_s, u"ch-%1"_s.arg(m_all.size() + 1)}, {u"kind"_s, kind}, {u"amount"_s, money(minor, kCny)}};
        putWords(charge, "basis"_L1, basis);
        if (!ruleId.isEmpty())
            charge["ruleId"_L1] = ruleId;
        m_all.append(charge);
        return m_all.last();
    }
    /// By a rule of the fee book; nothing when the rule does not exist.
    QJsonObject* fee(const QJsonObject& rule, const FeeInput& input, const Phrase& basis)
    {
        if (rule.isEmpty())
            return nullptr;
        const Fee fee = feeOf(rule, input);
        const bool isPercent = rule["basis"_L1].toString().startsWith("percent_of_"_L1);
        QJsonObject& charge =
            add(chargeKind(rule["kind"_L1].toString()), fee.minor,
                isPercent ? Phrase(u"%1 % of goods"_s, u"货款的%1%"_s).arg(shortText(fee.bp, 2)) : basis,
                rule["id"_L1].toString());
        if (isPercent)
            charge["base"_L1] = money(input.base, kCny);
        else
            charge["units"_L1] = shortText(fee.unitsMilli, kQuantityDecimals);
        return &charge;
    }
    const QList<QJsonObject>& all() const { return m_all; }

private:
    static QString chargeKind(const QString& feeKind)
    {
        return feeKind.startsWith("inspection_"_L1) ? u"inspection"_s : feeKind;
    }

    QList<QJsonObject> m_all;
};

void addDomesticFreight(Charges& charges, const QList<DraftLine>& lines, const QList<qint64>& totals)
{
    QStringList done;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QJsonObject freight = lines[i].freightTemplate;
        const QString id = freight["id"_L1].toString();
        if (freight.isEmpty() || done.contains(id))
            continue;
        done.append(id);
        const bool byWeight = freight["chargeType"_L1].toString() == "weight"_L1;
        qint64 milliUnits = 0;
        qint64 goods = 0;
        for (qsizetype j = 0; j < lines.size(); ++j) {
            if (lines[j].freightTemplate["id"_L1].toString() != id)
                continue;
            // What nobody has weighed is not free of charge.
            if (byWeight && lines[j].weight.isEmpty())
                refuseField(u"/lines/%1"_s.arg(j), u"weight-unknown"_s,
                            u"its weight is not known, and its freight in China goes by weight"_s);
            milliUnits += byWeight ? lines[j].milli * lines[j].weight["grams"_L1].toInteger() : lines[j].milli;
            goods += totals[j];
        }
        const qint64 units = mulDivUp(milliUnits, 1, 1000);
        const Phrase basis = byWeight ? Phrase(u"%1, %2 kg from %3"_s, u"%1，%2千克，%3发货"_s)
                                      : Phrase(u"%1, %2 pieces from %3"_s, u"%1，%2件，%3发货"_s);
        QJsonObject& charge = charges.add(u"domestic_freight"_s, domesticFreight(freight, units, goods),
                                          basis.arg(Phrase::in(freight, "name"_L1),
                                                    byWeight ? shortText(units, 3) : QString::number(units),
                                                    Phrase::in(freight, "from"_L1)),
                                          id);
        charge["base"_L1] = money(goods, kCny);
        charge["units"_L1] = QString::number(units);
        charge["supplierId"_L1] = lines[i].supplierId;
    }
}

void addInspections(Charges& charges, const Reference& reference, const OrderDraft& draft,
                    const QList<int>& supplierOrders, const QDateTime& at)
{
    QList<int> basicDone;
    for (qsizetype i = 0; i < draft.lines.size(); ++i) {
        const DraftLine& line = draft.lines[i];
        if (line.qcPlan == "none"_L1)
            continue;
        const bool basic = line.qcPlan == "basic"_L1;
        if (basic && basicDone.contains(supplierOrders[i]))
            continue;
        const QJsonObject rule = reference.feeRule(u"inspection_"_s + line.qcPlan, draft.serviceMode, at);
        FeeInput input;
        input.unitsMilli = line.milli;
        const Phrase name = Phrase::in(rule, "name"_L1);
        QJsonObject* charge = charges.fee(
            rule, input, basic ? Phrase(u"%1, once a supplier order"_s, u"%1，每个供应商订单一次"_s).arg(name) : name);
        if (!charge)
            continue;
        if (basic)
            basicDone.append(supplierOrders[i]);
        else
            (*charge)["lineNo"_L1] = i + 1;
        (*charge)["supplierId"_L1] = line.supplierId;
    }
}

void addServices(Charges& charges, const Reference& reference, const OrderDraft& draft, const QDateTime& at)
{
    for (qsizetype i = 0; i < draft.lines.size(); ++i) {
        const DraftLine& line = draft.lines[i];
        for (const QJsonValue& service : line.services) {
            const QString kind = service["kind"_L1].toString();
            FeeInput input;
            input.unitsMilli = line.milli;
            if (service["quantity"_L1].isString())
                input.unitsMilli = scaled(service["quantity"_L1].toString(), kQuantityDecimals).value_or(line.milli);
            const QJsonObject rule = reference.feeRule(kind, draft.serviceMode, at);
            const Phrase basis =
                Phrase(u"%1, line %2"_s, u"%1，第%2行"_s).arg(Phrase::in(rule, "name"_L1), QString::number(i + 1));
            if (QJsonObject* charge = charges.fee(rule, input, basis)) {
                (*charge)["lineNo"_L1] = i + 1;
                (*charge)["supplierId"_L1] = line.supplierId;
            }
        }
        if (line.tooling > 0)
            charges.add(u"tooling"_s, line.tooling, {u"Tooling, once"_s, u"模具费，一次性"_s})["lineNo"_L1] = i + 1;
        if (line.sample > 0)
            charges.add(u"sample"_s, line.sample, {u"Sample"_s, u"样品"_s})["lineNo"_L1] = i + 1;
    }
}

QJsonObject orderLine(const DraftLine& line, qsizetype no, qint64 total)
{
    QJsonObject body{
        {u"lineNo"_s, no},
        {u"title"_s, line.title},
        {u"titleOriginal"_s, line.titleOriginal},
        {u"quantity"_s, quantity(line.milli, line.unit)},
        {u"unitPrice"_s, QJsonObject{{u"amount"_s, shortText(line.micro, kPriceDecimals)}, {u"currency"_s, kCny}}},
        {u"priceSource"_s, line.priceSource},
        {u"lineTotal"_s, money(total, kCny)},
        {u"qcPlan"_s, line.qcPlan},
        {u"services"_s, line.services},
        {u"restricted"_s, line.restricted},
        {u"supplierId"_s, line.supplierId.isEmpty() ? kSourced : line.supplierId}};
    const auto maybe = [&](QLatin1StringView name, const QString& value) {
        if (!value.isEmpty())
            body[name] = value;
    };
    putWords(body, "variant"_L1, {line.variant, line.variantOriginal});
    maybe("offerId"_L1, line.offerId);
    maybe("skuId"_L1, line.skuId);
    maybe("rfqLineId"_L1, line.rfqLineId);
    maybe("imageId"_L1, line.imageId);
    maybe("hs"_L1, line.hs);
    if (!line.weight.isEmpty())
        body["weight"_L1] = line.weight;
    if (!line.dims.isEmpty())
        body["dims"_L1] = line.dims;
    return body;
}

QJsonObject contentOf(const OrderDraft& draft, const QJsonArray& lines)
{
    QJsonArray bound;
    for (const QJsonValue& line : lines) {
        QJsonObject entry;
        for (const auto member : {"lineNo"_L1, "offerId"_L1, "skuId"_L1, "rfqLineId"_L1, "quantity"_L1, "unitPrice"_L1,
                                  "qcPlan"_L1, "services"_L1}) {
            if (!line[member].isUndefined())
                entry[member] = line[member];
        }
        bound.append(entry);
    }
    QJsonObject content{{u"source"_s, draft.source},
                        {u"serviceMode"_s, draft.serviceMode},
                        {u"currency"_s, kCny},
                        {u"paymentCurrency"_s, draft.paymentCurrency},
                        {u"destination"_s, draft.destination},
                        {u"incoterm"_s, draft.incoterm},
                        {u"incotermPlace"_s, draft.incotermPlace},
                        {u"lines"_s, bound}};
    if (!draft.freightLineId.isEmpty())
        content["freightLineId"_L1] = draft.freightLineId;
    return content;
}

QJsonObject preparedDue(const QString& kind, qint64 minor, const Phrase& basis, const QJsonArray& chargeIds)
{
    return withWords({{u"kind"_s, kind}, {u"amount"_s, money(minor, kCny)}, {u"chargeIds"_s, chargeIds}}, "basis"_L1,
                     basis);
}

Phrase balanceBasis()
{
    return {u"Balance of goods, before they are shipped"_s, u"货款尾款，发货前付清"_s};
}

/// Goods: one charge, or deposit and balance when the terms say so. Answers how much of it is paid later.
qint64 addGoods(Charges& charges, qint64 goods, qint64 depositBp, qsizetype lines)
{
    if (depositBp >= 10000) {
        charges.add(u"goods"_s, goods,
                    Phrase(lines == 1 ? u"%1 line"_s : u"%1 lines"_s, u"%1行"_s).arg(QString::number(lines)));
        return 0;
    }
    const qint64 deposit = partOf(goods, depositBp);
    const Phrase first = Phrase(u"Deposit, %1 % of goods"_s, u"定金，货款的%1%"_s).arg(shortText(depositBp, 2));
    charges.add(u"goods"_s, deposit, first)["base"_L1] = money(goods, kCny);
    charges.add(u"goods"_s, goods - deposit, balanceBasis())["base"_L1] = money(goods, kCny);
    return goods - deposit;
}

QJsonArray duesOf(const QList<QJsonObject>& charges, qint64 balance, qint64 misprice)
{
    QJsonArray first;
    qint64 minor = 0;
    for (const QJsonObject& charge : charges) {
        if (balance > 0 && charge["id"_L1].toString() == "ch-2"_L1)
            continue;
        first.append(charge["id"_L1]);
        minor += amountOf(charge["amount"_L1]).minor;
    }
    const Phrase basis = balance > 0 ? Phrase(u"Deposit, freight in China, fees"_s, u"定金、中国境内运费、各项费用"_s)
                                     : Phrase(u"Goods, freight in China, fees"_s, u"货款、中国境内运费、各项费用"_s);
    QJsonArray dues{preparedDue(balance > 0 ? u"deposit"_s : u"payment1"_s, minor + misprice, basis, first)};
    if (balance > 0)
        dues.append(preparedDue(u"balance"_s, balance, balanceBasis(), QJsonArray{u"ch-2"_s}));
    return dues;
}

/// An amount with its likely range.
struct Range
{
    qint64 amount = 0;
    qint64 low = 0;
    qint64 high = 0;
};

QJsonObject estimate(const QString& kind, const Range& range, const Phrase& basis, const QString& ruleId)
{
    return withWords({{u"kind"_s, kind},
                      {u"amount"_s, money(range.amount, kCny)},
                      {u"low"_s, money(range.low, kCny)},
                      {u"high"_s, money(range.high, kCny)},
                      {u"ruleId"_s, ruleId}},
                     "basis"_L1, basis);
}

} // namespace

QJsonObject destinationOf(const Entity& address)
{
    return {{u"addressId"_s, address.id},
            {u"country"_s, address.body["country"_L1]},
            {u"postalCode"_s, address.body["postalCode"_L1]},
            {u"city"_s, address.body["city"_L1]}};
}

QJsonArray estimatesFor(const Desk& desk, const Business& business, const OrderDraft& draft)
{
    const QJsonObject line = business.reference.freightLine(draft.freightLineId);
    const QString country = draft.destination["country"_L1].toString();
    const QJsonObject rate = rateFor(line, country, desk.now());
    if (rate.isEmpty())
        return {};
    qint64 milliGrams = 0;
    qint64 volume = 0;
    qint64 milliVolume = 0; ///< of parts of units
    QList<Taxed> goods;
    const QJsonArray refuses = line["refuses"_L1].toArray();
    for (const DraftLine& item : draft.lines) {
        if (item.weight.isEmpty())
            return {};
        for (const QJsonValue& attribute : item.restricted) {
            if (refuses.contains(attribute))
                return {};
        }
        milliGrams += item.milli * item.weight["grams"_L1].toInteger();
        const qint64 each = item.dims["lengthMm"_L1].toInteger() * item.dims["widthMm"_L1].toInteger() *
                            item.dims["heightMm"_L1].toInteger();
        volume += each * (item.milli / 1000);
        milliVolume += each * (item.milli % 1000);
        goods.append({item.hs, lineTotal(item.micro, item.milli, kCny)});
    }
    const QJsonObject rule = line["estimate"_L1].toObject();
    const qint64 raise = 10000 + rule["packingBp"_L1].toInteger();
    Parcel parcel;
    parcel.grams = mulDivHalfUp(mulDivHalfUp(milliGrams, 1, 1000), raise, 10000);
    parcel.volumeMm3 = mulDivHalfUp(volume + mulDivHalfUp(milliVolume, 1, 1000), raise, 10000);
    const qint64 freight = weigh(line, rate, parcel).minor;
    FeeInput packages;
    packages.unitsMilli = 1000;
    const QJsonObject packing = business.reference.feeRule(u"packing"_s, draft.serviceMode, desk.now());
    const qint64 packed = packing.isEmpty() ? 0 : feeOf(packing, packages).minor;
    const qint64 shipping = freight + packed;
    const Range range{shipping, mulDivHalfUp(shipping, 10000 - rule["lowBp"_L1].toInteger(), 10000),
                      mulDivHalfUp(shipping, 10000 + rule["highBp"_L1].toInteger(), 10000)};
    QJsonArray estimates{estimate(
        u"payment2"_s, range,
        Phrase(u"%1, %2 kg, %3 m³ with packing"_s, u"%1，含包装%2千克、%3立方米"_s)
            .arg(Phrase::in(line, "name"_L1), shortText(parcel.grams, 3), fixedText(parcel.volumeMm3 / 1000000, 3)),
        line["id"_L1].toString())};
    const auto dutiesWith = [&](qint64 payment2) {
        return dutiesOf(business.reference.dutyRules, country, desk.now(), goods, payment2);
    };
    const std::optional<Duties> duties = dutiesWith(range.amount);
    const std::optional<Duties> low = dutiesWith(range.low);
    const std::optional<Duties> high = dutiesWith(range.high);
    if (duties && low && high) {
        const QString ruleId = duties->lines.isEmpty() ? QString() : duties->lines.constFirst().ruleId;
        estimates.append(estimate(u"duty"_s, {duties->duty, low->duty, high->duty},
                                  {u"On goods and freight"_s, u"按货值与运费"_s}, ruleId));
        estimates.append(estimate(u"vat"_s, {duties->vat, low->vat, high->vat},
                                  {u"On goods, freight and duty"_s, u"按货值、运费与关税"_s}, ruleId));
        estimates.append(estimate(u"clearance"_s, {duties->clearance, duties->clearance, duties->clearance},
                                  {u"Once a shipment"_s, u"每票一次"_s}, duties->clearanceRule));
    }
    return estimates;
}

QJsonArray freightOptionsFor(const Desk& desk, const Business& business, const QJsonObject& rfq,
                             const QJsonObject& round)
{
    OrderDraft draft;
    draft.serviceMode = rfq["serviceMode"_L1].toString();
    draft.destination = rfq["destination"_L1].toObject();
    QJsonArray options;
    if (draft.serviceMode == "source_to_forwarder"_L1)
        return options;
    for (const QJsonValue& scenario : rfq["scenarios"_L1].toArray()) {
        draft.lines = roundLines(business, rfq, round, scenario["id"_L1].toString());
        for (const QJsonObject& line : business.reference.freightLines) {
            draft.freightLineId = line["id"_L1].toString();
            for (const QJsonValue& estimate : estimatesFor(desk, business, draft)) {
                if (estimate["kind"_L1].toString() != "payment2"_L1)
                    continue;
                options.append(QJsonObject{{u"scenarioId"_s, scenario["id"_L1]},
                                           {u"freightLineId"_s, draft.freightLineId},
                                           {u"amount"_s, estimate["amount"_L1]},
                                           {u"low"_s, estimate["low"_L1]},
                                           {u"high"_s, estimate["high"_L1]}});
            }
        }
    }
    return options;
}

QJsonObject preparedFigures(const Desk& desk, const Business& business, const OrderDraft& draft, qint64 misprice)
{
    const QDateTime now = desk.now();
    const Reference& reference = business.reference;
    QList<qint64> totals;
    QJsonArray lines;
    qint64 goods = 0;
    for (const DraftLine& line : draft.lines) {
        totals.append(lineTotal(line.micro, line.milli, kCny));
        goods += totals.constLast();
        lines.append(orderLine(line, totals.size(), totals.constLast()));
    }
    Charges charges;
    const qint64 balance = addGoods(charges, goods, draft.depositBp, draft.lines.size());
    addDomesticFreight(charges, draft.lines, totals);
    FeeInput service;
    service.base = goods;
    service.volume = amountOf(desk.need(u"company"_s, draft.company).body["feeVolume"_L1]).minor;
    charges.fee(reference.feeRule(u"service_fee"_s, draft.serviceMode, now), service, {});
    addInspections(charges, reference, draft, supplierOrderOf(draft.lines), now);
    addServices(charges, reference, draft, now);
    for (const QJsonValue& fee : draft.roundFees)
        charges.add(fee["kind"_L1].toString(u"other"_s), amountOf(fee["amount"_L1]).minor,
                    Phrase::in(fee.toObject(), "basis"_L1), fee["ruleId"_L1].toString());

    qint64 total = misprice;
    QJsonArray listed;
    for (const QJsonObject& charge : charges.all()) {
        total += amountOf(charge["amount"_L1]).minor;
        listed.append(charge);
    }
    const QJsonObject content = contentOf(draft, lines);
    const QJsonObject storage = reference.feeRule(u"storage"_s, draft.serviceMode, now);
    return {{u"companyId"_s, draft.company},
            {u"contentHash"_s, canonicalHash(content)},
            {u"content"_s, content},
            {u"lines"_s, lines},
            {u"charges"_s, listed},
            {u"total"_s, money(total, kCny)},
            {u"dues"_s, duesOf(charges.all(), balance, misprice)},
            {u"estimates"_s, estimatesFor(desk, business, draft)},
            {u"payWithinHours"_s, 72},
            {u"silence"_s, QJsonObject{{u"qcDefault"_s, u"accept"_s},
                                       {u"qcHours"_s, 48},
                                       {u"freeStorageDays"_s, storage["freeDays"_L1].toInteger(60)}}}};
}

QJsonArray ruleHits(const Desk& desk, const Business& business, const QList<Entity>& rules, const QJsonObject& prepared)
{
    const Amount total = amountOf(prepared["total"_L1]);
    Amount withFreight = total;
    for (const QJsonValue& estimate : prepared["estimates"_L1].toArray()) {
        if (estimate["kind"_L1].toString() == "payment2"_L1)
            withFreight.minor += amountOf(estimate["amount"_L1]).minor;
    }
    const QJsonArray lines = prepared["lines"_L1].toArray();
    QJsonArray hits;
    for (const Entity& rule : rules) {
        if (!rule.body["active"_L1].toBool())
            continue;
        const QString kind = rule.body["kind"_L1].toString();
        const Amount limit = amountOf(rule.body["limit"_L1]);
        QJsonObject hit = withWords({{u"ruleId"_s, rule.id}}, "name"_L1, Phrase::in(rule.body, "name"_L1));
        bool applies = false;
        if (kind == "total"_L1 || kind == "freight_included"_L1) {
            const Amount value =
                business.reference.atMid(kind == "total"_L1 ? total : withFreight, limit.currency, desk.now());
            applies = value.minor > limit.minor;
            hit["limit"_L1] = money(limit);
            hit["value"_L1] = money(value);
        } else if (kind == "sku_count"_L1) {
            applies = lines.size() > rule.body["count"_L1].toInteger();
        } else {
            const QJsonValue wanted = rule.body["refId"_L1];
            for (const QJsonValue& line : lines) {
                const QJsonArray path = business.offer(line["offerId"_L1].toString())["categoryPath"_L1].toArray();
                applies = applies || (kind == "supplier"_L1 ? line["supplierId"_L1] == wanted : path.contains(wanted));
            }
        }
        if (applies)
            hits.append(hit);
    }
    return hits;
}

} // namespace tradewind::sandbox
