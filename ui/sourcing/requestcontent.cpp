// SPDX-License-Identifier: Apache-2.0
#include "ui/sourcing/requestcontent.h"

#include "models/shared/daytext.h"
#include "models/shared/tradewords.h"
#include "models/sourcing/sourcingtext.h"
#include "services/domain/values/moneyformat.h"
#include "ui/theme/theme.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QGridLayout>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

QString filesOf(const QList<FileRef>& files)
{
    QStringList names;
    for (const FileRef& file : files)
        names.append(file.name);
    return TradeWords::list(names);
}

QString quantityOf(const Quantity& quantity)
{
    return TradeWords::quantity(quantity.value(), quantity.unit());
}

/// Names and what was written for them, which may be long.
class Answers
{
public:
    explicit Answers(QBoxLayout* column)
        : m_grid(new QGridLayout)
    {
        const Theme theme = Theme::of(column->parentWidget());
        m_grid->setHorizontalSpacing(theme.px(16));
        m_grid->setVerticalSpacing(theme.px(6));
        m_grid->setColumnMinimumWidth(0, theme.px(160));
        m_grid->setColumnStretch(1, 1);
        column->addLayout(m_grid);
    }

    void add(const QString& name, const QString& text, const QString& objectName = {})
    {
        if (text.isEmpty())
            return;
        auto* answer = new PlainLabel;
        setServerText(answer, text);
        answer->setWordWrap(true);
        answer->setObjectName(objectName);
        const int row = m_grid->rowCount();
        m_grid->addWidget(new PlainLabel(name, TextStyle::Body, Ink::Tertiary), row, 0, Qt::AlignTop);
        m_grid->addWidget(answer, row, 1);
    }

private:
    QGridLayout* m_grid;
};

} // namespace

RequestContent::RequestContent(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Theme::of(this).px(8));
    setAccessibleName(tr("What was asked"));
}

void RequestContent::show(const Rfq& rfq)
{
    if (m_shown == rfq)
        return;
    m_shown = rfq;
    clearLayout(m_column);
    m_column->addWidget(new SectionHeader(tr("What was asked")));
    Answers facts(m_column);
    facts.add(tr("Request"), rfq.title);
    facts.add(
        tr("Destination"),
        QStringList{rfq.destination.postalCode, rfq.destination.city, rfq.destination.country}.join(u' ').simplified());
    facts.add(tr("Terms"), tr("%1 %2", "Incoterm and place").arg(rfq.incoterm.toWire(), rfq.incotermPlace));
    if (rfq.neededBy.isValid())
        facts.add(tr("Needed by"), DayText::full(rfq.neededBy));
    facts.add(tr("Note"), rfq.note);
    facts.add(tr("Files"), filesOf(rfq.files));
    for (const RfqLine& line : rfq.lines) {
        auto* card = new Card;
        card->body()->addWidget(new PlainLabel(line.title, TextStyle::Heading));
        Answers list(card->body());
        const auto nameOf = [&rfq](const QString& id) {
            const auto found = std::find_if(rfq.scenarios.cbegin(), rfq.scenarios.cend(),
                                            [&id](const Scenario& scenario) { return scenario.id == id; });
            return found == rfq.scenarios.cend() ? id : found->name;
        };
        const bool several = rfq.scenarios.size() > 1;
        for (const ScenarioQuantity& asked : line.quantities) {
            list.add(several ? tr("Quantity, %1", "scenario").arg(nameOf(asked.scenarioId)) : tr("Quantity"),
                     quantityOf(asked.quantity), u"rfq.asked.%1.%2"_s.arg(line.id, asked.scenarioId));
        }
        if (line.targetPrice)
            list.add(tr("Target price"), moneyformat::factoryPrice(*line.targetPrice, QLocale()));
        list.add(tr("Specification"), line.spec);
        list.add(tr("Packaging"), line.packaging);
        list.add(tr("Inspection"), SourcingText::qcPlan(line.qcPlan.known().value_or(QcPlan::None)));
        if (line.sample)
            list.add(tr("Sample"), tr("wanted first"));
        for (const Split& split : rfq.splits) {
            if (split.lineId == line.id)
                list.add(several ? tr("Delivery %1, %2", "day and scenario")
                                       .arg(DayText::full(split.date), nameOf(split.scenarioId))
                                 : tr("Delivery %1").arg(DayText::full(split.date)),
                         quantityOf(split.quantity));
        }
        list.add(tr("Files"), filesOf(line.files));
        m_column->addWidget(card);
    }
}

} // namespace tradewind
