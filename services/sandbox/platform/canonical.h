// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace tradewind::sandbox {

/// Canonical JSON as the contract describes it (RFC 8785 without floats, null members left out at every depth).
QByteArray canonicalJson(const QJsonValue& value);
/// SHA-256 of the canonical JSON, lower-case hexadecimal.
QString canonicalHash(const QJsonObject& object);
/// The hash of a quote round: over exactly the members the contract names.
QString roundHash(const QJsonObject& round);

} // namespace tradewind::sandbox
