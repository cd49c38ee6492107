// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/error.h"
#include "ui/shell/page.h"

#include <functional>

namespace tradewind {

class ApprovalPane;
class Banner;
class CheckoutDesk;
class CheckoutSession;
class DeliveryPane;
class FreightPane;
class FxPane;
class ModePane;
class Navigator;
class PaymentPanel;
class ReviewPane;
class SidePanel;
class StateStack;
class UndoBanner;
class WizardFrame;

/// The checkout wizard. Route: checkout/DRAFT.
class CheckoutPage final : public Page
{
    Q_OBJECT

public:
    /// The desk must outlive the page.
    explicit CheckoutPage(CheckoutDesk& desk);

    void activate(const Route& route) override;
    QWidget* initialFocus() override;

private:
    void refresh();
    void refreshSaved();
    void showStep();

    CheckoutDesk& m_desk;
    CheckoutSession& m_session;
    StateStack* m_stack;
    UndoBanner* m_undo;
    Banner* m_banner;
    WizardFrame* m_frame;
    SidePanel* m_side;
    PaymentPanel* m_payment;
    ModePane* m_mode;
    DeliveryPane* m_delivery;
    FreightPane* m_freight;
    ApprovalPane* m_approval;
    FxPane* m_fx;
    ReviewPane* m_review;
    std::optional<Error> m_error; ///< what the session told last
};

/// Registers the checkout. The desk is asked for when the page is made.
void registerCheckoutPages(Navigator& navigator, std::function<CheckoutDesk&()> desk);

} // namespace tradewind
