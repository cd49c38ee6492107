// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/checkout/paymentsession.h"

namespace tradewind {

/// Paying what is due of an order or shipment, later than at its checkout: freight, balance, shortfall. Lives in the
/// GUI thread.
class DuesPayment final : public QObject
{
    Q_OBJECT

public:
    /// The service must outlive it.
    explicit DuesPayment(PaymentService& service, QObject* parent = nullptr);

    PaymentSession& session() { return m_session; }
    /// Reads what is due and begins the payment of it; shown() or failed() follows.
    void open(PaymentTarget::Owner owner, const QString& ownerId);
    void close() { m_session.end(); }
    const PayableDues& payable() const { return m_payable; }
    QDateTime now() const { return m_service.now(); }

Q_SIGNALS:
    void shown();
    void failed(const tradewind::Error& error);

private:
    PaymentService& m_service;
    PaymentSession m_session;
    PayableDues m_payable;
    Generation m_generation;
};

} // namespace tradewind
