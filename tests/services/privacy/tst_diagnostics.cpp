// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/journalstore.h"
#include "services/privacy/diagnostics.h"
#include "tests/testkit/await.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/testcase.h"

#include <QTemporaryDir>

namespace tradewind {
using namespace Qt::StringLiterals;
using testkit::await;

class tst_diagnostics final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aTextOfFactsCountsAndTheLog()
    {
        Diagnostics diagnostics;
        diagnostics.program = {{u"version"_s, u"1.2.3\n== Log =="_s}};
        diagnostics.settings = {{u"language"_s, u"zh_CN"_s}};
        diagnostics.accounts = {{{u"draft order"_s, u"2"_s}}};
        diagnostics.log = "one line\n";
        QCOMPARE(diagnostics.toText(), QByteArray("Tradewind diagnostics\n"
                                                  "\n== Program ==\nversion: 1.2.3 == Log ==\n"
                                                  "\n== Settings ==\nlanguage: zh_CN\n"
                                                  "\n== Account 1 ==\ndraft order: 2\n"
                                                  "\n== Log ==\none line\n"));
    }

    void countsSayHowMuchAndNotWhat()
    {
        QTemporaryDir folder;
        const testkit::FakeClock clock;
        JournalStore journal(folder.path(), clock);
        QVERIFY(await(journal.open()).ok());
        QVERIFY(await(journal.setNote(u"order:po-1"_s, u"call the factory in Ningbo"_s)).ok());
        const Diagnostics::Facts facts = countsOfAccount(folder.path());
        QString all;
        for (const auto& [name, value] : facts)
            all += name + u'=' + value + u'\n';
        QVERIFY2(all.contains(u"note=1\n"_s), qPrintable(all));
        QVERIFY(all.contains(u"journal.db="_s));
        QVERIFY(!all.contains(u"Ningbo"_s) && !all.contains(u"po-1"_s));
    }
};

TRADEWIND_TEST(tst_diagnostics)
} // namespace tradewind

#include "tst_diagnostics.moc"
