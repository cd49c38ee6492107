// SPDX-License-Identifier: Apache-2.0
#include "ui/money/topuppanel.h"

#include "models/money/moneydesk.h"
#include "ui/shared/errortext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>

namespace tradewind {
using namespace Qt::StringLiterals;

TopUpPanel::TopUpPanel(MoneyDesk& desk, QWidget* parent)
    : Popover(tr("Top up %1").arg(BalancesModel::currencyName(desk.currency())), parent)
    , m_desk(desk)
    , m_words(new PlainLabel(tr("Asking the platform how"), TextStyle::Body, Ink::Secondary))
{
    setObjectName(u"money.topUpPanel"_s);
    m_words->setWordWrap(true);
    body()->addWidget(m_words);
    connect(&desk, &MoneyDesk::fundingKnown, this, &TopUpPanel::show);
    connect(&desk, &MoneyDesk::failed, this, [this](const Error& error) {
        m_words->show();
        setServerText(m_words, ErrorTexts::describe(error).line());
    });
    desk.askFunding();
}

void TopUpPanel::show(const Funding& funding)
{
    if (std::exchange(m_shown, true) || funding.currency != m_desk.currency())
        return;
    m_words->setVisible(funding.methods.isEmpty());
    m_words->setText(tr("The platform names no way to top up this balance."));
    for (const FundingMethod& method : funding.methods) {
        auto* name = new PlainLabel(method.name);
        name->setWeight(Emphasis::Strong);
        body()->addWidget(name);
        auto* how = new PlainLabel(method.instructions, TextStyle::Small, Ink::Secondary);
        how->setWordWrap(true);
        body()->addWidget(how);
        if (!method.reference.isEmpty()) {
            auto* reference = new PlainLabel(tr("Reference: %1").arg(method.reference), TextStyle::Small);
            reference->setObjectName(u"money.topUp.reference"_s);
            reference->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
            body()->addWidget(reference);
        }
        if (!method.kind.is(FundingKind::PretendTransfer))
            continue; // the money is sent from the bank
        auto* amount = new PriceEdit(funding.currency);
        amount->setObjectName(u"money.topUp.amount"_s);
        auto* field = new FormField(tr("Amount"), amount);
        field->setNote(funding.currency.code());
        body()->addWidget(field);
        auto* confirm = makeButton(tr("Top up"), u"money.topUp.confirm"_s, ButtonRole::Primary, u"download"_s);
        setDisabledReason(confirm, amount->whyNoAmount());
        body()->addWidget(confirm, 0, Qt::AlignTrailing);
        connect(amount, &QLineEdit::textEdited, this,
                [amount, confirm] { setDisabledReason(confirm, amount->whyNoAmount()); });
        connect(confirm, &QPushButton::clicked, this, [this, amount, id = method.id] {
            if (const auto money = amount->money())
                m_desk.topUp(id, *money);
            close();
        });
        connect(amount, &QLineEdit::returnPressed, confirm, &QPushButton::click);
        amount->setFocus();
    }
}

} // namespace tradewind
