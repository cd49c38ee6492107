// SPDX-License-Identifier: Apache-2.0
#include "services/approvals/knowngoods.h"

namespace tradewind {

namespace {

KnownGoods fromOffer(const GoodsRef& line, const Offer& offer)
{
    KnownGoods goods;
    goods.lineNo = line.lineNo;
    goods.title = offer.title;
    goods.imageId = offer.imageId;
    goods.supplierId = offer.supplierId;
    goods.input = LandedCostInput::of(offer);
    goods.offer = offer;
    for (const Sku& sku : offer.skus) {
        if (sku.id == line.skuId)
            goods.input = LandedCostInput::of(offer, sku);
    }
    return goods;
}

std::optional<FreightTemplate> templateOf(const Supplier& supplier, const QString& id)
{
    for (const FreightTemplate& rule : supplier.freightTemplates) {
        if (rule.id == id)
            return rule;
    }
    return std::nullopt;
}

} // namespace

Async<QList<KnownGoods>> knownGoods(CatalogueService* catalogue, QList<GoodsRef> lines)
{
    const QPointer<CatalogueService> service(catalogue);
    QList<KnownGoods> all;
    for (const GoodsRef& line : std::as_const(lines)) {
        if (line.offerId.isNull())
            continue;
        if (!service)
            co_return cancelled();
        auto looking = service->storedOffer(line.offerId);
        const auto offer = co_await looking;
        std::optional<KnownGoods> goods;
        if (offer && offer->has_value())
            goods = fromOffer(line, **offer);
        if (!service)
            co_return cancelled();
        QString templateId;
        if (!goods) {
            auto asking = service->summary(line.offerId);
            const auto summary = co_await asking;
            if (!service)
                co_return cancelled();
            if (!summary || !summary->has_value())
                continue;
            const OfferSummary& known = **summary;
            goods = KnownGoods{line.lineNo, known.title, known.imageId, known.supplierId, {}, {}, {}};
            goods->input = LandedCostInput::of(known, std::nullopt);
            templateId = known.freightTemplateId;
        }
        auto finding = service->supplier(goods->supplierId);
        const auto supplier = co_await finding;
        if (supplier) {
            goods->supplierName = supplier->name;
            if (!goods->input.freightTemplate)
                goods->input.freightTemplate = templateOf(*supplier, templateId);
        }
        all.append(*std::move(goods));
    }
    co_return std::move(all);
}

} // namespace tradewind
