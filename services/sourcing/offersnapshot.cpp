// SPDX-License-Identifier: Apache-2.0
#include "services/sourcing/offersnapshot.h"

#include "services/wire/codec/cataloguecodec.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

QJsonObject json(const Money& amount)
{
    return {{u"amount"_s, amount.toWire()}, {u"currency"_s, amount.currency().code()}};
}

QJsonArray json(const QList<PriceTier>& tiers)
{
    QJsonArray array;
    for (const PriceTier& tier : tiers)
        array.append(QJsonObject{{u"minQty"_s, tier.minQty.toWire()}, {u"price"_s, tier.price.toWire()}});
    return array;
}

QJsonObject json(const KnownWeight& weight)
{
    QJsonObject object{{u"grams"_s, weight.grams}, {u"source"_s, weight.source.toWire()}};
    if (weight.accuracyBp)
        object.insert(u"accuracyBp"_s, *weight.accuracyBp);
    return object;
}

QJsonObject json(const Dimensions& dims)
{
    return {{u"lengthMm"_s, dims.lengthMm}, {u"widthMm"_s, dims.widthMm}, {u"heightMm"_s, dims.heightMm}};
}

QJsonObject json(const FreightTemplate& rule)
{
    QJsonObject object{{u"id"_s, rule.id},
                       {u"name"_s, rule.name},
                       {u"from"_s, rule.from},
                       {u"payer"_s, rule.payer.toWire()},
                       {u"chargeType"_s, rule.chargeType.toWire()},
                       {u"firstUnits"_s, rule.firstUnits},
                       {u"firstFee"_s, json(rule.firstFee)},
                       {u"nextUnits"_s, rule.nextUnits},
                       {u"nextFee"_s, json(rule.nextFee)},
                       {u"validFrom"_s, rule.validFrom.toString(Qt::ISODate)}};
    if (rule.freeAbove)
        object.insert(u"freeAbove"_s, json(*rule.freeAbove));
    return object;
}

QJsonObject json(const MixRule& rule)
{
    QJsonObject object{{u"enabled"_s, rule.enabled}};
    if (rule.minQty)
        object.insert(u"minQty"_s, rule.minQty->toWire());
    if (rule.minAmount)
        object.insert(u"minAmount"_s, json(*rule.minAmount));
    return object;
}

QJsonObject json(const Sku& sku)
{
    QJsonArray attributes;
    for (const SkuAttribute& attribute : sku.attributes) {
        attributes.append(QJsonObject{{u"name"_s, attribute.name},
                                      {u"nameOriginal"_s, attribute.nameOriginal},
                                      {u"value"_s, attribute.value},
                                      {u"valueOriginal"_s, attribute.valueOriginal}});
    }
    QJsonObject object{{u"id"_s, sku.id.toString()},     {u"code"_s, sku.code},
                       {u"attributes"_s, attributes},    {u"price"_s, sku.price.toWire()},
                       {u"stock"_s, sku.stock.toWire()}, {u"weights"_s, QJsonArray()},
                       {u"tiers"_s, json(sku.tiers)}};
    if (sku.weight)
        object.insert(u"weight"_s, json(*sku.weight));
    if (sku.dims)
        object.insert(u"dims"_s, json(*sku.dims));
    return object;
}

QJsonArray json(const QList<NamedText>& texts)
{
    QJsonArray array;
    for (const NamedText& text : texts) {
        array.append(QJsonObject{{u"name"_s, text.name},
                                 {u"nameOriginal"_s, text.nameOriginal},
                                 {u"value"_s, text.value},
                                 {u"valueOriginal"_s, text.valueOriginal}});
    }
    return array;
}

QJsonObject json(const Offer& offer)
{
    QJsonArray restricted;
    for (const auto& attribute : offer.restricted)
        restricted.append(attribute.toWire());
    QJsonArray skus;
    for (const Sku& sku : offer.skus)
        skus.append(json(sku));
    QJsonObject object{{u"id"_s, offer.id.toString()},
                       {u"version"_s, offer.version},
                       {u"updatedAt"_s, offer.updatedAt.toUTC().toString(Qt::ISODateWithMs)},
                       {u"status"_s, offer.status.toWire()},
                       {u"categoryId"_s, offer.categoryId.toString()},
                       {u"categoryPath"_s, QJsonArray()},
                       {u"supplierId"_s, offer.supplierId.toString()},
                       {u"title"_s, offer.title},
                       {u"titleOriginal"_s, offer.titleOriginal},
                       {u"unit"_s, offer.unit},
                       {u"currency"_s, offer.currency.code()},
                       {u"priceMode"_s, offer.priceMode.toWire()},
                       {u"moq"_s, offer.moq.toWire()},
                       {u"lotSize"_s, offer.lotSize.toWire()},
                       {u"mixRule"_s, json(offer.mixRule)},
                       {u"tiers"_s, json(offer.tiers)},
                       {u"stock"_s, offer.stock.toWire()},
                       {u"rating"_s, offer.rating.toWire()},
                       {u"sold"_s, offer.sold},
                       {u"leadDays"_s, offer.leadDays},
                       {u"restricted"_s, restricted},
                       {u"imageId"_s, offer.imageId},
                       {u"images"_s, QJsonArray()},
                       {u"freightTemplateId"_s, offer.freightTemplateId},
                       {u"freightTemplate"_s, json(offer.freightTemplate)},
                       {u"skus"_s, skus},
                       {u"description"_s, QString()},
                       {u"descriptionOriginal"_s, QString()},
                       {u"attributes"_s, json(offer.attributes)},
                       {u"certificates"_s, QJsonArray()}};
    if (offer.weight)
        object.insert(u"weight"_s, json(*offer.weight));
    if (offer.dims)
        object.insert(u"dims"_s, json(*offer.dims));
    if (!offer.hs.isEmpty())
        object.insert(u"hs"_s, offer.hs);
    if (!offer.link.isEmpty())
        object.insert(u"link"_s, offer.link);
    return object;
}

} // namespace

QString OfferSnapshot::variant() const
{
    QStringList values;
    for (const SkuAttribute& attribute : sku().attributes)
        values.append(attribute.value);
    return values.join(u", "_s);
}

std::optional<OfferSnapshot> snapshotOf(const Offer& offer, const SkuId& skuId, const QString& supplierName,
                                        const QDateTime& at)
{
    for (const Sku& sku : offer.skus) {
        if (!skuId.isNull() && sku.id != skuId)
            continue;
        OfferSnapshot snapshot{offer, supplierName, at.toUTC()};
        Sku chosen = sku;
        chosen.weights.clear();
        snapshot.offer.skus = {chosen};
        snapshot.offer.categoryPath.clear();
        snapshot.offer.images.clear();
        snapshot.offer.description.clear();
        snapshot.offer.descriptionOriginal.clear();
        snapshot.offer.certificates.clear();
        snapshot.offer.dispatchHours.reset();
        snapshot.offer.carton.reset();
        for (SkuAttribute& attribute : snapshot.offer.skus.first().attributes)
            attribute.imageId.clear();
        return snapshot;
    }
    return std::nullopt;
}

QJsonObject toJson(const OfferSnapshot& snapshot)
{
    return {{u"offer"_s, json(snapshot.offer)},
            {u"supplierName"_s, snapshot.supplierName},
            {u"takenAt"_s, snapshot.takenAt.toUTC().toString(Qt::ISODateWithMs)}};
}

Result<OfferSnapshot> offerSnapshotFromJson(const QJsonObject& object)
{
    JsonReader reader(object);
    OfferSnapshot snapshot;
    reader.get("offer"_L1, snapshot.offer);
    reader.get("supplierName"_L1, snapshot.supplierName);
    reader.get("takenAt"_L1, snapshot.takenAt);
    if (!reader.failed() && snapshot.offer.skus.isEmpty())
        reader.fail(u"a snapshot holds one SKU"_s);
    return reader.finish(std::move(snapshot));
}

} // namespace tradewind
