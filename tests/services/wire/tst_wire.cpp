// SPDX-License-Identifier: Apache-2.0
#include "services/core/localproblem.h"
#include "services/wire/httpclient.h"
#include "tests/testkit/await.h"
#include "tests/testkit/certificates.h"
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

namespace {

enum class Wire { Plain, Tls };
enum class End { Closes, Drops, Resets };

} // namespace

/// The real network manager against raw sockets, plain and with TLS: what Qt does by itself must not happen.
class tst_wire final : public testkit::TestCase
{
    Q_OBJECT

    struct Bench
    {
        explicit Bench(WireServer::Script script, Wire wire = Wire::Plain)
            : server(std::move(script), wire == Wire::Tls ? std::optional(testkit::serverTls(u"good"_s)) : std::nullopt)
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

    /// Drops: without the goodbye of TLS.
    static void sayAndEnd(QTcpSocket* socket, const QByteArray& bytes, End end)
    {
        socket->write(bytes);
        switch (end) {
        case End::Closes:
            WireServer::finish(socket);
            return;
        case End::Drops:
            socket->flush();
            socket->abort();
            return;
        case End::Resets:
            WireServer::reset(socket);
            return;
        }
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(testkit::trustTestAuthority(), "openssl could not make certificates"); }

    void oneRequestAnAttempt_data()
    {
        QTest::addColumn<int>("wire");
        QTest::addColumn<QByteArray>("partial"); // what the server says before it ends the connection
        QTest::addColumn<int>("end");
        QTest::addColumn<bool>("warm"); // on a connection that has already served a request
        QTest::addColumn<QByteArray>("body");
        const QByteArray whole = WireServer::answer(201, "application/json", "{\"id\":\"o-1\"}");
        const QList<QPair<const char*, QByteArray>> cuts = {
            {"without a word", {}},
            {"in the status line", "HTTP/1.1 20"},
            {"after the status line", "HTTP/1.1 201 Created\r\n"},
            {"in the head", whole.left(40)},
            {"before the body", whole.left(whole.indexOf("\r\n\r\n") + 4)},
            {"in the body", whole.chopped(3)},
            {"after an interim answer", "HTTP/1.1 100 Continue\r\n\r\n"},
        };
        for (const Wire wire : {Wire::Plain, Wire::Tls}) {
            for (const auto& [where, partial] : cuts) {
                for (const End end : {End::Closes, End::Drops, End::Resets}) {
                    for (const bool warm : {false, true}) {
                        for (const QByteArray& body : {QByteArray(R"({"clientRef":"1"})"), QByteArray()}) {
                            QTest::addRow("%s, %s %s%s%s", wire == Wire::Tls ? "tls" : "plain",
                                          end == End::Closes  ? "closes"
                                          : end == End::Drops ? "drops"
                                                              : "resets",
                                          where, warm ? ", kept alive before" : "", body.isEmpty() ? ", no body" : "")
                                << int(wire) << partial << int(end) << warm << body;
                        }
                    }
                }
            }
        }
    }
    void oneRequestAnAttempt()
    {
        QFETCH(int, wire);
        QFETCH(QByteArray, partial);
        QFETCH(int, end);
        QFETCH(bool, warm);
        QFETCH(QByteArray, body);
        Bench bench(
            [&](const QByteArray& request, QTcpSocket* socket) {
                if (request.startsWith("GET"))
                    socket->write(WireServer::answer(200, "application/json", "{}"));
                else
                    sayAndEnd(socket, partial, End(end));
            },
            Wire(wire));
        if (warm)
            QVERIFY(bench.get().ok());
        const int before = bench.server.begun();
        const auto result = bench.send(Method::Post, body);
        QCOMPARE(result.error().kind, Error::Kind::Unknown);
        QCOMPARE(bench.server.begun() - before, 1);
    }

    void cutWhileItIsSent_data()
    {
        QTest::addColumn<int>("wire");
        QTest::addColumn<int>("after"); // bytes of the request
        QTest::addColumn<int>("end");
        for (const Wire wire : {Wire::Plain, Wire::Tls}) {
            for (const int after : {1, 20, 1'000, 400'000}) {
                for (const End end : {End::Closes, End::Drops, End::Resets}) {
                    QTest::addRow("%s, %s after %d bytes", wire == Wire::Tls ? "tls" : "plain",
                                  end == End::Closes  ? "closes"
                                  : end == End::Drops ? "drops"
                                                      : "resets",
                                  after)
                        << int(wire) << after << int(end);
                }
            }
        }
    }
    void cutWhileItIsSent()
    {
        QFETCH(int, wire);
        QFETCH(int, after);
        QFETCH(int, end);
        Bench bench([](const QByteArray&, QTcpSocket*) {}, Wire(wire));
        bench.server.interrupt(after, [&](const QByteArray&, QTcpSocket* socket) { sayAndEnd(socket, {}, End(end)); });
        const auto result = bench.send(Method::Post, QByteArray(2'000'000, 'x'));
        QCOMPARE(result.error().kind, Error::Kind::Unknown);
        QCOMPARE(bench.server.begun(), 1);
    }

    void cutBeforeAnythingIsSaid_data()
    {
        QTest::addColumn<int>("wire");
        QTest::addColumn<int>("end");
        for (const Wire wire : {Wire::Plain, Wire::Tls}) {
            for (const End end : {End::Closes, End::Drops, End::Resets}) {
                QTest::addRow("%s, %s", wire == Wire::Tls ? "tls" : "plain",
                              end == End::Closes  ? "closes"
                              : end == End::Drops ? "drops"
                                                  : "resets")
                    << int(wire) << int(end);
            }
        }
    }
    void cutBeforeAnythingIsSaid()
    {
        QFETCH(int, wire);
        QFETCH(int, end);
        Bench bench([](const QByteArray&, QTcpSocket*) {}, Wire(wire));
        bench.server.interrupt(0, [&](const QByteArray&, QTcpSocket* socket) { sayAndEnd(socket, {}, End(end)); });
        const auto result = bench.send();
        // Without TLS the request may have been on its way already.
        if (Wire(wire) == Wire::Tls)
            QCOMPARE(result.error().kind, Error::Kind::Offline);
        else
            QVERIFY(result.error().kind == Error::Kind::Unknown || result.error().kind == Error::Kind::Offline);
        QVERIFY(bench.server.begun() <= 1);
    }

    void everyVerbGoesOutOnceWithItsBody_data()
    {
        QTest::addColumn<int>("wire");
        QTest::addColumn<int>("method");
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<QByteArray>("body");
        for (const Wire wire : {Wire::Plain, Wire::Tls}) {
            const auto row = [wire](const char* name, Method method, const QByteArray& verb, const QByteArray& body) {
                QTest::addRow("%s, %s", wire == Wire::Tls ? "tls" : "plain", name)
                    << int(wire) << int(method) << verb << body;
            };
            row("post", Method::Post, "POST", "{\"a\":1}");
            row("put", Method::Put, "PUT", QByteArray(300'000, 'x'));
            row("patch", Method::Patch, "PATCH", "{}");
            row("delete without a body", Method::Delete, "DELETE", {});
            row("post without a body", Method::Post, "POST", {});
        }
    }
    void everyVerbGoesOutOnceWithItsBody()
    {
        QFETCH(int, wire);
        QFETCH(int, method);
        QFETCH(QByteArray, verb);
        QFETCH(QByteArray, body);
        bool closing = false;
        Bench bench(
            [&closing](const QByteArray&, QTcpSocket* socket) {
                if (closing)
                    socket->disconnectFromHost();
                else
                    socket->write(WireServer::answer(200, "application/json", "{}"));
            },
            Wire(wire));
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

    void chunksArriveWhole()
    {
        Bench bench([](const QByteArray&, QTcpSocket* socket) {
            socket->write("HTTP/1.1 200 OK\r\nTradewind-Api: 1\r\nContent-Type: application/json\r\n"
                          "Transfer-Encoding: chunked\r\n\r\n7\r\n{\"a\":\"}\r\n5\r\n\\\"\"} \r\n0\r\n\r\n");
        });
        QCOMPARE(bench.get()->body, QByteArray("{\"a\":\"}\\\"\"} "));
    }

    void whatIsNoWholeAnswer_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray head = "HTTP/1.1 200 OK\r\nTradewind-Api: 1\r\nContent-Type: application/json\r\n";
        QTest::newRow("short of its length") << head + "Content-Length: 10\r\n\r\n{\"a\":1";
        QTest::newRow("two lengths") << head + "Content-Length: 7\r\nContent-Length: 9\r\n\r\n{\"a\":1}";
        QTest::newRow("a negative length") << head + "Content-Length: -7\r\n\r\n{\"a\":1}";
        QTest::newRow("cut inside a chunk") << head + "Transfer-Encoding: chunked\r\n\r\nA\r\n{\"a\":";
        QTest::newRow("cut between two chunks") << head + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n";
        QTest::newRow("ends with the connection") << head + "\r\n{\"a\":1}";
        QTest::newRow("early hints only") << QByteArray("HTTP/1.1 103 Early Hints\r\nTradewind-Api: 1\r\n\r\n");
        QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
        QTest::newRow("a TLS alert") << QByteArray("\x15\x03\x03\x00\x02\x02\x28", 7);
    }
    void whatIsNoWholeAnswer()
    {
        QFETCH(QByteArray, bytes);
        for (const Wire wire : {Wire::Plain, Wire::Tls}) {
            Bench bench([&](const QByteArray&, QTcpSocket* socket) { sayAndEnd(socket, bytes, End::Closes); }, wire);
            const auto got = bench.get();
            QVERIFY(!got.ok());
            QVERIFY(got.error().kind == Error::Kind::Network || got.error().kind == Error::Kind::Parse);
            const int before = bench.server.begun();
            bench.manager.clearConnectionCache(); // the first is closing
            QCOMPARE(bench.send().error().kind, Error::Kind::Unknown);
            QCOMPARE(bench.server.begun() - before, 1);
        }
    }

    /// Whatever an answer is cut down to, only the whole one counts.
    void truncationAtEveryByte_data()
    {
        QTest::addColumn<int>("wire");
        QTest::addColumn<QByteArray>("whole");
        const QByteArray withLength = WireServer::answer(201, "application/json", R"({"id":"o-1","state":"open"})");
        const QByteArray inChunks = "HTTP/1.1 201 Created\r\nTradewind-Api: 1\r\nContent-Type: application/json\r\n"
                                    "Transfer-Encoding: chunked\r\n\r\n6\r\n{\"id\":\r\n8\r\n\"o-1234\"\r\n"
                                    "1\r\n}\r\n0\r\n\r\n";
        for (const Wire wire : {Wire::Plain, Wire::Tls}) {
            const char* name = wire == Wire::Tls ? "tls" : "plain";
            QTest::addRow("%s, with a length", name) << int(wire) << withLength;
            QTest::addRow("%s, in chunks", name) << int(wire) << inChunks;
        }
    }
    void truncationAtEveryByte()
    {
        QFETCH(int, wire);
        QFETCH(QByteArray, whole);
        qsizetype size = 0;
        Bench bench([&](const QByteArray&, QTcpSocket* socket) { sayAndEnd(socket, whole.left(size), End::Closes); },
                    Wire(wire));
        // In chunks the JSON is whole before the last, empty chunk is.
        const qsizetype enough = whole.contains("chunked") ? whole.indexOf("\r\n}") + 3 : whole.size();
        for (size = 0; size <= whole.size(); ++size) {
            const int before = bench.server.begun();
            bench.manager.clearConnectionCache(); // the last one is closing
            HttpRequest request = Bench::request(Method::Post, "{}");
            if (size < enough)
                request.inactivity = testkit::patient(1500ms); // at some places Qt does not notice the end of chunks
            const auto result = await(bench.client->send(request, {}));
            QCOMPARE(bench.server.begun() - before, 1);
            if (size < enough)
                QCOMPARE(result ? -1 : int(result.error().kind), int(Error::Kind::Unknown));
            else if (size == whole.size())
                QVERIFY2(result.ok(), qPrintable(result ? QString() : result.error().detail));
        }
    }

    void interimAnswersAreNotTheAnswer_data()
    {
        QTest::addColumn<QByteArray>("interim");
        QTest::addColumn<bool>("goesOn"); // Qt reads on behind it
        QTest::newRow("100") << QByteArray("HTTP/1.1 100 Continue\r\n\r\n") << true;
        QTest::newRow("100 twice") << QByteArray("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n") << true;
        QTest::newRow("102") << QByteArray("HTTP/1.1 102 Processing\r\nTradewind-Api: 1\r\n\r\n") << false;
        QTest::newRow("103") << QByteArray("HTTP/1.1 103 Early Hints\r\nTradewind-Api: 1\r\nLink: </x>\r\n\r\n")
                             << false;
    }
    void interimAnswersAreNotTheAnswer()
    {
        QFETCH(QByteArray, interim);
        QFETCH(bool, goesOn);
        for (const Wire wire : {Wire::Plain, Wire::Tls}) {
            Bench bench(
                [&](const QByteArray&, QTcpSocket* socket) {
                    socket->write(interim);
                    socket->flush();
                    socket->write(WireServer::answer(201, "application/json", "{\"id\":\"o-1\"}"));
                },
                wire);
            const auto result = bench.send();
            if (goesOn)
                QCOMPARE(result->body, QByteArray("{\"id\":\"o-1\"}"));
            else
                QVERIFY(result ? result->status == 201 : result.error().kind == Error::Kind::Unknown);
            QCOMPARE(bench.server.begun(), 1);
        }
    }

    void redirectsLeadNowhere_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("elsewhere");
        for (const int status : {301, 302, 303, 307, 308}) {
            QTest::addRow("%d to the same host", status) << status << false;
            QTest::addRow("%d to another host", status) << status << true;
        }
    }
    void redirectsLeadNowhere()
    {
        QFETCH(int, status);
        QFETCH(bool, elsewhere);
        for (const Wire wire : {Wire::Plain, Wire::Tls}) {
            Bench other([](const QByteArray&, QTcpSocket* socket) {
                socket->write(WireServer::answer(200, "application/json", "{}"));
            });
            Bench bench(
                [&](const QByteArray&, QTcpSocket* socket) {
                    const QByteArray target = elsewhere ? other.server.url().toEncoded() + "/v1/x" : "/v1/y";
                    socket->write(WireServer::answer(status, "application/json", "{}", "Location: " + target + "\r\n"));
                },
                wire);
            QCOMPARE(bench.get().error().kind, Error::Kind::Http);
            QCOMPARE(bench.send().error().kind, Error::Kind::Unknown);
            QCOMPARE(bench.server.begun(), 2);
            QCOMPARE(other.server.connections(), 0);
        }
    }

    void aStrangersPageIsNoAnswer_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray page = "<html>Welcome to the airport</html>";
        const QByteArray size = QByteArray::number(page.size());
        QTest::newRow("a page") << "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + size +
                                       "\r\n\r\n" + page;
        QTest::newRow("a redirect") << QByteArray(
            "HTTP/1.1 302 Found\r\nLocation: http://portal.example/\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("authentication required")
            << QByteArray("HTTP/1.1 511 Network Authentication Required\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("a refusal") << QByteArray("HTTP/1.1 403 Forbidden\r\nContent-Type: application/problem+json\r\n"
                                                 "Content-Length: 24\r\n\r\n{\"type\":\"not-permitted\"}");
        QTest::newRow("JSON of somebody else")
            << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
    }
    void aStrangersPageIsNoAnswer()
    {
        QFETCH(QByteArray, bytes);
        Bench bench([&](const QByteArray&, QTcpSocket* socket) { socket->write(bytes); });
        const auto got = bench.get();
        QCOMPARE(got.error().kind, Error::Kind::Network);
        QVERIFY(localproblem::is(got.error().problem, localproblem::kCaptivePortal));
        const auto sent = bench.send();
        QCOMPARE(sent.error().kind, Error::Kind::Unknown);
        QVERIFY(localproblem::is(sent.error().problem, localproblem::kCaptivePortal));
        QCOMPARE(bench.server.begun(), 2);
    }

    void anEndlessHeadEndsByTheDeadline()
    {
        const auto endless = [](const QByteArray&, QTcpSocket* socket) {
            socket->write("HTTP/1.1 200 OK\r\nTradewind-Api: 1\r\nX: " + QByteArray(400'000, 'x'));
        };
        Bench reading(endless);
        QCOMPARE(reading.get(1500ms).error().kind, Error::Kind::Timeout);
        Bench bench(endless);
        HttpRequest mutation = Bench::request(Method::Post, "{}");
        mutation.deadline = 1500ms;
        QCOMPARE(await(bench.client->send(mutation, {})).error().kind, Error::Kind::Unknown);
        QCOMPARE(bench.server.begun(), 1);
    }
};

TRADEWIND_TEST(tst_wire)
#include "tst_wire.moc"
