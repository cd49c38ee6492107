// SPDX-License-Identifier: Apache-2.0
// What a person is told when the file of drafts and pending changes was opened, for each way that it may be found.
#include "app/journalnotice.h"
#include "services/outbox/journalstore.h"
#include "tests/testkit/testcase.h"

namespace tradewind {
using namespace Qt::StringLiterals;

class tst_journalnotice final : public testkit::TestCase
{
    Q_OBJECT

    using Opening = OpenReport::Outcome;

    static JournalOpened found(Opening how, const QString& aside = {})
    {
        JournalOpened journal;
        journal.report.outcome = how;
        journal.report.aside = aside;
        return journal;
    }

private Q_SLOTS:
    void itSaysWhatWasFound_data()
    {
        QTest::addColumn<JournalOpened>("journal");
        QTest::addColumn<Tone>("tone");
        QTest::addColumn<QStringList>("words"); ///< each stands there; none: nothing is said
        QTest::newRow("as it was left") << found(Opening::Opened) << Tone::Mute << QStringList();
        QTest::newRow("the first time") << found(Opening::Created) << Tone::Mute << QStringList();
        QTest::newRow("of an earlier version")
            << found(Opening::Migrated, u"/p/a/journal.db.old"_s) << Tone::Mute << QStringList();
        QTest::newRow("written by a newer program")
            << found(Opening::NewerVersion) << Tone::Warn
            << QStringList{u"a newer Tradewind"_s, u"neither change nor send"_s};

        JournalOpened gone = found(Opening::Created);
        gone.isOlder = true;
        QTest::newRow("it was here, and is gone") << gone << Tone::Bad << QStringList{u"is gone"_s, u"is lost"_s};

        JournalOpened damaged = found(Opening::Quarantined, u"/profile/accounts/a/journal.db.damaged-1"_s);
        damaged.restored = 3;
        QTest::newRow("damaged and put aside")
            << damaged << Tone::Bad
            << QStringList{u"was damaged. It was put aside as journal.db.damaged-1."_s, u"3 change(s)"_s,
                           u"wait for your decision"_s};
        damaged.isOlder = true;
        damaged.damaged = 2;
        QTest::newRow("another file was put in its place, and damaged")
            << damaged << Tone::Bad
            << QStringList{u"is not the one last used here. It was put aside as journal.db.damaged-1."_s,
                           u"3 change(s)"_s, u"2 pending change(s) were damaged"_s};

        JournalOpened copy = found(Opening::Migrated);
        copy.isOlder = true;
        copy.restored = 4;
        QTest::newRow("an old copy") << copy << Tone::Bad << QStringList{u"is an old copy. 4 change(s)"_s};

        JournalOpened rows = found(Opening::Opened);
        rows.damaged = 1;
        QTest::newRow("a pending change is damaged")
            << rows << Tone::Bad << QStringList{u"1 pending change(s) were damaged"_s, u"not sent"_s};
        rows.damaged = 0;
        rows.brokenReceipt = 17;
        QTest::newRow("receipts were changed") << rows << Tone::Bad << QStringList{u"from number 17 on"_s};
        rows.brokenReceipt = 0;
        rows.damagedOther.drafts = 1;
        rows.damagedOther.notes = 1;
        QTest::newRow("drafts and notes are damaged") << rows << Tone::Warn << QStringList{u"2 draft(s) or note(s)"_s};
        rows.damagedOther = {};
        rows.damagedOther.files = 5;
        QTest::newRow("files were changed") << rows << Tone::Warn << QStringList{u"5 file(s)"_s, u"Add them again"_s};
        rows.damagedOther = {};
        rows.damagedOther.attempts = 6;
        QTest::newRow("the record of attempts was changed") << rows << Tone::Warn << QStringList{u"6 line(s)"_s};

        JournalOpened told = rows;
        told.brokenReceipt = 17;
        told.damagedOther.drafts = 1;
        told.wasTold = true;
        QTest::newRow("somebody knows already") << told << Tone::Mute << QStringList();
        told.damaged = 1;
        QTest::newRow("somebody knows, and a pending change is damaged")
            << told << Tone::Bad << QStringList{u"1 pending change(s)"_s};
    }
    void itSaysWhatWasFound()
    {
        QFETCH(const JournalOpened, journal);
        QFETCH(const Tone, tone);
        QFETCH(const QStringList, words);
        const auto notice = JournalNotice::of(journal);
        QCOMPARE(notice.has_value(), !words.isEmpty());
        if (!notice)
            return;
        QCOMPARE(notice->tone, tone);
        for (const QString& said : words)
            QVERIFY2(notice->words.contains(said), qPrintable(notice->words));
        QVERIFY2(!notice->words.contains(u'/'), qPrintable(notice->words)); // where a file lies says nothing to anybody
    }
};

TRADEWIND_TEST(tst_journalnotice)
} // namespace tradewind

#include "tst_journalnotice.moc"
