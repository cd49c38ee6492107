// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/orders/prepare.h"
#include "services/sandbox/platform/answer.h"

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

qint64 milliOf(const QJsonValue& decimal)
{
    return scaled(decimal.toString(), kQuantityDecimals).value_or(0);
}

QString plain(qint64 milli)
{
    return shortText(milli, kQuantityDecimals);
}

QJsonObject skuOf(const QJsonObject& offer, const QString& id)
{
    const QJsonArray skus = offer["skus"_L1].toArray();
    for (const QJsonValue& sku : skus) {
        if (sku["id"_L1].toString() == id)
            return sku.toObject();
    }
    return {};
}

/// Fills what an offer and its SKU say about a line.
void describe(DraftLine& line, const QJsonObject& offer, const QJsonObject& sku)
{
    line.offerId = offer["id"_L1].toString();
    line.skuId = sku["id"_L1].toString();
    line.supplierId = offer["supplierId"_L1].toString();
    line.title = offer["title"_L1].toString();
    line.titleOriginal = offer["titleOriginal"_L1].toString();
    line.imageId = offer["imageId"_L1].toString();
    line.categoryId = offer["categoryId"_L1].toString();
    line.hs = offer["hs"_L1].toString();
    line.restricted = offer["restricted"_L1].toArray();
    line.freightTemplate = offer["freightTemplate"_L1].toObject();
    line.weight = (sku.contains("weight"_L1) ? sku : offer)["weight"_L1].toObject();
    line.dims = (sku.contains("dims"_L1) ? sku : offer)["dims"_L1].toObject();
    QStringList values;
    QStringList originals;
    const QJsonArray attributes = sku["attributes"_L1].toArray();
    for (const QJsonValue& attribute : attributes) {
        values.append(attribute["value"_L1].toString());
        originals.append(attribute["valueOriginal"_L1].toString());
        if (attribute["imageId"_L1].isString())
            line.imageId = attribute["imageId"_L1].toString();
    }
    line.variant = values.join(u", "_s);
    line.variantOriginal = originals.join(u"，"_s);
}

QJsonObject factsOf(const DraftLine& line, qsizetype index)
{
    return {{u"offerId"_s, line.offerId},
            {u"skuId"_s, line.skuId},
            {u"lineNo"_s, index + 1},
            {u"quantity"_s, plain(line.milli)}};
}

struct Priced
{
    QHash<QString, QJsonObject> offers;
    QHash<QString, qint64> perOffer; ///< thousandths over all its lines
};

/// Gives each line the price its quantity has today.
Priced priced(const Business& business, QList<DraftLine>& lines)
{
    Priced all;
    for (const DraftLine& line : std::as_const(lines)) {
        if (!all.offers.contains(line.offerId))
            all.offers.insert(line.offerId, business.offer(line.offerId));
        all.perOffer[line.offerId] += line.milli;
    }
    for (DraftLine& line : lines) {
        const QJsonObject& offer = all.offers[line.offerId];
        const QJsonObject sku = skuOf(offer, line.skuId);
        if (offer["priceMode"_L1].toString() == "per_sku"_L1) {
            line.priceSource = u"sku"_s;
            line.micro = scaled(sku["price"_L1].toString(), kPriceDecimals).value_or(0);
            continue;
        }
        const QJsonArray own = sku["tiers"_L1].toArray();
        const QJsonArray tiers = own.isEmpty() ? offer["tiers"_L1].toArray() : own;
        const bool mixes = offer["mixRule"_L1]["enabled"_L1].toBool();
        line.priceSource = u"tier"_s;
        // Below the first tier only a mixed batch of the supplier lets it through, at the first tier's price.
        line.micro = tierPrice(tiers, mixes ? all.perOffer[line.offerId] : line.milli)
                         .value_or(scaled(tiers.at(0)["price"_L1].toString(), kPriceDecimals).value_or(0));
    }
    return all;
}

QJsonArray checkedServices(const Body& line)
{
    static const QStringList kKinds{u"photos"_s, u"measuring"_s, u"repack"_s,
                                    u"labels"_s, u"reinforce"_s, u"rehearsal"_s};
    QJsonArray services;
    for (const Body& service : line.objects("services"_L1, 0, 10)) {
        const QString kind = service.text("kind"_L1, 32);
        if (!kKinds.contains(kind))
            service.wrong("kind"_L1, u"unknown"_s, u"is no service of this platform"_s);
        if (service.has("quantity"_L1) && scaled(service.text("quantity"_L1, 20), kQuantityDecimals).value_or(0) <= 0)
            service.wrong("quantity"_L1, u"out_of_range"_s, u"must be a quantity above zero"_s);
        services.append(service.json());
    }
    return services;
}

} // namespace

DraftLine publishedLine(const Business& business, const Body& input)
{
    DraftLine line;
    const QString offerId = input.text("offerId"_L1, 64);
    const QJsonObject offer = business.offer(offerId);
    if (offer.isEmpty())
        input.wrong("offerId"_L1, u"unknown"_s, u"there is no such offer"_s);
    const QString skuId = input.text("skuId"_L1, 64);
    const QJsonObject sku = skuOf(offer, skuId);
    if (sku.isEmpty())
        input.wrong("skuId"_L1, u"unknown"_s, u"the offer has no such variant"_s);
    describe(line, offer, sku);
    line.milli = input.quantity("quantity"_L1);
    line.unit = input.json()["quantity"_L1]["unit"_L1].toString();
    if (line.unit != offer["unit"_L1].toString())
        input.wrong("quantity"_L1, u"unit"_s, u"this offer is sold by the %1"_s.arg(offer["unit"_L1].toString()));
    line.qcPlan = input.text("qcPlan"_L1, 16);
    if (!QStringList{u"none"_s, u"basic"_s, u"full"_s, u"aql"_s}.contains(line.qcPlan))
        input.wrong("qcPlan"_L1, u"unknown"_s, u"must be none, basic, full or aql"_s);
    line.services = checkedServices(input);

    QJsonObject facts{{u"offerId"_s, line.offerId}, {u"skuId"_s, line.skuId}, {u"quantity"_s, plain(line.milli)}};
    const QString status = offer["status"_L1].toString();
    if (status == "delisted"_L1)
        refuse(Problem::Slug::OfferDelisted, facts, u"the seller has withdrawn this offer"_s);
    const qint64 lot = std::max<qint64>(1, milliOf(offer["lotSize"_L1]));
    if (line.milli % lot != 0) {
        facts["lotSize"_L1] = offer["lotSize"_L1];
        refuse(Problem::Slug::LotSize, facts, u"only whole multiples of the lot can be bought"_s);
    }
    const qint64 stock = milliOf(sku["stock"_L1]);
    if (status == "sold_out"_L1 || line.milli > stock) {
        facts["stock"_L1] = status == "sold_out"_L1 ? u"0"_s : plain(stock);
        refuse(Problem::Slug::OutOfStock, facts, u"there is not that much in stock"_s);
    }
    return line;
}

void priceAndCheckMinimums(const Business& business, QList<DraftLine>& lines)
{
    const auto [offers, perOffer] = priced(business, lines);
    QHash<QString, qint64> mixQuantity;
    QHash<QString, qint64> mixAmount;
    for (const DraftLine& line : std::as_const(lines)) {
        if (offers[line.offerId]["mixRule"_L1]["enabled"_L1].toBool()) {
            mixQuantity[line.supplierId] += line.milli;
            mixAmount[line.supplierId] += lineTotal(line.micro, line.milli, u"CNY"_s);
        }
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const DraftLine& line = lines[i];
        const QJsonObject offer = offers[line.offerId];
        const qint64 moq = milliOf(offer["moq"_L1]);
        const QJsonObject mix = offer["mixRule"_L1].toObject();
        const bool mixes = mix["enabled"_L1].toBool();
        if ((mixes ? perOffer[line.offerId] : line.milli) >= moq)
            continue;
        QJsonObject facts = factsOf(line, i);
        facts["moq"_L1] = offer["moq"_L1];
        if (!mixes)
            refuse(Problem::Slug::MoqNotMet, facts, u"the quantity is below the minimum order"_s);
        const bool byQuantity = mix.contains("minQty"_L1) && mixQuantity[line.supplierId] >= milliOf(mix["minQty"_L1]);
        const bool byAmount =
            mix.contains("minAmount"_L1) && mixAmount[line.supplierId] >= amountOf(mix["minAmount"_L1]).minor;
        if (!byQuantity && !byAmount)
            refuse(Problem::Slug::MixRule, facts, u"neither the minimum order nor the mixed-batch rule is met"_s);
    }
}

void comparePrices(const Business& business, const QJsonObject& prepared, Expectations& seen)
{
    if (prepared["content"_L1]["source"_L1]["kind"_L1].toString() != "buying_list"_L1)
        return; // a round keeps its prices
    const QJsonArray before = prepared["lines"_L1].toArray();
    QList<DraftLine> now;
    for (const QJsonValue& line : before) {
        DraftLine asked;
        asked.offerId = line["offerId"_L1].toString();
        asked.skuId = line["skuId"_L1].toString();
        asked.milli = milliOf(line["quantity"_L1]["value"_L1]);
        now.append(asked);
    }
    const Priced found = priced(business, now);
    for (qsizetype i = 0; i < now.size(); ++i) {
        if (skuOf(found.offers[now[i].offerId], now[i].skuId).isEmpty())
            continue;
        const qint64 old = scaled(before[i]["unitPrice"_L1]["amount"_L1].toString(), kPriceDecimals).value_or(0);
        seen.same(u"unitPrice"_s, shortText(old, kPriceDecimals) + u" CNY"_s,
                  shortText(now[i].micro, kPriceDecimals) + u" CNY"_s,
                  {{u"lineNo"_s, before[i]["lineNo"_L1]}, {u"offerId"_s, now[i].offerId}});
    }
}

qint64 stockOf(const Business& business, const QString& offerId, const QString& skuId)
{
    const QJsonObject offer = business.offer(offerId);
    if (offer["status"_L1].toString() != "listed"_L1)
        return 0;
    return milliOf(skuOf(offer, skuId)["stock"_L1]);
}

QList<DraftLine> roundLines(const Business& business, const QJsonObject& rfq, const QJsonObject& round,
                            const QString& scenario)
{
    QList<DraftLine> lines;
    const QJsonArray asked = rfq["lines"_L1].toArray();
    const QJsonArray quoted = round["lines"_L1].toArray();
    for (const QJsonValue& ask : asked) {
        for (const QJsonValue& quote : quoted) {
            if (quote["lineId"_L1] != ask["id"_L1] || quote["scenarioId"_L1].toString() != scenario)
                continue;
            DraftLine line;
            const QJsonObject offer = business.offer(ask["offerId"_L1].toString());
            if (!offer.isEmpty()) {
                QJsonObject sku = skuOf(offer, ask["skuId"_L1].toString());
                if (sku.isEmpty())
                    sku = offer["skus"_L1].toArray().at(0).toObject();
                describe(line, offer, sku);
            }
            line.rfqLineId = ask["id"_L1].toString();
            // An offer has its name in both languages, a request in its writer's.
            if (line.title.isEmpty())
                line.title = ask["title"_L1].toString();
            if (line.titleOriginal.isEmpty())
                line.titleOriginal = line.title;
            line.milli = quantityMilli(quote["quantity"_L1]);
            line.unit = quote["quantity"_L1]["unit"_L1].toString();
            line.micro = priceMicro(quote["unitPrice"_L1]);
            line.priceSource = u"round"_s;
            line.qcPlan = ask["qcPlan"_L1].toString(u"none"_s);
            line.tooling = amountOf(quote["toolingFee"_L1]).minor;
            if (ask["sample"_L1].toBool())
                line.sample = amountOf(quote["sampleFee"_L1]).minor;
            const QJsonObject carton = quote["carton"_L1].toObject();
            const qint64 inCarton = milliOf(carton["quantity"_L1]);
            if (line.weight.isEmpty() && inCarton > 0) {
                line.weight = {{u"grams"_s, mulDivUp(carton["grams"_L1].toInteger(), 1000, inCarton)},
                               {u"source"_s, u"seller"_s}};
            }
            lines.append(line);
        }
    }
    return lines;
}

QList<int> supplierOrderOf(const QList<DraftLine>& lines)
{
    constexpr int kSkusOfOne = 50;
    QHash<QString, int> open; // supplier → its supplier order that has room
    QHash<int, int> filled;
    QList<int> numbers;
    int next = 0;
    for (const DraftLine& line : lines) {
        auto place = open.find(line.supplierId);
        if (place == open.end() || filled[*place] == kSkusOfOne)
            place = open.insert(line.supplierId, next++);
        ++filled[*place];
        numbers.append(*place);
    }
    return numbers;
}

} // namespace tradewind::sandbox
