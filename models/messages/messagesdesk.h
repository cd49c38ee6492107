// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/messages/conversationsession.h"
#include "models/messages/threadlistmodel.h"

#include <memory>

namespace tradewind {

/// What the message screens get. The service must outlive the desk.
class MessagesDesk final : public QObject
{
    Q_OBJECT

public:
    MessagesDesk(MessageService& service, const UserId& me, QObject* parent = nullptr);

    ThreadListModel& threads() { return m_threads; }
    /// A session of its own for each place that shows a conversation.
    std::unique_ptr<ConversationSession> conversation() const;

private:
    MessageService& m_service;
    const UserId m_me;
    ThreadListModel m_threads;
};

} // namespace tradewind
