// SPDX-License-Identifier: Apache-2.0
#include "ui/shared/undobanner.h"

#include "models/shared/undooffer.h"

#include <QApplication>
#include <QShortcut>

namespace tradewind {

UndoBanner::UndoBanner(UndoOffer& offer, const QString& name, QWidget* page)
    : Banner(page)
    , m_offer(offer)
{
    setObjectName(name);
    auto* key = new QShortcut(QKeySequence::Undo, page);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, &m_offer, &UndoOffer::undo);
    connect(this, &Banner::actRequested, &m_offer, &UndoOffer::undo);
    connect(this, &Banner::closed, &m_offer, &UndoOffer::forget);
    connect(&m_offer, &UndoOffer::changed, this, &UndoBanner::refresh);
    refresh();
}

void UndoBanner::refresh()
{
    if (m_offer.sentence().isEmpty()) {
        if (isAncestorOf(QApplication::focusWidget()))
            Q_EMIT focusLost();
        hide();
        return;
    }
    showMessage(Tone::Mute, m_offer.sentence(), tr("Undo"));
    setVisible(true);
}

} // namespace tradewind
