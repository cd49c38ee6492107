// SPDX-License-Identifier: Apache-2.0
#include "app/system/process.h"
#include "tests/testkit/testcase.h"

#include <QCoreApplication>

using namespace tradewind;
using namespace Qt::StringLiterals;

class tst_process final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void pluginsOfTheEnvironmentAreIgnored()
    {
        qputenv("QT_PLUGIN_PATH", "/tmp/evil");
        qputenv("QT_QPA_PLATFORM_PLUGIN_PATH", "/tmp/evil");
        process::ignorePluginPaths();
        QVERIFY(!qEnvironmentVariableIsSet("QT_PLUGIN_PATH"));
        QVERIFY(!qEnvironmentVariableIsSet("QT_QPA_PLATFORM_PLUGIN_PATH"));
        for (const QString& path : QCoreApplication::libraryPaths())
            QVERIFY(!path.contains(u"evil"_s));
    }

    void theRightToComeToTheFrontIsPassedOn()
    {
#ifndef Q_OS_WIN
        qunsetenv("XDG_ACTIVATION_TOKEN");
        qputenv("DESKTOP_STARTUP_ID", "x11-1");
        QCOMPARE(process::passOnFront(1), "x11-1");
        process::acceptFront({});
        QVERIFY(!qEnvironmentVariableIsSet("XDG_ACTIVATION_TOKEN"));
        process::acceptFront("wayland-1");
        QCOMPARE(process::passOnFront(1), "wayland-1");
        qunsetenv("XDG_ACTIVATION_TOKEN");
        qunsetenv("DESKTOP_STARTUP_ID");
#else
        QVERIFY(process::passOnFront(QCoreApplication::applicationPid()).isEmpty());
#endif
    }
};

TRADEWIND_TEST(tst_process)
#include "tst_process.moc"
