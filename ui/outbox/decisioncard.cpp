// SPDX-License-Identifier: Apache-2.0
#include "ui/outbox/decisioncard.h"

#include "ui/widgets/painters.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QPainter>

namespace tradewind {
using namespace Qt::StringLiterals;

DecisionCard::DecisionCard(int key, const QString& name, QWidget* parent)
    : Card(Kind::Plain, parent)
    , m_key(key)
    , m_title(new PlainLabel)
    , m_sentence(new PlainLabel({}, TextStyle::Small, Ink::Secondary))
    , m_button(makeButton({}, name))
{
    const Theme theme = Theme::of(this);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.px(14));
    row->addWidget(new KeyHint(QString::number(key)), 0, Qt::AlignVCenter);
    auto* words = new QVBoxLayout;
    words->setSpacing(theme.px(2));
    m_title->setWeight(Emphasis::Strong);
    m_title->setElided(true);
    m_sentence->setWordWrap(true);
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    row->addLayout(words, 1);
    row->addWidget(m_button, 0, Qt::AlignVCenter);
    body()->addLayout(row);
    connect(m_button, &QPushButton::clicked, this, &DecisionCard::pressed);
}

void DecisionCard::setWords(const QString& title, const QString& sentence, const QString& button, ButtonRole role)
{
    setServerText(m_title, title);
    setServerText(m_sentence, sentence);
    m_button->setText(button);
    setButtonRole(m_button, role);
    m_button->setAccessibleName(title.isEmpty() ? button : tr("%1: %2").arg(button, title));
    m_button->setAccessibleDescription(tr("%1 Key %2.").arg(sentence).arg(m_key));
}

void DecisionCard::setSuggested(bool suggested)
{
    if (m_suggested == suggested)
        return;
    m_suggested = suggested;
    update();
}

void DecisionCard::paintEvent(QPaintEvent* event)
{
    if (!m_suggested) {
        Card::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    paintPanel(&painter, rect(), theme.color(ColorRole::Selected), theme.color(ColorRole::Accent), 8, theme);
}

} // namespace tradewind
