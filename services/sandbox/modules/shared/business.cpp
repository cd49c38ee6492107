// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/modules/shared/business.h"

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

QJsonObject authorOf(const Desk& desk, const QString& member)
{
    const Entity person = desk.need(u"member"_s, member);
    const bool staff = person.body["roles"_L1].toArray().contains(u"rep"_s);
    return {{u"id"_s, person.id}, {u"name"_s, person.body["name"_L1]}, {u"role"_s, staff ? u"rep"_s : u"merchant"_s}};
}

QJsonObject platformAuthor()
{
    return {{u"name"_s, u"Tradewind Procurement"_s}, {u"role"_s, u"platform"_s}};
}

} // namespace tradewind::sandbox
