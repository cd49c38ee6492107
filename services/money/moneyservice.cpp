// SPDX-License-Identifier: Apache-2.0
#include "services/money/moneyservice.h"

#include "services/domain/entities/rights.h"
#include "services/domain/pricing/fees.h"
#include "services/domain/pricing/landedcost.h"
#include "services/money/moneyapi.h"
#include "services/outbox/actsandrecords.h"
#include "services/wire/codec/ledgercodec.h"
#include "services/wire/jsonbody.h"

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

constexpr auto kModule = "money"_L1;
constexpr int kPresentSeconds = 600;
constexpr int kHistoryAgeSeconds = 600;
constexpr int kStaleSeconds = 24 * 3600;

QString pairOf(Currency base, Currency quote)
{
    return base.code() + u'-' + quote.code();
}

std::optional<Money> moneyOf(const QJsonValue& json)
{
    const auto amount = Money::parse(json["amount"_L1].toString(), json["currency"_L1].toString());
    return amount ? std::optional(*amount) : std::nullopt;
}

MoneyPending pendingOf(const Intent& intent)
{
    MoneyPending pending{PendingAct::of(intent), intent.clientRef, {}, {}};
    const QJsonObject body = intent.body();
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
    return me && tradewind::may(*me, permission);
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
    MoneyStore* const store = &m_store;
    auto reading = readBesideActs<QList<Conversion>>(&m_outbox, {}, this, [store] { return store->conversions(); });
    const auto conversions = co_await reading;
    if (!conversions)
        co_return conversions.error();
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
    state.conversions = conversions->records;
    state.me = *me;
    for (const Intent& intent : conversions->acts) {
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

Async<RateHistory> MoneyService::history(Currency base, Currency quote, int days)
{
    const QString pair = pairOf(base, quote);
    const QDateTime at = now();
    const bool failed = m_asks.value(pair).failed;
    auto reading = m_store.rateHistory(pair);
    auto known = co_await reading;
    if (!known)
        co_return known.error();
    RateHistory history = std::move(known).value();
    const QDate from = at.date().addDays(-days);
    history.rates.base = base;
    history.rates.quote = quote;
    history.rates.points.removeIf([from](const FxPoint& point) { return point.date < from; });
    history.isStale = failed || (history.asOf.isValid() && history.asOf.secsTo(at) > kStaleSeconds);
    co_return std::move(history);
}

void MoneyService::refreshHistory(Currency base, Currency quote, int days)
{
    const QString pair = pairOf(base, quote);
    HistoryAsk& ask = m_asks[pair];
    const bool fresh = !ask.failed && ask.at.isValid() && ask.at.secsTo(now()) < kHistoryAgeSeconds;
    if (ask.days >= days && (ask.isUnderWay || fresh))
        return;
    ask.days = days;
    ask.isUnderWay = true;
    deliver(fetchHistory(pair, now().date().addDays(-days), m_stop.token()), this,
            [this, pair, days](const Result<void>& fetched) {
                HistoryAsk& asked = m_asks[pair];
                if (asked.days != days)
                    return; // more of it is under way
                asked.isUnderWay = false;
                asked.failed = !fetched;
                asked.at = now();
                Q_EMIT historyChanged(pair);
            });
}

Async<void> MoneyService::fetchHistory(QString pair, QDate from, std::stop_token stop)
{
    const QPointer<MoneyService> self(this);
    auto asking = m_api.history(pair, from, stop);
    const auto fetched = co_await asking;
    if (!fetched)
        co_return fetched.error();
    if (!self)
        co_return cancelled();
    const RateHistory history{*fetched, self->now(), false};
    auto keeping = self->m_store.keepRateHistory(pair, history);
    const auto kept = co_await keeping;
    co_return kept;
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
    intent.body = encode(body);
    intent.summary.kind = u"money.topUp"_s;
    intent.summary.facts = {{u"amount"_s, amount.toWire()}, {u"currency"_s, amount.currency().code()}};
    return m_outbox.submit(intent);
}

Async<FxQuote> MoneyService::lock(FxQuoteRequest request, std::stop_token stop)
{
    const QPointer<MoneyService> self(this);
    auto asking = m_api.lock(request, stop);
    const auto body = co_await asking;
    if (!body)
        co_return body.error();
    const auto object = parseObject(*body);
    if (!object)
        co_return object.error();
    const auto quote = decode<FxQuote>(*object);
    if (!quote)
        co_return quote.error();
    if (!self)
        co_return cancelled();
    auto keeping = self->m_store.keepLock(*body);
    const auto kept = co_await keeping;
    if (!kept)
        qCWarning(lcStorage) << "a locked rate was not kept:" << kept.error().detail;
    co_return FxQuote(*quote);
}

Async<std::optional<FxQuote>> MoneyService::unusedLock(FxQuoteId id)
{
    auto reading = m_store.lock(id);
    const auto known = co_await reading;
    if (!known)
        co_return known.error();
    std::optional<FxQuote> quote = *known;
    if (quote && quote->state.is(FxQuoteState::Consumed))
        quote.reset();
    co_return std::move(quote);
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
    intent.body = encode(body);
    intent.presentUntil = std::min(quote.validTo, now().addSecs(kPresentSeconds));
    intent.summary.kind = u"money.convert"_s;
    intent.summary.facts = {{u"sell"_s, quote.sellAmount.toWire()},
                            {u"sellCurrency"_s, quote.sellCurrency.code()},
                            {u"buy"_s, quote.buyAmount.toWire()},
                            {u"buyCurrency"_s, quote.buyCurrency.code()}};
    return m_outbox.submit(intent);
}

} // namespace tradewind
