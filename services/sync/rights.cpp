// SPDX-License-Identifier: Apache-2.0
#include "services/sync/rights.h"

#include "services/sync/recordbody.h"
#include "services/wire/codec/accountcodec.h"

namespace tradewind {
using namespace Qt::StringLiterals;

Async<bool> mayDo(RecordStore* records, Permission permission)
{
    auto reading = records->firstAs(u"me"_s, &fromRecord<Me>);
    const auto me = co_await reading;
    if (!me)
        co_return me.error();
    co_return !me->has_value() || may(**me, permission);
}

} // namespace tradewind
