// SPDX-License-Identifier: Apache-2.0
#include "ui/checkout/checkoutpage.h"

#include "models/checkout/checkoutdesk.h"
#include "models/checkout/checkouttext.h"
#include "models/shared/daytext.h"
#include "ui/checkout/approvalpane.h"
#include "ui/checkout/choicepanes.h"
#include "ui/checkout/duespage.h"
#include "ui/checkout/fxpane.h"
#include "ui/checkout/paymentpanel.h"
#include "ui/checkout/reviewpane.h"
#include "ui/shared/errortext.h"
#include "ui/shared/statestack.h"
#include "ui/shared/undobanner.h"
#include "ui/shell/navigator.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/wizardframe.h"

#include <QBoxLayout>
#include <QPushButton>

namespace tradewind {
using namespace Qt::StringLiterals;

CheckoutPage::CheckoutPage(CheckoutDesk& desk)
    : m_desk(desk)
    , m_session(desk.session())
    , m_undo(new UndoBanner(m_session.takenBack(), u"checkout.undo"_s, this))
    , m_banner(new Banner)
    , m_frame(new WizardFrame)
    , m_side(new SidePanel)
    , m_payment(new PaymentPanel(m_session.payment()))
    , m_mode(new ModePane(m_session))
    , m_delivery(new DeliveryPane(m_session))
    , m_freight(new FreightPane(m_session))
    , m_approval(new ApprovalPane(m_session))
    , m_fx(new FxPane(m_session))
    , m_review(new ReviewPane(m_session))
{
    setTitle(tr("Checkout"));
    setCrumbs({{tr("Orders"), u"orders"_s}});
    m_frame->setObjectName(u"checkout.wizard"_s);
    m_frame->nextButton()->setObjectName(u"checkout.next"_s);
    m_frame->steps()->setObjectName(u"checkout.steps"_s);
    const QStringList names = CheckoutText::steps();
    const QList<QWidget*> pages{m_mode, m_delivery, m_freight, m_approval, m_fx, m_review};
    for (qsizetype i = 0; i < pages.size(); ++i)
        m_frame->addStep(names.at(i), pages.at(i));
    m_side->body()->addWidget(m_payment);
    m_side->body()->addStretch(1);
    m_frame->setSidePanel(m_side);
    m_banner->setObjectName(u"checkout.banner"_s);
    m_banner->hide();

    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_undo);
    column->addWidget(m_banner);
    column->addWidget(m_frame, 1);
    m_stack = new StateStack(content, 8);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);

    connect(m_frame, &WizardFrame::nextRequested, this, [this] {
        m_error.reset();
        m_session.next();
        refresh();
    });
    connect(m_frame, &WizardFrame::backRequested, &m_session, &CheckoutSession::back);
    connect(m_frame, &WizardFrame::closeRequested, this, [this] { go(u"orders"_s); });
    connect(m_frame, &WizardFrame::stepRequested, this,
            [this](int step) { m_session.goTo(static_cast<CheckoutStep>(step)); });
    connect(m_review, &ReviewPane::goRequested, this, &Page::goRequested);
    // The button that took it back goes with what it did.
    connect(&m_session.takenBack(), &UndoOffer::changed, m_undo, [this] {
        if (isVisible() && !m_session.takenBack().sentence().isEmpty())
            m_undo->setFocus();
    });
    connect(m_undo, &UndoBanner::focusLost, this, [this] { initialFocus()->setFocus(); });
    connect(m_stack, &StateStack::actRequested, this, [this] { go(u"orders"_s); });
    connect(&m_session, &CheckoutSession::changed, this, &CheckoutPage::refresh);
    connect(&m_session, &CheckoutSession::stepChanged, this, &CheckoutPage::showStep);
    connect(&m_session, &CheckoutSession::saved, this, &CheckoutPage::refreshSaved);
    connect(&m_session, &CheckoutSession::openRequested, this, &Page::goRequested);
    connect(&m_session, &CheckoutSession::failed, this, [this](const Error& error) {
        m_error = error;
        refresh();
    });
    connect(m_banner, &Banner::closed, this, [this] {
        m_error.reset();
        refresh();
    });
}

void CheckoutPage::activate(const Route& route)
{
    Page::activate(route);
    m_error.reset();
    m_session.open(route.param(0));
    refresh();
    showStep();
}

QWidget* CheckoutPage::initialFocus()
{
    return m_frame->firstControl();
}

void CheckoutPage::refreshSaved()
{
    const QDateTime at = m_session.savedAt();
    m_frame->setSaved(at.isValid() ? tr("Saved %1").arg(DayText::time(at)) : QString());
}

void CheckoutPage::showStep()
{
    const int step = static_cast<int>(m_session.step());
    if (m_frame->current() != step)
        m_frame->setCurrent(step);
    m_frame->setDone(m_session.done());
    refresh();
}

void CheckoutPage::refresh()
{
    if (m_session.isMissing()) {
        m_stack->showEmpty(u"order"_s, tr("This checkout is not here any more"),
                           tr("It was sent, closed, or belongs to another account."), tr("Orders"));
        return;
    }
    if (!m_session.isLoaded()) {
        m_stack->showLoading();
        return;
    }
    m_stack->showContent();
    const CheckoutStep step = m_session.step();
    m_frame->setSubject(m_session.subject(), m_session.subjectNote());
    m_frame->setNext(m_session.nextText(), m_session.nextIcon());
    m_frame->setNextDisabledReason(m_session.nextDisabledReason());
    m_frame->setErrors(m_session.errors());
    m_frame->setDone(m_session.done());
    const bool money = step == CheckoutStep::Fx || step == CheckoutStep::Review;
    const bool paid = m_session.stage() == CheckoutSession::Stage::Done;
    m_payment->setBesideRate(step == CheckoutStep::Fx);
    m_side->setVisible(money && !paid && !m_session.payment().subject().isEmpty());
    if (auto* back = m_frame->findChild<QPushButton*>(u"wizardBack"_s))
        setDisabledReason(back, m_session.stage() == CheckoutSession::Stage::Editing
                                    ? QString()
                                    : tr("It was sent. Nothing can be edited any more."));
    if (auto* close = m_frame->findChild<QPushButton*>(u"wizardClose"_s))
        close->setText(m_session.stage() == CheckoutSession::Stage::Editing ? tr("Close, keep draft") : tr("Close"));
    refreshSaved();
    switch (step) {
    case CheckoutStep::Mode:
        m_mode->refresh();
        break;
    case CheckoutStep::Delivery:
        m_delivery->refresh();
        break;
    case CheckoutStep::Freight:
        m_freight->refresh();
        break;
    case CheckoutStep::Approval:
        m_approval->refresh();
        break;
    case CheckoutStep::Fx:
        m_fx->refresh();
        break;
    case CheckoutStep::Review:
        m_review->refresh();
        break;
    }
    const std::optional<Error> error = m_error ? m_error : m_session.problem();
    m_banner->setVisible(error.has_value());
    if (error) {
        const ErrorText text = ErrorTexts::describe(*error);
        if (m_banner->text() != text.line())
            m_banner->showMessage(text.tone, text.line());
    }
}

void registerCheckoutPages(Navigator& navigator, std::function<CheckoutDesk&()> desk)
{
    navigator.registerPage(u"checkout/*"_s, [desk] { return new CheckoutPage(desk()); });
    navigator.registerPage(u"pay/*/*"_s, [desk] { return new DuesPage(desk().dues()); });
}

} // namespace tradewind
