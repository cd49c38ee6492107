// SPDX-License-Identifier: Apache-2.0
#include "app/system/openevents.h"

#include "app/deeplink.h"

#include <QCoreApplication>
#include <QFileOpenEvent>

namespace tradewind {

OpenEvents::OpenEvents()
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool OpenEvents::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != QCoreApplication::instance() || event->type() != QEvent::FileOpen)
        return false;
    const QString link = static_cast<QFileOpenEvent*>(event)->url().toString(QUrl::FullyEncoded);
    if (!looksLikeLink(link))
        return false;
    Q_EMIT activated({link, {}});
    return true;
}

} // namespace tradewind
