// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/clock.h"
#include "services/domain/values/fxrate.h"
#include "services/money/moneystore.h"
#include "services/outbox/outbox.h"

#include <QObject>

namespace tradewind {

class MoneyApi;

/// A movement of money the platform has not confirmed: a top-up, an exchange, a payment on its way.
struct MoneyPending
{
    qint64 intentId = 0;
    QString operation; ///< operationId of the contract: createFunding, createConversion, createPayment
    QString clientRef;
    IntentPhase phase = IntentPhase::Queued;
    NeedsYouWhy why = NeedsYouWhy::None;
    bool outcomeUnknown = false;
    QDateTime at;
    std::optional<Money> out; ///< what leaves a balance, as far as it is known
    std::optional<Money> in;  ///< what enters one
    std::optional<Problem> problem;

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

/// Balances, ledger, exchange, fees and top-ups of one account. Reading works without the network (but the history of
/// rates); acts are intents in the outbox. Lives in the GUI thread.
class MoneyService final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the service. `platformClock` is the platform's time.
    MoneyService(MoneyApi& api, RecordStore& records, Outbox& outbox, const Clock& platformClock,
                 QObject* parent = nullptr);

    QDateTime now() const { return m_clock.now(); }

    [[nodiscard]] Async<MoneyState> state();
    /// One point a day for so many days. What was asked for in this run is there without the network.
    [[nodiscard]] Async<FxHistory> history(Currency base, Currency quote, int days, std::stop_token stop);
    [[nodiscard]] Async<Funding> funding(Currency currency, std::stop_token stop);
    /// Asks for fresh indicative rates; they arrive through the feed.
    [[nodiscard]] Async<void> refreshRates(std::stop_token stop);

    /// Tops up a balance; where the platform's method is a pretend transfer it is credited at once.
    [[nodiscard]] Async<Intent> topUp(QString methodId, Money amount);
    /// Locks a rate for selling exactly `sell`.
    [[nodiscard]] Async<FxQuote> lock(Money sell, Currency buy, std::stop_token stop);
    /// Exchanges at a locked rate. It is never sent a first time after the rate has run out or ten minutes from now.
    [[nodiscard]] Async<Intent> convert(FxQuote quote);

Q_SIGNALS:
    /// Balances, ledger, rates, fees or payments came or changed, or acts on them stand differently.
    void changed();

private:
    MoneyApi& m_api;
    MoneyStore m_store;
    Outbox& m_outbox;
    const Clock& m_clock;
    QHash<QString, FxHistory> m_histories; ///< by pair, the longest that was asked for
};

} // namespace tradewind
