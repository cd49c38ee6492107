// SPDX-License-Identifier: Apache-2.0
#include "services/storage/rawdatabase.h"
#include "services/storage/storageerror.h"
#include "tests/testkit/await.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/testcase.h"

#include <QFileInfo>
#include <QSemaphore>
#include <QTemporaryDir>

#include <thread>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;

class tst_rawdatabase final : public testkit::TestCase
{
    Q_OBJECT

    QTemporaryDir m_dir;
    testkit::FakeClock m_clock;
    int m_files = 0;

    RawDatabase::Options options()
    {
        return {m_dir.filePath(u"raw%1.db"_s.arg(++m_files)), 77, 1,
                "CREATE TABLE offer(id INTEGER PRIMARY KEY, title TEXT, data BLOB) STRICT;"
                "CREATE INDEX offer_title ON offer(title);"};
    }

    static Result<qint64> fill(RawConnection& connection, int count)
    {
        return connection.transaction([&]() -> Result<qint64> {
            auto insert = connection.prepare("INSERT INTO offer(title, data) VALUES (?, ?)");
            if (!insert)
                return insert.error();
            for (int i = 0; i < count; ++i) {
                insert->bind(1, u"offer %1"_s.arg(i)).bindBlob(2, "blob");
                if (const auto done = insert->run(); !done)
                    return done.error();
            }
            return connection.lastInsertId();
        });
    }
    static Result<qint64> count(RawConnection& connection) { return connection.integer("SELECT count(*) FROM offer"); }

private Q_SLOTS:
    void theReaderSeesWhatWasCommitted()
    {
        RawDatabase database(options(), m_clock);
        QCOMPARE(await(database.open())->outcome, OpenReport::Outcome::Created);
        QCOMPARE(*await(database.runWrite([](RawConnection& connection) { return fill(connection, 100); })), 100);
        QCOMPARE(*await(database.runRead(count)), 100);
        const auto title = await(database.runRead([](RawConnection& connection) -> Result<QString> {
            auto query = connection.prepare("SELECT title, data FROM offer WHERE id = ?");
            if (!query)
                return query.error();
            const auto row = query->bind(1, qint64(7)).step();
            if (!row)
                return row.error();
            return query->text(0) + u'/' + QString::fromUtf8(query->view(1));
        }));
        QCOMPARE(*title, u"offer 6/blob"_s);
    }

    void anErrorRollsBack()
    {
        RawDatabase database(options(), m_clock);
        QVERIFY(await(database.open()).ok());
        const auto failed = await(database.runWrite([](RawConnection& connection) {
            return connection.transaction([&]() -> Result<void> {
                if (const auto one = connection.exec("INSERT INTO offer(title) VALUES ('x')"); !one)
                    return one;
                return connection.exec("INSERT INTO offer(id, title) VALUES (1, 'again')");
            });
        }));
        QCOMPARE(failed.error().storageCode & 0xff, 19);
        QCOMPARE(*await(database.runRead(count)), 0);
    }

    void aLongQueryCanBeStopped()
    {
        RawDatabase database(options(), m_clock);
        QVERIFY(await(database.open()).ok());
        std::stop_source stop;
        auto endless = database.runRead(
            [](RawConnection& connection) {
                return connection.integer(
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
            },
            stop.get_token());
        stop.request_stop();
        QCOMPARE(await(std::move(endless)).error().kind, Error::Kind::Cancelled);
        // The connection is as good as before.
        QCOMPARE(*await(database.runRead(count)), 0);
    }

    void anotherSchemaVersionIsMadeAnew()
    {
        RawDatabase::Options first = options();
        {
            RawDatabase database(first, m_clock);
            QVERIFY(await(database.open()).ok());
            QVERIFY(await(database.runWrite([](RawConnection& connection) { return fill(connection, 5); })).ok());
        }
        {
            RawDatabase database(first, m_clock);
            QCOMPARE(await(database.open())->outcome, OpenReport::Outcome::Opened);
            QCOMPARE(*await(database.runRead(count)), 5);
        }
        first.schemaVersion = 2;
        RawDatabase database(first, m_clock);
        QCOMPARE(await(database.open())->outcome, OpenReport::Outcome::Refill);
        QCOMPARE(*await(database.runRead(count)), 0);
    }

    void aDamagedFileIsPutAside()
    {
        const RawDatabase::Options damaged = options();
        {
            QFile file(damaged.path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(9000, 'j'));
        }
        RawDatabase database(damaged, m_clock);
        const auto report = await(database.open());
        QCOMPARE(report->outcome, OpenReport::Outcome::Quarantined);
        QVERIFY(QFile::exists(report->aside));
        QCOMPARE(*await(database.runRead(count)), 0);
    }

    void whoeverWaitedForAFileThatClosedIsTold()
    {
        auto database = std::make_unique<RawDatabase>(options(), m_clock);
        QVERIFY(await(database->open()).ok());
        QSemaphore go;
        auto writing = database->runWrite([&go](RawConnection& connection) {
            go.acquire();
            return fill(connection, 10);
        });
        auto reading = database->runRead([&go](RawConnection& connection) {
            go.acquire();
            return count(connection);
        });
        go.release(2);
        database.reset();
        QCOMPARE(await(std::move(writing)).error().kind, Error::Kind::Cancelled);
        QCOMPARE(await(std::move(reading)).error().kind, Error::Kind::Cancelled);
    }

    void aLogThatIsKeptIsEmptiedWhenAsked()
    {
        const QString path = m_dir.filePath(u"log.db"_s);
        auto opened = RawConnection::open(path, RawConnection::Access::ReadWrite);
        QVERIFY(opened.ok());
        RawConnection& connection = **opened;
        QVERIFY(connection
                    .exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; CREATE TABLE t(x);"
                          "PRAGMA wal_checkpoint")
                    .ok());
        connection.keepLog();
        // More than SQLite by itself would leave in the log.
        constexpr int kPages = 1500;
        for (int i = 0; i < kPages; ++i)
            QVERIFY(connection.exec("INSERT INTO t VALUES (zeroblob(4000))").ok());
        const qint64 before = QFileInfo(path).size();
        QVERIFY(before < kPages * 1000);
        QVERIFY(connection.emptyLog(1'000'000).ok());
        QCOMPARE(QFileInfo(path).size(), before);
        QVERIFY(connection.emptyLog(kPages).ok());
        QVERIFY(QFileInfo(path).size() >= kPages * 4000);
    }

    void aFileCanCloseWhileItOpens()
    {
        for (int i = 0; i < 20; ++i) {
            auto database = std::make_unique<RawDatabase>(options(), m_clock);
            auto opening = database->open();
            database.reset();
            const auto opened = await(std::move(opening)); // or it had been open before it was asked to close
            QVERIFY(opened.ok() || opened.error().kind == Error::Kind::Cancelled);
        }
    }
};

TRADEWIND_TEST(tst_rawdatabase)
#include "tst_rawdatabase.moc"
