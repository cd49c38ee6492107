// SPDX-License-Identifier: Apache-2.0
#include "models/messages/conversationmodel.h"

#include "models/shared/daytext.h"
#include "models/shared/roles.h"

namespace tradewind {
using namespace Qt::StringLiterals;

ConversationModel::ConversationModel(MessageService& service, const UserId& me, QObject* parent)
    : ListModelBase(parent)
    , m_service(service)
    , m_me(me)
{
    connect(&m_service, &MessageService::changed, this, &ConversationModel::load);
}

void ConversationModel::setThread(const QString& key)
{
    if (key != m_key)
        resetRows({});
    m_key = key;
    load();
}

void ConversationModel::load()
{
    const auto ticket = m_generation.next();
    if (m_key.isEmpty())
        return;
    deliver(m_service.messages(m_key), this, [this, ticket](const Result<QList<MessageView>>& messages) {
        if (!m_generation.isCurrent(ticket))
            return;
        if (!messages) {
            Q_EMIT loadFailed(messages.error());
            return;
        }
        setRows(*messages);
        Q_EMIT loaded();
    });
}

CellPart ConversationModel::stateOf(const MessageView& view) const
{
    if (!view.pending)
        return part::chip(Tone::Ok, u"check"_s, tr("Sent"));
    if (view.pending->outcomeUnknown)
        return part::chip(Tone::Mute, u"sync"_s, tr("Outcome unknown, asking"));
    switch (view.pending->phase) {
    case IntentPhase::Queued:
        return part::chip(Tone::Mute, u"clock"_s, tr("Queued"));
    case IntentPhase::Attempted:
        return part::chip(Tone::Info, u"send"_s, tr("Sending"));
    case IntentPhase::Confirmed:
        return part::chip(Tone::Ok, u"check"_s, tr("Sent"));
    case IntentPhase::Rejected:
        return part::chip(Tone::Bad, u"x-circle"_s, tr("Rejected"));
    case IntentPhase::NeedsYou:
        return part::chip(Tone::Warn, u"hand"_s, tr("Needs you"));
    case IntentPhase::Withdrawn:
        return part::chip(Tone::Mute, u"undo"_s, tr("Withdrawn"));
    }
    return {};
}

QVariant ConversationModel::data(const QModelIndex& index, int wanted) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MessageView& view = at(index.row());
    const Message& message = view.message;
    const bool mine = message.author.id == m_me;
    const QString author = mine ? tr("You") : message.author.name;
    const QString time = DayText::moment(message.at, {});
    switch (wanted) {
    case MineRole:
        return mine;
    case AuthorRole:
        return author;
    case TimeRole:
        return time;
    case TextRole:
        return message.text;
    case TranslationRole:
        return message.translation ? message.translation->text : QString();
    case StateRole:
        return mine ? QVariant::fromValue(stateOf(view)) : QVariant();
    case Qt::DisplayRole:
        return mine ? tr("%1, %2: %3 (%4)").arg(author, time, message.text, stateOf(view).text)
                    : tr("%1, %2: %3").arg(author, time, message.text);
    default:
        break;
    }
    if (wanted == role(Role::Id))
        return view.key;
    if (wanted == role(Role::RawValue))
        return message.at;
    return {};
}

} // namespace tradewind
