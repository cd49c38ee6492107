// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalogue/landedassumptions.h"
#include "models/catalogue/landedtext.h"
#include "ui/widgets/popover.h"

#include <QWidget>

class QGridLayout;

namespace tradewind {

class PartLabel;

/// The lines of a landed cost in a grid: colour, name, per piece, and share or total at the end. With totals its
/// columns have a head, and what the lines come to stands below in the same columns.
class BreakdownGrid : public QWidget
{
    Q_OBJECT

public:
    enum class End { Share, Total };

    explicit BreakdownGrid(QWidget* parent = nullptr);
    void show(const QList<BreakdownLine>& lines, End end);
    /// `objectName` is that of the total.
    void addSum(const QString& name, const QString& perUnit, const QString& total, const QString& objectName);
    /// What is no part of the sum.
    void addBeside(const QString& name, const QString& total);

private:
    QGridLayout* m_grid;
    int m_row = 0;
};

/// The assumptions every landed cost of a list rests on, with "Change".
class AssumptionBar : public QWidget
{
    Q_OBJECT

public:
    /// `assumptions` must outlive the bar. `prefix` begins the object names of its parts.
    AssumptionBar(LandedAssumptions& assumptions, const QString& prefix, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void openEditor();

    LandedAssumptions& m_assumptions;
    PartLabel* m_summary;
    QWidget* m_change;
};

/// "Landed cost per piece": bar, parts, sum; or why it is not known.
Popover* makeBreakdownPopover(const LandedView& view, QWidget* parent);
/// The same at the end of a column.
void addBreakdown(const LandedView& view, QVBoxLayout* column);
/// The same as plain lines, for tool tips.
QString breakdownText(const LandedView& view);
/// Fields for every assumption; what is changed holds at once.
Popover* makeAssumptionsPopover(LandedAssumptions& assumptions, QWidget* parent);

} // namespace tradewind
