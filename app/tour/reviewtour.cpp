// SPDX-License-Identifier: Apache-2.0
#include "app/tour/tour.h"

#include <algorithm>

namespace tradewind {
using namespace Qt::StringLiterals;

void Tour::addReview(const QString& prefix)
{
    Hands& hands = m_runner->hands();
    const auto named = [&prefix](const QString& name) { return prefix + u'-' + name; };
    const auto at = [this](const QString& folder, const QString* id) {
        return [this, folder, id] { return route() == folder + *id; };
    };
    const auto numberOf = [](const QString* id) {
        // Numbers of this platform are its ids in capitals.
        return [id] { return id->toUpper(); };
    };
    step(
        named(u"home"_s), [&hands] { return hands.click(u"nav.home"_s); },
        [&hands] { return hands.rowCount(u"home.needs"_s) > 0 && hands.isShown(u"home.rateChart"_s); }, {u"home."_s});

    // What was looked at and what was wanted.
    goTo(named(u"catalogue"_s), u"catalogue"_s, u"catalogue.table"_s, {u"catalogue."_s});
    step(
        named(u"search"_s),
        [this, &hands] {
            return hands.type(u"catalogue.search"_s, isChinese() ? u"真空保温杯"_s : u"vacuum tumbler"_s) &&
                   hands.press(u"catalogue.search"_s, Qt::Key_Return);
        },
        [this, &hands] {
            const int rows = hands.rowCount(u"catalogue.table"_s);
            // A row of which nothing stands here yet is shown empty.
            return route().startsWith(u"catalogue?"_s) && rows > 0 && rows < 1000 &&
                   !hands.table(u"catalogue.table"_s, 1).at(1).toArray().at(0).toString().isEmpty();
        },
        {u"catalogue."_s});
    step(
        named(u"offer"_s), [this, &hands] { return hands.openRow(u"catalogue.table"_s, m_goods); },
        [this, &hands] { return hands.isShown(u"offer.skus"_s) && hands.text(u"offer.title"_s) == m_goods; },
        {u"offer."_s});
    goTo(named(u"buying"_s), u"buying"_s, u"buying.table"_s, {u"buying."_s});
    goTo(named(u"quotes"_s), u"quotes"_s, u"quotes.table"_s, {u"quotes."_s});
    openListed(
        named(u"quote"_s), u"quotes"_s, u"quotes.table"_s, [this] { return m_quote; },
        [this, &hands] {
            // How much was said is known a moment after the page is.
            const QString talk = hands.text(u"rfq.talk.openBrief"_s);
            return route() == u"quotes/"_s + m_quote.toLower() && hands.rowCount(u"rfq.comparison"_s) > 0 &&
                   (talk.isEmpty() || std::any_of(talk.begin(), talk.end(), [](QChar c) { return c.isDigit(); }));
        },
        {u"rfq."_s});

    step(
        named(u"approvals-home"_s), [&hands] { return hands.click(u"nav.home"_s); },
        [&hands] { return hands.isEnabled(u"home.approvals"_s); }, {}, false);
    step(
        named(u"approvals-mine"_s), [&hands] { return hands.click(u"home.approvals"_s); },
        [&hands] { return hands.isEnabled(u"approvals.filter.all"_s); }, {}, false);
    step(
        named(u"approvals"_s), [&hands] { return hands.click(u"approvals.filter.all"_s); },
        [&hands] { return hands.rowCount(u"approvals.list"_s) > 1; }, {u"approvals."_s});
    step(
        named(u"approval"_s), [this, &hands] { return hands.openRow(u"approvals.list"_s, m_goods); },
        [this, &hands] {
            return route().startsWith(u"approvals/"_s) && hands.text(u"approval.title"_s).contains(m_goods) &&
                   hands.text(u"approval.stillToCome"_s).contains(u"EUR"_s); // reckoned a moment later
        },
        {u"approval."_s});

    // What was bought, and where it is.
    goTo(named(u"orders"_s), u"orders"_s, u"orders.table"_s, {u"orders."_s});
    openListed(named(u"order"_s), u"orders"_s, u"orders.table"_s, numberOf(&m_order), at(u"orders/"_s, &m_order),
               {u"order."_s});
    goTo(named(u"warehouse"_s), u"warehouse"_s, u"receipt.state"_s, {u"warehouse."_s});
    step(
        named(u"receipt"_s), [this, &hands] { return hands.openRow(u"warehouse.receipts"_s, m_goods); },
        [this, &hands] { return route() == m_receipt && hands.isShown(u"receipt.outcome"_s); }, {u"receipt."_s});
    step(
        named(u"stored"_s), [&hands] { return hands.click(u"warehouse.part.items"_s); },
        [&hands] { return hands.rowCount(u"stored.table"_s) > 0; }, {u"stored."_s});
    goTo(named(u"shipments"_s), u"shipments"_s, u"shipments.list"_s, {u"shipments."_s});
    openShipment(named(u"shipment"_s));

    // What it cost.
    goTo(named(u"money"_s), u"money"_s, u"money.balances"_s, {u"money."_s});
    for (const QString& part : {u"ledger"_s, u"rates"_s, u"fees"_s})
        step(
            named(u"money-"_s + part), [&hands, part] { return hands.click(u"money.view."_s + part); },
            [&hands, part] { return hands.rowCount(u"money."_s + part) > 0; }, {u"money."_s});
    step(
        named(u"messages"_s), [&hands] { return hands.click(u"nav.messages"_s); },
        [&hands] { return hands.rowCount(u"messages.threads"_s) > 0; }, {u"messages."_s});
}

void Tour::openShipment(const QString& name)
{
    constexpr int kDelivered = 3; // the last of the tabs
    Hands& hands = m_runner->hands();
    step(
        name + u"-tab"_s,
        [&hands] { return hands.click(u"nav.shipments"_s) && hands.turnTo(u"shipments.filter"_s, kDelivered); },
        [&hands] { return hands.rowCount(u"shipments.list"_s) > 0; }, {}, false);
    step(
        name, [this, &hands] { return hands.openRow(u"shipments.list"_s, m_shipment.toUpper()); },
        [this, &hands] {
            return hands.text(u"shipment.number"_s) == m_shipment.toUpper() && hands.isShown(u"shipment.legs"_s);
        },
        {u"shipment."_s});
}

} // namespace tradewind
