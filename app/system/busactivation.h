// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/system/activation.h"

#include <QDBusConnection>
#include <QVariantMap>

namespace tradewind {

/// org.freedesktop.Application on the session bus (Desktop Entry Specification 1.5, "D-Bus Activation"): how desktops
/// of Linux start the program, open links with it and choose its actions. An action is the name of a place: see
/// routeOfLink(). Only the program with the user's own profile answers to the name.
class BusActivation final : public ActivationSource
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")

public:
    /// `identifier` is the name on the bus, "org.example.Program".
    BusActivation(const QDBusConnection& bus, const QString& identifier);
    ~BusActivation() override;
    /// False when there is no bus, or another program answers to the name already.
    bool start();

public Q_SLOTS:
    Q_SCRIPTABLE void Activate(const QVariantMap& platformData);
    Q_SCRIPTABLE void Open(const QStringList& uris, const QVariantMap& platformData);
    Q_SCRIPTABLE void ActivateAction(const QString& name, const QVariantList& parameters,
                                     const QVariantMap& platformData);

private:
    QDBusConnection m_bus;
    QString m_identifier;
    bool m_started = false;
};

} // namespace tradewind
