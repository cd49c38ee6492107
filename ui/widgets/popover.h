// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/overlay.h"

class QVBoxLayout;

namespace tradewind {

/// A panel over the page, beside what opened it: breakdowns, assumptions, short forms. Esc or a press outside closes
/// it. It grows and shrinks with what it holds.
class Popover : public Overlay
{
    Q_OBJECT

public:
    /// `title` heads the panel and names it for screen readers; may be empty.
    explicit Popover(const QString& title, QWidget* parent = nullptr);
    QVBoxLayout* body() const { return m_body; }
    /// Darkens the page behind it, for a decision that has to be taken before anything else.
    void setScrim(bool scrim) { m_dim = scrim; }
    /// Opens below the anchor (above when there is no room), aligned with its trailing edge. `width` in design pixels;
    /// 0 takes what the content likes.
    void openAt(QWidget* anchor, int width = 0);
    /// The same for a rectangle of a widget, a cell of a table for instance.
    void openAt(QWidget* anchor, const QRect& part, int width = 0);
    void close() override;

Q_SIGNALS:
    void closed();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    QVBoxLayout* m_body;
    QPointer<QWidget> m_anchor;
    QRect m_part;
    int m_width = 0;
    QPointer<QWidget> m_scrim;
    bool m_dim = false;
};

} // namespace tradewind
