// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/platform/signin.h"

#include "services/sandbox/platform/language.h"
#include "services/sandbox/platform/server.h"
#include "services/sandbox/platform/tokens.h"

#include <QHash>
#include <QMap>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kClient = "tradewind-desktop"_L1;

QString issuerOf(const Call& call)
{
    return u"http://"_s + call.header("Host");
}

Answer page(const QString& body, int status = 200)
{
    const QString html =
        u"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Sign in to Tradewind</title>"
        "<style>body{font:16px system-ui,sans-serif;max-width:34em;margin:3em auto;padding:0 1em;color:#131a25}"
        "button{display:block;width:100%;text-align:left;font:inherit;padding:.7em 1em;margin:.4em 0;"
        "border:1px solid #c8ced8;border-radius:6px;background:#fff}small{color:#586375}</style></head><body>"_s +
        body + u"</body></html>"_s;
    Answer answer = bytesAnswer(html.toStdString(), "text/html; charset=utf-8");
    answer.status = status;
    answer.setHeader("Cache-Control", "no-store");
    answer.setHeader("Content-Security-Policy",
                     "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    return answer;
}

bool isOwnRedirect(const QString& redirect)
{
    static const QRegularExpression pattern(u"^http://127\\.0\\.0\\.1:[0-9]{1,5}/callback$"_s);
    return pattern.match(redirect).hasMatch();
}

/// What is wrong with an authorization request before anything may be redirected; empty when nothing is.
QString unshowable(const Call& call)
{
    if (call.query("client_id") != kClient)
        return u"This program is not known here."_s;
    if (!isOwnRedirect(call.query("redirect_uri")))
        return u"The address to return to is not allowed."_s;
    return {};
}

Answer redirect(const Call& call, const QList<std::pair<QString, QString>>& items)
{
    QUrl url(call.query("redirect_uri"));
    QUrlQuery query;
    for (const auto& [name, value] : items)
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    if (const QString state = call.query("state"); !state.isEmpty())
        query.addQueryItem(u"state"_s, QString::fromLatin1(QUrl::toPercentEncoding(state)));
    query.addQueryItem(u"iss"_s, QString::fromLatin1(QUrl::toPercentEncoding(issuerOf(call))));
    url.setQuery(query);
    Answer answer = emptyAnswer();
    answer.status = 303;
    answer.setHeader("Location", url.toEncoded().toStdString());
    answer.setHeader("Cache-Control", "no-store");
    return answer;
}

std::optional<Answer> badRequest(const Call& call)
{
    if (const QString wrong = unshowable(call); !wrong.isEmpty())
        return page(u"<h1>Can not sign in</h1><p>"_s + wrong + u"</p>"_s, 400);
    const QString type = call.query("response_type");
    if (type != "code"_L1 && !(type.isEmpty() && call.method() == "POST"_L1))
        return redirect(call, {{u"error"_s, u"unsupported_response_type"_s}});
    static const QRegularExpression challenge(u"^[A-Za-z0-9_-]{43}$"_s);
    const bool hasPkce =
        challenge.match(call.query("code_challenge")).hasMatch() && call.query("code_challenge_method") == "S256"_L1;
    if (!hasPkce || call.query("state").isEmpty())
        return redirect(call, {{u"error"_s, u"invalid_request"_s}});
    return std::nullopt;
}

QString roleWords(const QStringList& roles, bool chinese)
{
    static const QHash<QString, QString> inChinese{
        {u"owner"_s, u"所有者"_s},          {u"buyer"_s, u"采购员"_s}, {u"approver"_s, u"审批人"_s},
        {u"finance"_s, u"财务"_s},          {u"viewer"_s, u"只读"_s},  {u"rep"_s, u"客户经理"_s},
        {u"rep_lead"_s, u"客户经理主管"_s},
    };
    QStringList words;
    for (const QString& role : roles)
        words.append((chinese ? inChinese.value(role, role) : role).toHtmlEscaped());
    return words.join(chinese ? u"、"_s : u", "_s);
}

Answer showAccounts(const Call& call, const Reader& reader, const Directory& directory)
{
    if (std::optional<Answer> bad = badRequest(call))
        return *std::move(bad);
    QString hidden;
    for (const char* name : {"response_type", "client_id", "redirect_uri", "scope", "state", "code_challenge"}) {
        hidden += u"<input type=\"hidden\" name=\"%1\" value=\"%2\">"_s.arg(QString::fromLatin1(name),
                                                                            call.query(name).toHtmlEscaped());
    }
    hidden += u"<input type=\"hidden\" name=\"code_challenge_method\" value=\"S256\">"_s;
    const bool chinese = prefersChinese(call.header("Accept-Language"));
    QMap<QString, QString> companies; // those who work together stand together
    for (const Principal& person : directory.everyone()) {
        const std::optional<Entity> company = reader.get(u"company"_s, person.company);
        const QString name = company ? company->body["name"_L1].toString() : QString();
        companies[name] +=
            u"<button type=\"submit\" name=\"account\" value=\"%1\">%2<br><small>%3 · %4</small></button>"_s.arg(
                person.user.toHtmlEscaped(), person.name.toHtmlEscaped(), roleWords(person.roles, chinese),
                name.toHtmlEscaped());
    }
    const QString list = QStringList(companies.values()).join(QString());
    return page(u"<h1>Who are you?</h1><p>This is a demo platform: choose an account, no password is asked for.</p>"
                "<form method=\"post\" action=\"/oauth/authorize\">"_s +
                hidden + list + u"<button type=\"submit\" name=\"decision\" value=\"deny\">Not now</button></form>"_s);
}

Answer chooseAccount(const Call& call, const Directory& directory, Tokens& tokens)
{
    if (std::optional<Answer> bad = badRequest(call))
        return *std::move(bad);
    const QString account = call.query("account");
    if (call.query("decision") == "deny"_L1)
        return redirect(call, {{u"error"_s, u"access_denied"_s}});
    if (!directory.account(account))
        return redirect(call, {{u"error"_s, u"access_denied"_s}});
    const QString code = tokens.issueCode(account, call.query("redirect_uri"), call.query("code_challenge"));
    return redirect(call, {{u"code"_s, code}});
}

Answer oauthError(const QString& error, const QString& description)
{
    Answer answer = jsonAnswer({{u"error"_s, error}, {u"error_description"_s, description}}, 400);
    answer.setHeader("Cache-Control", "no-store");
    return answer;
}

Answer giveTokens(const Call& call, Tokens& tokens)
{
    if (call.query("client_id") != kClient)
        return oauthError(u"invalid_client"_s, u"this program is not known here"_s);
    const QString grant = call.query("grant_type");
    std::optional<Tokens::Pair> pair;
    if (grant == "authorization_code"_L1)
        pair = tokens.redeem(call.query("code"), call.query("redirect_uri"), call.query("code_verifier"));
    else if (grant == "refresh_token"_L1)
        pair = tokens.refresh(call.query("refresh_token"));
    else
        return oauthError(u"unsupported_grant_type"_s, u"authorization_code or refresh_token"_s);
    if (!pair)
        return oauthError(u"invalid_grant"_s, u"it is unknown, spent, late or bound to something else"_s);
    Answer answer = jsonAnswer({{u"access_token"_s, pair->access},
                                {u"token_type"_s, u"Bearer"_s},
                                {u"expires_in"_s, Tokens::kAccessSeconds},
                                {u"refresh_token"_s, pair->refresh}});
    answer.setHeader("Cache-Control", "no-store");
    return answer;
}

} // namespace

void registerSignIn(Server& server, Context& context, Tokens& tokens)
{
    server.open(u"GET"_s, u"/.well-known/oauth-authorization-server"_s, [](Call& call) {
        return jsonAnswer({{u"issuer"_s, issuerOf(call)},
                           {u"authorization_endpoint"_s, u"/oauth/authorize"_s},
                           {u"token_endpoint"_s, u"/oauth/token"_s},
                           {u"revocation_endpoint"_s, u"/oauth/revoke"_s},
                           {u"response_types_supported"_s, QJsonArray{u"code"_s}},
                           {u"grant_types_supported"_s, QJsonArray{u"authorization_code"_s, u"refresh_token"_s}},
                           {u"code_challenge_methods_supported"_s, QJsonArray{u"S256"_s}},
                           {u"authorization_response_iss_parameter_supported"_s, true},
                           {u"token_endpoint_auth_methods_supported"_s, QJsonArray{u"none"_s}}});
    });
    server.open(u"GET"_s, u"/oauth/authorize"_s, [&context](Call& call) {
        return context.store.read([&](Reader& reader) { return showAccounts(call, reader, context.directory); });
    });
    server.open(u"POST"_s, u"/oauth/authorize"_s,
                [&context, &tokens](Call& call) { return chooseAccount(call, context.directory, tokens); });
    server.open(u"POST"_s, u"/oauth/token"_s, [&tokens](Call& call) { return giveTokens(call, tokens); });
    server.open(u"POST"_s, u"/oauth/revoke"_s, [&tokens](Call& call) {
        tokens.revoke(call.query("token"));
        return jsonAnswer({});
    });
}

} // namespace tradewind::sandbox
