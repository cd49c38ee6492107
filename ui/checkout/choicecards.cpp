// SPDX-License-Identifier: Apache-2.0
#include "ui/checkout/choicecards.h"

#include "ui/widgets/button.h"
#include "ui/widgets/tabstops.h"

namespace tradewind {

ChoiceCards::ChoiceCards(const QString& name, QWidget* parent)
    : RadioCards(parent)
{
    setObjectName(name);
}

void ChoiceCards::setChoices(const QList<CheckoutChoice>& choices, const QString& current)
{
    if (m_choices != choices) {
        m_choices = choices;
        const FocusKeeper keeper(this);
        clear();
        for (const CheckoutChoice& choice : choices) {
            RadioCard* card = addCard(choice.id, choice.title, choice.sentence, choice.consequence);
            setDisabledReason(card, choice.refused);
        }
    }
    if (this->current() != current)
        setCurrent(current);
}

} // namespace tradewind
