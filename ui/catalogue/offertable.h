// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalogue/offersearch.h"
#include "ui/shared/datatable.h"

namespace tradewind {

/// Offers as a list, with the landed cost beside every factory price: Enter opens the offer, Space or a press on the
/// landed cost opens its breakdown, a press on a header orders by it.
class OfferTable : public DataTable
{
    Q_OBJECT

public:
    /// `search` must outlive the table.
    explicit OfferTable(OfferSearch& search, QWidget* parent = nullptr);

    /// On a supplier's page the supplier goes without saying.
    void setSupplierShown(bool shown);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void openBreakdown(const QModelIndex& index);
    void orderBy(int column);
    void showOrder();

    OfferSearch& m_search;
};

} // namespace tradewind
