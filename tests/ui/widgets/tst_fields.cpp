// SPDX-License-Identifier: Apache-2.0
#include "tests/testkit/testcase.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/plainlabel.h"

#include <QRegularExpression>
#include <QSignalSpy>

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

class tst_fields : public testkit::TestCase
{
    Q_OBJECT

    ThemeController m_themes{ThemeController::Preference::Light};

private Q_SLOTS:
    void init()
    {
        // The offscreen platform says of every window and tip what it cannot do with it.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s));
    }

    void aLongNameDoesNotWidenItsField()
    {
        const QString name = u"Vacuum tumbler 750 ml, 316 steel, leakproof, with a lid and a straw of bamboo"_s;
        const int wide = FormField(name, new QuantityEdit).minimumSizeHint().width();
        FormField field(name, new QuantityEdit);
        field.setNameElided();
        QVERIFY2(field.minimumSizeHint().width() < wide,
                 qPrintable(u"%1 of %2"_s.arg(field.minimumSizeHint().width()).arg(wide)));
        const auto labels = field.findChildren<PlainLabel*>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
                            [&name](const PlainLabel* label) { return label->toolTip().contains(name); }));
    }

    void anEditorOfItsOwnWidthStandsBelowItsName()
    {
        auto* edit = new QuantityEdit;
        edit->setFixedWidth(240);
        FormField field(u"At most"_s, edit);
        field.resize(1200, 80);
        field.show();
        QTRY_COMPARE(edit->width(), 240);
        QCOMPARE(edit->x(), 0);
    }

    void quantities_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("fine");
        QTest::newRow("a whole number") << u"3000"_s << true;
        QTest::newRow("nothing") << u""_s << false;
        QTest::newRow("a thousands separator is not guessed") << u"3,000"_s << false;
        QTest::newRow("a fraction of a piece") << u"3.5"_s << false;
        QTest::newRow("an exponent") << u"12e3"_s << false;
        QTest::newRow("below zero") << u"-1"_s << false;
        QTest::newRow("words") << u"many"_s << false;
    }

    void quantities()
    {
        QFETCH(QString, typed);
        QFETCH(bool, fine);
        auto* edit = new QuantityEdit;
        edit->setLocale(QLocale(QLocale::English));
        FormField field(u"Quantity"_s, edit);
        QTest::keyClicks(edit, typed);
        Q_EMIT edit->editingFinished();
        QCOMPARE(edit->isAcceptable(), fine);
        QCOMPARE(field.hasError(), !fine);
        QCOMPARE(edit->text(), typed);
        QCOMPARE(edit->accessibleDescription().isEmpty(), fine);
        edit->setOptional(true);
        QCOMPARE(edit->isAcceptable(), fine || typed.isEmpty());
    }

    void pricesHaveTheDecimalsOfTheirCurrency()
    {
        PriceEdit euros(currency::eur());
        euros.setLocale(QLocale(QLocale::German));
        euros.setMoney(Money(882701, currency::eur()));
        QCOMPARE(euros.text(), u"8827,01"_s);
        QCOMPARE(euros.money(), std::optional(Money(882701, currency::eur())));
        euros.setText(u"1,234"_s);
        QVERIFY(!euros.money());
        PriceEdit yen(currency::jpy());
        yen.setText(u"1.5"_s);
        QVERIFY(!yen.isAcceptable());
        const std::unique_ptr<PriceEdit> unit(PriceEdit::forUnitPrice(currency::cny()));
        unit->setText(u"21.850001"_s);
        QVERIFY(unit->isAcceptable());
    }

    void aValueIsToldOnlyWhenItCanBeRead()
    {
        QuantityEdit edit;
        edit.show();
        edit.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&edit));
        edit.setValue(Decimal(50));
        edit.clearFocus();
        edit.setFocus();
        edit.selectAll();
        QSignalSpy edited(&edit, &NumberEdit::valueEdited);
        const auto last = [&edited] { return edited.last().first().value<std::optional<Decimal>>(); };
        QTest::keyClicks(&edit, u"12"_s);
        QCOMPARE(last(), std::optional(Decimal(12)));
        // The beginning of something that cannot be read does not count: what stood there before does.
        QTest::keyClicks(&edit, u",000"_s);
        QCOMPARE(edited.size(), 3);
        QCOMPARE(last(), std::optional(Decimal(50)));
        QCOMPARE(edit.valueText(), u"50"_s);
        edit.setValue(Decimal(50)); // the model tells it again: the typed text stays
        QCOMPARE(edit.text(), u"12,000"_s);
        QVERIFY(!edit.problem().isEmpty());
        edit.selectAll();
        QTest::keyClicks(&edit, u"7"_s);
        QCOMPARE(last(), std::optional(Decimal(7)));
        QCOMPARE(edit.valueText(), u"7"_s);
    }

    void aValueThatWasSetIsTheOneBefore()
    {
        QuantityEdit edit;
        edit.show();
        edit.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&edit));
        edit.setFocus();
        edit.setValue(Decimal(80)); // under the cursor, but nothing was typed
        edit.selectAll();
        QTest::keyClicks(&edit, u"x"_s);
        QCOMPARE(edit.valueText(), u"80"_s);
    }

    void whyItIsNoAmount_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("why");
        QTest::newRow("an amount") << u"0.01"_s << u""_s;
        QTest::newRow("nothing") << u" "_s << u"Enter an amount."_s;
        QTest::newRow("zero") << u"0.00"_s << u"Enter an amount."_s;
        QTest::newRow("more than there is money") << u"99999999999999999"_s << u"The number is too large."_s;
        QTest::newRow("words") << u"many"_s << u"Only digits and one decimal mark, please."_s;
    }

    void whyItIsNoAmount()
    {
        QFETCH(QString, typed);
        PriceEdit edit(currency::eur());
        edit.setText(typed);
        QTEST(edit.whyNoAmount(), "why");
    }

    void textOfAPlatformStaysPlain()
    {
        PlainLabel label;
        setServerText(&label, u"<img src=x><b>cheap</b> https://evil.example"_s);
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QVERIFY(!label.textInteractionFlags().testFlag(Qt::LinksAccessibleByMouse));
        setServerToolTip(&label, u"<b>x</b>"_s);
        QVERIFY(label.toolTip().contains(u"&lt;b&gt;"_s));
    }
};

TRADEWIND_TEST(tst_fields)
} // namespace tradewind

#include "tst_fields.moc"
