// SPDX-License-Identifier: Apache-2.0
#include "tests/services/checkout/checkouthouse.h"

#include "services/domain/pricing/orderrules.h"
#include "tests/testkit/await.h"

#include <QJsonDocument>
#include <QNetworkReply>

namespace tradewind::testkit {
using namespace Qt::StringLiterals;

CheckoutHouse::CheckoutHouse(const QUrl& platform, const QString& folder)
    : SourcingHouse(platform, folder)
    , approvalApi(client)
    , approvalStore(records)
    , approvals({approvalApi, approvalStore, records, outbox, catalogue, client.serverClock()})
    , checkoutApi(client)
    , checkoutStore(records)
    , moneyApi(client)
    , money(moneyApi, records, outbox, client.serverClock())
    , payments({checkoutStore, records, outbox, catalogue, money, client.serverClock()})
    , checkout({checkoutApi, checkoutStore, records, outbox, drafts, catalogue, payments, client.serverClock()})
    , openCheckouts(drafts, records, outbox, client.serverClock())
    , orderApi(client)
    , orders(orderApi, records, outbox, money, &buying, client.serverClock())
{
}

CheckoutHouse::~CheckoutHouse()
{
    stop();
}

bool CheckoutHouse::start(const QString& user)
{
    return signIn(user) && open() && syncRecords() && syncCatalogue();
}

bool CheckoutHouse::call(const QByteArray& verb, const QString& path, const QByteArray& body)
{
    QNetworkRequest request(client.base().resolved(QUrl(path)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    std::unique_ptr<QNetworkReply> reply(m_controls.sendCustomRequest(request, verb, body));
    return awaitUntil([&reply] { return reply->isFinished(); }) && reply->error() == QNetworkReply::NoError;
}

bool CheckoutHouse::control(const QString& path, const QJsonObject& body)
{
    return call("POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

bool CheckoutHouse::clearFaults()
{
    return call("DELETE", u"/sandbox/faults"_s, {});
}

std::pair<OfferSnapshot, Decimal> CheckoutHouse::goodsWorth(qint64 fen)
{
    const auto rows = await(catalogue.firstMatches(QString(), 120, {}));
    for (const OfferRow& row : *rows) {
        if (row.offer.tiers.isEmpty() || !row.offer.weight || !row.offer.dims || !row.offer.restricted.isEmpty())
            continue;
        const auto offer = await(catalogue.fetchOffer(row.offer.id, {}));
        if (!offer)
            continue;
        const qint64 lot = std::max<qint64>(1, offer->lotSize.units());
        const qint64 price = std::max<qint64>(1, offer->tiers.last().price.micros() / 10'000);
        const qint64 wanted = std::max(smallestQuantity(*offer).units(), fen / price / lot * lot);
        const Decimal quantity(wanted);
        const LineCheck check = checkLine(RuleLine::of(*offer, offer->skus.first(), quantity));
        const bool enough = check.lineTotal && check.lineTotal->minor() > fen / 2 && check.lineTotal->minor() < fen * 3;
        if (!check.ok() || !enough)
            continue;
        if (const auto snapshot = snapshotOf(*offer, {}, u"Supplier"_s, checkout.now()))
            return {*snapshot, quantity};
    }
    return {};
}

CheckoutDraft CheckoutHouse::filledDraft(qint64 fen)
{
    const QString id = *await(checkout.createDraft({goodsWorth(fen)}, u"Spring restock"_s));
    CheckoutDraft draft = *await(checkout.draft(id));
    const CheckoutInputs inputs = *await(checkout.inputs(draft));
    const Address address = inputs.sources.addresses.first();
    draft.addressId = address.id;
    draft.incotermPlace = address.city;
    draft.paymentCurrency = currency::eur();
    draft.freightLineId = defaultFreightLine(inputs.sources.book.freightLines, address.country, inputs.sources.at);
    checkout.saveDraft(draft);
    return draft;
}

std::optional<PendingAct> CheckoutHouse::settled(qint64 intentId)
{
    std::optional<PendingAct> act;
    awaitUntil([this, intentId, &act] {
        const auto found = await(payments.act(intentId));
        act = found ? *found : std::nullopt;
        return act && act->phase != IntentPhase::Queued && act->phase != IntentPhase::Attempted;
    });
    return act;
}

} // namespace tradewind::testkit
