// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/cataloguereferences.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <simdjson.h>
#include <sqlite3.h>
#include <zlib.h>

#include <vector>

namespace tradewind::bench {
using namespace Qt::StringLiterals;

namespace {
void run(sqlite3* handle, const char* sql)
{
    char* message = nullptr;
    if (sqlite3_exec(handle, sql, nullptr, nullptr, &message) != SQLITE_OK)
        qFatal("%s: %s", sql, message);
}

sqlite3* openFresh(const QString& path)
{
    QFile::remove(path);
    sqlite3* handle = nullptr;
    if (sqlite3_open(QFile::encodeName(path).constData(), &handle) != SQLITE_OK)
        qFatal("cannot open %s", qPrintable(path));
    run(handle, "PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536;"
                "PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=4000");
    return handle;
}

sqlite3_stmt* prepare(sqlite3* handle, const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql, sqlite3_errmsg(handle));
    return statement;
}

void bindText(sqlite3_stmt* statement, int at, const QByteArray& text)
{
    sqlite3_bind_text(statement, at, text.constData(), int(text.size()), SQLITE_TRANSIENT);
}

void finishRow(sqlite3_stmt* statement)
{
    if (sqlite3_step(statement) != SQLITE_DONE)
        qFatal("a row was not written");
    sqlite3_reset(statement);
}

constexpr int kLinesATransaction = 20'000;
} // namespace

struct FtsJoin::Statements
{
    sqlite3_stmt* offer = nullptr;
    sqlite3_stmt* words = nullptr;
    sqlite3_stmt* pairs = nullptr;
    QHash<QByteArray, sqlite3_stmt*> pages;
};

FtsJoin::FtsJoin(const QString& path)
    : m_handle(openFresh(path))
    , m_statements(new Statements)
{
    run(m_handle, "CREATE TABLE offer(docid INTEGER PRIMARY KEY, cat INT, price INT, moq INT, rating INT, lead INT);"
                  "CREATE VIRTUAL TABLE fts_en USING fts5(x, content='', tokenize='unicode61 remove_diacritics 2',"
                  "  prefix='1 2 3', columnsize=0);"
                  "CREATE VIRTUAL TABLE fts_zh USING fts5(x, content='', tokenize='unicode61', prefix='1',"
                  "  columnsize=0);"
                  "INSERT INTO fts_en(fts_en, rank) VALUES('hashsize', 67108864);"
                  "INSERT INTO fts_zh(fts_zh, rank) VALUES('hashsize', 67108864)");
    m_statements->offer = prepare(m_handle, "INSERT INTO offer VALUES (?,?,?,?,?,?)");
    m_statements->words = prepare(m_handle, "INSERT INTO fts_en(rowid, x) VALUES (?,?)");
    m_statements->pairs = prepare(m_handle, "INSERT INTO fts_zh(rowid, x) VALUES (?,?)");
}

FtsJoin::~FtsJoin()
{
    for (sqlite3_stmt* page : std::as_const(m_statements->pages))
        sqlite3_finalize(page);
    sqlite3_finalize(m_statements->offer);
    sqlite3_finalize(m_statements->words);
    sqlite3_finalize(m_statements->pairs);
    delete m_statements;
    sqlite3_close(m_handle);
}

void FtsJoin::begin()
{
    run(m_handle, "BEGIN");
}

void FtsJoin::commit()
{
    run(m_handle, "COMMIT");
    run(m_handle, "INSERT INTO fts_en(fts_en) VALUES('optimize'); INSERT INTO fts_zh(fts_zh) VALUES('optimize');"
                  "ANALYZE");
}

void FtsJoin::add(const PlainOffer& offer)
{
    int at = 0;
    for (const qint64 value : {offer.docid, offer.category, offer.price, offer.moq, offer.rating, offer.lead})
        sqlite3_bind_int64(m_statements->offer, ++at, value);
    finishRow(m_statements->offer);
    sqlite3_bind_int64(m_statements->words, 1, offer.docid);
    bindText(m_statements->words, 2, offer.words);
    finishRow(m_statements->words);
    sqlite3_bind_int64(m_statements->pairs, 1, offer.docid);
    bindText(m_statements->pairs, 2, offer.pairs);
    finishRow(m_statements->pairs);
}

int FtsJoin::firstPage(const Asked& asked)
{
    const bool both = !asked.words.isEmpty() && !asked.pairs.isEmpty();
    const QByteArray table = asked.words.isEmpty() ? "fts_zh" : "fts_en";
    QByteArray sql = "SELECT f.rowid FROM " + table + " f";
    if (asked.isFiltered || asked.byPrice)
        sql += " JOIN offer o ON o.docid = f.rowid";
    sql += " WHERE f." + table + " MATCH ?1";
    if (both)
        sql += " AND f.rowid IN (SELECT rowid FROM fts_zh WHERE fts_zh MATCH ?2)";
    if (asked.isFiltered)
        sql += " AND o.cat BETWEEN ?3 AND ?4 AND o.price <= ?5 AND o.moq <= ?6 AND o.lead <= ?7 AND o.rating >= ?8";
    sql += asked.byPrice ? " ORDER BY o.price, f.rowid LIMIT 50" : " ORDER BY f.rowid LIMIT 50";
    sqlite3_stmt*& page = m_statements->pages[sql];
    if (!page)
        page = prepare(m_handle, sql.constData());
    bindText(page, 1, asked.words.isEmpty() ? asked.pairs : asked.words);
    if (both)
        bindText(page, 2, asked.pairs);
    if (asked.isFiltered) {
        int at = 2;
        for (const qint64 value : {qint64(asked.categoryFrom), qint64(asked.categoryTo), asked.priceMax, asked.moqMax,
                                   asked.leadMax, asked.ratingMin})
            sqlite3_bind_int64(page, ++at, value);
    }
    int rows = 0;
    while (sqlite3_step(page) == SQLITE_ROW)
        ++rows;
    sqlite3_reset(page);
    return rows;
}

void forEachLine(const QString& gzip, const std::function<void(QByteArrayView)>& line)
{
    gzFile file = gzopen(QFile::encodeName(gzip).constData(), "rb");
    if (!file)
        qFatal("cannot read %s", qPrintable(gzip));
    gzbuffer(file, 256 * 1024);
    std::vector<char> buffer(1 << 20);
    std::size_t kept = 0;
    for (int read = 0; (read = gzread(file, buffer.data() + kept, unsigned(buffer.size() - kept))) > 0;) {
        const std::size_t size = kept + std::size_t(read);
        std::size_t from = 0;
        while (from < size) {
            const void* newline = memchr(buffer.data() + from, '\n', size - from);
            if (!newline)
                break;
            const auto end = std::size_t(static_cast<const char*>(newline) - buffer.data());
            line(QByteArrayView(buffer.data() + from, qsizetype(end - from)));
            from = end + 1;
        }
        kept = size - from;
        memmove(buffer.data(), buffer.data() + from, kept);
    }
    gzclose(file);
}

double loadPlainly(const QString& gzip, const QString& path)
{
    QElapsedTimer timer;
    timer.start();
    sqlite3* handle = openFresh(path);
    run(handle, "CREATE TABLE offer(row INTEGER PRIMARY KEY, id TEXT, title TEXT, original TEXT, sold INT, lead INT,"
                "  body BLOB)");
    sqlite3_stmt* insert = prepare(handle, "INSERT INTO offer(id, title, original, sold, lead, body) "
                                           "VALUES (?,?,?,?,?,?)");
    simdjson::ondemand::parser parser;
    std::vector<char> padded;
    int rows = 0;
    run(handle, "BEGIN");
    forEachLine(gzip, [&](QByteArrayView line) {
        padded.assign(line.begin(), line.end());
        padded.resize(std::size_t(line.size()) + simdjson::SIMDJSON_PADDING);
        simdjson::ondemand::document document;
        simdjson::ondemand::object offer;
        if (parser.iterate(padded.data(), std::size_t(line.size()), padded.size()).get(document) != simdjson::SUCCESS ||
            document["offerSummary"].get_object().get(offer) != simdjson::SUCCESS)
            return;
        std::string_view id;
        std::string_view title;
        std::string_view original;
        int64_t sold = 0;
        int64_t lead = 0;
        if (offer["id"].get_string().get(id) != simdjson::SUCCESS ||
            offer["title"].get_string().get(title) != simdjson::SUCCESS ||
            offer["titleOriginal"].get_string().get(original) != simdjson::SUCCESS ||
            offer["sold"].get_int64().get(sold) != simdjson::SUCCESS ||
            offer["leadDays"].get_int64().get(lead) != simdjson::SUCCESS)
            return;
        const auto text = [&](int at, std::string_view value) {
            sqlite3_bind_text(insert, at, value.data(), int(value.size()), SQLITE_STATIC);
        };
        text(1, id);
        text(2, title);
        text(3, original);
        sqlite3_bind_int64(insert, 4, sold);
        sqlite3_bind_int64(insert, 5, lead);
        sqlite3_bind_blob(insert, 6, line.data(), int(line.size()), SQLITE_STATIC);
        finishRow(insert);
        if (++rows % kLinesATransaction == 0)
            run(handle, "COMMIT; BEGIN");
    });
    run(handle, "COMMIT");
    sqlite3_finalize(insert);
    sqlite3_close(handle);
    return double(timer.nsecsElapsed()) / 1e6;
}

double loadAllQt(const QString& gzip, const QString& path)
{
    QFile::remove(path);
    QElapsedTimer timer;
    timer.start();
    const QString name = u"all-qt"_s;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("cannot open %s", qPrintable(path));
        QSqlQuery query(database);
        for (
            const QString& sql :
            {u"PRAGMA page_size=8192"_s, u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=NORMAL"_s,
             u"PRAGMA cache_size=-65536"_s,
             u"CREATE TABLE offer(row INTEGER PRIMARY KEY, id TEXT, title TEXT, original TEXT, category TEXT, supplier TEXT, moq INT, lot INT, price INT, stock INT, rating INT, sold INT, lead INT, body BLOB)"_s,
             u"CREATE VIRTUAL TABLE fts USING fts5(x, content='', columnsize=0, tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')"_s})
            query.exec(sql);
        QSqlQuery insert(database);
        insert.prepare(
            u"INSERT INTO offer(id, title, original, category, supplier, moq, lot, price, stock, rating, sold, lead, body) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)"_s);
        QSqlQuery words(database);
        words.prepare(u"INSERT INTO fts(rowid, x) VALUES (?,?)"_s);
        int rows = 0;
        database.transaction();
        forEachLine(gzip, [&](QByteArrayView line) {
            const QByteArray bytes = line.toByteArray();
            const QJsonObject offer = QJsonDocument::fromJson(bytes).object().value("offerSummary"_L1).toObject();
            if (offer.isEmpty())
                return;
            const auto text = [&](QLatin1StringView member) { return offer.value(member).toString(); };
            const QString original = text("titleOriginal"_L1);
            insert.addBindValue(text("id"_L1));
            insert.addBindValue(text("title"_L1));
            insert.addBindValue(original);
            insert.addBindValue(text("categoryId"_L1));
            insert.addBindValue(text("supplierId"_L1));
            insert.addBindValue(text("moq"_L1).toLongLong());
            insert.addBindValue(text("lotSize"_L1).toLongLong());
            insert.addBindValue(
                qRound64(offer.value("tiers"_L1).toArray().at(0)["price"_L1].toString().toDouble() * 1e6));
            insert.addBindValue(text("stock"_L1).toLongLong());
            insert.addBindValue(qRound64(text("rating"_L1).toDouble() * 100));
            insert.addBindValue(offer.value("sold"_L1).toInteger());
            insert.addBindValue(offer.value("leadDays"_L1).toInteger());
            insert.addBindValue(bytes);
            insert.exec();
            QString pairs;
            for (qsizetype i = 0; i + 1 < original.size(); ++i)
                pairs += original.mid(i, 2) + u' ';
            words.addBindValue(insert.lastInsertId());
            words.addBindValue(QString(text("title"_L1) + u' ' + pairs));
            words.exec();
            if (++rows % kLinesATransaction == 0) {
                database.commit();
                database.transaction();
            }
        });
        database.commit();
    }
    QSqlDatabase::removeDatabase(name);
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace tradewind::bench
