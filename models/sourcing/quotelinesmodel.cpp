// SPDX-License-Identifier: Apache-2.0
#include "models/sourcing/quotelinesmodel.h"

#include "models/catalogue/picturecache.h"
#include "models/shared/moneycell.h"
#include "models/shared/originaltext.h"
#include "models/shared/tradewords.h"
#include "models/sourcing/sourcingtext.h"
#include "services/domain/values/numberinput.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

constexpr int kPictureWidth = 96; // pixels: twice what is shown, so that fine screens are served too

/// The published price of a line at a quantity.
std::optional<UnitPrice> publishedPrice(const RfqDraftLine& line, const Decimal& quantity)
{
    if (!line.offer)
        return std::nullopt;
    return checkLine(RuleLine::of(line.offer->offer, line.offer->sku(), quantity)).unitPrice;
}

Cell sumOf(const RfqDraft& draft, const Scenario& scenario, const LandedEstimator* estimator)
{
    Cell cell{.align = Cell::Align::Trailing};
    QList<EstimateLine> lines;
    bool complete = !draft.lines.isEmpty();
    for (const RfqDraftLine& line : draft.lines) {
        const auto quantity = line.quantity(scenario.id);
        complete = complete && quantity && !quantity->isZero() && line.offer;
        if (complete) {
            lines.append({LandedCostInput::of(line.offer->offer, line.offer->sku()), *quantity, std::nullopt,
                          line.line.qcPlan.known().value_or(QcPlan::None)});
        }
    }
    if (!complete || !estimator) {
        cell.first = {part::unknown()};
        return cell;
    }
    const ScenarioEstimate estimate = estimator->all(lines, {});
    if (!estimate.total) {
        cell.first = {part::unknown()};
        cell.second = {part::note(SourcingText::missing(estimate.missing))};
        return cell;
    }
    cell.first = {part::money(*estimate.total, Certainty::Estimate, Emphasis::Strong)};
    QString each = u"–"_s;
    if (estimate.perPiece) {
        // A figure to compare by: two decimals say enough.
        const auto rounded = Money::fromDecimal(Decimal::scaled(estimate.perPiece->micros(), 6),
                                                estimate.perPiece->currency(), Rounding::HalfUp);
        if (rounded)
            each = moneyformat::number(*rounded, QLocale());
    }
    const QString unit = draft.lines.first().unit;
    cell.second = {
        part::note(QuoteLinesModel::tr("%1 · ≈ %2 each").arg(TradeWords::quantity(estimate.pieces, unit), each))};
    return cell;
}

} // namespace

QuoteLinesModel::QuoteLinesModel(QObject* parent)
    : ListModelBase(parent)
{
}

QString QuoteLinesModel::keyOf(const QuoteLineRow& row) const
{
    return row.lineId.isEmpty() ? u"estimate"_s : row.lineId;
}

void QuoteLinesModel::show(const RfqDraft& draft, const LandedEstimator* estimator, PictureCache& pictures,
                           bool showProblems)
{
    QList<QuoteLineRow> rows;
    const QList<RfqIssue> issues = showProblems ? issuesOf(draft, RfqStep::Quantities, QDate()) : QList<RfqIssue>();
    for (const RfqDraftLine& line : draft.lines) {
        QuoteLineRow row;
        row.lineId = line.line.id;
        row.title.lead =
            part::picture(line.offer ? pictures.picture(line.offer->offer.imageId, kPictureWidth) : QImage());
        row.title.first = {part::text(line.line.title, Ink::Primary, Emphasis::Medium)};
        const QString variant = line.offer ? line.offer->variant() : QString();
        const QString original =
            line.offer ? originalBelow(line.line.title, line.offer->offer.titleOriginal) : QString();
        row.title.second = {part::note(variant.isEmpty() ? original : variant)};
        row.target = line.line.targetPrice;
        for (const Scenario& scenario : draft.scenarios) {
            const auto quantity = line.quantity(scenario.id);
            Cell prefix{.align = Cell::Align::Trailing};
            if (const auto price = quantity ? publishedPrice(line, *quantity) : std::nullopt)
                prefix.first = {part::factoryPrice(*price)};
            row.prefixes.append(prefix);
            row.quantities.append(quantity);
            QString problem;
            for (const RfqIssue& issue : issues) {
                if (issue.lineId == row.lineId && issue.scenarioId == scenario.id)
                    problem = SourcingText::issue(issue, draft);
            }
            row.problems.append(problem);
        }
        rows.append(row);
    }
    QuoteLineRow sums;
    const QString place =
        draft.incotermPlace.isEmpty() && estimator ? TradeWords::country(estimator->country()) : draft.incotermPlace;
    sums.title.first = {
        part::text(place.isEmpty() ? tr("Landed") : tr("Landed in %1").arg(place), Ink::Primary, Emphasis::Strong)};
    for (const Scenario& scenario : draft.scenarios)
        sums.sums.append(sumOf(draft, scenario, estimator));
    if (!rows.isEmpty())
        rows.append(sums);

    if (m_scenarios == draft.scenarios) {
        setRows(rows);
    } else {
        m_scenarios = draft.scenarios;
        resetRows(rows); // other columns: another table
    }
}

int QuoteLinesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_scenarios.size()) + 2;
}

Cell QuoteLinesModel::cell(const QuoteLineRow& row, int column) const
{
    Cell cell{.align = Cell::Align::Trailing};
    if (column == 0)
        return row.title;
    if (row.lineId.isEmpty()) {
        if (!isTarget(column))
            return row.sums.value(column - 1);
        cell.first = {part::note(tr("hidden from"))};
        cell.second = {part::note(tr("the supplier"))};
        return cell;
    }
    if (isTarget(column)) {
        if (row.target)
            cell.first = {part::factoryPrice(*row.target)};
        return cell;
    }
    if (const auto& quantity = row.quantities.at(column - 1))
        cell.first = {part::figure(moneyformat::number(quantity->normalized(), QLocale()))};
    return cell;
}

Qt::ItemFlags QuoteLinesModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags base = ListModelBase::flags(index);
    const bool field = index.isValid() && index.column() > 0 && !at(index.row()).lineId.isEmpty();
    return field ? base | Qt::ItemIsEditable : base;
}

QVariant QuoteLinesModel::data(const QModelIndex& index, int wanted) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QuoteLineRow& row = at(index.row());
    const int column = index.column();
    const bool field = column > 0 && !row.lineId.isEmpty();
    if (isCellRole(wanted))
        return cellData(cell(row, column), wanted);
    if (wanted == role(Role::Id))
        return keyOf(row);
    if (!field)
        return {};
    if (wanted == Qt::EditRole) {
        if (isTarget(column))
            return row.target ? moneyformat::forEditing(*row.target, QLocale()) : QString();
        const auto& quantity = row.quantities.at(column - 1);
        return quantity ? moneyformat::forEditing(quantity->normalized(), QLocale()) : QString();
    }
    if (wanted == role(FieldRole::Prefix) && !isTarget(column))
        return QVariant::fromValue(row.prefixes.at(column - 1));
    if (wanted == role(FieldRole::Problem) && !isTarget(column))
        return row.problems.at(column - 1);
    if (wanted == role(FieldRole::Placeholder))
        return isTarget(column) ? tr("none", "no target price") : QString();
    if (wanted == Qt::AccessibleTextRole) {
        const QString what = isTarget(column) ? tr("Target price") : m_scenarios.at(column - 1).name;
        return tr("%1, %2: %3").arg(plainText(row.title), what, plainText(cell(row, column)));
    }
    return {};
}

bool QuoteLinesModel::setData(const QModelIndex& index, const QVariant& value, int wanted)
{
    if (wanted != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const QString lineId = at(index.row()).lineId;
    const QString text = value.toString();
    const bool target = isTarget(index.column());
    const NumberInput input = numberinput::parse(text, QLocale(), {.maxDecimals = target ? 6 : 0});
    if (input.issue != NumberInput::Issue::Empty && !input.ok())
        return false;
    if (!target) {
        Q_EMIT quantityEdited(lineId, m_scenarios.at(index.column() - 1).id, input.value);
        return true;
    }
    std::optional<UnitPrice> price;
    if (input.value) {
        const auto read = UnitPrice::parse(input.value->toWire(), currency::cny());
        if (!read)
            return false;
        price = *read;
    }
    Q_EMIT targetEdited(lineId, price);
    return true;
}

QVariant QuoteLinesModel::headerData(int section, Qt::Orientation orientation, int wanted) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (wanted == Qt::TextAlignmentRole && section > 0)
        return kNumberHeader;
    if (wanted != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Line");
    if (isTarget(section))
        return tr("Target price");
    const Scenario& scenario = m_scenarios.at(section - 1);
    return scenario.id == scenario.name ? scenario.name : tr("%1 · %2").arg(scenario.id, scenario.name);
}

} // namespace tradewind
