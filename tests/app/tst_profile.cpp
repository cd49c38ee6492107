// SPDX-License-Identifier: Apache-2.0
#include "app/profile.h"
#include "tests/testkit/testcase.h"

#include <QDir>
#include <QTemporaryDir>

using namespace tradewind;
using namespace Qt::StringLiterals;

class tst_profile final : public testkit::TestCase
{
    Q_OBJECT

    QTemporaryDir m_dir;

    static constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;

private Q_SLOTS:
    void aNewProfileIsItsOwnersAlone()
    {
        const QString folder = m_dir.filePath(u"new"_s);
        Profile profile(folder);
        QVERIFY(profile.take().ok());
        QVERIFY(!(QFile::permissions(folder) & kOthers));
    }

    void aFolderOfSomethingElseKeepsItsPermissions()
    {
        const QString folder = m_dir.filePath(u"shared"_s);
        QVERIFY(QDir().mkpath(folder + u"/others"_s));
        QVERIFY(QFile::setPermissions(folder, QFile::permissions(folder) | QFile::ReadOther | QFile::ReadGroup));
        const auto before = QFile::permissions(folder);
        Profile profile(folder);
        QVERIFY(profile.take().ok());
        QCOMPARE(QFile::permissions(folder), before);
    }

    void oneProgramAtATime()
    {
        const QString folder = m_dir.filePath(u"one"_s);
        Profile first(folder);
        QVERIFY(first.take().ok());
        Profile second(folder);
        const auto taken = second.take();
        QVERIFY(!taken.ok());
        QCOMPARE(taken.error().kind, Error::Kind::Conflict);
    }

    void accountsAreFoundAgain()
    {
        const QString folder = m_dir.filePath(u"accounts"_s);
        AccountRecord demo;
        demo.id = Profile::newAccountId();
        demo.platform = QUrl(u"http://127.0.0.1:4711"_s);
        demo.demo = true;
        demo.userId = u"u-marta"_s;
        demo.roles = {u"owner"_s, u"buyer"_s};
        AccountRecord real = demo;
        real.id = Profile::newAccountId();
        real.demo = false;
        real.platform = QUrl(u"https://one.example"_s);
        {
            Profile profile(folder);
            QVERIFY(profile.take().ok());
            QVERIFY(profile.putAccount(demo).ok());
            QVERIFY(profile.putAccount(real).ok());
        }
        Profile profile(folder);
        QVERIFY(profile.take().ok());
        QCOMPARE(profile.accounts().size(), 2);
        QCOMPARE(profile.account(real.id), std::optional(real));
        // The demo runs at another port each time.
        QCOMPARE(profile.accountOf(QUrl(u"http://127.0.0.1:4712"_s), true, u"u-marta"_s), std::optional(demo));
        QCOMPARE(profile.accountOf(real.platform, false, u"u-marta"_s), std::optional(real));
        QVERIFY(!profile.accountOf(QUrl(u"https://two.example"_s), false, u"u-marta"_s));
    }

    void platformsDoNotShareACatalogue()
    {
        const Profile profile(m_dir.filePath(u"cache"_s));
        const QString one = profile.cacheFolder(QUrl(u"http://127.0.0.1:4711"_s), u"main"_s);
        QVERIFY(one != profile.cacheFolder(QUrl(u"http://127.0.0.1:4712"_s), u"main"_s));
        QVERIFY(one != profile.cacheFolder(QUrl(u"http://127.0.0.1:4711"_s), u"other"_s));
    }
};

TRADEWIND_TEST(tst_profile)
#include "tst_profile.moc"
