// SPDX-License-Identifier: Apache-2.0
#include "services/session/tokenstore.h"

#ifdef TRADEWIND_KEYCHAIN
#include "services/async/promise.h"

#include <QTimer>
#include <qt6keychain/keychain.h>
#endif

namespace tradewind {

#ifdef TRADEWIND_KEYCHAIN

using namespace Qt::StringLiterals;

namespace {

constexpr auto kService = "Tradewind"_L1;
// A locked keychain may ask for a password in a window nobody sees.
constexpr std::chrono::seconds kLimit(10);

template <typename T>
void limit(QKeychain::Job* job, const Promise<T>& promise)
{
    QTimer::singleShot(kLimit, job, [promise] {
        promise.finish(Result<T>(makeError(Error::Kind::Storage, u"the keychain does not answer"_s)));
    });
}

/// Jobs delete themselves when they are done, also when nobody waits any more.
class KeychainTokenStore final : public TokenStore
{
public:
    Async<QByteArray> read(QString account) override
    {
        Promise<QByteArray> promise;
        auto* job = new QKeychain::ReadPasswordJob(kService);
        job->setInsecureFallback(false);
        job->setKey(account);
        QObject::connect(job, &QKeychain::Job::finished, job, [promise, job] {
            if (job->error() == QKeychain::NoError)
                promise.finish(job->binaryData());
            else if (job->error() == QKeychain::EntryNotFound)
                promise.finish(QByteArray());
            else
                promise.finish(makeError(Error::Kind::Storage, job->errorString()));
        });
        limit(job, promise);
        job->start();
        return promise.future();
    }

    Async<void> write(QString account, QByteArray token) override
    {
        Promise<void> promise;
        auto* job = new QKeychain::WritePasswordJob(kService);
        job->setInsecureFallback(false);
        job->setKey(account);
        job->setBinaryData(token);
        QObject::connect(job, &QKeychain::Job::finished, job, [promise, job] {
            promise.finish(job->error() == QKeychain::NoError
                               ? Result<void>()
                               : Result<void>(makeError(Error::Kind::Storage, job->errorString())));
        });
        limit(job, promise);
        job->start();
        return promise.future();
    }

    Async<void> remove(QString account) override
    {
        Promise<void> promise;
        auto* job = new QKeychain::DeletePasswordJob(kService);
        job->setInsecureFallback(false);
        job->setKey(account);
        QObject::connect(job, &QKeychain::Job::finished, job, [promise, job] {
            const bool gone = job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound;
            promise.finish(gone ? Result<void>() : Result<void>(makeError(Error::Kind::Storage, job->errorString())));
        });
        limit(job, promise);
        job->start();
        return promise.future();
    }
};

} // namespace

std::unique_ptr<TokenStore> makeKeychainTokenStore()
{
    return std::make_unique<KeychainTokenStore>();
}

#else

std::unique_ptr<TokenStore> makeKeychainTokenStore()
{
    return nullptr;
}

#endif

} // namespace tradewind
