// SPDX-License-Identifier: Apache-2.0
#include "models/outbox/pendingmodel.h"

#include "models/shared/roles.h"

namespace tradewind {
using namespace Qt::StringLiterals;

void PendingModel::setItems(const QList<PendingItem>& items)
{
    QList<PendingRow> rows;
    const auto add = [&](PendingItem::Group group, const QString& key, const QString& heading) {
        bool first = true;
        for (const PendingItem& item : items) {
            if (item.group != group)
                continue;
            if (std::exchange(first, false))
                rows.append({u"group-"_s + key, heading, {}});
            rows.append({QString::number(item.id), {}, item});
        }
    };
    add(PendingItem::Group::NeedsYou, u"needs"_s, tr("Needs you"));
    add(PendingItem::Group::OnTheWay, u"way"_s, tr("On the way"));
    add(PendingItem::Group::Done, u"done"_s, tr("Done"));
    setRows(rows);
}

std::optional<PendingItem> PendingModel::item(qint64 id) const
{
    const int row = rowOf(QString::number(id));
    return row < 0 ? std::nullopt : std::optional(at(row).item);
}

Qt::ItemFlags PendingModel::flags(const QModelIndex& index) const
{
    if (index.isValid() && !at(index.row()).heading.isEmpty())
        return Qt::NoItemFlags; // the arrow keys pass over it
    return ListModelBase::flags(index);
}

QVariant PendingModel::data(const QModelIndex& index, int wanted) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PendingRow& row = at(index.row());
    const bool group = !row.heading.isEmpty();
    if (wanted == role(Role::Id))
        return group ? QString() : row.key;
    if (wanted == role(Role::Group))
        return group;
    if (group)
        return wanted == Qt::DisplayRole ? QVariant(row.heading) : QVariant();
    if (wanted == role(Role::Route))
        return QString(u"pending/"_s + row.key);
    if (wanted == role(Role::RawValue))
        return row.item.createdAt;
    if (wanted == role(Role::Urgency))
        return row.item.group == PendingItem::Group::NeedsYou ? QVariant(static_cast<int>(Tone::Warn)) : QVariant();
    Cell cell;
    cell.lead = part::icon(row.item.icon);
    cell.first = {part::text(row.item.title, Ink::Primary, Emphasis::Medium)};
    cell.second = {row.item.chip, part::note(row.item.age)};
    if (!row.item.note.isEmpty())
        cell.second += {part::note(u"·"_s), part::note(row.item.note)};
    if (wanted == role(Role::Cell))
        return QVariant::fromValue(cell);
    if (wanted == Qt::DisplayRole)
        return plainText(cell);
    return {};
}

QVariant PendingModel::headerData(int section, Qt::Orientation orientation, int wanted) const
{
    if (orientation == Qt::Horizontal && section == 0 && wanted == Qt::DisplayRole)
        return tr("Act");
    return {};
}

} // namespace tradewind
