// SPDX-License-Identifier: Apache-2.0
#include "tests/services/sandbox/testclient.h"
#include "tests/testkit/testcase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QUuid>

#include <atomic>
#include <mutex>
#include <thread>

using namespace tradewind;
using namespace tradewind::sandbox;
using namespace Qt::StringLiterals;

class tst_sandboxkill final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void killedUnderLoadItLosesNothingItAcknowledged()
    {
        QTemporaryDir dir;
        QVERIFY(dir.isValid());
        QMap<QString, QByteArray> acknowledged; // key and clientRef → the answer's body
        for (int round = 0; round < 4; ++round) {
            QProcess process;
            const int port = start(process, dir.path());
            QVERIFY(port > 0);
            // What was acknowledged before the last kill is answered again, byte for byte.
            TestClient client(port);
            QVERIFY(client.signIn(u"u-marta"_s));
            for (auto entry = acknowledged.constBegin(); entry != acknowledged.constEnd(); ++entry) {
                const Reply again = client.intent(u"POST"_s, u"/v1/threads"_s, body(entry.key()), entry.key());
                QCOMPARE(again.status, 201);
                QCOMPARE(again.headers.value(u"Idempotent-Replayed"_s), u"true"_s);
                QCOMPARE(again.body, entry.value());
            }
            if (round == 3) {
                // All of them in the one conversation about the company, beside those of the world's past.
                qint64 messages = 0;
                for (const QJsonValue& thread : client.get(u"/v1/threads"_s).json()["items"_L1].toArray()) {
                    if (thread["subject"_L1]["topic"_L1].toString() == "company"_L1)
                        messages += thread["messageCount"_L1].toInteger();
                }
                QVERIFY(messages >= acknowledged.size());
                process.kill();
                process.waitForFinished();
                break;
            }
            load(port, process, acknowledged);
        }
        QVERIFY(acknowledged.size() >= 30);
    }

    void itEndsWithItsParent()
    {
        QTemporaryDir dir;
        QProcess process;
        QVERIFY(start(process, dir.path(), {u"--exit-with-parent"_s}) > 0);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 0);
    }

    void badArgumentsAreToldInOneLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("an unknown flag") << QStringList{u"--nonsense"_s};
        QTest::newRow("another host") << QStringList{u"--listen"_s, u"0.0.0.0:0"_s, u"--data"_s, u"/tmp/x"_s};
        QTest::newRow("too few offers") << QStringList{u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s,
                                                       u"/tmp/x"_s,   u"--offers"_s,    u"3"_s};
        QTest::newRow("a flag without its value") << QStringList{u"--data"_s};
    }
    void badArgumentsAreToldInOneLine()
    {
        QFETCH(const QStringList, arguments);
        QProcess process;
        process.start(QStringLiteral(TRADEWIND_SANDBOX_PROGRAM), arguments);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardError().startsWith("tradewind-sandbox: "));
    }

private:
    static QJsonObject body(const QString& clientRef)
    {
        return {{u"subject"_s, QJsonObject{{u"topic"_s, u"company"_s}, {u"id"_s, u"co-nordhafen"_s}}},
                {u"clientRef"_s, clientRef},
                {u"text"_s, u"Load"_s},
                {u"lang"_s, u"en"_s},
                {u"visibility"_s, u"shared"_s},
                {u"files"_s, QJsonArray()}};
    }

    static int start(QProcess& process, const QString& dir, const QStringList& more = {})
    {
        process.start(
            QStringLiteral(TRADEWIND_SANDBOX_PROGRAM),
            QStringList{u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s, dir, u"--offers"_s, u"200"_s, u"--no-past"_s} +
                more);
        if (!process.waitForReadyRead(240'000))
            return -1;
        return QJsonDocument::fromJson(process.readLine()).object()["port"_L1].toInt(-1);
    }

    /// Four threads send until the process has been killed in the middle; what they got is written down.
    static void load(int port, QProcess& process, QMap<QString, QByteArray>& acknowledged)
    {
        std::mutex mutex;
        std::atomic<int> answered = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                TestClient client(port);
                if (!client.signIn(u"u-marta"_s))
                    return;
                while (true) {
                    const QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
                    const Reply reply = client.intent(u"POST"_s, u"/v1/threads"_s, body(key), key);
                    if (reply.status != 201)
                        return;
                    const std::scoped_lock lock(mutex);
                    acknowledged.insert(key, reply.body);
                    ++answered;
                }
            });
        }
        while (answered.load() < 12)
            std::this_thread::yield();
        process.kill();
        process.waitForFinished();
        for (std::thread& thread : threads)
            thread.join();
    }
};

TRADEWIND_TEST(tst_sandboxkill)
#include "tst_sandboxkill.moc"
