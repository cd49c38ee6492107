// SPDX-License-Identifier: Apache-2.0
#include "models/warehouse/warehousetext.h"

#include "services/domain/values/moneyformat.h"

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

CellPart WarehouseText::receiptChip(const InboundReceipt& receipt)
{
    const auto state = receipt.state.known();
    if (!state)
        return part::chip(Tone::Mute, u"info"_s, receipt.state.toWire());
    switch (*state) {
    case ReceiptState::Announced:
        return part::chip(Tone::Mute, u"truck"_s, tr("On the way"));
    case ReceiptState::Arrived:
        return part::chip(Tone::Info, u"warehouse"_s, tr("Arrived"));
    case ReceiptState::Signed:
        return part::chip(Tone::Info, u"warehouse"_s, tr("Signed for"));
    case ReceiptState::Inspecting:
        return part::chip(Tone::Mute, u"clock"_s, tr("Inspecting"));
    case ReceiptState::Passed:
        return part::chip(Tone::Ok, u"check"_s, tr("Passed"));
    case ReceiptState::Failed:
        return part::chip(Tone::Bad, u"x-circle"_s, tr("Failed inspection"));
    case ReceiptState::Discrepancy:
        return part::chip(Tone::Warn, u"alert"_s, tr("Discrepancy"));
    case ReceiptState::AwaitingDecision: {
        const bool failed = receipt.inspection && receipt.inspection->verdict.is(Verdict::Failed);
        return failed ? part::chip(Tone::Bad, u"x-circle"_s, tr("Failed inspection"))
                      : part::chip(Tone::Warn, u"alert"_s, tr("Discrepancy"));
    }
    case ReceiptState::Accept:
        return part::chip(Tone::Ok, u"check"_s, tr("Accepted"));
    case ReceiptState::AcceptWithCredit:
        return part::chip(Tone::Ok, u"check"_s, tr("Accepted with credit"));
    case ReceiptState::Rework:
        return part::chip(Tone::Info, u"sync"_s, tr("In rework"));
    case ReceiptState::ReturnToSupplier:
        return part::chip(Tone::Mute, u"undo"_s, tr("Goes back"));
    case ReceiptState::Exchange:
        return part::chip(Tone::Info, u"sync"_s, tr("Being exchanged"));
    case ReceiptState::Discard:
        return part::chip(Tone::Mute, u"trash"_s, tr("Discarded"));
    case ReceiptState::Stored:
        return part::chip(Tone::Ok, u"check"_s, tr("Stored"));
    }
    Q_UNREACHABLE();
}

CellPart WarehouseText::storedChip(const StoredItem& item)
{
    const auto state = item.state.known();
    if (!state)
        return part::chip(Tone::Mute, u"info"_s, item.state.toWire());
    switch (*state) {
    case StoredState::Stored:
        return part::chip(Tone::Ok, u"check"_s, tr("In store"));
    case StoredState::Allocated:
        return part::chip(Tone::Info, u"boxes"_s, tr("In a shipment"));
    case StoredState::Packed:
        return part::chip(Tone::Info, u"box"_s, tr("Packed"));
    case StoredState::Dispatched:
        return part::chip(Tone::Mute, u"truck"_s, tr("Dispatched"));
    case StoredState::FeeAccruing:
        return part::chip(Tone::Warn, u"clock"_s, tr("Storage fee runs"));
    case StoredState::AbandonWarning:
        return part::chip(Tone::Bad, u"alert"_s, tr("Forfeited soon"));
    case StoredState::Abandoned:
        return part::chip(Tone::Bad, u"x-circle"_s, tr("Forfeited"));
    }
    Q_UNREACHABLE();
}

CellPart WarehouseText::defectChip(const OpenEnum<DefectClass>& defectClass)
{
    //: Over a small picture: as short as it can be said.
    if (defectClass.is(DefectClass::Major))
        return part::chip(Tone::Bad, u"alert"_s, tr("Major", "on a picture"));
    if (defectClass.is(DefectClass::Minor))
        return part::chip(Tone::Warn, u"info"_s, tr("Minor", "on a picture"));
    return part::chip(Tone::Bad, u"alert"_s, defectClassName(defectClass));
}

CellPart WarehouseText::pendingChip(const ActPending& act)
{
    switch (act.phase) {
    case IntentPhase::Queued:
        return part::chip(Tone::Mute, u"clock"_s, tr("Queued"));
    case IntentPhase::Attempted:
        return act.outcomeUnknown ? part::chip(Tone::Mute, u"sync"_s, tr("Outcome unknown, asking"))
                                  : part::chip(Tone::Info, u"send"_s, tr("Sending"));
    case IntentPhase::Confirmed:
        return part::chip(Tone::Ok, u"check"_s, tr("Confirmed"));
    case IntentPhase::Rejected:
        return part::chip(Tone::Bad, u"x-circle"_s, tr("Rejected"));
    case IntentPhase::NeedsYou:
        return part::chip(Tone::Warn, u"hand"_s, tr("Needs you"));
    case IntentPhase::Withdrawn:
        return part::chip(Tone::Mute, u"undo"_s, tr("Withdrawn"));
    }
    Q_UNREACHABLE();
}

QString WarehouseText::choiceName(const OpenEnum<QcChoice>& choice)
{
    const auto known = choice.known();
    if (!known)
        return choice.toWire();
    switch (*known) {
    case QcChoice::Accept:
        return tr("Accept as is");
    case QcChoice::AcceptWithCredit:
        return tr("Accept with credit");
    case QcChoice::Rework:
        return tr("Rework at supplier");
    case QcChoice::ReturnToSupplier:
        return tr("Return to supplier");
    case QcChoice::Exchange:
        return tr("Exchange");
    case QcChoice::Discard:
        return tr("Discard");
    }
    Q_UNREACHABLE();
}

QString WarehouseText::defectClassName(const OpenEnum<DefectClass>& defectClass)
{
    const auto known = defectClass.known();
    if (!known)
        return defectClass.toWire();
    switch (*known) {
    case DefectClass::Critical:
        return tr("Critical");
    case DefectClass::Major:
        return tr("Major");
    case DefectClass::Minor:
        return tr("Minor");
    }
    Q_UNREACHABLE();
}

QString WarehouseText::planName(const OpenEnum<QcPlan>& plan)
{
    const auto known = plan.known();
    if (!known)
        return plan.toWire();
    switch (*known) {
    case QcPlan::None:
        return tr("No inspection");
    case QcPlan::Basic:
        return tr("Basic inspection");
    case QcPlan::Full:
        return tr("Full inspection");
    case QcPlan::Aql:
        return tr("AQL sample");
    }
    Q_UNREACHABLE();
}

QString WarehouseText::estimateName(const OpenEnum<EstimateKind>& kind)
{
    const auto known = kind.known();
    if (!known)
        return kind.toWire();
    switch (*known) {
    case EstimateKind::Payment2:
        return tr("Payment 2");
    case EstimateKind::Duty:
        return tr("Duty");
    case EstimateKind::Vat:
        return tr("VAT");
    case EstimateKind::Clearance:
        return tr("Customs clearance");
    }
    Q_UNREACHABLE();
}

CellPart WarehouseText::dueChip(const OpenEnum<DueState>& state)
{
    const auto known = state.known();
    if (!known)
        return part::chip(Tone::Mute, u"info"_s, state.toWire());
    switch (*known) {
    case DueState::Expected:
        return part::chip(Tone::Mute, u"clock"_s, tr("Expected"));
    case DueState::Due:
        return part::chip(Tone::Warn, u"hand"_s, tr("Due now"));
    case DueState::Paying:
        return part::chip(Tone::Info, u"send"_s, tr("Paying"));
    case DueState::Paid:
        return part::chip(Tone::Ok, u"check"_s, tr("Paid"));
    case DueState::Waived:
        return part::chip(Tone::Mute, u"check"_s, tr("Waived"));
    case DueState::Refunded:
        return part::chip(Tone::Mute, u"undo"_s, tr("Refunded"));
    case DueState::Cancelled:
        return part::chip(Tone::Mute, u"x"_s, tr("Cancelled"));
    }
    Q_UNREACHABLE();
}

QString WarehouseText::number(qint64 value)
{
    return QLocale().toString(value);
}

QString WarehouseText::weight(qint64 grams)
{
    if (grams < 10'000)
        return tr("%1 g").arg(number(grams));
    const auto tenths = Decimal::scaled(grams, 3).unitsAt(1, Rounding::HalfUp);
    return tr("%1 kg").arg(moneyformat::number(tenths ? Decimal::scaled(*tenths, 1) : Decimal::scaled(grams, 3), {}));
}

QString WarehouseText::size(const Dimensions& dims)
{
    const auto cm = [](qint64 mm) { return moneyformat::number(Decimal::scaled(mm, 1).normalized(), {}); };
    //: length × width × height
    return tr("%1 × %2 × %3 cm").arg(cm(dims.lengthMm), cm(dims.widthMm), cm(dims.heightMm));
}

} // namespace tradewind
