// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/session/pkce.h"
#include "services/wire/httpclient.h"

#include <QByteArray>
#include <QUrl>

#include <chrono>
#include <stop_token>

namespace tradewind {

/// Where signing in happens: paths below the platform's address.
struct OAuthEndpoints
{
    QString issuer;
    QString authorize;
    QString token;
    QString revoke;
    bool namesIssuer = false; ///< the browser's return carries `iss`
};

/// What a sign-in or a refresh gives.
struct TokenPair
{
    QByteArray access;  ///< for minutes; kept in memory only
    QByteArray refresh; ///< good once; empty when the platform gave none
    std::chrono::seconds expiresIn{0};
};

/// The platform's OAuth 2.0 endpoints (authorization code with PKCE, public client `tradewind-desktop`).
///
/// Errors: those of HttpClient; Error::Auth with `sign-in-unusable` (the platform's sign-in is not one we can use) or
/// `sign-in-refused` (it did not accept the code or refresh token).
class OAuthApi
{
public:
    /// `client` must outlive this object.
    explicit OAuthApi(HttpClient& client)
        : m_client(client)
    {
    }

    [[nodiscard]] Async<OAuthEndpoints> discover(std::stop_token stop);
    [[nodiscard]] Async<TokenPair> redeem(OAuthEndpoints endpoints, QString code, QUrl redirectUri, QByteArray verifier,
                                          std::stop_token stop);
    [[nodiscard]] Async<TokenPair> refresh(OAuthEndpoints endpoints, QByteArray refreshToken, std::stop_token stop);
    [[nodiscard]] Async<void> revoke(OAuthEndpoints endpoints, QByteArray refreshToken, std::stop_token stop);

    /// The address of the sign-in page for a browser.
    QUrl authorizeUrl(const OAuthEndpoints& endpoints, const QUrl& redirectUri, const QByteArray& state,
                      const QByteArray& challenge) const;

private:
    HttpClient& m_client;
};

} // namespace tradewind
