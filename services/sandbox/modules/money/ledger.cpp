// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/money/ledger.h"

#include "services/sandbox/platform/answer.h"
#include "services/sandbox/platform/expectations.h"
#include "services/sandbox/world/rates.h"

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

Phrase sourceWords()
{
    return {rateSource(), u"欧洲央行等三家"_s};
}

/// What may not be withdrawn is spent first.
qint64 boundAfter(qint64 bound, qint64 spent)
{
    return std::max<qint64>(0, bound - spent);
}

/// The balance of the amount's currency; refuses when it does not have that much, unless it need not.
Entity balanceWith(const Desk& desk, const QString& company, const Amount& amount, bool anyAmount)
{
    std::optional<Entity> balance = desk.get(u"balance"_s, amount.currency, company);
    const qint64 available = balance ? amountOf(balance->body["available"_L1]).minor : 0;
    if (!balance || (!anyAmount && available < amount.minor)) {
        refuse(Problem::Slug::InsufficientBalance,
               {{u"available"_s, money(available, amount.currency)}, {u"needed"_s, money(amount)}},
               balance ? u"there is not enough money in the balance"_s : u"there is no balance in this currency"_s);
    }
    return *std::move(balance);
}

} // namespace

QString post(Desk& desk, const Movement& movement)
{
    const QString& currency = movement.amount.currency;
    const qint64 minor = movement.amount.minor;
    Entity balance = balanceWith(desk, movement.company, movement.amount, movement.credit || movement.held);
    const qint64 available = amountOf(balance.body["available"_L1]).minor;
    const qint64 frozen = amountOf(balance.body["frozen"_L1]).minor;
    const qint64 bound = amountOf(balance.body["nonWithdrawable"_L1]).minor;
    const qint64 before = available + frozen;
    const qint64 after = movement.credit ? before + minor : before - minor;
    if (movement.held) {
        balance.body["frozen"_L1] = money(frozen - minor, currency);
    } else {
        balance.body["available"_L1] = money(available + (movement.credit ? minor : -minor), currency);
        if (movement.credit && !movement.withdrawable)
            balance.body["nonWithdrawable"_L1] = money(bound + minor, currency);
        else if (!movement.credit)
            balance.body["nonWithdrawable"_L1] = money(boundAfter(bound, minor), currency);
    }
    desk.save(balance);

    const qint64 number = desk.nextNumber(u"ledger"_s, 5001);
    Entity entry;
    entry.topic = u"ledger_entry"_s;
    entry.id = u"le-%1"_s.arg(number);
    entry.company = movement.company;
    entry.sort = desk.nowStamp() + u'-' + QString::number(number).rightJustified(10, u'0');
    entry.body = {{u"kind"_s, movement.kind},
                  {u"direction"_s, movement.credit ? u"credit"_s : u"debit"_s},
                  {u"amount"_s, money(movement.amount)},
                  {u"balanceAfter"_s, money(after, currency)},
                  {u"at"_s, desk.nowStamp()}};
    putWords(entry.body, "text"_L1, movement.text);
    if (!movement.ref.isEmpty())
        entry.body["ref"_L1] = movement.ref;
    if (!movement.fxQuoteId.isEmpty())
        entry.body["fxQuoteId"_L1] = movement.fxQuoteId;
    desk.save(entry);
    desk.journal(
        u"ledger.posted"_s,
        {{u"entry"_s, entry.body}, {u"companyId"_s, movement.company}, {u"balanceBefore"_s, money(before, currency)}});
    return entry.id;
}

void hold(Desk& desk, const QString& company, const Amount& amount)
{
    Entity balance = balanceWith(desk, company, amount, false);
    const auto change = [&](QLatin1StringView member, qint64 by) {
        balance.body[member] = money(amountOf(balance.body[member]).minor + by, amount.currency);
    };
    const qint64 bound = amountOf(balance.body["nonWithdrawable"_L1]).minor;
    balance.body["nonWithdrawable"_L1] = money(boundAfter(bound, amount.minor), amount.currency);
    change("available"_L1, -amount.minor);
    change("frozen"_L1, amount.minor);
    desk.save(balance);
}

void openBalances(Desk& desk, const QString& company, const QStringList& currencies)
{
    for (const QString& currency : currencies) {
        Entity balance;
        balance.topic = u"balance"_s;
        balance.id = currency;
        balance.company = company;
        balance.body = {{u"currency"_s, currency},
                        {u"available"_s, money(0, currency)},
                        {u"frozen"_s, money(0, currency)},
                        {u"nonWithdrawable"_s, money(0, currency)}};
        desk.save(balance);
    }
}

Entity lockQuote(Desk& desk, const Business& business, const FxAsk& ask)
{
    const qint64 mid = business.reference.mid(ask.sell, ask.buy, desk.now());
    if (mid <= 0)
        refuseField(u"/buyCurrency"_s, u"unknown"_s, u"there is no rate for this pair"_s);
    const QJsonObject rule = business.reference.feeRule(u"fx_spread"_s, {}, desk.now());
    const qint64 spread = rule["bp"_L1].toInteger();
    const qint64 rate = clientRate(mid, spread);
    qint64 sell = 0;
    qint64 buy = 0;
    Amount atMid;
    if (ask.buyAmount) {
        buy = ask.buyAmount->minor;
        sell = sellFor(buy, ask.sell, ask.buy, rate);
        atMid = {sellFor(buy, ask.sell, ask.buy, mid), ask.sell};
    } else {
        sell = ask.sellAmount->minor;
        buy = buyFor(sell, ask.sell, ask.buy, rate);
        atMid = {buyFor(sell, ask.sell, ask.buy, mid), ask.buy};
    }
    Entity quote;
    quote.topic = u"fx_quote"_s;
    quote.id = u"fxq-%1"_s.arg(desk.nextNumber(u"fx_quote"_s, 88001));
    quote.company = ask.company;
    quote.body = {{u"state"_s, u"locked"_s},
                  {u"sellCurrency"_s, ask.sell},
                  {u"buyCurrency"_s, ask.buy},
                  {u"midRate"_s, shortText(mid, kRateDecimals)},
                  {u"clientRate"_s, shortText(rate, kRateDecimals)},
                  {u"spreadBp"_s, spread},
                  {u"sellAmount"_s, money(sell, ask.sell)},
                  {u"buyAmount"_s, money(buy, ask.buy)},
                  {u"atMid"_s, money(atMid)},
                  {u"validFrom"_s, desk.nowStamp()},
                  {u"validTo"_s, stamp(desk.now().addSecs(ask.seconds))},
                  {u"singleUse"_s, true}};
    putWords(quote.body, "source"_L1, sourceWords());
    if (!rule.isEmpty())
        quote.body["ruleId"_L1] = rule["id"_L1];
    desk.save(quote);
    desk.schedule(desk.now().addSecs(ask.seconds + 1), u"fx.expire"_s, {{u"fxQuoteId"_s, quote.id}}, false);
    desk.journal(u"fx.locked"_s, quote.body);
    return quote;
}

/// What the pair would be locked at by the rates published last, where a pair is published that way round.
void compareRates(const Desk& desk, const QJsonObject& quote, Expectations& seen)
{
    const QString pair = quote["sellCurrency"_L1].toString() + u'-' + quote["buyCurrency"_L1].toString();
    const std::optional<Entity> published = desk.get(u"fx_rate"_s, pair);
    if (!published)
        return;
    const qint64 mid = scaled(published->body["mid"_L1].toString(), kRateDecimals).value_or(0);
    const qint64 rate = clientRate(mid, quote["spreadBp"_L1].toInteger());
    seen.same(u"rate"_s, quote["clientRate"_L1].toString(), shortText(rate, kRateDecimals));
}

Entity usableQuote(const Desk& desk, const QString& company, const QString& id)
{
    std::optional<Entity> quote = desk.get(u"fx_quote"_s, id);
    if (!quote || quote->company != company)
        refuseField(u"/fxQuoteId"_s, u"unknown"_s, u"there is no such quote"_s);
    const QString state = quote->body["state"_L1].toString();
    const QString validTo = quote->body["validTo"_L1].toString();
    if (state == "expired"_L1 || desk.nowStamp() > validTo) {
        Expectations seen;
        seen.compare(u"validTo"_s, validTo, desk.nowStamp(), false);
        compareRates(desk, quote->body, seen);
        seen.require(Problem::Slug::FxQuoteExpired, u"the locked rate is over"_s, {{u"validTo"_s, validTo}});
    }
    if (state != "locked"_L1)
        refuse(Problem::Slug::StateConflict, {{u"state"_s, state}}, u"this quote was used before"_s);
    return *std::move(quote);
}

void consumeQuote(Desk& desk, Entity quote, const QJsonObject& usedBy)
{
    quote.body["state"_L1] = u"consumed"_s;
    quote.body["usedBy"_L1] = usedBy;
    desk.save(quote);
}

void refreshRates(Desk& desk, const Business& business)
{
    static const QList<std::pair<QString, QString>> kPairs{{u"EUR"_s, u"CNY"_s}, {u"USD"_s, u"CNY"_s},
                                                           {u"GBP"_s, u"CNY"_s}, {u"EUR"_s, u"USD"_s},
                                                           {u"GBP"_s, u"USD"_s}, {u"GBP"_s, u"EUR"_s}};
    const QString since = stamp(rateSince(desk.now()));
    bool isNew = false;
    for (const auto& [base, quoted] : kPairs) {
        const qint64 mid = business.reference.mid(base, quoted, desk.now());
        if (mid <= 0)
            continue;
        const QString id = base + u'-' + quoted;
        Entity rate;
        if (std::optional<Entity> old = desk.get(u"fx_rate"_s, id))
            rate = *std::move(old);
        if (rate.body["asOf"_L1].toString() == since)
            continue;
        rate.topic = u"fx_rate"_s;
        rate.id = id;
        rate.body["base"_L1] = base;
        rate.body["quote"_L1] = quoted;
        rate.body["mid"_L1] = shortText(mid, kRateDecimals);
        rate.body["asOf"_L1] = since;
        putWords(rate.body, "source"_L1, sourceWords());
        desk.save(rate);
        isNew = true;
    }
    if (isNew)
        journalRates(desk);
}

void journalRates(Desk& desk)
{
    QJsonArray rates;
    for (const Entity& rate : desk.all(u"fx_rate"_s)) {
        QJsonObject published;
        for (const QString& member : {u"id"_s, u"base"_s, u"quote"_s, u"mid"_s, u"asOf"_s})
            published.insert(member, rate.body.value(member));
        rates.append(published);
    }
    desk.journal(u"fx.published"_s, {{u"rates"_s, rates}});
}

} // namespace tradewind::sandbox
