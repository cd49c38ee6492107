// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sync/recordstore.h"
#include "services/wire/jsonbody.h"

namespace tradewind {

/// The entity of a record, for RecordStore::listAs and getAs. Error::Parse when it breaks the contract. The topic's
/// codec must be included where it is used.
template <typename T>
Result<T> fromRecord(const Record& record)
{
    const auto object = parseObject(record.body);
    if (!object)
        return object.error();
    return decode<T>(*object);
}

} // namespace tradewind
