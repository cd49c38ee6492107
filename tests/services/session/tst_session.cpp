// SPDX-License-Identifier: Apache-2.0
#include "services/core/localproblem.h"
#include "services/session/scriptedhttpagent.h"
#include "services/session/session.h"
#include "services/session/tokenstore.h"
#include "tests/services/session/fakeplatform.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"

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
        if (failsWriting)
            return failed<void>(makeError(Error::Kind::Storage));
        return lies ? ready() : inner.write(account, token);
    }
    Async<void> remove(QString account) override { return inner.remove(account); }

    MemoryTokenStore inner;
    bool failsReading = false;
    bool failsWriting = false;
    bool lies = false;
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
