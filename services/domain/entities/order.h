// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/approval.h"
#include "services/domain/entities/common.h"
#include "services/domain/entities/ordercontent.h"
#include "services/domain/entities/tracking.h"
#include "services/domain/values/contenthash.h"
#include "services/domain/values/currency.h"
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

// Orders, as the platform describes it: services/wire/platform-v1.openapi.yaml.

enum class PriceSource { Round, Tier, Sku };
template <>
struct WireWords<PriceSource>
{
    static constexpr WireWord<PriceSource> table[] = {
        {PriceSource::Round, QLatin1StringView("round")},
        {PriceSource::Tier, QLatin1StringView("tier")},
        {PriceSource::Sku, QLatin1StringView("sku")},
    };
};

enum class OrderState {
    Draft,
    PendingApproval,
    AwaitingPayment1,
    Paid,
    Verifying,
    Purchasing,
    Purchased,
    SupplierShipped,
    PartiallyInWarehouse,
    InWarehouse,
    Completed,
    Cancelled,
    Refunded,
};
template <>
struct WireWords<OrderState>
{
    static constexpr WireWord<OrderState> table[] = {
        {OrderState::Draft, QLatin1StringView("draft")},
        {OrderState::PendingApproval, QLatin1StringView("pending_approval")},
        {OrderState::AwaitingPayment1, QLatin1StringView("awaiting_payment1")},
        {OrderState::Paid, QLatin1StringView("paid")},
        {OrderState::Verifying, QLatin1StringView("verifying")},
        {OrderState::Purchasing, QLatin1StringView("purchasing")},
        {OrderState::Purchased, QLatin1StringView("purchased")},
        {OrderState::SupplierShipped, QLatin1StringView("supplier_shipped")},
        {OrderState::PartiallyInWarehouse, QLatin1StringView("partially_in_warehouse")},
        {OrderState::InWarehouse, QLatin1StringView("in_warehouse")},
        {OrderState::Completed, QLatin1StringView("completed")},
        {OrderState::Cancelled, QLatin1StringView("cancelled")},
        {OrderState::Refunded, QLatin1StringView("refunded")},
    };
};

enum class OrderFlag { ShortfallDue, OnHold, PartiallyCancelled, RefundPending, DisputeOpen };
template <>
struct WireWords<OrderFlag>
{
    static constexpr WireWord<OrderFlag> table[] = {
        {OrderFlag::ShortfallDue, QLatin1StringView("shortfall_due")},
        {OrderFlag::OnHold, QLatin1StringView("on_hold")},
        {OrderFlag::PartiallyCancelled, QLatin1StringView("partially_cancelled")},
        {OrderFlag::RefundPending, QLatin1StringView("refund_pending")},
        {OrderFlag::DisputeOpen, QLatin1StringView("dispute_open")},
    };
};

enum class SupplierOrderState {
    WaitBuyerPay,
    WaitSellerSend,
    WaitLogisticsTakeIn,
    WaitBuyerReceive,
    WaitBuyerSign,
    SignInSuccess,
    ConfirmGoods,
    Success,
    Cancel,
    Terminated,
    WaitSellerConfirm,
    WaitBuyerConfirm,
    WaitBuyerConfirmAction,
    WaitSellerPush,
    WaitSellerAct,
    SignInFailed,
    PaidButNotFund,
    ConfirmGoodsButNotFund,
    ConfirmGoodsAndHasSubsidy,
    SendGoodsButNotFund,
};
template <>
struct WireWords<SupplierOrderState>
{
    static constexpr WireWord<SupplierOrderState> table[] = {
        {SupplierOrderState::WaitBuyerPay, QLatin1StringView("waitbuyerpay")},
        {SupplierOrderState::WaitSellerSend, QLatin1StringView("waitsellersend")},
        {SupplierOrderState::WaitLogisticsTakeIn, QLatin1StringView("waitlogisticstakein")},
        {SupplierOrderState::WaitBuyerReceive, QLatin1StringView("waitbuyerreceive")},
        {SupplierOrderState::WaitBuyerSign, QLatin1StringView("waitbuyersign")},
        {SupplierOrderState::SignInSuccess, QLatin1StringView("signinsuccess")},
        {SupplierOrderState::ConfirmGoods, QLatin1StringView("confirm_goods")},
        {SupplierOrderState::Success, QLatin1StringView("success")},
        {SupplierOrderState::Cancel, QLatin1StringView("cancel")},
        {SupplierOrderState::Terminated, QLatin1StringView("terminated")},
        {SupplierOrderState::WaitSellerConfirm, QLatin1StringView("waitsellerconfirm")},
        {SupplierOrderState::WaitBuyerConfirm, QLatin1StringView("waitbuyerconfirm")},
        {SupplierOrderState::WaitBuyerConfirmAction, QLatin1StringView("waitbuyerconfirmaction")},
        {SupplierOrderState::WaitSellerPush, QLatin1StringView("waitsellerpush")},
        {SupplierOrderState::WaitSellerAct, QLatin1StringView("waitselleract")},
        {SupplierOrderState::SignInFailed, QLatin1StringView("signinfailed")},
        {SupplierOrderState::PaidButNotFund, QLatin1StringView("paid_but_not_fund")},
        {SupplierOrderState::ConfirmGoodsButNotFund, QLatin1StringView("confirm_goods_but_not_fund")},
        {SupplierOrderState::ConfirmGoodsAndHasSubsidy, QLatin1StringView("confirm_goods_and_has_subsidy")},
        {SupplierOrderState::SendGoodsButNotFund, QLatin1StringView("send_goods_but_not_fund")},
    };
};

enum class SupplierLineState { NotShipped, Shipped, Received, Returned, PartlyShipped, Cancelled };
template <>
struct WireWords<SupplierLineState>
{
    static constexpr WireWord<SupplierLineState> table[] = {
        {SupplierLineState::NotShipped, QLatin1StringView("not_shipped")},
        {SupplierLineState::Shipped, QLatin1StringView("shipped")},
        {SupplierLineState::Received, QLatin1StringView("received")},
        {SupplierLineState::Returned, QLatin1StringView("returned")},
        {SupplierLineState::PartlyShipped, QLatin1StringView("partly_shipped")},
        {SupplierLineState::Cancelled, QLatin1StringView("cancelled")},
    };
};

enum class DocumentKind { Proforma, PurchaseOrder, PackingList, InspectionReport, CommercialInvoice };
template <>
struct WireWords<DocumentKind>
{
    static constexpr WireWord<DocumentKind> table[] = {
        {DocumentKind::Proforma, QLatin1StringView("proforma")},
        {DocumentKind::PurchaseOrder, QLatin1StringView("purchase_order")},
        {DocumentKind::PackingList, QLatin1StringView("packing_list")},
        {DocumentKind::InspectionReport, QLatin1StringView("inspection_report")},
        {DocumentKind::CommercialInvoice, QLatin1StringView("commercial_invoice")},
    };
};

/// A line at the published price.
struct PrepareLine
{
    OfferId offerId;
    SkuId skuId;
    Quantity quantity;
    OpenEnum<QcPlan> qcPlan;
    QList<LineService> services;

    bool operator==(const PrepareLine&) const = default;
};

/// What is to be ordered.
struct PrepareRequest
{
    OrderSource source;
    QList<PrepareLine> lines; ///< buying_list only; a round brings its own
    OpenEnum<ServiceMode> serviceMode;
    AddressId addressId;
    OpenEnum<Incoterm> incoterm;
    QString incotermPlace;
    /// for the estimate of payment 2; absent for source_to_forwarder
    QString freightLineId;
    Currency paymentCurrency;

    bool operator==(const PrepareRequest&) const = default;
};

/// lineTotal = unitPrice × quantity, half up to the currency's exponent.
struct OrderLine
{
    qint64 lineNo = 0;
    OfferId offerId;       ///< may be absent
    SkuId skuId;           ///< may be absent
    QString rfqLineId;     ///< may be absent
    SupplierId supplierId; ///< may be absent
    QString title;
    QString titleOriginal;
    QString variant;
    QString imageId; ///< may be absent
    Quantity quantity;
    UnitPrice unitPrice;
    OpenEnum<PriceSource> priceSource;
    Money lineTotal;
    OpenEnum<QcPlan> qcPlan;
    QList<LineService> services;
    std::optional<KnownWeight> weight; ///< of one unit, as used
    std::optional<Dimensions> dims;    ///< of one unit, as used
    QString hs;                        ///< may be absent
    QList<OpenEnum<RestrictedAttribute>> restricted;

    bool operator==(const OrderLine&) const = default;
};

/// A due as it will come into being.
struct PreparedDue
{
    OpenEnum<DueKind> kind;
    Money amount;
    QString basis;
    QList<QString> chargeIds;

    bool operator==(const PreparedDue&) const = default;
};

/// Whether a rule asks for an approval, and the one that covers this content.
struct PreparedApproval
{
    /// not_required; pending (asked for); approved; … or invalidated when a new one is needed
    OpenEnum<ApprovalState> state;
    bool required = false;
    ApprovalId approvalId; ///< may be absent
    QList<RuleHit> rules;

    bool operator==(const PreparedApproval&) const = default;
};

/// What happens when the merchant does not answer.
struct Silence
{
    OpenEnum<QcChoice> qcDefault;
    qint64 qcHours = 0;
    qint64 freeStorageDays = 0;

    bool operator==(const Silence&) const = default;
};

/// Binding figures for an order. Goods = Σ line totals; domestic freight by template (see FreightTemplate); service
/// fee and services by the fee book (see FeeRule), taken of goods; the tooling and sample fees and the `fees` of a
/// round are charges too; a line without an offer has no domestic freight; total = Σ charges. Estimates: payment2
/// by the freight line (see EstimateRule), duty, vat and clearance by the duty rules with F = the payment2
/// estimate; no estimate is given when the weight of a line is unknown or no freight line is named. The platform
/// creates the order with exactly these figures until expiresAt, under the same contentHash.
struct Prepared
{
    QString id;
    CompanyId companyId;
    QDateTime preparedAt;
    QDateTime expiresAt;
    ContentHash contentHash;
    OrderContent content;
    QList<OrderLine> lines;
    QList<Charge> charges;
    Money total;
    QList<PreparedDue> dues;
    QList<Estimate> estimates;
    PreparedApproval approval;
    qint64 payWithinHours = 0;
    Silence silence;
    bool hashVerified = false; ///< contentHash was recomputed here from what was received, and is the same

    bool operator==(const Prepared&) const = default;
};

struct Memo
{
    QString text;
    Author by;
    QDateTime at;

    bool operator==(const Memo&) const = default;
};

/// A document of the platform; without a file it can be made from the entity's figures.
struct Document
{
    OpenEnum<DocumentKind> kind;
    QString number;
    QDateTime issuedAt; ///< absent: not issued yet
    std::optional<FileRef> file;

    bool operator==(const Document&) const = default;
};

/// What cancelling would do now.
struct Cancellation
{
    bool allowed = false;
    QString rule;
    std::optional<Money> refund;

    bool operator==(const Cancellation&) const = default;
};

struct SupplierOrderLine
{
    qint64 lineNo = 0;
    Quantity quantity;
    Quantity received;
    OpenEnum<SupplierLineState> state;

    bool operator==(const SupplierOrderLine&) const = default;
};

/// The platform's order with one supplier (at most 50 SKUs); its lines name the order's by lineNo.
struct SupplierOrder
{
    SupplierOrderId id;
    QString number;
    SupplierId supplierId;
    QString supplierName;
    QString supplierNameOriginal;
    OpenEnum<SupplierOrderState> state;
    QList<SupplierOrderLine> lines;
    Money goods;
    Money domesticFreight;
    QString freightTemplateId; ///< may be absent
    QList<TrackingLeg> legs;
    QString closeReason; ///< may be absent

    bool operator==(const SupplierOrder&) const = default;
};

/// The merchant's order.
struct PurchaseOrder
{
    OrderId id;
    qint64 version = 0;
    QDateTime updatedAt;
    CompanyId companyId;
    ClientRef clientRef; ///< may be absent
    QString number;
    QString title;
    OpenEnum<OrderState> state;
    QList<OpenEnum<OrderFlag>> flags;
    ContentHash contentHash;
    OrderSource source;
    OpenEnum<ServiceMode> serviceMode;
    Currency currency;
    Currency paymentCurrency;
    Destination destination;
    OpenEnum<Incoterm> incoterm;
    QString incotermPlace;
    QString freightLineId; ///< may be absent
    Author placedBy;
    QDateTime placedAt;
    ApprovalId approvalId; ///< may be absent
    QString approvedBy;    ///< may be absent
    QDateTime payBy;       ///< while awaiting payment 1
    QList<OrderLine> lines;
    QList<Charge> charges;
    Money total;
    QList<Due> dues;
    QList<SupplierOrder> supplierOrders; ///< empty until purchased
    QList<TimelineEntry> timeline;       ///< oldest first
    std::optional<Memo> memo;
    QList<Memo> memoHistory; ///< older ones, oldest first
    QList<Document> documents;
    Cancellation cancellation;
    QString holdReason; ///< may be absent

    bool operator==(const PurchaseOrder&) const = default;
};

/// What must be left of a line's variant when the order is placed.
struct StockExpect
{
    qint64 lineNo = 0; ///< of the prepared lines, from 1
    Decimal atLeast;

    bool operator==(const StockExpect&) const = default;
};

/// What the merchant saw. Another hash or total: price-changed with the changed values; expired prepare:
/// precondition-failed; less stock: out-of-stock; a rule's approval missing: approval-required, void:
/// approval-invalidated.
struct OrderExpect
{
    ContentHash contentHash;
    Money total;
    QList<StockExpect> stock; ///< may be empty

    bool operator==(const OrderExpect&) const = default;
};

struct OrderCreate
{
    ClientRef clientRef;
    QString preparedId;
    ApprovalId approvalId; ///< may be absent
    OrderExpect expect;
    QString memo; ///< may be absent

    bool operator==(const OrderCreate&) const = default;
};

struct OrderCancelExpect
{
    OpenEnum<OrderState> state;

    bool operator==(const OrderCancelExpect&) const = default;
};

struct OrderCancel
{
    ClientRef clientRef;
    QString reason;
    OrderCancelExpect expect;

    bool operator==(const OrderCancel&) const = default;
};

struct OrderMemo
{
    ClientRef clientRef;
    QString text;

    bool operator==(const OrderMemo&) const = default;
};

} // namespace tradewind
