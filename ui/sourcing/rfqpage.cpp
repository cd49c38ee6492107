// SPDX-License-Identifier: Apache-2.0
#include "ui/sourcing/rfqpage.h"

#include "models/shared/daytext.h"
#include "models/shared/moneycell.h"
#include "models/sourcing/sourcingdesk.h"
#include "models/sourcing/sourcingtext.h"
#include "ui/messages/talkbeside.h"
#include "ui/shared/chartticks.h"
#include "ui/shared/errortext.h"
#include "ui/shared/statestack.h"
#include "ui/sourcing/answerforms.h"
#include "ui/sourcing/fieldtable.h"
#include "ui/sourcing/requestcontent.h"
#include "ui/sourcing/widgettools.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/countdownring.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QScrollBar>
#include <QShortcut>

#include <algorithm>
#include <cmath>
#include <utility>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
/// Below this height, in design pixels, deadline, price line and acts leave no room to read what was said.
constexpr int kRoomForTalk = 960;
/// Widths of the comparison, in design pixels: what a row means at most; a round at least, twice that at most.
constexpr int kMostLabel = 360;
constexpr int kRound = 152;
} // namespace

RfqPage::RfqPage(SourcingDesk& desk, MessagesDesk* messages, QWidget* parent)
    : Page(parent)
    , m_desk(desk)
    , m_messages(messages)
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    QWidget* main = makeMain();
    m_stack = new StateStack(new PanelFrame(main, makePanel()));
    whole->addWidget(m_stack);

    RfqDetail* detail = desk.detail();
    connect(detail, &RfqDetail::changed, this, &RfqPage::refresh);
    connect(detail, &RfqDetail::missing, this, [this] {
        m_stack->showEmpty(u"quote"_s, tr("No such request"), tr("It is not known here, or not yet synced."),
                           tr("Open the quotes"), true);
    });
    connect(detail, &RfqDetail::failed, this, [this](const Error& error) {
        if (!m_desk.detail()->isLoaded()) {
            m_stack->showError(error);
            return;
        }
        const ErrorText text = ErrorTexts::describe(error);
        m_notice->showMessage(text.tone, text.line());
    });
    connect(m_stack, &StateStack::actRequested, this, [this] { go(u"quotes"_s); });
    m_clock.setInterval(std::chrono::seconds(1));
    connect(&m_clock, &QTimer::timeout, this, &RfqPage::tick);
}

QWidget* RfqPage::makeMain()
{
    const Theme theme = Theme::of(this);
    RfqDetail* detail = m_desk.detail();
    m_head = new PageHead;
    m_state = new Chip;
    m_state->setObjectName(u"rfq.state"_s);
    m_chain = new Chip(Tone::Ok, u"check-circle"_s, tr("Chain verified"));
    m_chain->setObjectName(u"rfq.chain"_s);
    m_scenarios = new SegmentedControl;
    m_scenarios->setObjectName(u"rfq.scenarios"_s);
    m_scenarios->setAccessibleName(tr("Scenario"));
    m_which = new SegmentedControl;
    m_which->setObjectName(u"rfq.rounds"_s);
    m_which->setAccessibleName(tr("Which rounds"));
    m_which->addSegment(u"all"_s, tr("All rounds"));
    m_which->addSegment(u"two"_s, tr("Two side by side"));
    m_which->setCurrent(u"all"_s);
    m_head->addBeside(m_state);
    m_head->addAtEnd(m_chain);
    m_head->addAtEnd(m_which);
    m_notice = new Banner;
    m_notice->hide();
    m_notice->setClosable(true);

    auto* column = new ScrollColumn(0);
    QVBoxLayout* body = column->body();
    body->setSpacing(0);
    auto* choose = new QHBoxLayout;
    choose->setContentsMargins(theme.px(24), 0, theme.px(24), theme.px(8));
    choose->addWidget(m_scenarios);
    choose->addStretch(1);
    body->addLayout(choose);
    m_forms = new AnswerForms(*detail);
    m_forms->setContentsMargins(theme.px(24), 0, theme.px(24), theme.px(8));
    body->addWidget(m_forms);
    m_waiting = new PlainLabel({}, TextStyle::Body, Ink::Secondary);
    m_waiting->setWordWrap(true);
    m_waiting->setContentsMargins(theme.px(24), theme.px(12), theme.px(24), theme.px(12));
    body->addWidget(m_waiting);
    m_asked = new RequestContent;
    m_asked->setObjectName(u"rfq.asked"_s);
    m_asked->setContentsMargins(theme.px(24), 0, theme.px(24), theme.px(16));
    body->addWidget(m_asked);
    m_table = new FieldTable(CellDelegate::RowKind::TwoLine);
    m_table->setObjectName(u"rfq.comparison"_s);
    m_table->setAccessibleName(tr("Rounds side by side"));
    m_table->setModel(detail->rounds());
    m_table->setFitToRows(true);
    m_table->setHasGroups(true);
    m_table->setRowHeights([rounds = detail->rounds()](int row) {
        switch (rounds->kindOf(row)) {
        case ComparisonRow::Kind::Head:
        case ComparisonRow::Kind::Value:
            return 44;
        case ComparisonRow::Kind::State:
        case ComparisonRow::Kind::Group:
            break;
        }
        return 30;
    });
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->horizontalHeader()->hide();
    m_table->setStretchColumn(0);
    body->addWidget(keptReadable(m_table));
    m_hash = new PlainLabel({}, TextStyle::Small, Ink::Tertiary);
    m_hash->setContentsMargins(theme.px(24), theme.px(8), theme.px(24), theme.px(8));
    body->addWidget(m_hash);
    body->addStretch(1);

    auto* main = new QWidget;
    auto* layout = new QVBoxLayout(main);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_notice);
    layout->addWidget(column, 1);

    connect(m_notice, &Banner::closed, m_notice, &QWidget::hide);
    connect(m_scenarios, &SegmentedControl::chosen, detail, &RfqDetail::setScenario);
    connect(m_which, &SegmentedControl::chosen, this,
            [this](const QString& id) { m_desk.detail()->setLastTwoOnly(id == "two"_L1); });
    return main;
}

SidePanel* RfqPage::makePanel()
{
    auto* panel = new SidePanel;
    const Theme theme = Theme::of(this);
    m_deadline = new QWidget;
    auto* until = new QVBoxLayout(m_deadline);
    until->setContentsMargins(0, 0, 0, 0);
    until->setSpacing(theme.px(16));
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.px(16));
    until->addLayout(row);
    until->addWidget(new Separator);
    m_ring = new CountdownRing;
    m_ring->setObjectName(u"rfq.countdown"_s);
    row->addWidget(m_ring);
    auto* words = new QVBoxLayout;
    words->setSpacing(theme.px(2));
    m_ends = new PlainLabel({}, TextStyle::Heading);
    m_ends->setObjectName(u"rfq.ends"_s);
    m_ends->setWordWrap(true);
    m_endsNote = new PlainLabel(tr("Then the price no longer binds."), TextStyle::Small, Ink::Tertiary);
    m_endsNote->setWordWrap(true);
    m_renew = makeButton(tr("Ask for 24 h more"), u"rfq.renew"_s, ButtonRole::Link);
    words->addWidget(m_ends);
    words->addWidget(m_endsNote);
    words->addWidget(m_renew, 0, Qt::AlignLeading);
    row->addLayout(words, 1);
    panel->body()->addWidget(m_deadline);
    m_chartTitle = new PlainLabel(tr("Unit price over the rounds"), TextStyle::Heading);
    m_chart = new ChartWidget(ChartWidget::Kind::Line);
    m_chart->setObjectName(u"rfq.chart"_s);
    m_chart->setMinimumHeight(theme.px(200));
    panel->body()->addWidget(m_chartTitle);
    panel->body()->addWidget(m_chart);
    m_summaryTitle = new PlainLabel({}, TextStyle::Heading);
    panel->body()->addWidget(m_summaryTitle);
    m_summary = new QVBoxLayout;
    m_summary->setSpacing(theme.px(4));
    panel->body()->addLayout(m_summary);
    if (m_messages) {
        m_talkRule = new Separator;
        panel->body()->addWidget(m_talkRule);
        m_talk = new TalkBeside(*m_messages, u"rfq.talk"_s);
        connect(m_talk, &TalkBeside::goRequested, this, &Page::goRequested);
        panel->body()->addWidget(m_talk);
    }
    panel->body()->addStretch(1);
    makeActs(panel);
    return panel;
}

void RfqPage::makeActs(SidePanel* panel)
{
    RfqDetail* detail = m_desk.detail();
    m_accept = makeButton(tr("Accept"), u"rfq.accept"_s, ButtonRole::Primary, {}, ButtonSize::Large);
    m_order = makeButton(tr("Order now"), u"rfq.order"_s, ButtonRole::Primary, u"order"_s, ButtonSize::Large);
    m_openOrder = makeButton(tr("Open the order"), u"rfq.openOrder"_s, ButtonRole::Normal, u"order"_s);
    m_counter = makeButton(tr("Counter"), u"rfq.counter"_s);
    m_decline = makeButton(tr("Decline"), u"rfq.decline"_s, ButtonRole::Danger);
    m_cancel = makeButton(tr("Cancel the request"), u"rfq.cancel"_s, ButtonRole::Quiet);
    auto* two = new QWidget;
    auto* row = new QHBoxLayout(two);
    row->setContentsMargins(0, 0, 0, 0);
    for (QPushButton* button : {m_counter, m_decline}) {
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        row->addWidget(button);
    }
    panel->addAtFoot(m_accept);
    panel->addAtFoot(m_order);
    panel->addAtFoot(m_openOrder);
    panel->addAtFoot(two);
    panel->addAtFoot(m_cancel);
    connect(m_accept, &QPushButton::clicked, detail, &RfqDetail::accept);
    connect(m_order, &QPushButton::clicked, &m_desk, &SourcingDesk::requestCheckout);
    connect(m_openOrder, &QPushButton::clicked, this,
            [this] { go(u"orders/"_s + m_desk.detail()->rfq().orderId.toString()); });
    connect(m_forms, &AnswerForms::changed, this, &RfqPage::refreshRoles);
    connect(m_counter, &QPushButton::clicked, m_forms, &AnswerForms::openCounter);
    connect(m_decline, &QPushButton::clicked, m_forms, &AnswerForms::openDecline);
    connect(m_cancel, &QPushButton::clicked, m_forms, &AnswerForms::openCancel);
    connect(m_renew, &QPushButton::clicked, this, [this] { m_desk.detail()->askRenewal(24, {}); });
    // One key each, while no field has the focus.
    for (const auto& [key, button] :
         {std::pair(Qt::Key_A, m_accept), std::pair(Qt::Key_C, m_counter), std::pair(Qt::Key_D, m_decline)}) {
        auto* shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
        button->setToolTip(QKeySequence(key).toString(QKeySequence::NativeText));
    }
}

void RfqPage::activate(const Route& route)
{
    Page::activate(route);
    setTitle(tr("Quote"));
    setCrumbs({{tr("Quotes"), u"quotes"_s}});
    m_notice->hide();
    m_forms->close();
    m_stack->showLoading(route.param(0));
    if (m_stack->isWaiting())
        m_table->show(); // whether this one has rounds is not known yet: the focus waits for it
    m_desk.detail()->open(route.param(0));
    m_clock.start();
    refreshTalk();
    if (m_desk.detail()->isLoaded())
        refresh();
}

void RfqPage::deactivate()
{
    m_clock.stop();
}

void RfqPage::placesChanged()
{
    refreshOrder();
    refreshTalk();
}

void RfqPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    if (m_talk)
        m_talk->setBrief(height() < Theme::of(this).px(kRoomForTalk));
}

QWidget* RfqPage::initialFocus()
{
    if (!m_table->isHidden())
        return m_table;
    return m_cancel->isHidden() ? nullptr : m_cancel;
}

void RfqPage::refresh()
{
    RfqDetail* detail = m_desk.detail();
    if (!detail->isLoaded())
        return;
    m_stack->showContent();
    refreshHead();
    refreshTable();
    refreshPanel();
    refreshActs();
    refreshTalk();
    m_forms->showQuestion();
    tick();
}

/// The page is used again for another request: what was said about the one before is never left beside it.
void RfqPage::refreshTalk()
{
    if (!m_talk)
        return;
    const RfqDetail* detail = m_desk.detail();
    const bool open = detail->isLoaded() && detail->view().onPlatform && whyClosed(u"messages"_s).isEmpty();
    m_talk->setBrief(height() < Theme::of(this).px(kRoomForTalk));
    m_talk->showAbout(open ? EntityRef{u"rfq"_s, detail->rfq().id.toString()} : EntityRef{});
}

void RfqPage::refreshHead()
{
    const RfqDetail* detail = m_desk.detail();
    const Rfq& rfq = detail->rfq();
    const QString title = rfq.number.isEmpty() ? rfq.title : rfq.number;
    setTitle(title);
    m_head->setTitle(title);
    m_head->setNote(detail->subtitle());
    const CellPart chip = detail->stateChip();
    m_state->setState(chip.tone, chip.icon, chip.text);
    const bool rounds = !rfq.rounds.isEmpty();
    m_chain->setVisible(rounds);
    if (rounds) {
        if (detail->chainVerified())
            m_chain->setState(Tone::Ok, u"check-circle"_s, tr("Chain verified"));
        else
            m_chain->setState(Tone::Bad, u"alert"_s, tr("Hash does not match"));
    }
    m_which->setVisible(rfq.rounds.size() > 2);
    QString shown;
    for (const Scenario& scenario : rfq.scenarios)
        shown += scenario.id + u'/' + scenario.name + u'\n';
    if (shown != m_scenariosShown) {
        m_scenariosShown = shown;
        // The control cannot lose segments: another request may have others, so it is made anew.
        auto* fresh = new SegmentedControl;
        fresh->setObjectName(u"rfq.scenarios"_s);
        fresh->setAccessibleName(tr("Scenario"));
        for (const Scenario& scenario : rfq.scenarios)
            fresh->addSegment(scenario.id, scenario.name);
        connect(fresh, &SegmentedControl::chosen, m_desk.detail(), &RfqDetail::setScenario);
        delete m_scenarios->parentWidget()->layout()->replaceWidget(m_scenarios, fresh, Qt::FindChildrenRecursively);
        m_scenarios->setObjectName(QString());
        m_scenarios->hide();
        m_scenarios->deleteLater();
        m_scenarios = fresh;
    }
    m_scenarios->setVisible(rounds && rfq.scenarios.size() > 1); // of the rounds; what was asked names them all
    m_scenarios->setCurrent(detail->scenario());
}

void RfqPage::refreshTable()
{
    const RfqDetail* detail = m_desk.detail();
    const Rfq& rfq = detail->rfq();
    const RoundsModel* rounds = detail->rounds();
    const bool any = rounds->rowCount() > 0;
    m_table->setVisible(any);
    m_hash->setVisible(any);
    m_waiting->setVisible(!any);
    m_asked->setVisible(!any);
    if (!any) {
        m_waiting->setText(detail->view().onPlatform
                               ? tr("No round yet. The rep asks the factory and answers with a binding price.")
                               : tr("Saved here and on its way to the platform."));
        m_asked->show(rfq);
        return;
    }
    QList<int> widths{0};
    QList<int> growing;
    for (int i = 1; i < rounds->columnCount(); ++i) {
        widths.append(kRound);
        growing.append(i);
    }
    // Names and figures stay near each other: what is left over lies beyond the last round.
    m_table->setMaximumWidth(Theme::of(this).px(kMostLabel + 2 * kRound * static_cast<int>(growing.size())));
    m_table->setGrowingColumns(growing);
    m_table->setColumnWidths(widths);
    m_table->applyHeights();
    arrangeTable();
    const QuoteRound& last = rfq.rounds.last();
    const auto group = [](const ContentHash& hash) {
        const QString hex = hash.toHex();
        return u"%1 %2 %3"_s.arg(hex.mid(0, 4), hex.mid(4, 4), hex.mid(8, 4));
    };
    QString words = tr("Content %1").arg(group(last.contentHash));
    if (!last.supersedes.isNull())
        words += tr(" · previous %1").arg(group(last.supersedes));
    if (rfq.rounds.size() > 1)
        words += tr(" · differences are against the supplier's previous round");
    m_hash->setText(words);
}

/// What a row means stands beside its figures wherever they are scrolled to; at first the newest round is seen.
void RfqPage::arrangeTable()
{
    const Theme theme = Theme::of(this);
    // The delegate reckons with the margins of a column in the middle; this one begins at the page's.
    const int needed = m_table->neededWidth(0) + theme.px(24 - 8);
    const int label = std::clamp(needed, theme.px(96), theme.px(280));
    m_table->setStretchMinimum(static_cast<int>(std::ceil(label / theme.scale())));
    m_table->setFirstColumnFrozen(true);
    const QString shown =
        u"%1/%2"_s.arg(m_desk.detail()->rfq().id.toString()).arg(m_desk.detail()->rounds()->columnCount());
    if (std::exchange(m_columnsShown, shown) == shown)
        return;
    QMetaObject::invokeMethod(
        m_table, [table = m_table] { table->horizontalScrollBar()->setValue(table->horizontalScrollBar()->maximum()); },
        Qt::QueuedConnection);
}

void RfqPage::refreshPanel()
{
    const RfqDetail* detail = m_desk.detail();
    const Rfq& rfq = detail->rfq();
    const QuoteRound* round = detail->round();
    m_deadline->setVisible(round && rfq.state.is(RfqState::Quoted));
    if (round)
        m_ends->setText(tr("Round %1 ends %2").arg(round->no).arg(DayText::moment(round->validTo, detail->now())));
    setDisabledReason(m_renew, detail->whyNot(RfqAct::AskRenewal));
    refreshChart();
    refreshSummary();
    // Below the deadline is a rule already, and nothing needs one above it.
    if (m_talkRule)
        m_talkRule->setVisible(!m_chart->isHidden() || !m_summaryTitle->isHidden());
}

void RfqPage::refreshSummary()
{
    const RfqDetail* detail = m_desk.detail();
    const Rfq& rfq = detail->rfq();
    const auto lines = detail->summary();
    m_summaryTitle->setVisible(!lines.isEmpty());
    const OfferedTerms* last = nullptr;
    const OfferedTerms* before = nullptr;
    for (const OfferedTerms& terms : detail->rounds()->columns()) {
        if (!terms.isCounter) {
            before = last;
            last = &terms;
        }
    }
    std::optional<Money> saved;
    if (before && before->cost.total && last->cost.total) {
        if (const auto change = subtract(*before->cost.total, *last->cost.total))
            saved = *change;
    }
    QString from = rfq.id.toString() + (saved ? saved->toString() : QString());
    for (const RfqDetail::Difference& line : lines)
        from += u'/' + line.text;
    if (from == m_summaryShown)
        return;
    m_summaryShown = from;
    clearLayout(m_summary);
    if (lines.isEmpty())
        return;
    const qint64 no = rfq.rounds.last().no;
    m_summaryTitle->setText(tr("Round %1 against round %2").arg(no).arg(no - 1));
    for (const RfqDetail::Difference& line : lines)
        m_summary->addWidget(new PartLabel({part::icon(line.icon, line.ink),
                                            part::text(line.text, Ink::Primary, Emphasis::Regular, TextStyle::Small)}));
    if (!saved)
        return;
    auto* facts = new FactList;
    const bool less = !saved->isNegative();
    const Money amount = less ? *saved : saved->negated().valueOr(*saved);
    facts->addFact(less ? tr("You save, landed") : tr("More to pay, landed"),
                   {part::money(amount, Certainty::Estimate, Emphasis::Strong)}, true, u"rfq.saved"_s);
    m_summary->addWidget(facts);
}

void RfqPage::refreshChart()
{
    const RfqDetail* detail = m_desk.detail();
    const Rfq& rfq = detail->rfq();
    // One line's price over time; several lines have no common price.
    const bool drawn = rfq.lines.size() == 1 && rfq.rounds.size() > 1;
    m_chart->setVisible(drawn);
    m_chartTitle->setVisible(drawn);
    if (!drawn)
        return;
    const QString lineId = rfq.lines.first().id;
    const QLocale locale;
    ChartData shown;
    shown.pointName = tr("Round");
    ChartData::Series quoted{.name = tr("Quoted"), .chart = 1};
    shown.markName = tr("Your counter");
    for (const OfferedTerms& terms : detail->rounds()->columns()) {
        const UnitPrice price = terms.prices.value(lineId);
        const double place = static_cast<double>(price.micros()) / 1e6; // for placing only
        const QString text = moneyformat::factoryPrice(price, locale);
        if (terms.isCounter) {
            // It answers the round before it, and stands where it was made.
            const int answered = static_cast<int>(shown.points.size()) - 1;
            shown.marks.append({answered, place, tr("Your counter: %1").arg(text)});
            continue;
        }
        shown.points.append(tr("R%1", "round").arg(terms.roundNo));
        quoted.values.append(place);
        quoted.texts.append(text);
    }
    shown.series.append(quoted);
    addTicks(shown);
    QString from = rfq.id.toString() + quoted.texts.join(u'/');
    for (const ChartData::Mark& mark : std::as_const(shown.marks))
        from += u'|' + mark.text;
    if (from == m_chartShown)
        return;
    m_chartShown = from;
    m_chart->setData(shown);
    m_chart->setFinding(tr("The unit price went from %1 to %2").arg(quoted.texts.first(), quoted.texts.last()));
}

void RfqPage::refreshActs()
{
    const RfqDetail* detail = m_desk.detail();
    const Rfq& rfq = detail->rfq();
    const bool accepted = rfq.state.is(RfqState::Accepted);
    m_accept->setVisible(rfq.state.is(RfqState::Quoted));
    m_counter->parentWidget()->setVisible(rfq.state.is(RfqState::Quoted));
    m_order->setVisible(accepted);
    m_openOrder->setVisible(!rfq.orderId.isNull());
    m_cancel->setVisible(detail->whyNot(RfqAct::Cancel).isEmpty());
    if (const QuoteRound* round = detail->round()) {
        m_accept->setText(rfq.scenarios.size() > 1
                              ? tr("Accept round %1 · %2").arg(round->no).arg(detail->scenarioName())
                              : tr("Accept round %1").arg(round->no));
    }
    m_cancel->setEnabled(true);
    refreshOrder();
    setDisabledReason(m_accept, detail->whyNot(RfqAct::Accept));
    setDisabledReason(m_counter, detail->whyNot(RfqAct::Counter));
    setDisabledReason(m_decline, detail->whyNot(RfqAct::Decline));
}

/// One primary act at a time: while a form is open, it is the form's.
void RfqPage::refreshRoles()
{
    setButtonRole(m_accept, m_forms->isOpen() ? ButtonRole::Normal : ButtonRole::Primary);
}

void RfqPage::refreshOrder()
{
    setDisabledReason(m_openOrder, whyClosed(u"orders"_s));
    QString why = whyClosed(u"checkout"_s);
    if (why.isEmpty() && m_desk.detail()->isLoaded())
        why = m_desk.detail()->whyNotBound();
    setDisabledReason(m_order, why);
}

void RfqPage::tick()
{
    const RfqDetail* detail = m_desk.detail();
    if (!detail->isLoaded() || !detail->round())
        return;
    const qint64 left = detail->secondsLeft();
    m_ring->setTime(left, detail->secondsWhole());
    if (left == 0 && m_accept->isEnabled())
        refreshActs();
}

} // namespace tradewind
