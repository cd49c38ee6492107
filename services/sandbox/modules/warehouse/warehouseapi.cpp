// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/messages.h"
#include "services/sandbox/modules/warehouse/warehouse.h"
#include "services/sandbox/platform/body.h"
#include "services/sandbox/platform/expectations.h"
#include "services/sandbox/platform/server.h"

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

void expectAmount(const Body& expect, const QString& name, const QJsonObject& option, Expectations& seen)
{
    const Amount offered = amountOf(option[name]);
    const Amount expected = amountOf(expect.json()[name]);
    const QString currency = offered.currency.isEmpty() ? expected.currency : offered.currency;
    if (!currency.isEmpty())
        seen.compare(name, moneyText({expected.minor, currency}), moneyText({offered.minor, currency}),
                     offered.minor == expected.minor);
}

Done decideReceipt(Call& call, Tx& tx, const Business& business)
{
    const Body body(call.json());
    Entity receipt = call.require(tx, u"receipt"_s, call.param(u"receiptId"_s));
    const QString state = receipt.body["state"_L1].toString();
    if (state != "awaiting_decision"_L1)
        refuse(Problem::Slug::StateConflict, {{u"state"_s, state}, {u"currentVersion"_s, receipt.version}},
               u"no decision is open"_s);
    const QString choice = body.text(u"choice"_s, 40);
    const QJsonObject decision = receipt.body["decision"_L1].toObject();
    QJsonObject chosen;
    for (const QJsonValue& option : decision["options"_L1].toArray()) {
        if (option["choice"_L1].toString() == choice)
            chosen = option.toObject();
    }
    if (chosen.isEmpty())
        body.wrong(u"choice"_s, u"unknown"_s, u"is not among the options"_s);
    const Body expect = body.object(u"expect"_s);
    Expectations seen;
    expectAmount(expect, u"credit"_s, chosen, seen);
    expectAmount(expect, u"cost"_s, chosen, seen);
    const bool sameConsequence = seen.hold();
    seen.same(u"deadline"_s, expect.text(u"deadline"_s, 32), decision["deadline"_L1].toString());
    if (sameConsequence)
        seen.require(Problem::Slug::PreconditionFailed, u"the deadline has changed"_s,
                     {{u"deadline"_s, decision["deadline"_L1]}});
    seen.require(Problem::Slug::PriceChanged, u"the consequence is not the one you saw"_s);
    LiveDesk desk(tx);
    decide(desk, business, receipt, {choice, body.note(u"note"_s, 2000), callerAsAuthor(call), false});
    return {desk.need(u"receipt"_s, receipt.id)};
}

Done orderService(Call& call, Tx& tx, const Business& business)
{
    const Body body(call.json());
    Entity item = call.require(tx, u"stored_item"_s, call.param(u"storedItemId"_s));
    const QString state = item.body["state"_L1].toString();
    if (state != "stored"_L1 && state != "fee_accruing"_L1 && state != "abandon_warning"_L1)
        refuse(Problem::Slug::StateConflict, {{u"state"_s, state}}, u"the goods are not in store"_s);
    const QString kind =
        body.oneOf(u"kind"_s, {u"photos"_s, u"measuring"_s, u"repack"_s, u"labels"_s, u"reinforce"_s, u"rehearsal"_s});
    const std::optional<qint64> units = scaled(body.text(u"quantity"_s, 20), kQuantityDecimals);
    if (!units || *units <= 0)
        body.wrong(u"quantity"_s, u"out_of_range"_s, u"must be above zero"_s);
    const Entity order = *tx.get(u"order"_s, item.body["orderId"_L1].toString());
    const QJsonObject rule = business.reference.feeRule(kind, order.body["serviceMode"_L1].toString(), tx.now());
    if (rule.isEmpty())
        body.wrong(u"kind"_s, u"unknown"_s, u"is not offered for this order"_s);
    FeeInput input;
    input.unitsMilli = *units;
    const Fee fee = feeOf(rule, input);
    const QJsonObject amount = money(fee.minor, u"CNY"_s);
    Expectations seen;
    expectAmount(body.object(u"expect"_s), u"fee"_s, {{u"fee"_s, amount}}, seen);
    seen.require(Problem::Slug::PriceChanged, u"the fee is another one"_s);
    QJsonArray services = item.body["services"_L1].toArray();
    const QString id = u"is-%1-%2"_s.arg(item.id.mid(3)).arg(services.size() + 1);
    const QJsonObject charge = withWords({{u"id"_s, u"ch-"_s + id},
                                          {u"kind"_s, kind},
                                          {u"amount"_s, amount},
                                          {u"units"_s, shortText(fee.unitsMilli, kQuantityDecimals)},
                                          {u"ruleId"_s, rule["id"_L1]}},
                                         "basis"_L1, Phrase::in(rule, "name"_L1));
    services.append(QJsonObject{{u"id"_s, id}, {u"kind"_s, kind}, {u"state"_s, u"ordered"_s}, {u"charge"_s, charge}});
    item.body["services"_L1] = services;
    LiveDesk desk(tx);
    desk.save(item);
    desk.journal(u"service.ordered"_s, {{u"storedItemId"_s, item.id}, {u"charge"_s, charge}});
    desk.later(kDay, u"warehouse.service_done"_s,
               {{u"storedItemId"_s, item.id}, {u"serviceId"_s, id}, {u"orderId"_s, order.id}});
    return {item};
}

void serviceDone(Desk& desk, const QJsonObject& payload)
{
    Entity item = desk.need(u"stored_item"_s, payload["storedItemId"_L1].toString());
    QJsonArray services;
    for (const QJsonValue& value : item.body["services"_L1].toArray()) {
        QJsonObject service = value.toObject();
        if (service["id"_L1] == payload["serviceId"_L1])
            service["state"_L1] = u"done"_s;
        services.append(service);
    }
    item.body["services"_L1] = services;
    desk.save(item);
}

} // namespace

void registerWarehouse(Server& server, Business& business)
{
    const Rule reading{u"warehouse"_s, {}};
    const auto list = [](const QString& topic) {
        return [topic](Call& call, Reader& reader) {
            const QString state = call.query("state");
            const auto keep = [&state](const Entity& entity) {
                return state.isEmpty() || entity.body["state"_L1].toString() == state;
            };
            return pageAnswer(reader.page(call.viewer(), topic, call.limit(), call.query("cursor"), keep), reader,
                              call.company());
        };
    };
    server.get(u"/v1/receipts"_s, reading, list(u"receipt"_s));
    server.get(u"/v1/receipts/{receiptId}"_s, reading, [](Call& call, Reader& reader) {
        return entityAnswer(call.require(reader, u"receipt"_s, call.param(u"receiptId"_s)), call.company());
    });
    server.intent(u"POST"_s, u"/v1/receipts/{receiptId}/decision"_s, u"decideReceipt"_s,
                  {u"warehouse"_s, u"decide_qc"_s},
                  [&business](Call& call, Tx& tx) { return decideReceipt(call, tx, business); });
    server.get(u"/v1/stored-items"_s, reading, list(u"stored_item"_s));
    server.get(u"/v1/stored-items/{storedItemId}"_s, reading, [](Call& call, Reader& reader) {
        return entityAnswer(call.require(reader, u"stored_item"_s, call.param(u"storedItemId"_s)), call.company());
    });
    server.intent(u"POST"_s, u"/v1/stored-items/{storedItemId}/services"_s, u"orderStoredService"_s,
                  {u"warehouse"_s, u"decide_qc"_s},
                  [&business](Call& call, Tx& tx) { return orderService(call, tx, business); });
    business.steps[u"warehouse.service_done"_s] = serviceDone;
}

} // namespace tradewind::sandbox
