// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/chargerows.h"

#include "models/catalogue/landedtext.h"
#include "models/shared/moneycell.h"
#include "models/shared/tradewords.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

const FeeRule* feeRule(const ChargeSheet& sheet, const QString& id)
{
    if (!sheet.sources)
        return nullptr;
    for (const FeeRule& rule : sheet.sources->book.fees.rules) {
        if (rule.id == id)
            return &rule;
    }
    return nullptr;
}

QString templateName(const ChargeSheet& sheet, const QString& id)
{
    for (const KnownGoods& goods : sheet.goods) {
        if (goods.input.freightTemplate && goods.input.freightTemplate->id == id)
            return goods.input.freightTemplate->name;
    }
    return {};
}

CellParts struck(CellParts parts, bool isVoid)
{
    if (isVoid) {
        for (CellPart& each : parts) {
            each.struck = true;
            each.ink = Ink::Tertiary;
        }
    }
    return parts;
}

/// How the amount came about: our own words for goods, the platform's for everything else.
QString basisOf(const Charge& charge, const ChargeSheet& sheet, const QLocale& locale)
{
    if (charge.kind.is(ChargeKind::Goods) && sheet.lines.size() == 1 && !charge.base) {
        const ContentLine& line = sheet.lines.first();
        return u"%1 × %2"_s.arg(moneyformat::number(line.quantity.value(), locale),
                                moneyformat::factoryPrice(line.unitPrice, locale));
    }
    return charge.basis;
}

} // namespace

QString ChargeRows::shortHash(const ContentHash& hash)
{
    const QString hex = hash.toHex();
    return hex.isEmpty() ? QString() : hex.left(4) + u' ' + hex.mid(4, 4);
}

QString ChargeRows::ruleName(const Charge& charge, const ChargeSheet& sheet)
{
    if (const FeeRule* rule = feeRule(sheet, charge.ruleId); rule && sheet.sources)
        return sheet.sources->book.fees.name;
    if (const QString name = templateName(sheet, charge.ruleId); !name.isEmpty())
        return name;
    if (!charge.ruleId.isEmpty())
        return charge.ruleId;
    const bool quoted = charge.kind.is(ChargeKind::Goods) || charge.kind.is(ChargeKind::Tooling) ||
                        charge.kind.is(ChargeKind::Sample) || charge.kind.is(ChargeKind::Other);
    if (!quoted)
        return {};
    return sheet.source.roundNo ? tr("Round %1").arg(*sheet.source.roundNo) : tr("Published price");
}

QList<CellTable::Column> ChargeRows::columns(const QString& first, const QString& code)
{
    return {{first, Cell::Align::Leading},
            {tr("How"), Cell::Align::Leading},
            {tr("Rule"), Cell::Align::Leading},
            {code, Cell::Align::Trailing}};
}

CellRow ChargeRows::totalRow(const QString& key, const QString& name, const Money& total, bool isVoid,
                             const QLocale& locale)
{
    CellRow row;
    row.key = key;
    row.cells = {Cell{.first = struck({part::text(name, Ink::Primary, Emphasis::Strong)}, isVoid)}, Cell{}, Cell{},
                 Cell{.first = struck({part::number(total, Certainty::Binding, Emphasis::Strong, locale)}, isVoid),
                      .align = Cell::Align::Trailing}};
    return row;
}

QList<CellRow> ChargeRows::rows(const ChargeSheet& sheet, const QLocale& locale)
{
    QList<CellRow> rows;
    for (const Charge& charge : sheet.charges) {
        CellRow row;
        row.key = charge.id;
        const QString rule = ruleName(charge, sheet);
        const bool ofBook = feeRule(sheet, charge.ruleId) != nullptr;
        row.route = ofBook ? u"money/fees"_s : QString();
        row.cells = {
            Cell{.first = struck({part::text(TradeWords::charge(charge.kind), Ink::Primary, Emphasis::Medium)},
                                 sheet.isVoid)},
            Cell{.first = struck({part::text(basisOf(charge, sheet, locale), Ink::Secondary)}, sheet.isVoid)},
            Cell{.first = {part::text(rule, ofBook ? Ink::Link : Ink::Secondary, Emphasis::Regular, TextStyle::Small)}},
            Cell{.first =
                     struck({part::number(charge.amount, Certainty::Binding, Emphasis::Regular, locale)}, sheet.isVoid),
                 .align = Cell::Align::Trailing}};
        rows.append(row);
    }
    return rows;
}

} // namespace tradewind
