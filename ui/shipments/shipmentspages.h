// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

namespace tradewind {

class Navigator;
class ShipmentsDesk;

/// Registers shipments, shipments/ID and shipment-wizard/DRAFT. The desk is asked for when a page is made.
void registerShipmentPages(Navigator& navigator, std::function<ShipmentsDesk&()> desk);

} // namespace tradewind
