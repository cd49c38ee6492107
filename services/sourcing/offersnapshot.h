// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"
#include "services/domain/entities/catalogue.h"

#include <QJsonObject>

#include <optional>

namespace tradewind {

/// An offer as it stood when one of its SKUs was put into a draft: everything the order rules and the landed cost need,
/// so that lists and requests work without the network and say what they were based on.
struct OfferSnapshot
{
    Offer offer; ///< `skus` holds exactly the chosen one; texts and pictures that are not needed are left out
    QString supplierName;
    QDateTime takenAt;

    const Sku& sku() const { return offer.skus.first(); }
    /// The SKU's attribute values, "Sand, 500 ml"; empty when the offer has no variants.
    QString variant() const;

    bool operator==(const OfferSnapshot&) const = default;
};

/// Nothing when the offer has no such SKU. A null id takes the first one.
std::optional<OfferSnapshot> snapshotOf(const Offer& offer, const SkuId& skuId, const QString& supplierName,
                                        const QDateTime& at);

/// For drafts in the journal: an object with the offer in the contract's form.
QJsonObject toJson(const OfferSnapshot& snapshot);
Result<OfferSnapshot> offerSnapshotFromJson(const QJsonObject& json);

} // namespace tradewind
