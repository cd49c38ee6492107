// SPDX-License-Identifier: Apache-2.0
#include "ui/sourcing/wizardsteps.h"

#include "models/shared/daytext.h"
#include "models/shared/moneycell.h"
#include "models/shared/originaltext.h"
#include "models/shared/tradewords.h"
#include "models/sourcing/sourcingtext.h"
#include "ui/sourcing/fieldtable.h"
#include "ui/sourcing/widgettools.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace tradewind {
using namespace Qt::StringLiterals;

WizardStep::WizardStep(QuoteSession& session, const QString& title, const QString& sentence)
    : m_session(session)
{
    auto* note = new PlainLabel(sentence, TextStyle::Body, Ink::Tertiary);
    note->setWordWrap(true);
    body()->addWidget(new PlainLabel(title, TextStyle::Title));
    body()->addWidget(note);
    body()->addSpacing(Theme::of(this).px(8));
}

ItemsStep::ItemsStep(QuoteSession& session)
    : WizardStep(session, tr("Items"), tr("Goods of the catalogue, a link, or a few words about what you look for."))
    , m_title(new QLineEdit)
    , m_lines(new QVBoxLayout)
    , m_words(new QLineEdit)
    , m_link(new QLineEdit)
{
    const Theme theme = Theme::of(this);
    m_title->setObjectName(u"quoteWizard.title"_s);
    m_title->setMaxLength(200);
    auto* title = new FormField(tr("Name of the request"), m_title);
    title->setNote(tr("optional"));
    title->setMaximumWidth(theme.px(520));
    body()->addWidget(title);
    body()->addSpacing(theme.px(8));
    body()->addWidget(new SectionHeader(tr("What you ask for")));
    m_lines->setSpacing(0);
    body()->addLayout(m_lines);
    body()->addSpacing(theme.px(12));
    body()->addWidget(new SectionHeader(tr("Add something that is not in the catalogue")));
    m_words->setObjectName(u"quoteWizard.words"_s);
    m_words->setMaxLength(400);
    m_link->setObjectName(u"quoteWizard.link"_s);
    m_link->setMaxLength(2000);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.px(16));
    auto* link = new FormField(tr("Link"), m_link);
    link->setNote(tr("optional"));
    row->addWidget(new FormField(tr("What it is"), m_words), 2);
    row->addWidget(link, 2);
    auto* add = makeButton(tr("Add line"), u"quoteWizard.addLine"_s, ButtonRole::Normal, u"plus"_s);
    row->addWidget(add, 0, Qt::AlignBottom);
    body()->addLayout(row);
    auto* browse =
        makeButton(tr("Choose from the catalogue"), u"quoteWizard.catalogue"_s, ButtonRole::Link, u"catalogue"_s);
    body()->addWidget(browse, 0, Qt::AlignLeading);
    body()->addStretch(1);
    connect(m_title, &QLineEdit::textEdited, &session, &QuoteSession::setTitle);
    const auto addLine = [this] {
        if (m_words->text().trimmed().isEmpty() && m_link->text().trimmed().isEmpty()) {
            m_words->setFocus();
            return;
        }
        const QString words = m_words->text().trimmed();
        m_session.addFreeLine(words.isEmpty() ? m_link->text() : words, m_link->text());
        m_words->clear();
        m_link->clear();
        m_words->setFocus();
    };
    connect(add, &QPushButton::clicked, this, addLine);
    connect(m_words, &QLineEdit::returnPressed, this, addLine);
    connect(m_link, &QLineEdit::returnPressed, this, addLine);
    connect(browse, &QPushButton::clicked, this, [this] { Q_EMIT goRequested(u"catalogue"_s); });
}

void ItemsStep::refresh(bool structure)
{
    setTextQuietly(m_title, m_session.draft().title);
    m_title->setPlaceholderText(requestOf(m_session.draft()).title);
    if (!structure)
        return;
    clearLayout(m_lines);
    const Theme theme = Theme::of(this);
    for (const RfqDraftLine& line : m_session.draft().lines) {
        const QString id = line.line.id;
        auto* row = new QWidget;
        auto* box = new QHBoxLayout(row);
        box->setContentsMargins(0, theme.px(8), 0, theme.px(8));
        box->setSpacing(theme.px(12));
        auto* picture = new Thumbnail;
        box->addWidget(picture);
        auto* words = new PartLabel;
        QString second = line.offer ? line.offer->variant() : line.line.link;
        if (line.offer)
            second = second.isEmpty() ? line.offer->supplierName : second + u" · "_s + line.offer->supplierName;
        words->setCell(
            {.first = {part::text(line.line.title, Ink::Primary, Emphasis::Medium)}, .second = {part::note(second)}});
        box->addWidget(words, 1);
        auto* remove = makeIconButton(u"trash"_s, tr("Remove %1").arg(SourcingText::lineName(line)),
                                      u"quoteWizard.remove."_s + id);
        box->addWidget(remove);
        connect(remove, &QToolButton::clicked, this, [this, id] { m_session.removeLine(id); });
        showPicture(picture, m_session.lines(), id);
        m_lines->addWidget(row);
        m_lines->addWidget(new Separator);
    }
}

QuantitiesStep::QuantitiesStep(QuoteSession& session)
    : WizardStep(session, tr("Quantities and specification"),
                 tr("Ask for up to five quantities at once. The supplier answers each with its own price."))
    , m_table(new FieldTable(CellDelegate::RowKind::Picture))
    , m_scenarios(new QHBoxLayout)
    , m_addScenario(makeButton(tr("Add scenario"), u"quoteWizard.addScenario"_s, ButtonRole::Quiet, u"plus"_s))
    , m_specTitle(new SectionHeader(QString()))
    , m_spec(new QGridLayout)
    , m_newSpec(new QLineEdit)
    , m_note(new QPlainTextEdit)
{
    const Theme theme = Theme::of(this);
    m_table->setObjectName(u"quoteWizard.quantities"_s);
    m_table->setAccessibleName(tr("Quantities by line and scenario"));
    m_table->setModel(session.lines());
    m_table->setFitToRows(true);
    m_table->setFramed(true);
    m_table->setStretchColumn(0);
    m_table->setPageMargin(16);
    auto* card = new Card;
    card->body()->setContentsMargins(theme.px(4), theme.px(4), theme.px(4), theme.px(4));
    card->body()->addWidget(m_table);
    body()->addWidget(card);
    m_scenarios->setSpacing(theme.px(8));
    body()->addLayout(m_scenarios);
    body()->addSpacing(theme.px(12));
    m_specTitle->addAtEnd(new PlainLabel(tr("Numbers are sent as you write them"), TextStyle::Small, Ink::Tertiary));
    body()->addWidget(m_specTitle);
    m_spec->setHorizontalSpacing(theme.px(16));
    m_spec->setVerticalSpacing(theme.px(8));
    body()->addLayout(m_spec);
    auto* more = new QHBoxLayout;
    m_newSpec->setObjectName(u"quoteWizard.newSpec"_s);
    m_newSpec->setPlaceholderText(tr("Another property: logo, coating, standard …"));
    m_newSpec->setAccessibleName(tr("Name of another property"));
    m_newSpec->setMaxLength(60);
    auto* addSpec = makeButton(tr("Add property"), u"quoteWizard.addSpec"_s, ButtonRole::Quiet, u"plus"_s);
    more->addWidget(m_newSpec, 1);
    more->addWidget(addSpec);
    more->addStretch(1);
    body()->addLayout(more);
    m_note->setObjectName(u"quoteWizard.lineNote"_s);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(theme.px(72));
    body()->addWidget(new FormField(tr("Note to the supplier about this line"), m_note));
    body()->addStretch(1);

    connect(m_addScenario, &QPushButton::clicked, this, [this] { m_session.addScenario({}); });
    const auto addProperty = [this] {
        m_session.addSpec(m_line, m_newSpec->text());
        m_newSpec->clear();
    };
    connect(addSpec, &QPushButton::clicked, this, addProperty);
    connect(m_newSpec, &QLineEdit::returnPressed, this, addProperty);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        if (m_note->hasFocus())
            m_session.setLineNote(m_line, m_note->toPlainText());
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
        const QString id = index.data(role(Role::Id)).toString();
        if (m_session.draft().line(id) && id != m_line) {
            m_line = id;
            refreshSpec();
        }
    });
}

void QuantitiesStep::refresh(bool structure)
{
    const RfqDraft& draft = m_session.draft();
    if (!draft.line(m_line))
        m_line = draft.lines.isEmpty() ? QString() : draft.lines.first().line.id;
    QList<int> widths{0};
    for (qsizetype i = 0; i <= draft.scenarios.size(); ++i)
        widths.append(draft.scenarios.size() > 3 ? 142 : 164);
    m_table->setColumnWidths(widths);
    if (structure)
        refreshScenarios();
    refreshSpec();
}

void QuantitiesStep::refreshScenarios()
{
    m_scenarios->removeWidget(m_addScenario);
    m_addScenario->setParent(nullptr);
    clearLayout(m_scenarios);
    const Theme theme = Theme::of(this);
    const auto& scenarios = m_session.draft().scenarios;
    m_scenarios->addWidget(new PlainLabel(tr("Scenarios"), TextStyle::Small, Ink::Tertiary));
    for (const Scenario& scenario : scenarios) {
        auto* name = new QLineEdit(scenario.name);
        name->setObjectName(u"quoteWizard.scenario."_s + scenario.id);
        name->setAccessibleName(tr("Name of scenario %1").arg(scenario.id));
        name->setMaxLength(60);
        name->setFixedWidth(theme.px(110));
        connect(name, &QLineEdit::textEdited, this,
                [this, id = scenario.id](const QString& text) { m_session.renameScenario(id, text); });
        m_scenarios->addWidget(name);
        if (scenarios.size() > 1) {
            auto* remove = makeIconButton(u"x"_s, tr("Remove scenario %1").arg(scenario.name),
                                          u"quoteWizard.removeScenario."_s + scenario.id);
            connect(remove, &QToolButton::clicked, this, [this, id = scenario.id] { m_session.removeScenario(id); });
            m_scenarios->addWidget(remove);
        }
    }
    setDisabledReason(m_addScenario,
                      scenarios.size() >= RfqDraft::kMaxScenarios ? tr("Five scenarios at most") : QString());
    m_scenarios->addWidget(m_addScenario);
    m_scenarios->addStretch(1);
}

void QuantitiesStep::refreshSpec()
{
    const RfqDraftLine* line = m_session.draft().line(m_line);
    m_specTitle->setVisible(line);
    if (!line)
        return;
    m_specTitle->setTitle(tr("Specification of %1").arg(SourcingText::lineName(*line)));
    if (!m_note->hasFocus() && m_note->toPlainText() != line->note)
        m_note->setPlainText(line->note);
    const QString shown = m_line + u'/' + QString::number(line->fields.size()) + m_session.draft().id;
    if (shown == m_shown)
        return;
    m_shown = shown;
    clearLayout(m_spec);
    for (qsizetype i = 0; i < line->fields.size(); ++i) {
        const SpecField& field = line->fields.at(i);
        auto* edit = new QLineEdit(field.value);
        edit->setObjectName(u"quoteWizard.spec.%1"_s.arg(i));
        edit->setMaxLength(400);
        auto* form = new FormField(field.name, edit);
        form->setNote(originalBelow(field.name, field.nameOriginal));
        connect(edit, &QLineEdit::textEdited, this, [this, id = m_line, at = static_cast<int>(i)](const QString& text) {
            m_session.setSpec(id, at, text);
        });
        connect(edit, &QLineEdit::editingFinished, &m_session, &QuoteSession::flush);
        m_spec->addWidget(form, static_cast<int>(i) / 3, static_cast<int>(i) % 3);
    }
    for (int columnAt = 0; columnAt < 3; ++columnAt)
        m_spec->setColumnStretch(columnAt, 1);
}

ReviewStep::ReviewStep(QuoteSession& session)
    : WizardStep(session, tr("Review and send"),
                 tr("This is exactly what the platform gets. Target prices are hidden from the supplier."))
    , m_content(new QVBoxLayout)
{
    m_content->setSpacing(Theme::of(this).px(8));
    body()->addLayout(m_content);
    body()->addStretch(1);
}

QString ReviewStep::nameOf(const QString& lineId) const
{
    const RfqDraftLine* line = m_session.draft().line(lineId);
    return line ? SourcingText::lineName(*line) : QString();
}

/// What the supplier reads of a line beside its quantities.
QWidget* ReviewStep::makeLineCard(const RfqLine& line) const
{
    auto* card = new Card;
    card->body()->addWidget(new PlainLabel(nameOf(line.id), TextStyle::Heading));
    auto* list = new FactList;
    list->setLeading();
    const auto add = [list](const QString& name, const QString& text) {
        if (!text.isEmpty())
            list->addFact(name, text);
    };
    add(tr("Specification"), QString(line.spec).replace(u'\n', u" · "_s));
    add(tr("Packaging"), line.packaging);
    add(tr("Inspection"), SourcingText::qcPlan(line.qcPlan.known().value_or(QcPlan::None)));
    if (line.sample)
        add(tr("Sample"), tr("wanted first"));
    QStringList files;
    for (const FileRef& file : line.files)
        files.append(file.name);
    add(tr("Files"), TradeWords::list(files));
    card->body()->addWidget(list);
    return card;
}

void ReviewStep::refresh(bool)
{
    if (m_session.step() != RfqStep::Review)
        return;
    const RfqDraft& draft = m_session.draft();
    QByteArray from = toJson(draft);
    for (const Scenario& scenario : draft.scenarios) {
        const auto estimate = m_session.estimate(scenario.id);
        from += estimate && estimate->total ? estimate->total->toWire().toUtf8() + '/' : QByteArray("-/");
    }
    from += QByteArray::number(m_session.addresses().size());
    if (from == m_shown)
        return;
    m_shown = from;
    clearLayout(m_content);
    const RfqCreate request = requestOf(draft);
    const QLocale locale;
    auto* facts = new FactList;
    facts->setLeading();
    facts->addFact(tr("Request"), request.title);
    facts->addFact(tr("Destination"), m_session.addressText(request.addressId));
    facts->addFact(tr("Terms"),
                   tr("%1 %2", "Incoterm and place").arg(request.incoterm.toWire(), request.incotermPlace));
    if (request.neededBy.isValid())
        facts->addFact(tr("Needed by"), DayText::full(request.neededBy));
    m_content->addWidget(facts);
    for (const RfqLine& line : request.lines)
        m_content->addWidget(makeLineCard(line));
    for (const Scenario& scenario : request.scenarios) {
        auto* card = new Card;
        auto* list = new FactList;
        list->setLeading();
        card->body()->addWidget(new PlainLabel(tr("Scenario %1").arg(scenario.name), TextStyle::Heading));
        for (const RfqLine& line : request.lines) {
            for (const ScenarioQuantity& asked : line.quantities) {
                if (asked.scenarioId != scenario.id)
                    continue;
                CellParts value{part::figure(TradeWords::quantity(asked.quantity.value(), asked.quantity.unit()))};
                if (line.targetPrice)
                    value.append(part::note(tr("target %1").arg(moneyformat::factoryPrice(*line.targetPrice, locale))));
                list->addFact(nameOf(line.id), value, false, u"quoteWizard.review.%1.%2"_s.arg(line.id, scenario.id));
            }
        }
        for (const Split& split : request.splits) {
            if (split.scenarioId != scenario.id)
                continue;
            list->addFact(
                request.lines.size() > 1
                    ? tr("Delivery %1, %2", "day and line").arg(DayText::full(split.date), nameOf(split.lineId))
                    : tr("Delivery %1").arg(DayText::full(split.date)),
                {part::figure(TradeWords::quantity(split.quantity.value(), split.quantity.unit())),
                 part::note(m_session.addressText(split.addressId))});
        }
        const auto estimate = m_session.estimate(scenario.id);
        list->addRule();
        if (estimate && estimate->total)
            list->addFact(tr("Landed at today's prices"),
                          {part::money(*estimate->total, Certainty::Estimate, Emphasis::Strong)}, true,
                          u"quoteWizard.review.total."_s + scenario.id);
        else
            list->addFact(tr("Landed at today's prices"), {part::unknown()}, true);
        card->body()->addWidget(list);
        m_content->addWidget(card);
    }
    if (!request.files.isEmpty()) {
        QStringList names;
        for (const FileRef& file : request.files)
            names.append(file.name);
        auto* files = new FactList;
        files->setLeading();
        files->addFact(tr("Files"), TradeWords::list(names));
        m_content->addWidget(files);
    }
    auto* silence = new PlainLabel(tr("The rep answers with a binding round, usually within a working day. Nothing is "
                                      "ordered and nothing is paid by sending this."),
                                   TextStyle::Small, Ink::Tertiary);
    silence->setWordWrap(true);
    m_content->addWidget(silence);
    for (const RfqIssue& issue : m_session.issues())
        m_content->addWidget(
            new PartLabel({part::icon(u"alert"_s, Ink::Bad), part::text(SourcingText::issue(issue, draft), Ink::Bad)}));
}

} // namespace tradewind
