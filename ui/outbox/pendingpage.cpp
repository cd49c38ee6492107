// SPDX-License-Identifier: Apache-2.0
#include "ui/outbox/pendingpage.h"

#include "models/outbox/pendingdesk.h"
#include "models/shared/daytext.h"
#include "models/shared/roles.h"
#include "models/shared/tradewords.h"
#include "ui/outbox/comparison.h"
#include "ui/outbox/decisioncard.h"
#include "ui/shared/datatable.h"
#include "ui/shared/errortext.h"
#include "ui/shared/statestack.h"
#include "ui/shared/undobanner.h"
#include "ui/shell/navigator.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/timeline.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QGridLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>

#include <utility>

namespace tradewind {
using namespace Qt::StringLiterals;

PendingPage::PendingPage(PendingDesk& desk)
    : m_desk(desk)
    , m_table(new DataTable(CellDelegate::RowKind::TwoLine))
    , m_title(new PlainLabel({}, TextStyle::Title))
    , m_chip(new Chip)
    , m_sentence(new PlainLabel({}, TextStyle::Body, Ink::Secondary))
    , m_trouble(new Banner)
    , m_conditionsHeading(new PlainLabel({}, TextStyle::Heading))
    , m_conditions(new Comparison(u"pending.conditions"_s))
    , m_conflictHeading(new PlainLabel(tr("Somebody else changed it too"), TextStyle::Heading))
    , m_conflict(new Comparison(u"pending.conflict"_s))
    , m_content(new QGridLayout)
    , m_actsHeading(new PlainLabel(tr("Your decision"), TextStyle::Heading))
    , m_retry(new DecisionCard(1, u"pending.retry"_s))
    , m_accept(new DecisionCard(1, u"pending.accept"_s))
    , m_edit(new DecisionCard(2, u"pending.edit"_s))
    , m_withdraw(new DecisionCard(3, u"pending.withdraw"_s))
    , m_history(new Timeline)
    , m_tryNow(makeButton(tr("Try now"), u"pending.tryNow"_s, ButtonRole::Normal, u"sync"_s))
    , m_open(makeButton(tr("Look at it"), u"pending.open"_s, ButtonRole::Normal, u"external"_s))
    , m_copy(makeButton(tr("Copy as text"), u"pending.copy"_s, ButtonRole::Normal, u"copy"_s))
    , m_undo(new UndoBanner(desk.takenBack(), u"pending.undo"_s, this))
{
    setTitle(tr("Pending changes"));
    const Theme theme = Theme::of(this);
    QWidget* list = makeList();
    QWidget* detail = makeDetail();
    list->setMinimumWidth(theme.px(260));
    auto* split = new QSplitter;
    split->setObjectName(u"pending.split"_s);
    split->addWidget(list);
    split->addWidget(detail);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 0);
    split->setStretchFactor(1, 1);
    split->setSizes({theme.px(380), theme.px(860)});
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_undo);
    whole->addWidget(split, 1);

    connect(m_tryNow, &QPushButton::clicked, this, [this] { m_desk.retryAll(); });
    // First: what was the matter with the last act, before this one may say the same.
    for (DecisionCard* card : {m_retry, m_accept, m_edit, m_withdraw})
        connect(card, &DecisionCard::pressed, m_trouble, &QWidget::hide);
    connect(m_retry, &DecisionCard::pressed, this, [this] { m_desk.retry(m_id); });
    connect(m_accept, &DecisionCard::pressed, this, &PendingPage::acceptOrReview);
    connect(m_edit, &DecisionCard::pressed, this, [this] { m_desk.edit(m_id); });
    connect(m_withdraw, &DecisionCard::pressed, this, [this] {
        m_table->setFocus(); // the button goes with what it did
        if (m_desk.withdraw(m_id))
            m_takenBack = m_id;
    });
    connect(&m_desk.takenBack(), &UndoOffer::changed, this, &PendingPage::showUndo);
    for (int key = 1; key <= 3; ++key) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::Key_0 + key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, [this, key] { pressCard(key); });
    }
    connect(m_undo, &UndoBanner::focusLost, m_table, [this] { m_table->setFocus(); });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const auto item = current())
            go(item->route);
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (const auto item = current())
            QApplication::clipboard()->setText(m_desk.asText(*item));
    });
    connect(&m_desk, &PendingDesk::loaded, this, &PendingPage::refresh);
    connect(&m_desk, &PendingDesk::openRequested, this, [this](const QString& where) { go(where); });
    connect(&m_desk, &PendingDesk::accepted, this, [this](qint64 id) {
        m_wanted = id;
        m_table->setFocus();
        refresh();
    });
    connect(&m_desk, &PendingDesk::actFailed, this, &PendingPage::showTrouble);
    connect(m_trouble, &Banner::closed, m_trouble, &QWidget::hide);
    connect(&m_desk, &PendingDesk::loadFailed, m_listState, &StateStack::showError);
    m_listState->showLoading();
    refresh();
}

QWidget* PendingPage::makeList()
{
    const Theme theme = Theme::of(this);
    m_table->setObjectName(u"pending.table"_s);
    m_table->setAccessibleName(tr("Pending changes"));
    m_table->setModel(&m_desk.model());
    m_table->horizontalHeader()->hide();
    m_table->setStretchColumn(0);
    m_table->setHasGroups(true);
    m_table->cellDelegate()->setPageMargin(16);
    const auto sizeRows = [this, theme] {
        for (int row = 0; row < m_desk.model().rowCount(); ++row) {
            const bool group = m_desk.model().index(row, 0).data(role(Role::Group)).toBool();
            m_table->setRowHeight(row, group ? theme.px(30) : theme.px(60));
        }
    };
    connect(&m_desk, &PendingDesk::loaded, m_table, sizeRows);
    sizeRows();
    m_listState = new StateStack(m_table, 6);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        const qint64 id = index.data(role(Role::Id)).toLongLong();
        if (id != 0 && id != m_id) {
            m_id = id;
            m_trouble->hide(); // it was the matter with another one
            refresh();
        }
    });
    connect(m_table, &DataTable::rowOpened, this, [this] {
        if (const auto item = current(); item && !item->route.isEmpty())
            go(item->route);
    });

    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new PageHead(tr("Pending changes"));
    head->setMargin(16);
    head->addAtEnd(m_tryNow);
    setButtonSize(m_tryNow, ButtonSize::Small);
    column->addWidget(head);
    column->addWidget(new Separator);
    column->addWidget(m_listState, 1);
    auto* promise = new PlainLabel(tr("Queued work survives a crash or a power cut and reaches the platform once, or "
                                      "comes back here with the reason."),
                                   TextStyle::Small, Ink::Tertiary);
    promise->setWordWrap(true);
    promise->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    column->addWidget(promise);
    return list;
}

QWidget* PendingPage::makeDetail()
{
    const Theme theme = Theme::of(this);
    auto* column = new ScrollColumn;
    QVBoxLayout* body = column->body();
    auto* head = new QHBoxLayout;
    head->setSpacing(theme.px(8));
    m_title->setObjectName(u"pending.title"_s);
    m_title->setElided(true);
    m_chip->setObjectName(u"pending.state"_s);
    head->addWidget(m_title, 1);
    head->addWidget(m_open);
    head->addWidget(m_copy);
    body->addLayout(head);
    m_sentence->setObjectName(u"pending.sentence"_s);
    m_sentence->setWordWrap(true);
    auto* stands = new QHBoxLayout;
    stands->setSpacing(theme.px(8));
    stands->addWidget(m_chip, 0, Qt::AlignTop);
    stands->addWidget(m_sentence, 1);
    body->addLayout(stands);
    body->addSpacing(theme.px(12));

    m_trouble->setObjectName(u"pending.trouble"_s);
    m_trouble->setClosable(true);
    m_trouble->hide();
    body->addWidget(m_trouble);
    body->addWidget(m_conflictHeading);
    body->addWidget(m_conflict);
    body->addWidget(m_conditionsHeading);
    body->addWidget(m_conditions);
    body->addSpacing(theme.px(8));

    m_actsHeading->setObjectName(u"pending.actsHeading"_s);
    body->addWidget(m_actsHeading);
    for (DecisionCard* card : {m_retry, m_accept, m_edit, m_withdraw})
        body->addWidget(card);
    body->addSpacing(theme.px(12));

    body->addWidget(new PlainLabel(tr("What it says"), TextStyle::Heading));
    m_content->setHorizontalSpacing(theme.px(24));
    m_content->setVerticalSpacing(theme.px(6));
    m_content->setColumnMinimumWidth(0, theme.px(150));
    m_content->setColumnStretch(1, 1);
    body->addLayout(m_content);
    body->addSpacing(theme.px(12));
    body->addWidget(new PlainLabel(tr("What happened"), TextStyle::Heading));
    m_history->setObjectName(u"pending.history"_s);
    m_history->setAccessibleName(tr("What happened"));
    body->addWidget(m_history);
    body->addStretch(1);
    m_detailState = new StateStack(column);
    return m_detailState;
}

void PendingPage::activate(const Route& route)
{
    Page::activate(route);
    m_trouble->hide();
    if (const qint64 wanted = route.param(0).toLongLong(); wanted != 0)
        m_wanted = wanted;
    else if (const auto item = current(); item && item->group != PendingItem::Group::NeedsYou)
        m_id = 0; // the first one again: it needs somebody, if one does
    refresh();
}

QWidget* PendingPage::initialFocus()
{
    return m_table;
}

std::optional<PendingItem> PendingPage::current() const
{
    return m_id == 0 ? std::nullopt : m_desk.model().item(m_id);
}

void PendingPage::refresh()
{
    PendingModel& model = m_desk.model();
    if (model.rowCount() == 0) {
        m_listState->showEmpty(u"check-circle"_s, tr("Nothing is waiting"),
                               tr("What you do without a network is listed here until the platform has confirmed it."));
        m_detailState->showEmpty(u"outbox"_s, tr("Nothing to show"), tr("Every change has reached the platform."));
        m_tryNow->hide();
        return;
    }
    m_listState->showContent();
    if (m_wanted != 0 && model.item(m_wanted))
        m_id = std::exchange(m_wanted, 0);
    auto item = current();
    if (!item) {
        for (const PendingRow& row : model.rows()) {
            if (row.heading.isEmpty()) {
                item = row.item;
                m_id = row.item.id;
                break;
            }
        }
    }
    bool waits = false;
    for (const PendingRow& row : model.rows())
        waits = waits || (row.heading.isEmpty() && row.item.group == PendingItem::Group::OnTheWay);
    m_tryNow->setVisible(waits);
    if (!item)
        return;
    if (m_table->idOfCurrentRow() != QString::number(m_id))
        m_table->selectId(QString::number(m_id));
    m_detailState->showContent();
    showItem(*item);
}

void PendingPage::showUndo()
{
    if (!m_desk.takenBack().sentence().isEmpty() && std::exchange(m_takenBack, 0) == m_id && m_table->hasFocus())
        m_undo->setFocus();
}

void PendingPage::showItem(const PendingItem& item)
{
    setServerText(m_title, item.title);
    m_chip->setState(item.chip.tone, item.chip.icon, item.chip.text);
    QStringList sentences;
    // Values stand side by side below; a refusal without any is told in words.
    const bool compared = !item.conflict.isEmpty() ||
                          std::any_of(item.conditions.cbegin(), item.conditions.cend(),
                                      [](const ActContent::Condition& condition) { return condition.failed; });
    if (item.problem) {
        const ErrorText text = ErrorTexts::describe(*item.problem);
        sentences.append(compared ? tr("%1.", "what failed").arg(text.title) : text.line());
    }
    if (!item.why.isEmpty())
        sentences.append(item.why);
    if (!item.waits.isEmpty())
        sentences.append(tr("It waits for %1.").arg(item.waits));
    if (item.attempts > 0)
        sentences.append(item.group == PendingItem::Group::OnTheWay && item.canWithdraw
                             ? tr("Tried %n time(s); it has not taken effect.", nullptr, item.attempts)
                             : tr("Sent or asked %n time(s).", nullptr, item.attempts));
    if (!item.aside.isEmpty())
        sentences.append(item.aside);
    setServerText(m_sentence, TradeWords::sentences(sentences));
    m_open->setVisible(!item.route.isEmpty());
    showConditions(item);
    showConflict(item);
    showContent(item);
    showActs(item);
    showHistory(item);
}

void PendingPage::showConditions(const PendingItem& item)
{
    const bool waits = item.group == PendingItem::Group::OnTheWay;
    const bool told = std::any_of(item.conditions.cbegin(), item.conditions.cend(),
                                  [](const ActContent::Condition& condition) { return !condition.now.isEmpty(); });
    // What was agreed matters while it can still matter.
    const bool shown = !item.conditions.isEmpty() && (told || waits);
    m_conditionsHeading->setVisible(shown);
    m_conditions->setVisible(shown);
    if (!shown)
        return;
    m_conditionsHeading->setText(told ? tr("What you allowed, and what is true now") : tr("What must still hold"));
    QStringList heads{tr("Condition"), tr("You allowed")};
    if (told)
        heads.append(tr("Platform, %1").arg(DayText::moment(item.changedAt, m_desk.now())));
    heads.append(told ? tr("Result") : QString());
    QList<Comparison::Row> rows;
    for (const ActContent::Condition& condition : item.conditions) {
        Comparison::Row row;
        row.name = condition.name;
        row.values = {condition.allowed};
        row.marked = {false};
        if (told) {
            row.values.append(condition.now);
            row.marked.append(condition.failed);
        }
        if (condition.failed)
            row.result =
                part::chip(Tone::Warn, u"hand"_s, condition.change.isEmpty() ? tr("changed") : condition.change);
        else if (condition.holds)
            row.result = part::chip(Tone::Ok, u"check"_s, tr("holds"));
        row.words = told ? tr("%1: you allowed %2, now %3.").arg(condition.name, condition.allowed, condition.now)
                         : tr("%1: %2.").arg(condition.name, condition.allowed);
        rows.append(row);
    }
    m_conditions->setRows(heads, rows, Comparison::Align::Trailing);
}

void PendingPage::showConflict(const PendingItem& item)
{
    m_conflictHeading->setVisible(!item.conflict.isEmpty());
    m_conflict->setVisible(!item.conflict.isEmpty());
    if (item.conflict.isEmpty())
        return;
    QList<Comparison::Row> rows;
    for (const ActContent::Difference& difference : item.conflict) {
        Comparison::Row row;
        row.name = difference.name;
        row.values = {difference.base, difference.mine, difference.theirs};
        row.marked = {false, difference.mineChanged, difference.theirsChanged};
        if (difference.isConflict())
            row.result = part::chip(Tone::Warn, u"split"_s, tr("both changed"));
        else if (difference.mineChanged && difference.theirsChanged)
            row.result = part::chip(Tone::Ok, u"check"_s, tr("the same"));
        else if (difference.mineChanged)
            row.result = part::chip(Tone::Info, u"edit"_s, tr("you"));
        else if (difference.theirsChanged)
            row.result = part::chip(Tone::Mute, u"user"_s, tr("they"));
        row.words = tr("%1: before %2, yours %3, theirs %4.")
                        .arg(difference.name, difference.base, difference.mine, difference.theirs);
        rows.append(row);
    }
    m_conflict->setRows({tr("Field"), tr("Before"), tr("Yours"), tr("Theirs"), tr("Changed by")}, rows,
                        Comparison::Align::Leading);
}

void PendingPage::showContent(const PendingItem& item)
{
    QList<ActContent::Line> lines = item.content;
    lines.append({tr("Reference"), item.clientRef, 0});
    if (lines == m_shownContent)
        return;
    m_shownContent = lines;
    while (QLayoutItem* old = m_content->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    const Theme theme = Theme::of(this);
    int row = 0;
    for (const ActContent::Line& line : std::as_const(lines)) {
        auto* name = new PlainLabel({}, TextStyle::Body, Ink::Tertiary);
        setServerText(name, line.name);
        name->setIndent(theme.px(16) * line.level);
        auto* value = new PlainLabel;
        setServerText(value, line.value);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setObjectName(u"pending.content.%1"_s.arg(row + 1));
        value->setAccessibleName(tr("%1: %2").arg(line.name, line.value));
        m_content->addWidget(name, row, 0, Qt::AlignTop);
        m_content->addWidget(value, row, 1);
        ++row;
    }
}

void PendingPage::showActs(const PendingItem& item)
{
    const bool needsYou = item.group == PendingItem::Group::NeedsYou;
    const bool samePlace = item.canEdit && item.editRoute == item.route;
    const bool reviews = needsYou && !item.canAccept && item.canEdit && (samePlace || item.needsPresence);
    m_actsHeading->setText(needsYou ? tr("Your decision") : tr("What you can do"));
    m_retry->setVisible(item.canRetry);
    m_retry->setWords(tr("Try at once"),
                      tr("Sends or asks now instead of later, under the same key: it can never "
                         "happen twice."),
                      tr("Try now"));
    m_accept->setVisible(!item.canRetry && (item.canAccept || reviews));
    m_accept->setSuggested(needsYou);
    if (!item.conflict.isEmpty())
        m_accept->setWords(tr("Keep yours"),
                           tr("Your edit is made to their version, as a new act: what they wrote in "
                              "the fields you changed is replaced."),
                           tr("Send yours"), ButtonRole::Primary);
    else if (item.canAccept)
        m_accept->setWords(item.newValue.isEmpty() ? tr("Accept what is true now") : tr("Accept %1").arg(item.newValue),
                           tr("Makes a new act that allows it. If it changes once more, you are asked again."),
                           tr("Accept"), ButtonRole::Primary);
    else if (reviews)
        m_accept->setWords(tr("Look at it as it is now"),
                           tr("Opens where it came from, with what is true today. Nothing is sent before you press "
                              "there."),
                           tr("Review"), ButtonRole::Primary);
    m_edit->setVisible(item.canEdit && !reviews);
    const bool restores = item.editRoute != item.route;
    m_edit->setWords(needsYou ? tr("Edit it") : tr("Edit it before it leaves"),
                     restores ? tr("Takes it back to where it was written, with everything you entered.")
                              : tr("Takes it back and opens the page it came from. What it said stays in this list."),
                     tr("Edit"));
    m_withdraw->setVisible(item.canWithdraw);
    if (needsYou)
        m_withdraw->setWords(item.conflict.isEmpty() ? tr("Give it up") : tr("Keep theirs"),
                             tr("Puts it away. Nobody is told, nothing is sent."), tr("Give up"), ButtonRole::Danger);
    else
        m_withdraw->setWords(tr("Take it back"), tr("It has not left this computer: taken back, it never will."),
                             tr("Take it back"), ButtonRole::Danger);
    const bool any = !m_retry->isHidden() || !m_accept->isHidden() || !m_edit->isHidden() || !m_withdraw->isHidden();
    m_actsHeading->setVisible(any);
}

void PendingPage::acceptOrReview()
{
    const auto item = current();
    if (item && item->canAccept)
        m_desk.accept(m_id);
    else
        m_desk.edit(m_id);
}

void PendingPage::pressCard(int key)
{
    for (DecisionCard* card : {m_retry, m_accept, m_edit, m_withdraw}) {
        if (card->key() == key && card->isVisible())
            return card->button()->click();
    }
}

void PendingPage::showTrouble(const Error& error)
{
    if (error.kind == Error::Kind::Cancelled)
        return;
    // What cannot be taken back has left in between, or its place is taken; the journal failing is another matter.
    m_trouble->showMessage(error.kind == Error::Kind::Validation ? Tone::Warn : Tone::Bad,
                           error.kind == Error::Kind::Validation
                               ? tr("That is not possible any more: it has left, or something else is being written "
                                    "where it came from. Nothing was changed.")
                               : ErrorTexts::describe(error).line());
}

void PendingPage::showHistory(const PendingItem& item)
{
    const QDateTime now = m_desk.now();
    QList<Timeline::Entry> entries;
    const bool attempted = item.firstAttemptAt.isValid();
    const bool ended = item.group != PendingItem::Group::OnTheWay;
    if (ended)
        entries.append({item.chip.tone, item.chip.icon, item.chip.text,
                        item.problem ? ErrorTexts::describe(*item.problem).title : QString(),
                        DayText::moment(item.changedAt, now)});
    if (attempted)
        entries.append({Tone::Info, u"send"_s, tr("First sent"), tr("Attempts so far: %1").arg(item.attempts),
                        DayText::moment(item.firstAttemptAt, now)});
    else if (item.attempts > 0)
        entries.append(
            {Tone::Mute, u"send"_s, tr("Tried, it never left"), tr("Attempts so far: %1").arg(item.attempts), {}});
    entries.append(
        {Tone::Mute, u"outbox"_s, tr("Saved"), tr("By you, on this computer"), DayText::moment(item.createdAt, now)});
    m_history->setEntries(entries);
}

void registerPendingPages(Navigator& navigator, std::function<PendingDesk&()> desk)
{
    for (const QString& pattern : {u"pending"_s, u"pending/*"_s})
        navigator.registerPage(pattern, [desk] { return new PendingPage(desk()); });
}

} // namespace tradewind
