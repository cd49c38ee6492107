// SPDX-License-Identifier: Apache-2.0
#include "services/core/localproblem.h"
#include "services/updates/updateapi.h"
#include "services/updates/updateservice.h"
#include "services/wire/httpclient.h"
#include "tests/services/updates/updatefixture.h"
#include "tests/testkit/await.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/fakenetwork.h"
#include "tests/testkit/testcase.h"

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;
using testkit::FakeAnswer;
using testkit::updateFixture;

class tst_updateservice final : public testkit::TestCase
{
    Q_OBJECT

    /// The program 0.1.0 and a server that holds one pair of files.
    struct Bench
    {
        Bench()
        {
            HttpClient::Options options;
            options.base = QUrl(u"https://downloads.example"_s);
            options.clock = &clock;
            client = std::make_unique<HttpClient>(network, options);
            api = std::make_unique<UpdateApi>(*client, QUrl(u"https://downloads.example/tradewind/latest.json"_s));
        }
        void offer(const QString& name)
        {
            network.answer("GET /tradewind/latest.json", plain(updateFixture(name)));
            network.answer("GET /tradewind/latest.json.minisig", plain(updateFixture(name + u".minisig"_s)));
        }
        static FakeAnswer plain(const QByteArray& body)
        {
            FakeAnswer answer = FakeAnswer::json(body);
            return answer.without("Content-Type").with("Content-Type", "application/octet-stream");
        }
        Result<UpdateNews> ask(const Ed25519Check& check)
        {
            UpdateService::Options options;
            options.keys = testkit::updateKeys();
            options.installed = QVersionNumber(0, 1, 0);
            options.system = u"linux-x86_64"_s;
            options.check = check;
            options.clock = &clock;
            options.seen = [this] { return mark; };
            options.remember = [this](const UpdateMark& seen) { mark = seen; };
            UpdateService service(*api, options);
            return await(service.ask({}));
        }
        /// What any signature looks like to somebody who can check.
        Result<UpdateNews> askTrusting()
        {
            return ask([](const auto&, const auto&, const auto&) { return true; });
        }

        testkit::FakeClock clock;
        testkit::FakeNetwork network;
        UpdateMark mark;
        std::unique_ptr<HttpClient> client;
        std::unique_ptr<UpdateApi> api;
    };

private Q_SLOTS:
    void aNewerReleaseIsTold()
    {
        Bench bench;
        bench.offer(u"good.json"_s);
        const auto news = bench.askTrusting();
        QVERIFY2(news.ok(), news.ok() ? "" : qPrintable(news.error().detail));
        QVERIFY(news->isNewer);
        QCOMPARE(news->package->name, u"tradewind_0.2.0_amd64.deb"_s);
        QCOMPARE(bench.mark.version, QVersionNumber(0, 2, 0));
        // Nothing but the two files is fetched, and nobody is told who asks.
        QCOMPARE(bench.network.requests().size(), 2);
        for (const auto& request : bench.network.requests())
            QVERIFY(!request.request.hasRawHeader("Authorization"));
    }

    void onceSeenItCannotBeRolledBack()
    {
        Bench bench;
        bench.offer(u"good.json"_s);
        QVERIFY(bench.askTrusting().ok());
        const UpdateMark seen = bench.mark;
        testkit::FakeNetwork later;
        Bench replaying;
        replaying.mark = seen;
        replaying.offer(u"older.json"_s);
        const auto news = replaying.askTrusting();
        QVERIFY(localproblem::is(news.error().problem, localproblem::kUpdateRolledBack));
        QCOMPARE(replaying.mark.version, seen.version);
    }

    void whatIsNotBelievedIsNotRemembered_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* name, QStringView word) {
            QTest::newRow(name) << QString::fromLatin1(name) << word.toString();
        };
        row("stranger.json", localproblem::kUpdateForged);
        row("expired.json", localproblem::kUpdateExpired);
        row("future.json", localproblem::kUpdateExpired);
        row("endless.json", localproblem::kUpdateUnreadable);
        row("huge.json", localproblem::kUpdateUnreadable);
        row("other.json", localproblem::kUpdateUnreadable);
        row("plainpage.json", localproblem::kUpdateUnreadable);
        row("pathname.json", localproblem::kUpdateUnreadable);
        row("badhash.json", localproblem::kUpdateUnreadable);
        row("text.json", localproblem::kUpdateUnreadable);
    }
    void whatIsNotBelievedIsNotRemembered()
    {
        QFETCH(QString, name);
        QFETCH(QString, word);
        Bench bench;
        bench.offer(name);
        const auto trusting = bench.askTrusting();
        QVERIFY(localproblem::is(trusting.error().problem, word));
#ifdef TRADEWIND_SODIUM
        QVERIFY(localproblem::is(bench.ask(ed25519Check()).error().problem, word));
#endif
        QVERIFY(bench.mark.version.isNull());
    }

    void withoutALibraryNobodyIsAsked()
    {
        Bench bench;
        bench.offer(u"good.json"_s);
        QVERIFY(localproblem::is(bench.ask({}).error().problem, localproblem::kUpdateUnverifiable));
        QVERIFY(bench.network.requests().isEmpty());
    }

    void aServerMayFail()
    {
        Bench bench;
        bench.network.answer("GET /tradewind/latest.json", FakeAnswer::json("{}", 404));
        QCOMPARE(bench.askTrusting().error().httpStatus, 404);

        Bench unsigned_;
        unsigned_.network.answer("GET /tradewind/latest.json", Bench::plain(updateFixture(u"good.json"_s)));
        unsigned_.network.answer("GET /tradewind/latest.json.minisig", FakeAnswer::json("{}", 404));
        QVERIFY(!unsigned_.askTrusting().ok());

        Bench elsewhere;
        elsewhere.network.answer("GET /tradewind/latest.json",
                                 FakeAnswer::json("{}", 302).with("Location", "https://evil.example/"));
        QCOMPARE(elsewhere.askTrusting().error().httpStatus, 302);
        QCOMPARE(elsewhere.network.requests().size(), 1);

        Bench endless;
        endless.network.answer("GET /tradewind/latest.json", Bench::plain(QByteArray(100'000, 'x')));
        QVERIFY(!endless.askTrusting().ok());
    }

    void thisSystemHasAName()
    {
        QVERIFY(QRegularExpression(u"^(linux|windows|macos|freebsd)-[a-z0-9_]+$"_s)
                    .match(UpdateService::thisSystem())
                    .hasMatch());
    }
};

TRADEWIND_TEST(tst_updateservice)
#include "tst_updateservice.moc"
