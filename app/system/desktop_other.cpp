// SPDX-License-Identifier: Apache-2.0
#include "app/system/desktop.h"

#include <QGuiApplication>

namespace tradewind {

namespace {

class BadgeOnly final : public Presence
{
public:
    void attach(QWindow*) override {}
    void show([[maybe_unused]] const PresenceState& state) override
    {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
        qGuiApp->setBadgeNumber(state.needsYou);
#endif
    }
    void setTasks(const QList<PresenceTask>&) override {}
};

} // namespace

std::unique_ptr<Presence> desktop::makePresence(const QString&)
{
    return std::make_unique<BadgeOnly>();
}

std::unique_ptr<ActivationSource> desktop::openDoor(const QString&)
{
    return nullptr; // links come as events: see OpenEvents
}

void desktop::enter(const QString&)
{
    // The bundle says it.
}

} // namespace tradewind
