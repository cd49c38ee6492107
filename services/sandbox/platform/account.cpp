// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/platform/account.h"

#include "services/sandbox/platform/people.h"
#include "services/sandbox/platform/server.h"

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

Answer whatBecameOf(const Call& call, const Reader& reader, Server& server)
{
    const QString clientRef = call.query("clientRef");
    if (clientRef.isEmpty())
        refuseField(u"clientRef"_s, u"required"_s, u"name the intent by its clientRef"_s);
    QJsonObject answer{{u"clientRef"_s, clientRef}};
    Statement row =
        reader.connection().statement("SELECT status, body FROM operation WHERE account=?1 AND client_ref=?2");
    row.bind(1, call.who().account).bind(2, clientRef);
    if (!row.step()) {
        answer["state"_L1] = server.isRunning(call.who().account, clientRef) ? u"in_progress"_s : u"unknown"_s;
        return jsonAnswer(answer);
    }
    const int status = int(row.integer(0));
    const bool executed = status < 400;
    answer["state"_L1] = executed ? u"executed"_s : u"rejected"_s;
    answer["httpStatus"_L1] = status;
    answer[executed ? "receipt"_L1 : "problem"_L1] = fromJson(row.bytes(1));
    return jsonAnswer(answer);
}

} // namespace

void registerAccount(Server& server, Context& context)
{
    context.seeders.append([&context](Tx& tx) { seedPeople(tx, context.options); });
    server.get(u"/v1/me"_s, {}, [](Call& call, Reader& reader) {
        // Not by what is visible: a rep acting for a merchant sees the merchant's things only, but stays who he is.
        return entityAnswer(*reader.get(u"me"_s, call.who().user), call.company());
    });
    server.get(u"/v1/capabilities"_s, {}, [](Call& call, Reader& reader) {
        return entityAnswer(call.require(reader, u"capabilities"_s, u"capabilities"_s), call.company());
    });
    server.get(u"/v1/operations"_s, {},
               [&server](Call& call, Reader& reader) { return whatBecameOf(call, reader, server); });
}

} // namespace tradewind::sandbox
