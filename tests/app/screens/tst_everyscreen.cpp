// SPDX-License-Identifier: Apache-2.0
// Every page the program registers and every step of its wizards, filled by the demo workspace: whoever cannot see or
// cannot use a mouse finds each control by its name and reaches it with Tab; no word is cut; and no page makes the
// window wait for a file.
#include "tests/app/screens/programwalk.h"
#include "tests/testkit/testcase.h"
#include "ui/shell/navigator.h"
#include "ui/widgets/tabstops.h"

#ifdef Q_OS_LINUX
#include "tests/testkit/fileaccess_linux.h"
#endif

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QTemporaryDir>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

QString named(const QWidget* widget)
{
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
    return face ? face->text(QAccessible::Name) : QString();
}

QString described(const QWidget* widget)
{
    QStringList path;
    for (const QWidget* at = widget; at && path.size() < 4; at = at->parentWidget())
        path.prepend(at->objectName().isEmpty() ? QString::fromLatin1(at->metaObject()->className())
                                                : at->objectName());
    return path.join(u" > "_s);
}

} // namespace

class tst_everyscreen final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<ProgramWalk> m_walk;

    Navigator& navigator() { return m_walk->navigator(); }
    bool show(const QString& route) { return m_walk->show(route); }

    QList<QWidget*> stopsOf(const QWidget* page)
    {
        QList<QWidget*> stops;
        for (QWidget* widget : page->findChildren<QWidget*>()) {
            if (isStop(widget))
                stops.append(widget);
        }
        return stops;
    }

    /// The words on a page that have less room than they need.
    QStringList cutOn(const QWidget* page)
    {
        QStringList cut;
        for (const QAbstractButton* button : page->findChildren<QAbstractButton*>()) {
            if (button->isVisible() && button->width() < button->minimumSizeHint().width())
                cut.append(described(button) + u": "_s + button->text());
        }
        for (const QLabel* label : page->findChildren<QLabel*>()) {
            if (label->isVisible() && label->wordWrap() && label->height() < label->heightForWidth(label->width()))
                cut.append(described(label) + u": "_s + label->text());
        }
        return cut;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_walk = std::make_unique<ProgramWalk>(m_folder.path());
        QString problem = m_walk->start();
        if (problem.isEmpty())
            problem = m_walk->findWays();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void cleanupTestCase() { m_walk.reset(); }

    void everyPageIsLookedAt()
    {
        for (const QString& pattern : navigator().patterns())
            QVERIFY2(m_walk->ways().contains(pattern), qPrintable(u"no way leads to "_s + pattern));
    }

    void everyControlHasAName_data() { addPages(); }
    void everyControlHasAName()
    {
        QFETCH(QString, route);
        QVERIFY(show(route));
        QStringList nameless;
        for (const QAbstractButton* button : navigator().currentPage()->findChildren<QAbstractButton*>()) {
            if (button->isVisible() && named(button).isEmpty())
                nameless.append(described(button));
        }
        for (const QWidget* stop : stopsOf(navigator().currentPage())) {
            if (named(stop).isEmpty())
                nameless.append(described(stop));
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

    void nothingIsCut_data() { addPages(); }
    void nothingIsCut()
    {
        QFETCH(QString, route);
        QVERIFY(show(route));
        QStringList cut;
        // A page is laid out behind what has changed on it.
        const auto isWhole = [this, &cut] {
            cut = cutOn(navigator().currentPage());
            return cut.isEmpty();
        };
        QTRY_VERIFY2(isWhole(), qPrintable(cut.join(u'\n')));
    }

    void everyPageTakesTheFocus_data() { addPages(); }
    void everyPageTakesTheFocus()
    {
        QFETCH(QString, route);
        QVERIFY(show(route == "home"_L1 ? u"help"_s : u"home"_s));
        m_walk->controller().window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_walk->controller().window()));
        m_walk->hands().find(u"accountMenu"_s)->setFocus();
        QVERIFY(show(route));
        Page* page = navigator().currentPage();
        const auto isTaken = [page] {
            const QWidget* now = QApplication::focusWidget();
            return now && (page->isAncestorOf(now) || now == page->searchField());
        };
        // Where there is nothing to press, and where nothing is listed, it stays where it is.
        const auto isNothing = [page] {
            const QWidget* wanted = page->initialFocus();
            return wanted ? !isUsable(wanted) : !firstStop(page);
        };
        QTRY_VERIFY(isTaken() || isNothing());
    }

    void tabReachesEveryControlAndGoesOn_data() { addPages(); }
    void tabReachesEveryControlAndGoesOn()
    {
        QFETCH(QString, route);
        QVERIFY(show(route));
        QWidget* page = navigator().currentPage();
        m_walk->controller().window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_walk->controller().window()));
        QWidget* first = m_walk->hands().find(u"search"_s);
        if (!first) // the page's own stands in its place
            first = m_walk->hands().find(u"catalogue.search"_s);
        first->setFocus(Qt::TabFocusReason);
        QList<QWidget*> seen;
        QWidget* before = nullptr;
        const qsizetype most = 2 * stopsOf(&m_walk->controller().window()).size() + 20;
        for (qsizetype presses = 0; presses < most; ++presses) {
            QWidget* at = QApplication::focusWidget();
            QVERIFY(at);
            QVERIFY2(at != before, qPrintable(u"Tab stays at "_s + described(at)));
            if (at == first && presses > 0)
                break;
            if (page->isAncestorOf(at) && !seen.contains(at))
                seen.append(at);
            before = at;
            QTest::keyClick(at, Qt::Key_Tab);
            page = navigator().currentPage();
        }
        QCOMPARE(QApplication::focusWidget(), first);
        QStringList missed;
        for (const QWidget* stop : stopsOf(page)) {
            const bool reached = std::any_of(
                seen.begin(), seen.end(), [stop](const QWidget* at) { return at == stop || stop->isAncestorOf(at); });
            if (!reached)
                missed.append(described(stop));
        }
        QVERIFY2(missed.isEmpty(), qPrintable(u"never reached: "_s + missed.join(u", "_s)));
        // Among neighbours the order is the one they are read in.
        for (qsizetype i = 1; i < seen.size(); ++i) {
            const QWidget* one = seen.at(i - 1);
            const QWidget* other = seen.at(i);
            if (one->parentWidget() != other->parentWidget())
                continue;
            const bool back = other->geometry().bottom() <= one->geometry().top() &&
                              other->geometry().left() <= one->geometry().right();
            QVERIFY2(!back,
                     qPrintable(described(one) + u" is followed by what stands above it: "_s + described(other)));
        }
    }

#ifdef Q_OS_LINUX
    void theWindowNeverWaitsForAFile()
    {
        const testkit::FileAccess access(m_folder.path());
        QFile planted(m_folder.filePath(u"planted"_s));
        QVERIFY(planted.open(QIODevice::WriteOnly));
        QVERIFY(!access.calls().isEmpty());
        const qsizetype before = access.calls().size();
        for (const QString& route : m_walk->ways())
            QVERIFY(show(route));
        const QStringList calls = access.calls().mid(before);
        QVERIFY2(calls.isEmpty(), qPrintable(calls.join(u'\n')));
    }
#endif

private:
    void addPages()
    {
        QTest::addColumn<QString>("route");
        const auto& ways = m_walk->ways();
        for (auto way = ways.cbegin(); way != ways.cend(); ++way)
            QTest::newRow(qPrintable(way.key())) << way.value();
    }
};

TRADEWIND_TEST(tst_everyscreen)
} // namespace tradewind

#include "tst_everyscreen.moc"
