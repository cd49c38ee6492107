// SPDX-License-Identifier: Apache-2.0
#include "services/session/session.h"

#include "services/core/localproblem.h"
#include "services/core/logging.h"
#include "services/session/tokenstore.h"

namespace tradewind {

using namespace Qt::StringLiterals;

namespace {

// A token is not used in its last seconds: it would end on the way.
constexpr std::chrono::seconds kMargin(30);

Error notSignedIn()
{
    return makeError(Error::Kind::Auth, u"nobody is signed in"_s);
}

bool isRefused(const Error& error)
{
    return localproblem::is(error.problem, localproblem::kSignInRefused);
}

} // namespace

Session::Session(HttpClient& client, TokenStore& store, const Clock& clock, QString account, UserId user,
                 QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_store(store)
    , m_clock(clock)
    , m_account(std::move(account))
    , m_user(std::move(user))
    , m_api(client)
{
    m_client.setTokenSource(this);
}

Session::~Session()
{
    m_client.setTokenSource(nullptr);
}

void Session::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void Session::take(const TokenPair& tokens)
{
    m_access = tokens.access;
    const std::chrono::seconds usable = tokens.expiresIn - kMargin;
    m_freshUntil = m_clock.monotonic() + std::max(usable, tokens.expiresIn / 2);
    if (!tokens.refresh.isEmpty())
        m_refresh = tokens.refresh;
}

bool Session::isFresh() const
{
    return !m_access.isEmpty() && m_clock.monotonic() < m_freshUntil;
}

Async<void> Session::restore()
{
    const QPointer<Session> self(this);
    auto reading = m_store.read(m_account);
    const Result<QByteArray> token = co_await reading;
    if (!self)
        co_return cancelled();
    if (!token)
        co_return token.error();
    m_refresh = *token;
    m_kept = *token;
    setState(m_refresh.isEmpty() ? State::SignedOut : State::SignedIn);
    co_return Result<void>();
}

Async<void> Session::adopt(TokenPair tokens)
{
    const QPointer<Session> self(this);
    auto writing = m_store.write(m_account, tokens.refresh);
    const Result<void> written = co_await writing;
    if (!self)
        co_return cancelled();
    if (!written)
        co_return written.error();
    m_kept = tokens.refresh;
    take(tokens);
    setState(State::SignedIn);
    co_return Result<void>();
}

Async<void> Session::signInAgain(UserAgent* agent, std::stop_token stop)
{
    const QPointer<Session> self(this);
    const State before = m_state;
    setState(State::SigningIn);
    auto task = signIn(&m_client, agent, stop);
    const Result<SignedIn> done = co_await task;
    if (!self)
        co_return cancelled();
    if (!done) {
        setState(before);
        co_return done.error();
    }
    if (done->me.id != m_user) {
        setState(before);
        Error error = makeError(Error::Kind::Auth, u"another user signed in"_s);
        error.problem = localproblem::problem(localproblem::kSignInOtherUser);
        co_return std::move(error);
    }
    auto adopting = adopt(done->tokens);
    const Result<void> adopted = co_await adopting;
    if (self && !adopted)
        setState(before);
    co_return adopted;
}

Async<void> Session::signOut()
{
    const QPointer<Session> self(this);
    const QByteArray token = std::exchange(m_refresh, {});
    m_access.clear();
    setState(State::SignedOut);
    auto removing = m_store.remove(m_account);
    Result<void> removed = co_await removing;
    if (!self || token.isEmpty())
        co_return removed;
    auto discovering = endpoints();
    const Result<OAuthEndpoints> where = co_await discovering;
    if (!self || !where)
        co_return removed;
    auto revoking = m_api.revoke(*where, token, m_stop.token());
    const Result<void> revoked = co_await revoking;
    if (!revoked)
        qCInfo(lcApp).noquote() << "the sign-in could not be revoked at the platform:" << revoked.error().detail;
    co_return removed;
}

Async<QByteArray> Session::accessToken()
{
    if (isFresh())
        return ready(m_access);
    return renew();
}

Async<QByteArray> Session::renewedToken(QByteArray rejected)
{
    if (isFresh() && m_access != rejected)
        return ready(m_access);
    return renew();
}

Async<QByteArray> Session::renew()
{
    if (m_refresh.isEmpty() || m_state == State::Expired)
        return failed<QByteArray>(notSignedIn());
    const Promise<QByteArray> promise;
    m_waiting.append(promise);
    if (!m_renewing) {
        m_renewing = true;
        deliver(refresh(), this, [this](const Result<QByteArray>& token) {
            m_renewing = false;
            const QList<Promise<QByteArray>> waiting = std::exchange(m_waiting, {});
            for (const Promise<QByteArray>& waiter : waiting)
                waiter.finish(token);
        });
    }
    return promise.future();
}

Async<OAuthEndpoints> Session::endpoints()
{
    const QPointer<Session> self(this);
    if (m_endpoints)
        co_return std::as_const(*m_endpoints);
    auto discovering = m_api.discover(m_stop.token());
    Result<OAuthEndpoints> found = co_await discovering;
    if (self && found)
        m_endpoints = *found;
    co_return std::move(found);
}

Async<QByteArray> Session::refresh()
{
    const QPointer<Session> self(this);
    auto discovering = endpoints();
    const Result<OAuthEndpoints> where = co_await discovering;
    if (!self)
        co_return cancelled();
    if (!where)
        co_return where.error();
    // Another instance of the program may have stored a newer token. A spent one must not be shown: that ends both.
    auto reading = m_store.read(m_account);
    const Result<QByteArray> stored = co_await reading;
    if (!self)
        co_return cancelled();
    if (m_refresh.isEmpty())
        co_return notSignedIn(); // signed out meanwhile
    if (stored && !stored->isEmpty() && *stored != m_kept) {
        m_refresh = *stored;
        m_kept = *stored;
    }
    auto refreshing = m_api.refresh(*where, m_refresh, m_stop.token());
    const Result<TokenPair> tokens = co_await refreshing;
    if (!self)
        co_return cancelled();
    if (m_refresh.isEmpty())
        co_return notSignedIn(); // signed out meanwhile
    if (!tokens) {
        if (isRefused(tokens.error())) {
            m_access.clear();
            setState(State::Expired);
            co_return notSignedIn();
        }
        co_return tokens.error();
    }
    if (!tokens->refresh.isEmpty()) {
        auto writing = m_store.write(m_account, tokens->refresh);
        const Result<void> written = co_await writing;
        if (!self)
            co_return cancelled();
        if (written)
            m_kept = tokens->refresh;
        else
            qCWarning(lcApp).noquote() << "the rotated token could not be kept:" << written.error().detail;
        if (m_refresh.isEmpty()) {
            // Signed out while it was being written: nothing of it stays.
            auto removing = m_store.remove(m_account);
            const Result<void> removed = co_await removing;
            if (!removed)
                qCWarning(lcApp).noquote() << "the token could not be removed:" << removed.error().detail;
            co_return notSignedIn();
        }
    }
    take(*tokens);
    setState(State::SignedIn);
    co_return std::as_const(m_access);
}

} // namespace tradewind
