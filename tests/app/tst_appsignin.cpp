// SPDX-License-Identifier: Apache-2.0
// What the first page and the notice say of a sign-in in the browser, and what the first page remembers.
#include "app/appcontroller.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"
#include "ui/shell/welcomepage.h"
#include "ui/widgets/panels.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTcpServer>
#include <QTemporaryDir>

namespace tradewind {
using namespace Qt::StringLiterals;
using testkit::awaitUntil;

class tst_appsignin final : public testkit::TestCase
{
    Q_OBJECT

    /// The program with a profile, and a platform that takes every call and answers none.
    struct Program
    {
        QTemporaryDir folder;
        QTcpServer silent;
        Profile profile{folder.path()};
        CommandLine options;
        std::unique_ptr<AppScope> scope;
        std::unique_ptr<AppController> controller;

        /// `accounts` have been signed in once; the last of them is shown.
        bool start(int accounts)
        {
            if (!silent.listen(QHostAddress::LocalHost) || !profile.take())
                return false;
            for (int i = 0; i < accounts; ++i) {
                AccountRecord account;
                account.id = u"a%1"_s.arg(i);
                account.platform = platform();
                account.userId = u"u-%1"_s.arg(i);
                account.userName = u"Marta Reinholt"_s;
                account.catalogueId = u"c-1"_s;
                if (!profile.putAccount(account))
                    return false;
                profile.setLastAccountId(account.id);
            }
            options.openBrowser = false;
            options.language = u"en"_s;
            scope = std::make_unique<AppScope>(profile, ThemeController::Preference::Light);
            controller = std::make_unique<AppController>(*scope, options);
            controller->start();
            return true;
        }
        QUrl platform() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(silent.serverPort())); }
        WelcomePage* welcome() { return controller->window().findChild<WelcomePage*>(); }
        QString notice() { return controller->window().findChild<Banner*>(u"notice"_s)->text(); }
        ~Program()
        {
            controller.reset();
            scope.reset();
        }
    };

private Q_SLOTS:
    void whoGoesBackFromTheFirstPageIsNotSaidToWait()
    {
        Program program;
        QVERIFY(program.start(1));
        ShellWindow& window = program.controller->window();
        QVERIFY(awaitUntil([&] { return program.notice().startsWith("Your sign-in has ended"_L1); }));
        Q_EMIT window.noticeActRequested();
        QVERIFY(awaitUntil([&] { return program.notice() == "Waiting for the sign-in in your browser"_L1; }));
        Q_EMIT window.addAccountRequested();
        QVERIFY(program.welcome());
        program.welcome()->findChild<QPushButton*>(u"welcomeCancel"_s)->click();
        QVERIFY2(program.notice().startsWith("Your sign-in has ended"_L1), qPrintable(program.notice()));
    }

    void theAddressThatWasTypedIsThereAgain()
    {
        Program program;
        QVERIFY(program.start(1));
        QVERIFY(awaitUntil([&] { return program.controller->current() != nullptr; }));
        ShellWindow& window = program.controller->window();
        const auto address = [&program] { return program.welcome()->findChild<QLineEdit*>(u"platformAddress"_s); };
        Q_EMIT window.addAccountRequested();
        QCOMPARE(address()->text(), QString());
        const QString typed = program.platform().toString() + u"/shop"_s;
        address()->setText(typed);
        // Another language makes the page anew, with what was typed.
        QEvent changed(QEvent::LanguageChange);
        QCoreApplication::sendEvent(program.welcome(), &changed);
        QCOMPARE(address()->text(), typed);
        program.welcome()->findChild<QPushButton*>(u"connect"_s)->click();
        program.welcome()->findChild<QPushButton*>(u"welcomeCancel"_s)->click();
        Q_EMIT window.addAccountRequested();
        QCOMPARE(address()->text(), typed);
    }
};

TRADEWIND_TEST(tst_appsignin)
} // namespace tradewind

#include "tst_appsignin.moc"
