// SPDX-License-Identifier: Apache-2.0
#include "ui/approvals/approvalpanel.h"

#include "ui/shared/datatable.h"
#include "ui/shared/errortext.h"
#include "ui/shared/statestack.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/timeline.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QShortcut>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// Icon, a line, a second line below it.
QWidget* factRow(const ApprovalFact& fact, const Theme& theme)
{
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme.px(8));
    line->addWidget(new IconLabel(fact.icon, inkOf(fact.tone)), 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(theme.px(2));
    auto* title = new PlainLabel(fact.title);
    title->setWordWrap(true);
    column->addWidget(title);
    if (!fact.note.isEmpty()) {
        auto* note = new PlainLabel(fact.note, TextStyle::Small, fact.tone == Tone::Warn ? Ink::Warn : Ink::Tertiary);
        note->setWordWrap(true);
        column->addWidget(note);
    }
    line->addLayout(column, 1);
    row->setAccessibleName(fact.note.isEmpty() ? fact.title : u"%1: %2"_s.arg(fact.title, fact.note));
    return row;
}

} // namespace

ApprovalPanel::ApprovalPanel(ApprovalDetail& detail, QWidget* parent)
    : QWidget(parent)
    , m_detail(detail)
    , m_title(new PlainLabel({}, TextStyle::Title))
    , m_chip(new Chip)
    , m_subtitle(new PlainLabel({}, TextStyle::Body, Ink::Secondary))
    , m_trouble(new Banner)
    , m_banner(new Banner)
    , m_figures(new FigureStrip)
    , m_charges(new DataTable)
    , m_reasons(new QVBoxLayout)
    , m_commentBox(new QWidget)
    , m_comment(new QPlainTextEdit)
    , m_commentField(new FormField(tr("Your comment"), m_comment))
    , m_side(new SidePanel)
    , m_chain(new Timeline)
    , m_ends(new QVBoxLayout)
    , m_earlierHead(new SectionHeader(tr("Earlier, invalidated")))
    , m_earlier(new QVBoxLayout)
    , m_bound(new PlainLabel({}, TextStyle::Small, Ink::Secondary))
    , m_checkout(makeButton(tr("Go on with the checkout"), u"approval.checkout"_s, ButtonRole::Primary, u"order"_s))
    , m_order(makeButton(tr("Open the order"), u"approval.order"_s, ButtonRole::Normal, u"order"_s))
    , m_withdraw(makeButton(tr("Withdraw"), u"approval.withdraw"_s, ButtonRole::Normal, u"undo"_s))
    , m_reject(makeButton(tr("Reject"), u"approval.reject"_s, ButtonRole::Danger))
    , m_approve(makeButton(tr("Approve"), u"approval.approve"_s, ButtonRole::Primary, {}, ButtonSize::Large))
{
    const Theme theme = Theme::of(this);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBody(), 1);
    column->addWidget(new Separator);
    m_foot = makeFoot();
    column->addWidget(m_foot);

    m_side->body()->setSpacing(theme.px(12));
    m_side->body()->addWidget(new SectionHeader(tr("Chain")));
    m_chain->setObjectName(u"approval.chain"_s);
    m_chain->setAccessibleName(tr("Chain"));
    m_side->body()->addWidget(m_chain);
    m_endsRule = new Separator;
    m_side->body()->addWidget(m_endsRule);
    m_endsHead = new SectionHeader(tr("What ends it"));
    m_side->body()->addWidget(m_endsHead);
    m_ends->setSpacing(theme.px(8));
    m_side->body()->addLayout(m_ends);
    m_side->body()->addWidget(m_earlierHead);
    m_earlier->setSpacing(theme.px(8));
    m_side->body()->addLayout(m_earlier);
    m_side->body()->addStretch(1);

    m_stack = new StateStack(new PanelFrame(page, m_side), 8);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);

    connect(&m_detail, &ApprovalDetail::changed, this, &ApprovalPanel::refresh);
    connect(&m_detail, &ApprovalDetail::commentNeeded, this, [this] {
        m_commentField->setError(tr("Say why: a rejection needs a comment."));
        m_comment->setFocus();
    });
    connect(&m_detail, &ApprovalDetail::decided, this, [this] { m_comment->clear(); });
    connect(&m_detail, &ApprovalDetail::failed, this, &ApprovalPanel::showTrouble);
    connect(m_trouble, &Banner::closed, m_trouble, &QWidget::hide);
    connect(m_stack, &StateStack::actRequested, &m_detail, &ApprovalDetail::reload);
    connect(m_comment, &QPlainTextEdit::textChanged, this, [this] { m_commentField->setError({}); });
    connect(m_approve, &QPushButton::clicked, this, &ApprovalPanel::approve);
    connect(m_reject, &QPushButton::clicked, this, &ApprovalPanel::reject);
    connect(m_withdraw, &QPushButton::clicked, this, [this] { m_detail.withdraw(m_comment->toPlainText()); });
    connect(m_checkout, &QPushButton::clicked, this, [this] { Q_EMIT goRequested(m_detail.sheet().checkout); });
    connect(m_order, &QPushButton::clicked, this, [this] { Q_EMIT goRequested(m_detail.sheet().order); });
    connect(m_banner, &Banner::actRequested, &m_detail, &ApprovalDetail::putAway);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, m_approve, &QPushButton::click);
    }
    refresh();
}

QWidget* ApprovalPanel::makeBody()
{
    const Theme theme = Theme::of(this);
    auto* body = new ScrollColumn;
    body->body()->setSpacing(theme.px(8));
    auto* head = new QHBoxLayout;
    head->setSpacing(theme.px(10));
    m_title->setObjectName(u"approval.title"_s);
    m_title->setWordWrap(true); // it names how many
    head->addWidget(m_title, 1);
    m_chip->setObjectName(u"approval.state"_s);
    head->addWidget(m_chip, 0, Qt::AlignTop);
    body->body()->addLayout(head);
    m_subtitle->setWordWrap(true);
    body->body()->addWidget(m_subtitle);
    m_trouble->setObjectName(u"approval.trouble"_s);
    m_trouble->setClosable(true);
    m_trouble->hide();
    body->body()->addWidget(m_trouble);
    m_banner->setObjectName(u"approval.banner"_s);
    m_banner->setClosable(false);
    m_banner->hide();
    body->body()->addWidget(m_banner);
    body->body()->addSpacing(theme.px(4));
    body->body()->addWidget(m_figures);
    body->body()->addSpacing(theme.px(8));
    m_askedHead = new SectionHeader(QString());
    m_askedHead->setObjectName(u"approval.what"_s);
    body->body()->addWidget(m_askedHead);
    auto* card = new Card(Card::Kind::Binding);
    card->body()->setContentsMargins(theme.px(4), theme.px(4), theme.px(4), theme.px(4));
    m_charges->setObjectName(u"approval.charges"_s);
    m_charges->setAccessibleName(tr("What was asked"));
    m_charges->setModel(&m_detail.charges());
    m_charges->cellDelegate()->setPageMargin(12);
    m_charges->setColumnWidths({116, 0, 130, 96});
    m_charges->setStretchColumn(1);
    m_charges->setFoldedColumn(1);
    m_charges->setFitToRows(true);
    m_charges->setFramed(true);
    card->body()->addWidget(m_charges);
    body->body()->addWidget(card);
    body->body()->addSpacing(theme.px(8));
    auto* halves = new QHBoxLayout;
    halves->setSpacing(theme.px(24));
    auto* why = new QVBoxLayout;
    why->setSpacing(theme.px(8));
    m_whyHead = new SectionHeader(QString());
    why->addWidget(m_whyHead);
    m_reasons->setSpacing(theme.px(8));
    why->addLayout(m_reasons);
    why->addStretch(1);
    halves->addLayout(why, 1);
    m_comment->setObjectName(u"approval.comment"_s);
    m_comment->setTabChangesFocus(true);
    m_comment->setPlaceholderText(tr("Needed to reject, welcome to approve"));
    m_comment->setFixedHeight(theme.px(72));
    auto* comment = new QVBoxLayout(m_commentBox);
    comment->setContentsMargins(0, 0, 0, 0);
    comment->addWidget(m_commentField);
    comment->addStretch(1);
    halves->addWidget(m_commentBox, 1);
    body->body()->addLayout(halves);
    body->body()->addStretch(1);
    return body;
}

QWidget* ApprovalPanel::makeFoot()
{
    const Theme theme = Theme::of(this);
    auto* foot = new Ground(ColorRole::Surface);
    foot->setFixedHeight(theme.px(56));
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(theme.px(24), 0, theme.px(24), 0);
    row->setSpacing(theme.px(8));
    row->addWidget(new IconLabel(u"seal"_s));
    m_bound->setObjectName(u"approval.bound"_s);
    m_bound->setWordWrap(true);
    row->addWidget(m_bound, 1);
    row->addWidget(m_checkout);
    row->addWidget(m_order);
    row->addWidget(m_withdraw);
    row->addWidget(m_reject);
    row->addWidget(new KeyHint(u"2"_s));
    row->addWidget(m_approve);
    row->addWidget(new KeyHint(u"1"_s));
    m_reject->setToolTip(tr("2 or R"));
    m_approve->setToolTip(tr("1 or Ctrl+Enter"));
    return foot;
}

void ApprovalPanel::showTrouble(const Error& error)
{
    if (m_detail.isLoaded())
        m_trouble->showMessage(Tone::Bad, ErrorTexts::describe(error).line());
    else
        m_stack->showError(error);
}

void ApprovalPanel::approve()
{
    m_trouble->hide();
    m_detail.approve(m_comment->toPlainText());
}

void ApprovalPanel::reject()
{
    m_trouble->hide();
    m_detail.reject(m_comment->toPlainText());
}

bool ApprovalPanel::decideByKey(const QKeyEvent& event)
{
    const bool plain = event.modifiers() == Qt::NoModifier || event.modifiers() == Qt::KeypadModifier;
    if (!plain || event.isAutoRepeat())
        return false;
    if (event.key() == Qt::Key_1 && m_approve->isVisible() && m_approve->isEnabled()) {
        m_approve->setFocus(Qt::ShortcutFocusReason); // it commits money: the press is another one
        return true;
    }
    if ((event.key() == Qt::Key_2 || event.key() == Qt::Key_R) && m_reject->isVisible() && m_reject->isEnabled()) {
        reject();
        return true;
    }
    return false;
}

void ApprovalPanel::refresh()
{
    if (m_detail.id().isEmpty()) {
        m_stack->showEmpty(u"approval"_s, tr("Nothing chosen"), tr("Choose an approval from the list."));
        return;
    }
    if (m_detail.isMissing()) {
        m_stack->showEmpty(u"approval"_s, tr("This approval is not known here"),
                           tr("It may belong to another company, or not have arrived yet."));
        return;
    }
    if (!m_detail.isLoaded()) {
        m_stack->showLoading(m_detail.id());
        return;
    }
    m_stack->showContent();
    const Theme theme = Theme::of(this);
    const ApprovalSheet& sheet = m_detail.sheet();
    if (m_shown == sheet)
        return; // nothing flickers
    m_shown = sheet;
    if (m_titleOf != sheet.key)
        m_trouble->hide(); // it was about another one
    m_titleOf = sheet.key;
    setServerText(m_title, sheet.title);
    m_chip->setState(sheet.chip.tone, sheet.chip.icon, sheet.chip.text);
    setServerText(m_subtitle, sheet.subtitle);
    const QString notice = !sheet.actLine.isEmpty() ? sheet.actLine : sheet.voidBecause;
    m_banner->setVisible(!notice.isEmpty());
    if (!notice.isEmpty() && m_banner->text() != notice) {
        const bool needsSomebody = sheet.chip.tone == Tone::Warn || sheet.chip.tone == Tone::Bad;
        m_banner->showMessage(needsSomebody ? Tone::Warn : Tone::Info, notice,
                              !sheet.actLine.isEmpty() && needsSomebody ? tr("Put away") : QString());
    }
    m_figures->clear();
    m_figures->addFigure(tr("At most"), sheet.atMost, {part::note(tr("until %1").arg(sheet.validUntil))},
                         u"approval.atMost"_s);
    if (!sheet.expected.isEmpty())
        m_figures->addFigure(tr("At today's rate"), sheet.expected, {part::note(sheet.expectedNote)},
                             u"approval.expected"_s);
    m_figures->addFigure(tr("Still to come"), sheet.stillToCome, {part::note(sheet.stillToComeNote)},
                         u"approval.stillToCome"_s);
    m_askedHead->setTitle(sheet.canDecide ? tr("What you approve") : tr("What was asked"));
    m_whyHead->setTitle(sheet.canDecide ? tr("Why you are asked") : tr("Why approval was needed"));
    clearLayout(m_reasons);
    for (const ApprovalFact& fact : sheet.reasons)
        m_reasons->addWidget(factRow(fact, theme));
    QList<Timeline::Entry> chain;
    for (const ApprovalChainStep& step : sheet.chain)
        chain.append({step.tone, step.icon, step.title, step.note, step.time});
    m_chain->setEntries(chain);
    clearLayout(m_ends);
    m_endsHead->setVisible(!sheet.ends.isEmpty());
    for (const ApprovalFact& fact : sheet.ends)
        m_ends->addWidget(factRow(fact, theme));
    clearLayout(m_earlier);
    m_earlierHead->setVisible(!sheet.earlier.isEmpty());
    m_endsRule->setVisible(!sheet.ends.isEmpty() || !sheet.earlier.isEmpty());
    for (const ApprovalFact& fact : sheet.earlier) {
        auto* card = new Card;
        card->body()->addWidget(factRow(fact, theme));
        m_earlier->addWidget(card);
    }
    m_bound->setText(sheet.bound.isEmpty() ? QString() : tr("Bound to %1. Any change asks again.").arg(sheet.bound));
    m_approve->setText(tr("Approve %1").arg(sheet.amount));
    for (QWidget* widget : {static_cast<QWidget*>(m_approve), static_cast<QWidget*>(m_reject), m_commentBox})
        widget->setVisible(sheet.canDecide);
    const auto hints = m_foot->findChildren<KeyHint*>();
    for (KeyHint* hint : hints)
        hint->setVisible(sheet.canDecide);
    m_withdraw->setVisible(sheet.canWithdraw);
    m_checkout->setVisible(!sheet.checkout.isEmpty());
    m_order->setVisible(!sheet.order.isEmpty());
}

} // namespace tradewind
