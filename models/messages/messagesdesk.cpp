// SPDX-License-Identifier: Apache-2.0
#include "models/messages/messagesdesk.h"

namespace tradewind {
using namespace Qt::StringLiterals;

MessagesDesk::MessagesDesk(MessageService& service, const UserId& me, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_me(me)
    , m_threads(service)
{
}

std::unique_ptr<ConversationModel> MessagesDesk::conversation() const
{
    return std::make_unique<ConversationModel>(m_service, m_me);
}

void MessagesDesk::send(const QString& threadKey, const QString& text)
{
    const int row = m_threads.rowOf(threadKey);
    if (row < 0 || !m_threads.at(row).onPlatform) {
        Q_EMIT sendFailed(makeError(Error::Kind::Validation, u"the conversation has not begun on the platform"_s));
        return;
    }
    deliver(m_service.send(m_threads.at(row).thread, text), this, [this, threadKey](const Result<Intent>& stored) {
        if (stored)
            Q_EMIT sent(threadKey);
        else
            Q_EMIT sendFailed(stored.error());
    });
}

void MessagesDesk::begin(const EntityRef& subject, const QString& text)
{
    deliver(m_service.begin(subject, text), this, [this](const Result<Intent>& stored) {
        if (stored)
            Q_EMIT sent(stored->clientRef);
        else
            Q_EMIT sendFailed(stored.error());
    });
}

void MessagesDesk::find(const EntityRef& subject)
{
    deliver(m_service.threadAbout(subject), this, [this, subject](const Result<std::optional<ThreadView>>& found) {
        if (found)
            Q_EMIT about(subject, *found ? (*found)->key : QString());
    });
}

void MessagesDesk::markRead(const QString& threadKey)
{
    const int row = m_threads.rowOf(threadKey);
    if (row < 0 || m_threads.at(row).unread == 0)
        return;
    const Thread thread = m_threads.at(row).thread;
    deliver(m_service.messages(threadKey), this, [this, thread](const Result<QList<MessageView>>& messages) {
        if (!messages)
            return;
        for (auto it = messages->crbegin(); it != messages->crend(); ++it) {
            if (!it->pending) {
                m_service.markRead(thread, it->message.id);
                return;
            }
        }
    });
}

} // namespace tradewind
