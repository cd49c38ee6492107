// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/domain/entities/order.h"
#include "services/sourcing/sourcingservice.h"

namespace tradewind {

/// One line that is to be ordered.
struct CheckoutLine
{
    QString rfqLineId; ///< of a round; empty for goods at published prices
    OfferId offerId;   ///< may be null with a round
    SkuId skuId;       ///< may be null with a round
    QString title;
    QString variant;
    QString imageId;
    Quantity quantity;
    OpenEnum<QcPlan> qcPlan;
    QList<LineService> services;
    std::optional<OfferSnapshot> offer; ///< as it stood when it was chosen; for goods at published prices

    bool operator==(const CheckoutLine&) const = default;
};

/// An order that is being made: what the checkout wizard edits. Kept in the journal.
struct CheckoutDraft
{
    static constexpr QLatin1StringView kKind{"checkout"}; ///< of its draft in the journal

    QString id;
    QDateTime createdAt;
    int step = 0; ///< of the wizard, where it is taken up again
    int done = 0; ///< steps that were finished
    QString title;
    OrderSource source;
    QString origin; ///< what it was started from on this machine (a buying list); one draft stands for it
    QString rfqNumber;
    QList<CheckoutLine> lines;
    OpenEnum<ServiceMode> serviceMode;
    Currency paymentCurrency;
    AddressId addressId;
    OpenEnum<Incoterm> incoterm;
    QString incotermPlace;
    QString freightLineId;
    QString memo;

    QByteArray prepared;       ///< the binding figures as received; empty: none yet
    bool preparedVoid = false; ///< edited since: shown struck through, never sent

    std::optional<Money> approvalMax; ///< most that is asked for; the proposal when not set
    QDateTime approvalUntil;
    QString approvalNote;
    QString approvalRef; ///< clientRef of the approval that was asked for from here

    FxQuoteId fxQuoteId; ///< the rate that was locked last

    qint64 orderIntent = 0; ///< once "place order and pay" was pressed
    qint64 paymentIntent = 0;
    QString orderRef; ///< clientRef of the order

    bool isFromRound() const { return source.kind.is(SourceKind::Round); }
    /// "3,000 pcs" as a number; nothing when units differ.
    std::optional<Quantity> pieces() const;

    bool operator==(const CheckoutDraft&) const = default;
};

/// What prepare is asked for.
PrepareRequest requestOf(const CheckoutDraft& draft);

/// A line at the published price.
CheckoutLine checkoutLineOf(const OfferSnapshot& snapshot, const Decimal& quantity);
/// The lines of a round in one scenario.
QList<CheckoutLine> checkoutLinesOf(const Rfq& rfq, const QuoteRound& round, const QString& scenarioId);

/// The figures of a draft, from the JSON they came in.
Result<Prepared> preparedFromJson(const QByteArray& json);

QByteArray toJson(const CheckoutDraft& draft);
Result<CheckoutDraft> checkoutDraftFromJson(const QByteArray& json);

} // namespace tradewind
