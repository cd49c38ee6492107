// SPDX-License-Identifier: Apache-2.0
#include "ui/shipments/shipmentspages.h"

#include "ui/shell/navigator.h"
#include "ui/shipments/shipmentspage.h"
#include "ui/shipments/shipmentwizardpage.h"

namespace tradewind {
using namespace Qt::StringLiterals;

void registerShipmentPages(Navigator& navigator, std::function<ShipmentsDesk&()> desk)
{
    const auto shipments = [desk]() -> Page* { return new ShipmentsPage(desk()); };
    navigator.registerPage(u"shipments"_s, shipments);
    navigator.registerPage(u"shipments/*"_s, shipments);
    navigator.registerPage(u"shipment-wizard/*"_s, [desk]() -> Page* { return new ShipmentWizardPage(desk()); });
}

} // namespace tradewind
