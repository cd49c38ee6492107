// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"

#include <QLockFile>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <memory>
#include <optional>

namespace tradewind {

/// One account that was signed in on this machine: where, and who.
struct AccountRecord
{
    QString id; ///< also the name of its folder and its key in the keychain
    QUrl platform;
    bool demo = false; ///< its platform is the demo workspace, at whatever port it runs now
    QString userId;
    QString userName;
    QString companyName;
    QStringList roles;
    QString catalogueId; ///< as the platform last named it; accounts with the same share one catalogue

    bool operator==(const AccountRecord&) const = default;
};

/// A profile directory: settings, the list of accounts, and the folders of accounts, caches and the demo platform. One
/// running program has it at a time. Lives in the GUI thread.
class Profile
{
public:
    /// `directory` may be empty: the user's own place for the program's data.
    explicit Profile(const QString& directory);

    /// Makes the directory (readable by its owner alone) and takes it. Error::Conflict when another program has it,
    /// Error::Storage when it cannot be used.
    Result<void> take();

    /// The number of the program that has the profile, after take() said Error::Conflict; 0 when it is not known.
    qint64 holder() const;

    QString directory() const { return m_directory; }
    QString accountFolder(const QString& accountId) const;
    QString cacheFolder(const QUrl& platform, const QString& catalogueId) const;
    QString demoFolder() const;
    QString logFolder() const;

    QSettings& settings() { return *m_settings; }

    QList<AccountRecord> accounts() const;
    std::optional<AccountRecord> account(const QString& id) const;
    /// The account of that user on that platform, if there is one.
    std::optional<AccountRecord> accountOf(const QUrl& platform, bool demo, const QString& userId) const;
    /// Adds the account, or replaces the one with its id. Error::Storage when that could not be written: without it the
    /// account's folder would never be found again.
    Result<void> putAccount(const AccountRecord& account);
    QString lastAccountId() const;
    void setLastAccountId(const QString& id);
    /// Removes all that a profile directory holds but what says that it is taken: other things in it stay. Removes what
    /// it can and says what could not be; nobody may be working with it.
    static Result<void> removeData(const QString& directory);
    /// Every setting and account is forgotten, and the file that kept them is gone.
    void forgetSettings();
    /// A new account id that no folder has.
    static QString newAccountId();

private:
    QString m_directory;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<QSettings> m_settings;
};

} // namespace tradewind
