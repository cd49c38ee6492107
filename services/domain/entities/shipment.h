// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/common.h"
#include "services/domain/entities/tracking.h"
#include "services/domain/values/id.h"
#include "services/domain/values/money.h"
#include "services/domain/values/openenum.h"
#include "services/domain/values/quantity.h"
#include "services/domain/values/weight.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace tradewind {

// Shipments, as the platform describes it: services/wire/platform-v1.openapi.yaml.

enum class ShipmentState {
    Draft,
    Submitted,
    RehearsalPacking,
    Packing,
    Measured,
    AwaitingPayment2,
    Paid,
    Labelled,
    HandedOver,
    InTransit,
    Delivered,
    Intercepted,
    Returning,
    Returned,
    Lost,
    Cancelled,
};
template <>
struct WireWords<ShipmentState>
{
    static constexpr WireWord<ShipmentState> table[] = {
        {ShipmentState::Draft, QLatin1StringView("draft")},
        {ShipmentState::Submitted, QLatin1StringView("submitted")},
        {ShipmentState::RehearsalPacking, QLatin1StringView("rehearsal_packing")},
        {ShipmentState::Packing, QLatin1StringView("packing")},
        {ShipmentState::Measured, QLatin1StringView("measured")},
        {ShipmentState::AwaitingPayment2, QLatin1StringView("awaiting_payment2")},
        {ShipmentState::Paid, QLatin1StringView("paid")},
        {ShipmentState::Labelled, QLatin1StringView("labelled")},
        {ShipmentState::HandedOver, QLatin1StringView("handed_over")},
        {ShipmentState::InTransit, QLatin1StringView("in_transit")},
        {ShipmentState::Delivered, QLatin1StringView("delivered")},
        {ShipmentState::Intercepted, QLatin1StringView("intercepted")},
        {ShipmentState::Returning, QLatin1StringView("returning")},
        {ShipmentState::Returned, QLatin1StringView("returned")},
        {ShipmentState::Lost, QLatin1StringView("lost")},
        {ShipmentState::Cancelled, QLatin1StringView("cancelled")},
    };
};

enum class ShipmentFlag { AdjustmentDue, AdjustmentRefunded, Exception };
template <>
struct WireWords<ShipmentFlag>
{
    static constexpr WireWord<ShipmentFlag> table[] = {
        {ShipmentFlag::AdjustmentDue, QLatin1StringView("adjustment_due")},
        {ShipmentFlag::AdjustmentRefunded, QLatin1StringView("adjustment_refunded")},
        {ShipmentFlag::Exception, QLatin1StringView("exception")},
    };
};

struct ShipmentItem
{
    StoredItemId storedItemId;
    Quantity quantity; ///< all of it or a part

    bool operator==(const ShipmentItem&) const = default;
};

struct DeclarationLine
{
    QString hs;
    QString descriptionEn;
    QString descriptionCn;
    QString origin;
    Quantity quantity;
    UnitPrice unitValue;
    qint64 grams = 0;

    bool operator==(const DeclarationLine&) const = default;
};

struct Package
{
    QString id;
    qint64 no = 0;
    Dimensions dims;
    qint64 actualGrams = 0;
    qint64 volumetricGrams = 0;
    qint64 chargeableGrams = 0;
    std::optional<qint64> billedGrams; ///< by the carrier, later
    QList<ShipmentItem> items;

    bool operator==(const Package&) const = default;
};

struct PackageInput
{
    Dimensions dims;
    qint64 grams = 0;
    Money value;
    QString hs; ///< may be absent
    QList<OpenEnum<RestrictedAttribute>> restricted;

    bool operator==(const PackageInput&) const = default;
};

/// What would be shipped: stored items, or goods not there yet as packages.
struct PreviewRequest
{
    AddressId addressId;
    OpenEnum<Incoterm> incoterm;
    QList<ShipmentItem> items;
    QList<PackageInput> packages;
    QList<OpenEnum<ServiceKind>> services;
    bool insured = false;

    bool operator==(const PreviewRequest&) const = default;
};

/// One freight line for these goods; `refused` says why it can't take them (then without figures).
struct PreviewOption
{
    QString freightLineId;
    QString refused; ///< may be absent
    QList<Package> packages;
    QList<Charge> charges; ///< freight, packing, services, insurance
    std::optional<Money> total;
    std::optional<Money> low;
    std::optional<Money> high;
    std::optional<qint64> daysMin;
    std::optional<qint64> daysMax;

    bool operator==(const PreviewOption&) const = default;
};

/// An estimate; freight binds when the packages have been measured (the payment2 due).
struct ShipmentPreview
{
    CompanyId companyId;
    QDateTime at;
    QList<PreviewOption> options;
    QList<Estimate> duties;
    QList<DeclarationLine> declaration;

    bool operator==(const ShipmentPreview&) const = default;
};

/// Something a person has to do.
struct ShipmentException
{
    QString id;
    QString reason;
    QString text;
    QString playbook;
    QString owner;
    QDateTime openedAt;
    QDateTime deadline;   ///< may be absent
    QDateTime resolvedAt; ///< may be absent

    bool operator==(const ShipmentException&) const = default;
};

struct ArrivalWindow
{
    QDate from;
    QDate to;
    bool confirmed = false;

    bool operator==(const ArrivalWindow&) const = default;
};

/// Goods on their way to the merchant: packed, paid, carried.
struct Shipment
{
    ShipmentId id;
    qint64 version = 0;
    QDateTime updatedAt;
    CompanyId companyId;
    ClientRef clientRef; ///< may be absent
    QString number;
    OpenEnum<ShipmentState> state;
    QList<OpenEnum<ShipmentFlag>> flags;
    QList<OrderId> orderIds;
    QList<QString> orderNumbers;
    QString freightLineId;
    QString freightLineName;
    Destination destination;
    OpenEnum<Incoterm> incoterm;
    QList<ShipmentItem> items;
    QList<Package> packages; ///< empty until packed
    QList<OpenEnum<ServiceKind>> services;
    bool insured = false;
    QList<Charge> charges; ///< estimate until measured, binding from then on
    Money total;
    QList<Due> dues;
    QList<DeclarationLine> declaration;
    /// international and last mile, in order; domestic ones are at the supplier orders
    QList<TrackingLeg> legs;
    OpenEnum<TrackingStatus> trackingStatus;
    std::optional<ArrivalWindow> arrival;
    QList<ShipmentException> exceptions;
    QList<TimelineEntry> timeline;
    QDateTime createdAt;
    QDateTime payBy;       ///< may be absent
    QDateTime deliveredAt; ///< may be absent

    bool operator==(const Shipment&) const = default;
};

/// What the merchant saw in the preview. Goods no longer there: state-conflict; total above maxTotal: price-
/// changed.
struct ShipmentExpect
{
    Money maxTotal;

    bool operator==(const ShipmentExpect&) const = default;
};

struct ShipmentCreate
{
    ClientRef clientRef;
    AddressId addressId;
    OpenEnum<Incoterm> incoterm;
    QString freightLineId;
    QList<ShipmentItem> items;
    QList<OpenEnum<ServiceKind>> services;
    bool insured = false;
    QList<DeclarationLine> declaration;
    ShipmentExpect expect;

    bool operator==(const ShipmentCreate&) const = default;
};

struct ShipmentCancel
{
    ClientRef clientRef;
    QString reason;

    bool operator==(const ShipmentCancel&) const = default;
};

} // namespace tradewind
