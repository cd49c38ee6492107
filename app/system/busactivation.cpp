// SPDX-License-Identifier: Apache-2.0
#include "app/system/busactivation.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
/// The path of a name: "/org/example/Program".
QString pathOf(QString identifier)
{
    identifier.replace(u'.', u'/').replace(u'-', u'_');
    return u'/' + identifier;
}

QByteArray tokenOf(const QVariantMap& platformData)
{
    const QString token = platformData.value(u"activation-token"_s).toString();
    return token.isEmpty() ? platformData.value(u"desktop-startup-id"_s).toString().toLatin1() : token.toLatin1();
}
} // namespace

BusActivation::BusActivation(const QDBusConnection& bus, const QString& identifier)
    : m_bus(bus)
    , m_identifier(identifier)
{
}

BusActivation::~BusActivation()
{
    if (!m_started)
        return;
    m_bus.unregisterService(m_identifier);
    m_bus.unregisterObject(pathOf(m_identifier));
}

bool BusActivation::start()
{
    // First the object: whoever waits for the name calls it at once.
    if (!m_bus.isConnected() ||
        !m_bus.registerObject(pathOf(m_identifier), this, QDBusConnection::ExportScriptableSlots))
        return false;
    m_started = m_bus.registerService(m_identifier);
    if (!m_started)
        m_bus.unregisterObject(pathOf(m_identifier));
    return m_started;
}

void BusActivation::Activate(const QVariantMap& platformData)
{
    Q_EMIT activated({{}, tokenOf(platformData)});
}

void BusActivation::Open(const QStringList& uris, const QVariantMap& platformData)
{
    // There is one window: it cannot show two places.
    Q_EMIT activated({uris.value(0), tokenOf(platformData)});
}

void BusActivation::ActivateAction(const QString& name, const QVariantList&, const QVariantMap& platformData)
{
    Q_EMIT activated({QStringLiteral(TRADEWIND_SCHEME "://") + name, tokenOf(platformData)});
}

} // namespace tradewind
