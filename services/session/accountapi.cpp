// SPDX-License-Identifier: Apache-2.0
#include "services/session/accountapi.h"

#include "services/wire/codec/accountcodec.h"
#include "services/wire/jsonbody.h"

namespace tradewind {

using namespace Qt::StringLiterals;

Async<Me> AccountApi::me(std::stop_token stop)
{
    auto task = m_client.get(HttpRequest::get(u"/v1/me"_s), stop);
    const Result<HttpReply> reply = co_await task;
    co_return decodeReply<Me>(reply);
}

Async<Me> AccountApi::me(QByteArray accessToken, std::stop_token stop)
{
    HttpRequest request = HttpRequest::get(u"/v1/me"_s);
    request.authorised = false;
    request.headers.append({"Authorization", "Bearer " + accessToken});
    auto task = m_client.get(request, stop);
    const Result<HttpReply> reply = co_await task;
    co_return decodeReply<Me>(reply);
}

Async<Capabilities> AccountApi::capabilities(std::stop_token stop)
{
    auto task = m_client.get(HttpRequest::get(u"/v1/capabilities"_s), stop);
    const Result<HttpReply> reply = co_await task;
    co_return decodeReply<Capabilities>(reply);
}

} // namespace tradewind
