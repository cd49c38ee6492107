// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/common.h"
#include "services/domain/values/id.h"
#include "services/domain/values/money.h"
#include "services/domain/values/openenum.h"
#include "services/domain/values/quantity.h"
#include "services/domain/values/weight.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace tradewind {

// Goods reaching the warehouse, as the platform describes it: services/wire/platform-v1.openapi.yaml.

enum class ReceiptState {
    Announced,
    Arrived,
    Signed,
    Inspecting,
    Passed,
    Failed,
    Discrepancy,
    AwaitingDecision,
    Accept,
    AcceptWithCredit,
    Rework,
    ReturnToSupplier,
    Exchange,
    Discard,
    Stored,
};
template <>
struct WireWords<ReceiptState>
{
    static constexpr WireWord<ReceiptState> table[] = {
        {ReceiptState::Announced, QLatin1StringView("announced")},
        {ReceiptState::Arrived, QLatin1StringView("arrived")},
        {ReceiptState::Signed, QLatin1StringView("signed")},
        {ReceiptState::Inspecting, QLatin1StringView("inspecting")},
        {ReceiptState::Passed, QLatin1StringView("passed")},
        {ReceiptState::Failed, QLatin1StringView("failed")},
        {ReceiptState::Discrepancy, QLatin1StringView("discrepancy")},
        {ReceiptState::AwaitingDecision, QLatin1StringView("awaiting_decision")},
        {ReceiptState::Accept, QLatin1StringView("accept")},
        {ReceiptState::AcceptWithCredit, QLatin1StringView("accept_with_credit")},
        {ReceiptState::Rework, QLatin1StringView("rework")},
        {ReceiptState::ReturnToSupplier, QLatin1StringView("return_to_supplier")},
        {ReceiptState::Exchange, QLatin1StringView("exchange")},
        {ReceiptState::Discard, QLatin1StringView("discard")},
        {ReceiptState::Stored, QLatin1StringView("stored")},
    };
};

enum class DefectClass { Critical, Major, Minor };
template <>
struct WireWords<DefectClass>
{
    static constexpr WireWord<DefectClass> table[] = {
        {DefectClass::Critical, QLatin1StringView("critical")},
        {DefectClass::Major, QLatin1StringView("major")},
        {DefectClass::Minor, QLatin1StringView("minor")},
    };
};

enum class Verdict { Passed, Failed, Discrepancy };
template <>
struct WireWords<Verdict>
{
    static constexpr WireWord<Verdict> table[] = {
        {Verdict::Passed, QLatin1StringView("passed")},
        {Verdict::Failed, QLatin1StringView("failed")},
        {Verdict::Discrepancy, QLatin1StringView("discrepancy")},
    };
};

enum class DiscrepancyKind { Short, Over, Wrong, Damaged };
template <>
struct WireWords<DiscrepancyKind>
{
    static constexpr WireWord<DiscrepancyKind> table[] = {
        {DiscrepancyKind::Short, QLatin1StringView("short")},
        {DiscrepancyKind::Over, QLatin1StringView("over")},
        {DiscrepancyKind::Wrong, QLatin1StringView("wrong")},
        {DiscrepancyKind::Damaged, QLatin1StringView("damaged")},
    };
};

struct Photo
{
    QString imageId;
    QString caption;
    std::optional<OpenEnum<DefectClass>> defectClass;
    QDateTime takenAt; ///< may be absent

    bool operator==(const Photo&) const = default;
};

/// What the warehouse measured, over all cartons.
struct Measured
{
    qint64 grams = 0;
    qint64 cartons = 0;
    Dimensions cartonDims;
    qint64 unitGrams = 0;

    bool operator==(const Measured&) const = default;
};

struct Check
{
    QString name;
    bool passed = false;
    QString note; ///< may be absent

    bool operator==(const Check&) const = default;
};

struct Defect
{
    OpenEnum<DefectClass> defectClass;
    QString name;
    qint64 count = 0;

    bool operator==(const Defect&) const = default;
};

/// Most defects allowed in the sample.
struct DefectLimit
{
    OpenEnum<DefectClass> defectClass;
    qint64 found = 0;
    qint64 limit = 0;

    bool operator==(const DefectLimit&) const = default;
};

/// What QC did and found.
struct Inspection
{
    QString id;
    QString number;
    OpenEnum<QcPlan> plan;
    qint64 lotSize = 0;
    qint64 sampleSize = 0;
    QList<Check> checks;
    QList<Defect> defects;
    QList<DefectLimit> limits;
    OpenEnum<Verdict> verdict;
    QString inspector;
    QDateTime at;
    QString note; ///< may be absent

    bool operator==(const Inspection&) const = default;
};

struct Discrepancy
{
    OpenEnum<DiscrepancyKind> kind;
    Quantity quantity;
    QString text;

    bool operator==(const Discrepancy&) const = default;
};

/// What the merchant may choose, with its consequence.
struct QcOption
{
    OpenEnum<QcChoice> choice;
    QString text;
    std::optional<Money> credit; ///< given back
    std::optional<Money> cost;   ///< to be paid
    std::optional<qint64> days;  ///< how long it takes

    bool operator==(const QcOption&) const = default;
};

struct QcDecision
{
    QList<QcOption> options;
    QDateTime deadline;
    OpenEnum<QcChoice> defaultChoice;         ///< what silence means
    std::optional<OpenEnum<QcChoice>> choice; ///< once decided
    std::optional<bool> byDefault;
    std::optional<Author> by;
    QDateTime at; ///< may be absent
    QString note; ///< may be absent

    bool operator==(const QcDecision&) const = default;
};

struct ReceiptLine
{
    qint64 lineNo = 0; ///< of the order
    OfferId offerId;   ///< may be absent
    SkuId skuId;       ///< may be absent
    QString title;
    QString imageId; ///< may be absent
    Quantity expected;
    Quantity received;
    std::optional<qint64> sellerGrams;   ///< one unit, as the seller declared it
    std::optional<qint64> measuredGrams; ///< one unit, as measured

    bool operator==(const ReceiptLine&) const = default;
};

/// Goods of a supplier order reaching the warehouse.
struct InboundReceipt
{
    ReceiptId id;
    qint64 version = 0;
    QDateTime updatedAt;
    CompanyId companyId;
    QString number;
    OpenEnum<ReceiptState> state;
    OrderId orderId;
    QString orderNumber;
    SupplierOrderId supplierOrderId;
    QString supplierName;
    QString carrier;
    QString waybill;
    QDateTime announcedAt;
    QDateTime receivedAt; ///< may be absent
    QList<ReceiptLine> lines;
    std::optional<Measured> measured;
    QList<Photo> photos;
    std::optional<Inspection> inspection;
    std::optional<Discrepancy> discrepancy;
    std::optional<QcDecision> decision;

    bool operator==(const InboundReceipt&) const = default;
};

struct ReceiptDecideExpect
{
    QDateTime deadline;
    std::optional<Money> credit;
    std::optional<Money> cost;

    bool operator==(const ReceiptDecideExpect&) const = default;
};

struct ReceiptDecide
{
    ClientRef clientRef;
    OpenEnum<QcChoice> choice;
    QString note;
    ReceiptDecideExpect expect;

    bool operator==(const ReceiptDecide&) const = default;
};

} // namespace tradewind
