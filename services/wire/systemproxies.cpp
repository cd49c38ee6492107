// SPDX-License-Identifier: Apache-2.0
#include "services/wire/systemproxies.h"

#include <QHostAddress>
#include <QNetworkProxyFactory>

namespace tradewind {

using namespace Qt::StringLiterals;

namespace {

class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override
    {
        using Type = QNetworkProxyQuery::QueryType;
        const bool goesOut = query.queryType() == Type::UrlRequest || query.queryType() == Type::TcpSocket;
        if (!goesOut || isLoopback(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

} // namespace

bool isLoopback(const QString& host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

void useSystemProxies()
{
    QNetworkProxyFactory::setApplicationProxyFactory(new SystemProxies); // Qt owns it
}

} // namespace tradewind
