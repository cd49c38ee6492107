// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/outbox/actcontent.h"
#include "models/outbox/intentwords.h"
#include "models/shared/listmodelbase.h"

#include <optional>

namespace tradewind {

/// One act as the page of pending changes shows it.
struct PendingItem
{
    enum class Group { NeedsYou, OnTheWay, Done };

    qint64 id = 0;
    Group group = Group::OnTheWay;
    QString title;
    QString icon;
    CellPart chip;
    QString note;  ///< in a word or two: what it waits for, why it stopped
    QString age;   ///< "41 min"
    QString waits; ///< what it waits for, as a sentence; empty when for nothing
    QString why;   ///< why it needs a person or was put away, or that it is being taken back, as a sentence
    QList<ActContent::Line> content;
    QList<ActContent::Condition> conditions;
    QList<ActContent::Difference> conflict; ///< of an edit that met another one
    std::optional<Problem> problem;
    QString route;     ///< where the thing is shown
    QString editRoute; ///< where it came from
    QString newValue;  ///< what the platform asks a person to say yes to; may be empty although it can be accepted
    QString aside;     ///< that it took another act's place, or another took its own; as a sentence
    QString clientRef;
    int attempts = 0;
    QDateTime createdAt;
    QDateTime firstAttemptAt;
    QDateTime changedAt;
    bool canRetry = false;
    bool canWithdraw = false;
    bool canAccept = false; ///< what the platform named can be said yes to here
    bool canEdit = false;   ///< it can be taken back to where it came from
    bool needsPresence = false;

    bool operator==(const PendingItem&) const = default;
};

/// A row: the header of a group, or an act.
struct PendingRow
{
    QString key;
    QString heading; ///< of a group; then there is no act
    PendingItem item;

    bool operator==(const PendingRow&) const = default;
};

/// The acts that wait, need a person, or were finished lately, in three groups.
class PendingModel final : public ListModelBase<PendingRow>
{
    Q_OBJECT

public:
    using ListModelBase::ListModelBase;

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 1; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// The act with a number; nothing when it is not in the list.
    std::optional<PendingItem> item(qint64 id) const;
    /// The acts, grouped, under their headings.
    void setItems(const QList<PendingItem>& items);

protected:
    QString keyOf(const PendingRow& row) const override { return row.key; }
};

} // namespace tradewind
