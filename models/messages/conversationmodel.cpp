// SPDX-License-Identifier: Apache-2.0
#include "models/messages/conversationmodel.h"

#include "models/shared/daytext.h"
#include "models/shared/roles.h"

#include <QLocale>

namespace tradewind {
using namespace Qt::StringLiterals;

ConversationModel::ConversationModel(MessageService& service, AttachmentPictures& pictures, const UserId& me,
                                     QObject* parent)
    : ListModelBase(parent)
    , m_service(service)
    , m_pictures(pictures)
    , m_me(me)
{
    connect(&m_pictures, &AttachmentPictures::arrived, this, [this](const ContentHash& sha256) {
        for (int row = 0; row < rowCount(); ++row) {
            const QList<FileRef>& files = at(row).message.files;
            if (std::any_of(files.cbegin(), files.cend(), [&](const FileRef& file) { return file.sha256 == sha256; }))
                Q_EMIT dataChanged(index(row, 0), index(row, 0), {FilesRole});
        }
    });
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
    if (m_key.isEmpty())
        return m_reading.drop();
    const auto turn = m_reading.begin(m_key);
    if (!turn)
        return;
    deliver(m_service.messages(m_key), this, [this, turn](const Result<QList<MessageView>>& messages) {
        if (!turn->isWanted())
            return;
        if (!messages) {
            Q_EMIT loadFailed(messages.error());
            return;
        }
        setRows(*messages);
        Q_EMIT loaded();
    });
}

QList<AttachedFile> ConversationModel::files(int row) const
{
    QList<AttachedFile> files;
    for (const FileRef& file : at(row).message.files)
        files.append(m_pictures.shown(file));
    return files;
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

namespace {
/// What is read first and what stands below it: the reader's own language stands first, and alone when it was written
/// in that.
std::pair<QString, QString> wordsOf(const Message& message)
{
    const auto isRead = [](const QString& language) { return QLocale(language).language() == QLocale().language(); };
    if (!message.translation || isRead(message.lang))
        return {message.text, {}};
    const QString& translated = message.translation->text;
    if (isRead(message.translation->lang))
        return {translated, message.text};
    return {message.text, translated};
}
} // namespace

QVariant ConversationModel::data(const QModelIndex& index, int wanted) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MessageView& view = at(index.row());
    const Message& message = view.message;
    const bool mine = message.author.id == m_me;
    const QString author = mine ? tr("You") : message.author.name;
    const QString time = DayText::moment(message.at, m_service.now());
    switch (wanted) {
    case MineRole:
        return mine;
    case AuthorRole:
        return author;
    case TimeRole:
        return time;
    case TextRole:
        return wordsOf(message).first;
    case TranslationRole:
        return wordsOf(message).second;
    case StateRole:
        return mine ? QVariant::fromValue(stateOf(view)) : QVariant();
    case FilesRole:
        return QVariant::fromValue(files(index.row()));
    case Qt::DisplayRole: {
        QStringList words{wordsOf(message).first};
        for (const FileRef& file : message.files)
            words.append(tr("Attached: %1").arg(AttachmentService::safeName(file.name)));
        const QString text = words.join(u'\n');
        return mine ? tr("%1, %2: %3 (%4)").arg(author, time, text, stateOf(view).text)
                    : tr("%1, %2: %3").arg(author, time, text);
    }
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
