// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/wire/httpclient.h"
#include "services/wire/jsonreader.h"

#include <QJsonObject>

namespace tradewind {

/// The body as a JSON object; Error::Parse when it is not exactly one.
Result<QJsonObject> parseObject(const QByteArray& body);

/// A reply decoded: the reply's own error, Error::Parse, or the value. Needs the header of the type's codec.
///
///     auto task = m_client.get(HttpRequest::get(u"/v1/me"_s), stop);
///     const Result<HttpReply> reply = co_await task;
///     co_return decodeReply<Me>(reply);
template <typename T>
Result<T> decodeReply(const Result<HttpReply>& reply)
{
    if (!reply)
        return reply.error();
    const Result<QJsonObject> object = parseObject(reply->body);
    if (!object)
        return object.error();
    return decode<T>(*object);
}

/// The same for a list.
template <typename T>
Result<PageOf<T>> decodePageReply(const Result<HttpReply>& reply)
{
    if (!reply)
        return reply.error();
    const Result<QJsonObject> object = parseObject(reply->body);
    if (!object)
        return object.error();
    return decodePage<T>(*object);
}

} // namespace tradewind
