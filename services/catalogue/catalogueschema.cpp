// SPDX-License-Identifier: Apache-2.0
#include "services/catalogue/cataloguetables.h"

namespace tradewind {

QByteArray CatalogueTables::schema()
{
    return "CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;"
           "CREATE TABLE category(no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL,"
           "  parent TEXT, seen INTEGER NOT NULL, body BLOB) STRICT;"
           "CREATE TABLE supplier(no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL,"
           "  identities INTEGER NOT NULL, seen INTEGER NOT NULL, body BLOB) STRICT;"
           // The columns for searching apart from the JSON: rebuilding the index reads these alone.
           "CREATE TABLE offer(row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL,"
           "  category INTEGER NOT NULL, supplier INTEGER NOT NULL, tiers BLOB NOT NULL, moq INTEGER NOT NULL,"
           "  lot INTEGER NOT NULL, stock INTEGER NOT NULL, rating INTEGER NOT NULL, lead INTEGER NOT NULL,"
           "  sold INTEGER NOT NULL, updated INTEGER NOT NULL, flags INTEGER NOT NULL, seen INTEGER NOT NULL,"
           "  dropped INTEGER NOT NULL, live INTEGER NOT NULL) STRICT;"
           "CREATE TABLE offer_body(row INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;"
           "CREATE TABLE price(row INTEGER NOT NULL, at INTEGER NOT NULL, micros INTEGER NOT NULL,"
           "  PRIMARY KEY(row, at)) STRICT, WITHOUT ROWID;"
           "CREATE TABLE code(code TEXT NOT NULL COLLATE NOCASE, offer TEXT NOT NULL,"
           "  PRIMARY KEY(code, offer)) STRICT, WITHOUT ROWID;"
           "CREATE INDEX code_offer ON code(offer);"
           // Titles come cut (searchtext): anything that is not a space belongs to a term.
           "CREATE VIRTUAL TABLE fts_en USING fts5(x, content='', columnsize=0, detail=none,"
           "  tokenize='ascii', prefix='1 2 3');"
           "CREATE VIRTUAL TABLE fts_zh USING fts5(x, content='', columnsize=0, detail=none,"
           "  tokenize='ascii', prefix='1');"
           "CREATE VIRTUAL TABLE terms_en USING fts5vocab(fts_en, row);"
           "CREATE VIRTUAL TABLE terms_zh USING fts5vocab(fts_zh, row);"
           // The index as it was stored (IndexStore), and the offers that changed since.
           "CREATE TABLE indexed(name TEXT PRIMARY KEY, generation INTEGER NOT NULL, data BLOB NOT NULL) STRICT;"
           "CREATE TABLE unindexed(row INTEGER PRIMARY KEY) STRICT;"
           "CREATE TABLE offer_full(id TEXT PRIMARY KEY, version INTEGER NOT NULL, used INTEGER NOT NULL,"
           "  body BLOB NOT NULL) STRICT;"
           "CREATE INDEX offer_full_used ON offer_full(used);"
           "CREATE TABLE picture(key TEXT PRIMARY KEY, used INTEGER NOT NULL, size INTEGER NOT NULL,"
           "  body BLOB NOT NULL) STRICT;"
           "CREATE INDEX picture_used ON picture(used, size);";
}

} // namespace tradewind
