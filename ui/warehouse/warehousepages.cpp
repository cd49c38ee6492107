// SPDX-License-Identifier: Apache-2.0
#include "ui/warehouse/warehousepages.h"

#include "ui/shell/navigator.h"
#include "ui/warehouse/storeditemspage.h"
#include "ui/warehouse/warehousepage.h"
#include "ui/widgets/choices.h"

namespace tradewind {
using namespace Qt::StringLiterals;

void registerWarehousePages(Navigator& navigator, std::function<WarehouseDesk&()> desk)
{
    const auto receipts = [desk]() -> Page* { return new WarehousePage(desk()); };
    navigator.registerPage(u"warehouse"_s, receipts);
    navigator.registerPage(u"warehouse/receipt/*"_s, receipts);
    navigator.registerPage(u"warehouse/items"_s, [desk]() -> Page* { return new StoredItemsPage(desk()); });
}

SegmentedControl* warehouseParts(const QString& name, const QString& current)
{
    auto* parts = new SegmentedControl;
    parts->setObjectName(name);
    parts->addSegment(u"receipts"_s, WarehousePage::tr("Receipts"));
    parts->addSegment(u"items"_s, WarehousePage::tr("In store"));
    parts->setCurrent(current);
    parts->setAccessibleName(WarehousePage::tr("Part of the warehouse"));
    return parts;
}

} // namespace tradewind
