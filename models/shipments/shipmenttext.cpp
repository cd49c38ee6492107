// SPDX-License-Identifier: Apache-2.0
#include "models/shipments/shipmenttext.h"

#include "models/shared/tradewords.h"
#include "models/warehouse/warehousetext.h"

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

CellPart ShipmentText::chip(const Shipment& shipment)
{
    const bool moving = shipment.state.is(ShipmentState::InTransit) || shipment.state.is(ShipmentState::HandedOver);
    if (moving && !shipment.trackingStatus.is(TrackingStatus::Pending))
        return trackingChip(shipment.trackingStatus);
    return stateChip(shipment.state);
}

CellPart ShipmentText::stateChip(const OpenEnum<ShipmentState>& state)
{
    const auto known = state.known();
    if (!known)
        return part::chip(Tone::Mute, u"info"_s, state.toWire());
    switch (*known) {
    case ShipmentState::Draft:
        return part::chip(Tone::Mute, u"edit"_s, tr("Draft"));
    case ShipmentState::Submitted:
        return part::chip(Tone::Info, u"boxes"_s, tr("To be packed"));
    case ShipmentState::RehearsalPacking:
        return part::chip(Tone::Info, u"boxes"_s, tr("Rehearsal packing"));
    case ShipmentState::Packing:
        return part::chip(Tone::Info, u"boxes"_s, tr("Packing"));
    case ShipmentState::Measured:
        return part::chip(Tone::Info, u"scale"_s, tr("Measured"));
    case ShipmentState::AwaitingPayment2:
        return part::chip(Tone::Warn, u"hand"_s, tr("Awaiting payment 2"));
    case ShipmentState::Paid:
        return part::chip(Tone::Ok, u"check"_s, tr("Paid"));
    case ShipmentState::Labelled:
        return part::chip(Tone::Info, u"file"_s, tr("Labelled"));
    case ShipmentState::HandedOver:
        return part::chip(Tone::Info, u"truck"_s, tr("Handed over"));
    case ShipmentState::InTransit:
        return part::chip(Tone::Mute, u"clock"_s, tr("In transit"));
    case ShipmentState::Delivered:
        return part::chip(Tone::Ok, u"check"_s, tr("Delivered"));
    case ShipmentState::Intercepted:
        return part::chip(Tone::Bad, u"alert"_s, tr("Intercepted"));
    case ShipmentState::Returning:
        return part::chip(Tone::Warn, u"undo"_s, tr("Coming back"));
    case ShipmentState::Returned:
        return part::chip(Tone::Mute, u"undo"_s, tr("Came back"));
    case ShipmentState::Lost:
        return part::chip(Tone::Bad, u"x-circle"_s, tr("Lost"));
    case ShipmentState::Cancelled:
        return part::chip(Tone::Mute, u"x"_s, tr("Cancelled"));
    }
    Q_UNREACHABLE();
}

CellPart ShipmentText::trackingChip(const OpenEnum<TrackingStatus>& status)
{
    const auto known = status.known();
    if (!known)
        return part::chip(Tone::Mute, u"info"_s, status.toWire());
    switch (*known) {
    case TrackingStatus::Pending:
        return part::chip(Tone::Mute, u"clock"_s, tr("Pending"));
    case TrackingStatus::PickedUp:
        return part::chip(Tone::Info, u"truck"_s, tr("Picked up"));
    case TrackingStatus::OnHold:
        return part::chip(Tone::Hold, u"pause"_s, tr("On hold"));
    case TrackingStatus::Cancelled:
        return part::chip(Tone::Mute, u"x"_s, tr("Cancelled"));
    case TrackingStatus::Delivered:
        return part::chip(Tone::Ok, u"check"_s, tr("Delivered"));
    case TrackingStatus::InTransit:
        return part::chip(Tone::Mute, u"clock"_s, tr("In transit"));
    case TrackingStatus::DeliveryFailed:
        return part::chip(Tone::Bad, u"x-circle"_s, tr("Delivery failed"));
    case TrackingStatus::DeliveryDelayed:
        return part::chip(Tone::Warn, u"alert"_s, tr("Delayed"));
    case TrackingStatus::OutForDelivery:
        return part::chip(Tone::Info, u"truck"_s, tr("Out for delivery"));
    case TrackingStatus::ReadyForPickup:
        return part::chip(Tone::Info, u"pin"_s, tr("Ready for pickup"));
    case TrackingStatus::ReturnToSender:
        return part::chip(Tone::Warn, u"undo"_s, tr("Return to sender"));
    case TrackingStatus::Unknown:
        return part::chip(Tone::Mute, u"help"_s, tr("Unknown", "tracking status"));
    }
    Q_UNREACHABLE();
}

QString ShipmentText::legName(const TrackingLeg& leg)
{
    return leg.zone.is(LegZone::LastMile) ? tr("To the door in %1").arg(leg.to) : tr("%1 → %2").arg(leg.from, leg.to);
}

QString ShipmentText::zoneName(const OpenEnum<LegZone>& zone)
{
    const auto known = zone.known();
    if (!known)
        return zone.toWire();
    switch (*known) {
    case LegZone::Domestic:
        return tr("In China");
    case LegZone::International:
        return tr("International");
    case LegZone::LastMile:
        return tr("To the door");
    }
    Q_UNREACHABLE();
}

QString ShipmentText::source(const QString& word)
{
    return word == "carrier"_L1 ? tr("carrier") : word;
}

QString ShipmentText::modeIcon(const OpenEnum<TransportMode>& mode)
{
    const auto known = mode.known();
    if (!known)
        return u"globe"_s;
    switch (*known) {
    case TransportMode::Express:
    case TransportMode::Air:
    case TransportMode::Post:
        return u"plane"_s;
    case TransportMode::Rail:
        return u"boxes"_s;
    case TransportMode::SeaLcl:
    case TransportMode::SeaFcl:
        return u"ship"_s;
    case TransportMode::Truck:
        return u"truck"_s;
    }
    Q_UNREACHABLE();
}

QString ShipmentText::modeName(const OpenEnum<TransportMode>& mode)
{
    const auto known = mode.known();
    if (!known)
        return mode.toWire();
    switch (*known) {
    case TransportMode::Express:
        return tr("Express");
    case TransportMode::Air:
        return tr("Air");
    case TransportMode::Rail:
        return tr("Rail");
    case TransportMode::SeaLcl:
        return tr("Sea, shared container");
    case TransportMode::SeaFcl:
        return tr("Sea, full container");
    case TransportMode::Truck:
        return tr("Truck");
    case TransportMode::Post:
        return tr("Post");
    }
    Q_UNREACHABLE();
}

QString ShipmentText::goodsLine(const QList<ShippedGoods>& goods)
{
    if (goods.isEmpty())
        return {};
    const ShippedGoods& first = goods.constFirst();
    const QString title = first.title.isEmpty() ? first.itemId.toString() : first.title;
    const QString words = tr("%1, %2").arg(title, TradeWords::quantity(first.quantity));
    if (goods.size() == 1)
        return words;
    return tr("%1 and %n more", nullptr, int(goods.size()) - 1).arg(words);
}

QString ShipmentText::addressLine(const Address& address)
{
    return u"%1 %2, %3"_s.arg(address.postalCode, address.city, address.country);
}

QString ShipmentText::incotermSentence(const OpenEnum<Incoterm>& incoterm)
{
    const auto known = incoterm.known();
    if (!known)
        return incoterm.toWire();
    switch (*known) {
    case Incoterm::Dap:
        return tr("Delivered at place: we bring it to your door; you pay import duty and VAT.");
    case Incoterm::Ddp:
        return tr("Delivered duty paid: duty and VAT are paid for you and charged with the freight.");
    case Incoterm::Fob:
        return tr("Free on board: we bring it to the port of departure; your forwarder takes over.");
    case Incoterm::Exw:
        return tr("Ex works: your forwarder collects it at our warehouse.");
    case Incoterm::Fca:
    case Incoterm::Cpt:
    case Incoterm::Cip:
    case Incoterm::Dpu:
    case Incoterm::Fas:
    case Incoterm::Cfr:
    case Incoterm::Cif:
        return incoterm.toWire();
    }
    Q_UNREACHABLE();
}

bool hasOpenException(const Shipment& shipment)
{
    return std::any_of(shipment.exceptions.cbegin(), shipment.exceptions.cend(),
                       [](const ShipmentException& one) { return !one.resolvedAt.isValid(); });
}

const Due* openDue(const Shipment& shipment)
{
    for (const Due& due : shipment.dues) {
        if (due.state.is(DueState::Due))
            return &due;
    }
    return nullptr;
}

} // namespace tradewind
