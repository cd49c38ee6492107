// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/session/useragent.h"
#include "services/wire/httpclient.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace tradewind {

/// One account a platform's sign-in page offers without a password, as the demo does.
struct SignInChoice
{
    QString account; ///< what the page's form sends
    QString text;    ///< the button's text up to its first line break; untrusted plain text, as is the next
    QString detail;  ///< what stands below it
    bool operator==(const SignInChoice&) const = default;
};

/// Walks the platform's own sign-in page over HTTP instead of in a browser: reads the page, presses the button of one
/// account, and follows the redirect to this machine. For the demo's account chooser, the tour and tests; it gets no
/// further than anybody with a browser would.
class ScriptedHttpAgent final : public UserAgent
{
public:
    /// `client` must outlive the agent; `account` is a SignInChoice::account, or the beginning of a choice's text.
    ScriptedHttpAgent(HttpClient& client, QString account);

    /// Error::Auth `sign-in-unusable` when the page has no such account or is not of the expected form.
    Async<void> open(QUrl url, std::stop_token stop) override;

private:
    HttpClient& m_client;
    QString m_account;
};

/// The accounts the platform's sign-in page offers. `client` must outlive the task. Empty when it asks for a password.
[[nodiscard]] Async<QList<SignInChoice>> signInChoices(HttpClient* client, std::stop_token stop);

/// Reading of the page, apart for tests: the hidden inputs and the choices of its form.
QList<std::pair<QByteArray, QString>> hiddenInputs(const QByteArray& page);
QList<SignInChoice> choicesOf(const QByteArray& page);

} // namespace tradewind
