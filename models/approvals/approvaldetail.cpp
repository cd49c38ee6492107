// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/approvaldetail.h"

#include "models/approvals/approvaltext.h"
#include "models/approvals/chargerows.h"
#include "models/shared/daytext.h"
#include "models/shared/moneycell.h"
#include "models/shared/tradewords.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// Units of the goods' currency for one of the payment currency below which the maximum is passed, to four decimals.
std::optional<Decimal> lowestRate(const Money& total, const Money& most)
{
    if (!most.isPositive() || total.currency().exponent() != most.currency().exponent())
        return std::nullopt;
    const auto rate = total.scaled(10'000, most.minor(), Rounding::Up);
    if (!rate)
        return std::nullopt;
    return Decimal::scaled(rate->minor(), 4);
}

} // namespace

ApprovalDetail::ApprovalDetail(ApprovalService& service, OpenCheckouts* checkouts, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_checkouts(checkouts)
{
    if (m_checkouts) {
        connect(m_checkouts, &OpenCheckouts::changed, this, &ApprovalDetail::readCheckouts);
        readCheckouts();
    }
    connect(&m_service, &ApprovalService::changed, this, &ApprovalDetail::reload);
    connect(&m_service.catalogue(), &CatalogueService::priceSourcesChanged, this, &ApprovalDetail::reload);
}

void ApprovalDetail::readCheckouts()
{
    deliver(m_checkouts->list(), this, [this](const Result<QList<OpenCheckout>>& open) {
        if (!open || m_open == *open)
            return; // without it only the way back to the checkout is missing
        m_open = *open;
        if (m_view)
            rebuild();
    });
}

void ApprovalDetail::setId(const QString& idOrKey)
{
    if (m_id != idOrKey) {
        m_id = idOrKey;
        m_view.reset();
        m_pricing.reset();
        m_missing = false;
        m_sheet = {};
        m_charges.setRows({});
        Q_EMIT changed();
    }
    reload();
    if (m_id.isEmpty())
        return;
    deliver(m_service.refresh(ApprovalId(m_id.left(ApprovalId::kMaxLength)), m_stop.restart()), this,
            [](const Result<void>&) {}); // what is known here is shown anyway
}

void ApprovalDetail::reload()
{
    if (m_id.isEmpty())
        return m_reading.drop();
    const auto turn = m_reading.begin(m_id);
    if (!turn)
        return;
    deliver(m_service.me(), this, [this](const Result<std::optional<Me>>& me) {
        if (me)
            m_me = *me;
    });
    deliver(m_service.approvals(), this, [this, turn](const Result<QList<ApprovalView>>& views) {
        if (!turn->isWanted())
            return;
        if (!views) {
            if (views.error().kind != Error::Kind::Cancelled)
                Q_EMIT failed(views.error());
            return;
        }
        m_all = *views;
        m_view.reset();
        for (const ApprovalView& view : m_all) {
            if (view.key == m_id || (view.onPlatform && view.approval.id.toString() == m_id))
                m_view = view;
        }
        m_missing = !m_view;
        rebuild();
        if (!m_view || !m_view->onPlatform)
            return;
        // May ask the platform: the next reading does not wait for it.
        const ContentHash priced = m_view->approval.contentHash;
        deliver(m_service.pricing(m_view->approval), this, [this, priced](const Result<ApprovalPricing>& pricing) {
            if (!pricing || !m_view || m_view->approval.contentHash != priced)
                return;
            m_pricing = *pricing;
            rebuild();
        });
    });
}

void ApprovalDetail::rebuild()
{
    m_sheet = {};
    if (!m_view) {
        m_charges.setRows({});
        Q_EMIT changed();
        return;
    }
    const Approval& approval = m_view->approval;
    const UserId me = m_me ? m_me->id : UserId();
    m_sheet.key = m_view->key;
    m_sheet.id = approval.id.toString();
    m_sheet.title = approval.title;
    m_sheet.chip = ApprovalText::stateChip(*m_view, me);
    m_sheet.note = approval.note;
    m_sheet.bound = ChargeRows::shortHash(approval.contentHash);
    m_sheet.amount = moneyformat::withCode(approval.maxTotal, QLocale());
    m_sheet.hashHolds = !m_view->onPlatform || approval.hashVerified;
    const QString round = approval.content.source.roundNo
                              ? tr("round %1 of the quote").arg(*approval.content.source.roundNo)
                              : tr("goods at published prices");
    m_sheet.subtitle =
        approval.requestedBy.name.isEmpty() ? tr("Being asked for: %1.").arg(round)
        : approval.state.is(ApprovalState::Pending)
            ? tr("%1 asks to order %2 and to pay the first part.").arg(approval.requestedBy.name, round)
            : tr("%1 asked to order %2 and to pay the first part.").arg(approval.requestedBy.name, round);
    m_sheet.validUntil = DayText::moment(approval.validUntil, m_service.now());
    if (approval.state.is(ApprovalState::Invalidated))
        m_sheet.voidBecause = ApprovalText::invalidated(approval);
    for (const OpenCheckout& open : std::as_const(m_open)) {
        const bool own = !open.draft.approvalRef.isEmpty() && open.draft.approvalRef == m_view->key;
        if (own || (m_view->onPlatform && open.approvalId == approval.id))
            m_sheet.checkout = open.route();
    }
    if (!approval.orderId.isNull())
        m_sheet.order = u"orders/"_s + approval.orderId.toString();
    const bool idle = m_view->pending.isEmpty();
    const bool over = approval.validUntil.isValid() && approval.validUntil <= m_service.now();
    m_sheet.canDecide = idle && !over && m_sheet.hashHolds && ApprovalText::waitsFor(*m_view, me);
    m_sheet.canWithdraw =
        idle && m_view->onPlatform && approval.state.is(ApprovalState::Pending) && approval.requestedBy.id == me;
    if (!idle) {
        const PendingAct& act = m_view->pending.last();
        if (act.phase == IntentPhase::NeedsYou || act.phase == IntentPhase::Rejected)
            m_sheet.actLine = act.problem ? act.problem->title : tr("It was not sent. Look at it again.");
        else
            m_sheet.actLine = tr("Saved. It reaches the platform by itself.");
    }
    addFigures();
    addReasons();
    addEnds();
    addChain();
    addEarlier();
    Q_EMIT changed();
}

void ApprovalDetail::addFigures()
{
    const Approval& approval = m_view->approval;
    const QLocale locale;
    m_sheet.atMost = {part::money(approval.maxTotal, Certainty::Binding, Emphasis::Strong)};
    const bool isUsed = !approval.orderId.isNull();
    if (!isUsed)
        m_sheet.expected = {part::unknown()};
    m_sheet.stillToCome = {part::unknown()};
    m_sheet.perPiece = {part::unknown()};
    if (!m_view->onPlatform)
        return;
    ChargeSheet sheet;
    sheet.charges = approval.charges;
    sheet.total = approval.total;
    sheet.lines = approval.content.lines;
    sheet.source = approval.content.source;
    sheet.isVoid = approval.state.is(ApprovalState::Invalidated);
    if (m_pricing) {
        sheet.sources = m_pricing->sources;
        sheet.goods = m_pricing->goods;
    }
    m_charges.setColumns(ChargeRows::columns(tr("Line"), approval.total.currency().code()));
    QList<CellRow> rows = ChargeRows::rows(sheet);
    rows.append(ChargeRows::totalRow(u"total"_s, tr("Total"), approval.total, sheet.isVoid));
    m_charges.setRows(rows);
    if (!m_pricing)
        return;
    const PriceSources& sources = m_pricing->sources;
    const ServiceMode mode = approval.content.serviceMode.known().value_or(ServiceMode::FullService);
    const auto rate = clientRateFor(sources.book.rates, sources.book.fees.rules, approval.maxTotal.currency(),
                                    approval.total.currency(), mode, sources.at);
    if (rate && !isUsed) {
        if (const auto now = rate->convert(approval.total, Rounding::HalfUp)) {
            m_sheet.expected = {part::money(*now, Certainty::Estimate, Emphasis::Strong)};
            m_sheet.expectedNote = tr("at %1, not locked").arg(TradeWords::rate(rate->client));
        }
    }
    const LandedEstimator estimator(sources, approval.content.destination.country, mode,
                                    approval.content.freightLineId);
    QList<EstimateLine> lines;
    for (const ContentLine& line : approval.content.lines) {
        for (const KnownGoods& goods : m_pricing->goods) {
            if (goods.lineNo == line.lineNo)
                lines.append(
                    {goods.input, line.quantity.value(), line.unitPrice, line.qcPlan.known().value_or(QcPlan::None)});
        }
    }
    if (lines.size() != approval.content.lines.size() || !estimator.isReady())
        return;
    QList<Money> oneOff;
    for (const Charge& charge : approval.charges) {
        if (charge.kind.is(ChargeKind::Tooling) || charge.kind.is(ChargeKind::Sample))
            oneOff.append(charge.amount);
    }
    const ScenarioEstimate estimate = estimator.all(lines, oneOff);
    if (estimate.abroad) {
        m_sheet.stillToCome = {part::money(*estimate.abroad, Certainty::Estimate, Emphasis::Strong)};
        m_sheet.stillToComeNote = tr("freight, duty, clearance");
    }
    if (estimate.perPiece) {
        const QString number = moneyformat::number(
            Decimal::scaled(Decimal::scaled(estimate.perPiece->micros(), 6).unitsAt(3, Rounding::HalfUp).valueOr(0), 3),
            locale);
        m_sheet.perPiece = {
            part::amount(estimate.perPiece->currency().code(), number, Certainty::Estimate, Emphasis::Strong)};
        m_sheet.stillToComeNote = tr("%1 landed each").arg(plainText(m_sheet.perPiece.first()));
    }
}

void ApprovalDetail::addReasons()
{
    for (const RuleHit& hit : m_view->approval.rules) {
        QString note;
        if (hit.limit && hit.value)
            note = tr("%1 at the mid-market rate, against %2")
                       .arg(moneyformat::withCode(*hit.value, QLocale()), moneyformat::withCode(*hit.limit, QLocale()));
        m_sheet.reasons.append({Tone::Warn, u"alert"_s, hit.name, note});
    }
    if (!m_sheet.hashHolds)
        m_sheet.reasons.append({Tone::Bad, u"x-circle"_s, tr("The content does not match its hash"),
                                tr("What is shown here is not what would be bound. It cannot be approved.")});
    if (!m_view->approval.note.isEmpty())
        m_sheet.reasons.append(
            {Tone::Mute, u"message"_s, tr("%1 writes").arg(m_view->approval.requestedBy.name), m_view->approval.note});
}

void ApprovalDetail::addEnds()
{
    const Approval& approval = m_view->approval;
    if (!approval.orderId.isNull())
        return; // it has done what it was for
    const qint64 left = m_service.now().secsTo(approval.validUntil);
    m_sheet.ends.append({left < 24 * 3600 ? Tone::Warn : Tone::Mute, u"clock"_s, tr("Ends %1").arg(m_sheet.validUntil),
                         left > 0 ? tr("in %1").arg(DayText::span(left)) : tr("it is over")});
    m_sheet.ends.append({Tone::Mute, u"edit"_s, tr("Any edit of quantity, price or terms"), {}});
    if (const auto rate = lowestRate(approval.total, approval.maxTotal))
        m_sheet.ends.append({Tone::Mute,
                             u"fx"_s,
                             tr("A rate below %1 %2 per %3")
                                 .arg(moneyformat::number(*rate, QLocale()), approval.total.currency().code(),
                                      approval.maxTotal.currency().code()),
                             {}});
}

void ApprovalDetail::addChain()
{
    const Approval& approval = m_view->approval;
    const QDateTime now = m_service.now();
    const UserId me = m_me ? m_me->id : UserId();
    m_sheet.chain.append({Tone::Ok, u"check"_s, tr("%1 asked").arg(approval.requestedBy.name), approval.note,
                          DayText::moment(approval.requestedAt, now)});
    bool decided = false;
    for (const ApprovalStep& step : approval.steps) {
        if (step.decision) {
            decided = true;
            const bool yes = step.decision->is(ApprovalDecisionKind::Approve);
            m_sheet.chain.append({yes ? Tone::Ok : Tone::Bad, yes ? u"check"_s : u"x-circle"_s,
                                  (yes ? tr("%1 approved") : tr("%1 rejected")).arg(step.approverName), step.comment,
                                  DayText::moment(step.decidedAt, now)});
        }
    }
    for (const ApprovalStep& step : approval.steps) {
        if (decided || step.decision || !approval.state.is(ApprovalState::Pending))
            continue;
        const bool own = step.approverId == me;
        const qint64 waiting = approval.requestedAt.secsTo(now);
        m_sheet.chain.append({own ? Tone::Warn : Tone::Info,
                              own ? u"hand"_s : u"clock"_s,
                              own ? tr("You decide") : tr("%1 decides").arg(step.approverName),
                              waiting < 60 ? QString() : tr("since %1").arg(DayText::span(waiting)),
                              {}});
    }
    if (approval.state.is(ApprovalState::Invalidated))
        m_sheet.chain.append({Tone::Bad, u"undo"_s, tr("Invalidated"), m_sheet.voidBecause, {}});
    if (approval.state.is(ApprovalState::Withdrawn))
        m_sheet.chain.append({Tone::Mute, u"undo"_s, tr("Withdrawn"), {}, {}});
    if (!approval.orderId.isNull())
        m_sheet.chain.append({Tone::Ok, u"order"_s, tr("The order was placed"), {}, {}});
    else if (approval.state.is(ApprovalState::Pending) || approval.state.is(ApprovalState::Approved))
        m_sheet.chain.append({Tone::Mute, u"order"_s, tr("Order can be placed"), approval.requestedBy.name, {}});
}

void ApprovalDetail::addEarlier()
{
    const Approval& approval = m_view->approval;
    const auto sameGoods = [&approval](const Approval& other) {
        const OrderContent& a = approval.content;
        const OrderContent& b = other.content;
        if (!a.source.rfqId.isNull())
            return a.source.rfqId == b.source.rfqId;
        return !a.lines.isEmpty() && !b.lines.isEmpty() && a.lines.first().offerId == b.lines.first().offerId;
    };
    for (const ApprovalView& other : std::as_const(m_all)) {
        const bool former = other.onPlatform && other.key != m_view->key &&
                            other.approval.state.is(ApprovalState::Invalidated) && sameGoods(other.approval);
        if (former)
            m_sheet.earlier.append(
                {Tone::Bad, u"undo"_s,
                 tr("%1 of %2")
                     .arg(other.approval.number, DayText::moment(other.approval.requestedAt, m_service.now())),
                 ApprovalText::invalidated(other.approval)});
    }
}

void ApprovalDetail::approve(const QString& comment)
{
    decide(ApprovalDecisionKind::Approve, comment);
}

void ApprovalDetail::reject(const QString& comment)
{
    if (m_sheet.canDecide && comment.trimmed().isEmpty()) {
        Q_EMIT commentNeeded();
        return;
    }
    decide(ApprovalDecisionKind::Reject, comment);
}

void ApprovalDetail::decide(ApprovalDecisionKind decision, const QString& comment)
{
    if (!m_sheet.canDecide || m_deciding)
        return;
    m_deciding = true;
    deliver(m_service.decide(m_view->approval, decision, comment), this, [this](const Result<Intent>& intent) {
        m_deciding = false;
        if (intent)
            Q_EMIT decided();
        submitted(intent);
    });
}

void ApprovalDetail::withdraw(const QString& reason)
{
    if (!m_sheet.canWithdraw)
        return;
    deliver(m_service.withdraw(m_view->approval, reason), this,
            [this](const Result<Intent>& intent) { submitted(intent); });
}

void ApprovalDetail::putAway()
{
    if (m_view && !m_view->pending.isEmpty())
        m_service.putAway(m_view->pending.last().intentId);
}

void ApprovalDetail::submitted(const Result<Intent>& intent)
{
    if (!intent && intent.error().kind != Error::Kind::Cancelled)
        Q_EMIT failed(intent.error());
    reload();
}

} // namespace tradewind
