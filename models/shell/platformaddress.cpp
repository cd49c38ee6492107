// SPDX-License-Identifier: Apache-2.0
#include "models/shell/platformaddress.h"

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

bool isLoopback(const QString& host)
{
    return host == "localhost"_L1 || host == "::1"_L1 || host == "127.0.0.1"_L1;
}

} // namespace

PlatformAddress PlatformAddress::parse(const QString& text)
{
    QString typed = text.trimmed();
    if (typed.isEmpty() || typed == "https://"_L1)
        return {};
    if (!typed.contains("://"_L1))
        typed.prepend("https://"_L1);
    const QUrl url(typed, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.host().contains(u' '))
        return {.url = {}, .issue = Issue::NotAnAddress};
    const bool secure = url.scheme() == "https"_L1;
    if (!secure && !(url.scheme() == "http"_L1 && isLoopback(url.host())))
        return {.url = {}, .issue = Issue::NotHttps};
    if (!url.userInfo().isEmpty())
        return {.url = {}, .issue = Issue::HasSecrets};
    if (url.hasQuery() || url.hasFragment())
        return {.url = {}, .issue = Issue::HasMoreThanHost};
    QUrl clean = url.adjusted(QUrl::StripTrailingSlash);
    if (clean.path() == "/"_L1)
        clean.setPath({});
    return {.url = clean, .issue = Issue::None};
}

} // namespace tradewind
