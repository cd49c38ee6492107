// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/messages/conversationsession.h"
#include "models/messages/threadlistmodel.h"

#include <memory>

namespace tradewind {

/// What the message screens get. The services must outlive the desk.
class MessagesDesk final : public QObject
{
    Q_OBJECT

public:
    MessagesDesk(MessageService& service, AttachmentService& attachments, const UserId& me, QObject* parent = nullptr);

    ThreadListModel& threads() { return m_threads; }
    /// A session of its own for each place that shows a conversation; the desk must outlive it.
    std::unique_ptr<ConversationSession> conversation();

private:
    MessageService& m_service;
    AttachmentService& m_attachments;
    const UserId m_me;
    AttachmentPictures m_pictures;
    ThreadListModel m_threads;
};

} // namespace tradewind
