// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/overlay.h"

#include <QApplication>

namespace tradewind {

Overlay::Overlay(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    hide();
}

void Overlay::uncover()
{
    m_before = QApplication::focusWidget();
    show();
    raise();
}

void Overlay::close()
{
    if (isHidden())
        return;
    hide();
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
    deleteLater();
}

void Overlay::closeAll(QWidget* window)
{
    for (Overlay* overlay : window->findChildren<Overlay*>(QString(), Qt::FindDirectChildrenOnly))
        overlay->close();
}

bool Overlay::focusNextPrevChild(bool next)
{
    QList<QWidget*> stops;
    for (QWidget* child : findChildren<QWidget*>()) {
        if ((child->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && child->isVisible() && child->isEnabled())
            stops.append(child);
    }
    if (stops.isEmpty())
        return true;
    const qsizetype now = stops.indexOf(QApplication::focusWidget());
    const qsizetype to = now < 0 ? (next ? 0 : stops.size() - 1) : (now + (next ? 1 : stops.size() - 1)) % stops.size();
    stops.at(to)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace tradewind
