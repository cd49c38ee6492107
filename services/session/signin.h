// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/account.h"
#include "services/session/oauthapi.h"
#include "services/session/useragent.h"

#include <chrono>

namespace tradewind {

/// A finished sign-in: who it is and the tokens to begin a Session with.
struct SignedIn
{
    Me me;
    TokenPair tokens;
};

/// Signs somebody in: discovery, the page in the user agent, the browser's return to this machine, the code for tokens,
/// and who it is. `client` and `agent` must outlive the task.
///
/// Errors: those of HttpClient; Error::Auth with a problem `sign-in-denied`, `-timeout`, `-forged` (state or issuer of
/// another sign-in), `-refused`, `-unusable`; Error::Cancelled after a stop.
[[nodiscard]] Async<SignedIn> signIn(HttpClient* client, UserAgent* agent, std::stop_token stop,
                                     std::chrono::milliseconds limit = std::chrono::seconds(120));

} // namespace tradewind
