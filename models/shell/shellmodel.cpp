// SPDX-License-Identifier: Apache-2.0
#include "models/shell/shellmodel.h"

namespace tradewind {

ShellModel::ShellModel(QObject* parent)
    : QObject(parent)
{
}

void ShellModel::setAccounts(const QList<Account>& accounts)
{
    if (m_accounts == accounts)
        return;
    m_accounts = accounts;
    Q_EMIT changed();
}

void ShellModel::setCurrentAccount(const QString& id)
{
    if (m_current == id)
        return;
    // Nothing of one account may be seen in another.
    m_current = id;
    m_counts.clear();
    const bool opened = !std::exchange(m_closed, {}).isEmpty();
    m_waiting = 0;
    m_needsYou = 0;
    m_syncedAt.reset();
    m_syncing = false;
    Q_EMIT changed();
    if (opened)
        Q_EMIT closedChanged();
}

ShellModel::Account ShellModel::currentAccount() const
{
    for (const Account& account : m_accounts) {
        if (account.id == m_current)
            return account;
    }
    return {};
}

void ShellModel::setSignedOut(bool signedOut)
{
    if (std::exchange(m_signedOut, signedOut) != signedOut)
        Q_EMIT changed();
}

void ShellModel::setOfflineSince(const std::optional<QDateTime>& since)
{
    if (m_offlineSince == since)
        return;
    m_offlineSince = since;
    Q_EMIT changed();
}

void ShellModel::setSyncedAt(const std::optional<QDateTime>& when)
{
    if (m_syncedAt == when)
        return;
    m_syncedAt = when;
    Q_EMIT changed();
}

void ShellModel::setSyncing(bool syncing)
{
    if (m_syncing == syncing)
        return;
    m_syncing = syncing;
    Q_EMIT changed();
}

void ShellModel::setPending(int waiting, int needsYou)
{
    if (m_waiting == waiting && m_needsYou == needsYou)
        return;
    m_waiting = waiting;
    m_needsYou = needsYou;
    Q_EMIT changed();
}

void ShellModel::setCount(const QString& place, const Count& count)
{
    if (m_counts.value(place) == count)
        return;
    m_counts.insert(place, count);
    Q_EMIT changed();
}

void ShellModel::setClosed(const QHash<QString, QString>& reasons)
{
    if (m_closed == reasons)
        return;
    m_closed = reasons;
    Q_EMIT changed();
    Q_EMIT closedChanged();
}

} // namespace tradewind
