// SPDX-License-Identifier: Apache-2.0
#include "models/orders/orderdetail.h"

#include "models/orders/ordertext.h"
#include "models/shared/daytext.h"
#include "models/shared/rightswords.h"
#include "models/shared/tradewords.h"
#include "services/domain/entities/rights.h"
#include "services/domain/values/moneyformat.h"

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// The first of several kinds of happenings; an invalid time when none happened.
QDateTime timeOf(const PurchaseOrder& order, std::initializer_list<QLatin1StringView> kinds)
{
    for (const TimelineEntry& entry : order.timeline) {
        if (std::find(kinds.begin(), kinds.end(), entry.kind) != kinds.end())
            return entry.at;
    }
    return {};
}

std::pair<Tone, QString> lookOf(const QString& kind)
{
    static const QHash<QString, std::pair<Tone, QString>> looks{
        {u"placed"_s, {Tone::Mute, u"order"_s}},         {u"payment_confirmed"_s, {Tone::Ok, u"lock"_s}},
        {u"verifying"_s, {Tone::Mute, u"search"_s}},     {u"purchasing"_s, {Tone::Mute, u"factory"_s}},
        {u"purchased"_s, {Tone::Ok, u"check"_s}},        {u"shipped"_s, {Tone::Mute, u"truck"_s}},
        {u"partly_shipped"_s, {Tone::Mute, u"truck"_s}}, {u"number_changed"_s, {Tone::Mute, u"truck"_s}},
        {u"received"_s, {Tone::Mute, u"scale"_s}},       {u"passed"_s, {Tone::Ok, u"check"_s}},
        {u"stored"_s, {Tone::Ok, u"warehouse"_s}},       {u"short"_s, {Tone::Bad, u"alert"_s}},
        {u"failed"_s, {Tone::Bad, u"alert"_s}},          {u"qc_decided"_s, {Tone::Ok, u"check"_s}},
        {u"shortfall"_s, {Tone::Warn, u"hand"_s}},       {u"cancel_asked"_s, {Tone::Hold, u"x-circle"_s}},
        {u"cancelled"_s, {Tone::Mute, u"x-circle"_s}},   {u"packed"_s, {Tone::Mute, u"box"_s}},
        {u"delivered"_s, {Tone::Ok, u"check"_s}},        {u"approved"_s, {Tone::Ok, u"approval"_s}},
    };
    return looks.value(kind, {Tone::Mute, u"info"_s});
}

constexpr int kEnded = -2;

/// The last milestone that is reached: 0 paid, 3 in the warehouse; -1 none, kEnded cancelled.
int stageOf(const OpenEnum<OrderState>& state)
{
    switch (state.known().value_or(OrderState::Draft)) {
    case OrderState::Draft:
    case OrderState::PendingApproval:
    case OrderState::AwaitingPayment1:
        return -1;
    case OrderState::Paid:
    case OrderState::Verifying:
    case OrderState::Purchasing:
        return 0;
    case OrderState::Purchased:
        return 1;
    case OrderState::SupplierShipped:
    case OrderState::PartiallyInWarehouse:
        return 2;
    case OrderState::InWarehouse:
    case OrderState::Completed:
        return 3;
    case OrderState::Cancelled:
    case OrderState::Refunded:
        return kEnded;
    }
    return -1;
}

bool hasLeft(const Shipment& shipment)
{
    return shipment.state.is(ShipmentState::HandedOver) || shipment.state.is(ShipmentState::InTransit) ||
           shipment.state.is(ShipmentState::Delivered);
}

/// When the carrier abroad took it over; an invalid time before that.
QDateTime departure(const Shipment& shipment)
{
    for (const TrackingLeg& leg : shipment.legs) {
        if (leg.zone.is(LegZone::International) && !leg.events.isEmpty())
            return leg.events.constFirst().at;
    }
    return {};
}

} // namespace

OrderDetail::OrderDetail(OrderService& service, PictureCache* pictures, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_lines(new SupplierOrdersModel(pictures, this))
    , m_dues(new DuesModel(this))
{
    connect(&m_service, &OrderService::changed, this, &OrderDetail::read);
}

void OrderDetail::open(const QString& idOrKey)
{
    if (idOrKey != m_key) {
        m_key = idOrKey;
        m_file.reset();
        m_missing = false;
        m_lines->resetRows({});
        m_dues->resetRows({});
        m_stop.restart();
        Q_EMIT changed();
    }
    read();
    // What the platform says now arrives through the records; without a network what is here is shown.
    deliver(m_service.refresh(OrderId(m_key.left(OrderId::kMaxLength)), m_stop.token()), this,
            [](const Result<void>&) {});
}

void OrderDetail::read()
{
    if (m_key.isEmpty())
        return m_reading.drop();
    const auto turn = m_reading.begin(m_key);
    if (!turn)
        return;
    deliver(m_service.order(m_key), this, [this, turn](const Result<std::optional<OrderFile>>& file) {
        if (!turn->isWanted())
            return;
        if (!file) {
            Q_EMIT failed(file.error());
            return;
        }
        m_file = *file;
        m_missing = !m_file;
        if (m_file) {
            m_lines->show(*m_file);
            m_dues->show(*m_file, now());
        }
        Q_EMIT changed();
    });
}

QString OrderDetail::subtitle() const
{
    const PurchaseOrder& shown = order();
    if (!m_file->view.onPlatform)
        return tr("On its way to the platform");
    QString who = tr("placed by %1").arg(shown.placedBy.name);
    if (!shown.approvedBy.isEmpty())
        who = tr("placed by %1, approved by %2").arg(shown.placedBy.name, shown.approvedBy);
    return tr("%1 · %2 · %3 %4 · %5", "title, mode, Incoterm, place, who")
        .arg(shown.title, OrderText::serviceMode(shown.serviceMode), shown.incoterm.toWire(), shown.incotermPlace, who);
}

CellParts OrderDetail::chips() const
{
    CellParts chips{OrderText::stateChip(order().state)};
    if (!m_file->view.onPlatform)
        chips.clear();
    for (const auto& flag : order().flags)
        chips.append(OrderText::flagChip(flag));
    for (const OrderPending& pending : m_file->view.pending) {
        CellPart chip = OrderText::pendingChip(pending);
        chip.text = tr("%1: %2", "act and how it stands").arg(OrderText::pendingAct(pending), chip.text);
        chips.append(chip);
    }
    return chips;
}

QList<OrderMilestone> OrderDetail::milestones() const
{
    using State = OrderMilestone::State;
    const PurchaseOrder& shown = order();
    const QList<Shipment>& shipments = m_file->shipments;
    const bool toForwarder = shown.serviceMode.is(ServiceMode::SourceToForwarder);
    const bool left = std::any_of(shipments.cbegin(), shipments.cend(), hasLeft);
    const bool delivered = !shipments.isEmpty() &&
                           std::all_of(shipments.cbegin(), shipments.cend(),
                                       [](const Shipment& s) { return s.state.is(ShipmentState::Delivered); }) &&
                           (shown.state.is(OrderState::Completed) || shown.state.is(OrderState::InWarehouse));
    int reached = stageOf(shown.state);
    if (reached == 3 && left)
        reached = delivered ? 5 : 4;
    const bool completed = toForwarder && shown.state.is(OrderState::Completed);

    struct Stage
    {
        QString name;
        QString underWay; ///< its name while it is being done: what is done already is named otherwise
        QString icon;
        QDateTime at;
        QString note;
    };
    QList<Stage> stages{
        {tr("Paid"), tr("Payment"), u"lock"_s, timeOf(shown, {"payment_confirmed"_L1}), {}},
        {tr("Bought"), tr("Buying"), u"factory"_s, timeOf(shown, {"purchased"_L1}), {}},
        {tr("Shipped"), tr("Supplier ships"), u"truck"_s, timeOf(shown, {"shipped"_L1, "partly_shipped"_L1}), {}},
    };
    if (toForwarder) {
        stages.append(
            {tr("At your forwarder"), tr("To your forwarder"), u"warehouse"_s, timeOf(shown, {"delivered"_L1}), {}});
    } else {
        Stage inside{tr("Warehouse"), tr("Warehouse"), u"warehouse"_s, timeOf(shown, {"stored"_L1, "received"_L1}), {}};
        if (!shown.supplierOrders.isEmpty()) {
            const auto stored = std::count_if(m_file->receipts.cbegin(), m_file->receipts.cend(),
                                              [](const InboundReceipt& r) { return r.state.is(ReceiptState::Stored); });
            if (!m_file->receipts.isEmpty() && stored < m_file->receipts.size())
                inside.note = tr("%1 of %2").arg(stored).arg(m_file->receipts.size());
        }
        stages.append(inside);
        Stage away{tr("On its way"), tr("On its way"), u"ship"_s, {}, {}};
        for (const Shipment& shipment : shipments) {
            const QDateTime at = departure(shipment);
            if (at.isValid() && (!away.at.isValid() || at < away.at))
                away.at = at;
        }
        stages.append(away);
        Stage last{tr("Delivered"), tr("Delivery"), u"check"_s, {}, {}};
        for (const Shipment& shipment : shipments) {
            if (shipment.deliveredAt.isValid())
                last.at = std::max(last.at, shipment.deliveredAt);
            else if (shipment.arrival)
                last.note = tr("about %1").arg(DayText::day(shipment.arrival->to.startOfDay(), now()));
        }
        stages.append(last);
    }
    // "Now" stands on the step that is under way: the first that is not done.
    QList<OrderMilestone> steps;
    for (int i = 0; i < stages.size(); ++i) {
        const Stage& stage = stages.at(i);
        OrderMilestone step{stage.name, stage.note, State::ToCome, stage.icon};
        const bool partly = i == 3 && !stage.note.isEmpty();
        if (completed || (i <= reached && !partly) || delivered) {
            step.state = State::Done;
            step.note = DayText::day(stage.at, now());
        }
        steps.append(step);
    }
    if (reached == kEnded) {
        // What it came through, then the end.
        steps = {{tr("Placed"), DayText::day(shown.placedAt, now()), State::Done, u"order"_s}};
        for (const Stage& stage : std::as_const(stages)) {
            if (stage.at.isValid() && steps.size() < 4)
                steps.append({stage.name, DayText::day(stage.at, now()), State::Done, stage.icon});
        }
        steps.append({OrderText::stateChip(shown.state).text, DayText::day(timeOf(shown, {"cancelled"_L1}), now()),
                      State::Now, u"x-circle"_s});
        return steps;
    }
    const auto open = std::find_if(steps.begin(), steps.end(),
                                   [](const OrderMilestone& step) { return step.state == State::ToCome; });
    if (open != steps.end()) {
        open->state = State::Now;
        open->name = stages.at(open - steps.begin()).underWay;
    }
    return steps;
}

QList<OrderHappening> OrderDetail::timeline() const
{
    QList<OrderHappening> happenings;
    for (const OrderPending& pending : m_file->view.pending) {
        OrderHappening each;
        const CellPart chip = OrderText::pendingChip(pending);
        each.tone = chip.tone;
        each.icon = chip.icon;
        each.title = OrderText::pendingAct(pending);
        each.note = pending.text.isEmpty() ? chip.text : tr("%1 · %2").arg(chip.text, pending.text);
        each.time = DayText::moment(pending.at, now());
        happenings.prepend(each);
    }
    // A memo that was written over another one says which: who wrote it may not have seen that.
    QList<Memo> memos = order().memoHistory;
    if (order().memo)
        memos.append(*order().memo);
    qsizetype memo = memos.size() - 1;
    const auto tellMemosFrom = [&](const QDateTime& from) {
        for (; memo > 0 && memos.at(memo).at >= from; --memo) {
            if (memos.at(memo).text == memos.at(memo - 1).text)
                continue;
            OrderHappening each;
            each.tone = Tone::Mute;
            each.icon = u"edit"_s;
            each.title = tr("Memo changed");
            each.note = tr("by %1, instead of: %2")
                            .arg(memos.at(memo).by.name.simplified(), memos.at(memo - 1).text.simplified());
            each.time = DayText::moment(memos.at(memo).at, now());
            happenings.append(each);
        }
    };
    for (qsizetype i = order().timeline.size() - 1; i >= 0; --i) {
        const TimelineEntry& entry = order().timeline.at(i);
        tellMemosFrom(entry.at);
        OrderHappening each;
        std::tie(each.tone, each.icon) = lookOf(entry.kind);
        each.title = entry.text;
        if (entry.by && !entry.by->name.isEmpty())
            each.note = tr("by %1").arg(entry.by->name);
        each.time = DayText::moment(entry.at, now());
        happenings.append(each);
    }
    return happenings;
}

OrderNext OrderDetail::next() const
{
    using Kind = OrderNext::Kind;
    const OrderView& view = m_file->view;
    const PurchaseOrder& shown = view.order;
    for (const OrderPending& pending : view.pending) {
        if (pending.phase == IntentPhase::NeedsYou)
            return {Kind::Resolve, tr("%1 needs you").arg(OrderText::pendingAct(pending)),
                    tr("It was not carried out. See why, and decide what happens."), tr("Look at it"),
                    u"pending/%1"_s.arg(pending.intentId)};
    }
    if (!view.onPlatform)
        return {Kind::Nothing,
                tr("The order is on its way"),
                tr("Nothing is binding until the platform confirms it."),
                {},
                {}};
    for (const OrderPending& pending : view.pending) {
        if (pending.operation == "createPayment"_L1)
            return {Kind::Nothing,
                    tr("The payment is on its way"),
                    tr("Nothing is paid until the platform confirms it."),
                    {},
                    {}};
    }
    const QList<Due> dues = payableDues(shown);
    if (!dues.isEmpty()) {
        QList<Money> amounts;
        for (const Due& due : dues)
            amounts.append(due.amount);
        const auto total = sum(amounts, dues.first().amount.currency());
        const QString amount = total ? moneyformat::withCode(*total, QLocale()) : TradeWords::due(dues.first().kind);
        OrderNext next{
            Kind::Pay, tr("Pay %1").arg(amount), {}, tr("Review and pay"), u"pay/order/"_s + shown.id.toString()};
        if (dues.first().dueAt.isValid())
            next.title = tr("Pay %1 by %2").arg(amount, DayText::moment(dues.first().dueAt, now()));
        if (shown.state.is(OrderState::AwaitingPayment1))
            next.sentence = tr("Else the order is cancelled; nothing was bought yet.");
        else if (dues.first().blocking)
            next.sentence = tr("The order does not go on until it is paid: %1.").arg(dues.first().basis);
        else
            next.sentence = dues.first().basis;
        return next;
    }
    for (const InboundReceipt& receipt : m_file->receipts) {
        if (receipt.state.is(ReceiptState::AwaitingDecision)) {
            OrderNext next{Kind::Decide, tr("Decide about %1").arg(receipt.number),
                           receipt.discrepancy ? receipt.discrepancy->text : QString(), tr("Look and decide"),
                           u"warehouse/receipt/"_s + receipt.id.toString()};
            if (receipt.decision)
                next.title =
                    tr("Decide about %1 by %2").arg(receipt.number, DayText::moment(receipt.decision->deadline, now()));
            return next;
        }
    }
    for (const Shipment& shipment : m_file->shipments) {
        if (shipment.state.is(ShipmentState::AwaitingPayment2))
            return {Kind::Pay, tr("Pay for shipment %1").arg(shipment.number), tr("It leaves once payment 2 is made."),
                    tr("To the shipment"), u"shipments/"_s + shipment.id.toString()};
    }
    if (!shown.holdReason.isEmpty() && std::any_of(shown.flags.cbegin(), shown.flags.cend(),
                                                   [](const auto& flag) { return flag.is(OrderFlag::OnHold); }))
        return {Kind::Answer, tr("The order is on hold"), shown.holdReason, tr("Open messages"), u"messages"_s};
    if (shown.state.is(OrderState::InWarehouse) && m_file->shipments.isEmpty())
        return {Kind::Ship, tr("Everything is in the warehouse"), tr("Build a shipment from what is stored."),
                tr("To the stored goods"), u"warehouse/items"_s};
    return {Kind::Nothing, tr("Nothing to do"), OrderText::stateChip(shown.state).text, {}, {}};
}

QList<OrderLink> OrderDetail::links() const
{
    QList<OrderLink> links;
    for (const InboundReceipt& receipt : m_file->receipts)
        links.append({receipt.number, receipt.supplierName, OrderText::receiptChip(receipt.state), u"warehouse"_s,
                      u"warehouse/receipt/"_s + receipt.id.toString()});
    for (const Shipment& shipment : m_file->shipments)
        links.append({shipment.number, shipment.freightLineName, OrderText::shipmentChip(shipment.state), u"ship"_s,
                      u"shipments/"_s + shipment.id.toString()});
    return links;
}

QList<OrderDocument> OrderDetail::documents() const
{
    QList<OrderDocument> documents;
    if (!m_file->view.onPlatform)
        return documents;
    for (const Document& each : order().documents) {
        OrderDocument document;
        document.kind = each.kind;
        document.name = OrderText::document(each.kind);
        const bool packing = each.kind.is(DocumentKind::PackingList);
        document.canMake = each.kind.is(DocumentKind::Proforma) || (packing && OrderPapers::canPack(*m_file));
        if (each.issuedAt.isValid() && !document.canMake)
            document.note =
                tr("%1, %2 · on request", "number and day").arg(each.number, DayText::day(each.issuedAt, now()));
        else if (each.issuedAt.isValid())
            document.note = tr("%1, %2", "number and day").arg(each.number, DayText::day(each.issuedAt, now()));
        else if (packing)
            document.note = document.canMake ? each.number : tr("after measuring");
        else
            document.note = tr("%1, not issued yet").arg(each.number);
        documents.append(document);
    }
    return documents;
}

QString OrderDetail::chargesLine() const
{
    QList<std::pair<QString, Money>> sums;
    for (const Charge& charge : order().charges) {
        const QString name = TradeWords::charge(charge.kind);
        const auto known =
            std::find_if(sums.begin(), sums.end(), [&name](const auto& each) { return each.first == name; });
        if (known == sums.end())
            sums.append({name, charge.amount});
        else if (const auto more = add(known->second, charge.amount))
            known->second = *more;
    }
    QStringList words;
    for (const auto& [name, amount] : std::as_const(sums))
        words.append(tr("%1 %2", "charge and amount").arg(name, moneyformat::number(amount, QLocale())));
    if (words.isEmpty())
        return {};
    return tr("%1 = %2", "charges and their sum")
        .arg(words.join(u" · "_s), moneyformat::withCode(order().total, QLocale()));
}

QString OrderDetail::memo() const
{
    QString text = order().memo ? order().memo->text : QString();
    for (const OrderPending& pending : m_file->view.pending) {
        if (pending.operation == "setOrderMemo"_L1)
            text = pending.text;
    }
    return text;
}

OrderPaper OrderDetail::paper(DocumentKind kind) const
{
    return kind == DocumentKind::PackingList ? OrderPapers::packingList(*m_file) : OrderPapers::proforma(*m_file);
}

bool OrderDetail::canCancel() const
{
    if (!m_file->view.onPlatform || !order().cancellation.allowed)
        return false;
    return std::none_of(m_file->view.pending.cbegin(), m_file->view.pending.cend(),
                        [](const OrderPending& pending) { return pending.operation == "cancelOrder"_L1; });
}

QString OrderDetail::whyNotAllowed() const
{
    return RightsWords::unless(!m_file->money.me || may(*m_file->money.me, Permission::PlaceOrder));
}

QString OrderDetail::cancelRule() const
{
    const Cancellation& rule = order().cancellation;
    QString words = rule.rule;
    if (words.isEmpty() && order().state.isKnown())
        words = OrderText::cancelTerms(*order().state.known());
    if (!rule.refund)
        return words;
    return tr("%1 Refunded: %2.", "rule and amount").arg(words, moneyformat::withCode(*rule.refund, QLocale()));
}

bool OrderDetail::canReorder() const
{
    return m_service.canReorder() && m_file->view.onPlatform &&
           std::any_of(order().lines.cbegin(), order().lines.cend(),
                       [](const OrderLine& line) { return !line.offerId.isNull() && !line.skuId.isNull(); });
}

void OrderDetail::cancel(const QString& reason)
{
    if (!canCancel() || !whyNotAllowed().isEmpty())
        return;
    deliver(m_service.cancel(order(), reason), this, [this](const Result<Intent>& intent) {
        if (intent)
            Q_EMIT acted(tr("Cancelling was asked for; the platform's answer comes here."));
        else
            Q_EMIT failed(intent.error());
    });
}

void OrderDetail::saveMemo(const QString& text)
{
    deliver(m_service.setMemo(order(), text), this, [this](const Result<Intent>& intent) {
        if (intent)
            Q_EMIT acted(tr("The memo is saved here and on its way."));
        else
            Q_EMIT failed(intent.error());
    });
}

void OrderDetail::reorder()
{
    deliver(m_service.reorder(order(), tr("Again: %1").arg(order().number)), this,
            [this](const Result<Reordered>& again) {
                if (again)
                    Q_EMIT reordered(again->listId, again->notAdded);
                else if (again.error().kind != Error::Kind::Cancelled)
                    Q_EMIT failed(again.error());
            });
}

} // namespace tradewind
