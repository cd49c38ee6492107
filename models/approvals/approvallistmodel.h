// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/cell.h"
#include "models/shared/listmodelbase.h"
#include "services/approvals/approvalservice.h"

namespace tradewind {

class PictureCache;

/// One approval of the list.
struct ApprovalRow
{
    ApprovalView view;
    QString imageId;

    bool operator==(const ApprovalRow&) const = default;
};

/// Approvals, those that wait for me first, then newest first. One column: the name has the whole line, how it stands
/// and how much is below it.
class ApprovalListModel final : public ListModelBase<ApprovalRow>
{
    Q_OBJECT

public:
    /// `pictures` must outlive the model.
    explicit ApprovalListModel(PictureCache& pictures, QObject* parent = nullptr);

    void setMe(const UserId& me, const QDateTime& now);

    int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 1; }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    QString keyOf(const ApprovalRow& row) const override { return row.view.key; }

private:
    Cell cellAt(const ApprovalRow& row) const;

    PictureCache& m_pictures;
    UserId m_me;
    QDateTime m_now;
};

} // namespace tradewind
