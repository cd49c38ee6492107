// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/modules/orders/prepare.h"

namespace tradewind::sandbox {

class Server;

/// `/v1/orders…` and what happens to an order of itself.
void registerOrders(Server& server, Business& business);
void addOrderSteps(Business& business);

/// Places a prepared order. The prepared entity is marked as used.
struct Placing
{
    QString member;
    QString clientRef;
    QString memo;
    std::optional<Entity> approval;
};
Entity placeOrder(Desk& desk, Entity& prepared, const Placing& placing);
/// The order as a prepared entity asks for it, kept where no client sees it.
Entity keepPrepared(Desk& desk, const QJsonObject& figures, qint64 seconds);

/// Dues were paid: what follows. Saves the order.
void orderDuesPaid(Desk& desk, const Business& business, Entity& order);
/// Cancels as the rule of the order's state says; answers accepted, refused or pending, and why.
std::pair<QString, Phrase> cancelOrder(Desk& desk, Entity& order, const QString& reason, const QJsonObject& by);

/// The supplier order of that id inside the order; its place, or −1.
qsizetype placeOfSupplierOrder(const QJsonObject& order, const QString& id);
/// Recomputes what follows from the supplier orders' states (order state, what cancelling would do) and saves.
void settleOrder(Desk& desk, Entity& order);
/// Adds a due to an order and answers its id.
QString addDue(Desk& desk, Entity& order, const QString& kind, const Amount& amount, const Phrase& basis, bool blocking,
               qint64 payInSeconds, const QString& chargeKind);
void setFlag(QJsonObject& body, const QString& flag, bool on);
/// Whether the merchant's own forwarder fetches the goods from the warehouse, which ends the order.
bool goesToForwarder(const QJsonObject& order);

} // namespace tradewind::sandbox
