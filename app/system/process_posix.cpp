// SPDX-License-Identifier: Apache-2.0
#include "app/system/process.h"

#include <sys/resource.h>

namespace tradewind {

void process::harden(const char*)
{
    ignorePluginPaths();
#ifdef QT_NO_DEBUG
    // What is in memory, keys among it, stays there when the program ends unexpectedly.
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
}

QByteArray process::passOnFront(qint64)
{
    // Wayland's xdg-activation, and the startup notification of X11.
    const QByteArray token = qgetenv("XDG_ACTIVATION_TOKEN");
    return token.isEmpty() ? qgetenv("DESKTOP_STARTUP_ID") : token;
}

void process::acceptFront(const QByteArray& token)
{
    // Qt's Wayland plugin takes it from here when the window asks to be activated.
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token);
}

} // namespace tradewind
