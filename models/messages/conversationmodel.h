// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/messages/attachments.h"
#include "models/shared/cell.h"
#include "models/shared/listmodelbase.h"
#include "models/shared/rereading.h"
#include "services/messages/messageservice.h"

namespace tradewind {

/// The messages of one conversation, oldest first.
class ConversationModel final : public ListModelBase<MessageView>
{
    Q_OBJECT

public:
    enum Extra {
        MineRole = static_cast<int>(Qt::UserRole) + 101,
        AuthorRole,
        TimeRole,
        TextRole,        ///< in the reader's language where there is such a one, else as it was written
        TranslationRole, ///< the other of the two; empty when there is none
        StateRole,
        FilesRole ///< QList<AttachedFile>
    };

    /// Services and pictures must outlive the model.
    ConversationModel(MessageService& service, AttachmentPictures& pictures, const UserId& me,
                      QObject* parent = nullptr);

    /// Shows another conversation; an empty key shows none.
    void setThread(const QString& key);
    QString threadKey() const { return m_key; }

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 1; }
    QVariant data(const QModelIndex& index, int role) const override;
    /// The files of a row.
    QList<AttachedFile> files(int row) const;

Q_SIGNALS:
    void loaded();
    void loadFailed(const tradewind::Error& error);

protected:
    QString keyOf(const MessageView& row) const override { return row.key; }

private:
    void load();
    CellPart stateOf(const MessageView& view) const;

    MessageService& m_service;
    AttachmentPictures& m_pictures;
    const UserId m_me;
    QString m_key;
    Rereading m_reading{this, [this] { load(); }};
};

} // namespace tradewind
