// SPDX-License-Identifier: Apache-2.0
#include "services/buying/buyinglist.h"

#include <QRegularExpression>

namespace tradewind {
using namespace Qt::StringLiterals;

const BuyingLine* BuyingList::line(const QString& lineId) const
{
    for (const BuyingLine& candidate : lines) {
        if (candidate.id == lineId)
            return &candidate;
    }
    return nullptr;
}

bool BuyingCheck::ok() const
{
    return !lines.isEmpty() &&
           std::all_of(groups.cbegin(), groups.cend(), [](const Group& group) { return group.broken == 0; });
}

BuyingCheck checkList(const BuyingList& list)
{
    BuyingCheck check;
    QList<RuleLine> rules;
    for (const BuyingLine& line : list.lines)
        rules.append(RuleLine::of(line.offer.offer, line.offer.sku(), line.quantity));
    check.lines = checkLines(rules);
    check.total = Money::zero(currency::cny());
    for (qsizetype i = 0; i < list.lines.size(); ++i) {
        const OfferSnapshot& offer = list.lines.at(i).offer;
        auto group = std::find_if(check.groups.begin(), check.groups.end(), [&offer](const auto& candidate) {
            return candidate.supplierId == offer.offer.supplierId;
        });
        if (group == check.groups.end()) {
            check.groups.append({offer.offer.supplierId, offer.supplierName, {}, check.total, 0});
            group = check.groups.end() - 1;
            group->total = Money::zero(offer.offer.currency);
        }
        group->lines.append(i);
        const LineCheck& line = check.lines.at(i);
        if (!line.ok())
            ++group->broken;
        for (std::optional<Money>* total : {&group->total, &check.total}) {
            if (!*total)
                continue;
            const auto added =
                line.lineTotal ? add(**total, *line.lineTotal) : Result<Money>(makeError(Error::Kind::Validation));
            *total = added ? std::optional(*added) : std::nullopt;
        }
    }
    return check;
}

Decimal smallestQuantity(const Offer& offer)
{
    const Quantity least(offer.moq, offer.unit);
    const auto raised = least.roundedUpTo(Quantity(offer.lotSize, offer.unit));
    return raised ? raised->value().normalized() : offer.moq;
}

QList<PastedLine> parsePasted(const QString& text)
{
    static const QRegularExpression breaks(u"[\\r\\n]+"_s);
    // What stands last on a line, apart from the rest, and is a whole number of at most nine digits.
    static const QRegularExpression withQuantity(u"^(.*[^\\s;,×])(?:\\s*[;,×\\t]\\s*|\\s+(?:x\\s+)?)(\\d{1,9})$"_s);
    QList<PastedLine> lines;
    for (const QString& raw : text.split(breaks, Qt::SkipEmptyParts)) {
        const QString row = raw.trimmed();
        if (row.isEmpty())
            continue;
        PastedLine line;
        line.input = row;
        if (const auto match = withQuantity.match(row); match.hasMatch()) {
            line.input = match.captured(1).trimmed();
            line.quantity = Decimal(match.captured(2).toLongLong());
        }
        lines.append(line);
    }
    return lines;
}

} // namespace tradewind
