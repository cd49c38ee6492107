// SPDX-License-Identifier: Apache-2.0
#include "ui/sourcing/answerforms.h"

#include "models/shared/moneycell.h"
#include "ui/sourcing/widgettools.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QGridLayout>
#include <QPlainTextEdit>

namespace tradewind {
using namespace Qt::StringLiterals;

AnswerForms::AnswerForms(RfqDetail& detail, QWidget* parent)
    : QWidget(parent)
    , m_detail(detail)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

void AnswerForms::close()
{
    clearLayout(m_column);
    m_kind = Kind::None;
    m_lines.clear();
    m_leadDays = m_deposit = nullptr;
    m_noTooling = nullptr;
    m_note = nullptr;
    m_send = nullptr;
    Q_EMIT changed();
}

void AnswerForms::begin(Kind kind, const QString& title, const QString& sentence)
{
    close();
    m_kind = kind;
    auto* card = new Card;
    if (kind == Kind::Question)
        card->setTone(Tone::Warn);
    m_body = card->body();
    m_body->setSpacing(Theme::of(this).px(8));
    m_body->addWidget(new PlainLabel(title, TextStyle::Heading));
    auto* words = new PlainLabel(sentence, TextStyle::Body, Ink::Secondary);
    words->setWordWrap(true);
    m_body->addWidget(words);
    m_column->addWidget(card);
    Q_EMIT changed();
}

void AnswerForms::addFoot(const QString& act, const QString& name, bool danger)
{
    auto* row = new QHBoxLayout;
    m_send = makeButton(act, name, danger ? ButtonRole::Danger : ButtonRole::Primary);
    row->addStretch(1);
    if (m_kind != Kind::Question) {
        auto* back = makeButton(tr("Leave it"), u"rfq.leave"_s);
        connect(back, &QPushButton::clicked, this, [this] {
            close();
            showQuestion();
        });
        row->addWidget(back);
    }
    row->addWidget(m_send);
    m_body->addLayout(row);
}

void AnswerForms::openCounter()
{
    const QuoteRound* round = m_detail.round();
    if (!round)
        return;
    begin(Kind::Counter, tr("Counter round %1").arg(round->no),
          tr("Say what you can agree to in “%1”. Empty fields stay as quoted; the other scenarios are not touched.")
              .arg(m_detail.scenarioName()));
    const Theme theme = Theme::of(this);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(theme.px(16));
    grid->setVerticalSpacing(theme.px(8));
    int at = 0;
    qint64 leadDays = 0;
    bool tooling = false;
    for (const QuoteLine& quoted : round->lines) {
        if (quoted.scenarioId != m_detail.scenario())
            continue;
        QString title = quoted.lineId;
        for (const RfqLine& line : m_detail.rfq().lines) {
            if (line.id == quoted.lineId)
                title = line.title;
        }
        auto* price = PriceEdit::forUnitPrice(round->currency);
        price->setObjectName(u"rfq.counter.price."_s + quoted.lineId);
        price->setOptional(true);
        auto* field =
            new FormField(tr("Unit price, %1 · %2", "currency and goods").arg(round->currency.code(), title), price);
        field->setNameElided();
        field->setHint(tr("quoted %1").arg(moneyformat::factoryPrice(quoted.unitPrice, QLocale())));
        grid->addWidget(field, at / 3, at % 3);
        m_lines.append({quoted.lineId, price});
        leadDays = std::max(leadDays, quoted.leadDays);
        tooling = tooling || (quoted.toolingFee && !quoted.toolingFee->isZero());
        ++at;
    }
    m_leadDays = new QuantityEdit;
    m_leadDays->setObjectName(u"rfq.counter.leadDays"_s);
    m_leadDays->setOptional(true);
    auto* lead = new FormField(tr("Lead time, days"), m_leadDays);
    lead->setHint(tr("quoted %1").arg(leadDays));
    m_deposit = new QuantityEdit;
    m_deposit->setObjectName(u"rfq.counter.deposit"_s);
    m_deposit->setOptional(true);
    auto* deposit = new FormField(tr("Deposit, %"), m_deposit);
    deposit->setHint(tr("quoted %1").arg(round->terms.depositBp / 100));
    grid->addWidget(lead, at / 3, at % 3);
    ++at;
    grid->addWidget(deposit, at / 3, at % 3);
    for (int columnAt = 0; columnAt < 3; ++columnAt)
        grid->setColumnStretch(columnAt, 1);
    m_body->addLayout(grid);
    if (tooling) {
        m_noTooling = new QCheckBox(tr("Without the tooling fee"));
        m_noTooling->setObjectName(u"rfq.counter.noTooling"_s);
        m_body->addWidget(m_noTooling);
    }
    m_note = new QPlainTextEdit;
    m_note->setObjectName(u"rfq.counter.note"_s);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(theme.px(60));
    m_body->addWidget(new FormField(tr("Note to the supplier"), m_note));
    addFoot(tr("Send counter"), u"rfq.counter.send"_s, false);
    connect(m_send, &QPushButton::clicked, this, &AnswerForms::sendCounter);
    if (!m_lines.isEmpty())
        m_lines.first().price->setFocus();
}

void AnswerForms::sendCounter()
{
    const QuoteRound* round = m_detail.round();
    if (!round)
        return;
    RfqDetail::CounterOffer offer;
    for (const LineFields& fields : std::as_const(m_lines)) {
        if (!fields.price->isAcceptable()) {
            fields.price->setFocus();
            return;
        }
        RfqDetail::CounterOffer::Line line{fields.lineId, m_detail.scenario(), std::nullopt,
                                           m_noTooling && m_noTooling->isChecked()};
        if (const NumberInput input = fields.price->input(); input.value) {
            const auto price = UnitPrice::parse(input.value->toWire(), round->currency);
            if (!price)
                return;
            line.unitPrice = *price;
        }
        offer.lines.append(line);
    }
    for (NumberEdit* field : {m_leadDays, m_deposit}) {
        if (!field->isAcceptable()) {
            field->setFocus();
            return;
        }
    }
    const auto whole = [](const NumberEdit* field) -> std::optional<qint64> {
        const NumberInput input = field->input();
        return input.value ? std::optional(input.value->units()) : std::nullopt;
    };
    offer.leadDays = whole(m_leadDays);
    if (const auto percent = whole(m_deposit)) {
        if (*percent > 100) {
            m_deposit->setFocus();
            return;
        }
        offer.depositBp = *percent * 100;
    }
    offer.note = m_note->toPlainText();
    m_detail.counter(offer);
    close();
}

void AnswerForms::openDecline()
{
    begin(Kind::Decline, tr("Decline"),
          tr("The request ends for you; the rep may take it up again with a better offer. A reason helps them."));
    m_note = new QPlainTextEdit;
    m_note->setObjectName(u"rfq.decline.reason"_s);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(Theme::of(this).px(60));
    m_body->addWidget(new FormField(tr("Reason"), m_note));
    addFoot(tr("Decline the round"), u"rfq.decline.send"_s, true);
    connect(m_send, &QPushButton::clicked, this, [this] {
        const QString reason = m_note->toPlainText();
        close();
        m_detail.decline(reason);
    });
    m_note->setFocus();
}

void AnswerForms::openCancel()
{
    begin(Kind::Cancel, tr("Cancel the request"), tr("Nobody works on it any more. Nothing was ordered."));
    m_note = new QPlainTextEdit;
    m_note->setObjectName(u"rfq.cancel.reason"_s);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(Theme::of(this).px(60));
    m_body->addWidget(new FormField(tr("Reason"), m_note));
    addFoot(tr("Cancel the request"), u"rfq.cancel.send"_s, true);
    connect(m_send, &QPushButton::clicked, this, [this] {
        const QString reason = m_note->toPlainText();
        close();
        m_detail.cancelRequest(reason);
    });
    m_note->setFocus();
}

void AnswerForms::showQuestion()
{
    if (isOpen() || !m_detail.isLoaded())
        return;
    const InfoRequest* open = nullptr;
    for (const InfoRequest& request : m_detail.rfq().infoRequests) {
        if (request.answer.isEmpty())
            open = &request;
    }
    if (!open || !m_detail.whyNot(RfqAct::Answer).isEmpty()) {
        close();
        return;
    }
    if (m_kind == Kind::Question && m_question == open->id)
        return;
    m_question = open->id;
    begin(Kind::Question, tr("%1 asks").arg(open->askedBy.name), open->question);
    m_note = new QPlainTextEdit;
    m_note->setObjectName(u"rfq.answer"_s);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(Theme::of(this).px(60));
    m_body->addWidget(new FormField(tr("Your answer"), m_note));
    addFoot(tr("Send the answer"), u"rfq.answer.send"_s, false);
    connect(m_send, &QPushButton::clicked, this, [this] {
        const QString text = m_note->toPlainText().trimmed();
        if (text.isEmpty()) {
            m_note->setFocus();
            return;
        }
        const QString id = m_question;
        close();
        m_detail.answer(id, text);
    });
}

} // namespace tradewind
