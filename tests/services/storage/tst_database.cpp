// SPDX-License-Identifier: Apache-2.0
#include "services/storage/database.h"
#include "services/storage/storageerror.h"
#include "tests/testkit/await.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/testcase.h"

#include <QDir>
#include <QFile>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>
#include <stdexcept>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;

namespace {

constexpr qint32 kApplication = 0x54574a31;

const QList<Migration> kSchema{{1, {u"CREATE TABLE note(id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT"_s}}};

Result<void> addNote(SqlConnection& connection, const QString& text)
{
    const auto added = connection.exec(u"INSERT INTO note(text) VALUES (?)"_s, {text});
    if (!added)
        return added.error();
    return {};
}

QStringList notes(Database& database)
{
    const auto list = await(database.run([](SqlConnection& connection) {
        return connection.rows(u"SELECT text FROM note ORDER BY id"_s, {},
                               [](const SqlRow& row) { return row.text(0); });
    }));
    return list.ok() ? QStringList(*list) : QStringList{u"error: "_s + list.error().detail};
}

} // namespace

class tst_database final : public testkit::TestCase
{
    Q_OBJECT

    QTemporaryDir m_dir;
    testkit::FakeClock m_clock;
    int m_files = 0;

    DatabaseOptions options(DatabaseOptions::Kind kind = DatabaseOptions::Kind::Precious)
    {
        return {m_dir.filePath(u"file%1/x.db"_s.arg(++m_files)), kind, kApplication, kSchema, {}};
    }

private Q_SLOTS:
    void opensWithTheSettingsThatKeepEveryCommit()
    {
        Database database(options(), m_clock);
        const auto report = await(database.open());
        QVERIFY(report.ok());
        QCOMPARE(report->outcome, OpenReport::Outcome::Created);
        const QList<std::pair<QString, int>> expected{{u"PRAGMA synchronous"_s, 2},    {u"PRAGMA fullfsync"_s, 1},
                                                      {u"PRAGMA foreign_keys"_s, 1},   {u"PRAGMA cell_size_check"_s, 1},
                                                      {u"PRAGMA trusted_schema"_s, 0}, {u"PRAGMA user_version"_s, 1}};
        for (const auto& [pragma, value] : expected) {
            const QString sql = pragma;
            const auto now = await(database.run([sql](SqlConnection& connection) { return connection.value(sql); }));
            QVERIFY2(now.ok(), qPrintable(sql));
            QCOMPARE(now->toInt(), value);
        }
    }

    void workRunsOnAnotherThreadInOrder()
    {
        Database database(options(), m_clock);
        QVERIFY(await(database.open()).ok());
        QThread* const here = QThread::currentThread();
        for (const QString& text : {u"a"_s, u"b"_s, u"c"_s}) {
            const auto added = await(database.transaction([text, here](SqlConnection& connection) -> Result<void> {
                if (QThread::currentThread() == here)
                    return makeError(Error::Kind::Internal);
                return addNote(connection, text);
            }));
            QVERIFY(added.ok());
        }
        QCOMPARE(notes(database), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    }

    void workBeforeOpeningIsAnError()
    {
        Database database(options(), m_clock);
        const auto early = await(database.run([](SqlConnection& connection) { return addNote(connection, u"a"_s); }));
        QCOMPARE(early.error().kind, Error::Kind::Storage);
    }

    void anErrorOrAnExceptionRollsBack()
    {
        Database database(options(), m_clock);
        QVERIFY(await(database.open()).ok());
        const auto refused = await(database.transaction([](SqlConnection& connection) -> Result<void> {
            if (const auto added = addNote(connection, u"a"_s); !added)
                return added;
            return makeError(Error::Kind::Validation);
        }));
        QCOMPARE(refused.error().kind, Error::Kind::Validation);
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"exception"_s));
        const auto thrown = await(database.transaction([](SqlConnection& connection) -> Result<void> {
            if (const auto added = addNote(connection, u"b"_s); !added)
                return added;
            throw std::runtime_error("oops");
        }));
        QCOMPARE(thrown.error().kind, Error::Kind::Internal);
        QCOMPARE(notes(database), QStringList());
    }

    void aFailedQueryIsAnErrorNotAnEmptyList()
    {
        Database database(options(), m_clock);
        QVERIFY(await(database.open()).ok());
        const auto wrong = await(database.run([](SqlConnection& connection) {
            return connection.rows(u"SELECT text FROM nothing"_s, {}, [](const SqlRow& row) { return row.text(0); });
        }));
        QCOMPARE(wrong.error().kind, Error::Kind::Storage);
        const auto constraint = await(database.run(
            [](SqlConnection& connection) { return connection.exec(u"INSERT INTO note(text) VALUES (NULL)"_s); }));
        QCOMPARE(constraint.error().storageCode, 1299); // SQLITE_CONSTRAINT_NOTNULL
    }

    void everyStatementMayFail()
    {
        // Fail the 1st, 2nd, 3rd … statement until a run succeeds: either both notes are there or none.
        auto remaining = std::make_shared<std::atomic<int>>(-1);
        DatabaseOptions faulty = options();
        faulty.fault = [remaining](const QString&) { return remaining->fetch_sub(1) == 1 ? 4874 : 0; };
        Database database(faulty, m_clock);
        QVERIFY(await(database.open()).ok());
        int failures = 0;
        for (int n = 1;; ++n) {
            QVERIFY(n < 50);
            *remaining = n;
            const auto done = await(database.transaction([](SqlConnection& connection) -> Result<void> {
                if (const auto first = addNote(connection, u"first"_s); !first)
                    return first;
                return addNote(connection, u"second"_s);
            }));
            *remaining = -1;
            if (done.ok())
                break;
            ++failures;
            QCOMPARE(notes(database), QStringList());
        }
        QCOMPARE(failures, 3); // begin, two inserts; after a commit that failed once the work is done again
        QCOMPARE(notes(database), (QStringList{u"first"_s, u"second"_s}));
    }

    void aFailedFlushOpensTheFileAgain()
    {
        auto next = std::make_shared<std::atomic<int>>(0);
        DatabaseOptions faulty = options();
        faulty.fault = [next](const QString& sql) { return sql == "COMMIT"_L1 ? next->exchange(0) : 0; };
        Database database(faulty, m_clock);
        QVERIFY(await(database.open()).ok());
        *next = sqlitecode::kIoErrorFsync;
        const auto add = [](SqlConnection& connection) { return addNote(connection, u"a"_s); };
        QVERIFY(await(database.transaction(add)).ok());
        QCOMPARE(*next, 0);
        QCOMPARE(notes(database), QStringList{u"a"_s});
    }

    void aCommitThatFailsIsLookedInto_data()
    {
        QTest::addColumn<int>("code"); // negative: it is in the file all the same
        QTest::addColumn<bool>("opens");
        QTest::addColumn<bool>("done");
        QTest::addColumn<bool>("open"); // the outcome
        QTest::addColumn<int>("found");
        QTest::newRow("not kept, opens again") << sqlitecode::kIoErrorFsync << true << true << false << 1;
        QTest::newRow("kept, opens again") << -sqlitecode::kIoErrorFsync << true << true << false << 1;
        QTest::newRow("not kept, does not open") << sqlitecode::kIoErrorFsync << false << false << true << 0;
        QTest::newRow("kept, does not open") << -sqlitecode::kIoErrorFsync << false << false << true << 1;
        QTest::newRow("kept, another error of the disk") << -sqlitecode::kIoError << false << false << true << 1;
        QTest::newRow("somebody else's lock is no doubt") << sqlitecode::kBusy << false << false << false << 0;
    }
    void aCommitThatFailsIsLookedInto()
    {
        QFETCH(int, code);
        QFETCH(bool, opens);
        QFETCH(bool, done);
        QFETCH(bool, open);
        QFETCH(int, found);
        struct Disk
        {
            std::atomic<int> next = 0;
            std::atomic<bool> opens = true;
        };
        auto disk = std::make_shared<Disk>();
        DatabaseOptions faulty = options();
        faulty.fault = [disk](const QString& sql) {
            if (sql == "COMMIT"_L1)
                return disk->next.exchange(0);
            return sql.startsWith("PRAGMA"_L1) && !disk->opens ? sqlitecode::kIoError : 0;
        };
        Database database(faulty, m_clock);
        QVERIFY(await(database.open()).ok());
        disk->next = code;
        disk->opens = opens;
        const auto added = await(database.transaction([](SqlConnection& connection) -> Result<void> {
            const auto there = connection.value(u"SELECT count(*) FROM note WHERE text = 'a'"_s);
            if (!there)
                return there.error();
            return there->toInt() != 0 ? Result<void>() : addNote(connection, u"a"_s);
        }));
        QCOMPARE(added.ok(), done);
        QCOMPARE(!added.ok() && mayBeKept(added.error()), open);
        disk->opens = true;
        QCOMPARE(notes(database).size(), found);
    }

    void aDiskThatComesBackNeedsNoNewStart()
    {
        struct Disk
        {
            std::atomic<bool> flushes = true;
            std::atomic<bool> opens = true;
        };
        auto disk = std::make_shared<Disk>();
        DatabaseOptions faulty = options();
        faulty.fault = [disk](const QString& sql) {
            if (sql == "COMMIT"_L1 && !disk->flushes)
                return sqlitecode::kIoErrorFsync;
            return sql.startsWith("PRAGMA"_L1) && !disk->opens ? sqlitecode::kIoError : 0;
        };
        Database database(faulty, m_clock);
        QVERIFY(await(database.open()).ok());
        const auto add = [](SqlConnection& connection) { return addNote(connection, u"a"_s); };
        disk->flushes = false;
        disk->opens = false;
        const auto first = await(database.transaction(add));
        QVERIFY(isFlushFailure(first.error()) && mayBeKept(first.error()));
        // It cannot be opened again, and not the next time either.
        QCOMPARE(await(database.transaction(add)).error().storageCode, sqlitecode::kIoError);
        QCOMPARE(await(database.transaction(add)).error().storageCode, sqlitecode::kIoError);
        disk->flushes = true;
        disk->opens = true;
        QVERIFY(await(database.transaction(add)).ok());
        QCOMPARE(notes(database), QStringList{u"a"_s});
        const auto flushed =
            await(database.run([](SqlConnection& connection) { return connection.value(u"PRAGMA synchronous"_s); }));
        QCOMPARE(flushed->toInt(), 2);
    }

    void aFullDiskIsMetWithTheReserve()
    {
        auto full = std::make_shared<std::atomic<bool>>(false);
        DatabaseOptions tight = options();
        const QString reserve = tight.path + u".reserve"_s;
        tight.fault = [full, reserve](const QString& sql) {
            return *full && sql.startsWith("INSERT"_L1) && QFile::exists(reserve) ? sqlitecode::kFull : 0;
        };
        Database database(tight, m_clock);
        QVERIFY(await(database.open()).ok());
        QCOMPARE(QFileInfo(reserve).size(), ReserveFile::kSize);
        *full = true;
        const auto added =
            await(database.transaction([](SqlConnection& connection) { return addNote(connection, u"a"_s); }));
        QVERIFY(added.ok());
        QVERIFY(!QFile::exists(reserve));
        QCOMPARE(notes(database), QStringList{u"a"_s});
    }

    void migratesForwardAfterACopy()
    {
        DatabaseOptions first = options();
        {
            Database database(first, m_clock);
            QVERIFY(await(database.open()).ok());
            QVERIFY(await(database.transaction([](SqlConnection& connection) {
                        return addNote(connection, u"old"_s);
                    })).ok());
        }
        DatabaseOptions second = first;
        second.schema.append({2, {u"ALTER TABLE note ADD COLUMN mark INTEGER NOT NULL DEFAULT 7"_s}});
        Database database(second, m_clock);
        const auto report = await(database.open());
        QVERIFY(report.ok());
        QCOMPARE(report->outcome, OpenReport::Outcome::Migrated);
        QCOMPARE(report->versionFound, 1);
        QVERIFY(QFile::exists(report->aside));
        QCOMPARE(notes(database), QStringList{u"old"_s});
        const auto mark =
            await(database.run([](SqlConnection& connection) { return connection.value(u"SELECT mark FROM note"_s); }));
        QCOMPARE(mark->toInt(), 7);
        Database copy({report->aside, DatabaseOptions::Kind::Precious, kApplication, kSchema, {}}, m_clock);
        QVERIFY(await(copy.open()).ok());
        QCOMPARE(notes(copy), QStringList{u"old"_s});
    }

    void aFailedStepLeavesTheVersionBefore()
    {
        DatabaseOptions first = options();
        {
            Database database(first, m_clock);
            QVERIFY(await(database.open()).ok());
        }
        DatabaseOptions bad = first;
        bad.schema.append({2, {u"CREATE TABLE extra(id INTEGER PRIMARY KEY) STRICT"_s, u"CREATE NONSENSE"_s}});
        {
            Database database(bad, m_clock);
            QCOMPARE(await(database.open()).error().kind, Error::Kind::Storage);
        }
        Database database(first, m_clock);
        const auto report = await(database.open());
        QVERIFY(report.ok());
        QCOMPARE(report->versionFound, 1);
        const auto extra = await(database.run([](SqlConnection& connection) {
            return connection.value(u"SELECT count(*) FROM sqlite_schema WHERE name = 'extra'"_s);
        }));
        QCOMPARE(extra->toInt(), 0);
    }

    void aNewerPreciousFileIsOpenForReadingAlone()
    {
        DatabaseOptions newer = options();
        newer.schema.append({2, {u"CREATE TABLE extra(id INTEGER PRIMARY KEY) STRICT"_s}});
        {
            Database database(newer, m_clock);
            QVERIFY(await(database.open()).ok());
            QVERIFY(await(database.transaction([](SqlConnection& connection) {
                        return addNote(connection, u"a"_s);
                    })).ok());
        }
        DatabaseOptions older = newer;
        older.schema = kSchema;
        Database database(older, m_clock);
        const auto report = await(database.open());
        QVERIFY(report.ok());
        QCOMPARE(report->outcome, OpenReport::Outcome::NewerVersion);
        QCOMPARE(notes(database), QStringList{u"a"_s});
        const auto write =
            await(database.transaction([](SqlConnection& connection) { return addNote(connection, u"b"_s); }));
        QCOMPARE(write.error().storageCode & 0xff, sqlitecode::kReadOnly);
    }

    void aRefillableFileOfAnotherVersionIsMadeAnew()
    {
        DatabaseOptions first = options(DatabaseOptions::Kind::Refillable);
        {
            Database database(first, m_clock);
            QVERIFY(await(database.open()).ok());
            QVERIFY(await(database.transaction([](SqlConnection& connection) {
                        return addNote(connection, u"a"_s);
                    })).ok());
        }
        DatabaseOptions second = first;
        second.schema.append({2, {u"CREATE TABLE extra(id INTEGER PRIMARY KEY) STRICT"_s}});
        Database database(second, m_clock);
        QCOMPARE(await(database.open())->outcome, OpenReport::Outcome::Refill);
        QCOMPARE(notes(database), QStringList());
    }

    void aDamagedFileIsPutAsideNeverDeleted_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("precious") << int(DatabaseOptions::Kind::Precious);
        QTest::newRow("refillable") << int(DatabaseOptions::Kind::Refillable);
    }
    void aDamagedFileIsPutAsideNeverDeleted()
    {
        QFETCH(int, kind);
        const DatabaseOptions damaged = options(DatabaseOptions::Kind(kind));
        QDir().mkpath(QFileInfo(damaged.path).absolutePath());
        const QByteArray junk(20000, 'j');
        {
            QFile file(damaged.path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(junk);
        }
        Database database(damaged, m_clock);
        const auto report = await(database.open());
        QVERIFY(report.ok());
        QCOMPARE(report->outcome, OpenReport::Outcome::Quarantined);
        QFile aside(report->aside);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), junk);
        QCOMPARE(notes(database), QStringList());
    }

    void aRefillableFileFoundDamagedIsPutAsideAtTheNextStart()
    {
        const DatabaseOptions same = options(DatabaseOptions::Kind::Refillable);
        {
            Database database(same, m_clock);
            QVERIFY(await(database.open()).ok());
            QVERIFY(await(database.transaction([](SqlConnection& connection) -> Result<void> {
                        for (int i = 0; i < 200; ++i) {
                            if (const auto added = addNote(connection, QString(200, u'n')); !added)
                                return added;
                        }
                        return {};
                    })).ok());
            QVERIFY(await(database.run([](SqlConnection& connection) {
                        return connection.value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
                    })).ok());
        }
        {
            // Everything behind the first two pages: opening does not see it, reading does.
            QFile file(same.path);
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.seek(8192));
            file.write(QByteArray(int(file.size()) - 8192, 'x'));
        }
        {
            Database database(same, m_clock);
            QCOMPARE(await(database.open())->outcome, OpenReport::Outcome::Opened);
            QVERIFY(notes(database).constFirst().startsWith("error"_L1));
        }
        Database database(same, m_clock);
        const auto report = await(database.open());
        QCOMPARE(report->outcome, OpenReport::Outcome::Quarantined);
        QVERIFY(QFile::exists(report->aside));
        QCOMPARE(notes(database), QStringList());
    }

    void whatWasAcceptedIsDoneBeforeTheFileCloses()
    {
        const DatabaseOptions same = options();
        {
            Database database(same, m_clock);
            QVERIFY(await(database.open()).ok());
            for (int i = 0; i < 20; ++i) {
                QObject context;
                deliver<void>(
                    database.transaction([](SqlConnection& connection) { return addNote(connection, u"n"_s); }),
                    &context, [](const Result<void>&) {});
            }
        }
        QCoreApplication::processEvents();
        Database database(same, m_clock);
        QVERIFY(await(database.open()).ok());
        QCOMPARE(notes(database).size(), 20);
    }

    void whoeverWaitedForAFileThatClosedIsTold()
    {
        const DatabaseOptions same = options();
        auto database = std::make_unique<Database>(same, m_clock);
        QVERIFY(await(database->open()).ok());
        QSemaphore go;
        auto task = database->transaction([&go](SqlConnection& connection) {
            go.acquire();
            return addNote(connection, u"n"_s);
        });
        go.release();
        database.reset();
        QCOMPARE(await(std::move(task)).error().kind, Error::Kind::Cancelled);
        Database again(same, m_clock);
        QVERIFY(await(again.open()).ok());
        QCOMPARE(notes(again).size(), 1); // what was accepted is done all the same
    }
};

TRADEWIND_TEST(tst_database)
#include "tst_database.moc"
