// SPDX-License-Identifier: Apache-2.0
#include "services/core/localproblem.h"
#include "services/wire/httpclient.h"
#include "tests/testkit/await.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/fakenetwork.h"
#include "tests/testkit/testcase.h"

#include <QRegularExpression>

using namespace tradewind;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using testkit::await;
using testkit::FakeAnswer;
using Method = HttpRequest::Method;

namespace {

/// Hands out "token-N"; a renewal makes the next one.
class CountingTokens final : public TokenSource
{
public:
    Async<QByteArray> accessToken() override { return trouble ? failed<QByteArray>(*trouble) : ready(current()); }
    Async<QByteArray> renewedToken(QByteArray) override
    {
        ++renewals;
        if (ended)
            return failed<QByteArray>(makeError(Error::Kind::Auth));
        return ready(current());
    }
    QByteArray current() const { return "token-" + QByteArray::number(renewals); }
    int renewals = 0;
    bool ended = false;
    std::optional<Error> trouble;
};

} // namespace

class tst_httpclient final : public testkit::TestCase
{
    Q_OBJECT

    struct Bench
    {
        explicit Bench(const QString& base = u"https://platform.example"_s)
        {
            HttpClient::Options options;
            options.base = QUrl(base);
            options.clock = &clock;
            options.seed = 7;
            options.delay = [this](std::chrono::milliseconds time, std::stop_token) {
                waits.append(time);
                return ready();
            };
            client = std::make_unique<HttpClient>(network, options);
            client->setTokenSource(&tokens);
        }
        Result<HttpReply> get(const QString& path = u"/v1/x"_s)
        {
            return await(client->get(HttpRequest::get(path), {}));
        }
        Result<HttpReply> post(const QByteArray& body = "{}")
        {
            return await(client->send(HttpRequest::json(Method::Post, u"/v1/x"_s, body), {}));
        }

        testkit::FakeClock clock;
        testkit::FakeNetwork network;
        CountingTokens tokens;
        QList<std::chrono::milliseconds> waits;
        std::unique_ptr<HttpClient> client;
    };

private Q_SLOTS:
    void aRequestCarriesEverythingTheHouseAsks()
    {
        Bench bench;
        bench.network.setHandler([](const testkit::FakeRequest&) { return FakeAnswer::json("{}"); });
        HttpRequest request = HttpRequest::get(u"/v1/offers/"_s + pathSegment(u"a/b"_s));
        request.parameter(u"q"_s, u"50% off + 杯 & more"_s).ifNoneMatch("\"7\"");
        request.onBehalfOf = u"co-nordhafen"_s;
        QVERIFY(await(bench.client->get(request, {})).ok());
        const testkit::FakeRequest sent = bench.network.requests().first();
        QCOMPARE(sent.url.toString(QUrl::FullyEncoded),
                 u"https://platform.example/v1/offers/a%2Fb?q=50%25%20off%20%2B%20%E6%9D%AF%20%26%20more"_s);
        QCOMPARE(sent.header("Authorization"), QByteArray("Bearer token-0"));
        QCOMPARE(sent.header("If-None-Match"), QByteArray("\"7\""));
        QCOMPARE(sent.header("Accept-Encoding"), QByteArray("identity"));
        QCOMPARE(sent.header("Tradewind-On-Behalf-Of"), QByteArray("co-nordhafen"));
        QVERIFY(sent.header("Accept").startsWith("application/json"));
        QCOMPARE(sent.header("Accept-Language"), QByteArray("en"));
        QCOMPARE(sent.header("Tradewind-Request-Id").size(), 36);
        QCOMPARE(sent.request.attribute(QNetworkRequest::RedirectPolicyAttribute).toInt(),
                 int(QNetworkRequest::ManualRedirectPolicy));
        QCOMPARE(sent.request.attribute(QNetworkRequest::Http2AllowedAttribute).toBool(), false);
        QCOMPARE(sent.request.transferTimeout(), 15'000);
        QVERIFY(await(bench.client->get(HttpRequest::get(u"/v1/me"_s), {})).ok());
        QVERIFY(bench.network.requests().last().header("Tradewind-Request-Id") != sent.header("X-Request-Id"));
    }

    void anotherHostIsRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("an absolute address") << u"https://evil.example/v1/x"_s;
        QTest::newRow("a scheme-relative address") << u"//evil.example/v1/x"_s;
        QTest::newRow("a user in front") << u"@evil.example/v1"_s;
        QTest::newRow("climbing") << u"/v1/../../x"_s;
        QTest::newRow("relative") << u"v1/x"_s;
        QTest::newRow("empty") << QString();
    }
    void anotherHostIsRefused()
    {
        QFETCH(QString, path);
        Bench bench;
        QCOMPARE(bench.get(path).error().kind, Error::Kind::Internal);
        QVERIFY(bench.network.requests().isEmpty());
    }

    void aPathPrefixOfTheBaseIsKept()
    {
        Bench bench(u"https://platform.example/tw/"_s);
        bench.network.answer("GET /tw/v1/x", FakeAnswer::json("{}"));
        QVERIFY(bench.get(u"/v1/x?w=64"_s).ok());
        QCOMPARE(bench.network.requests().first().url.query(), u"w=64"_s);
    }

    void addressesOfPlatforms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("https") << u"https://platform.example"_s << true;
        QTest::newRow("https with a port and a path") << u"https://platform.example:8443/tw"_s << true;
        QTest::newRow("loopback by number") << u"http://127.0.0.1:8080"_s << true;
        QTest::newRow("loopback by name") << u"http://localhost:8080"_s << true;
        QTest::newRow("loopback, new") << u"http://[::1]:8080"_s << true;
        QTest::newRow("http elsewhere") << u"http://platform.example"_s << false;
        QTest::newRow("looks like loopback") << u"http://127.0.0.1.evil.example"_s << false;
        QTest::newRow("a password inside") << u"https://me:secret@platform.example"_s << false;
        QTest::newRow("a file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("no host") << u"https://"_s << false;
    }
    void addressesOfPlatforms()
    {
        QFETCH(QString, text);
        QFETCH(bool, good);
        QCOMPARE(HttpClient::checkedAddress(text).ok(), good);
    }

    void answersAndWhatTheyComeTo_data()
    {
        QTest::addColumn<FakeAnswer>("answer");
        QTest::addColumn<int>("kindOfGet"); // -1: a success
        QTest::addColumn<int>("kindOfSend");
        const auto row = [](const char* name, const FakeAnswer& answer, int get, int send) {
            QTest::newRow(name) << answer << get << send;
        };
        using K = Error::Kind;
        row("success", FakeAnswer::json("{}"), -1, -1);
        row("created", FakeAnswer::json("{}", 201), -1, -1);
        row("a portal's page", FakeAnswer::json("<html>").with("Content-Type", "text/html").without("Tradewind-Api"),
            int(K::Network), int(K::Unknown));
        row("another type", FakeAnswer::json("<html>").with("Content-Type", "text/html"), int(K::Parse),
            int(K::Unknown));
        row("empty", FakeAnswer::json(""), int(K::Parse), int(K::Unknown));
        row("interim only", FakeAnswer::json("", 103), int(K::Network), int(K::Unknown));
        row("neither length nor chunks", FakeAnswer::json("{}").without("Content-Length"), int(K::Network),
            int(K::Unknown));
        row("shorter than it said", FakeAnswer::json("{}").with("Content-Length", "3"), int(K::Network),
            int(K::Unknown));
        row("chunked", FakeAnswer::json("{}").without("Content-Length").with("Transfer-Encoding", "chunked"), -1, -1);
        row("redirect", FakeAnswer::json("", 302).with("Location", "https://evil.example/"), int(K::Http),
            int(K::Unknown));
        row("refused", FakeAnswer::problem(u"out-of-stock"_s, 422), int(K::Refused), int(K::Refused));
        row("an unknown problem", FakeAnswer::problem(u"moon-phase"_s, 422), int(K::Refused), int(K::Refused));
        row("not found", FakeAnswer::problem(u"not-found"_s, 404), int(K::Refused), int(K::Refused));
        row("conflict", FakeAnswer::problem(u"version-conflict"_s, 412), int(K::Conflict), int(K::Conflict));
        row("still running", FakeAnswer::problem(u"key-in-progress"_s, 409), int(K::Http), int(K::Http));
        row("too many", FakeAnswer::problem(u"rate-limited"_s, 429), int(K::Http), int(K::Http));
        row("a refusal without a problem", FakeAnswer::json("{}", 422), int(K::Http), int(K::Unknown));
        row("maintenance", FakeAnswer::problem(u"maintenance"_s, 503), int(K::Http), int(K::Unknown));
        row("server error", FakeAnswer::json("oops", 500), int(K::Http), int(K::Unknown));
        row("connection refused", FakeAnswer::broken(QNetworkReply::ConnectionRefusedError), int(K::Offline),
            int(K::Offline));
        row("no such host", FakeAnswer::broken(QNetworkReply::HostNotFoundError), int(K::Offline), int(K::Offline));
        row("closed", FakeAnswer::broken(QNetworkReply::RemoteHostClosedError), int(K::Network), int(K::Unknown));
        row("Qt wanted to send it again", FakeAnswer::broken(QNetworkReply::ContentReSendError), int(K::Network),
            int(K::Unknown));
    }
    void answersAndWhatTheyComeTo()
    {
        QFETCH(FakeAnswer, answer);
        QFETCH(int, kindOfGet);
        QFETCH(int, kindOfSend);
        Bench bench;
        bench.network.answer("GET /v1/x", answer);
        bench.network.answer("POST /v1/x", answer);
        const auto got = bench.get();
        QCOMPARE(got ? -1 : int(got.error().kind), kindOfGet);
        const auto sent = bench.post();
        // A body was handed to the fake, so a refused connection counts as sent there; see tst_wire for the real one.
        if (kindOfSend != int(Error::Kind::Offline))
            QCOMPARE(sent ? -1 : int(sent.error().kind), kindOfSend);
        QCOMPARE(bench.network.count("POST /v1/x"), 1);
    }

    void aProblemArrivesWithItsFacts()
    {
        Bench bench;
        bench.network.answer("POST /v1/x", FakeAnswer::problem(u"price-changed"_s, 422, {{"old"_L1, "1.00"_L1}}));
        const auto result = bench.post();
        QVERIFY(result.error().is(Problem::Slug::PriceChanged));
        QCOMPARE(result.error().problem->facts.value("old"_L1).toString(), u"1.00"_s);
        QCOMPARE(result.error().httpStatus, 422);
    }

    void troublesNoPlatformReportsHaveWords()
    {
        Bench bench;
        bench.network.answer("GET /v1/x", FakeAnswer::json("<html>").without("Tradewind-Api"));
        QVERIFY(localproblem::is(bench.get().error().problem, localproblem::kCaptivePortal));
        bench.network.answer("GET /v1/y", FakeAnswer::broken(QNetworkReply::SslHandshakeFailedError));
        const auto tls = bench.get(u"/v1/y"_s);
        QCOMPARE(tls.error().kind, Error::Kind::Offline);
        QVERIFY(localproblem::is(tls.error().problem, localproblem::kTlsRefused));
        QCOMPARE(bench.network.requests().size(), 2); // neither is worth a repetition
    }

    void aGetIsRepeatedAMutationNever()
    {
        Bench bench;
        bench.network.answer("GET /v1/x", FakeAnswer::broken(QNetworkReply::RemoteHostClosedError));
        bench.network.answer("GET /v1/x", FakeAnswer::json("", 503));
        bench.network.answer("GET /v1/x", FakeAnswer::json("{\"n\":1}"));
        QCOMPARE(bench.get()->body, QByteArray("{\"n\":1}"));
        QCOMPARE(bench.waits.size(), 2);
        bench.network.answer("POST /v1/x", FakeAnswer::json("", 503));
        QCOMPARE(bench.post().error().kind, Error::Kind::Unknown);
        QCOMPARE(bench.network.count("POST /v1/x"), 1);
    }

    void repetitionsEnd()
    {
        Bench bench;
        bench.network.answer("GET /v1/x", FakeAnswer::json("", 500));
        QCOMPARE(bench.get().error().httpStatus, 500);
        QCOMPARE(bench.network.count("GET /v1/x"), 4);
        QVERIFY(bench.waits[2] <= 2s);
    }

    void retryAfterIsHonoured()
    {
        Bench bench;
        bench.network.answer("GET /v1/x", FakeAnswer::problem(u"rate-limited"_s, 429).with("Retry-After", "5"));
        bench.network.answer("GET /v1/x", FakeAnswer::json("{}"));
        QVERIFY(bench.get().ok());
        QVERIFY(bench.waits[0] >= 5s);
        bench.network.answer("GET /v1/y", FakeAnswer::problem(u"maintenance"_s, 503).with("Retry-After", "600"));
        QCOMPARE(bench.get(u"/v1/y"_s).error().retryAfter, 600s); // too long to wait here
        QCOMPARE(bench.network.count("GET /v1/y"), 1);
    }

    void aRejectedTokenIsRenewedOnceForAGet()
    {
        Bench bench;
        bench.network.answer("GET /v1/x", FakeAnswer::problem(u"unauthenticated"_s, 401));
        bench.network.answer("GET /v1/x", FakeAnswer::json("{}"));
        QVERIFY(bench.get().ok());
        QCOMPARE(bench.network.requests().last().header("Authorization"), QByteArray("Bearer token-1"));
        bench.network.answer("GET /v1/y", FakeAnswer::problem(u"unauthenticated"_s, 401));
        QCOMPARE(bench.get(u"/v1/y"_s).error().kind, Error::Kind::Auth);
        QCOMPARE(bench.network.count("GET /v1/y"), 2);
    }

    void aRejectedMutationIsReportedNotRepeated()
    {
        Bench bench;
        bench.network.answer("POST /v1/x", FakeAnswer::problem(u"unauthenticated"_s, 401));
        const auto first = bench.post();
        QCOMPARE(first.error().kind, Error::Kind::Auth);
        QCOMPARE(first.error().httpStatus, 401);
        QCOMPARE(first.error().retryAfter, 0s);
        bench.tokens.ended = true;
        QVERIFY(!bench.post().error().retryAfter);
        QCOMPARE(bench.network.count("POST /v1/x"), 2);
    }

    void withoutATokenAMutationIsKnownNotToBeSent()
    {
        Bench bench;
        bench.tokens.trouble = makeError(Error::Kind::Timeout);
        QCOMPARE(bench.post().error().kind, Error::Kind::Offline);
        QCOMPARE(bench.get().error().kind, Error::Kind::Timeout);
        QVERIFY(bench.network.requests().isEmpty());
    }

    void withoutASignInNothingIsSent()
    {
        Bench bench;
        bench.client->setTokenSource(nullptr);
        QCOMPARE(bench.get().error().kind, Error::Kind::Auth);
        QVERIFY(bench.network.requests().isEmpty());
        HttpRequest open = HttpRequest::get(u"/v1/x"_s);
        open.authorised = false;
        bench.network.answer("GET /v1/x", FakeAnswer::json("{}"));
        QVERIFY(await(bench.client->get(open, {})).ok());
        QVERIFY(!bench.network.requests().first().request.hasRawHeader("Authorization"));
    }

    void notModifiedIsAnAnswer()
    {
        Bench bench;
        bench.network.answer("GET /v1/x", FakeAnswer::json("", 304).with("ETag", "\"9\""));
        const auto reply = bench.get();
        QVERIFY(reply->notModified());
        QCOMPARE(reply->etag, QByteArray("\"9\""));
    }

    void aDeadlineEndsAHang()
    {
        Bench bench;
        bench.network.answer("GET /v1/x", FakeAnswer::hanging());
        HttpRequest request = HttpRequest::get(u"/v1/x"_s);
        request.deadline = 5ms;
        const auto result = await(bench.client->get(request, {}));
        QVERIFY(result.error().kind == Error::Kind::Offline || result.error().kind == Error::Kind::Timeout);
    }

    void aStopCancels()
    {
        Bench bench;
        bench.network.answer("GET /v1/x", FakeAnswer::hanging());
        StopOwner owner;
        auto task = bench.client->get(HttpRequest::get(u"/v1/x"_s), owner.token());
        QCoreApplication::processEvents();
        owner.stop();
        QCOMPARE(await(std::move(task)).error().kind, Error::Kind::Cancelled);
    }

    void theEndOfTheClientCancels()
    {
        Bench bench;
        bench.network.answer("GET /v1/x", FakeAnswer::hanging());
        auto task = bench.client->get(HttpRequest::get(u"/v1/x"_s), {});
        bench.client.reset();
        QCOMPARE(await(std::move(task)).error().kind, Error::Kind::Cancelled);
    }

    void theEndOfTheClientCancelsAPauseBetweenRepetitions()
    {
        Bench bench;
        HttpClient::Options options;
        options.base = QUrl(u"https://platform.example"_s);
        options.clock = &bench.clock;
        int pauses = 0;
        options.delay = [&pauses](std::chrono::milliseconds, std::stop_token stop) {
            ++pauses;
            return delay(1h, stop);
        };
        bench.client = std::make_unique<HttpClient>(bench.network, options);
        bench.client->setTokenSource(&bench.tokens);
        bench.network.answer("GET /v1/x", FakeAnswer::broken(QNetworkReply::RemoteHostClosedError));
        auto task = bench.client->get(HttpRequest::get(u"/v1/x"_s), {});
        QVERIFY(testkit::awaitUntil([&pauses] { return pauses == 1; }));
        bench.client.reset();
        QCOMPARE(await(std::move(task)).error().kind, Error::Kind::Cancelled);
        QCOMPARE(bench.network.requests().size(), 1);
    }

    void anAnswerThatCameWithTheEndIsNone()
    {
        Bench bench;
        bench.network.setHandler([](const testkit::FakeRequest&) { return FakeAnswer::json("{}"); });
        auto getting = bench.client->get(HttpRequest::get(u"/v1/x"_s), {});
        auto sending = bench.client->send(HttpRequest::json(Method::Post, u"/v1/x"_s, "{}"), {});
        const auto replies = bench.network.findChildren<QNetworkReply*>();
        QCOMPARE(replies.size(), 2);
        // The replies finish, their coroutines resume a turn later: the client ends in between.
        int finished = 0;
        for (QNetworkReply* reply : replies) {
            connect(reply, &QNetworkReply::finished, this, [&] {
                if (++finished == 2)
                    bench.client.reset();
            });
        }
        QCOMPARE(await(std::move(getting)).error().kind, Error::Kind::Cancelled);
        QCOMPARE(await(std::move(sending)).error().kind, Error::Kind::Unknown);
        QCOMPARE(finished, 2);
    }

    void aStreamArrivesInPiecesAndCanBeDeclined()
    {
        Bench bench;
        bench.network.setHandler([](const testkit::FakeRequest&) {
            return FakeAnswer::json("{\"a\":1}\n").with("Content-Type", "application/x-ndjson");
        });
        HttpRequest request = HttpRequest::get(u"/v1/catalogue/snapshot"_s);
        request.accept = "application/x-ndjson";
        QByteArray got;
        const auto reply = await(bench.client->getStream(request, true,
                                                         [&got](const HttpReply& head, const QByteArray& chunk) {
                                                             Q_ASSERT(head.status == 200);
                                                             got += chunk;
                                                             return std::optional<Error>();
                                                         },
                                                         {}));
        QVERIFY(reply.ok());
        QCOMPARE(got, QByteArray("{\"a\":1}\n"));
        QCOMPARE(bench.network.requests().first().header("Accept-Encoding"), QByteArray("gzip"));
        const auto declined = await(bench.client->getStream(request, true,
                                                            [](const HttpReply&, const QByteArray&) {
                                                                return std::optional<Error>(
                                                                    makeError(Error::Kind::Storage, u"disk full"_s));
                                                            },
                                                            {}));
        QCOMPARE(declined.error().kind, Error::Kind::Storage);
    }

    void aStreamsProblemIsNotPartOfIt()
    {
        Bench bench;
        bench.network.answer("GET /v1/x", FakeAnswer::problem(u"module-off"_s, 403));
        const auto refused = await(bench.client->getStream(
            HttpRequest::get(u"/v1/x"_s), false,
            [](const HttpReply&, const QByteArray&) { return std::optional<Error>(makeError(Error::Kind::Internal)); },
            {}));
        QVERIFY(refused.error().is(Problem::Slug::ModuleOff));
    }

    void eventsAreHeard()
    {
        Bench bench;
        bench.network.answer(
            "GET /v1/changes/events",
            FakeAnswer::json("event: changed\ndata: records\n\n").with("Content-Type", "text/event-stream"));
        QStringList heard;
        QVERIFY(await(bench.client->listen(
                          HttpRequest::get(u"/v1/changes/events"_s), [&heard] { heard.append(u"open"_s); },
                          [&heard](const SseEvent& event) { heard.append(event.event + u':' + event.data); }, {}))
                    .ok());
        QCOMPARE(heard, (QStringList{u"open"_s, u"changed:records"_s}));
    }

    void theServersClockIsLearned()
    {
        Bench bench;
        bench.network.answer("GET /v1/x", FakeAnswer::json("{}").with("Date", "Wed, 15 Jul 2026 12:00:00 GMT"));
        QCOMPARE(*bench.get()->date, bench.clock.now().addDays(1));
        QCOMPARE(bench.client->serverClock().skew(), 24h);
    }

    void theServersClockIsLearnedWhenAnAnswerBegins()
    {
        Bench bench;
        bench.network.answer("GET /v1/changes/events", FakeAnswer::json("event: changed\ndata: records\n\n")
                                                           .with("Content-Type", "text/event-stream")
                                                           .with("Date", "Wed, 15 Jul 2026 12:00:00 GMT"));
        // The stream is heard for a working day; then the network goes.
        QVERIFY(await(bench.client->listen(
                          HttpRequest::get(u"/v1/changes/events"_s), [] {},
                          [&bench](const SseEvent&) { bench.clock.advance(8h); }, {}))
                    .ok());
        QCOMPARE(bench.client->serverClock().skew(), 24h);
    }
};

TRADEWIND_TEST(tst_httpclient)
#include "tst_httpclient.moc"
