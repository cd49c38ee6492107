// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/shared/cell.h"
#include "services/checkout/opencheckouts.h"
#include "services/orders/orderservice.h"

#include <QCoreApplication>

namespace tradewind {

/// The words of orders: states, flags, documents. One place, so that a state has one word everywhere.
class OrderText
{
    Q_DECLARE_TR_FUNCTIONS(OrderText)

public:
    /// What is on its way first, then what the platform says.
    static CellPart stateChip(const OrderView& view);
    static CellPart stateChip(const OpenEnum<OrderState>& state);
    static CellPart stateChip(OpenCheckout::Stage stage);
    static CellPart flagChip(const OpenEnum<OrderFlag>& flag);
    static CellPart supplierChip(const OpenEnum<SupplierOrderState>& state, const QString& destination);
    static CellPart receiptChip(const OpenEnum<ReceiptState>& state);
    static CellPart shipmentChip(const OpenEnum<ShipmentState>& state);
    static CellPart pendingChip(const OrderPending& pending);

    static QString serviceMode(const OpenEnum<ServiceMode>& mode);
    static QString document(const OpenEnum<DocumentKind>& kind);
    static QString qcPlan(const OpenEnum<QcPlan>& plan);
    /// What cancelling means in general; the platform's own rule stands beside it.
    static QString cancelTerms(OrderState state);
    static QString pendingAct(const OrderPending& pending);
};

/// Whether the user is the one everything waits for.
bool needsUser(const OrderView& view);
/// The dues that can be paid now; the earliest deadline first.
QList<Due> payableDues(const PurchaseOrder& order);
/// Nothing can happen any more.
bool isOver(const PurchaseOrder& order);

} // namespace tradewind
