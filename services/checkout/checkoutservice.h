// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/approvals/approvalservice.h"
#include "services/checkout/checkoutapi.h"
#include "services/checkout/checkoutdraft.h"
#include "services/checkout/opencheckouts.h"
#include "services/checkout/paymentservice.h"
#include "services/domain/pricing/ordercalculator.h"
#include "services/outbox/draftstore.h"

#include <QObject>

namespace tradewind {

/// What a checkout is reckoned from on this machine.
struct CheckoutInputs
{
    PriceSources sources;
    QList<KnownGoods> goods; ///< of the draft's lines (lineNo from 1), where known
    std::optional<Rfq> rfq;  ///< of a round
};

/// The two intents behind "place order and pay".
struct PlacedIntents
{
    Intent order;
    Result<Intent> payment; ///< the order is on its way even when it could not be stored
};

/// What a checkout had sent before it was taken back.
struct TakenBackOrder
{
    qint64 order = 0;
    qint64 payment = 0; ///< 0: none
    QString orderRef;
};

/// How an order that was sent stands.
struct CheckoutProgress
{
    std::optional<PendingAct> order;
    std::optional<PendingAct> payment;
    std::optional<PurchaseOrder> placed; ///< once the platform has confirmed it
};

/// From goods to a placed and paid order. Lives in the GUI thread, one for each account.
class CheckoutService final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        CheckoutApi& api;
        CheckoutStore& store;
        RecordStore& records;
        Outbox& outbox;
        DraftStore& drafts;
        CatalogueService& catalogue;
        PaymentService& payments;
        const Clock& platformClock;
    };
    /// All parts must outlive the service.
    explicit CheckoutService(const Parts& parts, QObject* parent = nullptr);
    ~CheckoutService() override;

    QDateTime now() const { return m_parts.platformClock.now(); }

    /// Starts a checkout of an accepted round and answers its draft's id; one that is open already is taken up again.
    /// Error::Validation when the request or round is not known here.
    [[nodiscard]] Async<QString> createDraft(RfqId rfqId, qint64 roundNo, QString scenarioId);
    /// Starts a checkout of these goods at published prices and answers its draft's id. `origin` names what they come
    /// from (a buying list): an open draft of it with the same goods is taken up again, one with other goods gives way
    /// unless its approval was asked for. Empty: always a new one.
    [[nodiscard]] Async<QString> createDraft(QList<std::pair<OfferSnapshot, Decimal>> goods, QString title,
                                             QString origin = {});
    /// Error::Validation when there is none.
    [[nodiscard]] Async<CheckoutDraft> draft(QString draftId);
    /// Within 300 ms on disk; `draftSaved` tells when.
    void saveDraft(const CheckoutDraft& draft);
    [[nodiscard]] Async<void> flushDrafts();
    [[nodiscard]] Async<void> discardDraft(QString draftId);

    [[nodiscard]] Async<CheckoutInputs> inputs(CheckoutDraft draft);
    /// Asks the platform for binding figures.
    [[nodiscard]] Async<PreparedAnswer> prepare(CheckoutDraft draft, std::stop_token stop);

    /// Places the order, and pays its first due once that is confirmed: two intents. The draft names them when this
    /// answers, and is on disk. An error means that nothing is placed; once the order is stored it is none any more.
    [[nodiscard]] Async<PlacedIntents> placeAndPay(CheckoutDraft draft, Prepared prepared, PaymentTerms terms);
    [[nodiscard]] Async<CheckoutProgress> progress(CheckoutDraft draft);
    /// Whether the order surely was not placed and can be put away.
    bool canTakeBack(const CheckoutProgress& progress) const;
    /// Asks for the intents of a draft to be put away: the order, then its payment. It is done when progress() says so.
    void takeBack(const CheckoutDraft& draft);
    /// Whether what was asked to be taken back is: the order cannot be placed any more.
    static bool isTakenBack(const CheckoutProgress& progress);
    /// Takes intents that were taken back out of their draft.
    TakenBackOrder release(CheckoutDraft& draft);
    /// Lets what was taken back before it left wait again; false when it cannot (yet).
    bool putBack(CheckoutDraft& draft, const TakenBackOrder& taken);

Q_SIGNALS:
    /// Orders, or the acts of a checkout, stand differently.
    void changed();
    void draftSaved(const QString& draftId);
    void saveFailed(const tradewind::Error& error);
    /// Rates, fees, freight lines or addresses are different.
    void sourcesChanged();

private:
    Parts m_parts;
};

/// Our own reckoning of what the platform has prepared: prices and quantities as we know them (the round, the published
/// tiers), fees by the book in force when it was prepared.
OrderFigures reckon(const CheckoutDraft& draft, const Prepared& prepared, const CheckoutInputs& inputs);

} // namespace tradewind
