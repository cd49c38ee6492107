// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/cell.h"
#include "services/domain/entities/freight.h"
#include "services/domain/entities/shipment.h"
#include "services/shipments/shipmentservice.h"

#include <QCoreApplication>

namespace tradewind {

/// The words of shipments and tracking. Words this version does not know are shown as they came.
class ShipmentText
{
    Q_DECLARE_TR_FUNCTIONS(ShipmentText)

public:
    /// The state of the shipment; on the way, what the carrier says of it.
    static CellPart chip(const Shipment& shipment);
    static CellPart stateChip(const OpenEnum<ShipmentState>& state);
    /// One of the twelve statuses of tracking.
    static CellPart trackingChip(const OpenEnum<TrackingStatus>& status);
    /// "Shenzhen → Hamburg"; the last mile goes to the door.
    static QString legName(const TrackingLeg& leg);
    static QString zoneName(const OpenEnum<LegZone>& zone);
    /// Who told of an event; a word of the contract that is still open, so that others are shown as they come.
    static QString source(const QString& word);
    static QString modeIcon(const OpenEnum<TransportMode>& mode);
    static QString modeName(const OpenEnum<TransportMode>& mode);
    /// "Vacuum tumbler 500 ml, 3,000 pcs", of several the first and how many more.
    static QString goodsLine(const QList<ShippedGoods>& goods);
    static QString addressLine(const Address& address);
    static QString incotermSentence(const OpenEnum<Incoterm>& incoterm);
};

/// Whether a person has to do something about it.
bool hasOpenException(const Shipment& shipment);
/// The due that can be paid now; nullptr when none is.
const Due* openDue(const Shipment& shipment);

} // namespace tradewind
