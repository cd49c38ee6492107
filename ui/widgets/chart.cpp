// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/chart.h"

#include "ui/shared/datatable.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chartcanvas.h"
#include "ui/widgets/painters.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPainter>
#include <QStackedWidget>
#include <QStandardItemModel>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// The sign of the marks, then what they are.
class MarkEntry final : public QWidget
{
public:
    explicit MarkEntry(const QString& name)
    {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(Theme::of(this).px(14), 0, 0, 0);
        row->addWidget(new PlainLabel(name, TextStyle::Small, Ink::Secondary));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme theme = Theme::of(this);
        const QRect box = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, theme.px(8), height()));
        ChartCanvas::paintMark(&painter, theme, QPointF(box.center().x(), height() / 2.0 - theme.px(4)));
    }
};

/// A short line in a series' colour and dash, then its name.
class LegendEntry final : public QWidget
{
public:
    LegendEntry(const ChartData::Series& series, bool bars)
        : m_chart(series.chart)
        , m_reference(series.reference)
        , m_dashed(series.dashed)
        , m_bars(bars)
    {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(Theme::of(this).px(20), 0, 0, 0);
        row->addWidget(new PlainLabel(series.name, TextStyle::Small, Ink::Secondary));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme theme = Theme::of(this);
        const QRect box = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, theme.px(14), height()));
        const double y = height() / 2.0;
        if (m_bars) {
            painter.fillRect(QRectF(box.x(), y - 5, 10, 10), theme.chart(m_chart));
            return;
        }
        QPen pen(theme.chart(m_chart), m_reference ? 1.5 : 2.0);
        if (m_dashed)
            pen.setDashPattern({3, 2});
        painter.setPen(pen);
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
    }

private:
    int m_chart;
    bool m_reference;
    bool m_dashed;
    bool m_bars;
};

} // namespace

ChartWidget::ChartWidget(Kind kind, QWidget* parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_canvas(new ChartCanvas(kind))
    , m_head(new QWidget)
    , m_headRow(new QHBoxLayout(m_head))
    , m_legend(new QWidget)
    , m_tableButton(makeIconButton(u"columns"_s, tr("Show as a table"), u"chartTable"_s))
    , m_copyButton(makeIconButton(u"copy"_s, tr("Copy data"), u"chartCopy"_s))
    , m_stack(new QStackedWidget)
    , m_table(new DataTable)
{
    const Theme theme = Theme::of(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(4));
    m_headRow->setContentsMargins(0, 0, 0, 0);
    m_headRow->setSpacing(theme.px(4));
    auto* legendRow = new QHBoxLayout(m_legend);
    legendRow->setContentsMargins(0, 0, 0, 0);
    legendRow->setSpacing(theme.px(16));
    m_headRow->addWidget(m_legend);
    m_headRow->addStretch(1);
    m_headRow->addWidget(m_copyButton);
    m_headRow->addWidget(m_tableButton);
    column->addWidget(m_head);
    m_stack->addWidget(m_canvas);
    m_table->setModel(new QStandardItemModel(m_table));
    m_table->setAccessibleName(tr("The chart as a table"));
    m_stack->addWidget(m_table);
    column->addWidget(m_stack, 1);
    m_tableButton->setCheckable(true);
    m_canvas->setObjectName(u"chartCanvas"_s);
    connect(m_tableButton, &QToolButton::toggled, this, &ChartWidget::setTableShown);
    connect(m_canvas, &ChartCanvas::tableRequested, this, [this] { setTableShown(true); });
    connect(m_copyButton, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(dataAsText()); });
}

void ChartWidget::setData(const ChartData& shown)
{
    m_data = shown;
    m_canvas->setData(&m_data);
    refreshLegend();
    refreshTable();
}

void ChartWidget::setFinding(const QString& sentence)
{
    m_canvas->setAccessibleName(sentence);
    setAccessibleName(sentence);
}

void ChartWidget::setCompact(bool compact)
{
    m_canvas->setCompact(compact);
    m_head->setVisible(!compact);
    // The table still opens with T; it needs its button to be left again.
    m_tableButton->setVisible(true);
    setSizePolicy(QSizePolicy::Expanding, compact ? QSizePolicy::Fixed : QSizePolicy::Preferred);
}

void ChartWidget::addAtEnd(QWidget* widget)
{
    m_headRow->insertWidget(2, widget);
}

void ChartWidget::setTableShown(bool shown)
{
    m_stack->setCurrentWidget(shown ? static_cast<QWidget*>(m_table) : m_canvas);
    if (shown)
        m_head->show();
    const QSignalBlocker blocker(m_tableButton);
    m_tableButton->setChecked(shown);
    const QString other = shown ? tr("Show as a chart") : tr("Show as a table");
    setServerToolTip(m_tableButton, other);
    m_tableButton->setAccessibleName(other);
}

bool ChartWidget::isTableShown() const
{
    return m_stack->currentWidget() == m_table;
}

QString ChartWidget::dataAsText() const
{
    QStringList head{m_data.pointName};
    for (const ChartData::Series& series : m_data.series)
        head.append(series.name);
    QStringList lines{head.join(u'\t')};
    for (qsizetype point = 0; point < m_data.points.size(); ++point) {
        QStringList cells{m_data.points.at(point)};
        for (const ChartData::Series& series : m_data.series)
            cells.append(series.texts.value(point));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

void ChartWidget::refreshLegend()
{
    QLayout* row = m_legend->layout();
    while (QLayoutItem* item = row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const ChartData::Series& series : m_data.series)
        row->addWidget(new LegendEntry(series, m_kind == Kind::Bars));
    if (!m_data.marks.isEmpty() && !m_data.markName.isEmpty())
        row->addWidget(new MarkEntry(m_data.markName));
}

void ChartWidget::refreshTable()
{
    auto* model = static_cast<QStandardItemModel*>(m_table->model());
    model->clear();
    QStringList head{m_data.pointName};
    for (const ChartData::Series& series : m_data.series)
        head.append(series.name);
    model->setHorizontalHeaderLabels(head);
    for (int column = 1; column < head.size(); ++column)
        model->setHeaderData(column, Qt::Horizontal, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter),
                             Qt::TextAlignmentRole);
    for (qsizetype point = m_data.points.size() - 1; point >= 0; --point) {
        QList<QStandardItem*> row{new QStandardItem(m_data.points.at(point))};
        for (const ChartData::Series& series : m_data.series) {
            auto* item = new QStandardItem(series.texts.value(point));
            item->setData(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
            row.append(item);
        }
        model->appendRow(row);
    }
    m_table->setStretchColumn(0);
}

} // namespace tradewind
