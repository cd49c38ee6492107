// SPDX-License-Identifier: Apache-2.0
#include "tests/testkit/testcase.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/popover.h"

#include <QAccessible>
#include <QPushButton>
#include <QSignalSpy>

namespace tradewind {
using namespace Qt::StringLiterals;

class tst_choices : public testkit::TestCase
{
    Q_OBJECT

    ThemeController m_themes{ThemeController::Preference::Light};

private Q_SLOTS:
    void cardsAreChosenByTheirNumber()
    {
        RadioCards cards;
        cards.setObjectName(u"decision"_s);
        cards.addCard(u"accept"_s, u"Accept"_s, u"Nothing is refunded."_s, u"EUR 0.00"_s);
        cards.addCard(u"rework"_s, u"Rework"_s, u"Six days."_s);
        QSignalSpy chosen(&cards, &RadioCards::chosen);
        QVERIFY(cards.current().isEmpty());
        QTest::keyClick(&cards, Qt::Key_2);
        QCOMPARE(cards.current(), u"rework"_s);
        QCOMPARE(chosen.value(0).value(0).toString(), u"rework"_s);
        auto* card = cards.findChild<RadioCard*>(u"decision.accept"_s);
        QVERIFY(card->accessibleName().contains(u"EUR 0.00"_s));
        card->setEnabled(false);
        QTest::keyClick(&cards, Qt::Key_1);
        QCOMPARE(cards.current(), u"rework"_s);
        cards.setCurrent({});
        QVERIFY(cards.current().isEmpty());
        QCOMPARE(chosen.size(), 1);
    }

    void oneSegmentIsOn()
    {
        SegmentedControl control;
        control.setObjectName(u"view"_s);
        control.addSegment(u"list"_s, u"List"_s);
        control.addSegment(u"cards"_s, u"Cards"_s);
        QSignalSpy chosen(&control, &SegmentedControl::chosen);
        QCOMPARE(control.current(), u"list"_s);
        control.findChild<QAbstractButton*>(u"view.cards"_s)->click();
        QCOMPARE(chosen.value(0).value(0).toString(), u"cards"_s);
        control.setCurrent(u"list"_s);
        QCOMPARE(chosen.size(), 1);
    }

    void filtersGoByKeyboard()
    {
        FilterChip chip(u"MOQ up to 300"_s);
        QSignalSpy removed(&chip, &FilterChip::removeRequested);
        QTest::keyClick(&chip, Qt::Key_Delete);
        chip.click();
        QCOMPARE(removed.size(), 2);
    }

    void aPopoverKeepsTheFocusAndGivesItBack()
    {
        QWidget window;
        window.resize(600, 400);
        QPushButton anchor(u"Change"_s, &window);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        anchor.setFocus();
        QPointer popover = new Popover(u"Assumptions"_s);
        auto* first = new QPushButton(u"One"_s);
        auto* second = new QPushButton(u"Two"_s);
        popover->layout()->addWidget(first);
        popover->layout()->addWidget(second);
        QSignalSpy closed(popover.data(), &Popover::closed);
        popover->openAt(&anchor, 240);
        QVERIFY(window.rect().contains(popover->geometry()));
        QCOMPARE(QApplication::focusWidget(), first);
        QTest::keyClick(first, Qt::Key_Tab);
        QTest::keyClick(second, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), first);
        QTest::keyClick(first, Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
        QCOMPARE(QApplication::focusWidget(), &anchor);
        QTRY_VERIFY(popover.isNull());
    }
};

TRADEWIND_TEST(tst_choices)
} // namespace tradewind

#include "tst_choices.moc"
