// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/catalogue/import.h"

#include "services/sandbox/catalogue/offerjson.h"
#include "services/sandbox/catalogue/shapes.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxLine = 4'000'000;
constexpr int kBatch = 500;

qint64 micros(const QJsonValue& decimal)
{
    const QString text = decimal.toString();
    return (text.section(u'.', 0, 0) + text.section(u'.', 1).leftJustified(6, u'0', true)).toLongLong();
}

QString reasonAgainstTiers(const QJsonArray& tiers)
{
    qint64 quantity = 0;
    for (const QJsonValue& tier : tiers) {
        if (micros(tier["minQty"_L1]) <= quantity)
            return u"tiers: minQty must grow"_s;
        quantity = micros(tier["minQty"_L1]);
    }
    return {};
}

/// What holds between the members of an offer whose shape is right.
QString reasonAgainstOffer(const QJsonObject& offer)
{
    if (micros(offer["moq"_L1]) % micros(offer["lotSize"_L1]) != 0)
        return u"moq must be a multiple of lotSize"_s;
    if (const QString reason = reasonAgainstTiers(offer["tiers"_L1].toArray()); !reason.isEmpty())
        return reason;
    QSet<QString> ids;
    const QJsonArray skus = offer["skus"_L1].toArray();
    for (const QJsonValue& sku : skus) {
        const QString id = sku["id"_L1].toString();
        if (ids.contains(id))
            return u"skus: the id %1 is there twice"_s.arg(id);
        ids.insert(id);
        if (const QString reason = reasonAgainstTiers(sku["tiers"_L1].toArray()); !reason.isEmpty())
            return u"skus: "_s + reason;
    }
    if (offer.contains("freightTemplate"_L1) &&
        offer["freightTemplate"_L1]["id"_L1].toString() != offer["freightTemplateId"_L1].toString())
        return u"freightTemplateId must be the id of freightTemplate"_s;
    return {};
}

QString reasonAgainst(const QString& member, const QJsonObject& body)
{
    QString reason = reasonAgainstShape(member, body);
    if (reason.isEmpty() && member.startsWith("offer"_L1))
        reason = reasonAgainstOffer(body);
    return reason;
}

struct Line
{
    qint64 number;
    QString member;
    QJsonObject body;
};

/// Reads one line; answers the reason when it is unusable.
QString readLine(const QByteArray& bytes, Line& line)
{
    if (bytes.size() > kMaxLine)
        return u"is longer than %1 bytes"_s.arg(kMaxLine);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return u"is not JSON: %1 at byte %2"_s.arg(error.errorString()).arg(error.offset);
    if (!document.isObject() || document.object().isEmpty())
        return u"is not an object"_s;
    const QJsonObject object = document.object();
    if (object["end"_L1].toBool())
        return {};
    for (const auto& member : {u"category"_s, u"supplier"_s, u"offerSummary"_s, u"offer"_s}) {
        if (!object.contains(member))
            continue;
        if (!object[member].isObject())
            return member + u" must be an object"_s;
        line.member = member;
        line.body = object[member].toObject();
        const QString reason = reasonAgainst(member, line.body);
        return reason.isEmpty() ? QString() : member + u": "_s + reason;
    }
    return u"has no member category, supplier, offerSummary or offer"_s;
}

QJsonObject withoutStamps(QJsonObject object)
{
    object.remove("version"_L1);
    object.remove("updatedAt"_L1);
    return object;
}

enum class Taken { New, Unchanged, Refused };

Taken takeOffer(Tx& tx, const Catalogue& catalogue, const Line& line, QString& reason)
{
    QJsonObject offer = line.body;
    const QJsonObject supplier = catalogue.uncountedSupplier(tx, offer["supplierId"_L1].toString());
    if (supplier.isEmpty() || !catalogue.hasCategory(tx, offer["categoryId"_L1].toString())) {
        reason = supplier.isEmpty() ? u"supplierId names no supplier known here or on a line before"_s
                                    : u"categoryId names no category known here or on a line before"_s;
        return Taken::Refused;
    }
    if (line.member == "offerSummary"_L1) {
        QJsonObject freight;
        const QJsonArray templates = supplier["freightTemplates"_L1].toArray();
        for (const QJsonValue& candidate : templates) {
            if (candidate["id"_L1] == offer["freightTemplateId"_L1])
                freight = candidate.toObject();
        }
        if (freight.isEmpty()) {
            reason = u"freightTemplateId names none of its supplier's"_s;
            return Taken::Refused;
        }
        offer = offerFromSummary(offer, {offer["categoryId"_L1].toString()}, freight);
    }
    if (withoutStamps(catalogue.offerIn(tx, offer["id"_L1].toString())) == withoutStamps(offer))
        return Taken::Unchanged;
    catalogue.put(tx, offer);
    return Taken::New;
}

/// A tree has no rings: what a category hangs from is known and hangs from neither it nor what is below it.
QString reasonAgainstParent(Tx& tx, const Catalogue& catalogue, const QJsonObject& category)
{
    QString parent = category["parentId"_L1].toString();
    if (!parent.isEmpty() && !catalogue.hasCategory(tx, parent))
        return u"parentId names no category known here or on a line before"_s;
    for (; !parent.isEmpty(); parent = catalogue.parentOf(tx, parent)) {
        if (parent == category["id"_L1].toString())
            return u"parentId names the category itself, or one below it"_s;
    }
    return {};
}

Taken takeOther(Tx& tx, const Catalogue& catalogue, const Line& line, QString& reason)
{
    const QString id = line.body["id"_L1].toString();
    if (line.member == "category"_L1)
        reason = reasonAgainstParent(tx, catalogue, line.body);
    if (!reason.isEmpty())
        return Taken::Refused;
    Statement known = tx.connection().statement("SELECT full, version FROM catalogue_row WHERE kind=?1 AND id=?2");
    known.bind(1, line.member).bind(2, id);
    qint64 version = 1;
    if (known.step()) {
        if (withoutStamps(fromJson(known.bytes(0))) == withoutStamps(line.body))
            return Taken::Unchanged;
        version = known.integer(1) + 1;
    }
    Entity entity;
    entity.topic = line.member;
    entity.id = id;
    entity.version = std::max(version, line.body["version"_L1].toInteger());
    entity.body = line.body;
    entity.body["version"_L1] = entity.version;
    entity.body["updatedAt"_L1] = tx.nowStamp();
    const QByteArray bytes = toJson(entity.body);
    Catalogue::store(tx, line.member, id, entity.version, bytes, bytes);
    tx.announce(u"catalogue"_s, u"upsert"_s, entity);
    return Taken::New;
}

} // namespace

ImportResult importCatalogue(Store& store, const Catalogue& catalogue, const QString& path,
                             const std::function<void(qint64, const QString&)>& report)
{
    ImportResult result;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        report(0, file.errorString());
        return result;
    }
    qint64 number = 0;
    while (!file.atEnd()) {
        QList<Line> batch;
        while (batch.size() < kBatch && !file.atEnd()) {
            const QByteArray bytes = file.readLine().trimmed();
            ++number;
            if (bytes.isEmpty())
                continue;
            Line line{number, {}, {}};
            const QString reason = readLine(bytes, line);
            if (!reason.isEmpty()) {
                ++result.refused;
                report(number, reason);
            } else if (!line.member.isEmpty()) {
                batch.append(line);
            }
        }
        store.write([&](Tx& tx) {
            for (const Line& line : std::as_const(batch)) {
                QString reason;
                const bool isOffer = line.member.startsWith("offer"_L1);
                switch (isOffer ? takeOffer(tx, catalogue, line, reason) : takeOther(tx, catalogue, line, reason)) {
                case Taken::New:
                    ++result.taken;
                    break;
                case Taken::Unchanged:
                    ++result.unchanged;
                    break;
                case Taken::Refused:
                    ++result.refused;
                    report(line.number, reason);
                    break;
                }
            }
        });
    }
    return result;
}

} // namespace tradewind::sandbox
