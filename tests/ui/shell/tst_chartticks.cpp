// SPDX-License-Identifier: Apache-2.0
#include "tests/testkit/testcase.h"
#include "ui/shared/chartticks.h"

namespace tradewind {
using namespace Qt::StringLiterals;

class tst_chartticks final : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theAxisCoversEverySeriesAndMarkInRoundSteps()
    {
        ChartData data;
        data.series = {{.name = u"mid"_s, .values = {7.81, 7.93}}};
        data.marks = {{0, 7.74, u"paid"_s}};
        addTicks(data);
        QCOMPARE(data.ticks.size(), data.tickValues.size());
        QVERIFY(data.ticks.size() >= 3 && data.ticks.size() <= 8);
        QVERIFY(data.tickValues.first() <= 7.74 && data.tickValues.last() >= 7.93);
        QCOMPARE(data.ticks.first(), u"7.70"_s);
    }

    void oneValueHasAnAxisTooAndNoValueHasNone()
    {
        ChartData one;
        one.series = {{.name = u"price"_s, .values = {35.75}}};
        addTicks(one);
        QVERIFY(!one.ticks.isEmpty());
        ChartData none;
        addTicks(none);
        QVERIFY(none.ticks.isEmpty());
    }
};

TRADEWIND_TEST(tst_chartticks)
} // namespace tradewind

#include "tst_chartticks.moc"
