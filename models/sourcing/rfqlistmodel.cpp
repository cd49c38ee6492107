// SPDX-License-Identifier: Apache-2.0
#include "models/sourcing/rfqlistmodel.h"

#include "models/shared/daytext.h"
#include "models/shared/moneycell.h"
#include "models/shared/tradewords.h"
#include "models/sourcing/sourcingtext.h"

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDay = 24 * 3600;

bool isClosed(const RfqView& view)
{
    const auto& state = view.rfq.state;
    return state.is(RfqState::Declined) || state.is(RfqState::Expired) || state.is(RfqState::Cancelled) ||
           state.is(RfqState::Ordered);
}

/// Goods of a round in one scenario, in the round's currency.
std::optional<Money> goodsOf(const QuoteRound& round, const QString& scenarioId)
{
    Money sum = Money::zero(round.currency);
    for (const QuoteLine& line : round.lines) {
        if (line.scenarioId != scenarioId)
            continue;
        const auto total = line.unitPrice.lineTotal(line.quantity, Rounding::HalfUp);
        const auto added = total ? add(sum, *total) : total;
        if (!added)
            return std::nullopt;
        sum = *added;
    }
    return sum;
}

Cell priceOf(const Rfq& rfq)
{
    Cell cell{.align = Cell::Align::Trailing};
    if (rfq.rounds.isEmpty() || rfq.scenarios.isEmpty()) {
        cell.first = {part::unknown()};
        return cell;
    }
    const QString scenario = rfq.acceptedScenarioId.isEmpty() ? rfq.scenarios.last().id : rfq.acceptedScenarioId;
    const QuoteRound& round = rfq.rounds.last();
    QList<const QuoteLine*> lines;
    for (const QuoteLine& line : round.lines) {
        if (line.scenarioId == scenario)
            lines.append(&line);
    }
    if (lines.size() == 1) {
        cell.first = {part::factoryPrice(lines.first()->unitPrice)};
        cell.first.first().ink = Ink::Primary;
        cell.first.first().weight = Emphasis::Strong;
        cell.second = {
            part::note(TradeWords::quantity(lines.first()->quantity.value(), lines.first()->quantity.unit()))};
    } else if (const auto goods = goodsOf(round, scenario)) {
        cell.first = {part::money(*goods, Certainty::Plain, Emphasis::Strong)};
        cell.second = {part::note(RfqListModel::tr("%n line(s)", nullptr, static_cast<int>(lines.size())))};
    }
    return cell;
}

RfqRow makeRow(const RfqView& view)
{
    const Rfq& rfq = view.rfq;
    RfqRow row;
    row.key = view.key;
    row.route = u"quotes/"_s + (view.onPlatform ? rfq.id.toString() : view.key);
    row.needsUser = SourcingText::needsUser(view);
    row.filter = row.needsUser    ? RfqRow::Filter::NeedsYou
                 : isClosed(view) ? RfqRow::Filter::Closed
                                  : RfqRow::Filter::Open;
    row.title.lead = part::badge(u"quote"_s, row.needsUser ? Tone::Warn : Tone::Mute);
    row.title.first = {part::text(rfq.title, Ink::Primary, Emphasis::Medium)};
    const QString number = rfq.number.isEmpty() ? RfqListModel::tr("On its way") : rfq.number;
    row.title.second = {
        part::note(RfqListModel::tr("%1 · %2, %3", "number, lines, scenarios")
                       .arg(number, RfqListModel::tr("%n line(s)", nullptr, static_cast<int>(rfq.lines.size())),
                            RfqListModel::tr("%n scenario(s)", nullptr, static_cast<int>(rfq.scenarios.size()))))};
    row.state = SourcingText::stateChip(view);
    if (!rfq.rounds.isEmpty())
        row.round = RfqListModel::tr("Round %1").arg(rfq.rounds.last().no);
    row.price = priceOf(rfq);
    if (const QuoteRound* round = openRound(rfq); round && rfq.state.is(RfqState::Quoted)) {
        row.validTo = round->validTo;
        row.validFrom = round->validFrom;
    }
    row.updatedAt = rfq.updatedAt;
    return row;
}

RfqRow makeRow(const RfqDraft& draft)
{
    RfqRow row;
    row.key = u"draft-"_s + draft.id;
    row.route = u"quote-wizard/"_s + draft.id;
    row.filter = RfqRow::Filter::Drafts;
    row.title.lead = part::badge(u"edit"_s, Tone::Mute);
    const QString title = requestOf(draft).title;
    row.title.first = {
        part::text(title.isEmpty() ? RfqListModel::tr("New request") : title, Ink::Primary, Emphasis::Medium)};
    row.title.second = {
        part::note(RfqListModel::tr("Draft · %n line(s)", nullptr, static_cast<int>(draft.lines.size())))};
    row.state = SourcingText::draftChip();
    row.price = Cell{.first = {part::unknown()}, .align = Cell::Align::Trailing};
    row.updatedAt = draft.createdAt;
    return row;
}

int rank(const RfqRow& row)
{
    switch (row.filter) {
    case RfqRow::Filter::NeedsYou:
        return row.validTo.isValid() ? 0 : 1;
    case RfqRow::Filter::Drafts:
        return 2;
    case RfqRow::Filter::Open:
        return 3;
    case RfqRow::Filter::Closed:
        return 4;
    }
    return 5;
}

bool goesBefore(const RfqRow& a, const RfqRow& b)
{
    if (rank(a) != rank(b))
        return rank(a) < rank(b);
    if (rank(a) == 0 && a.validTo != b.validTo)
        return a.validTo < b.validTo;
    if (a.updatedAt != b.updatedAt)
        return a.updatedAt > b.updatedAt;
    return a.key < b.key;
}

} // namespace

RfqListModel::RfqListModel(QObject* parent)
    : ListModelBase(parent)
{
}

void RfqListModel::show(const QList<RfqView>& views, const QList<RfqDraft>& drafts, const QDateTime& now)
{
    m_now = now;
    m_all.clear();
    for (const RfqView& view : views)
        m_all.append(makeRow(view));
    for (const RfqDraft& draft : drafts)
        m_all.append(makeRow(draft));
    std::sort(m_all.begin(), m_all.end(), goesBefore);
    setNow(now);
    apply();
}

void RfqListModel::setNow(const QDateTime& now)
{
    m_now = now;
    for (RfqRow& row : m_all)
        row.leftNow = row.validTo.isValid() ? std::max<qint64>(0, now.secsTo(row.validTo)) / 60 * 60 : 0;
    apply();
}

void RfqListModel::setFilter(const QString& id)
{
    m_filter = id;
    apply();
}

bool RfqListModel::passes(const RfqRow& row, const QString& id) const
{
    if (id == "needs_you"_L1)
        return row.filter == RfqRow::Filter::NeedsYou;
    if (id == "open"_L1)
        return row.filter == RfqRow::Filter::Open || row.filter == RfqRow::Filter::NeedsYou;
    if (id == "drafts"_L1)
        return row.filter == RfqRow::Filter::Drafts;
    if (id == "closed"_L1)
        return row.filter == RfqRow::Filter::Closed;
    return true;
}

int RfqListModel::count(const QString& id) const
{
    return static_cast<int>(
        std::count_if(m_all.cbegin(), m_all.cend(), [&](const RfqRow& row) { return passes(row, id); }));
}

void RfqListModel::apply()
{
    QList<RfqRow> shown;
    for (const RfqRow& row : std::as_const(m_all)) {
        if (passes(row, m_filter))
            shown.append(row);
    }
    setRows(shown);
}

int RfqListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

Cell RfqListModel::cell(const RfqRow& row, Column column) const
{
    switch (column) {
    case Column::Request:
        return row.title;
    case Column::State:
        return Cell{.first = {row.state}};
    case Column::Round:
        return Cell{.first = {part::text(row.round, Ink::Secondary)}};
    case Column::Price:
        return row.price;
    case Column::Valid: {
        Cell cell{.align = Cell::Align::Trailing};
        if (!row.validTo.isValid())
            return cell;
        const Ink ink = row.leftNow < 600 ? Ink::Bad : row.leftNow < kDay ? Ink::Warn : Ink::Primary;
        cell.first = {part::figure(row.leftNow > 0 ? DayText::span(row.leftNow) : tr("over"), ink, Emphasis::Strong)};
        cell.second = {part::note(tr("until %1").arg(DayText::moment(row.validTo, m_now)))};
        return cell;
    }
    case Column::Updated: {
        Cell cell{.align = Cell::Align::Trailing};
        cell.first = {part::figure(DayText::moment(row.updatedAt, m_now), Ink::Secondary)};
        return cell;
    }
    case Column::Count:
        break;
    }
    return {};
}

QVariant RfqListModel::data(const QModelIndex& index, int wanted) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RfqRow& row = at(index.row());
    const auto column = static_cast<Column>(index.column());
    if (isCellRole(wanted))
        return cellData(cell(row, column), wanted);
    if (wanted == role(Role::Id))
        return row.key;
    if (wanted == role(Role::Route))
        return row.route;
    if (wanted == role(Role::Urgency) && row.needsUser) {
        const bool soon = row.validTo.isValid() && row.leftNow < 600;
        return static_cast<int>(soon ? Tone::Bad : Tone::Warn);
    }
    if (wanted == role(Role::RawValue))
        return column == Column::Valid ? QVariant(row.validTo) : QVariant(row.updatedAt);
    return {};
}

QVariant RfqListModel::headerData(int section, Qt::Orientation orientation, int wanted) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<Column>(section);
    if (wanted == Qt::TextAlignmentRole &&
        (column == Column::Price || column == Column::Valid || column == Column::Updated))
        return kNumberHeader;
    if (wanted != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Request:
        return tr("Request");
    case Column::State:
        return tr("State");
    case Column::Round:
        return tr("Round");
    case Column::Price:
        return tr("Quoted");
    case Column::Valid:
        return tr("Valid for");
    case Column::Updated:
        return tr("Changed");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace tradewind
