// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/roles.h"

namespace tradewind {

/// What cells that are entry fields say besides the roles every model has. Such a cell is editable, its Qt::EditRole is
/// the text the field starts with, and setData takes the text a person typed.
enum class FieldRole {
    Prefix = static_cast<int>(Role::First), ///< Cell: stands before the field
    Problem,                                ///< QString: why the value is refused; empty when it is fine
    Placeholder,                            ///< QString: what an empty field means
    Current,                                ///< bool: the column that counts now
};

constexpr int role(FieldRole value)
{
    return static_cast<int>(value);
}

} // namespace tradewind
