// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/catalogue/import.h"

#include "services/sandbox/catalogue/offerjson.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxLine = 4'000'000;
constexpr int kBatch = 500;

/// Why an object can not be used; empty when it can. Small on purpose: what the lists and the modules rely on.
class Check
{
public:
    explicit Check(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    Check& text(QLatin1String name, int most = 500)
    {
        const QJsonValue value = m_object[name];
        if (!value.isString() || value.toString().isEmpty() || value.toString().size() > most)
            fail(name, u"must be a text of 1 to %1 characters"_s.arg(most));
        return *this;
    }
    Check& decimal(QLatin1String name, int decimals)
    {
        return form(name, u"^(0|[1-9]\\d{0,11})(\\.\\d{1,%1})?$"_s.arg(decimals),
                    u"must be a decimal string with at most %1 decimals"_s.arg(decimals));
    }
    Check& form(QLatin1String name, const QString& pattern, const QString& reason)
    {
        if (!QRegularExpression(pattern).match(m_object[name].toString()).hasMatch())
            fail(name, reason);
        return *this;
    }
    Check& number(QLatin1String name, qint64 least)
    {
        const QJsonValue value = m_object[name];
        if (!value.isDouble() || value.toDouble() != double(value.toInteger()) || value.toInteger() < least)
            fail(name, u"must be a whole number of at least %1"_s.arg(least));
        return *this;
    }
    Check& list(QLatin1String name, qsizetype least)
    {
        if (!m_object[name].isArray() || m_object[name].toArray().size() < least)
            fail(name, u"must be a list of at least %1"_s.arg(least));
        return *this;
    }
    Check& present(QLatin1String name)
    {
        if (!m_object.contains(name))
            fail(name, u"is missing"_s);
        return *this;
    }
    void fail(QLatin1String name, const QString& reason)
    {
        if (m_reason.isEmpty())
            m_reason = name + u' ' + reason;
    }
    const QString& reason() const { return m_reason; }

private:
    QJsonObject m_object;
    QString m_reason;
};

qint64 micros(const QJsonValue& decimal)
{
    const QString text = decimal.toString();
    return (text.section(u'.', 0, 0) + text.section(u'.', 1).leftJustified(6, u'0', true)).toLongLong();
}

QString reasonAgainstTiers(const QJsonArray& tiers)
{
    qint64 quantity = 0;
    for (const QJsonValue& tier : tiers) {
        Check check(tier.toObject());
        check.decimal("minQty"_L1, 3).decimal("price"_L1, 6);
        if (!check.reason().isEmpty())
            return u"tiers: "_s + check.reason();
        if (micros(tier["price"_L1]) <= 0)
            return u"tiers: price must be greater than zero"_s;
        if (micros(tier["minQty"_L1]) <= quantity)
            return u"tiers: minQty must grow"_s;
        quantity = micros(tier["minQty"_L1]);
    }
    return {};
}

QString reasonAgainstOffer(const QJsonObject& offer, bool full)
{
    Check check(offer);
    check.text("id"_L1, 64)
        .text("status"_L1, 64)
        .text("categoryId"_L1, 64)
        .text("supplierId"_L1, 64)
        .text("title"_L1)
        .text("titleOriginal"_L1);
    check.text("unit"_L1, 16)
        .form("currency"_L1, u"^CNY$"_s, u"must be CNY"_s)
        .decimal("moq"_L1, 3)
        .decimal("lotSize"_L1, 3)
        .decimal("stock"_L1, 3);
    check.form("rating"_L1, u"^[0-5](\\.\\d)?$"_s, u"must be 0 to 5 with one decimal"_s)
        .number("version"_L1, 1)
        .number("sold"_L1, 0)
        .number("leadDays"_L1, 0);
    check.list("tiers"_L1, 1).list("restricted"_L1, 0).text("imageId"_L1, 64).text("freightTemplateId"_L1, 64);
    if (full) {
        check.list("skus"_L1, 1)
            .list("images"_L1, 0)
            .list("categoryPath"_L1, 1)
            .list("attributes"_L1, 0)
            .list("certificates"_L1, 0)
            .text("priceMode"_L1, 32);
        check.present("mixRule"_L1)
            .present("freightTemplate"_L1)
            .present("description"_L1)
            .present("descriptionOriginal"_L1);
    }
    if (!check.reason().isEmpty())
        return check.reason();
    if (micros(offer["moq"_L1]) <= 0 || micros(offer["lotSize"_L1]) <= 0)
        return u"moq and lotSize must be greater than zero"_s;
    if (micros(offer["moq"_L1]) % micros(offer["lotSize"_L1]) != 0)
        return u"moq must be a multiple of lotSize"_s;
    if (const QString reason = reasonAgainstTiers(offer["tiers"_L1].toArray()); !reason.isEmpty())
        return reason;
    for (const QJsonValue& sku : offer["skus"_L1].toArray()) {
        Check part(sku.toObject());
        part.text("id"_L1, 64)
            .text("code"_L1)
            .list("attributes"_L1, 0)
            .decimal("price"_L1, 6)
            .decimal("stock"_L1, 3)
            .list("weights"_L1, 0);
        if (!part.reason().isEmpty())
            return u"skus: "_s + part.reason();
    }
    return {};
}

QString reasonAgainst(const QString& member, const QJsonObject& body)
{
    if (member == "offerSummary"_L1 || member == "offer"_L1)
        return reasonAgainstOffer(body, member == "offer"_L1);
    Check check(body);
    check.text("id"_L1, 64).number("version"_L1, 1).text("name"_L1).text("nameOriginal"_L1);
    if (member == "category"_L1) {
        check.number("level"_L1, 1).number("position"_L1, 0).number("offerCount"_L1, 0);
    } else {
        check.text("city"_L1)
            .text("province"_L1)
            .list("identities"_L1, 0)
            .number("memberYears"_L1, 0)
            .list("freightTemplates"_L1, 1);
        check.present("scores"_L1).present("rates"_L1).number("offerCount"_L1, 0);
    }
    return check.reason();
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
            if (freight.isEmpty() || candidate["id"_L1] == offer["freightTemplateId"_L1])
                freight = candidate.toObject();
        }
        offer = offerFromSummary(offer, {offer["categoryId"_L1].toString()}, freight);
    }
    if (withoutStamps(catalogue.offerIn(tx, offer["id"_L1].toString())) == withoutStamps(offer))
        return Taken::Unchanged;
    catalogue.put(tx, offer);
    return Taken::New;
}

Taken takeOther(Tx& tx, const Line& line)
{
    const QString id = line.body["id"_L1].toString();
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
                switch (isOffer ? takeOffer(tx, catalogue, line, reason) : takeOther(tx, line)) {
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
