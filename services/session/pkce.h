// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace tradewind {

/// The two halves of a proof key (RFC 7636, S256): the challenge goes into the browser, the verifier later shows that
/// the same program asks for the token.
struct Pkce
{
    QByteArray verifier;  ///< 43 characters, 256 random bits
    QByteArray challenge; ///< base64url of the verifier's SHA-256
};

Pkce makePkce();
QByteArray pkceChallenge(const QByteArray& verifier);
/// 256 bits of the system's randomness as 43 characters that need no encoding in an address.
QByteArray randomSecret();

} // namespace tradewind
