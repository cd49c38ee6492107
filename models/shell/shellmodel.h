// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>

#include <optional>

namespace tradewind {

/// What stands around every page: who is signed in, whether the platform can be reached, what waits to be sent, how
/// much each place holds. The composition feeds it; the shell shows it.
class ShellModel : public QObject
{
    Q_OBJECT

public:
    /// One signed-in user of one platform.
    struct Account
    {
        QString id;
        QString company;
        QString person;
        QString role; ///< already a word for people: "Owner"
        QString platform;
        bool signedIn = true;
        bool operator==(const Account&) const = default;
    };

    /// The number beside a place of the rail.
    struct Count
    {
        int all = 0;
        int needMe = 0; ///< shown in the warning tint, instead of `all`
        bool operator==(const Count&) const = default;
    };

    explicit ShellModel(QObject* parent = nullptr);

    const QList<Account>& accounts() const { return m_accounts; }
    void setAccounts(const QList<Account>& accounts);
    QString currentAccountId() const { return m_current; }
    void setCurrentAccount(const QString& id);
    Account currentAccount() const;

    /// Nobody is signed in at the platform: nothing is synced, and whether it could be reached is not known.
    bool isSignedOut() const { return m_signedOut; }
    void setSignedOut(bool signedOut);
    bool isOnline() const { return !m_offlineSince && !m_signedOut; }
    std::optional<QDateTime> offlineSince() const { return m_offlineSince; }
    /// Nothing means online.
    void setOfflineSince(const std::optional<QDateTime>& since);
    std::optional<QDateTime> syncedAt() const { return m_syncedAt; }
    void setSyncedAt(const std::optional<QDateTime>& when);
    bool isSyncing() const { return m_syncing; }
    void setSyncing(bool syncing);

    /// Acts saved here that the platform has not confirmed yet.
    int waiting() const { return m_waiting; }
    /// Acts that stopped and ask for a decision.
    int needsYou() const { return m_needsYou; }
    void setPending(int waiting, int needsYou);

    /// `place` is the route of the place: "orders".
    Count count(const QString& place) const { return m_counts.value(place); }
    void setCount(const QString& place, const Count& count);

    /// Why a place is not to be had on this platform, by the first segment of its route; empty when it is.
    QString whyClosed(const QString& route) const { return m_closed.value(route.section(u'/', 0, 0)); }
    void setClosed(const QHash<QString, QString>& reasons);

Q_SIGNALS:
    void changed();
    /// Places were closed or are open again.
    void closedChanged();

private:
    QList<Account> m_accounts;
    QString m_current;
    bool m_signedOut = false;
    std::optional<QDateTime> m_offlineSince;
    std::optional<QDateTime> m_syncedAt;
    bool m_syncing = false;
    int m_waiting = 0;
    int m_needsYou = 0;
    QHash<QString, Count> m_counts;
    QHash<QString, QString> m_closed;
};

} // namespace tradewind
