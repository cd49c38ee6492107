// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/system/activation.h"
#include "app/system/presence.h"

#include <memory>

/// What the desktop around the program offers, made once a program: desktop_win.cpp for Windows, desktop_dbus.cpp for
/// Linux and its kin, desktop_other.cpp elsewhere. `identifier` is the program's, as in its desktop entry.
namespace tradewind::desktop {

std::unique_ptr<Presence> makePresence(const QString& identifier);

/// A door that only this system has, open already; null when there is none, or another program stands in it.
std::unique_ptr<ActivationSource> openDoor(const QString& identifier);

/// Makes the program known to the desktop, where programs do that by themselves: for links of its scheme, and as the
/// owner of its shortcut.
void enter(const QString& identifier);

} // namespace tradewind::desktop
