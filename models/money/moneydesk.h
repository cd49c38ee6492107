// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/money/balancesmodel.h"
#include "models/money/feebookmodel.h"
#include "models/money/ledgermodel.h"
#include "models/money/ratesmodel.h"
#include "models/shared/rereading.h"
#include "services/async/async.h"

#include <QObject>

namespace tradewind {

/// Everything the screens of money need. Follows the service by itself once refresh() was called.
class MoneyDesk final : public QObject
{
    Q_OBJECT

public:
    /// `service` must outlive the desk.
    explicit MoneyDesk(MoneyService& service, QObject* parent = nullptr);

    BalancesModel* balances() const { return m_balances; }
    LedgerModel* ledger() const { return m_ledger; }
    RatesModel* rates() const { return m_rates; }
    RateHistoryModel* history() const { return m_history; }
    FeeBookModel* feeBook() const { return m_fees; }
    QDateTime now() const { return m_service.now(); }
    /// It was read at least once.
    bool isRead() const { return m_read; }

    void refresh();
    /// The balance whose ledger and rate are shown.
    Currency currency() const { return m_currency; }
    void setCurrency(Currency currency);
    /// Days of history that are shown: 30, 90, 365.
    int days() const { return m_days; }
    void setDays(int days);

    /// When the history that is shown was told, and whether it could not be asked for again.
    const RateHistory& knownHistory() const { return m_known; }

    bool mayTopUp() const { return m_state.may(Permission::Pay); }
    bool mayConvert() const { return m_state.may(Permission::Convert); }

    // Each answers by a signal below, or failed().
    void askFunding();
    void topUp(const QString& methodId, const Money& amount);
    /// Locks a rate for selling `sell`.
    void lock(const Money& sell, Currency buy);
    /// What is locked now; nothing when nothing is or its time is over.
    const std::optional<FxQuote>& locked() const { return m_locked; }
    void unlock() { m_locked.reset(); }
    /// Exchanges at the locked rate.
    void convert();

Q_SIGNALS:
    void changed();
    void historyChanged();
    void fundingKnown(const tradewind::Funding& funding);
    void lockedChanged();
    /// An act was taken down; it is on its way.
    void acted(const QString& sentence);
    void failed(const tradewind::Error& error);

private:
    void askHistory();
    void readHistory();

    MoneyService& m_service;
    BalancesModel* m_balances;
    LedgerModel* m_ledger;
    RatesModel* m_rates;
    RateHistoryModel* m_history;
    FeeBookModel* m_fees;
    MoneyState m_state;
    RateHistory m_known;
    Currency m_currency;
    int m_days = 90;
    bool m_read = false;
    std::optional<FxQuote> m_locked;
    Rereading m_reading{this, [this] { refresh(); }};
    Rereading m_historyReading{this, [this] { readHistory(); }};
    StopOwner m_stop;
};

} // namespace tradewind
