// SPDX-License-Identifier: Apache-2.0
#include "app/useragents.h"

#include <QDesktopServices>

#include <cstdio>

namespace tradewind {
using namespace Qt::StringLiterals;

Async<void> SystemBrowserAgent::open(QUrl url, std::stop_token)
{
    if (!QDesktopServices::openUrl(url))
        return failed<void>(makeError(Error::Kind::Internal, u"no browser could be opened"_s));
    return ready();
}

Async<void> PrintingAgent::open(QUrl url, std::stop_token)
{
    std::printf("Open this address to sign in:\n%s\n", url.toEncoded().constData());
    std::fflush(stdout);
    return ready();
}

} // namespace tradewind
