// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <functional>

class QAbstractItemView;

namespace tradewind {

/// What a user's hands and eyes do with a window: finds widgets by object name, sends them real mouse and key events,
/// and reads what they show. Nothing here looks below the widgets. Lives in the GUI thread.
class Hands
{
public:
    explicit Hands(QWidget* window);

    QWidget* window() const { return m_window; }
    /// The visible widget of that object name; null when there is none.
    QWidget* find(const QString& name) const;
    /// The name of the first visible widget whose object name begins so; empty when there is none.
    QString firstNamed(const QString& prefix) const;
    bool isShown(const QString& name) const { return find(name) != nullptr; }
    bool isEnabled(const QString& name) const;

    // Acts. Each returns false when the widget is not there or not enabled.

    /// Brings the widget into view and clicks its middle with the left button.
    bool click(const QString& name) const;
    /// Gives the widget the focus, replaces what is in it by typing, and leaves it with Tab.
    bool type(const QString& name, const QString& text) const;
    /// Sends a key to the widget, or to whatever has the focus when the name is empty.
    bool press(const QString& name, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    /// Chooses an entry of a combo box by (part of) its text, with the keyboard.
    bool choose(const QString& name, const QString& text) const;
    /// Brings the tab of that number to the front, with the arrow keys.
    bool turnTo(const QString& tabs, int tab) const;
    /// Goes down an open menu to the entry of that object name and presses Enter.
    bool chooseEntry(const QString& menu, const QString& entry) const;
    /// Makes the first row of an item view current in which any cell contains the text; `column` is the cell to go to.
    bool selectRow(const QString& view, const QString& text, int column = 0) const;
    bool selectRowAt(const QString& view, int row, int column = 0) const;
    /// selectRow(), then Enter.
    bool openRow(const QString& view, const QString& text) const;
    /// Edits a cell of an item view: goes there, opens the editor with F2, types, commits with Enter.
    bool editCell(const QString& view, int row, int column, const QString& text) const;

    // Reading.

    /// The text a label, button, field or custom widget shows (its accessible text when it paints itself).
    QString text(const QString& name) const;
    /// Rows of DisplayRole texts of an item view; the first row holds the headers' texts. Hidden columns are left out.
    QJsonArray table(const QString& view, int mostRows = 200) const;
    int rowCount(const QString& view) const;
    /// Whether the rows in the window are read, of lists that are read piece by piece as somebody gets there.
    bool isRead() const;
    /// The texts of every named widget on show whose object name begins with `prefix`, tables included. What a list
    /// that is read piece by piece holds below the window is nobody's to see.
    QJsonObject facts(const QString& prefix) const;

private:
    static QString textOf(QWidget* widget);
    void typeInto(QWidget* widget, const QString& text) const;
    QAbstractItemView* view(const QString& name) const;

    QWidget* m_window;
};

} // namespace tradewind
