// SPDX-License-Identifier: Apache-2.0
#include "app/deeplink.h"
#include "app/system/frontdoor.h"
#include "app/system/openevents.h"
#include "models/shell/shellmodel.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/testcase.h"
#include "ui/shell/navigator.h"
#include "ui/shell/shellwindow.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/panels.h"

#include <QApplication>
#include <QFileOpenEvent>
#include <QWindow>

using namespace tradewind;
using namespace Qt::StringLiterals;

namespace {

/// What the system's bar was told.
struct Told
{
    int attached = 0;
    QList<PresenceState> states;
    QList<PresenceTask> tasks;
};

class FakePresence final : public Presence
{
public:
    explicit FakePresence(Told& told)
        : m_told(told)
    {
    }
    void attach(QWindow* window) override { m_told.attached += window ? 1 : 0; }
    void show(const PresenceState& state) override { m_told.states.append(state); }
    void setTasks(const QList<PresenceTask>& tasks) override { m_told.tasks = tasks; }

private:
    Told& m_told;
};

class FakeSource final : public ActivationSource
{
public:
    explicit FakeSource(bool& alive)
        : m_alive(alive)
    {
        m_alive = true;
    }
    ~FakeSource() override { m_alive = false; }
    void activate(const QString& link) { Q_EMIT activated({link, {}}); }

private:
    bool& m_alive;
};

} // namespace

class tst_frontdoor final : public testkit::TestCase
{
    Q_OBJECT

    struct House
    {
        House()
        {
            for (const QString& place : {u"home"_s, u"orders"_s, u"orders/*"_s, u"catalogue"_s})
                window.navigator()->registerPage(place, [] { return new Page; });
        }
        void signIn()
        {
            signedIn = true;
            window.showPages();
            window.navigator()->open(u"home"_s);
            door.followWaiting();
        }
        QString route() { return window.navigator()->currentRoute(); }
        QString notice()
        {
            auto* banner = window.findChild<Banner*>(u"notice"_s);
            return banner->isHidden() ? QString() : banner->text();
        }

        testkit::FakeClock clock;
        ThemeController themes{ThemeController::Preference::Light};
        ShellModel model;
        ShellWindow window{&model, &themes, &clock};
        bool signedIn = false;
        Told told;
        FrontDoor door{window, model, [this] { return signedIn; }, std::make_unique<FakePresence>(told)};
    };

private Q_SLOTS:
    void init()
    {
        // The offscreen platform says of every window and menu what it cannot do with it.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s));
    }

    void aLinkLeadsToItsPlace()
    {
        House house;
        house.signIn();
        house.door.activate({u"tradewind://order/po-1"_s, {}});
        QCOMPARE(house.route(), u"orders/po-1"_s);
        QVERIFY(house.window.isVisible());
        house.door.activate({});
        QCOMPARE(house.route(), u"orders/po-1"_s);
        QVERIFY(house.notice().isEmpty());
    }

    void aMinimisedWindowComesBack()
    {
        House house;
        house.signIn();
        house.window.showMinimized();
        house.door.activate({});
        QVERIFY(!house.window.isMinimized());
        QVERIFY(house.window.isVisible());
        // As large as it was.
        house.window.showMaximized();
        house.window.setWindowState(house.window.windowState() | Qt::WindowMinimized);
        house.door.activate({});
        QVERIFY(house.window.isMaximized());
    }

    void beforeSignInTheLastLinkWaits()
    {
        House house;
        house.window.showAlone(new QWidget);
        house.door.activate({u"tradewind://orders"_s, {}});
        house.door.activate({u"tradewind://order/po-2"_s, {}});
        QCOMPARE(house.route(), QString());
        house.signIn();
        QCOMPARE(house.route(), u"orders/po-2"_s);
        // Once.
        house.window.navigator()->open(u"home"_s);
        house.door.followWaiting();
        QCOMPARE(house.route(), u"home"_s);
    }

    void aLinkThatLeadsNowhereSaysSo_data()
    {
        QTest::addColumn<QString>("link");
        QTest::newRow("not ours") << u"https://orders"_s;
        QTest::newRow("an act") << u"tradewind://pay/po-1"_s;
        QTest::newRow("a place this program has not") << u"tradewind://money"_s;
    }
    void aLinkThatLeadsNowhereSaysSo()
    {
        QFETCH(QString, link);
        House house;
        house.signIn();
        house.door.activate({link, {}});
        QCOMPARE(house.route(), u"home"_s);
        QVERIFY(!house.notice().isEmpty());
        QVERIFY(!house.notice().contains(link)); // its words are a stranger's
    }

    void theSystemsBarSaysWhatWaits()
    {
        House house;
        house.signIn();
        house.window.show();
        QVERIFY(house.told.attached > 0);
        using Progress = PresenceState::Progress;
        QCOMPARE(house.told.states.last(), (PresenceState{Progress::None, 0}));
        house.model.setPending(2, 0);
        QCOMPARE(house.told.states.last(), (PresenceState{Progress::Busy, 0}));
        house.model.setOfflineSince(house.clock.now());
        QCOMPARE(house.told.states.last(), (PresenceState{Progress::Paused, 0}));
        house.model.setPending(1, 1);
        QCOMPARE(house.told.states.last(), (PresenceState{Progress::Paused, 1}));
        const qsizetype told = house.told.states.size();
        house.model.setSyncing(true);
        house.model.setPending(2, 1);
        QCOMPARE(house.told.states.size(), told); // nothing that shows has changed
        house.model.setOfflineSince({});
        house.model.setPending(0, 0);
        QCOMPARE(house.told.states.last(), (PresenceState{Progress::None, 0}));
    }

    void everyTaskLeadsSomewhere()
    {
        House house;
        QVERIFY(!house.told.tasks.isEmpty());
        for (const PresenceTask& task : house.told.tasks) {
            QVERIFY(!task.title.isEmpty());
            QVERIFY2(routeOfLink(task.link).ok(), qPrintable(task.link));
        }
    }

    void whoComesWhenItEndsIsForTheNextProgram()
    {
        House house;
        bool alive = false;
        auto source = std::make_unique<FakeSource>(alive);
        FakeSource* door = source.get();
        house.door.add(std::move(source));
        house.signIn();
        house.window.show();
        door->activate(u"tradewind://orders"_s);
        QCOMPARE(house.route(), u"orders"_s);
        house.window.hide();
        QVERIFY(!alive);
    }

    void linksThatComeAsEventsAreTaken()
    {
        House house;
        house.signIn();
        house.door.add(std::make_unique<OpenEvents>());
        QFileOpenEvent link{QUrl(u"tradewind://order/po-3"_s)};
        QVERIFY(QCoreApplication::sendEvent(qApp, &link));
        QCOMPARE(house.route(), u"orders/po-3"_s);
        QFileOpenEvent file{u"/etc/passwd"_s};
        QCoreApplication::sendEvent(qApp, &file);
        QFileOpenEvent other{QUrl(u"https://order/po-4"_s)};
        QCoreApplication::sendEvent(qApp, &other);
        QCOMPARE(house.route(), u"orders/po-3"_s);
    }
};

TRADEWIND_TEST(tst_frontdoor)
#include "tst_frontdoor.moc"
