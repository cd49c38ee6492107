// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/values/openenum.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace tradewind {

// Tracking, as the platform describes it: services/wire/platform-v1.openapi.yaml.

enum class LegZone { Domestic, International, LastMile };
template <>
struct WireWords<LegZone>
{
    static constexpr WireWord<LegZone> table[] = {
        {LegZone::Domestic, QLatin1StringView("domestic")},
        {LegZone::International, QLatin1StringView("international")},
        {LegZone::LastMile, QLatin1StringView("last_mile")},
    };
};

enum class TrackingStatus {
    Pending,
    PickedUp,
    OnHold,
    Cancelled,
    Delivered,
    InTransit,
    DeliveryFailed,
    DeliveryDelayed,
    OutForDelivery,
    ReadyForPickup,
    ReturnToSender,
    Unknown,
};
template <>
struct WireWords<TrackingStatus>
{
    static constexpr WireWord<TrackingStatus> table[] = {
        {TrackingStatus::Pending, QLatin1StringView("pending")},
        {TrackingStatus::PickedUp, QLatin1StringView("picked_up")},
        {TrackingStatus::OnHold, QLatin1StringView("on_hold")},
        {TrackingStatus::Cancelled, QLatin1StringView("cancelled")},
        {TrackingStatus::Delivered, QLatin1StringView("delivered")},
        {TrackingStatus::InTransit, QLatin1StringView("in_transit")},
        {TrackingStatus::DeliveryFailed, QLatin1StringView("delivery_failed")},
        {TrackingStatus::DeliveryDelayed, QLatin1StringView("delivery_delayed")},
        {TrackingStatus::OutForDelivery, QLatin1StringView("out_for_delivery")},
        {TrackingStatus::ReadyForPickup, QLatin1StringView("ready_for_pickup")},
        {TrackingStatus::ReturnToSender, QLatin1StringView("return_to_sender")},
        {TrackingStatus::Unknown, QLatin1StringView("unknown")},
    };
};

/// A tracking number that was replaced.
struct NumberChange
{
    QString number;
    QDateTime from;
    QDateTime to;

    bool operator==(const NumberChange&) const = default;
};

/// What a carrier said. `text` in the caller's language, `textOriginal` untouched.
struct TrackingEvent
{
    QString id;
    QDateTime at;
    QString zone; ///< of the place
    QDateTime receivedAt;
    OpenEnum<TrackingStatus> status;
    QString reason; ///< may be absent
    QString code;   ///< may be absent
    QString text;
    QString textOriginal;
    QString location; ///< may be absent
    QString source;

    bool operator==(const TrackingEvent&) const = default;
};

/// A part of the journey with its own carrier and number.
struct TrackingLeg
{
    QString id;
    OpenEnum<LegZone> zone;
    QString carrier;
    QString number;
    QList<NumberChange> numberHistory;
    QString from;
    QString to;
    OpenEnum<TrackingStatus> status;
    QList<TrackingEvent> events; ///< oldest first

    bool operator==(const TrackingLeg&) const = default;
};

} // namespace tradewind
