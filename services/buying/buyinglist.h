// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/pricing/orderrules.h"
#include "services/sourcing/sourcingservice.h"

namespace tradewind {

/// So many of one SKU, with the offer as it stood when it was added.
struct BuyingLine
{
    QString id;
    OfferSnapshot offer;
    Decimal quantity;
    qint64 position = 0; ///< order in the list

    bool operator==(const BuyingLine&) const = default;
};

/// Goods somebody thinks of buying. Lives on this machine alone, in the journal under kind "buying_list".
struct BuyingList
{
    QString id;
    QString name;
    QDateTime createdAt;
    QList<BuyingLine> lines; ///< by position

    const BuyingLine* line(const QString& lineId) const;

    bool operator==(const BuyingList&) const = default;
};

/// What the rules say about a whole list, by supplier.
struct BuyingCheck
{
    struct Group
    {
        SupplierId supplierId;
        QString supplierName;
        QList<qsizetype> lines;     ///< indexes into BuyingList::lines
        std::optional<Money> total; ///< Σ line totals; nothing when one has no price
        qsizetype broken = 0;       ///< lines that break a rule
    };
    QList<LineCheck> lines; ///< as many as the list has, in its order
    QList<Group> groups;    ///< in the order in which their first lines were added
    std::optional<Money> total;

    bool ok() const;
};

/// One pasted line and what became of it.
struct PastedLine
{
    enum class Outcome { Added, NotFound, Ambiguous, NotAvailable, Failed };

    QString input; ///< without its quantity
    std::optional<Decimal> quantity;
    Outcome outcome = Outcome::Failed;
};

BuyingCheck checkList(const BuyingList& list);
/// The smallest quantity an offer can be bought in: the minimum order, raised to whole lots.
Decimal smallestQuantity(const Offer& offer);
/// Cuts pasted text into codes or links with the quantity behind each, if there is one ("K-1234<tab>200", "code, 50").
QList<PastedLine> parsePasted(const QString& text);

} // namespace tradewind
