// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/wire/httpclient.h"

namespace tradewind {

/// Posts a question that does no harm when it is asked twice or its answer is lost (`x-tradewind-effect` none or
/// session): once more with the renewed token when the first one was not accepted. The client must outlive the task.
/// Errors as HttpClient::send.
[[nodiscard]] Async<HttpReply> postHarmless(HttpClient* client, HttpRequest request, std::stop_token stop);

} // namespace tradewind
