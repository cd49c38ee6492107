// SPDX-License-Identifier: Apache-2.0
#include "services/wire/codec/messagescodec.h"

#include "services/wire/codec/commoncodec.h"

using namespace Qt::StringLiterals;

namespace tradewind {

void read(JsonReader& json, Participant& out)
{
    json.get("id"_L1, out.id);
    json.get("name"_L1, out.name);
    json.get("role"_L1, out.role);
}

void read(JsonReader& json, ReadMark& out)
{
    json.get("userId"_L1, out.userId);
    json.get("messageId"_L1, out.messageId);
    json.get("at"_L1, out.at);
}

void read(JsonReader& json, Thread& out)
{
    json.get("id"_L1, out.id);
    json.get("version"_L1, out.version);
    json.get("updatedAt"_L1, out.updatedAt);
    json.get("companyId"_L1, out.companyId);
    json.opt("clientRef"_L1, out.clientRef);
    json.get("subject"_L1, out.subject);
    json.get("title"_L1, out.title);
    json.get("visibility"_L1, out.visibility);
    json.get("participants"_L1, out.participants);
    json.get("lastMessageAt"_L1, out.lastMessageAt);
    json.get("lastMessageText"_L1, out.lastMessageText);
    json.get("messageCount"_L1, out.messageCount);
    json.get("readMarks"_L1, out.readMarks);
    json.opt("firstAnswerDueAt"_L1, out.firstAnswerDueAt);
}

void read(JsonReader& json, Translation& out)
{
    json.get("lang"_L1, out.lang);
    json.get("text"_L1, out.text);
}

void read(JsonReader& json, Message& out)
{
    json.get("id"_L1, out.id);
    json.get("version"_L1, out.version);
    json.get("updatedAt"_L1, out.updatedAt);
    json.get("companyId"_L1, out.companyId);
    json.opt("clientRef"_L1, out.clientRef);
    json.get("threadId"_L1, out.threadId);
    json.get("author"_L1, out.author);
    json.get("at"_L1, out.at);
    json.get("lang"_L1, out.lang);
    json.get("text"_L1, out.text);
    json.opt("translation"_L1, out.translation);
    json.get("visibility"_L1, out.visibility);
    json.get("files"_L1, out.files);
}

void write(JsonWriter& json, const ThreadCreate& value)
{
    json.put("clientRef"_L1, value.clientRef);
    json.put("subject"_L1, value.subject);
    json.put("text"_L1, value.text);
    json.put("lang"_L1, value.lang);
    json.put("visibility"_L1, value.visibility);
    json.put("files"_L1, value.files);
}

void write(JsonWriter& json, const MessageCreate& value)
{
    json.put("clientRef"_L1, value.clientRef);
    json.put("text"_L1, value.text);
    json.put("lang"_L1, value.lang);
    json.put("visibility"_L1, value.visibility);
    json.put("files"_L1, value.files);
}

void write(JsonWriter& json, const ThreadRead& value)
{
    json.put("clientRef"_L1, value.clientRef);
    json.put("messageId"_L1, value.messageId);
}

} // namespace tradewind
