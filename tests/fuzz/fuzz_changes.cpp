// SPDX-License-Identifier: Apache-2.0
// Pages of a change stream, and entities that came beside it.
#include "services/sync/change.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonDocument>

using namespace tradewind;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    if (const auto page = parseChangePage(bytes)) {
        fuzz::require(!page->nextCursor.isEmpty(), "a page has a cursor");
        for (const Change& change : page->changes) {
            fuzz::require(!change.topic.isEmpty() && !change.id.isEmpty(), "a change names what it is of");
            fuzz::require((change.op == Change::Op::Upsert) == !change.entity.isEmpty(), "an upsert brings an entity");
        }
    }
    if (const auto change = changeFromEntity(QStringLiteral("order"), bytes))
        fuzz::require(!change->id.isEmpty() && change->entity == bytes, "an entity is kept as it came");
    return 0;
}
