// SPDX-License-Identifier: Apache-2.0
// Every page the program registers, filled by the demo workspace: whoever cannot see or cannot use a mouse finds each
// control by its name and reaches it with Tab; and no page makes the window wait for a file.
#include "app/appcontroller.h"
#include "app/tour/hands.h"
#include "models/shared/roles.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"
#include "ui/shared/statestack.h"
#include "ui/shell/navigator.h"

#ifdef Q_OS_LINUX
#include "tests/testkit/fileaccess_linux.h"
#endif

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QScrollBar>
#include <QTemporaryDir>

namespace tradewind {
using namespace Qt::StringLiterals;
using testkit::awaitUntil;

namespace {

bool isAnswer(const QString& pattern, const QString& route)
{
    const QStringList wanted = pattern.split(u'/');
    const QStringList parts = route.section(u'?', 0, 0).split(u'/');
    if (wanted.size() != parts.size())
        return false;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted.at(i) != "*"_L1 && wanted.at(i) != parts.at(i))
            return false;
    }
    return true;
}

/// What Tab stops at: parts of a control (the field in a number box, the bars of a list) are the control's own matter.
bool isStop(const QWidget* widget, const QWidget* page)
{
    if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisibleTo(page) || !widget->isEnabled() ||
        widget->focusProxy())
        return false;
    const QString name = widget->objectName();
    return !name.startsWith("qt_"_L1) && !qobject_cast<const QScrollBar*>(widget);
}

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
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<AppScope> m_app;
    CommandLine m_options;
    std::unique_ptr<AppController> m_controller;
    std::unique_ptr<Hands> m_hands;
    QMap<QString, QString> m_ways; ///< a route for each pattern that is registered

    Navigator& navigator() { return *m_controller->window().navigator(); }

    /// Goes there and waits until what it shows has arrived.
    bool show(const QString& route)
    {
        if (!navigator().open(route))
            return false;
        return awaitUntil([this] {
            const auto stacks = navigator().currentPage()->findChildren<StateStack*>();
            for (const StateStack* stack : stacks) {
                if (stack->isVisible() && stack->isWaiting())
                    return false;
            }
            return true;
        });
    }

    void keep(const QString& route)
    {
        // What is spelled out wins over "*", as in the navigator.
        QString best;
        for (const QString& pattern : navigator().patterns()) {
            if (isAnswer(pattern, route) && (best.isEmpty() || pattern.count(u'*') < best.count(u'*')))
                best = pattern;
        }
        if (!best.isEmpty() && !m_ways.contains(best))
            m_ways.insert(best, route);
    }

    /// Where the rows of the page on show lead.
    void keepRows()
    {
        keep(navigator().currentRoute());
        for (const QAbstractItemView* view : navigator().currentPage()->findChildren<QAbstractItemView*>()) {
            if (!view->isVisible() || !view->model())
                continue;
            for (int row = 0; row < std::min(50, view->model()->rowCount(view->rootIndex())); ++row)
                keep(view->model()->index(row, 0, view->rootIndex()).data(role(Role::Route)).toString());
        }
    }

    bool leadsTo(const QString& button, const QString& place)
    {
        return awaitUntil([&] { return m_hands->isEnabled(button); }) && m_hands->click(button) &&
               awaitUntil([&] { return navigator().currentRoute().startsWith(place); });
    }

    QList<QWidget*> stopsOf(const QWidget* page)
    {
        QList<QWidget*> stops;
        for (QWidget* widget : page->findChildren<QWidget*>()) {
            if (isStop(widget, page))
                stops.append(widget);
        }
        return stops;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_profile = std::make_unique<Profile>(m_folder.path());
        QVERIFY(m_profile->take().ok());
        m_app = std::make_unique<AppScope>(*m_profile, ThemeController::Preference::Light);
        m_options.demo = true;
        m_options.language = u"en"_s;
        m_options.tourDirectory = m_folder.path(); // nobody at the platform acts by himself
        m_controller = std::make_unique<AppController>(*m_app, m_options);
        m_hands = std::make_unique<Hands>(&m_controller->window());
        m_controller->start();
        QVERIFY(awaitUntil([this] {
            return m_controller->current() && m_controller->current()->sync().state().lastSyncedAt.isValid();
        }));
        m_controller->window().activateWindow();
        QVERIFY(awaitUntil([this] { return m_controller->window().isActiveWindow(); }));
        // The catalogue comes beside the records.
        QVERIFY(show(u"catalogue"_s));
        QVERIFY(awaitUntil([this] { return m_hands->rowCount(u"catalogue.table"_s) > 100; }));
        findWays();
    }

    void cleanupTestCase()
    {
        m_hands.reset();
        m_controller.reset();
        m_app.reset();
        m_profile.reset();
    }

    void everyPageIsLookedAt()
    {
        for (const QString& pattern : navigator().patterns())
            QVERIFY2(m_ways.contains(pattern), qPrintable(u"no way leads to "_s + pattern));
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

    void tabReachesEveryControlAndGoesOn_data() { addPages(); }
    void tabReachesEveryControlAndGoesOn()
    {
        QFETCH(QString, route);
        QVERIFY(show(route));
        QWidget* page = navigator().currentPage();
        m_controller->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_controller->window()));
        QWidget* first = m_hands->find(u"search"_s);
        if (!first) // the page's own stands in its place
            first = m_hands->find(u"catalogue.search"_s);
        first->setFocus(Qt::TabFocusReason);
        QList<QWidget*> seen;
        QWidget* before = nullptr;
        const qsizetype most = 2 * stopsOf(&m_controller->window()).size() + 20;
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
        for (const QString& route : std::as_const(m_ways))
            QVERIFY(show(route));
        const QStringList calls = access.calls().mid(before);
        QVERIFY2(calls.isEmpty(), qPrintable(calls.join(u'\n')));
    }
#endif

private:
    void addPages()
    {
        QTest::addColumn<QString>("route");
        for (auto way = m_ways.cbegin(); way != m_ways.cend(); ++way)
            QTest::newRow(qPrintable(way.key())) << way.value();
    }

    void findWays()
    {
        for (const QString& place :
             {u"home"_s,     u"catalogue"_s, u"buying"_s,          u"quotes"_s,
              u"orders"_s,   u"warehouse"_s, u"warehouse/items"_s, u"shipments"_s,
              u"money"_s,    u"messages"_s,  u"approvals"_s,       u"pending"_s,
              u"help"_s,     u"about"_s,     u"closed"_s,          u"money/rates"_s,
              u"followed"_s, u"compare"_s,   u"search?q=PO-102"_s, u"catalogue/search?q=tumbler"_s}) {
            QVERIFY2(show(place), qPrintable(place));
            keepRows();
        }
        QVERIFY(show(u"approvals"_s));
        QVERIFY(m_hands->click(u"approvals.filter.all"_s));
        QVERIFY(awaitUntil([this] { return m_hands->rowCount(u"approvals.list"_s) > 0; }));
        keepRows();
        keep(u"pending/1"_s);
        keep(u"pay/order/"_s + m_ways.value(u"orders/*"_s).section(u'/', 1));
        keep(u"messages/about/order/"_s + m_ways.value(u"orders/*"_s).section(u'/', 1));
        // Goods that are sold in any such quantity.
        QVERIFY(show(u"catalogue/search?q=vacuum%20tumbler"_s));
        QVERIFY(awaitUntil([this] {
            if (navigator().currentRoute().startsWith(u"offer/"_s))
                return true;
            const int rows = m_hands->rowCount(u"catalogue.table"_s);
            if (rows > 0 && rows < 1000)
                m_hands->openRow(u"catalogue.table"_s, u"316 steel"_s);
            return false;
        }));
        m_ways.insert(u"offer/*"_s, navigator().currentRoute());
        QVERIFY(leadsTo(u"offer.supplier"_s, u"supplier/"_s));
        keepRows();
        QVERIFY(show(m_ways.value(u"offer/*"_s)));
        QVERIFY(awaitUntil([this] { return m_hands->isEnabled(u"offer.addToList"_s); }));
        QVERIFY(m_hands->click(u"offer.addToList"_s));
        QVERIFY(show(u"buying"_s));
        QVERIFY(awaitUntil([this] { return m_hands->rowCount(u"buying.table"_s) > 1; }));
        QVERIFY(m_hands->editCell(u"buying.table"_s, 1, 1, u"600"_s));
        keep(u"buying/"_s + qobject_cast<QComboBox*>(m_hands->find(u"buying.lists"_s))->currentData().toString());
        QVERIFY(leadsTo(u"buying.order"_s, u"checkout/"_s));
        keepRows();
        QVERIFY(show(u"buying"_s));
        QVERIFY(leadsTo(u"buying.quote"_s, u"quote-wizard/"_s));
        keepRows();
        QVERIFY(show(u"shipments"_s));
        QVERIFY(leadsTo(u"shipments.build"_s, u"warehouse/items"_s));
        QVERIFY(awaitUntil([this] {
            // Goods of a shipment that is under way cannot be ticked.
            for (int row = 0; row < m_hands->rowCount(u"stored.table"_s); ++row) {
                if (m_hands->selectRowAt(u"stored.table"_s, row) && m_hands->isEnabled(u"stored.buildShipment"_s))
                    return true;
            }
            return false;
        }));
        QVERIFY(leadsTo(u"stored.buildShipment"_s, u"shipment-wizard/"_s));
        keepRows();
    }
};

TRADEWIND_TEST(tst_everyscreen)
} // namespace tradewind

#include "tst_everyscreen.moc"
