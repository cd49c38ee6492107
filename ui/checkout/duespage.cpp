// SPDX-License-Identifier: Apache-2.0
#include "ui/checkout/duespage.h"

#include "models/checkout/checkouttext.h"
#include "models/checkout/duespayment.h"
#include "models/outbox/intentwords.h"
#include "models/shared/moneycell.h"
#include "models/shared/tradewords.h"
#include "ui/checkout/paymentpanel.h"
#include "ui/shared/errortext.h"
#include "ui/shared/statestack.h"
#include "ui/theme/theme.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QPushButton>

namespace tradewind {
using namespace Qt::StringLiterals;

DuesPage::DuesPage(DuesPayment& payment)
    : m_payment(payment)
    , m_head(new PageHead)
    , m_banner(new Banner)
    , m_dues(new FactList)
{
    setObjectName(u"pay"_s);
    setTitle(tr("Pay"));
    const Theme theme = Theme::of(this);
    auto* content = new QWidget;
    auto* columns = new QHBoxLayout(content);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    auto* left = new ScrollColumn;
    left->keepReadable();
    m_banner->setObjectName(u"pay.banner"_s);
    m_banner->hide();
    left->body()->addWidget(m_banner);
    left->body()->addWidget(new SectionHeader(tr("Due now")));
    auto* card = new Card(Card::Kind::Binding);
    m_dues->setObjectName(u"pay.dues"_s);
    m_dues->setAccessibleName(tr("Due now"));
    card->body()->addWidget(m_dues);
    left->body()->addWidget(card);
    left->body()->addSpacing(theme.px(12));
    auto* note =
        new PlainLabel(tr("The rate is locked before you pay. The payment is saved here first and sent once; it "
                          "is never sent by itself after the lock has ended."),
                       TextStyle::Small, Ink::Secondary);
    note->setWordWrap(true);
    left->body()->addWidget(note);
    left->body()->addStretch(1);
    auto* panel = new SidePanel;
    auto* payer = new PaymentPanel(m_payment.session());
    payer->setShowsPay(true);
    panel->body()->addWidget(payer);
    panel->body()->addStretch(1);
    panel->addAtFoot(payer->payButton());
    columns->addWidget(left, 1);
    columns->addWidget(panel);
    m_stack = new StateStack(content);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_head);
    whole->addWidget(new Separator);
    whole->addWidget(m_stack, 1);

    connect(&m_payment, &DuesPayment::shown, this, &DuesPage::show);
    connect(&m_payment, &DuesPayment::failed, m_stack, &StateStack::showError);
    connect(m_stack, &StateStack::actRequested, this, [this] { go(m_owner); });
    connect(m_banner, &Banner::closed, m_banner, &QWidget::hide);
    connect(m_banner, &Banner::actRequested, this, [this] { go(u"pending"_s); });
    connect(&m_payment.session(), &PaymentSession::changed, this, &DuesPage::showRefusal);
    connect(&m_payment.session(), &PaymentSession::failed, this, [this](const Error& error) {
        if (m_isOpen && error.kind != Error::Kind::Cancelled)
            m_banner->showMessage(Tone::Bad, ErrorTexts::describe(error).line());
    });
    connect(&m_payment.session(), &PaymentSession::paid, this, [this] {
        if (m_isOpen)
            go(m_owner);
    });
}

void DuesPage::activate(const Route& route)
{
    Page::activate(route);
    m_isOpen = true;
    const bool shipment = route.param(0) == "shipment"_L1;
    const QString owner = (shipment ? u"shipments/"_s : u"orders/"_s) + route.param(1);
    if (owner != m_owner || m_refused != 0)
        m_banner->hide();
    m_owner = owner;
    m_refused = 0; // said again to whoever comes back
    m_stack->showLoading(owner);
    m_payment.open(shipment ? PaymentTarget::Owner::Shipment : PaymentTarget::Owner::Order, route.param(1));
}

void DuesPage::deactivate()
{
    m_isOpen = false;
}

QWidget* DuesPage::initialFocus()
{
    return m_dues;
}

void DuesPage::show()
{
    if (!m_isOpen)
        return;
    const PayableDues& payable = m_payment.payable();
    const bool shipment = payable.target.owner == PaymentTarget::Owner::Shipment;
    m_head->setTitle(tr("Pay for %1").arg(payable.target.title));
    setTitle(tr("Pay for %1").arg(payable.target.title));
    setCrumbs({{shipment ? tr("Shipments") : tr("Orders"), shipment ? u"shipments"_s : u"orders"_s},
               {payable.target.title, m_owner}});
    if (payable.dues.isEmpty()) {
        m_stack->showEmpty(u"check-circle"_s, tr("Nothing is due now"),
                           tr("What was due has been paid or is on its way."),
                           tr("Back to %1").arg(payable.target.title));
        return;
    }
    m_dues->clear();
    for (const Due& due : payable.dues)
        m_dues->addFact(TradeWords::due(due.kind), {part::money(due.amount, Certainty::Binding)}, false,
                        u"pay.due."_s + due.id.toString());
    m_dues->addRule();
    m_dues->addFact(tr("Total"), {part::money(payable.total, Certainty::Binding, Emphasis::Strong)}, true,
                    u"pay.total"_s);
    m_stack->showContent();
    showRefusal();
}

void DuesPage::showRefusal()
{
    const auto& act = m_payment.session().act();
    const qint64 refused =
        act && (act->phase == IntentPhase::NeedsYou || act->phase == IntentPhase::Rejected) ? act->intentId : 0;
    if (!m_isOpen || refused == m_refused)
        return;
    // What was said of the one before is over once another is under way.
    if (m_refused != 0)
        m_banner->hide();
    m_refused = refused;
    if (refused != 0)
        m_banner->showMessage(Tone::Bad,
                              act->problem ? ErrorTexts::describe(*act->problem).line() : IntentWords::why(act->why),
                              tr("Pending changes"));
}

} // namespace tradewind
