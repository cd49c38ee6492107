// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/modules/shared/business.h"

#include <functional>

namespace tradewind::sandbox {

class Server;

/// `/v1/receipts…`, `/v1/stored-items…` and what the warehouse does of itself.
void registerWarehouse(Server& server, Business& business);
void addWarehouseSteps(Business& business);

/// Goods of a supplier order are on their way: `leaving` thousandths of each of its lines.
Entity announceReceipt(Desk& desk, const Entity& order, const QJsonObject& supplierOrder, const QJsonObject& leg,
                       const QList<qint64>& leaving);
/// Changes the leg a receipt came by, inside its order. The caller saves the order.
void editLegOf(Entity& order, const Entity& receipt, const std::function<void(QJsonObject& leg)>& edit);

/// What a receipt's inspection finds.
enum class Finding { Good, Defects, Short };

/// A merchant's (or silence's) answer to a failed inspection or a discrepancy. Saves receipt, order and what follows.
struct Choice
{
    QString choice;
    QString note;
    QJsonObject by;
    bool byDefault = false;
};
void decide(Desk& desk, const Business& business, Entity& receipt, const Choice& choice);

/// Brings the storage clock of one item up to now; true when something changed.
bool tickStorage(Desk& desk, Entity& item);

} // namespace tradewind::sandbox
