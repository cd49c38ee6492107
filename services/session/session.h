// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/async/promise.h"
#include "services/session/oauthapi.h"
#include "services/session/signin.h"
#include "services/wire/httpclient.h"

#include <QList>
#include <QObject>

#include <optional>

namespace tradewind {

class TokenStore;

/// One account's sign-in: holds the access token in memory, the refresh token in the store, and renews.
///
/// Fifty requests that need a token share one refresh. A rotated refresh token is written before the access token that
/// came with it is used, so that a crash in between loses nothing; one whose answer was lost is shown again, which the
/// contract allows. Before each renewal the store is asked whether another instance of the program has put a newer
/// token there. When the platform does not accept the refresh token the session is expired: what is on disk stays, only
/// talking to the platform needs a new sign-in. Owned by AccountScope; lives in the GUI thread.
class Session final : public QObject, public TokenSource
{
    Q_OBJECT

public:
    enum class State {
        SignedOut, ///< no token known
        SigningIn, ///< the sign-in page is open
        SignedIn,  ///< a refresh token is there; the platform has not objected
        Expired,   ///< the platform ended the sign-in
    };
    Q_ENUM(State)

    /// All must outlive the session, which becomes the client's token source. `account` is the key in the store, `user`
    /// who may sign in again here.
    Session(HttpClient& client, TokenStore& store, const Clock& clock, QString account, UserId user,
            QObject* parent = nullptr);
    ~Session() override;

    State state() const { return m_state; }

    /// Takes up the sign-in of an earlier run; succeeds also when there is none (then SignedOut).
    [[nodiscard]] Async<void> restore();
    /// Begins with the tokens of a sign-in that was just made.
    [[nodiscard]] Async<void> adopt(TokenPair tokens);
    /// Signs in (again). Errors as signIn(), and `sign-in-other-user`. The state goes back if it fails.
    [[nodiscard]] Async<void> signInAgain(UserAgent* agent, std::stop_token stop);
    /// Forgets the tokens here first, then revokes them at the platform; the error of that is for the log.
    [[nodiscard]] Async<void> signOut();

    Async<QByteArray> accessToken() override;
    Async<QByteArray> renewedToken(QByteArray rejected) override;

Q_SIGNALS:
    void stateChanged(tradewind::Session::State state);

private:
    void setState(State state);
    void take(const TokenPair& tokens);
    bool isFresh() const;
    Async<QByteArray> renew();
    Async<QByteArray> refresh();
    Async<OAuthEndpoints> endpoints();

    HttpClient& m_client;
    TokenStore& m_store;
    const Clock& m_clock;
    const QString m_account;
    const UserId m_user;
    OAuthApi m_api;
    State m_state = State::SignedOut;
    QByteArray m_access;
    std::chrono::milliseconds m_freshUntil{0}; // on the monotonic clock
    QByteArray m_refresh;
    QByteArray m_kept; // what the store holds, as far as this session knows; older than m_refresh when writing failed
    std::optional<OAuthEndpoints> m_endpoints;
    bool m_renewing = false;
    QList<Promise<QByteArray>> m_waiting;
    StopOwner m_stop;
};

} // namespace tradewind
