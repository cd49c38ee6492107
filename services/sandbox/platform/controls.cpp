// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/platform/controls.h"

#include "services/sandbox/platform/scheduler.h"
#include "services/sandbox/platform/server.h"
#include "services/sandbox/platform/tokens.h"

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

Answer clockAnswer(const Context& context)
{
    return jsonAnswer({{u"now"_s, stamp(context.clock.now())},
                       {u"offsetMs"_s, context.clock.offsetMs()},
                       {u"epoch"_s, context.clock.epoch()}});
}

Answer moveClock(const Call& call, const Context& context, Scheduler& scheduler)
{
    const QJsonObject body = call.json();
    QDateTime target = context.clock.now().addSecs(qint64(body["advanceSeconds"_L1].toInteger()));
    if (body.contains("to"_L1))
        target = fromStamp(body["to"_L1].toString());
    if (!target.isValid() || target < context.clock.now().addSecs(-1))
        refuseField(u"/to"_s, u"out_of_range"_s, u"the clock only goes forward: give advanceSeconds or a later time"_s);
    scheduler.advanceTo(target);
    return clockAnswer(context);
}

Answer worldAnswer(const Context& context)
{
    return context.store.read([&](Reader& reader) {
        return jsonAnswer({{u"seed"_s, reader.meta(u"seed"_s)},
                           {u"offers"_s, reader.meta(u"offers"_s).toInt()},
                           {u"anchor"_s, reader.meta(u"anchor"_s)},
                           {u"generation"_s, reader.meta(u"generation"_s)}});
    });
}

Answer resetWorld(const Call& call, Context& context, Tokens& tokens)
{
    const QJsonObject body = call.json();
    context.options.seed = quint64(body["seed"_L1].toInteger(qint64(context.options.seed)));
    context.options.offers = qBound(200, body["offers"_L1].toInt(context.options.offers), 1000000);
    makeWorld(context);
    tokens.expireAccessTokens();
    return worldAnswer(context);
}

Answer journalAnswer(const Call& call, const Reader& reader)
{
    Statement rows =
        reader.connection().statement("SELECT seq, at, kind, account, company, request, client_ref, facts FROM journal "
                                      "WHERE seq>?1 ORDER BY seq LIMIT ?2");
    const int limit = call.queryNumber("limit", 1000, 1, 10000);
    rows.bind(1, call.query("after").toLongLong()).bind(2, limit);
    QJsonArray entries;
    while (rows.step()) {
        entries.append(QJsonObject{{u"seq"_s, rows.integer(0)},
                                   {u"at"_s, rows.text(1)},
                                   {u"kind"_s, rows.text(2)},
                                   {u"account"_s, rows.text(3)},
                                   {u"companyId"_s, rows.text(4)},
                                   {u"request"_s, rows.text(5)},
                                   {u"clientRef"_s, rows.text(6)},
                                   {u"facts"_s, fromJson(rows.bytes(7))}});
    }
    return jsonAnswer({{u"entries"_s, entries}});
}

Answer storyAnswer(const Context& context)
{
    QJsonArray beats;
    for (auto beat = context.story.constBegin(); beat != context.story.constEnd(); ++beat)
        beats.append(QJsonObject{{u"beat"_s, beat.key()}, {u"about"_s, beat->about}});
    return jsonAnswer({{u"beats"_s, beats}});
}

Answer playBeat(const Call& call, Context& context)
{
    const QString name = call.json()["beat"_L1].toString();
    const auto beat = context.story.constFind(name);
    if (beat == context.story.constEnd())
        refuseField(u"/beat"_s, u"unknown"_s, u"GET /sandbox/story lists the beats"_s);
    QJsonObject result;
    context.store.write([&](Tx& tx) {
        tx.setActor(u"story"_s, {}, u"beat "_s + name, {});
        result = beat->play(tx, call.json());
    });
    return jsonAnswer(result);
}

Answer switchModule(const Call& call, Context& context)
{
    const QString module = call.json()["module"_L1].toString();
    const bool on = call.json()["on"_L1].toBool(true);
    context.store.write([&](Tx& tx) {
        std::optional<Entity> capabilities = tx.get(u"capabilities"_s, u"capabilities"_s);
        QJsonArray modules;
        for (const QJsonValue& other : capabilities->body["modules"_L1].toArray()) {
            if (other.toString() != module)
                modules.append(other);
        }
        if (on)
            modules.append(module);
        capabilities->body["modules"_L1] = modules;
        tx.put(*capabilities);
    });
    return jsonAnswer({{u"module"_s, module}, {u"on"_s, on}});
}

} // namespace

void makeWorld(Context& context)
{
    context.store.write([&](Tx& tx) {
        const qint64 generation = tx.meta(u"generation"_s).toLongLong() + 1;
        for (const char* sql :
             {"DELETE FROM entity", "DELETE FROM change", "DELETE FROM journal", "DELETE FROM job",
              "DELETE FROM operation", "DELETE FROM counter", "DELETE FROM file", "DELETE FROM file_seen"})
            tx.connection().execute(sql);
        tx.setMeta(u"generation"_s, QString::number(generation));
        tx.setMeta(u"seed"_s, QString::number(context.options.seed));
        tx.setMeta(u"offers"_s, QString::number(context.options.offers));
        tx.setMeta(u"anchor"_s, tx.nowStamp());
        for (const auto& seeder : context.seeders)
            seeder(tx);
        // A new world has no changes: clients take it as it is. What was under way in its past keeps its own pace, also
        // in a lively world.
        for (const char* sql : {"DELETE FROM change", "DELETE FROM journal", "UPDATE entity SET seq=0",
                                "UPDATE job SET made=9000000000000000"})
            tx.connection().execute(sql);
    });
    context.store.read([&](Reader& reader) { context.directory.reload(reader); });
    for (const auto& refresh : context.afterReset)
        refresh();
    context.store.wakeAll();
}

void registerControls(Server& server, Context& context, Scheduler& scheduler, Tokens& tokens)
{
    server.control(u"GET"_s, u"/sandbox/clock"_s, [&context](Call&) { return clockAnswer(context); });
    server.control(u"POST"_s, u"/sandbox/clock"_s,
                   [&context, &scheduler](Call& call) { return moveClock(call, context, scheduler); });
    server.control(u"GET"_s, u"/sandbox/world"_s, [&context](Call&) { return worldAnswer(context); });
    server.control(u"POST"_s, u"/sandbox/world"_s,
                   [&context, &tokens](Call& call) { return resetWorld(call, context, tokens); });
    server.control(u"GET"_s, u"/sandbox/story"_s, [&context](Call&) { return storyAnswer(context); });
    server.control(u"POST"_s, u"/sandbox/story"_s, [&context](Call& call) { return playBeat(call, context); });
    server.control(u"GET"_s, u"/sandbox/journal"_s, [&context](Call& call) {
        return context.store.read([&](Reader& reader) { return journalAnswer(call, reader); });
    });
    server.control(u"GET"_s, u"/sandbox/faults"_s, [&context](Call&) {
        return jsonAnswer({{u"faults"_s, context.faults.describe()}});
    });
    server.control(u"POST"_s, u"/sandbox/faults"_s, [&context](Call& call) {
        if (const QString wrong = context.faults.arm(call.json()); !wrong.isEmpty())
            refuseField(u"/kind"_s, u"invalid"_s, wrong);
        return jsonAnswer({{u"faults"_s, context.faults.describe()}});
    });
    server.control(u"DELETE"_s, u"/sandbox/faults"_s, [&context](Call&) {
        context.faults.clear();
        return jsonAnswer({{u"faults"_s, QJsonArray()}});
    });
    server.control(u"POST"_s, u"/sandbox/modules"_s, [&context](Call& call) { return switchModule(call, context); });
    server.control(u"POST"_s, u"/sandbox/cursors/expire"_s, [&context](Call&) {
        context.store.write(
            [](Tx& tx) { tx.setMeta(u"generation"_s, QString::number(tx.meta(u"generation"_s).toLongLong() + 1)); });
        return jsonAnswer({});
    });
    server.control(u"POST"_s, u"/sandbox/tokens/expire"_s, [&tokens](Call&) {
        tokens.expireAccessTokens();
        return jsonAnswer({});
    });
}

} // namespace tradewind::sandbox
