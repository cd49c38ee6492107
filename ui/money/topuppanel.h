// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/popover.h"

namespace tradewind {

class MoneyDesk;
class PlainLabel;
struct Funding;

/// How to put money on the balance that is shown. On the demo a pretend transfer is credited at once.
class TopUpPanel final : public Popover
{
    Q_OBJECT

public:
    /// `desk` must outlive the panel.
    TopUpPanel(MoneyDesk& desk, QWidget* parent);

private:
    void show(const Funding& funding);

    MoneyDesk& m_desk;
    PlainLabel* m_words;
    bool m_shown = false;
};

} // namespace tradewind
