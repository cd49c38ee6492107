// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/account.h"

namespace tradewind {

/// The ways to have goods bought on a platform, as it lists them (its capabilities decide, no screen does). Forwarding
/// of goods the merchant bought elsewhere is none of them, and a mode that came later than this program is left out:
/// its fees and its way cannot be reckoned here.
inline QList<ServiceMode> buyingModes(const Capabilities& offered)
{
    QList<ServiceMode> modes;
    for (const auto& mode : offered.serviceModes) {
        const auto known = mode.known();
        if (known && *known != ServiceMode::ForwardingOnly && !modes.contains(*known))
            modes.append(*known);
    }
    return modes;
}

} // namespace tradewind
