// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/common.h"
#include "services/domain/values/currency.h"
#include "services/domain/values/id.h"
#include "services/domain/values/money.h"
#include "services/domain/values/openenum.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace tradewind {

// Who is signed in and what is offered, as the platform describes it: services/wire/platform-v1.openapi.yaml.

enum class MemberRole {
    Owner,
    Buyer,
    Approver,
    Finance,
    Viewer,
    Rep,
    RepLead,
};
template <>
struct WireWords<MemberRole>
{
    static constexpr WireWord<MemberRole> table[] = {
        {MemberRole::Owner, QLatin1StringView("owner")},       {MemberRole::Buyer, QLatin1StringView("buyer")},
        {MemberRole::Approver, QLatin1StringView("approver")}, {MemberRole::Finance, QLatin1StringView("finance")},
        {MemberRole::Viewer, QLatin1StringView("viewer")},     {MemberRole::Rep, QLatin1StringView("rep")},
        {MemberRole::RepLead, QLatin1StringView("rep_lead")},
    };
};

enum class Permission {
    Browse,
    RequestQuote,
    AcceptQuote,
    RequestApproval,
    Approve,
    PlaceOrder,
    Pay,
    Convert,
    DecideQc,
    Ship,
    Message,
    ManageCompany,
};
template <>
struct WireWords<Permission>
{
    static constexpr WireWord<Permission> table[] = {
        {Permission::Browse, QLatin1StringView("browse")},
        {Permission::RequestQuote, QLatin1StringView("request_quote")},
        {Permission::AcceptQuote, QLatin1StringView("accept_quote")},
        {Permission::RequestApproval, QLatin1StringView("request_approval")},
        {Permission::Approve, QLatin1StringView("approve")},
        {Permission::PlaceOrder, QLatin1StringView("place_order")},
        {Permission::Pay, QLatin1StringView("pay")},
        {Permission::Convert, QLatin1StringView("convert")},
        {Permission::DecideQc, QLatin1StringView("decide_qc")},
        {Permission::Ship, QLatin1StringView("ship")},
        {Permission::Message, QLatin1StringView("message")},
        {Permission::ManageCompany, QLatin1StringView("manage_company")},
    };
};

enum class Module {
    Catalogue,
    Sourcing,
    Approvals,
    Orders,
    Money,
    Warehouse,
    Shipping,
    Tracking,
    Messages,
    Files,
    Cases,
    TradeFiles,
    Credit,
    TaxInvoices,
    Rep,
};
template <>
struct WireWords<Module>
{
    static constexpr WireWord<Module> table[] = {
        {Module::Catalogue, QLatin1StringView("catalogue")},
        {Module::Sourcing, QLatin1StringView("sourcing")},
        {Module::Approvals, QLatin1StringView("approvals")},
        {Module::Orders, QLatin1StringView("orders")},
        {Module::Money, QLatin1StringView("money")},
        {Module::Warehouse, QLatin1StringView("warehouse")},
        {Module::Shipping, QLatin1StringView("shipping")},
        {Module::Tracking, QLatin1StringView("tracking")},
        {Module::Messages, QLatin1StringView("messages")},
        {Module::Files, QLatin1StringView("files")},
        {Module::Cases, QLatin1StringView("cases")},
        {Module::TradeFiles, QLatin1StringView("trade_files")},
        {Module::Credit, QLatin1StringView("credit")},
        {Module::TaxInvoices, QLatin1StringView("tax_invoices")},
        {Module::Rep, QLatin1StringView("rep")},
    };
};

enum class SnapshotMode { Full, Partial, Off };
template <>
struct WireWords<SnapshotMode>
{
    static constexpr WireWord<SnapshotMode> table[] = {
        {SnapshotMode::Full, QLatin1StringView("full")},
        {SnapshotMode::Partial, QLatin1StringView("partial")},
        {SnapshotMode::Off, QLatin1StringView("off")},
    };
};

/// A merchant's consent for a rep.
struct MerchantGrant
{
    CompanyId companyId;
    QString companyName;
    QList<OpenEnum<Permission>> scope;
    QDateTime until;

    bool operator==(const MerchantGrant&) const = default;
};

/// The signed-in user, as the platform sees them. `id` is the user's id.
struct Me
{
    UserId id;
    qint64 version = 0;
    QDateTime updatedAt;
    CompanyId companyId;
    QString name;
    QString email;
    QString locale;
    QString companyName;
    QList<OpenEnum<MemberRole>> roles;
    QList<OpenEnum<Permission>> permissions;
    std::optional<Money> spendingLimit; ///< in the company's currency, for one payment
    QList<MerchantGrant> merchants;     ///< reps only: whom they may act for

    bool operator==(const Me&) const = default;
};

struct CatalogueCapabilities
{
    OpenEnum<SnapshotMode> snapshot;
    qint64 offerCount = 0;

    bool operator==(const CatalogueCapabilities&) const = default;
};

/// Limits a client keeps to so that it is not refused.
struct Limits
{
    qint64 maxFileBytes = 0;
    qint64 maxPageSize = 0;
    qint64 maxOrderLines = 0;
    qint64 supplierOrderSkus = 0;
    qint64 messageLength = 0;
    qint64 resolveInputs = 0;

    bool operator==(const Limits&) const = default;
};

/// What the platform offers this account. `id` is always `capabilities`.
struct Capabilities
{
    QString id;
    qint64 version = 0;
    QDateTime updatedAt;
    CompanyId companyId;
    QString platformName;
    QString catalogueId; ///< accounts with the same catalogueId share one catalogue
    QString minClient;   ///< older clients must not continue (client-too-old)
    QList<OpenEnum<Module>> modules;
    QList<OpenEnum<ServiceMode>> serviceModes;
    CatalogueCapabilities catalogue;
    QList<Currency> currencies;
    QList<Currency> paymentCurrencies;
    QList<QString> destinations;
    Limits limits;
    qint64 idempotencyTtl = 0; ///< seconds; at least 7 days
    qint64 cursorTtl = 0;      ///< seconds
    qint64 prepareTtl = 0;     ///< seconds a prepare binds
    qint64 fxQuoteTtl = 0;     ///< seconds an FX quote holds

    bool operator==(const Capabilities&) const = default;
};

} // namespace tradewind
