// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/approvals.h"
#include "services/sandbox/modules/messages.h"
#include "services/sandbox/modules/orders/orders.h"
#include "services/sandbox/modules/sourcing.h"
#include "services/sandbox/platform/expectations.h"
#include "services/sandbox/platform/server.h"

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostLines = 200;

bool listed(const Reader& reader, const QString& member, const QString& value)
{
    const std::optional<Entity> capabilities = reader.get(u"capabilities"_s, u"capabilities"_s);
    return capabilities && capabilities->body[member].toArray().contains(value);
}

/// The accepted round that is to be ordered, or the reason why it cannot be.
QJsonObject acceptedRound(const Body& source, const Entity& rfq, const Reader& reader)
{
    const QString state = rfq.body["state"_L1].toString();
    const qint64 no = source.number(u"roundNo"_s, 1, 1000);
    const QJsonObject round = roundOf(rfq, no);
    if (round.isEmpty())
        source.wrong(u"roundNo"_s, u"unknown"_s, u"there is no such round"_s);
    const QString hash = source.text(u"roundHash"_s, 64);
    Expectations seen;
    seen.same(u"roundHash"_s, hash, round["contentHash"_L1].toString());
    seen.require(Problem::Slug::PriceChanged, u"the round says something else"_s);
    const QString validTo = round["validTo"_L1].toString();
    seen.compare(u"validTo"_s, validTo, reader.nowStamp(), state != "expired"_L1 && validTo > reader.nowStamp());
    seen.require(Problem::Slug::QuoteExpired, u"the quote is over: ask for a renewal"_s, {{u"validTo"_s, validTo}});
    const bool accepted = state == "accepted"_L1 && rfq.body["acceptedRoundNo"_L1].toInteger() == no &&
                          rfq.body["acceptedScenarioId"_L1].toString() == source.text(u"scenarioId"_s, 64);
    if (!accepted)
        refuse(Problem::Slug::StateConflict, {{u"state"_s, state}}, u"this round and scenario were not accepted"_s);
    return round;
}

OrderDraft draftOf(const Call& call, const Reader& reader, const Business& business)
{
    const Body body(call.json());
    OrderDraft draft;
    draft.company = call.company();
    draft.serviceMode = body.text(u"serviceMode"_s, 40);
    if (!listed(reader, u"serviceModes"_s, draft.serviceMode))
        body.wrong(u"serviceMode"_s, u"unknown"_s, u"is not offered"_s);
    draft.paymentCurrency = body.text(u"paymentCurrency"_s, 3);
    if (!listed(reader, u"paymentCurrencies"_s, draft.paymentCurrency))
        body.wrong(u"paymentCurrency"_s, u"unknown"_s, u"cannot be paid in"_s);
    const std::optional<Entity> address = reader.getFor(call.viewer(), u"address"_s, body.text(u"addressId"_s, 64));
    if (!address || address->body["archived"_L1].toBool())
        body.wrong(u"addressId"_s, u"unknown"_s, u"there is no such address"_s);
    draft.destination = destinationOf(*address);
    draft.incoterm = body.oneOf(u"incoterm"_s, {u"EXW"_s, u"FCA"_s, u"CPT"_s, u"CIP"_s, u"DAP"_s, u"DPU"_s, u"DDP"_s,
                                                u"FAS"_s, u"FOB"_s, u"CFR"_s, u"CIF"_s});
    draft.incotermPlace = body.text(u"incotermPlace"_s);
    draft.freightLineId = body.optionalText(u"freightLineId"_s, 64);
    if (!draft.freightLineId.isEmpty() && business.reference.freightLine(draft.freightLineId).isEmpty())
        body.wrong(u"freightLineId"_s, u"unknown"_s, u"there is no such line"_s);
    const Body source = body.object(u"source"_s);
    const QString kind = source.oneOf(u"kind"_s, {u"round"_s, u"buying_list"_s});
    if (kind == "buying_list"_L1) {
        draft.source = {{u"kind"_s, kind}};
        for (const Body& line : body.objects(u"lines"_s, 1, kMostLines))
            draft.lines.append(publishedLine(business, line));
        priceAndCheckMinimums(business, draft.lines);
        return draft;
    }
    const std::optional<Entity> rfq = reader.getFor(call.viewer(), u"rfq"_s, source.text(u"rfqId"_s, 64));
    if (!rfq)
        source.wrong(u"rfqId"_s, u"unknown"_s, u"there is no such request"_s);
    const QJsonObject round = acceptedRound(source, *rfq, reader);
    const QString scenario = source.text(u"scenarioId"_s, 64);
    draft.source = {{u"kind"_s, kind},
                    {u"rfqId"_s, rfq->id},
                    {u"roundNo"_s, round["no"_L1]},
                    {u"roundHash"_s, round["contentHash"_L1]},
                    {u"scenarioId"_s, scenario}};
    draft.lines = roundLines(business, rfq->body, round, scenario);
    if (draft.lines.isEmpty())
        source.wrong(u"scenarioId"_s, u"unknown"_s, u"the round has no line for it"_s);
    draft.roundFees = round["fees"_L1].toArray();
    draft.depositBp = round["terms"_L1]["depositBp"_L1].toInteger(10000);
    return draft;
}

QJsonObject approvalFor(const Reader& reader, const Desk& desk, const Business& business, const QJsonObject& figures,
                        const QString& company)
{
    const QJsonArray hits = ruleHits(desk, business, reader.all(u"approval_rule"_s, company), figures);
    QJsonObject answer{{u"state"_s, u"not_required"_s}, {u"required"_s, !hits.isEmpty()}, {u"rules"_s, hits}};
    const std::optional<Entity> approval = approvalOf(reader, company, figures["contentHash"_L1].toString());
    if (hits.isEmpty() || !approval || approval->body.contains("orderId"_L1)) {
        // Nothing was asked for yet: a new one is needed.
        if (!hits.isEmpty())
            answer["state"_L1] = u"invalidated"_s;
        return answer;
    }
    answer["approvalId"_L1] = approval->id;
    QString state = approval->body["state"_L1].toString();
    if (state == "approved"_L1 && approval->body["validUntil"_L1].toString() <= reader.nowStamp())
        state = u"invalidated"_s;
    answer["state"_L1] = state;
    return answer;
}

Answer prepare(const Call& call, Tx& tx, const Business& business)
{
    const OrderDraft draft = draftOf(call, tx, business);
    LiveDesk desk(tx);
    QJsonObject figures = preparedFigures(desk, business, draft, business.context.faults.mispriceMinor());
    figures["approval"_L1] = approvalFor(tx, desk, business, figures, draft.company);
    const std::optional<Entity> capabilities = tx.get(u"capabilities"_s, u"capabilities"_s);
    Entity prepared =
        keepPrepared(desk, figures, capabilities ? capabilities->body["prepareTtl"_L1].toInteger(1800) : 1800);
    QJsonArray inputs;
    for (const DraftLine& line : draft.lines) {
        inputs.append(QJsonObject{{u"offerId"_s, line.offerId},
                                  {u"skuId"_s, line.skuId},
                                  {u"quantity"_s, quantity(line.milli, line.unit)},
                                  {u"unitPrice"_s, shortText(line.micro, kPriceDecimals)},
                                  {u"priceSource"_s, line.priceSource},
                                  {u"grams"_s, line.weight["grams"_L1]},
                                  {u"freightTemplate"_s, line.freightTemplate},
                                  {u"tooling"_s, money(line.tooling, u"CNY"_s)},
                                  {u"sample"_s, money(line.sample, u"CNY"_s)}});
    }
    tx.journal(u"order.prepared"_s, {{u"preparedId"_s, prepared.id},
                                     {u"contentHash"_s, figures["contentHash"_L1]},
                                     {u"inputs"_s, inputs},
                                     {u"serviceMode"_s, draft.serviceMode},
                                     {u"depositBp"_s, draft.depositBp},
                                     {u"feeVolume"_s, desk.need(u"company"_s, draft.company).body["feeVolume"_L1]},
                                     {u"charges"_s, figures["charges"_L1]},
                                     {u"total"_s, figures["total"_L1]},
                                     {u"dues"_s, figures["dues"_L1]},
                                     {u"estimates"_s, figures["estimates"_L1]}});
    QJsonObject shown = prepared.body;
    for (const auto inner : {"version"_L1, "updatedAt"_L1, "orderId"_L1})
        shown.remove(inner);
    if (business.context.faults.strike(u"wrong_hash"_s, {}, {}))
        shown["contentHash"_L1] = QString::fromLatin1(QByteArray(64, '0'));
    if (business.context.faults.strike(u"no_dues"_s, {}, {}))
        shown["dues"_L1] = QJsonArray();
    if (business.context.faults.strike(u"over_at_once"_s, {}, {}))
        shown["expiresAt"_L1] = stamp(tx.now().addSecs(-60));
    return jsonAnswer(shown);
}

/// What the merchant saw of the prepared figures; what does not hold refuses, the rest is answered for comparison.
Expectations expectPrepared(const Body& expect, const Entity& prepared, const Tx& tx, const Business& business)
{
    const QString hash = expect.text(u"contentHash"_s, 64);
    const std::optional<Amount> total = readMoney(expect.json()["total"_L1]);
    if (!total)
        expect.wrong(u"total"_s, u"malformed"_s, u"must be an amount with its currency"_s);
    Expectations seen;
    seen.same(u"contentHash"_s, hash, prepared.body["contentHash"_L1].toString());
    seen.same(u"total"_s, moneyText(*total), moneyText(amountOf(prepared.body["total"_L1])));
    seen.require(Problem::Slug::PriceChanged, u"not what you saw"_s);
    if (prepared.body.contains("orderId"_L1))
        refuse(Problem::Slug::StateConflict, {{u"state"_s, u"ordered"_s}}, u"this was ordered already"_s);
    const QString until = prepared.body["expiresAt"_L1].toString();
    seen.notOver(u"validTo"_s, until, tx.nowStamp());
    if (!seen.hold())
        comparePrices(business, prepared.body, seen);
    seen.require(Problem::Slug::PreconditionFailed, u"the prepared figures are over: prepare again"_s,
                 {{u"validTo"_s, until}});
    return seen;
}

/// "Stock at least", line by line, as far as the merchant asked for it.
void expectStock(const Body& expect, const Entity& prepared, const Business& business, Expectations& seen)
{
    if (!expect.has(u"stock"_s))
        return;
    const QJsonArray lines = prepared.body["lines"_L1].toArray();
    for (const Body& wanted : expect.objects(u"stock"_s, 1, kMostLines)) {
        const qint64 no = wanted.number(u"lineNo"_s, 1, lines.size());
        const std::optional<qint64> least = scaled(wanted.text(u"atLeast"_s, 24), kQuantityDecimals);
        if (!least)
            wanted.wrong(u"atLeast"_s, u"malformed"_s, u"must be a decimal number"_s);
        const QJsonValue line = lines.at(no - 1);
        const qint64 stock = stockOf(business, line["offerId"_L1].toString(), line["skuId"_L1].toString());
        seen.compare(u"stock"_s, shortText(*least, kQuantityDecimals), shortText(stock, kQuantityDecimals),
                     stock >= *least,
                     {{u"lineNo"_s, no}, {u"offerId"_s, line["offerId"_L1]}, {u"skuId"_s, line["skuId"_L1]}});
    }
    seen.require(Problem::Slug::OutOfStock, u"there is not that much in stock any more"_s);
}

/// What may have changed since the figures were prepared: delisted offers, a round that is over.
void expectStillValid(const Call& call, const Tx& tx, const Business& business, const Entity& prepared)
{
    const QJsonValue source = prepared.body["content"_L1]["source"_L1];
    if (source["kind"_L1].toString() == "round"_L1) {
        const std::optional<Entity> rfq = tx.getFor(call.viewer(), u"rfq"_s, source["rfqId"_L1].toString());
        if (!rfq)
            refuse(Problem::Slug::NotFound);
        acceptedRound(Body(source.toObject(), u"/source"_s), *rfq, tx);
        return;
    }
    for (const QJsonValue& line : prepared.body["lines"_L1].toArray()) {
        const QJsonObject where{{u"offerId"_s, line["offerId"_L1]}, {u"lineNo"_s, line["lineNo"_L1]}};
        const QString status = business.offer(line["offerId"_L1].toString())["status"_L1].toString();
        Expectations seen;
        seen.compare(u"offerStatus"_s, u"listed"_s, status, status != "delisted"_L1, where);
        seen.require(Problem::Slug::OfferDelisted, u"the seller has withdrawn this offer"_s, where);
    }
}

Done createOrder(Call& call, Tx& tx, const Business& business)
{
    const Body body(call.json());
    std::optional<Entity> prepared = tx.get(u"prepared"_s, body.text(u"preparedId"_s, 64), call.company());
    if (!prepared)
        body.wrong(u"preparedId"_s, u"unknown"_s, u"nothing was prepared under this id"_s);
    Expectations seen = expectPrepared(body.object(u"expect"_s), *prepared, tx, business);
    expectStillValid(call, tx, business, *prepared);
    expectStock(body.object(u"expect"_s), *prepared, business, seen);
    LiveDesk desk(tx);
    Placing placing{call.who().account, body.text(u"clientRef"_s, 64), body.optionalText(u"memo"_s, 2000), {}};
    const QJsonArray hits = ruleHits(desk, business, tx.all(u"approval_rule"_s, call.company()), prepared->body);
    if (!hits.isEmpty())
        placing.approval = requireApproval(tx, call.company(), body.optionalText(u"approvalId"_s, 64),
                                           prepared->body["contentHash"_L1].toString(), hits);
    Entity order = placeOrder(desk, *prepared, placing);
    if (placing.approval) {
        Entity approval = *placing.approval;
        approval.body["orderId"_L1] = order.id;
        tx.put(approval);
    }
    if (const QJsonValue source = order.body["source"_L1]; source["kind"_L1].toString() == "round"_L1)
        markOrdered(tx, source["rfqId"_L1].toString(), order.id);
    return {order, 201};
}

Done cancel(Call& call, Tx& tx)
{
    const Body body(call.json());
    Entity order = call.require(tx, u"order"_s, call.param(u"orderId"_s));
    const QString state = order.body["state"_L1].toString();
    Expectations seen;
    seen.same(u"state"_s, body.object(u"expect"_s).text(u"state"_s, 40), state);
    seen.require(Problem::Slug::StateConflict, u"the order has moved on"_s,
                 {{u"state"_s, state}, {u"currentVersion"_s, order.version}});
    LiveDesk desk(tx);
    const auto [outcome, reason] = cancelOrder(desk, order, body.note(u"reason"_s, 2000), callerAsAuthor(call));
    return {desk.need(u"order"_s, order.id), 200, outcome, reason};
}

Done setMemo(Call& call, Tx& tx)
{
    const Body body(call.json());
    Entity order = call.require(tx, u"order"_s, call.param(u"orderId"_s));
    if (order.body.contains("memo"_L1)) {
        QJsonArray history = order.body["memoHistory"_L1].toArray();
        history.append(order.body["memo"_L1]);
        order.body["memoHistory"_L1] = history;
    }
    order.body["memo"_L1] =
        QJsonObject{{u"text"_s, body.note(u"text"_s, 2000)}, {u"by"_s, callerAsAuthor(call)}, {u"at"_s, tx.nowStamp()}};
    tx.put(order);
    tx.journal(u"order.memo"_s, {{u"orderId"_s, order.id}});
    return {order};
}

} // namespace

void registerOrders(Server& server, Business& business)
{
    const Rule reading{u"orders"_s, {}};
    const Rule placing{u"orders"_s, u"place_order"_s};
    server.session(u"POST"_s, u"/v1/orders/prepare"_s, reading,
                   [&business](Call& call, Tx& tx) { return prepare(call, tx, business); });
    server.get(u"/v1/orders"_s, reading, [](Call& call, Reader& reader) {
        const QString state = call.query("state");
        const auto keep = [&state](const Entity& order) {
            return state.isEmpty() || order.body["state"_L1].toString() == state;
        };
        return pageAnswer(reader.page(call.viewer(), u"order"_s, call.limit(), call.query("cursor"), keep), reader,
                          call.company());
    });
    server.intent(u"POST"_s, u"/v1/orders"_s, u"createOrder"_s, placing,
                  [&business](Call& call, Tx& tx) { return createOrder(call, tx, business); });
    server.get(u"/v1/orders/{orderId}"_s, reading, [](Call& call, Reader& reader) {
        return entityAnswer(call.require(reader, u"order"_s, call.param(u"orderId"_s)), call.company());
    });
    server.intent(u"POST"_s, u"/v1/orders/{orderId}/cancel"_s, u"cancelOrder"_s, placing, cancel);
    server.intent(u"POST"_s, u"/v1/orders/{orderId}/memo"_s, u"setOrderMemo"_s, placing, setMemo);
}

} // namespace tradewind::sandbox
