// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/draftstore.h"
#include "services/storage/storageerror.h"
#include "tests/testkit/await.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/testcase.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <atomic>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;
using testkit::awaitUntil;

class tst_draftstore final : public testkit::TestCase
{
    Q_OBJECT

    QTemporaryDir m_dir;
    testkit::FakeClock m_clock;
    int m_folders = 0;

    QString newFolder() { return m_dir.filePath(u"account%1"_s.arg(++m_folders)); }

private Q_SLOTS:
    void aDraftIsOnDiskWithoutBeingAsked()
    {
        JournalStore journal(newFolder(), m_clock);
        QVERIFY(await(journal.open()).ok());
        DraftStore drafts(journal);
        QSignalSpy saved(&drafts, &DraftStore::saved);
        drafts.saveDraft(u"rfq"_s, u"1"_s, "{\"a\":1}");
        drafts.saveDraft(u"rfq"_s, u"1"_s, "{\"a\":2}");
        QVERIFY(awaitUntil([&] { return saved.size() == 1; }));
        QCOMPARE(await(journal.draft(u"rfq"_s, u"1"_s))->value().json, QByteArray("{\"a\":2}"));
    }

    void readingSeesWhatWaits()
    {
        JournalStore journal(newFolder(), m_clock);
        QVERIFY(await(journal.open()).ok());
        DraftStore drafts(journal);
        drafts.saveDraft(u"list"_s, u"big"_s, "{}");
        drafts.saveLine(u"list"_s, u"big"_s, u"l1"_s, "1");
        drafts.saveLine(u"list"_s, u"big"_s, u"l2"_s, "2");
        drafts.removeLine(u"list"_s, u"big"_s, u"l1"_s);
        const auto draft = await(drafts.draft(u"list"_s, u"big"_s));
        QVERIFY(draft.ok() && draft->has_value());
        QCOMPARE((*draft)->lines, (QMap<QString, QByteArray>{{u"l2"_s, "2"}}));
        m_clock.advance(std::chrono::hours(1));
        drafts.saveDraft(u"list"_s, u"new"_s, "[]");
        const auto all = await(drafts.drafts(u"list"_s));
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->first().id, u"new"_s);
        QVERIFY(await(drafts.removeDraft(u"list"_s, u"new"_s)).ok());
        QCOMPARE(await(drafts.drafts(u"list"_s))->size(), 1);
    }

    void aFailedSaveIsToldOnceAndTriedAgainByItself()
    {
        auto broken = std::make_shared<std::atomic<bool>>(true);
        auto tries = std::make_shared<std::atomic<int>>(0);
        auto watched = std::make_shared<std::atomic<bool>>(false);
        JournalStore journal(newFolder(), m_clock, [broken, tries, watched](const QString&) {
            if (!*watched)
                return 0;
            ++*tries;
            return *broken ? 10 : 0;
        });
        QVERIFY(await(journal.open()).ok());
        *watched = true;
        DraftStore drafts(journal);
        QSignalSpy failed(&drafts, &DraftStore::saveFailed);
        QSignalSpy recovered(&drafts, &DraftStore::saveRecovered);
        drafts.saveDraft(u"rfq"_s, u"1"_s, "{}");
        QVERIFY(awaitUntil([&] { return *tries >= 2; }));
        QCOMPARE(failed.size(), 1);
        QCOMPARE(drafts.failure()->kind, Error::Kind::Storage);
        QCOMPARE(recovered.size(), 0);
        *broken = false;
        QVERIFY(awaitUntil([&] { return recovered.size() == 1; }));
        QVERIFY(!drafts.failure());
        QCOMPARE(failed.size(), 1);
        QVERIFY(await(journal.draft(u"rfq"_s, u"1"_s))->has_value());
    }

    void whatWasRemovedDuringAFailingSaveStaysRemoved()
    {
        auto broken = std::make_shared<std::atomic<bool>>(false);
        JournalStore journal(newFolder(), m_clock, [broken](const QString&) { return *broken ? 10 : 0; });
        QVERIFY(await(journal.open()).ok());
        DraftStore drafts(journal);
        QSignalSpy failed(&drafts, &DraftStore::saveFailed);
        *broken = true;
        drafts.saveDraft(u"rfq"_s, u"gone"_s, "{}");
        drafts.saveDraft(u"rfq"_s, u"kept"_s, "{}");
        auto flushing = drafts.flush();
        auto removing = drafts.removeDraft(u"rfq"_s, u"gone"_s);
        QVERIFY(!await(std::move(flushing)).ok());
        QVERIFY(!await(std::move(removing)).ok());
        *broken = false;
        QVERIFY(awaitUntil([&] { return !drafts.failure(); }));
        QVERIFY(!await(journal.draft(u"rfq"_s, u"gone"_s))->has_value());
        QVERIFY(await(journal.draft(u"rfq"_s, u"kept"_s))->has_value());
    }

    void whatCannotBeWrittenIsReadAllTheSame()
    {
        auto full = std::make_shared<std::atomic<bool>>(false);
        JournalStore journal(newFolder(), m_clock, [full](const QString& sql) {
            return *full && sql.startsWith("INSERT"_L1) ? sqlitecode::kFull : 0;
        });
        QVERIFY(await(journal.open()).ok());
        DraftStore drafts(journal);
        drafts.saveDraft(u"list"_s, u"a"_s, "1");
        drafts.saveLine(u"list"_s, u"a"_s, u"l1"_s, "1");
        QVERIFY(await(drafts.flush()).ok());
        *full = true;
        m_clock.advance(std::chrono::hours(1));
        drafts.saveLine(u"list"_s, u"a"_s, u"l2"_s, "2");
        drafts.saveDraft(u"list"_s, u"b"_s, "3");
        QVERIFY(!await(drafts.flush()).ok());
        const auto one = await(drafts.draft(u"list"_s, u"a"_s));
        QVERIFY(one.ok() && one->has_value());
        QCOMPARE((*one)->json, QByteArray("1"));
        QCOMPARE((*one)->lines, (QMap<QString, QByteArray>{{u"l1"_s, "1"}, {u"l2"_s, "2"}}));
        const auto all = await(drafts.drafts(u"list"_s));
        QVERIFY(all.ok());
        QCOMPARE(all->size(), 2);
        QVERIFY(!await(drafts.draft(u"rfq"_s, u"a"_s))->has_value());
        *full = false;
        QVERIFY(await(drafts.flush()).ok());
        QCOMPARE(await(journal.draft(u"list"_s, u"b"_s))->value().json, QByteArray("3"));
    }

    void aFlushAnswersForWhatWasBeingWrittenBeforeIt()
    {
        auto failures = std::make_shared<std::atomic<int>>(0);
        JournalStore journal(newFolder(), m_clock, [failures](const QString& sql) {
            return sql.startsWith("INSERT"_L1) && (*failures)-- > 0 ? 10 : 0;
        });
        QVERIFY(await(journal.open()).ok());
        DraftStore drafts(journal);
        *failures = 2;
        drafts.saveDraft(u"rfq"_s, u"1"_s, "{}");
        auto first = drafts.flush();
        auto second = drafts.flush(); // nothing waits: it is being written
        QVERIFY(!await(std::move(first)).ok());
        QVERIFY(!await(std::move(second)).ok());
        QVERIFY(await(drafts.flush()).ok());
        QVERIFY(await(journal.draft(u"rfq"_s, u"1"_s))->has_value());
    }

    void aDraftThatWentWithItsActDoesNotComeBack()
    {
        JournalStore journal(newFolder(), m_clock);
        QVERIFY(await(journal.open()).ok());
        DraftStore drafts(journal);
        for (const bool isBeingWritten : {false, true}) {
            IntentDraft act;
            act.operationId = u"createRfq"_s;
            act.path = u"/v1/rfqs"_s;
            act.draftKind = u"rfq"_s;
            act.draftId = u"1"_s;
            auto inserting = journal.insert(act);
            drafts.saveDraft(u"rfq"_s, u"1"_s, "{}"); // typed after it was sent off
            if (isBeingWritten) {
                auto flushing = drafts.flush();
                drafts.leaveToAct(u"rfq"_s, u"1"_s);
                QVERIFY(await(std::move(flushing)).ok());
            } else {
                drafts.leaveToAct(u"rfq"_s, u"1"_s);
            }
            QVERIFY(await(std::move(inserting)).ok());
            QVERIFY(await(drafts.flush()).ok());
            QVERIFY(!await(drafts.draft(u"rfq"_s, u"1"_s))->has_value());
        }
    }

    void anOlderTextThatCouldNotBeWrittenDoesNotReplaceANewerOne()
    {
        // The first of two writes fails, the second has been asked for before that is known.
        auto failures = std::make_shared<std::atomic<int>>(0);
        JournalStore journal(newFolder(), m_clock, [failures](const QString&) { return (*failures)-- > 0 ? 10 : 0; });
        QVERIFY(await(journal.open()).ok());
        DraftStore drafts(journal);
        *failures = 1;
        drafts.saveDraft(u"rfq"_s, u"1"_s, "\"old\"");
        auto first = drafts.flush();
        drafts.saveDraft(u"rfq"_s, u"1"_s, "\"new\"");
        auto second = drafts.flush();
        QVERIFY(!await(std::move(first)).ok());
        QVERIFY(await(std::move(second)).ok());
        QVERIFY(await(drafts.flush()).ok());
        QCOMPARE(await(journal.draft(u"rfq"_s, u"1"_s))->value().json, QByteArray("\"new\""));
    }
};

TRADEWIND_TEST(tst_draftstore)
#include "tst_draftstore.moc"
