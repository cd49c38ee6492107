// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/intentrow.h"

#include "services/storage/storageerror.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tradewind::intentrow {
using namespace Qt::StringLiterals;

namespace {

#define TRADEWIND_INTENT_COLUMNS                                                                                       \
    "id, client_ref, idempotency_key, operation, module, entity_key, method, path, body, body_sha, frozen, "           \
    "if_match, request_deadline, on_behalf_of, summary_kind, summary_facts, depends_on, fills, present_until, "        \
    "files, phase, why, attempts, created_at, first_attempt_at, changed_at, problem, receipt"

constexpr int kColumns = journaltable::kIntent.count;

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
    return {intent.id,
            text(intent.clientRef),
            text(intent.idempotencyKey),
            text(request.operationId),
            text(request.module),
            text(request.entityKey),
            text(QString::fromLatin1(request.method)),
            text(request.path),
            bytes(intent.bodyBytes),
            bytes(intent.bodySha256),
            qint64(request.fills.isEmpty() ? 1 : 0),
            bytes(request.ifMatch),
            time(request.requestDeadline),
            text(request.onBehalfOf),
            text(request.summary.kind),
            json(QJsonDocument(request.summary.facts)),
            request.dependsOn,
            json(QJsonDocument(fills)),
            time(request.presentUntil),
            json(QJsonDocument(QJsonArray::fromStringList(request.files))),
            text(phaseName(intent.phase)),
            text(whyName(intent.why)),
            qint64(intent.attempts),
            time(intent.createdAt),
            time(intent.firstAttemptAt),
            time(intent.changedAt),
            text(intent.problem ? QString::fromUtf8(problemToJson(*intent.problem)) : u""_s),
            intent.receiptNumber};
}

QByteArray hashOf(const RowSeal& seal, const QVariantList& columns)
{
    return seal.of(journaltable::kIntent.name, columns);
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
    loaded.damaged = hashOf(seal, columns) != hash;
    Intent& intent = loaded.intent;
    IntentDraft& request = intent.request;
    intent.id = columns.at(0).toLongLong();
    intent.clientRef = columns.at(1).toString();
    intent.idempotencyKey = columns.at(2).toString();
    request.operationId = columns.at(3).toString();
    request.module = columns.at(4).toString();
    request.entityKey = columns.at(5).toString();
    request.method = columns.at(6).toString().toLatin1();
    request.path = columns.at(7).toString();
    intent.bodyBytes = columns.at(8).toByteArray();
    intent.bodySha256 = columns.at(9).toByteArray();
    request.body = QJsonDocument::fromJson(intent.bodyBytes).object();
    request.ifMatch = columns.at(11).toByteArray();
    request.requestDeadline = timeAt(columns.at(12));
    request.onBehalfOf = columns.at(13).toString();
    request.summary = {columns.at(14).toString(), parse(15).object()};
    request.dependsOn = columns.at(16).toLongLong();
    for (const QJsonValue& fill : parse(17).array())
        request.fills.append({fill.toArray().at(0).toString(), fill.toArray().at(1).toString()});
    request.presentUntil = timeAt(columns.at(18));
    for (const QJsonValue& file : parse(19).array())
        request.files.append(file.toString());
    const auto phase = phaseFromName(columns.at(20).toString());
    loaded.damaged = loaded.damaged || !phase;
    intent.phase = phase.value_or(IntentPhase::NeedsYou);
    intent.why = whyFromName(columns.at(21).toString());
    intent.attempts = columns.at(22).toInt();
    intent.createdAt = timeAt(columns.at(23));
    intent.firstAttemptAt = timeAt(columns.at(24));
    intent.changedAt = timeAt(columns.at(25));
    intent.problem = problemFromJson(columns.at(26).toString().toUtf8());
    intent.receiptNumber = columns.at(27).toLongLong();
    return loaded;
}

Result<void> put(SqlConnection& connection, const RowSeal& seal, const Intent& intent)
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
    QVariantList columns = columnsOf(intent);
    columns.append(hashOf(seal, columns));
    const auto inserted = connection.exec(u"INSERT INTO intent(" TRADEWIND_INTENT_COLUMNS ", hash) VALUES "
                                          "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s,
                                          columns);
    if (!inserted)
        return inserted.error();
    return {};
}

Result<void> update(SqlConnection& connection, const RowSeal& seal, const Intent& intent)
{
    QVariantList columns = columnsOf(intent);
    columns.append(hashOf(seal, columns));
    columns.append(intent.id);
    const auto updated = connection.exec(u"UPDATE intent SET (" TRADEWIND_INTENT_COLUMNS ", hash) = "
                                         "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) WHERE id = ?"_s,
                                         columns);
    if (!updated)
        return updated.error();
    if (*updated != 1)
        return storageError(sqlitecode::kError, u"intent %1 is not in the journal"_s.arg(intent.id));
    return {};
}

Result<std::optional<Loaded>> find(SqlConnection& connection, const RowSeal& seal, qint64 id)
{
    return connection.row(u"SELECT " TRADEWIND_INTENT_COLUMNS ", hash FROM intent WHERE id = ?"_s, {id}, readRow(seal));
}

Result<std::optional<Loaded>> findByClientRef(SqlConnection& connection, const RowSeal& seal, const QString& clientRef)
{
    return connection.row(u"SELECT " TRADEWIND_INTENT_COLUMNS ", hash FROM intent WHERE client_ref = ?"_s, {clientRef},
                          readRow(seal));
}

Result<QList<Loaded>> all(SqlConnection& connection, const RowSeal& seal)
{
    return connection.rows(u"SELECT " TRADEWIND_INTENT_COLUMNS ", hash FROM intent ORDER BY id"_s, {}, readRow(seal));
}

Result<QList<Loaded>> inPhase(SqlConnection& connection, const RowSeal& seal, IntentPhase phase)
{
    return connection.rows(u"SELECT " TRADEWIND_INTENT_COLUMNS ", hash FROM intent WHERE phase = ? ORDER BY id DESC"_s,
                           {phaseName(phase)}, readRow(seal));
}

Result<QList<Loaded>> confirmedAfter(SqlConnection& connection, const RowSeal& seal, qint64 receiptNumber)
{
    return connection.rows(u"SELECT " TRADEWIND_INTENT_COLUMNS
                           ", hash FROM intent WHERE id IN (SELECT intent FROM receipt WHERE number > ?) "
                           "AND phase = ? ORDER BY id DESC"_s,
                           {receiptNumber, phaseName(IntentPhase::Confirmed)}, readRow(seal));
}

Result<QList<Loaded>> ofEntity(SqlConnection& connection, const RowSeal& seal, const QString& entityKey)
{
    return connection.rows(u"SELECT " TRADEWIND_INTENT_COLUMNS
                           ", hash FROM intent WHERE entity_key = ? ORDER BY id DESC"_s,
                           {entityKey}, readRow(seal));
}

Result<QList<Loaded>> newest(SqlConnection& connection, const RowSeal& seal, int limit)
{
    return connection.rows(u"SELECT " TRADEWIND_INTENT_COLUMNS ", hash FROM intent ORDER BY id DESC LIMIT ?"_s, {limit},
                           readRow(seal));
}

#undef TRADEWIND_INTENT_COLUMNS

} // namespace tradewind::intentrow
