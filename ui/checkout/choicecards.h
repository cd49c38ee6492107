// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/checkout/checkoutsession.h"
#include "ui/widgets/choices.h"

namespace tradewind {

/// Radio cards for what a session offers. They are made anew only when the offer changes, so that the focus stays.
class ChoiceCards final : public RadioCards
{
    Q_OBJECT

public:
    explicit ChoiceCards(const QString& name, QWidget* parent = nullptr);
    void setChoices(const QList<CheckoutChoice>& choices, const QString& current);

private:
    QList<CheckoutChoice> m_choices;
};

} // namespace tradewind
