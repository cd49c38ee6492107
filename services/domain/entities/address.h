// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/values/id.h"
#include "services/domain/values/openenum.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace tradewind {

// Addresses, as the platform describes it: services/wire/platform-v1.openapi.yaml.

enum class AddressKind { Delivery, Forwarder, Warehouse };
template <>
struct WireWords<AddressKind>
{
    static constexpr WireWord<AddressKind> table[] = {
        {AddressKind::Delivery, QLatin1StringView("delivery")},
        {AddressKind::Forwarder, QLatin1StringView("forwarder")},
        {AddressKind::Warehouse, QLatin1StringView("warehouse")},
    };
};

/// Where goods can go.
struct Address
{
    AddressId id;
    qint64 version = 0;
    QDateTime updatedAt;
    CompanyId companyId;
    ClientRef clientRef; ///< may be absent
    OpenEnum<AddressKind> kind;
    QString label;
    QString company;
    QString person;
    QString phone;
    QList<QString> lines;
    QString postalCode;
    QString city;
    QString region; ///< may be absent
    QString country;
    bool archived = false;

    bool operator==(const Address&) const = default;
};

struct AddressInput
{
    OpenEnum<AddressKind> kind;
    QString label;
    QString company;
    QString person;
    QString phone;
    QList<QString> lines;
    QString postalCode;
    QString city;
    QString region; ///< may be absent
    QString country;
    bool archived = false;

    bool operator==(const AddressInput&) const = default;
};

struct AddressCreate
{
    ClientRef clientRef;
    AddressInput address;

    bool operator==(const AddressCreate&) const = default;
};

struct AddressPatch
{
    ClientRef clientRef;
    AddressInput address; ///< the whole new content

    bool operator==(const AddressPatch&) const = default;
};

} // namespace tradewind
