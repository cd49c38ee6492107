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

Async<RfqTalk> RfqStore::talk(RfqId id)
{
    RecordStore& records = m_records;
    RecordFilter about;
    about.field = u"$.subject.id"_s;
    about.value = id.toString();
    auto looking = records.listAs(u"thread"_s, &fromRecord<Thread>, about);
    const auto threads = co_await looking;
    if (!threads)
        co_return threads.error();
    RfqTalk talk;
    if (threads->isEmpty())
        co_return std::move(talk);
    talk.thread = threads->first();
    RecordFilter inside;
    inside.field = u"$.threadId"_s;
    inside.value = talk.thread->id.toString();
    inside.limit = 20;
    auto reading = records.listAs(u"message"_s, &fromRecord<Message>, inside);
    auto messages = co_await reading;
    if (!messages)
        co_return messages.error();
    talk.messages = std::move(messages).value();
    std::sort(talk.messages.begin(), talk.messages.end(),
              [](const Message& a, const Message& b) { return a.at > b.at; });
    co_return std::move(talk);
}

Async<std::optional<Me>> RfqStore::me()
{
    return m_records.firstAs(u"me"_s, &fromRecord<Me>);
}

} // namespace tradewind
