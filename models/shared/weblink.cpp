// SPDX-License-Identifier: Apache-2.0
#include "models/shared/weblink.h"

namespace tradewind {
using namespace Qt::StringLiterals;

QUrl factoryPage(const QString& link)
{
    const QUrl url(link, QUrl::StrictMode);
    const QString host = url.host();
    const bool isThere = host == "1688.com"_L1 || host.endsWith(".1688.com"_L1);
    if (!url.isValid() || url.scheme() != "https"_L1 || !isThere || !url.userInfo().isEmpty() || url.port() != -1)
        return {};
    return url;
}

} // namespace tradewind
