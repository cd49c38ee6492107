// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/listmodelbase.h"
#include "services/checkout/opencheckouts.h"
#include "services/orders/orderservice.h"

namespace tradewind {

/// One row of the list of orders: an order, or a checkout that is to become one.
struct OrderRow
{
    enum class Group { Draft, NeedsYou, OnTheWay, Warehouse, Closed };

    QString key;
    QString route; ///< "orders/<id>", or of the key while it is being placed; "checkout/<draft>"
    Group group = Group::OnTheWay;
    bool needsUser = false;
    Cell title;
    CellParts state;
    CellParts flags;
    QString suppliers;
    std::optional<Money> due; ///< Σ of what is due now
    QDateTime dueAt;
    std::optional<Money> total;
    QDateTime placedAt;
    QString searched; ///< folded text a filter looks into

    bool operator==(const OrderRow&) const = default;
};

/// The list of orders, what needs the user first.
class OrderListModel final : public ListModelBase<OrderRow>
{
    Q_OBJECT

public:
    enum class Column { Order, State, Suppliers, Due, Total, Placed, Count };

    explicit OrderListModel(QObject* parent = nullptr);

    void show(const QList<OrderView>& views, const QList<OpenCheckout>& checkouts, const QDateTime& now);
    /// "needs_you", "drafts", "on_the_way", "warehouse", "closed"; empty shows all.
    void setFilter(const QString& id);
    QString filter() const { return m_filter; }
    /// Rows that contain every word of the text.
    void setText(const QString& text);
    QString text() const { return m_text; }
    /// How many rows a filter would leave, whatever the text.
    int count(const QString& id) const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int wanted) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int wanted) const override;

protected:
    QString keyOf(const OrderRow& row) const override { return row.key; }

private:
    Cell cell(const OrderRow& row, Column column) const;
    bool passes(const OrderRow& row, const QString& id) const;
    void apply();

    QList<OrderRow> m_all;
    QString m_filter;
    QString m_text;
    QDateTime m_now;
};

} // namespace tradewind
