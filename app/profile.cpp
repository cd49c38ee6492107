// SPDX-License-Identifier: Apache-2.0
#include "app/profile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QUuid>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {
constexpr auto kAccounts = "accounts"_L1;
// The folders of a profile: removeData() takes each of them away.
constexpr auto kAccountsFolder = "accounts"_L1;
constexpr auto kCaches = "cache"_L1;
constexpr auto kDemoPlatform = "demo-platform"_L1;
constexpr auto kLogs = "logs"_L1;
constexpr auto kSettings = "settings.ini"_L1;
constexpr auto kLastAccount = "lastAccount"_L1;

AccountRecord readAccount(const QSettings& settings)
{
    AccountRecord account;
    account.id = settings.value("id"_L1).toString();
    account.platform = QUrl(settings.value("platform"_L1).toString());
    account.demo = settings.value("demo"_L1).toBool();
    account.userId = settings.value("userId"_L1).toString();
    account.userName = settings.value("userName"_L1).toString();
    account.companyName = settings.value("companyName"_L1).toString();
    account.roles = settings.value("roles"_L1).toStringList();
    account.catalogueId = settings.value("catalogueId"_L1).toString();
    return account;
}
} // namespace

Profile::Profile(const QString& directory)
    : m_directory(QDir::cleanPath(
          QDir(directory.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) : directory)
              .absolutePath()))
{
}

Result<void> Profile::take()
{
    const QDir directory(m_directory);
    // A folder that holds something else keeps the permissions it has.
    const bool isOurs = directory.isEmpty() || directory.exists(kSettings);
    if (!directory.mkpath(u"."_s))
        return makeError(Error::Kind::Storage, u"the profile folder %1 cannot be made"_s.arg(m_directory));
    if (isOurs)
        QFile::setPermissions(m_directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_lock = std::make_unique<QLockFile>(directory.filePath(u"tradewind.lock"_s));
    // A live lock is never taken for a stale one, however long the program runs.
    m_lock->setStaleLockTime(0);
    if (!m_lock->tryLock(0)) {
        if (m_lock->error() == QLockFile::LockFailedError)
            return makeError(Error::Kind::Conflict,
                             u"the profile %1 is in use by another Tradewind"_s.arg(m_directory));
        return makeError(Error::Kind::Storage, u"the profile folder %1 cannot be written"_s.arg(m_directory));
    }
    m_settings = std::make_unique<QSettings>(directory.filePath(kSettings), QSettings::IniFormat);
    return {};
}

qint64 Profile::holder() const
{
    qint64 program = 0;
    QString machine, name;
    return m_lock && m_lock->getLockInfo(&program, &machine, &name) ? program : 0;
}

QString Profile::accountFolder(const QString& accountId) const
{
    return QDir(m_directory).filePath(kAccountsFolder + u'/' + accountId);
}

QString Profile::cacheFolder(const QUrl& platform, const QString& catalogueId) const
{
    // The names come from outside: only their hash becomes a folder's name.
    const QByteArray key = platform.toEncoded() + '\n' + catalogueId.toUtf8();
    const QByteArray hash = QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex().left(16);
    return QDir(m_directory).filePath(kCaches + u'/' + QString::fromLatin1(hash));
}

QString Profile::demoFolder() const
{
    return QDir(m_directory).filePath(kDemoPlatform);
}

QString Profile::logFolder() const
{
    return QDir(m_directory).filePath(kLogs);
}

Result<void> Profile::removeData(const QString& directory)
{
    const QDir root(directory);
    QStringList left;
    for (const QLatin1StringView name : {kAccountsFolder, kCaches, kDemoPlatform, kLogs}) {
        QDir folder(root.filePath(name));
        if (folder.exists() && !folder.removeRecursively())
            left.append(name);
    }
    if (!left.isEmpty())
        return makeError(Error::Kind::Storage, u"could not be removed: "_s + left.join(u", "_s));
    return {};
}

void Profile::forgetSettings()
{
    m_settings->clear();
    m_settings->sync();
    QFile::remove(m_settings->fileName());
}

QList<AccountRecord> Profile::accounts() const
{
    QList<AccountRecord> accounts;
    const int count = m_settings->beginReadArray(kAccounts);
    for (int i = 0; i < count; ++i) {
        m_settings->setArrayIndex(i);
        accounts.append(readAccount(*m_settings));
    }
    m_settings->endArray();
    return accounts;
}

std::optional<AccountRecord> Profile::account(const QString& id) const
{
    for (const AccountRecord& account : accounts()) {
        if (account.id == id)
            return account;
    }
    return std::nullopt;
}

std::optional<AccountRecord> Profile::accountOf(const QUrl& platform, bool demo, const QString& userId) const
{
    for (const AccountRecord& account : accounts()) {
        const bool samePlatform = account.demo ? demo : (!demo && account.platform == platform);
        if (samePlatform && account.userId == userId)
            return account;
    }
    return std::nullopt;
}

Result<void> Profile::putAccount(const AccountRecord& account)
{
    QList<AccountRecord> all = accounts();
    const auto same = std::find_if(all.begin(), all.end(), [&](const auto& other) { return other.id == account.id; });
    if (same == all.end())
        all.append(account);
    else
        *same = account;
    m_settings->beginWriteArray(kAccounts, int(all.size()));
    for (int i = 0; i < all.size(); ++i) {
        m_settings->setArrayIndex(i);
        m_settings->setValue("id"_L1, all[i].id);
        m_settings->setValue("platform"_L1, all[i].platform.toString());
        m_settings->setValue("demo"_L1, all[i].demo);
        m_settings->setValue("userId"_L1, all[i].userId);
        m_settings->setValue("userName"_L1, all[i].userName);
        m_settings->setValue("companyName"_L1, all[i].companyName);
        m_settings->setValue("roles"_L1, all[i].roles);
        m_settings->setValue("catalogueId"_L1, all[i].catalogueId);
    }
    m_settings->endArray();
    m_settings->sync();
    QFile::setPermissions(m_settings->fileName(), QFile::ReadOwner | QFile::WriteOwner);
    if (m_settings->status() != QSettings::NoError)
        return makeError(Error::Kind::Storage, u"the list of accounts cannot be written"_s);
    return {};
}

QString Profile::lastAccountId() const
{
    return m_settings->value(kLastAccount).toString();
}

void Profile::setLastAccountId(const QString& id)
{
    m_settings->setValue(kLastAccount, id);
}

QString Profile::newAccountId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace tradewind
