// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace tradewind {

/// Why a platform refused a request: an RFC 9457 problem, reduced to what a program can act on. The slugs are those of
/// the platform contract; one that is not known to this version is kept in `rawSlug` with `slug == Slug::Other`.
struct Problem
{
    enum class Slug {
        Validation,
        NotFound,
        Unauthenticated,
        NotPermitted,
        ConsentMissing,
        ModuleOff,
        ClientTooOld,
        PayloadTooLarge,
        MoqNotMet,
        LotSize,
        MixRule,
        OutOfStock,
        PriceChanged,
        OfferDelisted,
        QuoteExpired,
        FxQuoteExpired,
        InsufficientBalance,
        TotalOverLimit,
        ApprovalRequired,
        ApprovalInvalidated,
        SpendingLimit,
        VersionConflict,
        StateConflict,
        PreconditionFailed,
        TooSoon,
        KeyReused,
        KeyInProgress,
        DeadlinePassed,
        RateLimited,
        CursorExpired,
        RestrictedGoods,
        ChannelRefused,
        Maintenance,
        Other,
    };

    /// One invalid member of the request body.
    struct FieldError
    {
        QString pointer; ///< JSON pointer into the body that was sent
        QString code;    ///< stable word: required, too_small, …
        QString detail;  ///< the platform's sentence; untrusted plain text
        bool operator==(const FieldError&) const = default;
    };

    Slug slug = Slug::Other;
    QString rawSlug;
    QString title;     ///< the platform's sentence; untrusted plain text
    QJsonObject facts; ///< every other member: old and new value of what failed, currentVersion, …
    QList<FieldError> fieldErrors;

    bool operator==(const Problem&) const = default;
};

/// The slug as written on the wire ("price-changed"); empty for Slug::Other.
QString slugName(Problem::Slug slug);
/// The slug for a wire word; Slug::Other when it is not one of the contract's.
Problem::Slug slugFromName(QStringView name);
/// Every slug of the contract, in its order, without Slug::Other.
QList<Problem::Slug> allSlugs();

} // namespace tradewind
