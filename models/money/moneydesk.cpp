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
}

void MoneyDesk::refresh()
{
    const auto ticket = m_reading.next();
    deliver(m_service.state(), this, [this, ticket](const Result<MoneyState>& state) {
        if (!m_reading.isCurrent(ticket))
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
        if (!m_points.points.isEmpty() && m_points.base == m_currency) {
            m_history->show(m_points, m_state);
            Q_EMIT historyChanged();
        }
        Q_EMIT changed();
        if (!m_historyAsked && m_currency.isValid())
            readHistory();
    });
}

void MoneyDesk::setCurrency(Currency currency)
{
    if (m_currency == currency)
        return;
    m_currency = currency;
    m_ledger->setCurrency(currency);
    m_points = {};
    m_history->resetRows({});
    Q_EMIT historyChanged();
    Q_EMIT changed();
    readHistory();
}

void MoneyDesk::setDays(int days)
{
    m_days = days;
    readHistory();
}

void MoneyDesk::readHistory()
{
    if (!m_currency.isValid() || m_currency == currency::cny())
        return;
    m_historyAsked = true;
    const auto ticket = m_historyReading.next();
    deliver(m_service.history(m_currency, currency::cny(), m_days, m_stop.token()), this,
            [this, ticket](const Result<FxHistory>& history) {
                if (!m_historyReading.isCurrent(ticket))
                    return;
                if (!history) {
                    m_historyAsked = false; // asked again with the next change
                    Q_EMIT historyFailed(history.error());
                    return;
                }
                m_points = *history;
                m_history->show(m_points, m_state);
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
    deliver(m_service.lock(sell, buy, m_stop.token()), this, [this](const Result<FxQuote>& quote) {
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
