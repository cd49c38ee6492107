// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/async/async.h"

#include <QByteArray>
#include <QUrl>

namespace tradewind {

class HttpClient;

/// What was fetched, believed by nobody yet.
struct UpdateFiles
{
    QByteArray manifest;
    QByteArray signature;
};

/// Fetches the makers' manifest and its signature, which lies beside it as `….minisig`.
class UpdateApi
{
public:
    /// The client speaks to the host of `address` and must outlive the API.
    UpdateApi(HttpClient& client, const QUrl& address)
        : m_client(client)
        , m_path(address.path(QUrl::FullyEncoded))
    {
    }
    /// Errors as HttpClient; Error::Http for every status but 200, Error::Parse when a file is too large.
    [[nodiscard]] Async<UpdateFiles> fetch(std::stop_token stop);

private:
    [[nodiscard]] Async<QByteArray> file(QString path, qint64 maxBytes, std::stop_token stop);

    HttpClient& m_client;
    QString m_path;
};

} // namespace tradewind
