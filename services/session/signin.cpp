// SPDX-License-Identifier: Apache-2.0
#include "services/session/signin.h"

#include "services/core/localproblem.h"
#include "services/session/accountapi.h"
#include "services/session/loopbacklistener.h"

namespace tradewind {

using namespace Qt::StringLiterals;

namespace {

Error refused(QStringView word, const QString& detail)
{
    Error error = makeError(Error::Kind::Auth, detail);
    error.problem = localproblem::problem(word);
    return error;
}

/// The code out of the browser's return, if it belongs to the sign-in that was begun.
Result<QString> codeOf(const QHash<QString, QString>& answer, const OAuthEndpoints& endpoints, const QByteArray& state)
{
    if (answer.value(u"state"_s) != QString::fromLatin1(state))
        return refused(localproblem::kSignInForged, u"another state"_s);
    const QString issuer = answer.value(u"iss"_s);
    if (issuer.isEmpty() ? endpoints.namesIssuer : issuer != endpoints.issuer)
        return refused(localproblem::kSignInForged, u"another issuer"_s);
    const QString error = answer.value(u"error"_s);
    if (error == "access_denied"_L1)
        return refused(localproblem::kSignInDenied, error);
    if (!error.isEmpty())
        return refused(localproblem::kSignInRefused, error.left(80));
    return answer.value(u"code"_s);
}

} // namespace

Async<SignedIn> signIn(HttpClient* client, UserAgent* agent, std::stop_token stop, std::chrono::milliseconds limit)
{
    OAuthApi api(*client);
    auto discovery = api.discover(stop);
    const Result<OAuthEndpoints> endpoints = co_await discovery;
    if (!endpoints)
        co_return endpoints.error();

    LoopbackListener listener;
    if (!listener.start(limit))
        co_return makeError(Error::Kind::Internal, u"no port on loopback"_s);
    const std::stop_callback onStop(stop, [&listener] { listener.stop(); });
    const Pkce pkce = makePkce();
    const QByteArray state = randomSecret();
    const QUrl redirectUri = listener.redirectUri();
    auto opening = agent->open(api.authorizeUrl(*endpoints, redirectUri, state, pkce.challenge), stop);
    const Result<void> opened = co_await opening;
    if (!opened)
        co_return opened.error();
    auto waiting = listener.callback();
    const Result<QHash<QString, QString>> answer = co_await waiting;
    if (!answer)
        co_return answer.error();
    const Result<QString> code = codeOf(*answer, *endpoints, state);
    if (!code)
        co_return code.error();

    auto redeeming = api.redeem(*endpoints, *code, redirectUri, pkce.verifier, stop);
    const Result<TokenPair> tokens = co_await redeeming;
    if (!tokens)
        co_return tokens.error();
    AccountApi account(*client);
    auto asking = account.me(tokens->access, stop);
    const Result<Me> me = co_await asking;
    if (!me)
        co_return me.error();
    SignedIn done;
    done.me = *me;
    done.tokens = *tokens;
    co_return std::move(done);
}

} // namespace tradewind
