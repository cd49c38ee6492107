// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/discardrow.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plainlabel.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace tradewind {
using namespace Qt::StringLiterals;

DiscardRow::DiscardRow(QWidget* parent)
    : QWidget(parent)
    , m_discard(makeButton(tr("Discard this draft"), u"discard"_s, ButtonRole::Quiet, u"trash"_s, ButtonSize::Small))
    , m_question(new QWidget)
    , m_keep(makeButton(tr("Keep it"), u"discard.keep"_s, ButtonRole::Normal, {}, ButtonSize::Small))
{
    const Theme theme = Theme::of(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_discard, 0, Qt::AlignLeft);
    column->addWidget(m_question);
    auto* asked = new QVBoxLayout(m_question);
    asked->setContentsMargins(0, 0, 0, 0);
    asked->setSpacing(theme.px(6));
    auto* words = new PlainLabel(tr("Discard it for good?"), TextStyle::Small);
    words->setWordWrap(true);
    asked->addWidget(words);
    auto* answers = new QHBoxLayout;
    answers->setSpacing(theme.px(8));
    auto* surely = makeButton(tr("Discard"), u"discard.surely"_s, ButtonRole::Danger, {}, ButtonSize::Small);
    surely->setAccessibleDescription(words->text());
    answers->addWidget(surely);
    answers->addWidget(m_keep);
    answers->addStretch(1);
    asked->addLayout(answers);
    m_question->hide();
    connect(m_discard, &QPushButton::clicked, this, &DiscardRow::ask);
    connect(m_keep, &QPushButton::clicked, this, &DiscardRow::settle);
    connect(surely, &QPushButton::clicked, this, [this] {
        settle();
        Q_EMIT discardRequested();
    });
}

void DiscardRow::ask()
{
    m_question->show();
    m_keep->setFocus();
    m_discard->hide();
}

void DiscardRow::settle()
{
    if (m_question->isHidden())
        return;
    const bool held = m_question->isAncestorOf(QApplication::focusWidget());
    m_discard->show();
    if (held)
        m_discard->setFocus();
    m_question->hide();
}

void DiscardRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !m_question->isHidden())
        settle();
    else
        QWidget::keyPressEvent(event);
}

} // namespace tradewind
