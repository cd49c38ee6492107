// SPDX-License-Identifier: Apache-2.0
#include "app/tour/tour.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr auto kApprover = "u-ida"_L1;
/// The button of Home that leads to what is to be approved.
constexpr auto kApprovalNeed = "home.act.approval"_L1;
} // namespace

/// From the accepted round to a paid order: service mode, delivery, freight, approval by a second user, rate, payment.
void Tour::addCheckout()
{
    Hands& hands = m_runner->hands();
    step(
        u"checkout-mode"_s, [&hands] { return hands.click(u"rfq.order"_s); },
        [&hands] { return hands.isShown(u"checkout.mode"_s) && hands.isEnabled(u"checkout.next"_s); },
        {u"checkout."_s});
    step(
        u"checkout-delivery"_s, [&hands] { return hands.click(u"checkout.next"_s); },
        [&hands] { return hands.isShown(u"checkout.place"_s); }, {u"checkout."_s});
    step(
        u"checkout-freight"_s, [&hands] { return hands.click(u"checkout.next"_s); },
        [&hands] { return hands.isShown(u"checkout.freight"_s) && hands.isEnabled(u"checkout.next"_s); },
        {u"checkout."_s});
    step(
        u"checkout-approval"_s, [&hands] { return hands.click(u"checkout.next"_s); },
        [&hands] { return hands.isShown(u"checkout.approval.state"_s) && hands.isEnabled(u"checkout.next"_s); },
        {u"checkout."_s});
    step(
        u"checkout-approval-asked"_s, [&hands] { return hands.click(u"checkout.next"_s); }, {}, {}, false);
    settle(u"approval-request-confirmed"_s);
    step(u"checkout-waits"_s,
         [this] {
             m_owner = m_controller.current()->record().id;
             return true;
         },
         {}, {u"checkout."_s});
    addApproval();
    // The one who asked is somewhere else by now: home says that it can go on.
    const auto goOn = [&hands] { return hands.firstNamed(u"home.act.checkout-"_s); };
    step(
        u"owner-menu"_s, [&hands] { return hands.click(u"accountMenu"_s); },
        [&hands] { return hands.isShown(u"accountMenuPopup"_s); }, {}, false);
    step(
        u"owner-again"_s, [this, &hands] { return hands.chooseEntry(u"accountMenuPopup"_s, u"account."_s + m_owner); },
        [this] { return m_controller.current()->record().id == m_owner; }, {}, false);
    step(
        u"checkout-approved"_s, {}, [goOn] { return !goOn().isEmpty(); }, {u"home."_s}, true, 60);
    step(
        u"checkout-resumed"_s, [&hands, goOn] { return hands.click(goOn()); },
        [&hands] { return hands.isEnabled(u"checkout.next"_s); }, {u"checkout."_s}, true, 60);
    step(
        u"checkout-rate"_s, [&hands] { return hands.click(u"checkout.next"_s); },
        [&hands] { return hands.isShown(u"checkout.fx.rate"_s) && hands.isEnabled(u"checkout.next"_s); },
        {u"checkout."_s, u"payment."_s});
    step(
        u"checkout-rate-locked"_s, [&hands] { return hands.click(u"checkout.next"_s); },
        [&hands] { return hands.isShown(u"payment.countdown"_s) && hands.isEnabled(u"checkout.next"_s); },
        {u"checkout."_s, u"payment."_s});
    step(
        u"checkout-review"_s, [&hands] { return hands.click(u"checkout.next"_s); },
        [&hands] { return hands.isShown(u"checkout.review.charges"_s) && hands.isEnabled(u"checkout.next"_s); },
        {u"checkout."_s, u"payment."_s});
    step(
        u"order-placed"_s, [&hands] { return hands.click(u"checkout.next"_s); },
        [&hands] { return hands.isShown(u"checkout.progress"_s) || hands.isShown(u"order.state"_s); },
        {u"checkout."_s});
    settle(u"payment-confirmed"_s);
    step(
        u"orders"_s, [&hands] { return hands.click(u"nav.orders"_s); },
        [&hands] { return hands.rowCount(u"orders.table"_s) > 0; }, {u"orders."_s});
    step(
        u"order"_s, [this, &hands] { return hands.openRow(u"orders.table"_s, m_goods); },
        [this, &hands] {
            if (!hands.isShown(u"order.state"_s) || !route().startsWith(u"orders/"_s))
                return false;
            m_order = route().section(u'/', 1);
            return true;
        },
        {u"order."_s});
}

/// A second user signs in beside the first and approves.
void Tour::addApproval()
{
    Hands& hands = m_runner->hands();
    const QString choice = u"accounts.choice."_s + kApprover;
    if (m_controller.current()->record().demo) {
        step(
            u"account-menu"_s, [&hands] { return hands.click(u"accountMenu"_s); },
            [&hands] { return hands.isShown(u"accountMenuPopup"_s); }, {}, false);
        step(
            u"account-chooser"_s, [&hands] { return hands.chooseEntry(u"accountMenuPopup"_s, u"addAccount"_s); },
            [&hands, choice] { return hands.isEnabled(choice); }, {u"accounts."_s});
    }
    step(
        u"approver-signs-in"_s,
        [this, &hands, choice] {
            // Any other platform asks in a browser.
            if (m_controller.current()->record().demo)
                return hands.click(choice);
            m_controller.signInScripted(m_controller.current()->base(), false, kApprover);
            return true;
        },
        [this] {
            return m_controller.current()->record().userId == kApprover &&
                   m_controller.current()->sync().state().lastSyncedAt.isValid();
        },
        {}, false, 60);
    step(
        u"approval-asked"_s, [&hands] { return hands.click(u"nav.home"_s); },
        [&hands] { return !hands.firstNamed(kApprovalNeed).isEmpty(); }, {u"home."_s});
    step(
        u"approval"_s, [&hands] { return hands.click(hands.firstNamed(kApprovalNeed)); },
        [&hands] {
            // The approver's own estimates need a catalogue and rates, which have just begun to arrive.
            return hands.isShown(u"approval.approve"_s) && hands.text(u"approval.stillToCome"_s).contains(u"EUR"_s);
        },
        {u"approval."_s}, true, 60);
    step(
        u"approval-comment"_s, [&hands] { return hands.type(u"approval.comment"_s, u"Within the autumn budget."_s); },
        [&hands] { return hands.isEnabled(u"approval.approve"_s); }, {}, false);
    step(
        u"approved"_s, [&hands] { return hands.click(u"approval.approve"_s); }, {}, {}, false);
    settle(u"approval-confirmed"_s);
    step(u"approval-given"_s, {}, [&hands] { return !hands.isEnabled(u"approval.approve"_s); }, {u"approval."_s});
}

void Tour::payDue(const QString& prefix)
{
    Hands& hands = m_runner->hands();
    step(prefix + u"-rate"_s, {}, [&hands] { return hands.isEnabled(u"payment.pay"_s); }, {u"payment."_s});
    step(
        prefix + u"-locked"_s, [&hands] { return hands.click(u"payment.pay"_s); },
        [&hands] { return hands.isShown(u"payment.countdown"_s) && hands.isEnabled(u"payment.pay"_s); },
        {u"payment."_s});
    step(
        prefix + u"-pressed"_s, [&hands] { return hands.click(u"payment.pay"_s); }, {}, {}, false);
    settle(prefix + u"-confirmed"_s);
}

} // namespace tradewind
