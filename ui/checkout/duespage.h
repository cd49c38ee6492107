// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/page.h"

namespace tradewind {

class Banner;
class DuesPayment;
class FactList;
class PageHead;
class StateStack;

/// Pays what is due of an order or shipment: the dues, the rate and its lock, what is left of the balance, the button.
/// Routes: pay/order/ID and pay/shipment/ID.
class DuesPage final : public Page
{
    Q_OBJECT

public:
    /// The payment must outlive the page.
    explicit DuesPage(DuesPayment& payment);

    void activate(const Route& route) override;
    void deactivate() override;
    /// What is due, which is read before anything is pressed.
    QWidget* initialFocus() override;

private:
    void show();
    /// A payment that was refused or stopped: why, and where it is decided about.
    void showRefusal();

    DuesPayment& m_payment;
    StateStack* m_stack;
    PageHead* m_head;
    Banner* m_banner;
    FactList* m_dues;
    QString m_owner; ///< route of what is paid for
    bool m_isOpen = false;
    qint64 m_refused = 0; ///< the payment the banner speaks of
};

} // namespace tradewind
