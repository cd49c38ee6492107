// SPDX-License-Identifier: Apache-2.0
#include "services/sourcing/rfqdraft.h"

#include "services/wire/codec/commoncodec.h"
#include "services/wire/codec/sourcingcodec.h"

#include <QJsonDocument>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

template <typename T>
QJsonArray encodeAll(const QList<T>& values)
{
    QJsonArray array;
    for (const T& value : values)
        array.append(encode(value));
    return array;
}

QJsonObject json(const Split& split)
{
    QJsonObject object{{u"lineId"_s, split.lineId},
                       {u"scenarioId"_s, split.scenarioId},
                       {u"quantity"_s, split.quantity.value().toWire()},
                       {u"unit"_s, split.quantity.unit()}};
    if (split.date.isValid())
        object.insert(u"date"_s, split.date.toString(Qt::ISODate));
    if (!split.addressId.isNull())
        object.insert(u"addressId"_s, split.addressId.toString());
    return object;
}

Split splitFrom(JsonReader& json)
{
    Split split;
    Decimal quantity;
    QString unit;
    json.get("lineId"_L1, split.lineId);
    json.get("scenarioId"_L1, split.scenarioId);
    json.get("quantity"_L1, quantity);
    json.get("unit"_L1, unit);
    json.opt("date"_L1, split.date);
    json.opt("addressId"_L1, split.addressId);
    split.quantity = Quantity(quantity, unit);
    return split;
}

QJsonObject json(const RfqDraftLine& line)
{
    QJsonArray fields;
    for (const SpecField& field : line.fields) {
        fields.append(
            QJsonObject{{u"name"_s, field.name}, {u"nameOriginal"_s, field.nameOriginal}, {u"value"_s, field.value}});
    }
    QJsonObject object{
        {u"line"_s, encode(line.line)}, {u"unit"_s, line.unit}, {u"fields"_s, fields}, {u"note"_s, line.note}};
    if (line.offer)
        object.insert(u"offer"_s, toJson(*line.offer));
    return object;
}

Result<RfqDraftLine> lineFrom(const QJsonObject& object)
{
    JsonReader reader(object);
    RfqDraftLine line;
    QList<QJsonObject> fields;
    QJsonObject offer;
    reader.get("line"_L1, line.line);
    reader.get("unit"_L1, line.unit);
    reader.get("note"_L1, line.note);
    reader.get("fields"_L1, fields);
    reader.opt("offer"_L1, offer);
    for (const QJsonObject& field : std::as_const(fields)) {
        line.fields.append(
            {field["name"_L1].toString(), field["nameOriginal"_L1].toString(), field["value"_L1].toString()});
    }
    if (!offer.isEmpty()) {
        auto snapshot = offerSnapshotFromJson(offer);
        if (!snapshot)
            return snapshot.error();
        line.offer = std::move(snapshot).value();
    }
    return reader.finish(std::move(line));
}

void checkQuantities(const RfqDraft& draft, QList<RfqIssue>& issues)
{
    for (const Scenario& scenario : draft.scenarios) {
        if (scenario.name.trimmed().isEmpty())
            issues.append({RfqIssue::Kind::ScenarioUnnamed, {}, scenario.id, {}, {}});
    }
    for (const RfqDraftLine& line : draft.lines) {
        for (const Scenario& scenario : draft.scenarios) {
            const auto quantity = line.quantity(scenario.id);
            if (!quantity || quantity->isZero() || quantity->isNegative()) {
                issues.append({RfqIssue::Kind::QuantityMissing, line.line.id, scenario.id, {}, {}});
                continue;
            }
            if (!line.offer)
                continue;
            const Decimal& lot = line.offer->offer.lotSize;
            if (lot > Decimal(0) && !Quantity(*quantity, line.unit).isMultipleOf(Quantity(lot, line.unit)))
                issues.append({RfqIssue::Kind::NotALot, line.line.id, scenario.id, *quantity, lot});
        }
    }
}

void checkSplits(const RfqDraft& draft, const QDate& today, QList<RfqIssue>& issues)
{
    QMap<std::pair<QString, QString>, Decimal> sums;
    for (const Split& split : draft.splits) {
        const bool complete = split.quantity.isPositive() && split.date.isValid() && !split.addressId.isNull();
        if (!complete)
            issues.append({RfqIssue::Kind::SplitIncomplete, split.lineId, split.scenarioId, {}, {}});
        else if (split.date < today)
            issues.append({RfqIssue::Kind::SplitInThePast, split.lineId, split.scenarioId, {}, {}});
        Decimal& sum = sums[{split.lineId, split.scenarioId}];
        sum = add(sum, split.quantity.value()).valueOr(sum);
    }
    for (auto it = sums.cbegin(); it != sums.cend(); ++it) {
        const RfqDraftLine* line = draft.line(it.key().first);
        const auto asked = line ? line->quantity(it.key().second) : std::nullopt;
        if (asked && *asked != it.value()) {
            issues.append({RfqIssue::Kind::SplitsDontAddUp, it.key().first, it.key().second, it.value(), *asked});
        }
    }
}

/// The colon is that of the language which the field is named in: the factory reads it.
bool isChinese(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar letter) { return letter.script() == QChar::Script_Han; });
}

} // namespace

std::optional<Decimal> RfqDraftLine::quantity(const QString& scenarioId) const
{
    for (const ScenarioQuantity& asked : line.quantities) {
        if (asked.scenarioId == scenarioId)
            return asked.quantity.value();
    }
    return std::nullopt;
}

void RfqDraftLine::setQuantity(const QString& scenarioId, const std::optional<Decimal>& quantity)
{
    for (qsizetype i = 0; i < line.quantities.size(); ++i) {
        if (line.quantities.at(i).scenarioId != scenarioId)
            continue;
        if (quantity)
            line.quantities[i].quantity = Quantity(*quantity, unit);
        else
            line.quantities.removeAt(i);
        return;
    }
    if (quantity)
        line.quantities.append({scenarioId, Quantity(*quantity, unit)});
}

RfqDraftLine* RfqDraft::line(const QString& lineId)
{
    for (RfqDraftLine& candidate : lines) {
        if (candidate.line.id == lineId)
            return &candidate;
    }
    return nullptr;
}

const RfqDraftLine* RfqDraft::line(const QString& lineId) const
{
    return const_cast<RfqDraft*>(this)->line(lineId);
}

QStringList RfqDraft::fileHashes() const
{
    QStringList hashes;
    const auto take = [&hashes](const QList<FileRef>& refs) {
        for (const FileRef& file : refs) {
            if (!hashes.contains(file.sha256.toHex()))
                hashes.append(file.sha256.toHex());
        }
    };
    take(files);
    for (const RfqDraftLine& each : lines)
        take(each.line.files);
    return hashes;
}

QList<RfqIssue> issuesOf(const RfqDraft& draft, RfqStep step, const QDate& today)
{
    QList<RfqIssue> issues;
    const bool all = step == RfqStep::Review;
    if (all || step == RfqStep::Items) {
        if (draft.lines.isEmpty())
            issues.append({RfqIssue::Kind::NoLines, {}, {}, {}, {}});
        for (const RfqDraftLine& line : draft.lines) {
            if (line.line.title.trimmed().isEmpty())
                issues.append({RfqIssue::Kind::NoTitle, line.line.id, {}, {}, {}});
        }
    }
    if (all || step == RfqStep::Quantities)
        checkQuantities(draft, issues);
    if (all || step == RfqStep::Splits) {
        checkSplits(draft, today, issues);
        if (draft.addressId.isNull())
            issues.append({RfqIssue::Kind::NoAddress, {}, {}, {}, {}});
        if (draft.incotermPlace.trimmed().isEmpty())
            issues.append({RfqIssue::Kind::NoPlace, {}, {}, {}, {}});
        if (draft.neededBy.isValid() && draft.neededBy < today)
            issues.append({RfqIssue::Kind::NeededInThePast, {}, {}, {}, {}});
    }
    return issues;
}

QString specText(const RfqDraftLine& line)
{
    QStringList rows;
    for (const SpecField& field : line.fields) {
        if (!field.value.trimmed().isEmpty())
            rows.append((isChinese(field.name) ? u"%1：%2"_s : u"%1: %2"_s).arg(field.name, field.value.trimmed()));
    }
    if (!line.note.trimmed().isEmpty())
        rows.append(line.note.trimmed());
    return rows.join(u'\n');
}

RfqCreate requestOf(const RfqDraft& draft)
{
    RfqCreate request;
    request.title = draft.title.trimmed();
    if (request.title.isEmpty() && !draft.lines.isEmpty())
        request.title = draft.lines.first().line.title;
    request.serviceMode = draft.serviceMode;
    request.currency = currency::cny();
    request.addressId = draft.addressId;
    request.incoterm = draft.incoterm;
    request.incotermPlace = draft.incotermPlace.trimmed();
    request.neededBy = draft.neededBy;
    request.scenarios = draft.scenarios;
    request.splits = draft.splits;
    request.note = draft.note;
    request.files = draft.files;
    for (const RfqDraftLine& line : draft.lines) {
        RfqLine made = line.line;
        made.spec = specText(line);
        // In the scenarios' order, whatever order they were typed in.
        made.quantities.clear();
        for (const Scenario& scenario : draft.scenarios) {
            if (const auto quantity = line.quantity(scenario.id))
                made.quantities.append({scenario.id, Quantity(*quantity, line.unit)});
        }
        request.lines.append(made);
    }
    return request;
}

RfqDraftLine lineFromSnapshot(const QString& lineId, const OfferSnapshot& snapshot)
{
    RfqDraftLine line;
    line.offer = snapshot;
    line.unit = snapshot.offer.unit;
    line.line.id = lineId;
    line.line.offerId = snapshot.offer.id;
    line.line.skuId = snapshot.sku().id;
    line.line.link = snapshot.offer.link;
    line.line.title = snapshot.offer.title;
    line.line.qcPlan = QcPlan::Basic;
    for (const SkuAttribute& attribute : snapshot.sku().attributes)
        line.fields.append({attribute.name, attribute.nameOriginal, attribute.value});
    for (const NamedText& attribute : snapshot.offer.attributes.mid(0, 6))
        line.fields.append({attribute.name, attribute.nameOriginal, attribute.value});
    return line;
}

QByteArray toJson(const RfqDraft& draft)
{
    QJsonArray lines;
    for (const RfqDraftLine& line : draft.lines)
        lines.append(json(line));
    QJsonArray splits;
    for (const Split& split : draft.splits)
        splits.append(json(split));
    QJsonObject object{{u"id"_s, draft.id},
                       {u"createdAt"_s, draft.createdAt.toUTC().toString(Qt::ISODateWithMs)},
                       {u"step"_s, draft.step},
                       {u"done"_s, draft.done},
                       {u"title"_s, draft.title},
                       {u"scenarios"_s, encodeAll(draft.scenarios)},
                       {u"lines"_s, lines},
                       {u"splits"_s, splits},
                       {u"serviceMode"_s, draft.serviceMode.toWire()},
                       {u"incoterm"_s, draft.incoterm.toWire()},
                       {u"incotermPlace"_s, draft.incotermPlace},
                       {u"note"_s, draft.note},
                       {u"files"_s, encodeAll(draft.files)}};
    if (!draft.addressId.isNull())
        object.insert(u"addressId"_s, draft.addressId.toString());
    if (draft.neededBy.isValid())
        object.insert(u"neededBy"_s, draft.neededBy.toString(Qt::ISODate));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<RfqDraft> rfqDraftFromJson(const QByteArray& bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    JsonReader reader(object);
    RfqDraft draft;
    qint64 step = 0;
    qint64 done = 0;
    QList<QJsonObject> lines;
    QList<QJsonObject> splits;
    reader.get("id"_L1, draft.id);
    reader.get("createdAt"_L1, draft.createdAt);
    reader.get("step"_L1, step);
    reader.get("done"_L1, done);
    reader.get("title"_L1, draft.title);
    reader.get("scenarios"_L1, draft.scenarios);
    reader.get("lines"_L1, lines);
    reader.get("splits"_L1, splits);
    reader.get("serviceMode"_L1, draft.serviceMode);
    reader.opt("addressId"_L1, draft.addressId);
    reader.get("incoterm"_L1, draft.incoterm);
    reader.get("incotermPlace"_L1, draft.incotermPlace);
    reader.opt("neededBy"_L1, draft.neededBy);
    reader.get("note"_L1, draft.note);
    reader.get("files"_L1, draft.files);
    draft.step = static_cast<int>(step);
    draft.done = static_cast<int>(done);
    for (const QJsonObject& each : std::as_const(lines)) {
        auto line = lineFrom(each);
        if (!line)
            return line.error();
        draft.lines.append(std::move(line).value());
    }
    for (const QJsonObject& each : std::as_const(splits)) {
        JsonReader part(each);
        const Split split = splitFrom(part);
        const auto read = part.finish(split);
        if (!read)
            return read.error();
        draft.splits.append(*read);
    }
    return reader.finish(std::move(draft));
}

} // namespace tradewind
