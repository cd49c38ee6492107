// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPushButton;

namespace tradewind {

/// Throwing away what is being written: a quiet button that asks once more in its own place. Escape keeps it.
class DiscardRow : public QWidget
{
    Q_OBJECT

public:
    explicit DiscardRow(QWidget* parent = nullptr);
    /// Takes the question back.
    void settle();

Q_SIGNALS:
    void discardRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void ask();

    QPushButton* m_discard;
    QWidget* m_question;
    QPushButton* m_keep;
};

} // namespace tradewind
