// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/error.h"
#include "ui/shell/page.h"

class QVBoxLayout;

namespace tradewind {

class DuesPayment;
class FactList;
class PageHead;
class StateStack;

/// Pays what is due of an order or shipment. Route: pay/shipment/ID (orders have a page of their own).
class DuesPage final : public Page
{
    Q_OBJECT

public:
    /// The payment must outlive the page.
    explicit DuesPage(DuesPayment& payment);

    void activate(const Route& route) override;
    void deactivate() override;

private:
    void show();

    DuesPayment& m_payment;
    StateStack* m_stack;
    PageHead* m_head;
    FactList* m_dues;
    QString m_owner; ///< route of what is paid for
};

} // namespace tradewind
