// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/platform/feeds.h"

#include "services/sandbox/platform/server.h"

#include <algorithm>
#include <memory>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// A cursor names the world's generation, so that none survives a reset, and either a place in the state ("s": the live
/// position to go on from, then the last row shown) or a live position ("l").
struct Position
{
    bool live = false;
    qint64 seq = 0;
    qint64 row = 0;
};

QString generationOf(const Reader& reader)
{
    return reader.meta(u"generation"_s);
}

QString cursorOf(const Reader& reader, const Position& at)
{
    const QString place = at.live ? u"l.%1"_s.arg(at.seq) : u"s.%1.%2"_s.arg(at.seq).arg(at.row);
    return generationOf(reader) + u'.' + place;
}

qint64 lastSeq(const Reader& reader, const QString& stream)
{
    Statement row = reader.connection().statement("SELECT coalesce(max(seq), 0) FROM change WHERE stream=?1");
    row.bind(1, stream);
    row.step();
    return row.integer(0);
}

Position positionOf(const Reader& reader, const QString& stream, const QString& since)
{
    if (since.isEmpty())
        return {false, lastSeq(reader, stream), 0};
    const QStringList parts = since.split(u'.');
    const bool shape =
        parts.size() >= 3 && (parts[1] == "l"_L1 ? parts.size() == 3 : parts[1] == "s"_L1 && parts.size() == 4);
    if (!shape)
        refuseField(u"since"_s, u"malformed"_s, u"this is not a cursor of this stream"_s);
    if (parts[0] != generationOf(reader))
        refuse(Problem::Slug::CursorExpired, {}, u"start again without a cursor"_s);
    const bool live = parts[1] == "l"_L1;
    return {live, parts[2].toLongLong(), live ? 0 : parts[3].toLongLong()};
}

QJsonObject changeOf(qint64 seq, const QString& tx, const Entity& entity, const QString& op, const QString& company)
{
    QJsonObject change{{u"seq"_s, seq},
                       {u"tx"_s, tx},
                       {u"topic"_s, entity.topic},
                       {u"id"_s, entity.id},
                       {u"version"_s, entity.version},
                       {u"op"_s, op}};
    const QJsonObject body = shown(entity, company);
    change["companyId"_L1] = body["companyId"_L1];
    if (op == "upsert"_L1)
        change["entity"_L1] = body;
    return change;
}

Answer pageOf(const Reader& reader, const QJsonArray& changes, const Position& next, bool more, bool state,
              bool stateEnd)
{
    QJsonObject page{
        {u"changes"_s, changes}, {u"nextCursor"_s, cursorOf(reader, next)}, {u"more"_s, more}, {u"state"_s, state}};
    if (stateEnd)
        page["stateEnd"_L1] = true;
    return jsonAnswer(page);
}

/// Everything visible now, in the order in which it was made: what is made during the walk lies behind it, what changes
/// is met in either state and comes again live, because live goes on from before the walk's first page.
Answer recordState(const Call& call, const Reader& reader, Position at, int limit)
{
    Statement rows =
        reader.connection().statement("SELECT row, topic, id, company, audience, version, body, seq FROM entity "
                                      "WHERE row>?1 ORDER BY row");
    rows.bind(1, at.row);
    QJsonArray changes;
    bool full = false;
    while (rows.step()) {
        if (!call.viewer().sees(rows.text(3), rows.text(4)))
            continue;
        if (changes.size() == limit) {
            full = true;
            break;
        }
        Entity entity;
        entity.topic = rows.text(1);
        entity.id = rows.text(2);
        entity.company = rows.text(3);
        entity.version = rows.integer(5);
        entity.body = fromJson(rows.bytes(6));
        changes.append(changeOf(rows.integer(7), u"state"_s, entity, u"upsert"_s, call.company()));
        at.row = rows.integer(0);
    }
    if (full)
        return pageOf(reader, changes, at, true, true, false);
    const bool more = lastSeq(reader, u"records"_s) > at.seq;
    return pageOf(reader, changes, {true, at.seq, 0}, more, true, true);
}

Answer catalogueState(const Context& context, const Reader& reader, Position at, int limit)
{
    CatalogueStatePage page;
    if (context.catalogueState)
        page = context.catalogueState(at.row, limit);
    QJsonArray changes;
    for (const QJsonValue& entry : page.entries) {
        QJsonObject change = entry.toObject();
        change["seq"_L1] = 0;
        change["tx"_L1] = u"state"_s;
        change["op"_L1] = u"upsert"_s;
        changes.append(change);
    }
    if (page.next >= 0)
        return pageOf(reader, changes, {false, at.seq, page.next}, true, true, false);
    const bool more = lastSeq(reader, u"catalogue"_s) > at.seq;
    return pageOf(reader, changes, {true, at.seq, 0}, more, true, true);
}

Answer liveChanges(const Call& call, const Reader& reader, const QString& stream, Position at, int limit)
{
    Statement rows =
        reader.connection().statement("SELECT seq, tx, topic, id, version, op, company, audience, body FROM change "
                                      "WHERE stream=?1 AND seq>?2 ORDER BY seq");
    rows.bind(1, stream).bind(2, at.seq);
    QJsonArray changes;
    bool more = false;
    qint64 lastTx = 0;
    while (rows.step()) {
        const qint64 tx = rows.integer(1);
        // A page ends only between transactions: it may grow over the limit, but never splits one.
        if (changes.size() >= limit && tx != lastTx) {
            more = true;
            break;
        }
        lastTx = tx;
        at.seq = rows.integer(0);
        if (!call.viewer().sees(rows.text(6), rows.text(7)))
            continue;
        Entity entity;
        entity.topic = rows.text(2);
        entity.id = rows.text(3);
        entity.version = rows.integer(4);
        entity.company = rows.text(6);
        const QString op = rows.text(5);
        if (op == "upsert"_L1)
            entity.body = fromJson(rows.bytes(8));
        QJsonObject change = changeOf(at.seq, QString::number(tx), entity, op, call.company());
        if (stream == "catalogue"_L1) {
            change.remove(u"companyId"_s);
            if (op == "upsert"_L1)
                change["entity"_L1] = entity.body;
        }
        changes.append(change);
    }
    return pageOf(reader, changes, {true, at.seq, 0}, more, false, false);
}

/// One event stream: remembers where each feed stood, says so when it has grown.
struct Listener
{
    Listener(Server& owner, Context& surroundings)
        : server(owner)
        , context(surroundings)
        , seen(context.store.news())
    {
        look();
    }
    ~Listener() { server.returnStream(); }
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    bool look()
    {
        return context.store.read([this](Reader& reader) {
            const qint64 recordsNow = lastSeq(reader, u"records"_s);
            const qint64 catalogueNow = lastSeq(reader, u"catalogue"_s);
            recordsGrew = recordsNow != records;
            catalogueGrew = catalogueNow != catalogue;
            records = recordsNow;
            catalogue = catalogueNow;
            return recordsGrew || catalogueGrew;
        });
    }

    bool next(std::string& chunk)
    {
        if (!greeted) {
            greeted = true;
            chunk = ": listening\n\n";
            return true;
        }
        const qint64 now = context.store.waitForNews(seen, std::chrono::seconds(5));
        if (server.isStopping())
            return false;
        if (now == seen) {
            chunk = ": still here\n\n";
            return true;
        }
        seen = now;
        if (look()) {
            if (recordsGrew)
                chunk += "event: changed\ndata: {\"stream\":\"records\"}\n\n";
            if (catalogueGrew)
                chunk += "event: changed\ndata: {\"stream\":\"catalogue\"}\n\n";
        }
        return true;
    }

    Server& server;
    Context& context;
    qint64 seen;
    qint64 records = 0;
    qint64 catalogue = 0;
    bool recordsGrew = false;
    bool catalogueGrew = false;
    bool greeted = false;
};

} // namespace

QString streamCursor(const Reader& reader, const QString& stream)
{
    return cursorOf(reader, {true, lastSeq(reader, stream), 0});
}

void registerFeeds(Server& server, Context& context)
{
    server.get(u"/v1/changes/records"_s, {}, [](Call& call, Reader& reader) {
        const int limit = call.queryNumber("limit", 200, 1, 1000);
        const Position at = positionOf(reader, u"records"_s, call.query("since"));
        return at.live ? liveChanges(call, reader, u"records"_s, at, limit) : recordState(call, reader, at, limit);
    });
    server.get(u"/v1/changes/catalogue"_s, {u"catalogue"_s, {}}, [&context](Call& call, Reader& reader) {
        const int limit = call.queryNumber("limit", 200, 1, 1000);
        const Position at = positionOf(reader, u"catalogue"_s, call.query("since"));
        return at.live ? liveChanges(call, reader, u"catalogue"_s, at, limit)
                       : catalogueState(context, reader, at, limit);
    });
    server.raw(u"GET"_s, u"/v1/changes/events"_s, {}, [&server, &context](Call&) {
        if (!server.takeStream()) {
            refuse(Problem::Slug::RateLimited, {{u"retryAfter"_s, 30}}, u"too many event streams are open"_s);
        }
        const auto listener = std::make_shared<Listener>(server, context);
        Answer answer;
        answer.type = "text/event-stream";
        answer.setHeader("Cache-Control", "no-store");
        answer.stream = [listener](std::string& chunk) { return listener->next(chunk); };
        return answer;
    });
}

} // namespace tradewind::sandbox
