// SPDX-License-Identifier: Apache-2.0
#include "services/session/tokenstore.h"

#include "services/core/logging.h"

namespace tradewind {

using namespace Qt::StringLiterals;

Async<QByteArray> MemoryTokenStore::read(QString account)
{
    return ready(m_tokens.value(account));
}

Async<void> MemoryTokenStore::write(QString account, QByteArray token)
{
    m_tokens.insert(account, token);
    return ready();
}

Async<void> MemoryTokenStore::remove(QString account)
{
    m_tokens.remove(account);
    return ready();
}

SafeTokenStore::SafeTokenStore(std::unique_ptr<TokenStore> keychain)
    : m_keychain(std::move(keychain))
{
}

Async<QByteArray> SafeTokenStore::read(QString account)
{
    const QPointer<SafeTokenStore> self(this);
    if (isPersistent()) {
        auto reading = m_keychain->read(account);
        Result<QByteArray> token = co_await reading;
        if (token || !self)
            co_return std::move(token);
        giveUp(token.error());
    }
    auto remembered = m_memory.read(account);
    Result<QByteArray> token = co_await remembered;
    co_return std::move(token);
}

Async<void> SafeTokenStore::write(QString account, QByteArray token)
{
    const QPointer<SafeTokenStore> self(this);
    if (token.size() > kMostBytes)
        co_return makeError(Error::Kind::Storage, u"the token is too long to keep"_s);
    if (isPersistent()) {
        auto writing = m_keychain->write(account, token);
        const Result<void> written = co_await writing;
        if (!self)
            co_return cancelled();
        if (!written) {
            giveUp(written.error());
        } else {
            auto reading = m_keychain->read(account);
            const Result<QByteArray> kept = co_await reading;
            if (!self)
                co_return cancelled();
            if (kept && *kept == token)
                co_return Result<void>();
            giveUp(kept ? makeError(Error::Kind::Storage, u"it kept something else"_s) : kept.error());
        }
    }
    auto remembering = m_memory.write(account, token);
    const Result<void> remembered = co_await remembering;
    co_return remembered;
}

Async<void> SafeTokenStore::remove(QString account)
{
    const QPointer<SafeTokenStore> self(this);
    auto forgetting = m_memory.remove(account);
    Result<void> forgotten = co_await forgetting;
    if (!isPersistent())
        co_return forgotten;
    auto removing = m_keychain->remove(account);
    const Result<void> removed = co_await removing;
    if (self && !removed)
        giveUp(removed.error());
    co_return removed;
}

void SafeTokenStore::giveUp(const Error& why)
{
    if (m_failed)
        return;
    m_failed = true;
    qCInfo(lcApp).noquote() << "the keychain does not work, sign-ins last until the program ends:" << why.detail;
    Q_EMIT persistenceLost();
}

} // namespace tradewind
