// SPDX-License-Identifier: Apache-2.0
#include "tests/testkit/testcase.h"
#include "ui/shell/page.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/tabstops.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

class Sheet final : public Page
{
public:
    Sheet()
    {
        auto* column = new QVBoxLayout(this);
        auto* area = new QScrollArea;
        area->setFocusPolicy(Qt::NoFocus);
        auto* inner = new QWidget;
        m_inner = new QVBoxLayout(inner);
        area->setWidget(inner);
        area->setWidgetResizable(true);
        column->addWidget(area);
        act = add(column, u"act"_s);
    }
    static QPushButton* add(QBoxLayout* column, const QString& name, int at = -1)
    {
        auto* button = new QPushButton(name);
        button->setObjectName(name);
        column->insertWidget(at, button);
        return button;
    }
    QWidget* initialFocus() override { return m_inner->count() > 0 ? m_inner->itemAt(0)->widget() : nullptr; }
    QVBoxLayout* inner() const { return m_inner; }

    QPushButton* act;

private:
    QVBoxLayout* m_inner;
};

} // namespace

/// As the shell does it.
class PageWindow : public QWidget
{
protected:
    bool focusNextPrevChild(bool next) override { return stepTab(this, next); }
};

/// A window with something above and below the page, as the shell has it.
class tst_page : public testkit::TestCase
{
    Q_OBJECT

    ThemeController m_themes{ThemeController::Preference::Light};
    std::unique_ptr<PageWindow> m_window;
    QPushButton* m_above = nullptr;
    Sheet* m_page = nullptr;

    bool open()
    {
        m_window = std::make_unique<PageWindow>();
        auto* column = new QVBoxLayout(m_window.get());
        m_above = Sheet::add(column, u"account"_s);
        m_page = new Sheet;
        column->addWidget(m_page);
        Sheet::add(m_page->inner(), u"most"_s);
        Sheet::add(m_page->inner(), u"note"_s);
        m_window->resize(400, 400);
        m_window->show();
        m_window->activateWindow();
        return QTest::qWaitForWindowActive(m_window.get());
    }

private Q_SLOTS:
    void cleanup() { m_window.reset(); }

    void tabFollowsWhatIsSeenNotWhatWasMadeFirst()
    {
        QVERIFY(open());
        auto* note = m_page->findChild<QWidget*>(u"note"_s);
        delete m_page->findChild<QWidget*>(u"most"_s);
        auto* most = Sheet::add(m_page->inner(), u"most"_s, 0);
        QTRY_VERIFY(most->isVisible());
        QCOMPARE(tabStops(m_page), (QList<QWidget*>{most, note, m_page->act}));
        most->setFocus();
        QTest::keyClick(most, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), note);
        QTest::keyClick(note, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), m_page->act);
        QTest::keyClick(m_page->act, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), m_above);
        QTest::keyClick(m_above, Qt::Key_Tab, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), m_page->act);
        QTest::keyClick(m_page->act, Qt::Key_Tab, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), note);
    }

    void whatIsDisabledUnderOnesHandsPassesTheFocusOnInsideThePage()
    {
        QVERIFY(open());
        auto* note = m_page->findChild<QWidget*>(u"note"_s);
        m_page->act->setFocus();
        m_page->act->setEnabled(false);
        QCOMPARE(QApplication::focusWidget(), note);
        note->hide();
        QCOMPARE(QApplication::focusWidget(), m_page->findChild<QWidget*>(u"most"_s));
    }

    void tabGoesOnFromTextThatWasPressed()
    {
        QVERIFY(open());
        auto* words = new QLabel(u"words"_s);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        m_page->inner()->insertWidget(1, words);
        QTRY_VERIFY(words->isVisible());
        QTest::mouseClick(words, Qt::LeftButton);
        QCOMPARE(QApplication::focusWidget(), words);
        QTest::keyClick(words, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), m_page->findChild<QWidget*>(u"note"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), m_page->findChild<QWidget*>(u"most"_s));
    }

    void aPageThatNamesNothingBeginsAtItsFirstControl()
    {
        QVERIFY(open());
        qDeleteAll(m_page->inner()->parentWidget()->findChildren<QPushButton*>());
        QVERIFY(!m_page->initialFocus());
        m_above->setFocus();
        m_page->takeFocus();
        QCOMPARE(QApplication::focusWidget(), m_page->act);
    }

    void whatGoesLeavesTheFocusOnThePage()
    {
        QVERIFY(open());
        auto* note = m_page->findChild<QWidget*>(u"note"_s);
        note->setFocus();
        delete note;
        QTRY_COMPARE(QApplication::focusWidget(), m_page->initialFocus());
    }

    void whatIsMadeAnewKeepsTheFocus()
    {
        QVERIFY(open());
        auto* note = m_page->findChild<QWidget*>(u"note"_s);
        note->setFocus();
        {
            const FocusKeeper keeper(m_page);
            delete note;
            Sheet::add(m_page->inner(), u"note"_s);
        }
        QTRY_VERIFY(QApplication::focusWidget());
        QCOMPARE(QApplication::focusWidget()->objectName(), u"note"_s);
        // Nothing was remade: nothing moves.
        {
            const FocusKeeper keeper(m_page);
        }
        QCOMPARE(QApplication::focusWidget()->objectName(), u"note"_s);
    }

    void aPageThatIsStillReadTakesTheFocusWhenItIsThere()
    {
        QVERIFY(open());
        auto* most = m_page->findChild<QWidget*>(u"most"_s);
        most->hide();
        m_above->setFocus();
        m_page->takeFocus();
        QCOMPARE(QApplication::focusWidget(), m_above);
        most->show();
        QTRY_COMPARE(QApplication::focusWidget(), most);
        // Not from somebody who went on meanwhile.
        most->hide();
        m_above->setFocus();
        m_page->takeFocus();
        m_page->act->setFocus();
        most->show();
        QCoreApplication::processEvents();
        QCOMPARE(QApplication::focusWidget(), m_page->act);
        // Nor from a field inside what was waited for.
        most->hide();
        auto* field = new QPushButton(most);
        m_above->setFocus();
        m_above->clearFocus();
        m_page->takeFocus();
        most->show();
        field->setFocus();
        QCoreApplication::processEvents();
        QCOMPARE(QApplication::focusWidget(), field);
    }
};

TRADEWIND_TEST(tst_page)
} // namespace tradewind

#include "tst_page.moc"
