// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/accessiblepart.h"

#include <QWidget>

namespace tradewind {

/// How much time is left, as a ring and a text ("5 h 28", below an hour "18:42"). It counts nothing itself: its owner
/// tells it the time left once a second, by the platform's clock.
class CountdownRing : public QWidget, public AccessiblePart
{
    Q_OBJECT

public:
    explicit CountdownRing(QWidget* parent = nullptr);
    /// Seconds; `left` at or below zero shows 0:00.
    void setTime(qint64 left, qint64 whole);
    qint64 left() const { return m_left; }
    /// "5 h 28", "18:42", "3 d 4 h".
    static QString words(qint64 seconds);

    QSize sizeHint() const override;
    QString accessibleWords() const override { return tr("Time left: %1").arg(words(m_left)); }
    QString accessibleValue() const override { return words(m_left); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    qint64 m_left = 0;
    qint64 m_whole = 1;
};

} // namespace tradewind
