// SPDX-License-Identifier: Apache-2.0
#include "app/system/presence.h"

#include "models/shell/shellmodel.h"

namespace tradewind {

PresenceState PresenceState::of(const ShellModel& model)
{
    PresenceState state;
    state.needsYou = model.needsYou();
    if (model.needsYou() > 0 || (model.waiting() > 0 && !model.isOnline()))
        state.progress = Progress::Paused;
    else if (model.waiting() > 0)
        state.progress = Progress::Busy;
    return state;
}

} // namespace tradewind
