// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace tradewind {

/// One step that turns the old rows into the new ones. Steps are applied in order, each on the outcome of those before.
struct RowStep
{
    enum class Kind { Remove, Insert, Move, Change };

    Kind kind = Kind::Change;
    int first = 0;  ///< Remove, Change: first row; Insert: where; Move: from
    int count = 1;  ///< how many rows
    int to = 0;     ///< Move: the row after which nothing is left to do: its place once it has been taken out
    int source = 0; ///< Insert: first row in the new list

    bool operator==(const RowStep&) const = default;
};

/// The smallest keyed steps from `oldKeys` to `newKeys`: rows that stay keep their identity (selection, open page),
/// rows off the longest common order move one by one, neighbours are inserted and removed together. `same(oldRow,
/// newRow)` says whether a row that stayed still shows the same. Keys must be unique in each list.
QList<RowStep> rowDiff(const QList<QString>& oldKeys, const QList<QString>& newKeys,
                       const std::function<bool(int oldRow, int newRow)>& same);

} // namespace tradewind
