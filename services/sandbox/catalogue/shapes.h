// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

namespace tradewind::sandbox {

/// Why a body is not what the contract says of a "category", "supplier", "offerSummary" or "offer"; empty when it is.
/// Members that the contract does not know are let through, and so are words of its open lists. Names the member by its
/// path: "weight.grams must be …".
QString reasonAgainstShape(const QString& name, const QJsonObject& body);

} // namespace tradewind::sandbox
