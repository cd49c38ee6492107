// SPDX-License-Identifier: Apache-2.0
#include "ui/checkout/approvalpane.h"

#include "models/approvals/approvaltext.h"
#include "models/approvals/chargerows.h"
#include "models/checkout/checkoutsession.h"
#include "models/shared/daytext.h"
#include "models/shared/moneycell.h"
#include "services/domain/values/moneyformat.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/timeline.h"

#include <QBoxLayout>
#include <QPlainTextEdit>

namespace tradewind {
using namespace Qt::StringLiterals;

ApprovalPane::ApprovalPane(CheckoutSession& session, QWidget* parent)
    : ScrollColumn(24, parent)
    , m_session(session)
    , m_title(new PlainLabel(tr("Approval"), TextStyle::Title))
    , m_chip(new Chip)
    , m_sentence(new PlainLabel({}, TextStyle::Body, Ink::Secondary))
    , m_rules(new FactList)
    , m_form(new QWidget)
    , m_formColumn(new QVBoxLayout(m_form))
    , m_note(new QPlainTextEdit)
    , m_until(new PlainLabel({}, TextStyle::Small, Ink::Tertiary))
    , m_chain(new Timeline)
{
    const Theme theme = Theme::of(this);
    body()->setSpacing(theme.px(12));
    auto* head = new QHBoxLayout;
    head->setSpacing(theme.px(8));
    head->addWidget(m_title);
    m_chip->setObjectName(u"checkout.approval.state"_s);
    head->addWidget(m_chip);
    head->addStretch(1);
    body()->addLayout(head);
    m_sentence->setObjectName(u"checkout.approval.sentence"_s);
    m_sentence->setWordWrap(true);
    body()->addWidget(m_sentence);
    body()->addWidget(m_rules);
    m_formColumn->setContentsMargins(0, 0, 0, 0);
    m_formColumn->setSpacing(theme.px(12));
    m_note->setObjectName(u"checkout.approval.note"_s);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(theme.px(84));
    m_note->setPlaceholderText(tr("Why it is needed"));
    auto* note = new FormField(tr("Note to the approver"), m_note);
    note->setNote(tr("optional"));
    m_formColumn->addWidget(note);
    m_until->setWordWrap(true);
    m_formColumn->addWidget(m_until);
    body()->addWidget(m_form);
    m_chain->setObjectName(u"checkout.approval.chain"_s);
    body()->addWidget(m_chain);
    body()->addStretch(1);
    connect(m_note, &QPlainTextEdit::textChanged, this,
            [this] { m_session.setApprovalNote(m_note->toPlainText().left(2000)); });
}

void ApprovalPane::refreshForm()
{
    const Money most = m_session.approvalMax();
    if (!most.currency().isValid())
        return;
    if (!m_most || m_mostCode != most.currency().code()) {
        delete m_mostField;
        m_mostCode = most.currency().code();
        m_most = new PriceEdit(most.currency());
        m_most->setObjectName(u"checkout.approval.max"_s);
        m_most->setFixedWidth(Theme::of(this).px(240));
        m_mostField = new FormField(tr("At most, %1").arg(m_mostCode), m_most);
        m_mostField->setHint(
            tr("Above this the approval does not count. The rate may move a little until you lock it."));
        m_formColumn->insertWidget(0, m_mostField);
        m_mostField->show(); // with the form: the first of its fields has the focus
        connect(m_most, &NumberEdit::valueEdited, this, [this] {
            if (const auto amount = m_most->money())
                m_session.setApprovalMax(*amount);
        });
    }
    if (!m_most->hasFocus() && m_most->money() != most)
        m_most->setMoney(most);
    if (m_note->toPlainText() != m_session.draft().approvalNote && !m_note->hasFocus())
        m_note->setPlainText(m_session.draft().approvalNote);
    m_until->setText(tr("It counts until %1, for exactly these goods, this place and this price.")
                         .arg(DayText::moment(m_session.approvalUntil(), m_session.now())));
}

void ApprovalPane::refresh()
{
    using Stage = CheckoutSession::ApprovalStage;
    const Stage stage = m_session.approvalStage();
    const auto& view = m_session.approval();
    CellPart chip;
    QString sentence;
    bool asks = false;
    switch (stage) {
    case Stage::NotPrepared:
        sentence = tr("Figures first: whether a rule asks for an approval is known once the platform has bound them.");
        break;
    case Stage::NotNeeded:
        chip = part::chip(Tone::Ok, u"check"_s, tr("Not needed"));
        sentence = tr("No rule of your company asks for an approver.");
        break;
    case Stage::ToAsk:
        chip = part::chip(Tone::Warn, u"hand"_s, tr("Needed"));
        sentence = tr("A rule of your company asks for an approver. Ask now; you can close this and go on here later.");
        asks = true;
        break;
    case Stage::OnItsWay:
        chip = view && !view->pending.isEmpty() ? ApprovalText::actChip(view->pending.last())
                                                : part::chip(Tone::Mute, u"clock"_s, tr("Queued"));
        sentence = tr("Saved. The request reaches the platform by itself.");
        break;
    case Stage::NotSent:
        chip = part::chip(Tone::Warn, u"hand"_s, tr("Needs you"));
        sentence = tr("The platform did not take the request. Nothing was asked.");
        asks = true;
        break;
    case Stage::Waiting:
        chip = part::chip(Tone::Info, u"clock"_s, tr("Waits for approval"));
        sentence = tr("You can close this: the draft stays, and this page goes on by itself once it is decided.");
        break;
    case Stage::Approved:
        chip = part::chip(Tone::Ok, u"approval"_s, tr("Approved"));
        sentence =
            tr("It is bound to content %1. Any edit ends it.")
                .arg(m_session.prepared() ? ChargeRows::shortHash(m_session.prepared()->contentHash) : QString());
        break;
    case Stage::Rejected:
        chip = part::chip(Tone::Bad, u"x-circle"_s, tr("Rejected"));
        sentence = tr("It was rejected. Change the order, or ask again with a reason.");
        asks = true;
        break;
    case Stage::Withdrawn:
        chip = part::chip(Tone::Mute, u"undo"_s, tr("Withdrawn"));
        sentence = tr("The request was withdrawn.");
        asks = true;
        break;
    case Stage::Invalidated:
        chip = part::chip(Tone::Bad, u"undo"_s, tr("Invalidated"));
        sentence = view && view->approval.invalidatedBecause
                       ? ApprovalText::invalidated(view->approval)
                       : tr("The order was edited: the approval no longer covers it.");
        asks = true;
        break;
    }
    m_chip->setVisible(!chip.text.isEmpty());
    if (!chip.text.isEmpty())
        m_chip->setState(chip.tone, chip.icon, chip.text);
    m_sentence->setText(sentence);
    m_rules->clear();
    if (const auto& prepared = m_session.prepared(); prepared && stage != Stage::NotPrepared) {
        for (const RuleHit& hit : prepared->approval.rules) {
            CellParts compared;
            if (hit.value) {
                // What is paid is more: our rate is not the mid-market rate.
                compared = {part::money(*hit.value, Certainty::Plain, Emphasis::Strong),
                            part::note(hit.limit ? tr("at the mid-market rate, limit %1")
                                                       .arg(moneyformat::withCode(*hit.limit, QLocale()))
                                                 : tr("at the mid-market rate"))};
            }
            m_rules->addFact(hit.name, compared);
        }
    }
    if (asks)
        refreshForm();
    m_form->setVisible(asks && m_most);
    QList<Timeline::Entry> entries;
    if (view && view->onPlatform) {
        const Approval& approval = view->approval;
        for (const auto& step : approval.steps) {
            if (!step.decision) {
                if (stage == Stage::Waiting)
                    entries.append({Tone::Info, u"clock"_s, tr("%1 decides").arg(step.approverName), {}, {}});
                continue;
            }
            const bool yes = step.decision->is(ApprovalDecisionKind::Approve);
            entries.append({yes ? Tone::Ok : Tone::Bad, yes ? u"check"_s : u"x-circle"_s,
                            (yes ? tr("%1 approved") : tr("%1 rejected")).arg(step.approverName), step.comment,
                            DayText::moment(step.decidedAt, m_session.now())});
        }
        entries.append({Tone::Ok, u"check"_s, tr("%1 asked").arg(approval.requestedBy.name), approval.note,
                        DayText::moment(approval.requestedAt, m_session.now())});
    }
    m_chain->setVisible(!entries.isEmpty());
    m_chain->setEntries(entries);
}

} // namespace tradewind
