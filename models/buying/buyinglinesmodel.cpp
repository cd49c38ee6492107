// SPDX-License-Identifier: Apache-2.0
#include "models/buying/buyinglinesmodel.h"

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

Cell trailing(CellParts first, CellParts second = {})
{
    return Cell{.first = std::move(first), .second = std::move(second), .align = Cell::Align::Trailing};
}

BuyingRow groupRow(const BuyingCheck::Group& group)
{
    BuyingRow row;
    row.key = u"supplier-"_s + group.supplierId.toString();
    row.group = true;
    row.supplierId = group.supplierId.toString();
    const QString lines = BuyingLinesModel::tr("%n line(s)", nullptr, static_cast<int>(group.lines.size()));
    row.title.first = {part::icon(u"factory"_s, Ink::Tertiary),
                       part::text(group.supplierName, Ink::Secondary, Emphasis::Strong, TextStyle::Small),
                       part::note(lines)};
    if (group.total) {
        CellPart total = part::money(*group.total, Certainty::Plain, Emphasis::Strong);
        total.style = TextStyle::Small;
        row.title.first.append(total);
    }
    if (group.broken > 0) {
        row.title.first.append(part::chip(
            Tone::Warn, u"alert"_s, BuyingLinesModel::tr("%n to change", nullptr, static_cast<int>(group.broken))));
    } else {
        row.title.first.append(part::chip(Tone::Ok, u"check"_s, BuyingLinesModel::tr("Can be ordered")));
    }
    return row;
}

/// What the line breaks or keeps, and below it what the coach would change.
Cell rulesOf(const LineCheck& check, const Offer& offer, const AdviceView* advice)
{
    Cell cell;
    if (advice)
        cell.second = {part::icon(u"bulb"_s, Ink::Secondary),
                       part::text(advice->act, Ink::Secondary, Emphasis::Regular, TextStyle::Small),
                       part::note(advice->effect)};
    if (!check.ok()) {
        cell.first = {part::icon(u"alert"_s, Ink::Bad),
                      part::text(SourcingText::violation(check.violations.first(), offer.unit), Ink::Bad,
                                 Emphasis::Regular, TextStyle::Small)};
        if (check.violations.size() > 1 && !advice)
            cell.second = {part::text(SourcingText::violation(check.violations.at(1), offer.unit), Ink::Bad,
                                      Emphasis::Regular, TextStyle::Small)};
        return cell;
    }
    cell.first = {part::icon(u"check"_s, Ink::Ok),
                  part::note(BuyingLinesModel::tr("Minimum %1, lots of %2")
                                 .arg(moneyformat::number(offer.moq.normalized(), QLocale()),
                                      moneyformat::number(offer.lotSize.normalized(), QLocale())))};
    if (check.nextTier && !advice)
        cell.second = {part::text(SourcingText::tierHint(*check.nextTier, offer.unit), Ink::Link, Emphasis::Regular,
                                  TextStyle::Small)};
    return cell;
}

Cell landedOf(const BuyingLine& line, const LineCheck& check, const LandedEstimator* estimator)
{
    if (!estimator || line.quantity.isZero() || line.quantity.isNegative())
        return trailing({part::unknown()});
    const LandedCost cost = estimator->line(
        {LandedCostInput::of(line.offer.offer, line.offer.sku()), line.quantity, check.unitPrice, QcPlan::None});
    if (!cost.total || !cost.perUnit)
        return trailing({part::unknown()}, {part::note(SourcingText::missing(cost.missing))});
    const auto each =
        Money::fromDecimal(Decimal::scaled(cost.perUnit->micros(), 6), cost.perUnit->currency(), Rounding::HalfUp);
    if (!each)
        return trailing({part::unknown()});
    return trailing({part::money(*each, Certainty::Estimate, Emphasis::Strong)},
                    {part::note(BuyingLinesModel::tr("≈ %1 in all").arg(moneyformat::number(*cost.total, QLocale())))});
}

} // namespace

BuyingLinesModel::BuyingLinesModel(QObject* parent)
    : ListModelBase(parent)
{
}

void BuyingLinesModel::show(const BuyingList& list, const BuyingCheck& check, const LandedEstimator* estimator,
                            const QHash<QString, AdviceView>& advices, PictureCache& pictures)
{
    QList<BuyingRow> rows;
    for (const BuyingCheck::Group& group : check.groups) {
        rows.append(groupRow(group));
        for (const qsizetype at : group.lines) {
            const BuyingLine& line = list.lines.at(at);
            const LineCheck& rules = check.lines.at(at);
            const Offer& offer = line.offer.offer;
            BuyingRow row;
            row.key = line.id;
            row.supplierId = offer.supplierId.toString();
            row.offerId = offer.id.toString();
            row.imageId = offer.imageId;
            row.title.lead = part::picture(pictures.picture(offer.imageId, kPictureWidth));
            row.title.first = {part::text(offer.title, Ink::Primary, Emphasis::Medium)};
            const QString variant = line.offer.variant();
            row.title.second = {
                part::note(variant.isEmpty() ? originalBelow(offer.title, offer.titleOriginal) : variant)};
            row.quantity = line.quantity;
            row.broken = !rules.ok();
            if (row.broken)
                row.problem = SourcingText::violation(rules.violations.first(), offer.unit);
            row.price = trailing({rules.unitPrice ? part::factoryPrice(*rules.unitPrice) : part::unknown()});
            row.total = trailing({rules.lineTotal ? part::number(*rules.lineTotal) : part::unknown()});
            row.landed = landedOf(line, rules, estimator);
            const auto advice = advices.constFind(line.id);
            row.rules = rulesOf(rules, offer, advice == advices.cend() ? nullptr : &*advice);
            if (advice != advices.cend())
                row.advice = tr("%1, %2", "what to change, what comes of it").arg(advice->act, advice->effect);
            rows.append(row);
        }
    }
    setRows(rows);
    const QString code = estimator && estimator->isReady() ? estimator->currency().code() : QString();
    const QString place = estimator ? TradeWords::country(estimator->country()) : QString();
    if (code != m_currency || place != m_place) {
        m_currency = code;
        m_place = place;
        const int column = static_cast<int>(Column::Landed);
        Q_EMIT headerDataChanged(Qt::Horizontal, column, column);
    }
}

void BuyingLinesModel::showPicture(const QString& imageId, PictureCache& pictures)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (imageId.isEmpty() || at(row).imageId != imageId)
            continue;
        BuyingRow shown = at(row);
        shown.title.lead = part::picture(pictures.picture(imageId, kPictureWidth));
        replaceRow(row, shown);
    }
}

int BuyingLinesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

Cell BuyingLinesModel::cell(const BuyingRow& row, Column column) const
{
    switch (column) {
    case Column::Item:
        return row.title;
    case Column::Quantity:
        if (row.group)
            return {};
        return trailing({part::figure(moneyformat::number(row.quantity.normalized(), QLocale()))});
    case Column::Price:
        return row.price;
    case Column::Total:
        return row.total;
    case Column::Landed:
        return row.landed;
    case Column::Rules:
        return row.rules;
    case Column::Count:
        break;
    }
    return {};
}

Qt::ItemFlags BuyingLinesModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags base = ListModelBase::flags(index);
    const bool field =
        index.isValid() && index.column() == static_cast<int>(Column::Quantity) && !at(index.row()).group;
    return field ? base | Qt::ItemIsEditable : base;
}

QVariant BuyingLinesModel::data(const QModelIndex& index, int wanted) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BuyingRow& row = at(index.row());
    const auto column = static_cast<Column>(index.column());
    if (isCellRole(wanted))
        return cellData(cell(row, column), wanted);
    if (wanted == role(Role::Id))
        return row.key;
    if (wanted == role(Role::Group))
        return row.group;
    if (wanted == role(Role::Route))
        return row.group ? u"supplier/"_s + row.supplierId : u"offer/"_s + row.offerId;
    if (wanted == role(Role::Urgency) && row.broken)
        return static_cast<int>(Tone::Bad);
    if (wanted == AdviceRole)
        return row.advice;
    if (wanted == Qt::ToolTipRole && column == Column::Rules)
        return row.advice.toHtmlEscaped();
    if (column != Column::Quantity || row.group)
        return {};
    if (wanted == Qt::EditRole)
        return moneyformat::forEditing(row.quantity.normalized(), QLocale());
    if (wanted == role(FieldRole::Problem))
        return row.problem;
    if (wanted == Qt::AccessibleTextRole)
        return tr("Quantity of %1: %2").arg(plainText(row.title), plainText(cell(row, column)));
    return {};
}

bool BuyingLinesModel::setData(const QModelIndex& index, const QVariant& value, int wanted)
{
    if (wanted != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const NumberInput input = numberinput::parse(value.toString(), QLocale(), {.maxDecimals = 0});
    if (!input.ok())
        return false;
    Q_EMIT quantityEdited(at(index.row()).key, *input.value);
    return true;
}

QVariant BuyingLinesModel::headerData(int section, Qt::Orientation orientation, int wanted) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<Column>(section);
    if (wanted == Qt::TextAlignmentRole && column != Column::Item && column != Column::Rules)
        return kNumberHeader;
    if (wanted != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Item:
        return tr("Item");
    case Column::Quantity:
        return tr("Quantity");
    case Column::Price:
        return tr("Factory");
    case Column::Total:
        return tr("Line total, CNY");
    case Column::Landed:
        return m_place.isEmpty() ? tr("Landed each") : tr("Landed, %1", "country").arg(m_place);
    case Column::Rules:
        return tr("Order rules");
    case Column::Count:
        break;
    }
    return {};
}

} // namespace tradewind
