// SPDX-License-Identifier: Apache-2.0
#include "models/shared/rowdiff.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace tradewind {

namespace {

/// The members of `order` that belong to its longest increasing subsequence: the rows that need not move.
QSet<int> longestIncreasing(const QList<int>& order)
{
    QList<int> tails;                    // index into order of the smallest tail of each length
    QList<int> before(order.size(), -1); // index of the predecessor
    for (int i = 0; i < order.size(); ++i) {
        const auto place = std::lower_bound(tails.cbegin(), tails.cend(), order.at(i),
                                            [&order](int tail, int value) { return order.at(tail) < value; });
        const qsizetype length = place - tails.cbegin();
        if (length > 0)
            before[i] = tails.at(length - 1);
        if (length == tails.size())
            tails.append(i);
        else
            tails[length] = i;
    }
    QSet<int> members;
    for (int i = tails.isEmpty() ? -1 : tails.last(); i >= 0; i = before.at(i))
        members.insert(order.at(i));
    return members;
}

} // namespace

QList<RowStep> rowDiff(const QList<QString>& oldKeys, const QList<QString>& newKeys,
                       const std::function<bool(int, int)>& same)
{
    QHash<QString, int> oldRows;
    QHash<QString, int> newRows;
    for (int row = 0; row < oldKeys.size(); ++row)
        oldRows.insert(oldKeys.at(row), row);
    for (int row = 0; row < newKeys.size(); ++row)
        newRows.insert(newKeys.at(row), row);
    Q_ASSERT(oldRows.size() == oldKeys.size() && newRows.size() == newKeys.size());

    QList<RowStep> steps;
    QList<QString> current = oldKeys;
    for (int last = static_cast<int>(current.size()) - 1; last >= 0; --last) {
        if (newRows.contains(current.at(last)))
            continue;
        int first = last;
        while (first > 0 && !newRows.contains(current.at(first - 1)))
            --first;
        current.remove(first, last - first + 1);
        steps.append({.kind = RowStep::Kind::Remove, .first = first, .count = last - first + 1});
        last = first;
    }

    QList<int> order;
    order.reserve(current.size());
    for (const QString& key : std::as_const(current))
        order.append(newRows.value(key));
    const QSet<int> staying = longestIncreasing(order);

    const auto placeFor = [&](int newRow) {
        return newRow == 0 ? 0 : static_cast<int>(current.indexOf(newKeys.at(newRow - 1))) + 1;
    };
    for (int row = 0; row < newKeys.size(); ++row) {
        if (!oldRows.contains(newKeys.at(row))) {
            const int at = placeFor(row);
            int count = 0;
            for (; row + count < newKeys.size() && !oldRows.contains(newKeys.at(row + count)); ++count)
                current.insert(at + count, newKeys.at(row + count));
            steps.append({.kind = RowStep::Kind::Insert, .first = at, .count = count, .source = row});
            row += count - 1;
        } else if (!staying.contains(row)) {
            const int from = static_cast<int>(current.indexOf(newKeys.at(row)));
            const QString key = current.takeAt(from);
            const int to = placeFor(row);
            current.insert(to, key);
            if (from != to)
                steps.append({.kind = RowStep::Kind::Move, .first = from, .to = to});
        }
    }

    for (int row = 0; row < newKeys.size(); ++row) {
        const auto differs = [&](int newRow) {
            const auto old = oldRows.constFind(newKeys.at(newRow));
            return old != oldRows.cend() && !same(*old, newRow);
        };
        if (!differs(row))
            continue;
        const int first = row;
        while (row + 1 < newKeys.size() && differs(row + 1))
            ++row;
        steps.append({.kind = RowStep::Kind::Change, .first = first, .count = row - first + 1});
    }
    return steps;
}

} // namespace tradewind
