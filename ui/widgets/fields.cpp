// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/fields.h"

#include "services/domain/values/moneyformat.h"
#include "ui/theme/theme.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QStyle>
#include <QToolTip>

#include <utility>

namespace tradewind {
using namespace Qt::StringLiterals;

FormField::FormField(const QString& name, QWidget* editor, QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_name(new PlainLabel(name, TextStyle::Small))
    , m_note(new PlainLabel({}, TextStyle::Small, Ink::Tertiary))
    , m_line(new QWidget)
    , m_errorIcon(new IconLabel(u"alert"_s, Ink::Bad, 14))
    , m_error(new PlainLabel({}, TextStyle::Small, Ink::Bad))
{
    const Theme theme = Theme::of(this);
    m_name->setWeight(Emphasis::Medium);
    m_name->setBuddy(editor);
    m_error->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(4));
    auto* head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(m_note);
    m_note->hide();
    auto* line = new QHBoxLayout(m_line);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme.px(5));
    line->addWidget(m_errorIcon);
    line->addWidget(m_error, 1);
    m_line->hide();
    column->addLayout(head);
    // An editor with a width of its own stands below its name; others fill the field.
    column->addWidget(editor, 0, editor->maximumWidth() < QWIDGETSIZE_MAX ? Qt::AlignLeading : Qt::Alignment());
    column->addWidget(m_line);
    column->addStretch(0);
    if (editor->accessibleName().isEmpty())
        editor->setAccessibleName(name);
    setFocusProxy(editor);
    if (auto* number = qobject_cast<NumberEdit*>(editor)) {
        connect(number, &QLineEdit::editingFinished, this, [this, number] { setError(number->problem()); });
        connect(number, &NumberEdit::valueEdited, this, [this] { setError({}); });
    }
}

void FormField::setNameElided()
{
    m_name->setElided(true);
}

void FormField::setNote(const QString& note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void FormField::setHint(const QString& hint)
{
    m_hint = hint;
    if (m_errorText.isEmpty())
        setError({});
}

void FormField::setError(const QString& sentence)
{
    const bool news = !sentence.isEmpty() && sentence != m_errorText;
    m_errorText = sentence;
    const bool wrong = !sentence.isEmpty();
    m_errorIcon->setVisible(wrong);
    m_error->setInk(wrong ? Ink::Bad : Ink::Tertiary);
    setServerText(m_error, wrong ? sentence : m_hint);
    m_line->setVisible(wrong || !m_hint.isEmpty());
    m_editor->setProperty("tw.error", wrong);
    m_editor->setAccessibleDescription(wrong ? sentence : m_hint);
    m_editor->update();
    if (news) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

NumberEdit::NumberEdit(numberinput::Rules rules, QWidget* parent)
    : QLineEdit(parent)
    , m_rules(rules)
{
    setAlignment(Qt::AlignRight | Qt::AlignAbsolute);
    setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    setMaxLength(40);
    connect(this, &QLineEdit::textEdited, this, &NumberEdit::readTyped);
}

void NumberEdit::readTyped()
{
    m_touched = true;
    const NumberInput now = input();
    if (now.ok() || now.issue == NumberInput::Issue::Empty) {
        m_unreadable = false;
        QToolTip::hideText();
        Q_EMIT valueEdited(now.value);
        return;
    }
    if (!std::exchange(m_unreadable, true))
        Q_EMIT valueEdited(m_before);
    // No further key makes a number of these: why is said while there is something to put right.
    if (now.issue == NumberInput::Issue::GroupSeparator || now.issue == NumberInput::Issue::Exponent)
        QToolTip::showText(mapToGlobal(QPoint(0, height())), problem().toHtmlEscaped());
}

QString NumberEdit::valueText() const
{
    if (!m_unreadable)
        return text();
    return m_before ? moneyformat::forEditing(*m_before, locale()) : QString();
}

NumberInput NumberEdit::input() const
{
    return numberinput::parse(text(), locale(), m_rules);
}

void NumberEdit::setValue(const std::optional<Decimal>& value)
{
    // What a person is typing is not rewritten under their hands.
    if (hasFocus() && m_touched && (m_unreadable || input().value == value))
        return;
    setText(value ? moneyformat::forEditing(*value, locale()) : QString());
    m_touched = m_unreadable = false;
    m_before = value;
}

bool NumberEdit::isAcceptable() const
{
    const NumberInput now = input();
    return now.ok() || (m_optional && now.issue == NumberInput::Issue::Empty);
}

QString NumberEdit::problem() const
{
    switch (input().issue) {
    case NumberInput::Issue::None:
        return {};
    case NumberInput::Issue::Empty:
        return m_optional ? QString() : tr("Enter a number.");
    case NumberInput::Issue::NotANumber:
        return tr("Only digits and one decimal mark, please.");
    case NumberInput::Issue::GroupSeparator:
        return tr("Leave out the thousands separator: it could be read as a decimal mark.");
    case NumberInput::Issue::Exponent:
        return tr("Write the number out, without an exponent.");
    case NumberInput::Issue::TooManyDecimals:
        return m_rules.maxDecimals == 0 ? tr("Whole numbers only.")
                                        : tr("At most %n decimal(s).", nullptr, m_rules.maxDecimals);
    case NumberInput::Issue::NotNegative:
        return tr("It cannot be below zero.");
    case NumberInput::Issue::TooLarge:
        return tr("The number is too large.");
    }
    return {};
}

void NumberEdit::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    if (const NumberInput now = input(); now.ok() || now.issue == NumberInput::Issue::Empty)
        m_before = now.value;
}

void NumberEdit::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (m_touched)
        showProblem(problem());
}

void NumberEdit::showProblem(const QString& sentence)
{
    setProperty("tw.error", !sentence.isEmpty());
    setAccessibleDescription(sentence);
    update();
}

PriceEdit::PriceEdit(Currency currency, QWidget* parent)
    : PriceEdit(currency, currency.exponent(), parent)
{
}

PriceEdit::PriceEdit(Currency currency, int decimals, QWidget* parent)
    : NumberEdit({.maxDecimals = decimals, .allowNegative = false}, parent)
    , m_currency(currency)
{
}

PriceEdit* PriceEdit::forUnitPrice(Currency currency)
{
    return new PriceEdit(currency, 6, nullptr);
}

void PriceEdit::setMoney(const std::optional<Money>& amount)
{
    setValue(amount ? std::optional(Decimal::scaled(amount->minor(), amount->currency().exponent())) : std::nullopt);
}

QString PriceEdit::whyNoAmount() const
{
    if (const auto amount = money())
        return amount->isPositive() ? QString() : tr("Enter an amount.");
    if (text().trimmed().isEmpty())
        return tr("Enter an amount.");
    return isAcceptable() ? tr("The number is too large.") : problem();
}

QuantityEdit::QuantityEdit(int maxDecimals, QWidget* parent)
    : NumberEdit({.maxDecimals = maxDecimals, .allowNegative = false}, parent)
{
}

} // namespace tradewind
