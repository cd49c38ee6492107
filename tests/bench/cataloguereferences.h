// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

struct sqlite3;

namespace tradewind::bench {

/// What the offer benchmark asks of every engine: the words and five filters, cheapest first or what sells most first.
struct Asked
{
    QByteArray words; ///< MATCH expression for the English table; empty: none
    QByteArray pairs; ///< for the Chinese one
    bool isFiltered = false;
    bool byPrice = false;
    int categoryFrom = 0;
    int categoryTo = 0;
    qint64 priceMax = 0; ///< millionths
    qint64 moqMax = 0;
    qint64 leadMax = 0;
    qint64 ratingMin = 0; ///< × 100
};

/// The columns a reference keeps of an offer.
struct PlainOffer
{
    qint64 docid = 0; ///< place by popularity
    QByteArray id;
    QByteArray title;
    QByteArray titleOriginal;
    QByteArray words; ///< cut as the search cuts them
    QByteArray pairs;
    qint64 category = 0;
    qint64 price = 0;
    qint64 moq = 0;
    qint64 rating = 0;
    qint64 lead = 0;
    qint64 sold = 0;
    qint64 stock = 0;
    QByteArray json;
};

/// The best that tables alone give (SQLite's FTS5, two tables, prefix indexes, offers numbered by popularity).
class FtsJoin
{
public:
    explicit FtsJoin(const QString& path);
    ~FtsJoin();
    void begin();
    void add(const PlainOffer& offer);
    void commit();
    /// The first 50; gives how many there are of them.
    int firstPage(const Asked& asked);

private:
    sqlite3* m_handle = nullptr;
    struct Statements;
    Statements* m_statements;
};

/// Milliseconds to load a file of compressed lines: gunzip, simdjson, one table through SQLite's own interface; and all
/// by Qt: QJsonDocument, QSqlQuery, one FTS5 table.
double loadPlainly(const QString& gzip, const QString& path);
double loadAllQt(const QString& gzip, const QString& path);

/// Calls `line` for each line of a compressed file.
void forEachLine(const QString& gzip, const std::function<void(QByteArrayView)>& line);

} // namespace tradewind::bench
