// SPDX-License-Identifier: Apache-2.0
#include "services/checkout/paymentservice.h"

#include "services/wire/codec/ledgercodec.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

constexpr auto kModule = "money"_L1;

bool termsHold(const PaymentTerms& terms)
{
    if (terms.debit.currency() != terms.currency || !terms.total.isPositive())
        return false;
    if (terms.total.currency() == terms.currency)
        return !terms.quote;
    return terms.quote && terms.quote->buyAmount == terms.total && terms.quote->sellCurrency == terms.currency;
}

} // namespace

PaymentService::PaymentService(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&m_parts.records, &RecordStore::changed, this, [this](const QString& topic) {
        if (topic == "balance"_L1)
            Q_EMIT balancesChanged();
    });
    connect(&m_parts.catalogue, &CatalogueService::priceSourcesChanged, this, &PaymentService::sourcesChanged);
    connect(&m_parts.outbox, &Outbox::intentChanged, this, [this](const Intent& intent) {
        if (intent.request.operationId == "createPayment"_L1)
            Q_EMIT actChanged(intent.id);
    });
}

PaymentService::~PaymentService() = default;

Async<QList<Balance>> PaymentService::balances()
{
    return m_parts.store.balances();
}

Async<PriceSources> PaymentService::sources()
{
    return m_parts.catalogue.priceSources();
}

Async<FxQuote> PaymentService::lockRate(Currency sell, Money buy, std::stop_token stop)
{
    FxQuoteRequest request;
    request.sellCurrency = sell;
    request.buyCurrency = buy.currency();
    request.buyAmount = buy;
    return m_parts.api.lockRate(request, stop);
}

Async<FxHistory> PaymentService::history(Currency base, Currency quote, int days, std::stop_token stop)
{
    const QDate today = now().date();
    return m_parts.api.history(base, quote, today.addDays(-days), today, stop);
}

QDateTime PaymentService::presentUntil(const PaymentTerms& terms) const
{
    const QDateTime latest = now().addSecs(kPresentMinutes * 60);
    return terms.quote && terms.quote->validTo < latest ? terms.quote->validTo : latest;
}

Async<Intent> PaymentService::pay(PaymentTarget target, PaymentTerms terms)
{
    if (!termsHold(terms) || (target.dueIds.isEmpty() && target.afterIntent == 0))
        return failed<Intent>(makeError(Error::Kind::Validation, u"the payment is not complete"_s));
    PaymentCreate create;
    create.dueIds = target.dueIds;
    create.method = PaymentMethod::Balance;
    create.currency = terms.currency;
    if (terms.quote)
        create.fxQuoteId = terms.quote->id;
    create.expect = {terms.total, terms.debit};
    IntentDraft intent;
    intent.operationId = u"createPayment"_s;
    intent.module = kModule;
    intent.path = u"/v1/payments"_s;
    intent.body = encode(create);
    intent.body.remove("clientRef"_L1);
    intent.presentUntil = presentUntil(terms);
    if (target.afterIntent != 0) {
        intent.entityKey = u"payment-of:%1"_s.arg(target.afterIntent);
        intent.dependsOn = target.afterIntent;
        intent.fills = {{u"/dueIds"_s, u"/entity/dues/*[kind=%1]/id"_s.arg(target.dueKind.toWire())}};
    } else {
        const bool order = target.owner == PaymentTarget::Owner::Order;
        intent.entityKey = (order ? u"order:"_s : u"shipment:"_s) + target.ownerId;
    }
    intent.summary.kind = u"payment.pay"_s;
    intent.summary.facts = {{u"title"_s, target.title},
                            {u"number"_s, target.title},
                            {u"amount"_s, terms.debit.toWire()},
                            {u"currency"_s, terms.currency.code()}};
    return m_parts.outbox.submit(intent);
}

Async<std::optional<PendingAct>> PaymentService::act(qint64 intentId)
{
    auto asking = m_parts.outbox.intent(intentId);
    const auto intent = co_await asking;
    if (!intent)
        co_return intent.error();
    std::optional<PendingAct> act;
    if (intent->has_value())
        act = PendingAct::of(**intent);
    co_return std::move(act);
}

std::optional<Money> paymentFee(const PriceSources& sources, const Money& exchanged, ServiceMode mode,
                                const QDateTime& at)
{
    if (!sources.hasFees)
        return std::nullopt;
    const FeeRule* rule = findRule(sources.book.fees.rules, FeeKind::PaymentFee, mode, at);
    if (!rule)
        return Money::zero(exchanged.currency()); // the book charges none
    const auto fee = percentFee(*rule, exchanged, sources.book.feeVolume);
    if (!fee)
        return std::nullopt;
    return fee->amount;
}

Async<PayableDues> PaymentService::payable(PaymentTarget::Owner owner, QString ownerId)
{
    const QPointer<PaymentService> self(this);
    PayableDues payable;
    payable.target.owner = owner;
    payable.target.ownerId = ownerId;
    QList<Due> dues;
    if (owner == PaymentTarget::Owner::Order) {
        auto reading = m_parts.store.order(OrderId(ownerId));
        const auto order = co_await reading;
        if (!order)
            co_return order.error();
        if (!*order)
            co_return makeError(Error::Kind::Validation, u"the order is not known here"_s);
        payable.target.title = (*order)->number;
        payable.currency = (*order)->paymentCurrency;
        payable.serviceMode = (*order)->serviceMode.known().value_or(ServiceMode::FullService);
        dues = (*order)->dues;
    } else {
        auto reading = m_parts.store.shipment(ShipmentId(ownerId));
        const auto shipment = co_await reading;
        if (!shipment)
            co_return shipment.error();
        if (!*shipment)
            co_return makeError(Error::Kind::Validation, u"the shipment is not known here"_s);
        payable.target.title = (*shipment)->number;
        dues = (*shipment)->dues;
    }
    if (!self)
        co_return cancelled();
    if (!payable.currency.isValid()) {
        auto asking = sources();
        const auto known = co_await asking;
        if (known && known->company)
            payable.currency = known->company->currency;
    }
    QList<Money> amounts;
    for (const Due& due : std::as_const(dues)) {
        if (due.state != DueState::Due)
            continue;
        payable.dues.append(due);
        payable.target.dueIds.append(due.id);
        amounts.append(due.amount);
    }
    if (amounts.isEmpty())
        co_return std::move(payable);
    const auto total = sum(amounts, amounts.first().currency());
    if (!total)
        co_return total.error();
    payable.total = *total;
    co_return std::move(payable);
}

} // namespace tradewind
