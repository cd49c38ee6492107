// SPDX-License-Identifier: Apache-2.0
#include "models/home/homedesk.h"
#include "tests/models/home/homehouse.h"
#include "tests/testkit/testcase.h"
#include "ui/home/homepage.h"
#include "ui/shared/datatable.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;
using testkit::awaitUntil;

class tst_homepage : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyNeedLeadsToItsPlace_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void everyNeedLeadsToItsPlace()
    {
        QFETCH(bool, dark);
        ThemeController themes(dark ? ThemeController::Preference::Dark : ThemeController::Preference::Light);
        testkit::HomeHouse house;
        HomeDesk desk(house.service);
        HomePage page(desk);
        page.resize(1240, 800);
        page.show();
        QVERIFY(house.fill());
        auto* needs = page.findChild<DataTable*>(u"home.needs"_s);
        QVERIFY(needs);
        QVERIFY(awaitUntil([&] { return needs->model()->rowCount() == 7; }));

        QSignalSpy went(&page, &Page::goRequested);
        auto* compare = page.findChild<QPushButton*>(u"home.act.rfq-rfq-0318"_s);
        QVERIFY(compare);
        QCOMPARE(compare->text(), u"Compare rounds"_s);
        compare->setFocus();
        QTest::keyClick(compare, Qt::Key_Space);
        QCOMPARE(went.takeFirst().value(0).toString(), u"quotes/rfq-0318"_s);

        // Down passes over the heading; Enter opens the row.
        QVERIFY(needs->selectId(u"rfq-rfq-0318"_s));
        needs->setFocus();
        QTest::keyClick(needs, Qt::Key_Down);
        QTest::keyClick(needs, Qt::Key_Return);
        QCOMPARE(went.takeFirst().value(0).toString(), u"warehouse/receipt/re-7731"_s);

        auto* arriving = page.findChild<DataTable*>(u"home.arriving"_s);
        QVERIFY(awaitUntil([arriving] { return arriving->model()->rowCount() == 1; }));
        const auto* rate = page.findChild<PartLabel*>(u"home.rate"_s);
        QVERIFY(awaitUntil([rate] { return rate->text().contains("7.842"_L1); }));
        QVERIFY(page.findChild<PartLabel*>(u"home.balance.EUR"_s)->text().startsWith("EUR"_L1));
        QVERIFY(
            awaitUntil([&] { return page.findChild<ChartWidget*>(u"home.rateChart"_s)->data().points.size() == 3; }));
        const ChartData& spend = page.findChild<ChartWidget*>(u"home.spend"_s)->data();
        QCOMPARE(spend.points.size(), 6);
        const ChartData::Series& paid = spend.series.first();
        QCOMPARE(paid.labels.size(), paid.texts.size());
        QVERIFY(std::all_of(paid.labels.cbegin(), paid.labels.cend(),
                            [](const QString& label) { return label.size() <= 6; }));
        if (const QString folder = qEnvironmentVariable("TRADEWIND_PICTURES"); !folder.isEmpty())
            QVERIFY(page.grab().save(folder + (dark ? u"/home-dark.png"_s : u"/home.png"_s)));
    }

    /// The day is not over: the chart and its ends are of the rate that is shown.
    void theRateInForceIsTheLastOfItsDays()
    {
        ThemeController themes(ThemeController::Preference::Light);
        testkit::HomeHouse house;
        HomeDesk desk(house.service);
        HomePage page(desk);
        page.resize(1240, 800);
        page.show();
        QJsonObject rate = testkit::HomeHouse::example(u"FxRate"_s);
        rate.insert(u"mid"_s, u"7.791"_s);
        rate.insert(u"asOf"_s, u"2026-11-20T08:40:00Z"_s);
        QVERIFY(house.put(u"fx_rate"_s, rate));
        auto* chart = page.findChild<ChartWidget*>(u"home.rateChart"_s);
        QVERIFY(awaitUntil([&] { return chart->data().points.size() == 3; }));
        QVERIFY(page.findChild<PartLabel*>(u"home.rate"_s)->text().contains("7.7910"_L1));
        QCOMPARE(chart->data().series.first().texts.last(), u"7.7910"_s);
        QVERIFY2(chart->accessibleDescription().contains("low 7.7910"_L1) ||
                     chart->accessibleName().contains("low 7.7910"_L1),
                 qPrintable(chart->accessibleName() + chart->accessibleDescription()));
        // A rate of the day after is a day more.
        rate.insert(u"version"_s, rate.value("version"_L1).toInt() + 1);
        rate.insert(u"asOf"_s, u"2026-11-21T08:40:00Z"_s);
        QVERIFY(house.put(u"fx_rate"_s, rate));
        QVERIFY(awaitUntil([&] { return chart->data().points.size() == 4; }));
    }

    void theRateSaysThatItsHistoryNeedsAConnection()
    {
        ThemeController themes(ThemeController::Preference::Light);
        testkit::HomeHouse house(false);
        QVERIFY(house.put(u"fx_rate"_s, testkit::HomeHouse::example(u"FxRate"_s)));
        house.network.setHandler(
            [](const auto&) { return testkit::FakeAnswer::broken(QNetworkReply::ConnectionRefusedError); });
        HomeDesk desk(house.service);
        HomePage page(desk);
        page.resize(1240, 800);
        page.show();
        auto* rate = page.findChild<PartLabel*>(u"home.rate"_s);
        QVERIFY(awaitUntil([&] { return rate->text().contains("7.842"_L1); }));
        QVERIFY(page.findChild<DataTable*>(u"home.needs"_s)->isHidden());
        QVERIFY(page.findChild<ChartWidget*>(u"home.rateChart"_s)->isHidden());
    }
};

TRADEWIND_TEST(tst_homepage)
} // namespace tradewind

#include "tst_homepage.moc"
