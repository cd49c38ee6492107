// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/cell.h"
#include "services/domain/pricing/landedcost.h"

#include <QCoreApplication>
#include <QLocale>

namespace tradewind {

/// One line of "Landed cost per piece" or of the full breakdown, in words.
struct BreakdownLine
{
    int chart = 1; ///< colour of the part
    bool estimate = false;
    bool counted = true;
    QString name;
    QString perUnit; ///< three decimals
    QString share;   ///< of the whole, "75.0 %"
    QString total;
    QString explanation; ///< the rule behind it; may be empty

    bool operator==(const BreakdownLine&) const = default;
};

/// A landed cost as it is shown: plain data.
struct LandedView
{
    bool isKnown = false;
    QString code;         ///< of the display currency
    QString perUnit;      ///< two decimals: "3.84"
    QString perUnitExact; ///< three: "3.843"
    QString total;
    QString range; ///< "806.00 – 958.00" for all of it; empty when there is none
    QString factory;
    QString quantity;
    QList<BarSegment> bar;
    QList<BreakdownLine> parts; ///< the parts of the bar
    QList<BreakdownLine> lines; ///< every charge
    QStringList reasons;        ///< why it is not known

    /// "≈ EUR 3.84", or a dash.
    CellPart amount(Emphasis emphasis = Emphasis::Strong) const;
    bool operator==(const LandedView&) const = default;
};

/// Landed costs in words. Every estimate is marked as one, and what is missing says why.
class LandedText
{
    Q_DECLARE_TR_FUNCTIONS(LandedText)

public:
    static LandedView view(const LandedCost& cost, const QLocale& locale = {});
    static QString reason(const Missing& missing);
    static QString partName(CostLine::Part part);
    static QString lineName(const CostLine& line, const QLocale& locale = {});
    /// "sea LCL", "rail": how goods travel, in the middle of a sentence.
    static QString transport(const FreightLine& line);
    static QString serviceMode(ServiceMode mode);
    /// "batteries": what freight lines may refuse.
    static QString restrictedName(const OpenEnum<RestrictedAttribute>& attribute);
    /// "3.5 %"; with at most so many decimals, half up.
    static QString percent(qint64 bp, const QLocale& locale, int decimals = 2);
    /// A unit price with so many decimals, half up.
    static QString unit(const UnitPrice& price, int decimals, const QLocale& locale);
};

} // namespace tradewind
