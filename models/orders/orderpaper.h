// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/orders/orderservice.h"

#include <QCoreApplication>

namespace tradewind {

/// A document as it will be printed: words and figures, no layout.
struct OrderPaper
{
    struct Column
    {
        QString name;
        int share = 10;      ///< of the width
        bool number = false; ///< at the right
        bool operator==(const Column&) const = default;
    };
    using Fact = std::pair<QString, QString>;

    QString heading; ///< "Proforma invoice"
    QString number;
    QString from;      ///< who issues it
    QStringList to;    ///< whom it is for
    QList<Fact> facts; ///< date, order, delivery terms …
    QList<Column> columns;
    QList<QStringList> rows;
    QList<Fact> totals; ///< the last is the sum
    QStringList notes;
    QString fileName; ///< proposed, without a folder

    bool operator==(const OrderPaper&) const = default;
};

/// Makes documents of an order from the platform's own figures.
class OrderPapers
{
    Q_DECLARE_TR_FUNCTIONS(OrderPapers)

public:
    static OrderPaper proforma(const OrderFile& file);
    /// Whether anything was measured: a packing list states no weight that nobody has weighed.
    static bool canPack(const OrderFile& file);
    static OrderPaper packingList(const OrderFile& file);
};

} // namespace tradewind
