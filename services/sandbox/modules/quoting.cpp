// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/quoting.h"

#include "services/sandbox/platform/amounts.h"

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

using namespace amounts;

constexpr auto kCny = "CNY"_L1;
/// A supplier quotes in cents of a yuan.
constexpr qint64 kCent = 10000;
/// What unknown goods cost when nobody named a price.
constexpr qint64 kUnknownPrice = 25000000;

qint64 toCent(qint64 micros)
{
    return mulDivHalfUp(micros, 1, kCent) * kCent;
}

qint64 micros(const QString& price)
{
    return parseScaled(price, 6).value_or(0);
}

/// The published price at a quantity: the last tier reached, the first below it.
qint64 publishedPrice(const QJsonObject& offer, const QJsonObject& sku, qint64 thousandths)
{
    if (offer["priceMode"_L1].toString() == "per_sku"_L1)
        return micros(sku["price"_L1].toString());
    const QJsonArray tiers = sku["tiers"_L1].isArray() ? sku["tiers"_L1].toArray() : offer["tiers"_L1].toArray();
    qint64 price = micros(tiers.first()["price"_L1].toString());
    for (const QJsonValue& tier : tiers) {
        if (parseScaled(tier["minQty"_L1].toString(), 3).value_or(0) <= thousandths)
            price = micros(tier["price"_L1].toString());
    }
    return price;
}

QJsonObject skuOf(const QJsonObject& offer, const QString& id)
{
    const QJsonArray skus = offer["skus"_L1].toArray();
    for (const QJsonValue& sku : skus) {
        if (sku["id"_L1].toString() == id)
            return sku.toObject();
    }
    return skus.first().toObject();
}

/// Work on top of the catalogue's goods: a logo, a print, a mould.
bool isCustom(const QJsonObject& line)
{
    const QString words = (line["spec"_L1].toString() + u' ' + line["packaging"_L1].toString()).toLower();
    for (const QLatin1StringView word :
         {"logo"_L1, "print"_L1, "laser"_L1, "mould"_L1, "mold"_L1, "custom"_L1, "engrav"_L1, "emboss"_L1}) {
        if (words.contains(word))
            return true;
    }
    return false;
}

QJsonObject quoteLine(const OfferBook* offers, const QJsonObject& line, const QJsonValue& wanted)
{
    const qint64 thousandths = thousandthsOf(wanted["quantity"_L1]);
    const QJsonObject offer = offers ? offers->offer(line["offerId"_L1].toString()) : QJsonObject();
    const bool custom = isCustom(line);
    qint64 price = kUnknownPrice;
    qint64 leadDays = 30;
    QString moq = wanted["quantity"_L1]["value"_L1].toString();
    QJsonObject quoted{{u"lineId"_s, line["id"_L1]},
                       {u"scenarioId"_s, wanted["scenarioId"_L1]},
                       {u"quantity"_s, wanted["quantity"_L1]}};
    if (!offer.isEmpty()) {
        price = publishedPrice(offer, skuOf(offer, line["skuId"_L1].toString()), thousandths);
        leadDays = offer["leadDays"_L1].toInteger();
        moq = offer["moq"_L1].toString();
        if (offer["carton"_L1].isObject())
            quoted["carton"_L1] = offer["carton"_L1];
    } else if (line["targetPrice"_L1].isObject()) {
        price = mulDivHalfUp(micros(line["targetPrice"_L1]["amount"_L1].toString()), 112, 100);
    }
    if (custom) {
        price = mulDivHalfUp(price, 104, 100);
        leadDays += 4;
        quoted["toolingFee"_L1] = money(420000, kCny);
    }
    if (line["sample"_L1].toBool())
        quoted["sampleFee"_L1] = money(std::max<qint64>(5000, lineTotal(price, 3000, kCny)), kCny);
    quoted["unitPrice"_L1] = unitPrice(toCent(price), kCny);
    quoted["moq"_L1] = moq;
    quoted["tiers"_L1] = QJsonArray();
    quoted["leadDays"_L1] = leadDays;
    return quoted;
}

QJsonObject counterFor(const QJsonObject& counter, const QJsonObject& line)
{
    for (const QJsonValue& asked : counter["lines"_L1].toArray()) {
        if (asked["lineId"_L1] == line["lineId"_L1] && asked["scenarioId"_L1] == line["scenarioId"_L1])
            return asked.toObject();
    }
    return {};
}

} // namespace

QJsonArray firstQuote(const OfferBook* offers, const QJsonObject& rfq)
{
    QJsonArray quoted;
    for (const QJsonValue& line : rfq["lines"_L1].toArray()) {
        for (const QJsonValue& wanted : line["quantities"_L1].toArray())
            quoted.append(quoteLine(offers, line.toObject(), wanted));
    }
    return quoted;
}

QJsonArray answerToCounter(const QJsonArray& before, const QJsonObject& counter, qint64 countersSoFar)
{
    QJsonArray quoted;
    for (const QJsonValue& old : before) {
        QJsonObject line = old.toObject();
        const QJsonObject asked = counterFor(counter, line);
        if (!asked.isEmpty()) {
            const qint64 was = micros(line["unitPrice"_L1]["amount"_L1].toString());
            const qint64 wanted = micros(asked["unitPrice"_L1]["amount"_L1].toString());
            if (wanted < was) {
                // 60 % of the way, but never more than 6 % in one step.
                const qint64 met = was - mulDivHalfUp(was - wanted, 60, 100);
                line["unitPrice"_L1] = unitPrice(toCent(std::max(met, mulDivHalfUp(was, 94, 100))), kCny);
            }
            if (asked["toolingFee"_L1].isObject() && line["toolingFee"_L1].isObject()) {
                // Half of it at the first asking, none at the second.
                if (countersSoFar > 1)
                    line.remove("toolingFee"_L1);
                else
                    line["toolingFee"_L1] = money(mulDivHalfUp(ownMinor(line["toolingFee"_L1]), 1, 2), kCny);
            }
            const qint64 days = line["leadDays"_L1].toInteger();
            const qint64 wantedDays = asked["leadDays"_L1].toInteger(days);
            if (wantedDays < days)
                line["leadDays"_L1] = std::max(wantedDays, days - (days - wantedDays + 1) / 2);
        }
        quoted.append(line);
    }
    return quoted;
}

} // namespace tradewind::sandbox
