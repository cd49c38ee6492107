// SPDX-License-Identifier: Apache-2.0
#include "services/wire/codec/verifiedhash.h"

#include "services/domain/values/contenthash.h"

using namespace Qt::StringLiterals;

namespace tradewind {

namespace {

bool holds(const QJsonObject& hashed, const QJsonValue& claimed)
{
    const Result<ContentHash> hash = ContentHash::ofJson(hashed);
    return hash.ok() && claimed.isString() && hash->toHex() == claimed.toString();
}

} // namespace

bool roundHashHolds(const QJsonObject& round)
{
    static constexpr QLatin1StringView kMembers[] = {
        "author"_L1, "currency"_L1, "fees"_L1,       "files"_L1, "freightOptions"_L1, "id"_L1,      "lines"_L1,
        "no"_L1,     "rfqId"_L1,    "supersedes"_L1, "terms"_L1, "validFrom"_L1,      "validTo"_L1,
    };
    QJsonObject hashed;
    for (const QLatin1StringView name : kMembers) {
        const auto found = round.constFind(name);
        if (found != round.constEnd())
            hashed.insert(name, *found);
    }
    return holds(hashed, round.value("contentHash"_L1));
}

bool contentHashHolds(const QJsonObject& entity)
{
    return entity.value("content"_L1).isObject() &&
           holds(entity.value("content"_L1).toObject(), entity.value("contentHash"_L1));
}

} // namespace tradewind
