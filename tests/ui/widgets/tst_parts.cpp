// SPDX-License-Identifier: Apache-2.0
#include "tests/testkit/testcase.h"
#include "ui/shared/statestack.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/chartcanvas.h"
#include "ui/widgets/countdownring.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/timeline.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QPushButton>
#include <QSignalSpy>

#include <memory>

namespace tradewind {
using namespace Qt::StringLiterals;

class tst_parts : public testkit::TestCase
{
    Q_OBJECT

    ThemeController m_themes{ThemeController::Preference::Light};

    static QString nameOf(QWidget* widget)
    {
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        return face ? face->text(QAccessible::Name) : QString();
    }

private Q_SLOTS:
    void screenReadersHearWhatIsPainted()
    {
        Chip chip(Tone::Ok, u"check"_s, u"Confirmed"_s);
        QCOMPARE(nameOf(&chip), u"Confirmed"_s);
        AmountLabel amount;
        QCOMPARE(nameOf(&amount), u"–"_s);
        amount.setAmount(u"EUR"_s, u"8,827.01"_s, Certainty::Estimate);
        QCOMPARE(nameOf(&amount), u"≈ EUR 8,827.01"_s);
        PartsBar bar;
        bar.setSegments({{1, 75, false, u"Goods"_s}, {3, 25, true, u"Freight"_s}});
        QCOMPARE(nameOf(&bar), u"Goods 75.0 %, Freight 25.0 %"_s);
        Banner banner;
        banner.showMessage(Tone::Warn, u"No keychain"_s);
        QCOMPARE(nameOf(&banner), u"No keychain"_s);
        Timeline timeline;
        timeline.setEntries(
            {{Tone::Ok, u"check"_s, u"Paid"_s, u"EUR 5"_s, u"21 Oct"_s}, {Tone::Mute, u"clock"_s, u"Placed"_s}});
        QCOMPARE(nameOf(&timeline), u"Paid, EUR 5, 21 Oct"_s);
        QTest::keyClick(&timeline, Qt::Key_Down);
        QCOMPARE(nameOf(&timeline), u"Placed"_s); // and not a word of what there is not
        Milestones milestones;
        milestones.setSteps({{u"Paid"_s, u"21 Oct"_s, Milestones::State::Done, {}},
                             {u"On its way"_s, {}, Milestones::State::Now, {}},
                             {u"Delivered"_s, {}, Milestones::State::ToCome, {}}});
        QCOMPARE(nameOf(&milestones), u"Paid: done, 21 Oct. On its way: now. Delivered: to come"_s);
        LegsBar legs;
        legs.setLegs({{u"ship"_s, u"Ningbo → Hamburg"_s, {u"Hai Lan Lines"_s, {}, u"since 12 Nov"_s}}});
        QCOMPARE(nameOf(&legs), u"Ningbo → Hamburg: Hai Lan Lines, since 12 Nov"_s);
        KeyHint keys(u"Ctrl+K"_s);
        QCOMPARE(nameOf(&keys), u"Ctrl+K"_s);
    }

    void whatIsReadStaysTogether_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("from left to right") << Qt::LeftToRight;
        QTest::newRow("from right to left") << Qt::RightToLeft;
    }

    void whatIsReadStaysTogether()
    {
        QFETCH(Qt::LayoutDirection, direction);
        const bool mirrored = direction == Qt::RightToLeft;
        ScrollColumn column(24);
        column.setLayoutDirection(direction);
        auto* first = new Separator;
        column.body()->addWidget(first);
        column.keepReadable();
        column.resize(1600, 400);
        column.show();
        const int reading = Theme::of(&column).px(kReadingWidth);
        QTRY_COMPARE(first->width(), reading);
        const int margin = Theme::of(&column).px(24);
        QCOMPARE(first->mapTo(&column, QPoint()).x(), mirrored ? 1600 - margin - reading : margin);
        column.resize(700, 400);
        QTRY_COMPARE(first->width(), 700 - 2 * margin);

        auto* table = new QWidget;
        const std::unique_ptr<QWidget> box(keptReadable(table));
        box->setLayoutDirection(direction);
        box->resize(1600, 100);
        box->show();
        QTRY_COMPARE(table->width(), reading);
        QCOMPARE(table->x(), mirrored ? 1600 - reading : 0);
        box->resize(500, 100);
        QTRY_COMPARE(table->width(), 500);
    }

    void aPlaceShowsItsState()
    {
        auto* content = new QWidget;
        StateStack stack(content);
        QVERIFY(!stack.isContentShown());
        stack.showLoading();
        QVERIFY(!stack.isContentShown());
        stack.showError(makeError(Error::Kind::Offline));
        auto* act = stack.findChild<QPushButton*>(u"emptyAct"_s);
        QSignalSpy asked(&stack, &StateStack::actRequested);
        act->click();
        QCOMPARE(asked.size(), 1);
        stack.showContent();
        stack.showLoading();
        QVERIFY(stack.isContentShown());
        stack.showError(makeError(Error::Kind::Cancelled));
        QVERIFY(stack.isContentShown());
        stack.showEmpty(u"order"_s, u"No orders yet"_s, u"An accepted quote becomes an order here."_s);
        QVERIFY(!stack.isContentShown());
        QVERIFY(act->isHidden());
    }

    void countdownsAreWords_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("below an hour") << qint64(1122) << u"18:42"_s;
        QTest::newRow("seconds keep two digits") << qint64(61) << u"1:01"_s;
        QTest::newRow("hours") << qint64(5 * 3600 + 28 * 60 + 9) << u"5 h 28"_s;
        QTest::newRow("days") << qint64(3 * 86400 + 4 * 3600) << u"3 d 4 h"_s;
        QTest::newRow("over") << qint64(0) << u"0:00"_s;
    }

    void countdownsAreWords()
    {
        QFETCH(qint64, seconds);
        QFETCH(QString, words);
        QCOMPARE(CountdownRing::words(seconds), words);
        CountdownRing ring;
        ring.setTime(seconds - 10000000, 1);
        QCOMPARE(ring.left(), 0);
    }

    void chartsAreWalkedAndRead()
    {
        ChartWidget chart(ChartWidget::Kind::Line);
        chart.setFinding(u"The rate fell."_s);
        chart.setData({.pointName = u"Day"_s,
                       .points = {u"1 Oct"_s, u"2 Oct"_s},
                       .series = {{.name = u"ours"_s, .values = {7.8, 7.7}, .texts = {u"7.8000"_s, u"7.7000"_s}}}});
        auto* canvas = chart.findChild<ChartCanvas*>();
        QCOMPARE(nameOf(canvas), u"The rate fell."_s);
        QTest::keyClick(canvas, Qt::Key_Home);
        QCOMPARE(canvas->accessibleValue(), u"1 Oct, ours 7.8000"_s);
        QTest::keyClick(canvas, Qt::Key_Right);
        QTest::keyClick(canvas, Qt::Key_Right);
        QCOMPARE(canvas->accessibleValue(), u"2 Oct, ours 7.7000"_s);
        QCOMPARE(chart.dataAsText(), u"Day\tours\n1 Oct\t7.8000\n2 Oct\t7.7000"_s);
        QTest::keyClick(canvas, Qt::Key_T);
        QVERIFY(chart.isTableShown());
        chart.setData({});
        chart.resize(300, 200);
        chart.setTableShown(false);
        chart.grab();
    }
};

TRADEWIND_TEST(tst_parts)
} // namespace tradewind

#include "tst_parts.moc"
