// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/shared/luck.h"
#include "services/sandbox/modules/shipping/shipping.h"
#include "services/sandbox/platform/phrase.h"

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

const QString kCny = u"CNY"_s;

/// A package as it will be, with what is in it.
struct Box
{
    Parcel parcel;
    QJsonArray items;
};

struct Carton
{
    Parcel parcel;
    QString itemId;
    qint64 milli = 0;
    QString unit;
};

/// The cartons of what is consigned: as many as the part needs, each with its share of goods and weight.
QList<Carton> cartonsOf(const ShipmentDraft& draft)
{
    QList<Carton> cartons;
    for (const Consigned& part : draft.items) {
        const QJsonObject& item = part.item.body;
        const qint64 all = std::max<qint64>(1, quantityMilli(item["quantity"_L1]));
        const qint64 count = std::max<qint64>(1, mulDivUp(item["cartons"_L1].toInteger(1), part.milli, all));
        const qint64 grams = mulDivUp(item["grams"_L1].toInteger(), part.milli, all);
        const QList<qint64> even(count, 1);
        // Whole pieces as far as the quantity is whole.
        const bool whole = part.milli % 1000 == 0;
        const QList<qint64> pieces = allocate(whole ? part.milli / 1000 : part.milli, even);
        const QList<qint64> weights = allocate(grams, even);
        const QJsonValue dims = item["cartonDims"_L1];
        for (qint64 i = 0; i < count; ++i) {
            cartons.append({{dims["lengthMm"_L1].toInteger(), dims["widthMm"_L1].toInteger(),
                             dims["heightMm"_L1].toInteger(), weights[i], 0},
                            part.item.id,
                            pieces[i] * (whole ? 1000 : 1),
                            item["quantity"_L1]["unit"_L1].toString()});
        }
    }
    return cartons;
}

bool onPallets(const QJsonObject& line)
{
    const QString mode = line["mode"_L1].toString();
    return mode.startsWith("sea"_L1) || mode == "rail"_L1 || mode == "truck"_L1;
}

void addItem(QJsonArray& items, const Carton& carton)
{
    for (qsizetype i = 0; i < items.size(); ++i) {
        QJsonObject entry = items[i].toObject();
        if (entry["storedItemId"_L1].toString() != carton.itemId)
            continue;
        entry["quantity"_L1] = quantity(quantityMilli(entry["quantity"_L1]) + carton.milli, carton.unit);
        items[i] = entry;
        return;
    }
    items.append(QJsonObject{{u"storedItemId"_s, carton.itemId}, {u"quantity"_s, quantity(carton.milli, carton.unit)}});
}

/// Cartons on pallets of 1200 × 800 mm, at most 1450 mm of goods high and 800 kg.
QList<Box> palletised(const QList<Carton>& cartons)
{
    constexpr qint64 kFloor = 1200 * 800;
    constexpr qint64 kRoom = kFloor * 1450 * 9 / 10;
    constexpr qint64 kMost = 800000;
    QList<Box> pallets;
    qint64 used = kRoom + 1;
    for (const Carton& carton : cartons) {
        const qint64 volume = carton.parcel.volume();
        if (used + volume > kRoom || pallets.last().parcel.grams + carton.parcel.grams > kMost) {
            pallets.append(Box{{1200, 800, 0, 18000, 0}, {}});
            used = 0;
        }
        used += volume;
        pallets.last().parcel.grams += carton.parcel.grams;
        addItem(pallets.last().items, carton);
        const qint64 high = mulDivUp(used, 10, kFloor * 9);
        pallets.last().parcel.heightMm = 144 + (high + 49) / 50 * 50;
    }
    return pallets;
}

QList<Box> boxesOf(const ShipmentDraft& draft, const QJsonObject& line)
{
    QList<Box> boxes;
    for (const Loose& loose : draft.packages)
        boxes.append(Box{loose.parcel, {}});
    const QList<Carton> cartons = cartonsOf(draft);
    if (onPallets(line) && cartons.size() > 3) {
        boxes.append(palletised(cartons));
    } else {
        for (const Carton& carton : cartons) {
            Box box{carton.parcel, {}};
            addItem(box.items, carton);
            boxes.append(box);
        }
    }
    if (draft.weighed) {
        // The scale at the packing table: a little more or less than the shelf says.
        for (qsizetype i = 0; i < boxes.size(); ++i) {
            const int perMille =
                998 +
                luck(u"%1 %2"_s.arg(draft.items.isEmpty() ? QString() : draft.items.constFirst().item.id).arg(i), 22);
            boxes[i].parcel.grams = mulDivUp(boxes[i].parcel.grams, perMille, 1000);
        }
    }
    return boxes;
}

qint64 goodsValue(const ShipmentDraft& draft)
{
    qint64 minor = 0;
    for (const Consigned& part : draft.items)
        minor += lineTotal(priceMicro(part.item.body["unitValue"_L1]), part.milli, kCny);
    for (const Loose& loose : draft.packages)
        minor += loose.value;
    return minor;
}

Phrase attributeName(const QString& attribute)
{
    static const QHash<QString, QString> kChinese{{u"battery"_s, u"电池"_s},    {u"liquid"_s, u"液体"_s},
                                                  {u"magnet"_s, u"磁性物品"_s}, {u"powder"_s, u"粉末"_s},
                                                  {u"food"_s, u"食品"_s},       {u"brand"_s, u"品牌"_s},
                                                  {u"cosmetic"_s, u"化妆品"_s}, {u"oversize"_s, u"超大件"_s}};
    return {attribute, kChinese.value(attribute)};
}

Phrase refusalOf(const ShipmentDraft& draft, const QJsonObject& line, const QList<Box>& boxes)
{
    const QJsonArray refuses = line["refuses"_L1].toArray();
    QList<QJsonArray> attributes;
    for (const Consigned& part : draft.items)
        attributes.append(part.item.body["restricted"_L1].toArray());
    for (const Loose& loose : draft.packages)
        attributes.append(loose.restricted);
    for (const QJsonArray& list : attributes) {
        for (const QJsonValue& attribute : list) {
            if (refuses.contains(attribute))
                return Phrase(u"takes no goods with %1"_s, u"不承运含%1的货物"_s)
                    .arg(attributeName(attribute.toString()));
        }
    }
    const qint64 most = line["maxPackageGrams"_L1].toInteger();
    const qint64 longest = line["maxSideMm"_L1].toInteger();
    for (const Box& box : boxes) {
        if (most > 0 && box.parcel.grams > most)
            return Phrase(u"takes packages up to %1 kg"_s, u"单个包裹不超过%1千克"_s).arg(shortText(most, 3));
        if (longest > 0 && std::max({box.parcel.lengthMm, box.parcel.widthMm, box.parcel.heightMm}) > longest)
            return Phrase(u"takes packages up to %1 mm long"_s, u"单个包裹最长%1毫米"_s).arg(QString::number(longest));
    }
    return {};
}

QJsonObject packageOf(const Box& box, qsizetype no, const Weighed& weighed)
{
    return {{u"id"_s, u"pk-%1"_s.arg(no)},
            {u"no"_s, no},
            {u"dims"_s, QJsonObject{{u"lengthMm"_s, box.parcel.lengthMm},
                                    {u"widthMm"_s, box.parcel.widthMm},
                                    {u"heightMm"_s, box.parcel.heightMm}}},
            {u"actualGrams"_s, box.parcel.grams},
            {u"volumetricGrams"_s, weighed.volumetric},
            {u"chargeableGrams"_s, weighed.chargeable},
            {u"items"_s, box.items}};
}

class ChargeList
{
public:
    void add(const QString& kind, qint64 minor, const Phrase& basis, const QString& ruleId,
             const QJsonObject& more = {})
    {
        QJsonObject charge = more;
        charge["id"_L1] = u"ch-%1"_s.arg(m_all.size() + 1);
        charge["kind"_L1] = kind;
        charge["amount"_L1] = money(minor, kCny);
        putWords(charge, "basis"_L1, basis);
        if (!ruleId.isEmpty())
            charge["ruleId"_L1] = ruleId;
        m_all.append(charge);
        m_total += minor;
    }
    void byRule(const QJsonObject& rule, const QString& kind, const FeeInput& input)
    {
        if (rule.isEmpty())
            return;
        const Fee fee = feeOf(rule, input);
        QJsonObject more;
        if (input.base > 0)
            more["base"_L1] = money(input.base, kCny);
        else
            more["units"_L1] = shortText(fee.unitsMilli, kQuantityDecimals);
        const Phrase ofGoods = Phrase(u"%1 % of goods"_s, u"货款的%1%"_s).arg(shortText(fee.bp, 2));
        add(kind, fee.minor, input.base > 0 ? ofGoods : Phrase::in(rule, "name"_L1), rule["id"_L1].toString(), more);
    }
    const QJsonArray& all() const { return m_all; }
    qint64 total() const { return m_total; }

private:
    QJsonArray m_all;
    qint64 m_total = 0;
};

void addShelfCharges(ChargeList& charges, const ShipmentDraft& draft)
{
    for (const Consigned& part : draft.items) {
        const Amount accrued = amountOf(part.item.body["feeAccrued"_L1]);
        if (accrued.minor > 0)
            charges.add(u"storage"_s, accrued.minor,
                        Phrase(u"Storage of %1 after the free days"_s, u"%1免费期后的仓储费"_s).arg(part.item.id),
                        part.item.body["feeRuleId"_L1].toString());
        for (const QJsonValue& service : part.item.body["services"_L1].toArray()) {
            const QJsonObject charge = service["charge"_L1].toObject();
            charges.add(charge["kind"_L1].toString(), amountOf(charge["amount"_L1]).minor,
                        Phrase(u"%1, %2"_s, u"%1，%2"_s).arg(Phrase::in(charge, "basis"_L1), part.item.id),
                        charge["ruleId"_L1].toString(), {{u"units"_s, charge["units"_L1]}});
        }
    }
}

} // namespace

QJsonObject optionFor(const Desk& desk, const Business& business, const ShipmentDraft& draft, const QJsonObject& line)
{
    QJsonObject option{{u"freightLineId"_s, line["id"_L1]}};
    const QJsonObject rate = rateFor(line, draft.destination["country"_L1].toString(), desk.now());
    const QList<Box> boxes = boxesOf(draft, line);
    Phrase refused = refusalOf(draft, line, boxes);
    if (rate.isEmpty() || !line["active"_L1].toBool(true))
        refused = {u"does not go there"_s, u"不到该目的地"_s};
    if (!refused.isEmpty()) {
        putWords(option, "refused"_L1, refused);
        return option;
    }
    QJsonArray packages;
    QList<Parcel> parcels;
    Parcel sum;
    for (const Box& box : boxes) {
        packages.append(packageOf(box, packages.size() + 1, weigh(line, rate, box.parcel)));
        parcels.append(box.parcel);
        sum.grams += box.parcel.grams;
        sum.volumeMm3 += box.parcel.volume();
    }
    const bool together = line["chargedOn"_L1].toString() == "shipment"_L1;
    const qint64 freight = freightOf(line, rate, parcels);
    ChargeList charges;
    const Weighed whole = weigh(line, rate, sum);
    const Phrase name = Phrase::in(line, "name"_L1);
    const Phrase basis = together
                             ? Phrase(u"%1: %2 kg actual, %3 kg by volume, %4 kg charged"_s,
                                      u"%1：实重%2千克，体积重%3千克，计费重%4千克"_s)
                                   .arg(name, grouped(shortText(sum.grams, 3)), grouped(shortText(whole.volumetric, 3)),
                                        grouped(shortText(whole.chargeable, 3)))
                             : Phrase(u"%1: %2 packages, each by its own weight"_s, u"%1：%2个包裹，各按自身重量计费"_s)
                                   .arg(name, QString::number(boxes.size()));
    charges.add(u"freight"_s, freight, basis, line["id"_L1].toString(), {{u"units"_s, QString::number(boxes.size())}});
    FeeInput perPackage;
    perPackage.unitsMilli = boxes.size() * 1000;
    const Reference& reference = business.reference;
    const QString mode = u"full_service"_s;
    charges.byRule(reference.feeRule(u"packing"_s, mode, desk.now()), u"packing"_s, perPackage);
    for (const QString& service : draft.services) {
        FeeInput input = perPackage;
        const QJsonObject rule = reference.feeRule(service, mode, desk.now());
        if (rule["basis"_L1].toString() == "per_unit"_L1) {
            input.unitsMilli = 0;
            for (const Consigned& part : draft.items)
                input.unitsMilli += part.milli;
        }
        charges.byRule(rule, service, input);
    }
    if (draft.insured) {
        FeeInput input;
        input.base = goodsValue(draft);
        charges.byRule(reference.feeRule(u"insurance"_s, mode, desk.now()), u"insurance"_s, input);
    }
    addShelfCharges(charges, draft);
    if (draft.incoterm == "DDP"_L1) {
        for (const QJsonValue& tax : dutiesFor(desk, business, draft, freight))
            charges.add(tax["kind"_L1].toString(), amountOf(tax["amount"_L1]).minor,
                        Phrase::in(tax.toObject(), "basis"_L1), tax["ruleId"_L1].toString());
    }
    const QJsonObject rule = line["estimate"_L1].toObject();
    option["packages"_L1] = packages;
    option["charges"_L1] = charges.all();
    option["total"_L1] = money(charges.total(), kCny);
    option["low"_L1] = money(mulDivHalfUp(charges.total(), 10000 - rule["lowBp"_L1].toInteger(), 10000), kCny);
    option["high"_L1] = money(mulDivHalfUp(charges.total(), 10000 + rule["highBp"_L1].toInteger(), 10000), kCny);
    option["daysMin"_L1] = line["daysMin"_L1];
    option["daysMax"_L1] = line["daysMax"_L1];
    return option;
}

QJsonArray dutiesFor(const Desk& desk, const Business& business, const ShipmentDraft& draft, qint64 freight)
{
    QList<Taxed> goods;
    for (const Consigned& part : draft.items)
        goods.append({part.item.body["hs"_L1].toString(),
                      lineTotal(priceMicro(part.item.body["unitValue"_L1]), part.milli, kCny)});
    for (const Loose& loose : draft.packages)
        goods.append({loose.hs, loose.value});
    const std::optional<Duties> duties =
        dutiesOf(business.reference.dutyRules, draft.destination["country"_L1].toString(), desk.now(), goods, freight);
    if (!duties)
        return {};
    const auto entry = [](const QString& kind, qint64 minor, const Phrase& basis, const QString& ruleId) {
        return withWords({{u"kind"_s, kind},
                          {u"amount"_s, money(minor, kCny)},
                          {u"low"_s, money(minor, kCny)},
                          {u"high"_s, money(minor, kCny)},
                          {u"ruleId"_s, ruleId}},
                         "basis"_L1, basis);
    };
    const QString rule = duties->lines.isEmpty() ? QString() : duties->lines.constFirst().ruleId;
    return {entry(u"duty"_s, duties->duty, {u"On goods and freight, by HS code"_s, u"按货值与运费，依HS编码"_s}, rule),
            entry(u"vat"_s, duties->vat, {u"On goods, freight and duty"_s, u"按货值、运费与关税"_s}, rule),
            entry(u"clearance"_s, duties->clearance, {u"Once a shipment"_s, u"每票一次"_s}, duties->clearanceRule)};
}

QJsonArray declarationFor(const ShipmentDraft& draft)
{
    QJsonArray lines;
    for (const Consigned& part : draft.items) {
        const QJsonObject& item = part.item.body;
        const QString hs = item["hs"_L1].toString();
        const qint64 all = std::max<qint64>(1, quantityMilli(item["quantity"_L1]));
        lines.append(QJsonObject{{u"hs"_s, hs.isEmpty() ? u"999999"_s : hs},
                                 {u"descriptionEn"_s, item["title"_L1]},
                                 {u"descriptionCn"_s, Phrase::in(item, "title"_L1).chinese()},
                                 {u"origin"_s, u"CN"_s},
                                 {u"quantity"_s, quantity(part.milli, item["quantity"_L1]["unit"_L1].toString())},
                                 {u"unitValue"_s, item["unitValue"_L1]},
                                 {u"grams"_s, mulDivUp(item["grams"_L1].toInteger(), part.milli, all)}});
    }
    return lines;
}

} // namespace tradewind::sandbox
