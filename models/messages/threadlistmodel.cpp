// SPDX-License-Identifier: Apache-2.0
#include "models/messages/threadlistmodel.h"

#include "models/shared/daytext.h"
#include "models/shared/roles.h"

namespace tradewind {
using namespace Qt::StringLiterals;

ThreadListModel::ThreadListModel(MessageService& service, QObject* parent)
    : ListModelBase(parent)
    , m_service(service)
{
    connect(&m_service, &MessageService::changed, this, &ThreadListModel::load);
    load();
}

void ThreadListModel::load()
{
    const auto turn = m_reading.begin();
    if (!turn)
        return;
    deliver(m_service.threads(), this, [this, turn](const Result<QList<ThreadView>>& threads) {
        if (!turn->isWanted())
            return;
        if (!threads) {
            Q_EMIT loadFailed(threads.error());
            return;
        }
        setRows(*threads);
        Q_EMIT loaded();
    });
}

QString ThreadListModel::keyFor(const QString& idOrKey) const
{
    for (const ThreadView& view : rows()) {
        if (view.onPlatform && view.thread.id.toString() == idOrKey)
            return view.key;
    }
    return idOrKey;
}

int ThreadListModel::unreadCount() const
{
    int count = 0;
    for (const ThreadView& view : rows())
        count += view.unread > 0 ? 1 : 0;
    return count;
}

Cell ThreadListModel::cellOf(const ThreadView& view) const
{
    const bool unread = view.unread > 0;
    Cell cell;
    cell.lead = part::badge(u"message"_s, unread ? Tone::Info : Tone::Mute);
    cell.first = {part::text(view.thread.title.isEmpty() ? view.thread.subject.id : view.thread.title, Ink::Primary,
                             unread ? Emphasis::Strong : Emphasis::Medium)};
    if (view.unsent > 0)
        cell.first.append(part::chip(Tone::Mute, u"clock"_s, tr("%n waiting", nullptr, view.unsent)));
    QString words = view.thread.lastMessageText;
    words.replace(u'\n', u' ');
    cell.second = {part::note(DayText::moment(view.thread.lastMessageAt, m_service.now())), part::note(words)};
    return cell;
}

QVariant ThreadListModel::data(const QModelIndex& index, int wanted) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ThreadView& view = at(index.row());
    if (wanted == role(Role::Id))
        return view.key;
    if (wanted == role(Role::Route))
        return QString(u"messages/"_s + view.key);
    if (wanted == role(Role::RawValue))
        return view.thread.lastMessageAt;
    if (wanted == role(Role::Cell))
        return QVariant::fromValue(cellOf(view));
    if (wanted == Qt::DisplayRole)
        return plainText(cellOf(view));
    return {};
}

QVariant ThreadListModel::headerData(int section, Qt::Orientation orientation, int wanted) const
{
    if (orientation == Qt::Horizontal && section == 0 && wanted == Qt::DisplayRole)
        return tr("Conversation");
    return {};
}

} // namespace tradewind
