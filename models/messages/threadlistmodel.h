// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/cell.h"
#include "models/shared/listmodelbase.h"
#include "models/shared/rereading.h"
#include "services/messages/messageservice.h"

namespace tradewind {

/// Conversations, newest first: what they are about, the last words, and what waits to be sent.
class ThreadListModel final : public ListModelBase<ThreadView>
{
    Q_OBJECT

public:
    /// The service must outlive the model.
    explicit ThreadListModel(MessageService& service, QObject* parent = nullptr);

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 1; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    int unreadCount() const;
    /// The key of the conversation with this id; what was given when there is none.
    QString keyFor(const QString& idOrKey) const;

Q_SIGNALS:
    void loaded();
    void loadFailed(const tradewind::Error& error);

protected:
    QString keyOf(const ThreadView& row) const override { return row.key; }

private:
    void load();
    Cell cellOf(const ThreadView& view) const;

    MessageService& m_service;
    Rereading m_reading{this, [this] { load(); }};
};

} // namespace tradewind
