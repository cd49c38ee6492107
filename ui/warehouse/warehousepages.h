// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <functional>

namespace tradewind {

class Navigator;
class SegmentedControl;
class WarehouseDesk;

/// Registers warehouse, warehouse/receipt/ID and warehouse/items. The desk is asked for when a page is made.
void registerWarehousePages(Navigator& navigator, std::function<WarehouseDesk&()> desk);

/// The switch between receipts and what is in store, with one of them on.
SegmentedControl* warehouseParts(const QString& name, const QString& current);

} // namespace tradewind
