// SPDX-License-Identifier: Apache-2.0
// Links from outside, addresses of platforms, and what another start of the program hands over.
#include "app/deeplink.h"
#include "app/system/handover.h"
#include "models/shared/weblink.h"
#include "models/shell/platformaddress.h"
#include "tests/fuzz/fuzz.h"

using namespace tradewind;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const QString text = QString::fromUtf8(bytes);
    if (const auto route = routeOfLink(text)) {
        fuzz::require(looksLikeLink(text), "a route comes of a link of ours");
        fuzz::require(!route->contains(u".."_s) && !route->startsWith(u'/') && !route->contains(u':'),
                      "a route is a place of the program");
        for (const QChar letter : *route)
            fuzz::require(letter.unicode() > 0x20 && letter.unicode() < 0x7f, "a route is plain letters");
    }
    const PlatformAddress address = PlatformAddress::parse(text);
    if (address.issue == PlatformAddress::Issue::None) {
        const QString host = address.url.host();
        const bool isHere = host == "localhost"_L1 || host.startsWith("127."_L1) || host == "::1"_L1;
        fuzz::require(address.url.scheme() == "https"_L1 || (address.url.scheme() == "http"_L1 && isHere),
                      "a platform is spoken to in secret");
        fuzz::require(address.url.userInfo().isEmpty() && !host.isEmpty() && !address.url.hasQuery(),
                      "an address holds no secrets");
        fuzz::require(PlatformAddress::parse(address.url.toString()).url == address.url, "an address has one form");
    }
    if (const QUrl page = factoryPage(text); !page.isEmpty()) {
        fuzz::require(page.toString(QUrl::FullyEncoded).startsWith("https://"_L1), "a link leads to the web");
        fuzz::require(page.host() == "1688.com"_L1 || page.host().endsWith(".1688.com"_L1), "and to where it says");
    }
    if (const auto activation = handover::decode(bytes)) {
        const auto again = handover::decode(handover::encode(*activation));
        fuzz::require(again && again->link == activation->link && again->token == activation->token,
                      "what is handed over arrives as it was sent");
    }
    return 0;
}
