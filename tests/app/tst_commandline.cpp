// SPDX-License-Identifier: Apache-2.0
#include "app/commandline.h"
#include "tests/testkit/testcase.h"

using namespace tradewind;
using namespace Qt::StringLiterals;

class tst_commandline final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryOption()
    {
        const auto line = parseCommandLine({u"--tour"_s, u"out"_s, u"--profile=p"_s, u"--platform"_s,
                                            u"http://127.0.0.1:8080"_s, u"--size"_s, u"1280x800"_s, u"--theme"_s,
                                            u"dark"_s, u"--lang=zh_CN"_s, u"--no-browser"_s});
        QVERIFY(line.ok());
        QCOMPARE(line->tourDirectory, u"out"_s);
        QCOMPARE(line->profile, u"p"_s);
        QCOMPARE(line->platform, QUrl(u"http://127.0.0.1:8080"_s));
        QCOMPARE(line->size, QSize(1280, 800));
        QCOMPARE(line->theme, u"dark"_s);
        QCOMPARE(line->language, u"zh_CN"_s);
        QVERIFY(!line->openBrowser);
    }

    void aLinkComesLast()
    {
        const auto line = parseCommandLine({u"--profile=p"_s, u"tradewind://order/po-1"_s});
        QVERIFY(line.ok());
        QCOMPARE(line->link, u"tradewind://order/po-1"_s);
        // Whether it leads anywhere is said in the window, not here.
        QVERIFY(parseCommandLine({u"tradewind://nowhere at all"_s}).ok());
    }

    void badArgumentsAreRefusedWithASentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("an unknown option") << QStringList{u"--frobnicate"_s};
        QTest::newRow("an option without its value") << QStringList{u"--size"_s};
        QTest::newRow("a size that is none") << QStringList{u"--size"_s, u"big"_s};
        QTest::newRow("a size too small to work in") << QStringList{u"--size=100x100"_s};
        QTest::newRow("an unknown theme") << QStringList{u"--theme=blue"_s};
        QTest::newRow("an unknown language") << QStringList{u"--lang=xx"_s};
        QTest::newRow("a platform without encryption") << QStringList{u"--platform=http://platform.example"_s};
        QTest::newRow("a platform that is a file") << QStringList{u"--platform=file:///etc/passwd"_s};
        QTest::newRow("a platform with a password in it") << QStringList{u"--platform=https://a:b@platform.example"_s};
        QTest::newRow("demo and platform at once")
            << QStringList{u"--demo"_s, u"--platform=https://platform.example"_s};
        QTest::newRow("an option that a link brings along")
            << QStringList{u"tradewind://order/a"_s, u"--profile"_s, u"//evil.example/share"_s};
        QTest::newRow("two links") << QStringList{u"tradewind://orders"_s, u"tradewind://money"_s};
        QTest::newRow("another scheme") << QStringList{u"https://orders"_s};
        QTest::newRow("a file") << QStringList{u"/etc/passwd"_s};
        QTest::newRow("a tour of nothing") << QStringList{u"--tour=out"_s};
    }

    void badArgumentsAreRefusedWithASentence()
    {
        QFETCH(QStringList, arguments);
        const auto line = parseCommandLine(arguments);
        QVERIFY(!line.ok());
        QCOMPARE(line.error().kind, Error::Kind::Validation);
        QVERIFY(!line.error().detail.isEmpty());
        QVERIFY(!line.error().detail.contains(u'\n'));
    }
};

TRADEWIND_TEST(tst_commandline)
#include "tst_commandline.moc"
