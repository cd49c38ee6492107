// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/checkout/paymentsession.h"
#include "models/shared/rereading.h"

namespace tradewind {

/// Paying what is due of an order or shipment, later than at its checkout: freight, balance, shortfall. Follows its
/// record: dues that change void the lock, dues that are settled leave nothing to pay. Lives in the GUI thread.
class DuesPayment final : public QObject
{
    Q_OBJECT

public:
    /// The service must outlive it.
    explicit DuesPayment(PaymentService& service, QObject* parent = nullptr);

    PaymentSession& session() { return m_session; }
    /// Reads what is due and begins the payment of it; shown() or failed() follows. A lock and a payment that are
    /// under way for the same dues stay.
    void open(PaymentTarget::Owner owner, const QString& ownerId);
    const PayableDues& payable() const { return m_payable; }

Q_SIGNALS:
    void shown();
    void failed(const tradewind::Error& error);

private:
    void read();

    PaymentService& m_service;
    PaymentSession m_session;
    PaymentTarget::Owner m_owner = PaymentTarget::Owner::Order;
    QString m_ownerId;
    PayableDues m_payable;
    Rereading m_reading{this, [this] { read(); }};
};

} // namespace tradewind
