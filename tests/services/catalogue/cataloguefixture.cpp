// SPDX-License-Identifier: Apache-2.0
#include "tests/services/catalogue/cataloguefixture.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tradewind::testkit {
using namespace Qt::StringLiterals;

namespace {
const QString kTime = u"2026-11-19T16:33:00Z"_s;

QJsonObject cny(const QString& amount)
{
    return {{u"amount"_s, amount}, {u"currency"_s, u"CNY"_s}};
}

QJsonObject freightTemplate()
{
    return {{u"id"_s, u"ft-1"_s},
            {u"name"_s, u"Zhejiang standard"_s},
            {u"from"_s, u"Jinhua"_s},
            {u"payer"_s, u"buyer"_s},
            {u"chargeType"_s, u"weight"_s},
            {u"firstUnits"_s, 1000},
            {u"firstFee"_s, cny(u"6.00"_s)},
            {u"nextUnits"_s, 1000},
            {u"nextFee"_s, cny(u"1.20"_s)},
            {u"validFrom"_s, u"2026-01-01"_s}};
}
} // namespace

QJsonObject categoryJson(const QString& id, const QString& parentId, const QString& name, int level, int version)
{
    QJsonObject json{{u"id"_s, id},       {u"version"_s, version},      {u"updatedAt"_s, kTime}, {u"name"_s, name},
                     {u"level"_s, level}, {u"nameOriginal"_s, u"杯"_s}, {u"position"_s, 1},      {u"offerCount"_s, 3}};
    if (!parentId.isEmpty())
        json.insert(u"parentId"_s, parentId);
    return json;
}

QJsonObject supplierJson(const QString& id, const QString& name, bool isFactory, int version)
{
    const QJsonObject scores{{u"composite"_s, u"4.9"_s}, {u"logistics"_s, u"4.7"_s},  {u"dispute"_s, u"4.8"_s},
                             {u"offer"_s, u"4.6"_s},     {u"consulting"_s, u"4.9"_s}, {u"afterSales"_s, u"4.5"_s}};
    const QJsonObject rates{{u"repeatPurchaseBp"_s, 4100},
                            {u"pickup48hBp"_s, 9620},
                            {u"qualityRefundBp"_s, 40},
                            {u"perfectFulfilmentBp"_s, 9710},
                            {u"delayedShippingBp"_s, 120}};
    QJsonArray identities;
    if (isFactory)
        identities.append(u"super_factory"_s);
    return {{u"id"_s, id},
            {u"version"_s, version},
            {u"updatedAt"_s, kTime},
            {u"name"_s, name},
            {u"nameOriginal"_s, u"永康市恒佳杯业有限公司"_s},
            {u"city"_s, u"Jinhua"_s},
            {u"province"_s, u"Zhejiang"_s},
            {u"identities"_s, identities},
            {u"memberYears"_s, 11},
            {u"scores"_s, scores},
            {u"rates"_s, rates},
            {u"freightTemplates"_s, QJsonArray{freightTemplate()}},
            {u"offerCount"_s, 3}};
}

QJsonObject offerJson(const QString& id, const QString& title, const QString& titleOriginal, const QJsonObject& with)
{
    const QJsonArray tiers{QJsonObject{{u"minQty"_s, u"200"_s}, {u"price"_s, u"23.8"_s}},
                           QJsonObject{{u"minQty"_s, u"1000"_s}, {u"price"_s, u"22.6"_s}},
                           QJsonObject{{u"minQty"_s, u"3000"_s}, {u"price"_s, u"21.85"_s}}};
    QJsonObject json{
        {u"id"_s, id},
        {u"version"_s, 1},
        {u"updatedAt"_s, kTime},
        {u"status"_s, u"listed"_s},
        {u"categoryId"_s, u"c-vacuum"_s},
        {u"supplierId"_s, u"s-1"_s},
        {u"title"_s, title},
        {u"titleOriginal"_s, titleOriginal},
        {u"unit"_s, u"piece"_s},
        {u"currency"_s, u"CNY"_s},
        {u"moq"_s, u"200"_s},
        {u"lotSize"_s, u"50"_s},
        {u"tiers"_s, tiers},
        {u"stock"_s, u"5400"_s},
        {u"rating"_s, u"4.9"_s},
        {u"sold"_s, 1200},
        {u"leadDays"_s, 24},
        {u"weight"_s, QJsonObject{{u"grams"_s, 348}, {u"source"_s, u"predicted"_s}, {u"accuracyBp"_s, 9200}}},
        {u"dims"_s, QJsonObject{{u"lengthMm"_s, 220}, {u"widthMm"_s, 80}, {u"heightMm"_s, 80}}},
        {u"restricted"_s, QJsonArray()},
        {u"imageId"_s, u"9f86d081884c7d65"_s},
        {u"freightTemplateId"_s, u"ft-1"_s},
        {u"hs"_s, u"961700"_s}};
    for (auto it = with.begin(); it != with.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

QJsonObject fullOfferJson(const QJsonObject& summary)
{
    const auto sku = [](const QString& id, const QString& colour, const QString& size, const QString& price) {
        const QJsonArray attributes{QJsonObject{{u"name"_s, u"Colour"_s},
                                                {u"nameOriginal"_s, u"颜色"_s},
                                                {u"value"_s, colour},
                                                {u"valueOriginal"_s, u"沙色"_s}},
                                    QJsonObject{{u"name"_s, u"Size"_s},
                                                {u"nameOriginal"_s, u"规格"_s},
                                                {u"value"_s, size},
                                                {u"valueOriginal"_s, size}}};
        const QJsonObject weight{{u"grams"_s, 348}, {u"source"_s, u"predicted"_s}, {u"accuracyBp"_s, 9200}};
        return QJsonObject{
            {u"id"_s, id},          {u"code"_s, id},       {u"attributes"_s, attributes},     {u"price"_s, price},
            {u"stock"_s, u"900"_s}, {u"weight"_s, weight}, {u"weights"_s, QJsonArray{weight}}};
    };
    QJsonObject json = summary;
    json.insert(u"categoryPath"_s, QJsonArray{u"c-home"_s, summary.value("categoryId"_L1)});
    json.insert(u"priceMode"_s, u"tiered"_s);
    json.insert(u"mixRule"_s, QJsonObject{{u"enabled"_s, true}});
    json.insert(u"images"_s, QJsonArray{summary.value("imageId"_L1)});
    json.insert(u"freightTemplate"_s, freightTemplate());
    json.insert(u"skus"_s, QJsonArray{sku(u"k-1"_s, u"Sand"_s, u"350 ml"_s, u"23.8"_s),
                                      sku(u"k-2"_s, u"Sand"_s, u"500 ml"_s, u"23.8"_s),
                                      sku(u"k-3"_s, u"Ink"_s, u"500 ml"_s, u"23.8"_s)});
    json.insert(u"description"_s, u"A tumbler."_s);
    json.insert(u"descriptionOriginal"_s, u"保温杯"_s);
    json.insert(u"attributes"_s, QJsonArray());
    json.insert(u"certificates"_s, QJsonArray());
    return json;
}

Change upsert(const QString& topic, const QJsonObject& entity)
{
    const auto change = changeFromEntity(topic, QJsonDocument(entity).toJson(QJsonDocument::Compact));
    return change ? *change : Change();
}

Change removal(const QString& topic, const QString& id, qint64 version)
{
    Change change;
    change.topic = topic;
    change.id = id;
    change.version = version;
    change.op = Change::Op::Delete;
    return change;
}

ChangePage statePage(const QList<Change>& changes)
{
    ChangePage page;
    page.changes = changes;
    page.state = true;
    page.stateEnd = true;
    page.nextCursor = u"c:1"_s;
    return page;
}

ChangePage livePage(const QList<Change>& changes)
{
    ChangePage page;
    page.changes = changes;
    page.nextCursor = u"c:2"_s;
    return page;
}

QList<Change> smallCatalogue()
{
    return {
        upsert(u"category"_s, categoryJson(u"c-home"_s, {}, u"Home"_s, 1)),
        upsert(u"category"_s, categoryJson(u"c-vacuum"_s, u"c-home"_s, u"Vacuum ware"_s, 2)),
        upsert(u"category"_s, categoryJson(u"c-toys"_s, {}, u"Toys"_s, 1)),
        upsert(u"supplier"_s, supplierJson(u"s-1"_s, u"Yongkang Hengjia Cup"_s, true)),
        upsert(u"supplier"_s, supplierJson(u"s-2"_s, u"Zibo Haolin Glass"_s)),
        upsert(u"offer_summary"_s, offerJson(u"o-1"_s, u"Vacuum tumbler 500 ml, steel"_s, u"不锈钢真空保温杯 500ml"_s)),
        upsert(u"offer_summary"_s,
               offerJson(u"o-2"_s, u"Glass teapot 600 ml"_s, u"玻璃茶壶 600ml"_s,
                         {{u"supplierId"_s, u"s-2"_s},
                          {u"moq"_s, u"100"_s},
                          {u"stock"_s, u"0"_s},
                          {u"rating"_s, u"4.2"_s},
                          {u"sold"_s, 90},
                          {u"leadDays"_s, 12},
                          {u"tiers"_s, QJsonArray{QJsonObject{{u"minQty"_s, u"100"_s}, {u"price"_s, u"8.5"_s}}}}})),
        upsert(u"offer_summary"_s, offerJson(u"o-3"_s, u"Kids vacuum bottle"_s, u"儿童保温杯"_s,
                                             {{u"sold"_s, 5000}, {u"rating"_s, u"4.6"_s}, {u"moq"_s, u"600"_s}})),
        upsert(u"offer_summary"_s, offerJson(u"o-4"_s, u"Toy truck with battery"_s, u"玩具卡车"_s,
                                             {{u"categoryId"_s, u"c-toys"_s},
                                              {u"supplierId"_s, u"s-2"_s},
                                              {u"sold"_s, 10},
                                              {u"restricted"_s, QJsonArray{u"battery"_s}}})),
        upsert(u"offer_summary"_s,
               offerJson(u"o-5"_s, u"Tumbler lid"_s, u"杯盖"_s, {{u"sold"_s, 30}, {u"status"_s, u"sold_out"_s}}))};
}

} // namespace tradewind::testkit
