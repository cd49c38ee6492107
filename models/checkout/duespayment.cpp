// SPDX-License-Identifier: Apache-2.0
#include "models/checkout/duespayment.h"

namespace tradewind {
using namespace Qt::StringLiterals;

DuesPayment::DuesPayment(PaymentService& service, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_session(service)
{
    connect(&m_service, &PaymentService::duesChanged, this, &DuesPayment::read);
}

void DuesPayment::open(PaymentTarget::Owner owner, const QString& ownerId)
{
    if (m_owner != owner || m_ownerId != ownerId)
        m_session.end();
    m_owner = owner;
    m_ownerId = ownerId;
    read();
}

void DuesPayment::read()
{
    if (m_ownerId.isEmpty())
        return m_reading.drop();
    const auto turn =
        m_reading.begin((m_owner == PaymentTarget::Owner::Order ? u"order "_s : u"shipment "_s) + m_ownerId);
    if (!turn)
        return;
    deliver(m_service.payable(m_owner, m_ownerId), this, [this, turn](const Result<PayableDues>& payable) {
        if (!turn->isWanted())
            return;
        if (!payable) {
            Q_EMIT failed(payable.error());
            return;
        }
        m_payable = *payable;
        // With nothing due any more the session keeps what it is paying: its own answer is still to come.
        if (!m_payable.dues.isEmpty()) {
            m_session.begin({m_payable.target, m_payable.total, m_payable.serviceMode, m_payable.currency});
            if (m_payable.payment != 0 && !m_session.act())
                m_session.follow(m_payable.payment);
        }
        Q_EMIT shown();
    });
}

} // namespace tradewind
