// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/warehouse/goodslist.h"
#include "services/warehouse/warehouseservice.h"

#include <QSet>

namespace tradewind {

class PictureCache;

/// What lies in store, with the storage clock of each, and what is ticked to be shipped together.
class StoredItemList final : public GoodsList
{
    Q_OBJECT

public:
    enum Column { Goods, Quantities, Weight, Clock, Fee, Forfeit, State, ColumnCount };

    /// Service and pictures must outlive the list.
    StoredItemList(WarehouseService& service, PictureCache& pictures, QObject* parent = nullptr);

    int count() const { return static_cast<int>(m_views.size()); }

    void toggle(const QString& id);
    void clearTicks();
    /// Those ticked that can still be shipped.
    QList<StoredItem> ticked() const;
    /// "2 items, 3,600 pcs, 1,092.0 kg"; empty when nothing is ticked.
    QString tickedLine() const;
    /// Why this one cannot be shipped or worked on now; empty when it can.
    QString whyNot(const QString& id) const;
    std::optional<StoredItem> item(const QString& id) const;
    /// Fees that run already, added up; nothing when none does.
    std::optional<Money> feesRunning() const;

Q_SIGNALS:
    void ticksChanged();

private:
    void load() override;
    void show() override;
    GoodsRow rowOf(const StoredItemView& view) const;
    const StoredItemView* find(const QString& id) const;

    WarehouseService& m_service;
    PictureCache& m_pictures;
    QList<StoredItemView> m_views;
    QSet<QString> m_ticked;
};

} // namespace tradewind
