// SPDX-License-Identifier: Apache-2.0
#include "services/storage/rowscan.h"
#include "services/storage/sqlconnection.h"
#include "tests/testkit/testcase.h"

#include <QFile>
#include <QTemporaryDir>

using namespace tradewind;
using namespace Qt::StringLiterals;

class tst_rowscan final : public testkit::TestCase
{
    Q_OBJECT

    QTemporaryDir m_dir;
    int m_files = 0;

    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static bool finds(const QByteArray& file, const QByteArray& log, const QVariantList& wanted, bool hasRowId)
    {
        bool found = false;
        scanRows(file, log, [&](const QVariantList& columns, bool withRowId) {
            found = found || (columns == wanted && withRowId == hasRowId);
            return columns == wanted;
        });
        return found;
    }

private Q_SLOTS:
    void rowsAreFoundWhateverIsLeftOfThePages()
    {
        const QString path = m_dir.filePath(u"r%1.db"_s.arg(++m_files));
        const QByteArray large(20'000, 'x');
        const QList<QVariantList> numbered{{qint64(1), u"größer ≥ 5 m²"_s, QByteArray("\x00\xff", 2), QVariant()},
                                           {qint64(300), u""_s, QByteArray(""), qint64(-1)},
                                           {qint64(70'000), u"a"_s, large, qint64(1) << 60},
                                           {qint64(70'001), u"b"_s, QByteArray("c"), qint64(-70'000)}};
        const QList<QVariantList> keyed{{u"k1"_s, u"short"_s}, {u"k2"_s, QString(6000, u'y')}};
        {
            auto connection = SqlConnection::open(path, SqlConnection::Access::ReadWrite);
            QVERIFY(connection.ok());
            QVERIFY((*connection)
                        ->exec(u"CREATE TABLE n(id INTEGER PRIMARY KEY, t TEXT, b BLOB, i INTEGER) STRICT"_s)
                        .ok());
            QVERIFY((*connection)->exec(u"CREATE TABLE k(t TEXT PRIMARY KEY, v TEXT) STRICT, WITHOUT ROWID"_s).ok());
            for (const QVariantList& row : numbered)
                QVERIFY((*connection)->exec(u"INSERT INTO n(id, t, b, i) VALUES (?, ?, ?, ?)"_s, row).ok());
            for (const QVariantList& row : keyed)
                QVERIFY((*connection)->exec(u"INSERT INTO k(t, v) VALUES (?, ?)"_s, row).ok());
        }
        const QByteArray whole = read(path);
        QByteArray headless = whole;
        headless.replace(0, 100, QByteArray(100, '\0'));
        // The heads of the pages that hold rows.
        QByteArray rootless = whole;
        for (qsizetype at = 4096; at < rootless.size(); at += 4096) {
            if (rootless[at] == '\x0d' || rootless[at] == '\x0a')
                rootless.replace(at, 8, QByteArray(8, '\0'));
        }
        for (const QByteArray& file : {whole, headless, rootless}) {
            for (const QVariantList& row : numbered)
                QVERIFY2(finds(file, {}, row, true), qPrintable(row[0].toString()));
            for (const QVariantList& row : keyed)
                QVERIFY2(finds(file, {}, row, false), qPrintable(row[0].toString()));
        }
        QVERIFY(!finds(whole, {}, {qint64(2), u"a"_s, QByteArray("b"), QVariant()}, true));
    }

    void rowsOfTheLogAreFoundWithoutItsFile()
    {
        const QString path = m_dir.filePath(u"r%1.db"_s.arg(++m_files));
        auto connection = SqlConnection::open(path, SqlConnection::Access::ReadWrite);
        QVERIFY((*connection)->value(u"PRAGMA journal_mode=WAL"_s).ok());
        QVERIFY((*connection)->exec(u"CREATE TABLE n(id INTEGER PRIMARY KEY, t TEXT) STRICT"_s).ok());
        QVERIFY((*connection)->exec(u"INSERT INTO n(id, t) VALUES (5, 'in the log')"_s).ok());
        QByteArray log = read(path + u"-wal"_s);
        QVERIFY(finds({}, log, {qint64(5), u"in the log"_s}, true));
        log.replace(0, 32, QByteArray(32, '\0'));
        QVERIFY(finds({}, log, {qint64(5), u"in the log"_s}, true));
    }

    void rubbishIsNoRow()
    {
        QByteArray rubbish;
        for (quint32 i = 0; i < 200'000; ++i)
            rubbish.append(char((i * 7919 + (i >> 3) * 104'729) & 0xff));
        int rows = 0;
        scanRows(rubbish, rubbish.mid(77), [&](const QVariantList& columns, bool) {
            rows += columns.isEmpty() ? 1 : 0;
            return false;
        });
        QCOMPARE(rows, 0);
    }
};

TRADEWIND_TEST(tst_rowscan)
#include "tst_rowscan.moc"
