// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/values/id.h"
#include "services/domain/values/openenum.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace tradewind {

// What the change streams and the answers to intents carry, as the platform describes it:
// services/wire/platform-v1.openapi.yaml.

enum class ChangeOp { Upsert, Delete, Forget };
template <>
struct WireWords<ChangeOp>
{
    static constexpr WireWord<ChangeOp> table[] = {
        {ChangeOp::Upsert, QLatin1StringView("upsert")},
        {ChangeOp::Delete, QLatin1StringView("delete")},
        {ChangeOp::Forget, QLatin1StringView("forget")},
    };
};

/// One change of a stream. Apply it only when its version is greater than the one that is kept.
struct Change
{
    qint64 seq = 0;     ///< position in the stream
    QString tx;         ///< changes committed together; never split over pages
    QString topic;      ///< order, rfq, offer_summary …
    QString id;         ///< of the entity
    qint64 version = 0; ///< of the entity
    OpenEnum<ChangeOp> op;
    CompanyId companyId; ///< null in the catalogue stream
    QJsonObject entity;  ///< as its GET would answer it, with every member; only with upsert

    bool operator==(const Change&) const = default;
};

/// A page of a stream. Asked for without a position, a stream first answers state pages: everything visible now, as
/// upserts. What was not seen from the first of them to the one with `stateEnd` is gone.
struct ChangePage
{
    QList<Change> changes;
    QString nextCursor;
    bool more = false;     ///< ask again at once
    bool state = false;    ///< a state page
    bool stateEnd = false; ///< the last state page

    bool operator==(const ChangePage&) const = default;
};

/// The answer to an intent: the entity it made or changed.
struct IntentReceipt
{
    ClientRef clientRef;
    QString operation; ///< operationId of the contract
    QDateTime executedAt;
    QString topic;
    QString id;
    qint64 version = 0;
    QJsonObject entity; ///< as its GET would answer it, with every member
    QString outcome;    ///< of a cancellation: accepted, partly, refused, pending; else empty
    QString reason;

    bool operator==(const IntentReceipt&) const = default;
};

enum class OperationState { Executed, Rejected, InProgress, Unknown };
template <>
struct WireWords<OperationState>
{
    static constexpr WireWord<OperationState> table[] = {
        {OperationState::Executed, QLatin1StringView("executed")},
        {OperationState::Rejected, QLatin1StringView("rejected")},
        {OperationState::InProgress, QLatin1StringView("in_progress")},
        {OperationState::Unknown, QLatin1StringView("unknown")},
    };
};

/// What became of an intent. Unknown after the deadline, by the platform's clock, proves that it never executed.
struct OperationStatus
{
    ClientRef clientRef;
    OpenEnum<OperationState> state;
    qint64 httpStatus = 0; ///< of the stored answer; 0 when there is none
    QJsonObject receipt;   ///< an IntentReceipt, when executed
    QJsonObject problem;   ///< when rejected

    bool operator==(const OperationStatus&) const = default;
};

} // namespace tradewind
