// SPDX-License-Identifier: Apache-2.0
#include "models/shipments/shipmentdetail.h"

#include "models/shared/daytext.h"
#include "models/shared/moneycell.h"
#include "models/shared/rightswords.h"
#include "models/shared/tradewords.h"
#include "models/shipments/shipmenttext.h"
#include "models/warehouse/warehousetext.h"
#include "services/domain/states/warehousestates.h"
#include "services/domain/values/wideint.h"

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

Cell words(const QString& text, Ink ink = Ink::Primary)
{
    return {.first = {part::text(text, ink)}};
}

Cell numbers(const QString& text, Ink ink = Ink::Primary)
{
    return {.first = {part::figure(text, ink)}, .align = Cell::Align::Trailing};
}

Cell amounts(const CellPart& amount)
{
    return {.first = {amount}, .align = Cell::Align::Trailing};
}

QString legIcon(const TrackingLeg& leg, const OpenEnum<TransportMode>& mode)
{
    return leg.zone.is(LegZone::International) ? ShipmentText::modeIcon(mode) : u"truck"_s;
}

bool hasArrived(const TrackingLeg& leg)
{
    return leg.status.is(TrackingStatus::Delivered);
}

} // namespace

QStringList packageHeaders()
{
    return {ShipmentDetail::tr("Package"), ShipmentDetail::tr("Size"), ShipmentDetail::tr("On the scale"),
            ShipmentDetail::tr("By volume"), ShipmentDetail::tr("Charged")};
}

QList<GoodsRow> packageRows(const QList<Package>& packages, const OpenEnum<ChargedOn>& chargedOn)
{
    QList<GoodsRow> rows;
    for (const Package& package : packages) {
        const bool byVolume = package.volumetricGrams > package.actualGrams;
        GoodsRow row;
        row.id = package.id;
        row.cells = {words(ShipmentDetail::tr("No. %1").arg(package.no)), words(WarehouseText::size(package.dims)),
                     numbers(WarehouseText::weight(package.actualGrams), byVolume ? Ink::Tertiary : Ink::Primary),
                     numbers(WarehouseText::weight(package.volumetricGrams), byVolume ? Ink::Primary : Ink::Tertiary)};
        const QString charged = WarehouseText::weight(package.chargeableGrams);
        row.cells.append(
            chargedOn.is(ChargedOn::Package)
                ? Cell{.first = {part::figure(charged, Ink::Primary, Emphasis::Medium)}, .align = Cell::Align::Trailing}
                : Cell());
        row.raw = {package.no, {}, package.actualGrams, package.volumetricGrams, package.chargeableGrams};
        rows.append(row);
    }
    return rows;
}

QList<GoodsRow> chargeRows(const QList<Charge>& charges, Certainty certainty)
{
    QList<GoodsRow> rows;
    for (const Charge& charge : charges) {
        GoodsRow row;
        row.id = charge.id;
        const QString name = TradeWords::charge(charge.kind);
        // Some are explained by nothing but their own name.
        row.cells = {words(name), words(charge.basis == name ? QString() : charge.basis, Ink::Secondary),
                     amounts(part::money(charge.amount, certainty))};
        row.raw = {charge.kind.toWire(), charge.basis, charge.amount.minor()};
        rows.append(row);
    }
    return rows;
}

QStringList declarationHeaders()
{
    return {ShipmentDetail::tr("HS code"),  ShipmentDetail::tr("Goods"),        ShipmentDetail::tr("Origin"),
            ShipmentDetail::tr("Quantity"), ShipmentDetail::tr("Value of one"), ShipmentDetail::tr("Weight")};
}

static bool hasHan(const QString& text)
{
    const QList<uint> points = text.toUcs4();
    return std::any_of(points.cbegin(), points.cend(),
                       [](uint point) { return QChar::script(point) == QChar::Script_Han; });
}

QList<GoodsRow> declarationRows(const QList<DeclarationLine>& lines)
{
    QList<GoodsRow> rows;
    for (const DeclarationLine& line : lines) {
        GoodsRow row;
        row.id = u"dl%1"_s.arg(rows.size());
        Cell goods = words(line.descriptionEn);
        // What customs reads: the platform may have put the request's own words there.
        if (hasHan(line.descriptionEn))
            goods.second = {
                part::text(ShipmentDetail::tr("Not in English"), Ink::Warn, Emphasis::Regular, TextStyle::Small)};
        else if (line.descriptionCn != line.descriptionEn)
            goods.second = {part::note(line.descriptionCn)};
        row.cells = {words(line.hs),
                     goods,
                     words(line.origin),
                     numbers(TradeWords::quantity(line.quantity)),
                     amounts(part::unitPrice(line.unitValue)),
                     numbers(WarehouseText::weight(line.grams))};
        rows.append(row);
    }
    return rows;
}

ShipmentDetail::ShipmentDetail(ShipmentService& service, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_events([] {
        return QStringList{tr("Time, local"), tr("Event"), tr("As the carrier wrote it")};
    })
    , m_goods([] {
        return QStringList{tr("Goods"), tr("Quantity")};
    })
    , m_packages(&packageHeaders)
    , m_charges([] {
        return QStringList{tr("Charge"), tr("Basis"), tr("Amount")};
    })
    , m_dues([] {
        return QStringList{tr("Due"), tr("Basis"), tr("Until"), tr("State"), tr("Amount")};
    })
    , m_declaration(&declarationHeaders)
{
    m_goods.setTrailing({1});
    m_packages.setTrailing({2, 3, 4});
    m_charges.setTrailing({2});
    m_dues.setTrailing({4});
    m_declaration.setTrailing({3, 4, 5});
    connect(&service, &ShipmentService::changed, this, &ShipmentDetail::load);
}

void ShipmentDetail::open(const QString& idOrKey)
{
    const bool same = idOrKey == m_key || (m_view && idOrKey == m_view->shipment.id.toString());
    if (!same) {
        m_key = idOrKey;
        m_view.reset();
        m_missing = false;
        fill();
        Q_EMIT changed();
    }
    load();
}

void ShipmentDetail::load()
{
    if (m_key.isEmpty())
        return m_reading.drop();
    const auto turn = m_reading.begin(m_key);
    if (!turn)
        return;
    deliver(m_service.shipment(m_key), this, [this, turn](const Result<std::optional<ShipmentView>>& view) {
        if (!turn->isWanted())
            return;
        if (!view) {
            Q_EMIT loadFailed(view.error());
            return;
        }
        m_view = *view;
        m_missing = !m_view.has_value();
        if (m_view)
            m_key = m_view->key;
        fill();
        Q_EMIT changed();
    });
}

QString ShipmentDetail::id() const
{
    return m_view ? m_view->shipment.id.toString() : QString();
}

QString ShipmentDetail::number() const
{
    if (!m_view)
        return {};
    return m_view->shipment.number.isEmpty() ? tr("New shipment") : m_view->shipment.number;
}

QString ShipmentDetail::subtitle() const
{
    if (!m_view)
        return {};
    const Shipment& shipment = m_view->shipment;
    QStringList facts;
    if (!shipment.packages.isEmpty()) {
        std::optional<qint64> grams = 0;
        for (const Package& package : shipment.packages)
            grams = grams ? wideint::add(*grams, package.actualGrams) : grams;
        facts.append(tr("%n package(s), %1", nullptr, int(shipment.packages.size()))
                         .arg(grams ? WarehouseText::weight(*grams) : u"–"_s));
    } else {
        facts.append(ShipmentText::goodsLine(m_view->goods));
    }
    facts.append(shipment.freightLineName);
    if (!shipment.orderNumbers.isEmpty())
        facts.append(TradeWords::list(shipment.orderNumbers));
    facts.append(u"%1 %2"_s.arg(shipment.incoterm.toWire(), shipment.destination.city));
    facts.removeAll(QString());
    return facts.join(u" · "_s);
}

bool ShipmentDetail::isOnPlatform() const
{
    return m_view && m_view->onPlatform;
}

bool ShipmentDetail::isOver() const
{
    return m_view &&
           (m_view->shipment.state.is(ShipmentState::Delivered) || m_view->shipment.state.is(ShipmentState::Returned) ||
            m_view->shipment.state.is(ShipmentState::Cancelled));
}

CellPart ShipmentDetail::chip() const
{
    return m_view ? ShipmentText::chip(m_view->shipment) : CellPart();
}

std::optional<CellPart> ShipmentDetail::pendingChip() const
{
    if (!m_view || m_view->pending.isEmpty())
        return std::nullopt;
    return WarehouseText::pendingChip(m_view->pending.constLast());
}

std::optional<Problem> ShipmentDetail::pendingProblem() const
{
    return m_view && !m_view->pending.isEmpty() ? m_view->pending.constLast().problem : std::nullopt;
}

QString ShipmentDetail::arrivalLine() const
{
    if (!m_view)
        return {};
    const Shipment& shipment = m_view->shipment;
    const QDateTime now = m_service.now();
    if (shipment.deliveredAt.isValid())
        return tr("Delivered %1").arg(DayText::moment(shipment.deliveredAt, now));
    if (!shipment.arrival)
        return {};
    const QString days = DayText::days(shipment.arrival->from, shipment.arrival->to, now.toLocalTime().date());
    return shipment.arrival->confirmed ? tr("Arrives %1").arg(days) : tr("Expected %1").arg(days);
}

QList<ShipmentTask> ShipmentDetail::tasks() const
{
    QList<ShipmentTask> tasks;
    if (!m_view)
        return tasks;
    const QDateTime now = m_service.now();
    for (const ShipmentException& exception : m_view->shipment.exceptions) {
        if (exception.resolvedAt.isValid())
            continue;
        ShipmentTask task;
        task.title = exception.text;
        task.sentence = exception.playbook;
        if (exception.deadline.isValid()) {
            task.sentence = tr("Until %1 (%2). %3")
                                .arg(DayText::moment(exception.deadline, now),
                                     DayText::span(now.secsTo(exception.deadline)), exception.playbook);
        }
        tasks.append(task);
    }
    return tasks;
}

QList<TrackingLeg> ShipmentDetail::journey() const
{
    if (!m_view)
        return {};
    QList<TrackingLeg> legs = m_view->domestic;
    for (TrackingLeg& leg : legs)
        leg.zone = LegZone::Domestic;
    return legs + m_view->shipment.legs;
}

QList<ShipmentLeg> ShipmentDetail::legs() const
{
    QList<ShipmentLeg> legs;
    if (!m_view)
        return legs;
    const Shipment& shipment = m_view->shipment;
    const QDateTime now = m_service.now();
    const QList<TrackingLeg> all = journey();
    for (const TrackingLeg& leg : all) {
        ShipmentLeg shown;
        shown.icon = legIcon(leg, m_view->mode);
        shown.title = ShipmentText::legName(leg);
        shown.lines = {leg.carrier, leg.number};
        for (const NumberChange& before : leg.numberHistory)
            shown.lines.append(tr("was %1").arg(before.number));
        if (!leg.events.isEmpty()) {
            const QDateTime first = leg.events.constFirst().at;
            const QDateTime last = leg.events.constLast().at;
            shown.lines.append(hasArrived(leg) ? DayText::days(first.toLocalTime().date(), last.toLocalTime().date(),
                                                               now.toLocalTime().date())
                                               : tr("since %1").arg(DayText::moment(first, now)));
        }
        shown.tone = ShipmentText::trackingChip(leg.status).tone;
        if (hasArrived(leg))
            shown.progress = ShipmentLeg::Progress::Done;
        else if (!leg.status.is(TrackingStatus::Pending) || !leg.events.isEmpty())
            shown.progress = ShipmentLeg::Progress::Now;
        if (shown.progress == ShipmentLeg::Progress::Now && shown.tone == Tone::Mute)
            shown.tone = Tone::Info;
        legs.append(shown);
    }
    const bool shipping = std::any_of(shipment.legs.cbegin(), shipment.legs.cend(),
                                      [](const TrackingLeg& leg) { return leg.zone.is(LegZone::International); });
    const bool lastMile = std::any_of(shipment.legs.cbegin(), shipment.legs.cend(),
                                      [](const TrackingLeg& leg) { return leg.zone.is(LegZone::LastMile); });
    // What is still to come has no number yet.
    if (!shipping && !shipment.state.is(ShipmentState::Cancelled))
        legs.append(
            {ShipmentText::modeIcon(m_view->mode),
             tr("Warehouse → %1")
                 .arg(shipment.destination.country.isEmpty() ? tr("destination")
                                                             : TradeWords::country(shipment.destination.country)),
             {shipment.freightLineName}});
    if (!lastMile && !shipment.deliveredAt.isValid() && !shipment.state.is(ShipmentState::Cancelled)) {
        const QString arrival = arrivalLine();
        legs.append({u"truck"_s,
                     shipment.destination.city.isEmpty() ? tr("To the door")
                                                         : tr("To the door in %1").arg(shipment.destination.city),
                     arrival.isEmpty() ? QStringList{tr("not handed over yet")} : QStringList{arrival}});
    }
    return legs;
}

QList<ShipmentHappening> ShipmentDetail::happenings() const
{
    QList<ShipmentHappening> happenings;
    if (!m_view)
        return happenings;
    for (const TimelineEntry& entry : m_view->shipment.timeline)
        happenings.prepend(
            {entry.text, entry.by ? entry.by->name : QString(), DayText::moment(entry.at, m_service.now())});
    return happenings;
}

QString ShipmentDetail::weightSentence() const
{
    if (!m_view || m_view->shipment.packages.isEmpty())
        return {};
    qint64 actual = 0;
    qint64 volumetric = 0;
    qint64 charged = 0;
    for (const Package& package : m_view->shipment.packages) {
        actual += package.actualGrams;
        volumetric += package.volumetricGrams;
        charged += package.chargeableGrams;
    }
    // What is charged for all together is not what each for itself would be: only the charge says how much it is.
    if (m_view->chargedOn.is(ChargedOn::Shipment))
        return tr("Charged on all packages together: the larger of the scale's weight (%1) and their volume's, rounded "
                  "up to the line's steps.")
            .arg(WarehouseText::weight(actual));
    if (!isChargedByPackage())
        return {};
    return tr("The larger of scale (%1) and volume (%2) counts, rounded up to the line's steps: %3 are charged.")
        .arg(WarehouseText::weight(actual), WarehouseText::weight(volumetric), WarehouseText::weight(charged));
}

bool ShipmentDetail::isChargedByPackage() const
{
    return m_view && m_view->chargedOn.is(ChargedOn::Package);
}

bool ShipmentDetail::isEstimate() const
{
    // The platform says what it expects before it asks for anything.
    return m_view && std::all_of(m_view->shipment.dues.cbegin(), m_view->shipment.dues.cend(),
                                 [](const Due& due) { return due.state.is(DueState::Expected); });
}

std::optional<Money> ShipmentDetail::total() const
{
    if (!m_view || m_view->shipment.total.currency() == Currency())
        return std::nullopt;
    return m_view->shipment.total;
}

QString ShipmentDetail::limitLine() const
{
    const auto amount = total();
    return amount && !m_view->onPlatform ? tr("Payment 2: at most %1").arg(moneyformat::withCode(*amount, {}))
                                         : QString();
}

QString ShipmentDetail::totalLine() const
{
    const auto amount = total();
    if (!amount || !m_view->onPlatform)
        return {};
    const QString words = moneyformat::withCode(*amount, {});
    return isEstimate() ? tr("Total ≈ %1").arg(words) : tr("Total %1").arg(words);
}

std::optional<Money> ShipmentDetail::dueAmount() const
{
    const Due* due = m_view ? openDue(m_view->shipment) : nullptr;
    return due ? std::optional(due->amount) : std::nullopt;
}

QString ShipmentDetail::dueLine() const
{
    const Due* due = m_view ? openDue(m_view->shipment) : nullptr;
    if (due == nullptr)
        return {};
    const QString name = TradeWords::due(due->kind);
    return due->dueAt.isValid()
               ? tr("%1, by %2", "due and moment").arg(name, DayText::moment(due->dueAt, m_service.now()))
               : name;
}

QString ShipmentDetail::payRoute() const
{
    return u"pay/shipment/"_s + id();
}

QString ShipmentDetail::whyNotCancel() const
{
    if (!m_view)
        return tr("The shipment is being read.");
    if (!m_view->onPlatform)
        return tr("It is still on its way to the platform.");
    for (const ActPending& act : m_view->pending) {
        if (act.isOnItsWay())
            return tr("Cancelling is on its way.");
    }
    if (!m_view->mayShip)
        return RightsWords::notAllowed();
    const auto why = states::refusal<ShipmentState>(m_view->shipment.state, ShipmentAct::Cancel, Actor::Merchant);
    if (!why)
        return {};
    if (m_view->shipment.state.is(ShipmentState::Cancelled))
        return tr("It is cancelled already.");
    return tr("It has left the warehouse.");
}

void ShipmentDetail::cancel(const QString& reason)
{
    if (!whyNotCancel().isEmpty())
        return;
    deliver(m_service.cancel(m_view->shipment, reason), this, [this](const Result<Intent>& sent) {
        if (sent)
            Q_EMIT cancelSent();
        else
            Q_EMIT cancelFailed(sent.error());
    });
}

void ShipmentDetail::fill()
{
    QList<GoodsRow> events;
    QList<GoodsRow> goods;
    QList<GoodsRow> dues;
    const QDateTime now = m_service.now();
    QList<TrackingLeg> legs = journey();
    std::reverse(legs.begin(), legs.end());
    for (const TrackingLeg& leg : std::as_const(legs)) {
        if (leg.events.isEmpty())
            continue;
        GoodsRow head;
        head.id = u"leg-"_s + leg.id;
        head.isGroup = true;
        head.cells = {
            {.first = {part::text(
                 tr("%1, %2 · %3", "leg, number, carrier").arg(ShipmentText::legName(leg), leg.number, leg.carrier),
                 Ink::Secondary, Emphasis::Strong, TextStyle::Small)}}};
        events.append(head);
        for (auto it = leg.events.crbegin(); it != leg.events.crend(); ++it) {
            const TrackingEvent& event = *it;
            GoodsRow row;
            row.id = leg.id + u'/' + event.id;
            const CellPart status = ShipmentText::trackingChip(event.status);
            Cell what{.first = {status}};
            if (event.text.compare(status.text, Qt::CaseInsensitive) != 0)
                what.first.append(part::text(event.text));
            what.second = {part::note(event.location)};
            Cell original{.first = {part::text(event.textOriginal, Ink::Secondary)}};
            const QString source = ShipmentText::source(event.source);
            original.second = {part::note(event.code.isEmpty() ? source : source + u" · "_s + event.code)};
            row.cells = {words(DayText::moment(event.at, now), Ink::Secondary), what, original};
            row.raw = {event.at};
            events.append(row);
        }
    }
    QList<GoodsRow> packages;
    QList<GoodsRow> charges;
    QList<GoodsRow> declaration;
    if (m_view) {
        const Shipment& shipment = m_view->shipment;
        for (const ShippedGoods& line : std::as_const(m_view->goods)) {
            const QString title = line.title.isEmpty() ? line.itemId.toString() : line.title;
            goods.append({line.itemId.toString(), {words(title), numbers(TradeWords::quantity(line.quantity))}});
        }
        packages = packageRows(shipment.packages, m_view->chargedOn);
        charges = chargeRows(shipment.charges, isEstimate() ? Certainty::Estimate : Certainty::Binding);
        declaration = declarationRows(shipment.declaration);
        for (const Due& due : shipment.dues) {
            GoodsRow row;
            row.id = due.id.toString();
            row.cells = {words(TradeWords::due(due.kind)),
                         words(due.basis, Ink::Secondary),
                         words(due.dueAt.isValid() ? DayText::moment(due.dueAt, now) : QString()),
                         {.first = {WarehouseText::dueChip(due.state)}},
                         amounts(part::money(
                             due.amount, due.state.is(DueState::Expected) ? Certainty::Estimate : Certainty::Binding,
                             Emphasis::Medium))};
            dues.append(row);
        }
    }
    m_events.setRows(events);
    m_goods.setRows(goods);
    m_packages.setRows(packages);
    m_charges.setRows(charges);
    m_dues.setRows(dues);
    m_declaration.setRows(declaration);
}

} // namespace tradewind
