// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/catalogue/routes.h"

#include "services/sandbox/catalogue/book.h"
#include "services/sandbox/catalogue/import.h"
#include "services/sandbox/catalogue/pagecache.h"
#include "services/sandbox/catalogue/pictures.h"
#include "services/sandbox/catalogue/results.h"
#include "services/sandbox/catalogue/snapshot.h"
#include "services/sandbox/catalogue/story.h"
#include "services/sandbox/platform/body.h"
#include "services/sandbox/platform/feeds.h"
#include "services/sandbox/platform/language.h"
#include "services/sandbox/platform/server.h"

#include <QRegularExpression>

#include <algorithm>
#include <cstdio>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

const Rule kRule{u"catalogue"_s, {}};
constexpr int kResolveInputs = 200;
constexpr int kPreparedFromStart =
    20'000; ///< bigger worlds are prepared before the first answer, not at the first question

/// The catalogue with what belongs to serving it.
struct Desk
{
    explicit Desk(Context& surroundings)
        : context(surroundings)
        , catalogue(surroundings)
    {
    }

    std::shared_ptr<const PreparedOffers> preparedOffers()
    {
        const std::scoped_lock lock(mutex);
        if (!prepared)
            prepared = PreparedOffers::open(context.options.dataDir, *catalogue.world());
        return prepared;
    }
    void reopen()
    {
        catalogue.open();
        results.clear();
        pages.clear();
        const std::scoped_lock lock(mutex);
        prepared.reset();
    }
    void start()
    {
        if (!context.options.importFile.isEmpty()) {
            const ImportResult result = importCatalogue(
                context.store, catalogue, context.options.importFile, [](qint64 line, const QString& reason) {
                    std::fprintf(stderr, "tradewind-sandbox: import line %lld: %s\n", static_cast<long long>(line),
                                 qUtf8Printable(reason));
                });
            std::fprintf(stderr, "tradewind-sandbox: import took %lld lines, %lld were known, %lld refused\n",
                         static_cast<long long>(result.taken), static_cast<long long>(result.unchanged),
                         static_cast<long long>(result.refused));
        }
        if (context.options.offers > kPreparedFromStart)
            preparedOffers();
    }

    Context& context;
    Catalogue catalogue;
    SearchResults results;
    PageCache pages;
    std::mutex mutex;
    std::shared_ptr<const PreparedOffers> prepared;
};

Answer listAnswer(const Reader& reader, const QList<QByteArray>& items, const QString& next)
{
    QByteArray body = "{\"items\":[" + items.join(',') + "],\"nextCursor\":";
    body += next.isEmpty() ? QByteArray("null") : '"' + next.toUtf8() + '"';
    body += ",\"asOf\":\"" + reader.nowStamp().toUtf8() + "\"}";
    return bytesAnswer(body.toStdString(), "application/json");
}

std::optional<qint64> decimalQuery(const Call& call, const char* name, int decimals)
{
    const QString text = call.query(name);
    if (text.isEmpty())
        return std::nullopt;
    static const QRegularExpression form(u"^(0|[1-9]\\d{0,11})(\\.\\d{1,6})?$"_s);
    if (!form.match(text).hasMatch())
        refuseField(QString::fromLatin1(name), u"malformed"_s, u"must be a decimal number"_s);
    return (text.section(u'.', 0, 0) + text.section(u'.', 1).leftJustified(decimals, u'0', true)).toLongLong();
}

std::optional<bool> flagQuery(const Call& call, const char* name)
{
    const QString text = call.query(name);
    if (text.isEmpty())
        return std::nullopt;
    if (text != "true"_L1 && text != "false"_L1)
        refuseField(QString::fromLatin1(name), u"malformed"_s, u"must be true or false"_s);
    return text == "true"_L1;
}

OfferQuery queryOf(const Call& call)
{
    OfferQuery query;
    query.words = call.query("q").simplified().split(u' ', Qt::SkipEmptyParts);
    query.categoryId = call.query("categoryId");
    query.supplierId = call.query("supplierId");
    query.priceMin = decimalQuery(call, "priceMin", 6);
    query.priceMax = decimalQuery(call, "priceMax", 6);
    query.moqMax = decimalQuery(call, "moqMax", 0);
    if (call.hasQuery("leadDaysMax"))
        query.leadDaysMax = call.queryNumber("leadDaysMax", 1, 1, 100'000);
    if (const auto rating = decimalQuery(call, "ratingMin", 1))
        query.ratingMinTenths = int(*rating);
    query.inStock = flagQuery(call, "inStock");
    query.restricted = flagQuery(call, "restricted");
    if (call.hasQuery("sort"))
        query.sort = call.query("sort");
    static const QStringList sorts{u"relevance"_s, u"price"_s,   u"-price"_s, u"moq"_s,
                                   u"leadDays"_s,  u"-rating"_s, u"-sold"_s};
    if (!sorts.contains(query.sort))
        refuseField(u"sort"_s, u"unknown"_s, u"sort is one of "_s + sorts.join(u", "_s));
    return query;
}

Answer searchAnswer(Desk& desk, const Call& call, const Reader& reader)
{
    const QString cursor = call.query("cursor");
    std::optional<SearchResults::Page> page;
    if (cursor.isEmpty())
        page = desk.results.begin(desk.catalogue.search(reader, queryOf(call)), call.limit());
    else
        page = desk.results.resume(cursor, call.limit());
    if (!page)
        refuse(Problem::Slug::CursorExpired, {}, u"start again without a cursor"_s);
    const QList<QByteArray> items = desk.catalogue.withShelf(reader, [&](const Shelf& shelf) {
        QList<QByteArray> lines;
        for (const qint32 place : page->places)
            lines.append(desk.catalogue.summaryLine(shelf, place));
        return lines;
    });
    return listAnswer(reader, items, page->next);
}

/// A page over places 0 … count-1 that `line` has bytes for; the cursor is the place the next page begins at.
template <typename F>
Answer walk(const Call& call, const Reader& reader, int count, F line)
{
    bool ok = true;
    int at = call.query("cursor").isEmpty() ? 0 : call.query("cursor").toInt(&ok);
    if (!ok || at < 0)
        refuseField(u"cursor"_s, u"malformed"_s, u"this is not a cursor of this list"_s);
    QList<QByteArray> items;
    QString next;
    for (; at < count; ++at) {
        const QByteArray bytes = line(at);
        if (bytes.isEmpty())
            continue;
        if (items.size() == call.limit()) {
            next = QString::number(at);
            break;
        }
        items.append(bytes);
    }
    return listAnswer(reader, items, next);
}

/// An answer that depends on nothing but its address and the catalogue: the one sent before, while that is still right.
template <typename F>
Answer cached(Desk& desk, const Call& call, F make)
{
    const qint64 news = desk.context.store.news();
    const QByteArray target = call.target();
    if (std::optional<Answer> answer = desk.pages.find(target, news, stamp(desk.context.clock.now()).toUtf8()))
        return *std::move(answer);
    return desk.context.store.read([&](Reader& reader) {
        const qint64 seen = desk.catalogue.withShelf(reader, [](const Shelf& shelf) { return shelf.seen; });
        const QByteArray now = reader.nowStamp().toUtf8();
        if (std::optional<Answer> answer = desk.pages.revive(target, news, seen, now))
            return *std::move(answer);
        Answer answer = make(reader);
        desk.pages.keep(target, news, seen, answer, now);
        return answer;
    });
}

Answer categoriesAnswer(Desk& desk, const Call& call, const Reader& reader)
{
    const QString parent = call.query("parentId");
    return desk.catalogue.withShelf(reader, [&](const Shelf& shelf) {
        return walk(call, reader, int(shelf.categories.size()), [&](int place) {
            const bool wanted = parent.isEmpty() || shelf.categories[std::size_t(place)].parentId == parent;
            return wanted ? desk.catalogue.categoryLine(shelf, place) : QByteArray();
        });
    });
}

Answer suppliersAnswer(Desk& desk, const Call& call, const Reader& reader)
{
    const QStringList words = call.query("q").simplified().split(u' ', Qt::SkipEmptyParts);
    return desk.catalogue.withShelf(reader, [&](const Shelf& shelf) {
        return walk(call, reader, int(shelf.supplierOffers.size()), [&](int place) {
            const QByteArray line = desk.catalogue.supplierLine(shelf, place);
            if (words.isEmpty() || line.isEmpty())
                return line;
            const QJsonObject body = fromJson(line);
            const QString names = body["name"_L1].toString() + u' ' + body["nameOriginal"_L1].toString();
            const bool holds = std::all_of(words.begin(), words.end(), [&](const QString& word) {
                return names.contains(word, Qt::CaseInsensitive);
            });
            return holds ? line : QByteArray();
        });
    });
}

Answer objectAnswer(const QJsonObject& object)
{
    if (object.isEmpty())
        refuse(Problem::Slug::NotFound);
    Answer answer = jsonAnswer(object);
    answer.setHeader("ETag", '"' + std::to_string(object["version"_L1].toInteger()) + '"');
    return answer;
}

Answer offerAnswer(Desk& desk, const Call& call, const Reader& reader)
{
    return objectAnswer(desk.catalogue.offerIn(reader, call.param(u"offerId"_s)));
}

Answer supplierAnswer(Desk& desk, const Call& call, const Reader& reader)
{
    return objectAnswer(desk.catalogue.supplierIn(reader, call.param(u"supplierId"_s)));
}

QJsonObject resolved(const Desk& desk, const Reader& reader, const QString& input)
{
    static const QRegularExpression link(u"1688\\.com/(?:offer/|page/offer\\.html\\?[^ ]*offerId=)(\\d{6,20})"_s);
    static const QRegularExpression sku(u"^k-(\\d{12})-(\\d{1,2})$"_s);
    const QString text = input.trimmed();
    QString offerId;
    QString skuId;
    if (const auto match = link.match(text); match.hasMatch()) {
        offerId = u"o-"_s + match.captured(1);
    } else if (const auto variant = sku.match(text); variant.hasMatch()) {
        offerId = u"o-"_s + variant.captured(1);
        skuId = text;
    } else if (const auto code = desk.catalogue.world()->skuOfCode(text)) {
        offerId = World::offerId(code->first);
        skuId = desk.catalogue.world()->offer(code->first).skus.at(code->second).id;
    } else {
        static const QRegularExpression number(u"^\\d{12}$"_s);
        offerId = number.match(text).hasMatch() ? u"o-"_s + text : text;
    }
    const QByteArray summary = offerId.size() <= 64 ? desk.catalogue.summaryIn(reader, offerId) : QByteArray();
    QJsonObject item{{u"input"_s, input}};
    if (summary.isEmpty()) {
        item["outcome"_L1] = u"not_found"_s;
        return item;
    }
    const QJsonObject offer = fromJson(summary);
    item["outcome"_L1] = offer["status"_L1].toString() == "delisted"_L1 ? u"not_available"_s : u"found"_s;
    item["offerId"_L1] = offerId;
    if (!skuId.isEmpty())
        item["skuId"_L1] = skuId;
    item["offer"_L1] = offer;
    return item;
}

Answer resolveAnswer(const Desk& desk, const Call& call, const Reader& reader)
{
    const QJsonValue inputs = call.json()["inputs"_L1];
    if (!inputs.isArray() || inputs.toArray().size() > kResolveInputs)
        refuseField(u"/inputs"_s, u"out_of_range"_s,
                    u"inputs must be a list of at most %1 texts"_s.arg(kResolveInputs));
    QJsonArray items;
    for (const QJsonValue& input : inputs.toArray()) {
        if (!input.isString())
            refuseField(u"/inputs/%1"_s.arg(items.size()), u"malformed"_s, u"must be a text"_s);
        items.append(resolved(desk, reader, input.toString()));
    }
    return jsonAnswer({{u"items"_s, items}});
}

Answer snapshotAnswer(Desk& desk, const Call& call, const Reader& reader)
{
    const QString after = call.query("after");
    const QString topic = after.section(u':', 0, 0);
    static const QStringList topics{QString(), u"category"_s, u"supplier"_s, u"offer_summary"_s};
    if (!topics.contains(topic) || (!after.isEmpty() && after.section(u':', 1).isEmpty()))
        refuseField(u"after"_s, u"malformed"_s, u"after is topic:id of the last line received"_s);
    const QString present = streamCursor(reader, u"catalogue"_s);
    QString cursor = call.query("cursor");
    if (!cursor.isEmpty() && cursor.section(u'.', 0, 0) != present.section(u'.', 0, 0))
        refuse(Problem::Slug::CursorExpired, {}, u"the catalogue was made anew: start again"_s);
    if (cursor.isEmpty() || after.isEmpty())
        cursor = present;
    const auto prepared = desk.preparedOffers();
    if (!prepared)
        throw StorageFailure("the snapshot can not be prepared");
    const bool gzip = call.header("Accept-Encoding").contains("gzip"_L1);
    const auto stream = std::make_shared<SnapshotStream>(desk.context.store, desk.catalogue, prepared, topic,
                                                         after.section(u':', 1).toUtf8(), cursor, gzip,
                                                         prefersChinese(call.header("Accept-Language")));
    Answer answer;
    answer.type = "application/x-ndjson";
    answer.setHeader("Tradewind-Snapshot-Cursor", cursor.toStdString());
    answer.setHeader("Vary", "Accept-Encoding, Accept-Language");
    if (gzip)
        answer.setHeader("Content-Encoding", "gzip");
    answer.stream = [stream](std::string& chunk) { return stream->next(chunk); };
    return answer;
}

Done follow(const Desk& desk, const Call& call, Tx& tx)
{
    const QString id = call.param(u"offerId"_s);
    const Body body(call.json());
    if (desk.catalogue.offerIn(tx, id).isEmpty())
        refuse(Problem::Slug::NotFound);
    std::optional<Entity> known = tx.get(u"follow"_s, id, call.company());
    Entity entity = known ? *known : Entity{};
    if (!known) {
        entity.topic = u"follow"_s;
        entity.id = id;
        entity.company = call.company();
        entity.sort = tx.nowStamp();
    }
    entity.body["offerId"_L1] = id;
    for (const auto& member : {u"active"_s, u"price"_s, u"stock"_s, u"delisting"_s})
        entity.body[member] = body.flag(member);
    tx.put(entity);
    tx.journal(u"offer_followed"_s, {{u"offerId"_s, id}, {u"active"_s, entity.body["active"_L1]}});
    return {entity, 200};
}

} // namespace

void registerCatalogue(Server& server, Context& context)
{
    const auto desk = std::make_shared<Desk>(context);
    context.offers = &desk->catalogue;
    context.catalogueState = [desk](qint64 from, int limit) { return desk->catalogue.state(from, limit); };
    context.seeders.append([desk](Tx& tx) {
        tx.connection().execute("DELETE FROM catalogue_row");
        desk->reopen();
        desk->catalogue.setStoredRowsHidden(true);
    });
    for (auto* hooks : {&context.afterReset, &context.afterOpen}) {
        hooks->append([desk] {
            desk->reopen();
            desk->catalogue.setStoredRowsHidden(false);
            desk->start();
        });
    }
    registerPictures(server);
    registerCatalogueStory(context, desk->catalogue);

    server.get(u"/v1/catalogue/snapshot"_s, kRule,
               [desk](Call& call, Reader& reader) { return snapshotAnswer(*desk, call, reader); });
    const auto page = [&server, desk](const QString& pattern, Answer (*make)(Desk&, const Call&, const Reader&)) {
        server.raw(u"GET"_s, pattern, kRule, [desk, make](Call& call) {
            return cached(*desk, call, [&](const Reader& reader) { return make(*desk, call, reader); });
        });
    };
    page(u"/v1/categories"_s, categoriesAnswer);
    page(u"/v1/offers"_s, searchAnswer);
    page(u"/v1/offers/{offerId}"_s, offerAnswer);
    page(u"/v1/suppliers"_s, suppliersAnswer);
    page(u"/v1/suppliers/{supplierId}"_s, supplierAnswer);
    server.ask(u"/v1/offers/resolve"_s, kRule,
               [desk](Call& call, Reader& reader) { return resolveAnswer(*desk, call, reader); });
    server.get(u"/v1/follows"_s, kRule, [](Call& call, Reader& reader) {
        return pageAnswer(reader.page(call.viewer(), u"follow"_s, call.limit(), call.query("cursor")), reader,
                          call.company());
    });
    server.intent(u"PUT"_s, u"/v1/follows/{offerId}"_s, u"putFollow"_s, kRule,
                  [desk](Call& call, Tx& tx) { return follow(*desk, call, tx); });
}

} // namespace tradewind::sandbox
