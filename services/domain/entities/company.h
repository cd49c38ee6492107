// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/account.h"
#include "services/domain/values/currency.h"
#include "services/domain/values/id.h"
#include "services/domain/values/money.h"
#include "services/domain/values/openenum.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace tradewind {

// The company and its people, as the platform describes it: services/wire/platform-v1.openapi.yaml.

struct TaxId
{
    QString kind; ///< eori, ioss, vat …
    QString value;

    bool operator==(const TaxId&) const = default;
};

/// The caller's company. `id` is its companyId.
struct Company
{
    CompanyId id;
    qint64 version = 0;
    QDateTime updatedAt;
    CompanyId companyId;
    QString name;
    QString country;
    Currency currency; ///< for display, limits and rules
    QList<TaxId> taxIds;
    AddressId defaultAddressId; ///< may be absent
    /// goods paid in the last full calendar month: chooses the tier of volume-tiered fees
    Money feeVolume;

    bool operator==(const Company&) const = default;
};

/// A person of the company. `id` is the user's id.
struct Member
{
    UserId id;
    qint64 version = 0;
    QDateTime updatedAt;
    CompanyId companyId;
    QString name;
    QString email;
    QList<OpenEnum<MemberRole>> roles;
    std::optional<Money> spendingLimit;
    bool active = false;

    bool operator==(const Member&) const = default;
};

} // namespace tradewind
