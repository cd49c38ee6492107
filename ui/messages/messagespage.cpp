// SPDX-License-Identifier: Apache-2.0
#include "ui/messages/messagespage.h"

#include "models/messages/messagesdesk.h"
#include "models/shared/roles.h"
#include "ui/messages/bubbledelegate.h"
#include "ui/shared/datatable.h"
#include "ui/shared/errortext.h"
#include "ui/shared/statestack.h"
#include "ui/shell/navigator.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>

namespace tradewind {
using namespace Qt::StringLiterals;

MessagesPage::MessagesPage(MessagesDesk& desk)
    : m_desk(desk)
    , m_conversation(desk.conversation())
    , m_list(new DataTable(CellDelegate::RowKind::TwoLine))
    , m_title(new PlainLabel({}, TextStyle::Heading))
    , m_banner(new Banner)
    , m_view(new QListView)
    , m_editor(new QPlainTextEdit)
    , m_send(makeButton(tr("Send"), u"messages.send"_s, ButtonRole::Primary, u"send"_s))
{
    const Theme theme = Theme::of(this);
    setTitle(tr("Messages"));

    m_list->setObjectName(u"messages.threads"_s);
    m_list->setAccessibleName(tr("Conversations"));
    m_list->setModel(&m_desk.threads());
    m_list->horizontalHeader()->hide();
    m_list->setStretchColumn(0);
    m_listState = new StateStack(m_list, 6);
    connect(m_list, &DataTable::rowOpened, this,
            [this](const QModelIndex& index) { go(index.data(role(Role::Route)).toString()); });
    connect(m_list, &DataTable::cellPressed, this,
            [this](const QModelIndex& index) { go(index.data(role(Role::Route)).toString()); });

    m_view->setObjectName(u"messages.conversation"_s);
    m_view->setAccessibleName(tr("Messages of this conversation"));
    m_view->setModel(m_conversation.get());
    m_view->setItemDelegate(new BubbleDelegate(m_view));
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setSelectionMode(QAbstractItemView::NoSelection);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setFrameShape(QFrame::NoFrame);

    m_editor->setObjectName(u"messages.text"_s);
    m_editor->setAccessibleName(tr("Your message"));
    m_editor->setPlaceholderText(tr("Write a message. Ctrl+Enter sends it; without a network it waits here."));
    m_editor->setTabChangesFocus(true);
    m_editor->setFixedHeight(theme.px(84));
    m_editor->installEventFilter(this);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &MessagesPage::refresh);
    connect(m_send, &QPushButton::clicked, this, &MessagesPage::send);
    m_banner->hide();

    auto* left = new QWidget;
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(0);
    leftColumn->addWidget(new PageHead(tr("Messages")));
    leftColumn->addWidget(m_listState, 1);

    auto* right = new QWidget;
    auto* rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(12));
    m_title->setObjectName(u"messages.title"_s);
    m_title->setElided(true);
    head->addWidget(m_title, 1);
    rightColumn->addLayout(head);
    rightColumn->addWidget(new Separator);
    rightColumn->addWidget(m_banner);
    rightColumn->addWidget(m_view, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(16));
    foot->setSpacing(theme.px(8));
    foot->addWidget(m_editor, 1);
    foot->addWidget(m_send, 0, Qt::AlignBottom);
    rightColumn->addLayout(foot);

    auto* split = new QSplitter;
    split->setObjectName(u"messages.split"_s);
    split->addWidget(left);
    split->addWidget(right);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 0);
    split->setStretchFactor(1, 1);
    left->setMinimumWidth(theme.px(240));
    split->setSizes({theme.px(340), theme.px(800)});
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(split);

    connect(&m_desk.threads(), &ThreadListModel::loaded, this, [this] { showThread(m_key); });
    connect(&m_desk.threads(), &ThreadListModel::loadFailed, m_listState, &StateStack::showError);
    connect(m_conversation.get(), &ConversationModel::loaded, this, [this] { m_view->scrollToBottom(); });
    connect(&m_desk, &MessagesDesk::sendFailed, this, &MessagesPage::showTrouble);
    connect(&m_desk, &MessagesDesk::sent, this, [this](const QString& key) {
        if (!m_aboutId.isEmpty() || key == m_key) {
            m_editor->clear();
            m_banner->hide();
        }
        if (!m_aboutId.isEmpty()) {
            m_aboutId.clear();
            showThread(key);
        }
    });
    connect(&m_desk, &MessagesDesk::about, this, [this](const EntityRef& subject, const QString& key) {
        if (subject.id != m_aboutId || subject.topic != m_aboutTopic)
            return;
        if (!key.isEmpty()) {
            m_aboutId.clear();
            showThread(key);
        } else {
            setServerText(m_title, tr("New conversation about %1").arg(subject.id));
            refresh();
        }
    });
    m_listState->showLoading();
    showThread({});
}

MessagesPage::~MessagesPage() = default;

void MessagesPage::activate(const Route& route)
{
    Page::activate(route);
    m_aboutId.clear();
    m_banner->hide();
    if (route.params.size() == 2) {
        m_aboutTopic = route.param(0);
        m_aboutId = route.param(1);
        m_conversation->setThread({});
        m_key.clear();
        m_desk.find({m_aboutTopic, m_aboutId});
        refresh();
        return;
    }
    showThread(route.param(0));
}

QWidget* MessagesPage::initialFocus()
{
    return m_key.isEmpty() && m_aboutId.isEmpty() ? static_cast<QWidget*>(m_list) : m_editor;
}

void MessagesPage::showThread(const QString& key)
{
    const ThreadListModel& threads = m_desk.threads();
    if (threads.rowCount() == 0) {
        m_listState->showEmpty(u"message"_s, tr("No conversations yet"),
                               tr("Write about a quote, an order or a shipment from its page."));
    } else {
        m_listState->showContent();
    }
    if (!m_aboutId.isEmpty())
        return;
    QString wanted = threads.keyFor(key);
    if (wanted.isEmpty() && threads.rowCount() > 0)
        wanted = threads.at(0).key;
    m_key = wanted;
    const int row = threads.rowOf(wanted);
    m_conversation->setThread(wanted);
    if (row >= 0) {
        const ThreadView& view = threads.at(row);
        setServerText(m_title, view.thread.title.isEmpty() ? view.thread.subject.id : view.thread.title);
        m_list->selectId(wanted);
        if (isVisible())
            m_desk.markRead(wanted);
    } else {
        m_title->setText({});
    }
    refresh();
}

void MessagesPage::refresh()
{
    const int row = m_desk.threads().rowOf(m_key);
    const bool begins = !m_aboutId.isEmpty();
    const bool can = begins || (row >= 0 && m_desk.threads().at(row).onPlatform);
    m_editor->setEnabled(can);
    QString why;
    if (!can)
        why = row >= 0 ? tr("The first message is still on its way.") : tr("No conversation is open.");
    else if (m_editor->toPlainText().trimmed().isEmpty())
        why = tr("Nothing is written yet.");
    setDisabledReason(m_send, why);
}

void MessagesPage::send()
{
    const QString text = m_editor->toPlainText();
    if (text.trimmed().isEmpty())
        return;
    if (!m_aboutId.isEmpty())
        m_desk.begin({m_aboutTopic, m_aboutId}, text);
    else
        m_desk.send(m_key, text);
}

void MessagesPage::showTrouble(const Error& error)
{
    m_banner->showMessage(Tone::Bad, ErrorTexts::describe(error).line());
    m_banner->show();
}

bool MessagesPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_editor && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            send();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void registerMessagePages(Navigator& navigator, std::function<MessagesDesk&()> desk)
{
    for (const QString& pattern : {u"messages"_s, u"messages/*"_s, u"messages/about/*/*"_s})
        navigator.registerPage(pattern, [desk] { return new MessagesPage(desk()); });
}

} // namespace tradewind
