// SPDX-License-Identifier: Apache-2.0
// The walk through the steps of a CheckoutSession: what can be chosen, what is missing, what the main button does.
#include "models/approvals/approvaltext.h"
#include "models/checkout/checkoutsession.h"
#include "models/checkout/checkouttext.h"
#include "services/domain/pricing/fees.h"
#include "services/domain/pricing/freight.h"
#include "services/domain/pricing/servicemodes.h"
#include "services/domain/values/moneyformat.h"

#include <algorithm>
#include <limits>

namespace tradewind {
using namespace Qt::StringLiterals;

QList<CheckoutChoice> CheckoutSession::serviceModes() const
{
    QList<OpenEnum<ServiceMode>> modes;
    if (m_inputs && m_inputs->sources.capabilities) {
        for (const ServiceMode mode : buyingModes(*m_inputs->sources.capabilities))
            modes.append(mode);
    }
    if (!modes.contains(m_draft.serviceMode))
        modes.append(m_draft.serviceMode); // of the round, or of a platform that offered it until now
    QList<CheckoutChoice> choices;
    for (const auto& mode : std::as_const(modes))
        choices.append(
            {mode.toWire(), CheckoutText::serviceMode(mode), CheckoutText::serviceModeSentence(mode), {}, {}});
    return choices;
}

QList<CheckoutChoice> CheckoutSession::currencies() const
{
    QList<Currency> offered{m_draft.paymentCurrency};
    if (m_inputs && m_inputs->sources.capabilities)
        offered = m_inputs->sources.capabilities->paymentCurrencies;
    QList<CheckoutChoice> choices;
    for (const Currency currency : std::as_const(offered)) {
        if (!currency.isValid())
            continue;
        QString available;
        for (const Balance& balance : m_balances) {
            if (balance.currency == currency)
                available = moneyformat::withCode(balance.available, QLocale());
        }
        choices.append({currency.code(),
                        CheckoutText::fromBalance(currency),
                        available.isEmpty() ? tr("No balance in this currency yet.") : tr("Available now"),
                        available,
                        {}});
    }
    std::stable_sort(choices.begin(), choices.end(), [this](const CheckoutChoice& a, const CheckoutChoice& b) {
        const QString own =
            m_inputs && m_inputs->sources.company ? m_inputs->sources.company->currency.code() : QString();
        return a.id == own && b.id != own;
    });
    return choices;
}

QList<CheckoutChoice> CheckoutSession::addresses() const
{
    QList<CheckoutChoice> choices;
    if (!m_inputs)
        return choices;
    for (const Address& address : m_inputs->sources.addresses) {
        const QString place = u"%1 %2, %3"_s.arg(address.postalCode, address.city, address.country);
        choices.append({address.id.toString(),
                        address.label.isEmpty() ? address.company : address.label,
                        u"%1 · %2"_s.arg(address.lines.join(u", "_s), place),
                        {},
                        {}});
    }
    return choices;
}

QList<CheckoutChoice> CheckoutSession::incoterms() const
{
    QList<CheckoutChoice> choices;
    for (const Incoterm term : {Incoterm::Dap, Incoterm::Ddp, Incoterm::Fob, Incoterm::Fca, Incoterm::Exw})
        choices.append({QString(toWire(term)), CheckoutText::incoterm(term), {}, {}, {}});
    if (const auto own = m_draft.incoterm.toWire();
        std::none_of(choices.cbegin(), choices.cend(), [&own](const CheckoutChoice& each) { return each.id == own; }))
        choices.append({own, own, {}, {}, {}});
    return choices;
}

std::optional<Money> CheckoutSession::freightEstimate(const FreightLine& line, QString& refused) const
{
    QString country;
    for (const Address& address : m_inputs->sources.addresses) {
        if (address.id == m_draft.addressId)
            country = address.country;
    }
    const LineRate* rate = findRate(line, country, m_inputs->sources.at);
    if (!line.active || !rate) {
        refused = tr("Does not go there.");
        return std::nullopt;
    }
    QList<LooseLine> lines;
    for (const KnownGoods& each : m_inputs->goods) {
        if (const auto why = tradewind::refusal(line, each.input.restricted)) {
            refused = CheckoutText::missing(*why);
            return std::nullopt;
        }
        const qsizetype at = each.lineNo - 1;
        if (at < 0 || at >= m_draft.lines.size())
            continue;
        lines.append({m_draft.lines.at(at).quantity.value(),
                      each.input.weight ? std::optional(Mass{each.input.weight->grams}) : std::nullopt,
                      each.input.dims});
    }
    if (lines.size() != m_draft.lines.size())
        return std::nullopt;
    const auto goods = LooseGoods::of(lines, line).valueOr(std::nullopt);
    if (!goods)
        return std::nullopt;
    const auto estimate = estimateFreight(line, *rate, *goods);
    const PriceSources& sources = m_inputs->sources;
    const FeeRule* rule = findRule(sources.book.fees.rules, FeeKind::Packing,
                                   m_draft.serviceMode.known().value_or(ServiceMode::FullService), sources.at);
    if (!estimate || !rule)
        return estimate ? std::optional(estimate->amount) : std::nullopt;
    // As payment 2 is estimated: what they are packed in belongs to it.
    const auto packing = unitFee(*rule, Decimal(1));
    const auto sum = packing ? add(estimate->amount, packing->amount) : Result<Money>(packing.error());
    return sum ? std::optional(*sum) : std::nullopt;
}

QList<CheckoutChoice> CheckoutSession::freightLines() const
{
    QList<CheckoutChoice> choices;
    if (!m_inputs)
        return choices;
    QHash<QString, qint64> amounts;
    for (const FreightLine& line : m_inputs->sources.book.freightLines) {
        CheckoutChoice choice{line.id, line.name, {}, {}, {}};
        //: A carrier and how many days it takes.
        choice.sentence = tr("%1, %2 to %3 days").arg(line.carrier).arg(line.daysMin).arg(line.daysMax);
        if (const auto amount = freightEstimate(line, choice.refused)) {
            choice.consequence = u"≈ "_s + moneyformat::withCode(*amount, QLocale());
            amounts.insert(line.id, amount->minor());
        }
        if (!choice.refused.isEmpty())
            choice.sentence = choice.refused;
        choices.append(choice);
    }
    // The cheapest first, then those whose cost nobody knows, then those that do not take the goods.
    static constexpr qint64 kUnknown = std::numeric_limits<qint64>::max();
    std::stable_sort(choices.begin(), choices.end(), [&amounts](const CheckoutChoice& a, const CheckoutChoice& b) {
        return std::pair(!a.refused.isEmpty(), amounts.value(a.id, kUnknown)) <
               std::pair(!b.refused.isEmpty(), amounts.value(b.id, kUnknown));
    });
    return choices;
}

QString CheckoutSession::stepIssue(CheckoutStep step) const
{
    switch (step) {
    case CheckoutStep::Mode:
        if (m_draft.lines.isEmpty())
            return tr("There is nothing to order.");
        if (m_draft.paymentCurrency.isValid())
            return {};
        return isReadingChoices() ? tr("The balances are being read.") : tr("Choose a balance to pay from.");
    case CheckoutStep::Delivery:
        if (m_draft.addressId.isNull())
            return tr("Choose where the goods go.");
        return m_draft.incotermPlace.trimmed().isEmpty() ? tr("Name the Incoterm's place.") : QString();
    case CheckoutStep::Freight:
        return needsFreightLine() && m_draft.freightLineId.isEmpty() ? tr("Choose a freight line.") : QString();
    case CheckoutStep::Approval:
    case CheckoutStep::Fx:
    case CheckoutStep::Review:
        return {};
    }
    return {};
}

bool CheckoutSession::isReadingChoices() const
{
    return step() == CheckoutStep::Mode && !m_draft.paymentCurrency.isValid() && (!m_inputs || m_balances.isEmpty());
}

QString CheckoutSession::errors() const
{
    // Nobody has done anything wrong while there is nothing to choose from yet.
    return isReadingChoices() ? QString() : stepIssue(step());
}

void CheckoutSession::goTo(CheckoutStep step)
{
    const int wanted = static_cast<int>(step);
    const bool reachable = wanted <= m_draft.done || wanted == m_draft.step;
    if (!m_loaded || !reachable || stage() != Stage::Editing || wanted == m_draft.step)
        return;
    m_draft.step = wanted;
    save();
    rebuild();
    Q_EMIT stepChanged();
}

void CheckoutSession::back()
{
    int wanted = m_draft.step - 1;
    if (wanted == static_cast<int>(CheckoutStep::Approval) && approvalStage() == ApprovalStage::NotNeeded)
        --wanted;
    if (wanted >= 0)
        goTo(static_cast<CheckoutStep>(wanted));
}

void CheckoutSession::next()
{
    if (!m_loaded || !nextDisabledReason().isEmpty())
        return;
    const auto advance = [this](CheckoutStep to) {
        m_draft.done = std::max(m_draft.done, static_cast<int>(to));
        goTo(to);
    };
    switch (step()) {
    case CheckoutStep::Mode:
        return advance(CheckoutStep::Delivery);
    case CheckoutStep::Delivery:
        return advance(CheckoutStep::Freight);
    case CheckoutStep::Freight:
        return prepare(&CheckoutSession::afterPrepare);
    case CheckoutStep::Approval:
        if (approvalStage() == ApprovalStage::Approved || approvalStage() == ApprovalStage::NotNeeded)
            return prepare(&CheckoutSession::afterPrepare);
        return askApproval();
    case CheckoutStep::Fx:
        if (m_payment.lockState() == PaymentSession::Lock::None ||
            m_payment.lockState() == PaymentSession::Lock::Expired)
            return m_payment.lock();
        if (!isBinding())
            return prepare(&CheckoutSession::goToReview);
        return goToReview();
    case CheckoutStep::Review:
        break;
    }
    switch (stage()) {
    case Stage::Editing:
        if (!isBinding())
            return prepare(&CheckoutSession::rebuild);
        if (m_payment.lockState() == PaymentSession::Lock::None ||
            m_payment.lockState() == PaymentSession::Lock::Expired)
            return m_payment.lock();
        return place();
    case Stage::OrderFailed:
        takeBack();
        return prepare(&CheckoutSession::afterPrepare);
    case Stage::PaymentFailed:
        return payAgain();
    case Stage::Sending:
    case Stage::Paying:
    case Stage::Done:
        if (!orderRoute().isEmpty())
            Q_EMIT openRequested(orderRoute());
        return;
    }
}

/// On from what was just prepared: to the approval when a rule asks for one, else to the rate.
void CheckoutSession::afterPrepare()
{
    const bool needs = m_prepared->approval.required && !m_prepared->approval.state.is(ApprovalState::Approved);
    const CheckoutStep to = needs ? CheckoutStep::Approval : CheckoutStep::Fx;
    m_draft.done = std::max(m_draft.done, static_cast<int>(to));
    if (to == CheckoutStep::Approval)
        m_draft.done = static_cast<int>(to);
    m_draft.step = static_cast<int>(to);
    save();
    rebuild();
    Q_EMIT stepChanged();
}

void CheckoutSession::goToReview()
{
    m_draft.done = static_cast<int>(CheckoutStep::Review);
    m_draft.step = m_draft.done;
    save();
    rebuild();
    Q_EMIT stepChanged();
}

void CheckoutSession::place()
{
    const auto terms = m_payment.terms();
    if (!terms || m_placing || !isBinding())
        return;
    m_placing = true;
    m_takenBack.forget();
    rebuild();
    const auto taken = [this, id = m_draft.id](const Result<PlacedIntents>& placed) {
        if (id != m_draft.id)
            return; // another checkout was opened; this one is found on its page
        m_placing = false;
        if (placed) {
            m_draft.orderIntent = placed->order.id;
            m_draft.orderRef = placed->order.clientRef;
            m_draft.paymentIntent = placed->payment ? placed->payment->id : 0;
            readProgress();
        }
        const Result<Intent> payment = placed ? placed->payment : placed.error();
        if (!payment && payment.error().kind != Error::Kind::Cancelled)
            Q_EMIT failed(payment.error());
        rebuild();
        Q_EMIT stepChanged();
    };
    deliver(m_checkout.placeAndPay(m_draft, *m_prepared, *terms), this, taken);
}

/// The order stands, its payment does not: a new lock, then the same due.
void CheckoutSession::payAgain()
{
    if (m_payment.act())
        m_payment.putAway();
    if (m_payment.act())
        return; // it may have been executed: that is to be known first
    const auto lock = m_payment.lockState();
    if (lock == PaymentSession::Lock::None || lock == PaymentSession::Lock::Expired)
        m_payment.lock();
    else
        m_payment.pay();
}

QString CheckoutSession::nextOfReview() const
{
    const auto debit = m_payment.debit();
    const QString amount = debit ? moneyformat::withCode(*debit, QLocale()) : QString();
    const auto lock = m_payment.lockState();
    const bool unlocked = lock == PaymentSession::Lock::None || lock == PaymentSession::Lock::Expired;
    switch (stage()) {
    case Stage::Editing:
        if (!isBinding())
            return tr("Ask for new figures");
        return unlocked ? tr("Lock the rate again") : tr("Place order and pay %1").arg(amount);
    case Stage::OrderFailed:
        return tr("Ask for new figures");
    case Stage::PaymentFailed:
        return unlocked ? tr("Lock the rate again") : tr("Pay %1").arg(amount);
    case Stage::Sending:
        return tr("Place order and pay %1").arg(amount);
    case Stage::Paying:
    case Stage::Done:
        return tr("Open order %1").arg(m_progress.placed ? m_progress.placed->number : QString());
    }
    return {};
}

QString CheckoutSession::nextText() const
{
    switch (step()) {
    case CheckoutStep::Mode:
    case CheckoutStep::Delivery:
        return CheckoutText::steps().value(m_draft.step + 1);
    case CheckoutStep::Freight:
        return tr("Get binding figures");
    case CheckoutStep::Approval:
        switch (approvalStage()) {
        case ApprovalStage::Approved:
        case ApprovalStage::NotNeeded:
            return CheckoutText::steps().value(static_cast<int>(CheckoutStep::Fx));
        case ApprovalStage::Rejected:
        case ApprovalStage::Withdrawn:
        case ApprovalStage::Invalidated:
        case ApprovalStage::NotSent:
            return tr("Ask again");
        case ApprovalStage::NotPrepared:
        case ApprovalStage::ToAsk:
        case ApprovalStage::OnItsWay:
        case ApprovalStage::Waiting:
            return tr("Ask for approval");
        }
        return {};
    case CheckoutStep::Fx:
        if (m_payment.lockState() == PaymentSession::Lock::Expired)
            return tr("Lock the rate again");
        if (m_payment.isBinding())
            return CheckoutText::steps().last();
        return tr("Lock the rate");
    case CheckoutStep::Review:
        return nextOfReview();
    }
    return {};
}

QString CheckoutSession::nextIcon() const
{
    const bool locks = step() == CheckoutStep::Review || (step() == CheckoutStep::Fx && !m_payment.isBinding());
    if (!locks || stage() == Stage::Done || stage() == Stage::Paying)
        return {};
    return u"lock"_s;
}

QString CheckoutSession::nextDisabledReason() const
{
    if (m_preparing)
        return tr("Asking the platform for binding figures.");
    if (const QString issue = stepIssue(step()); !issue.isEmpty())
        return issue;
    if (mayHaveBeenExecuted())
        return tr("Whether it was executed is not known yet. Look under Pending changes.");
    if (step() == CheckoutStep::Approval) {
        if (approvalStage() == ApprovalStage::OnItsWay)
            return tr("The request is on its way.");
        if (approvalStage() == ApprovalStage::Waiting)
            return tr("It waits for the approver. You can close this and come back.");
        if (!m_payment.debit() && approvalStage() != ApprovalStage::Approved)
            return tr("There is no rate yet to reckon the limit with.");
        const auto least = approvalLeast();
        if (approvalStage() != ApprovalStage::Approved && least && approvalMax() < *least)
            return tr("The limit is below what is to be paid, %1.").arg(moneyformat::withCode(*least, QLocale()));
        return {};
    }
    if (step() != CheckoutStep::Fx && step() != CheckoutStep::Review)
        return {};
    if (m_payment.lockState() == PaymentSession::Lock::Locking)
        return tr("Locking the rate.");
    const bool paying = step() == CheckoutStep::Review && m_payment.isBinding() &&
                        ((stage() == Stage::Editing && isBinding()) || stage() == Stage::PaymentFailed);
    if (!paying)
        return stage() == Stage::Sending ? tr("The order is on its way.") : QString();
    if (approvalStage() != ApprovalStage::Approved && approvalStage() != ApprovalStage::NotNeeded &&
        stage() == Stage::Editing)
        return tr("The approval is missing.");
    if (stage() == Stage::PaymentFailed && m_payment.obstacle() == PaymentSession::Obstacle::OnItsWay)
        return {};
    return CheckoutText::obstacle(m_payment);
}

} // namespace tradewind
