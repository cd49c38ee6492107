// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/money/ledger.h"
#include "services/sandbox/modules/orders/orders.h"
#include "services/sandbox/modules/shipping/shipping.h"
#include "services/sandbox/platform/answer.h"
#include "services/sandbox/platform/expectations.h"

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

QJsonObject dueOf(const QJsonObject& owner, const QString& id)
{
    const QJsonArray dues = owner["dues"_L1].toArray();
    for (const QJsonValue& due : dues) {
        if (due["id"_L1].toString() == id)
            return due.toObject();
    }
    return {};
}

void putDue(QJsonObject& owner, const QJsonObject& due)
{
    QJsonArray dues = owner["dues"_L1].toArray();
    for (auto place = dues.begin(); place != dues.end(); ++place) {
        if (place->toObject()["id"_L1] == due["id"_L1])
            *place = due;
    }
    owner["dues"_L1] = dues;
}

Entity ownerFor(const Desk& desk, const PaymentOrder& what)
{
    std::optional<Entity> owner;
    for (qsizetype i = 0; i < what.dueIds.size(); ++i) {
        const auto [topic, id] = ownerOfDue(what.dueIds[i]);
        const QString pointer = u"/dueIds/%1"_s.arg(i);
        if (!owner) {
            owner = desk.get(topic, id);
            if (!owner || owner->company != what.company)
                refuseField(pointer, u"unknown"_s, u"there is no such due"_s);
        } else if (owner->id != id) {
            refuseField(pointer, u"mixed"_s, u"one payment is for one order or one shipment"_s);
        }
        const QJsonObject due = dueOf(owner->body, what.dueIds[i]);
        if (due.isEmpty() || what.dueIds.indexOf(what.dueIds[i]) != i)
            refuseField(pointer, u"unknown"_s, u"there is no such due, or it is named twice"_s);
        if (due["state"_L1].toString() != "due"_L1) {
            refuse(Problem::Slug::StateConflict, {{u"state"_s, due["state"_L1]}}, u"this due is not payable"_s);
        }
    }
    const QString payBy = owner->body["payBy"_L1].toString();
    const QString state = owner->body["state"_L1].toString();
    if (!payBy.isEmpty() && desk.nowStamp() > payBy && state.startsWith("awaiting_payment"_L1))
        refuse(Problem::Slug::StateConflict, {{u"state"_s, state}, {u"deadline"_s, payBy}},
               u"the time to pay is over"_s);
    return *owner;
}

void checkLimits(const Desk& desk, const Business& business, const PaymentOrder& what, const Entity& owner,
                 const Amount& debit)
{
    const std::optional<Entity> member = desk.get(u"member"_s, what.member);
    if (member && member->body.contains("spendingLimit"_L1)) {
        const Amount limit = amountOf(member->body["spendingLimit"_L1]);
        const Amount value = business.reference.atMid(debit, limit.currency, desk.now());
        if (value.minor > limit.minor)
            refuse(Problem::Slug::SpendingLimit, {{u"limit"_s, money(limit)}, {u"total"_s, money(value)}},
                   u"above your own limit"_s);
    }
    if (owner.topic != "order"_L1)
        return;
    const std::optional<Entity> approval = desk.get(u"approval"_s, owner.body["approvalId"_L1].toString());
    if (!approval)
        return;
    // What was approved is the whole order: what has been paid for it counts too.
    const Amount most = amountOf(approval->body["maxTotal"_L1]);
    Amount value = business.reference.atMid(debit, most.currency, desk.now());
    bool isOfOrder = false;
    for (const QJsonValue& due : owner.body["dues"_L1].toArray()) {
        const bool isPaidNow = what.dueIds.contains(due["id"_L1].toString());
        if (due["kind"_L1].toString() == "adjustment"_L1) {
            // Somebody agreed to it later, by its own figure: it is no part of what was approved.
            if (isPaidNow)
                value.minor -= business.reference.atMid(amountOf(due["amount"_L1]), most.currency, desk.now()).minor;
            continue;
        }
        isOfOrder = isOfOrder || isPaidNow;
        if (due["paid"_L1].isObject())
            value.minor += business.reference.atMid(amountOf(due["paid"_L1]), most.currency, desk.now()).minor;
    }
    if (isOfOrder && value.minor > most.minor) {
        refuse(Problem::Slug::TotalOverLimit,
               {{u"limit"_s, money(most)}, {u"total"_s, money(value)}, {u"approvalId"_s, approval->id}},
               u"above what was approved"_s);
    }
}

void expectSame(Expectations& seen, const QString& what, const Amount& expected, const Amount& actual)
{
    seen.same(what, moneyText(expected), moneyText(actual));
    seen.require(Problem::Slug::PriceChanged, u"not the amount you saw"_s);
}

Phrase dueName(const QString& kind)
{
    static const QHash<QString, Phrase> kNames{
        {u"payment1"_s, {u"Payment 1"_s, u"第一笔付款"_s}}, {u"payment2"_s, {u"Payment 2"_s, u"第二笔付款"_s}},
        {u"deposit"_s, {u"Deposit"_s, u"定金"_s}},          {u"balance"_s, {u"Balance"_s, u"尾款"_s}},
        {u"shortfall"_s, {u"Shortfall"_s, u"补款"_s}},      {u"adjustment"_s, {u"Adjustment"_s, u"调整"_s}},
        {u"storage"_s, {u"Storage"_s, u"仓储费"_s}}};
    return kNames.value(kind, kind);
}

} // namespace

QString dueId(const QString& owner, qsizetype number)
{
    return u"du-%1-%2"_s.arg(owner).arg(number);
}

std::pair<QString, QString> ownerOfDue(const QString& due)
{
    const QString id = due.section(u'-', 1, -2);
    return {id.startsWith("sh-"_L1) ? u"shipment"_s : u"order"_s, id};
}

Entity pay(Desk& desk, const Business& business, const PaymentOrder& what)
{
    Entity owner = ownerFor(desk, what);
    Amount total;
    QList<qint64> parts;
    Phrase names;
    for (const QString& id : what.dueIds) {
        const QJsonObject due = dueOf(owner.body, id);
        const Amount amount = amountOf(due["amount"_L1]);
        total.currency = amount.currency;
        total.minor += amount.minor;
        parts.append(amount.minor);
        const Phrase name = dueName(due["kind"_L1].toString());
        names = names.isEmpty() ? name : Phrase(u"%1 and %2"_s, u"%1和%2"_s).arg(names, name);
    }
    Expectations seen;
    expectSame(seen, u"total"_s, what.expectTotal, total);

    const QString id = u"pay-%1"_s.arg(desk.nextNumber(u"payment"_s, 1001));
    Entity payment;
    payment.topic = u"payment"_s;
    payment.id = id;
    payment.company = what.company;
    Amount debit = total;
    std::optional<Entity> quote;
    if (what.currency != total.currency) {
        if (what.fxQuoteId.isEmpty())
            refuseField(u"/fxQuoteId"_s, u"required"_s, u"the dues are in another currency: lock a rate first"_s);
        quote = usableQuote(desk, what.company, what.fxQuoteId);
        const Amount bought = amountOf(quote->body["buyAmount"_L1]);
        debit = amountOf(quote->body["sellAmount"_L1]);
        if (debit.currency != what.currency || bought.currency != total.currency)
            refuseField(u"/fxQuoteId"_s, u"mismatch"_s, u"the quote is for other currencies"_s);
        expectSame(seen, u"fxQuote.buyAmount"_s, bought, total);
        payment.body["fxQuoteId"_L1] = quote->id;
        payment.body["clientRate"_L1] = quote->body["clientRate"_L1];
        payment.body["midRate"_L1] = quote->body["midRate"_L1];
    }
    Amount fee{0, what.currency};
    const QJsonObject feeRule =
        business.reference.feeRule(u"payment_fee"_s, owner.body["serviceMode"_L1].toString(), desk.now());
    if (!feeRule.isEmpty()) {
        FeeInput input;
        input.base = debit.minor;
        fee.minor = feeOf(feeRule, input).minor;
    }
    const Amount exchanged = debit;
    debit.minor += fee.minor;
    expectSame(seen, u"debit"_s, what.expectDebit, debit);
    checkLimits(desk, business, what, owner, debit);
    const QJsonObject ref = refTo(u"payment"_s, id);
    if (quote)
        consumeQuote(desk, *quote, ref);

    const Phrase text = Phrase(u"%1, %2"_s, u"%1，%2"_s).arg(names, owner.body["number"_L1].toString());
    QJsonArray entries{post(desk, {what.company, u"payment"_s, false, exchanged, text, ref,
                                   what.currency == total.currency ? QString() : what.fxQuoteId})};
    if (fee.minor > 0)
        entries.append(post(desk, {what.company, u"fee"_s, false, fee,
                                   Phrase(u"Payment fee, %1"_s, u"付款手续费，%1"_s).arg(text), ref}));

    const QJsonObject by = authorOf(desk, what.member);
    payment.body["state"_L1] = u"succeeded"_s;
    payment.body["method"_L1] = u"balance"_s;
    payment.body["dueIds"_L1] = QJsonArray::fromStringList(what.dueIds);
    payment.body[owner.topic == "order"_L1 ? "orderId"_L1 : "shipmentId"_L1] = owner.id;
    payment.body["total"_L1] = money(total);
    payment.body["debit"_L1] = money(debit);
    payment.body["fee"_L1] = money(fee);
    payment.body["at"_L1] = desk.nowStamp();
    payment.body["by"_L1] = by;
    payment.body["ledgerEntryIds"_L1] = entries;
    if (!what.clientRef.isEmpty())
        payment.body["clientRef"_L1] = what.clientRef;
    desk.save(payment);

    const QList<qint64> shares = allocate(debit.minor, parts);
    for (qsizetype i = 0; i < what.dueIds.size(); ++i) {
        QJsonObject due = dueOf(owner.body, what.dueIds[i]);
        due["state"_L1] = u"paid"_s;
        due["paymentId"_L1] = id;
        due["paid"_L1] = money(shares[i], debit.currency);
        putDue(owner.body, due);
    }
    addTimeline(owner.body, desk, u"payment_confirmed"_s,
                Phrase(u"%1 confirmed: %2"_s, u"%1已确认：%2"_s).arg(names, sumText(debit)), by, ref);
    desk.journal(u"payment.succeeded"_s, {{u"payment"_s, payment.body},
                                          {u"exchanged"_s, money(exchanged)},
                                          {u"feeRuleId"_s, feeRule["id"_L1]},
                                          {u"ownerTopic"_s, owner.topic},
                                          {u"ownerId"_s, owner.id}});
    if (owner.topic == "order"_L1)
        orderDuesPaid(desk, business, owner);
    else
        shipmentDuesPaid(desk, business, owner);
    return payment;
}

void payAsSeen(Desk& desk, const Business& business, const Entity& owner, const QString& member,
               const QString& currency)
{
    PaymentOrder what;
    what.company = owner.company;
    what.member = member;
    what.currency = currency;
    for (const QJsonValue& due : owner.body["dues"_L1].toArray()) {
        if (due["state"_L1].toString() != "due"_L1)
            continue;
        const Amount amount = amountOf(due["amount"_L1]);
        what.dueIds.append(due["id"_L1].toString());
        what.expectTotal.currency = amount.currency;
        what.expectTotal.minor += amount.minor;
    }
    if (what.dueIds.isEmpty())
        return;
    FxAsk ask{owner.company, currency, what.expectTotal.currency};
    ask.buyAmount = what.expectTotal;
    const Entity quote = lockQuote(desk, business, ask);
    what.fxQuoteId = quote.id;
    what.expectDebit = amountOf(quote.body["sellAmount"_L1]);
    const QJsonObject feeRule =
        business.reference.feeRule(u"payment_fee"_s, owner.body["serviceMode"_L1].toString(), desk.now());
    if (!feeRule.isEmpty()) {
        FeeInput input;
        input.base = what.expectDebit.minor;
        what.expectDebit.minor += feeOf(feeRule, input).minor;
    }
    pay(desk, business, what);
}

QString refundOf(Desk& desk, const Entity& owner, const Amount& due, const Phrase& reason)
{
    std::optional<Entity> payment;
    for (const QJsonValue& entry : owner.body["dues"_L1].toArray()) {
        if (!entry["paymentId"_L1].isString())
            continue;
        Entity candidate = desk.need(u"payment"_s, entry["paymentId"_L1].toString());
        if (!payment || amountOf(candidate.body["debit"_L1]).minor > amountOf(payment->body["debit"_L1]).minor)
            payment = std::move(candidate);
    }
    if (!payment || due.minor <= 0)
        return {};
    const Amount debit = amountOf(payment->body["debit"_L1]);
    const qint64 rate = scaled(payment->body["clientRate"_L1].toString(), kRateDecimals).value_or(0);
    Amount credit{rate > 0 ? sellFor(due.minor, debit.currency, due.currency, rate) : due.minor, debit.currency};
    const qint64 fee = amountOf(payment->body["fee"_L1]).minor;
    const qint64 already = amountOf(payment->body["refunded"_L1]).minor;
    // Never more than was paid for the dues; the payment fee stays.
    credit.minor = std::min(credit.minor, debit.minor - fee - already);
    if (credit.minor <= 0)
        return {};
    Entity refund;
    refund.topic = u"refund"_s;
    refund.id = u"rf-%1"_s.arg(desk.nextNumber(u"refund"_s, 101));
    refund.company = owner.company;
    const QString entry =
        post(desk, {owner.company,
                    u"refund"_s,
                    true,
                    credit,
                    Phrase(u"Refund, %1: %2"_s, u"退款，%1：%2"_s).arg(owner.body["number"_L1].toString(), reason),
                    refTo(u"refund"_s, refund.id),
                    {},
                    false});
    refund.body = {{u"state"_s, u"succeeded"_s}, {u"paymentId"_s, payment->id}, {u"due"_s, money(due)},
                   {u"amount"_s, money(credit)}, {u"at"_s, desk.nowStamp()},    {u"ledgerEntryId"_s, entry}};
    putWords(refund.body, "reason"_L1, reason);
    if (owner.topic == "order"_L1)
        refund.body["orderId"_L1] = owner.id;
    desk.save(refund);
    payment->body["refunded"_L1] = money(already + credit.minor, debit.currency);
    payment->body["state"_L1] = already + credit.minor == debit.minor - fee ? u"refunded"_s : u"partially_refunded"_s;
    desk.save(*payment);
    desk.journal(
        u"refund.succeeded"_s,
        {{u"refund"_s, refund.body}, {u"clientRate"_s, payment->body["clientRate"_L1]}, {u"ownerId"_s, owner.id}});
    return refund.id;
}

} // namespace tradewind::sandbox
