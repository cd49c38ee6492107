// SPDX-License-Identifier: Apache-2.0
#include "ui/outbox/pendingpage.h"

#include "models/outbox/pendingdesk.h"
#include "models/shared/roles.h"
#include "ui/shared/datatable.h"
#include "ui/shared/datetext.h"
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
#include <QSplitter>

namespace tradewind {
using namespace Qt::StringLiterals;

PendingPage::PendingPage(PendingDesk& desk)
    : m_desk(desk)
    , m_table(new DataTable(CellDelegate::RowKind::TwoLine))
    , m_title(new PlainLabel({}, TextStyle::Title))
    , m_chip(new Chip)
    , m_sentence(new PlainLabel({}, TextStyle::Body, Ink::Secondary))
    , m_differences(new Card)
    , m_differenceGrid(new QGridLayout)
    , m_content(new FactList)
    , m_actsHeading(new PlainLabel(tr("Your decision"), TextStyle::Heading))
    , m_history(new Timeline)
    , m_tryNow(makeButton(tr("Try now"), u"pending.tryNow"_s, ButtonRole::Normal, u"sync"_s))
    , m_open(makeButton(tr("Look at it"), u"pending.open"_s, ButtonRole::Primary))
    , m_retry(makeButton(tr("Try now"), u"pending.retry"_s))
    , m_withdraw(makeButton(tr("Take it back"), u"pending.withdraw"_s, ButtonRole::Danger))
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
    connect(m_retry, &QPushButton::clicked, this, [this] { m_desk.retry(m_id); });
    connect(m_withdraw, &QPushButton::clicked, this, [this] {
        m_table->setFocus(); // the button goes with what it did
        m_desk.withdraw(m_id);
        if (!m_desk.takenBack().sentence().isEmpty())
            m_undo->setFocus();
    });
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

    m_differences->setObjectName(u"pending.differences"_s);
    static_cast<Card*>(m_differences)->body()->addLayout(m_differenceGrid);
    m_differenceGrid->setHorizontalSpacing(theme.px(24));
    m_differenceGrid->setVerticalSpacing(theme.px(10));
    m_differenceGrid->setColumnStretch(0, 1);
    body->addWidget(m_differences);
    body->addSpacing(theme.px(8));

    m_actsHeading->setObjectName(u"pending.actsHeading"_s);
    body->addWidget(m_actsHeading);
    m_openCard = addAct(body, m_open, m_openWords);
    m_retryCard = addAct(body, m_retry, m_retryWords);
    m_withdrawCard = addAct(body, m_withdraw, m_withdrawWords);
    m_openWords->setText(tr("Opens what it is about, with what is true now."));
    m_retryWords->setText(tr("Sends or asks at once instead of later, under the same key: it can never happen twice."));
    body->addSpacing(theme.px(12));

    body->addWidget(new PlainLabel(tr("What it says"), TextStyle::Heading));
    m_content->setObjectName(u"pending.content"_s);
    m_content->setMaximumWidth(theme.px(640));
    body->addWidget(m_content);
    body->addSpacing(theme.px(12));
    body->addWidget(new PlainLabel(tr("What happened"), TextStyle::Heading));
    m_history->setObjectName(u"pending.history"_s);
    m_history->setAccessibleName(tr("What happened"));
    body->addWidget(m_history);
    body->addStretch(1);
    m_detailState = new StateStack(column);
    return m_detailState;
}

QWidget* PendingPage::addAct(QVBoxLayout* column, QPushButton* button, PlainLabel*& sentence)
{
    auto* card = new Card;
    auto* row = new QHBoxLayout;
    sentence = new PlainLabel({}, TextStyle::Body, Ink::Secondary);
    sentence->setWordWrap(true);
    row->addWidget(sentence, 1);
    row->addSpacing(Theme::of(this).px(16));
    row->addWidget(button, 0, Qt::AlignVCenter);
    card->body()->addLayout(row);
    column->addWidget(card);
    return card;
}

void PendingPage::activate(const Route& route)
{
    Page::activate(route);
    if (const qint64 wanted = route.param(0).toLongLong(); wanted != 0)
        m_id = wanted;
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

void PendingPage::showItem(const PendingItem& item)
{
    setServerText(m_title, item.title);
    m_chip->setState(item.chip.tone, item.chip.icon, item.chip.text);
    QStringList sentences;
    if (!item.why.isEmpty())
        sentences.append(item.why);
    if (item.problem) {
        const ErrorText text = ErrorTexts::describe(*item.problem);
        sentences.append(text.title + u". "_s + text.sentence);
    }
    if (!item.waits.isEmpty())
        sentences.append(tr("It waits for %1.").arg(item.waits));
    if (item.attempts > 0)
        sentences.append(tr("Sent or asked %n time(s).", nullptr, item.attempts));
    setServerText(m_sentence, sentences.join(u' '));
    showDifferences(item);

    m_content->clear();
    for (const IntentWords::Line& line : item.content)
        m_content->addFact(line.name, line.value);
    m_content->addFact(tr("Reference"), item.clientRef);

    const bool needsYou = item.group == PendingItem::Group::NeedsYou;
    const bool opens = !item.route.isEmpty();
    m_actsHeading->setText(needsYou ? tr("Your decision") : tr("What you can do"));
    m_openCard->setVisible(opens);
    setButtonRole(m_open, needsYou ? ButtonRole::Primary : ButtonRole::Normal);
    m_retryCard->setVisible(item.canRetry);
    m_withdrawCard->setVisible(item.canWithdraw);
    m_withdraw->setText(needsYou ? tr("Give up") : tr("Take it back"));
    m_withdrawWords->setText(needsYou ? tr("Puts it away. Nobody is told, nothing is sent.")
                                      : tr("It has not left this computer: taken back, it never will."));
    m_actsHeading->setVisible(opens || item.canRetry || item.canWithdraw);
    showHistory(item);
}

void PendingPage::showDifferences(const PendingItem& item)
{
    while (QLayoutItem* old = m_differenceGrid->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    m_differences->setVisible(!item.differences.isEmpty());
    if (item.differences.isEmpty())
        return;
    const QStringList heads{tr("What you allowed, and what is true now"), tr("You allowed"),
                            tr("Platform, %1").arg(DateText::time(item.changedAt))};
    for (int column = 0; column < heads.size(); ++column)
        m_differenceGrid->addWidget(new PlainLabel(heads.at(column), TextStyle::Small, Ink::Tertiary), 0, column,
                                    column == 0 ? Qt::AlignLeft : Qt::AlignRight);
    int row = 1;
    for (const IntentWords::Difference& difference : item.differences) {
        auto* name = new PlainLabel;
        setServerText(name, difference.name);
        auto* allowed = new PartLabel({part::figure(difference.allowed, Ink::Secondary)});
        auto* now = new PartLabel({part::figure(difference.now, Ink::Primary, Emphasis::Strong)});
        allowed->setObjectName(u"pending.allowed.%1"_s.arg(row));
        now->setObjectName(u"pending.now.%1"_s.arg(row));
        m_differenceGrid->addWidget(name, row, 0);
        m_differenceGrid->addWidget(allowed, row, 1, Qt::AlignRight);
        m_differenceGrid->addWidget(now, row, 2, Qt::AlignRight);
        ++row;
    }
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
                        DateText::moment(item.changedAt, now)});
    if (attempted)
        entries.append({Tone::Info, u"send"_s, tr("First sent"), tr("Attempts so far: %1").arg(item.attempts),
                        DateText::moment(item.firstAttemptAt, now)});
    entries.append(
        {Tone::Mute, u"outbox"_s, tr("Saved"), tr("By you, on this computer"), DateText::moment(item.createdAt, now)});
    m_history->setEntries(entries);
}

void registerPendingPages(Navigator& navigator, std::function<PendingDesk&()> desk)
{
    for (const QString& pattern : {u"pending"_s, u"pending/*"_s})
        navigator.registerPage(pattern, [desk] { return new PendingPage(desk()); });
}

} // namespace tradewind
