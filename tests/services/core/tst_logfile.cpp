// SPDX-License-Identifier: Apache-2.0
#include "services/core/logfile.h"
#include "services/core/logging.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/testcase.h"

#include <QDir>
#include <QTemporaryDir>

#include <thread>
#include <vector>

namespace tradewind {
using namespace Qt::StringLiterals;

class tst_logfile : public QObject // what is said here is said on purpose
{
    Q_OBJECT

private Q_SLOTS:
    void whatLooksHarmlessStays_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("kept");
        const auto same = [](const char* row, const QString& text) { QTest::newRow(row) << text << text; };
        same("a sentence", u"the disk is full; the reserve was given back"_s);
        same("a request", u"GET /v1/orders/po-18274 Http status 503"_s);
        same("a place in JSON", u"#/tiers/0/price: expected a string, found a number"_s);
        same("a sign-in", u"POST /oauth/token Network connection refused"_s);
        same("ids and counts", u"a record cannot be read: \"ledger_entry\" \"le-77\" 12"_s);
        QTest::newRow("an access token") << u"Bearer tw_at_9fK2mPq81LxZ0aB7cD3eF5gH6iJ4kL2m"_s << u"Bearer …"_s;
        QTest::newRow("a JSON web token") << u"got eyJhbGciOi.eyJzdWIiOi.abc-123"_s << u"got …"_s;
        QTest::newRow("a verifier") << u"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"_s << u"…"_s;
        QTest::newRow("an address of mail") << u"told (marta@example.com)"_s << u"told (…)"_s;
        QTest::newRow("a link with a query") << u"not followed: https://x.example/a?code=abc"_s << u"not followed: …"_s;
        QTest::newRow("a folder")
            << u"it failed: \"cannot make the folder /Users/jane/Library/Application Support/a/b\""_s
            << u"it failed: \"cannot make the folder …"_s;
        QTest::newRow("a folder whose name has a space")
            << u"not open: /media/Jane Doe/a/journal.db"_s << u"not open: …"_s;
        QTest::newRow("a folder of Windows") << uR"(not open: C:\Users\Jane Doe\a)"_s << u"not open: …"_s;
        QTest::newRow("the same with slashes") << u"not open: C:/Users/Jane Doe/a"_s << u"not open: …"_s;
        QTest::newRow("an address of a file") << u"not open: file:///home/jane/a b"_s << u"not open: …"_s;
        QTest::newRow("a part of a path") << u"not open: jane/a"_s << u"not open: …"_s;
        QTest::newRow("a card") << u"card 4111111111111111"_s << u"card …"_s;
        QTest::newRow("a card in groups") << u"card 4111-1111-1111-1111"_s << u"card …"_s;
        QTest::newRow("a sum of money") << u"paid €1,234.50"_s << u"paid …"_s;
        QTest::newRow("text in another script") << u"名称 was left out"_s << u"… was left out"_s;
        QTest::newRow("lines and escapes") << u"one\ntwo\x1b[31m"_s << u"one …"_s;
        QTest::newRow("a long word") << QString(40, u'x') << u"…"_s;
    }
    void whatLooksHarmlessStays()
    {
        QFETCH(QString, said);
        QTEST(LogFile::allowed(said), "kept");
    }

    void everyThreadIsHeardAndFilesStayBounded()
    {
        QTemporaryDir folder;
        const testkit::FakeClock clock;
        const QString path = folder.filePath(u"logs"_s);
        LogFile log(path, clock);
        const auto talk = [] {
            for (int i = 0; i < 4000; ++i)
                qCWarning(lcApp) << "a line of what is said, which is as long as such lines are, with a number" << i;
        };
        std::vector<std::thread> threads;
        for (int i = 0; i < 6; ++i) {
            threads.emplace_back(talk);
            threads.back().join();
            log.flush();
        }
        const QDir kept(path);
        const QFileInfoList files = kept.entryInfoList(QDir::Files);
        QCOMPARE(files.size(), LogFile::kFiles);
        for (const QFileInfo& file : files) {
            QVERIFY(file.size() <= LogFile::kMostBytes);
#ifdef Q_OS_UNIX
            QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
#endif
        }
        qCWarning(lcApp) << "the last word";
        const QByteArray text = log.text();
        QVERIFY(text.endsWith("2026-07-14T12:00:00.000Z warning tradewind.app: the last word\n"));
        log.erase();
        qCWarning(lcApp) << "said to nobody";
        QVERIFY(log.text().isEmpty());
        QVERIFY(!kept.exists());
    }

    void afterItsEndMessagesGoWhereTheyWent()
    {
        QTemporaryDir folder;
        const testkit::FakeClock clock;
        {
            const LogFile log(folder.filePath(u"logs"_s), clock);
            qCWarning(lcApp) << "token" << u"abc-DEF_123.456~xyz"_s;
        }
        QTest::ignoreMessage(QtWarningMsg, "heard by the test again");
        qCWarning(lcApp) << "heard by the test again";
        QFile file(folder.filePath(u"logs/tradewind.log"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("token \"…\""));
        QVERIFY(!text.contains("abc-DEF"));
    }

    void aFolderThatCannotBeMadeCostsNothing()
    {
        QTemporaryDir folder;
        QFile inTheWay(folder.filePath(u"logs"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const testkit::FakeClock clock;
        LogFile log(folder.filePath(u"logs"_s), clock);
        qCWarning(lcApp) << "said to nobody";
        QVERIFY(log.text().isEmpty());
    }
};

TRADEWIND_TEST(tst_logfile)
} // namespace tradewind

#include "tst_logfile.moc"
