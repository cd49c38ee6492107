// SPDX-License-Identifier: Apache-2.0
#include "app/system/launcherentry.h"

#include <QDBusMessage>
#include <QVariantMap>

namespace tradewind {
using namespace Qt::StringLiterals;

LauncherEntry::LauncherEntry(const QDBusConnection& bus, const QString& identifier)
    : m_bus(bus)
    , m_entry(u"application://%1.desktop"_s.arg(identifier))
{
}

void LauncherEntry::show(const PresenceState& state)
{
    if (!m_bus.isConnected())
        return;
    QDBusMessage update = QDBusMessage::createSignal(u"/org/tradewind/LauncherEntry"_s,
                                                     u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    // The interface knows no progress without a figure and none that waits: those two are a badge.
    update << m_entry
           << QVariantMap{{u"count"_s, qint64(state.needsYou)},
                          {u"count-visible"_s, state.needsYou > 0},
                          {u"urgent"_s, state.needsYou > 0}};
    m_bus.send(update);
}

} // namespace tradewind
