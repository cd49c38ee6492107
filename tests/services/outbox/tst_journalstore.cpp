// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/intentrow.h"
#include "services/outbox/journalschema.h"
#include "services/outbox/journalstore.h"
#include "services/storage/sqlconnection.h"
#include "tests/testkit/await.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/testcase.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <atomic>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;

namespace {

IntentDraft draft(const QString& entityKey = u"order:o1"_s)
{
    IntentDraft made;
    made.operationId = u"cancelOrder"_s;
    made.module = u"orders"_s;
    made.entityKey = entityKey;
    made.path = u"/v1/orders/o1/cancel"_s;
    made.body = {{u"reason"_s, u"changed my mind"_s}};
    made.summary = {u"cancel-order"_s, {{u"number"_s, u"PO-1"_s}}};
    return made;
}

Outcome executed(const QString& id, qint64 version)
{
    Outcome outcome;
    outcome.kind = Outcome::Kind::Executed;
    outcome.receipt.operation = u"cancelOrder"_s;
    outcome.receipt.topic = u"order"_s;
    outcome.receipt.entityId = id;
    outcome.receipt.version = version;
    outcome.receipt.entity = "{\"id\":\"" + id.toUtf8() + "\"}";
    outcome.receipt.body = "{\"id\":\"" + id.toUtf8() + "\",\"entity\":{\"dues\":[{\"id\":\"d1\"}]}}";
    return outcome;
}

/// Runs a statement on the file behind the store's back.
bool tamper(const QString& folder, const QString& sql)
{
    auto connection = SqlConnection::open(folder + u"/journal.db"_s, SqlConnection::Access::ReadWrite);
    return connection.ok() && (*connection)->exec(sql).ok();
}

/// Writes over where everything is, on the first page: SQLite reads nothing of the file any more.
bool damage(const QString& folder)
{
    QFile file(folder + u"/journal.db"_s);
    return file.open(QIODevice::ReadWrite) && file.seek(100) && file.write(QByteArray(400, '\0')) == 400;
}

} // namespace

class tst_journalstore final : public testkit::TestCase
{
    Q_OBJECT

    QTemporaryDir m_dir;
    testkit::FakeClock m_clock;
    int m_folders = 0;

    QString newFolder() { return m_dir.filePath(u"account%1"_s.arg(++m_folders)); }

private Q_SLOTS:
    void anIntentSurvivesWithEveryField()
    {
        const QString folder = newFolder();
        IntentDraft full = draft();
        full.method = "PATCH";
        full.ifMatch = "\"7\"";
        full.requestDeadline = m_clock.now().addSecs(600);
        full.onBehalfOf = u"c9"_s;
        full.presentUntil = m_clock.now().addSecs(300);
        QString clientRef;
        QString key;
        {
            JournalStore journal(folder, m_clock);
            QVERIFY(await(journal.open()).ok());
            const auto stored = await(journal.insert(full));
            QVERIFY(stored.ok());
            QCOMPARE(stored->phase, IntentPhase::Queued);
            clientRef = stored->clientRef;
            key = stored->idempotencyKey;
            QVERIFY(stored->bodyBytes.contains(clientRef.toUtf8()));
        }
        JournalStore journal(folder, m_clock);
        const auto opened = await(journal.open());
        QVERIFY(opened.ok());
        QCOMPARE(opened->intents.size(), 1);
        QCOMPARE(opened->damaged, 0);
        const Intent& intent = opened->intents.first();
        QCOMPARE(intent.clientRef, clientRef);
        QCOMPARE(intent.idempotencyKey, key);
        QCOMPARE(intent.request.method, full.method);
        QCOMPARE(intent.request.ifMatch, full.ifMatch);
        QCOMPARE(intent.request.requestDeadline, full.requestDeadline);
        QCOMPARE(intent.request.presentUntil, full.presentUntil);
        QCOMPARE(intent.request.onBehalfOf, full.onBehalfOf);
        QCOMPARE(intent.request.summary.facts, full.summary.facts);
        QCOMPARE(intent.request.body.value("reason"_L1).toString(), u"changed my mind"_s);
    }

    void theBytesNeverChangeAgain()
    {
        JournalStore journal(newFolder(), m_clock);
        QVERIFY(await(journal.open()).ok());
        const auto stored = await(journal.insert(draft()));
        const QDateTime first = m_clock.now();
        const auto one = await(journal.commitAttempt(stored->id, first));
        QVERIFY(one.ok());
        QCOMPARE(one->intent.phase, IntentPhase::Attempted);
        m_clock.advance(std::chrono::hours(1));
        const auto two = await(journal.commitAttempt(stored->id, m_clock.now()));
        QCOMPARE(two->intent.attempts, 2);
        QCOMPARE(two->intent.firstAttemptAt, first);
        QCOMPARE(two->intent.bodyBytes, one->intent.bodyBytes);
        QCOMPARE(two->intent.idempotencyKey, stored->idempotencyKey);
    }

    void aValueOfTheReceiptIsFilledInOnce()
    {
        JournalStore journal(newFolder(), m_clock);
        QVERIFY(await(journal.open()).ok());
        const auto place = await(journal.insert(draft()));
        IntentDraft payment = draft(u"order:new"_s);
        payment.dependsOn = place->id;
        payment.path = u"/v1/orders/{order}/pay"_s;
        payment.fills = {{u"{order}"_s, u"/id"_s}, {u"/dueIds"_s, u"/entity/dues/*/id"_s}};
        const auto pay = await(journal.insert(payment));
        QVERIFY(await(journal.commitAttempt(place->id, m_clock.now())).ok());
        QVERIFY(
            await(journal.settle(place->id, IntentPhase::Confirmed, NeedsYouWhy::None, executed(u"o77"_s, 1))).ok());
        const auto attempt = await(journal.commitAttempt(pay->id, m_clock.now()));
        QVERIFY(attempt.ok());
        QCOMPARE(attempt->refused, NeedsYouWhy::None);
        QCOMPARE(attempt->intent.request.path, u"/v1/orders/o77/pay"_s);
        QVERIFY(attempt->intent.bodyBytes.contains("\"dueIds\":[\"d1\"]"));
        QVERIFY(attempt->intent.request.fills.isEmpty());
        const auto again = await(journal.commitAttempt(pay->id, m_clock.now()));
        QCOMPARE(again->intent.bodyBytes, attempt->intent.bodyBytes);
    }

    void aReceiptWithoutTheValueNeedsYou()
    {
        JournalStore journal(newFolder(), m_clock);
        QVERIFY(await(journal.open()).ok());
        const auto place = await(journal.insert(draft()));
        IntentDraft payment = draft(u"order:new"_s);
        payment.dependsOn = place->id;
        payment.fills = {{u"/dueIds"_s, u"/entity/nothing"_s}};
        const auto pay = await(journal.insert(payment));
        QVERIFY(
            await(journal.settle(place->id, IntentPhase::Confirmed, NeedsYouWhy::None, executed(u"o77"_s, 1))).ok());
        const auto attempt = await(journal.commitAttempt(pay->id, m_clock.now()));
        QCOMPARE(attempt->refused, NeedsYouWhy::ReferenceMissing);
        QCOMPARE(await(journal.intent(pay->id))->value().phase, IntentPhase::NeedsYou);
    }

    void aRowThatFailsItsHashIsNotSent_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("the body")
            << u"UPDATE intent SET body = CAST(replace(CAST(body AS TEXT), 'changed', 'chenged') AS BLOB)"_s;
        QTest::newRow("the path") << u"UPDATE intent SET path = '/v1/orders/o2/cancel'"_s;
        QTest::newRow("the key") << u"UPDATE intent SET idempotency_key = 'x'"_s;
        QTest::newRow("the state") << u"UPDATE intent SET phase = 'qveued'"_s;
        QTest::newRow("the id") << u"UPDATE intent SET id = 5"_s;
        QTest::newRow("the deadline") << u"UPDATE intent SET request_deadline = 1"_s;
        QTest::newRow("the hash itself") << u"UPDATE intent SET hash = x'00'"_s;
    }
    void aRowThatFailsItsHashIsNotSent()
    {
        QFETCH(QString, sql);
        const QString folder = newFolder();
        {
            JournalStore journal(folder, m_clock);
            QVERIFY(await(journal.open()).ok());
            QVERIFY(await(journal.insert(draft())).ok());
        }
        QVERIFY(tamper(folder, sql));
        JournalStore journal(folder, m_clock);
        const auto opened = await(journal.open());
        QVERIFY(opened.ok());
        QCOMPARE(opened->damaged, 1);
        QVERIFY(std::all_of(opened->intents.begin(), opened->intents.end(),
                            [](const Intent& intent) { return intent.phase == IntentPhase::NeedsYou; }));
        const auto pending = await(journal.pending());
        QCOMPARE(pending->size(), 1);
        QCOMPARE(pending->first().phase, IntentPhase::NeedsYou);
        QCOMPARE(pending->first().why, NeedsYouWhy::Damaged);
        const auto attempt = await(journal.commitAttempt(pending->first().id, m_clock.now()));
        QVERIFY(!attempt || attempt->refused == NeedsYouWhy::Damaged);
    }

    void aRowDamagedWhileRunningIsNotSent()
    {
        const QString folder = newFolder();
        JournalStore journal(folder, m_clock);
        QVERIFY(await(journal.open()).ok());
        const auto stored = await(journal.insert(draft()));
        QVERIFY(tamper(folder, u"UPDATE intent SET path = '/v1/x'"_s));
        const auto attempt = await(journal.commitAttempt(stored->id, m_clock.now()));
        QVERIFY(attempt.ok());
        QCOMPARE(attempt->refused, NeedsYouWhy::Damaged);
    }

    void twoProgramsOneJournal()
    {
        const QString folder = newFolder();
        JournalStore first(folder, m_clock);
        QVERIFY(await(first.open()).ok());
        const auto stored = await(first.insert(draft()));
        JournalStore second(folder, m_clock);
        QCOMPARE(await(second.open())->intents.size(), 1);
        // The first may still read, but nothing leaves through it any more.
        QCOMPARE(await(first.commitAttempt(stored->id, m_clock.now())).error().kind, Error::Kind::Conflict);
        QCOMPARE(await(first.insert(draft())).error().kind, Error::Kind::Conflict);
        QCOMPARE(await(first.settle(stored->id, IntentPhase::Withdrawn, NeedsYouWhy::None, {})).error().kind,
                 Error::Kind::Conflict);
        QCOMPARE(await(first.pending())->size(), 1);
        QVERIFY(await(second.commitAttempt(stored->id, m_clock.now())).ok());
        QCOMPARE(await(first.saveDrafts({{u"rfq"_s, u"1"_s, {}, QByteArray("{}")}})).error().kind,
                 Error::Kind::Conflict);
        QCOMPARE(await(first.setNote(u"order:o1"_s, u"red"_s)).error().kind, Error::Kind::Conflict);
        QVERIFY(!await(second.draft(u"rfq"_s, u"1"_s))->has_value());
    }

    void receiptsAreAChain()
    {
        const QString folder = newFolder();
        JournalStore journal(folder, m_clock);
        QVERIFY(await(journal.open()).ok());
        for (int i = 1; i <= 4; ++i) {
            const auto stored = await(journal.insert(draft(u"order:%1"_s.arg(i))));
            QVERIFY(await(journal.commitAttempt(stored->id, m_clock.now())).ok());
            const auto settled = await(
                journal.settle(stored->id, IntentPhase::Confirmed, NeedsYouWhy::None, executed(u"o%1"_s.arg(i), i)));
            QVERIFY(settled.ok());
            QCOMPARE(settled->receiptNumber, i);
        }
        QCOMPARE(*await(journal.firstBrokenReceipt()), 0);
        QCOMPARE(await(journal.receiptsAfter(2, 10))->size(), 2);
        QCOMPARE(await(journal.receiptOf(1))->value().entityId, u"o1"_s);
        QVERIFY(tamper(folder, u"UPDATE receipt SET entity = '{}' WHERE number = 3"_s));
        QCOMPARE(*await(journal.firstBrokenReceipt()), 3);
        QVERIFY(tamper(folder, u"DELETE FROM receipt WHERE number = 2"_s));
        QCOMPARE(*await(journal.firstBrokenReceipt()), 2);
    }

    void aReceiptThatWasChangedIsNotThePlatformsWord()
    {
        const QString folder = newFolder();
        JournalStore journal(folder, m_clock);
        QVERIFY(await(journal.open()).ok());
        for (int i = 1; i <= 3; ++i) {
            const auto stored = await(journal.insert(draft()));
            QVERIFY(await(journal.settle(stored->id, IntentPhase::Confirmed, NeedsYouWhy::None,
                                         executed(u"o%1"_s.arg(i), i)))
                        .ok());
        }
        QVERIFY(tamper(folder, u"UPDATE receipt SET entity = '{}' WHERE number = 2"_s));
        const auto numbers = [&](qint64 after, int limit) {
            QList<qint64> found;
            const auto receipts = await(journal.receiptsAfter(after, limit));
            for (const Receipt& receipt : *receipts)
                found.append(receipt.number);
            return found;
        };
        QCOMPARE(numbers(0, 10), (QList<qint64>{1, 3}));
        QCOMPARE(numbers(0, 1), QList<qint64>{1});
        QCOMPARE(numbers(1, 1), QList<qint64>{3});
        QVERIFY(await(journal.receiptOf(2))->value().isDamaged);
        QVERIFY(!await(journal.receiptOf(3))->value().isDamaged);
    }

    void aLinkThatCannotBeReadStopsNoConfirmation()
    {
        const QString folder = newFolder();
        JournalStore journal(folder, m_clock);
        QVERIFY(await(journal.open()).ok());
        const auto confirm = [&] {
            const auto stored = await(journal.insert(draft()));
            return await(journal.settle(stored->id, IntentPhase::Confirmed, NeedsYouWhy::None, executed(u"o1"_s, 1)));
        };
        QVERIFY(confirm().ok());
        QVERIFY(tamper(folder, u"UPDATE receipt SET link = 'x' || substr(link, 2)"_s));
        for (int number = 2; number <= 3; ++number) {
            const auto confirmed = confirm();
            QVERIFY2(confirmed.ok(), qPrintable(confirmed.ok() ? QString() : confirmed.error().detail));
            QCOMPARE(confirmed->receiptNumber, number);
        }
        QCOMPARE(*await(journal.firstBrokenReceipt()), 1);
    }

    void whatThePlatformDecidedStays_data()
    {
        QTest::addColumn<IntentPhase>("decided");
        QTest::addColumn<IntentPhase>("later");
        for (const IntentPhase decided : {IntentPhase::Confirmed, IntentPhase::Rejected}) {
            for (const IntentPhase later : {IntentPhase::Queued, IntentPhase::Confirmed, IntentPhase::Rejected,
                                            IntentPhase::NeedsYou, IntentPhase::Withdrawn})
                QTest::addRow("%s, then %s", qPrintable(phaseName(decided)), qPrintable(phaseName(later)))
                    << decided << later;
        }
    }
    void whatThePlatformDecidedStays()
    {
        QFETCH(IntentPhase, decided);
        QFETCH(IntentPhase, later);
        JournalStore journal(newFolder(), m_clock);
        QVERIFY(await(journal.open()).ok());
        const auto stored = await(journal.insert(draft()));
        QVERIFY(await(journal.commitAttempt(stored->id, m_clock.now())).ok());
        const auto settle = [&](IntentPhase phase) {
            return await(journal.settle(stored->id, phase, NeedsYouWhy::None, executed(u"o1"_s, 1)));
        };
        const auto first = settle(decided);
        m_clock.advance(std::chrono::seconds(1));
        // Once more, because the commit was thought to have failed: the answer is what stands there.
        const auto again = settle(later);
        QVERIFY2(again.ok(), qPrintable(again.ok() ? QString() : again.error().detail));
        QCOMPARE(again->phase, decided);
        QCOMPARE(again->receiptNumber, first->receiptNumber);
        QCOMPARE(again->changedAt, first->changedAt);
        QCOMPARE(await(journal.receiptsAfter(0, 10))->size(), decided == IntentPhase::Confirmed ? 1 : 0);
        QCOMPARE(*await(journal.firstBrokenReceipt()), 0);
    }

    void anIntentIsStoredOnce()
    {
        JournalStore journal(newFolder(), m_clock);
        QVERIFY(await(journal.open()).ok());
        IntentDraft wanted = draft();
        wanted.draftKind = u"order"_s;
        wanted.draftId = u"d1"_s;
        const Intent made = journal.made(wanted);
        QVERIFY(!await(journal.intentOf(made.clientRef))->has_value());
        const auto first = await(journal.insert(made));
        // The draft was saved again by somebody who was told nothing, and the same was asked for once more.
        QVERIFY(await(journal.saveDrafts({{u"order"_s, u"d1"_s, {}, QByteArray("{}")}})).ok());
        const auto again = await(journal.insert(made));
        QCOMPARE(again->id, first->id);
        QCOMPARE(await(journal.newest(10))->size(), 1);
        QCOMPARE(await(journal.intentOf(made.clientRef))->value().id, first->id);
        QVERIFY(!await(journal.draft(u"order"_s, u"d1"_s))->has_value());
    }

    void everyStatementMayFail_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("a new intent") << 0;
        QTest::newRow("an attempt") << 1;
        QTest::newRow("a receipt") << 2;
    }
    void everyStatementMayFail()
    {
        // Fail the 1st, 2nd, 3rd … statement until a run succeeds: it is as before, or done.
        QFETCH(int, what);
        auto remaining = std::make_shared<std::atomic<int>>(-1);
        JournalStore journal(newFolder(), m_clock,
                             [remaining](const QString&) { return remaining->fetch_sub(1) == 1 ? 4874 : 0; });
        QVERIFY(await(journal.open()).ok());
        const auto stored = await(journal.insert(draft()));
        if (what == 2)
            QVERIFY(await(journal.commitAttempt(stored->id, m_clock.now())).ok());
        const auto look = [&]() -> QString {
            const auto all = await(journal.newest(10));
            const auto receipts = await(journal.receiptsAfter(0, 10));
            return u"%1 intents, %2 in phase %3, %4 receipts"_s.arg(
                QString::number(all->size()), QString::number(all->last().attempts), phaseName(all->last().phase),
                QString::number(receipts->size()));
        };
        const QString before = look();
        int failures = 0;
        for (int n = 1;; ++n) {
            QVERIFY(n < 50);
            *remaining = n;
            bool ok = false;
            if (what == 0)
                ok = await(journal.insert(draft())).ok();
            else if (what == 1)
                ok = await(journal.commitAttempt(stored->id, m_clock.now())).ok();
            else
                ok = await(journal.settle(stored->id, IntentPhase::Confirmed, NeedsYouWhy::None, executed(u"o1"_s, 1)))
                         .ok();
            *remaining = -1;
            if (ok)
                break;
            ++failures;
            QCOMPARE(look(), before);
        }
        QVERIFY(failures >= 3);
        QVERIFY(look() != before);
    }

    void whatCanBeReadOfADamagedJournalIsSavedAndNotSent()
    {
        const QString folder = newFolder();
        QString clientRef;
        {
            JournalStore journal(folder, m_clock);
            QVERIFY(await(journal.open()).ok());
            clientRef = await(journal.insert(draft()))->clientRef;
            QVERIFY(await(journal.saveDrafts({{u"rfq"_s, u"1"_s, {}, QByteArray("{}")}})).ok());
        }
        // Damage an index page: the check at opening finds it, the table itself can still be read.
        auto connection = SqlConnection::open(folder + u"/journal.db"_s, SqlConnection::Access::ReadWrite);
        const auto root = (*connection)->value(u"SELECT rootpage FROM sqlite_schema WHERE name = 'intent_phase'"_s);
        const auto pageSize = (*connection)->value(u"PRAGMA page_size"_s);
        QVERIFY((*connection)->exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s).ok());
        connection = makeError(Error::Kind::Cancelled); // closes it
        {
            QFile file(folder + u"/journal.db"_s);
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.seek((root->toLongLong() - 1) * pageSize->toLongLong()));
            file.write(QByteArray(64, 'x'));
        }
        JournalStore journal(folder, m_clock);
        const auto opened = await(journal.open());
        QVERIFY(opened.ok());
        QCOMPARE(opened->report.outcome, OpenReport::Outcome::Quarantined);
        QVERIFY(QFile::exists(opened->report.aside));
        QCOMPARE(opened->restored, 1);
        QCOMPARE(opened->intents.size(), 1);
        QCOMPARE(opened->intents.first().phase, IntentPhase::NeedsYou);
        const auto pending = await(journal.pending());
        QCOMPARE(pending->size(), 1);
        QCOMPARE(pending->first().clientRef, clientRef);
        QCOMPARE(pending->first().why, NeedsYouWhy::Restored);
        QVERIFY(await(journal.draft(u"rfq"_s, u"1"_s))->has_value());
    }

    void everythingOfADamagedJournalComesBack()
    {
        const QString folder = newFolder();
        QString sent;
        QString fileHash;
        {
            JournalStore journal(folder, m_clock);
            QVERIFY(await(journal.open()).ok());
            const auto done = await(journal.insert(draft()));
            const auto waiting = await(journal.insert(draft(u"order:o2"_s)));
            QVERIFY(done.ok() && waiting.ok());
            sent = done->clientRef;
            QVERIFY(await(journal.commitAttempt(done->id, m_clock.now())).ok());
            QVERIFY(
                await(journal.settle(done->id, IntentPhase::Confirmed, NeedsYouWhy::None, executed(u"o1"_s, 2))).ok());
            QVERIFY(await(journal.saveDrafts({{u"rfq"_s, u"1"_s, {}, QByteArray("{}")}})).ok());
            QVERIFY(await(journal.setNote(u"order:o1"_s, u"ask for the red one"_s)).ok());
            fileHash = await(journal.addFile("hello", u"a.txt"_s, u"text/plain"_s))->sha256;
        }
        QVERIFY(damage(folder));
        JournalStore journal(folder, m_clock);
        const auto opened = await(journal.open());
        QVERIFY(opened.ok());
        QCOMPARE(opened->report.outcome, OpenReport::Outcome::Quarantined);
        QCOMPARE(opened->restored, 1);
        QCOMPARE(opened->damaged, 0);
        QCOMPARE(opened->damagedOther.all(), 0);
        QCOMPARE(opened->brokenReceipt, 0);
        QCOMPARE(opened->newestReceipt, 1);
        const auto all = await(journal.newest(10));
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->last().clientRef, sent);
        QCOMPARE(all->last().phase, IntentPhase::Confirmed);
        QCOMPARE(all->first().why, NeedsYouWhy::Restored);
        QCOMPARE(await(journal.receiptOf(all->last().id))->value().entityId, u"o1"_s);
        QVERIFY(await(journal.draft(u"rfq"_s, u"1"_s))->has_value());
        QCOMPARE(*await(journal.note(u"order:o1"_s)), u"ask for the red one"_s);
        QCOMPARE(*await(journal.fileBytes(fileHash)), QByteArray("hello"));
        QVERIFY(await(journal.files({fileHash})).ok());
    }

    void whatWasNotSavedInARunThatEndedIsSavedInTheNext()
    {
        const QString folder = newFolder();
        {
            JournalStore journal(folder, m_clock);
            QVERIFY(await(journal.open()).ok());
            QVERIFY(await(journal.insert(draft())).ok());
        }
        // Put aside, and the program ended before it went on.
        QVERIFY(QFile::rename(folder + u"/journal.db"_s, folder + u"/journal.db.damaged-20260714T120000Z"_s));
        JournalStore journal(folder, m_clock);
        const auto opened = await(journal.open());
        QVERIFY(opened.ok());
        QVERIFY(opened->isOlder);
        QCOMPARE(opened->restored, 1);
        QCOMPARE(opened->intents.size(), 1);
        JournalStore again(folder, m_clock);
        QCOMPARE(await(again.open())->restored, 0);
    }

    void aSecondDamageDoesNotBringTheFirstOnesStateBack()
    {
        const QString folder = newFolder();
        qint64 takenBack = 0;
        {
            JournalStore journal(folder, m_clock);
            QVERIFY(await(journal.open()).ok());
            takenBack = await(journal.insert(draft()))->id;
            QVERIFY(await(journal.saveDrafts({{u"rfq"_s, u"1"_s, {}, QByteArray("{}")}})).ok());
            QVERIFY(await(journal.setNote(u"order:o1"_s, u"red"_s)).ok());
        }
        QVERIFY(damage(folder));
        {
            JournalStore journal(folder, m_clock);
            QCOMPARE(await(journal.open())->restored, 1);
            QVERIFY(await(journal.settle(takenBack, IntentPhase::Withdrawn, NeedsYouWhy::None, {})).ok());
            QVERIFY(await(journal.removeDraft(u"rfq"_s, u"1"_s)).ok());
            QVERIFY(await(journal.setNote(u"order:o1"_s, u"blue"_s)).ok());
        }
        for (int again = 0; again < 2; ++again) {
            QVERIFY(damage(folder));
            JournalStore journal(folder, m_clock);
            const auto opened = await(journal.open());
            QCOMPARE(opened->report.outcome, OpenReport::Outcome::Quarantined);
            QCOMPARE(opened->restored, 0);
            QCOMPARE(await(journal.intent(takenBack))->value().phase, IntentPhase::Withdrawn);
            QVERIFY(!await(journal.draft(u"rfq"_s, u"1"_s))->has_value());
            QCOMPARE(*await(journal.note(u"order:o1"_s)), u"blue"_s);
        }
    }

    void whatGotAnotherNumberIsStillWaitedFor()
    {
        // Two journals stand aside; both began to count at 1.
        const QString folder = newFolder();
        const auto write = [&](const QString& from, const QString& aside, const QList<int>& waitsFor) {
            {
                JournalStore journal(from, m_clock);
                QVERIFY(await(journal.open()).ok());
                for (const int before : waitsFor) {
                    IntentDraft act = draft(aside);
                    act.dependsOn = before;
                    QVERIFY(await(journal.insert(act)).ok());
                }
            }
            QVERIFY(QDir().mkpath(folder));
            QVERIFY(QFile::rename(from + u"/journal.db"_s, folder + u"/journal.db.damaged-"_s + aside));
        };
        write(newFolder(), u"20260714T120000Z"_s, {0, 1, 2});
        write(newFolder(), u"20260714T130000Z"_s, {0, 0});
        JournalStore journal(folder, m_clock);
        QCOMPARE(await(journal.open())->restored, 5);
        const auto chain = await(journal.ofEntity(u"20260714T120000Z"_s));
        QCOMPARE(chain->size(), 3);
        QCOMPARE(chain->at(2).id, 3);
        QCOMPARE(chain->at(1).request.dependsOn, chain->at(2).id);
        QCOMPARE(chain->at(0).request.dependsOn, chain->at(1).id);
    }

    void anOldBackupOfTheFirstVersionIsNoticed_data()
    {
        QTest::addColumn<bool>("wasUsed");
        QTest::newRow("brought up to date") << false;
        QTest::newRow("put in the place of a newer one") << true;
    }
    void anOldBackupOfTheFirstVersionIsNoticed()
    {
        QFETCH(bool, wasUsed);
        const QString folder = newFolder();
        Intent intent;
        {
            JournalStore journal(folder, m_clock);
            QVERIFY(await(journal.open()).ok());
            intent = journal.made(draft());
        }
        const QString path = folder + u"/journal.db"_s;
        QVERIFY(QFile::remove(path));
        if (!wasUsed)
            QVERIFY(QFile::remove(JournalMark::pathOf(path)));
        {
            auto first = SqlConnection::open(path, SqlConnection::Access::ReadWrite);
            QVERIFY(first.ok());
            QVERIFY(migrate(**first, {journalSchema().first()}, kJournalApplicationId).ok());
            QVERIFY(intentrow::insert(**first, RowSeal(), intent).ok());
        }
        for (const bool isOlder : {wasUsed, false}) { // at the second start it is the one last used
            JournalStore journal(folder, m_clock);
            const auto opened = await(journal.open());
            QVERIFY(opened.ok());
            QCOMPARE(opened->isOlder, isOlder);
            QCOMPARE(opened->restored, isOlder ? 1 : 0);
            QCOMPARE(opened->intents.size(), 1);
            QCOMPARE(opened->intents.first().phase, wasUsed ? IntentPhase::NeedsYou : IntentPhase::Queued);
            QCOMPARE(opened->intents.first().why, wasUsed ? NeedsYouWhy::Restored : NeedsYouWhy::None);
        }
    }

    void whatWasToldIsNoNewsAtTheNextStart()
    {
        const QString folder = newFolder();
        {
            JournalStore journal(folder, m_clock);
            QVERIFY(await(journal.open()).ok());
            QVERIFY(await(journal.saveDrafts({{u"rfq"_s, u"1"_s, {}, QByteArray("{}")}})).ok());
            QVERIFY(await(journal.setNote(u"order:o1"_s, u"red"_s)).ok());
        }
        QVERIFY(tamper(folder, u"UPDATE draft SET json = '[]'"_s));
        for (int start = 1; start <= 3; ++start) {
            JournalStore journal(folder, m_clock);
            const auto opened = await(journal.open());
            QCOMPARE(opened->damagedOther.drafts, 1);
            QCOMPARE(opened->damagedOther.all(), 1);
            QCOMPARE(opened->wasTold, start == 3);
            if (start == 2)
                QVERIFY(await(journal.rememberTold()).ok());
        }
        QVERIFY(tamper(folder, u"UPDATE note SET text = 'blue'"_s));
        JournalStore journal(folder, m_clock);
        const auto opened = await(journal.open());
        QCOMPARE(opened->damagedOther.notes, 1);
        QVERIFY(!opened->wasTold);
    }

    void anOlderFileIsNoticed()
    {
        const QString folder = newFolder();
        const QString file = folder + u"/journal.db"_s;
        const auto write = [&](const QString& entity) {
            JournalStore journal(folder, m_clock);
            QVERIFY(await(journal.open()).ok());
            QVERIFY(await(journal.insert(draft(entity))).ok());
        };
        write(u"order:o1"_s);
        QVERIFY(QFile::copy(file, file + u".backup"_s));
        write(u"order:o2"_s);
        QVERIFY(QFile::remove(file) && QFile::rename(file + u".backup"_s, file));
        JournalStore journal(folder, m_clock);
        const auto opened = await(journal.open());
        QVERIFY(opened.ok());
        QVERIFY(opened->isOlder);
        QCOMPARE(opened->report.outcome, OpenReport::Outcome::Quarantined);
        QCOMPARE(opened->restored, 1);
        QCOMPARE(opened->intents.first().why, NeedsYouWhy::Restored);
    }

    void anotherAccountsFileIsNotShown()
    {
        const QString ours = newFolder();
        const QString theirs = newFolder();
        for (const QString& folder : {ours, theirs}) {
            JournalStore journal(folder, m_clock);
            QVERIFY(await(journal.open()).ok());
            QVERIFY(await(journal.insert(draft())).ok());
        }
        QVERIFY(QFile::remove(ours + u"/journal.db"_s));
        QVERIFY(QFile::copy(theirs + u"/journal.db"_s, ours + u"/journal.db"_s));
        JournalStore journal(ours, m_clock);
        const auto opened = await(journal.open());
        QVERIFY(opened.ok());
        QVERIFY(opened->isOlder);
        QVERIFY(opened->intents.isEmpty());
        QVERIFY(await(journal.newest(10))->isEmpty());
    }

    void aChangedDraftNoteOrReceiptIsSaid_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<int>("others");
        QTest::addColumn<int>("receipt");
        QTest::newRow("a draft") << u"UPDATE draft SET json = '[]'"_s << 1 << 0;
        QTest::newRow("a note") << u"UPDATE note SET text = 'blue'"_s << 1 << 0;
        QTest::newRow("an attempt") << u"UPDATE attempt SET at = at + 1"_s << 1 << 0;
        QTest::newRow("a receipt") << u"UPDATE receipt SET body = '{}'"_s << 0 << 1;
        QTest::newRow("a receipt taken away") << u"DELETE FROM receipt WHERE number = 1"_s << 0 << 1;
    }
    void aChangedDraftNoteOrReceiptIsSaid()
    {
        QFETCH(QString, sql);
        QFETCH(int, others);
        QFETCH(int, receipt);
        const QString folder = newFolder();
        {
            JournalStore journal(folder, m_clock);
            QVERIFY(await(journal.open()).ok());
            QVERIFY(await(journal.saveDrafts({{u"rfq"_s, u"1"_s, {}, QByteArray("{}")}})).ok());
            QVERIFY(await(journal.setNote(u"order:o1"_s, u"red"_s)).ok());
            for (const QString& id : {u"o1"_s, u"o2"_s}) {
                const auto intent = await(journal.insert(draft()));
                if (id == "o1"_L1)
                    QVERIFY(await(journal.commitAttempt(intent->id, m_clock.now())).ok());
                QVERIFY(
                    await(journal.settle(intent->id, IntentPhase::Confirmed, NeedsYouWhy::None, executed(id, 1))).ok());
            }
        }
        QVERIFY(tamper(folder, sql));
        JournalStore journal(folder, m_clock);
        const auto opened = await(journal.open());
        QVERIFY(opened.ok());
        QCOMPARE(opened->damagedOther.all(), others);
        QCOMPARE(opened->brokenReceipt, receipt);
        QCOMPARE(opened->damaged, 0);
    }

    void filesAreKeptAndChecked()
    {
        const QString folder = newFolder();
        JournalStore journal(folder, m_clock);
        QVERIFY(await(journal.open()).ok());
        const auto file = await(journal.addFile("hello", u"a.txt"_s, u"text/plain"_s));
        QVERIFY(file.ok());
        QCOMPARE(file->sha256, u"2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"_s);
        QVERIFY(QFile::exists(file->path));
        QCOMPARE(*await(journal.fileBytes(file->sha256)), QByteArray("hello"));
        QVERIFY(!await(journal.files({file->sha256}))->first().uploaded);
        QVERIFY(await(journal.markUploaded(file->sha256)).ok());
        QVERIFY(await(journal.files({file->sha256}))->first().uploaded);
        QVERIFY(!await(journal.files({u"00"_s})).ok());
        IntentDraft withFile = draft();
        withFile.files = {u"00"_s};
        QCOMPARE(await(journal.insert(withFile)).error().kind, Error::Kind::Validation);
        const auto large =
            await(journal.addFile(QByteArray(JournalStore::kLargestFile + 1, 'x'), u"b"_s, u"text/plain"_s));
        QCOMPARE(large.error().kind, Error::Kind::Validation);
        QFile bytes(file->path);
        QVERIFY(bytes.open(QIODevice::WriteOnly));
        bytes.write("hullo");
        bytes.close();
        QCOMPARE(await(journal.fileBytes(file->sha256)).error().kind, Error::Kind::Validation);
    }

    void theDraftGoesWithTheIntentThatWasMadeOfIt()
    {
        JournalStore journal(newFolder(), m_clock);
        QVERIFY(await(journal.open()).ok());
        QVERIFY(await(journal.saveDrafts({{u"rfq"_s, u"1"_s, {}, QByteArray("{}")},
                                          {u"rfq"_s, u"1"_s, u"a"_s, QByteArray("{}")},
                                          {u"rfq"_s, u"2"_s, {}, QByteArray("{}")}}))
                    .ok());
        IntentDraft made = draft();
        made.draftKind = u"rfq"_s;
        made.draftId = u"1"_s;
        QVERIFY(await(journal.insert(made)).ok());
        QVERIFY(!await(journal.draft(u"rfq"_s, u"1"_s))->has_value());
        QVERIFY(await(journal.draft(u"rfq"_s, u"2"_s))->has_value());
    }

    void notesAreKept()
    {
        JournalStore journal(newFolder(), m_clock);
        QVERIFY(await(journal.open()).ok());
        QVERIFY(await(journal.setNote(u"order:o1"_s, u"ask for the red one"_s)).ok());
        QCOMPARE(*await(journal.note(u"order:o1"_s)), u"ask for the red one"_s);
        QVERIFY(await(journal.setNote(u"order:o1"_s, {})).ok());
        QCOMPARE(*await(journal.note(u"order:o1"_s)), QString());
    }
};

TRADEWIND_TEST(tst_journalstore)
#include "tst_journalstore.moc"
