// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/history/history.h"

#include "services/sandbox/modules/money/ledger.h"
#include "services/sandbox/modules/money/money.h"
#include "services/sandbox/modules/orders/orders.h"
#include "services/sandbox/modules/shared/luck.h"
#include "services/sandbox/modules/shipping/journey.h"
#include "services/sandbox/modules/shipping/shipping.h"
#include "services/sandbox/modules/warehouse/warehouse.h"
#include "services/sandbox/platform/answer.h"

#include <QScopeGuard>

#include <array>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

const QString kCny = u"CNY"_s;
constexpr int kDays = 548;

/// A merchant as the past knows them.
struct Merchant
{
    QString company;
    QString buyer;
    QString payer;
    QString approver;
    QString approverName;
    QString rule;
    QString address;
    QString currency; ///< pays in it
    QString second;   ///< and at times in this
    QString place;
    int orders;
    qint64 lineFen; ///< a line's goods, about
};

const QList<Merchant>& merchants()
{
    static const QList<Merchant> all{
        {u"co-nordhafen"_s, u"u-jonas"_s, u"u-hanna"_s, u"u-ida"_s, u"Ida Brandt"_s, u"ar-nordhafen-1"_s,
         u"adr-nordhafen-1"_s, u"EUR"_s, u"GBP"_s, u"Hamburg"_s, 84, 1700000},
        {u"co-cascade"_s, u"u-luis"_s, u"u-owen"_s, u"u-priya"_s, u"Priya Raman"_s, u"ar-cascade-1"_s,
         u"adr-cascade-1"_s, u"USD"_s, u"EUR"_s, u"Portland"_s, 66, 700000}};
    return all;
}

/// The merchants' side of a made-up past, beside the platform's own steps.
class Past
{
public:
    Past(Tx& tx, const Business& business)
        : m_business(business)
        , m_seed(QString::number(business.context.options.seed))
        , m_end(tx.now())
        , m_desk(tx, steps())
    {
    }

    void make()
    {
        m_desk.runUntil(m_end.addDays(-kDays));
        for (const Merchant& merchant : merchants())
            plan(merchant);
        m_desk.later(1, u"month"_s, {}, false);
        m_desk.runUntil(m_end);
        for (Entity& item : m_desk.all(u"stored_item"_s)) {
            if (tickStorage(m_desk, item))
                m_desk.save(item);
        }
        holdOne();
        end();
    }

    /// A company's first day: empty balances with some money in them.
    void beginNow()
    {
        m_desk.runUntil(m_end);
        for (const Merchant& merchant : merchants()) {
            openBalances(m_desk, merchant.company, {u"EUR"_s, u"GBP"_s, u"USD"_s});
            fund(m_desk, merchant.company, {4000000, merchant.currency});
        }
        end();
    }

private:
    void end()
    {
        refreshRates(m_desk, m_business);
        m_desk.schedule(QDateTime(m_end.date().addDays(1), QTime(0, 5), Qt::UTC), u"daily"_s, {}, false);
        m_desk.finish();
    }
    int throwOf(const QString& about, int below) const { return luck(m_seed + about, below); }
    const Merchant& merchantOf(const QJsonObject& payload) const { return merchants()[payload["merchant"_L1].toInt()]; }
    const Merchant& merchantOf(const Entity& entity) const
    {
        return merchants()[entity.company == merchants()[0].company ? 0 : 1];
    }

    QHash<QString, Step> steps()
    {
        QHash<QString, Step> all = m_business.steps;
        const auto after = [&all](const QString& kind, const Step& then) {
            all[kind] = [first = all.value(kind), then](Desk& desk, const QJsonObject& payload) {
                first(desk, payload);
                then(desk, payload);
            };
        };
        after(u"warehouse.inspect"_s, [this](Desk& desk, const QJsonObject& payload) {
            if (desk.need(u"receipt"_s, payload["receiptId"_L1].toString()).body["state"_L1].toString() ==
                "awaiting_decision"_L1)
                desk.later((12 + throwOf(payload["receiptId"_L1].toString(), 50)) * kHour, u"past.decide"_s, payload);
        });
        after(u"shipment.measure"_s, [this](Desk& desk, const QJsonObject& payload) {
            desk.later((8 + throwOf(payload["shipmentId"_L1].toString(), 40)) * kHour, u"past.pay_shipment"_s, payload);
        });
        all[u"past.place"_s] = [this](Desk&, const QJsonObject& payload) { place(payload); };
        all[u"past.pay_order"_s] = [this](Desk&, const QJsonObject& payload) {
            payFor(u"order"_s, payload["orderId"_L1].toString());
        };
        all[u"past.pay_shipment"_s] = [this](Desk&, const QJsonObject& payload) {
            payFor(u"shipment"_s, payload["shipmentId"_L1].toString());
        };
        all[u"past.cancel"_s] = [this](Desk&, const QJsonObject& payload) { cancel(payload); };
        all[u"past.decide"_s] = [this](Desk&, const QJsonObject& payload) { answer(payload); };
        all[u"past.consolidate"_s] = [this](Desk&, const QJsonObject& payload) { consolidate(payload); };
        all[u"past.convert"_s] = [this](Desk&, const QJsonObject& payload) { exchange(payload); };
        all[u"past.top_up"_s] = [this](Desk&, const QJsonObject& payload) {
            topUp(merchantOf(payload), {3000000, merchantOf(payload).currency});
        };
        all[u"past.rush"_s] = [this](Desk&, const QJsonObject& payload) { rush(payload); };
        return all;
    }

    /// Customs has just stopped one shipment: something for a person to do.
    void holdOne()
    {
        for (Entity& shipment : m_desk.all(u"shipment"_s)) {
            if (shipment.company != merchants()[0].company || shipment.body["state"_L1].toString() != "in_transit"_L1)
                continue;
            askForInvoice(m_desk, shipment, u"Handelsrechnung nachreichen"_s, 96);
            m_desk.later(3 * kDay, u"shipment.resolve"_s, {{u"shipmentId"_s, shipment.id}});
            return;
        }
    }

    void at(const QDateTime& time, const QString& kind, QJsonObject payload)
    {
        m_desk.schedule(time, kind, payload, false);
    }

    void plan(const Merchant& merchant)
    {
        const int which = int(&merchant - merchants().constData());
        openBalances(m_desk, merchant.company, {u"EUR"_s, u"GBP"_s, u"USD"_s});
        fund(m_desk, merchant.company, {4000000, merchant.currency});
        fund(m_desk, merchant.company, {1200000, merchant.second});
        const QDateTime begin = m_end.addDays(-kDays);
        const qint64 span = begin.secsTo(m_end) - 2 * kDay;
        for (int i = 0; i < merchant.orders; ++i) {
            const QString about = u"%1 order %2"_s.arg(merchant.company).arg(i);
            const qint64 second = span * i / merchant.orders + throwOf(about, int(span / merchant.orders));
            at(begin.addSecs(second), u"past.place"_s, {{u"merchant"_s, which}, {u"no"_s, i}});
        }
        for (int day = 20 + which * 3; day < kDays - 18; day += 11)
            at(begin.addDays(day).addSecs(9 * kHour), u"past.consolidate"_s,
               {{u"merchant"_s, which}, {u"most"_s, 6}, {u"sea"_s, day > kDays - 45}});
        for (int day = 25; day < kDays; day += 45)
            at(begin.addDays(day).addSecs(11 * kHour), u"past.convert"_s, {{u"merchant"_s, which}});
        // The last days, so that something is in every state: bought, being bought, being verified, paid, not paid yet.
        for (const auto& [hours, pays] :
             {std::pair{30, true}, std::pair{7, true}, std::pair{4, true}, std::pair{1, true}, std::pair{20, false}}) {
            at(m_end.addSecs(-hours * kHour - 600), u"past.place"_s,
               {{u"merchant"_s, which}, {u"no"_s, 1000 + hours}, {u"payAfter"_s, pays ? 300 : -1}});
        }
        // And what takes its suppliers' time: on its way to the warehouse, half of it there, there and found wanting.
        for (const auto& [no, days, end] :
             {std::tuple{2000, 12, u"fails"_s}, std::tuple{2001, 4, u"shipped"_s}, std::tuple{2002, 4, u"partly"_s}}) {
            at(m_end.addDays(-days), u"past.place"_s,
               {{u"merchant"_s, which}, {u"no"_s, no}, {u"payAfter"_s, 600}, {u"rush"_s, end}});
        }
        at(m_end.addSecs(-2000), u"past.top_up"_s, {{u"merchant"_s, which}});
        // Not settled yet: a part of the balance is held.
        at(m_end.addSecs(-1500), u"past.convert"_s, {{u"merchant"_s, which}});
        at(m_end.addSecs(-30 * kHour), u"past.consolidate"_s, {{u"merchant"_s, which}, {u"most"_s, 2}});
        at(m_end.addSecs(-2 * kHour), u"past.consolidate"_s, {{u"merchant"_s, which}, {u"most"_s, 1}});
    }

    /// A line of some offer, about that many yuan in all; nothing when the offer is not to be had.
    std::optional<DraftLine> pickLine(const QString& about, qint64 fen)
    {
        const QJsonObject offer = m_business.offer(m_business.context.offers->offerId(throwOf(about, 1 << 20)));
        const QJsonArray skus = offer["skus"_L1].toArray();
        if (skus.isEmpty() || offer["currency"_L1].toString() != kCny)
            return std::nullopt;
        const QJsonObject sku = skus[throwOf(about + u" sku"_s, int(skus.size()))].toObject();
        const qint64 lot = std::max<qint64>(1000, scaled(offer["lotSize"_L1].toString(), 3).value_or(1000));
        const qint64 moq = std::max(lot, scaled(offer["moq"_L1].toString(), 3).value_or(1000));
        const qint64 price = std::max<qint64>(10000, scaled(sku["price"_L1].toString(), 6).value_or(1000000));
        const qint64 wished = mulDivUp(fen, qint64(10000) * 1000, price);
        const qint64 milli = std::max(mulDivUp(moq, 1, lot), wished / lot) * lot;
        if (lineTotal(price, milli, kCny) > 3 * fen)
            return std::nullopt;
        static const QStringList kPlans{u"none"_s, u"basic"_s, u"basic"_s, u"aql"_s, u"aql"_s, u"full"_s};
        try {
            return publishedLine(m_business,
                                 Body({{u"offerId"_s, offer["id"_L1]},
                                       {u"skuId"_s, sku["id"_L1]},
                                       {u"quantity"_s, quantity(milli, offer["unit"_L1].toString())},
                                       {u"qcPlan"_s, kPlans[throwOf(about + u" plan"_s, int(kPlans.size()))]},
                                       {u"services"_s, QJsonArray()}}));
        } catch (const Refusal&) {
            return std::nullopt; // sold out, or not so many: the merchant looks further
        }
    }

    /// `apart`: no two of one supplier.
    QList<DraftLine> pickLines(const QString& about, int count, qint64 fen, bool apart)
    {
        QList<DraftLine> lines;
        QStringList skus;
        for (int tries = 0; lines.size() < count && tries < 40; ++tries) {
            const QString which = u"%1 line %2"_s.arg(about).arg(tries);
            const std::optional<DraftLine> line = pickLine(which, fen / 3 + throwOf(which + u" fen"_s, int(fen)));
            if (!line || skus.contains(line->skuId) || !line->restricted.isEmpty())
                continue;
            if (apart && std::any_of(lines.cbegin(), lines.cend(),
                                     [&line](const DraftLine& other) { return other.supplierId == line->supplierId; }))
                continue;
            lines.append(*line);
            skus.append(line->skuId);
            try {
                priceAndCheckMinimums(m_business, lines);
            } catch (const Refusal&) {
                lines.removeLast();
            }
        }
        if (!lines.isEmpty())
            priceAndCheckMinimums(m_business, lines);
        return lines;
    }

    std::optional<Entity> approvalFor(const Merchant& merchant, const Entity& prepared, const QString& order)
    {
        const QList<Entity> rules{m_desk.need(u"approval_rule"_s, merchant.rule)};
        const QJsonArray hits = ruleHits(m_desk, m_business, rules, prepared.body);
        if (hits.isEmpty())
            return std::nullopt;
        const Amount total =
            m_business.reference.atMid(amountOf(prepared.body["total"_L1]), merchant.currency, m_desk.now());
        Entity approval;
        approval.topic = u"approval"_s;
        approval.company = merchant.company;
        approval.parent = prepared.body["contentHash"_L1].toString();
        const QString asked = stamp(m_desk.now().addSecs(-5 * kHour));
        approval.body = {{u"state"_s, u"approved"_s},
                         {u"contentHash"_s, prepared.body["contentHash"_L1]},
                         {u"content"_s, prepared.body["content"_L1]},
                         {u"charges"_s, prepared.body["charges"_L1]},
                         {u"total"_s, prepared.body["total"_L1]},
                         {u"maxTotal"_s, money(mulDivHalfUp(total.minor, 103, 100), merchant.currency)},
                         {u"validUntil"_s, stamp(m_desk.now().addDays(7))},
                         {u"requestedBy"_s, authorOf(m_desk, merchant.buyer)},
                         {u"requestedAt"_s, asked},
                         {u"note"_s, QString()},
                         {u"rules"_s, hits},
                         {u"steps"_s, QJsonArray{QJsonObject{{u"approverId"_s, merchant.approver},
                                                             {u"approverName"_s, merchant.approverName},
                                                             {u"decision"_s, u"approve"_s},
                                                             {u"comment"_s, u"Fine."_s},
                                                             {u"decidedAt"_s, stamp(m_desk.now().addSecs(-kHour))}}}}};
        putWords(approval.body, "title"_L1,
                 Phrase::in(prepared.body["lines"_L1].toArray().at(0).toObject(), "title"_L1));
        askInVain(approval, order + u" in vain"_s);
        number(approval);
        return approval;
    }

    void number(Entity& approval)
    {
        approval.id = u"ap-%1"_s.arg(m_desk.nextNumber(u"approval"_s, 43), 4, 10, QLatin1Char('0'));
        approval.body["number"_L1] = approval.id.toUpper();
    }

    /// Now and then the same was asked for before: it was refused, or who asked took it back.
    void askInVain(Entity approval, const QString& about)
    {
        static const QStringList kWhy{u"Not this month: ask again after the first."_s,
                                      u"The old stock first, please. Ask again in a few days."_s,
                                      u"Why so many at once? Tell me, and ask again."_s};
        const int how = throwOf(about, 12);
        if (how > 2)
            return;
        number(approval);
        approval.body["state"_L1] = how == 0 ? u"withdrawn"_s : u"rejected"_s;
        approval.body["requestedAt"_L1] = stamp(m_desk.now().addSecs(-53 * kHour));
        approval.body["validUntil"_L1] = stamp(m_desk.now().addDays(5));
        QJsonObject step = approval.body["steps"_L1][0].toObject();
        step["decision"_L1] = u"reject"_s;
        step["comment"_L1] = kWhy[throwOf(about + u" why"_s, int(kWhy.size()))];
        step["decidedAt"_L1] = stamp(m_desk.now().addSecs(-50 * kHour));
        if (how == 0) {
            for (const auto& decided : {"decision"_L1, "comment"_L1, "decidedAt"_L1})
                step.remove(decided);
        }
        approval.body["steps"_L1] = QJsonArray{step};
        m_desk.save(approval);
    }

    void place(const QJsonObject& payload)
    {
        const Merchant& merchant = merchantOf(payload);
        const int no = payload["no"_L1].toInt();
        const QString about = u"%1 order %2"_s.arg(merchant.company).arg(no);
        OrderDraft draft;
        draft.company = merchant.company;
        draft.source = {{u"kind"_s, u"buying_list"_s}};
        draft.serviceMode = u"full_service"_s;
        draft.destination = destinationOf(m_desk.need(u"address"_s, merchant.address));
        draft.incoterm = throwOf(about + u" term"_s, 4) == 0 ? u"DDP"_s : u"DAP"_s;
        draft.incotermPlace = merchant.place;
        draft.freightLineId = m_business.reference.freightLines.at(0)["id"_L1].toString();
        draft.paymentCurrency = throwOf(about + u" currency"_s, 7) == 0 ? merchant.second : merchant.currency;
        const QString rush = payload["rush"_L1].toString();
        const int lines = rush.isEmpty() ? 1 + throwOf(about + u" lines"_s, 4) : 2;
        draft.lines = pickLines(about, lines, merchant.lineFen, rush == "partly"_L1);
        if (draft.lines.isEmpty())
            return;
        if (rush == "fails"_L1)
            draft.lines.first().qcPlan = u"aql"_s;
        Entity prepared = keepPrepared(m_desk, preparedFigures(m_desk, m_business, draft), 1800);
        Placing placing{merchant.buyer,
                        {},
                        throwOf(about + u" memo"_s, 6) == 0 ? u"Please keep the cartons dry."_s : QString(),
                        approvalFor(merchant, prepared, about)};
        const Entity order = placeOrder(m_desk, prepared, placing);
        if (placing.approval) {
            placing.approval->body["orderId"_L1] = order.id;
            m_desk.save(*placing.approval);
        }
        const QJsonObject next{{u"orderId"_s, order.id}, {u"merchant"_s, payload["merchant"_L1]}};
        const qint64 payAfter = payload["payAfter"_L1].toInteger(600 + throwOf(about + u" pay"_s, 40 * 3600));
        const int fate = no < 1000 ? throwOf(about + u" fate"_s, 100) : 50;
        if (payAfter < 0 || fate < 4)
            return; // never paid: cancelled when the time is over
        m_desk.later(payAfter, u"past.pay_order"_s, next);
        if (!rush.isEmpty()) {
            QJsonObject hurry = next;
            hurry["rush"_L1] = rush;
            m_desk.later(payAfter + kHour, u"past.rush"_s, hurry);
        }
        if (fate < 8)
            m_desk.later(payAfter + 3000, u"past.cancel"_s, next);
        else if (fate < 11)
            m_desk.later(payAfter + 2 * kDay, u"past.cancel"_s, next);
    }

    /// Tops a balance up, in whole ten thousands, when it holds less than that.
    void topUp(const Merchant& merchant, const Amount& least)
    {
        const Entity balance = m_desk.need(u"balance"_s, least.currency, merchant.company);
        if (amountOf(balance.body["available"_L1]).minor < least.minor)
            fund(m_desk, merchant.company, {(least.minor / 1000000 + 2) * 1000000, least.currency});
    }

    void payFor(const QString& topic, const QString& id)
    {
        const Entity owner = m_desk.need(topic, id);
        const QString state = owner.body["state"_L1].toString();
        if (state == "cancelled"_L1)
            return;
        const Merchant& merchant = merchantOf(owner);
        const QString currency = topic == "order"_L1 ? owner.body["paymentCurrency"_L1].toString() : merchant.currency;
        qint64 due = 0;
        for (const QJsonValue& entry : owner.body["dues"_L1].toArray()) {
            if (entry["state"_L1].toString() == "due"_L1)
                due += amountOf(entry["amount"_L1]).minor;
        }
        const Amount needed = m_business.reference.atMid({due, kCny}, currency, m_desk.now());
        topUp(merchant, {needed.minor + needed.minor / 10, currency});
        try {
            payAsSeen(m_desk, m_business, owner, merchant.payer, currency);
        } catch (const Refusal& refusal) {
            // The rate has moved past what was approved: nobody pays it, as nobody pays some others.
            if (fromJson(QByteArray::fromStdString(refusal.answer.body))["type"_L1] !=
                slugName(Problem::Slug::TotalOverLimit))
                throw;
        }
    }

    void cancel(const QJsonObject& payload)
    {
        Entity order = m_desk.need(u"order"_s, payload["orderId"_L1].toString());
        cancelOrder(m_desk, order, u"Ordered twice by mistake"_s, authorOf(m_desk, merchantOf(payload).buyer));
    }

    void answer(const QJsonObject& payload)
    {
        Entity receipt = m_desk.need(u"receipt"_s, payload["receiptId"_L1].toString());
        if (receipt.body["state"_L1].toString() != "awaiting_decision"_L1)
            return; // the deadline was first
        const QJsonArray options = receipt.body["decision"_L1]["options"_L1].toArray();
        static constexpr std::array kLikely{0, 1, 1, 1, 2, 2, 3};
        const int choice =
            std::min(kLikely[size_t(throwOf(receipt.id + u" choice"_s, int(kLikely.size())))], int(options.size()) - 1);
        decide(m_desk, m_business, receipt,
               {options[choice]["choice"_L1].toString(), u"Please pack better next time."_s,
                authorOf(m_desk, merchantOf(receipt).buyer), false});
        const Entity order = m_desk.need(u"order"_s, receipt.body["orderId"_L1].toString());
        if (options[choice]["cost"_L1].isObject())
            m_desk.later(2 * kDay, u"past.pay_order"_s, {{u"orderId"_s, order.id}});
    }

    void consolidate(const QJsonObject& payload)
    {
        const Merchant& merchant = merchantOf(payload);
        ShipmentOrder what;
        what.draft.company = merchant.company;
        what.draft.destination = destinationOf(m_desk.need(u"address"_s, merchant.address));
        what.draft.incoterm = u"DAP"_s;
        for (Entity& item : m_desk.all(u"stored_item"_s)) {
            const QString state = item.body["state"_L1].toString();
            const bool inStore = state == "stored"_L1 || state == "fee_accruing"_L1 || state == "abandon_warning"_L1;
            const qint64 stored = fromStamp(item.body["storedAt"_L1].toString()).secsTo(m_desk.now());
            // Now and then something is forgotten on the shelf.
            if (!inStore || item.company != merchant.company || (stored < 70 * kDay && throwOf(item.id, 9) == 0))
                continue;
            tickStorage(m_desk, item);
            if (item.body["state"_L1].toString() != "abandoned"_L1 &&
                what.draft.items.size() < payload["most"_L1].toInt())
                what.draft.items.append({item, quantityMilli(item.body["quantity"_L1])});
        }
        if (what.draft.items.isEmpty())
            return;
        what.draft.insured = throwOf(what.draft.items.constFirst().item.id + u" insured"_s, 3) == 0;
        what.declaration = declarationFor(what.draft);
        what.by = authorOf(m_desk, merchant.buyer);
        const QList<QJsonObject>& lines = m_business.reference.freightLines;
        // What left lately went by sea and is still under way.
        static constexpr std::array kLines{0, 0, 0, 1, 2, 2};
        const QString about = what.draft.items.constFirst().item.id + u" line"_s;
        const int first = payload["sea"_L1].toBool() ? 0 : kLines[size_t(throwOf(about, int(kLines.size())))];
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QJsonObject& line = lines[(first + i) % lines.size()];
            if (optionFor(m_desk, m_business, what.draft, line).contains("refused"_L1))
                continue;
            what.freightLineId = line["id"_L1].toString();
            beginShipment(m_desk, m_business, what);
            return;
        }
    }

    void exchange(const QJsonObject& payload)
    {
        const Merchant& merchant = merchantOf(payload);
        const Amount sell{100000 + 10000 * qint64(throwOf(m_desk.nowStamp() + merchant.company, 20)),
                          merchant.currency};
        if (amountOf(m_desk.need(u"balance"_s, merchant.currency, merchant.company).body["available"_L1]).minor <
            2 * sell.minor)
            return;
        FxAsk ask{merchant.company, merchant.currency, merchant.second};
        ask.sellAmount = sell;
        convert(m_desk, merchant.company, lockQuote(m_desk, m_business, ask).id, {});
    }

    /// An order whose first supplier has shipped just before now, or whose goods have come from there: and fail, so
    /// that the decision is open, or are good and wait for the rest.
    void rush(const QJsonObject& payload)
    {
        const QString id = payload["orderId"_L1].toString();
        const QString ending = payload["rush"_L1].toString();
        if (payload["stage"_L1].toInt() == 0) {
            for (const auto& kind : {u"order.verify"_s, u"order.buy"_s, u"order.bought"_s})
                m_business.steps.value(kind)(m_desk, {{u"orderId"_s, id}});
            QJsonObject next = payload;
            next["stage"_L1] = 1;
            at(m_end.addSecs((ending == "shipped"_L1 ? -12 : -60) * kHour), u"past.rush"_s, next);
            return;
        }
        const Entity order = m_desk.need(u"order"_s, id);
        const QJsonArray supplierOrders = order.body["supplierOrders"_L1].toArray();
        if (supplierOrders.isEmpty())
            return;
        const QJsonValue supplierOrder = supplierOrders.at(0)["id"_L1];
        if (payload["stage"_L1].toInt() == 1) {
            m_business.steps.value(u"supplier.ship"_s)(m_desk,
                                                       {{u"orderId"_s, id}, {u"supplierOrderId"_s, supplierOrder}});
            if (ending == "shipped"_L1)
                return;
            QJsonObject next = payload;
            next["stage"_L1] = 2;
            at(m_end.addSecs(-30 * kHour), u"past.rush"_s, next);
            return;
        }
        for (const Entity& receipt : m_desk.children(u"receipt"_s, id)) {
            const QJsonObject about{{u"orderId"_s, id},
                                    {u"supplierOrderId"_s, supplierOrder},
                                    {u"receiptId"_s, receipt.id},
                                    {u"finding"_s, ending == "fails"_L1 ? u"defects"_s : u"good"_s}};
            m_business.steps.value(u"warehouse.arrive"_s)(m_desk, about);
        }
    }

    const Business& m_business;
    const QString m_seed;
    const QDateTime m_end;
    PastDesk m_desk;
};

} // namespace

void makeHistory(Tx& tx, const Business& business)
{
    Past past(tx, business);
    // Without a catalogue there is nothing to have bought.
    if (!business.context.options.past || !business.context.offers) {
        past.beginNow();
        return;
    }
    // One transaction at a time runs rules of business, so nobody else looks while this is set.
    business.seenOffers = std::make_unique<QHash<QString, QJsonObject>>();
    const auto forget = qScopeGuard([&business] { business.seenOffers.reset(); });
    past.make();
}

} // namespace tradewind::sandbox
