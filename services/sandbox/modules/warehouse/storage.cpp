// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/money/ledger.h"
#include "services/sandbox/modules/orders/orders.h"
#include "services/sandbox/modules/shared/luck.h"
#include "services/sandbox/modules/warehouse/inspection.h"

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

const QString kCny = u"CNY"_s;
constexpr qint64 kAbandonDays = 150; ///< after the free days
constexpr qint64 kWarnDays = 14;     ///< before that

bool isInStore(const QString& state)
{
    return state == "stored"_L1 || state == "fee_accruing"_L1 || state == "abandon_warning"_L1;
}

/// Once a day: fees, warnings, forfeits, and the day's rates.
void daily(Desk& desk, const Business& business)
{
    for (Entity& item : desk.all(u"stored_item"_s)) {
        if (tickStorage(desk, item))
            desk.save(item);
    }
    refreshRates(desk, business);
    desk.schedule(QDateTime(desk.now().date().addDays(1), QTime(0, 5), Qt::UTC), u"daily"_s, {}, false);
}

} // namespace

Packed packedAs(const Business& business, const QJsonObject& orderLine, qint64 milli, qint64 unitGrams)
{
    const QJsonObject offer = business.offer(orderLine["offerId"_L1].toString());
    const QJsonObject carton = offer["carton"_L1].toObject();
    const qint64 inCarton =
        std::max<qint64>(1000, scaled(carton["quantity"_L1].toString(), kQuantityDecimals).value_or(20000));
    Packed packed;
    packed.cartons = mulDivUp(milli, 1, inCarton);
    // Cardboard and padding weigh 4 % and at least 200 g a carton.
    const qint64 goods = mulDivUp(milli, unitGrams, 1000);
    packed.grams = goods + std::max(partOf(goods, 400), packed.cartons * 200);
    packed.dims = carton["dims"_L1].toObject();
    if (packed.dims.isEmpty())
        packed.dims = {{u"lengthMm"_s, 500}, {u"widthMm"_s, 400}, {u"heightMm"_s, 350}};
    return packed;
}

void storeGoods(Desk& desk, const Business& business, const Entity& receipt, const Entity& order)
{
    const QJsonObject rule =
        business.reference.feeRule(u"storage"_s, order.body["serviceMode"_L1].toString(), desk.now());
    const qint64 freeDays = rule["freeDays"_L1].toInteger(60);
    for (const QJsonValue& line : receipt.body["lines"_L1].toArray()) {
        const qint64 milli = quantityMilli(line["received"_L1]);
        if (milli <= 0)
            continue;
        const QJsonObject source = order.body["lines"_L1].toArray().at(line["lineNo"_L1].toInteger() - 1).toObject();
        const Packed packed = packedAs(business, source, milli, line["measuredGrams"_L1].toInteger(250));
        Entity item;
        item.topic = u"stored_item"_s;
        item.id = u"si-%1"_s.arg(desk.nextNumber(u"stored_item"_s, 9001));
        item.company = receipt.company;
        item.parent = order.id;
        item.body = {{u"state"_s, goesToForwarder(order.body) ? u"allocated"_s : u"stored"_s},
                     {u"receiptId"_s, receipt.id},
                     {u"orderId"_s, order.id},
                     {u"orderNumber"_s, order.body["number"_L1]},
                     {u"lineNo"_s, line["lineNo"_L1]},
                     {u"quantity"_s, line["received"_L1]},
                     {u"grams"_s, packed.grams},
                     {u"cartons"_s, packed.cartons},
                     {u"cartonDims"_s, packed.dims},
                     {u"unitValue"_s, source["unitPrice"_L1]},
                     {u"restricted"_s, source["restricted"_L1]},
                     {u"storedAt"_s, desk.nowStamp()},
                     {u"freeUntil"_s, stamp(desk.now().addDays(freeDays))},
                     {u"abandonAt"_s, stamp(desk.now().addDays(freeDays + kAbandonDays))},
                     {u"feePerDay"_s, rule.isEmpty() ? money(0, kCny) : rule["fixed"_L1].toObject()},
                     {u"feeAccrued"_s, money(0, kCny)},
                     {u"services"_s, QJsonArray()}};
        putWords(item.body, "title"_L1, Phrase::in(line.toObject(), "title"_L1));
        putWords(item.body, "location"_L1,
                 Phrase(u"Ningbo, %1"_s, u"宁波，%1"_s)
                     .arg(u"%1-%2-%3"_s.arg(QChar(u'A' + luck(item.id, 6)))
                              .arg(1 + luck(item.id + u"r"_s, 24), 2, 10, QChar(u'0'))
                              .arg(1 + luck(item.id + u"s"_s, 8), 2, 10, QChar(u'0'))));
        for (const auto member : {"offerId"_L1, "skuId"_L1, "imageId"_L1, "hs"_L1}) {
            if (source.contains(member))
                item.body[member] = source[member];
        }
        if (!rule.isEmpty())
            item.body["feeRuleId"_L1] = rule["id"_L1];
        desk.save(item);
        desk.journal(u"goods.stored"_s, {{u"storedItemId"_s, item.id},
                                         {u"orderId"_s, order.id},
                                         {u"receiptId"_s, receipt.id},
                                         {u"quantity"_s, item.body["quantity"_L1]},
                                         {u"grams"_s, packed.grams}});
    }
}

bool tickStorage(Desk& desk, Entity& item)
{
    const QString state = item.body["state"_L1].toString();
    if (!isInStore(state))
        return false;
    const QDateTime now = desk.now();
    const QDateTime freeUntil = fromStamp(item.body["freeUntil"_L1].toString());
    const QDateTime abandonAt = fromStamp(item.body["abandonAt"_L1].toString());
    if (now <= freeUntil)
        return false;
    // Days begun after the free ones.
    const qint64 days = mulDivUp(freeUntil.secsTo(std::min(now, abandonAt)), 1, kDay);
    const Amount perDay = amountOf(item.body["feePerDay"_L1]);
    QString next = u"fee_accruing"_s;
    if (now >= abandonAt)
        next = u"abandoned"_s;
    else if (now >= abandonAt.addDays(-kWarnDays))
        next = u"abandon_warning"_s;
    const QJsonObject accrued = money(days * perDay.minor, perDay.currency);
    if (next == state && item.body["feeAccrued"_L1].toObject() == accrued)
        return false;
    if (next != state)
        desk.journal(u"storage.state"_s,
                     {{u"storedItemId"_s, item.id}, {u"from"_s, state}, {u"to"_s, next}, {u"feeAccrued"_s, accrued}});
    item.body["state"_L1] = next;
    item.body["feeAccrued"_L1] = accrued;
    return true;
}

void addStorageClock(Business& business)
{
    business.steps[u"daily"_s] = [&business](Desk& desk, const QJsonObject&) { daily(desk, business); };
}

} // namespace tradewind::sandbox
