// SPDX-License-Identifier: Apache-2.0
#include "tests/testkit/testcase.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/imageview.h"
#include "ui/widgets/rangehandle.h"
#include "ui/widgets/rangehistogram.h"

#include <QAccessible>
#include <QSignalSpy>

namespace tradewind {
using namespace Qt::StringLiterals;

class tst_rangehistogram : public testkit::TestCase
{
    Q_OBJECT

    ThemeController m_themes{ThemeController::Preference::Light};

    struct Shown
    {
        RangeHistogram range{u"Minimum order"_s, [](qint64 value) { return QString::number(value); }, 1};
        std::optional<qint64> low;
        std::optional<qint64> high;
        int told = 0;

        Shown()
        {
            QObject::connect(&range, &RangeHistogram::limitsChosen, &range,
                             [this](std::optional<qint64> from, std::optional<qint64> to) {
                                 low = from;
                                 high = to;
                                 ++told;
                             });
            // 5 up to 1, nothing up to 2, 7 up to 5, 2 up to 10, 1 above; nothing above 20.
            range.setBins({1, 2, 5, 10, 20}, {5, 0, 7, 2, 1, 0});
            range.setLimits({}, {});
            range.resize(216, 44);
            range.show();
        }
        RangeHandle* handle(qsizetype at) { return range.findChildren<RangeHandle*>().at(at); }
    };

private Q_SLOTS:
    void handlesMoveByKeyFromBinToBin()
    {
        Shown shown;
        RangeHandle* low = shown.handle(0);
        RangeHandle* high = shown.handle(1);
        QVERIFY(low->focusPolicy() & Qt::TabFocus);
        QTest::keyClick(low, Qt::Key_Right);
        QCOMPARE(shown.low, std::optional<qint64>(2)); // above 1, in whole numbers
        QVERIFY(!shown.high);
        QTest::keyClick(high, Qt::Key_Left);
        QCOMPARE(shown.high, std::optional<qint64>(10));
        QTest::keyClick(low, Qt::Key_End); // never past the other
        QCOMPARE(shown.low, std::optional<qint64>(6));
        QCOMPARE(shown.high, std::optional<qint64>(10));
        QTest::keyClick(low, Qt::Key_Home);
        QVERIFY(!shown.low);
        QTest::keyClick(high, Qt::Key_End);
        QVERIFY(!shown.high);
    }

    void theOtherLimitStaysAsItWasGiven()
    {
        Shown shown;
        shown.range.setLimits(4, 8); // neither is the end of a bin
        QTest::keyClick(shown.handle(1), Qt::Key_Right);
        QCOMPARE(shown.low, std::optional<qint64>(4));
        QCOMPARE(shown.high, std::optional<qint64>(10));
        shown.range.setLimits(4, 8);
        shown.range.setBins({1, 2, 5, 10, 20}, {5, 3, 7, 2, 1, 9}); // counted anew
        QTest::keyClick(shown.handle(0), Qt::Key_Home);
        QVERIFY(!shown.low);
        QCOMPARE(shown.high, std::optional<qint64>(8));
    }

    void assistiveTechnologyReadsAndSetsThem()
    {
        Shown shown;
        QAccessibleInterface* low = QAccessible::queryAccessibleInterface(shown.handle(0));
        QVERIFY(low && low->valueInterface());
        QCOMPARE(low->text(QAccessible::Name), u"Minimum order, no least"_s);
        low->valueInterface()->setCurrentValue(2);
        QCOMPARE(shown.low, std::optional<qint64>(3));
        QCOMPARE(low->text(QAccessible::Name), u"Minimum order, at least 3"_s);
        QAccessibleInterface* chart = QAccessible::queryAccessibleInterface(&shown.range);
        QCOMPARE(chart->role(), QAccessible::Chart);
        QCOMPARE(chart->text(QAccessible::Name), u"Minimum order: most offers between 3 and 5"_s);
    }

    void handlesAreDragged()
    {
        Shown shown;
        RangeHandle* high = shown.handle(1);
        QTest::mousePress(high, Qt::LeftButton, {}, high->rect().center());
        QTest::mouseMove(high, high->rect().center() - QPoint(shown.range.width() / 2, 0));
        QVERIFY(shown.high);
        QVERIFY(*shown.high < 10);
        QTest::mouseRelease(high, Qt::LeftButton);
        // A press on the bars brings the nearer one.
        shown.told = 0;
        QTest::mouseClick(&shown.range, Qt::LeftButton, {}, QPoint(40, 8));
        QVERIFY(shown.told > 0);
        QVERIFY(shown.low);
    }

    void limitsSetFromOutsideAreShownAndNotTold()
    {
        Shown shown;
        shown.range.setLimits(3, 10);
        QCOMPARE(shown.told, 0);
        QCOMPARE(shown.handle(0)->value(), 2);
        QCOMPARE(shown.handle(1)->value(), 4);
        shown.range.setBins({}, {});
        QVERIFY(!shown.handle(0)->isVisible());
        QVERIFY(shown.range.accessibleWords().contains("nothing"_L1));
    }

    void aPictureIsZoomedAndPanned()
    {
        ImageView view;
        view.resize(200, 100);
        QImage image(400, 400, QImage::Format_RGB32);
        image.fill(Qt::white);
        view.setImage(image, false);
        QCOMPARE(view.percent(), 25); // fits by its height
        QVERIFY(!view.pan(1, 0));
        view.showPixels();
        QCOMPARE(view.percent(), 100);
        QVERIFY(view.isZoomed());
        QVERIFY(view.pan(1, 1));
        for (int i = 0; i < 20; ++i)
            view.pan(1, 0);
        QVERIFY(!view.pan(1, 0)); // its edge is the end
        view.setImage(image, true);
        QCOMPARE(view.percent(), 100);
        view.zoomBy(-40);
        QVERIFY(!view.isZoomed());
        view.zoomBy(40);
        QCOMPARE(view.percent(), 200); // eight times as it fits
        QVERIFY(view.accessibleWords().contains("200"_L1));
    }
};

TRADEWIND_TEST(tst_rangehistogram)
} // namespace tradewind

#include "tst_rangehistogram.moc"
