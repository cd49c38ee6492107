// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/clock.h"
#include "services/domain/values/fxrate.h"
#include "services/money/moneystore.h"
#include "services/outbox/outbox.h"
#include "services/outbox/pendingact.h"

#include <QObject>

namespace tradewind {

class MoneyApi;

/// A movement of money the platform has not confirmed: a top-up, an exchange, a payment on its way.
struct MoneyPending : PendingAct
{
    QString clientRef;
    std::optional<Money> out; ///< what leaves a balance, as far as it is known
    std::optional<Money> in;  ///< what enters one

    bool operator==(const MoneyPending&) const = default;
};

/// Everything a screen of money shows, read at one time.
struct MoneyState
{
    QList<Balance> balances;     ///< by currency code
    QList<LedgerEntry> ledger;   ///< newest first
    QList<MoneyPending> pending; ///< oldest first
    QList<IndicativeRate> rates;
    QList<FeeBook> feeBooks;
    QList<Payment> payments;
    QList<Refund> refunds;
    QList<Conversion> conversions;
    std::optional<Me> me;
    QDateTime at; ///< the platform's time when it was read

    /// The fee book in force; nullptr when none is.
    const FeeBook* feeBook() const;
    /// Indicative rate of a pair, with the spread that is charged now; nothing when the pair is not published.
    std::optional<FxRate> rate(Currency sell, Currency buy, ServiceMode mode = ServiceMode::FullService) const;
    bool may(Permission permission) const;
};

/// Balances, ledger, exchange, fees and top-ups of one account. Reading works without the network; acts are intents
/// in the outbox. Lives in the GUI thread.
class MoneyService final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the service. `platformClock` is the platform's time.
    MoneyService(MoneyApi& api, RecordStore& records, Outbox& outbox, const Clock& platformClock,
                 QObject* parent = nullptr);

    QDateTime now() const { return m_clock.now(); }

    [[nodiscard]] Async<MoneyState> state();
    /// One point a day for so many days, as far as they are kept here.
    [[nodiscard]] Async<RateHistory> history(Currency base, Currency quote, int days);
    /// Asks the platform for them unless it was asked lately; historyChanged() follows, also when it cannot be asked.
    void refreshHistory(Currency base, Currency quote, int days);
    [[nodiscard]] Async<Funding> funding(Currency currency, std::stop_token stop);
    /// Asks for fresh indicative rates; they arrive through the feed.
    [[nodiscard]] Async<void> refreshRates(std::stop_token stop);

    /// Tops up a balance; where the platform's method is a pretend transfer it is credited at once.
    [[nodiscard]] Async<Intent> topUp(QString methodId, Money amount);
    /// Locks a rate for one of the amounts. It is kept here, so that it can be taken up again after a restart.
    [[nodiscard]] Async<FxQuote> lock(FxQuoteRequest request, std::stop_token stop);
    /// A lock that was made and not used yet; it may be over. Nothing when it is not known or was used.
    [[nodiscard]] Async<std::optional<FxQuote>> unusedLock(FxQuoteId id);
    /// Exchanges at a locked rate. It is never sent a first time after the rate has run out or ten minutes from now.
    [[nodiscard]] Async<Intent> convert(FxQuote quote);

Q_SIGNALS:
    /// Balances, ledger, rates, fees or payments came or changed, or acts on them stand differently.
    void changed();
    /// The history of a pair ("EUR-CNY") came, or could not be had.
    void historyChanged(const QString& pair);

private:
    /// What was last asked about a pair's history in this run.
    struct HistoryAsk
    {
        int days = 0;
        QDateTime at; ///< of the last answer
        bool isUnderWay = false;
        bool failed = false;
    };
    [[nodiscard]] Async<void> fetchHistory(QString pair, QDate from, std::stop_token stop);

    MoneyApi& m_api;
    MoneyStore m_store;
    Outbox& m_outbox;
    const Clock& m_clock;
    QHash<QString, HistoryAsk> m_asks; ///< by pair
    StopOwner m_stop;                  // last: its end stops what uses the rest
};

} // namespace tradewind
