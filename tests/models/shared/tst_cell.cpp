// SPDX-License-Identifier: Apache-2.0
#include "models/shared/cell.h"
#include "tests/testkit/testcase.h"

namespace tradewind {
using namespace Qt::StringLiterals;

class tst_cell : public testkit::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void plainTextSaysWhatIsPainted()
    {
        const Cell cell{.first = pricePair(u"¥21.85"_s, u"EUR"_s, u"3.46"_s),
                        .second = {part::note(u"buy again 31 %"_s), part::icon(u"star"_s)}};
        QCOMPARE(plainText(cell), u"¥21.85 ≈ EUR 3.46 buy again 31 %"_s);
        QCOMPARE(plainText(part::amount({}, u"8,827.01"_s, Certainty::Binding)), u"8,827.01"_s);
        QCOMPARE(plainText(part::chip(Tone::Ok, u"check"_s, u"Confirmed"_s)), u"Confirmed"_s);
    }

    void cellsTravelInVariants()
    {
        const Cell cell{.first = {part::text(u"a"_s)}};
        QCOMPARE(QVariant::fromValue(cell).value<Cell>(), cell);
    }
};

TRADEWIND_TEST(tst_cell)
} // namespace tradewind

#include "tst_cell.moc"
