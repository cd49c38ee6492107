// SPDX-License-Identifier: Apache-2.0
#include "services/core/localproblem.h"
#include "services/session/scriptedhttpagent.h"
#include "services/session/session.h"
#include "services/session/tokenstore.h"
#include "tests/services/session/fakeplatform.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace tradewind;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using testkit::await;

namespace {

/// A store that can fail, and lie about having written.
class TroubledStore final : public TokenStore
{
public:
    Async<QByteArray> read(QString account) override
    {
        return failsReading ? failed<QByteArray>(makeError(Error::Kind::Storage)) : inner.read(account);
    }
    Async<void> write(QString account, QByteArray token) override
    {
        if (hangsBeforeWriting || hangsAfterWriting) {
            if (hangsAfterWriting) {
                auto written = inner.write(account, token);
                Q_UNUSED(written);
            }
            ++hanging;
            return never.future();
        }
        if (failsWriting)
            return failed<void>(makeError(Error::Kind::Storage));
        return lies ? ready() : inner.write(account, token);
    }
    Async<void> remove(QString account) override { return inner.remove(account); }

    MemoryTokenStore inner;
    bool failsReading = false;
    bool failsWriting = false;
    bool lies = false;
    bool hangsBeforeWriting = false;
    bool hangsAfterWriting = false;
    int hanging = 0;
    Promise<void> never;
};

} // namespace

class tst_session final : public testkit::TestCase
{
    Q_OBJECT

    struct Bench
    {
        Bench()
        {
            platform.access = "access-0";
            platform.refresh = "refresh-0";
            session = std::make_unique<Session>(*platform.client, store, platform.clock, u"a-1"_s,
                                                UserId::fromWire(u"u-marta"_s).value());
        }
        void begin()
        {
            TokenPair pair;
            pair.access = platform.access;
            pair.refresh = platform.refresh;
            pair.expiresIn = 900s;
            QVERIFY(await(session->adopt(pair)).ok());
        }
        Async<HttpReply> get() { return platform.client->get(HttpRequest::get(u"/v1/me"_s), {}); }
        QByteArray stored() { return *await(store.read(u"a-1"_s)); }

        FakePlatform platform;
        MemoryTokenStore store;
        std::unique_ptr<Session> session;
    };

private Q_SLOTS:
    void withoutATokenNobodyIsSignedIn()
    {
        Bench bench;
        QVERIFY(await(bench.session->restore()).ok());
        QCOMPARE(bench.session->state(), Session::State::SignedOut);
        QCOMPARE(await(bench.get()).error().kind, Error::Kind::Auth);
        QVERIFY(bench.platform.network.requests().isEmpty());
    }

    void aRestoredSessionRenewsBeforeItsFirstRequest()
    {
        Bench bench;
        QVERIFY(await(bench.store.write(u"a-1"_s, "refresh-0")).ok());
        QVERIFY(await(bench.session->restore()).ok());
        QCOMPARE(bench.session->state(), Session::State::SignedIn);
        QVERIFY(await(bench.get()).ok());
        QCOMPARE(bench.platform.issued, 1);
        QCOMPARE(bench.stored(), QByteArray("refresh-1")); // the rotated one
    }

    void aTokenNearItsEndIsRenewed()
    {
        Bench bench;
        bench.begin();
        bench.platform.clock.advance(800s);
        QVERIFY(await(bench.get()).ok());
        QCOMPARE(bench.platform.issued, 0);
        bench.platform.clock.advance(80s);
        QVERIFY(await(bench.get()).ok());
        QCOMPARE(bench.platform.issued, 1);
    }

    void aStormOfRejectionsIsOneRefresh()
    {
        Bench bench;
        bench.begin();
        bench.platform.access = "revoked";
        std::vector<Async<HttpReply>> tasks;
        for (int i = 0; i < 50; ++i)
            tasks.push_back(bench.get());
        for (auto& task : tasks)
            QVERIFY(await(std::move(task)).ok());
        QCOMPARE(bench.platform.network.count("POST /oauth/token"), 1);
        QCOMPARE(bench.platform.network.count("GET /v1/me"), 100);
    }

    void aStormOfRejectedMutationsIsOneRefreshToo()
    {
        Bench bench;
        bench.begin();
        bench.platform.access = "revoked";
        std::vector<Async<HttpReply>> tasks;
        for (int i = 0; i < 25; ++i) {
            tasks.push_back(bench.get());
            tasks.push_back(
                bench.platform.client->send(HttpRequest::json(HttpRequest::Method::Post, u"/v1/me"_s, "{}"), {}));
        }
        for (size_t i = 0; i < tasks.size(); ++i) {
            const auto result = await(std::move(tasks[i]));
            if (i % 2 == 0) {
                QVERIFY(result.ok());
            } else { // may go again at once, which is the outbox's to decide
                QCOMPARE(result.error().kind, Error::Kind::Auth);
                QCOMPARE(result.error().retryAfter, 0s);
            }
        }
        QCOMPARE(bench.platform.network.count("POST /oauth/token"), 1);
        QCOMPARE(bench.platform.network.count("POST /v1/me"), 25);
    }

    void anEndedSignInExpiresAndCanBeginAgain()
    {
        Bench bench;
        bench.begin();
        QSignalSpy spy(bench.session.get(), &Session::stateChanged);
        bench.platform.access = "revoked";
        bench.platform.refresh = "revoked";
        QCOMPARE(await(bench.get()).error().kind, Error::Kind::Auth);
        QCOMPARE(bench.session->state(), Session::State::Expired);
        const qsizetype asked = bench.platform.network.requests().size();
        QCOMPARE(await(bench.get()).error().kind, Error::Kind::Auth);
        QCOMPARE(bench.platform.network.requests().size(), asked); // no hammering

        ScriptedHttpAgent agent(*bench.platform.client, u"u-marta"_s);
        QVERIFY(await(bench.session->signInAgain(&agent, {})).ok());
        QCOMPARE(bench.session->state(), Session::State::SignedIn);
        QVERIFY(await(bench.get()).ok());
        QCOMPARE(spy.size(), 3); // expired, signing in, signed in
    }

    void somebodyElseCanNotTakeOverAnAccount()
    {
        Bench bench;
        bench.begin();
        bench.platform.me.replace("u-marta", "u-li");
        ScriptedHttpAgent agent(*bench.platform.client, u"u-li"_s);
        const auto done = await(bench.session->signInAgain(&agent, {}));
        QVERIFY(localproblem::is(done.error().problem, localproblem::kSignInOtherUser));
        QCOMPARE(bench.stored(), QByteArray("refresh-0"));
    }

    void aTokenAnotherInstanceRotatedIsFound()
    {
        Bench bench;
        bench.begin();
        bench.platform.access = "other";
        bench.platform.refresh = "refresh-of-the-other";
        QVERIFY(await(bench.store.write(u"a-1"_s, "refresh-of-the-other")).ok());
        QVERIFY(await(bench.get()).ok());
        QCOMPARE(bench.stored(), QByteArray("refresh-1"));
    }

    void aTokenAnotherInstanceRotatedIsUsedFirst()
    {
        // Showing the platform a token that is spent would end the sign-in of both.
        Bench bench;
        bench.begin();
        bench.platform.clock.advance(1h);
        bench.platform.access = "access-of-the-other";
        bench.platform.refresh = "refresh-of-the-other";
        QVERIFY(await(bench.store.write(u"a-1"_s, "refresh-of-the-other")).ok());
        QVERIFY(await(bench.get()).ok());
        QCOMPARE(bench.platform.network.count("POST /oauth/token"), 1);
        QCOMPARE(bench.platform.issued, 1);
    }

    /// The program ends at every step of a renewal, is started again with what the keychain has, and goes on.
    void aCrashAtAnyStepOfARenewal_data()
    {
        QTest::addColumn<QString>("step");
        for (const char* step : {"before it asks where", "before it asks", "the answer is lost", "before it is written",
                                 "written, not told", "before it is used", "used"})
            QTest::newRow(step) << QString::fromLatin1(step);
    }
    void aCrashAtAnyStepOfARenewal()
    {
        QFETCH(QString, step);
        FakePlatform platform;
        platform.access = "access-0";
        platform.refresh = "refresh-0";
        TroubledStore store;
        QVERIFY(await(store.write(u"a-1"_s, "refresh-0")).ok());
        const UserId marta = UserId::fromWire(u"u-marta"_s).value();
        {
            Session session(*platform.client, store, platform.clock, u"a-1"_s, marta);
            QVERIFY(await(session.restore()).ok());
            if (step == "before it asks where"_L1)
                platform.network.answer("GET /.well-known/oauth-authorization-server", testkit::FakeAnswer::hanging());
            if (step == "before it asks"_L1)
                platform.network.answer("POST /oauth/token", testkit::FakeAnswer::hanging());
            platform.losesTokens = step == "the answer is lost"_L1;
            store.hangsBeforeWriting = step == "before it is written"_L1;
            store.hangsAfterWriting = step == "written, not told"_L1;
            if (step == "before it is used"_L1)
                platform.network.answer("GET /v1/me", testkit::FakeAnswer::hanging());
            const auto seen = [&](const char* what) { return platform.network.count(what) > 0; };
            auto task = platform.client->get(HttpRequest::get(u"/v1/me"_s), {});
            QVERIFY(testkit::awaitUntil([&] {
                if (step == "before it asks where"_L1)
                    return seen("GET /.well-known/oauth-authorization-server");
                if (step == "before it asks"_L1 || step == "the answer is lost"_L1)
                    return seen("POST /oauth/token");
                if (store.hangsBeforeWriting || store.hangsAfterWriting)
                    return store.hanging > 0;
                return seen("GET /v1/me");
            }));
            deliver(std::move(task), &platform.network, [](const Result<HttpReply>&) {});
        }
        // The next run of the program.
        store.never = Promise<void>();
        platform.network.forget();
        platform.losesTokens = false;
        store.hangsBeforeWriting = store.hangsAfterWriting = false;
        Session session(*platform.client, store, platform.clock, u"a-1"_s, marta);
        QVERIFY(await(session.restore()).ok());
        QCOMPARE(session.state(), Session::State::SignedIn);
        const auto got = await(platform.client->get(HttpRequest::get(u"/v1/me"_s), {}));
        QVERIFY2(got.ok(), qPrintable(got ? QString() : got.error().detail));
        QCOMPARE(session.state(), Session::State::SignedIn);
        QCOMPARE(await(store.read(u"a-1"_s)).value(), platform.refresh);
    }

    void aTokenThatCanNotBeKeptIsUsedAllTheSame()
    {
        FakePlatform platform;
        platform.access = "access-0";
        platform.refresh = "refresh-0";
        TroubledStore store;
        QVERIFY(await(store.write(u"a-1"_s, "refresh-0")).ok());
        Session session(*platform.client, store, platform.clock, u"a-1"_s, UserId::fromWire(u"u-marta"_s).value());
        QVERIFY(await(session.restore()).ok());
        store.failsWriting = true;
        for (int i = 0; i < 3; ++i) {
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the rotated token could not be kept"_s));
            QVERIFY(await(platform.client->get(HttpRequest::get(u"/v1/me"_s), {})).ok());
            platform.clock.advance(1h);
        }
        QCOMPARE(session.state(), Session::State::SignedIn);
    }

    void aBrokenLineEndsNothing_data()
    {
        QTest::addColumn<testkit::FakeAnswer>("trouble");
        QTest::newRow("offline") << testkit::FakeAnswer::broken(QNetworkReply::HostNotFoundError);
        QTest::newRow("closed") << testkit::FakeAnswer::broken(QNetworkReply::RemoteHostClosedError);
        QTest::newRow("maintenance") << testkit::FakeAnswer::problem(u"maintenance"_s, 503);
        QTest::newRow("portal") << testkit::FakeAnswer::json("<html>").without("Tradewind-Api");
        QTest::newRow("not JSON") << testkit::FakeAnswer::json("<html>");
    }
    void aBrokenLineEndsNothing()
    {
        QFETCH(testkit::FakeAnswer, trouble);
        Bench bench;
        bench.begin();
        bench.platform.access = "rotated";
        bench.platform.tokenTrouble = trouble;
        const auto result = await(bench.get());
        QVERIFY(!result.ok());
        QVERIFY(result.error().kind != Error::Kind::Auth);
        QCOMPARE(bench.session->state(), Session::State::SignedIn);
        bench.platform.tokenTrouble.reset();
        QVERIFY(await(bench.get()).ok());
    }

    void signingOutForgetsHereFirst()
    {
        Bench bench;
        bench.begin();
        QVERIFY(await(bench.session->signOut()).ok());
        QCOMPARE(bench.session->state(), Session::State::SignedOut);
        QVERIFY(bench.stored().isEmpty());
        QCOMPARE(bench.platform.network.count("POST /oauth/revoke"), 1);
        QCOMPARE(await(bench.get()).error().kind, Error::Kind::Auth);
    }

    void theEndOfASessionAnswersWhoWaits()
    {
        Bench bench;
        bench.begin();
        bench.platform.clock.advance(1h);
        bench.platform.network.answer("POST /oauth/token", testkit::FakeAnswer::hanging());
        auto task = bench.get();
        QVERIFY(testkit::awaitUntil([&] { return bench.platform.network.count("POST /oauth/token") == 1; }));
        bench.session.reset();
        QCOMPARE(await(std::move(task)).error().kind, Error::Kind::Cancelled);
    }

    void aWorkingKeychainIsUsed()
    {
        SafeTokenStore store(std::make_unique<TroubledStore>());
        QVERIFY(await(store.write(u"a"_s, "t")).ok());
        QCOMPARE(await(store.read(u"a"_s)).value(), QByteArray("t"));
        QVERIFY(store.isPersistent());
        QVERIFY(await(store.remove(u"a"_s)).ok());
        QVERIFY(await(store.read(u"a"_s))->isEmpty());
        QCOMPARE(await(store.write(u"a"_s, QByteArray(1025, 'x'))).error().kind, Error::Kind::Storage);
    }

    void aKeychainThatFailsOrLiesIsReplacedByMemory_data()
    {
        QTest::addColumn<bool>("failsReading");
        QTest::addColumn<bool>("failsWriting");
        QTest::addColumn<bool>("lies");
        QTest::newRow("reading fails") << true << false << false;
        QTest::newRow("writing fails") << false << true << false;
        QTest::newRow("it only says it wrote") << false << false << true;
    }
    void aKeychainThatFailsOrLiesIsReplacedByMemory()
    {
        QFETCH(bool, failsReading);
        QFETCH(bool, failsWriting);
        QFETCH(bool, lies);
        auto keychain = std::make_unique<TroubledStore>();
        keychain->failsReading = failsReading;
        keychain->failsWriting = failsWriting;
        keychain->lies = lies;
        SafeTokenStore store(std::move(keychain));
        QSignalSpy spy(&store, &SafeTokenStore::persistenceLost);
        QVERIFY(await(store.write(u"a"_s, "t")).ok());
        QVERIFY(!store.isPersistent());
        QCOMPARE(spy.size(), 1);
        QCOMPARE(await(store.read(u"a"_s)).value(), QByteArray("t"));
    }

    void withoutAKeychainThereIsMemory()
    {
        SafeTokenStore store(nullptr);
        QVERIFY(!store.isPersistent());
        QVERIFY(await(store.write(u"a"_s, "t")).ok());
        QCOMPARE(await(store.read(u"a"_s)).value(), QByteArray("t"));
    }
};

TRADEWIND_TEST(tst_session)
#include "tst_session.moc"
