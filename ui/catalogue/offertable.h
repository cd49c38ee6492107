// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalogue/offersearch.h"
#include "ui/shared/datatable.h"

namespace tradewind {

class TableColumns;

/// Offers as a list, with the landed cost beside every factory price: Enter opens the offer, Space shows it at a
/// glance, a press on the landed cost opens its breakdown, one on the supplier leads there, one on a header orders by
/// it.
class OfferTable : public DataTable
{
    Q_OBJECT

public:
    /// `search` must outlive the table.
    explicit OfferTable(OfferSearch& search, QWidget* parent = nullptr);

    /// On a supplier's page the supplier goes without saying.
    void setSupplierShown(bool shown);
    TableColumns& columns() { return *m_columns; }

Q_SIGNALS:
    void goRequested(const QString& route);

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void openBreakdown(const QModelIndex& index);
    void orderBy(int column);
    void showOrder();

    OfferSearch& m_search;
    TableColumns* m_columns;
};

} // namespace tradewind
