// SPDX-License-Identifier: Apache-2.0
#include "tests/testkit/testcase.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/popover.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QCheckBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

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
        auto* second = new QPushButton(u"Two"_s);
        auto* number = new QSpinBox; // two widgets, one control
        auto* first = new QPushButton(u"One"_s);
        popover->layout()->addWidget(first);
        popover->layout()->addWidget(number);
        popover->layout()->addWidget(second);
        QSignalSpy closed(popover.data(), &Popover::closed);
        popover->openAt(&anchor, 240);
        QVERIFY(window.rect().contains(popover->geometry()));
        QCOMPARE(QApplication::focusWidget(), first);
        QTest::keyClick(first, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), number);
        QTest::keyClick(number, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), second);
        QTest::keyClick(second, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), first);
        QTest::keyClick(first, Qt::Key_Escape);
        QCOMPARE(closed.size(), 1);
        QCOMPARE(QApplication::focusWidget(), &anchor);
        QTRY_VERIFY(popover.isNull());
    }

    void aPopoverGrowsAndShrinksWithWhatItHolds()
    {
        QWidget window;
        window.resize(700, 600);
        QPushButton anchor(u"Exchange"_s, &window);
        anchor.move(560, 10);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto* popover = new Popover(u"Exchange Euro"_s);
        auto* amount = new QuantityEdit;
        auto* field = new FormField(u"You sell"_s, amount);
        popover->body()->addWidget(field);
        popover->openAt(&anchor, 240);
        QTRY_VERIFY(amount->isVisible());
        const QRect before = popover->geometry();
        const int editor = amount->height();
        QVERIFY(editor >= amount->sizeHint().height());
        field->setError(u"Write the number out, without an exponent: it is read as it stands, nothing is guessed."_s);
        QTRY_VERIFY(popover->height() > before.height());
        QCOMPARE(amount->height(), editor);
        QCOMPARE(popover->width(), before.width());
        QCOMPARE(popover->geometry().topRight(), before.topRight());
        for (const QWidget* part : popover->findChildren<QWidget*>()) {
            if (part->isVisible() && part->parentWidget()->layout())
                QVERIFY(part->height() >= part->heightForWidth(part->width()));
        }
        field->setError({});
        QTRY_COMPARE(popover->geometry(), before);
        auto* more = new QPushButton(u"Top up"_s);
        popover->body()->addWidget(more); // what is asked for comes later
        QTRY_VERIFY(more->isVisible() && popover->rect().contains(more->geometry()));
        QVERIFY(more->height() >= more->sizeHint().height());
        popover->close();
    }

    void aCardAnswersToTheNumberItShows()
    {
        RadioCards cards;
        cards.addCard(u"sea"_s, u"Sea"_s, {})->setKey(0);
        cards.addCard(u"rail"_s, u"Rail"_s, {})->setKey(1);
        QTest::keyClick(&cards, Qt::Key_2);
        QVERIFY(cards.current().isEmpty());
        QTest::keyClick(&cards, Qt::Key_1);
        QCOMPARE(cards.current(), u"rail"_s);
    }

    void enterPressesWhatHasTheFocus()
    {
        QWidget window;
        auto* button = makeButton(u"Go on"_s, u"on"_s);
        auto* tick = new QCheckBox(u"Insured"_s);
        auto* row = new QHBoxLayout(&window);
        row->addWidget(button);
        row->addWidget(tick);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QSignalSpy pressed(button, &QPushButton::clicked);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Return);
        QTest::keyClick(button, Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(pressed.size(), 2);
        QTest::keyClick(button, Qt::Key_Return, Qt::ControlModifier); // a wizard's next
        QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, {}, true);
        QApplication::sendEvent(button, &held);
        QCOMPARE(pressed.size(), 2);
        QTest::keyClick(tick, Qt::Key_Return);
        QVERIFY(!tick->isChecked());
        button->setEnabled(false);
        QTest::keyClick(button, Qt::Key_Return);
        QCOMPARE(pressed.size(), 2);
    }
};

TRADEWIND_TEST(tst_choices)
} // namespace tradewind

#include "tst_choices.moc"
