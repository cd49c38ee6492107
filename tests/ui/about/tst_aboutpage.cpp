// SPDX-License-Identifier: Apache-2.0
#include "tests/models/about/updatehouse.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"
#include "tests/ui/orders/pagepicture.h"
#include "ui/about/aboutpage.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QAbstractButton>
#include <QDesktopServices>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::awaitUntil;
using testkit::UpdateHouse;

namespace {

/// In the place of the system's browser.
class Browser final : public QObject
{
    Q_OBJECT

public:
    Browser() { QDesktopServices::setUrlHandler(u"https"_s, this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(u"https"_s); }
    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl& url) { opened.append(url); }
};

} // namespace

class tst_aboutpage final : public testkit::TestCase
{
    Q_OBJECT

    struct Shown
    {
        explicit Shown(UpdateDesk& desk)
            : page(*testkit::shippedProduct(), desk)
        {
            page.resize(1080, 700);
            page.show();
            page.activate(Route::parse(u"about"_s));
            if (QWidget* focus = page.initialFocus())
                focus->setFocus();
        }
        QAbstractButton* button(const QString& name) { return page.findChild<QAbstractButton*>(name); }
        QString state() { return page.findChild<PlainLabel*>(u"about.state"_s)->text(); }
        QString facts(const QString& list)
        {
            QStringList words;
            for (const auto* part : page.findChild<FactList*>(list)->findChildren<QLabel*>())
                words.append(part->text());
            for (const auto* part : page.findChild<FactList*>(list)->findChildren<PartLabel*>())
                words.append(part->text());
            return words.join(u'|');
        }
        ThemeController themes{ThemeController::Preference::Light};
        AboutPage page;
    };

private Q_SLOTS:
    void saysWhatTheProgramIsAndStandsOn()
    {
        UpdateDesk desk(nullptr);
        Shown shown(desk);
        QVERIFY(shown.facts(u"about.self"_s).contains(QStringLiteral(TRADEWIND_VERSION)));
        QVERIFY(shown.facts(u"about.self"_s).contains(u"Apache-2.0"_s));
        QVERIFY(shown.facts(u"about.self"_s).contains(QString::fromLatin1(qVersion())));
        QVERIFY(shown.facts(u"about.components"_s).contains(u"Qt Base"_s));
        QVERIFY(shown.facts(u"about.components"_s).contains(u"LGPL-3.0-only"_s));
        testkit::keepPicture(shown.page, u"about"_s, {1080, 720});
    }

    void withoutAnAddressItSaysSo()
    {
        UpdateDesk desk(nullptr);
        Shown shown(desk);
        QVERIFY(shown.state().contains(u"No address"_s));
        QVERIFY(!shown.button(u"about.ask"_s)->isEnabled());
        QVERIFY(!shown.button(u"about.open"_s)->isVisible());
    }

    void aNewerReleaseIsFoundAndItsPageOpenedByKeyboard()
    {
        Browser browser;
        UpdateHouse house;
        Shown shown(*house.desk);
        QVERIFY(house.network.requests().isEmpty()); // looking at the page asks nobody
        QCOMPARE(shown.page.focusWidget(), shown.button(u"about.ask"_s));
        QTest::keyClick(shown.page.focusWidget(), Qt::Key_Space);
        QVERIFY(!shown.button(u"about.ask"_s)->isEnabled());
        QVERIFY(awaitUntil([&] { return house.desk->state() == UpdateDesk::State::Newer; }));
        QVERIFY(shown.state().contains(u"0.2.0"_s));
        QVERIFY(shown.facts(u"about.release"_s).contains(u"tradewind_0.2.0_amd64.deb"_s));
        QVERIFY(shown.facts(u"about.release"_s).contains(u"0123456789abcdef"_s));
        QVERIFY(shown.facts(u"about.release"_s).contains(u"downloads.example"_s));
        QVERIFY(browser.opened.isEmpty());
        testkit::keepPicture(shown.page, u"about-newer"_s, {1080, 720});
        shown.button(u"about.open"_s)->setFocus(Qt::TabFocusReason);
        QTest::keyClick(shown.page.focusWidget(), Qt::Key_Space);
        QCOMPARE(browser.opened, QList<QUrl>{QUrl(u"https://downloads.example/tradewind/0.2.0"_s)});
    }

    void whatIsNotGenuineIsSaidAndOpensNothing()
    {
        UpdateHouse house(QVersionNumber(0, 1, 0), false);
        Shown shown(*house.desk);
        shown.button(u"about.ask"_s)->click();
        QVERIFY(awaitUntil([&] { return house.desk->state() == UpdateDesk::State::Failed; }));
        QVERIFY(shown.state().contains(u"not genuine"_s));
        QVERIFY(!shown.button(u"about.open"_s)->isVisible());
        QVERIFY(shown.button(u"about.ask"_s)->isEnabled());
        testkit::keepPicture(shown.page, u"about-forged"_s, {1080, 720});
    }
};

TRADEWIND_TEST(tst_aboutpage)
#include "tst_aboutpage.moc"
