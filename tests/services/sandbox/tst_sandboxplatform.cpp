// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/platform/canonical.h"
#include "services/sandbox/sandbox.h"
#include "tests/services/sandbox/testclient.h"
#include "tests/testkit/testcase.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QUuid>

using namespace tradewind;
using namespace tradewind::sandbox;
using namespace Qt::StringLiterals;

namespace {

QJsonObject messageAbout(const QString& company, const QString& text = u"Hello"_s)
{
    return {{u"subject"_s, QJsonObject{{u"topic"_s, u"company"_s}, {u"id"_s, company}}},
            {u"text"_s, text},
            {u"lang"_s, u"en"_s},
            {u"visibility"_s, u"shared"_s},
            {u"files"_s, QJsonArray()}};
}

QString uuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

class tst_sandboxplatform final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_dir.isValid());
        Options options;
        options.host = u"127.0.0.1"_s;
        options.dataDir = m_dir.path();
        options.offers = 200;
        options.past = false;
        options.controls = true;
        m_sandbox = std::make_unique<Sandbox>(options);
        m_port = m_sandbox->start();
        QVERIFY(m_port > 0);
    }
    void cleanupTestCase() { m_sandbox.reset(); }

    void withoutATokenNothingIsAnswered()
    {
        const TestClient nobody(m_port);
        const Reply reply = nobody.get(u"/v1/me"_s);
        QCOMPARE(reply.status, 401);
        QCOMPARE(reply.slug(), u"unauthenticated"_s);
        QCOMPARE(reply.headers.value(u"Tradewind-Api"_s), u"1"_s);
        QVERIFY(reply.headers.contains(u"Date"_s));
    }

    void pkceIsHeld_data()
    {
        QTest::addColumn<QString>("verifier");
        QTest::addColumn<QString>("redirect");
        QTest::addColumn<int>("status");
        const QString good(50, u'a');
        const QString home = u"http://127.0.0.1:5555/callback"_s;
        QTest::newRow("the right verifier gets tokens") << good << home << 200;
        QTest::newRow("another verifier gets none") << QString(50, u'b') << home << 400;
        QTest::newRow("a verifier that is too short gets none") << u"a"_s << home << 400;
        QTest::newRow("another redirect gets none") << good << u"http://127.0.0.1:5556/callback"_s << 400;
    }
    void pkceIsHeld()
    {
        QFETCH(const QString, verifier);
        QFETCH(const QString, redirect);
        const TestClient client(m_port);
        const QString code = client.code(u"u-marta"_s, TestClient::challengeOf(QString(50, u'a')));
        QVERIFY(!code.isEmpty());
        QTEST(client.redeem(code, verifier, redirect).status, "status");
        // A code is good once, whatever came of it.
        QCOMPARE(client.redeem(code, QString(50, u'a')).status, 400);
    }

    void aCodeGoesOnlyToALoopbackCallback_data()
    {
        QTest::addColumn<QString>("redirect");
        QTest::newRow("another host") << u"http://example.com/callback"_s;
        QTest::newRow("https elsewhere") << u"https://127.0.0.1:1/callback"_s;
        QTest::newRow("another path") << u"http://127.0.0.1:1/other"_s;
        QTest::newRow("a host that only begins alike") << u"http://127.0.0.1:1@example.com/callback"_s;
    }
    void aCodeGoesOnlyToALoopbackCallback()
    {
        QFETCH(const QString, redirect);
        const Reply reply = TestClient(m_port).form(u"/oauth/authorize"_s, {{u"account"_s, u"u-marta"_s},
                                                                            {u"client_id"_s, u"tradewind-desktop"_s},
                                                                            {u"redirect_uri"_s, redirect},
                                                                            {u"state"_s, u"x"_s},
                                                                            {u"code_challenge"_s, QString(43, u'c')},
                                                                            {u"code_challenge_method"_s, u"S256"_s}});
        QCOMPARE(reply.status, 400);
        QVERIFY(!reply.headers.contains(u"Location"_s));
    }

    void aRefreshTokenWhoseAnswerWasLostIsGoodAgain_data()
    {
        QTest::addColumn<bool>("byAccess");
        QTest::newRow("its access token proves that an answer arrived") << true;
        QTest::newRow("its refresh token does") << false;
    }
    void aRefreshTokenWhoseAnswerWasLostIsGoodAgain()
    {
        QFETCH(bool, byAccess);
        TestClient client(m_port);
        QVERIFY(client.signIn(u"u-marta"_s));
        const QString spent = client.refreshToken();
        const QJsonObject lost = client.refresh(spent).json();
        QCOMPARE(client.get(u"/v1/me"_s).status, 200); // an older access token proves nothing
        const QJsonObject kept = client.refresh(spent).json();
        TestClient other(m_port);
        other.setToken(lost["access_token"_L1].toString());
        QCOMPARE(other.get(u"/v1/me"_s).status, 401);
        QCOMPARE(client.refresh(lost["refresh_token"_L1].toString()).status, 400);
        other.setToken(kept["access_token"_L1].toString());
        if (byAccess)
            QCOMPARE(other.get(u"/v1/me"_s).status, 200);
        else
            QCOMPARE(client.refresh(kept["refresh_token"_L1].toString()).status, 200);
        QCOMPARE(client.refresh(spent).status, 400); // now it is spent, and somebody else has it
        QCOMPARE(other.get(u"/v1/me"_s).status, 401);
        QCOMPARE(client.get(u"/v1/me"_s).status, 401);
    }

    void aRefreshTokenUsedTwiceEndsItsFamily()
    {
        TestClient client(m_port);
        QVERIFY(client.signIn(u"u-marta"_s));
        const Reply second = client.refresh(client.refreshToken());
        QCOMPARE(second.status, 200);
        TestClient renewed(m_port);
        renewed.setToken(second.json()["access_token"_L1].toString());
        QCOMPARE(renewed.get(u"/v1/me"_s).status, 200);
        QCOMPARE(client.refresh(client.refreshToken()).status, 400);
        QCOMPARE(renewed.get(u"/v1/me"_s).status, 401);
        QCOMPARE(client.refresh(second.json()["refresh_token"_L1].toString()).status, 400);
    }

    void aRevokedSignInIsOver()
    {
        TestClient client(m_port);
        QVERIFY(client.signIn(u"u-marta"_s));
        QCOMPARE(client.form(u"/oauth/revoke"_s, {{u"token"_s, client.refreshToken()}}).status, 200);
        QCOMPARE(client.get(u"/v1/me"_s).status, 401);
    }

    void anIntentHappensOnceHoweverOftenItIsSent()
    {
        TestClient client(m_port);
        QVERIFY(client.signIn(u"u-marta"_s));
        const QString key = uuid();
        QJsonObject body = messageAbout(u"co-nordhafen"_s, u"Once"_s);
        body["clientRef"_L1] = uuid();
        const Reply first = client.intent(u"POST"_s, u"/v1/threads"_s, body, key);
        QCOMPARE(first.status, 201);
        QVERIFY(!first.headers.contains(u"Idempotent-Replayed"_s));
        const Reply again = client.intent(u"POST"_s, u"/v1/threads"_s, body, key);
        QCOMPARE(again.status, 201);
        QCOMPARE(again.headers.value(u"Idempotent-Replayed"_s), u"true"_s);
        QCOMPARE(again.body, first.body);
        const QString thread = first.json()["id"_L1].toString();
        const QJsonArray messages = client.get(u"/v1/threads/%1/messages"_s.arg(thread)).json()["items"_L1].toArray();
        QCOMPARE(messages.size(), 1);

        QJsonObject other = body;
        other["text"_L1] = u"Twice"_s;
        QCOMPARE(client.intent(u"POST"_s, u"/v1/threads"_s, other, key).slug(), u"key-reused"_s);
        // The clientRef is taken for ever, under any key.
        const Reply taken = client.intent(u"POST"_s, u"/v1/threads"_s, other);
        QCOMPARE(taken.slug(), u"validation"_s);
        const QJsonObject operation =
            client.get(u"/v1/operations?clientRef="_s + body["clientRef"_L1].toString()).json();
        QCOMPARE(operation["state"_L1].toString(), u"executed"_s);
        QCOMPARE(operation["receipt"_L1].toObject(), first.json());
    }

    void aLateIntentIsNotExecutedAndItsKeyIsBurnt()
    {
        TestClient client(m_port);
        QVERIFY(client.signIn(u"u-marta"_s));
        QJsonObject body = messageAbout(u"co-nordhafen"_s);
        body["clientRef"_L1] = uuid();
        const QString key = uuid();
        const QMap<QString, QString> late{{u"Request-Deadline"_s, u"2020-01-01T00:00:00Z"_s}};
        QCOMPARE(client.intent(u"POST"_s, u"/v1/threads"_s, body, key, late).slug(), u"deadline-passed"_s);
        const Reply again = client.intent(u"POST"_s, u"/v1/threads"_s, body, key, late);
        QCOMPARE(again.slug(), u"deadline-passed"_s);
        QCOMPARE(again.headers.value(u"Idempotent-Replayed"_s), u"true"_s);
        QCOMPARE(client.intent(u"POST"_s, u"/v1/threads"_s, body, key).slug(), u"key-reused"_s);
        const QJsonObject operation =
            client.get(u"/v1/operations?clientRef="_s + body["clientRef"_L1].toString()).json();
        QCOMPARE(operation["state"_L1].toString(), u"rejected"_s);
        QCOMPARE(operation["problem"_L1]["type"_L1].toString(), u"deadline-passed"_s);
    }

    void badBodiesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("pointer");
        const auto ref = [] { return "\"clientRef\":\"" + uuid().toLatin1() + "\""; };
        QTest::newRow("not JSON") << QByteArray("{\"clientRef\":") << u""_s;
        QTest::newRow("a list") << QByteArray("[]") << u""_s;
        QTest::newRow("no clientRef") << QByteArray("{}") << u"/clientRef"_s;
        QTest::newRow("a member of the wrong kind") << QByteArray("{" + ref() + ",\"subject\":7}") << u"/subject"_s;
        QTest::newRow("a missing member") << QByteArray("{" + ref() + ",\"visibility\":\"shared\"}") << u"/subject"_s;
    }
    void badBodiesAreNamed()
    {
        QFETCH(const QByteArray, body);
        TestClient client(m_port);
        QVERIFY(client.signIn(u"u-marta"_s));
        const Reply reply = client.send(u"POST"_s, u"/v1/threads"_s, body, {{u"Idempotency-Key"_s, uuid()}});
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.slug(), u"validation"_s);
        QTEST(reply.json()["errors"_L1][0]["pointer"_L1].toString(), "pointer");
    }

    void anotherCompanysThingsDoNotExist()
    {
        TestClient own(m_port);
        TestClient other(m_port);
        QVERIFY(own.signIn(u"u-marta"_s));
        QVERIFY(other.signIn(u"u-dana"_s));
        const QString thread =
            own.intent(u"POST"_s, u"/v1/threads"_s, messageAbout(u"co-nordhafen"_s)).json()["id"_L1].toString();
        const Reply foreign = other.get(u"/v1/threads/%1/messages"_s.arg(thread));
        QCOMPARE(foreign.status, 404);
        QCOMPARE(foreign.slug(), u"not-found"_s);
        const Reply write = other.intent(u"POST"_s, u"/v1/threads"_s, messageAbout(u"co-nordhafen"_s));
        QCOMPARE(write.status, 400);
        const QJsonArray seen = other.get(u"/v1/changes/records"_s).json()["changes"_L1].toArray();
        QVERIFY(!seen.isEmpty());
        for (const QJsonValue& change : seen)
            QCOMPARE(change["companyId"_L1].toString(), u"co-cascade"_s);
    }

    void theFeedNeverSplitsATransaction()
    {
        TestClient client(m_port);
        QVERIFY(client.signIn(u"u-luis"_s));
        QString cursor;
        QSet<QString> seen;
        while (true) {
            const QJsonObject page =
                client.get(u"/v1/changes/records?limit=2"_s + (cursor.isEmpty() ? QString() : u"&since="_s + cursor))
                    .json();
            QVERIFY(page["state"_L1].toBool());
            for (const QJsonValue& change : page["changes"_L1].toArray()) {
                const QString name = change["topic"_L1].toString() + u'/' + change["id"_L1].toString();
                QVERIFY2(!seen.contains(name), qPrintable(name));
                seen.insert(name);
            }
            cursor = page["nextCursor"_L1].toString();
            if (page["stateEnd"_L1].toBool())
                break;
            QVERIFY(page["more"_L1].toBool());
        }
        QVERIFY(seen.contains(u"me/u-luis"_s) && seen.contains(u"capabilities/capabilities"_s) &&
                !seen.contains(u"me/u-dana"_s));
        // Each intent announces a message and its thread together.
        for (int i = 0; i < 3; ++i)
            QCOMPARE(client.intent(u"POST"_s, u"/v1/threads"_s, messageAbout(u"co-cascade"_s)).status, 201);
        qint64 before = 0;
        int pages = 0;
        for (bool more = true; more; ++pages) {
            const QJsonObject page = client.get(u"/v1/changes/records?limit=1&since="_s + cursor).json();
            const QJsonArray changes = page["changes"_L1].toArray();
            QCOMPARE(changes.size(), 2);
            QCOMPARE(changes[0]["tx"_L1].toString(), changes[1]["tx"_L1].toString());
            for (const QJsonValue& change : changes) {
                QVERIFY(change["seq"_L1].toInteger() > before);
                before = change["seq"_L1].toInteger();
                QCOMPARE(change["entity"_L1]["version"_L1].toInteger(), change["version"_L1].toInteger());
            }
            cursor = page["nextCursor"_L1].toString();
            more = page["more"_L1].toBool();
        }
        QCOMPARE(pages, 3);
        QVERIFY(client.get(u"/v1/changes/records?since="_s + cursor).json()["changes"_L1].toArray().isEmpty());
        QCOMPARE(client.control(u"/sandbox/cursors/expire"_s, {}).status, 200);
        QCOMPARE(client.get(u"/v1/changes/records?since="_s + cursor).slug(), u"cursor-expired"_s);
        QCOMPARE(client.get(u"/v1/changes/records?since=nonsense"_s).slug(), u"validation"_s);
    }

    void filesAreTheirHash()
    {
        TestClient client(m_port);
        TestClient other(m_port);
        QVERIFY(client.signIn(u"u-marta"_s));
        QVERIFY(other.signIn(u"u-dana"_s));
        const QByteArray bytes = "a drawing \x00 with bytes"_ba;
        const QString path =
            u"/v1/files/"_s + QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        const QString type = u"application/octet-stream"_s;
        QCOMPARE(client.send(u"PUT"_s, path, bytes + "!", {}, type).slug(), u"validation"_s);
        QCOMPARE(client.get(path).status, 404);
        QCOMPARE(client.send(u"PUT"_s, path, bytes, {}, type).status, 201);
        QCOMPARE(client.send(u"PUT"_s, path, bytes, {}, type).status, 200);
        QCOMPARE(client.get(path).body, bytes);
        QCOMPARE(other.get(path).status, 404);
    }

    void aRoleThatMayNotIsToldSo()
    {
        TestClient approver(m_port);
        QVERIFY(approver.signIn(u"u-ida"_s));
        const Reply reply = approver.intent(u"POST"_s, u"/v1/addresses"_s, {});
        QCOMPARE(reply.status, 403);
        QCOMPARE(reply.slug(), u"not-permitted"_s);
    }

    void aModuleThatIsOffSaysSo()
    {
        TestClient client(m_port);
        QVERIFY(client.signIn(u"u-marta"_s));
        QCOMPARE(client.control(u"/sandbox/modules"_s, {{u"module"_s, u"messages"_s}, {u"on"_s, false}}).status, 200);
        QCOMPARE(client.get(u"/v1/threads"_s).slug(), u"module-off"_s);
        QCOMPARE(client.control(u"/sandbox/modules"_s, {{u"module"_s, u"messages"_s}, {u"on"_s, true}}).status, 200);
        QCOMPARE(client.get(u"/v1/threads"_s).status, 200);
    }

    void theClockMovesAndSaysSo()
    {
        const TestClient client(m_port);
        const QString epoch = client.get(u"/v1/me"_s).headers.value(u"Tradewind-Clock"_s);
        const QDateTime before = fromStamp(client.get(u"/sandbox/clock"_s).json()["now"_L1].toString());
        QCOMPARE(client.control(u"/sandbox/clock"_s, {{u"advanceSeconds"_s, 3600}}).status, 200);
        const QDateTime after = fromStamp(client.get(u"/sandbox/clock"_s).json()["now"_L1].toString());
        QVERIFY(before.secsTo(after) >= 3600);
        QVERIFY(client.get(u"/v1/me"_s).headers.value(u"Tradewind-Clock"_s) != epoch);
        QCOMPARE(client.control(u"/sandbox/clock"_s, {{u"advanceSeconds"_s, -60}}).status, 400);
    }

    void anEffectOutlivesALostAnswer()
    {
        TestClient client(m_port);
        QVERIFY(client.signIn(u"u-hanna"_s));
        QCOMPARE(client
                     .control(u"/sandbox/faults"_s,
                              {{u"kind"_s, u"drop_after"_s}, {u"method"_s, u"POST"_s}, {u"path"_s, u"^/v1/threads$"_s}})
                     .status,
                 200);
        QJsonObject body = messageAbout(u"co-nordhafen"_s, u"Lost answer"_s);
        body["clientRef"_L1] = uuid();
        const QString key = uuid();
        QCOMPARE(client.intent(u"POST"_s, u"/v1/threads"_s, body, key).status, 0);
        QCOMPARE(
            client.get(u"/v1/operations?clientRef="_s + body["clientRef"_L1].toString()).json()["state"_L1].toString(),
            u"executed"_s);
        const Reply again = client.intent(u"POST"_s, u"/v1/threads"_s, body, key);
        QCOMPARE(again.status, 201);
        QCOMPARE(again.headers.value(u"Idempotent-Replayed"_s), u"true"_s);
    }

    void theHashOfTheContractsExampleIsTheContractsHash()
    {
        const auto round = QJsonDocument::fromJson(
            R"({"author":{"id":"u-chen","name":"Chen Yulin","role":"rep"},"createdAt":"2026-11-10T16:05:00Z","currency":"CNY","fees":[],"files":[],
            "freightOptions":[],"id":"qr-0318-2","rfqId":"rfq-0318","no":2,"state":"sent_to_customer","validFrom":"2026-11-10T16:05:00Z",
            "validTo":"2026-11-17T16:05:00Z","supersedes":"9f2c71ab3e58a1f09c3d1f6f0f4b3c3e2a1d0c9b8a7f6e5d4c3b2a1908070605",
            "terms":{"depositBp":10000,"text":"Goods ready 24 days after payment."},"lines":[{"lineId":"L1","scenarioId":"A",
            "quantity":{"value":"3000","unit":"piece"},"unitPrice":{"amount":"21.85","currency":"CNY"},"moq":"1000","tiers":[],
            "toolingFee":{"amount":"2000.00","currency":"CNY"},"sampleFee":{"amount":"80.00","currency":"CNY"},"leadDays":24,
            "carton":{"quantity":"50","grams":18600,"dims":{"lengthMm":520,"widthMm":420,"heightMm":380}}}]})");
        QCOMPARE(roundHash(round.object()), u"cc1b729590ec3c6ac79c8b9d19d7d2d5d51280e81de2a14fa38ff2239e8c418b"_s);
    }

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Sandbox> m_sandbox;
    int m_port = 0;
};

TRADEWIND_TEST(tst_sandboxplatform)
#include "tst_sandboxplatform.moc"
