// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/messages/conversationmodel.h"
#include "models/messages/threadlistmodel.h"

namespace tradewind {

/// What the message screens get. The service must outlive the desk.
class MessagesDesk final : public QObject
{
    Q_OBJECT

public:
    MessagesDesk(MessageService& service, const UserId& me, QObject* parent = nullptr);

    ThreadListModel& threads() { return m_threads; }
    std::unique_ptr<ConversationModel> conversation() const;

    /// Writes into the conversation of that key. What went wrong comes back through sendFailed().
    void send(const QString& threadKey, const QString& text);
    /// Begins a conversation about an entity, or goes on with the one there is; begun() names its key.
    void begin(const EntityRef& subject, const QString& text);
    /// The route of the conversation about an entity, through about().
    void find(const EntityRef& subject);
    void markRead(const QString& threadKey);

Q_SIGNALS:
    void sent(const QString& threadKey);
    void sendFailed(const tradewind::Error& error);
    void about(const tradewind::EntityRef& subject, const QString& threadKey);

private:
    MessageService& m_service;
    const UserId m_me;
    ThreadListModel m_threads;
};

} // namespace tradewind
