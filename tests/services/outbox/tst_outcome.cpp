// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/outcome.h"
#include "tests/testkit/testcase.h"

using namespace tradewind;
using namespace Qt::StringLiterals;

namespace {
const QByteArray kReceipt = R"({"clientRef":"ref-1","operation":"createOrder","executedAt":"2026-07-14T12:00:00Z",)"
                            R"("topic":"order","id":"o1","version":7,"entity":{"id":"o1","big":9007199254740993}})";

Error error(Error::Kind kind, int status, Problem::Slug slug = Problem::Slug::Other, int retryAfter = -1)
{
    Error made = makeError(kind);
    made.httpStatus = status;
    if (slug != Problem::Slug::Other)
        made.problem = Problem{slug, slugName(slug), {}, {}, {}};
    if (retryAfter >= 0)
        made.retryAfter = std::chrono::seconds(retryAfter);
    return made;
}
} // namespace

Q_DECLARE_METATYPE(tradewind::Error)

class tst_outcome final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aReceiptIsTheOnlySuccess()
    {
        const Outcome done = outcomeOf(kReceipt, u"ref-1"_s);
        QCOMPARE(done.kind, Outcome::Kind::Executed);
        QCOMPARE(done.receipt.topic, u"order"_s);
        QCOMPARE(done.receipt.version, 7);
        QCOMPARE(done.receipt.entity, QByteArray(R"({"big":9007199254740993,"id":"o1"})"));
        QCOMPARE(outcomeOf(kReceipt, u"ref-2"_s).kind, Outcome::Kind::Unknown);
        for (qsizetype size = 0; size < kReceipt.size(); ++size)
            QCOMPARE(outcomeOf(kReceipt.left(size), u"ref-1"_s).kind, Outcome::Kind::Unknown);
        QCOMPARE(outcomeOf(QByteArray("<html>"), u"ref-1"_s).kind, Outcome::Kind::Unknown);
    }

    void everyErrorHasItsMeaning_data()
    {
        using Kind = Error::Kind;
        using Slug = Problem::Slug;
        using Out = Outcome::Kind;
        QTest::addColumn<Error>("given");
        QTest::addColumn<int>("expected");
        const auto row = [](const char* name, const Error& given, Out expected) {
            QTest::newRow(name) << given << int(expected);
        };
        row("no connection", error(Kind::Offline, 0), Out::NotExecuted);
        row("stopped before it was sent", error(Kind::Cancelled, 0), Out::NotExecuted);
        row("401 and a new token is here", error(Kind::Auth, 401, Slug::Unauthenticated, 0), Out::NotExecuted);
        row("401 and the sign-in has ended", error(Kind::Auth, 401, Slug::Unauthenticated), Out::SignInEnded);
        row("nobody is signed in", error(Kind::Auth, 0), Out::SignInEnded);
        row("unknown", error(Kind::Unknown, 0), Out::Unknown);
        row("500", error(Kind::Unknown, 500), Out::Unknown);
        row("503 maintenance", error(Kind::Unknown, 503, Slug::Maintenance), Out::Unknown);
        row("an answer nobody understands", error(Kind::Parse, 200), Out::Unknown);
        row("408", error(Kind::Http, 408), Out::Unknown);
        row("409 still running", error(Kind::Http, 409, Slug::KeyInProgress), Out::InProgress);
        row("425", error(Kind::Http, 425, Slug::TooSoon), Out::NotExecuted);
        row("429", error(Kind::Http, 429, Slug::RateLimited, 9), Out::NotExecuted);
        row("412", error(Kind::Conflict, 412, Slug::VersionConflict), Out::NeedsYou);
        row("409 of a state", error(Kind::Refused, 409, Slug::StateConflict), Out::Rejected);
        row("the price changed", error(Kind::Refused, 422, Slug::PriceChanged), Out::NeedsYou);
        row("the rate has expired", error(Kind::Refused, 422, Slug::FxQuoteExpired), Out::NeedsYou);
        row("the body is wrong", error(Kind::Refused, 400, Slug::Validation), Out::Rejected);
        row("the key was used before", error(Kind::Refused, 422, Slug::KeyReused), Out::KeyReused);
        row("too late", error(Kind::Refused, 422, Slug::DeadlinePassed), Out::DeadlinePassed);
        row("a refusal without a problem", error(Kind::Refused, 403), Out::Unknown);
    }
    void everyErrorHasItsMeaning()
    {
        QFETCH(Error, given);
        QFETCH(int, expected);
        QCOMPARE(int(outcomeOf(given, u"ref-1"_s).kind), expected);
    }

    void everySlugIsDefiniteOrNot()
    {
        // Whatever is stored with the key settles the intent; what is not leaves it open.
        const QList<Problem::Slug> open{Problem::Slug::Unauthenticated, Problem::Slug::KeyInProgress,
                                        Problem::Slug::RateLimited, Problem::Slug::TooSoon, Problem::Slug::Maintenance};
        const auto slugs = allSlugs();
        for (const auto slug : slugs) {
            const auto kind = outcomeOfProblem(Problem{slug, slugName(slug), {}, {}, {}}).kind;
            const bool settles = kind == Outcome::Kind::Rejected || kind == Outcome::Kind::NeedsYou ||
                                 kind == Outcome::Kind::KeyReused || kind == Outcome::Kind::DeadlinePassed;
            QVERIFY2(settles != open.contains(slug), qPrintable(slugName(slug)));
        }
    }

    void theAnswerToAskingIsRead()
    {
        const auto read = [](const QByteArray& json) { return parseOperation(json, u"ref-1"_s); };
        const auto executed =
            read(R"({"clientRef":"ref-1","state":"executed","httpStatus":201,"receipt":)" + kReceipt + "}");
        QVERIFY(executed.ok());
        QCOMPARE(executed->outcome.receipt.entityId, u"o1"_s);
        const auto rejected =
            read(R"({"clientRef":"ref-1","state":"rejected","httpStatus":422,)"
                 R"("problem":{"type":"price-changed","title":"t","status":422,"facts":{"old":"1"}}})");
        QVERIFY(rejected.ok());
        QCOMPARE(rejected->outcome.kind, Outcome::Kind::NeedsYou);
        QCOMPARE(read(R"({"clientRef":"ref-1","state":"unknown"})")->state, OperationAnswer::State::Unknown);
        QCOMPARE(read(R"({"clientRef":"ref-1","state":"in_progress"})")->state, OperationAnswer::State::InProgress);
        QCOMPARE(read(R"({"clientRef":"ref-1","state":"thinking"})")->state, OperationAnswer::State::InProgress);
        QVERIFY(!read(R"({"clientRef":"ref-2","state":"unknown"})").ok());
        QVERIFY(!read(R"({"clientRef":"ref-1","state":"executed"})").ok());
        QVERIFY(!read(R"({"clientRef":"ref-1","state":"rejected"})").ok());
        QVERIFY(!read("").ok());
    }

    void aProblemSurvivesTheJournal()
    {
        Problem problem{Problem::Slug::PriceChanged,
                        u"price-changed"_s,
                        u"A price changed"_s,
                        QJsonObject{{u"old"_s, u"1.00"_s}},
                        {{u"/lines/0"_s, u"stale"_s, u"d"_s}}};
        QCOMPARE(*problemFromJson(problemToJson(problem)), problem);
        Problem other{Problem::Slug::Other, u"moon-phase"_s, {}, {}, {}};
        QCOMPARE(problemFromJson(problemToJson(other))->rawSlug, u"moon-phase"_s);
        QVERIFY(!problemFromJson("").has_value());
    }
};

TRADEWIND_TEST(tst_outcome)
#include "tst_outcome.moc"
