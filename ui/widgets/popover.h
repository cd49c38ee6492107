// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace tradewind {

/// A panel over the page, beside what opened it: breakdowns, assumptions, short forms. A child of the window (no window
/// of its own); Esc or a press outside closes it and gives the focus back. It deletes itself when closed unless kept.
class Popover : public QWidget
{
    Q_OBJECT

public:
    /// `title` heads the panel and names it for screen readers; may be empty.
    explicit Popover(const QString& title, QWidget* parent = nullptr);
    QVBoxLayout* body() const { return m_body; }
    /// Darkens the page behind it, for a decision that has to be taken before anything else.
    void setScrim(bool scrim) { m_dim = scrim; }
    void setKept(bool kept) { m_kept = kept; }
    /// Opens below the anchor (above when there is no room), aligned with its trailing edge. `width` in design pixels;
    /// 0 takes what the content likes.
    void openAt(QWidget* anchor, int width = 0);
    /// The same for a rectangle of a widget, a cell of a table for instance.
    void openAt(QWidget* anchor, const QRect& part, int width = 0);
    void close();

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    QVBoxLayout* m_body;
    QPointer<QWidget> m_scrim;
    QPointer<QWidget> m_before;
    bool m_dim = false;
    bool m_kept = false;
};

} // namespace tradewind
