// SPDX-License-Identifier: Apache-2.0
// The child that is the demo platform: what is told when it ends by itself, and that it can be started again.
#include "app/platformprocess.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace tradewind {
using namespace Qt::StringLiterals;
using testkit::awaitUntil;

class tst_platformprocess final : public testkit::TestCase
{
    Q_OBJECT

    QTemporaryDir m_dir;

    /// A program that says what it is told to, and ends.
    QString program(const QString& name, const QByteArray& says)
    {
        QFile file(m_dir.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write("#!/bin/sh\n" + says + "\nexit 3\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file.fileName();
    }

private Q_SLOTS:
    void initTestCase()
    {
#ifndef Q_OS_UNIX
        QSKIP("the stand-in programs are shell scripts");
#endif
    }

    void oneThatEndsByItselfIsStartedAgain()
    {
        PlatformProcess platform(program(u"dies"_s, "echo '{\"ready\":true,\"url\":\"http://127.0.0.1:4711\"}'"),
                                 m_dir.filePath(u"data"_s));
        QSignalSpy ready(&platform, &PlatformProcess::ready);
        QSignalSpy ended(&platform, &PlatformProcess::ended);
        QSignalSpy failed(&platform, &PlatformProcess::failed);
        for (int times = 1; times <= 2; ++times) {
            platform.start();
            QVERIFY(!platform.isLost());
            QVERIFY(awaitUntil([&] { return ended.size() == times; }));
            QCOMPARE(ready.size(), times);
            QVERIFY(platform.isLost());
            QVERIFY(!platform.isReady());
        }
        QVERIFY(failed.isEmpty());
    }

    void oneThatDoesNotComeBackCanBeAskedForAgain()
    {
        // The second start ends at once, as when its port is taken meanwhile; the third program is not there any more.
        const QString path = program(u"once"_s, "test -e \"$0.was\" && exit 3\n"
                                                ": > \"$0.was\"\n"
                                                "echo '{\"ready\":true,\"url\":\"http://127.0.0.1:4711\"}'");
        PlatformProcess platform(path, m_dir.filePath(u"data"_s));
        QSignalSpy ended(&platform, &PlatformProcess::ended);
        QSignalSpy failed(&platform, &PlatformProcess::failed);
        platform.start();
        QVERIFY(awaitUntil([&] { return ended.size() == 1; }));
        for (int times = 1; times <= 2; ++times) {
            platform.start();
            QVERIFY(awaitUntil([&] { return failed.size() == times; }));
            QVERIFY(platform.isLost());
            QVERIFY(!platform.isReady());
            QFile::remove(path);
        }
        QCOMPARE(ended.size(), 1);
    }

    void oneThatNeverGotReadyHasFailed()
    {
        PlatformProcess platform(program(u"fails"_s, "echo no"), m_dir.filePath(u"data"_s));
        QSignalSpy ended(&platform, &PlatformProcess::ended);
        QSignalSpy failed(&platform, &PlatformProcess::failed);
        platform.start();
        QVERIFY(awaitUntil([&] { return !failed.isEmpty(); }));
        QVERIFY(ended.isEmpty());
        QVERIFY(!platform.isLost());
    }
};

TRADEWIND_TEST(tst_platformprocess)
} // namespace tradewind

#include "tst_platformprocess.moc"
