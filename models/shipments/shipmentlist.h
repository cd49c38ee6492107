// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/warehouse/goodslist.h"
#include "services/shipments/shipmentservice.h"

namespace tradewind {

/// Shipments in groups, those that need a person first.
class ShipmentList final : public GoodsList
{
    Q_OBJECT

public:
    enum Column { What, Arrival, ColumnCount };
    enum class Filter { Active, Exceptions, ToPay, Delivered };

    /// The service must outlive the list.
    explicit ShipmentList(ShipmentService& service, QObject* parent = nullptr);

    Filter filter() const { return m_filter; }
    void setFilter(Filter filter);
    int count(Filter filter) const;
    /// The key of the shipment to look at first; empty when there is none.
    QString firstKey() const;
    /// The filter under which a shipment is listed.
    Filter filterOf(const QString& idOrKey) const;
    QString keyOf(const QString& idOrKey) const;

    /// Drafts that are not sent yet, newest first: id and what is in them.
    QList<QPair<QString, QString>> drafts() const { return m_drafts; }

Q_SIGNALS:
    void draftsLoaded();

private:
    enum Group { Exceptions, ToPay, OnTheWay, InWarehouse, Delivered, Ended };

    void load() override;
    void loadDrafts();
    void show() override;
    static Group groupOf(const ShipmentView& view);
    static bool fits(const ShipmentView& view, Filter filter);
    GoodsRow rowOf(const ShipmentView& view) const;

    ShipmentService& m_service;
    QList<ShipmentView> m_views;
    QList<QPair<QString, QString>> m_drafts;
    Filter m_filter = Filter::Active;
    Generation m_draftGeneration;
};

} // namespace tradewind
