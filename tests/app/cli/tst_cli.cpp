// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/journalstore.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <sys/stat.h>

#include <cerrno>
#endif

namespace tradewind {
using namespace Qt::StringLiterals;

/// The real program against a real platform on loopback: exit codes and what is printed.
class tst_cli : public testkit::TestCase
{
    Q_OBJECT

    struct Ran
    {
        int exitCode = -1;
        QByteArray out;
        QByteArray err;
        QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
        QJsonArray items() const { return json().value("items"_L1).toArray(); }
    };

    QTemporaryDir m_dir;
    QProcess m_platform;
    QString m_url;

    Ran run(const QStringList& arguments, const QString& profile = {}, const QString& output = {})
    {
        QProcess process;
        process.setWorkingDirectory(m_dir.path());
        if (!output.isEmpty())
            process.setStandardOutputFile(output);
        QStringList all = arguments;
        all += {u"--profile"_s, profile.isEmpty() ? m_dir.filePath(u"profile"_s) : profile};
        process.start(QStringLiteral(TRADEWIND_CLI_PROGRAM), all);
        Ran ran;
        if (process.waitForFinished(240'000) && process.exitStatus() == QProcess::NormalExit)
            ran.exitCode = process.exitCode();
        ran.out = process.readAllStandardOutput();
        ran.err = process.readAllStandardError();
        if (ran.exitCode != 0)
            qInfo().noquote() << all.join(u' ') << "->" << ran.exitCode << ran.err;
        return ran;
    }
    Ran asMarta(const QStringList& arguments)
    {
        return run(arguments + QStringList{u"--json"_s, u"--account"_s, u"u-marta"_s, u"--platform"_s, m_url});
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_platform.start(QStringLiteral(TRADEWIND_SANDBOX_PROGRAM),
                         {u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, m_dir.filePath(u"platform"_s), u"--seed"_s,
                          u"7"_s, u"--offers"_s, u"300"_s, u"--controls"_s, u"--exit-with-parent"_s});
        for (int i = 0; i < 480 && !m_platform.canReadLine(); ++i) {
            if (!m_platform.waitForReadyRead(500) && m_platform.state() == QProcess::NotRunning)
                break;
        }
        m_url = QJsonDocument::fromJson(m_platform.readLine()).object().value("url"_L1).toString();
        QVERIFY(!m_url.isEmpty());
    }

    void cleanupTestCase()
    {
        m_platform.kill();
        m_platform.waitForFinished();
    }

    void badArgumentsEndWithTwo()
    {
        const Ran ran = run({u"buy"_s});
        QCOMPARE(ran.exitCode, 2);
        QCOMPARE(ran.err.count('\n'), 1);
        QVERIFY(ran.out.isEmpty());
    }

    void nobodySignedInEndsWithThree()
    {
        const Ran ran = run({u"orders"_s}, m_dir.filePath(u"empty"_s));
        QCOMPARE(ran.exitCode, 3);
        QCOMPARE(ran.err.count('\n'), 1);
    }

    void noPlatformEndsWithFour()
    {
        const Ran ran =
            run({u"sync"_s, u"--account"_s, u"u-marta"_s, u"--platform"_s, u"http://127.0.0.1:1"_s, u"--json"_s},
                m_dir.filePath(u"offline"_s));
        QCOMPARE(ran.exitCode, 4);
        QCOMPARE(ran.json().value("error"_L1).toObject().value("kind"_L1).toString().toLower(), u"offline"_s);
    }

    void everyCommandDoesItsJob()
    {
        const Ran signedIn = asMarta({u"sign-in"_s});
        QCOMPARE(signedIn.exitCode, 0);
        QCOMPARE(signedIn.json().value("userId"_L1).toString(), u"u-marta"_s);

        const Ran dry = asMarta({u"sync"_s, u"--dry-run"_s});
        QCOMPARE(dry.exitCode, 0);
        QVERIFY(dry.json().value("dryRun"_L1).toBool());
        const Ran synced = asMarta({u"sync"_s});
        QCOMPARE(synced.exitCode, 0);
        QVERIFY(!synced.json().value("syncedAt"_L1).toString().isEmpty());

        // From here on the platform is needed for an offer's details alone.
        const Ran found = run({u"search"_s, u"steel"_s, u"--json"_s, u"--limit"_s, u"5"_s});
        QCOMPARE(found.exitCode, 0);
        const QJsonArray offers = found.items();
        QVERIFY(!offers.isEmpty() && offers.size() <= 5);
        const Ran counted = run(
            {u"search"_s, u"steel"_s, u"--json"_s, u"--limit"_s, u"1"_s, u"--facets"_s, u"--sort"_s, u"price:down"_s});
        QCOMPARE(counted.exitCode, 0);
        const qint64 total = counted.json().value("total"_L1).toInteger();
        qint64 priced = 0;
        for (const QJsonValue& bin : counted.json().value("facets"_L1)["priceMicros"_L1].toArray())
            priced += bin["count"_L1].toInteger();
        QVERIFY(total >= offers.size());
        QCOMPARE(priced, total);
        const QString offer = offers.first().toObject().value("id"_L1).toString();
        const Ran detail = asMarta({u"offer"_s, offer});
        QCOMPARE(detail.exitCode, 0);
        QVERIFY(!detail.json().value("offer"_L1).toObject().value("skus"_L1).toArray().isEmpty());
        QCOMPARE(asMarta({u"offer"_s, u"o-nothing"_s}).exitCode, 1);

        const Ran orders = run({u"orders"_s, u"--json"_s, u"--limit"_s, u"10"_s});
        QCOMPARE(orders.exitCode, 0);
        QCOMPARE(orders.items().size(), 10);
        // The newest by when they were placed, whatever happened to older ones since.
        QStringList placed;
        const QJsonArray all = run({u"orders"_s, u"--json"_s, u"--limit"_s, u"1000"_s}).items();
        for (const QJsonValue& each : all)
            placed.append(each["placedAt"_L1].toString());
        QVERIFY(placed.size() > 10);
        QVERIFY(std::is_sorted(placed.crbegin(), placed.crend()));
        QCOMPARE(orders.items().first(), all.first());
        const QString number = orders.items().first().toObject().value("number"_L1).toString();
        const Ran order = run({u"order"_s, number, u"--json"_s});
        QCOMPARE(order.exitCode, 0);
        QCOMPARE(order.json().value("order"_L1).toObject().value("number"_L1).toString(), number);
        QCOMPARE(run({u"order"_s, u"PO-0"_s}).exitCode, 1);
        const Ran text = run({u"orders"_s});
        QVERIFY(text.out.startsWith("NUMBER"));
        QVERIFY(text.out.contains(number.toUtf8()));

        QCOMPARE(run({u"shipments"_s, u"--json"_s}).json().value("command"_L1).toString(), u"shipments"_s);
        QVERIFY(!run({u"rates"_s, u"--json"_s}).items().isEmpty());
        QCOMPARE(run({u"outbox"_s, u"--json"_s}).json().value("waiting"_L1).toInt(-1), 0);
        QCOMPARE(run({u"outbox"_s, u"retry"_s, u"99"_s}).exitCode, 1);
    }

    void aDryRunOnAnEmptyProfileDoesNothing_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("sync") << QStringList{u"sync"_s};
        QTest::newRow("orders") << QStringList{u"orders"_s};
        QTest::newRow("export") << QStringList{u"export"_s, u"orders"_s, u"--to"_s, u"nowhere.csv"_s};
    }
    void aDryRunOnAnEmptyProfileDoesNothing()
    {
        QFETCH(const QStringList, command);
        const QString profile = m_dir.filePath(u"dry-"_s + command.first());
        const Ran dry = run(
            command + QStringList{u"--json"_s, u"--dry-run"_s, u"--account"_s, u"u-marta"_s, u"--platform"_s, m_url},
            profile);
        QCOMPARE(dry.exitCode, 0);
        QVERIFY(dry.json().value("dryRun"_L1).toBool());
        QCOMPARE(dry.json().value("command"_L1).toString(), command.first());
        QCOMPARE(run({u"orders"_s}, profile).exitCode, 3); // nobody was signed in
        QVERIFY(QDir(profile + u"/accounts"_s).isEmpty());
    }

    void onlyWhatWasConfirmedWasSent()
    {
        const QString profile = m_dir.filePath(u"acts"_s);
        const QStringList marta{u"--json"_s, u"--account"_s, u"u-marta"_s, u"--platform"_s, m_url};
        QCOMPARE(run(QStringList{u"sync"_s} + marta, profile).exitCode, 0);
        const QStringList accounts = QDir(profile + u"/accounts"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(accounts.size(), 1);
        {
            // What the program with the window left behind: one the platform will refuse, one that cannot be sent.
            const SystemClock clock;
            JournalStore journal(profile + u"/accounts/"_s + accounts.first(), clock);
            QVERIFY(testkit::await(journal.open()).ok());
            IntentDraft refused;
            refused.operationId = u"cancelOrder"_s;
            refused.path = u"/v1/orders/o-none/cancel"_s;
            refused.body = {{u"reason"_s, u"none"_s}, {u"expect"_s, QJsonObject{{u"state"_s, u"paid"_s}}}};
            QVERIFY(testkit::await(journal.insert(refused)).ok());
            IntentDraft late = refused;
            late.requestDeadline = clock.now().addDays(-1);
            QVERIFY(testkit::await(journal.insert(late)).ok());
            for (int i = 0; i < 3; ++i)
                QVERIFY(testkit::await(journal.insert(late)).ok());
        }
        // Looking sends nothing.
        const Ran dry = run(QStringList{u"sync"_s, u"--dry-run"_s} + marta, profile);
        QCOMPARE(dry.exitCode, 0);
        const Ran listed = run(QStringList{u"outbox"_s, u"--limit"_s, u"2"_s} + marta, profile);
        QCOMPARE(listed.items().size(), 2);
        for (const QJsonValue& act : listed.items())
            QCOMPARE(act["attempts"_L1].toInt(-1), 0);

        const Ran synced = run(QStringList{u"sync"_s} + marta, profile);
        QCOMPARE(synced.exitCode, 0);
        QCOMPARE(synced.json().value("sent"_L1).toInt(-1), 0);
        QCOMPARE(synced.json().value("rejected"_L1).toInt(-1), 1);
        QCOMPARE(synced.json().value("needsYou"_L1).toInt(-1), 4);
        QCOMPARE(synced.json().value("waiting"_L1).toInt(-1), 0);
    }

    void aRestoredActIsAskedAboutAndSentAlone()
    {
        const QString profile = m_dir.filePath(u"restored"_s);
        const QStringList marta{u"--json"_s, u"--account"_s, u"u-marta"_s, u"--platform"_s, m_url};
        QCOMPARE(run(QStringList{u"sync"_s} + marta, profile).exitCode, 0);
        const QStringList accounts = QDir(profile + u"/accounts"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(accounts.size(), 1);
        const QString folder = profile + u"/accounts/"_s + accounts.first();
        const SystemClock clock;
        qint64 waiting = 0;
        qint64 restored = 0;
        qint64 givenUp = 0;
        {
            JournalStore journal(folder, clock);
            QVERIFY(testkit::await(journal.open()).ok());
            IntentDraft refused;
            refused.operationId = u"cancelOrder"_s;
            refused.path = u"/v1/orders/o-none/cancel"_s;
            refused.body = {{u"reason"_s, u"none"_s}, {u"expect"_s, QJsonObject{{u"state"_s, u"paid"_s}}}};
            waiting = testkit::await(journal.insert(refused))->id;
            restored = testkit::await(journal.insert(refused))->id;
            givenUp = testkit::await(journal.insert(refused))->id;
            for (const qint64 id : {restored, givenUp})
                QVERIFY(testkit::await(journal.settle(id, IntentPhase::NeedsYou, NeedsYouWhy::Restored, {})).ok());
        }
        const Ran sent = run(QStringList{u"outbox"_s, u"retry"_s, QString::number(restored)} + marta, profile);
        QCOMPARE(sent.exitCode, 0);
        QCOMPARE(sent.json().value("state"_L1).toString(), u"rejected"_s);
        const Ran put = run(QStringList{u"outbox"_s, u"withdraw"_s, QString::number(givenUp)} + marta, profile);
        QCOMPARE(put.exitCode, 0);
        QCOMPARE(put.json().value("state"_L1).toString(), u"withdrawn"_s);
        JournalStore journal(folder, clock);
        QVERIFY(testkit::await(journal.open()).ok());
        const auto other = testkit::await(journal.intent(waiting));
        QCOMPARE((*other)->phase, IntentPhase::Queued);
        QCOMPARE((*other)->attempts, 0);
    }

    void anActThatStillWaitsIsToldAtOnceAndIsNoSuccess()
    {
        const QString profile = m_dir.filePath(u"waits"_s);
        const QStringList marta{u"--json"_s, u"--account"_s, u"u-marta"_s, u"--platform"_s, m_url};
        QCOMPARE(run(QStringList{u"sync"_s} + marta, profile).exitCode, 0);
        const QStringList accounts = QDir(profile + u"/accounts"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(accounts.size(), 1);
        {
            const SystemClock clock;
            JournalStore journal(profile + u"/accounts/"_s + accounts.first(), clock);
            QVERIFY(testkit::await(journal.open()).ok());
            IntentDraft waits;
            waits.operationId = u"cancelOrder"_s;
            waits.path = u"/v1/orders/o-none/cancel"_s;
            waits.body = {{u"reason"_s, u"none"_s}, {u"expect"_s, QJsonObject{{u"state"_s, u"paid"_s}}}};
            QVERIFY(testkit::await(journal.insert(waits)).ok());
        }
        QNetworkAccessManager network;
        QNetworkRequest request(QUrl(m_url + u"/sandbox/faults"_s));
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        const QJsonObject busy{{u"kind"_s, u"status"_s},
                               {u"status"_s, 429},
                               {u"path"_s, u"o-none/cancel"_s},
                               {u"retryAfter"_s, 600},
                               {u"times"_s, -1}};
        const std::unique_ptr<QNetworkReply> armed(
            network.post(request, QJsonDocument(busy).toJson(QJsonDocument::Compact)));
        QVERIFY(testkit::awaitUntil([&armed] { return armed->isFinished(); }));
        QCOMPARE(armed->error(), QNetworkReply::NoError);

        const Ran synced = run(QStringList{u"sync"_s} + marta, profile);
        QCOMPARE(synced.exitCode, 1);
        QCOMPARE(synced.json().value("waiting"_L1).toInt(-1), 1);
        QCOMPARE(synced.json().value("sent"_L1).toInt(-1), 0);
    }

    void exportIsCarefulWithFiles()
    {
        const QString file = m_dir.filePath(u"orders.csv"_s);
        const auto content = [&file] {
            QFile written(file);
            return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
        };
        const Ran dry = run({u"export"_s, u"orders"_s, u"--to"_s, file, u"--dry-run"_s, u"--json"_s});
        QCOMPARE(dry.exitCode, 0);
        QVERIFY(!QFile::exists(file));
        const Ran written = run({u"export"_s, u"orders"_s, u"--to"_s, file, u"--json"_s});
        QCOMPARE(written.exitCode, 0);
        QVERIFY(content().startsWith("\xEF\xBB\xBFnumber,title,"));
        QCOMPARE(content().count("\r\n"), written.json().value("rows"_L1).toInt() + 1);
        const Ran again = run({u"export"_s, u"orders"_s, u"--to"_s, file});
        QCOMPARE(again.exitCode, 1);
        QVERIFY(again.err.contains("--force"));
        QCOMPARE(run({u"export"_s, u"ledger"_s, u"--to"_s, file, u"--force"_s}).exitCode, 0);
        QVERIFY(content().startsWith("\xEF\xBB\xBF"
                                     "at,kind,"));
        QCOMPARE(run({u"export"_s, u"orders"_s, u"--to"_s, m_dir.filePath(u"no/where.csv"_s)}).exitCode, 1);
    }

    void everythingGoesIntoAFolderBesideOneself()
    {
        QVERIFY(QDir(m_dir.path()).mkdir(u"taken"_s));
        const Ran written = run({u"export"_s, u"profile"_s, u"--to"_s, u"taken"_s, u"--json"_s});
        QCOMPARE(written.exitCode, 0);
        const QString folder = written.json().value("folder"_L1).toString();
        QCOMPARE(QFileInfo(folder).dir(), QDir(m_dir.filePath(u"taken"_s)));
        QVERIFY(QFile::exists(folder + u"/account-1/account.json"_s));
        QCOMPARE(QDir(m_dir.filePath(u"taken"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
    }

#ifdef Q_OS_UNIX
    void aDeviceIsNeverReplaced_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::newRow("as it is") << QStringList();
        QTest::newRow("with force") << QStringList{u"--force"_s};
        QTest::newRow("in a dry run") << QStringList{u"--force"_s, u"--dry-run"_s};
    }
    void aDeviceIsNeverReplaced()
    {
        QFETCH(const QStringList, more);
        const QString pipe = m_dir.filePath(u"pipe"_s);
        QVERIFY(mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0 || errno == EEXIST);
        const Ran ran = run(QStringList{u"export"_s, u"orders"_s, u"--to"_s, pipe} + more);
        QCOMPARE(ran.exitCode, 1);
        QVERIFY(ran.err.contains("is not a file"));
        QVERIFY(!QFileInfo(pipe).isFile());
    }
#endif

#ifdef Q_OS_LINUX
    void aFullDiskIsNoSuccess_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("a list") << QStringList{u"orders"_s};
        QTest::newRow("a list as JSON") << QStringList{u"orders"_s, u"--json"_s, u"--limit"_s, u"1000"_s};
        QTest::newRow("the help") << QStringList{u"help"_s};
    }
    void aFullDiskIsNoSuccess()
    {
        QFETCH(const QStringList, command);
        const Ran ran = run(command, {}, u"/dev/full"_s);
        QCOMPARE(ran.exitCode, 1);
        QCOMPARE(ran.err.count('\n'), 1);
        QVERIFY(ran.err.contains("output"));
    }
#endif
};

TRADEWIND_TEST(tst_cli)
} // namespace tradewind

#include "tst_cli.moc"
