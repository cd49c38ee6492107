// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/wire/jsonreader.h"

#include <QJsonDocument>

namespace tradewind {

/// Reads an entity that is stored as the JSON it came in. Needs the header of the type's codec.
template <typename T>
Result<T> decodeStored(const QByteArray& json)
{
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parse);
    if (!document.isObject())
        return makeError(Error::Kind::Parse, parse.errorString());
    return decode<T>(document.object());
}

/// Bits of the column `flags` of an offer.
namespace storedflag {
constexpr quint32 kListed = 1;
constexpr quint32 kRestricted = 2;
constexpr quint32 kFromPlatform = 4; ///< found by asking the platform; not of the snapshot
/// Known restricted attributes as restrictedBit().
constexpr quint32 attributes(quint32 flags)
{
    return flags >> 8;
}
constexpr quint32 withAttributes(quint32 flags, quint32 bits)
{
    return flags | (bits << 8);
}
} // namespace storedflag

} // namespace tradewind
