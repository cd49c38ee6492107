// SPDX-License-Identifier: Apache-2.0
#include "ui/warehouse/servicepopover.h"

#include "models/shared/moneycell.h"
#include "models/warehouse/extraservice.h"
#include "ui/shared/errortext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QPushButton>

namespace tradewind {
using namespace Qt::StringLiterals;

ServicePopover::ServicePopover(ExtraService& order, QWidget* parent)
    : Popover(tr("Order a service"), parent)
    , m_order(order)
    , m_kinds(new RadioCards)
    , m_quantity(new QuantityEdit)
    , m_fee(new AmountLabel)
    , m_banner(new Banner)
    , m_act(makeButton(tr("Order"), u"stored.service.order"_s, ButtonRole::Primary))
{
    setObjectName(u"stored.servicePanel"_s);
    const Theme theme = Theme::of(this);
    body()->setSpacing(theme.px(12));
    auto* goods = new PlainLabel(order.item().title, TextStyle::Body, Ink::Secondary);
    goods->setElided(true);
    body()->addWidget(goods);
    m_kinds->setObjectName(u"stored.service.kind"_s);
    m_kinds->setAccessibleName(tr("Service"));
    body()->addWidget(m_kinds);
    m_quantity->setObjectName(u"stored.service.quantity"_s);
    m_quantity->setValue(order.quantity());
    auto* field = new FormField(tr("For how many"), m_quantity);
    field->setNote(order.item().quantity.unit());
    body()->addWidget(field);
    m_banner->hide();
    body()->addWidget(m_banner);
    auto* foot = new QHBoxLayout;
    m_fee->setObjectName(u"stored.service.fee"_s);
    foot->addWidget(m_fee, 1);
    foot->addWidget(m_act);
    body()->addLayout(foot);

    connect(m_kinds, &RadioCards::chosen, &m_order, &ExtraService::setKind);
    connect(m_quantity, &QuantityEdit::valueEdited, &m_order, &ExtraService::setQuantity);
    connect(m_act, &QPushButton::clicked, &m_order, &ExtraService::order);
    connect(&m_order, &ExtraService::changed, this, &ServicePopover::refresh);
    connect(&m_order, &ExtraService::ordered, this, &Popover::close);
    const auto trouble = [this](const Error& error) {
        m_banner->showMessage(Tone::Bad, ErrorTexts::describe(error).line());
        m_banner->show();
    };
    connect(&m_order, &ExtraService::orderFailed, this, trouble);
    connect(&m_order, &ExtraService::loadFailed, this, trouble);
    refresh();
}

void ServicePopover::refresh()
{
    const auto kinds = m_order.kinds();
    for (; m_shown < kinds.size(); ++m_shown) {
        const ExtraService::Kind& kind = kinds.at(m_shown);
        m_kinds->addCard(kind.id, kind.name, kind.least, kind.price)->setKey(int(m_shown) + 1);
    }
    const auto fee = m_order.fee();
    if (fee) {
        const AmountParts parts = moneyformat::parts(*fee, locale());
        m_fee->setAmount(parts.code, parts.number(), Certainty::Binding, Emphasis::Strong, TextStyle::Heading);
    } else {
        m_fee->setUnknown();
    }
    setDisabledReason(m_act, m_order.whyNot());
}

} // namespace tradewind
