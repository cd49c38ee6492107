// SPDX-License-Identifier: Apache-2.0
// What anybody may send to the port that waits for the browser to come back from the sign-in page.
#include "services/session/loopbacklistener.h"
#include "tests/fuzz/fuzz.h"

using namespace tradewind;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray head(reinterpret_cast<const char*>(data), qsizetype(size));
    const auto query = LoopbackListener::callbackQuery(head, "127.0.0.1:8080");
    if (!query)
        return 0;
    fuzz::require(head.trimmed().startsWith("GET /callback?"), "only the callback is answered");
    fuzz::require(query->contains(QStringLiteral("state")), "a callback without its state is none");
    return 0;
}
