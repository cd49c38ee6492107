// SPDX-License-Identifier: Apache-2.0
#include "models/messages/messagesdesk.h"

namespace tradewind {

MessagesDesk::MessagesDesk(MessageService& service, AttachmentService& attachments, const UserId& me, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_attachments(attachments)
    , m_me(me)
    , m_pictures(attachments)
    , m_threads(service)
{
}

std::unique_ptr<ConversationSession> MessagesDesk::conversation()
{
    return std::make_unique<ConversationSession>(m_service, m_attachments, m_pictures, m_me);
}

} // namespace tradewind
