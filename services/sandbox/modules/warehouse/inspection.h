// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/modules/warehouse/warehouse.h"

namespace tradewind::sandbox {

/// How goods of an order line are packed for storage.
struct Packed
{
    qint64 cartons = 0;
    qint64 grams = 0;
    QJsonObject dims; ///< of one carton
};
Packed packedAs(const Business& business, const QJsonObject& orderLine, qint64 milli, qint64 unitGrams);

/// What will be found: as a story wishes; else in a live world the first inspected receipt of an order fails, and in a
/// made-up past a few do.
Finding findingOf(const Desk& desk, const Entity& order, const Entity& receipt, const QString& wish);
/// Sets what of each line was received: all of it, or all but a part of the first.
void countGoods(Entity& receipt, bool isShort);
/// Empty when nothing of the receipt was to be inspected.
QJsonObject inspectionOf(const Desk& desk, const Business& business, const Entity& order, const Entity& receipt,
                         Finding finding);
/// The choices with their consequences in money, the deadline, and what silence means.
QJsonObject decisionFor(const Desk& desk, const Entity& order, const Entity& receipt, Finding finding);

QJsonArray arrivalPhotos(const Desk& desk, const Entity& receipt);
QJsonArray withDefectPhotos(const Desk& desk, const Entity& receipt);

/// Makes stored items of what a receipt holds.
void storeGoods(Desk& desk, const Business& business, const Entity& receipt, const Entity& order);
/// The daily tick of fees, warnings and forfeits.
void addStorageClock(Business& business);

} // namespace tradewind::sandbox
