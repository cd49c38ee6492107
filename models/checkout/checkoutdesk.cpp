// SPDX-License-Identifier: Apache-2.0
#include "models/checkout/checkoutdesk.h"

namespace tradewind {
using namespace Qt::StringLiterals;

CheckoutDesk::CheckoutDesk(CheckoutService& checkout, ApprovalService& approvals, PaymentService& payments,
                           QObject* parent)
    : QObject(parent)
    , m_checkout(checkout)
    , m_session(checkout, approvals, payments)
    , m_dues(payments)
{
}

void CheckoutDesk::startFromRound(const QString& rfqId, qint64 roundNo, const QString& scenarioId)
{
    deliver(m_checkout.createDraft(RfqId(rfqId), roundNo, scenarioId), this,
            [this](const Result<QString>& draftId) { begun(draftId); });
}

void CheckoutDesk::startFromGoods(const QList<std::pair<OfferSnapshot, Decimal>>& goods, const QString& title,
                                  const QString& origin)
{
    deliver(m_checkout.createDraft(goods, title, origin), this,
            [this](const Result<QString>& draftId) { begun(draftId); });
}

void CheckoutDesk::begun(const Result<QString>& draftId)
{
    if (draftId)
        Q_EMIT started(u"checkout/"_s + *draftId);
    else if (draftId.error().kind != Error::Kind::Cancelled)
        Q_EMIT failed(draftId.error());
}

} // namespace tradewind
