// SPDX-License-Identifier: Apache-2.0
#include "app/system/process.h"

namespace tradewind {

void process::ignorePluginPaths()
{
    for (const char* name : {"QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH"})
        qunsetenv(name);
}

} // namespace tradewind
