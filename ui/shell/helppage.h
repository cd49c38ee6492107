// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/page.h"

namespace tradewind {

class ActionRegistry;
class FactList;

/// Every key of the shell, and how the program is used without a mouse or a screen.
class HelpPage : public Page
{
    Q_OBJECT

public:
    /// The registry is borrowed and outlives the page.
    explicit HelpPage(const ActionRegistry* actions, QWidget* parent = nullptr);
    void activate(const Route& route) override;

private:
    const ActionRegistry* m_actions;
    FactList* m_keys;
};

} // namespace tradewind
