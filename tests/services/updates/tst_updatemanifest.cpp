// SPDX-License-Identifier: Apache-2.0
#include "services/core/localproblem.h"
#include "services/updates/updatemanifest.h"
#include "tests/services/updates/updatefixture.h"
#include "tests/testkit/testcase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::updateFixture;

class tst_updatemanifest final : public testkit::TestCase
{
    Q_OBJECT

    static QJsonObject good() { return QJsonDocument::fromJson(updateFixture(u"good.json"_s)).object(); }
    static QByteArray with(const QString& name, const QJsonValue& value)
    {
        QJsonObject object = good();
        object.insert(name, value);
        return QJsonDocument(object).toJson();
    }
    static QByteArray withPackage(const QString& name, const QJsonValue& value)
    {
        QJsonArray packages = good().value("packages"_L1).toArray();
        QJsonObject package = packages.at(0).toObject();
        package.insert(name, value);
        packages[0] = package;
        return with(u"packages"_s, packages);
    }
    static QDateTime day(int year, int month, int date) { return {QDate(year, month, date), QTime(0, 0), Qt::UTC}; }

private Q_SLOTS:
    void theMakersToolMakesWhatIsRead()
    {
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        if (python.isEmpty())
            QSKIP("there is no python3");
        QTemporaryDir dir;
        QFile package(dir.filePath(u"tradewind_0.1.0_amd64.deb"_s));
        QVERIFY(package.open(QIODevice::WriteOnly));
        package.write("abc");
        package.close();
        QProcess tool;
        tool.start(python, {QStringLiteral(UPDATE_MANIFEST_TOOL), u"--page"_s, u"https://downloads.example/"_s,
                            u"linux-x86_64="_s + package.fileName()});
        QVERIFY(tool.waitForFinished());
        const auto manifest = UpdateManifest::parse(tool.readAllStandardOutput());
        QVERIFY2(manifest.ok(), tool.readAllStandardError().constData());
        QCOMPARE(manifest->version.toString(), QStringLiteral(TRADEWIND_VERSION));
        QCOMPARE(manifest->packageFor(u"linux-x86_64"_s)->size, 3);
        QCOMPARE(manifest->packageFor(u"linux-x86_64"_s)->sha256,
                 "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QVERIFY(checkFreshness(*manifest, QDateTime::currentDateTimeUtc(), {}).ok());
    }

    void aGoodOneIsRead()
    {
        const auto manifest = UpdateManifest::parse(updateFixture(u"good.json"_s));
        QVERIFY2(manifest.ok(), manifest.ok() ? "" : qPrintable(manifest.error().detail));
        QCOMPARE(manifest->version, QVersionNumber(0, 2, 0));
        QCOMPARE(manifest->issuedAt, day(2026, 7, 1));
        QCOMPARE(manifest->page, QUrl(u"https://downloads.example/tradewind/0.2.0"_s));
        QCOMPARE(manifest->packageFor(u"linux-x86_64"_s)->size, 5242880);
        QVERIFY(!manifest->packageFor(u"macos-arm64"_s));
    }

    void everythingElseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char* name, const QByteArray& json) { QTest::newRow(name) << json; };
        const QByteArray file = updateFixture(u"good.json"_s);
        row("nothing", {});
        row("cut short", file.left(file.size() / 2));
        row("no JSON", updateFixture(u"text.json"_s));
        row("an array", "[]");
        row("absurdly large", with(u"more"_s, QString(70'000, u'x')));
        row("deeper than anything", QByteArray(2000, '[') + QByteArray(2000, ']'));
        row("another format", with(u"format"_s, 2));
        row("no format", with(u"format"_s, {}));
        row("of another program", updateFixture(u"other.json"_s));
        for (const QString& version : {u""_s, u"0.2"_s, u"0.2.0.1"_s, u"0.2.0-rc1"_s, u"v0.2.0"_s, u"0.02.0"_s,
                                       u"0.2.0\n"_s, u"0.2.123456"_s, u"-1.0.0"_s, u"0.2.٣"_s})
            row(qPrintable(u"version \"%1\""_s.arg(version)), with(u"version"_s, version));
        row("a version that is a number", with(u"version"_s, 2));
        row("a time without a zone", with(u"issuedAt"_s, u"2026-07-01T00:00:00"_s));
        row("ends before it begins", with(u"expiresAt"_s, u"2026-06-30T00:00:00Z"_s));
        row("good for ever", updateFixture(u"endless.json"_s));
        row("a page in the clear", updateFixture(u"plainpage.json"_s));
        for (const QString& page :
             {u""_s, u"javascript:alert(1)"_s, u"file:///etc/passwd"_s, u"tradewind://orders"_s, u"https://"_s,
              u"https:///x"_s, u"https://user:word@downloads.example/"_s, u"//downloads.example/"_s,
              u"https://downloads.example/ x"_s, u"https://downloads.example/"_s + QString(600, u'x')})
            row(qPrintable(u"page \"%1\""_s.arg(page.left(40))), with(u"page"_s, page));
        QJsonArray many;
        for (int i = 0; i < 65; ++i)
            many.append(good().value("packages"_L1).toArray().at(0));
        row("more packages than anybody has", with(u"packages"_s, many));
        row("packages that are words", with(u"packages"_s, QJsonArray{u"a"_s}));
        row("an absurd size", updateFixture(u"huge.json"_s));
        row("no size", withPackage(u"size"_s, 0));
        row("a negative size", withPackage(u"size"_s, -5));
        row("a size in words", withPackage(u"size"_s, u"5"_s));
        row("a broken size", withPackage(u"size"_s, 0.5));
        row("a name that is a path", updateFixture(u"pathname.json"_s));
        row("a name that begins with a dot", withPackage(u"name"_s, u".bashrc"_s));
        row("a name that turns around", withPackage(u"name"_s, u"tradewind\u202Efdp.exe"_s));
        row("a hash in capitals", updateFixture(u"badhash.json"_s));
        row("a short hash", withPackage(u"sha256"_s, u"0123"_s));
        row("no system", withPackage(u"system"_s, u""_s));
    }
    void everythingElseIsRefused()
    {
        QFETCH(QByteArray, json);
        const auto manifest = UpdateManifest::parse(json);
        QVERIFY(!manifest.ok());
        QVERIFY(localproblem::is(manifest.error().problem, localproblem::kUpdateUnreadable));
    }

    void onlyFreshOnesAreBelieved_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<UpdateMark>("seen");
        QTest::addColumn<QString>("word");
        const UpdateMark none;
        const UpdateMark good{QVersionNumber(0, 2, 0), day(2026, 7, 1)};
        const QString expired = localproblem::kUpdateExpired.toString();
        const QString rolledBack = localproblem::kUpdateRolledBack.toString();
        QTest::newRow("the first ever") << u"good.json"_s << none << QString();
        QTest::newRow("the same again") << u"good.json"_s << good << QString();
        QTest::newRow("after a lower version")
            << u"good.json"_s << UpdateMark{QVersionNumber(0, 1, 9), day(2026, 6, 1)} << QString();
        QTest::newRow("held back until it expired") << u"expired.json"_s << none << expired;
        QTest::newRow("from the future") << u"future.json"_s << none << expired;
        QTest::newRow("a lower version, issued later") << u"older.json"_s << good << rolledBack;
        QTest::newRow("an earlier word of the same version") << u"replayed.json"_s << good << rolledBack;
        QTest::newRow("0.10 is more than 0.2")
            << u"good.json"_s << UpdateMark{QVersionNumber(0, 10, 0), day(2026, 6, 1)} << rolledBack;
    }
    void onlyFreshOnesAreBelieved()
    {
        QFETCH(QString, name);
        QFETCH(UpdateMark, seen);
        QFETCH(QString, word);
        const auto manifest = UpdateManifest::parse(updateFixture(name));
        QVERIFY(manifest.ok());
        const auto fresh = checkFreshness(*manifest, QDateTime(QDate(2026, 7, 14), QTime(12, 0), Qt::UTC), seen);
        QCOMPARE(fresh.ok(), word.isEmpty());
        if (!word.isEmpty())
            QVERIFY(localproblem::is(fresh.error().problem, word));
    }
};

TRADEWIND_TEST(tst_updatemanifest)
#include "tst_updatemanifest.moc"
