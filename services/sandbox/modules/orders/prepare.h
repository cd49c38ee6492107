// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/sandbox/modules/shared/business.h"
#include "services/sandbox/platform/body.h"
#include "services/sandbox/platform/expectations.h"

namespace tradewind::sandbox {

/// A line that is to be ordered, with everything its figures come from.
struct DraftLine
{
    QString offerId;
    QString skuId;
    QString rfqLineId;
    QString supplierId;
    QString title;
    QString titleOriginal;
    QString variant;
    QString variantOriginal;
    QString imageId;
    QString categoryId;
    qint64 milli = 0;
    QString unit;
    qint64 micro = 0;
    QString priceSource; ///< round, tier, sku
    QString qcPlan;
    QJsonArray services;
    QJsonObject weight;
    QJsonObject dims;
    QString hs;
    QJsonArray restricted;
    QJsonObject freightTemplate; ///< empty: no domestic freight known
    qint64 tooling = 0;
    qint64 sample = 0;
};

/// What is to be ordered.
struct OrderDraft
{
    QString company;
    QJsonObject source;
    QString serviceMode;
    QJsonObject destination;
    QString incoterm;
    QString incotermPlace;
    QString freightLineId;
    QString paymentCurrency;
    QList<DraftLine> lines;
    QJsonArray roundFees;
    qint64 depositBp = 10000;
};

/// A line at the published price. Refuses with what stands in the way (delisted, lot, stock, unit); whether the minimum
/// order is met is decided over all lines by `checkMinimums`, which also settles tier prices.
DraftLine publishedLine(const Business& business, const Body& line);
/// MixRule and MOQ over all lines of an order, and the tier each line gets.
void priceAndCheckMinimums(const Business& business, QList<DraftLine>& lines);
/// Compares what prepared lines cost by the piece with what the offers ask for now, where they are sold as published.
void comparePrices(const Business& business, const QJsonObject& prepared, Expectations& seen);
/// Thousandths of what is left of a variant; 0 when it is not sold any more.
qint64 stockOf(const Business& business, const QString& offerId, const QString& skuId);
/// The lines of a round's scenario.
QList<DraftLine> roundLines(const Business& business, const QJsonObject& rfq, const QJsonObject& round,
                            const QString& scenario);

/// Which supplier order each line goes into: split by supplier and by 50 SKUs. Numbers from 0, in the order of lines.
QList<int> supplierOrderOf(const QList<DraftLine>& lines);

/// The figures of an order: everything of the contract's Prepared but id, approval, and what depends on the moment of
/// asking (preparedAt, expiresAt). `misprice` minor units are added to the total and to the first due, as a fault.
QJsonObject preparedFigures(const Desk& desk, const Business& business, const OrderDraft& draft, qint64 misprice = 0);

/// Where goods go, as it is when it is chosen.
QJsonObject destinationOf(const Entity& address);

/// Which rules ask for an approval of prepared figures, as RuleHits.
QJsonArray ruleHits(const Desk& desk, const Business& business, const QList<Entity>& rules,
                    const QJsonObject& prepared);

/// An estimate of international freight and packing for goods that are not packed yet; nothing when weight or size of
/// something is unknown or the line does not take them. The other estimates (duty, vat, clearance) follow from it.
QJsonArray estimatesFor(const Desk& desk, const Business& business, const OrderDraft& draft);
/// That estimate for each scenario of a round and each line that takes its goods, in the order the lines are published.
QJsonArray freightOptionsFor(const Desk& desk, const Business& business, const QJsonObject& rfq,
                             const QJsonObject& round);

} // namespace tradewind::sandbox
