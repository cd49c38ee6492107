// SPDX-License-Identifier: Apache-2.0
#include "models/money/ledgermodel.h"

#include "models/shared/daytext.h"
#include "models/shared/moneycell.h"

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

struct KindLook
{
    QString word;
    QString icon;
    QString group;
};

KindLook lookOf(const OpenEnum<LedgerKind>& kind)
{
    if (!kind.isKnown())
        return {kind.toWire(), u"info"_s, u"other"_s};
    switch (*kind.known()) {
    case LedgerKind::Funding:
        return {LedgerModel::tr("Top-up"), u"download"_s, u"funding"_s};
    case LedgerKind::Payment:
        return {LedgerModel::tr("Payment"), u"order"_s, u"payments"_s};
    case LedgerKind::Refund:
        return {LedgerModel::tr("Refund"), u"undo"_s, u"refunds"_s};
    case LedgerKind::ConversionOut:
    case LedgerKind::ConversionIn:
        return {LedgerModel::tr("Exchange"), u"fx"_s, u"exchange"_s};
    case LedgerKind::Adjustment:
        return {LedgerModel::tr("Adjustment"), u"edit"_s, u"other"_s};
    case LedgerKind::Fee:
        return {LedgerModel::tr("Fee"), u"percent"_s, u"other"_s};
    }
    return {};
}

QString routeOf(const LedgerEntry& entry, const MoneyState& state)
{
    if (!entry.ref)
        return {};
    QString topic = entry.ref->topic;
    QString id = entry.ref->id;
    OrderId order;
    ShipmentId shipment;
    for (const Payment& payment : state.payments) {
        if (topic == "payment"_L1 && payment.id.toString() == id) {
            order = payment.orderId;
            shipment = payment.shipmentId;
        }
    }
    for (const Refund& refund : state.refunds) {
        if (topic == "refund"_L1 && refund.id == id)
            order = refund.orderId;
    }
    if (topic == "order"_L1 || !order.isNull())
        return u"orders/"_s + (order.isNull() ? id : order.toString());
    if (topic == "shipment"_L1 || !shipment.isNull())
        return u"shipments/"_s + (shipment.isNull() ? id : shipment.toString());
    return {};
}

CellPart pendingChip(const MoneyPending& pending)
{
    if (pending.phase == IntentPhase::NeedsYou)
        return part::chip(Tone::Warn, u"hand"_s, LedgerModel::tr("Needs you"));
    if (pending.outcomeUnknown)
        return part::chip(Tone::Mute, u"sync"_s, LedgerModel::tr("Outcome unknown, asking"));
    if (pending.phase == IntentPhase::Attempted)
        return part::chip(Tone::Info, u"send"_s, LedgerModel::tr("Sending"));
    if (pending.phase == IntentPhase::Confirmed)
        return part::chip(Tone::Ok, u"check"_s, LedgerModel::tr("Confirmed"));
    return part::chip(Tone::Mute, u"clock"_s, LedgerModel::tr("Queued"));
}

QList<LedgerRow> rowsOf(const MoneyPending& pending)
{
    KindLook look = lookOf(LedgerKind::Payment);
    if (pending.operation == "createFunding"_L1)
        look = lookOf(LedgerKind::Funding);
    else if (pending.operation == "createConversion"_L1)
        look = lookOf(LedgerKind::ConversionOut);
    QList<LedgerRow> rows;
    const auto append = [&](const QString& suffix, const Money& amount) {
        LedgerRow row;
        row.key = u"pending-%1%2"_s.arg(pending.intentId).arg(suffix);
        row.at = pending.at;
        row.kind = look.word;
        row.icon = look.icon;
        row.group = look.group;
        if (pending.phase != IntentPhase::Confirmed)
            row.text = LedgerModel::tr("Not confirmed yet");
        row.amount = amount;
        row.state = pendingChip(pending);
        row.route = u"pending/%1"_s.arg(pending.intentId);
        rows.append(row);
    };
    if (pending.in)
        append(u"-in"_s, *pending.in);
    if (const auto out = pending.out ? pending.out->negated() : makeError(Error::Kind::Validation); out)
        append(u"-out"_s, *out);
    return rows;
}

} // namespace

LedgerModel::LedgerModel(QObject* parent)
    : ListModelBase(parent)
{
}

void LedgerModel::show(const MoneyState& state)
{
    m_now = state.at;
    m_all.clear();
    for (qsizetype i = state.pending.size() - 1; i >= 0; --i)
        m_all.append(rowsOf(state.pending.at(i)));
    for (const LedgerEntry& entry : state.ledger) {
        const KindLook look = lookOf(entry.kind);
        LedgerRow row;
        row.key = entry.id.toString();
        row.at = entry.at;
        row.kind = look.word;
        row.icon = look.icon;
        row.group = look.group;
        row.text = entry.text;
        if (entry.direction.is(LedgerDirection::Credit)) {
            row.amount = entry.amount;
        } else if (const auto negative = entry.amount.negated(); negative && entry.direction.isKnown()) {
            row.amount = *negative;
        }
        row.after = entry.balanceAfter;
        row.route = routeOf(entry, state);
        m_all.append(row);
    }
    apply();
}

void LedgerModel::setCurrency(Currency currency)
{
    m_currency = currency;
    apply();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void LedgerModel::setFilter(const QString& id)
{
    m_filter = id;
    apply();
}

void LedgerModel::setText(const QString& text)
{
    m_text = text;
    apply();
}

void LedgerModel::apply()
{
    const QStringList words = m_text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    QList<LedgerRow> shown;
    for (const LedgerRow& row : std::as_const(m_all)) {
        if (!row.amount || (m_currency.isValid() && row.amount->currency() != m_currency))
            continue;
        if (!m_filter.isEmpty() && row.group != m_filter)
            continue;
        const QString folded =
            (row.text + u' ' + row.kind + u' ' + moneyformat::number(*row.amount, QLocale())).toCaseFolded();
        if (std::all_of(words.cbegin(), words.cend(), [&folded](const QString& word) { return folded.contains(word); }))
            shown.append(row);
    }
    setRows(shown);
}

int LedgerModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

Cell LedgerModel::cell(const LedgerRow& row, Column column) const
{
    Cell numbers{.align = Cell::Align::Trailing};
    switch (column) {
    case Column::Time:
        return Cell{.first = {part::figure(DayText::moment(row.at, m_now), Ink::Secondary)}};
    case Column::Kind:
        return Cell{.first = {part::icon(row.icon), part::text(row.kind, Ink::Primary, Emphasis::Medium)}};
    case Column::What:
        return Cell{.first = {part::text(row.text, Ink::Secondary)}};
    case Column::Amount: {
        CellPart amount = part::number(*row.amount, Certainty::Plain, Emphasis::Strong);
        if (row.amount->isPositive()) {
            amount.text.prepend(u'+');
            amount.ink = Ink::Ok;
        }
        numbers.first = {amount};
        return numbers;
    }
    case Column::After:
        numbers.first = {row.after ? part::number(*row.after) : part::unknown()};
        return numbers;
    case Column::State:
        return row.state ? Cell{.first = {*row.state}}
                         : Cell{.first = {part::icon(u"check"_s, Ink::Ok),
                                          part::text(tr("Confirmed"), Ink::Ok, Emphasis::Regular, TextStyle::Small)}};
    case Column::Count:
        break;
    }
    return {};
}

QVariant LedgerModel::data(const QModelIndex& index, int wanted) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LedgerRow& row = at(index.row());
    const auto column = static_cast<Column>(index.column());
    if (isCellRole(wanted))
        return cellData(cell(row, column), wanted);
    if (wanted == role(Role::Id))
        return row.key;
    if (wanted == role(Role::Route))
        return row.route;
    if (wanted == role(Role::RawValue))
        return row.at;
    return {};
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int wanted) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<Column>(section);
    if (wanted == Qt::TextAlignmentRole && (column == Column::Amount || column == Column::After))
        return kNumberHeader;
    if (wanted != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Time:
        return tr("Time");
    case Column::Kind:
        return tr("Kind");
    case Column::What:
        return tr("What for");
    case Column::Amount:
        return tr("Amount %1").arg(m_currency.code());
    case Column::After:
        return tr("Balance, with frozen");
    case Column::State:
        return tr("State");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace tradewind
