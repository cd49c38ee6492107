// SPDX-License-Identifier: Apache-2.0
#include "services/updates/updateapi.h"

#include "services/updates/minisign.h"
#include "services/updates/updatemanifest.h"
#include "services/wire/httpclient.h"

namespace tradewind {
using namespace Qt::StringLiterals;

Async<QByteArray> UpdateApi::file(QString path, qint64 maxBytes, std::stop_token stop)
{
    HttpRequest request = HttpRequest::get(path);
    request.authorised = false;
    request.maxBytes = maxBytes;
    // A plain file server: any media type, and its refusals are no problem documents.
    request.anyAnswer = true;
    auto asking = m_client.get(request, stop);
    Result<HttpReply> reply = co_await asking;
    if (!reply)
        co_return reply.error();
    if (reply->status != 200) {
        Error error = makeError(Error::Kind::Http, path);
        error.httpStatus = reply->status;
        co_return error;
    }
    co_return reply->body;
}

Async<UpdateFiles> UpdateApi::fetch(std::stop_token stop)
{
    UpdateFiles files;
    auto askingManifest = file(m_path, UpdateManifest::kMostBytes, stop);
    const Result<QByteArray> manifest = co_await askingManifest;
    if (!manifest)
        co_return manifest.error();
    files.manifest = *manifest;
    auto askingSignature = file(m_path + u".minisig"_s, MinisignSignature::kMostBytes, stop);
    const Result<QByteArray> signature = co_await askingSignature;
    if (!signature)
        co_return signature.error();
    files.signature = *signature;
    co_return std::move(files);
}

} // namespace tradewind
