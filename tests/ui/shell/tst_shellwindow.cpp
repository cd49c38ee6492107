// SPDX-License-Identifier: Apache-2.0
#include "models/shared/rightswords.h"
#include "models/shell/closedplaces.h"
#include "models/shell/shellmodel.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/testcase.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/navigator.h"
#include "ui/shell/shellwindow.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/plainlabel.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

class PlacePage : public Page
{
public:
    void activate(const Route& route) override
    {
        Page::activate(route);
        setTitle(route.path);
        const bool isOfOrders = route.path == "orders/1"_L1 || route.path == "checkout/1"_L1;
        setCrumbs(isOfOrders ? QList<Crumb>{{u"Orders"_s, u"orders"_s}} : QList<Crumb>());
    }
};

/// Searches at every key, in its own field.
class SearchingPage : public PlacePage
{
public:
    SearchingPage() { m_field->setObjectName(u"page.search"_s); }
    QLineEdit* searchField() override { return m_field; }

private:
    QLineEdit* m_field = new QLineEdit(this);
};

} // namespace

class tst_shellwindow : public testkit::TestCase
{
    Q_OBJECT

    struct Shell
    {
        testkit::FakeClock clock;
        ThemeController themes{ThemeController::Preference::Light};
        ShellModel model;
        ShellWindow window{&model, &themes, &clock};

        Shell()
        {
            for (const QString& pattern :
                 {u"home"_s, u"catalogue"_s, u"orders"_s, u"orders/*"_s, u"checkout/*"_s, u"pending"_s, u"search"_s})
                window.navigator()->registerPage(pattern, [] { return new PlacePage; });
            model.setAccounts(
                {{u"a1"_s, u"Nordhafen"_s, u"Marta Reinholt"_s, u"Owner"_s, u"https://p.example"_s, true}});
            model.setCurrentAccount(u"a1"_s);
            window.navigator()->open(u"home"_s);
        }
        QAbstractButton* button(const QString& name) { return window.findChild<QAbstractButton*>(name); }
    };

    /// What a platform offers that has everything else.
    static QList<OpenEnum<Module>> offered(Module without)
    {
        QList<OpenEnum<Module>> modules;
        for (const auto& word : WireWords<Module>::table) {
            if (word.value != without)
                modules.append(word.value);
        }
        return modules;
    }

private Q_SLOTS:
    void init()
    {
        // The offscreen platform says of every window and menu what it cannot do with it.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s));
    }

    void aNoticeThatWasClosedIsNotSaidAgain()
    {
        Shell shell;
        auto* const notice = shell.window.findChild<QWidget*>(u"notice"_s);
        shell.window.setNotice(Tone::Mute, u"No keychain could be used."_s);
        QVERIFY(!notice->isHidden());
        shell.button(u"bannerClose"_s)->click();
        // Another account is shown.
        shell.window.setNotice(Tone::Mute, {});
        shell.window.setNotice(Tone::Mute, u"No keychain could be used."_s);
        QVERIFY(notice->isHidden());
        shell.window.setNotice(Tone::Warn, u"Your sign-in has ended."_s);
        QVERIFY(!notice->isHidden());
        shell.button(u"bannerClose"_s)->click();
        shell.window.setNotice(Tone::Warn, u"Your sign-in has ended."_s);
        QVERIFY(!notice->isHidden());
    }

    void leadsToEveryPlace()
    {
        Shell shell;
        shell.button(u"nav.orders"_s)->click();
        QCOMPARE(shell.window.navigator()->currentRoute(), u"orders"_s);
        QVERIFY(shell.button(u"nav.orders"_s)->isChecked());
        QVERIFY(!shell.button(u"nav.home"_s)->isChecked());
        shell.window.navigator()->open(u"orders/1"_s);
        QVERIFY(shell.button(u"nav.orders"_s)->isChecked());
        shell.button(u"crumb.0"_s)->click();
        QCOMPARE(shell.window.navigator()->currentRoute(), u"orders"_s);
        shell.button(u"back"_s)->click();
        QCOMPARE(shell.window.navigator()->currentRoute(), u"orders/1"_s);
        // What has a name of its own lies below a place all the same.
        shell.window.navigator()->open(u"home"_s);
        shell.window.navigator()->open(u"checkout/1"_s);
        QVERIFY(shell.button(u"nav.orders"_s)->isChecked());
        shell.window.actionRegistry()->action(u"go.catalogue"_s)->trigger();
        QCOMPARE(shell.window.navigator()->currentRoute(), u"catalogue"_s);
        shell.button(u"statusChip"_s)->click();
        QCOMPARE(shell.window.navigator()->currentRoute(), u"pending"_s);
    }

    void tellsTheState()
    {
        Shell shell;
        auto* status = shell.button(u"statusChip"_s);
        QVERIFY(status->text().contains(u"Online"_s));
        shell.model.setOfflineSince(QDateTime(QDate(2026, 7, 14), QTime(9, 5), Qt::UTC));
        shell.model.setPending(3, 1);
        QVERIFY2(status->text().contains(u"Offline since 09:05"_s), qPrintable(status->text()));
        QVERIFY(status->text().contains(u"3 waiting"_s));
        QVERIFY(status->text().contains(u"1 needs you"_s));
        shell.model.setCount(u"orders"_s, {23, 0});
        QVERIFY(shell.button(u"nav.orders"_s)->accessibleName().contains(u"23"_s));
        // Whoever is signed out is neither online nor offline.
        shell.model.setSignedOut(true);
        QVERIFY2(status->text().contains(u"Signed out"_s), qPrintable(status->text()));
        shell.model.setOfflineSince({});
        QVERIFY(!shell.model.isOnline());
        QVERIFY(!status->text().contains(u"Online"_s));
        // Another account shows nothing of this one.
        shell.model.setCurrentAccount(u"a2"_s);
        QVERIFY(!shell.button(u"nav.orders"_s)->accessibleName().contains(u"23"_s));
    }

    void whatThePlatformDoesNotOfferIsGoneAndComesBack()
    {
        Shell shell;
        shell.window.show();
        Navigator& navigator = *shell.window.navigator();
        QVERIFY(navigator.open(u"orders/1"_s));
        shell.model.setClosed(ClosedPlaces::of(offered(Module::Orders)));
        QVERIFY(!shell.button(u"nav.orders"_s)->isVisible());
        QVERIFY(shell.button(u"nav.catalogue"_s)->isVisible());
        // Where one was stands the reason, and so it does wherever a link or a shortcut leads there.
        QCOMPARE(navigator.currentPage()->objectName(), u"closed"_s);
        QCOMPARE(navigator.currentRoute(), u"orders/1"_s);
        navigator.open(u"home"_s);
        QVERIFY(navigator.currentPage()->objectName() != u"closed"_s);
        navigator.open(u"orders"_s);
        QCOMPARE(navigator.currentPage()->objectName(), u"closed"_s);
        const QString reason = shell.model.whyClosed(u"orders/1"_s);
        QVERIFY(!reason.isEmpty());
        const auto labels = navigator.currentPage()->findChildren<PlainLabel*>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
                            [&reason](const PlainLabel* label) { return label->text().startsWith(reason); }));
        QCOMPARE(navigator.currentPage()->title(), u"Not offered here"_s);
        shell.model.setClosed({{u"orders"_s, RightsWords::notAllowed()}});
        navigator.open(u"orders/2"_s);
        QCOMPARE(navigator.currentPage()->title(), u"Not for your role"_s);
        shell.model.setClosed(ClosedPlaces::of(offered(Module::Rep)));
        navigator.open(u"orders"_s);
        QVERIFY(shell.button(u"nav.orders"_s)->isVisible());
        QVERIFY(navigator.currentPage()->objectName() != u"closed"_s);
        QCOMPARE(navigator.currentPage()->route().path, u"orders"_s);

        // Without a catalogue there is nothing to search.
        auto* search = shell.window.findChild<QLineEdit*>(u"search"_s);
        shell.model.setClosed(ClosedPlaces::of(offered(Module::Catalogue)));
        for (const QString& place : {u"compare"_s, u"followed"_s, u"supplier/s-1"_s})
            QVERIFY2(!shell.model.whyClosed(place).isEmpty(), qPrintable(place));
        QVERIFY(!search->isVisible());
        QVERIFY(!shell.window.actionRegistry()->action(u"search"_s)->isEnabled());
        // Another account has a platform of its own.
        shell.model.setCurrentAccount(u"a2"_s);
        QVERIFY(search->isVisible());
        QVERIFY(shell.button(u"nav.catalogue"_s)->isVisible());
    }

    void whatIsNotForOnesRoleIsClosed_data()
    {
        QTest::addColumn<QString>("permission");
        QTest::addColumn<QString>("place");
        QTest::newRow("placing orders") << u"place_order"_s << u"checkout/1"_s;
        QTest::newRow("paying") << u"pay"_s << u"pay/order/1"_s;
        QTest::newRow("asking for quotes") << u"request_quote"_s << u"quote-wizard/1"_s;
        QTest::newRow("shipping") << u"ship"_s << u"shipment-wizard/1"_s;
    }
    void whatIsNotForOnesRoleIsClosed()
    {
        QFETCH(const QString, permission);
        QFETCH(const QString, place);
        Shell shell;
        Me me;
        shell.model.setClosed(ClosedPlaces::of(offered(Module::Rep), me));
        QVERIFY(shell.model.whyClosed(place).contains(u"role"_s));
        for (const QString& open : {u"orders/1"_s, u"quotes"_s, u"shipments"_s, u"money"_s, u"approvals"_s})
            QCOMPARE(shell.model.whyClosed(open), QString());
        me.permissions = {OpenEnum<Permission>::fromWire(permission)};
        shell.model.setClosed(ClosedPlaces::of(offered(Module::Rep), me));
        QCOMPARE(shell.model.whyClosed(place), QString());
        // While nobody knows who it is, the platform decides.
        shell.model.setClosed(ClosedPlaces::of(offered(Module::Rep), {}));
        QCOMPARE(shell.model.whyClosed(place), QString());
    }

    void searches()
    {
        Shell shell;
        auto* field = shell.window.findChild<QLineEdit*>(u"search"_s);
        field->setText(u"vacuum & tumbler"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(shell.window.navigator()->currentPage()->route().query.queryItemValue(u"q"_s, QUrl::FullyDecoded),
                 u"vacuum & tumbler"_s);
        QCOMPARE(shell.window.navigator()->currentPage()->route().path, u"search"_s);
    }

    void aPagesOwnSearchTakesTheBoxesPlace()
    {
        Shell shell;
        Navigator* navigator = shell.window.navigator();
        navigator->registerPage(u"followed"_s, [] { return new SearchingPage; });
        shell.window.show();
        auto* box = shell.window.findChild<QLineEdit*>(u"search"_s);
        QVERIFY(box->isVisible());
        navigator->open(u"followed"_s);
        const QPointer<QLineEdit> field = shell.window.findChild<QLineEdit*>(u"page.search"_s);
        QVERIFY(field && field->isVisible());
        QVERIFY(!box->isVisible());
        QCOMPARE(field->parentWidget(), box->parentWidget());
        shell.window.actionRegistry()->action(u"search"_s)->trigger();
        QCOMPARE(shell.window.focusWidget(), field.data());
        field->setText(u"mug"_s);
        // Elsewhere there is the window's own again, and the page finds its words as they were.
        navigator->open(u"orders"_s);
        QVERIFY(box->isVisible());
        QVERIFY(!field->isVisible());
        navigator->open(u"followed"_s);
        QVERIFY(field->isVisible());
        QCOMPARE(field->text(), u"mug"_s);
        // The field goes with its page, and the window's own is there again.
        navigator->clear();
        QTRY_VERIFY(!field);
        QVERIFY(navigator->open(u"home"_s));
        QVERIFY(box->isVisible());
    }

    void keysGoFromPartToPart()
    {
        Shell shell;
        shell.window.navigator()->registerPage(u"act"_s, [] {
            auto* page = new PlacePage;
            auto* act = new QPushButton(u"act"_s, page);
            act->setObjectName(u"act"_s);
            return page;
        });
        shell.window.navigator()->registerPage(u"followed"_s, [] { return new SearchingPage; });
        shell.window.show();
        shell.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&shell.window));
        // What was made last stands where it is seen.
        QVERIFY(shell.window.navigator()->open(u"followed"_s));
        shell.window.findChild<QWidget*>(u"page.search"_s)->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), shell.button(u"help"_s));
        QVERIFY(shell.window.navigator()->open(u"act"_s));
        QCOMPARE(QApplication::focusWidget(), shell.button(u"act"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), shell.button(u"accountMenu"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), shell.button(u"act"_s));
        shell.window.actionRegistry()->action(u"panes.next"_s)->trigger();
        QCOMPARE(QApplication::focusWidget(), shell.button(u"accountMenu"_s));
        shell.window.actionRegistry()->action(u"panes.previous"_s)->trigger();
        QCOMPARE(QApplication::focusWidget(), shell.button(u"act"_s));
        shell.window.actionRegistry()->action(u"panes.previous"_s)->trigger();
        QVERIFY(shell.window.findChild<QWidget*>(u"topBar"_s)->isAncestorOf(QApplication::focusWidget()));
    }

    void helpIsAMenu()
    {
        Shell shell;
        shell.window.navigator()->registerPage(u"about"_s, [] { return new PlacePage; });
        QSignalSpy checks(&shell.window, &ShellWindow::updateCheckRequested);
        shell.window.show();
        const auto choose = [&](int downs) {
            QTest::keyClick(shell.button(u"help"_s), Qt::Key_Space);
            auto* menu = shell.window.findChild<QMenu*>(u"helpMenuPopup"_s);
            for (int i = 0; i < downs; ++i)
                QTest::keyClick(menu, Qt::Key_Down);
            QTest::keyClick(menu, Qt::Key_Return);
            delete menu;
        };
        choose(1);
        QCOMPARE(shell.window.navigator()->currentRoute(), u"help"_s);
        choose(3);
        QCOMPARE(shell.window.navigator()->currentRoute(), u"about"_s);
        QCOMPARE(checks.size(), 0);
        shell.window.navigator()->open(u"home"_s);
        choose(2);
        QCOMPARE(shell.window.navigator()->currentRoute(), u"about"_s);
        QCOMPARE(checks.size(), 1);
        QSignalSpy diagnostics(&shell.window, &ShellWindow::diagnosticsRequested);
        QSignalSpy exports(&shell.window, &ShellWindow::exportRequested);
        QSignalSpy erases(&shell.window, &ShellWindow::eraseRequested);
        choose(4);
        QCOMPARE(diagnostics.size(), 1);
        choose(5);
        QCOMPARE(exports.size(), 1);
        choose(6);
        QCOMPARE(erases.size(), 1);
        // Coming back to the page asks nobody again.
        shell.window.navigator()->back();
        shell.window.navigator()->forward();
        QCOMPARE(checks.size(), 1);
    }

    void macOSFindsItsActions()
    {
        Shell shell;
        QHash<QAction::MenuRole, QString> roles;
        for (const QAction* action : shell.window.actionRegistry()->actions()) {
            QVERIFY(action->menuRole() != QAction::TextHeuristicRole);
            if (action->menuRole() != QAction::NoRole)
                roles.insert(action->menuRole(), action->objectName());
        }
        QCOMPARE(roles, (QHash<QAction::MenuRole, QString>{{QAction::AboutRole, u"about"_s},
                                                           {QAction::QuitRole, u"quit"_s},
                                                           {QAction::ApplicationSpecificRole, u"updates"_s}}));
    }

    void standsAloneBeforeSignIn()
    {
        Shell shell;
        auto* page = new QWidget;
        shell.window.showAlone(page);
        QVERIFY(!shell.window.actionRegistry()->action(u"search"_s)->isEnabled());
        QVERIFY(shell.window.actionRegistry()->action(u"diagnostics"_s)->isEnabled());
        shell.window.showPages();
        QVERIFY(shell.window.actionRegistry()->action(u"search"_s)->isEnabled());
    }

    void changesItsThemeWhileRunning()
    {
        // Qt tells widgets of a new palette only while the program runs.
        Shell shell;
        auto* label = new PlainLabel(u"Total"_s, TextStyle::Body, Ink::Secondary);
        shell.window.showAlone(label);
        shell.window.show();
        QTimer::singleShot(0, this, [&] {
            shell.themes.setPreference(ThemeController::Preference::Dark);
            shell.themes.setScale(1.5);
            QTimer::singleShot(0, qApp, &QApplication::quit);
        });
        QApplication::exec();
        const Theme theme = Theme::of(label);
        QVERIFY(theme.isDark());
        QCOMPARE(label->palette().color(QPalette::WindowText), theme.color(ColorRole::Ink2));
        QCOMPARE(label->font().pointSizeF(), theme.font(TextStyle::Body).pointSizeF());
        QCOMPARE(shell.window.findChild<QLineEdit*>(u"search"_s)->palette().color(QPalette::Base),
                 theme.color(ColorRole::Surface));
        shell.themes.setScale(1.0);
    }

    void everyControlHasAName()
    {
        Shell shell;
        shell.window.resize(1440, 900);
        shell.window.show();
        for (QAbstractButton* button : shell.window.findChildren<QAbstractButton*>()) {
            if (!button->isVisible())
                continue;
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(button);
            QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), qPrintable(button->objectName()));
            QVERIFY(!button->objectName().isEmpty());
        }
    }
};

TRADEWIND_TEST(tst_shellwindow)
} // namespace tradewind

#include "tst_shellwindow.moc"
