// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <functional>

namespace tradewind {

/// Every act of the shell by name, with its key: the source of menus, shortcuts and the list of keys in the help.
class ActionRegistry : public QObject
{
    Q_OBJECT

public:
    /// Actions are added to `window`, so that their shortcuts work everywhere in it.
    explicit ActionRegistry(QWidget* window);

    /// `id` becomes the object name of the action; registering it again replaces text and act.
    QAction* add(const QString& id, const QString& text, const QList<QKeySequence>& keys, std::function<void()> act);
    QAction* action(const QString& id) const;
    QList<QAction*> actions() const { return m_actions; }
    /// An action that cannot be used says why in its tool tip; an empty reason enables.
    void setDisabledReason(const QString& id, const QString& reason);

private:
    QWidget* m_window;
    QList<QAction*> m_actions;
};

} // namespace tradewind
