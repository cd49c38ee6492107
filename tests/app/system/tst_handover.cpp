// SPDX-License-Identifier: Apache-2.0
#include "app/system/handover.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"

#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <atomic>
#include <memory>
#include <thread>

using namespace tradewind;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using testkit::awaitUntil;

class tst_handover final : public testkit::TestCase
{
    Q_OBJECT

    /// A program that has a profile, and what reached it.
    struct Running
    {
        explicit Running(const QString& profile, std::chrono::milliseconds patience = 2s)
            : address(handover::address(profile))
            , server(patience)
        {
            connect(&server, &ActivationSource::activated, &server,
                    [this](const Activation& activation) { reached.append(activation); });
            listens = server.listen(address);
        }
        QString address;
        HandOverServer server;
        bool listens = false;
        QList<Activation> reached;
    };

    /// Another start, in a thread of its own as it is a program of its own.
    static bool start(const QString& address, const Activation& activation)
    {
        std::atomic<bool> done = false;
        bool taken = false;
        std::thread other([&] {
            taken = handover::send(address, activation, 5s);
            done = true;
        });
        awaitUntil([&] { return done.load(); }, 10s);
        other.join();
        return taken;
    }

    QString folder(const QString& name)
    {
        const QString path = m_dir.filePath(name);
        QDir().mkpath(path);
        return path;
    }

    QTemporaryDir m_dir;

private Q_SLOTS:
    void whatWasAskedReachesTheRunningProgram()
    {
        Running running(folder(u"one"_s));
        QVERIFY(running.listens);
        QVERIFY(start(running.address, {u"tradewind://order/po-1"_s, "token-1"}));
        QVERIFY(start(running.address, {}));
        QVERIFY(start(running.address, {u"tradewind://search?q=%E4%BF%9D"_s, {}}));
        QCOMPARE(running.reached.size(), 3);
        QCOMPARE(running.reached.at(2).link, u"tradewind://search?q=%E4%BF%9D"_s);
        QCOMPARE(running.reached.at(0).link, u"tradewind://order/po-1"_s);
        QCOMPARE(running.reached.at(0).token, "token-1");
        QVERIFY(running.reached.at(1).link.isEmpty());
    }

    void profilesDoNotHearEachOther()
    {
        Running one(folder(u"a"_s));
        Running two(folder(u"b"_s));
        QVERIFY(one.address != two.address);
        QVERIFY(start(two.address, {}));
        QCOMPARE(one.reached.size(), 0);
        QCOMPARE(two.reached.size(), 1);
        // However it is written, it is the same profile.
        QCOMPARE(handover::address(folder(u"a"_s) + u"/../a/"_s), one.address);
    }

    void withoutAProgramNobodyTakesIt()
    {
        QVERIFY(!handover::send(handover::address(folder(u"empty"_s)), {}, 200ms));
        QVERIFY(!handover::send({}, {}, 200ms));
        QCOMPARE(handover::address(m_dir.filePath(u"not there"_s)), QString());
    }

    void whatAnEndedProgramLeftIsNoHindrance()
    {
        const QString profile = folder(u"left"_s);
#ifndef Q_OS_WIN
        // As after a crash: the file is there and nobody listens.
        QFile left(handover::address(profile));
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
#endif
        Running running(profile);
        QVERIFY(running.listens);
        QVERIFY(start(running.address, {}));
    }

    void longPathsWork()
    {
        QString deep;
        for (int i = 0; i < 12; ++i)
            deep += u"/Überseekaufleute"_s;
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_dir.path()));
        QFile::setPermissions(m_dir.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        Running running(folder(deep.mid(1)));
        QVERIFY(running.listens);
        QVERIFY(start(running.address, {}));
    }

#ifndef Q_OS_WIN
    void onlyItsOwnerCanOpenIt()
    {
        Running running(folder(u"mine"_s));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(running.address) & others));
    }
#endif

    void onlyItsOwnMessagesAreRead_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<bool>("taken");
        const QByteArray head = "tradewind-activate 1\n";
        QTest::newRow("nothing more than come here") << head + "\n\n" << true;
        QTest::newRow("a link") << head + "tradewind://orders\n\n" << true;
        QTest::newRow("something that is no link") << head + "whatever\n\n" << true; // read, and followed nowhere
        QTest::newRow("empty lines") << QByteArray("\n\n\n") << false;
        QTest::newRow("another version") << QByteArray("tradewind-activate 2\n\n\n") << false;
        QTest::newRow("another program") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n") << false;
        QTest::newRow("more lines") << head + "\n\nmore\n" << false;
        QTest::newRow("a zero") << head + QByteArray("tradewind://a\0b\n\n", 17) << false;
        QTest::newRow("an escape") << head + "tradewind://\x1b[2J\n\n" << false;
        QTest::newRow("spaces in the token") << head + "\na b\n" << false;
        QTest::newRow("an absurd token") << head + "\n" + QByteArray(257, 'x') + "\n" << false;
        QTest::newRow("raw bytes") << head + "\xff\xfe\n\n" << false;
        QTest::newRow("too much") << head + QByteArray(5000, 'x') + "\n\n" << false;
        QTest::newRow("far too much") << QByteArray(1'000'000, 'x') << false;
    }
    void onlyItsOwnMessagesAreRead()
    {
        QFETCH(QByteArray, message);
        QFETCH(bool, taken);
        QCOMPARE(handover::decode(message).has_value(), taken);
        Running running(folder(u"hostile"_s));
        QLocalSocket socket;
        socket.connectToServer(running.address);
        QVERIFY(socket.waitForConnected());
        socket.write(message);
        QVERIFY(awaitUntil([&] { return socket.state() == QLocalSocket::UnconnectedState; }));
        QCOMPARE(socket.readAll(), taken ? QByteArray("taken\n") : QByteArray());
        QCOMPARE(running.reached.size(), taken ? 1 : 0);
        // And it still hears the next one.
        QVERIFY(start(running.address, {}));
    }

    void noNoiseDisturbsIt()
    {
        Running running(folder(u"noise"_s));
        QRandomGenerator dice(11);
        for (int i = 0; i < 300; ++i) {
            QByteArray noise = i % 3 ? QByteArray() : QByteArray("tradewind-activate 1\n");
            for (int bytes = dice.bounded(200); bytes > 0; --bytes)
                noise += char(dice.bounded(256));
            if (!noise.startsWith("tradewind-activate 1\n"))
                QVERIFY(!handover::decode(noise));
            if (i % 10)
                continue;
            QLocalSocket socket;
            socket.connectToServer(running.address);
            QVERIFY(socket.waitForConnected());
            socket.write(noise);
            socket.flush();
            socket.abort();
        }
        QVERIFY(start(running.address, {u"tradewind://orders"_s, {}}));
        QCOMPARE(running.reached.last().link, u"tradewind://orders"_s);
    }

    void whoSaysNothingIsNotWaitedFor()
    {
        Running running(folder(u"silent"_s), 1ms);
        QLocalSocket socket;
        socket.connectToServer(running.address);
        QVERIFY(socket.waitForConnected());
        socket.write("tradewind-act");
        QVERIFY(awaitUntil([&] { return socket.state() == QLocalSocket::UnconnectedState; }));
    }

    void aCrowdIsTurnedAway()
    {
        Running running(folder(u"crowd"_s));
        std::vector<std::unique_ptr<QLocalSocket>> crowd;
        for (int i = 0; i < HandOverServer::kMostConnections + 4; ++i) {
            crowd.push_back(std::make_unique<QLocalSocket>());
            crowd.back()->connectToServer(running.address);
            QVERIFY(crowd.back()->waitForConnected());
        }
        const auto open = [&] {
            return std::count_if(crowd.begin(), crowd.end(),
                                 [](const auto& one) { return one->state() == QLocalSocket::ConnectedState; });
        };
        QVERIFY(awaitUntil([&] { return open() == HandOverServer::kMostConnections; }));
        crowd.clear();
        QVERIFY(awaitUntil([&] { return start(running.address, {}); }));
    }

    void whatCannotBeSaidIsLeftOut()
    {
        const auto both = handover::decode(handover::encode({u"tradewind://search?q=茶 x\n"_s, "a b"}));
        QVERIFY(both);
        QCOMPARE(both->link, u"tradewind://search?q=%E8%8C%B6%20x%0A"_s);
        QVERIFY(both->token.isEmpty());
        Running running(folder(u"long"_s));
        QVERIFY(!handover::send(running.address, {QString(5000, u'x'), {}}, 200ms));
    }
};

TRADEWIND_TEST(tst_handover)
#include "tst_handover.moc"
