// SPDX-License-Identifier: Apache-2.0
#include "models/checkout/paymentsession.h"

namespace tradewind {

namespace {
constexpr int kHistoryDays = 30;
}

PaymentSession::PaymentSession(PaymentService& service, QObject* parent)
    : QObject(parent)
    , m_service(service)
{
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &PaymentSession::tick);
    connect(&m_service, &PaymentService::balancesChanged, this, &PaymentSession::readBalances);
    connect(&m_service, &PaymentService::sourcesChanged, this, &PaymentSession::readSources);
    connect(&m_service, &PaymentService::historyChanged, this, &PaymentSession::readHistory);
    connect(&m_service, &PaymentService::actChanged, this, [this](qint64 intentId) {
        if (intentId == m_intent)
            readAct();
    });
}

void PaymentSession::begin(const PaymentSubject& subject)
{
    const bool sameFigures = m_subject.total == subject.total && m_subject.currency == subject.currency;
    const bool sameOwner =
        m_subject.target.ownerId == subject.target.ownerId && m_subject.target.dueIds == subject.target.dueIds;
    const bool samePair =
        m_subject.currency == subject.currency && m_subject.total.currency() == subject.total.currency();
    m_subject = subject;
    if (!sameFigures)
        m_quote.reset();
    if (!sameOwner) {
        m_intent = 0;
        m_act.reset();
    }
    readBalances();
    readSources();
    if (!samePair)
        m_history = {};
    if (m_subject.currency != m_subject.total.currency())
        m_service.refreshHistory(m_subject.currency, m_subject.total.currency(), kHistoryDays);
    readHistory();
    Q_EMIT changed();
}

void PaymentSession::end()
{
    m_asked.next();
    m_historyReading.next();
    m_stop.restart();
    m_second.stop();
    m_subject = {};
    m_quote.reset();
    m_act.reset();
    m_intent = 0;
    m_locking = false;
    m_sending = false;
    Q_EMIT changed();
}

void PaymentSession::readBalances()
{
    if (m_subject.isEmpty())
        return;
    deliver(m_service.balances(), this, [this](const Result<QList<Balance>>& balances) {
        if (!balances)
            return;
        m_balances = *balances;
        m_balance.reset();
        for (const Balance& each : m_balances) {
            if (each.currency == m_subject.currency)
                m_balance = each;
        }
        Q_EMIT changed();
    });
}

void PaymentSession::readSources()
{
    if (m_subject.isEmpty())
        return;
    deliver(m_service.sources(), this, [this](const Result<PriceSources>& sources) {
        if (!sources)
            return;
        m_sources = *sources;
        Q_EMIT changed();
    });
}

void PaymentSession::readHistory()
{
    if (m_subject.isEmpty() || m_subject.currency == m_subject.total.currency())
        return;
    const auto ticket = m_historyReading.next();
    deliver(m_service.history(m_subject.currency, m_subject.total.currency(), kHistoryDays), this,
            [this, ticket](const Result<RateHistory>& history) {
                if (!m_historyReading.isCurrent(ticket) || !history || m_history == *history)
                    return; // the figures stand without the chart
                m_history = *history;
                Q_EMIT changed();
            });
}

PaymentSession::Lock PaymentSession::lockState() const
{
    if (!m_subject.isEmpty() && m_subject.currency == m_subject.total.currency())
        return Lock::NotNeeded;
    if (m_locking)
        return Lock::Locking;
    if (!m_quote)
        return Lock::None;
    return secondsLeft() > 0 ? Lock::Locked : Lock::Expired;
}

qint64 PaymentSession::secondsLeft() const
{
    return m_quote ? std::max<qint64>(0, m_service.now().secsTo(m_quote->validTo)) : 0;
}

qint64 PaymentSession::lockSeconds() const
{
    return m_quote ? std::max<qint64>(1, m_quote->validFrom.secsTo(m_quote->validTo)) : 1;
}

std::optional<FxRate> PaymentSession::rate() const
{
    if (m_quote && lockState() == Lock::Locked)
        return FxRate{m_quote->sellCurrency, m_quote->buyCurrency, m_quote->midRate,
                      m_quote->clientRate,   m_quote->validFrom,   m_quote->validTo};
    if (!m_sources || m_subject.isEmpty() || m_subject.currency == m_subject.total.currency())
        return std::nullopt;
    return clientRateFor(m_sources->book.rates, m_sources->book.fees.rules, m_subject.currency,
                         m_subject.total.currency(), m_subject.serviceMode, m_sources->at);
}

QString PaymentSession::rateSource() const
{
    if (m_quote && lockState() == Lock::Locked)
        return m_quote->source;
    if (m_sources) {
        for (const IndicativeRate& each : m_sources->book.rates) {
            if (each.base == m_subject.currency && each.quote == m_subject.total.currency())
                return each.source;
        }
    }
    return {};
}

qint64 PaymentSession::spreadBp() const
{
    if (m_quote && lockState() == Lock::Locked)
        return m_quote->spreadBp;
    const auto now = rate();
    return now ? now->spreadBp() : 0;
}

std::optional<Money> PaymentSession::exchanged() const
{
    if (m_subject.isEmpty())
        return std::nullopt;
    if (lockState() == Lock::NotNeeded)
        return m_subject.total;
    if (lockState() == Lock::Locked)
        return m_quote->sellAmount;
    const auto now = rate();
    const auto amount = now ? now->convert(m_subject.total, Rounding::HalfUp) : Result<Money>(Error{});
    return amount ? std::optional(*amount) : std::nullopt;
}

std::optional<Money> PaymentSession::atMid() const
{
    if (lockState() == Lock::Locked)
        return m_quote->atMid;
    const auto now = rate();
    if (!now)
        return std::nullopt;
    const auto amount = now->convertAtMid(m_subject.total, Rounding::HalfUp);
    return amount ? std::optional(*amount) : std::nullopt;
}

std::optional<Money> PaymentSession::costOfExchange() const
{
    const auto ours = exchanged();
    const auto mid = atMid();
    if (!ours || !mid)
        return std::nullopt;
    const auto cost = subtract(*ours, *mid);
    return cost ? std::optional(*cost) : std::nullopt;
}

std::optional<Money> PaymentSession::fee() const
{
    const auto amount = exchanged();
    if (!amount || !m_sources)
        return std::nullopt;
    return paymentFee(*m_sources, *amount, m_subject.serviceMode, m_service.now());
}

std::optional<Money> PaymentSession::debit() const
{
    const auto amount = exchanged();
    const auto extra = fee();
    if (!amount || !extra)
        return std::nullopt;
    const auto sum = add(*amount, *extra);
    return sum ? std::optional(*sum) : std::nullopt;
}

std::optional<Money> PaymentSession::left() const
{
    const auto amount = debit();
    if (!amount || !m_balance)
        return std::nullopt;
    const auto rest = subtract(m_balance->available, *amount);
    return rest ? std::optional(*rest) : std::nullopt;
}

PaymentSession::Obstacle PaymentSession::obstacle() const
{
    if (m_subject.isEmpty())
        return Obstacle::NothingDue;
    if (m_sending || (m_act && m_act->phase != IntentPhase::Withdrawn && m_act->phase != IntentPhase::Rejected))
        return Obstacle::OnItsWay;
    switch (lockState()) {
    case Lock::None:
    case Lock::Locking:
        return Obstacle::NotLocked;
    case Lock::Expired:
        return Obstacle::LockExpired;
    case Lock::NotNeeded:
    case Lock::Locked:
        break;
    }
    if (!debit())
        return Obstacle::FeeUnknown;
    const auto rest = left();
    if (!rest)
        return Obstacle::BalanceUnknown;
    return rest->isNegative() ? Obstacle::TooLittle : Obstacle::None;
}

std::optional<PaymentTerms> PaymentSession::terms() const
{
    if (obstacle() != Obstacle::None)
        return std::nullopt;
    PaymentTerms terms{m_subject.currency, m_subject.total, *debit(), {}};
    if (lockState() == Lock::Locked)
        terms.quote = m_quote;
    return terms;
}

void PaymentSession::lock()
{
    if (m_locking || m_subject.isEmpty() || lockState() == Lock::NotNeeded)
        return;
    m_locking = true;
    const auto ticket = m_asked.next();
    Q_EMIT changed();
    deliver(m_service.lockRate(m_subject.currency, m_subject.total, m_stop.restart()), this,
            [this, ticket](const Result<FxQuote>& quote) {
                if (!m_asked.isCurrent(ticket))
                    return;
                m_locking = false;
                if (!quote) {
                    Q_EMIT changed();
                    if (quote.error().kind != Error::Kind::Cancelled)
                        Q_EMIT failed(quote.error());
                    return;
                }
                if (quote->buyAmount != m_subject.total || quote->sellCurrency != m_subject.currency) {
                    Q_EMIT changed();
                    Q_EMIT failed(makeError(Error::Kind::Parse, QStringLiteral("the lock is for another amount")));
                    return;
                }
                take(*quote);
            });
}

void PaymentSession::resume(const FxQuoteId& lock)
{
    if (m_locking)
        return;
    const auto ticket = m_asked.next();
    deliver(m_service.unusedLock(lock), this, [this, ticket](const Result<std::optional<FxQuote>>& known) {
        if (!m_asked.isCurrent(ticket) || m_locking || m_quote || !known || !*known)
            return;
        const FxQuote& quote = **known;
        if (quote.buyAmount == m_subject.total && quote.sellCurrency == m_subject.currency)
            take(quote);
    });
}

void PaymentSession::take(const FxQuote& quote)
{
    m_quote = quote;
    m_wasLocked = lockState() == Lock::Locked;
    if (m_wasLocked)
        m_second.start();
    Q_EMIT changed();
}

void PaymentSession::tick()
{
    const bool locked = lockState() == Lock::Locked;
    if (!locked)
        m_second.stop();
    if (locked != m_wasLocked) {
        m_wasLocked = locked;
        Q_EMIT changed();
        return;
    }
    Q_EMIT ticked();
}

void PaymentSession::pay()
{
    const auto figures = terms();
    if (!figures)
        return;
    m_sending = true;
    Q_EMIT changed();
    deliver(m_service.pay(m_subject.target, *figures), this, [this](const Result<Intent>& intent) {
        m_sending = false;
        if (!intent) {
            Q_EMIT changed();
            if (intent.error().kind != Error::Kind::Cancelled)
                Q_EMIT failed(intent.error());
            return;
        }
        follow(intent->id);
    });
}

void PaymentSession::follow(qint64 intentId)
{
    m_intent = intentId;
    if (intentId == 0) {
        m_act.reset();
        Q_EMIT changed();
        return;
    }
    readAct();
}

void PaymentSession::readAct()
{
    const qint64 asked = m_intent;
    deliver(m_service.act(asked), this, [this, asked](const Result<std::optional<PendingAct>>& act) {
        if (!act || asked != m_intent || m_act == *act)
            return;
        const bool was = m_act && m_act->phase == IntentPhase::Confirmed;
        m_act = *act;
        if (m_act && m_act->phase == IntentPhase::NeedsYou)
            m_quote.reset(); // a rate that was refused or is too old for it is of no use any more
        Q_EMIT changed();
        if (!was && m_act && m_act->phase == IntentPhase::Confirmed)
            Q_EMIT paid();
    });
}

bool PaymentSession::mayHavePaid() const
{
    return m_act && m_act->phase == IntentPhase::NeedsYou && !m_service.canPutAway(m_act->intentId);
}

void PaymentSession::putAway()
{
    if (m_intent == 0 || !m_act)
        return;
    if (m_act->phase == IntentPhase::NeedsYou && !m_service.putAway(m_intent))
        return;
    m_intent = 0;
    m_act.reset();
    Q_EMIT changed();
}

} // namespace tradewind
