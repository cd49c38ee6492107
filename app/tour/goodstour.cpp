// SPDX-License-Identifier: Apache-2.0
#include "app/tour/tour.h"

namespace tradewind {
using namespace Qt::StringLiterals;

/// The supplier ships when the rest of the goods is paid.
void Tour::addBalance()
{
    Hands& hands = m_runner->hands();
    beat(u"order-bought"_s, u"progress"_s, u"orderId"_s, &m_order, {{u"until"_s, u"purchased"_s}});
    settle(u"balance-asked"_s);
    step(u"balance"_s, {}, [&hands] { return hands.isEnabled(u"order.next.act"_s); }, {u"order."_s});
    step(
        u"balance-page"_s, [&hands] { return hands.click(u"order.next.act"_s); }, {}, {}, false);
    payDue(u"balance"_s);
    openListed(
        u"balance-paid"_s, u"orders"_s, u"orders.table"_s, [this] { return m_order.toUpper(); },
        [this, &hands] {
            return route() == u"orders/"_s + m_order && hands.isShown(u"order.state"_s) &&
                   !hands.isShown(u"order.next.act"_s);
        },
        {u"order."_s});
}

/// The goods reach the warehouse; one inspection fails and is decided; everything is stored.
void Tour::addWarehouse()
{
    Hands& hands = m_runner->hands();
    beat(u"goods-on-their-way"_s, u"progress"_s, u"orderId"_s, &m_order);
    settle(u"receipt-arrived"_s);
    goTo(u"warehouse"_s, u"warehouse"_s, u"warehouse.receipts"_s, {u"warehouse."_s});
    step(
        u"inspection"_s, [this, &hands] { return hands.openRow(u"warehouse.receipts"_s, m_goods); },
        [this, &hands] {
            m_receipt = route();
            return m_receipt.startsWith(u"warehouse/receipt/"_s) && !hands.firstNamed(u"receipt.choice."_s).isEmpty();
        },
        {u"receipt."_s});
    step(
        u"inspection-choice"_s, [&hands] { return hands.click(hands.firstNamed(u"receipt.choice."_s)); },
        [&hands] { return hands.isEnabled(u"receipt.decide"_s); }, {u"receipt."_s});
    step(u"inspection-decided"_s, [&hands] { return hands.click(u"receipt.decide"_s); }, {}, {u"receipt."_s});
    settle(u"decision-confirmed"_s);
    beat(u"goods-stored"_s, u"progress"_s, u"orderId"_s, &m_order);
    settle(u"stored-arrived"_s);
    step(
        u"stored"_s, [&hands] { return hands.click(u"warehouse.part.items"_s); },
        [&hands] { return hands.rowCount(u"stored.table"_s) > 0; }, {u"stored."_s});
}

/// Goods of two orders become one shipment: destination, line, declaration, payment 2, tracked to the door.
void Tour::addShipment()
{
    Hands& hands = m_runner->hands();
    step(
        u"stored-ticked"_s, [this, &hands] { return hands.selectRow(u"stored.table"_s, m_goods); },
        [this, &hands] {
            m_tickedOne = hands.text(u"stored.ticked"_s);
            return hands.isEnabled(u"stored.buildShipment"_s);
        },
        {}, false);
    step(
        u"stored-consolidated"_s,
        [this, &hands] {
            // What waits beside them for the same journey; goods of a shipment that is under way cannot be ticked.
            for (int row = 0; row < hands.rowCount(u"stored.table"_s); ++row) {
                const QString goods = hands.table(u"stored.table"_s).at(row + 1).toArray().at(0).toString();
                if (!goods.contains(m_goods) && hands.selectRowAt(u"stored.table"_s, row) &&
                    hands.text(u"stored.ticked"_s) != m_tickedOne)
                    return true;
            }
            return false;
        },
        [&hands] { return hands.isEnabled(u"stored.buildShipment"_s); }, {u"stored."_s});
    step(
        u"shipment-goods"_s, [&hands] { return hands.click(u"stored.buildShipment"_s); },
        [&hands] { return hands.isEnabled(u"shipmentWizard.next"_s); }, {u"shipmentWizard."_s});
    step(
        u"shipment-destination"_s, [&hands] { return hands.click(u"shipmentWizard.next"_s); },
        [&hands] { return hands.isShown(u"shipmentWizard.incoterm"_s) && hands.isEnabled(u"shipmentWizard.next"_s); },
        {u"shipmentWizard."_s});
    step(
        u"shipment-lines"_s, [&hands] { return hands.click(u"shipmentWizard.next"_s); },
        [&hands] { return !hands.firstNamed(u"shipmentWizard.line."_s).isEmpty(); }, {}, false);
    step(
        u"shipment-freight"_s,
        [&hands] {
            const QString sea = u"shipmentWizard.line.fl-sea"_s;
            return hands.click(hands.isShown(sea) ? sea : hands.firstNamed(u"shipmentWizard.line."_s));
        },
        [&hands] { return hands.isEnabled(u"shipmentWizard.next"_s); }, {u"shipmentWizard."_s});
    step(
        u"shipment-declaration"_s, [&hands] { return hands.click(u"shipmentWizard.next"_s); },
        [&hands] {
            return hands.isShown(u"shipmentWizard.declaration"_s) && hands.isEnabled(u"shipmentWizard.next"_s);
        },
        {u"shipmentWizard."_s});
    step(
        u"shipment-review"_s, [&hands] { return hands.click(u"shipmentWizard.next"_s); },
        [&hands] { return hands.isShown(u"shipmentWizard.review"_s) && hands.isEnabled(u"shipmentWizard.next"_s); },
        {u"shipmentWizard."_s});
    step(
        u"shipment-sent"_s, [&hands] { return hands.click(u"shipmentWizard.next"_s); },
        [&hands] { return hands.isShown(u"shipment.state"_s); }, {u"shipment."_s});
    settle(u"shipment-confirmed"_s);
    step(u"shipment-packing"_s, {},
         [this, &hands] {
             // Numbers of this platform are its ids in capitals.
             m_shipment = hands.text(u"shipment.number"_s).toLower();
             return m_shipment.startsWith(u"sh-"_s);
         },
         {u"shipment."_s});
    beat(u"shipment-measured"_s, u"progress"_s, u"shipmentId"_s, &m_shipment);
    settle(u"payment-2-asked"_s);
    step(u"payment-2"_s, {}, [&hands] { return hands.isEnabled(u"shipment.pay"_s); }, {u"shipment."_s});
    step(
        u"payment-2-page"_s, [&hands] { return hands.click(u"shipment.pay"_s); }, {}, {}, false);
    payDue(u"payment-2"_s);
    beat(u"parcel-travels"_s, u"delivery"_s, u"shipmentId"_s, &m_shipment);
    settle(u"delivery-arrived"_s);
    openShipment(u"delivered"_s);
}

} // namespace tradewind
