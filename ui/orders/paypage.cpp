// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/paypage.h"

#include "models/checkout/paymentsession.h"
#include "models/orders/ordersdesk.h"
#include "models/orders/ordertext.h"
#include "models/shared/moneycell.h"
#include "ui/checkout/paymentpanel.h"
#include "ui/shared/errortext.h"
#include "ui/shared/statestack.h"
#include "ui/theme/theme.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"

#include <QBoxLayout>

namespace tradewind {
using namespace Qt::StringLiterals;

PayPage::PayPage(OrdersDesk& desk, PaymentSession& payment, QWidget* parent)
    : Page(parent)
    , m_desk(desk)
    , m_payment(payment)
    , m_head(new PageHead)
    , m_banner(new Banner)
    , m_dues(new FactList)
    , m_panel(new PaymentPanel(payment))
{
    setObjectName(u"pay"_s);
    const Theme theme = Theme::of(this);
    m_banner->setObjectName(u"pay.banner"_s);
    m_banner->hide();
    m_dues->setObjectName(u"pay.dues"_s);
    m_panel->setShowsPay(true);
    m_head->setMargin(0);
    auto* column = new ScrollColumn;
    auto* inner = new QWidget;
    inner->setMaximumWidth(theme.px(560));
    auto* rows = new QVBoxLayout(inner);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme.px(16));
    rows->addWidget(m_head);
    rows->addWidget(m_banner);
    auto* card = new Card;
    card->body()->addWidget(m_dues);
    rows->addWidget(card);
    rows->addWidget(m_panel);
    column->body()->addWidget(inner);
    column->body()->addStretch(1);
    m_stack = new StateStack(column, 4);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);

    connect(desk.detail(), &OrderDetail::changed, this, &PayPage::refresh);
    connect(m_stack, &StateStack::actRequested, this,
            [this] { go(u"orders/"_s + m_desk.detail()->order().id.toString()); });
    connect(&payment, &PaymentSession::failed, this, [this](const Error& error) {
        if (m_shown && error.kind != Error::Kind::Cancelled)
            m_banner->showMessage(Tone::Bad, ErrorTexts::describe(error).line());
    });
    connect(&payment, &PaymentSession::paid, this, [this] {
        if (m_shown)
            go(u"orders/"_s + m_desk.detail()->order().id.toString());
    });
}

void PayPage::activate(const Route& route)
{
    Page::activate(route);
    m_shown = true;
    m_banner->hide();
    m_stack->showLoading();
    m_desk.detail()->open(route.param(0));
    refresh();
}

void PayPage::deactivate()
{
    m_shown = false;
}

void PayPage::refresh()
{
    const OrderDetail& detail = *m_desk.detail();
    if (!m_shown || !detail.isLoaded())
        return;
    const PurchaseOrder& order = detail.order();
    setCrumbs({{tr("Orders"), u"orders"_s}, {order.number, u"orders/"_s + order.id.toString()}});
    setTitle(tr("Pay"));
    m_head->setTitle(tr("Pay %1").arg(order.number));
    const QList<Due> dues = payableDues(order);
    if (dues.isEmpty()) {
        m_stack->showEmpty(u"check"_s, tr("Nothing is due"), tr("Everything that can be paid now is paid."),
                           tr("To the order"));
        return;
    }
    PaymentSubject subject;
    subject.target.owner = PaymentTarget::Owner::Order;
    subject.target.ownerId = order.id.toString();
    subject.target.title = order.number;
    subject.serviceMode = order.serviceMode.known().value_or(ServiceMode::FullService);
    subject.currency = order.paymentCurrency;
    QList<Money> amounts;
    m_dues->clear();
    for (const Due& due : dues) {
        subject.target.dueIds.append(due.id);
        amounts.append(due.amount);
        m_dues->addFact(OrderText::due(due.kind), CellParts{part::money(due.amount, Certainty::Binding)}, false,
                        u"pay.due."_s + due.id.toString());
    }
    const auto total = sum(amounts, dues.first().amount.currency());
    if (!total)
        return;
    subject.total = *total;
    m_dues->addFact(tr("To pay"), CellParts{part::money(*total, Certainty::Binding, Emphasis::Strong)}, true,
                    u"pay.total"_s);
    m_payment.begin(subject);
    m_stack->showContent();
}

} // namespace tradewind
