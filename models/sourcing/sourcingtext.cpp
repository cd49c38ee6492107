// SPDX-License-Identifier: Apache-2.0
#include "models/sourcing/sourcingtext.h"

#include "models/shared/moneycell.h"
#include "models/shared/tradewords.h"

#include <QLocale>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

QString number(const Decimal& value)
{
    return moneyformat::number(value.normalized(), QLocale());
}

} // namespace

QString SourcingText::serviceMode(ServiceMode mode)
{
    switch (mode) {
    case ServiceMode::FullService:
        return tr("Full service: buy, store, inspect, ship");
    case ServiceMode::SourceToForwarder:
        return tr("Buy and hand over to my forwarder");
    case ServiceMode::ForwardingOnly:
        return tr("Forward goods I have bought myself");
    case ServiceMode::Dropship:
        return tr("Buy and ship single parcels to my customers");
    }
    return {};
}

CellPart SourcingText::draftChip()
{
    return part::chip(Tone::Mute, u"edit"_s, tr("Draft"));
}

CellPart SourcingText::stateChip(const RfqView& view)
{
    for (const PendingAct& pending : view.pending) {
        if (pending.phase == IntentPhase::NeedsYou)
            return part::chip(Tone::Warn, u"hand"_s, tr("Needs you"));
    }
    if (!view.pending.isEmpty()) {
        const PendingAct& pending = view.pending.first();
        if (pending.outcomeUnknown)
            return part::chip(Tone::Mute, u"sync"_s, tr("Outcome unknown, asking"));
        if (pending.phase == IntentPhase::Attempted)
            return part::chip(Tone::Info, u"send"_s, tr("Sending"));
        if (pending.phase == IntentPhase::Confirmed)
            return part::chip(Tone::Ok, u"check"_s, tr("Confirmed"));
        return part::chip(Tone::Mute, u"clock"_s, tr("Queued"));
    }
    if (!view.rfq.state.isKnown())
        return part::chip(Tone::Mute, u"info"_s, view.rfq.state.toWire());
    switch (*view.rfq.state.known()) {
    case RfqState::Draft:
        return draftChip();
    case RfqState::Submitted:
        return part::chip(Tone::Info, u"send"_s, tr("Sent"));
    case RfqState::Sourcing:
        return part::chip(Tone::Info, u"factory"_s, tr("With the supplier"));
    case RfqState::InfoRequested:
        return part::chip(Tone::Warn, u"hand"_s, tr("Question for you"));
    case RfqState::Quoted:
        return part::chip(Tone::Warn, u"hand"_s, tr("Your answer"));
    case RfqState::Accepted:
        return part::chip(Tone::Ok, u"check"_s, tr("Accepted"));
    case RfqState::Declined:
        return part::chip(Tone::Mute, u"x-circle"_s, tr("Declined"));
    case RfqState::Expired:
        return part::chip(Tone::Mute, u"history"_s, tr("Expired"));
    case RfqState::Cancelled:
        return part::chip(Tone::Mute, u"x-circle"_s, tr("Cancelled"));
    case RfqState::Ordered:
        return part::chip(Tone::Ok, u"order"_s, tr("Ordered"));
    }
    return part::unknown();
}

CellPart SourcingText::roundChip(const QuoteRound& round, bool open)
{
    if (open)
        return part::chip(Tone::Warn, u"clock"_s, tr("Open"));
    if (!round.state.isKnown())
        return part::chip(Tone::Mute, u"info"_s, round.state.toWire());
    switch (*round.state.known()) {
    case RoundState::Draft:
    case RoundState::SubmittedForReview:
    case RoundState::UnderReview:
    case RoundState::Approved:
    case RoundState::NotApproved:
        return part::chip(Tone::Mute, u"edit"_s, tr("In preparation"));
    case RoundState::SentToCustomer:
        return part::chip(Tone::Mute, u"history"_s, tr("Answered"));
    case RoundState::Accepted:
        return part::chip(Tone::Ok, u"check"_s, tr("Accepted"));
    case RoundState::DeclinedByCustomer:
        return part::chip(Tone::Mute, u"x-circle"_s, tr("Declined"));
    case RoundState::Expired:
        return part::chip(Tone::Mute, u"history"_s, tr("Expired"));
    case RoundState::Superseded:
        return part::chip(Tone::Mute, u"history"_s, tr("Superseded"));
    case RoundState::Withdrawn:
        return part::chip(Tone::Mute, u"undo"_s, tr("Withdrawn"));
    case RoundState::Closed:
        return part::chip(Tone::Mute, u"lock"_s, tr("Closed"));
    }
    return part::unknown();
}

bool SourcingText::needsUser(const RfqView& view)
{
    for (const PendingAct& pending : view.pending) {
        if (pending.phase == IntentPhase::NeedsYou)
            return true;
    }
    if (!view.pending.isEmpty())
        return false;
    // What was accepted waits for nobody: it may be ordered at leisure, or is at an approver's.
    return view.rfq.state.is(RfqState::InfoRequested) || view.rfq.state.is(RfqState::Quoted);
}

QString SourcingText::lineName(const RfqDraftLine& line)
{
    const QString variant = line.offer ? line.offer->variant() : QString();
    return variant.isEmpty() ? line.line.title : tr("%1, %2", "goods and variant").arg(line.line.title, variant);
}

QString SourcingText::issue(const RfqIssue& issue, const RfqDraft& draft)
{
    const RfqDraftLine* line = draft.line(issue.lineId);
    const QString title = line ? lineName(*line) : QString();
    QString scenario = issue.scenarioId;
    for (const Scenario& each : draft.scenarios) {
        if (each.id == issue.scenarioId)
            scenario = each.name;
    }
    const QString unit = line ? line->unit : u"piece"_s;
    switch (issue.kind) {
    case RfqIssue::Kind::NoLines:
        return tr("Add at least one item");
    case RfqIssue::Kind::NoTitle:
        return tr("Say what the item is");
    case RfqIssue::Kind::QuantityMissing:
        return tr("%1 has no quantity in %2").arg(title, scenario);
    case RfqIssue::Kind::NotALot:
        return tr("%1: %2 is not a whole number of lots of %3").arg(title, number(issue.have), number(issue.need));
    case RfqIssue::Kind::ScenarioUnnamed:
        return tr("Give every scenario a name");
    case RfqIssue::Kind::SplitIncomplete:
        return tr("Every delivery needs a quantity, a day and an address");
    case RfqIssue::Kind::SplitInThePast:
        return tr("A delivery is planned for a day that has passed");
    case RfqIssue::Kind::SplitsDontAddUp:
        return tr("%1, %2: deliveries come to %3 of %4")
            .arg(title, scenario, number(issue.have), TradeWords::quantity(issue.need, unit));
    case RfqIssue::Kind::NoAddress:
        return tr("Choose where the goods go");
    case RfqIssue::Kind::NoPlace:
        return tr("Name the place of the Incoterm");
    case RfqIssue::Kind::NeededInThePast:
        return tr("The day the goods are needed has passed");
    }
    return {};
}

QString SourcingText::violation(const Violation& violation, const QString& unit)
{
    switch (violation.rule) {
    case Violation::Rule::NotPositive:
        return tr("Enter a quantity");
    case Violation::Rule::BelowMoq:
        if (violation.mixMissingAmount) {
            return tr("%1 short of the minimum of %2, or %3 more of this supplier's mixed goods")
                .arg(TradeWords::quantity(violation.missing, unit), number(violation.need),
                     moneyformat::withCode(*violation.mixMissingAmount, QLocale()));
        }
        if (violation.mixMissingQty) {
            return tr("%1 short of the minimum of %2, or %3 more of this supplier's mixed goods")
                .arg(TradeWords::quantity(violation.missing, unit), number(violation.need),
                     TradeWords::quantity(*violation.mixMissingQty, unit));
        }
        return tr("%1 short of the minimum of %2")
            .arg(TradeWords::quantity(violation.missing, unit), number(violation.need));
    case Violation::Rule::NotALot:
        return tr("Sold in lots of %1: add %2")
            .arg(number(violation.need), TradeWords::quantity(violation.missing, unit));
    case Violation::Rule::OutOfStock:
        return tr("Only %1 in stock").arg(TradeWords::quantity(violation.have, unit));
    case Violation::Rule::NotListed:
        return tr("No longer on the market");
    case Violation::Rule::NoPrice:
        return tr("No published price: ask for a quote");
    }
    return {};
}

QString SourcingText::tierHint(const TierHint& hint, const QString& unit)
{
    return tr("%1 more: %2 each")
        .arg(TradeWords::quantity(hint.missing, unit), moneyformat::factoryPrice(hint.price, QLocale()));
}

QString SourcingText::missing(const QList<Missing>& missing)
{
    if (missing.isEmpty())
        return {};
    switch (missing.first().what) {
    case Missing::What::Price:
        return tr("No price is published");
    case Missing::What::Weight:
        return tr("The weight of a piece is not known");
    case Missing::What::Dimensions:
        return tr("The size of a piece is not known");
    case Missing::What::FreightTemplate:
        return tr("The supplier's domestic freight is not known");
    case Missing::What::FeeRule:
        return tr("The platform's fees are not known yet");
    case Missing::What::FreightLine:
        return tr("No freight line goes there");
    case Missing::What::FreightRate:
        return tr("The freight line has no price for the destination");
    case Missing::What::FreightRefused:
        return tr("The freight line does not take these goods");
    case Missing::What::DutyRule:
        return tr("The customs rules of the destination are not known");
    case Missing::What::ExchangeRate:
        return tr("No exchange rate is known");
    case Missing::What::OutOfRange:
        return tr("The number is too large");
    }
    return {};
}

QString SourcingText::qcPlan(QcPlan plan)
{
    switch (plan) {
    case QcPlan::None:
        return tr("No inspection");
    case QcPlan::Basic:
        return tr("Basic: count, look, photos");
    case QcPlan::Full:
        return tr("Full: every piece");
    case QcPlan::Aql:
        return tr("AQL sample");
    }
    return {};
}

} // namespace tradewind
