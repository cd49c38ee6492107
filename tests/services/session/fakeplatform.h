// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/session/pkce.h"
#include "services/wire/httpclient.h"
#include "tests/testkit/fakeclock.h"
#include "tests/testkit/fakenetwork.h"

#include <QUrlQuery>

/// The sign-in side of a platform on a fake network, written from the contract: codes, rotating refresh tokens, pages.
struct FakePlatform
{
    FakePlatform()
    {
        tradewind::HttpClient::Options options;
        options.base = QUrl(QStringLiteral("https://platform.example"));
        options.clock = &clock;
        options.seed = 7;
        options.delay = [](std::chrono::milliseconds, std::stop_token) { return tradewind::ready(); };
        client = std::make_unique<tradewind::HttpClient>(network, options);
        network.setHandler([this](const Request& request) { return handle(request); });
    }

    using Request = tradewind::testkit::FakeRequest;
    using Answer = tradewind::testkit::FakeAnswer;

    static QString field(const QByteArray& form, const QString& name)
    {
        return QUrlQuery(QString::fromLatin1(form)).queryItemValue(name, QUrl::FullyDecoded);
    }

    Answer handle(const Request& request)
    {
        if (request.path() == QLatin1StringView("/.well-known/oauth-authorization-server"))
            return Answer::json(discovery);
        if (request.path() == QLatin1StringView("/oauth/authorize"))
            return request.method == "GET" ? page(request) : press(request);
        if (request.path() == QLatin1StringView("/oauth/token"))
            return token(request);
        if (request.path() == QLatin1StringView("/oauth/revoke"))
            return Answer::json("{}");
        if (request.header("Authorization") != "Bearer " + access)
            return Answer::problem(QStringLiteral("unauthenticated"), 401);
        answered.clear(); // what the token came with has arrived
        return Answer::json(me);
    }

    Answer page(const Request& request)
    {
        QByteArray html = "<form method=\"post\" action=\"/oauth/authorize\">";
        const auto items = QUrlQuery(request.url).queryItems(QUrl::FullyDecoded);
        for (const auto& [name, value] : items) {
            html += "<input type=\"hidden\" name=\"" + name.toUtf8() + "\" value=\"" + value.toHtmlEscaped().toUtf8() +
                    "\">";
        }
        html +=
            "<button type=\"submit\" name=\"account\" value=\"u-marta\">Marta &amp; Co<br><small>owner</small></button>"
            "<button type=\"submit\" name=\"account\" value=\"u-li\">Li</button></form>";
        return Answer::json(html).with("Content-Type", "text/html; charset=utf-8");
    }

    Answer press(const Request& request)
    {
        challenge = field(request.body, QStringLiteral("code_challenge")).toLatin1();
        QUrl back(field(request.body, QStringLiteral("redirect_uri")));
        const QString state = field(request.body, QStringLiteral("state"));
        back.setQuery(returned.isEmpty()
                          ? QStringLiteral("code=c-1&state=%1&iss=https%3A%2F%2Fplatform.example").arg(state)
                          : QString(returned).replace(QLatin1StringView("STATE"), state));
        return Answer::json("").with("Location", back.toEncoded()).withStatus(303);
    }

    Answer token(const Request& request)
    {
        if (tokenTrouble)
            return *tokenTrouble;
        const bool renewing = field(request.body, QStringLiteral("grant_type")) == QLatin1StringView("refresh_token");
        const QByteArray used = field(request.body, QStringLiteral("refresh_token")).toLatin1();
        const bool good = renewing ? used == refresh || (used == answered && !used.isEmpty())
                                   : tradewind::pkceChallenge(
                                         field(request.body, QStringLiteral("code_verifier")).toLatin1()) == challenge;
        if (!good) {
            access = refresh = answered = "revoked";
            return Answer::json(QByteArray(R"({"error":"invalid_grant"})"), 400);
        }
        answered = used;
        ++issued;
        access = "access-" + QByteArray::number(issued);
        refresh = "refresh-" + QByteArray::number(issued);
        if (losesTokens)
            return Answer::hanging();
        return Answer::json(QByteArray("{\"access_token\":\"" + access +
                                       "\",\"token_type\":\"Bearer\",\"expires_in\":900," + "\"refresh_token\":\"" +
                                       refresh + "\"}"));
    }

    tradewind::testkit::FakeClock clock;
    tradewind::testkit::FakeNetwork network;
    std::unique_ptr<tradewind::HttpClient> client;
    QByteArray discovery = R"({"issuer":"https://platform.example","authorization_endpoint":"/oauth/authorize",
        "token_endpoint":"https://platform.example/oauth/token","revocation_endpoint":"/oauth/revoke",
        "code_challenge_methods_supported":["S256"],"authorization_response_iss_parameter_supported":true})";
    QByteArray me = R"({"id":"u-marta","version":7,"updatedAt":"2026-11-19T16:33:00Z","companyId":"co-nordhafen",
        "name":"Marta Riedel","email":"marta@nordhafen.example","locale":"en","companyName":"Nordhafen Living GmbH",
        "roles":["owner"],"permissions":["browse"]})";
    QString returned; ///< the query the browser comes back with; STATE stands for the state
    std::optional<Answer> tokenTrouble;
    bool losesTokens = false; ///< the token endpoint does its work and never answers
    QByteArray access;
    QByteArray refresh;
    QByteArray answered; ///< the refresh token before, while nothing of what it brought was used
    QByteArray challenge;
    int issued = 0;
};
