// SPDX-License-Identifier: Apache-2.0
#include "models/warehouse/receiptdetail.h"

#include "models/shared/daytext.h"
#include "models/shared/moneycell.h"
#include "models/shared/rightswords.h"
#include "models/shared/tradewords.h"
#include "models/warehouse/receiptlist.h"
#include "models/warehouse/warehousetext.h"

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kUsualTime = 48 * 3600; // when nothing says since when the clock runs

Cell words(const QString& text, Ink ink = Ink::Primary)
{
    return {.first = {part::text(text, ink)}};
}

Cell numbers(const QString& text, Ink ink = Ink::Primary)
{
    return {.first = {part::figure(text, ink)}, .align = Cell::Align::Trailing};
}

Cell parts(const CellPart& shown)
{
    return {.first = {shown}};
}

QString signedWeight(qint64 grams)
{
    if (grams == 0)
        return ReceiptDetail::tr("none", "difference");
    return (grams > 0 ? u"+"_s : u"\u2212"_s) + WarehouseText::weight(grams > 0 ? grams : -grams);
}

} // namespace

ReceiptDetail::ReceiptDetail(WarehouseService& service, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_limits([] {
        return QStringList{tr("Defects"), tr("Found"), tr("Limit"), tr("Verdict")};
    })
    , m_measured([] {
        return QStringList{tr("Measured"), tr("Seller"), tr("Here"), tr("Diff.")};
    })
    , m_checks([] {
        return QStringList{tr("Check"), tr("Result"), tr("Remark")};
    })
    , m_lines([] {
        return QStringList{tr("Goods"), tr("Expected"), tr("Received")};
    })
{
    m_limits.setTrailing({1, 2});
    m_measured.setTrailing({1, 2, 3});
    m_lines.setTrailing({1, 2});
    connect(&service, &WarehouseService::receiptsChanged, this, &ReceiptDetail::load);
}

void ReceiptDetail::open(const QString& id)
{
    if (id != m_id) {
        m_id = id;
        m_view.reset();
        m_choice.clear();
        m_note.clear();
        m_sending = false;
        fill();
        Q_EMIT changed();
    }
    load();
}

void ReceiptDetail::load()
{
    if (m_id.isEmpty())
        return m_reading.drop();
    const auto turn = m_reading.begin(m_id);
    if (!turn)
        return;
    deliver(m_service.receipt(ReceiptId(m_id)), this, [this, turn](const Result<std::optional<ReceiptView>>& view) {
        if (!turn->isWanted())
            return;
        if (!view) {
            Q_EMIT loadFailed(view.error());
            return;
        }
        m_view = *view;
        if (m_view && !m_choice.isEmpty()) {
            const auto open = choices();
            const bool there = std::any_of(open.cbegin(), open.cend(),
                                           [this](const DecisionChoice& one) { return one.id == m_choice; });
            if (!there)
                m_choice.clear();
        }
        fill();
        Q_EMIT changed();
    });
}

const QcDecision* ReceiptDetail::decision() const
{
    return m_view && m_view->receipt.decision ? &*m_view->receipt.decision : nullptr;
}

QString ReceiptDetail::number() const
{
    return m_view ? m_view->receipt.number : QString();
}

QString ReceiptDetail::subtitle() const
{
    if (!m_view)
        return {};
    return u"%1 · %2"_s.arg(goodsLine(m_view->receipt), m_view->receipt.orderNumber);
}

QString ReceiptDetail::orderRoute() const
{
    return m_view ? u"orders/"_s + m_view->receipt.orderId.toString() : QString();
}

CellPart ReceiptDetail::stateChip() const
{
    return m_view ? WarehouseText::receiptChip(m_view->receipt) : CellPart();
}

QList<ReceiptPhoto> ReceiptDetail::photos() const
{
    QList<ReceiptPhoto> photos;
    if (!m_view)
        return photos;
    for (const Photo& photo : m_view->receipt.photos) {
        ReceiptPhoto shown{photo.imageId, photo.caption, std::nullopt};
        if (photo.defectClass)
            shown.defect = WarehouseText::defectChip(*photo.defectClass);
        photos.append(shown);
    }
    return photos;
}

QString ReceiptDetail::offerImage() const
{
    return m_view && !m_view->receipt.lines.isEmpty() ? m_view->receipt.lines.constFirst().imageId : QString();
}

void ReceiptDetail::fill()
{
    QList<GoodsRow> limits;
    QList<GoodsRow> checks;
    QList<GoodsRow> measured;
    QList<GoodsRow> lines;
    if (m_view) {
        const InboundReceipt& receipt = m_view->receipt;
        if (receipt.inspection) {
            for (const DefectLimit& limit : receipt.inspection->limits) {
                const qint64 over = limit.found - limit.limit;
                const CellPart verdict = over > 0
                                             ? part::chip(Tone::Bad, u"x-circle"_s, tr("%n over", nullptr, int(over)))
                                             : part::chip(Tone::Ok, u"check"_s, tr("inside"));
                limits.append({limit.defectClass.toWire(),
                               {words(WarehouseText::defectClassName(limit.defectClass)),
                                numbers(WarehouseText::number(limit.found)),
                                numbers(WarehouseText::number(limit.limit), Ink::Secondary), parts(verdict)}});
            }
            for (const Defect& defect : receipt.inspection->defects) {
                limits.append(
                    {u"d%1"_s.arg(limits.size()),
                     {words(defect.name, Ink::Secondary), numbers(WarehouseText::number(defect.count), Ink::Secondary),
                      numbers({}), parts(part::note(WarehouseText::defectClassName(defect.defectClass)))}});
            }
            for (const Check& check : receipt.inspection->checks) {
                const CellPart result = check.passed ? part::chip(Tone::Ok, u"check"_s, tr("passed"))
                                                     : part::chip(Tone::Bad, u"x-circle"_s, tr("failed"));
                checks.append({u"c%1"_s.arg(checks.size()),
                               {words(check.name), parts(result), words(check.note, Ink::Secondary)}});
            }
        }
        for (const ReceiptLine& line : receipt.lines) {
            const QString id = QString::number(line.lineNo);
            const bool differs = line.received != line.expected;
            const bool counted = !receipt.state.is(ReceiptState::Announced);
            lines.append({id,
                          {words(line.title), numbers(TradeWords::quantity(line.expected), Ink::Secondary),
                           numbers(counted ? TradeWords::quantity(line.received) : u"–"_s,
                                   counted && differs ? Ink::Bad : Ink::Primary)}});
            if (line.sellerGrams || line.measuredGrams) {
                const auto grams = [](const std::optional<qint64>& value) {
                    return value ? WarehouseText::weight(*value) : u"–"_s;
                };
                const bool both = line.sellerGrams && line.measuredGrams;
                const qint64 diff = both ? *line.measuredGrams - *line.sellerGrams : 0;
                const QString name = receipt.lines.size() == 1 ? tr("Weight of one") : line.title;
                measured.append(
                    {u"w"_s + id,
                     {words(name), numbers(grams(line.sellerGrams), Ink::Secondary), numbers(grams(line.measuredGrams)),
                      numbers(both ? signedWeight(diff) : QString(), diff > 0 ? Ink::Warn : Ink::Tertiary)}});
            }
        }
        if (receipt.measured) {
            const Measured& all = *receipt.measured;
            measured.append(
                {u"all"_s,
                 {words(tr("All together")), numbers({}), numbers(WarehouseText::weight(all.grams)), numbers({})}});
            measured.append(
                {u"cartons"_s,
                 {words(tr("Cartons")), numbers({}), numbers(WarehouseText::number(all.cartons)), numbers({})}});
            measured.append(
                {u"carton"_s,
                 {words(tr("Carton")), numbers({}), numbers(WarehouseText::size(all.cartonDims)), numbers({})}});
        }
    }
    m_limits.setRows(limits);
    m_checks.setRows(checks);
    m_measured.setRows(measured);
    m_lines.setRows(lines);
}

QString ReceiptDetail::finding() const
{
    if (!m_view || !m_view->receipt.inspection)
        return {};
    const Inspection& inspection = *m_view->receipt.inspection;
    const QString sample =
        tr("%1: %2 of %3 looked at. %4, %5.")
            .arg(WarehouseText::planName(inspection.plan), WarehouseText::number(inspection.sampleSize),
                 WarehouseText::number(inspection.lotSize), inspection.inspector,
                 DayText::day(inspection.at, m_service.now()));
    return inspection.note.isEmpty() ? sample : u"%1 %2"_s.arg(inspection.note, sample);
}

QString ReceiptDetail::discrepancy() const
{
    if (!m_view || !m_view->receipt.discrepancy)
        return {};
    const Discrepancy& found = *m_view->receipt.discrepancy;
    const QString much = TradeWords::quantity(found.quantity);
    const auto kind = found.kind.known();
    if (!kind)
        return u"%1. %2"_s.arg(much, found.text);
    switch (*kind) {
    case DiscrepancyKind::Short:
        return tr("%1 missing. %2").arg(much, found.text);
    case DiscrepancyKind::Over:
        return tr("%1 too many. %2").arg(much, found.text);
    case DiscrepancyKind::Wrong:
        return tr("%1 wrong. %2").arg(much, found.text);
    case DiscrepancyKind::Damaged:
        return tr("%1 damaged. %2").arg(much, found.text);
    }
    Q_UNREACHABLE();
}

QList<QPair<QString, QString>> ReceiptDetail::facts() const
{
    if (!m_view)
        return {};
    const InboundReceipt& receipt = m_view->receipt;
    const QDateTime now = m_service.now();
    QList<QPair<QString, QString>> facts{{tr("Order"), receipt.orderNumber},
                                         {tr("Supplier"), receipt.supplierName},
                                         {tr("Came with"), u"%1 %2"_s.arg(receipt.carrier, receipt.waybill)},
                                         {tr("Announced"), DayText::moment(receipt.announcedAt, now)}};
    if (receipt.receivedAt.isValid())
        facts.append({tr("Received"), DayText::moment(receipt.receivedAt, now)});
    return facts;
}

QList<DecisionChoice> ReceiptDetail::choices() const
{
    QList<DecisionChoice> choices;
    const QcDecision* open = decision();
    if (open == nullptr)
        return choices;
    for (const QcOption& option : open->options) {
        DecisionChoice choice;
        choice.id = option.choice.toWire();
        choice.name = WarehouseText::choiceName(option.choice);
        choice.sentence = option.text;
        if (option.days && *option.days > 0)
            choice.sentence =
                TradeWords::sentences({choice.sentence, tr("Takes about %n day(s).", nullptr, int(*option.days))});
        choice.act = choice.name;
        if (option.credit && option.credit->isPositive()) {
            const QString amount = moneyformat::withCode(*option.credit, {});
            choice.consequence = u"+ "_s + amount;
            choice.act = option.choice.is(QcChoice::AcceptWithCredit) ? tr("Accept with credit of %1").arg(amount)
                                                                      : tr("%1, %2 back").arg(choice.name, amount);
        } else if (option.cost && option.cost->isPositive()) {
            const QString amount = moneyformat::withCode(*option.cost, {});
            choice.consequence = u"\u2212 "_s + amount;
            choice.act = tr("%1 for %2").arg(choice.name, amount);
        } else {
            choice.consequence = tr("no money moves");
        }
        choice.isDefault = option.choice == open->defaultChoice;
        choices.append(choice);
    }
    return choices;
}

void ReceiptDetail::setChoice(const QString& id)
{
    if (id == m_choice)
        return;
    m_choice = id;
    Q_EMIT choiceChanged();
}

bool ReceiptDetail::awaitsDecision() const
{
    return m_view && tradewind::awaitsDecision(*m_view);
}

qint64 ReceiptDetail::secondsLeft() const
{
    return decision() ? std::max<qint64>(0, m_service.now().secsTo(decision()->deadline)) : 0;
}

qint64 ReceiptDetail::secondsWhole() const
{
    if (!decision())
        return kUsualTime;
    const auto& inspection = m_view->receipt.inspection;
    const qint64 whole = inspection ? inspection->at.secsTo(decision()->deadline) : kUsualTime;
    return whole > 0 ? whole : kUsualTime;
}

QString ReceiptDetail::deadlineLine() const
{
    return decision() ? tr("Decide by %1").arg(DayText::moment(decision()->deadline, m_service.now())) : QString();
}

QString ReceiptDetail::silenceLine() const
{
    return decision() ? tr("Silence means %1.").arg(WarehouseText::choiceName(decision()->defaultChoice)) : QString();
}

QString ReceiptDetail::outcome() const
{
    const QcDecision* made = decision();
    if (made == nullptr || !made->choice)
        return {};
    const QString name = WarehouseText::choiceName(*made->choice);
    const QString at = DayText::moment(made->at, m_service.now());
    if (made->byDefault.value_or(false))
        return tr("%1, by default when the time was over, %2").arg(name, at);
    if (made->by)
        return tr("%1, decided by %2, %3").arg(name, made->by->name, at);
    return tr("%1, decided %2").arg(name, at);
}

std::optional<CellPart> ReceiptDetail::pendingChip() const
{
    if (!m_view || !m_view->pending)
        return std::nullopt;
    return WarehouseText::pendingChip(*m_view->pending);
}

QString ReceiptDetail::pendingLine() const
{
    if (!m_view || !m_view->pending)
        return {};
    const ActPending& act = *m_view->pending;
    return tr("Your decision: %1").arg(WarehouseText::choiceName(OpenEnum<QcChoice>::fromWire(act.choice)));
}

std::optional<Problem> ReceiptDetail::pendingProblem() const
{
    return m_view && m_view->pending ? m_view->pending->problem : std::nullopt;
}

QString ReceiptDetail::actText() const
{
    const auto open = choices();
    for (const DecisionChoice& choice : open) {
        if (choice.id == m_choice)
            return choice.act;
    }
    return tr("Choose one");
}

QString ReceiptDetail::whyNot() const
{
    if (!m_view)
        return tr("The receipt is being read.");
    if (!awaitsDecision())
        return m_view->pending && m_view->pending->isOnItsWay() ? tr("Your decision is on its way.")
                                                                : tr("There is nothing to decide.");
    if (m_sending)
        return tr("Your decision is on its way.");
    if (!m_view->mayDecide)
        return RightsWords::notAllowed();
    if (secondsLeft() == 0)
        return tr("The time is over; the default holds.");
    if (m_choice.isEmpty())
        return tr("Choose one of the ways first.");
    return {};
}

void ReceiptDetail::decide()
{
    if (!whyNot().isEmpty())
        return;
    m_sending = true;
    deliver(m_service.decide(m_view->receipt, OpenEnum<QcChoice>::fromWire(m_choice), m_note), this,
            [this, id = m_id](const Result<Intent>& sent) {
                if (id != m_id)
                    return;
                m_sending = false;
                if (!sent) {
                    Q_EMIT decideFailed(sent.error());
                    Q_EMIT changed();
                    return;
                }
                Q_EMIT decided();
                load();
            });
}

} // namespace tradewind
