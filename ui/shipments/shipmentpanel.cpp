// SPDX-License-Identifier: Apache-2.0
#include "ui/shipments/shipmentpanel.h"

#include "models/shared/moneycell.h"
#include "models/shipments/shipmentdetail.h"
#include "ui/shared/datatable.h"
#include "ui/shared/errortext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/popover.h"
#include "ui/widgets/timeline.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
Milestones::State stateOf(ShipmentLeg::Progress progress)
{
    switch (progress) {
    case ShipmentLeg::Progress::Done:
        return Milestones::State::Done;
    case ShipmentLeg::Progress::Now:
        return Milestones::State::Now;
    case ShipmentLeg::Progress::ToCome:
        return Milestones::State::ToCome;
    }
    Q_UNREACHABLE();
}
} // namespace

ShipmentPanel::ShipmentPanel(ShipmentDetail& shipment, QWidget* parent)
    : QWidget(parent)
    , m_shipment(shipment)
    , m_number(new PlainLabel({}, TextStyle::Title))
    , m_chip(new Chip)
    , m_pending(new Chip)
    , m_subtitle(new PlainLabel({}, TextStyle::Body, Ink::Secondary))
    , m_arrival(new PlainLabel({}, TextStyle::Body))
    , m_limit(new PlainLabel({}, TextStyle::Body))
    , m_write(makeButton(tr("Write"), u"shipment.write"_s, ButtonRole::Normal, u"message"_s))
    , m_cancel(makeButton(tr("Cancel shipment…"), u"shipment.cancel"_s, ButtonRole::Quiet))
    , m_banner(new Banner)
    , m_tasks(new QWidget)
    , m_due(new Card(Card::Kind::Binding))
    , m_dueAmount(new AmountLabel)
    , m_dueLine(new PlainLabel({}, TextStyle::Body, Ink::Secondary))
    , m_pay(makeButton(tr("Review and pay"), u"shipment.pay"_s, ButtonRole::Primary))
    , m_legs(new LegsBar)
    , m_weights(new PlainLabel({}, TextStyle::Small, Ink::Secondary))
    , m_total(new PlainLabel({}, TextStyle::Body))
    , m_timeline(new Timeline)
{
    const Theme theme = Theme::of(this);
    auto* scroll = new ScrollColumn(24);
    auto* body = scroll->body();
    body->setSpacing(theme.px(12));

    auto* head = new QHBoxLayout;
    head->setSpacing(theme.px(10));
    m_number->setObjectName(u"shipment.number"_s);
    m_chip->setObjectName(u"shipment.state"_s);
    m_pending->setObjectName(u"shipment.pending"_s);
    m_subtitle->setObjectName(u"shipment.subtitle"_s);
    m_subtitle->setElided(true);
    head->addWidget(m_number);
    head->addWidget(m_chip);
    head->addWidget(m_pending);
    head->addWidget(m_subtitle, 1);
    head->addWidget(m_write);
    head->addWidget(m_cancel);
    body->addLayout(head);
    m_banner->setObjectName(u"shipment.banner"_s);
    m_banner->hide();
    body->addWidget(m_banner);
    m_tasks->setObjectName(u"shipment.tasks"_s);
    auto* tasks = new QVBoxLayout(m_tasks);
    tasks->setContentsMargins(0, 0, 0, 0);
    tasks->setSpacing(theme.px(8));
    body->addWidget(m_tasks);

    m_due->setObjectName(u"shipment.due"_s);
    auto* due = new QHBoxLayout;
    auto* dueWords = new QVBoxLayout;
    dueWords->setSpacing(theme.px(2));
    m_dueAmount->setAlign(Cell::Align::Leading);
    m_dueAmount->setObjectName(u"shipment.due.amount"_s);
    m_dueLine->setObjectName(u"shipment.due.line"_s);
    dueWords->addWidget(m_dueAmount);
    dueWords->addWidget(m_dueLine);
    due->addLayout(dueWords, 1);
    due->addWidget(m_pay, 0, Qt::AlignVCenter);
    m_due->body()->addLayout(due);
    body->addWidget(m_due);

    m_arrival->setObjectName(u"shipment.arrival"_s);
    m_arrival->setWeight(Emphasis::Medium);
    body->addWidget(m_arrival);
    m_limit->setObjectName(u"shipment.limit"_s);
    body->addWidget(m_limit);
    m_legs->setObjectName(u"shipment.legs"_s);
    body->addWidget(m_legs);
    m_events = section(body, tr("What happened"), u"shipment.events"_s, &m_shipment.events(), {120, 0, 210}, 1, true);
    m_events.table->setHasGroups(true);
    m_events.table->setStretchMinimum(220, {2});
    m_dues = section(body, tr("Dues"), u"shipment.dues"_s, &m_shipment.dues(), {110, 0, 130, 110, 130}, 1);
    m_charges = section(body, tr("Charges"), u"shipment.charges"_s, &m_shipment.charges(), {150, 0, 140}, 1);
    m_total->setObjectName(u"shipment.total"_s);
    m_total->setWeight(Emphasis::Strong);
    m_total->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    body->addWidget(m_total);
    m_packages =
        section(body, tr("Packages"), u"shipment.packages"_s, &m_shipment.packages(), {90, 0, 120, 110, 110}, 1);
    m_weights->setObjectName(u"shipment.weights"_s);
    m_weights->setWordWrap(true);
    body->addWidget(m_weights);
    m_goods = section(body, tr("Goods"), u"shipment.goods"_s, &m_shipment.goods(), {0, 140}, 0);
    m_declaration = section(body, tr("Customs declaration"), u"shipment.declaration"_s, &m_shipment.declaration(),
                            {90, 0, 70, 110, 120, 100}, 1, true);
    m_timelineHead = new SectionHeader(tr("On the platform's side"));
    body->addWidget(m_timelineHead);
    m_timeline->setObjectName(u"shipment.timeline"_s);
    body->addWidget(m_timeline);
    body->addStretch(1);

    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);

    connect(m_pay, &QPushButton::clicked, this, [this] { Q_EMIT routeRequested(m_shipment.payRoute()); });
    connect(m_write, &QPushButton::clicked, this,
            [this] { Q_EMIT routeRequested(u"messages/about/shipment/"_s + m_shipment.id()); });
    connect(m_cancel, &QPushButton::clicked, this, &ShipmentPanel::askCancel);
    connect(&m_shipment, &ShipmentDetail::changed, this, &ShipmentPanel::refresh);
    connect(&m_shipment, &ShipmentDetail::cancelFailed, this, [this](const Error& error) {
        m_banner->showMessage(Tone::Bad, ErrorTexts::describe(error).line());
        m_banner->show();
    });
    refresh();
}

ShipmentPanel::Section ShipmentPanel::section(QVBoxLayout* body, const QString& title, const QString& name,
                                              QAbstractItemModel* model, const QList<int>& widths, int stretch,
                                              bool twoLines)
{
    Section made;
    made.head = new SectionHeader(title);
    auto* card = new Card;
    card->body()->setContentsMargins(0, 0, 0, 0);
    made.card = card;
    made.table = new DataTable(twoLines ? CellDelegate::RowKind::TwoLine : CellDelegate::RowKind::Plain);
    made.table->setObjectName(name);
    made.table->setAccessibleName(title);
    made.table->setModel(model);
    made.table->setStretchColumn(stretch);
    made.table->setColumnWidths(widths);
    made.table->setFitToRows(true);
    made.table->cellDelegate()->setPageMargin(12);
    card->body()->addWidget(made.table);
    body->addWidget(made.head);
    body->addWidget(card);
    return made;
}

void ShipmentPanel::setPayDisabledReason(const QString& why)
{
    setDisabledReason(m_pay, why);
}

void ShipmentPanel::refresh()
{
    m_number->setText(m_shipment.number());
    const CellPart chip = m_shipment.chip();
    m_chip->setVisible(m_shipment.isOnPlatform()); // before, how it gets there is its state
    m_chip->setState(chip.tone, chip.icon, chip.text);
    const auto pending = m_shipment.pendingChip();
    m_pending->setVisible(pending.has_value());
    if (pending)
        m_pending->setState(pending->tone, pending->icon, pending->text);
    m_subtitle->setText(m_shipment.subtitle());
    setServerToolTip(m_subtitle, m_shipment.subtitle());
    const auto problem = m_shipment.pendingProblem();
    m_banner->setVisible(problem.has_value());
    if (problem)
        m_banner->showMessage(Tone::Warn, ErrorTexts::describe(*problem).line());
    refreshTasks();

    const auto due = m_shipment.dueAmount();
    m_due->setVisible(due.has_value());
    if (due) {
        const AmountParts parts = moneyformat::parts(*due, locale());
        m_dueAmount->setAmount(parts.code, parts.number(), Certainty::Binding, Emphasis::Strong, TextStyle::Title);
        m_dueLine->setText(m_shipment.dueLine());
    }
    const QString arrival = m_shipment.arrivalLine();
    m_arrival->setText(arrival);
    m_arrival->setVisible(!arrival.isEmpty());
    const QString limit = m_shipment.limitLine();
    m_limit->setText(limit);
    m_limit->setVisible(!limit.isEmpty());
    QList<LegsBar::Leg> legs;
    const auto shown = m_shipment.legs();
    for (const ShipmentLeg& leg : shown)
        legs.append({leg.icon, leg.title, leg.lines, stateOf(leg.progress), leg.tone});
    m_legs->setLegs(legs);
    m_legs->setVisible(!legs.isEmpty());

    for (const Section& part : {m_events, m_dues, m_charges, m_packages, m_goods, m_declaration}) {
        const bool any = part.table->model()->rowCount() > 0;
        part.head->setVisible(any);
        part.card->setVisible(any);
    }
    m_charges.head->setNote(m_shipment.isEstimate() ? tr("an estimate until packed and measured") : tr("binding"));
    const QString total = m_shipment.totalLine();
    m_total->setText(total);
    m_total->setVisible(!total.isEmpty());
    m_packages.table->setColumnHidden(kPackageCharged, !m_shipment.isChargedByPackage());
    const QString weights = m_shipment.weightSentence();
    m_weights->setText(weights);
    m_weights->setVisible(!weights.isEmpty());
    QList<Timeline::Entry> entries;
    const auto happenings = m_shipment.happenings();
    for (const ShipmentHappening& one : happenings)
        entries.append({Tone::Mute, u"check"_s, one.title, one.note, one.time});
    m_timeline->setEntries(entries);
    m_timeline->setVisible(!entries.isEmpty());
    m_timelineHead->setVisible(!entries.isEmpty());
    m_cancel->setVisible(!m_shipment.isOver());
    setDisabledReason(m_cancel, m_shipment.whyNotCancel());
    m_write->setVisible(!m_shipment.id().isEmpty());
}

void ShipmentPanel::refreshTasks()
{
    const auto tasks = m_shipment.tasks();
    QLayout* column = m_tasks->layout();
    while (QLayoutItem* item = column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_tasks->setVisible(!tasks.isEmpty());
    const Theme theme = Theme::of(this);
    for (const ShipmentTask& task : tasks) {
        auto* card = new Card;
        card->setTone(task.tone);
        auto* row = new QHBoxLayout;
        row->setSpacing(theme.px(12));
        row->addWidget(new IconLabel(u"customs"_s, inkOf(task.tone)), 0, Qt::AlignTop);
        auto* words = new QVBoxLayout;
        words->setSpacing(theme.px(2));
        auto* title = new PlainLabel(task.title, TextStyle::Body);
        title->setWeight(Emphasis::Strong);
        title->setWordWrap(true);
        title->setObjectName(u"shipment.task.title"_s);
        auto* sentence = new PlainLabel(task.sentence, TextStyle::Small, Ink::Secondary);
        sentence->setWordWrap(true);
        sentence->setObjectName(u"shipment.task.sentence"_s);
        words->addWidget(title);
        words->addWidget(sentence);
        row->addLayout(words, 1);
        auto* answer = makeButton(tr("Answer"), u"shipment.answer"_s, ButtonRole::Primary, u"message"_s);
        connect(answer, &QPushButton::clicked, this,
                [this] { Q_EMIT routeRequested(u"messages/about/shipment/"_s + m_shipment.id()); });
        row->addWidget(answer, 0, Qt::AlignVCenter);
        card->body()->addLayout(row);
        column->addWidget(card);
    }
}

void ShipmentPanel::askCancel()
{
    auto* popover = new Popover(tr("Cancel this shipment?"), this);
    popover->setObjectName(u"shipment.cancelPanel"_s);
    popover->setScrim(true);
    auto* sentence =
        new PlainLabel(tr("The goods go back into store; what was paid for it comes back to your balance."),
                       TextStyle::Body, Ink::Secondary);
    sentence->setWordWrap(true);
    popover->body()->addWidget(sentence);
    auto* reason = new QLineEdit;
    reason->setObjectName(u"shipment.cancel.reason"_s);
    reason->setAccessibleName(tr("Reason"));
    reason->setPlaceholderText(tr("Reason"));
    popover->body()->addWidget(reason);
    auto* row = new QHBoxLayout;
    auto* keep = makeButton(tr("Keep it"), u"shipment.cancel.keep"_s);
    auto* act = makeButton(tr("Cancel shipment"), u"shipment.cancel.confirm"_s, ButtonRole::Danger);
    row->addStretch(1);
    row->addWidget(keep);
    row->addWidget(act);
    popover->body()->addLayout(row);
    const auto check = [act, reason] {
        setDisabledReason(act, reason->text().trimmed().isEmpty() ? ShipmentPanel::tr("Say why first.") : QString());
    };
    connect(reason, &QLineEdit::textChanged, act, check);
    check();
    connect(keep, &QPushButton::clicked, popover, &Popover::close);
    connect(act, &QPushButton::clicked, popover, [this, popover, reason] {
        m_shipment.cancel(reason->text());
        popover->close();
    });
    popover->openAt(m_cancel, 420);
    reason->setFocus();
}

} // namespace tradewind
