// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/clock.h"
#include "services/domain/entities/address.h"
#include "services/domain/entities/fees.h"
#include "services/domain/entities/freight.h"
#include "services/outbox/draftstore.h"
#include "services/outbox/outbox.h"
#include "services/shipments/shipmentdraft.h"
#include "services/shipments/shipmentstore.h"
#include "services/warehouse/warehouseservice.h"

#include <QObject>

namespace tradewind {

class CatalogueService;
class ShipmentApi;

/// What travels, in words the merchant knows.
struct ShippedGoods
{
    StoredItemId itemId;
    QString title; ///< empty when the item is not known here
    QString imageId;
    Quantity quantity;

    bool operator==(const ShippedGoods&) const = default;
};

/// A shipment as the user sees it: what the platform says, and what is on its way there.
struct ShipmentView
{
    QString key; ///< clientRef where there is one, else the id: stays when the platform confirms
    Shipment shipment;
    bool onPlatform = true; ///< false: its creation is on its way; `shipment` shows what was asked
    /// Of its freight line; no known ones while the line is not known here.
    OpenEnum<TransportMode> mode = OpenEnum<TransportMode>::fromWire({});
    OpenEnum<ChargedOn> chargedOn = OpenEnum<ChargedOn>::fromWire({});
    bool mayShip = true; ///< it is for this person to change; only for a single shipment
    QList<ShippedGoods> goods;
    QList<ActPending> pending;   ///< oldest first
    QList<TrackingLeg> domestic; ///< how the goods came to the warehouse; only for a single shipment

    bool operator==(const ShipmentView&) const = default;
};

/// What a shipment can be put together from.
struct ShipmentChoices
{
    QList<Address> addresses;       ///< not archived, not warehouses
    QList<FreightLine> lines;       ///< active ones
    QList<FeeRule> services;        ///< of what can be done while packing
    std::optional<FeeRule> insured; ///< what insurance costs
};

/// Shipments out of the warehouse: put together from stored goods, paid when packed, followed to the door. Reading
/// works without the network; creating and cancelling are intents, bound to what the user saw. Lives in the GUI thread,
/// one for each account.
class ShipmentService final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        ShipmentApi& api;
        RecordStore& records;
        Outbox& outbox;
        DraftStore& drafts;
        CatalogueService& catalogue;
        WarehouseService& warehouse;
        const Clock& platformClock;
    };
    /// All parts must outlive the service.
    explicit ShipmentService(const Parts& parts, QObject* parent = nullptr);

    QDateTime now() const { return m_parts.platformClock.now(); }

    /// Newest first.
    [[nodiscard]] Async<QList<ShipmentView>> shipments();
    /// By id or by key, with the domestic legs; nothing when it is not known here.
    [[nodiscard]] Async<std::optional<ShipmentView>> shipment(QString idOrKey);
    [[nodiscard]] Async<ShipmentChoices> choices();
    /// The goods of a draft as they lie in store now.
    [[nodiscard]] Async<QList<StoredItem>> storedItems();

    /// Begins a shipment of all of these goods and answers its draft's id; it is saved at once.
    QString createDraft(const QList<StoredItem>& items);
    /// Error::Validation when there is none.
    [[nodiscard]] Async<ShipmentDraft> draft(QString draftId);
    /// Newest first.
    [[nodiscard]] Async<QList<ShipmentDraft>> drafts();
    /// Within 300 ms on disk; `draftSaved` tells when.
    void saveDraft(const ShipmentDraft& draft);
    [[nodiscard]] Async<void> discardDraft(QString draftId);

    /// What each line would take, as the platform reckons it now.
    [[nodiscard]] Async<ShipmentPreview> preview(ShipmentDraft draft, std::stop_token stop);
    /// Sends it, bound to the upper end of the estimate that was seen; the draft goes in the same commit.
    /// Error::Validation when something is missing or the line takes no such goods.
    [[nodiscard]] Async<Intent> submit(ShipmentDraft draft, PreviewOption option, QString lineName);
    /// Error::Validation when it has left the warehouse.
    [[nodiscard]] Async<Intent> cancel(Shipment shipment, QString reason);

Q_SIGNALS:
    /// Shipments came, changed or went, or acts on them stand differently.
    void changed();
    void draftsChanged();
    void draftSaved(const QString& draftId);
    void saveFailed(const tradewind::Error& error);

private:
    Parts m_parts;
    ShipmentStore m_store;
};

/// What the merchant agrees to when creating: the upper end of the estimate, else its amount.
std::optional<Money> mostFor(const PreviewOption& option);

} // namespace tradewind
