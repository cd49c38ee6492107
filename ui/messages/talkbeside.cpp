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
    auto* open = makeButton(tr("Open"), prefix + u".open"_s, ButtonRole::Link);
    open->setAccessibleName(tr("Open conversation"));
    head->addAtEnd(open);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::of(this).px(8));
    column->addWidget(head);
    column->addWidget(m_panel);
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT goRequested(m_panel->session().route()); });
}

void TalkBeside::showAbout(const EntityRef& subject)
{
    m_panel->session().openAbout(subject);
}

} // namespace tradewind
