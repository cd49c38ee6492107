// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/common.h"
#include "services/domain/values/contenthash.h"
#include "services/domain/values/currency.h"
#include "services/domain/values/id.h"
#include "services/domain/values/money.h"
#include "services/domain/values/openenum.h"
#include "services/domain/values/quantity.h"

#include <QList>
#include <QString>

#include <optional>

namespace tradewind {

// What an order is bound to, as the platform describes it: services/wire/platform-v1.openapi.yaml.

enum class SourceKind { Round, BuyingList };
template <>
struct WireWords<SourceKind>
{
    static constexpr WireWord<SourceKind> table[] = {
        {SourceKind::Round, QLatin1StringView("round")},
        {SourceKind::BuyingList, QLatin1StringView("buying_list")},
    };
};

/// A line as it is bound.
struct ContentLine
{
    qint64 lineNo = 0;
    OfferId offerId;   ///< may be absent
    SkuId skuId;       ///< may be absent
    QString rfqLineId; ///< may be absent
    Quantity quantity;
    UnitPrice unitPrice;
    OpenEnum<QcPlan> qcPlan;
    QList<LineService> services;

    bool operator==(const ContentLine&) const = default;
};

/// round: rfqId, roundNo, roundHash and scenarioId are given; buying_list: none of them.
struct OrderSource
{
    OpenEnum<SourceKind> kind;
    RfqId rfqId; ///< may be absent
    std::optional<qint64> roundNo;
    ContentHash roundHash; ///< may be absent
    QString scenarioId;    ///< may be absent

    bool operator==(const OrderSource&) const = default;
};

/// What an approval and an order are bound to. The order's contentHash is the content hash (see the beginning of
/// this file) of this whole object as received.
struct OrderContent
{
    OrderSource source;
    OpenEnum<ServiceMode> serviceMode;
    Currency currency;
    Currency paymentCurrency;
    Destination destination;
    OpenEnum<Incoterm> incoterm;
    QString incotermPlace;
    QString freightLineId; ///< may be absent
    QList<ContentLine> lines;

    bool operator==(const OrderContent&) const = default;
};

} // namespace tradewind
