// SPDX-License-Identifier: Apache-2.0
#include "tests/testkit/testcase.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/wizardframe.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace tradewind {
using namespace Qt::StringLiterals;

class tst_wizardframe : public testkit::TestCase
{
    Q_OBJECT

    ThemeController m_themes{ThemeController::Preference::Light};

private Q_SLOTS:
    void nextIsNamedAfterItsStep()
    {
        WizardFrame frame;
        for (const QString& name : {u"Items"_s, u"Delivery"_s, u"Review"_s})
            frame.addStep(name, new QWidget);
        frame.setCurrent(0);
        QCOMPARE(frame.nextButton()->text(), u"Delivery"_s);
        QVERIFY(frame.findChild<QPushButton*>(u"wizardBack"_s)->isHidden());
        frame.setCurrent(1);
        QCOMPARE(frame.findChild<QPushButton*>(u"wizardBack"_s)->text(), u"Items"_s);
        frame.setCurrent(2);
        frame.setNext(u"Place order and pay EUR 8,827.01"_s, u"lock"_s);
        QCOMPARE(frame.nextButton()->text(), u"Place order and pay EUR 8,827.01"_s);
        frame.setNextDisabledReason(u"The rate lock has expired."_s);
        QVERIFY(!frame.nextButton()->isEnabled());
        QVERIFY(frame.nextButton()->toolTip().contains(u"expired"_s));
    }

    void aNewStepHasTheFocus()
    {
        WizardFrame frame;
        auto* items = new QWidget;
        auto* first = new QLineEdit(items);
        auto* freight = new QWidget;
        auto* column = new QVBoxLayout(freight);
        frame.addStep(u"Items"_s, items);
        frame.addStep(u"Freight"_s, freight);
        (new QHBoxLayout(items))->addWidget(first);
        frame.setCurrent(0);
        frame.show();
        frame.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&frame));
        QCOMPARE(frame.firstControl(), first);
        first->setFocus();
        frame.setNext(u"Look at the price"_s);
        frame.setCurrent(1);
        QTRY_COMPARE(QApplication::focusWidget(), frame.nextButton()); // nothing to choose yet, but Ctrl+Enter works
        auto* line = new QPushButton(u"Sea"_s);
        column->addWidget(line);
        QTRY_VERIFY(line->isVisible());
        frame.setNext(u"Review"_s);
        QTRY_COMPARE(QApplication::focusWidget(), line);
        // Whoever went elsewhere meanwhile stays there.
        frame.setCurrent(0);
        frame.steps()->setFocus();
        frame.setCurrent(0);
        QTRY_COMPARE(QApplication::focusWidget(), first);
        frame.steps()->setFocus();
        frame.setNext(u"Freight"_s);
        QCoreApplication::processEvents();
        QCOMPARE(QApplication::focusWidget(), frame.steps());
    }

    void onlyOpenStepsCanBeOpened()
    {
        WizardFrame frame;
        for (const QString& name : {u"Items"_s, u"Delivery"_s, u"Review"_s})
            frame.addStep(name, new QWidget);
        frame.setDone(1);
        frame.setCurrent(1);
        QSignalSpy asked(&frame, &WizardFrame::stepRequested);
        QTest::keyClick(frame.steps(), Qt::Key_Down);
        QTest::keyClick(frame.steps(), Qt::Key_Return);
        QCOMPARE(asked.size(), 0);
        QTest::keyClick(frame.steps(), Qt::Key_Home);
        QTest::keyClick(frame.steps(), Qt::Key_Up);
        QTest::keyClick(frame.steps(), Qt::Key_Up);
        QTest::keyClick(frame.steps(), Qt::Key_Return);
        QCOMPARE(asked.value(0).value(0).toInt(), 0);
        QCOMPARE(frame.current(), 1);
        QVERIFY(frame.steps()->accessibleWords().contains(u"Delivery"_s));
    }
};

TRADEWIND_TEST(tst_wizardframe)
} // namespace tradewind

#include "tst_wizardframe.moc"
