// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/modules/shared/desk.h"
#include "services/sandbox/modules/shared/reference.h"
#include "services/sandbox/platform/context.h"

#include <memory>

namespace tradewind::sandbox {

/// What the rules of orders, money, warehouse and shipping share: what is published, what is sold, and the steps that
/// happen of themselves.
struct Business
{
    Context& context;
    Reference reference;
    QHash<QString, Step> steps; ///< by the kind of job

    /// While a past is made, offers do not change and are asked for again and again: then, what was asked is kept here.
    mutable std::unique_ptr<QHash<QString, QJsonObject>> seenOffers = {};

    QJsonObject offer(const QString& id) const
    {
        if (!context.offers || id.isEmpty())
            return {};
        if (!seenOffers)
            return context.offers->offer(id);
        if (const auto seen = seenOffers->constFind(id); seen != seenOffers->constEnd())
            return *seen;
        return *seenOffers->insert(id, context.offers->offer(id));
    }
    QJsonObject supplier(const QString& id) const
    {
        return context.offers ? context.offers->supplier(id) : QJsonObject();
    }
};

/// {id, name, role} of a member, or of the platform itself.
QJsonObject authorOf(const Desk& desk, const QString& member);
QJsonObject platformAuthor();

inline constexpr qint64 kHour = 3600;
inline constexpr qint64 kDay = 24 * kHour;

} // namespace tradewind::sandbox
