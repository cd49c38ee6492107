// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/clock.h"
#include "services/domain/entities/fees.h"
#include "services/outbox/outbox.h"
#include "services/warehouse/actpending.h"
#include "services/warehouse/warehousestore.h"

#include <QObject>

namespace tradewind {

class CatalogueService;

/// A receipt with what is on its way to the platform about it.
struct ReceiptView
{
    InboundReceipt receipt;
    std::optional<ActPending> pending; ///< the decision, until the platform has confirmed it
    bool mayDecide = true;             ///< it is this person's to decide; only for a single receipt

    bool operator==(const ReceiptView&) const = default;
};

/// Stored goods with what is on its way to the platform about them.
struct StoredItemView
{
    StoredItem item;
    QList<ActPending> pending; ///< extra services that were ordered here, oldest first
    bool reserved = false;     ///< in a shipment that is still on its way to the platform

    bool operator==(const StoredItemView&) const = default;
};

/// Goods in the platform's warehouse: what came, what has to be decided about it, what lies in store. Reading works
/// without the network; every act is an intent, bound to what the user saw. Lives in the GUI thread, one for each
/// account.
class WarehouseService final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        RecordStore& records;
        Outbox& outbox;
        CatalogueService& catalogue;
        const Clock& platformClock; ///< deadlines run by the platform's time
    };
    /// All parts must outlive the service.
    explicit WarehouseService(const Parts& parts, QObject* parent = nullptr);

    QDateTime now() const { return m_parts.platformClock.now(); }

    /// Open decisions first, by their deadline; then newest first.
    [[nodiscard]] Async<QList<ReceiptView>> receipts();
    /// Nothing when it is not known here. A decision the platform refused last is told as pending too.
    [[nodiscard]] Async<std::optional<ReceiptView>> receipt(ReceiptId id);
    /// What lies in store or is being packed, the one that is forfeited first first.
    [[nodiscard]] Async<QList<StoredItemView>> items();
    /// Every stored item that is known, dispatched ones too, in no order.
    [[nodiscard]] Async<QList<StoredItem>> everyItem();
    /// How these goods came to the warehouse: the legs of the supplier orders they belong to.
    [[nodiscard]] Async<QList<TrackingLeg>> wayHere(QList<StoredItemId> items);
    /// Whether it is for this person to decide and to order services.
    [[nodiscard]] Async<bool> mayDecide();
    /// The fee rules of the extra services that can be ordered for these goods, as they are now.
    [[nodiscard]] Async<QList<FeeRule>> serviceRules(StoredItem item);

    /// Decides on a failed inspection or a discrepancy, bound to the consequence and the deadline the user saw.
    /// Error::Validation when no such choice is open.
    [[nodiscard]] Async<Intent> decide(InboundReceipt receipt, OpenEnum<QcChoice> choice, QString note);
    /// Orders an extra service for `fee`, which the platform must find too.
    [[nodiscard]] Async<Intent> orderService(StoredItem item, ServiceKind kind, Decimal quantity, QString note,
                                             Money fee);

Q_SIGNALS:
    void receiptsChanged();
    void itemsChanged();

private:
    Parts m_parts;
    WarehouseStore m_store;
};

/// Whether a decision is open and nobody has made it yet.
bool awaitsDecision(const ReceiptView& view);
/// Whether the goods can be shipped or worked on.
bool isInStore(const StoredItem& item);

} // namespace tradewind
