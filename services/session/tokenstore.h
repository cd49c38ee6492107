// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/async/async.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <memory>

namespace tradewind {

/// Where a refresh token survives the end of the program. Failures are Error::Storage.
class TokenStore
{
public:
    /// The largest token any system's keychain is sure to take.
    static constexpr qsizetype kMostBytes = 1024;

    virtual ~TokenStore() = default;
    /// The account's token; empty when there is none.
    [[nodiscard]] virtual Async<QByteArray> read(QString account) = 0;
    [[nodiscard]] virtual Async<void> write(QString account, QByteArray token) = 0;
    [[nodiscard]] virtual Async<void> remove(QString account) = 0;
};

/// Keeps tokens until the program ends.
class MemoryTokenStore final : public TokenStore
{
public:
    Async<QByteArray> read(QString account) override;
    Async<void> write(QString account, QByteArray token) override;
    Async<void> remove(QString account) override;

private:
    QHash<QString, QByteArray> m_tokens;
};

/// The system's keychain through QtKeychain; each job is given ten seconds. Null when the program was built without.
std::unique_ptr<TokenStore> makeKeychainTokenStore();

/// Uses the keychain while it works and memory from its first failure on. A written token is read back, because a
/// keychain may report success and have kept nothing. Owned by AppScope; lives in the GUI thread.
class SafeTokenStore final : public QObject, public TokenStore
{
    Q_OBJECT

public:
    /// `keychain` may be null: memory from the start.
    explicit SafeTokenStore(std::unique_ptr<TokenStore> keychain);

    Async<QByteArray> read(QString account) override;
    Async<void> write(QString account, QByteArray token) override;
    Async<void> remove(QString account) override;

    /// Whether tokens outlive the program; when not, the user is told that they will have to sign in again.
    bool isPersistent() const { return m_keychain != nullptr && !m_failed; }

Q_SIGNALS:
    void persistenceLost();

private:
    void giveUp(const Error& why);

    std::unique_ptr<TokenStore> m_keychain;
    MemoryTokenStore m_memory;
    bool m_failed = false;
};

} // namespace tradewind
