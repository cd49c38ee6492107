// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/system/presence.h"

#include <QDBusConnection>

namespace tradewind {

/// com.canonical.Unity.LauncherEntry: badge, progress and urgency of the program's button in the docks of Ubuntu, KDE
/// and others. Its menu stands in the desktop entry.
class LauncherEntry final : public Presence
{
public:
    LauncherEntry(const QDBusConnection& bus, const QString& identifier);

    void attach(QWindow*) override {}
    void show(const PresenceState& state) override;
    void setTasks(const QList<PresenceTask>&) override {}

private:
    QDBusConnection m_bus;
    QString m_entry;
};

} // namespace tradewind
