// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/values/id.h"
#include "services/domain/values/openenum.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace tradewind {

// Answers to intents, as the platform describes it:
// services/wire/platform-v1.openapi.yaml.

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
