// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/values/numberinput.h"

#include <QLineEdit>
#include <QWidget>

#include <optional>

namespace tradewind {

class PlainLabel;
class IconLabel;

/// A field with its name above and, when its value breaks a rule, the reason below: red edge, icon, sentence;
/// announced.
class FormField : public QWidget
{
    Q_OBJECT

public:
    /// Takes the editor; its object name is kept for tests.
    FormField(const QString& name, QWidget* editor, QWidget* parent = nullptr);

    QWidget* editor() const { return m_editor; }
    /// The name is a product's, say, as long as whoever wrote it liked: it is shortened rather than the field widened.
    void setNameElided();
    /// Small words at the end of the name: a unit, "optional".
    void setNote(const QString& note);
    /// What the field is for, below it; gives way to an error.
    void setHint(const QString& hint);
    /// Empty clears it. Text may come from the platform.
    void setError(const QString& sentence);
    bool hasError() const { return !m_errorText.isEmpty(); }
    QString error() const { return m_errorText; }

private:
    QWidget* m_editor;
    PlainLabel* m_name;
    PlainLabel* m_note;
    QWidget* m_line;
    IconLabel* m_errorIcon;
    PlainLabel* m_error;
    QString m_errorText;
    QString m_hint;
};

/// Numbers by a grammar of our own (services/domain/values/numberinput.h): nothing is guessed and nothing rewritten
/// while a person types. A FormField around it shows what is wrong once the field is left.
class NumberEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit NumberEdit(numberinput::Rules rules, QWidget* parent = nullptr);

    /// What stands there now, read in the widget's locale.
    NumberInput input() const;
    /// What counts, as text in the widget's locale: what stands there; while that cannot be read, what stood there
    /// before. The beginning of something that cannot be read counts nowhere.
    QString valueText() const;
    void setValue(const std::optional<Decimal>& value);
    /// An empty field is no error.
    void setOptional(bool optional) { m_optional = optional; }
    bool isAcceptable() const;
    /// Why the input is refused, as a sentence; empty when it is fine.
    QString problem() const;

Q_SIGNALS:
    /// The person changed it to something that can be read, or emptied it; or to something that cannot be read, and
    /// what stood there before counts again.
    void valueEdited(const std::optional<tradewind::Decimal>& value);

protected:
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void readTyped();
    void showProblem(const QString& sentence);

    numberinput::Rules m_rules;
    bool m_optional = false;
    bool m_touched = false;
    bool m_unreadable = false;
    std::optional<Decimal> m_before;
};

/// A price in one currency, whose decimals it takes (six for unit prices).
class PriceEdit : public NumberEdit
{
    Q_OBJECT

public:
    /// An amount: as many decimals as the currency has.
    explicit PriceEdit(Currency currency, QWidget* parent = nullptr);
    /// A unit price: up to six decimals.
    static PriceEdit* forUnitPrice(Currency currency);

    std::optional<Money> money() const { return numberinput::money(input(), m_currency); }
    void setMoney(const std::optional<Money>& amount);
    /// Why what stands there is no amount above zero, as a sentence; empty when it is one.
    QString whyNoAmount() const;

private:
    PriceEdit(Currency currency, int decimals, QWidget* parent);

    Currency m_currency;
};

/// A quantity in pieces or another unit: whole numbers unless decimals are allowed.
class QuantityEdit : public NumberEdit
{
    Q_OBJECT

public:
    explicit QuantityEdit(int maxDecimals = 0, QWidget* parent = nullptr);
};

} // namespace tradewind
