// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/modules/shared/business.h"

namespace tradewind::sandbox {

class Server;

/// `/v1/freight-lines`, `/v1/duty-rules`, `/v1/shipments…` and what happens to a shipment of itself.
void registerShipping(Server& server, Business& business);
void addShippingSteps(Business& business);

/// A part of a stored item that is to leave; or goods that are not there yet (without item id).
struct Consigned
{
    Entity item;
    qint64 milli = 0;
};
struct Loose
{
    Parcel parcel;
    qint64 value = 0;
    QString hs;
    QJsonArray restricted;
};
struct ShipmentDraft
{
    QString company;
    QJsonObject destination;
    QString incoterm;
    QList<Consigned> items;
    QList<Loose> packages;
    QStringList services;
    bool insured = false;
    bool weighed = false; ///< packed and weighed: real figures instead of those of the shelf
};

/// One freight line for these goods, as PreviewOption.
QJsonObject optionFor(const Desk& desk, const Business& business, const ShipmentDraft& draft, const QJsonObject& line);
/// Duty, vat and clearance to expect with that line's freight.
QJsonArray dutiesFor(const Desk& desk, const Business& business, const ShipmentDraft& draft, qint64 freight);
/// What customs is told about the goods.
QJsonArray declarationFor(const ShipmentDraft& draft);

/// What a shipment is made from.
struct ShipmentOrder
{
    ShipmentDraft draft;
    QString freightLineId;
    QJsonArray declaration;
    QString clientRef;
    QJsonObject by;
};
/// Takes the goods and begins the shipment.
Entity beginShipment(Desk& desk, const Business& business, ShipmentOrder& order);

/// Dues were paid: what follows. Saves the shipment.
void shipmentDuesPaid(Desk& desk, const Business& business, Entity& shipment);
/// Gives the goods back to the shelf and the money to the balance; answers outcome and reason.
std::pair<QString, Phrase> cancelShipment(Desk& desk, Entity& shipment, const Phrase& reason, const QJsonObject& by);

} // namespace tradewind::sandbox
