// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/common.h"
#include "services/domain/values/decimal.h"
#include "services/domain/values/id.h"
#include "services/domain/values/money.h"
#include "services/domain/values/openenum.h"
#include "services/domain/values/quantity.h"
#include "services/domain/values/weight.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace tradewind {

// Goods in store, as the platform describes it: services/wire/platform-v1.openapi.yaml.

enum class StoredState {
    Stored,
    Allocated,
    Packed,
    Dispatched,
    FeeAccruing,
    AbandonWarning,
    Abandoned,
};
template <>
struct WireWords<StoredState>
{
    static constexpr WireWord<StoredState> table[] = {
        {StoredState::Stored, QLatin1StringView("stored")},
        {StoredState::Allocated, QLatin1StringView("allocated")},
        {StoredState::Packed, QLatin1StringView("packed")},
        {StoredState::Dispatched, QLatin1StringView("dispatched")},
        {StoredState::FeeAccruing, QLatin1StringView("fee_accruing")},
        {StoredState::AbandonWarning, QLatin1StringView("abandon_warning")},
        {StoredState::Abandoned, QLatin1StringView("abandoned")},
    };
};

/// An extra service on a stored item.
struct ItemService
{
    QString id;
    OpenEnum<ServiceKind> kind;
    QString state; ///< ordered, done
    Charge charge;

    bool operator==(const ItemService&) const = default;
};

/// Goods in store. The fee runs per day after freeUntil; at abandonAt the goods are forfeited.
struct StoredItem
{
    StoredItemId id;
    qint64 version = 0;
    QDateTime updatedAt;
    CompanyId companyId;
    OpenEnum<StoredState> state;
    ReceiptId receiptId;
    OrderId orderId;
    QString orderNumber;
    qint64 lineNo = 0;
    OfferId offerId; ///< may be absent
    SkuId skuId;     ///< may be absent
    QString title;
    QString imageId; ///< may be absent
    Quantity quantity;
    qint64 grams = 0; ///< of all of it, packed as stored
    qint64 cartons = 0;
    Dimensions cartonDims;
    UnitPrice unitValue;
    QString hs; ///< may be absent
    QList<OpenEnum<RestrictedAttribute>> restricted;
    QString location;
    QDateTime storedAt;
    QDateTime freeUntil;
    QDateTime abandonAt;
    Money feePerDay;
    Money feeAccrued;
    QString feeRuleId;     ///< may be absent
    ShipmentId shipmentId; ///< may be absent
    QList<ItemService> services;

    bool operator==(const StoredItem&) const = default;
};

struct StoredServiceExpect
{
    Money fee; ///< by the fee book

    bool operator==(const StoredServiceExpect&) const = default;
};

struct StoredService
{
    ClientRef clientRef;
    OpenEnum<ServiceKind> kind;
    Decimal quantity;
    QString note; ///< may be absent
    StoredServiceExpect expect;

    bool operator==(const StoredService&) const = default;
};

} // namespace tradewind
