// SPDX-License-Identifier: Apache-2.0
#include "tests/testkit/testcase.h"
#include "ui/theme/themecontroller.h"
#include "ui/theme/tradewindstyle.h"

#include <QApplication>
#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

#include <cmath>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

double luminance(const QColor& color)
{
    const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// WCAG 2.2, relative contrast.
double contrast(const QColor& a, const QColor& b)
{
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

} // namespace

class tst_theme : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void contrasts_data()
    {
        QTest::addColumn<ColorRole>("front");
        QTest::addColumn<ColorRole>("ground");
        QTest::addColumn<double>("least");
        const QList<ColorRole> grounds{ColorRole::Surface, ColorRole::Window,  ColorRole::Sunken,  ColorRole::Raised,
                                       ColorRole::Hover,   ColorRole::Pressed, ColorRole::Selected};
        const auto row = [](ColorRole front, ColorRole ground, double least) {
            const QByteArray name =
                "role " + QByteArray::number(int(front)) + " on role " + QByteArray::number(int(ground));
            QTest::newRow(name.constData()) << front << ground << least;
        };
        for (const ColorRole ground : grounds) {
            for (const ColorRole front : {ColorRole::Ink, ColorRole::Ink2, ColorRole::Ink3, ColorRole::Link})
                row(front, ground, 4.5);
            if (ground != ColorRole::Pressed)
                row(ColorRole::Edge, ground, 3.0);
        }
        for (const ColorRole ground :
             {ColorRole::Accent, ColorRole::AccentHover, ColorRole::AccentPressed, ColorRole::OnBehalf, ColorRole::Sea})
            row(ColorRole::OnAccent, ground, 4.5);
        for (const ColorRole text :
             {ColorRole::Ok, ColorRole::Warn, ColorRole::Bad, ColorRole::Hold, ColorRole::Info, ColorRole::Mute}) {
            row(text, ColorRole(int(text) + 1), 4.5);
            row(text, ColorRole::Surface, 4.5);
            row(text, ColorRole::Selected, 4.5);
            row(ColorRole(int(text) + 2), ColorRole::Surface, 3.0);
        }
        row(ColorRole::Focus, ColorRole::Surface, 3.0);
        row(ColorRole::Focus, ColorRole::Selected, 3.0);
        row(ColorRole::Accent, ColorRole::Surface, 3.0);
        for (int chart = int(ColorRole::Chart1); chart <= int(ColorRole::Chart8); ++chart)
            row(ColorRole(chart), ColorRole::Surface, 3.0);
    }

    void contrasts()
    {
        QFETCH(ColorRole, front);
        QFETCH(ColorRole, ground);
        QFETCH(double, least);
        for (const Theme::Scheme scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
            const Theme theme(scheme);
            QVERIFY2(contrast(theme.color(front), theme.color(ground)) >= least,
                     qPrintable(theme.color(front).name() + u" on "_s + theme.color(ground).name()));
        }
    }

    void changesLive()
    {
        ThemeController controller(ThemeController::Preference::Light);
        QPushButton button(u"Pay now"_s);
        QCOMPARE(Theme::of(&button).scheme(), Theme::Scheme::Light);
        QSignalSpy changed(&controller, &ThemeController::themeChanged);
        controller.setPreference(ThemeController::Preference::Dark);
        QCOMPARE(changed.size(), 1);
        QVERIFY(Theme::of(&button).isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Base), Theme::of(&button).color(ColorRole::Surface));
        QCOMPARE(QPushButton().palette().color(QPalette::ButtonText), Theme::of(&button).color(ColorRole::Ink));
    }

    void scalesEveryLength()
    {
        ThemeController controller(ThemeController::Preference::Light);
        QPushButton button(u"Pay now"_s);
        const QSize normal = button.sizeHint();
        QCOMPARE(normal.height(), 32);
        controller.setScale(2.0);
        QCOMPARE(button.sizeHint().height(), 64);
        QVERIFY(button.sizeHint().width() > normal.width());
        controller.setScale(1.0);
        controller.setDensity(Theme::Density::Compact);
        QCOMPARE(button.sizeHint().height(), 28);
    }

    void rowsOfListsCanBeHit()
    {
        ThemeController controller(ThemeController::Preference::Light);
        QComboBox box;
        box.addItems({u"EUR"_s, u"USD"_s});
        box.ensurePolished();
        QCOMPARE(box.view()->sizeHintForRow(0), 28);
        QListWidget list;
        list.addItem(u"Supplier"_s);
        QCOMPARE(list.sizeHintForRow(0), 28);
        controller.setScale(2.0);
        QCOMPARE(list.sizeHintForRow(0), 56);
    }

    void chineseTextsAreOfOneFont()
    {
        ThemeController controller(ThemeController::Preference::Light);
        controller.setLanguage(QLocale::English);
        const QStringList own = controller.theme().font(TextStyle::Body).families();
#ifdef Q_OS_LINUX
        QVERIFY2(own.size() >= 2, "the font for Chinese is missing: app/packaging/install-packages.sh build");
#else
        if (own.size() < 2)
            QSKIP("there is no font for Chinese here");
#endif
        controller.setLanguage(QLocale::Chinese);
        QCOMPARE(controller.theme().font(TextStyle::Body).families(), (QStringList{own.at(1), own.at(0)}));
        controller.setLanguage(QLocale::English);
        QCOMPARE(controller.theme().font(TextStyle::Body).families(), own);
    }

    void fontsAreRatiosOfTheSystemsOwn()
    {
        QFont body;
        body.setPointSizeF(10);
        const Theme theme(Theme::Scheme::Light, body);
        QCOMPARE(theme.font(TextStyle::Body).pointSizeF(), 10.0);
        QCOMPARE(theme.font(TextStyle::Display).pointSizeF(), 18.5);
        QCOMPARE(theme.font(TextStyle::Title).weight(), QFont::DemiBold);
    }
};

TRADEWIND_TEST(tst_theme)
} // namespace tradewind

#include "tst_theme.moc"
