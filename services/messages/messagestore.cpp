// SPDX-License-Identifier: Apache-2.0
#include "services/messages/messagestore.h"

#include "services/sync/recordbody.h"
#include "services/wire/codec/messagescodec.h"

namespace tradewind {
using namespace Qt::StringLiterals;

MessageStore::MessageStore(RecordStore& records)
    : m_records(records)
{
}

Async<QList<Thread>> MessageStore::threads()
{
    return m_records.listAs(u"thread"_s, &fromRecord<Thread>);
}

Async<std::optional<Thread>> MessageStore::thread(QString id)
{
    return m_records.getAs(u"thread"_s, id, &fromRecord<Thread>);
}

Async<QList<Message>> MessageStore::messages(QString threadId)
{
    RecordFilter inside;
    inside.field = u"$.threadId"_s;
    inside.value = threadId;
    return m_records.listAs(u"message"_s, &fromRecord<Message>, inside);
}

} // namespace tradewind
