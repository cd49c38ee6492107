// SPDX-License-Identifier: Apache-2.0
#include "services/wire/httpclient.h"
#include "services/wire/systemproxies.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"
#include "tests/testkit/wireserver.h"

#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QTcpSocket>

using namespace tradewind;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using testkit::await;
using testkit::WireServer;

/// The system's proxy, told by the environment, which every system's settings come down to here.
class tst_proxies final : public testkit::TestCase
{
    Q_OBJECT

    static Result<HttpReply> post(const QUrl& base)
    {
        SystemClock clock;
        QNetworkAccessManager manager;
        HttpClient::Options options;
        options.base = base;
        options.clock = &clock;
        HttpClient client(manager, options);
        HttpRequest request = HttpRequest::json(HttpRequest::Method::Post, u"/v1/x"_s, "{}");
        request.authorised = false;
        request.deadline = testkit::patient(3s);
        return await(client.send(request, {}));
    }

private Q_SLOTS:
    void cleanup()
    {
        QNetworkProxyFactory::setApplicationProxyFactory(nullptr);
        for (const char* name : {"http_proxy", "https_proxy", "no_proxy"})
            qunsetenv(name);
    }

    void whatLeavesThisMachineGoesThroughTheProxy_data()
    {
        QTest::addColumn<QByteArray>("refusal");
        QTest::newRow("that has no way") << QByteArray("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("that wants a password")
            << QByteArray("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                          "Content-Length: 0\r\n\r\n");
    }
    void whatLeavesThisMachineGoesThroughTheProxy()
    {
        QFETCH(QByteArray, refusal);
        WireServer proxy([&](const QByteArray&, QTcpSocket* socket) {
            socket->write(refusal);
            WireServer::finish(socket);
        });
        qputenv("https_proxy", proxy.url().toEncoded());
        useSystemProxies();
        const auto result = post(QUrl(u"https://platform.example"_s));
        QCOMPARE(result.error().kind, Error::Kind::Offline); // nothing of the request has left
        QVERIFY(!proxy.requests().isEmpty());
        for (const QByteArray& request : proxy.requests())
            QVERIFY(request.startsWith("CONNECT platform.example:443 HTTP/1.1\r\n"));
    }

    void whatStaysOnThisMachineDoesNot_data()
    {
        QTest::addColumn<QString>("host");
        QTest::newRow("by number") << u"127.0.0.1"_s;
        QTest::newRow("by name") << u"localhost"_s;
    }
    void whatStaysOnThisMachineDoesNot()
    {
        QFETCH(const QString, host);
        if (host == "localhost"_L1 && !WireServer::isKnownByName())
            QSKIP("this machine does not resolve \"localhost\"");
        WireServer proxy([](const QByteArray&, QTcpSocket* socket) { WireServer::finish(socket); });
        WireServer platform([](const QByteArray&, QTcpSocket* socket) {
            socket->write(WireServer::answer(200, "application/json", "{}"));
        });
        qputenv("http_proxy", proxy.url().toEncoded());
        useSystemProxies();
        QUrl url = platform.url();
        url.setHost(host);
        QVERIFY(post(url).ok());
        QCOMPARE(proxy.connections(), 0);
        QTcpServer listener;
        QVERIFY(listener.listen(QHostAddress::LocalHost)); // for the browser to come back to
    }
};

TRADEWIND_TEST(tst_proxies)
#include "tst_proxies.moc"
