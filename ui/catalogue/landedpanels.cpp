// SPDX-License-Identifier: Apache-2.0
#include "ui/catalogue/landedpanels.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/painters.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QPainter>
#include <QTimer>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(LandedPanels)
};

/// The colour of a part; stripes when it is only an estimate.
class Swatch final : public QWidget
{
public:
    Swatch(int chart, bool estimate)
        : m_chart(chart)
        , m_estimate(estimate)
    {
        const int side = Theme::of(this).px(10);
        setFixedSize(side, side);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme theme = Theme::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_estimate ? hatchBrush(theme.chart(m_chart), devicePixelRatioF())
                                    : QBrush(theme.chart(m_chart)));
        painter.drawRoundedRect(rect(), theme.px(2), theme.px(2));
    }

private:
    int m_chart;
    bool m_estimate;
};

PartLabel* trailing(const CellPart& shown)
{
    auto* label = new PartLabel(CellParts{shown});
    label->setAlign(Cell::Align::Trailing);
    return label;
}

} // namespace

BreakdownGrid::BreakdownGrid(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    const Theme theme = Theme::of(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme.px(8));
    m_grid->setVerticalSpacing(theme.px(5));
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(2, theme.px(48));
    m_grid->setColumnMinimumWidth(3, theme.px(56));
}

void BreakdownGrid::show(const QList<BreakdownLine>& lines, End end)
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_row = 0;
    if (end == End::Total && !lines.isEmpty()) {
        m_grid->addWidget(new PlainLabel(tr("per pc"), TextStyle::Small, Ink::Tertiary), m_row, 2,
                          Qt::AlignRight | Qt::AlignAbsolute);
        m_grid->addWidget(new PlainLabel(tr("total"), TextStyle::Small, Ink::Tertiary), m_row++, 3,
                          Qt::AlignRight | Qt::AlignAbsolute);
    }
    for (const BreakdownLine& line : lines) {
        m_grid->addWidget(new Swatch(line.chart, line.estimate), m_row, 0, Qt::AlignVCenter);
        auto* name = new PlainLabel(line.name, TextStyle::Body, line.counted ? Ink::Primary : Ink::Tertiary);
        name->setElided(true);
        if (!line.explanation.isEmpty())
            setServerToolTip(name, line.explanation);
        m_grid->addWidget(name, m_row, 1);
        m_grid->addWidget(trailing(part::figure(line.perUnit, end == End::Share ? Ink::Primary : Ink::Tertiary)), m_row,
                          2);
        const QString last = end == End::Share ? line.share : line.total;
        m_grid->addWidget(trailing(part::figure(last, end == End::Share ? Ink::Tertiary : Ink::Primary)), m_row++, 3);
    }
}

void BreakdownGrid::addSum(const QString& name, const QString& perUnit, const QString& total, const QString& objectName)
{
    m_grid->addWidget(new Separator, m_row++, 0, 1, 4);
    auto* label = new PlainLabel(name);
    label->setWeight(Emphasis::Strong);
    m_grid->addWidget(label, m_row, 0, 1, 2);
    m_grid->addWidget(trailing(part::figure(perUnit, Ink::Tertiary)), m_row, 2);
    PartLabel* sum = trailing(part::figure(total, Ink::Primary, Emphasis::Strong));
    sum->setObjectName(objectName);
    sum->setAccessibleName(name + u": "_s + sum->text());
    m_grid->addWidget(sum, m_row++, 3);
}

void BreakdownGrid::addBeside(const QString& name, const QString& total)
{
    auto* label = new PlainLabel(name, TextStyle::Body, Ink::Tertiary);
    label->setElided(true);
    m_grid->addWidget(label, m_row, 0, 1, 3);
    m_grid->addWidget(trailing(part::figure(total, Ink::Tertiary)), m_row++, 3);
}

AssumptionBar::AssumptionBar(LandedAssumptions& assumptions, const QString& prefix, QWidget* parent)
    : QWidget(parent)
    , m_assumptions(assumptions)
    , m_summary(new PartLabel)
{
    const Theme theme = Theme::of(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(24), 0, theme.px(24), 0);
    row->setSpacing(theme.px(8));
    setFixedHeight(theme.px(36));
    m_summary->setObjectName(prefix + u".assumptions"_s);
    m_summary->setMinimumWidth(theme.px(120)); // in a narrow window the end of the sentence goes
    auto* change = makeButton(tr("Change"), prefix + u".changeAssumptions"_s, ButtonRole::Link, {}, ButtonSize::Small);
    change->setAccessibleName(tr("Change the assumptions of landed costs"));
    m_change = change;
    row->addWidget(new IconLabel(u"pin"_s, Ink::Secondary));
    row->addWidget(m_summary);
    row->addWidget(change);
    row->addStretch(1);
    row->addWidget(new PlainLabel(tr("≈ estimate"), TextStyle::Small, Ink::Tertiary));
    connect(change, &QPushButton::clicked, this, &AssumptionBar::openEditor);
    const auto refresh = [this] {
        m_summary->setParts(m_assumptions.summary());
        m_change->setVisible(m_assumptions.calculator() != nullptr);
    };
    connect(&m_assumptions, &LandedAssumptions::changed, this, refresh);
    refresh();
}

void AssumptionBar::openEditor()
{
    makeAssumptionsPopover(m_assumptions, this)->openAt(m_change, 320);
}

void AssumptionBar::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.fillRect(event->rect(), theme.color(ColorRole::Sunken));
    painter.fillRect(QRect(0, 0, width(), theme.line()), theme.color(ColorRole::Line));
    painter.fillRect(QRect(0, height() - theme.line(), width(), theme.line()), theme.color(ColorRole::Line));
}

Popover* makeBreakdownPopover(const LandedView& view, QWidget* parent)
{
    auto* popover = new Popover({}, parent);
    popover->setObjectName(u"landed.breakdown"_s);
    popover->setAccessibleName(Words::tr("Landed cost per piece"));
    addBreakdown(view, popover->body());
    return popover;
}

void addBreakdown(const LandedView& view, QVBoxLayout* column)
{
    auto* head = new SectionHeader(Words::tr("Landed cost per piece"));
    head->addAtEnd(new Chip(Tone::Mute, u"info"_s, Words::tr("Estimate")));
    column->addWidget(head);
    if (!view.isKnown) {
        for (const QString& reason : view.reasons)
            column->addWidget(new PlainLabel(reason, TextStyle::Body, Ink::Secondary));
        return;
    }
    auto* bar = new PartsBar(10);
    bar->setSegments(view.bar);
    column->addWidget(bar);
    auto* grid = new BreakdownGrid;
    grid->show(view.parts, BreakdownGrid::End::Share);
    column->addWidget(grid);
    column->addWidget(new Separator);
    auto* sum = new FactList;
    sum->addFact(Words::tr("Landed, ≈"),
                 {part::amount(view.code, view.perUnitExact, Certainty::Plain, Emphasis::Strong)}, true,
                 u"landed.breakdown.perUnit"_s);
    column->addWidget(sum);
    auto* note = new PlainLabel(Words::tr("For %1 pieces at the factory price of %2.").arg(view.quantity, view.factory),
                                TextStyle::Small, Ink::Tertiary);
    note->setWordWrap(true);
    column->addWidget(note);
}

QString breakdownText(const LandedView& view)
{
    if (!view.isKnown)
        return view.reasons.join(u'\n');
    QStringList lines;
    for (const BreakdownLine& line : view.parts)
        lines.append(Words::tr("%1  %2  (%3)", "part, per piece, share").arg(line.name, line.perUnit, line.share));
    lines.append(Words::tr("Landed ≈ %1 %2").arg(view.code, view.perUnitExact));
    return lines.join(u'\n');
}

Popover* makeAssumptionsPopover(LandedAssumptions& assumptions, QWidget* parent)
{
    auto* popover = new Popover(Words::tr("Landed costs assume"), parent);
    popover->setObjectName(u"landed.assumptions"_s);

    auto* quantity = new QuantityEdit;
    quantity->setObjectName(u"landed.quantity"_s);
    quantity->setValue(Decimal(assumptions.quantity()));
    QObject::connect(quantity, &QLineEdit::editingFinished, popover, [&assumptions, quantity] {
        if (const auto value = quantity->input().value)
            assumptions.setQuantity(value->unitsAt(0, Rounding::Up).valueOr(0));
    });
    auto* quantityField = new FormField(Words::tr("Pieces, at least the minimum order"), quantity);
    popover->body()->addWidget(quantityField);

    struct Row
    {
        QString name;
        QString object;
        QList<Choice> (LandedAssumptions::*choices)() const;
        QString (LandedAssumptions::*current)() const;
        void (LandedAssumptions::*set)(const QString&);
    };
    const Row rows[] = {{Words::tr("To"), u"landed.destination"_s, &LandedAssumptions::destinations,
                         &LandedAssumptions::destinationKey, &LandedAssumptions::setDestination},
                        {Words::tr("By"), u"landed.freightLine"_s, &LandedAssumptions::freightLines,
                         &LandedAssumptions::freightLineKey, &LandedAssumptions::setFreightLine},
                        {Words::tr("Service"), u"landed.serviceMode"_s, &LandedAssumptions::serviceModes,
                         &LandedAssumptions::serviceModeKey, &LandedAssumptions::setServiceMode},
                        {Words::tr("Shown in"), u"landed.currency"_s, &LandedAssumptions::currencies,
                         &LandedAssumptions::currencyCode, &LandedAssumptions::setCurrency}};
    for (const Row& row : rows) {
        auto* box = new QComboBox;
        box->setObjectName(row.object);
        popover->body()->addWidget(new FormField(row.name, box));
        const auto fill = [&assumptions, box, row] {
            const QSignalBlocker quiet(box);
            box->clear();
            for (const Choice& choice : (assumptions.*row.choices)())
                box->addItem(choice.label, choice.key);
            box->setCurrentIndex(box->findData((assumptions.*row.current)()));
        };
        fill();
        QObject::connect(&assumptions, &LandedAssumptions::changed, box, fill);
        // Later, because a change refills the boxes.
        QObject::connect(box, &QComboBox::activated, popover, [&assumptions, box, row](int at) {
            const QString key = box->itemData(at).toString();
            QTimer::singleShot(0, &assumptions, [&assumptions, row, key] { (assumptions.*row.set)(key); });
        });
    }
    return popover;
}

} // namespace tradewind
