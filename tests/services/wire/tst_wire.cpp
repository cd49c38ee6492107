// SPDX-License-Identifier: Apache-2.0
#include "services/wire/httpclient.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"
#include "tests/testkit/wireserver.h"

#include <QNetworkAccessManager>
#include <QTcpSocket>
#include <QTimer>

using namespace tradewind;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using testkit::await;
using testkit::WireServer;
using Method = HttpRequest::Method;

/// The real network manager against raw sockets: what Qt does by itself must not happen.
class tst_wire final : public testkit::TestCase
{
    Q_OBJECT

    struct Bench
    {
        explicit Bench(WireServer::Script script)
            : server(std::move(script))
        {
            HttpClient::Options options;
            options.base = server.url();
            options.clock = &clock;
            options.seed = 7;
            options.delay = [](std::chrono::milliseconds, std::stop_token) { return ready(); };
            client = std::make_unique<HttpClient>(manager, options);
        }
        static HttpRequest request(Method method, const QByteArray& body)
        {
            HttpRequest request = HttpRequest::json(method, u"/v1/x"_s, body);
            request.authorised = false;
            request.deadline = 1min;
            return request;
        }
        Result<HttpReply> send(Method method = Method::Post, const QByteArray& body = R"({"clientRef":"1"})")
        {
            return await(client->send(request(method, body), {}));
        }
        Result<HttpReply> get(std::chrono::milliseconds deadline = 1min)
        {
            HttpRequest wanted = request(Method::Get, {});
            wanted.deadline = deadline;
            wanted.maxBytes = 1000;
            return await(client->get(wanted, {}));
        }

        SystemClock clock;
        QNetworkAccessManager manager;
        WireServer server;
        std::unique_ptr<HttpClient> client;
    };

    static void sendAndClose(QTcpSocket* socket, const QByteArray& bytes)
    {
        socket->write(bytes);
        socket->disconnectFromHost();
    }
    static void reset(QTcpSocket* socket)
    {
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        socket->abort();
    }

private Q_SLOTS:
    void oneRequestAnAttempt_data()
    {
        QTest::addColumn<QByteArray>("partial"); // what the server says before it closes
        QTest::addColumn<bool>("abruptly");
        QTest::addColumn<bool>("warm"); // on a connection that has already served a request
        const QByteArray whole = WireServer::answer(201, "application/json", "{\"id\":\"o-1\"}");
        const QList<QPair<const char*, QByteArray>> cuts = {
            {"without a word", {}},
            {"in the status line", "HTTP/1.1 20"},
            {"in the head", whole.left(40)},
            {"before the body", whole.left(whole.indexOf("\r\n\r\n") + 4)},
            {"in the body", whole.chopped(3)},
        };
        for (const auto& [where, partial] : cuts) {
            for (const bool abruptly : {false, true}) {
                for (const bool warm : {false, true})
                    QTest::addRow("%s%s%s", where, abruptly ? ", abruptly" : "", warm ? ", kept alive before" : "")
                        << partial << abruptly << warm;
            }
        }
    }
    void oneRequestAnAttempt()
    {
        QFETCH(QByteArray, partial);
        QFETCH(bool, abruptly);
        QFETCH(bool, warm);
        Bench bench([&](const QByteArray& request, QTcpSocket* socket) {
            if (request.startsWith("GET")) {
                socket->write(WireServer::answer(200, "application/json", "{}"));
                return;
            }
            if (abruptly) {
                socket->write(partial);
                socket->flush();
                reset(socket);
            } else {
                sendAndClose(socket, partial);
            }
        });
        if (warm)
            QVERIFY(bench.get().ok());
        const int before = int(bench.server.requests().size());
        const auto result = bench.send();
        QCOMPARE(result.error().kind, Error::Kind::Unknown);
        QCOMPARE(int(bench.server.requests().size()) - before, 1);
    }

    void everyVerbGoesOutOnceWithItsBody_data()
    {
        QTest::addColumn<int>("method");
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("post") << int(Method::Post) << QByteArray("POST") << QByteArray("{\"a\":1}");
        QTest::newRow("put") << int(Method::Put) << QByteArray("PUT") << QByteArray(300'000, 'x');
        QTest::newRow("patch") << int(Method::Patch) << QByteArray("PATCH") << QByteArray("{}");
        QTest::newRow("delete without a body") << int(Method::Delete) << QByteArray("DELETE") << QByteArray();
        QTest::newRow("post without a body") << int(Method::Post) << QByteArray("POST") << QByteArray();
    }
    void everyVerbGoesOutOnceWithItsBody()
    {
        QFETCH(int, method);
        QFETCH(QByteArray, verb);
        QFETCH(QByteArray, body);
        bool closing = false;
        Bench bench([&closing](const QByteArray&, QTcpSocket* socket) {
            if (closing)
                socket->disconnectFromHost();
            else
                socket->write(WireServer::answer(200, "application/json", "{}"));
        });
        QVERIFY(bench.send(Method(method), body).ok());
        const QByteArray request = bench.server.requests().first();
        QVERIFY(request.startsWith(verb + " /v1/x HTTP/1.1\r\n"));
        QVERIFY(request.toLower().contains("content-length: " + QByteArray::number(body.size()) + "\r\n"));
        QCOMPARE(request.mid(request.indexOf("\r\n\r\n") + 4), body);
        closing = true;
        QCOMPARE(bench.send(Method(method), body).error().kind, Error::Kind::Unknown);
        QCOMPARE(bench.server.requests().size(), 2);
    }

    void aRejectionIsReadAndNotRepeated_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("extra");
        QTest::newRow("401 with a challenge") << 401 << QByteArray("WWW-Authenticate: Bearer\r\n");
        QTest::newRow("401 basic") << 401 << QByteArray("WWW-Authenticate: Basic realm=\"x\"\r\n");
        QTest::newRow("422") << 422 << QByteArray();
        QTest::newRow("503") << 503 << QByteArray("Retry-After: 3\r\n");
        QTest::newRow("307") << 307 << QByteArray("Location: /v1/elsewhere\r\n");
    }
    void aRejectionIsReadAndNotRepeated()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, extra);
        Bench bench([&](const QByteArray&, QTcpSocket* socket) {
            socket->write(
                WireServer::answer(status, "application/problem+json", R"({"type":"out-of-stock","left":"3"})", extra));
        });
        const auto result = bench.send();
        QCOMPARE(result.error().httpStatus, status);
        if (status >= 400)
            QCOMPARE(result.error().problem->facts.value("left"_L1).toString(), u"3"_s);
        QCOMPARE(bench.server.requests().size(), 1);
    }

    void nobodyListensIsOffline()
    {
        Bench bench([](const QByteArray&, QTcpSocket*) {});
        bench.server.close();
        QCOMPARE(bench.send().error().kind, Error::Kind::Offline);
        QCOMPARE(bench.get().error().kind, Error::Kind::Offline);
    }

    void whatIsStoppedBeforeItStartsDoesNotLeave()
    {
        Bench bench([](const QByteArray&, QTcpSocket* socket) {
            socket->write(WireServer::answer(200, "application/json", "{}"));
        });
        StopOwner owner;
        auto task = bench.client->send(Bench::request(Method::Post, R"({"clientRef":"1"})"), owner.token());
        owner.stop(); // in the turn in which it was asked for
        QCOMPARE(await(std::move(task)).error().kind, Error::Kind::Cancelled);
        QVERIFY(bench.get().ok());
        QCOMPARE(bench.server.requests().size(), 1);
        QVERIFY(bench.server.requests().first().startsWith("GET"));
    }

    void theDeadlineBeatsADrip()
    {
        Bench bench([](const QByteArray&, QTcpSocket* socket) {
            socket->write(
                "HTTP/1.1 200 OK\r\nTradewind-Api: 1\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n");
            auto* drip = new QTimer(socket);
            QObject::connect(drip, &QTimer::timeout, socket, [socket] { socket->write(" "); });
            drip->start(5);
        });
        // Long enough for the request to have left, on a busy machine too.
        QCOMPARE(bench.get(1500ms).error().kind, Error::Kind::Timeout);
        HttpRequest mutation = Bench::request(Method::Post, "{}");
        mutation.deadline = 1500ms;
        QCOMPARE(await(bench.client->send(mutation, {})).error().kind, Error::Kind::Unknown);
    }

    void silenceEndsByInactivity()
    {
        Bench bench([](const QByteArray&, QTcpSocket*) {});
        HttpRequest request = Bench::request(Method::Get, {});
        request.inactivity = 1s;
        QCOMPARE(await(bench.client->get(request, {})).error().kind, Error::Kind::Timeout);
    }

    void aBodyOverTheCapIsCutOff_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("announced") << QByteArray("Content-Length: 100000\r\n\r\n");
        QTest::newRow("not announced") << QByteArray("Transfer-Encoding: chunked\r\n\r\n186A0\r\n");
    }
    void aBodyOverTheCapIsCutOff()
    {
        QFETCH(QByteArray, head);
        Bench bench([&](const QByteArray&, QTcpSocket* socket) {
            socket->write("HTTP/1.1 200 OK\r\nTradewind-Api: 1\r\nContent-Type: application/json\r\n" + head +
                          QByteArray(100'000, ' '));
        });
        QCOMPARE(bench.get().error().kind, Error::Kind::Parse);
        QCOMPARE(bench.server.requests().size(), 1);
    }

    void truncationIsNoticed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray head = "HTTP/1.1 200 OK\r\nTradewind-Api: 1\r\nContent-Type: application/json\r\n";
        QTest::newRow("short of its length") << head + "Content-Length: 10\r\n\r\n{\"a\":1";
        QTest::newRow("cut inside a chunk") << head + "Transfer-Encoding: chunked\r\n\r\nA\r\n{\"a\":";
        QTest::newRow("cut between two chunks") << head + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n";
        QTest::newRow("ends with the connection") << head + "\r\n{\"a\":1}";
        QTest::newRow("early hints only") << QByteArray("HTTP/1.1 103 Early Hints\r\nTradewind-Api: 1\r\n\r\n");
        QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
    }
    void chunksArriveWhole()
    {
        Bench bench([](const QByteArray&, QTcpSocket* socket) {
            socket->write("HTTP/1.1 200 OK\r\nTradewind-Api: 1\r\nContent-Type: application/json\r\n"
                          "Transfer-Encoding: chunked\r\n\r\n7\r\n{\"a\":\"}\r\n5\r\n\\\"\"} \r\n0\r\n\r\n");
        });
        QCOMPARE(bench.get()->body, QByteArray("{\"a\":\"}\\\"\"} "));
    }

    void truncationIsNoticed()
    {
        QFETCH(QByteArray, bytes);
        Bench bench([&](const QByteArray&, QTcpSocket* socket) { sendAndClose(socket, bytes); });
        QCOMPARE(bench.get().error().kind, Error::Kind::Network);
        QCOMPARE(bench.send().error().kind, Error::Kind::Unknown);
    }
};

TRADEWIND_TEST(tst_wire)
#include "tst_wire.moc"
