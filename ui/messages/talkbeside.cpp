// SPDX-License-Identifier: Apache-2.0
#include "ui/messages/talkbeside.h"

#include "models/messages/messagesdesk.h"
#include "ui/messages/conversationpanel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panels.h"

#include <QBoxLayout>
#include <QPushButton>

namespace tradewind {
using namespace Qt::StringLiterals;

TalkBeside::TalkBeside(MessagesDesk& desk, const QString& prefix, QWidget* parent)
    : QWidget(parent)
    , m_panel(new ConversationPanel(desk.conversation(), prefix, ConversationPanel::Shape::Beside))
{
    auto* head = new SectionHeader(tr("Conversation"));
    m_head = head;
    auto* open = makeButton(tr("Open"), prefix + u".open"_s, ButtonRole::Link);
    open->setAccessibleName(tr("Open conversation"));
    head->addAtEnd(open);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::of(this).px(8));
    column->addWidget(head);
    column->addWidget(m_panel);
    m_open = makeButton({}, prefix + u".openBrief"_s, ButtonRole::Normal, u"message"_s);
    m_open->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_open->hide();
    column->addWidget(m_open);
    connect(m_open, &QPushButton::clicked, open, &QPushButton::click);
    const ConversationModel& messages = m_panel->session().messages();
    connect(&messages, &ConversationModel::rowsInserted, this, &TalkBeside::refreshBrief);
    connect(&messages, &ConversationModel::rowsRemoved, this, &TalkBeside::refreshBrief);
    connect(&messages, &ConversationModel::modelReset, this, &TalkBeside::refreshBrief);
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT goRequested(m_panel->session().route()); });
}

void TalkBeside::setBrief(bool brief)
{
    m_open->setVisible(brief);
    m_head->setVisible(!brief);
    m_panel->setVisible(!brief);
    refreshBrief();
}

void TalkBeside::refreshBrief()
{
    const int said = m_panel->session().messages().rowCount();
    //: %1 is how many messages there are
    m_open->setText(said > 0 ? tr("Open conversation (%1)").arg(locale().toString(said)) : tr("Open conversation"));
}

void TalkBeside::showAbout(const EntityRef& subject)
{
    const bool known = !subject.id.isEmpty();
    if (known)
        m_panel->session().openAbout(subject);
    else
        m_panel->session().open({});
    setVisible(known);
}

} // namespace tradewind
