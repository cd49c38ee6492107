// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/approvals/approvalservice.h"
#include "services/checkout/checkoutstore.h"
#include "services/money/moneyservice.h"

#include <QObject>

namespace tradewind {

/// The figures of a payment as the user sees them when pressing the button.
struct PaymentTerms
{
    Currency currency;            ///< of the balance that is debited
    Money total;                  ///< Σ of the dues, in their currency
    Money debit;                  ///< what leaves the balance, fee included
    std::optional<FxQuote> quote; ///< needed when the currencies differ

    bool operator==(const PaymentTerms&) const = default;
};

/// Which dues are paid: those of an order or shipment that is known, or those of an order that is just being placed.
struct PaymentTarget
{
    enum class Owner { Order, Shipment };

    Owner owner = Owner::Order;
    QString ownerId;
    QList<DueId> dueIds;
    QString title; ///< "PO-10118", for whoever looks at what is waiting

    qint64 afterIntent = 0;    ///< pays the order this intent places; ownerId and dueIds are then unknown
    OpenEnum<DueKind> dueKind; ///< of that order: which of its dues
};

/// The dues of an order or shipment that can be paid now.
struct PayableDues
{
    PaymentTarget target;
    Money total; ///< Σ of the dues; zero when nothing is due
    ServiceMode serviceMode = ServiceMode::FullService;
    Currency currency; ///< of the balance they are paid from
    QList<Due> dues;
    qint64 payment = 0; ///< the intent that is paying them already; 0: none
};

/// Locks rates and pays dues from a balance: of checkout, orders and shipments alike. A payment is an intent that is
/// never sent a first time later than its `presentUntil` = min(end of the rate lock, press + 10 minutes), nor after a
/// restart. Lives in the GUI thread, one for each account.
class PaymentService final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kPresentMinutes = 10;

    struct Parts
    {
        CheckoutStore& store;
        RecordStore& records;
        Outbox& outbox;
        CatalogueService& catalogue;
        MoneyService& money;
        const Clock& platformClock;
    };
    /// All parts must outlive the service.
    explicit PaymentService(const Parts& parts, QObject* parent = nullptr);
    ~PaymentService() override;

    QDateTime now() const { return m_parts.platformClock.now(); }

    [[nodiscard]] Async<QList<Balance>> balances();
    [[nodiscard]] Async<PriceSources> sources();
    /// The fixed side is what is bought: the dues.
    [[nodiscard]] Async<FxQuote> lockRate(Currency sell, Money buy, std::stop_token stop);
    /// A lock that was made before and not used yet; it may be over. Nothing when it is not known or was used.
    [[nodiscard]] Async<std::optional<FxQuote>> unusedLock(FxQuoteId id);
    /// The mid rates of the last days, as far as they are kept here.
    [[nodiscard]] Async<RateHistory> history(Currency base, Currency quote, int days);
    /// Asks the platform for them unless it was asked lately; historyChanged() follows.
    void refreshHistory(Currency base, Currency quote, int days);

    /// What is due now of an order or shipment; Error::Validation when it is not known here.
    [[nodiscard]] Async<PayableDues> payable(PaymentTarget::Owner owner, QString ownerId);
    /// Error::Validation when nothing is named to be paid or the figures do not belong together.
    [[nodiscard]] Async<Intent> pay(PaymentTarget target, PaymentTerms terms);
    /// Nothing when there is no such intent.
    [[nodiscard]] Async<std::optional<PendingAct>> act(qint64 intentId);
    /// The newest payment that was sent with an order, before that was placed; nothing when there is none.
    [[nodiscard]] Async<std::optional<PendingAct>> paymentWith(qint64 orderIntent);
    /// Puts away a payment that needs a person or did not leave; false when it may have. One that needs a person is put
    /// away by itself once nothing of what it was to pay is due any more.
    bool putAway(qint64 intentId) { return canPutAway(intentId) && m_parts.outbox.withdraw(intentId); }
    /// Not one that may have been executed: what is put away here is made anew.
    bool canPutAway(qint64 intentId) const { return m_parts.outbox.canEdit(intentId); }

    /// min(end of the lock, now + 10 minutes).
    QDateTime presentUntil(const PaymentTerms& terms) const;

Q_SIGNALS:
    /// Balances are different.
    void balancesChanged();
    /// Rates or fees are different.
    void sourcesChanged();
    void historyChanged();
    /// Orders or shipments, and with them what is due, are different.
    void duesChanged();
    /// A payment stands differently.
    void actChanged(qint64 intentId);

private:
    void lookForNotNeeded();
    [[nodiscard]] Async<void> putAwayNotNeeded();
    /// Whether everything it was to pay was paid in another way, or fell away.
    [[nodiscard]] Async<bool> isNotNeeded(Intent payment);
    /// As the records have them; none of what they do not know.
    [[nodiscard]] Async<QList<Due>> duesOf(PaymentTarget::Owner owner, QString ownerId);

    Parts m_parts;
    bool m_looking = false; ///< for payments that are not needed any more
    bool m_lookAgain = false;
};

/// The payment fee on an amount that leaves a balance, by the fee book in force: zero when the book charges none,
/// nothing while no book is known.
std::optional<Money> paymentFee(const PriceSources& sources, const Money& exchanged, ServiceMode mode,
                                const QDateTime& at);

} // namespace tradewind
