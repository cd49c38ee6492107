// SPDX-License-Identifier: Apache-2.0
#include "services/core/localproblem.h"
#include "services/session/accountapi.h"
#include "services/session/scriptedhttpagent.h"
#include "services/session/signin.h"
#include "tests/services/session/fakeplatform.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"

#include <QSet>

using namespace tradewind;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using testkit::await;

namespace {
/// A browser whose user never does anything, or that can not be opened.
class IdleAgent final : public UserAgent
{
public:
    explicit IdleAgent(bool opens)
        : m_opens(opens)
    {
    }
    Async<void> open(QUrl url, std::stop_token) override
    {
        shown = url;
        return m_opens ? ready() : failed<void>(makeError(Error::Kind::Internal, u"no browser"_s));
    }
    QUrl shown;

private:
    bool m_opens;
};
} // namespace

class tst_signin final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theChallengeOfTheStandardsExample()
    {
        // RFC 7636, appendix B
        QCOMPARE(pkceChallenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
                 QByteArray("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
        QSet<QByteArray> seen;
        for (int i = 0; i < 1000; ++i) {
            const Pkce pkce = makePkce();
            QCOMPARE(pkce.verifier.size(), 43);
            QCOMPARE(pkceChallenge(pkce.verifier), pkce.challenge);
            seen.insert(pkce.verifier);
        }
        QCOMPARE(seen.size(), 1000);
    }

    void theWholeWay()
    {
        FakePlatform platform;
        ScriptedHttpAgent agent(*platform.client, u"Marta & Co"_s);
        const auto done = await(signIn(platform.client.get(), &agent, {}));
        QVERIFY2(done.ok(), done ? "" : qPrintable(done.error().detail));
        QCOMPARE(done->me.companyName, u"Nordhafen Living GmbH"_s);
        QCOMPARE(done->tokens.access, QByteArray("access-1"));
        QCOMPARE(done->tokens.refresh, QByteArray("refresh-1"));
        QCOMPARE(done->tokens.expiresIn, 900s);
        for (const auto& request : platform.network.requests())
            QVERIFY(request.path() == "/v1/me"_L1 || !request.request.hasRawHeader("Authorization"));
    }

    void theAddressOfThePage()
    {
        FakePlatform platform;
        IdleAgent agent(true);
        StopOwner owner;
        auto task = signIn(platform.client.get(), &agent, owner.token());
        QVERIFY(testkit::awaitUntil([&] { return !agent.shown.isEmpty(); }));
        owner.stop();
        QCOMPARE(await(std::move(task)).error().kind, Error::Kind::Cancelled);
        const QUrlQuery query(agent.shown);
        QCOMPARE(agent.shown.adjusted(QUrl::RemoveQuery), QUrl(u"https://platform.example/oauth/authorize"_s));
        QCOMPARE(query.queryItemValue(u"client_id"_s), u"tradewind-desktop"_s);
        QCOMPARE(query.queryItemValue(u"code_challenge_method"_s), u"S256"_s);
        QCOMPARE(query.queryItemValue(u"state"_s).size(), 43);
        QVERIFY(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded).startsWith("http://127.0.0.1:"_L1));
    }

    void theChoicesOfThePage()
    {
        FakePlatform platform;
        const auto choices = await(signInChoices(platform.client.get(), {}));
        QCOMPARE(choices.value(),
                 (QList<SignInChoice>{{u"u-marta"_s, u"Marta & Co"_s, u"owner"_s}, {u"u-li"_s, u"Li"_s, {}}}));
    }

    void whatCanGoWrongIsNamed_data()
    {
        QTest::addColumn<QString>("returned");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* name, const QString& returned, QStringView word) {
            QTest::newRow(name) << returned << word.toString();
        };
        const QString iss = u"&iss=https%3A%2F%2Fplatform.example"_s;
        row("the user says no", u"error=access_denied&state=STATE"_s + iss, localproblem::kSignInDenied);
        row("another error", u"error=server_error&state=STATE"_s + iss, localproblem::kSignInRefused);
        row("another state", u"code=c-1&state=other"_s + iss, localproblem::kSignInForged);
        row("another issuer", u"code=c-1&state=STATE&iss=https%3A%2F%2Fevil.example"_s, localproblem::kSignInForged);
        row("no issuer though promised", u"code=c-1&state=STATE"_s, localproblem::kSignInForged);
    }
    void whatCanGoWrongIsNamed()
    {
        QFETCH(QString, returned);
        QFETCH(QString, word);
        FakePlatform platform;
        platform.returned = returned;
        ScriptedHttpAgent agent(*platform.client, u"u-marta"_s);
        const auto done = await(signIn(platform.client.get(), &agent, {}));
        QCOMPARE(done.error().kind, Error::Kind::Auth);
        QCOMPARE(done.error().problem->rawSlug, word);
        QCOMPARE(platform.issued, 0);
    }

    void aPlatformWeCanNotUse_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("another issuer") << QByteArray("\"https://platform.example\"")
                                        << QByteArray("\"https://evil.example\"");
        QTest::newRow("the token endpoint elsewhere")
            << QByteArray("https://platform.example/oauth/token") << QByteArray("https://evil.example/oauth/token");
        QTest::newRow("scheme-relative") << QByteArray("\"/oauth/authorize\"")
                                         << QByteArray("\"//evil.example/authorize\"");
        QTest::newRow("no S256") << QByteArray("S256") << QByteArray("plain");
    }
    void aPlatformWeCanNotUse()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        FakePlatform platform;
        QVERIFY(platform.discovery.contains(from));
        platform.discovery.replace(from, to);
        IdleAgent agent(true);
        const auto done = await(signIn(platform.client.get(), &agent, {}));
        QVERIFY(localproblem::is(done.error().problem, localproblem::kSignInUnusable));
        QVERIFY(agent.shown.isEmpty());
    }

    void aCodeThatIsNotAccepted()
    {
        FakePlatform platform;
        platform.tokenTrouble = FakePlatform::Answer::json(QByteArray(R"({"error":"invalid_grant"})"), 400);
        ScriptedHttpAgent agent(*platform.client, u"u-li"_s);
        QVERIFY(localproblem::is(await(signIn(platform.client.get(), &agent, {})).error().problem,
                                 localproblem::kSignInRefused));
    }

    void aPortalIsNamed()
    {
        FakePlatform platform;
        platform.network.setHandler(
            [](const auto&) { return FakePlatform::Answer::json("<html>").without("Tradewind-Api"); });
        IdleAgent agent(true);
        QVERIFY(localproblem::is(await(signIn(platform.client.get(), &agent, {})).error().problem,
                                 localproblem::kCaptivePortal));
    }

    void nobodyComesBack()
    {
        FakePlatform platform;
        IdleAgent idle(true);
        QVERIFY(localproblem::is(await(signIn(platform.client.get(), &idle, {}, 5ms)).error().problem,
                                 localproblem::kSignInTimeout));
        IdleAgent none(false);
        QCOMPARE(await(signIn(platform.client.get(), &none, {})).error().kind, Error::Kind::Internal);
    }

    void anAccountThePageDoesNotOffer()
    {
        FakePlatform platform;
        ScriptedHttpAgent agent(*platform.client, u"u-nobody"_s);
        QVERIFY(localproblem::is(await(signIn(platform.client.get(), &agent, {})).error().problem,
                                 localproblem::kSignInUnusable));
    }
};

TRADEWIND_TEST(tst_signin)
#include "tst_signin.moc"
