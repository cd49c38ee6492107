// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/button.h"
#include "ui/widgets/panels.h"

namespace tradewind {

class KeyHint;

/// One thing that can be done about an act: the number key that does it, what it is, what it means, and its button.
class DecisionCard final : public Card
{
    Q_OBJECT

public:
    /// `name` is the button's object name; `key` 1 to 9 is shown here, and pressed for by the page.
    DecisionCard(int key, const QString& name, QWidget* parent = nullptr);
    /// `words` may hold values from the platform.
    void setWords(const QString& title, const QString& sentence, const QString& button,
                  ButtonRole role = ButtonRole::Normal);
    /// The one that is suggested stands on the colour of what is chosen.
    void setSuggested(bool suggested);
    QPushButton* button() const { return m_button; }
    int key() const { return m_key; }

Q_SIGNALS:
    void pressed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_key;
    bool m_suggested = false;
    PlainLabel* m_title;
    PlainLabel* m_sentence;
    QPushButton* m_button;
};

} // namespace tradewind
