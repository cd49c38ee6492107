// SPDX-License-Identifier: Apache-2.0
#include "services/sourcing/rfqstore.h"

#include "services/sync/recordbody.h"
#include "services/wire/codec/accountcodec.h"
#include "services/wire/codec/messagescodec.h"
#include "services/wire/codec/sourcingcodec.h"

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

RfqStore::RfqStore(RecordStore& records)
    : m_records(records)
{
}

Async<QList<Rfq>> RfqStore::rfqs()
{
    return m_records.listAs(u"rfq"_s, &fromRecord<Rfq>);
}

Async<std::optional<Rfq>> RfqStore::rfq(RfqId id)
{
    return m_records.getAs(u"rfq"_s, id.toString(), &fromRecord<Rfq>);
}

Async<std::optional<Me>> RfqStore::me()
{
    return m_records.firstAs(u"me"_s, &fromRecord<Me>);
}

} // namespace tradewind
