// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/programscope.h"
#include "ui/theme/themecontroller.h"

namespace tradewind {

/// What lives as long as the program with a window: everything of ProgramScope, and how the program looks.
class AppScope : public ProgramScope
{
public:
    AppScope(Profile& profile, ThemeController::Preference theme);

    ThemeController& theme() { return m_theme; }

private:
    ThemeController m_theme;
};

} // namespace tradewind
