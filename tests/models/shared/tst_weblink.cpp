// SPDX-License-Identifier: Apache-2.0
#include "models/shared/weblink.h"
#include "tests/testkit/testcase.h"

using namespace tradewind;
using namespace Qt::StringLiterals;

class tst_weblink final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAFactorysOwnPageIsALink_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<bool>("leads");
        QTest::newRow("an offer") << u"https://detail.1688.com/offer/683904177725.html"_s << true;
        QTest::newRow("the shop itself") << u"https://1688.com/"_s << true;
        QTest::newRow("not in secret") << u"http://detail.1688.com/offer/1.html"_s << false;
        QTest::newRow("a name that ends alike") << u"https://evil1688.com/"_s << false;
        QTest::newRow("a name that begins alike") << u"https://1688.com.evil.example/"_s << false;
        QTest::newRow("a name before the name") << u"https://detail.1688.com@evil.example/"_s << false;
        QTest::newRow("a password") << u"https://a:b@detail.1688.com/"_s << false;
        QTest::newRow("another port") << u"https://detail.1688.com:8443/"_s << false;
        QTest::newRow("a file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("a share") << u"//host/share/x.png"_s << false;
        QTest::newRow("a program") << u"ms-msdt:/id"_s << false;
        QTest::newRow("a backslash") << u"https://evil.example\\.1688.com/"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void onlyAFactorysOwnPageIsALink()
    {
        QFETCH(QString, link);
        QFETCH(bool, leads);
        QCOMPARE(!factoryPage(link).isEmpty(), leads);
    }
};

TRADEWIND_TEST(tst_weblink)
#include "tst_weblink.moc"
