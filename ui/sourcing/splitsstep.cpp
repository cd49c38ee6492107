// SPDX-License-Identifier: Apache-2.0
#include "models/sourcing/sourcingtext.h"
#include "ui/sourcing/widgettools.h"
#include "ui/sourcing/wizardsteps.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLineEdit>

namespace tradewind {
using namespace Qt::StringLiterals;

SplitsStep::SplitsStep(QuoteSession& session)
    : WizardStep(session, tr("Splits and destination"),
                 tr("Where the goods go and on which terms; a large quantity may come in several deliveries."))
    , m_address(new QComboBox)
    , m_incoterm(new QComboBox)
    , m_place(new QLineEdit)
    , m_mode(new QComboBox)
    , m_hasNeeded(new QCheckBox(tr("Needed by")))
    , m_needed(new QDateEdit)
    , m_splitLine(new QComboBox)
    , m_splitScenario(new QComboBox)
    , m_splits(new QVBoxLayout)
{
    const Theme theme = Theme::of(this);
    m_address->setObjectName(u"quoteWizard.address"_s);
    m_incoterm->setObjectName(u"quoteWizard.incoterm"_s);
    m_place->setObjectName(u"quoteWizard.place"_s);
    m_place->setMaxLength(200);
    m_mode->setObjectName(u"quoteWizard.mode"_s);
    m_hasNeeded->setObjectName(u"quoteWizard.hasNeeded"_s);
    m_needed->setObjectName(u"quoteWizard.neededBy"_s);
    m_needed->setAccessibleName(tr("Needed by"));
    m_needed->setCalendarPopup(true);
    m_needed->setDisplayFormat(tr("d MMM yyyy", "format of a date"));
    for (const auto& word : WireWords<Incoterm>::table)
        m_incoterm->addItem(word.word, static_cast<int>(word.value));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(theme.px(16));
    grid->setVerticalSpacing(theme.px(8));
    grid->addWidget(new FormField(tr("Destination"), m_address), 0, 0);
    grid->addWidget(new FormField(tr("Service"), m_mode), 0, 1);
    grid->addWidget(new FormField(tr("Incoterm"), m_incoterm), 1, 0);
    grid->addWidget(new FormField(tr("Place of the Incoterm"), m_place), 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    body()->addLayout(grid);
    auto* needed = new QHBoxLayout;
    needed->addWidget(m_hasNeeded);
    needed->addWidget(m_needed);
    needed->addStretch(1);
    body()->addLayout(needed);
    body()->addSpacing(theme.px(12));
    auto* header = m_splitsHead = new SectionHeader(tr("Deliveries"));
    m_splitLine->setObjectName(u"quoteWizard.splitLine"_s);
    m_splitLine->setAccessibleName(tr("Line to split"));
    // What tells two lines apart stands at the end of their names.
    m_splitLine->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_splitLine->setMinimumWidth(theme.px(160));
    m_splitLine->setMaximumWidth(theme.px(480));
    m_splitScenario->setObjectName(u"quoteWizard.splitScenario"_s);
    m_splitScenario->setAccessibleName(tr("Scenario to split"));
    auto* add =
        makeButton(tr("Add delivery"), u"quoteWizard.addSplit"_s, ButtonRole::Normal, u"split"_s, ButtonSize::Small);
    header->addAtEnd(m_splitLine);
    m_splitScenario->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    header->addAtEnd(m_splitScenario);
    header->addAtEnd(add);
    body()->addWidget(header);
    m_splits->setSpacing(theme.px(8));
    body()->addLayout(m_splits);
    body()->addStretch(1);

    connect(m_address, &QComboBox::activated, this,
            [this] { m_session.setAddress(AddressId(m_address->currentData().toString())); });
    connect(m_incoterm, &QComboBox::activated, this,
            [this] { m_session.setIncoterm(static_cast<Incoterm>(m_incoterm->currentData().toInt())); });
    connect(m_mode, &QComboBox::activated, this,
            [this] { m_session.setServiceMode(static_cast<ServiceMode>(m_mode->currentData().toInt())); });
    connect(m_place, &QLineEdit::textEdited, &session, &QuoteSession::setPlace);
    connect(m_hasNeeded, &QCheckBox::toggled, this, [this](bool wanted) {
        m_needed->setEnabled(wanted);
        if (!m_filling)
            m_session.setNeededBy(wanted ? m_needed->date() : QDate());
    });
    connect(m_needed, &QDateEdit::dateChanged, this, [this](const QDate& date) {
        if (!m_filling && m_hasNeeded->isChecked())
            m_session.setNeededBy(date);
    });
    connect(m_splitScenario, &QComboBox::activated, this, [this] { m_scenarioChosen = true; });
    connect(add, &QPushButton::clicked, this, [this] {
        m_session.addSplit(m_splitLine->currentData().toString(), m_splitScenario->currentData().toString());
    });
}

void SplitsStep::refresh(bool structure)
{
    m_filling = true;
    const RfqDraft& draft = m_session.draft();
    QStringList names;
    for (const RfqDraftLine& each : draft.lines)
        names.append(SourcingText::lineName(each));
    for (const Scenario& each : draft.scenarios)
        names.append(each.name);
    if (structure || names != m_names) {
        m_names = names;
        fillAddresses(m_address, m_session, draft.addressId);
        m_mode->clear();
        for (const ServiceMode mode : m_session.serviceModes())
            m_mode->addItem(SourcingText::serviceMode(mode), static_cast<int>(mode));
        const QString line = m_splitLine->currentData().toString();
        m_splitLine->clear();
        for (const RfqDraftLine& each : draft.lines) {
            m_splitLine->addItem(SourcingText::lineName(each), each.line.id);
            if (each.line.id == line)
                m_splitLine->setCurrentIndex(m_splitLine->count() - 1);
        }
        const QString scenario = m_splitScenario->currentData().toString();
        m_splitScenario->clear();
        for (const Scenario& each : draft.scenarios) {
            m_splitScenario->addItem(each.name, each.id);
            if (each.id == scenario || !m_scenarioChosen)
                m_splitScenario->setCurrentIndex(m_splitScenario->count() - 1);
        }
        rebuildSplits();
    }
    m_address->setCurrentIndex(m_address->findData(draft.addressId.toString()));
    if (const auto term = draft.incoterm.known())
        m_incoterm->setCurrentIndex(m_incoterm->findData(static_cast<int>(*term)));
    if (const auto mode = draft.serviceMode.known())
        m_mode->setCurrentIndex(m_mode->findData(static_cast<int>(*mode)));
    setTextQuietly(m_place, draft.incotermPlace);
    m_hasNeeded->setChecked(draft.neededBy.isValid());
    m_needed->setEnabled(draft.neededBy.isValid());
    const QDate today = m_session.now().toLocalTime().date();
    m_needed->setMinimumDate(today);
    if (!m_needed->hasFocus())
        m_needed->setDate(draft.neededBy.isValid() ? draft.neededBy : today.addDays(90));
    m_filling = false;
}

void SplitsStep::rebuildSplits()
{
    clearLayout(m_splits);
    const Theme theme = Theme::of(this);
    const RfqDraft& draft = m_session.draft();
    m_splitsHead->setNote(draft.splits.isEmpty() ? tr("none: everything at once") : QString());
    for (qsizetype i = 0; i < draft.splits.size(); ++i) {
        const Split& split = draft.splits.at(i);
        const int at = static_cast<int>(i);
        const RfqDraftLine* line = draft.line(split.lineId);
        QString scenario = split.scenarioId;
        for (const Scenario& each : draft.scenarios) {
            if (each.id == split.scenarioId)
                scenario = each.name;
        }
        auto* row = new QWidget;
        auto* box = new QHBoxLayout(row);
        box->setContentsMargins(0, 0, 0, 0);
        box->setSpacing(theme.px(8));
        auto* name = new PlainLabel(
            tr("%1, %2", "line and scenario").arg(line ? SourcingText::lineName(*line) : QString(), scenario));
        name->setElided(true);
        auto* quantity = new QuantityEdit;
        quantity->setObjectName(u"quoteWizard.split.%1.quantity"_s.arg(i));
        quantity->setAccessibleName(tr("Quantity of delivery %1").arg(i + 1));
        quantity->setFixedWidth(theme.px(96));
        quantity->setValue(split.quantity.value().normalized());
        auto* date = new QDateEdit(split.date);
        date->setObjectName(u"quoteWizard.split.%1.date"_s.arg(i));
        date->setAccessibleName(tr("Day of delivery %1").arg(i + 1));
        date->setCalendarPopup(true);
        date->setDisplayFormat(tr("d MMM yyyy", "format of a date"));
        auto* address = new QComboBox;
        address->setObjectName(u"quoteWizard.split.%1.address"_s.arg(i));
        address->setAccessibleName(tr("Address of delivery %1").arg(i + 1));
        fillAddresses(address, m_session, split.addressId);
        auto* remove =
            makeIconButton(u"trash"_s, tr("Remove delivery %1").arg(i + 1), u"quoteWizard.split.%1.remove"_s.arg(i));
        box->addWidget(name, 2);
        box->addWidget(quantity);
        box->addWidget(date);
        box->addWidget(address, 2);
        box->addWidget(remove);
        m_splits->addWidget(row);
        connect(quantity, &NumberEdit::valueEdited, this,
                [this, at](const std::optional<Decimal>& value) { m_session.setSplitQuantity(at, value); });
        connect(date, &QDateEdit::dateChanged, this, [this, at](const QDate& day) { m_session.setSplitDate(at, day); });
        connect(address, &QComboBox::activated, this,
                [this, at, address] { m_session.setSplitAddress(at, AddressId(address->currentData().toString())); });
        connect(remove, &QToolButton::clicked, this, [this, at] { m_session.removeSplit(at); });
    }
}

} // namespace tradewind
