// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/catalogue/offerjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String kMade{"2025-05-01T00:00:00Z"};
constexpr int kSummaryTiers = 4;

QJsonObject yuan(qint64 fen)
{
    return {{u"amount"_s, decimalOfFen(fen)}, {u"currency"_s, u"CNY"_s}};
}

QString tenths(int value)
{
    return u"%1.%2"_s.arg(value / 10).arg(value % 10);
}

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

QStringList restrictedWords(int traits)
{
    QStringList words;
    const std::pair<Trait, QLatin1String> table[] = {
        {Battery, "battery"_L1}, {Liquid, "liquid"_L1}, {Magnet, "magnet"_L1},     {Powder, "powder"_L1},
        {Food, "food"_L1},       {Brand, "brand"_L1},   {Cosmetic, "cosmetic"_L1}, {Oversize, "oversize"_L1}};
    for (const auto& [bit, word] : table) {
        if (traits & bit)
            words.append(word);
    }
    return words;
}

QJsonArray tiersOf(const QList<WorldTier>& tiers)
{
    QJsonArray array;
    for (const WorldTier& tier : tiers)
        array.append(QJsonObject{{u"minQty"_s, QString::number(tier.minQuantity)},
                                 {u"price"_s, decimalOfMicros(tier.priceMicros)}});
    return array;
}

QJsonObject dimsOf(const WorldSize& size)
{
    return {{u"lengthMm"_s, size.length}, {u"widthMm"_s, size.width}, {u"heightMm"_s, size.height}};
}

QJsonArray weightsOf(const WorldWeights& weights)
{
    QJsonArray all;
    if (weights.seller > 0)
        all.append(QJsonObject{{u"grams"_s, weights.seller}, {u"source"_s, u"seller"_s}});
    if (weights.predicted > 0)
        all.append(QJsonObject{
            {u"grams"_s, weights.predicted}, {u"source"_s, u"predicted"_s}, {u"accuracyBp"_s, weights.accuracyBp}});
    if (weights.official > 0)
        all.append(QJsonObject{{u"grams"_s, weights.official}, {u"source"_s, u"official"_s}});
    return all;
}

/// Measured beats predicted beats what the seller says.
QJsonObject bestWeight(const WorldWeights& weights)
{
    return weightsOf(weights).last().toObject();
}

QJsonObject freightOf(const DomesticFreight& freight)
{
    QJsonObject body{{u"id"_s, freight.id},
                     {u"name"_s, freight.name},
                     {u"nameOriginal"_s, freight.nameZh},
                     {u"from"_s, freight.from},
                     {u"fromOriginal"_s, freight.fromZh},
                     {u"payer"_s, freight.sellerPays ? u"seller"_s : u"buyer"_s},
                     {u"chargeType"_s, freight.byWeight ? u"weight"_s : u"quantity"_s},
                     {u"firstUnits"_s, freight.firstUnits},
                     {u"firstFee"_s, yuan(freight.firstFen)},
                     {u"nextUnits"_s, freight.nextUnits},
                     {u"nextFee"_s, yuan(freight.nextFen)},
                     {u"validFrom"_s, u"2025-01-01"_s}};
    if (freight.freeAboveFen > 0)
        body["freeAbove"_L1] = yuan(freight.freeAboveFen);
    return body;
}

QJsonObject named(const QString& name, const QString& original, const QString& value, const QString& valueOriginal)
{
    return {{u"name"_s, name}, {u"nameOriginal"_s, original}, {u"value"_s, value}, {u"valueOriginal"_s, valueOriginal}};
}

QJsonArray skusOf(const WorldOffer& offer, const GoodsRow& row)
{
    QJsonArray skus;
    for (const WorldSku& sku : offer.skus) {
        const Colour& colour = palette()[sku.colour];
        QJsonObject shade = named(u"Colour"_s, u"颜色"_s, text(colour.en), text(colour.zh));
        shade["imageId"_L1] = pictureId(sku.picture);
        QJsonArray attributes{shade};
        if (sku.size >= 0) {
            const Word& size = wordsOf(row.sizes)[std::size_t(sku.size)];
            attributes.append(named(u"Size"_s, u"规格"_s, text(size.en), text(size.zh)));
        }
        QJsonObject body{{u"id"_s, sku.id},
                         {u"code"_s, sku.code},
                         {u"attributes"_s, attributes},
                         {u"price"_s, decimalOfMicros(sku.priceMicros)},
                         {u"stock"_s, QString::number(sku.stock)},
                         {u"weight"_s, bestWeight(sku.weights)},
                         {u"weights"_s, weightsOf(sku.weights)},
                         {u"dims"_s, dimsOf(sku.dims)}};
        if (!sku.tiers.isEmpty())
            body["tiers"_L1] = tiersOf(sku.tiers);
        skus.append(body);
    }
    return skus;
}

QJsonArray attributesOf(const WorldOffer& offer, const GoodsRow& row)
{
    QJsonArray all;
    const auto add = [&all](const QString& name, const QString& original, const QString& value,
                            const QString& valueOriginal) { all.append(named(name, original, value, valueOriginal)); };
    // Only what the title says too: the goods of the design have titles of their own.
    const auto addNamed = [&](const QString& name, const QString& original, std::span<const Word> words, quint8 place) {
        if (place < words.size() && *words[place].en != '\0' &&
            offer.en.contains(text(words[place].en), Qt::CaseInsensitive))
            add(name, original, text(words[place].en), text(words[place].zh));
    };
    addNamed(u"Material"_s, u"材质"_s, wordsOf(row.stuff), offer.facts.stuff);
    addNamed(u"Size"_s, u"规格"_s, wordsOf(row.sizes), offer.facts.size);
    addNamed(u"Feature"_s, u"特点"_s, wordsOf(row.features), offer.facts.feature);
    const QString outside = u"%1 × %2 × %3 mm"_s.arg(offer.dims.length).arg(offer.dims.width).arg(offer.dims.height);
    add(u"Packed size"_s, u"包装尺寸"_s, outside, outside);
    add(u"Pieces in a carton"_s, u"装箱数"_s, QString::number(offer.cartonQuantity),
        QString::number(offer.cartonQuantity));
    add(u"Own logo"_s, u"定制LOGO"_s, u"from %1 on"_s.arg(offer.facts.moq * 2),
        u"%1件起可定制"_s.arg(offer.facts.moq * 2));
    add(u"Sample"_s, u"样品"_s, u"3 days"_s, u"3天"_s);
    add(u"Made in"_s, u"产地"_s, u"China"_s, u"中国"_s);
    if (offer.traits & Fragile)
        add(u"Handling"_s, u"搬运"_s, u"Fragile"_s, u"易碎"_s);
    if (offer.traits & Blade)
        add(u"Handling"_s, u"搬运"_s, u"Sharp blade, sold to adults"_s, u"刀具，成人使用"_s);
    return all;
}

QJsonArray certificatesOf(const WorldOffer& offer, const GoodsRow& row)
{
    QStringList names;
    switch (row.features) {
    case Features::Vacuum:
    case Features::Glazed:
    case Features::Kitchen:
        names = {u"LFGB"_s, u"FDA"_s};
        break;
    case Features::Electronic:
    case Features::Light:
        names = {u"CE"_s, u"RoHS"_s};
        break;
    case Features::Toy:
        names = {u"EN 71"_s, u"CE"_s};
        break;
    case Features::Textile:
    case Features::Garment:
        names = {u"OEKO-TEX Standard 100"_s};
        break;
    case Features::Print:
    case Features::Furniture:
        names = {u"FSC"_s};
        break;
    case Features::Beauty:
        names = {u"MSDS"_s};
        break;
    case Features::Plain:
    case Features::Bag:
    case Features::Tool:
    case Features::Pet:
    case Features::Garden:
    case Features::Jewel:
    case Features::Sport:
        break;
    }
    if (offer.traits & Battery)
        names.append(u"UN 38.3"_s);
    QJsonArray all;
    for (const QString& name : std::as_const(names)) {
        const QString letters = QString(name).remove(u' ').left(4).toUpper();
        all.append(QJsonObject{{u"name"_s, name},
                               {u"code"_s, u"%1-2025-%2"_s.arg(letters).arg(1'000 + offer.index * 37 % 9'000)}});
    }
    return all;
}

void append(QByteArray& out, const char* name, const QByteArray& value)
{
    out += ",\"";
    out += name;
    out += "\":";
    out += value;
}

QByteArray quoted(const QString& plain)
{
    // Generated titles hold no character that JSON escapes.
    return '"' + plain.toUtf8() + '"';
}

} // namespace

QByteArray summaryBytes(const World& world, const WorldOffer& offer)
{
    const Product& product = world.taxonomy().products().at(offer.facts.product);
    const auto number = [](qint64 value) { return QByteArray::number(value); };
    QByteArray tiers;
    for (const WorldTier& tier : offer.tiers.first(std::min<qsizetype>(offer.tiers.size(), kSummaryTiers))) {
        tiers += tiers.isEmpty() ? "{\"minQty\":\"" : ",{\"minQty\":\"";
        tiers += number(tier.minQuantity) + "\",\"price\":\"" + decimalBytes(tier.priceMicros) + "\"}";
    }
    const WorldWeights& weights = offer.weights;
    QByteArray weight = "{\"grams\":";
    if (weights.official > 0)
        weight += number(weights.official) + ",\"source\":\"official\"}";
    else if (weights.predicted > 0)
        weight +=
            number(weights.predicted) + ",\"source\":\"predicted\",\"accuracyBp\":" + number(weights.accuracyBp) + '}';
    else
        weight += number(weights.seller) + ",\"source\":\"seller\"}";
    QByteArray restricted;
    for (const QString& word : restrictedWords(offer.traits))
        restricted += (restricted.isEmpty() ? "\"" : ",\"") + word.toLatin1() + '"';

    QByteArray out;
    out.reserve(720);
    out = "{\"id\":" + quoted(offer.id);
    append(out, "version", "1");
    append(out, "updatedAt", quoted(kMade));
    append(out, "status", offer.facts.stock > 0 ? "\"listed\"" : "\"sold_out\"");
    append(out, "categoryId", quoted(world.taxonomy().categories().at(product.leaf).id));
    append(out, "supplierId", "\"s-" + number(100'000 + offer.facts.supplier) + '"');
    append(out, "title", quoted(offer.en));
    append(out, "titleOriginal", quoted(offer.zh));
    append(out, "unit", quoted(offer.unit));
    append(out, "currency", "\"CNY\"");
    append(out, "moq", '"' + number(offer.facts.moq) + '"');
    append(out, "lotSize", '"' + number(offer.facts.lot) + '"');
    append(out, "tiers", '[' + tiers + ']');
    append(out, "stock", '"' + number(offer.facts.stock) + '"');
    append(out, "rating", quoted(tenths(offer.facts.ratingTenths)));
    append(out, "sold", number(offer.facts.sold));
    append(out, "leadDays", number(offer.facts.leadDays));
    append(out, "weight", weight);
    append(out, "dims",
           "{\"lengthMm\":" + number(offer.dims.length) + ",\"widthMm\":" + number(offer.dims.width) +
               ",\"heightMm\":" + number(offer.dims.height) + '}');
    append(out, "restricted", '[' + restricted + ']');
    append(out, "imageId", quoted(pictureId(offer.pictures.first())));
    append(out, "freightTemplateId", "\"ft-" + number(100'000 + offer.facts.supplier) + '"');
    append(out, "hs", quoted(offer.hs));
    out += '}';
    return out;
}

QJsonObject offerObject(const World& world, const WorldOffer& offer)
{
    const Product& product = world.taxonomy().products().at(offer.facts.product);
    const GoodsRow& row = *product.row;
    const WorldSupplier supplier = world.supplier(offer.facts.supplier);
    QJsonObject body = QJsonDocument::fromJson(summaryBytes(world, offer)).object();
    body["categoryPath"_L1] = QJsonArray::fromStringList(world.taxonomy().path(product));
    body["priceMode"_L1] = offer.perSku ? u"per_sku"_s : u"tiered"_s;
    QJsonObject mix{{u"enabled"_s, offer.mixes}};
    if (offer.mixes && offer.mixMinQuantity > 0)
        mix["minQty"_L1] = QString::number(offer.mixMinQuantity);
    if (offer.mixes && offer.mixMinFen > 0)
        mix["minAmount"_L1] = yuan(offer.mixMinFen);
    body["mixRule"_L1] = mix;
    body["tiers"_L1] = tiersOf(offer.tiers);
    body["dispatchHours"_L1] = offer.dispatchHours;
    body["carton"_L1] = QJsonObject{{u"quantity"_s, QString::number(offer.cartonQuantity)},
                                    {u"grams"_s, offer.cartonGrams},
                                    {u"dims"_s, dimsOf(offer.cartonDims)}};
    QJsonArray images;
    for (const PictureSpec& picture : offer.pictures)
        images.append(pictureId(picture));
    body["images"_L1] = images;
    body["freightTemplate"_L1] = freightOf(supplier.freight.first());
    body["skus"_L1] = skusOf(offer, row);
    body["description"_L1] = u"%1, made by %2 in %3. Ready in %4 days, at least %5 pieces; packed %6 to a carton."_s
                                 .arg(offer.en, supplier.en, supplier.city)
                                 .arg(offer.facts.leadDays)
                                 .arg(offer.facts.moq)
                                 .arg(offer.cartonQuantity);
    body["descriptionOriginal"_L1] =
        u"%1，%2出品，%3发货。交期%4天，起订量%5，每箱%6。"_s.arg(offer.zh, supplier.zh, supplier.cityZh)
            .arg(offer.facts.leadDays)
            .arg(offer.facts.moq)
            .arg(offer.cartonQuantity);
    body["attributes"_L1] = attributesOf(offer, row);
    body["certificates"_L1] = certificatesOf(offer, row);
    body["link"_L1] = u"https://detail.1688.com/offer/%1.html"_s.arg(offer.id.mid(2));
    return body;
}

QJsonObject supplierObject(const WorldSupplier& supplier, qint64 offerCount)
{
    QJsonArray templates;
    for (const DomesticFreight& freight : supplier.freight)
        templates.append(freightOf(freight));
    const PictureSpec works{Kind::Carton,
                            quint8((supplier.index * 5 + 8) % int(palette().size())),
                            0,
                            PictureSpec::View::Company,
                            0,
                            quint16(supplier.index % 997),
                            0};
    return {{u"id"_s, supplier.id},
            {u"version"_s, 1},
            {u"updatedAt"_s, kMade},
            {u"name"_s, supplier.en},
            {u"nameOriginal"_s, supplier.zh},
            {u"city"_s, supplier.city},
            {u"cityOriginal"_s, supplier.cityZh},
            {u"province"_s, supplier.province},
            {u"provinceOriginal"_s, supplier.provinceZh},
            {u"identities"_s, QJsonArray::fromStringList(supplier.identities)},
            {u"memberYears"_s, supplier.memberYears},
            {u"scores"_s, QJsonObject{{u"composite"_s, tenths(supplier.compositeTenths)},
                                      {u"logistics"_s, tenths(supplier.logisticsTenths)},
                                      {u"dispute"_s, tenths(supplier.disputeTenths)},
                                      {u"offer"_s, tenths(supplier.offerTenths)},
                                      {u"consulting"_s, tenths(supplier.consultingTenths)},
                                      {u"afterSales"_s, tenths(supplier.afterSalesTenths)}}},
            {u"rates"_s, QJsonObject{{u"repeatPurchaseBp"_s, supplier.repeatBp},
                                     {u"pickup48hBp"_s, supplier.pickupBp},
                                     {u"qualityRefundBp"_s, supplier.refundBp},
                                     {u"perfectFulfilmentBp"_s, supplier.fulfilmentBp},
                                     {u"delayedShippingBp"_s, supplier.delayedBp}}},
            {u"freightTemplates"_s, templates},
            {u"offerCount"_s, offerCount},
            {u"imageId"_s, pictureId(works)}};
}

QJsonObject categoryObject(const Category& category, int position, qint64 offerCount)
{
    QJsonObject body{{u"id"_s, category.id},           {u"version"_s, 1},
                     {u"updatedAt"_s, kMade},          {u"name"_s, category.en},
                     {u"nameOriginal"_s, category.zh}, {u"level"_s, category.level},
                     {u"position"_s, position},        {u"offerCount"_s, offerCount}};
    if (!category.parentId.isEmpty())
        body["parentId"_L1] = category.parentId;
    return body;
}

QJsonObject summaryOf(const QJsonObject& offer)
{
    QJsonObject summary;
    for (const char* member : {"id",         "version",       "updatedAt",
                               "status",     "categoryId",    "supplierId",
                               "title",      "titleOriginal", "unit",
                               "currency",   "moq",           "lotSize",
                               "stock",      "rating",        "sold",
                               "leadDays",   "weight",        "dims",
                               "restricted", "imageId",       "freightTemplateId",
                               "hs"}) {
        const QLatin1String name(member);
        if (offer.contains(name))
            summary[name] = offer[name];
    }
    QJsonArray tiers;
    for (const QJsonValue& tier : offer["tiers"_L1].toArray()) {
        if (tiers.size() < kSummaryTiers)
            tiers.append(tier);
    }
    summary["tiers"_L1] = tiers;
    return summary;
}

QJsonObject offerFromSummary(const QJsonObject& summary, const QStringList& categoryPath,
                             const QJsonObject& freightTemplate)
{
    QJsonObject offer = summary;
    offer["categoryPath"_L1] = QJsonArray::fromStringList(categoryPath);
    offer["priceMode"_L1] = u"tiered"_s;
    offer["mixRule"_L1] = QJsonObject{{u"enabled"_s, false}};
    offer["images"_L1] = QJsonArray{summary["imageId"_L1]};
    offer["freightTemplate"_L1] = freightTemplate;
    QJsonArray weights;
    if (summary.contains("weight"_L1))
        weights.append(summary["weight"_L1]);
    QJsonObject sku{{u"id"_s, QString(u"k-"_s + summary["id"_L1].toString()).left(64)},
                    {u"code"_s, summary["id"_L1]},
                    {u"attributes"_s, QJsonArray()},
                    {u"price"_s, summary["tiers"_L1][0]["price"_L1]},
                    {u"stock"_s, summary["stock"_L1]},
                    {u"weights"_s, weights}};
    for (const auto& member : {"weight"_L1, "dims"_L1}) {
        if (summary.contains(member))
            sku[member] = summary[member];
    }
    offer["skus"_L1] = QJsonArray{sku};
    offer["description"_L1] = QString();
    offer["descriptionOriginal"_L1] = QString();
    offer["attributes"_L1] = QJsonArray();
    offer["certificates"_L1] = QJsonArray();
    return offer;
}

} // namespace tradewind::sandbox
