// SPDX-License-Identifier: Apache-2.0
#include "models/money/feebookmodel.h"

#include "models/shared/daytext.h"
#include "models/shared/moneycell.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

/// "3.5 %".
QString percent(qint64 bp)
{
    return FeeBookModel::tr("%1 %", "percentage")
        .arg(moneyformat::number(Decimal::scaled(bp, 2).normalized(), QLocale()));
}

QString rateText(const FeeRule& rule)
{
    if (rule.basis.is(FeeBasis::FxSpread) && rule.bp)
        return FeeBookModel::tr("%1 bp", "basis points").arg(*rule.bp);
    QStringList words;
    if (rule.bp)
        words.append(percent(*rule.bp));
    if (rule.fixed)
        words.append(moneyformat::withCode(*rule.fixed, QLocale()));
    return words.join(u" + "_s);
}

QString limitsText(const FeeRule& rule)
{
    QStringList words;
    if (rule.min)
        words.append(FeeBookModel::tr("at least %1").arg(moneyformat::withCode(*rule.min, QLocale())));
    if (rule.max)
        words.append(FeeBookModel::tr("at most %1").arg(moneyformat::withCode(*rule.max, QLocale())));
    for (const FeeTier& tier : rule.tiers) {
        if (!tier.from.isZero())
            words.append(FeeBookModel::tr("%1 from %2 a month")
                             .arg(percent(tier.bp), moneyformat::withCode(tier.from, QLocale())));
    }
    return words.join(u" · "_s);
}

} // namespace

FeeBookModel::FeeBookModel(QObject* parent)
    : ListModelBase(parent)
{
}

void FeeBookModel::show(const MoneyState& state)
{
    m_now = state.at;
    const FeeBook* book = state.feeBook();
    m_name = book ? book->name : QString();
    setRows(book ? book->rules : QList<FeeRule>());
}

QString FeeBookModel::basisText(const FeeRule& rule)
{
    if (!rule.basis.isKnown())
        return rule.basis.toWire();
    switch (*rule.basis.known()) {
    case FeeBasis::PercentOfGoods:
        return tr("of the goods");
    case FeeBasis::PercentOfPayment:
        return tr("of the payment");
    case FeeBasis::PerOrder:
        return tr("once an order");
    case FeeBasis::PerSupplierOrder:
        return tr("once a supplier order");
    case FeeBasis::PerUnit:
        return tr("for each unit");
    case FeeBasis::PerSample:
        return tr("for each sample taken");
    case FeeBasis::PerPackage:
        return tr("for each package");
    case FeeBasis::PerItemDay:
        return rule.freeDays
                   ? tr("for each item and day after %n free day(s)", nullptr, static_cast<int>(*rule.freeDays))
                   : tr("for each item and day");
    case FeeBasis::FxSpread:
        return tr("off the mid-market rate");
    }
    return {};
}

int FeeBookModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

Cell FeeBookModel::cell(const FeeRule& rule, Column column) const
{
    switch (column) {
    case Column::Name:
        return Cell{.first = {part::text(rule.name, Ink::Primary, Emphasis::Medium)}};
    case Column::Basis:
        return Cell{.first = {part::text(basisText(rule), Ink::Secondary)}};
    case Column::Rate:
        return Cell{.first = {part::figure(rateText(rule), Ink::Primary, Emphasis::Strong)},
                    .align = Cell::Align::Trailing};
    case Column::Limits:
        return Cell{.first = {part::note(limitsText(rule))}};
    case Column::Valid:
        if (!rule.validTo.isValid())
            return Cell{.first = {part::note(tr("from %1").arg(DayText::day(rule.validFrom, m_now)))}};
        return Cell{
            .first = {part::note(tr("%1 – %2", "from day to day")
                                     .arg(DayText::day(rule.validFrom, m_now), DayText::day(rule.validTo, m_now)))}};
    case Column::Count:
        break;
    }
    return {};
}

QVariant FeeBookModel::data(const QModelIndex& index, int wanted) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FeeRule& rule = at(index.row());
    const auto column = static_cast<Column>(index.column());
    if (isCellRole(wanted))
        return cellData(cell(rule, column), wanted);
    if (wanted == role(Role::Id))
        return rule.id;
    if (wanted == role(Role::Stale))
        return rule.validFrom > m_now || (rule.validTo.isValid() && rule.validTo <= m_now);
    return {};
}

QVariant FeeBookModel::headerData(int section, Qt::Orientation orientation, int wanted) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<Column>(section);
    if (wanted == Qt::TextAlignmentRole && column == Column::Rate)
        return kNumberHeader;
    if (wanted != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Name:
        return tr("Fee");
    case Column::Basis:
        return tr("Taken");
    case Column::Rate:
        return tr("Rate");
    case Column::Limits:
        return tr("Limits and tiers");
    case Column::Valid:
        return tr("Valid");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace tradewind
