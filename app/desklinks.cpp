// SPDX-License-Identifier: Apache-2.0
#include "app/desklinks.h"

#include "app/accountdesks.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
QList<std::pair<SkuId, Decimal>> pairsOf(const QList<SkuQuantity>& quantities)
{
    QList<std::pair<SkuId, Decimal>> pairs;
    for (const SkuQuantity& each : quantities)
        pairs.append({each.skuId, each.quantity});
    return pairs;
}
} // namespace

DeskLinks::DeskLinks(AccountDesks& desks)
{
    connect(&desks.catalogue, &CatalogueDesk::addToListRequested, &desks.buying,
            [&desks](const QString& offerId, const QList<SkuQuantity>& quantities) {
                desks.buying.addById(OfferId(offerId), pairsOf(quantities));
            });
    connect(&desks.buying, &BuyingDesk::added, &desks.catalogue, &CatalogueDesk::added);
    connect(&desks.buying, &BuyingDesk::notAdded, &desks.catalogue, &CatalogueDesk::notAdded);
    connect(&desks.catalogue, &CatalogueDesk::quoteRequested, &desks.sourcing,
            [&desks](const QString& offerId, const QList<SkuQuantity>& quantities) {
                desks.sourcing.requestQuote(OfferId(offerId), pairsOf(quantities));
            });
    connect(&desks.sourcing, &SourcingDesk::quoteStarted, this,
            [this](const QString& draftId) { Q_EMIT routeRequested(u"quote-wizard/"_s + draftId); });
    connect(&desks.sourcing, &SourcingDesk::listChanged, this, &DeskLinks::countsChanged);
    connect(&desks.buying, &BuyingDesk::listsChanged, this, &DeskLinks::countsChanged);
    connect(&desks.approvals, &ApprovalsDesk::changed, &desks.sourcing,
            [&desks] { desks.sourcing.setApprovalsWaiting(desks.approvals.waiting()); });
    connect(&desks.sourcing, &SourcingDesk::checkoutRequested, &desks.checkout, &CheckoutDesk::startFromRound);
    connect(&desks.buying, &BuyingDesk::checkoutRequested, this,
            [&desks](const QString& listId, const QString& supplierId) {
                const auto goods = desks.buying.goods(listId, supplierId);
                if (!goods.isEmpty())
                    desks.checkout.startFromGoods(goods, desks.buying.currentName(), listId + u'/' + supplierId);
            });
    connect(&desks.sourcing, &SourcingDesk::startFailed, this, &DeskLinks::troubled);
    connect(&desks.checkout, &CheckoutDesk::failed, this, &DeskLinks::troubled);
    connect(&desks.checkout, &CheckoutDesk::started, this, &DeskLinks::routeRequested);
    desks.buying.start();
    desks.sourcing.refresh();
}

} // namespace tradewind
