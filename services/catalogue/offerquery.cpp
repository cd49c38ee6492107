// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/offerquery.h"

namespace tradewind {

bool isFiltered(const OfferQuery& query, OfferFilter filter)
{
    switch (filter) {
    case OfferFilter::Category:
        return !query.category.isNull();
    case OfferFilter::Supplier:
        return !query.supplier.isNull();
    case OfferFilter::Price:
        return query.priceMinMicros || query.priceMaxMicros;
    case OfferFilter::Landed:
        return query.landedMinMicros || query.landedMaxMicros;
    case OfferFilter::Moq:
        return query.moqMin || query.moqMax;
    case OfferFilter::Lead:
        return query.leadDaysMin || query.leadDaysMax;
    case OfferFilter::Rating:
        return query.ratingMinBp.has_value();
    case OfferFilter::Identity:
        return query.identity.has_value();
    case OfferFilter::Stock:
        return query.inStock;
    case OfferFilter::Restricted:
        return query.unrestricted || query.without != 0;
    case OfferFilter::Only:
        return query.only.has_value();
    }
    return false;
}

OfferQuery lifted(OfferQuery query, OfferFilter filter)
{
    switch (filter) {
    case OfferFilter::Category:
        query.category = CategoryId();
        break;
    case OfferFilter::Supplier:
        query.supplier = SupplierId();
        break;
    case OfferFilter::Price:
        query.priceMinMicros.reset();
        query.priceMaxMicros.reset();
        break;
    case OfferFilter::Landed:
        query.landedMinMicros.reset();
        query.landedMaxMicros.reset();
        break;
    case OfferFilter::Moq:
        query.moqMin.reset();
        query.moqMax.reset();
        break;
    case OfferFilter::Lead:
        query.leadDaysMin.reset();
        query.leadDaysMax.reset();
        break;
    case OfferFilter::Rating:
        query.ratingMinBp.reset();
        break;
    case OfferFilter::Identity:
        query.identity.reset();
        break;
    case OfferFilter::Stock:
        query.inStock = false;
        break;
    case OfferFilter::Restricted:
        query.unrestricted = false;
        query.without = 0;
        break;
    case OfferFilter::Only:
        query.only.reset();
        break;
    }
    return query;
}

} // namespace tradewind
