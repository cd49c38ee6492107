// SPDX-License-Identifier: Apache-2.0
#include "models/sourcing/roundsmodel.h"

#include "models/shared/daytext.h"
#include "models/shared/moneycell.h"
#include "models/shared/tradewords.h"
#include "models/sourcing/sourcingtext.h"

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

constexpr auto kMinus = u'\u2212';

/// "−9.7 %" of `from`; empty when there is nothing to compare with.
QString percent(qint64 from, qint64 to)
{
    if (from == 0)
        return {};
    const auto tenths = Money(to - from, currency::cny()).scaled(1000, from, Rounding::HalfUp);
    if (!tenths)
        return {};
    const qint64 value = std::abs(tenths->minor());
    const QString sign = to < from ? QString(kMinus) : u"+"_s;
    return RoundsModel::tr("%1%2 %", "sign and number")
        .arg(sign, moneyformat::number(Decimal::scaled(value, 1), QLocale()));
}

/// Arrow, sign, amount and percent; `ok` when less.
CellParts parts(const QString& amount, const QString& percentage, bool less)
{
    const Ink ink = less ? Ink::Ok : Ink::Bad;
    const QString words = percentage.isEmpty() ? amount : RoundsModel::tr("%1, %2").arg(amount, percentage);
    CellPart arrow = part::icon(less ? u"arrow-down"_s : u"arrow-up"_s, ink);
    arrow.style = TextStyle::Small;
    CellPart text = part::text(words, ink, Emphasis::Regular, TextStyle::Small);
    text.tabular = true;
    return {arrow, text};
}

CellParts same()
{
    return {part::note(RoundsModel::tr("same"))};
}

QString signedText(const QString& number, bool less)
{
    return (less ? QString(kMinus) : u"+"_s) + number;
}

Money magnitude(const Money& amount)
{
    return amount.isNegative() ? amount.negated().valueOr(amount) : amount;
}

OfferedTerms termsOf(const QuoteRound& round, const QString& scenarioId)
{
    OfferedTerms terms;
    terms.roundNo = round.no;
    terms.depositBp = round.terms.depositBp;
    const auto collect = [](std::optional<Money>& sum, const std::optional<Money>& amount) {
        if (amount)
            sum = sum ? add(*sum, *amount).valueOr(*sum) : *amount;
    };
    for (const QuoteLine& line : round.lines) {
        if (line.scenarioId != scenarioId)
            continue;
        terms.prices.insert(line.lineId, line.unitPrice);
        terms.quantities.insert(line.lineId, line.quantity);
        terms.leadDays = std::max(terms.leadDays, line.leadDays);
        collect(terms.tooling, line.toolingFee);
        collect(terms.sample, line.sampleFee);
    }
    return terms;
}

OfferedTerms termsOf(const Counter& counter, const OfferedTerms& answered, const QString& scenarioId)
{
    OfferedTerms terms = answered;
    terms.isCounter = true;
    bool tooled = false;
    for (const CounterLine& line : counter.lines) {
        if (line.scenarioId != scenarioId)
            continue;
        terms.prices.insert(line.lineId, line.unitPrice);
        if (line.toolingFee) {
            terms.tooling = tooled && terms.tooling ? add(*terms.tooling, *line.toolingFee).valueOr(*line.toolingFee)
                                                    : *line.toolingFee;
            tooled = true;
        }
        if (line.leadDays)
            terms.leadDays = *line.leadDays;
    }
    if (counter.depositBp)
        terms.depositBp = *counter.depositBp;
    return terms;
}

ScenarioEstimate costOf(const OfferedTerms& terms, const Rfq& rfq, const RfqPricing& pricing, const QList<Charge>& fees)
{
    ScenarioEstimate none;
    if (!pricing.estimator)
        return none;
    QList<EstimateLine> lines;
    for (const RfqLine& line : rfq.lines) {
        if (!terms.prices.contains(line.id))
            continue;
        const auto goods = pricing.goods.constFind(line.id);
        if (goods == pricing.goods.cend()) {
            none.missing = {{Missing::What::Weight, line.title}};
            return none;
        }
        lines.append({*goods, terms.quantities.value(line.id).value(), terms.prices.value(line.id),
                      line.qcPlan.known().value_or(QcPlan::None)});
    }
    QList<Money> oneOff;
    for (const std::optional<Money>& fee : {terms.tooling, terms.sample}) {
        if (fee)
            oneOff.append(*fee);
    }
    for (const Charge& fee : fees)
        oneOff.append(fee.amount);
    return pricing.estimator->all(lines, oneOff);
}

Cell trailing(CellParts first, CellParts second = {})
{
    return Cell{.first = std::move(first), .second = std::move(second), .align = Cell::Align::Trailing};
}

/// Fills the rows one figure at a time: the value of each column and its difference to the round it follows.
class Table
{
public:
    Table(const QList<OfferedTerms>& columns, const QList<int>& before)
        : m_columns(columns)
        , m_before(before)
    {
    }

    void group(const QString& key, const QString& title)
    {
        Cell label{.first = {part::text(title, Ink::Secondary, Emphasis::Strong, TextStyle::Small)}};
        ComparisonRow row{key, ComparisonRow::Kind::Group, {label}};
        for (qsizetype i = 0; i < m_columns.size(); ++i)
            row.cells.append(Cell{});
        rows.append(row);
    }

    /// `value(terms)` and `change(before, after)` make the cell.
    template <typename Value, typename Change>
    void add(const QString& key, const QString& label, bool strong, Value value, Change change)
    {
        ComparisonRow row{key, ComparisonRow::Kind::Value, {}};
        row.cells.append(Cell{.first = {part::text(label, strong ? Ink::Primary : Ink::Secondary,
                                                   strong ? Emphasis::Strong : Emphasis::Regular)}});
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            CellParts first = value(m_columns.at(i));
            if (i + 1 == m_columns.size()) {
                for (CellPart& part : first)
                    part.weight = Emphasis::Strong;
            }
            const int before = m_before.at(i);
            row.cells.append(trailing(first, before < 0 ? CellParts{} : change(m_columns.at(before), m_columns.at(i))));
        }
        rows.append(row);
    }

    void addMoney(const QString& key, const QString& label, bool strong, Certainty certainty,
                  std::optional<Money> ScenarioEstimate::*figure)
    {
        add(
            key, label, strong,
            [&](const OfferedTerms& terms) -> CellParts {
                const auto& amount = terms.cost.*figure;
                return {amount ? part::money(*amount, certainty, strong ? Emphasis::Strong : Emphasis::Regular)
                               : part::unknown()};
            },
            [&](const OfferedTerms& from, const OfferedTerms& to) -> CellParts {
                const auto& a = from.cost.*figure;
                const auto& b = to.cost.*figure;
                return a && b ? difference(*a, *b) : CellParts{};
            });
    }

    QList<ComparisonRow> rows;

private:
    const QList<OfferedTerms>& m_columns;
    const QList<int>& m_before;
};

CellParts feeDifference(const std::optional<Money>& from, const std::optional<Money>& to)
{
    if (!from && !to)
        return {};
    const Money zero = Money::zero((from ? *from : *to).currency());
    return difference(from.value_or(zero), to.value_or(zero));
}

CellParts feeValue(const std::optional<Money>& fee)
{
    if (!fee || fee->isZero())
        return {part::text(RoundsModel::tr("none", "no such fee"), Ink::Secondary)};
    return {part::figure(u"¥"_s + moneyformat::number(*fee, QLocale()))};
}

void addTerms(Table& table)
{
    table.add(
        u"lead"_s, RoundsModel::tr("Lead time"), false,
        [](const OfferedTerms& terms) -> CellParts {
            return {part::figure(RoundsModel::tr("%n day(s)", nullptr, static_cast<int>(terms.leadDays)))};
        },
        [](const OfferedTerms& from, const OfferedTerms& to) -> CellParts {
            if (from.leadDays == to.leadDays)
                return same();
            const bool less = to.leadDays < from.leadDays;
            return parts(signedText(QString::number(std::abs(to.leadDays - from.leadDays)), less), {}, less);
        });
    table.add(
        u"deposit"_s, RoundsModel::tr("Deposit"), false,
        [](const OfferedTerms& terms) -> CellParts {
            return {part::figure(RoundsModel::tr("%1 %", "percent").arg(terms.depositBp / 100))};
        },
        [](const OfferedTerms& from, const OfferedTerms& to) -> CellParts {
            if (from.depositBp == to.depositBp)
                return same();
            const bool less = to.depositBp < from.depositBp;
            const qint64 points = std::abs(to.depositBp - from.depositBp) / 100;
            return parts(RoundsModel::tr("%1 points").arg(signedText(QString::number(points), less)), {}, less);
        });
}

/// With three decimals: enough to tell two rounds apart. What they differ by is of these too.
UnitPrice asShown(const UnitPrice& price)
{
    const auto units = Decimal::scaled(price.micros(), UnitPrice::kDecimals).unitsAt(3, Rounding::HalfUp);
    return {units.valueOr(0) * 1000, price.currency()};
}

CellParts priceChange(const UnitPrice& from, const UnitPrice& to, const QString& share)
{
    if (from.currency() != to.currency())
        return {};
    if (from == to)
        return same();
    const bool less = to.micros() < from.micros();
    const UnitPrice change(std::abs(to.micros() - from.micros()), from.currency());
    if (from.currency() == currency::cny())
        return parts(signedText(moneyformat::factoryPrice(change, QLocale()), less), share, less);
    const auto units = Decimal::scaled(change.micros(), 6).unitsAt(3, Rounding::HalfUp);
    return parts(signedText(moneyformat::number(Decimal::scaled(units.valueOr(0), 3), QLocale()), less), share, less);
}

void addCosts(Table& table, const Rfq& rfq)
{
    const QString place = rfq.destination.city.isEmpty() ? rfq.incotermPlace : rfq.destination.city;
    table.group(u"costs"_s, RoundsModel::tr("What it costs, landed in %1").arg(place));
    table.add(
        u"goods"_s, RoundsModel::tr("Goods"), false,
        [](const OfferedTerms& terms) -> CellParts {
            std::optional<Money> sum;
            for (auto it = terms.prices.cbegin(); it != terms.prices.cend(); ++it) {
                const auto line = it->lineTotal(terms.quantities.value(it.key()), Rounding::HalfUp);
                if (line)
                    sum = sum ? add(*sum, *line).valueOr(*sum) : *line;
            }
            return {sum ? part::money(*sum) : part::unknown()};
        },
        [](const OfferedTerms&, const OfferedTerms&) -> CellParts { return {}; });
    table.addMoney(u"payment1"_s, RoundsModel::tr("Payment 1, goods and China costs"), false, Certainty::Estimate,
                   &ScenarioEstimate::payment);
    table.addMoney(u"abroad"_s, RoundsModel::tr("Freight, duty, clearance"), false, Certainty::Estimate,
                   &ScenarioEstimate::abroad);
    table.addMoney(u"total"_s, RoundsModel::tr("Landed total"), true, Certainty::Estimate, &ScenarioEstimate::total);
    table.add(
        u"each"_s, RoundsModel::tr("Landed per piece"), true,
        [](const OfferedTerms& terms) -> CellParts {
            if (!terms.cost.perPiece)
                return {part::unknown()};
            const UnitPrice price = asShown(*terms.cost.perPiece);
            return {part::amount(price.currency().code(),
                                 moneyformat::number(Decimal::scaled(price.micros() / 1000, 3), QLocale()),
                                 Certainty::Estimate, Emphasis::Strong)};
        },
        [](const OfferedTerms& from, const OfferedTerms& to) -> CellParts {
            if (!from.cost.perPiece || !to.cost.perPiece)
                return {};
            // The amount is that of the figures shown; the share is exact, as that of the total is.
            return priceChange(asShown(*from.cost.perPiece), asShown(*to.cost.perPiece),
                               percent(from.cost.perPiece->micros(), to.cost.perPiece->micros()));
        });
}

} // namespace

CellParts difference(const Money& from, const Money& to)
{
    const auto change = subtract(to, from);
    if (!change)
        return {};
    if (change->isZero())
        return same();
    const bool less = change->isNegative();
    const QString sign = less ? QString(kMinus) : u"+"_s;
    const QString symbol = change->currency() == currency::cny() ? u"¥"_s : QString();
    return parts(sign + symbol + moneyformat::number(magnitude(*change), QLocale()), percent(from.minor(), to.minor()),
                 less);
}

CellParts difference(const UnitPrice& from, const UnitPrice& to)
{
    return priceChange(from, to, percent(from.micros(), to.micros()));
}

RoundsModel::RoundsModel(QObject* parent)
    : ListModelBase(parent)
{
}

void RoundsModel::show(const Rfq& rfq, const QString& scenarioId, const RfqPricing& pricing, const QDateTime& now,
                       bool lastTwo)
{
    const QList<OfferedTerms> columnsBefore = m_columns;
    QList<OfferedTerms> columns;
    QList<int> before; // the supplier's round a column is compared with
    ComparisonRow head{u"head"_s, ComparisonRow::Kind::Head, {Cell{}}};
    ComparisonRow state{u"state"_s, ComparisonRow::Kind::State, {Cell{}}};
    state.cells[0].first = {part::note(tr("Immutable, hash-chained"))};
    int previous = -1;
    const qsizetype skip = lastTwo ? std::max<qsizetype>(0, rfq.rounds.size() - 2) : 0;
    const QuoteRound* open = openRound(rfq);
    for (qsizetype i = skip; i < rfq.rounds.size(); ++i) {
        const QuoteRound& round = rfq.rounds.at(i);
        OfferedTerms terms = termsOf(round, scenarioId);
        terms.cost = costOf(terms, rfq, pricing, round.fees);
        before.append(previous);
        previous = static_cast<int>(columns.size());
        columns.append(terms);
        head.cells.append(
            trailing({part::text(tr("Round %1").arg(round.no), Ink::Primary, Emphasis::Strong)},
                     {part::note(tr("%1 · %2").arg(DayText::moment(round.createdAt, now), round.author.name))}));
        state.cells.append(trailing({SourcingText::roundChip(round, &round == open)}));
        for (const Counter& counter : rfq.counters) {
            if (counter.roundNo != round.no)
                continue;
            OfferedTerms asked = termsOf(counter, terms, scenarioId);
            asked.cost = costOf(asked, rfq, pricing, round.fees);
            before.append(previous);
            columns.append(asked);
            const bool answered = i + 1 < rfq.rounds.size();
            head.cells.append(
                trailing({part::text(tr("Your counter"), Ink::Primary, Emphasis::Strong)},
                         {part::note(tr("%1 · %2").arg(DayText::moment(counter.at, now), counter.author.name))}));
            state.cells.append(trailing({answered ? part::chip(Tone::Mute, u"history"_s, tr("Answered"))
                                                  : part::chip(Tone::Info, u"send"_s, tr("With the supplier"))}));
        }
    }

    Table table(columns, before);
    if (!columns.isEmpty()) {
        table.rows = {head, state};
        Decimal pieces;
        for (const Quantity& quantity : columns.last().quantities)
            pieces = add(pieces, quantity.value()).valueOr(pieces);
        const QString unit =
            columns.last().quantities.isEmpty() ? u"piece"_s : columns.last().quantities.cbegin()->unit();
        table.group(u"prices"_s, tr("Price at %1").arg(TradeWords::quantity(pieces, unit)));
        for (const RfqLine& line : rfq.lines) {
            const bool only = rfq.lines.size() == 1;
            const QString lineId = line.id;
            table.add(
                u"price-"_s + lineId, only ? tr("Unit price") : line.title, false,
                [&lineId](const OfferedTerms& terms) -> CellParts {
                    return {terms.prices.contains(lineId) ? part::unitPrice(terms.prices.value(lineId))
                                                          : part::unknown()};
                },
                [&lineId](const OfferedTerms& from, const OfferedTerms& to) -> CellParts {
                    return difference(from.prices.value(lineId), to.prices.value(lineId));
                });
        }
        const auto has = [&columns](std::optional<Money> OfferedTerms::*fee) {
            return std::any_of(columns.cbegin(), columns.cend(),
                               [fee](const OfferedTerms& terms) { return (terms.*fee).has_value(); });
        };
        for (const auto& [key, label, fee] : {std::tuple(u"tooling"_s, tr("Tooling"), &OfferedTerms::tooling),
                                              std::tuple(u"sample"_s, tr("Sample"), &OfferedTerms::sample)}) {
            const auto member = fee;
            if (has(member)) {
                table.add(
                    key, label, false, [member](const OfferedTerms& terms) { return feeValue(terms.*member); },
                    [member](const OfferedTerms& from, const OfferedTerms& to) {
                        return feeDifference(from.*member, to.*member);
                    });
            }
        }
        table.group(u"terms"_s, tr("Time and terms"));
        addTerms(table);
        ComparisonRow valid{
            u"valid"_s, ComparisonRow::Kind::Value, {Cell{.first = {part::text(tr("Valid for"), Ink::Secondary)}}}};
        for (const OfferedTerms& terms : std::as_const(columns)) {
            CellParts value{part::unknown()};
            for (const QuoteRound& round : rfq.rounds) {
                if (!terms.isCounter && round.no == terms.roundNo)
                    value = {part::figure(DayText::span(round.validFrom.secsTo(round.validTo)))};
            }
            valid.cells.append(trailing(value));
        }
        table.rows.append(valid);
        addCosts(table, rfq);
    }
    const bool sameColumns = columnsBefore.size() == columns.size();
    m_columns = columns;
    if (sameColumns)
        setRows(table.rows);
    else
        resetRows(table.rows); // other columns: another table
}

int RoundsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size()) + 1;
}

QVariant RoundsModel::data(const QModelIndex& index, int wanted) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ComparisonRow& row = at(index.row());
    const Cell cell = row.cells.value(index.column());
    if (isCellRole(wanted))
        return cellData(cell, wanted);
    if (wanted == role(Role::Id))
        return row.key;
    if (wanted == role(Role::Group))
        return row.kind == ComparisonRow::Kind::Group;
    if (wanted == role(FieldRole::Current))
        return row.kind != ComparisonRow::Kind::Group && index.column() == columnCount() - 1 && index.column() > 0;
    return {};
}

} // namespace tradewind
