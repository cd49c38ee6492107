// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/listmodelbase.h"
#include "services/home/homeservice.h"

namespace tradewind {

/// A row of what needs a person: the header of a group, or a need in words.
struct NeedRow
{
    QString key;
    QString heading;
    HomeNeed need;
    QString deadlineName;
    QString deadline;
    bool today = false;
    bool first = false; ///< carries the primary button

    bool operator==(const NeedRow&) const = default;
};

/// What needs this person now: today, then in the next days.
class NeedsModel final : public ListModelBase<NeedRow>
{
    Q_OBJECT

public:
    enum class Column { What, Amount, Deadline, Act };
    static constexpr int kColumns = 4;

    using ListModelBase::ListModelBase;

    void setNeeds(const QList<HomeNeed>& needs, const QDateTime& now);
    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : kColumns; }
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

protected:
    QString keyOf(const NeedRow& row) const override { return row.key; }

private:
    Cell cellOf(const NeedRow& row, Column column) const;

    QDateTime m_now;
};

} // namespace tradewind
