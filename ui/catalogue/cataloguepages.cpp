// SPDX-License-Identifier: Apache-2.0
#include "ui/catalogue/cataloguepages.h"

#include "ui/catalogue/cataloguepage.h"
#include "ui/catalogue/comparepage.h"
#include "ui/catalogue/followedpage.h"
#include "ui/catalogue/offerpage.h"
#include "ui/catalogue/supplierpage.h"
#include "ui/shell/navigator.h"

namespace tradewind {
using namespace Qt::StringLiterals;

void registerCataloguePages(Navigator& navigator, std::function<CatalogueDesk&()> desk)
{
    navigator.registerPage(QStringList{u"catalogue"_s, u"catalogue/category/*"_s, u"catalogue/search"_s},
                           [desk]() -> Page* { return new CataloguePage(desk()); });
    navigator.registerPage(u"compare"_s, [desk]() -> Page* { return new ComparePage(desk()); });
    navigator.registerPage(u"followed"_s, [desk]() -> Page* { return new FollowedPage(desk()); });
    navigator.registerPage(u"offer/*"_s, [desk]() -> Page* { return new OfferPage(desk()); });
    navigator.registerPage(u"supplier/*"_s, [desk]() -> Page* { return new SupplierPage(desk()); });
}

} // namespace tradewind
