// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/popover.h"

class QPushButton;

namespace tradewind {

class AmountLabel;
class Banner;
class ExtraService;
class PlainLabel;
class QuantityEdit;
class RadioCards;

/// Orders an extra service for stored goods: which, for how many, what it costs by the fee book.
class ServicePopover final : public Popover
{
    Q_OBJECT

public:
    /// The order must have been opened and outlive the popover.
    explicit ServicePopover(ExtraService& order, QWidget* parent);

private:
    void refresh();

    ExtraService& m_order;
    RadioCards* m_kinds;
    qsizetype m_shown = 0;
    QuantityEdit* m_quantity;
    AmountLabel* m_fee;
    Banner* m_banner;
    QPushButton* m_act;
};

} // namespace tradewind
