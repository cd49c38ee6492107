// SPDX-License-Identifier: Apache-2.0
#include "models/home/needsmodel.h"

#include "models/home/needwords.h"
#include "models/shared/moneycell.h"
#include "models/shared/roles.h"

namespace tradewind {
using namespace Qt::StringLiterals;

void NeedsModel::setNeeds(const QList<HomeNeed>& needs, const QDateTime& now)
{
    m_now = now;
    QList<NeedRow> rows;
    for (const bool today : {true, false}) {
        bool first = true;
        for (const HomeNeed& need : needs) {
            if (NeedWords::isToday(need, now) != today)
                continue;
            if (std::exchange(first, false)) {
                NeedRow heading;
                heading.key = today ? u"group-today"_s : u"group-later"_s;
                heading.heading = today ? tr("Today") : tr("In the next days");
                rows.append(heading);
            }
            NeedRow row;
            row.key = need.key;
            row.need = need;
            row.deadlineName = NeedWords::deadlineName(need);
            row.deadline = NeedWords::deadline(need, now);
            row.today = today;
            row.first = rows.size() == 1;
            rows.append(row);
        }
    }
    setRows(rows);
}

Cell NeedsModel::cellOf(const NeedRow& row, Column column) const
{
    Cell cell;
    switch (column) {
    case Column::What:
        cell.lead = part::badge(NeedWords::icon(row.need), NeedWords::tone(row.need, m_now));
        cell.first = {part::text(NeedWords::title(row.need), Ink::Primary, Emphasis::Medium)};
        cell.second = {part::note(NeedWords::facts(row.need))};
        break;
    case Column::Amount:
        cell.align = Cell::Align::Trailing;
        if (row.need.amount)
            cell.first = {part::money(*row.need.amount)};
        break;
    case Column::Deadline:
        cell.first = {part::note(row.deadlineName)};
        cell.second = {part::text(row.deadline, row.today ? Ink::Warn : Ink::Primary,
                                  row.today ? Emphasis::Medium : Emphasis::Regular)};
        break;
    case Column::Act:
        break;
    }
    return cell;
}

Qt::ItemFlags NeedsModel::flags(const QModelIndex& index) const
{
    if (index.isValid() && !at(index.row()).heading.isEmpty())
        return Qt::NoItemFlags; // the arrow keys pass over it
    return ListModelBase::flags(index);
}

QVariant NeedsModel::data(const QModelIndex& index, int wanted) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const NeedRow& row = at(index.row());
    const bool group = !row.heading.isEmpty();
    if (wanted == role(Role::Id))
        return group ? QString() : row.key;
    if (wanted == role(Role::Group))
        return group;
    if (group)
        return wanted == Qt::DisplayRole && index.column() == 0 ? QVariant(row.heading) : QVariant();
    const auto column = static_cast<Column>(index.column());
    if (wanted == role(Role::Route))
        return NeedWords::route(row.need);
    if (wanted == role(Role::RawValue)) {
        if (column == Column::Amount)
            return row.need.amount ? QVariant::fromValue(*row.need.amount) : QVariant();
        return row.need.deadline;
    }
    if (wanted == role(Role::Cell))
        return QVariant::fromValue(cellOf(row, column));
    if (wanted == Qt::DisplayRole)
        return column == Column::Act ? NeedWords::act(row.need) : plainText(cellOf(row, column));
    return {};
}

QVariant NeedsModel::headerData(int section, Qt::Orientation orientation, int wanted) const
{
    if (orientation != Qt::Horizontal || wanted != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::What:
        return tr("What");
    case Column::Amount:
        return tr("Amount");
    case Column::Deadline:
        return tr("Until");
    case Column::Act:
        return tr("Act");
    }
    return {};
}

} // namespace tradewind
