// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/platform/store.h"

#include <QHash>
#include <QString>

#include <optional>
#include <shared_mutex>

namespace tradewind::sandbox {

/// Authorization codes, access and refresh tokens. Everything here runs on real time. Tokens are kept as SHA-256 only.
class Tokens
{
public:
    static constexpr qint64 kAccessSeconds = 15 * 60;
    static constexpr qint64 kCodeSeconds = 60;
    static constexpr qint64 kRefreshSeconds = 60 * 24 * 3600;

    struct Pair
    {
        QString access;
        QString refresh;
    };

    explicit Tokens(Store& store);

    /// A code for an account, good once within 60 s with the same client, redirect and the verifier of the challenge.
    QString issueCode(const QString& account, const QString& redirect, const QString& challenge);
    /// Nothing when the code is unknown, used, late or bound to something else. A code used twice revokes what it gave.
    std::optional<Pair> redeem(const QString& code, const QString& redirect, const QString& verifier);
    /// A new pair for a refresh token. The same one may come again until one of the tokens it brought has been used,
    /// because its answer may have been lost; those are then void. Later it revokes its whole family.
    std::optional<Pair> refresh(const QString& refreshToken);
    /// Revokes the token and its family, if it is one of ours.
    void revoke(const QString& token);
    /// The account of a living access token; empty otherwise.
    QString accountOf(const QString& accessToken);
    /// Ends every access token, as if 15 minutes had passed.
    void expireAccessTokens();

private:
    struct Code
    {
        QString account;
        QString redirect;
        QString challenge;
        QString family;
        qint64 expires = 0;
        bool used = false;
    };
    struct Access
    {
        QString account;
        QString family;
        qint64 expires = 0;
        bool used = false;
    };

    /// What was answered last has arrived: a token of it is in use.
    void settle(Tx& tx, const QString& family);
    void forgetUnused(Tx& tx, const QString& family);
    Pair issue(Tx& tx, const QString& account, const QString& family);
    void revokeFamily(Tx& tx, const QString& family);

    Store& m_store;
    mutable std::shared_mutex m_mutex;
    QHash<QString, Code> m_codes;
    QHash<QString, Access> m_access;
};

} // namespace tradewind::sandbox
