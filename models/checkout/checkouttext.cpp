// SPDX-License-Identifier: Apache-2.0
#include "models/checkout/checkouttext.h"

#include "models/catalogue/landedtext.h"

namespace tradewind {
using namespace Qt::StringLiterals;

QStringList CheckoutText::steps()
{
    return {tr("Service mode"), tr("Delivery"), tr("Freight estimate"),
            tr("Approval"),     tr("FX rate"),  tr("Review and pay")};
}

QString CheckoutText::serviceMode(const OpenEnum<ServiceMode>& mode)
{
    const auto known = mode.known();
    if (!known)
        return mode.toWire();
    switch (*known) {
    case ServiceMode::FullService:
        return tr("Full service");
    case ServiceMode::SourceToForwarder:
        return tr("To your forwarder");
    case ServiceMode::ForwardingOnly:
        return tr("Forwarding only");
    case ServiceMode::Dropship:
        return tr("Dropship");
    }
    return {};
}

QString CheckoutText::serviceModeSentence(const OpenEnum<ServiceMode>& mode)
{
    const auto known = mode.known();
    if (!known)
        return {};
    switch (*known) {
    case ServiceMode::FullService:
        return tr("We source, buy, inspect and ship to your door.");
    case ServiceMode::SourceToForwarder:
        return tr("We buy, inspect and hand the goods to your forwarder in China. Freight is theirs.");
    case ServiceMode::ForwardingOnly:
        return tr("You have bought the goods yourself; we receive, inspect and ship them.");
    case ServiceMode::Dropship:
        return tr("We ship single parcels to your customers.");
    }
    return {};
}

QString CheckoutText::qcPlan(QcPlan plan)
{
    switch (plan) {
    case QcPlan::None:
        return tr("None", "inspection");
    case QcPlan::Basic:
        return tr("Basic", "inspection");
    case QcPlan::Full:
        return tr("Every piece", "inspection");
    case QcPlan::Aql:
        return tr("AQL samples", "inspection");
    }
    return {};
}

QString CheckoutText::qcChoice(const OpenEnum<QcChoice>& choice)
{
    const auto known = choice.known();
    if (!known)
        return choice.toWire();
    switch (*known) {
    case QcChoice::Accept:
        return tr("accepted");
    case QcChoice::AcceptWithCredit:
        return tr("accepted with a credit");
    case QcChoice::Rework:
        return tr("reworked");
    case QcChoice::ReturnToSupplier:
        return tr("returned to the supplier");
    case QcChoice::Exchange:
        return tr("exchanged");
    case QcChoice::Discard:
        return tr("discarded");
    }
    return {};
}

QString CheckoutText::incoterm(Incoterm term)
{
    const QString code(toWire(term));
    switch (term) {
    case Incoterm::Exw:
        return tr("%1, at the factory").arg(code);
    case Incoterm::Fca:
        return tr("%1, handed to the carrier").arg(code);
    case Incoterm::Fob:
        return tr("%1, on board in China").arg(code);
    case Incoterm::Dap:
        return tr("%1, delivered, you clear customs").arg(code);
    case Incoterm::Ddp:
        return tr("%1, delivered, duty paid").arg(code);
    case Incoterm::Cpt:
    case Incoterm::Cip:
    case Incoterm::Dpu:
    case Incoterm::Fas:
    case Incoterm::Cfr:
    case Incoterm::Cif:
        return code;
    }
    return code;
}

QString CheckoutText::fromBalance(Currency currency)
{
    return tr("From your %1 balance").arg(currency.code());
}

QString CheckoutText::obstacle(const PaymentSession& payment)
{
    switch (payment.obstacle()) {
    case PaymentSession::Obstacle::None:
        return {};
    case PaymentSession::Obstacle::NothingDue:
        return tr("Nothing is due.");
    case PaymentSession::Obstacle::NotLocked:
        return tr("Lock a rate first.");
    case PaymentSession::Obstacle::LockExpired:
        return tr("The locked rate is over. Lock it again.");
    case PaymentSession::Obstacle::FeeUnknown:
        return tr("The fee book is not here yet, so the payment fee is not known.");
    case PaymentSession::Obstacle::BalanceUnknown:
        return tr("The balance is not known here yet.");
    case PaymentSession::Obstacle::TooLittle:
        return tr("The balance is too low. Top it up or pay from another one.");
    case PaymentSession::Obstacle::OnItsWay:
        return payment.act() && payment.act()->phase == IntentPhase::NeedsYou
                   ? tr("This payment came back. Decide about it under Pending changes.")
                   : tr("This payment is on its way.");
    }
    return {};
}

QString CheckoutText::missing(const Missing& missing)
{
    return LandedText::reason(missing);
}

} // namespace tradewind
