// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

namespace tradewind {

/// Whether the round's contentHash is the hash of the members it is said to be made over (QuoteRound in
/// services/wire/platform-v1.openapi.yaml). `round` is the object as received, unknown members included.
bool roundHashHolds(const QJsonObject& round);

/// Whether `contentHash` of a prepare or approval is the hash of its `content`, as received.
bool contentHashHolds(const QJsonObject& entity);

} // namespace tradewind
