// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/actionregistry.h"

#include <QWidget>

namespace tradewind {

ActionRegistry::ActionRegistry(QWidget* window)
    : QObject(window)
    , m_window(window)
{
}

QAction* ActionRegistry::add(const QString& id, const QString& text, const QList<QKeySequence>& keys,
                             std::function<void()> act)
{
    QAction* made = action(id);
    if (!made) {
        made = new QAction(this);
        made->setObjectName(id);
        m_actions.append(made);
        m_window->addAction(made);
    }
    made->disconnect(this);
    made->setText(text);
    made->setShortcuts(keys);
    connect(made, &QAction::triggered, this, [act = std::move(act)] { act(); });
    return made;
}

QAction* ActionRegistry::action(const QString& id) const
{
    for (QAction* known : m_actions) {
        if (known->objectName() == id)
            return known;
    }
    return nullptr;
}

void ActionRegistry::setDisabledReason(const QString& id, const QString& reason)
{
    if (QAction* known = action(id)) {
        known->setEnabled(reason.isEmpty());
        known->setToolTip(reason.isEmpty() ? known->text() : reason.toHtmlEscaped());
    }
}

} // namespace tradewind
