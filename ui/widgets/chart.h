// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/accessiblepart.h"

#include <QList>
#include <QStringList>
#include <QWidget>

class QHBoxLayout;
class QStackedWidget;
class QToolButton;

namespace tradewind {

class ChartCanvas;
class DataTable;
class PlainLabel;

/// What a chart shows. Numbers are for placing only; every figure that is read stands beside them as text, made where
/// money is formatted.
struct ChartData
{
    struct Series
    {
        QString name{};
        int chart = 1; ///< colour 1 to 8, each with a fixed meaning
        QList<double> values{};
        QStringList texts{};    ///< the same as words: "7.8106"
        bool reference = false; ///< thinner: mid-market, history
        bool dashed = false;
        bool stepped = false; ///< holds its value until the next point: price tiers
        QStringList labels{}; ///< what stands over a bar where the text is too long for it
    };
    /// Something that happened at a point: a payment.
    struct Mark
    {
        int point = 0;
        double value = 0;
        QString text{};
    };

    QString pointName{};       ///< header of the table's first column: "Day"
    QStringList points{};      ///< names of the points, in order
    QList<double> positions{}; ///< where they stand; empty: evenly
    QList<Series> series{};
    QList<Mark> marks{};
    QString markName{};       ///< what the marks are, for the legend: "you paid"
    bool fillBetween = false; ///< between the first two series
    int currentBar = -1;      ///< bars: the one on the accent
    QStringList ticks{};      ///< words of the value axis, lowest first; with `tickValues`
    QList<double> tickValues{};
};

/// A chart with everything a chart must have: legend in words, hover card, arrow keys from point to point, a table
/// twin, "copy data", a name that states the finding.
class ChartWidget : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Line, Bars };

    explicit ChartWidget(Kind kind, QWidget* parent = nullptr);

    void setData(const ChartData& shown);
    const ChartData& data() const { return m_data; }
    /// What the chart says in one sentence: its accessible name.
    void setFinding(const QString& sentence);
    /// A sparkline or small bars: no axis, no legend, 60 to 90 px high; the table is still one key (T) away.
    void setCompact(bool compact);
    /// Beside the legend, at the end: the choice of a period.
    void addAtEnd(QWidget* widget);
    void setTableShown(bool shown);
    bool isTableShown() const;
    /// The data as tab-separated text, as it is copied.
    QString dataAsText() const;

private:
    void refreshLegend();
    void refreshTable();

    Kind m_kind;
    ChartData m_data;
    ChartCanvas* m_canvas;
    QWidget* m_head;
    QHBoxLayout* m_headRow;
    QWidget* m_legend;
    QToolButton* m_tableButton;
    QToolButton* m_copyButton;
    QStackedWidget* m_stack;
    DataTable* m_table;
};

} // namespace tradewind
