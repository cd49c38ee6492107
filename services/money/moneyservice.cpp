// SPDX-License-Identifier: Apache-2.0
#include "services/money/moneyservice.h"

#include "services/domain/pricing/fees.h"
#include "services/domain/pricing/landedcost.h"
#include "services/money/moneyapi.h"
#include "services/wire/codec/ledgercodec.h"

#include <QJsonDocument>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

constexpr auto kModule = "money"_L1;
constexpr int kPresentSeconds = 600;

template <typename T>
QJsonObject bodyOf(const T& value)
{
    QJsonObject body = encode(value);
    body.remove("clientRef"_L1); // the outbox gives it
    return body;
}

std::optional<Money> moneyOf(const QJsonValue& json)
{
    const auto amount = Money::parse(json["amount"_L1].toString(), json["currency"_L1].toString());
    return amount ? std::optional(*amount) : std::nullopt;
}

MoneyPending pendingOf(const Intent& intent)
{
    MoneyPending pending{intent.id,
                         intent.request.operationId,
                         intent.clientRef,
                         intent.phase,
                         intent.why,
                         intent.isOutcomeUnknown(),
                         intent.createdAt,
                         {},
                         {},
                         intent.problem};
    const QJsonObject body =
        intent.request.body.isEmpty() ? QJsonDocument::fromJson(intent.bodyBytes).object() : intent.request.body;
    if (pending.operation == "createFunding"_L1) {
        pending.in = moneyOf(body["amount"_L1]);
    } else if (pending.operation == "createConversion"_L1) {
        pending.out = moneyOf(body["expect"_L1]["sell"_L1]);
        pending.in = moneyOf(body["expect"_L1]["buy"_L1]);
    } else {
        pending.out = moneyOf(body["expect"_L1]["debit"_L1]);
    }
    return pending;
}

bool isMoneyTopic(const QString& topic)
{
    static const QSet<QString> topics{u"balance"_s, u"ledger_entry"_s, u"fx_rate"_s,    u"fee_book"_s,
                                      u"payment"_s, u"refund"_s,       u"conversion"_s, u"me"_s};
    return topics.contains(topic);
}

bool isMoneyAct(const Intent& intent)
{
    const QString& operation = intent.request.operationId;
    return operation == "createFunding"_L1 || operation == "createConversion"_L1 || operation == "createPayment"_L1;
}

} // namespace

const FeeBook* MoneyState::feeBook() const
{
    return findBook(feeBooks, at);
}

std::optional<FxRate> MoneyState::rate(Currency sell, Currency buy, ServiceMode mode) const
{
    const FeeBook* book = feeBook();
    return clientRateFor(rates, book ? book->rules : QList<FeeRule>(), sell, buy, mode, at);
}

bool MoneyState::may(Permission permission) const
{
    return me && std::any_of(me->permissions.cbegin(), me->permissions.cend(),
                             [permission](const auto& each) { return each.is(permission); });
}

MoneyService::MoneyService(MoneyApi& api, RecordStore& records, Outbox& outbox, const Clock& platformClock,
                           QObject* parent)
    : QObject(parent)
    , m_api(api)
    , m_store(records)
    , m_outbox(outbox)
    , m_clock(platformClock)
{
    connect(&records, &RecordStore::changed, this, [this](const QString& topic) {
        if (isMoneyTopic(topic))
            Q_EMIT changed();
    });
    connect(&m_outbox, &Outbox::intentChanged, this, [this](const Intent& intent) {
        if (isMoneyAct(intent))
            Q_EMIT changed();
    });
}

Async<MoneyState> MoneyService::state()
{
    const QPointer<MoneyService> self(this);
    MoneyState state;
    state.at = now();
    // Records after intents: what was confirmed in between is then in both, never in neither.
    auto asking = m_outbox.pending();
    const auto intents = co_await asking;
    if (!intents)
        co_return intents.error();
    if (!self)
        co_return cancelled();
    auto conversions = self->m_store.conversions();
    const auto conversionList = co_await conversions;
    if (!conversionList)
        co_return conversionList.error();
    if (!self)
        co_return cancelled();
    auto payments = self->m_store.payments();
    const auto paymentList = co_await payments;
    if (!paymentList)
        co_return paymentList.error();
    if (!self)
        co_return cancelled();
    auto refunds = self->m_store.refunds();
    const auto refundList = co_await refunds;
    if (!refundList)
        co_return refundList.error();
    if (!self)
        co_return cancelled();
    auto balances = self->m_store.balances();
    const auto balanceList = co_await balances;
    if (!balanceList)
        co_return balanceList.error();
    if (!self)
        co_return cancelled();
    auto ledger = self->m_store.ledger();
    const auto entries = co_await ledger;
    if (!entries)
        co_return entries.error();
    if (!self)
        co_return cancelled();
    auto rates = self->m_store.rates();
    const auto rateList = co_await rates;
    if (!rateList)
        co_return rateList.error();
    if (!self)
        co_return cancelled();
    auto books = self->m_store.feeBooks();
    const auto bookList = co_await books;
    if (!bookList)
        co_return bookList.error();
    if (!self)
        co_return cancelled();
    auto asked = self->m_store.me();
    const auto me = co_await asked;
    if (!me)
        co_return me.error();
    state.balances = *balanceList;
    state.ledger = *entries;
    state.rates = *rateList;
    state.feeBooks = *bookList;
    state.payments = *paymentList;
    state.refunds = *refundList;
    state.conversions = *conversionList;
    state.me = *me;
    for (const Intent& intent : *intents) {
        if (isMoneyAct(intent))
            state.pending.append(pendingOf(intent));
    }
    state.pending.removeIf([&state](const MoneyPending& pending) {
        const auto same = [&pending](const auto& entity) { return entity.clientRef.toString() == pending.clientRef; };
        return std::any_of(state.payments.cbegin(), state.payments.cend(), same) ||
               std::any_of(state.conversions.cbegin(), state.conversions.cend(), same);
    });
    co_return std::move(state);
}

Async<FxHistory> MoneyService::history(Currency base, Currency quote, int days, std::stop_token stop)
{
    const QPointer<MoneyService> self(this);
    const QString pair = base.code() + u'-' + quote.code();
    const QDate from = now().date().addDays(-days);
    auto asking = m_api.history(pair, from, stop);
    auto fetched = co_await asking;
    if (!self)
        co_return cancelled();
    if (fetched) {
        FxHistory& known = self->m_histories[pair];
        if (known.points.size() <= fetched->points.size())
            known = *fetched;
        co_return std::move(fetched);
    }
    const auto known = self->m_histories.constFind(pair);
    if (known == self->m_histories.cend() || fetched.error().kind == Error::Kind::Cancelled)
        co_return fetched.error();
    FxHistory older = *known;
    older.points.removeIf([from](const FxPoint& point) { return point.date < from; });
    co_return std::move(older);
}

Async<Funding> MoneyService::funding(Currency currency, std::stop_token stop)
{
    return m_api.funding(currency, stop);
}

Async<void> MoneyService::refreshRates(std::stop_token stop)
{
    auto asking = m_api.rates(stop);
    const auto rates = co_await asking;
    if (!rates)
        co_return rates.error();
    co_return Result<void>();
}

Async<Intent> MoneyService::topUp(QString methodId, Money amount)
{
    if (!amount.isPositive())
        return failed<Intent>(makeError(Error::Kind::Validation, u"a top-up is more than nothing"_s));
    FundingCreate body;
    body.methodId = methodId;
    body.amount = amount;
    IntentDraft intent;
    intent.operationId = u"createFunding"_s;
    intent.module = kModule;
    intent.entityKey = u"balance:"_s + amount.currency().code();
    intent.path = u"/v1/balances/%1/funding"_s.arg(amount.currency().code());
    intent.body = bodyOf(body);
    intent.summary.kind = u"money.topUp"_s;
    intent.summary.facts = {{u"amount"_s, amount.toWire()}, {u"currency"_s, amount.currency().code()}};
    return m_outbox.submit(intent);
}

Async<FxQuote> MoneyService::lock(Money sell, Currency buy, std::stop_token stop)
{
    FxQuoteRequest request;
    request.sellCurrency = sell.currency();
    request.buyCurrency = buy;
    request.sellAmount = sell;
    return m_api.lock(request, stop);
}

Async<Intent> MoneyService::convert(FxQuote quote)
{
    ConversionCreate body;
    body.fxQuoteId = quote.id;
    body.expect.sell = quote.sellAmount;
    body.expect.buy = quote.buyAmount;
    IntentDraft intent;
    intent.operationId = u"createConversion"_s;
    intent.module = kModule;
    intent.entityKey = u"balance:"_s + quote.sellCurrency.code();
    intent.path = u"/v1/conversions"_s;
    intent.body = bodyOf(body);
    intent.presentUntil = std::min(quote.validTo, now().addSecs(kPresentSeconds));
    intent.summary.kind = u"money.convert"_s;
    intent.summary.facts = {{u"sell"_s, quote.sellAmount.toWire()},
                            {u"sellCurrency"_s, quote.sellCurrency.code()},
                            {u"buy"_s, quote.buyAmount.toWire()},
                            {u"buyCurrency"_s, quote.buyCurrency.code()}};
    return m_outbox.submit(intent);
}

} // namespace tradewind
