// SPDX-License-Identifier: Apache-2.0
#include "models/messages/messagesdesk.h"

namespace tradewind {

MessagesDesk::MessagesDesk(MessageService& service, const UserId& me, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_me(me)
    , m_threads(service)
{
}

std::unique_ptr<ConversationSession> MessagesDesk::conversation() const
{
    return std::make_unique<ConversationSession>(m_service, m_me);
}

} // namespace tradewind
