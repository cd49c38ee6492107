// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/platform/store.h"

#include <QHash>
#include <QSet>

#include <shared_mutex>

namespace tradewind::sandbox {

/// Who is asking: one account, what it may do and what it may see.
struct Principal
{
    QString account; ///< id of the account: keys, clientRefs and tokens belong to it
    QString user;    ///< id of the person
    QString name;
    QString company;   ///< whose business this call is about: the own one, or the merchant a rep acts for
    QStringList roles; ///< owner, buyer, approver, finance, viewer, rep, rep_lead
    QSet<QString> permissions;
    Viewer viewer;
    QString onBehalfOf; ///< the company a rep acts for; empty otherwise

    bool may(const QString& permission) const { return permissions.contains(permission); }
    bool isStaff() const { return viewer.staff; }
};

/// Every account of the platform, kept in memory so that a read costs no query. Made from the `member` entities; reload
/// after a transaction that touched one.
class Directory
{
public:
    void reload(const Reader& reader);
    std::optional<Principal> account(const QString& id) const;
    QList<Principal> everyone() const;

private:
    mutable std::shared_mutex m_mutex;
    QHash<QString, Principal> m_accounts;
    QStringList m_order;
};

/// What a role may do, as the words of `/v1/me`.
QSet<QString> permissionsOf(const QStringList& roles);

} // namespace tradewind::sandbox
