// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/money/ledger.h"
#include "services/sandbox/modules/money/money.h"
#include "services/sandbox/platform/body.h"
#include "services/sandbox/platform/expectations.h"
#include "services/sandbox/platform/people.h"
#include "services/sandbox/platform/phrase.h"
#include "services/sandbox/platform/server.h"

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSettling = 2 * 3600; ///< until an exchange is settled

QJsonArray paymentCurrencies(const Reader& reader)
{
    const std::optional<Entity> capabilities = reader.get(u"capabilities"_s, u"capabilities"_s);
    return capabilities ? capabilities->body["paymentCurrencies"_L1].toArray() : QJsonArray();
}

Amount amountIn(const Body& body, const QString& name)
{
    const std::optional<Amount> amount = readMoney(body.json()[name]);
    if (!amount || amount->minor < 0)
        body.wrong(name, body.has(name) ? u"malformed"_s : u"required"_s, u"must be an amount with its currency"_s);
    return *amount;
}

Answer fundingOf(Call& call, const Reader& reader)
{
    const QString currency = call.param(u"currency"_s);
    if (!paymentCurrencies(reader).contains(currency))
        refuse(Problem::Slug::NotFound, {}, u"there is no balance in this currency"_s);
    const QString reference = call.company().section(u'-', 1).toUpper() + u'-' + currency;
    QJsonObject method{{u"id"_s, u"fm-pretend-"_s + currency.toLower()},
                       {u"kind"_s, u"pretend_transfer"_s},
                       {u"reference"_s, reference}};
    putWords(method, "name"_L1, {u"Pretend transfer"_s, u"模拟转账"_s});
    putWords(method, "instructions"_L1,
             {u"No real money moves; the balance is credited at once."_s, u"不会动用真实资金；余额立即到账。"_s});
    return jsonAnswer({{u"currency"_s, currency}, {u"methods"_s, QJsonArray{method}}});
}

Done createFunding(Call& call, Tx& tx)
{
    const Body body(call.json());
    const QString currency = call.param(u"currency"_s);
    if (!paymentCurrencies(tx).contains(currency))
        refuse(Problem::Slug::NotFound, {}, u"there is no balance in this currency"_s);
    if (body.text(u"methodId"_s, 64) != u"fm-pretend-"_s + currency.toLower())
        body.wrong(u"methodId"_s, u"unknown"_s, u"there is no such way to pay in"_s);
    const Amount amount = amountIn(body, u"amount"_s);
    if (amount.currency != currency || amount.minor <= 0 || amount.minor > qint64(100000000000))
        body.wrong(u"amount"_s, u"out_of_range"_s, u"must be above zero, in %1"_s.arg(currency));
    LiveDesk desk(tx);
    fund(desk, call.company(), amount);
    return {desk.need(u"balance"_s, currency, call.company())};
}

Answer lock(Call& call, Tx& tx, const Business& business)
{
    const Body body(call.json());
    const std::optional<Entity> capabilities = tx.get(u"capabilities"_s, u"capabilities"_s);
    FxAsk ask{call.company(), body.text(u"sellCurrency"_s, 3), body.text(u"buyCurrency"_s, 3)};
    if (!paymentCurrencies(tx).contains(ask.sell))
        body.wrong(u"sellCurrency"_s, u"unknown"_s, u"there is no balance in this currency"_s);
    if (ask.sell == ask.buy)
        body.wrong(u"buyCurrency"_s, u"same"_s, u"is the same currency"_s);
    if (body.has(u"sellAmount"_s) == body.has(u"buyAmount"_s))
        body.wrong(u"buyAmount"_s, u"exactly_one"_s, u"give exactly one of sellAmount and buyAmount"_s);
    if (body.has(u"sellAmount"_s))
        ask.sellAmount = amountIn(body, u"sellAmount"_s);
    else
        ask.buyAmount = amountIn(body, u"buyAmount"_s);
    const Amount& given = ask.sellAmount ? *ask.sellAmount : *ask.buyAmount;
    if (given.currency != (ask.sellAmount ? ask.sell : ask.buy) || given.minor <= 0)
        body.wrong(ask.sellAmount ? u"sellAmount"_s : u"buyAmount"_s, u"out_of_range"_s,
                   u"must be above zero, in its currency"_s);
    if (capabilities)
        ask.seconds = capabilities->body["fxQuoteTtl"_L1].toInteger(1800);
    LiveDesk desk(tx);
    refreshRates(desk, business);
    const Entity quote = lockQuote(desk, business, ask);
    return entityAnswer(quote, call.company(), 201);
}

Done createConversion(Call& call, Tx& tx)
{
    const Body body(call.json());
    const Body expect = body.object(u"expect"_s);
    const Entity quote = call.require(tx, u"fx_quote"_s, body.text(u"fxQuoteId"_s, 64));
    Expectations seen;
    seen.same(u"sell"_s, moneyText(amountIn(expect, u"sell"_s)), moneyText(amountOf(quote.body["sellAmount"_L1])));
    seen.same(u"buy"_s, moneyText(amountIn(expect, u"buy"_s)), moneyText(amountOf(quote.body["buyAmount"_L1])));
    seen.require(Problem::Slug::PriceChanged, u"not the amounts you saw"_s);
    LiveDesk desk(tx);
    return {convert(desk, call.company(), quote.id, body.text(u"clientRef"_s, 64)), 201};
}

Done createPayment(Call& call, Tx& tx, const Business& business)
{
    const Body body(call.json());
    if (body.oneOf(u"method"_s, {u"balance"_s, u"hosted_page"_s}) != "balance"_L1)
        body.wrong(u"method"_s, u"unsupported"_s, u"this platform takes payments from a balance"_s);
    PaymentOrder what;
    what.company = call.company();
    what.member = call.who().account;
    what.clientRef = body.text(u"clientRef"_s, 64);
    const QJsonArray dues = body.json()["dueIds"_L1].toArray();
    if (dues.isEmpty() || dues.size() > 20)
        body.wrong(u"dueIds"_s, u"required"_s, u"name the dues that are to be paid"_s);
    for (const QJsonValue& due : dues)
        what.dueIds.append(due.toString());
    what.currency = body.text(u"currency"_s, 3);
    what.fxQuoteId = body.optionalText(u"fxQuoteId"_s, 64);
    const Body expect = body.object(u"expect"_s);
    what.expectTotal = amountIn(expect, u"total"_s);
    what.expectDebit = amountIn(expect, u"debit"_s);
    LiveDesk desk(tx);
    return {pay(desk, business, what), 201};
}

Answer history(Call& call, const Reader& reader, const Business& business)
{
    const QString base = call.param(u"pair"_s).section(u'-', 0, 0);
    const QString quoted = call.param(u"pair"_s).section(u'-', 1);
    const QDate today = reader.now().date();
    const QDate from = QDate::fromString(call.query("from"), Qt::ISODate);
    const QDate to = QDate::fromString(call.query("to"), Qt::ISODate);
    QDate day = from.isValid() ? std::max(from, today.addDays(-800)) : today.addDays(-365);
    QJsonArray points;
    for (; day <= (to.isValid() ? std::min(to, today) : today); day = day.addDays(1)) {
        // A day's point is its rate at 15:00 UTC; today's is that of now until then.
        const QDateTime at = std::min(QDateTime(day, QTime(15, 0), Qt::UTC), reader.now());
        const qint64 mid = business.reference.mid(base, quoted, at);
        if (mid <= 0)
            refuse(Problem::Slug::NotFound, {}, u"there is no rate for this pair"_s);
        points.append(QJsonObject{{u"date"_s, day.toString(Qt::ISODate)}, {u"mid"_s, shortText(mid, kRateDecimals)}});
    }
    return jsonAnswer({{u"base"_s, base}, {u"quote"_s, quoted}, {u"points"_s, points}});
}

/// What was sold and held leaves, what was bought arrives.
void settle(Desk& desk, const QJsonObject& payload)
{
    Entity conversion = desk.need(u"conversion"_s, payload["conversionId"_L1].toString());
    if (conversion.body["state"_L1].toString() != "processing"_L1)
        return;
    Entity quote = desk.need(u"fx_quote"_s, conversion.body["fxQuoteId"_L1].toString());
    const QString& company = conversion.company;
    const Amount sell = amountOf(conversion.body["sell"_L1]);
    const Amount buy = amountOf(conversion.body["buy"_L1]);
    const QJsonObject ref = refTo(u"conversion"_s, conversion.id);
    const Phrase text = Phrase(u"Exchange %1 to %2"_s, u"%1兑换为%2"_s).arg(sell.currency, buy.currency);
    post(desk, {company, u"conversion_out"_s, false, sell, text, ref, quote.id, true, true});
    if (!desk.get(u"balance"_s, buy.currency, company))
        openBalances(desk, company, {buy.currency});
    post(desk, {company, u"conversion_in"_s, true, buy, text, ref, quote.id});
    conversion.body["state"_L1] = u"succeeded"_s;
    desk.save(conversion);
    quote.body["state"_L1] = u"settled"_s;
    desk.save(quote);
    desk.journal(u"conversion.succeeded"_s, {{u"conversion"_s, conversion.body},
                                             {u"midRate"_s, quote.body["midRate"_L1]},
                                             {u"clientRate"_s, quote.body["clientRate"_L1]}});
}

/// Goods paid in the month before: what chooses the tier of volume-tiered fees in this one.
void beginMonth(Desk& desk)
{
    const QDate today = desk.now().date();
    const QDate first(today.year(), today.month(), 1);
    const QString from = stamp(QDateTime(first.addMonths(-1), QTime(0, 0), Qt::UTC));
    const QString to = stamp(QDateTime(first, QTime(0, 0), Qt::UTC));
    QHash<QString, qint64> volumes;
    for (const Entity& payment : desk.all(u"payment"_s)) {
        const QString at = payment.body["at"_L1].toString();
        const std::optional<Entity> order = desk.get(u"order"_s, payment.body["orderId"_L1].toString());
        if (at < from || at >= to || !order)
            continue;
        for (const QJsonValue& due : order->body["dues"_L1].toArray()) {
            if (due["paymentId"_L1].toString() != payment.id)
                continue;
            for (const QJsonValue& charge : due["charges"_L1].toArray()) {
                if (charge["kind"_L1].toString() == "goods"_L1)
                    volumes[payment.company] += amountOf(charge["amount"_L1]).minor;
            }
        }
    }
    for (const auto& id : {kNordhafen, kCascade}) {
        Entity company = desk.need(u"company"_s, QString::fromLatin1(id));
        company.body["feeVolume"_L1] = money(volumes.value(company.id), u"CNY"_s);
        desk.save(company);
    }
    desk.schedule(QDateTime(first.addMonths(1), QTime(0, 10), Qt::UTC), u"month"_s, {}, false);
}

} // namespace

void fund(Desk& desk, const QString& company, const Amount& amount)
{
    post(desk, {company, u"funding"_s, true, amount, {u"Pretend transfer received"_s, u"收到模拟转账"_s}, {}});
}

Entity convert(Desk& desk, const QString& company, const QString& quoteId, const QString& clientRef)
{
    Entity conversion;
    conversion.topic = u"conversion"_s;
    conversion.id = u"cv-%1"_s.arg(desk.nextNumber(u"conversion"_s, 301));
    conversion.company = company;
    const Entity quote = usableQuote(desk, company, quoteId);
    const Amount sell = amountOf(quote.body["sellAmount"_L1]);
    hold(desk, company, sell);
    consumeQuote(desk, quote, refTo(conversion.topic, conversion.id));
    conversion.body = {{u"state"_s, u"processing"_s},
                       {u"fxQuoteId"_s, quote.id},
                       {u"sell"_s, money(sell)},
                       {u"buy"_s, quote.body["buyAmount"_L1]},
                       {u"at"_s, desk.nowStamp()}};
    if (!clientRef.isEmpty())
        conversion.body["clientRef"_L1] = clientRef;
    desk.save(conversion);
    desk.journal(u"conversion.accepted"_s, {{u"conversion"_s, conversion.body}});
    desk.schedule(desk.now().addSecs(kSettling), u"conversion.settle"_s, {{u"conversionId"_s, conversion.id}}, false);
    return conversion;
}

void addMoneySteps(Business& business)
{
    business.steps[u"month"_s] = [](Desk& desk, const QJsonObject&) { beginMonth(desk); };
    business.steps[u"conversion.settle"_s] = settle;
    business.steps[u"fx.expire"_s] = [](Desk& desk, const QJsonObject& payload) {
        Entity quote = desk.need(u"fx_quote"_s, payload["fxQuoteId"_L1].toString());
        if (quote.body["state"_L1].toString() != "locked"_L1)
            return;
        quote.body["state"_L1] = u"expired"_s;
        desk.save(quote);
    };
}

void registerMoney(Server& server, Business& business)
{
    const Rule reading{u"money"_s, {}};
    const auto list = [](const QString& topic) {
        return [topic](Call& call, Reader& reader) {
            return pageAnswer(reader.page(call.viewer(), topic, call.limit(), call.query("cursor")), reader,
                              call.company());
        };
    };
    server.get(u"/v1/balances"_s, reading, list(u"balance"_s));
    server.get(u"/v1/balances/{currency}/funding"_s, reading, fundingOf);
    server.intent(u"POST"_s, u"/v1/balances/{currency}/funding"_s, u"createFunding"_s, {u"money"_s, u"pay"_s},
                  createFunding);
    server.get(u"/v1/ledger"_s, reading, [](Call& call, Reader& reader) {
        const QString currency = call.query("currency");
        const auto keep = [&currency](const Entity& entry) {
            return currency.isEmpty() || entry.body["amount"_L1]["currency"_L1].toString() == currency;
        };
        return pageAnswer(reader.page(call.viewer(), u"ledger_entry"_s, call.limit(), call.query("cursor"), keep),
                          reader, call.company());
    });
    // A read that brings the rates up to date first: they are new every ten minutes when somebody looks.
    server.session(u"GET"_s, u"/v1/fx/rates"_s, reading, [&business](Call& call, Tx& tx) {
        LiveDesk desk(tx);
        refreshRates(desk, business);
        return pageAnswer(tx.page(call.viewer(), u"fx_rate"_s, call.limit(), call.query("cursor")), tx, call.company());
    });
    server.get(u"/v1/fx/rates/{pair}/history"_s, reading,
               [&business](Call& call, Reader& reader) { return history(call, reader, business); });
    server.session(u"POST"_s, u"/v1/fx/quotes"_s, reading,
                   [&business](Call& call, Tx& tx) { return lock(call, tx, business); });
    server.get(u"/v1/fx/quotes/{fxQuoteId}"_s, reading, [](Call& call, Reader& reader) {
        return entityAnswer(call.require(reader, u"fx_quote"_s, call.param(u"fxQuoteId"_s)), call.company());
    });
    server.get(u"/v1/conversions"_s, reading, list(u"conversion"_s));
    server.intent(u"POST"_s, u"/v1/conversions"_s, u"createConversion"_s, {u"money"_s, u"convert"_s}, createConversion);
    server.get(u"/v1/fee-books"_s, reading, list(u"fee_book"_s));
    server.get(u"/v1/payments"_s, reading, list(u"payment"_s));
    server.intent(u"POST"_s, u"/v1/payments"_s, u"createPayment"_s, {u"money"_s, u"pay"_s},
                  [&business](Call& call, Tx& tx) { return createPayment(call, tx, business); });
    server.get(u"/v1/payments/{paymentId}"_s, reading, [](Call& call, Reader& reader) {
        return entityAnswer(call.require(reader, u"payment"_s, call.param(u"paymentId"_s)), call.company());
    });
    server.get(u"/v1/refunds"_s, reading, list(u"refund"_s));
}

} // namespace tradewind::sandbox
