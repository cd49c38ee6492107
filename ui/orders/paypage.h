// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/page.h"

namespace tradewind {

class Banner;
class FactList;
class OrdersDesk;
class PageHead;
class PaymentPanel;
class PaymentSession;
class StateStack;

/// Pays what is due of an order: the dues, the rate and its lock, what is left of the balance, the button.
class PayPage final : public Page
{
    Q_OBJECT

public:
    /// Both must outlive the page.
    PayPage(OrdersDesk& desk, PaymentSession& payment, QWidget* parent = nullptr);

    void activate(const Route& route) override;
    void deactivate() override;

private:
    void refresh();

    OrdersDesk& m_desk;
    PaymentSession& m_payment;
    StateStack* m_stack;
    PageHead* m_head;
    Banner* m_banner;
    FactList* m_dues;
    PaymentPanel* m_panel;
    bool m_shown = false;
};

} // namespace tradewind
