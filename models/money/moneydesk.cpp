// SPDX-License-Identifier: Apache-2.0
#include "models/money/moneydesk.h"

#include "services/domain/values/moneyformat.h"

namespace tradewind {
using namespace Qt::StringLiterals;

MoneyDesk::MoneyDesk(MoneyService& service, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_balances(new BalancesModel(this))
    , m_ledger(new LedgerModel(this))
    , m_rates(new RatesModel(this))
    , m_history(new RateHistoryModel(this))
    , m_fees(new FeeBookModel(this))
{
    connect(&m_service, &MoneyService::changed, this, &MoneyDesk::refresh);
    connect(&m_service, &MoneyService::historyChanged, this, &MoneyDesk::readHistory);
}

void MoneyDesk::refresh()
{
    const auto turn = m_reading.begin();
    if (!turn)
        return;
    deliver(m_service.state(), this, [this, turn](const Result<MoneyState>& state) {
        if (!turn->isWanted())
            return;
        if (!state) {
            Q_EMIT failed(state.error());
            return;
        }
        m_read = true;
        m_state = *state;
        if (!m_currency.isValid() && !m_state.balances.isEmpty()) {
            m_currency = m_state.balances.first().currency;
            m_ledger->setCurrency(m_currency);
        }
        m_balances->setRows(m_state.balances);
        m_ledger->show(m_state);
        m_rates->show(m_state);
        m_fees->show(m_state);
        Q_EMIT changed();
        askHistory();
    });
}

void MoneyDesk::setCurrency(Currency currency)
{
    if (m_currency == currency)
        return;
    m_currency = currency;
    m_ledger->setCurrency(currency);
    m_known = {};
    m_history->resetRows({});
    Q_EMIT historyChanged();
    Q_EMIT changed();
    askHistory();
}

void MoneyDesk::setDays(int days)
{
    m_days = days;
    askHistory();
}

void MoneyDesk::askHistory()
{
    if (!m_currency.isValid() || m_currency == currency::cny())
        return;
    m_service.refreshHistory(m_currency, currency::cny(), m_days);
    readHistory();
}

void MoneyDesk::readHistory()
{
    if (!m_currency.isValid() || m_currency == currency::cny())
        return;
    const auto turn = m_historyReading.begin(u"%1 %2"_s.arg(m_currency.code()).arg(m_days));
    if (!turn)
        return;
    deliver(m_service.history(m_currency, currency::cny(), m_days), this,
            [this, turn](const Result<RateHistory>& history) {
                if (!turn->isWanted() || !history)
                    return;
                m_known = *history;
                m_history->show(m_known.rates, m_state);
                Q_EMIT historyChanged();
            });
}

void MoneyDesk::askFunding()
{
    deliver(m_service.funding(m_currency, m_stop.token()), this, [this](const Result<Funding>& funding) {
        if (funding)
            Q_EMIT fundingKnown(*funding);
        else
            Q_EMIT failed(funding.error());
    });
}

void MoneyDesk::topUp(const QString& methodId, const Money& amount)
{
    deliver(m_service.topUp(methodId, amount), this, [this, amount](const Result<Intent>& intent) {
        if (intent)
            Q_EMIT acted(tr("The top-up of %1 is on its way.").arg(moneyformat::withCode(amount, QLocale())));
        else
            Q_EMIT failed(intent.error());
    });
}

void MoneyDesk::lock(const Money& sell, Currency buy)
{
    m_locked.reset();
    FxQuoteRequest request;
    request.sellCurrency = sell.currency();
    request.buyCurrency = buy;
    request.sellAmount = sell;
    deliver(m_service.lock(request, m_stop.token()), this, [this](const Result<FxQuote>& quote) {
        if (!quote) {
            Q_EMIT failed(quote.error());
            return;
        }
        m_locked = *quote;
        Q_EMIT lockedChanged();
    });
}

void MoneyDesk::convert()
{
    if (!m_locked || m_locked->validTo <= now()) {
        m_locked.reset();
        Q_EMIT lockedChanged();
        return;
    }
    const FxQuote quote = *m_locked;
    m_locked.reset();
    deliver(m_service.convert(quote), this, [this, quote](const Result<Intent>& intent) {
        if (intent)
            Q_EMIT acted(tr("The exchange of %1 for %2 is on its way.")
                             .arg(moneyformat::withCode(quote.sellAmount, QLocale()),
                                  moneyformat::withCode(quote.buyAmount, QLocale())));
        else
            Q_EMIT failed(intent.error());
    });
}

} // namespace tradewind
