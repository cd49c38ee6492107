// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/platform/directory.h"

#include <QJsonArray>

#include <mutex>

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

QSet<QString> permissionsOf(const QStringList& roles)
{
    static const QHash<QString, QStringList> kTable{
        {u"owner"_s,
         {u"browse"_s, u"request_quote"_s, u"accept_quote"_s, u"request_approval"_s, u"approve"_s, u"place_order"_s,
          u"pay"_s, u"convert"_s, u"decide_qc"_s, u"ship"_s, u"message"_s, u"manage_company"_s}},
        {u"buyer"_s,
         {u"browse"_s, u"request_quote"_s, u"accept_quote"_s, u"request_approval"_s, u"place_order"_s, u"pay"_s,
          u"decide_qc"_s, u"ship"_s, u"message"_s}},
        {u"approver"_s, {u"browse"_s, u"approve"_s, u"message"_s}},
        {u"finance"_s, {u"browse"_s, u"pay"_s, u"convert"_s, u"message"_s}},
        {u"viewer"_s, {u"browse"_s}},
        {u"rep"_s, {u"browse"_s, u"request_quote"_s, u"decide_qc"_s, u"ship"_s, u"message"_s}},
        {u"rep_lead"_s, {u"browse"_s, u"request_quote"_s, u"decide_qc"_s, u"ship"_s, u"message"_s}},
    };
    QSet<QString> all;
    for (const QString& role : roles) {
        for (const QString& permission : kTable.value(role))
            all.insert(permission);
    }
    return all;
}

void Directory::reload(const Reader& reader)
{
    QHash<QString, Principal> accounts;
    QStringList order;
    const QList<Entity> members = reader.all(u"member"_s);
    for (const Entity& member : members) {
        Principal person;
        person.account = member.id;
        person.user = member.id;
        person.name = member.body["name"_L1].toString();
        person.company = member.company;
        for (const QJsonValue& role : member.body["roles"_L1].toArray())
            person.roles.append(role.toString());
        person.permissions = permissionsOf(person.roles);
        person.viewer.account = person.account;
        person.viewer.staff = person.roles.contains(u"rep"_s) || person.roles.contains(u"rep_lead"_s);
        person.viewer.companies.append(person.company);
        if (person.viewer.staff) {
            const std::optional<Entity> me = reader.get(u"me"_s, member.id);
            for (const QJsonValue& merchant : me ? me->body["merchants"_L1].toArray() : QJsonArray())
                person.viewer.companies.append(merchant["companyId"_L1].toString());
        }
        order.prepend(person.account);
        accounts.insert(person.account, person);
    }
    const std::unique_lock lock(m_mutex);
    m_accounts = accounts;
    m_order = order;
}

std::optional<Principal> Directory::account(const QString& id) const
{
    const std::shared_lock lock(m_mutex);
    const auto found = m_accounts.constFind(id);
    if (found == m_accounts.constEnd())
        return std::nullopt;
    return *found;
}

QList<Principal> Directory::everyone() const
{
    const std::shared_lock lock(m_mutex);
    QList<Principal> all;
    for (const QString& id : m_order)
        all.append(m_accounts.value(id));
    return all;
}

} // namespace tradewind::sandbox
