// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/conditions.h"
#include "services/outbox/outbox.h"
#include "tests/testkit/await.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/testcase.h"

#include <QJsonArray>
#include <QTemporaryDir>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;

namespace {

QJsonObject money(const QString& amount)
{
    return {{u"amount"_s, amount}, {u"currency"_s, u"CNY"_s}};
}

QJsonObject change(const QString& what, const QString& old, const QString& now)
{
    return {{u"what"_s, what}, {u"old"_s, old}, {u"new"_s, now}};
}

Problem refusal(const QJsonArray& changes, const QJsonArray& held = {})
{
    Problem problem;
    problem.slug = Problem::Slug::PriceChanged;
    problem.facts = {{u"changes"_s, changes}, {u"held"_s, held}};
    return problem;
}

/// A service of a warehouse that was refused.
Intent refused(const QJsonObject& expect, const QJsonArray& changes)
{
    Intent intent;
    intent.id = 7;
    intent.clientRef = u"ref-7"_s;
    intent.phase = IntentPhase::NeedsYou;
    intent.why = NeedsYouWhy::ConditionFailed;
    intent.attempts = 1;
    intent.request.operationId = u"orderStoredService"_s;
    intent.request.path = u"/v1/stored-items/si-1/services"_s;
    intent.request.body = {{u"clientRef"_s, u"ref-7"_s}, {u"kind"_s, u"photos"_s}, {u"expect"_s, expect}};
    intent.problem = refusal(changes);
    return intent;
}

} // namespace

class tst_conditions final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void whatFailedComesFirst()
    {
        QJsonObject stock = change(u"stock"_s, u"480"_s, u"300"_s);
        stock.insert(u"lineNo"_s, 2);
        const auto conditions = conditionsOf(refusal({stock}, {change(u"total"_s, u"12.50 CNY"_s, u"12.50 CNY"_s)}));
        QCOMPARE(conditions, (QList<Condition>{{u"stock"_s, u"480"_s, u"300"_s, false, 2},
                                               {u"total"_s, u"12.50 CNY"_s, u"12.50 CNY"_s, true, 0}}));
        QVERIFY(conditionsOf(Problem()).isEmpty());
    }

    void theNewValueStandsInANewAct()
    {
        const Intent old = refused({{u"fee"_s, money(u"3.00"_s)}}, {change(u"fee"_s, u"3.00 CNY"_s, u"4.50 CNY"_s)});
        const auto draft = acceptedAnew(old);
        QVERIFY(draft);
        QCOMPARE(draft->replaces, 7);
        QVERIFY(!draft->body.contains(u"clientRef"_s));
        QCOMPARE(draft->body.value(u"kind"_s).toString(), u"photos"_s);
        QCOMPARE(draft->body.value(u"expect"_s).toObject(), (QJsonObject{{u"fee"_s, money(u"4.50"_s)}}));
        QCOMPARE(draft->path, old.request.path);
    }

    void aNewDeadlineIsTheRequestsToo()
    {
        const QString late = u"2026-11-22T10:00:00Z"_s;
        const auto draft = acceptedAnew(refused({{u"deadline"_s, u"2026-11-21T10:00:00Z"_s}},
                                                {change(u"deadline"_s, u"2026-11-21T10:00:00Z"_s, late)}));
        QVERIFY(draft);
        QCOMPARE(draft->body.value(u"expect"_s).toObject().value(u"deadline"_s).toString(), late);
        QCOMPARE(draft->requestDeadline, QDateTime(QDate(2026, 11, 22), QTime(10, 0), Qt::UTC));
    }

    void whatNobodyCanJudgeIsNotAccepted_data()
    {
        QTest::addColumn<QJsonArray>("changes");
        QTest::newRow("another content") << QJsonArray{change(u"contentHash"_s, u"aa"_s, u"bb"_s)};
        QTest::newRow("less stock") << QJsonArray{change(u"stock"_s, u"480"_s, u"300"_s)};
        QTest::newRow("one thing of two")
            << QJsonArray{change(u"fee"_s, u"3.00 CNY"_s, u"4.50 CNY"_s), change(u"contentHash"_s, u"aa"_s, u"bb"_s)};
        QTest::newRow("no amount") << QJsonArray{change(u"fee"_s, u"3.00 CNY"_s, u"much"_s)};
        QTest::newRow("a state nobody stated") << QJsonArray{change(u"state"_s, u"paid"_s, u"shipped"_s)};
        QTest::newRow("nothing") << QJsonArray();
    }
    void whatNobodyCanJudgeIsNotAccepted()
    {
        QFETCH(const QJsonArray, changes);
        QVERIFY(!acceptedAnew(refused({{u"fee"_s, money(u"3.00"_s)}}, changes)));
    }

    void moneyIsNeverMovedByAccepting()
    {
        Intent payment = refused({{u"fee"_s, money(u"3.00"_s)}}, {change(u"fee"_s, u"3.00 CNY"_s, u"4.50 CNY"_s)});
        payment.request.presentUntil = QDateTime(QDate(2026, 11, 22), QTime(10, 0), Qt::UTC);
        QVERIFY(!acceptedAnew(payment));
    }

    void onlyWhatThePlatformRefusedIsAccepted()
    {
        Intent intent = refused({{u"fee"_s, money(u"3.00"_s)}}, {change(u"fee"_s, u"3.00 CNY"_s, u"4.50 CNY"_s)});
        for (const NeedsYouWhy why : {NeedsYouWhy::Restored, NeedsYouWhy::Damaged, NeedsYouWhy::DeadlinePassed}) {
            intent.why = why;
            QVERIFY(!acceptedAnew(intent));
        }
        intent.why = NeedsYouWhy::ConditionFailed;
        intent.phase = IntentPhase::Withdrawn;
        QVERIFY(!acceptedAnew(intent));
    }

    void anEditIsMadeAgainToTheVersionItMet()
    {
        Intent edit = refused({}, {});
        edit.request.method = "PATCH";
        edit.request.ifMatch = "\"3\"";
        edit.request.body = {{u"clientRef"_s, u"ref-7"_s}, {u"address"_s, QJsonObject{{u"city"_s, u"Bremen"_s}}}};
        const QJsonObject theirs{{u"id"_s, u"adr-1"_s}, {u"version"_s, 5}, {u"city"_s, u"Kiel"_s}};
        edit.problem->slug = Problem::Slug::VersionConflict;
        edit.problem->facts = {{u"currentVersion"_s, 5}, {u"current"_s, theirs}};
        QCOMPARE(currentOf(*edit.problem), theirs);
        const auto draft = acceptedAnew(edit);
        QVERIFY(draft);
        QCOMPARE(draft->ifMatch, QByteArray("\"5\""));
        QCOMPARE(draft->body, (QJsonObject{{u"address"_s, QJsonObject{{u"city"_s, u"Bremen"_s}}}}));
        QCOMPARE(draft->summary.facts.value(u"base"_s).toObject(), theirs);
    }

    void aJournalReplacesInOneCommit()
    {
        QTemporaryDir dir;
        testkit::FakeClock clock;
        JournalStore journal(dir.path(), clock);
        QVERIFY(await(journal.open()).ok());
        IntentDraft first;
        first.operationId = u"orderStoredService"_s;
        first.path = u"/v1/stored-items/si-1/services"_s;
        first.body = {{u"expect"_s, QJsonObject{{u"fee"_s, money(u"3.00"_s)}}}};
        const auto stored = await(journal.insert(first));
        QVERIFY(stored.ok());
        Outcome no;
        no.kind = Outcome::Kind::NeedsYou;
        no.problem = refusal({change(u"fee"_s, u"3.00 CNY"_s, u"4.50 CNY"_s)});
        const auto waiting = await(journal.settle(stored->id, IntentPhase::NeedsYou, NeedsYouWhy::ConditionFailed, no));
        QVERIFY(waiting.ok());
        const auto draft = acceptedAnew(*waiting);
        QVERIFY(draft);
        const auto anew = await(journal.insert(*draft));
        QVERIFY(anew.ok());
        QVERIFY(anew->clientRef != stored->clientRef);
        QVERIFY(anew->idempotencyKey != stored->idempotencyKey);
        QCOMPARE(anew->phase, IntentPhase::Queued);
        const auto old = await(journal.intent(stored->id));
        QVERIFY(old.ok() && old->has_value());
        QCOMPARE((*old)->phase, IntentPhase::Withdrawn);
        QVERIFY((*old)->problem);
        QCOMPARE((*old)->request.summary.facts.value(u"replacedBy"_s).toInteger(), anew->id);
        // Pressed twice it is still one act.
        QCOMPARE(await(journal.insert(*draft)).error().kind, Error::Kind::Validation);
        QCOMPARE(await(journal.pending())->size(), 1);
    }

    void aDraftComesBackWithEveryLine()
    {
        QTemporaryDir dir;
        testkit::FakeClock clock;
        JournalStore journal(dir.path(), clock);
        QVERIFY(await(journal.open()).ok());
        QVERIFY(await(journal.saveDrafts({{u"rfq"_s, u"d-1"_s, {}, QByteArray("{\"step\":4}")},
                                          {u"rfq"_s, u"d-1"_s, u"l-1"_s, QByteArray("{\"spec\":\"黑色\"}")}}))
                    .ok());
        IntentDraft act;
        act.operationId = u"createRfq"_s;
        act.path = u"/v1/rfqs"_s;
        act.draftKind = u"rfq"_s;
        act.draftId = u"d-1"_s;
        const auto stored = await(journal.insert(act));
        QVERIFY(stored.ok());
        QVERIFY(!await(journal.draft(u"rfq"_s, u"d-1"_s))->has_value());

        // Something else is being written in its place: nothing is lost, nothing is taken back.
        QVERIFY(await(journal.saveDrafts({{u"rfq"_s, u"d-1"_s, {}, QByteArray("{}")}})).ok());
        QCOMPARE(await(journal.withdrawToDraft(stored->id)).error().kind, Error::Kind::Validation);
        QCOMPARE((*await(journal.intent(stored->id)))->phase, IntentPhase::Queued);
        QVERIFY(await(journal.removeDraft(u"rfq"_s, u"d-1"_s)).ok());

        const auto taken = await(journal.withdrawToDraft(stored->id));
        QVERIFY(taken.ok());
        QCOMPARE(taken->phase, IntentPhase::Withdrawn);
        const auto draft = await(journal.draft(u"rfq"_s, u"d-1"_s));
        QVERIFY(draft.ok() && draft->has_value());
        QCOMPARE((*draft)->json, QByteArray("{\"step\":4}"));
        QCOMPARE((*draft)->lines.value(u"l-1"_s), QByteArray("{\"spec\":\"黑色\"}"));
        // A commit whose flush failed is done once more, and finds itself; what was written since stays.
        QVERIFY(await(journal.saveDrafts({{u"rfq"_s, u"d-1"_s, {}, QByteArray("{\"step\":5}")}})).ok());
        const auto again = await(journal.withdrawToDraft(stored->id));
        QVERIFY(again.ok());
        QCOMPARE(again->phase, IntentPhase::Withdrawn);
        QCOMPARE((*await(journal.draft(u"rfq"_s, u"d-1"_s)))->json, QByteArray("{\"step\":5}"));
    }
};

TRADEWIND_TEST(tst_conditions)

#include "tst_conditions.moc"
