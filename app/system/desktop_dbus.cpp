// SPDX-License-Identifier: Apache-2.0
#include "app/system/busactivation.h"
#include "app/system/desktop.h"
#include "app/system/launcherentry.h"

namespace tradewind {

std::unique_ptr<Presence> desktop::makePresence(const QString& identifier)
{
    return std::make_unique<LauncherEntry>(QDBusConnection::sessionBus(), identifier);
}

std::unique_ptr<ActivationSource> desktop::openDoor(const QString& identifier)
{
    auto door = std::make_unique<BusActivation>(QDBusConnection::sessionBus(), identifier);
    if (!door->start())
        return nullptr;
    return door;
}

void desktop::enter(const QString&)
{
    // The desktop entry says it, and the packages install that.
}

} // namespace tradewind
