// SPDX-License-Identifier: Apache-2.0
#include "ui/messages/messagespage.h"

#include "models/messages/messagesdesk.h"
#include "models/shared/roles.h"
#include "ui/messages/conversationpanel.h"
#include "ui/shared/datatable.h"
#include "ui/shared/statestack.h"
#include "ui/shell/navigator.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QSplitter>

namespace tradewind {
using namespace Qt::StringLiterals;

MessagesPage::MessagesPage(MessagesDesk& desk)
    : m_desk(desk)
    , m_list(new DataTable(CellDelegate::RowKind::TwoLine))
    , m_title(new PlainLabel({}, TextStyle::Heading))
    , m_subject(makeButton({}, u"messages.subject"_s, ButtonRole::Link))
    , m_conversation(new ConversationPanel(desk.conversation(), u"messages"_s, ConversationPanel::Shape::Page))
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

    auto* left = new QWidget;
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(0);
    auto* leftHead = new PageHead(tr("Messages"));
    leftColumn->addWidget(leftHead);
    leftColumn->addWidget(m_listState, 1);

    auto* right = new QWidget;
    auto* rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->setSpacing(0);
    auto* rightHead = new QWidget;
    rightHead->setFixedHeight(leftHead->minimumHeight());
    auto* head = new QHBoxLayout(rightHead);
    head->setContentsMargins(theme.px(20), 0, theme.px(20), 0);
    m_title->setObjectName(u"messages.title"_s);
    m_title->setElided(true);
    head->addWidget(m_title, 1);
    head->addWidget(m_subject);
    rightColumn->addWidget(rightHead);
    rightColumn->addWidget(new Separator);
    rightColumn->addWidget(m_conversation, 1);

    auto* split = new QSplitter;
    split->setObjectName(u"messages.split"_s);
    split->addWidget(left);
    split->addWidget(right);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 2);
    left->setMinimumWidth(theme.px(240));
    left->setMaximumWidth(theme.px(520));
    split->setSizes({theme.px(350), theme.px(700)});
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(split);

    connect(m_subject, &QPushButton::clicked, this, [this] { go(m_conversation->session().subjectPage().route); });
    connect(&m_desk.threads(), &ThreadListModel::loaded, this, &MessagesPage::refresh);
    connect(&m_desk.threads(), &ThreadListModel::loadFailed, m_listState, &StateStack::showError);
    connect(&m_conversation->session(), &ConversationSession::changed, this, &MessagesPage::refresh);
    m_listState->showLoading();
    refresh();
}

void MessagesPage::activate(const Route& route)
{
    Page::activate(route);
    if (route.params.size() == 2)
        m_conversation->session().openAbout({route.param(0), route.param(1)});
    else
        m_conversation->session().open(route.param(0));
    refresh();
}

QWidget* MessagesPage::initialFocus()
{
    return m_conversation->editor()->isEnabled() ? static_cast<QWidget*>(m_conversation->editor()) : m_list;
}

void MessagesPage::refresh()
{
    const ThreadListModel& threads = m_desk.threads();
    if (threads.rowCount() == 0) {
        m_listState->showEmpty(u"message"_s, tr("No conversations yet"),
                               tr("Write about a quote, an order or a shipment from its page."));
    } else {
        m_listState->showContent();
    }
    ConversationSession& session = m_conversation->session();
    if (route().path == "messages"_L1 && !session.isOpen() && threads.rowCount() > 0)
        session.open(threads.at(0).key);
    setServerText(m_title, session.title());
    const auto about = session.subjectPage();
    m_subject->setText(about.act);
    m_subject->setVisible(!about.route.isEmpty());
    const QString open = session.thread() ? session.thread()->key : QString();
    if (open != m_selected && threads.rowOf(open) >= 0) {
        m_selected = open;
        m_list->selectId(open);
    }
}

void registerMessagePages(Navigator& navigator, std::function<MessagesDesk&()> desk)
{
    for (const QString& pattern : {u"messages"_s, u"messages/*"_s, u"messages/about/*/*"_s})
        navigator.registerPage(pattern, [desk] { return new MessagesPage(desk()); });
}

} // namespace tradewind
