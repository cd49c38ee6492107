// SPDX-License-Identifier: Apache-2.0
#include "app/system/scheme.h"
#include "tests/testkit/testcase.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

using namespace tradewind;
using namespace Qt::StringLiterals;

class tst_scheme final : public testkit::TestCase
{
    Q_OBJECT

    static constexpr auto kCommand = "tradewind/shell/open/command/Default"_L1;

    QString program(const QString& name)
    {
        QFile file(m_dir.filePath(name));
        return file.open(QIODevice::WriteOnly) ? file.fileName() : QString();
    }
    static QString commandOf(const QString& program)
    {
        return u"\"%1\" \"%2\""_s.arg(QDir::toNativeSeparators(program), u"%1"_s);
    }

    QTemporaryDir m_dir;

private Q_SLOTS:
    void isEnteredWhereNobodyIs()
    {
        QSettings classes(m_dir.filePath(u"empty.ini"_s), QSettings::IniFormat);
        const QString here = program(u"here.exe"_s);
        QVERIFY(repairScheme(classes, u"tradewind"_s, u"Tradewind"_s, here));
        QCOMPARE(classes.value(kCommand).toString(), commandOf(here));
        QCOMPARE(classes.value("tradewind/Default"_L1).toString(), u"URL:Tradewind"_s);
        QVERIFY(classes.contains("tradewind/URL Protocol"_L1));
        // Nothing to do a second time.
        QVERIFY(!repairScheme(classes, u"tradewind"_s, u"Tradewind"_s, here));
    }

    void anInstalledProgramKeepsItsLinks()
    {
        QSettings classes(m_dir.filePath(u"installed.ini"_s), QSettings::IniFormat);
        const QString installed = program(u"installed.exe"_s);
        classes.setValue(kCommand, commandOf(installed));
        QVERIFY(!repairScheme(classes, u"tradewind"_s, u"Tradewind"_s, program(u"unpacked.exe"_s)));
        QCOMPARE(classes.value(kCommand).toString(), commandOf(installed));
    }

    void whatIsNotThereAnyMoreIsRepaired_data()
    {
        QTest::addColumn<QString>("entered");
        QTest::newRow("moved away") << commandOf(m_dir.filePath(u"gone.exe"_s));
        QTest::newRow("a folder") << commandOf(m_dir.path());
        QTest::newRow("without quotes") << u"tradewind.exe %1"_s;
        QTest::newRow("an open quote") << u"\""_s;
        QTest::newRow("nothing") << u"\"\" \"%1\""_s;
    }
    void whatIsNotThereAnyMoreIsRepaired()
    {
        QFETCH(QString, entered);
        QSettings classes(m_dir.filePath(u"stale.ini"_s), QSettings::IniFormat);
        classes.setValue(kCommand, entered);
        const QString here = program(u"here.exe"_s);
        QVERIFY(repairScheme(classes, u"tradewind"_s, u"Tradewind"_s, here));
        QCOMPARE(classes.value(kCommand).toString(), commandOf(here));
    }
};

TRADEWIND_TEST(tst_scheme)
#include "tst_scheme.moc"
