// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/accessiblepart.h"

#include <QPointer>
#include <QStringList>
#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QStackedWidget;

namespace tradewind {

class DiscardRow;
class PlainLabel;
class IconLabel;

/// The steps of a wizard: done with a tick, the current one on the accent, those to come with their number. Arrow keys
/// walk, Enter goes to a step that is open.
class StepList : public QWidget, public AccessiblePart
{
    Q_OBJECT

public:
    explicit StepList(QWidget* parent = nullptr);
    void setSteps(const QStringList& names);
    void setCurrent(int step);
    int current() const { return m_current; }
    /// Steps below this number have been finished and may be opened again; the current one always may.
    void setDone(int count);
    QString stepName(int step) const { return m_names.value(step); }

    QSize sizeHint() const override;
    QAccessible::Role accessibleRole() const override { return QAccessible::List; }
    QString accessibleWords() const override;

Q_SIGNALS:
    void stepRequested(int step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    QRect stepRect(int step) const;
    int stepAt(const QPoint& point) const;
    bool canOpen(int step) const { return step >= 0 && step < m_names.size() && (step <= m_done || step == m_current); }

    QStringList m_names;
    int m_current = 0;
    int m_done = 0;
    int m_hovered = -1;
    int m_walked = 0;
};

/// The frame of every wizard: steps at the leading edge, the page, a foot with back, errors, "Close, keep draft" and
/// next, which is named after its step or, at the end, after the act and its amount. Ctrl+Enter is next.
///
/// The frame decides nothing: the session behind the wizard says which step it is on, what is wrong and what next is
/// called; the frame passes on what was pressed.
class WizardFrame : public QWidget
{
    Q_OBJECT

public:
    explicit WizardFrame(QWidget* parent = nullptr);

    /// What is being done: "Order from RFQ-0318", "3,000 pcs, Hamburg".
    void setSubject(const QString& title, const QString& note);
    /// Pages in the order of the steps. A page brings its own scrolling.
    void addStep(const QString& name, QWidget* page);
    void setCurrent(int step);
    int current() const { return m_steps->current(); }
    /// Where the focus goes on this step: the first control of its page, else next, else (as while the frame is hidden)
    /// the steps. After a change of the step the frame gives it the focus itself, also when the page gets its controls
    /// later.
    QWidget* firstControl() const;
    void setDone(int count);
    /// Empty text takes the name of the next step. `icon` for acts ("lock"); the button is primary always.
    void setNext(const QString& text, const QString& icon = {});
    /// An empty reason enables.
    void setNextDisabledReason(const QString& reason);
    /// "1 field needs a unit"; empty when nothing is wrong.
    void setErrors(const QString& sentence);
    /// "Saved 14:31"; and what that means below it.
    void setSaved(const QString& line, const QString& note = {});
    /// Offers to throw the draft away; it is asked once more in place, then `discardRequested` follows.
    void setDiscardable(bool discardable);
    /// Beside the page: money, deadline.
    void setSidePanel(QWidget* panel);
    StepList* steps() const { return m_steps; }
    QPushButton* nextButton() const { return m_next; }

Q_SIGNALS:
    void nextRequested();
    void backRequested();
    /// Close and keep the draft.
    void closeRequested();
    void discardRequested();
    void stepRequested(int step);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void focusStep();

    bool m_focusDue = false;
    QPointer<QWidget> m_stopgap; ///< has the focus until the page has something
    PlainLabel* m_title;
    PlainLabel* m_note;
    StepList* m_steps;
    QWidget* m_savedRow;
    PlainLabel* m_saved;
    PlainLabel* m_savedNote;
    DiscardRow* m_discard;
    QStackedWidget* m_pages;
    QPushButton* m_back;
    QWidget* m_errorRow;
    PlainLabel* m_errors;
    QPushButton* m_close;
    QPushButton* m_next;
    QHBoxLayout* m_row;
    QStringList m_names;
    QString m_nextText;
};

} // namespace tradewind
