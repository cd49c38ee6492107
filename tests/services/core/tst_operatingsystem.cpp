// SPDX-License-Identifier: Apache-2.0
#include "services/core/operatingsystem.h"
#include "tests/testkit/testcase.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace tradewind {
using namespace Qt::StringLiterals;

class tst_operatingsystem : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void shortPathsStayAsTheyAre()
    {
        QCOMPARE(systemPath(u"some/folder/journal.db"_s), u"some/folder/journal.db"_s);
        QCOMPARE(systemPath(u":memory:"_s), u":memory:"_s);
    }

    void aLongPathNamesTheSameFile()
    {
        QTemporaryDir dir;
        QString folder = dir.path();
        while (folder.size() < 300)
            folder += u"/采购档案 Łódź "_s + QString(40, u'x');
        QVERIFY(QDir().mkpath(folder));
        const QString path = folder + u"/journal.db"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QVERIFY(QFile::exists(systemPath(path)));
        QCOMPARE(systemPath(systemPath(path)), systemPath(path));
#ifdef Q_OS_WIN
        QVERIFY(systemPath(path).startsWith(u"\\\\?\\"_s));
#else
        QCOMPARE(systemPath(path), path);
#endif
    }

#ifndef Q_OS_WIN
    void argumentsAreWhatFollowsTheName()
    {
        QByteArray name = "tradewind";
        QByteArray profile = QByteArrayLiteral("--profile=/home/\xe7\x8e\x8b");
        char* words[] = {name.data(), profile.data()};
        QCOMPARE(programArguments(2, words), QStringList{u"--profile=/home/王"_s});
        QVERIFY(programArguments(1, words).isEmpty());
    }
#endif
};

TRADEWIND_TEST(tst_operatingsystem)
} // namespace tradewind

#include "tst_operatingsystem.moc"
