// SPDX-License-Identifier: Apache-2.0
#include "tests/testkit/testcase.h"
#include "ui/session/accountchooserpage.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/plainlabel.h"

#include <QPushButton>
#include <QSignalSpy>

namespace tradewind {
using namespace Qt::StringLiterals;

class tst_accountchooserpage final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void somebodyIsChosenByKeys()
    {
        ThemeController theme(ThemeController::Preference::Light);
        AccountChooserPage page;
        page.resize(900, 700);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.setChoices(
            {{u"u-marta"_s, u"Marta Reinholt"_s, u"owner · Nordhafen"_s}, {u"u-ida"_s, u"Ida Brandt"_s, {}}});
        QSignalSpy chosen(&page, &AccountChooserPage::chosen);
        auto* marta = page.findChild<QPushButton*>(u"accounts.choice.u-marta"_s);
        auto* ida = page.findChild<QPushButton*>(u"accounts.choice.u-ida"_s);
        QVERIFY(marta && ida);
        QCOMPARE(marta->accessibleName(), u"Marta Reinholt, owner · Nordhafen"_s);
        QVERIFY(marta->hasFocus()); // whoever has no mouse can press at once
        QTRY_VERIFY(ida->isVisible());
        QTest::keyClick(marta, Qt::Key_Tab);
        QVERIFY(ida->hasFocus());
        QTest::keyClick(ida, Qt::Key_Space);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), u"u-ida"_s);
    }

    void itIsLeftWithEscape()
    {
        AccountChooserPage page;
        page.show();
        QSignalSpy left(&page, &AccountChooserPage::cancelRequested);
        QSignalSpy elsewhere(&page, &AccountChooserPage::otherPlatformRequested);
        QTest::keyClick(&page, Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
        QTest::keyClick(page.findChild<QPushButton*>(u"accounts.other"_s), Qt::Key_Space);
        QCOMPARE(elsewhere.size(), 1);
        QCOMPARE(left.size(), 1);
    }

    void whatThePlatformWritesIsShownAsItIs()
    {
        AccountChooserPage page;
        page.show();
        page.setChoices({{u"u-x"_s, u"<b>Rook & Sons</b>"_s, {}}});
        auto* button = page.findChild<QPushButton*>(u"accounts.choice.u-x"_s);
        QVERIFY(button);
        const auto* label = button->findChild<PlainLabel*>();
        QCOMPARE(label->text(), u"<b>Rook & Sons</b>"_s);
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(button->shortcut().isEmpty());
        // The accounts are asked for again, and somebody is gone.
        page.setChoices({{u"u-y"_s, u"Yara"_s, {}}});
        QTRY_VERIFY(!page.findChild<QPushButton*>(u"accounts.choice.u-x"_s));
        QVERIFY(page.findChild<QPushButton*>(u"accounts.choice.u-y"_s));
    }

    void aProblemIsToldAndTakenBack()
    {
        AccountChooserPage page;
        page.show();
        auto* banner = page.findChild<Banner*>();
        QVERIFY(banner && !banner->isVisible());
        page.setProblem(u"The platform cannot be reached."_s);
        QVERIFY(banner->isVisible());
        QCOMPARE(banner->text(), u"The platform cannot be reached."_s);
        page.setProblem({});
        QVERIFY(!banner->isVisible());
    }
};

TRADEWIND_TEST(tst_accountchooserpage)
} // namespace tradewind

#include "tst_accountchooserpage.moc"
