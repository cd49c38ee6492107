// SPDX-License-Identifier: Apache-2.0
#include "services/core/localproblem.h"
#include "services/session/loopbacklistener.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"

#include <QRandomGenerator>
#include <QTcpSocket>

using namespace tradewind;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using testkit::await;
using testkit::awaitUntil;

class tst_loopbacklistener final : public testkit::TestCase
{
    Q_OBJECT

    /// Sends bytes to the listener and gives everything it says until it closes.
    static QByteArray talk(const LoopbackListener& listener, const QByteArray& bytes)
    {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, quint16(listener.redirectUri().port()));
        QObject::connect(&socket, &QTcpSocket::connected, &socket, [&] { socket.write(bytes); });
        awaitUntil([&socket] { return socket.state() == QAbstractSocket::UnconnectedState; });
        return socket.readAll();
    }
    static QByteArray request(const LoopbackListener& listener, const QByteArray& target)
    {
        return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(listener.redirectUri().port()) +
               "\r\nUser-Agent: x\r\n\r\n";
    }

private Q_SLOTS:
    void theBrowserComesBack()
    {
        LoopbackListener listener;
        QVERIFY(listener.start());
        const QUrl uri = listener.redirectUri();
        QCOMPARE(uri.host(), u"127.0.0.1"_s);
        QCOMPARE(uri.path(), u"/callback"_s);
        const QByteArray page = talk(listener, request(listener, "/callback?code=a%2Fb&state=s+1&iss=https%3A%2F%2Fp"));
        QVERIFY(page.startsWith("HTTP/1.1 200"));
        QVERIFY(!page.contains("a/b"));
        const auto answer = await(listener.callback());
        QCOMPARE(answer->value(u"code"_s), u"a/b"_s);
        QCOMPARE(answer->value(u"state"_s), u"s 1"_s);
        QCOMPARE(answer->value(u"iss"_s), u"https://p"_s);
    }

    void garbageChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("not HTTP") << QByteArray("SSH-2.0-x\r\n");
        QTest::newRow("a short line") << QByteArray("GET /x \r\n\r\n");
        QTest::newRow("a post") << QByteArray("POST /callback?code=1&state=2 HTTP/1.1\r\n\r\n");
        QTest::newRow("another path") << QByteArray("GET /favicon.ico HTTP/1.1\r\nHost: HOST\r\n\r\n");
        QTest::newRow("another host") << QByteArray(
            "GET /callback?code=1&state=2 HTTP/1.1\r\nHost: evil.example\r\n\r\n");
        QTest::newRow("no host") << QByteArray("GET /callback?code=1&state=2 HTTP/1.1\r\n\r\n");
        QTest::newRow("no state") << QByteArray("GET /callback?code=1 HTTP/1.1\r\nHost: HOST\r\n\r\n");
        QTest::newRow("two states") << QByteArray(
            "GET /callback?code=1&state=2&state=3 HTTP/1.1\r\nHost: HOST\r\n\r\n");
        QTest::newRow("too long") << "GET /callback?code=" + QByteArray(20'000, 'x');
        QTest::newRow("zeros") << QByteArray(300, '\0');
        QRandomGenerator random(7);
        for (int i = 0; i < 20; ++i) {
            QByteArray noise(1 + int(random.bounded(2000)), '\0');
            for (char& c : noise)
                c = char(random.bounded(256));
            QTest::addRow("noise %d", i) << '\xff' + noise;
        }
    }
    void garbageChangesNothing()
    {
        QFETCH(QByteArray, bytes);
        LoopbackListener listener;
        QVERIFY(listener.start());
        const QByteArray host = "127.0.0.1:" + QByteArray::number(listener.redirectUri().port());
        QVERIFY(!talk(listener, bytes.replace("HOST", host)).startsWith("HTTP/1.1 200"));
        QVERIFY(talk(listener, request(listener, "/callback?error=access_denied&state=s")).startsWith("HTTP/1.1 200"));
        QCOMPARE(await(listener.callback())->value(u"error"_s), u"access_denied"_s);
    }

    void aSilentConnectionIsNoObstacle()
    {
        LoopbackListener listener;
        QVERIFY(listener.start());
        QTcpSocket silent;
        silent.connectToHost(u"127.0.0.1"_s, quint16(listener.redirectUri().port()));
        QVERIFY(awaitUntil([&] { return silent.state() == QAbstractSocket::ConnectedState; }));
        QVERIFY(talk(listener, request(listener, "/callback?code=1&state=2")).startsWith("HTTP/1.1 200"));
        QVERIFY(await(listener.callback()).ok());
    }

    void onlyTheFirstCounts()
    {
        LoopbackListener listener;
        QVERIFY(listener.start());
        const QByteArray second = request(listener, "/callback?code=2&state=2");
        talk(listener, request(listener, "/callback?code=1&state=1"));
        QTcpSocket late;
        late.connectToHost(u"127.0.0.1"_s, 1);
        QVERIFY(talk(listener, second).isEmpty()); // nobody listens any more
        QCOMPARE(await(listener.callback())->value(u"code"_s), u"1"_s);
    }

    void theTimeIsLimited()
    {
        LoopbackListener listener;
        QVERIFY(listener.start(5ms));
        const auto answer = await(listener.callback());
        QCOMPARE(answer.error().kind, Error::Kind::Auth);
        QVERIFY(localproblem::is(answer.error().problem, localproblem::kSignInTimeout));
    }

    void aStopCancels()
    {
        LoopbackListener listener;
        QVERIFY(listener.start());
        listener.stop();
        QCOMPARE(await(listener.callback()).error().kind, Error::Kind::Cancelled);
    }
};

TRADEWIND_TEST(tst_loopbacklistener)
#include "tst_loopbacklistener.moc"
