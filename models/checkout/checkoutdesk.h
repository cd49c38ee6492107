// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/checkout/checkoutsession.h"
#include "models/checkout/duespayment.h"

namespace tradewind {

/// Everything the screens of checkout need, for one account, and how other screens start one.
class CheckoutDesk final : public QObject
{
    Q_OBJECT

public:
    /// The services must outlive the desk.
    CheckoutDesk(CheckoutService& checkout, ApprovalService& approvals, PaymentService& payments,
                 QObject* parent = nullptr);

    CheckoutSession& session() { return m_session; }
    /// Paying a due later; one page shows it at a time.
    DuesPayment& dues() { return m_dues; }

    /// Starts the checkout of an accepted round, or takes it up again; `started` says where it is.
    void startFromRound(const QString& rfqId, qint64 roundNo, const QString& scenarioId);
    /// Starts the checkout of goods at published prices, or takes it up again (CheckoutService::createDraft); `started`
    /// says where it is.
    void startFromGoods(const QList<std::pair<OfferSnapshot, Decimal>>& goods, const QString& title,
                        const QString& origin = {});

Q_SIGNALS:
    /// "checkout/…": go there.
    void started(const QString& route);
    void failed(const tradewind::Error& error);

private:
    void begun(const Result<QString>& draftId);

    CheckoutService& m_checkout;
    CheckoutSession m_session;
    DuesPayment m_dues;
};

} // namespace tradewind
