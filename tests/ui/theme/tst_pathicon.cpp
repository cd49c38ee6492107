// SPDX-License-Identifier: Apache-2.0
#include "tests/testkit/testcase.h"
#include "ui/theme/figures.h"
#include "ui/theme/pathdata.h"
#include "ui/theme/pathicon.h"
#include "ui/theme/themecontroller.h"

#include <QGuiApplication>
#include <QPainter>

namespace tradewind {
using namespace Qt::StringLiterals;

class tst_pathicon : public testkit::TestCase
{
    Q_OBJECT

    static QImage painted(const QString& name)
    {
        QImage image(48, 48, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintIcon(&painter, name, QRectF(0, 0, 48, 48), Qt::black);
        return image;
    }

private Q_SLOTS:
    void readsPathData_data()
    {
        QTest::addColumn<QString>("data");
        QTest::addColumn<bool>("good");
        QTest::addColumn<QRectF>("bounds");
        QTest::newRow("lines") << u"M2 3h4v5H2z"_s << true << QRectF(2, 3, 4, 5);
        QTest::newRow("numbers need no space") << u"M1.5.5-1-2"_s << true << QRectF(-1, -2, 2.5, 2.5);
        QTest::newRow("an arc") << u"M0 0a5 5 0 0 1 10 0"_s << true << QRectF(0, -5, 10, 5);
        QTest::newRow("flags need no space") << u"M0 0a5 5 0 0110 0"_s << true << QRectF(0, -5, 10, 5);
        QTest::newRow("a missing number") << u"M2"_s << false << QRectF();
        QTest::newRow("an unknown command") << u"M0 0Q1 1 2 2"_s << false << QRectF();
        QTest::newRow("numbers without a command") << u"1 2"_s << false << QRectF();
    }

    void readsPathData()
    {
        QFETCH(QString, data);
        QFETCH(bool, good);
        QFETCH(QRectF, bounds);
        const auto path = pathFromData(data);
        QCOMPARE(path.has_value(), good);
        if (!path)
            return;
        const QRectF seen = path->boundingRect();
        for (const double off : {seen.left() - bounds.left(), seen.top() - bounds.top(), seen.right() - bounds.right(),
                                 seen.bottom() - bounds.bottom()})
            QVERIFY2(std::abs(off) < 0.01,
                     qPrintable(u"%1 %2 %3 %4"_s.arg(seen.x()).arg(seen.y()).arg(seen.width()).arg(seen.height())));
    }

    void everyIconPaintsInsideItsSquare()
    {
        QCOMPARE(iconNames().size(), 92);
        for (const QString& name : iconNames()) {
            const QImage image = painted(name);
            int inked = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    inked += qAlpha(image.pixel(x, y)) > 128 ? 1 : 0;
            }
            QVERIFY2(inked > 20, qPrintable(name));
        }
    }

    void turnsWithTheReadingDirection()
    {
        const QImage arrow = painted(u"arrow-left"_s);
        const QImage clock = painted(u"clock"_s);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        const QImage turned = painted(u"arrow-left"_s);
        const QImage sameClock = painted(u"clock"_s);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        QVERIFY(arrow != turned);
        QCOMPARE(clock, sameClock);
    }

    void takesTheThemesColour()
    {
        ThemeController controller(ThemeController::Preference::Dark);
        const QImage image = pathIcon(u"check"_s, Ink::Ok).pixmap(48, 48).toImage();
        const QColor wanted = Theme(Theme::Scheme::Dark).color(ColorRole::Ok);
        bool seen = false;
        for (int y = 0; y < image.height() && !seen; ++y) {
            for (int x = 0; x < image.width() && !seen; ++x)
                seen = image.pixelColor(x, y) == wanted;
        }
        QVERIFY(seen);
    }

    void figuresStandStill()
    {
        const QFont font = QGuiApplication::font();
        QCOMPARE(figuresWidth(u"11:11"_s, font), figuresWidth(u"08:48"_s, font));
        QVERIFY(figuresWidth(u"1,284.60"_s, font) > figuresWidth(u"284.60"_s, font));
    }
};

TRADEWIND_TEST(tst_pathicon)
} // namespace tradewind

#include "tst_pathicon.moc"
