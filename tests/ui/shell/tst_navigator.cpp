// SPDX-License-Identifier: Apache-2.0
#include "tests/testkit/testcase.h"
#include "ui/shell/navigator.h"
#include "ui/widgets/popover.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

class TestPage : public Page
{
public:
    void activate(const Route& route) override
    {
        Page::activate(route);
        setTitle(route.text());
        ++activations;
    }
    void deactivate() override { ++deactivations; }
    void leaveFor(const QString& route) { go(route); }
    int activations = 0;
    int deactivations = 0;
};

} // namespace

class tst_navigator : public testkit::TestCase
{
    Q_OBJECT

    QStackedWidget m_stack;

private Q_SLOTS:
    void findsTheBestPage_data()
    {
        QTest::addColumn<QString>("route");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QStringList>("params");
        QTest::newRow("a list") << u"orders"_s << u"orders"_s << QStringList();
        QTest::newRow("one of it") << u"orders/ORD-17"_s << u"orders/*"_s << QStringList{u"ORD-17"_s};
        QTest::newRow("a spelled out segment wins") << u"orders/new"_s << u"orders/new"_s << QStringList();
        QTest::newRow("with a query") << u"catalogue/category/12?sort=landed"_s << u"catalogue/category/*"_s
                                      << QStringList{u"12"_s};
        QTest::newRow("an escaped id") << u"orders/a%2Fb"_s << u"orders/*"_s << QStringList{u"a/b"_s};
        QTest::newRow("nobody answers") << u"nowhere/at/all"_s << QString() << QStringList();
        QTest::newRow("nothing") << QString() << QString() << QStringList();
    }

    void findsTheBestPage()
    {
        QFETCH(QString, route);
        QFETCH(QString, pattern);
        QFETCH(QStringList, params);
        Navigator navigator(&m_stack);
        for (const QString& known : {u"orders"_s, u"orders/*"_s, u"orders/new"_s, u"catalogue/category/*"_s}) {
            navigator.registerPage(known, [known] {
                auto* page = new TestPage;
                page->setObjectName(known);
                return page;
            });
        }
        QCOMPARE(navigator.knows(route), !pattern.isEmpty());
        // A button that leads nowhere does not do so in silence.
        if (pattern.isEmpty() && !route.isEmpty())
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no page answers to the route"_s));
        QCOMPARE(navigator.open(route), !pattern.isEmpty());
        if (pattern.isEmpty()) {
            QVERIFY(!navigator.currentPage());
            return;
        }
        QCOMPARE(navigator.currentPage()->objectName(), pattern);
        QCOMPARE(navigator.currentPage()->route().params, params);
        QCOMPARE(navigator.currentPage()->route().text(), route);
        navigator.clear();
    }

    void remembersWhereOneWas()
    {
        Navigator navigator(&m_stack);
        navigator.registerPage(u"home"_s, [] { return new TestPage; });
        navigator.registerPage(u"orders/*"_s, [] { return new TestPage; });
        navigator.open(u"home"_s);
        auto* home = static_cast<TestPage*>(navigator.currentPage());
        home->leaveFor(u"orders/1"_s);
        auto* order = static_cast<TestPage*>(navigator.currentPage());
        QCOMPARE(home->deactivations, 1);
        order->leaveFor(u"orders/2"_s);
        QCOMPARE(navigator.currentPage(), order);
        QCOMPARE(order->activations, 2);
        QCOMPARE(order->deactivations, 0);
        navigator.back();
        QCOMPARE(navigator.currentRoute(), u"orders/1"_s);
        navigator.back();
        QCOMPARE(navigator.currentPage(), home);
        QVERIFY(!navigator.canGoBack());
        navigator.back();
        navigator.forward();
        QCOMPARE(navigator.currentRoute(), u"orders/1"_s);
        navigator.replace(u"orders/9"_s);
        QVERIFY(navigator.canGoForward());
        navigator.open(u"home"_s);
        QVERIFY(!navigator.canGoForward());
        navigator.back();
        QCOMPARE(navigator.currentRoute(), u"orders/9"_s);
        navigator.clear();
        QVERIFY(!navigator.canGoBack());
        QVERIFY(!navigator.currentPage());
    }

    void severalRoutesMayBeOnePage()
    {
        Navigator navigator(&m_stack);
        navigator.registerPage(QStringList{u"catalogue"_s, u"catalogue/category/*"_s}, [] { return new TestPage; });
        QCOMPARE(navigator.patterns(), QStringList({u"catalogue"_s, u"catalogue/category/*"_s}));
        navigator.open(u"catalogue"_s);
        auto* page = static_cast<TestPage*>(navigator.currentPage());
        navigator.open(u"catalogue/category/12"_s);
        QCOMPARE(navigator.currentPage(), page);
        QCOMPARE(page->route().params, QStringList{u"12"_s});
        QCOMPARE(page->deactivations, 0);
        navigator.clear();
    }

    void whatCoversAPageIsClosedWithIt()
    {
        QStackedWidget stack;
        stack.show();
        Navigator navigator(&stack);
        navigator.registerPage(u"orders/*"_s, [] { return new TestPage; });
        navigator.open(u"orders/1"_s);
        const QPointer popover = new Popover(u"Cancel"_s);
        popover->openAt(navigator.currentPage());
        QVERIFY(popover->isVisible());
        navigator.open(u"orders/2"_s); // the same page, about something else
        QVERIFY(!popover || popover->isHidden());
        navigator.clear();
    }

    void pagesMadeAnewGoOnWhereTheyWereLeft()
    {
        class WritingPage final : public Page
        {
        public:
            explicit WritingPage(bool withNote)
                : line(new QLineEdit(this))
                , note(withNote ? new QPlainTextEdit(this) : nullptr)
            {
                line->setObjectName(u"line"_s);
                if (note)
                    note->setObjectName(u"note"_s);
                connect(line, &QLineEdit::textEdited, this, [this](const QString& text) { heard = text; });
            }
            QLineEdit* line;
            QPlainTextEdit* note;
            QString heard;
        };
        QStackedWidget stack;
        stack.show();
        QVERIFY(QTest::qWaitForWindowActive(&stack));
        Navigator navigator(&stack);
        bool withNote = true;
        navigator.registerPage(u"write/*"_s, [&withNote] { return new WritingPage(withNote); });
        navigator.registerPage(u"orders"_s, [] { return new TestPage; });
        navigator.open(u"orders"_s);
        navigator.open(u"write/1"_s);
        const auto page = [&navigator] { return static_cast<WritingPage*>(navigator.currentPage()); };
        QPointer<WritingPage> first = page();
        first->line->setFocus();
        QTest::keyClicks(first->line, u"half a wo"_s);
        first->note->setFocus();
        QTest::keyClicks(first->note, u"Carton of 12"_s);
        navigator.rebuild();
        QVERIFY(page() != first);
        QCOMPARE(page()->line->text(), u"half a wo"_s);
        QCOMPARE(page()->heard, u"half a wo"_s);
        QCOMPARE(page()->note->toPlainText(), u"Carton of 12"_s);
        QVERIFY(page()->note->hasFocus());
        QCOMPARE(page()->note->textCursor().position(), 12);
        QCOMPARE(navigator.currentRoute(), u"write/1"_s);
        QVERIFY(navigator.canGoBack());

        // What could not be taken over stays in its old words until it is left.
        withNote = false;
        QPointer<WritingPage> second = page();
        QTest::keyClicks(second->note, u", blue"_s);
        navigator.rebuild();
        QCOMPARE(page(), second.data());
        QVERIFY(page()->note->toPlainText().endsWith(u", blue"_s));
        navigator.open(u"orders"_s);
        withNote = true;
        navigator.open(u"write/1"_s);
        QVERIFY(page() != second);
        QCOMPARE(page()->note->toPlainText(), u"Carton of 12, blue"_s);
        // Of one thing nothing is shown with another.
        QTest::keyClicks(page()->note, u"!"_s);
        navigator.open(u"orders"_s);
        navigator.rebuild();
        navigator.open(u"write/2"_s);
        QVERIFY(page()->note->document()->isEmpty());
        QVERIFY(page()->line->text().isEmpty());
    }
};

TRADEWIND_TEST(tst_navigator)
} // namespace tradewind

#include "tst_navigator.moc"
