// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/trade.h"

#include "services/sandbox/modules/history/history.h"
#include "services/sandbox/modules/history/story.h"
#include "services/sandbox/modules/money/ledger.h"
#include "services/sandbox/modules/money/money.h"
#include "services/sandbox/modules/orders/orders.h"
#include "services/sandbox/modules/orders/prepare.h"
#include "services/sandbox/modules/orders/suppliers.h"
#include "services/sandbox/modules/shipping/shipping.h"
#include "services/sandbox/modules/warehouse/warehouse.h"
#include "services/sandbox/platform/server.h"
#include "services/sandbox/world/rates.h"
#include "services/sandbox/world/tariffs.h"

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// Mid-market rates of every pair, by way of CNY.
qint64 midOf(quint64 seed, const QString& base, const QString& quoted, const QDateTime& at)
{
    constexpr qint64 kOne = 1000000;
    const auto inYuan = [&](const QString& currency) -> qint64 {
        if (currency == "CNY"_L1)
            return kOne;
        const std::optional<MidRate> rate = midRate(seed, currency, at);
        return rate ? rate->micros : 0;
    };
    const qint64 one = inYuan(base);
    const qint64 other = inYuan(quoted);
    if (one == 0 || other == 0 || base == quoted)
        return 0;
    return other == kOne ? one : mulDivHalfUp(one, kOne, other);
}

void seedPublished(Tx& tx, const Reference& reference)
{
    const auto seedAll = [&tx](const QString& topic, const QList<QJsonObject>& all) {
        for (const QJsonObject& body : all) {
            Entity entity;
            entity.topic = topic;
            entity.id = body["id"_L1].toString();
            // The one in force first, where there is a date to go by.
            entity.sort = body["validFrom"_L1].toString() + entity.id;
            entity.body = body;
            entity.body["updatedAt"_L1] = tx.nowStamp();
            tx.seed(entity);
        }
    };
    seedAll(u"fee_book"_s, reference.feeBooks);
    seedAll(u"freight_line"_s, reference.freightLines);
    seedAll(u"duty_rule"_s, reference.dutyRules);
}

} // namespace

void registerTrade(Server& server, Context& context)
{
    // Lives as long as the routes and jobs that refer to it.
    const auto kept = std::make_shared<Business>(Business{context, {}, {}});
    Business& business = *kept;
    business.reference.feeBooks = feeBooks();
    business.reference.freightLines = freightLines();
    business.reference.dutyRules = dutyRules();
    business.reference.mid = [&context](const QString& base, const QString& quoted, const QDateTime& at) {
        return midOf(context.options.seed, base, quoted, at);
    };
    context.freightOptions = [kept](Tx& tx, const QJsonObject& rfq, const QJsonObject& round) {
        return freightOptionsFor(LiveDesk(tx), *kept, rfq, round);
    };
    registerOrders(server, business);
    registerMoney(server, business);
    registerWarehouse(server, business);
    registerShipping(server, business);
    addOrderSteps(business);
    addSupplierSteps(business);
    addMoneySteps(business);
    addWarehouseSteps(business);
    addShippingSteps(business);
    for (auto step = business.steps.cbegin(); step != business.steps.cend(); ++step) {
        context.jobs[step.key()] = [kept, step = *step](Tx& tx, const QJsonObject& payload) {
            LiveDesk desk(tx);
            step(desk, payload);
        };
    }
    addTradeStory(business);
    context.seeders.append([kept](Tx& tx) {
        seedPublished(tx, kept->reference);
        makeHistory(tx, *kept);
    });
    // A new world begins with an empty journal, in which the rates in force are the first thing.
    context.afterReset.append([&context] {
        context.store.write([](Tx& tx) {
            LiveDesk desk(tx);
            journalRates(desk);
        });
    });
}

} // namespace tradewind::sandbox
