// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/intentrow.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tradewind::intentrow {
using namespace Qt::StringLiterals;

namespace {

constexpr int kColumns = journaltable::kIntent.count;

consteval int at(std::string_view name)
{
    return columnOf(journaltable::kIntent, name);
}

QString select(const QString& which)
{
    return u"SELECT "_s + QString(journaltable::kIntent.columns) + u", hash FROM intent "_s + which;
}

// A null string or byte array would be stored as NULL and hashed as text.
QVariant text(const QString& value)
{
    return value.isNull() ? u""_s : value;
}
QVariant bytes(const QByteArray& value)
{
    return value.isNull() ? QByteArray("") : value;
}
QVariant time(const QDateTime& value)
{
    return value.isValid() ? QVariant(value.toMSecsSinceEpoch()) : QVariant();
}
QVariant json(const QJsonDocument& document)
{
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

QDateTime timeAt(const QVariant& value)
{
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

QVariantList columnsOf(const Intent& intent)
{
    const IntentDraft& request = intent.request;
    QJsonArray fills;
    for (const BodyFill& fill : request.fills)
        fills.append(QJsonArray{fill.target, fill.source});
    QVariantList columns(kColumns);
    columns[at("id")] = intent.id;
    columns[at("client_ref")] = text(intent.clientRef);
    columns[at("idempotency_key")] = text(intent.idempotencyKey);
    columns[at("operation")] = text(request.operationId);
    columns[at("module")] = text(request.module);
    columns[at("entity_key")] = text(request.entityKey);
    columns[at("method")] = text(QString::fromLatin1(request.method));
    columns[at("path")] = text(request.path);
    columns[at("body")] = bytes(intent.bodyBytes);
    columns[at("body_sha")] = bytes(intent.bodySha256);
    columns[at("frozen")] = qint64(request.fills.isEmpty() ? 1 : 0);
    columns[at("if_match")] = bytes(request.ifMatch);
    columns[at("request_deadline")] = time(request.requestDeadline);
    columns[at("on_behalf_of")] = text(request.onBehalfOf);
    columns[at("summary_kind")] = text(request.summary.kind);
    columns[at("summary_facts")] = json(QJsonDocument(request.summary.facts));
    columns[at("depends_on")] = request.dependsOn;
    columns[at("fills")] = json(QJsonDocument(fills));
    columns[at("present_until")] = time(request.presentUntil);
    columns[at("files")] = json(QJsonDocument(QJsonArray::fromStringList(request.files)));
    columns[at("phase")] = text(phaseName(intent.phase));
    columns[at("why")] = text(whyName(intent.why));
    columns[at("attempts")] = qint64(intent.attempts);
    columns[at("created_at")] = time(intent.createdAt);
    columns[at("first_attempt_at")] = time(intent.firstAttemptAt);
    columns[at("changed_at")] = time(intent.changedAt);
    columns[at("problem")] = text(intent.problem ? QString::fromUtf8(problemToJson(*intent.problem)) : u""_s);
    columns[at("receipt")] = intent.receiptNumber;
    return columns;
}

auto readRow(const RowSeal& seal)
{
    return [&seal](const SqlRow& row) {
        QVariantList columns;
        for (int i = 0; i < kColumns; ++i)
            columns.append(row.value(i));
        return fromColumns(seal, columns, row.bytes(kColumns));
    };
}

} // namespace

Loaded fromColumns(const RowSeal& seal, const QVariantList& columns, const QByteArray& hash)
{
    const auto parse = [&columns](int index) { return QJsonDocument::fromJson(columns.at(index).toString().toUtf8()); };

    Loaded loaded;
    loaded.damaged = seal.of(journaltable::kIntent.name, columns) != hash;
    Intent& intent = loaded.intent;
    IntentDraft& request = intent.request;
    intent.id = columns.at(at("id")).toLongLong();
    intent.clientRef = columns.at(at("client_ref")).toString();
    intent.idempotencyKey = columns.at(at("idempotency_key")).toString();
    request.operationId = columns.at(at("operation")).toString();
    request.module = columns.at(at("module")).toString();
    request.entityKey = columns.at(at("entity_key")).toString();
    request.method = columns.at(at("method")).toString().toLatin1();
    request.path = columns.at(at("path")).toString();
    intent.bodyBytes = columns.at(at("body")).toByteArray();
    intent.bodySha256 = columns.at(at("body_sha")).toByteArray();
    request.body = QJsonDocument::fromJson(intent.bodyBytes).object();
    request.ifMatch = columns.at(at("if_match")).toByteArray();
    request.requestDeadline = timeAt(columns.at(at("request_deadline")));
    request.onBehalfOf = columns.at(at("on_behalf_of")).toString();
    request.summary = {columns.at(at("summary_kind")).toString(), parse(at("summary_facts")).object()};
    request.dependsOn = columns.at(at("depends_on")).toLongLong();
    for (const QJsonValue& fill : parse(at("fills")).array())
        request.fills.append({fill.toArray().at(0).toString(), fill.toArray().at(1).toString()});
    request.presentUntil = timeAt(columns.at(at("present_until")));
    for (const QJsonValue& file : parse(at("files")).array())
        request.files.append(file.toString());
    const auto phase = phaseFromName(columns.at(at("phase")).toString());
    loaded.damaged = loaded.damaged || !phase;
    intent.phase = phase.value_or(IntentPhase::NeedsYou);
    intent.why = whyFromName(columns.at(at("why")).toString());
    intent.attempts = columns.at(at("attempts")).toInt();
    intent.createdAt = timeAt(columns.at(at("created_at")));
    intent.firstAttemptAt = timeAt(columns.at(at("first_attempt_at")));
    intent.changedAt = timeAt(columns.at(at("changed_at")));
    intent.problem = problemFromJson(columns.at(at("problem")).toString().toUtf8());
    intent.receiptNumber = columns.at(at("receipt")).toLongLong();
    return loaded;
}

Result<void> update(SqlConnection& connection, const RowSeal& seal, const Intent& intent)
{
    return journaltable::put(connection, seal, journaltable::kIntent, columnsOf(intent));
}

Result<void> insert(SqlConnection& connection, const RowSeal& seal, Intent& intent)
{
    // The id is part of the hash, so it is chosen here: one more than any that was ever given.
    const auto last = connection.row(u"SELECT seq FROM sqlite_sequence WHERE name = 'intent'"_s, {},
                                     [](const SqlRow& row) { return row.integer(0); });
    if (!last)
        return last.error();
    intent.id = last->value_or(0) + 1;
    return update(connection, seal, intent);
}

Result<std::optional<Loaded>> find(SqlConnection& connection, const RowSeal& seal, qint64 id)
{
    return connection.row(select(u"WHERE id = ?"_s), {id}, readRow(seal));
}

Result<std::optional<Loaded>> findByClientRef(SqlConnection& connection, const RowSeal& seal, const QString& clientRef)
{
    return connection.row(select(u"WHERE client_ref = ?"_s), {clientRef}, readRow(seal));
}

Result<QList<Loaded>> all(SqlConnection& connection, const RowSeal& seal)
{
    return connection.rows(select(u"ORDER BY id"_s), {}, readRow(seal));
}

Result<QList<Loaded>> inPhase(SqlConnection& connection, const RowSeal& seal, IntentPhase phase)
{
    return connection.rows(select(u"WHERE phase = ? ORDER BY id DESC"_s), {phaseName(phase)}, readRow(seal));
}

Result<QList<Loaded>> confirmedAfter(SqlConnection& connection, const RowSeal& seal, qint64 receiptNumber)
{
    return connection.rows(select(u"WHERE id IN (SELECT intent FROM receipt WHERE number > ?) AND phase = ? "
                                  "ORDER BY id DESC"_s),
                           {receiptNumber, phaseName(IntentPhase::Confirmed)}, readRow(seal));
}

Result<QList<Loaded>> ofEntity(SqlConnection& connection, const RowSeal& seal, const QString& entityKey)
{
    return connection.rows(select(u"WHERE entity_key = ? ORDER BY id DESC"_s), {entityKey}, readRow(seal));
}

Result<QList<Loaded>> newest(SqlConnection& connection, const RowSeal& seal, int limit)
{
    return connection.rows(select(u"ORDER BY id DESC LIMIT ?"_s), {limit}, readRow(seal));
}

} // namespace tradewind::intentrow
