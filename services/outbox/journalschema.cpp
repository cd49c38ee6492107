// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/journalschema.h"

#include "services/outbox/journaltables.h"

#include <QUuid>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// Gives the journal its name, and each row of each table its hash. An intent that did not match its old one does not
/// match the new one either.
Result<void> sealEveryRow(SqlConnection& connection)
{
    const RowSeal none;
    const RowSeal seal{QUuid::createUuid().toString(QUuid::WithoutBraces)};
    const auto named =
        connection.exec(u"INSERT INTO meta(key, value) VALUES ('journal', ?), ('generation', '0')"_s, {seal.journal});
    if (!named)
        return named.error();
    for (const JournalTable* table : journaltable::kAll) {
        QList<QVariantList> whole;
        const auto read =
            journaltable::forEach(connection, *table, [&](const QVariantList& columns, const QByteArray& hash) {
                if (none.of(table->name, columns) == hash)
                    whole.append(columns);
            });
        if (!read)
            return read.error();
        for (const QVariantList& columns : std::as_const(whole)) {
            if (const auto sealed = journaltable::put(connection, seal, *table, columns); !sealed)
                return sealed.error();
        }
    }
    return {};
}

} // namespace

QList<Migration> journalSchema()
{
    // Times are milliseconds since 1970, UTC.
    return {{1,
             {u"CREATE TABLE intent("
              "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
              "  client_ref TEXT NOT NULL UNIQUE,"
              "  idempotency_key TEXT NOT NULL UNIQUE,"
              "  operation TEXT NOT NULL,"
              "  module TEXT NOT NULL,"
              "  entity_key TEXT NOT NULL,"
              "  method TEXT NOT NULL,"
              "  path TEXT NOT NULL,"
              "  body BLOB NOT NULL,"
              "  body_sha BLOB NOT NULL,"
              "  frozen INTEGER NOT NULL,"
              "  if_match BLOB NOT NULL,"
              "  request_deadline INTEGER,"
              "  on_behalf_of TEXT NOT NULL,"
              "  summary_kind TEXT NOT NULL,"
              "  summary_facts TEXT NOT NULL,"
              "  depends_on INTEGER NOT NULL,"
              "  fills TEXT NOT NULL,"
              "  present_until INTEGER,"
              "  files TEXT NOT NULL,"
              "  phase TEXT NOT NULL,"
              "  why TEXT NOT NULL,"
              "  attempts INTEGER NOT NULL,"
              "  created_at INTEGER NOT NULL,"
              "  first_attempt_at INTEGER,"
              "  changed_at INTEGER NOT NULL,"
              "  problem TEXT NOT NULL,"
              "  receipt INTEGER NOT NULL,"
              "  hash BLOB NOT NULL"
              ") STRICT"_s,
              u"CREATE INDEX intent_phase ON intent(phase)"_s, u"CREATE INDEX intent_entity ON intent(entity_key)"_s,
              u"CREATE TABLE attempt("
              "  number INTEGER PRIMARY KEY AUTOINCREMENT,"
              "  intent INTEGER NOT NULL REFERENCES intent(id),"
              "  at INTEGER NOT NULL"
              ") STRICT"_s,
              u"CREATE TABLE receipt("
              "  number INTEGER PRIMARY KEY AUTOINCREMENT,"
              "  intent INTEGER NOT NULL UNIQUE REFERENCES intent(id),"
              "  received_at INTEGER NOT NULL,"
              "  operation TEXT NOT NULL,"
              "  topic TEXT NOT NULL,"
              "  entity_id TEXT NOT NULL,"
              "  version INTEGER NOT NULL,"
              "  entity TEXT NOT NULL,"
              "  body TEXT NOT NULL,"
              "  payload_hash TEXT NOT NULL,"
              "  link TEXT NOT NULL"
              ") STRICT"_s,
              u"CREATE TABLE draft("
              "  kind TEXT NOT NULL,"
              "  id TEXT NOT NULL,"
              "  line TEXT NOT NULL," // empty: the draft itself
              "  json TEXT NOT NULL,"
              "  updated_at INTEGER NOT NULL,"
              "  PRIMARY KEY(kind, id, line)"
              ") STRICT, WITHOUT ROWID"_s,
              u"CREATE TABLE file("
              "  sha256 TEXT PRIMARY KEY,"
              "  name TEXT NOT NULL,"
              "  media_type TEXT NOT NULL,"
              "  size INTEGER NOT NULL,"
              "  added_at INTEGER NOT NULL,"
              "  uploaded_at INTEGER"
              ") STRICT, WITHOUT ROWID"_s,
              u"CREATE TABLE note("
              "  entity_key TEXT PRIMARY KEY,"
              "  text TEXT NOT NULL,"
              "  updated_at INTEGER NOT NULL"
              ") STRICT, WITHOUT ROWID"_s,
              u"CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID"_s}},
            {2,
             {u"ALTER TABLE attempt ADD COLUMN hash BLOB NOT NULL DEFAULT x''"_s,
              u"ALTER TABLE receipt ADD COLUMN hash BLOB NOT NULL DEFAULT x''"_s,
              u"ALTER TABLE draft ADD COLUMN hash BLOB NOT NULL DEFAULT x''"_s,
              u"ALTER TABLE file ADD COLUMN hash BLOB NOT NULL DEFAULT x''"_s,
              u"ALTER TABLE note ADD COLUMN hash BLOB NOT NULL DEFAULT x''"_s},
             sealEveryRow}};
}

} // namespace tradewind
