// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/async/async.h"

#include <stop_token>

namespace tradewind {

class HttpClient;

/// GET /v1/files/{sha256}. The client must outlive it.
class AttachmentApi
{
public:
    explicit AttachmentApi(HttpClient& client)
        : m_client(client)
    {
    }

    /// At most 25 MB; whether they are the bytes of that hash is for the caller to see.
    [[nodiscard]] Async<QByteArray> file(QString sha256, std::stop_token stop);

private:
    HttpClient& m_client;
};

} // namespace tradewind
