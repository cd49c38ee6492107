// SPDX-License-Identifier: Apache-2.0
#include "models/checkout/duespayment.h"

namespace tradewind {

DuesPayment::DuesPayment(PaymentService& service, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_session(service)
{
}

void DuesPayment::open(PaymentTarget::Owner owner, const QString& ownerId)
{
    const auto ticket = m_generation.next();
    deliver(m_service.payable(owner, ownerId), this, [this, ticket](const Result<PayableDues>& payable) {
        if (!m_generation.isCurrent(ticket))
            return;
        if (!payable) {
            Q_EMIT failed(payable.error());
            return;
        }
        m_payable = *payable;
        m_session.begin({m_payable.target, m_payable.total, m_payable.serviceMode, m_payable.currency});
        Q_EMIT shown();
    });
}

} // namespace tradewind
