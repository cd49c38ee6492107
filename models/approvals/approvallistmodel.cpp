// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/approvallistmodel.h"

#include "models/approvals/approvaltext.h"
#include "models/catalogue/picturecache.h"
#include "models/shared/daytext.h"
#include "models/shared/moneycell.h"

namespace tradewind {
using namespace Qt::StringLiterals;

ApprovalListModel::ApprovalListModel(PictureCache& pictures, QObject* parent)
    : ListModelBase(parent)
    , m_pictures(pictures)
{
    connect(&m_pictures, &PictureCache::arrived, this, [this](const QString& imageId) {
        for (int row = 0; row < rowCount(); ++row) {
            if (at(row).imageId == imageId)
                Q_EMIT dataChanged(index(row, 0), index(row, 0), {role(Role::Cell)});
        }
    });
}

void ApprovalListModel::setMe(const UserId& me, const QDateTime& now)
{
    m_me = me;
    m_now = now;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

Cell ApprovalListModel::cellAt(const ApprovalRow& row) const
{
    const Approval& approval = row.view.approval;
    return {.lead = part::picture(row.imageId.isEmpty() ? QImage() : m_pictures.picture(row.imageId, 40)),
            .first = {part::text(approval.title, Ink::Primary, Emphasis::Medium)},
            .second = {ApprovalText::stateChip(row.view, m_me), part::money(approval.maxTotal)}};
}

QVariant ApprovalListModel::data(const QModelIndex& index, int dataRole) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ApprovalRow& row = at(index.row());
    if (dataRole == Qt::DisplayRole || dataRole == Qt::AccessibleTextRole)
        return plainText(cellAt(row));
    if (dataRole == role(Role::Cell))
        return QVariant::fromValue(cellAt(row));
    if (dataRole == role(Role::Id))
        return row.view.key;
    if (dataRole == role(Role::Route))
        return u"approvals/"_s + (row.view.onPlatform ? row.view.approval.id.toString() : row.view.key);
    if (dataRole == role(Role::RawValue))
        return row.view.approval.requestedAt;
    if (dataRole == Qt::ToolTipRole) // a name that may not fit, and the time, which tells apart what is called alike
        return tr("%1, asked %2")
            .arg(row.view.approval.title, DayText::moment(row.view.approval.requestedAt, m_now))
            .toHtmlEscaped();
    return {};
}

QVariant ApprovalListModel::headerData(int section, Qt::Orientation orientation, int dataRole) const
{
    if (orientation != Qt::Horizontal || dataRole != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Approval") : QString();
}

} // namespace tradewind
