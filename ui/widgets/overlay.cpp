// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/overlay.h"

#include "ui/widgets/tabstops.h"

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
    stepTab(this, next);
    return true;
}

} // namespace tradewind
