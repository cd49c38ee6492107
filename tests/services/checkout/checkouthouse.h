// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/approvals/approvalapi.h"
#include "services/approvals/approvalservice.h"
#include "services/checkout/checkoutservice.h"
#include "services/money/moneyapi.h"
#include "services/orders/orderapi.h"
#include "services/orders/orderservice.h"
#include "tests/services/sourcing/sourcingplatform.h"

namespace tradewind::testkit {

/// The services of approvals and checkout for one signed-in user.
class CheckoutHouse : public SourcingHouse
{
public:
    CheckoutHouse(const QUrl& platform, const QString& folder);
    ~CheckoutHouse();

    /// Signs in, opens the folder and fetches everything.
    bool start(const QString& user);
    /// One of the platform's controls; false when it refused.
    bool control(const QString& path, const QJsonObject& body);
    bool clearFaults();
    /// Goods of one offer worth about so many fen at published prices, within its stock.
    std::pair<OfferSnapshot, Decimal> goodsWorth(qint64 fen);
    /// A draft of such goods with its first address and freight line: ready to be prepared.
    CheckoutDraft filledDraft(qint64 fen);
    /// Waits until the intent needs no more waiting and answers how it stands.
    std::optional<PendingAct> settled(qint64 intentId);

private:
    bool call(const QByteArray& verb, const QString& path, const QByteArray& body);
    QNetworkAccessManager m_controls;

public:
    ApprovalApi approvalApi;
    ApprovalStore approvalStore;
    ApprovalService approvals;
    CheckoutApi checkoutApi;
    CheckoutStore checkoutStore;
    MoneyApi moneyApi;
    MoneyService money;
    PaymentService payments;
    CheckoutService checkout;
    OpenCheckouts openCheckouts;
    OrderApi orderApi;
    OrderService orders;
};

} // namespace tradewind::testkit
