// SPDX-License-Identifier: Apache-2.0
#include "app/appscope.h"

namespace tradewind {

AppScope::AppScope(Profile& profile, ThemeController::Preference theme)
    : ProgramScope(profile)
    , m_theme(theme)
{
}

} // namespace tradewind
