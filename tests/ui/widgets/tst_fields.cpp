// SPDX-License-Identifier: Apache-2.0
#include "tests/testkit/testcase.h"
#include "ui/theme/themecontroller.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/plainlabel.h"

#include <QSignalSpy>

namespace tradewind {
using namespace Qt::StringLiterals;

class tst_fields : public testkit::TestCase
{
    Q_OBJECT

    ThemeController m_themes{ThemeController::Preference::Light};

private Q_SLOTS:
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
        QSignalSpy edited(&edit, &NumberEdit::valueEdited);
        QTest::keyClicks(&edit, u"12x"_s);
        QCOMPARE(edited.size(), 2);
        QCOMPARE(edited.last().first().value<std::optional<Decimal>>(), std::optional(Decimal(12)));
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
