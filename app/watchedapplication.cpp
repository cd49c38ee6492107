// SPDX-License-Identifier: Apache-2.0
#include "app/watchedapplication.h"

#include "services/core/logging.h"

#include <QElapsedTimer>
#include <QMetaEnum>
#include <QThread>

namespace tradewind {

namespace {
constexpr qint64 kFrameMs = 16;
}

bool WatchedApplication::notify(QObject* receiver, QEvent* event)
{
    // Events of other threads come through here too.
    if (QThread::currentThread() != thread() || m_depth > 0)
        return QApplication::notify(receiver, event);
    // Either may be gone afterwards.
    const QString name = receiver->objectName();
    const char* kind = receiver->metaObject()->className();
    const QEvent::Type type = event->type();
    QElapsedTimer timer;
    timer.start();
    ++m_depth;
    const bool handled = QApplication::notify(receiver, event);
    --m_depth;
    if (const qint64 took = timer.elapsed(); took > kFrameMs) {
        const char* what = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
        qCInfo(lcApp, "a turn took %lld ms: %s of %s \"%s\"", static_cast<long long>(took), what ? what : "an event",
               kind, qPrintable(name));
    }
    return handled;
}

} // namespace tradewind
