// SPDX-License-Identifier: Apache-2.0
#include "ui/session/accountchooserpage.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panels.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>

namespace tradewind {
using namespace Qt::StringLiterals;

AccountChooserPage::AccountChooserPage(QWidget* parent)
    : QWidget(parent)
    , m_banner(new Banner)
    , m_list(new QVBoxLayout)
{
    setObjectName(u"accounts"_s);
    const Theme theme = Theme::of(this);
    auto* column = new QVBoxLayout;
    column->setSpacing(theme.px(8));
    column->addStretch();
    column->addWidget(new PlainLabel(tr("Who are you?"), TextStyle::Display));
    auto* explain = new PlainLabel(tr("The demo platform asks for no password. Each person has a window of their own; "
                                      "within a company, what one asks for another approves."),
                                   TextStyle::Body, Ink::Secondary);
    explain->setWordWrap(true);
    column->addWidget(explain);
    m_banner->hide();
    column->addWidget(m_banner);
    m_list->setSpacing(theme.px(8));
    column->addSpacing(theme.px(8));
    column->addLayout(m_list);
    column->addSpacing(theme.px(16));
    auto* foot = new QHBoxLayout;
    auto* back = makeButton(tr("Back"), u"accounts.back"_s);
    connect(back, &QPushButton::clicked, this, &AccountChooserPage::cancelRequested);
    auto* other = makeButton(tr("Another platform"), u"accounts.other"_s, ButtonRole::Quiet);
    connect(other, &QPushButton::clicked, this, &AccountChooserPage::otherPlatformRequested);
    foot->addWidget(back);
    foot->addWidget(other);
    foot->addStretch();
    column->addLayout(foot);
    column->addStretch();

    auto* middle = new QWidget;
    middle->setLayout(column);
    middle->setMaximumWidth(theme.px(480));
    auto* page = new QHBoxLayout(this);
    page->addStretch();
    page->addWidget(middle, 4);
    page->addStretch();
}

QPushButton* AccountChooserPage::makeChoice(const Choice& choice) const
{
    const Theme theme = Theme::of(this);
    auto* button = makeButton({}, u"accounts.choice."_s + choice.account);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setAccessibleName(choice.detail.isEmpty() ? choice.text : choice.text + u", "_s + choice.detail);
    auto* lines = new QVBoxLayout(button);
    lines->setContentsMargins(theme.px(14), theme.px(6), theme.px(14), theme.px(6));
    lines->setSpacing(0);
    auto* name = new PlainLabel(choice.text);
    name->setWeight(Emphasis::Medium);
    lines->addWidget(name);
    if (!choice.detail.isEmpty())
        lines->addWidget(new PlainLabel(choice.detail, TextStyle::Small, Ink::Secondary));
    for (auto* label : button->findChildren<PlainLabel*>()) {
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
        label->setElided(true);
    }
    button->setFixedHeight(theme.px(choice.detail.isEmpty() ? 34 : 48));
    return button;
}

void AccountChooserPage::setChoices(const QList<Choice>& choices)
{
    while (QLayoutItem* old = m_list->takeAt(0)) {
        if (old->widget())
            old->widget()->deleteLater();
        delete old;
    }
    for (const Choice& choice : choices) {
        QPushButton* button = makeChoice(choice);
        connect(button, &QPushButton::clicked, this, [this, account = choice.account] { Q_EMIT chosen(account); });
        m_list->addWidget(button);
        if (m_list->count() == 1) {
            button->show(); // what is not shown yet takes no focus
            button->setFocus();
        }
    }
}

void AccountChooserPage::setProblem(const QString& sentence)
{
    if (sentence.isEmpty())
        m_banner->hide();
    else
        m_banner->showMessage(Tone::Bad, sentence);
}

void AccountChooserPage::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), Theme::of(this).color(ColorRole::Surface));
}

void AccountChooserPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace tradewind
