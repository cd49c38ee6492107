// SPDX-License-Identifier: Apache-2.0
#include "models/checkout/checkoutsession.h"

#include "models/approvals/approvaltext.h"
#include "models/checkout/checkouttext.h"
#include "models/shared/tradewords.h"
#include "services/domain/pricing/freight.h"
#include "services/domain/values/moneyformat.h"

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// An approval is asked for with this much room above the figures, so that a rate that moves a little does not void it.
constexpr qint64 kRoomBp = 100;
constexpr int kApprovalDays = 3;

Money roundedUpToWhole(const Money& amount)
{
    qint64 unit = 1;
    for (int i = 0; i < amount.currency().exponent(); ++i)
        unit *= 10;
    return {(amount.minor() + unit - 1) / unit * unit, amount.currency()};
}

} // namespace

CheckoutSession::CheckoutSession(CheckoutService& checkout, ApprovalService& approvals, PaymentService& payments,
                                 QObject* parent)
    : QObject(parent)
    , m_checkout(checkout)
    , m_approvals(approvals)
    , m_payments(payments)
    , m_payment(payments)
{
    connect(&m_checkout, &CheckoutService::changed, this, &CheckoutSession::readProgress);
    connect(&m_checkout, &CheckoutService::sourcesChanged, this, &CheckoutSession::readInputs);
    connect(&m_checkout, &CheckoutService::draftSaved, this, [this](const QString& draftId) {
        if (draftId != m_draft.id)
            return;
        m_savedAt = QDateTime::currentDateTimeUtc();
        Q_EMIT saved();
    });
    connect(&m_checkout, &CheckoutService::saveFailed, this, &CheckoutSession::failed);
    connect(&m_approvals, &ApprovalService::changed, this, &CheckoutSession::readApproval);
    connect(&m_payments, &PaymentService::balancesChanged, this, &CheckoutSession::readBalances);
    connect(&m_payment, &PaymentSession::failed, this, &CheckoutSession::failed);
    connect(&m_payment, &PaymentSession::changed, this, [this] {
        const auto& act = m_payment.act();
        const bool refused = act && act->phase == IntentPhase::NeedsYou;
        const FxQuoteId lock = refused ? FxQuoteId() : m_payment.quote() ? m_payment.quote()->id : m_draft.fxQuoteId;
        if (m_loaded && lock != m_draft.fxQuoteId) {
            m_draft.fxQuoteId = lock;
            save();
        }
        if (act && m_progress.placed && act->intentId != m_draft.paymentIntent) {
            m_draft.paymentIntent = act->intentId; // paid anew with another lock
            save();
            readProgress();
        }
        rebuild();
    });
}

void CheckoutSession::open(const QString& draftId)
{
    if (m_draft.id == draftId && (m_loaded || !m_missing))
        return;
    const auto ticket = m_generation.next();
    m_stop.restart();
    m_payment.end();
    m_takenBack.forget();
    m_draft = {};
    m_draft.id = draftId;
    m_inputs.reset();
    m_prepared.reset();
    m_approval.reset();
    m_progress = {};
    m_problem.reset();
    m_savedAt = {};
    m_loaded = m_missing = m_preparing = m_placing = m_finished = false;
    m_takingBack.reset();
    m_review.clear();
    deliver(m_checkout.draft(draftId), this, [this, ticket](const Result<CheckoutDraft>& draft) {
        if (!m_generation.isCurrent(ticket))
            return;
        if (!draft) {
            m_missing = true;
            Q_EMIT changed();
            return;
        }
        m_draft = *draft;
        m_loaded = true;
        if (!m_draft.prepared.isEmpty()) {
            if (auto prepared = preparedFromJson(m_draft.prepared); prepared && prepared->hashVerified)
                m_prepared = std::move(prepared).value();
        }
        readInputs();
        readBalances();
        readApproval();
        readProgress();
        beginPayment();
        rebuild();
        Q_EMIT stepChanged();
    });
}

void CheckoutSession::readInputs()
{
    if (!m_loaded)
        return;
    const auto ticket = m_generation.next();
    deliver(m_checkout.inputs(m_draft), this, [this, ticket](const Result<CheckoutInputs>& inputs) {
        if (!m_generation.isCurrent(ticket) || !inputs)
            return;
        m_inputs = *inputs;
        bool proposed = false;
        const QList<Address>& addresses = m_inputs->sources.addresses;
        const bool known = std::any_of(addresses.cbegin(), addresses.cend(),
                                       [this](const Address& each) { return each.id == m_draft.addressId; });
        if (!known && !addresses.isEmpty()) {
            const auto& company = m_inputs->sources.company;
            const Address* chosen = &addresses.first();
            for (const Address& each : addresses) {
                if (company && each.id == company->defaultAddressId)
                    chosen = &each;
            }
            m_draft.addressId = chosen->id;
            m_draft.incotermPlace = chosen->city;
            proposed = true;
        }
        if (!m_draft.paymentCurrency.isValid() && m_inputs->sources.company) {
            m_draft.paymentCurrency = m_inputs->sources.company->currency;
            proposed = true;
        }
        if (m_draft.freightLineId.isEmpty() && needsFreightLine()) {
            // The line that every page assumed; where that does not go, the cheapest.
            const QString assumed = m_inputs->sources.assumed ? m_inputs->sources.assumed->freightLineId : QString();
            for (const CheckoutChoice& line : freightLines()) {
                if (!line.refused.isEmpty() || (!m_draft.freightLineId.isEmpty() && line.id != assumed))
                    continue;
                m_draft.freightLineId = line.id;
                proposed = true;
            }
        }
        if (proposed)
            edit(false);
        rebuild();
    });
}

void CheckoutSession::readBalances()
{
    if (!m_loaded)
        return;
    deliver(m_payments.balances(), this, [this](const Result<QList<Balance>>& balances) {
        if (!balances)
            return;
        m_balances = *balances;
        Q_EMIT changed();
    });
}

void CheckoutSession::readApproval()
{
    if (!m_loaded)
        return;
    deliver(m_approvals.approvals(), this, [this, id = m_draft.id](const Result<QList<ApprovalView>>& views) {
        if (!views || id != m_draft.id)
            return;
        m_approval.reset();
        for (const ApprovalView& view : *views) {
            if (!m_approval && isApprovalOf(m_draft, m_prepared, view.approval, view.key))
                m_approval = view;
        }
        rebuild();
    });
}

void CheckoutSession::readProgress()
{
    if (!m_loaded || m_draft.orderIntent == 0)
        return;
    deliver(m_checkout.progress(m_draft), this, [this, id = m_draft.id](const Result<CheckoutProgress>& progress) {
        if (!progress || id != m_draft.id || m_draft.orderIntent == 0)
            return;
        const Stage before = stage();
        m_progress = *progress;
        if (m_progress.payment && m_draft.paymentIntent == 0)
            m_draft.paymentIntent = m_progress.payment->intentId;
        if (m_takingBack && CheckoutService::isTakenBack(m_progress))
            return release();
        if (m_progress.placed)
            m_takingBack.reset(); // it was under way already
        const Stage after = stage();
        if (m_progress.placed && !m_finished)
            beginPayment();
        if (after == Stage::Done && !m_finished) {
            m_finished = true;
            deliver(m_checkout.discardDraft(m_draft.id), this, [](const Result<void>&) {});
        }
        rebuild();
        if (before != after)
            Q_EMIT stepChanged();
    });
}

QString CheckoutSession::subject() const
{
    if (!m_draft.rfqNumber.isEmpty())
        return tr("Order from %1").arg(m_draft.rfqNumber);
    return m_draft.title;
}

QString CheckoutSession::subjectNote() const
{
    const auto pieces = m_draft.pieces();
    QString what =
        pieces ? TradeWords::quantity(*pieces) : tr("%n line(s)", nullptr, static_cast<int>(m_draft.lines.size()));
    return m_draft.incotermPlace.isEmpty() ? what : tr("%1, %2", "quantity and place").arg(what, m_draft.incotermPlace);
}

void CheckoutSession::edit(bool content)
{
    m_takenBack.forget();
    if (content && m_prepared && !m_draft.preparedVoid) {
        m_draft.preparedVoid = true;
        m_draft.done = std::min(m_draft.done, static_cast<int>(CheckoutStep::Freight));
    }
    save();
    rebuild();
}

void CheckoutSession::save()
{
    if (m_loaded && !m_finished)
        m_checkout.saveDraft(m_draft);
}

QcPlan CheckoutSession::qcPlan() const
{
    return m_draft.lines.isEmpty() ? QcPlan::None : m_draft.lines.first().qcPlan.known().value_or(QcPlan::None);
}

void CheckoutSession::setServiceMode(const QString& mode)
{
    const auto value = OpenEnum<ServiceMode>::fromWire(mode);
    if (m_draft.serviceMode == value || stage() != Stage::Editing)
        return;
    m_draft.serviceMode = value;
    edit();
}

void CheckoutSession::setCurrency(const QString& code)
{
    const auto value = Currency::fromCode(code);
    if (!value || m_draft.paymentCurrency == *value || stage() != Stage::Editing)
        return;
    m_draft.paymentCurrency = *value;
    m_draft.approvalMax.reset();
    edit();
}

void CheckoutSession::setQcPlan(QcPlan plan)
{
    if (qcPlan() == plan || m_draft.isFromRound() || stage() != Stage::Editing)
        return;
    for (CheckoutLine& line : m_draft.lines)
        line.qcPlan = plan;
    edit();
}

void CheckoutSession::setAddress(const QString& id)
{
    if (m_draft.addressId.toString() == id || !m_inputs || stage() != Stage::Editing)
        return;
    for (const Address& address : m_inputs->sources.addresses) {
        if (address.id.toString() != id)
            continue;
        m_draft.addressId = address.id;
        m_draft.incotermPlace = address.city;
    }
    edit();
}

void CheckoutSession::setIncoterm(const QString& code)
{
    const auto value = OpenEnum<Incoterm>::fromWire(code);
    if (m_draft.incoterm == value || stage() != Stage::Editing)
        return;
    m_draft.incoterm = value;
    edit();
}

void CheckoutSession::setPlace(const QString& place)
{
    if (m_draft.incotermPlace == place || stage() != Stage::Editing)
        return;
    m_draft.incotermPlace = place;
    edit();
}

void CheckoutSession::setFreightLine(const QString& id)
{
    if (m_draft.freightLineId == id || stage() != Stage::Editing)
        return;
    m_draft.freightLineId = id;
    edit();
}

void CheckoutSession::setMemo(const QString& memo)
{
    if (m_draft.memo == memo || stage() != Stage::Editing)
        return;
    m_draft.memo = memo;
    edit(false); // no part of what is bound
}

bool CheckoutSession::binds(const Prepared& prepared) const
{
    return prepared.hashVerified && prepared.expiresAt > now() && !prepared.dues.isEmpty();
}

bool CheckoutSession::isBinding() const
{
    return m_prepared && !m_draft.preparedVoid && binds(*m_prepared);
}

void CheckoutSession::prepare(void (CheckoutSession::*then)())
{
    if (m_preparing)
        return;
    m_preparing = true;
    m_problem.reset();
    Q_EMIT changed();
    deliver(m_checkout.prepare(m_draft, m_stop.restart()), this,
            [this, then, asked = requestOf(m_draft)](const Result<PreparedAnswer>& answer) {
                m_preparing = false;
                if (!answer) {
                    if (answer.error().kind != Error::Kind::Cancelled)
                        m_problem = answer.error();
                    Q_EMIT changed();
                    return;
                }
                if (asked != requestOf(m_draft)) {
                    Q_EMIT changed(); // edited meanwhile: these figures are void before they were shown
                    return;
                }
                if (!binds(answer->prepared)) {
                    // What was bound before stays; asking again would bring the same.
                    m_problem = makeError(Error::Kind::Parse, answer->prepared.hashVerified
                                                                  ? u"what was prepared binds nobody"_s
                                                                  : u"the content does not match its hash"_s);
                    Q_EMIT changed();
                    return;
                }
                takePrepared(*answer);
                (this->*then)();
            });
}

void CheckoutSession::takePrepared(const PreparedAnswer& answer)
{
    m_draft.prepared = answer.json;
    m_draft.preparedVoid = false;
    m_prepared = answer.prepared;
    beginPayment();
    readApproval();
    rebuild();
    save();
}

void CheckoutSession::beginPayment()
{
    if (!m_prepared || m_prepared->dues.isEmpty())
        return;
    PaymentSubject subject;
    subject.total = m_prepared->dues.first().amount;
    subject.currency = m_draft.paymentCurrency;
    subject.serviceMode = m_draft.serviceMode.known().value_or(ServiceMode::FullService);
    subject.target.title = m_draft.title;
    if (m_progress.placed) {
        subject.target.ownerId = m_progress.placed->id.toString();
        subject.target.title = m_progress.placed->number;
        for (const Due& due : m_progress.placed->dues) {
            if (due.kind == m_prepared->dues.first().kind)
                subject.target.dueIds = {due.id};
        }
    }
    m_payment.begin(subject);
    if (!m_draft.fxQuoteId.isNull() && !m_payment.quote())
        m_payment.resume(m_draft.fxQuoteId);
    if (m_progress.placed && m_draft.paymentIntent != 0 && !m_payment.act())
        m_payment.follow(m_draft.paymentIntent);
}

void CheckoutSession::rebuild()
{
    if (m_prepared)
        m_review.build({m_draft, *m_prepared, m_inputs ? &*m_inputs : nullptr, m_payment, m_approval, now()});
    else
        m_review.clear();
    Q_EMIT changed();
}

CheckoutSession::ApprovalStage CheckoutSession::approvalStage() const
{
    if (!m_prepared || m_draft.preparedVoid) {
        const bool had = m_approval && !m_approval->approval.state.is(ApprovalState::Rejected);
        return m_draft.preparedVoid && had ? ApprovalStage::Invalidated : ApprovalStage::NotPrepared;
    }
    if (!m_prepared->approval.required)
        return ApprovalStage::NotNeeded;
    if (!m_approval)
        return m_prepared->approval.state.is(ApprovalState::Approved) ? ApprovalStage::Approved : ApprovalStage::ToAsk;
    if (!m_approval->onPlatform) {
        const IntentPhase phase =
            m_approval->pending.isEmpty() ? IntentPhase::Queued : m_approval->pending.last().phase;
        const bool open = phase == IntentPhase::Queued || phase == IntentPhase::Attempted;
        return open ? ApprovalStage::OnItsWay : ApprovalStage::NotSent;
    }
    if (m_approval->approval.contentHash != m_prepared->contentHash)
        return ApprovalStage::Invalidated;
    switch (m_approval->approval.state.known().value_or(ApprovalState::Pending)) {
    case ApprovalState::NotRequired:
        return ApprovalStage::NotNeeded;
    case ApprovalState::Pending:
        return ApprovalStage::Waiting;
    case ApprovalState::Approved:
        return m_approval->approval.validUntil > now() ? ApprovalStage::Approved : ApprovalStage::Invalidated;
    case ApprovalState::Rejected:
        return ApprovalStage::Rejected;
    case ApprovalState::Withdrawn:
        return ApprovalStage::Withdrawn;
    case ApprovalState::Invalidated:
        return ApprovalStage::Invalidated;
    }
    return ApprovalStage::ToAsk;
}

std::optional<Money> CheckoutSession::approvalLeast() const
{
    // Of the whole order: with a deposit, what is paid now is only a part of what is approved.
    std::optional<Money> amount = m_payment.debit();
    if (m_prepared && m_prepared->dues.size() > 1) {
        const auto rate = m_payment.rate();
        const auto whole = rate ? rate->convert(m_prepared->total, Rounding::Up) : Result<Money>(m_prepared->total);
        if (whole && whole->currency() == m_draft.paymentCurrency)
            amount = *whole;
    }
    return amount;
}

Money CheckoutSession::approvalMax() const
{
    if (m_draft.approvalMax)
        return *m_draft.approvalMax;
    const std::optional<Money> amount = approvalLeast();
    if (!amount)
        return {};
    const auto more = amount->basisPoints(10'000 + kRoomBp, Rounding::Up);
    return roundedUpToWhole(more ? *more : *amount);
}

QDateTime CheckoutSession::approvalUntil() const
{
    if (m_draft.approvalUntil.isValid() && m_draft.approvalUntil > now())
        return m_draft.approvalUntil;
    QDateTime until = now().addDays(kApprovalDays);
    if (m_inputs && m_inputs->rfq) {
        for (const QuoteRound& round : m_inputs->rfq->rounds) {
            if (m_draft.source.roundNo == round.no && round.validTo < until && round.validTo > now())
                until = round.validTo;
        }
    }
    return until;
}

void CheckoutSession::setApprovalMax(const Money& most)
{
    if (m_draft.approvalMax == most)
        return;
    m_draft.approvalMax = most;
    edit(false);
}

void CheckoutSession::setApprovalNote(const QString& note)
{
    if (m_draft.approvalNote == note)
        return;
    m_draft.approvalNote = note;
    edit(false);
}

void CheckoutSession::askApproval()
{
    if (!isBinding()) {
        prepare(&CheckoutSession::askApproval);
        return;
    }
    const ApprovalStage at = approvalStage();
    const bool open = at == ApprovalStage::OnItsWay || at == ApprovalStage::Waiting || at == ApprovalStage::Approved ||
                      at == ApprovalStage::NotNeeded;
    if (open) {
        afterPrepare();
        return;
    }
    if (at == ApprovalStage::NotSent)
        m_approvals.putAway(m_approval->pending.last().intentId);
    const ApprovalRequest request{*m_prepared, approvalMax(), approvalUntil(), m_draft.approvalNote, m_draft.title};
    deliver(m_approvals.request(request), this, [this, id = m_draft.id](const Result<Intent>& intent) {
        if (id != m_draft.id)
            return;
        if (!intent) {
            if (intent.error().kind != Error::Kind::Cancelled)
                Q_EMIT failed(intent.error());
            return;
        }
        m_draft.approvalRef = intent->clientRef;
        save();
        readApproval();
    });
}

CheckoutSession::Stage CheckoutSession::stage() const
{
    if (m_placing)
        return Stage::Sending;
    if (m_draft.orderIntent == 0)
        return Stage::Editing;
    const auto failedAct = [](const std::optional<PendingAct>& act) {
        return act && (act->phase == IntentPhase::Rejected || act->phase == IntentPhase::NeedsYou ||
                       act->phase == IntentPhase::Withdrawn);
    };
    if (!m_progress.placed)
        return failedAct(m_progress.order) ? Stage::OrderFailed : Stage::Sending;
    if (m_progress.payment && m_progress.payment->phase == IntentPhase::Confirmed)
        return Stage::Done;
    const bool paid =
        std::any_of(m_progress.placed->dues.cbegin(), m_progress.placed->dues.cend(), [this](const Due& due) {
            return m_prepared && !m_prepared->dues.isEmpty() && due.kind == m_prepared->dues.first().kind &&
                   due.state.is(DueState::Paid);
        });
    if (paid)
        return Stage::Done;
    return !m_progress.payment || failedAct(m_progress.payment) ? Stage::PaymentFailed : Stage::Paying;
}

std::optional<Problem> CheckoutSession::sendProblem() const
{
    if (stage() == Stage::OrderFailed && m_progress.order)
        return m_progress.order->problem;
    if (stage() == Stage::PaymentFailed && m_progress.payment)
        return m_progress.payment->problem;
    return std::nullopt;
}

QString CheckoutSession::orderRoute() const
{
    return m_progress.placed ? u"orders/"_s + m_progress.placed->id.toString() : QString();
}

bool CheckoutSession::canTakeBack() const
{
    return m_draft.orderIntent != 0 && m_checkout.canTakeBack(m_progress);
}

bool CheckoutSession::mayHaveBeenExecuted() const
{
    if (step() == CheckoutStep::Review)
        return (stage() == Stage::OrderFailed && !canTakeBack()) ||
               (stage() == Stage::PaymentFailed && m_payment.mayHavePaid());
    if (step() != CheckoutStep::Approval || approvalStage() != ApprovalStage::NotSent)
        return false;
    const PendingAct& request = m_approval->pending.last();
    return request.phase == IntentPhase::NeedsYou && !m_approvals.canMakeAnew(request.intentId);
}

void CheckoutSession::takeBack()
{
    if (!canTakeBack())
        return;
    m_takingBack = stage() == Stage::Sending;
    m_checkout.takeBack(m_draft);
    readProgress();
}

void CheckoutSession::release()
{
    const TakenBackOrder taken = m_checkout.release(m_draft);
    if (m_takingBack.value_or(false))
        m_takenBack.make(tr("The order was taken back. It will not be sent."),
                         [this, taken] { return putBack(taken); });
    m_takingBack.reset();
    m_progress = {};
    m_payment.follow(0);
    rebuild();
    Q_EMIT stepChanged();
}

bool CheckoutSession::putBack(const TakenBackOrder& taken)
{
    if (m_placing || !m_checkout.putBack(m_draft, taken))
        return false;
    m_payment.follow(m_draft.paymentIntent);
    readProgress();
    rebuild();
    Q_EMIT stepChanged();
    return true;
}

} // namespace tradewind
