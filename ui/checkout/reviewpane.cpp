// SPDX-License-Identifier: Apache-2.0
#include "ui/checkout/reviewpane.h"

#include "models/approvals/approvaltext.h"
#include "models/checkout/checkoutsession.h"
#include "models/checkout/checkouttext.h"
#include "models/shared/daytext.h"
#include "models/shared/roles.h"
#include "models/shared/tradewords.h"
#include "ui/shared/datatable.h"
#include "ui/shared/errortext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QHeaderView>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

DataTable* table(const QString& name, const QString& words, const QList<int>& widths, QAbstractItemModel* model)
{
    auto* made = new DataTable;
    made->setObjectName(name);
    made->setAccessibleName(words);
    made->setModel(model);
    made->setColumnWidths(widths);
    made->setStretchColumn(1);
    made->setFitToRows(true);
    return made;
}

PlainLabel* small(Ink ink)
{
    auto* label = new PlainLabel({}, TextStyle::Body, ink);
    label->setWordWrap(true);
    return label;
}

void clearGrid(QGridLayout* grid)
{
    while (QLayoutItem* item = grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QVBoxLayout* fact(const QString& name, PlainLabel* line, PlainLabel* note, const Theme& theme)
{
    auto* column = new QVBoxLayout;
    column->setSpacing(theme.px(2));
    auto* head = new PlainLabel(name, TextStyle::Small, Ink::Secondary);
    head->setWeight(Emphasis::Strong);
    column->addWidget(head);
    column->addWidget(line);
    column->addWidget(note);
    column->addStretch(1);
    return column;
}

} // namespace

ReviewPane::ReviewPane(CheckoutSession& session, QWidget* parent)
    : ScrollColumn(24, parent)
    , m_session(session)
    , m_title(new PlainLabel(tr("Review what you pay"), TextStyle::Title))
    , m_chip(new Chip)
    , m_sentence(small(Ink::Secondary))
    , m_progress(new Card(Card::Kind::Plain))
    , m_orderChip(new Chip)
    , m_orderLine(small(Ink::Primary))
    , m_paymentChip(new Chip)
    , m_paymentLine(small(Ink::Primary))
    , m_trouble(small(Ink::Warn))
    , m_takeBack(
          makeButton(tr("Take it back"), u"checkout.takeBack"_s, ButtonRole::Normal, u"undo"_s, ButtonSize::Small))
    , m_difference(new Banner)
    , m_notReckoned(new PlainLabel({}, TextStyle::Small, Ink::Tertiary))
    , m_binding(new PlainLabel({}, TextStyle::Small, Ink::Secondary))
    , m_sums(new QWidget)
    , m_sumGrid(new QGridLayout(m_sums))
    , m_payName(new PlainLabel)
    , m_payHow(new PlainLabel({}, TextStyle::Body, Ink::Secondary))
    , m_payAmount(new AmountLabel)
    , m_mode(small(Ink::Primary))
    , m_modeNote(small(Ink::Tertiary))
    , m_deliver(small(Ink::Primary))
    , m_deliverNote(small(Ink::Tertiary))
    , m_silence(small(Ink::Primary))
    , m_silenceNote(small(Ink::Tertiary))
    , m_conditions(new QWidget)
    , m_conditionGrid(new QGridLayout(m_conditions))
{
    const Theme theme = Theme::of(this);
    CheckoutReview& review = m_session.review();
    body()->setSpacing(theme.px(8));

    auto* head = new QHBoxLayout;
    head->setSpacing(theme.px(10));
    head->addWidget(m_title);
    m_chip->setObjectName(u"checkout.review.chip"_s);
    head->addWidget(m_chip);
    head->addStretch(1);
    body()->addLayout(head);
    m_sentence->setObjectName(u"checkout.review.sentence"_s);
    body()->addWidget(m_sentence);

    m_progress->setObjectName(u"checkout.progress"_s);
    m_orderChip->setObjectName(u"checkout.progress.order"_s);
    m_paymentChip->setObjectName(u"checkout.progress.payment"_s);
    m_trouble->setObjectName(u"checkout.progress.trouble"_s);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(theme.px(12));
    grid->setVerticalSpacing(theme.px(8));
    grid->addWidget(m_orderLine, 0, 0);
    grid->addWidget(m_orderChip, 0, 1, Qt::AlignTrailing);
    grid->addWidget(m_paymentLine, 1, 0);
    grid->addWidget(m_paymentChip, 1, 1, Qt::AlignTrailing);
    grid->addWidget(m_trouble, 2, 0);
    grid->addWidget(m_takeBack, 2, 1, Qt::AlignTrailing);
    grid->setColumnStretch(0, 1);
    m_progress->body()->addLayout(grid);
    body()->addWidget(m_progress);

    m_difference->setObjectName(u"checkout.review.difference"_s);
    m_difference->setClosable(false);
    body()->addWidget(m_difference);
    m_differences =
        table(u"checkout.review.differences"_s, tr("Figures that differ"), {260, 0, 150, 130}, &review.differences());
    m_differences->setStretchColumn(0);
    m_differences->setColumnWidths({0, 140, 150, 130});
    body()->addWidget(m_differences);
    m_notReckoned->setObjectName(u"checkout.review.notReckoned"_s);
    m_notReckoned->setWordWrap(true);
    body()->addWidget(m_notReckoned);

    body()->addSpacing(theme.px(8));
    auto* now = new SectionHeader(tr("You pay now"));
    now->addAtEnd(new IconLabel(u"lock"_s, Ink::Secondary, 14));
    m_binding->setObjectName(u"checkout.review.bindingUntil"_s);
    now->addAtEnd(m_binding);
    body()->addWidget(now);
    auto* binding = new Card(Card::Kind::Binding);
    binding->body()->setContentsMargins(theme.px(4), theme.px(4), theme.px(4), theme.px(4));
    binding->body()->setSpacing(0);
    m_charges = table(u"checkout.review.charges"_s, tr("What you pay now"), {150, 0, 140, 120}, &review.charges());
    m_charges->setFoldedColumn(1);
    connect(m_charges, &DataTable::rowOpened, this, [this](const QModelIndex& index) {
        if (const QString route = index.data(role(Role::Route)).toString(); !route.isEmpty())
            Q_EMIT goRequested(route);
    });
    binding->body()->addWidget(m_charges);
    m_sumGrid->setContentsMargins(theme.px(24), theme.px(8), theme.px(24), theme.px(8));
    m_sumGrid->setVerticalSpacing(theme.px(6));
    m_sumGrid->setColumnStretch(0, 1);
    binding->body()->addWidget(m_sums);
    auto* pay = new Ground(ColorRole::Selected);
    pay->setRadius(5); // the card's, less what lies between
    auto* payRow = new QHBoxLayout(pay);
    payRow->setContentsMargins(theme.px(24), theme.px(12), theme.px(24), theme.px(12));
    payRow->setSpacing(theme.px(8));
    payRow->addWidget(new IconLabel(u"lock"_s, Ink::Primary));
    m_payName->setWeight(Emphasis::Strong);
    payRow->addWidget(m_payName);
    payRow->addWidget(m_payHow);
    payRow->addStretch(1);
    m_payAmount->setObjectName(u"checkout.review.pay"_s);
    m_payHow->setObjectName(u"checkout.review.how"_s);
    payRow->addWidget(m_payAmount);
    binding->body()->addWidget(pay);
    body()->addWidget(binding);

    body()->addSpacing(theme.px(12));
    auto* later = new SectionHeader(tr("Later"));
    later->addAtEnd(new PlainLabel(tr("≈ estimate, not charged today"), TextStyle::Small, Ink::Secondary));
    body()->addWidget(later);
    auto* well = new Card(Card::Kind::Well);
    well->body()->setContentsMargins(theme.px(4), theme.px(4), theme.px(4), theme.px(4));
    m_later = table(u"checkout.review.later"_s, tr("What comes later"), {172, 0, 144, 108}, &review.later());
    m_later->setFoldedColumn(1);
    m_later->setFramed(true);
    well->body()->addWidget(m_later);
    body()->addWidget(well);

    body()->addSpacing(theme.px(12));
    auto* facts = new QHBoxLayout;
    facts->setSpacing(theme.px(24));
    facts->addLayout(fact(tr("Service mode"), m_mode, m_modeNote, theme), 1);
    facts->addLayout(fact(tr("Deliver to"), m_deliver, m_deliverNote, theme), 1);
    m_silence->setObjectName(u"checkout.review.silence"_s);
    facts->addLayout(fact(tr("Silence means"), m_silence, m_silenceNote, theme), 1);
    body()->addLayout(facts);

    body()->addSpacing(theme.px(12));
    body()->addWidget(
        new SectionHeader(tr("Must still hold when it is sent"), tr("else nothing is paid and you decide")));
    m_conditions->setObjectName(u"checkout.review.conditions"_s);
    m_conditionGrid->setContentsMargins(0, 0, 0, 0);
    m_conditionGrid->setHorizontalSpacing(theme.px(24));
    m_conditionGrid->setVerticalSpacing(0);
    m_conditionGrid->setColumnStretch(0, 1);
    m_conditionGrid->setColumnStretch(1, 1);
    body()->addWidget(m_conditions);
    body()->addStretch(1);
    connect(m_takeBack, &QPushButton::clicked, &m_session, &CheckoutSession::takeBack);
}

void ReviewPane::refreshSums()
{
    if (m_shownSums == m_session.review().sums())
        return; // nothing flickers
    m_shownSums = m_session.review().sums();
    clearGrid(m_sumGrid);
    int row = 0;
    for (const ReviewSum& sum : m_session.review().sums()) {
        auto* name = new PlainLabel(sum.name, TextStyle::Body, row == 0 ? Ink::Primary : Ink::Secondary);
        if (row == 0)
            name->setWeight(Emphasis::Strong);
        auto* amount = new PartLabel(sum.amount);
        amount->setAlign(Cell::Align::Trailing);
        amount->setObjectName(u"checkout.review."_s + sum.key);
        amount->setAccessibleName(u"%1 %2"_s.arg(sum.name, amount->text()));
        m_sumGrid->addWidget(name, row, 0);
        m_sumGrid->addWidget(amount, row, 1);
        ++row;
    }
}

void ReviewPane::refreshConditions()
{
    if (m_shownConditions == m_session.review().conditions())
        return;
    m_shownConditions = m_session.review().conditions();
    clearGrid(m_conditionGrid);
    const Theme theme = Theme::of(this);
    const QList<ReviewCondition>& conditions = m_session.review().conditions();
    const qsizetype half = (conditions.size() + 1) / 2;
    for (qsizetype i = 0; i < conditions.size(); ++i) {
        const ReviewCondition& condition = conditions.at(i);
        auto* line = new QWidget;
        line->setObjectName(u"checkout.review.holds."_s + condition.key);
        line->setAccessibleName(u"%1: %2"_s.arg(condition.text, condition.value));
        auto* column = new QVBoxLayout(line);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(new Separator);
        auto* row = new QHBoxLayout;
        row->setContentsMargins(0, theme.px(6), 0, theme.px(6));
        row->setSpacing(theme.px(8));
        row->addWidget(new IconLabel(condition.holds ? u"check"_s : u"x"_s, condition.holds ? Ink::Ok : Ink::Warn, 14));
        row->addWidget(new PlainLabel(condition.text, TextStyle::Small));
        row->addStretch(1);
        row->addWidget(new PlainLabel(condition.value, TextStyle::Small, condition.holds ? Ink::Tertiary : Ink::Warn));
        column->addLayout(row);
        m_conditionGrid->addWidget(line, static_cast<int>(i % half), static_cast<int>(i / half));
    }
}

void ReviewPane::refreshProgress()
{
    using Stage = CheckoutSession::Stage;
    const Stage stage = m_session.stage();
    m_progress->setVisible(stage != Stage::Editing);
    if (stage == Stage::Editing)
        return;
    const CheckoutProgress& progress = m_session.progress();
    const auto show = [](Chip* chip, const CellPart& state) { chip->setState(state.tone, state.icon, state.text); };
    const CellPart queued = part::chip(Tone::Mute, u"clock"_s, tr("Queued"));
    const bool taken = progress.order && progress.order->phase == IntentPhase::Confirmed;
    m_orderLine->setText(progress.placed ? tr("Order %1 was placed").arg(progress.placed->number)
                         : taken         ? tr("The order was placed")
                                         : tr("The order is being placed"));
    // Nobody knows what became of it: then nothing is said of it either way.
    const bool isUnclear = m_session.mayHaveBeenExecuted();
    if (stage == Stage::OrderFailed)
        m_orderLine->setText(isUnclear ? tr("Whether the order was placed is not known yet")
                                       : tr("The order was not placed"));
    show(m_orderChip, progress.placed  ? part::chip(Tone::Ok, u"check"_s, tr("Confirmed"))
                      : progress.order ? ApprovalText::actChip(*progress.order)
                                       : queued);
    switch (stage) {
    case Stage::Editing:
    case Stage::Sending:
        m_paymentLine->setText(progress.placed || taken ? tr("The payment is being made")
                                                        : tr("The payment waits for the order"));
        break;
    case Stage::OrderFailed:
        m_paymentLine->setText(isUnclear ? tr("The payment waits for the order") : tr("Nothing was paid"));
        break;
    case Stage::Paying:
        m_paymentLine->setText(tr("The payment is being made"));
        break;
    case Stage::PaymentFailed:
        m_paymentLine->setText(isUnclear ? tr("Whether it was paid is not known yet")
                               : progress.placed && progress.placed->payBy.isValid()
                                   ? tr("Not paid. The order stays payable until %1.")
                                         .arg(DayText::moment(progress.placed->payBy, m_session.now()))
                                   : tr("Not paid"));
        break;
    case Stage::Done:
        m_paymentLine->setText(tr("Paid"));
        break;
    }
    show(m_paymentChip, stage == Stage::Done ? part::chip(Tone::Ok, u"check"_s, tr("Confirmed"))
                        : progress.payment   ? ApprovalText::actChip(*progress.payment)
                                             : queued);
    QString trouble;
    if (const auto problem = m_session.sendProblem())
        trouble = ErrorTexts::describe(*problem).line();
    else if (isUnclear)
        trouble = m_session.nextDisabledReason();
    else if (stage == Stage::PaymentFailed)
        trouble = tr("A payment is not sent by itself after its time. Lock a rate and pay again.");
    else if (stage == Stage::OrderFailed)
        trouble = tr("It was not sent in time. Ask for new figures.");
    m_trouble->setText(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
    m_takeBack->setVisible(stage == Stage::Sending && m_session.canTakeBack());
    m_progress->setTone(stage == Stage::OrderFailed || stage == Stage::PaymentFailed ? std::optional(Tone::Warn)
                                                                                     : std::nullopt);
}

void ReviewPane::refresh()
{
    CheckoutReview& review = m_session.review();
    const bool struck = review.isVoid() || (review.isOver() && m_session.stage() == CheckoutSession::Stage::Editing);
    if (struck)
        m_chip->setState(Tone::Bad, u"undo"_s, review.isVoid() ? tr("Invalidated") : tr("Over"));
    else if (!review.approvedBy().isEmpty())
        m_chip->setState(Tone::Ok, u"approval"_s, review.approvedBy());
    m_chip->setVisible(struck || !review.approvedBy().isEmpty());
    if (review.isEmpty())
        m_sentence->setText(tr("Nothing has been prepared yet."));
    else if (m_session.stage() != CheckoutSession::Stage::Editing)
        m_sentence->setText(tr("These are the binding figures that were sent. Nothing can be edited any more."));
    else if (review.isVoid())
        m_sentence->setText(
            tr("Edited since %1: these figures no longer hold. Ask for new ones.").arg(review.preparedAt()));
    else if (struck)
        m_sentence->setText(tr("These figures held until %1. Ask for new ones.").arg(review.bindingUntil()));
    else
        m_sentence->setText(tr("These are the platform's binding figures, prepared at %1. Any edit asks for new ones.")
                                .arg(review.preparedAt()));
    refreshProgress();

    m_difference->setVisible(review.differs());
    m_differences->setVisible(review.differs());
    if (review.differs() && m_difference->text().isEmpty())
        m_difference->showMessage(
            Tone::Warn,
            tr("The platform's figure differs from ours. Its figure binds; below is every line that differs."));
    m_notReckoned->setVisible(!review.notReckoned().isEmpty());
    m_notReckoned->setText(review.notReckoned().isEmpty()
                               ? QString()
                               : tr("Not compared in full: %1").arg(TradeWords::sentences(review.notReckoned())));
    m_binding->setText(review.isEmpty() ? QString() : tr("binding until %1").arg(review.bindingUntil()));
    refreshSums();
    m_payName->setText(review.payName());
    m_payHow->setText(review.payHow());
    const CellParts amount = review.payAmount();
    if (!amount.isEmpty() && amount.first().kind == CellPart::Kind::Amount) {
        m_payAmount->setAmount(amount.first().code, amount.first().text, amount.first().certainty, Emphasis::Strong,
                               TextStyle::Title);
        m_payAmount->setInk(struck ? Ink::Tertiary : Ink::Primary);
    } else {
        m_payAmount->setUnknown();
    }
    m_mode->setText(CheckoutText::serviceMode(m_session.draft().serviceMode));
    m_modeNote->setText(CheckoutText::serviceModeSentence(m_session.draft().serviceMode));
    m_deliver->setText(review.deliverTo());
    m_deliverNote->setText(review.deliverNote());
    m_silence->setText(review.silence().value(0));
    m_silenceNote->setText(review.silence().value(1));
    refreshConditions();
}

} // namespace tradewind
