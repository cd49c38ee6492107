// SPDX-License-Identifier: Apache-2.0
#include "services/home/homeservice.h"

#include "services/domain/entities/rights.h"
#include "services/domain/entities/sourcing.h"
#include "services/sync/recordbody.h"
#include "services/wire/codec/accountcodec.h"
#include "services/wire/codec/approvalcodec.h"
#include "services/wire/codec/ledgercodec.h"
#include "services/wire/codec/ordercodec.h"
#include "services/wire/codec/receiptcodec.h"
#include "services/wire/codec/shipmentcodec.h"
#include "services/wire/codec/sourcingcodec.h"

#include <algorithm>
#include <map>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

constexpr int kMonths = 6;
constexpr int kHistoryDays = 45;
constexpr int kSoonMs = 150;

/// While nobody knows what this person may do, the platform decides.
bool may(const HomeState& state, Permission permission)
{
    return !state.me || tradewind::may(*state.me, permission);
}

void addQuotes(HomeState& state, const QList<Rfq>& rfqs, const QDateTime& now)
{
    PlaceCount& count = state.counts[u"quotes"_s];
    for (const Rfq& rfq : rfqs) {
        const auto known = rfq.state.known();
        const bool over = known == RfqState::Accepted || known == RfqState::Declined || known == RfqState::Expired ||
                          known == RfqState::Cancelled || known == RfqState::Ordered;
        if (over)
            continue;
        ++count.all;
        HomeNeed need;
        need.id = rfq.id.toString();
        need.number = rfq.number;
        need.title = rfq.title;
        need.key = u"rfq-"_s + need.id;
        if (known == RfqState::Quoted && !rfq.rounds.isEmpty()) {
            const QuoteRound& round = rfq.rounds.last();
            const bool answers = may(state, Permission::AcceptQuote) || may(state, Permission::RequestQuote);
            if (!answers || !round.state.is(RoundState::SentToCustomer) || round.validTo <= now)
                continue;
            need.kind = HomeNeed::Kind::QuoteEnds;
            need.round = round.no;
            need.deadline = round.validTo;
            need.since = round.createdAt;
            need.detail = round.author.name;
        } else if (known == RfqState::InfoRequested && !rfq.infoRequests.isEmpty() &&
                   may(state, Permission::RequestQuote)) {
            need.kind = HomeNeed::Kind::InfoRequested;
            need.detail = rfq.infoRequests.last().question;
            need.since = rfq.infoRequests.last().askedAt;
        } else {
            continue;
        }
        ++count.needMe;
        state.needs.append(need);
    }
}

void addApprovals(HomeState& state, const QList<Approval>& approvals, const UserId& user)
{
    PlaceCount& count = state.counts[u"approvals"_s];
    for (const Approval& approval : approvals) {
        if (!approval.state.is(ApprovalState::Pending))
            continue;
        const bool mine = std::any_of(approval.steps.begin(), approval.steps.end(), [&](const ApprovalStep& step) {
            return step.approverId == user && !step.decision;
        });
        ++count.all;
        if (!mine)
            continue;
        ++count.needMe;
        HomeNeed need;
        need.kind = HomeNeed::Kind::Approval;
        need.id = approval.id.toString();
        need.key = u"approval-"_s + need.id;
        need.number = approval.number;
        need.title = approval.title;
        need.detail = approval.requestedBy.name;
        need.amount = approval.maxTotal;
        need.since = approval.requestedAt;
        need.deadline = approval.validUntil;
        state.needs.append(need);
    }
}

void addCheckouts(HomeState& state, const QList<OpenCheckout>& checkouts)
{
    for (const OpenCheckout& open : checkouts) {
        const bool refused = open.stage == OpenCheckout::Stage::Refused;
        if (!refused && open.stage != OpenCheckout::Stage::Approved)
            continue;
        HomeNeed need;
        need.kind = refused ? HomeNeed::Kind::CheckoutRefused : HomeNeed::Kind::Checkout;
        need.id = open.draft.id;
        need.key = u"checkout-"_s + need.id;
        need.number = open.approvalNumber;
        need.title = open.draft.title;
        need.amount = open.total;
        need.since = open.draft.createdAt;
        need.deadline = open.until;
        state.needs.append(need);
    }
}

/// The dues of one thing that are to be paid now, as one need for each.
int addDues(HomeState& state, HomeNeed about, const QList<Due>& dues, const QDateTime& payBy)
{
    int added = 0;
    if (!may(state, Permission::Pay))
        return added;
    for (const Due& due : dues) {
        if (!due.state.is(DueState::Due))
            continue;
        HomeNeed need = about;
        need.key = about.key + u'-' + due.id.toString();
        need.due = due.kind;
        need.amount = due.amount;
        need.detail = due.basis;
        need.deadline = due.dueAt.isValid() ? due.dueAt : payBy;
        state.needs.append(need);
        ++added;
    }
    return added;
}

void addOrders(HomeState& state, const QList<PurchaseOrder>& orders)
{
    PlaceCount& count = state.counts[u"orders"_s];
    for (const PurchaseOrder& order : orders) {
        const auto known = order.state.known();
        if (known == OrderState::Completed || known == OrderState::Cancelled || known == OrderState::Refunded)
            continue;
        ++count.all;
        HomeNeed need;
        need.kind = HomeNeed::Kind::OrderDue;
        need.id = order.id.toString();
        need.key = u"order-"_s + need.id;
        need.number = order.number;
        need.title = order.title;
        need.since = order.placedAt;
        if (addDues(state, need, order.dues, order.payBy) > 0)
            ++count.needMe;
    }
}

void addReceipts(HomeState& state, const QList<InboundReceipt>& receipts)
{
    PlaceCount& count = state.counts[u"warehouse"_s];
    for (const InboundReceipt& receipt : receipts) {
        const bool over = receipt.state.is(ReceiptState::Stored) || receipt.state.is(ReceiptState::Discard) ||
                          receipt.state.is(ReceiptState::ReturnToSupplier);
        count.all += over ? 0 : 1;
        if (!receipt.decision || receipt.decision->choice || !receipt.state.is(ReceiptState::AwaitingDecision) ||
            !may(state, Permission::DecideQc))
            continue;
        HomeNeed need;
        need.kind = HomeNeed::Kind::QcDecision;
        need.id = receipt.id.toString();
        need.key = u"receipt-"_s + need.id;
        need.number = receipt.inspection ? receipt.inspection->number : receipt.number;
        need.title = receipt.lines.isEmpty() ? receipt.orderNumber : receipt.lines.first().title;
        need.detail = receipt.discrepancy ? receipt.discrepancy->text
                                          : (receipt.inspection ? receipt.inspection->note : receipt.supplierName);
        need.deadline = receipt.decision->deadline;
        need.since = receipt.updatedAt;
        need.silence = receipt.decision->defaultChoice;
        ++count.needMe;
        state.needs.append(need);
    }
}

bool isOver(const Shipment& shipment)
{
    const auto known = shipment.state.known();
    return known == ShipmentState::Delivered || known == ShipmentState::Returned || known == ShipmentState::Lost ||
           known == ShipmentState::Cancelled;
}

void addShipments(HomeState& state, const QList<Shipment>& shipments)
{
    PlaceCount& count = state.counts[u"shipments"_s];
    for (const Shipment& shipment : shipments) {
        HomeNeed need;
        need.id = shipment.id.toString();
        need.key = u"shipment-"_s + need.id;
        need.number = shipment.number;
        need.title = shipment.freightLineName;
        need.since = shipment.updatedAt;
        need.kind = HomeNeed::Kind::ShipmentDue;
        int needs = isOver(shipment) ? 0 : addDues(state, need, shipment.dues, shipment.payBy);
        for (const ShipmentException& exception : shipment.exceptions) {
            if (exception.resolvedAt.isValid() || isOver(shipment) || !may(state, Permission::Ship))
                continue;
            HomeNeed held = need;
            held.kind = HomeNeed::Kind::ShipmentException;
            held.key = u"exception-"_s + exception.id;
            held.detail = exception.text;
            held.deadline = exception.deadline;
            held.since = exception.openedAt;
            state.needs.append(held);
            ++needs;
        }
        if (isOver(shipment))
            continue;
        ++count.all;
        count.needMe += needs > 0 ? 1 : 0;
        state.arriving.append(shipment);
    }
    std::stable_sort(state.arriving.begin(), state.arriving.end(), [](const Shipment& a, const Shipment& b) {
        if (a.arrival.has_value() != b.arrival.has_value())
            return a.arrival.has_value();
        return a.arrival && a.arrival->from < b.arrival->from;
    });
}

void addActs(HomeState& state, const QList<Intent>& intents)
{
    for (const Intent& intent : intents) {
        if (intent.phase != IntentPhase::NeedsYou)
            continue;
        HomeNeed need;
        need.kind = HomeNeed::Kind::Act;
        need.id = QString::number(intent.id);
        need.key = u"intent-"_s + need.id;
        need.since = intent.changedAt;
        need.intent = intent;
        state.needs.append(need);
    }
}

/// The currency with the most payments in the months shown, and what was paid in each of them.
void addSpend(HomeState& state, const QList<LedgerEntry>& ledger, const QDate& today)
{
    const QDate first = QDate(today.year(), today.month(), 1).addMonths(1 - kMonths);
    QHash<QString, int> payments;
    QString main;
    for (const LedgerEntry& entry : ledger) {
        if (!entry.kind.is(LedgerKind::Payment) || !entry.direction.is(LedgerDirection::Debit) ||
            entry.at.date() < first)
            continue;
        const QString code = entry.amount.currency().code();
        ++payments[code];
        if (main.isEmpty() || payments[code] > payments[main])
            main = code;
    }
    if (main.isEmpty())
        return;
    std::map<QDate, Money> months;
    for (int i = 0; i < kMonths; ++i)
        months.emplace(first.addMonths(i), Money());
    for (const LedgerEntry& entry : ledger) {
        if (!entry.kind.is(LedgerKind::Payment) || !entry.direction.is(LedgerDirection::Debit) ||
            entry.amount.currency().code() != main)
            continue;
        const QDate day = entry.at.date();
        const auto month = months.find(QDate(day.year(), day.month(), 1));
        if (month == months.end())
            continue;
        if (!month->second.currency().isValid())
            month->second = Money::zero(entry.amount.currency());
        if (const auto sum = add(month->second, entry.amount))
            month->second = *sum;
    }
    const auto currency = Currency::fromCode(main);
    for (const auto& [month, paid] : months)
        state.spend.append({month, paid.currency().isValid() ? paid : Money::zero(*currency)});
}

void chooseRate(HomeState& state, const QList<IndicativeRate>& rates)
{
    const QString main = state.spend.isEmpty() ? u"EUR"_s : state.spend.last().paid.currency().code();
    for (const IndicativeRate& rate : rates) {
        if (rate.quote.code() != "CNY"_L1)
            continue;
        if (!state.rate || rate.base.code() == main)
            state.rate = rate;
    }
}

/// Acts that stopped come first, then what ends next, then what has no end, oldest first.
void sortNeeds(HomeState& state)
{
    const auto rank = [](const HomeNeed& need) {
        if (need.kind == HomeNeed::Kind::Act)
            return 0;
        return need.deadline.isValid() ? 1 : 2;
    };
    std::stable_sort(state.needs.begin(), state.needs.end(), [&](const HomeNeed& a, const HomeNeed& b) {
        if (rank(a) != rank(b))
            return rank(a) < rank(b);
        return rank(a) == 1 ? a.deadline < b.deadline : a.since < b.since;
    });
}

} // namespace

HomeService::HomeService(RecordStore& records, Outbox& outbox, MoneyService& money, OpenCheckouts& checkouts,
                         const Clock& platformClock, const UserId& userId, QObject* parent)
    : QObject(parent)
    , m_records(records)
    , m_outbox(outbox)
    , m_money(money)
    , m_checkouts(checkouts)
    , m_clock(platformClock)
    , m_userId(userId)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &HomeService::changed);
    connect(&m_records, &RecordStore::changed, this, [this](const QString& topic) {
        static const QStringList kTopics{u"rfq"_s,          u"approval"_s, u"order"_s,   u"receipt"_s, u"shipment"_s,
                                         u"ledger_entry"_s, u"balance"_s,  u"fx_rate"_s, u"me"_s};
        if (kTopics.contains(topic) && !m_soon.isActive())
            m_soon.start();
    });
    connect(&m_money, &MoneyService::historyChanged, this, &HomeService::rateHistoryChanged);
    connect(&m_checkouts, &OpenCheckouts::changed, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_outbox, &Outbox::countsChanged, &m_soon, qOverload<>(&QTimer::start));
}

Async<HomeState> HomeService::state()
{
    const QPointer<HomeService> self(this);
    HomeState state;
    state.at = m_clock.now();

    auto readingMe = m_records.firstAs(u"me"_s, &fromRecord<Me>);
    const auto me = co_await readingMe;
    if (!me)
        co_return me.error();
    if (!self)
        co_return cancelled();
    auto readingRfqs = m_records.listAs(u"rfq"_s, &fromRecord<Rfq>);
    const auto rfqs = co_await readingRfqs;
    if (!rfqs)
        co_return rfqs.error();
    if (!self)
        co_return cancelled();
    auto readingApprovals = m_records.listAs(u"approval"_s, &fromRecord<Approval>);
    const auto approvals = co_await readingApprovals;
    if (!approvals)
        co_return approvals.error();
    if (!self)
        co_return cancelled();
    auto readingOrders = m_records.listAs(u"order"_s, &fromRecord<PurchaseOrder>);
    const auto orders = co_await readingOrders;
    if (!orders)
        co_return orders.error();
    if (!self)
        co_return cancelled();
    auto readingReceipts = m_records.listAs(u"receipt"_s, &fromRecord<InboundReceipt>);
    const auto receipts = co_await readingReceipts;
    if (!receipts)
        co_return receipts.error();
    if (!self)
        co_return cancelled();
    auto readingShipments = m_records.listAs(u"shipment"_s, &fromRecord<Shipment>);
    const auto shipments = co_await readingShipments;
    if (!shipments)
        co_return shipments.error();
    if (!self)
        co_return cancelled();
    auto readingLedger = m_records.listAs(u"ledger_entry"_s, &fromRecord<LedgerEntry>);
    const auto ledger = co_await readingLedger;
    if (!ledger)
        co_return ledger.error();
    if (!self)
        co_return cancelled();
    auto readingBalances = m_records.listAs(u"balance"_s, &fromRecord<Balance>);
    const auto balances = co_await readingBalances;
    if (!balances)
        co_return balances.error();
    if (!self)
        co_return cancelled();
    auto readingRates = m_records.listAs(u"fx_rate"_s, &fromRecord<IndicativeRate>);
    const auto rates = co_await readingRates;
    if (!rates)
        co_return rates.error();
    if (!self)
        co_return cancelled();
    auto readingPosition = m_records.position();
    const auto position = co_await readingPosition;
    if (!self)
        co_return cancelled();
    auto readingCheckouts = m_checkouts.list();
    const auto checkouts = co_await readingCheckouts; // without them everything else is shown
    if (!self)
        co_return cancelled();
    auto readingActs = m_outbox.pending();
    const auto acts = co_await readingActs;
    if (!acts)
        co_return acts.error();
    if (!self)
        co_return cancelled();

    if (position && position->lastSyncedAt.isValid())
        state.lastSynced = position->lastSyncedAt;
    state.me = *me;
    state.balances = *balances;
    std::sort(state.balances.begin(), state.balances.end(),
              [](const Balance& a, const Balance& b) { return a.currency.code() < b.currency.code(); });
    addQuotes(state, *rfqs, state.at);
    addApprovals(state, *approvals, m_userId);
    if (checkouts)
        addCheckouts(state, *checkouts);
    addOrders(state, *orders);
    addReceipts(state, *receipts);
    addShipments(state, *shipments);
    addActs(state, *acts);
    addSpend(state, *ledger, state.at.date());
    chooseRate(state, *rates);
    sortNeeds(state);
    state.counts[u"home"_s] = {int(state.needs.size()), int(state.needs.size())};
    co_return std::move(state);
}

Async<RateHistory> HomeService::rateHistory(IndicativeRate rate)
{
    return m_money.history(rate.base, rate.quote, kHistoryDays);
}

void HomeService::refreshRateHistory(const IndicativeRate& rate)
{
    m_money.refreshHistory(rate.base, rate.quote, kHistoryDays);
}

} // namespace tradewind
