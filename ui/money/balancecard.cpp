// SPDX-License-Identifier: Apache-2.0
#include "ui/money/balancecard.h"

#include "models/shared/moneycell.h"
#include "ui/theme/theme.h"
#include "ui/widgets/painters.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QPainter>

namespace tradewind {
using namespace Qt::StringLiterals;

BalanceCard::BalanceCard(const Balance& balance, const QString& name, QWidget* parent)
    : QAbstractButton(parent)
    , m_id(balance.id)
    , m_name(name)
    , m_available(new AmountLabel)
    , m_frozen(new PartLabel)
    , m_held(new PartLabel)
{
    setObjectName(u"money.balance."_s + balance.id);
    m_available->setAlign(Cell::Align::Leading);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_available->setObjectName(objectName() + u".available"_s);
    m_frozen->setObjectName(objectName() + u".frozen"_s);
    m_held->setObjectName(objectName() + u".nonWithdrawable"_s);

    const Theme theme = Theme::of(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    column->setSpacing(theme.px(2));
    auto* top = new QHBoxLayout;
    auto* title = new PlainLabel(name);
    title->setWeight(Emphasis::Medium);
    top->addWidget(title);
    top->addStretch(1);
    top->addWidget(new PlainLabel(balance.currency.code(), TextStyle::Small, Ink::Tertiary));
    column->addLayout(top);
    column->addWidget(m_available);
    auto* notes = new QHBoxLayout;
    notes->addWidget(m_frozen);
    notes->addStretch(1);
    notes->addWidget(m_held);
    column->addLayout(notes);
    for (QWidget* child : findChildren<QWidget*>())
        child->setAttribute(Qt::WA_TransparentForMouseEvents);
    show(balance);
}

void BalanceCard::show(const Balance& balance)
{
    m_available->setAmount({}, moneyformat::number(balance.available, QLocale()), Certainty::Binding, Emphasis::Strong,
                           TextStyle::Title);
    const auto note = [](const QString& name, const Money& amount) {
        return CellParts{part::note(name), amount.isZero() ? part::note(tr("none")) : part::number(amount)};
    };
    m_frozen->setParts(note(tr("Frozen"), balance.frozen));
    m_held->setParts(note(tr("Not withdrawable"), balance.nonWithdrawable));
    setAccessibleName(
        tr("%1: available %2, %3, %4")
            .arg(m_name, moneyformat::withCode(balance.available, QLocale()), m_frozen->text(), m_held->text()));
}

QSize BalanceCard::sizeHint() const
{
    return layout()->sizeHint().expandedTo({Theme::of(this).px(200), 0});
}

void BalanceCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    ColorRole ground = ColorRole::Surface;
    if (isChecked())
        ground = ColorRole::Selected;
    else if (underMouse())
        ground = ColorRole::Hover;
    paintPanel(&painter, rect(), theme.color(ground), theme.color(isChecked() ? ColorRole::Accent : ColorRole::Line), 8,
               theme);
    if (hasFocus())
        paintInnerFocus(&painter, rect(), 8, theme);
}

} // namespace tradewind
