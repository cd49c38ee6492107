// SPDX-License-Identifier: Apache-2.0
#include "services/wire/harmlesspost.h"

namespace tradewind {

Async<HttpReply> postHarmless(HttpClient* client, HttpRequest request, std::stop_token stop)
{
    auto first = client->send(request, stop);
    Result<HttpReply> reply = co_await first;
    const bool renewed = !reply && reply.error().kind == Error::Kind::Auth && reply.error().retryAfter;
    if (!renewed || stop.stop_requested())
        co_return std::move(reply);
    auto second = client->send(request, stop);
    reply = co_await second;
    co_return std::move(reply);
}

} // namespace tradewind
