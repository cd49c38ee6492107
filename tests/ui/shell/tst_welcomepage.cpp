// SPDX-License-Identifier: Apache-2.0
#include "models/shell/platformaddress.h"
#include "tests/testkit/testcase.h"
#include "ui/shell/welcomepage.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/panels.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

namespace tradewind {
using namespace Qt::StringLiterals;

class tst_welcomepage : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void takesAddresses_data()
    {
        using Issue = PlatformAddress::Issue;
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Issue>("issue");
        QTest::addColumn<QString>("url");
        QTest::newRow("https") << u"https://buy.example"_s << Issue::None << u"https://buy.example"_s;
        QTest::newRow("spaces and a slash") << u" https://buy.example/ "_s << Issue::None << u"https://buy.example"_s;
        QTest::newRow("a bare host") << u"buy.example"_s << Issue::None << u"https://buy.example"_s;
        QTest::newRow("http on this computer")
            << u"http://127.0.0.1:8080"_s << Issue::None << u"http://127.0.0.1:8080"_s;
        QTest::newRow("http elsewhere") << u"http://buy.example"_s << Issue::NotHttps << QString();
        QTest::newRow("a host that only begins like loopback")
            << u"http://127.0.0.1.evil.example"_s << Issue::NotHttps << QString();
        QTest::newRow("another scheme") << u"file:///etc/passwd"_s << Issue::NotAnAddress << QString();
        QTest::newRow("a password inside") << u"https://a:b@buy.example"_s << Issue::HasSecrets << QString();
        QTest::newRow("a query") << u"https://buy.example?x=1"_s << Issue::HasMoreThanHost << QString();
        QTest::newRow("nothing") << u"https://"_s << Issue::Empty << QString();
        QTest::newRow("no address") << u"what is this"_s << Issue::NotAnAddress << QString();
    }

    void takesAddresses()
    {
        QFETCH(QString, typed);
        QFETCH(PlatformAddress::Issue, issue);
        QFETCH(QString, url);
        QCOMPARE(PlatformAddress::parse(typed).issue, issue);
        QCOMPARE(PlatformAddress::parse(typed).url.toString(), url);

        ThemeController themes(ThemeController::Preference::Light);
        WelcomePage page(&themes);
        QSignalSpy asked(&page, &WelcomePage::connectRequested);
        page.findChild<QLineEdit*>(u"platformAddress"_s)->setText(typed);
        page.findChild<QPushButton*>(u"connect"_s)->click();
        QCOMPARE(asked.size(), issue == PlatformAddress::Issue::None ? 1 : 0);
        QCOMPARE(page.findChild<FormField*>()->hasError(), issue != PlatformAddress::Issue::None);
    }

    void whatLiesHereNeedsNobodySignedIn()
    {
        ThemeController themes(ThemeController::Preference::Light);
        WelcomePage page(&themes);
        QSignalSpy diagnostics(&page, &WelcomePage::diagnosticsRequested);
        QSignalSpy exports(&page, &WelcomePage::exportRequested);
        QSignalSpy erases(&page, &WelcomePage::eraseRequested);
        auto* help = page.findChild<QPushButton*>(u"welcomeHelp"_s);
        QVERIFY(help && help->focusPolicy() & Qt::TabFocus);
        for (QAction* action : help->menu()->actions())
            action->trigger();
        QCOMPARE(diagnostics.size(), 1);
        QCOMPARE(exports.size(), 1);
        QCOMPARE(erases.size(), 1);
    }

    void opensTheDemoAndAccounts()
    {
        ThemeController themes(ThemeController::Preference::Light);
        WelcomePage page(&themes);
        QSignalSpy demo(&page, &WelcomePage::demoRequested);
        QSignalSpy account(&page, &WelcomePage::accountRequested);
        auto* open = page.findChild<QPushButton*>(u"openDemo"_s);
        open->click();
        QCOMPARE(demo.size(), 1);
        page.setAccounts({{u"a1"_s, u"Nordhafen"_s, u"Marta Reinholt"_s, u"Owner"_s, {}, false}});
        page.findChild<QPushButton*>(u"account.a1"_s)->click();
        QCOMPARE(account.value(0).value(0).toString(), u"a1"_s);
        page.setBusy(u"Starting the demo workspace"_s);
        QVERIFY(!open->isEnabled());
        page.setProblem(u"It could not be started."_s);
        QVERIFY(open->isEnabled());
        page.setDemoUnavailable(u"The demo is not installed."_s);
        QVERIFY(!open->isEnabled());
        page.setAccounts({{u"a1"_s, u"Nordhafen"_s, u"Marta Reinholt"_s, {}, {}, false}});
        QCOMPARE(page.findChildren<QPushButton*>(u"account.a1"_s).last()->text(), u"Nordhafen · Marta Reinholt"_s);
    }

    void aSignInInTheBrowserCanBeGivenUp()
    {
        ThemeController themes(ThemeController::Preference::Light);
        WelcomePage page(&themes);
        page.show();
        page.activateWindow();
        page.setFocus();
        QCOMPARE(page.focusWidget()->objectName(), u"openDemo"_s);
        auto* address = page.findChild<QLineEdit*>(u"platformAddress"_s);
        address->setFocus();
        page.setBusy(u"Waiting for the sign-in in your browser"_s, true);
        QSignalSpy cancelled(&page, &WelcomePage::signInCancelled);
        QSignalSpy again(&page, &WelcomePage::openAgainRequested);
        QSignalSpy connects(&page, &WelcomePage::connectRequested);
        page.findChild<QPushButton*>(u"connect"_s)->click();
        QCOMPARE(again.size(), 1);
        QCOMPARE(connects.size(), 0);
        auto* banner = page.findChild<Banner*>(u"welcomeBanner"_s);
        QVERIFY(banner->isVisible());
        Q_EMIT banner->actRequested();
        QCOMPARE(cancelled.size(), 1);
        page.setBusy({});
        // Whoever waited goes on where they were.
        QCOMPARE(page.focusWidget(), address);
    }
};

TRADEWIND_TEST(tst_welcomepage)
} // namespace tradewind

#include "tst_welcomepage.moc"
