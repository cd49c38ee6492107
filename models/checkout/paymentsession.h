// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/checkout/paymentservice.h"

#include <QTimer>

namespace tradewind {

/// What is to be paid.
struct PaymentSubject
{
    PaymentTarget target;
    Money total; ///< Σ of the dues, in their currency
    ServiceMode serviceMode = ServiceMode::FullService;
    Currency currency; ///< of the balance it is paid from

    bool isEmpty() const { return !total.isPositive(); }
};

/// One payment from a balance: the rate (mid, ours, spread, cost), its lock with a countdown, the fee, what is left of
/// the balance, and sending it. Used by the checkout, and by whoever pays a due later: `begin`, show it in a
/// PaymentPanel, `lock`, `pay`. Works without the network except for locking.
class PaymentSession final : public QObject
{
    Q_OBJECT

public:
    enum class Lock { NotNeeded, None, Locking, Locked, Expired };
    /// Why it cannot be paid now.
    enum class Obstacle { None, NothingDue, NotLocked, LockExpired, FeeUnknown, BalanceUnknown, TooLittle, OnItsWay };

    /// `service` must outlive the session.
    explicit PaymentSession(PaymentService& service, QObject* parent = nullptr);

    /// Starts a new payment; a lock that fits is kept.
    void begin(const PaymentSubject& subject);
    void end();
    const PaymentSubject& subject() const { return m_subject; }

    Lock lockState() const;
    const std::optional<FxQuote>& quote() const { return m_quote; }
    /// The locked rate while there is one, else the published one with today's spread; nothing when none is known.
    std::optional<FxRate> rate() const;
    /// "ECB and 2 more".
    QString rateSource() const;
    qint64 spreadBp() const;
    qint64 secondsLeft() const;
    qint64 lockSeconds() const;
    bool isBinding() const { return lockState() == Lock::Locked || lockState() == Lock::NotNeeded; }

    /// What the dues cost at the rate: binding while locked, an estimate else; nothing without a rate.
    std::optional<Money> exchanged() const;
    std::optional<Money> atMid() const;
    std::optional<Money> costOfExchange() const;
    /// The payment fee; zero when the fee book charges none, nothing while no book is known.
    std::optional<Money> fee() const;
    /// What leaves the balance: exchanged and fee.
    std::optional<Money> debit() const;
    const std::optional<Balance>& balance() const { return m_balance; }
    const QList<Balance>& balances() const { return m_balances; }
    /// What is left of the balance afterwards; negative when it is too little.
    std::optional<Money> left() const;
    /// The mid rates of the last 30 days, as far as they are known.
    const RateHistory& history() const { return m_history; }

    Obstacle obstacle() const;
    /// The figures as they are shown, when nothing stands in the way.
    std::optional<PaymentTerms> terms() const;

    /// Locks the rate, or locks it anew.
    void lock();
    /// Takes a lock of an earlier run up again when it fits and was not used; one that is over shows as Expired.
    void resume(const FxQuoteId& lock);
    /// Sends the payment; its state follows in `act`.
    void pay();
    /// The payment that was sent; nothing before.
    const std::optional<PendingAct>& act() const { return m_act; }
    /// Follows a payment that was sent elsewhere (with the order, before a restart).
    void follow(qint64 intentId);
    /// It needs a person and cannot be put away here: it may have been executed, and that is to be known first.
    bool mayHavePaid() const;
    /// Puts a payment away that needs a person, so that it can be sent anew with a new lock.
    void putAway();

Q_SIGNALS:
    void changed();
    /// Once a second while a lock runs.
    void ticked();
    void paid();
    void failed(const tradewind::Error& error);

private:
    void readBalances();
    void readSources();
    void readHistory();
    void take(const FxQuote& quote);
    void readAct();
    void tick();

    PaymentService& m_service;
    PaymentSubject m_subject;
    std::optional<PriceSources> m_sources;
    QList<Balance> m_balances;
    std::optional<Balance> m_balance;
    std::optional<FxQuote> m_quote;
    RateHistory m_history;
    std::optional<PendingAct> m_act;
    qint64 m_intent = 0;
    bool m_locking = false;
    bool m_sending = false;
    bool m_wasLocked = false;
    QTimer m_second;
    Generation m_asked;
    Generation m_historyReading;
    StopOwner m_stop;
};

} // namespace tradewind
