// SPDX-License-Identifier: Apache-2.0
// The one search box over the real platform: numbers, suppliers, offers. Pictures are kept beside the build.
#include "models/search/searchdesk.h"
#include "tests/services/sourcing/sourcingplatform.h"
#include "tests/testkit/await.h"
#include "tests/testkit/testcase.h"
#include "ui/search/searchpage.h"
#include "ui/shared/datatable.h"
#include "ui/shell/navigator.h"
#include "ui/theme/themecontroller.h"

#include <QAbstractItemModelTester>
#include <QUrl>

using namespace tradewind;
using namespace Qt::StringLiterals;
using testkit::await;
using testkit::awaitUntil;

namespace {

class PlacePage final : public Page
{
};

} // namespace

class tst_searchpage final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void findsNumbersSuppliersAndOffers()
    {
        testkit::SandboxProcess platform;
        QVERIFY(platform.isReady());
        QTemporaryDir folder;
        testkit::SourcingHouse house(platform.url(), folder.path());
        QVERIFY(house.signIn(u"u-marta"_s));
        QVERIFY(house.open());
        QVERIFY(house.syncRecords());
        QVERIFY(house.syncCatalogue());
        ThemeController themes(ThemeController::Preference::Light);
        SearchService service(house.records, house.catalogue);
        SearchDesk desk(service);
        const QAbstractItemModelTester tester(&desk.rows());
        QStackedWidget stack;
        stack.resize(1088, 754);
        stack.show();
        Navigator navigator(&stack);
        registerSearchPage(navigator, [&desk]() -> SearchDesk& { return desk; });
        for (const QString& place : {u"home"_s, u"catalogue"_s, u"orders/*"_s, u"supplier/*"_s, u"offer/*"_s})
            navigator.registerPage(place, [] { return new PlacePage; });
        const auto search = [&navigator](const QString& text) {
            return navigator.open(u"home"_s) &&
                   navigator.open(u"search?q="_s + QString::fromUtf8(QUrl::toPercentEncoding(text)));
        };
        const auto table = [&stack] { return stack.findChild<DataTable*>(u"search.table"_s); };

        // Part of a number: every record with it, each leading to its page by Enter.
        QVERIFY(search(u"po-10"_s));
        QVERIFY(awaitUntil([&] { return table()->isVisible() && desk.rows().rowCount() > 1; }));
        const GoodsRow first = desk.rows().at(0);
        QVERIFY(first.route.startsWith(u"orders/"_s));
        const QString number = first.cells.first().first.first().text;
        for (const auto& [preference, suffix] : {std::pair{ThemeController::Preference::Light, u""_s},
                                                 std::pair{ThemeController::Preference::Dark, u"-dark"_s}}) {
            themes.setPreference(preference);
            QCoreApplication::processEvents();
            stack.grab().save(QStringLiteral(PICTURES_DIR) + u"/search%1.png"_s.arg(suffix));
        }
        table()->setFocus();
        table()->selectRow(0);
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(navigator.currentRoute(), first.route);
        navigator.back();
        QCOMPARE(navigator.currentPage()->route().path, u"search"_s);

        // The whole number leads there at once, and the way back does not come by here again.
        QVERIFY(search(number));
        QVERIFY(awaitUntil([&] { return navigator.currentRoute() == first.route; }));
        navigator.back();
        QCOMPARE(navigator.currentRoute(), u"home"_s);

        // A supplier by the beginning of its name, however it is written.
        const Offer offer = house.someOffer();
        const auto supplier = await(house.catalogue.supplier(offer.supplierId));
        QVERIFY(supplier.ok());
        QVERIFY(search(supplier->name.left(12).toLower()));
        const QString place = u"supplier/"_s + supplier->id.toString();
        QVERIFY(awaitUntil([&] { return table()->isVisible() && desk.rows().rowOf(place) >= 0; }));

        // Words of goods lead to the catalogue.
        QVERIFY(search(u"vacuum tumbler"_s));
        QVERIFY(awaitUntil([&] { return navigator.currentRoute() == u"catalogue?q=vacuum%20tumbler"_s; }));

        // A SKU code is one offer of the catalogue.
        QVERIFY(search(offer.skus.first().code));
        QVERIFY(awaitUntil(
            [&] { return navigator.currentPage()->route().path == u"catalogue"_s || table()->isVisible(); }));
        QVERIFY(awaitUntil([&] { return desk.rows().rowOf(u"offer/"_s + offer.id.toString()) >= 0; }));
        house.stop();
    }
};

TRADEWIND_TEST(tst_searchpage)
#include "tst_searchpage.moc"
