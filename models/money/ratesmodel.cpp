// SPDX-License-Identifier: Apache-2.0
#include "models/money/ratesmodel.h"

#include "models/shared/daytext.h"
#include "models/shared/moneycell.h"
#include "services/domain/pricing/fees.h"
#include "services/domain/pricing/landedcost.h"

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

QString rateText(const Decimal& rate)
{
    return moneyformat::number(rate, QLocale());
}

/// Four decimals, for tables and charts.
QString shortRate(const Decimal& rate)
{
    const auto units = rate.unitsAt(4, Rounding::HalfUp);
    return units ? rateText(Decimal::scaled(*units, 4)) : rateText(rate);
}

qint64 spreadAt(const MoneyState& state, const QDateTime& at)
{
    const FeeBook* book = findBook(state.feeBooks, at);
    if (!book)
        book = state.feeBook();
    const FeeRule* rule = book ? findRule(book->rules, FeeKind::FxSpread, ServiceMode::FullService, at) : nullptr;
    if (!rule && book)
        rule = findRule(book->rules, FeeKind::FxSpread, ServiceMode::FullService, state.at);
    return rule ? rule->bp.value_or(0) : 0;
}

} // namespace

RatesModel::RatesModel(QObject* parent)
    : ListModelBase(parent)
{
}

void RatesModel::show(const MoneyState& state)
{
    m_now = state.at;
    QList<RateRow> rows;
    for (const IndicativeRate& rate : state.rates) {
        RateRow row{rate.id, rate.base, rate.quote, rate.mid, {}, {}, rate.asOf, false};
        if (const auto ours = state.rate(rate.base, rate.quote)) {
            row.ours = ours->client;
            row.spreadBp = ours->spreadBp();
            row.isStale = ours->isStale(state.at);
        }
        rows.append(row);
    }
    setRows(rows);
}

int RatesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

QVariant RatesModel::data(const QModelIndex& index, int wanted) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RateRow& row = at(index.row());
    if (wanted == role(Role::Id))
        return row.id;
    if (wanted == role(Role::Stale))
        return row.isStale;
    Cell cell{.align = Cell::Align::Trailing};
    switch (static_cast<Column>(index.column())) {
    case Column::Pair:
        cell.align = Cell::Align::Leading;
        cell.first = {
            part::text(tr("%1 for one %2").arg(row.quote.code(), row.base.code()), Ink::Primary, Emphasis::Medium)};
        break;
    case Column::Mid:
        cell.first = {part::figure(shortRate(row.mid), Ink::Secondary)};
        break;
    case Column::Ours:
        cell.first = {row.ours ? part::figure(shortRate(*row.ours), Ink::Primary, Emphasis::Strong) : part::unknown()};
        break;
    case Column::Spread:
        cell.first = {row.spreadBp ? part::figure(QLocale().toString(*row.spreadBp), Ink::Secondary) : part::unknown()};
        break;
    case Column::AsOf:
        cell.first = {part::figure(DayText::moment(row.asOf, m_now), Ink::Tertiary)};
        break;
    case Column::Count:
        break;
    }
    return isCellRole(wanted) ? cellData(cell, wanted) : QVariant();
}

QVariant RatesModel::headerData(int section, Qt::Orientation orientation, int wanted) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (wanted == Qt::TextAlignmentRole && section > 0)
        return kNumberHeader;
    if (wanted != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Pair:
        return tr("Rate");
    case Column::Mid:
        return tr("Mid");
    case Column::Ours:
        return tr("Ours");
    case Column::Spread:
        return tr("bp", "basis points");
    case Column::AsOf:
        return tr("As of");
    case Column::Count:
        break;
    }
    return {};
}

RateHistoryModel::RateHistoryModel(QObject* parent)
    : ListModelBase(parent)
{
}

void RateHistoryModel::show(const FxHistory& history, const MoneyState& state)
{
    m_base = history.base;
    m_quote = history.quote;
    m_now = state.at;
    const auto inForce = state.rate(m_base, m_quote);
    m_inForce = inForce ? std::optional(inForce->client) : std::nullopt;
    QList<RateDay> days;
    for (const FxPoint& point : history.points) {
        const qint64 bp = spreadAt(state, point.date.endOfDay(Qt::UTC));
        const auto ours = clientRate(point.mid, bp);
        days.prepend({point.date, point.mid, ours ? *ours : point.mid, bp});
    }
    m_uses.clear();
    for (const Payment& payment : state.payments) {
        const QDate date = payment.at.date();
        if (!payment.clientRate || payment.debit.currency() != m_base || payment.total.currency() != m_quote ||
            days.isEmpty() || date < days.last().date || date > days.first().date)
            continue;
        m_uses.prepend(
            {date, *payment.clientRate,
             tr("%1 paid at %2").arg(moneyformat::withCode(payment.total, QLocale()), shortRate(*payment.clientRate))});
    }
    resetRows(days);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

QString RateHistoryModel::finding() const
{
    if (rows().isEmpty())
        return {};
    const auto [low, high] = std::minmax_element(rows().cbegin(), rows().cend(),
                                                 [](const RateDay& a, const RateDay& b) { return a.ours < b.ours; });
    return tr("One %1 buys %2 %3; in these days between %4 and %5")
        .arg(m_base.code(), m_quote.code(), shortRate(m_inForce.value_or(rows().first().ours)), shortRate(low->ours),
             shortRate(high->ours));
}

int RateHistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

QVariant RateHistoryModel::data(const QModelIndex& index, int wanted) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RateDay& row = at(index.row());
    if (wanted == role(Role::Id))
        return keyOf(row);
    Cell cell{.align = Cell::Align::Trailing};
    switch (static_cast<Column>(index.column())) {
    case Column::Day:
        cell.align = Cell::Align::Leading;
        cell.first = {part::text(DayText::day(row.date.startOfDay(), m_now))};
        break;
    case Column::Mid:
        cell.first = {part::figure(shortRate(row.mid), Ink::Secondary)};
        break;
    case Column::Ours:
        cell.first = {part::figure(shortRate(row.ours), Ink::Primary, Emphasis::Strong)};
        break;
    case Column::Spread:
        cell.first = {part::figure(QLocale().toString(row.spreadBp), Ink::Secondary)};
        break;
    case Column::Count:
        break;
    }
    return isCellRole(wanted) ? cellData(cell, wanted) : QVariant();
}

QVariant RateHistoryModel::headerData(int section, Qt::Orientation orientation, int wanted) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (wanted == Qt::TextAlignmentRole && section > 0)
        return kNumberHeader;
    if (wanted != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Day:
        return tr("Day");
    case Column::Mid:
        return tr("Mid");
    case Column::Ours:
        return tr("Ours");
    case Column::Spread:
        return tr("bp", "basis points");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace tradewind
