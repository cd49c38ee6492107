// SPDX-License-Identifier: Apache-2.0
#include "services/checkout/paymentservice.h"

#include "services/core/logging.h"
#include "services/wire/codec/ledgercodec.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

constexpr auto kModule = "money"_L1;

QString entityOf(PaymentTarget::Owner owner, const QString& ownerId)
{
    return (owner == PaymentTarget::Owner::Order ? u"order:"_s : u"shipment:"_s) + ownerId;
}

/// What pays an order that is only being placed acts on the intent that places it.
QString entityOfOrder(qint64 intentId)
{
    return u"payment-of:%1"_s.arg(intentId);
}

/// One that waits or is under way; one that needs a person is decided about elsewhere and can be made anew.
bool isPaying(const Intent& intent)
{
    return intent.request.operationId == "createPayment"_L1 && intent.isOpen();
}

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
        else if (topic == "order"_L1 || topic == "shipment"_L1)
            Q_EMIT duesChanged();
    });
    connect(&m_parts.money, &MoneyService::historyChanged, this, &PaymentService::historyChanged);
    connect(&m_parts.catalogue, &CatalogueService::priceSourcesChanged, this, &PaymentService::sourcesChanged);
    connect(&m_parts.outbox, &Outbox::intentChanged, this, [this](const Intent& intent) {
        if (intent.request.operationId == "createPayment"_L1)
            Q_EMIT actChanged(intent.id);
    });
    connect(this, &PaymentService::duesChanged, this, &PaymentService::lookForNotNeeded);
    connect(&m_parts.outbox, &Outbox::countsChanged, this, &PaymentService::lookForNotNeeded);
    connect(&m_parts.outbox, &Outbox::asked, this, &PaymentService::lookForNotNeeded);
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
    return m_parts.money.lock(request, stop);
}

Async<std::optional<FxQuote>> PaymentService::unusedLock(FxQuoteId id)
{
    return m_parts.money.unusedLock(id);
}

Async<RateHistory> PaymentService::history(Currency base, Currency quote, int days)
{
    return m_parts.money.history(base, quote, days);
}

void PaymentService::refreshHistory(Currency base, Currency quote, int days)
{
    m_parts.money.refreshHistory(base, quote, days);
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
    intent.presentUntil = presentUntil(terms);
    if (target.afterIntent != 0) {
        intent.entityKey = entityOfOrder(target.afterIntent);
        intent.dependsOn = target.afterIntent;
        intent.fills = {{u"/dueIds"_s, u"/entity/dues/*[kind=%1]/id"_s.arg(target.dueKind.toWire())}};
    } else {
        intent.entityKey = entityOf(target.owner, target.ownerId);
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

Async<std::optional<PendingAct>> PaymentService::paymentWith(qint64 orderIntent)
{
    auto asking = m_parts.outbox.ofEntity(entityOfOrder(orderIntent));
    const auto payments = co_await asking;
    if (!payments)
        co_return payments.error();
    std::optional<PendingAct> act;
    if (!payments->isEmpty())
        act = PendingAct::of(payments->first());
    co_return std::move(act);
}

void PaymentService::lookForNotNeeded()
{
    if (m_parts.outbox.needsYouCount() == 0)
        return;
    if (std::exchange(m_looking, true)) {
        m_lookAgain = true;
        return;
    }
    deliver(putAwayNotNeeded(), this, [this](const Result<void>& done) {
        if (!done && done.error().kind != Error::Kind::Cancelled)
            qCInfo(lcOutbox) << "payments that are not needed any more were not looked for:" << done.error().detail;
        m_looking = false;
        if (std::exchange(m_lookAgain, false))
            lookForNotNeeded();
    });
}

Async<void> PaymentService::putAwayNotNeeded()
{
    const QPointer<PaymentService> self(this);
    auto asking = m_parts.outbox.pending(kModule);
    const auto acts = co_await asking;
    if (!acts)
        co_return acts.error();
    for (const Intent& act : *acts) {
        if (act.phase != IntentPhase::NeedsYou || act.request.operationId != "createPayment"_L1)
            continue;
        // Of these nobody knows whether they paid: that its dues are paid may be its own work.
        if (act.why == NeedsYouWhy::Damaged || act.why == NeedsYouWhy::Restored || act.why == NeedsYouWhy::KeyReused)
            continue;
        if (!self)
            co_return cancelled();
        auto looking = self->isNotNeeded(act);
        const auto notNeeded = co_await looking;
        if (!notNeeded)
            co_return notNeeded.error();
        if (*notNeeded && self)
            self->m_parts.outbox.putAway(act.id);
    }
    co_return Result<void>();
}

Async<bool> PaymentService::isNotNeeded(Intent payment)
{
    const QPointer<PaymentService> self(this);
    const QString entity = payment.request.entityKey;
    bool ofShipment = entity.startsWith("shipment:"_L1);
    QString owner = entity.section(u':', 1);
    QJsonObject body = payment.body();
    if (payment.request.dependsOn != 0) {
        // Made before its order had an id: the receipt of that one names it and its dues.
        auto asking = m_parts.outbox.receiptOf(payment.request.dependsOn);
        const auto receipt = co_await asking;
        if (!receipt)
            co_return receipt.error();
        if (!receipt->has_value() || (*receipt)->isDamaged)
            co_return false;
        ofShipment = false;
        owner = (*receipt)->entityId;
        QString path;
        const QJsonObject told = QJsonDocument::fromJson((*receipt)->body).object();
        if (!fillFromReceipt(payment.request.fills, told, path, body))
            co_return false;
    }
    if (!self)
        co_return cancelled();
    auto reading = self->duesOf(ofShipment ? PaymentTarget::Owner::Shipment : PaymentTarget::Owner::Order, owner);
    const auto dues = co_await reading;
    if (!dues)
        co_return dues.error();
    QSet<QString> open;
    for (const auto& id : body.value("dueIds"_L1).toArray())
        open.insert(id.toString());
    const bool any = !open.isEmpty();
    for (const Due& due : *dues) {
        const bool over = due.state.is(DueState::Paid) || due.state.is(DueState::Waived) ||
                          due.state.is(DueState::Refunded) || due.state.is(DueState::Cancelled);
        if (over)
            open.remove(due.id.toString());
    }
    co_return any&& open.isEmpty();
}

Async<QList<Due>> PaymentService::duesOf(PaymentTarget::Owner owner, QString ownerId)
{
    QList<Due> dues;
    if (owner == PaymentTarget::Owner::Order) {
        auto reading = m_parts.store.order(OrderId(ownerId));
        const auto order = co_await reading;
        if (!order)
            co_return order.error();
        if (order->has_value())
            dues = (*order)->dues;
    } else {
        auto reading = m_parts.store.shipment(ShipmentId(ownerId));
        const auto shipment = co_await reading;
        if (!shipment)
            co_return shipment.error();
        if (shipment->has_value())
            dues = (*shipment)->dues;
    }
    co_return std::move(dues);
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
    QString placedBy; // clientRef
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
        placedBy = (*order)->clientRef.toString();
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
        auto asking = self->sources();
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
    if (!self)
        co_return cancelled();
    // A payment that waits to be sent is followed, not made a second time.
    auto looking = self->m_parts.outbox.pending(kModule);
    const auto intents = co_await looking;
    if (!intents)
        co_return intents.error();
    for (const Intent& intent : *intents) {
        if (!isPaying(intent))
            continue;
        QString ref;
        if (intent.request.dependsOn != 0 && !placedBy.isEmpty() && self) {
            // Sent together with the order, before it had an id.
            auto asking = self->m_parts.outbox.intent(intent.request.dependsOn);
            const auto order = co_await asking;
            if (!order)
                co_return order.error();
            ref = order->has_value() ? (*order)->clientRef : QString();
        }
        if (intent.request.entityKey == entityOf(owner, ownerId) || (!ref.isEmpty() && ref == placedBy))
            payable.payment = intent.id;
    }
    co_return std::move(payable);
}

} // namespace tradewind
