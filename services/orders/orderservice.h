// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/clock.h"
#include "services/money/moneyservice.h"
#include "services/orders/orderstore.h"
#include "services/outbox/outbox.h"
#include "services/outbox/pendingact.h"

#include <QObject>

namespace tradewind {

class BuyingService;
class OrderApi;

/// An act of the user on an order that the platform has not confirmed.
struct OrderPending : PendingAct
{
    QString text; ///< the new memo, the reason to cancel

    bool operator==(const OrderPending&) const = default;
};

/// An order as the user sees it: what the platform says, and what is on its way there.
struct OrderView
{
    QString key; ///< clientRef where there is one, else the id: stays when the platform confirms
    PurchaseOrder order;
    bool onPlatform = false;     ///< false: it is being placed; `order` shows what was asked
    QList<OrderPending> pending; ///< oldest first

    bool operator==(const OrderView&) const = default;
};

/// One order with everything that belongs to it.
struct OrderFile
{
    OrderView view;
    QList<InboundReceipt> receipts;
    QList<Shipment> shipments; ///< those that carry goods of the order
    QList<Payment> payments;
    QList<Refund> refunds;
    MoneyState money; ///< rates and fees, for estimates in the payment currency
    std::optional<Company> company;
};

/// What became of the goods of an order that are to be bought again.
struct Reordered
{
    QString listId;
    QStringList notAdded; ///< titles of the lines whose goods cannot be had here any more
};

/// Orders and the acts on them. Reading works without the network; every act is an intent in the outbox. Lives in the
/// GUI thread, one for each account.
class OrderService final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the service. `buying` takes what is ordered again; nullptr where it is not offered.
    OrderService(OrderApi& api, RecordStore& records, Outbox& outbox, MoneyService& money, BuyingService* buying,
                 const Clock& platformClock, QObject* parent = nullptr);

    QDateTime now() const { return m_clock.now(); }

    /// Every order, newest first, those being placed before them.
    [[nodiscard]] Async<QList<OrderView>> orders();
    /// By id or by key; nothing when it is not known here.
    [[nodiscard]] Async<std::optional<OrderFile>> order(QString idOrKey);
    /// Asks the platform for the order as it stands now.
    [[nodiscard]] Async<void> refresh(OrderId id, std::stop_token stop);

    /// Asks to cancel in the state the user saw; the rule that applies is PurchaseOrder::cancellation.
    [[nodiscard]] Async<Intent> cancel(PurchaseOrder order, QString reason);
    /// Replaces the memo; older ones stay in its history.
    [[nodiscard]] Async<Intent> setMemo(PurchaseOrder order, QString text);

    bool canReorder() const { return m_buying != nullptr; }
    /// Puts the lines on a buying list of that name. Lines whose offer cannot be had are left out and named; the error
    /// of the last one, or Error::Validation, when none is left.
    [[nodiscard]] Async<Reordered> reorder(PurchaseOrder order, QString listName);

Q_SIGNALS:
    /// Orders or what belongs to them came, changed or went, or acts on them stand differently.
    void changed();

private:
    OrderApi& m_api;
    RecordStore& m_records;
    OrderStore m_store;
    Outbox& m_outbox;
    MoneyService& m_money;
    BuyingService* m_buying;
    const Clock& m_clock;
};

} // namespace tradewind
