// SPDX-License-Identifier: Apache-2.0
#include "ui/warehouse/decisionpanel.h"

#include "models/warehouse/receiptdetail.h"
#include "ui/shared/errortext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/countdownring.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/tabstops.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>

namespace tradewind {
using namespace Qt::StringLiterals;

DecisionPanel::DecisionPanel(ReceiptDetail& receipt, QWidget* parent)
    : SidePanel(parent)
    , m_receipt(receipt)
    , m_clock(new QWidget)
    , m_ring(new CountdownRing)
    , m_deadline(new PlainLabel({}, TextStyle::Heading))
    , m_silence(new PlainLabel({}, TextStyle::Small, Ink::Secondary))
    , m_result(new QWidget)
    , m_pending(new Chip)
    , m_outcome(new PlainLabel({}, TextStyle::Body))
    , m_banner(new Banner)
    , m_cardsPlace(new QWidget)
    , m_note(new QPlainTextEdit)
    , m_facts(new FactList)
    , m_decide(makeButton({}, u"receipt.decide"_s, ButtonRole::Primary, {}, ButtonSize::Large))
    , m_foot(new PlainLabel(tr("Without a network it waits here and is sent once."), TextStyle::Small, Ink::Tertiary))
{
    setObjectName(u"receipt.decision"_s);
    const Theme theme = Theme::of(this);
    body()->setSpacing(theme.px(12));

    auto* clock = new QHBoxLayout(m_clock);
    clock->setContentsMargins(0, 0, 0, 0);
    clock->setSpacing(theme.px(14));
    m_ring->setObjectName(u"receipt.timeLeft"_s);
    m_deadline->setObjectName(u"receipt.deadline"_s);
    m_deadline->setWordWrap(true);
    m_silence->setObjectName(u"receipt.silence"_s);
    m_silence->setWordWrap(true);
    clock->addWidget(m_ring);
    auto* words = new QVBoxLayout;
    words->setSpacing(theme.px(2));
    words->addStretch(1);
    words->addWidget(m_deadline);
    words->addWidget(m_silence);
    words->addStretch(1);
    clock->addLayout(words, 1);
    body()->addWidget(m_clock);

    auto* result = new QVBoxLayout(m_result);
    result->setContentsMargins(0, 0, 0, 0);
    result->setSpacing(theme.px(6));
    m_pending->setObjectName(u"receipt.pending"_s);
    m_outcome->setObjectName(u"receipt.outcome"_s);
    m_outcome->setWordWrap(true);
    result->addWidget(m_pending, 0, Qt::AlignLeft);
    result->addWidget(m_outcome);
    body()->addWidget(m_result);
    m_banner->setObjectName(u"receipt.banner"_s);
    m_banner->hide();
    body()->addWidget(m_banner);

    auto* place = new QVBoxLayout(m_cardsPlace);
    place->setContentsMargins(0, 0, 0, 0);
    body()->addWidget(m_cardsPlace);
    m_note->setObjectName(u"receipt.note"_s);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(theme.px(64));
    m_noteField = new FormField(tr("Note to supplier"), m_note);
    body()->addWidget(m_noteField);
    m_facts->setObjectName(u"receipt.facts"_s);
    body()->addWidget(m_facts);
    body()->addStretch(1);
    m_foot->setAlignment(Qt::AlignHCenter);
    m_foot->setWordWrap(true);
    addAtFoot(m_decide);
    addAtFoot(m_foot);

    connect(m_note, &QPlainTextEdit::textChanged, this, [this] { m_receipt.setNote(m_note->toPlainText()); });
    connect(m_decide, &QPushButton::clicked, this, [this] {
        m_banner->hide();
        m_receipt.decide();
        refreshAct();
    });
    connect(&m_receipt, &ReceiptDetail::changed, this, &DecisionPanel::refresh);
    connect(&m_receipt, &ReceiptDetail::choiceChanged, this, &DecisionPanel::refreshAct);
    connect(&m_receipt, &ReceiptDetail::decideFailed, this, [this](const Error& error) {
        m_banner->showMessage(Tone::Bad, ErrorTexts::describe(error).line());
        m_banner->show();
    });
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &DecisionPanel::tick);
    refresh();
}

bool DecisionPanel::chooseByKey(const QKeyEvent& event)
{
    return m_cards && m_cards->isVisible() && m_cards->chooseByKey(event);
}

void DecisionPanel::setTicking(bool ticking)
{
    if (ticking)
        m_second.start();
    else
        m_second.stop();
}

void DecisionPanel::tick()
{
    if (!m_clock->isHidden())
        m_ring->setTime(m_receipt.secondsLeft(), m_receipt.secondsWhole());
    if (m_receipt.secondsLeft() == 0)
        refreshAct();
}

void DecisionPanel::refresh()
{
    const bool open = m_receipt.awaitsDecision();
    m_clock->setVisible(open);
    m_cardsPlace->setVisible(open);
    m_noteField->setVisible(open);
    m_decide->setVisible(open);
    m_foot->setVisible(open);
    m_ring->setTime(m_receipt.secondsLeft(), m_receipt.secondsWhole());
    m_deadline->setText(m_receipt.deadlineLine());
    m_silence->setText(m_receipt.silenceLine());

    const auto pending = m_receipt.pendingChip();
    m_pending->setVisible(pending.has_value());
    if (pending)
        m_pending->setState(pending->tone, pending->icon, pending->text);
    QString outcome = pending ? m_receipt.pendingLine() : m_receipt.outcome();
    if (outcome.isEmpty() && m_receipt.isLoaded() && !open)
        outcome = tr("There is nothing to decide about this receipt.");
    m_outcome->setText(outcome);
    m_result->setVisible(!outcome.isEmpty());
    const auto problem = m_receipt.pendingProblem();
    m_banner->setVisible(problem.has_value());
    if (problem)
        m_banner->showMessage(Tone::Warn, ErrorTexts::describe(*problem).line());

    if (m_note->toPlainText() != m_receipt.note())
        m_note->setPlainText(m_receipt.note());
    m_facts->clear();
    const auto facts = m_receipt.facts();
    for (const auto& [name, value] : facts)
        m_facts->addFact(name, value);
    refreshCards();
    refreshAct();
}

void DecisionPanel::refreshCards()
{
    const auto choices = m_receipt.choices();
    QString words = m_receipt.id();
    for (const DecisionChoice& choice : choices)
        words += u'\n' + choice.id + choice.sentence + choice.consequence;
    if (words == m_cardsOf)
        return;
    m_cardsOf = words;
    const FocusKeeper keeper(this);
    delete m_cards;
    m_cards = new RadioCards;
    m_cards->setObjectName(u"receipt.choice"_s);
    m_cards->setAccessibleName(tr("What shall be done"));
    int key = 1;
    for (const DecisionChoice& choice : choices)
        m_cards->addCard(choice.id, choice.name, choice.sentence, choice.consequence)->setKey(key++);
    if (!m_receipt.choice().isEmpty())
        m_cards->setCurrent(m_receipt.choice());
    connect(m_cards, &RadioCards::chosen, &m_receipt, &ReceiptDetail::setChoice);
    m_cardsPlace->layout()->addWidget(m_cards);
}

void DecisionPanel::refreshAct()
{
    m_decide->setText(m_receipt.actText());
    m_decide->setAccessibleName(m_receipt.actText());
    setDisabledReason(m_decide, m_receipt.whyNot());
}

} // namespace tradewind
