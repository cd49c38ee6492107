// SPDX-License-Identifier: Apache-2.0
#include "ui/catalogue/offerorders.h"

#include <QCoreApplication>

namespace tradewind {

namespace {
class Orders
{
    Q_DECLARE_TR_FUNCTIONS(CataloguePage)
};
} // namespace

QList<OrderChoice> offerOrders()
{
    static const QList<OrderChoice> orders{{OfferOrder::Popularity, true}, {OfferOrder::Landed, false},
                                           {OfferOrder::Landed, true},     {OfferOrder::Price, false},
                                           {OfferOrder::Price, true},      {OfferOrder::Rating, true},
                                           {OfferOrder::Moq, false},       {OfferOrder::Lead, false},
                                           {OfferOrder::Newest, true},     {OfferOrder::PriceDrop, true}};
    return orders;
}

QString orderText(OfferOrder order, bool descending)
{
    switch (order) {
    case OfferOrder::Popularity:
        return Orders::tr("What sells most");
    case OfferOrder::Price:
        return descending ? Orders::tr("Factory price, high first") : Orders::tr("Factory price, low first");
    case OfferOrder::Landed:
        return descending ? Orders::tr("Landed cost, high first") : Orders::tr("Landed cost, low first");
    case OfferOrder::Rating:
        return descending ? Orders::tr("Best rated") : Orders::tr("Worst rated");
    case OfferOrder::Lead:
        return descending ? Orders::tr("Slowest first") : Orders::tr("Ready soonest");
    case OfferOrder::Newest:
        return descending ? Orders::tr("Newest") : Orders::tr("Oldest");
    case OfferOrder::Moq:
        return descending ? Orders::tr("Largest minimum order") : Orders::tr("Smallest minimum order");
    case OfferOrder::PriceDrop:
        return descending ? Orders::tr("Biggest price drop") : Orders::tr("Biggest price rise");
    }
    return {};
}

} // namespace tradewind
