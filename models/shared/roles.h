// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Qt>

namespace tradewind {

/// The data roles every model of ours speaks, besides Qt's own. Qt::DisplayRole always carries the plain text of the
/// cell: for screen readers, copying and tests.
enum class Role {
    RawValue = Qt::UserRole + 1, ///< the value to sort and compare by; never the display text
    Cell,                        ///< a tradewind::Cell: what the delegate paints
    Id,                          ///< QString, the row's key
    Route,                       ///< QString, where opening the row leads ("orders/ORD-17"); empty when nowhere
    Urgency,                     ///< int of a Tone: a bar at the leading edge of the row; invalid when none
    Group,                       ///< bool, the row is the header of a group and spans all columns
    Stale,                       ///< bool, the row shows what may no longer hold
    First = Qt::UserRole + 100,  ///< the first role a model may add for itself
};

constexpr int role(Role value)
{
    return static_cast<int>(value);
}

} // namespace tradewind
