// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace tradewind {

/// A value of an intent that is only known from the receipt of the intent it waits for: "pay the dues of the order that
/// is just being placed". Filled in once, before the first attempt.
struct BodyFill
{
    /// Where it goes: a member of the body as JSON pointer ("/dueIds", "/expect/orderVersion"), or a place in the path
    /// written "{orderId}".
    QString target;
    /// Where it is in the receipt: a JSON pointer ("/id", "/entity/dues/0/id"). `*` collects from every element of an
    /// array, `*[kind=payment1]` from those whose member has that text.
    QString source;
    bool operator==(const BodyFill&) const = default;
};

/// The value a source names in a receipt; Error::Validation when there is none (or nothing was collected).
Result<QJsonValue> valueAt(const QJsonObject& receipt, const QString& source);

/// Fills path and body. Error::Validation when a source names nothing.
Result<void> fillFromReceipt(const QList<BodyFill>& fills, const QJsonObject& receipt, QString& path,
                             QJsonObject& body);

} // namespace tradewind
