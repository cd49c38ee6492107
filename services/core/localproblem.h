// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/problem.h"

#include <QStringView>

#include <optional>

/// Troubles no platform reports, as words in `Problem::rawSlug` with `Slug::Other`, so that a person can be told more
/// than the kind of the error says.
namespace tradewind::localproblem {

inline constexpr QStringView kCaptivePortal = u"captive-portal";    ///< something else than the platform answered
inline constexpr QStringView kMayBeKept = u"may-be-kept";           ///< saving failed so that nobody knows yet
inline constexpr QStringView kTlsRefused = u"tls-refused";          ///< the certificate was not accepted
inline constexpr QStringView kSignInDenied = u"sign-in-denied";     ///< the user said no on the sign-in page
inline constexpr QStringView kSignInTimeout = u"sign-in-timeout";   ///< the browser never came back
inline constexpr QStringView kSignInForged = u"sign-in-forged";     ///< the browser came back from another sign-in
inline constexpr QStringView kSignInRefused = u"sign-in-refused";   ///< the platform did not accept the sign-in
inline constexpr QStringView kSignInUnusable = u"sign-in-unusable"; ///< the platform's sign-in is not what we support
inline constexpr QStringView kSignInOtherUser = u"sign-in-other-user";     ///< somebody else signed in than before
inline constexpr QStringView kUpdateUnverifiable = u"update-unverifiable"; ///< this build cannot check signatures
inline constexpr QStringView kUpdateForged = u"update-forged";             ///< not signed by the makers, or changed
inline constexpr QStringView kUpdateUnreadable = u"update-unreadable";     ///< signed, and not what is expected
inline constexpr QStringView kUpdateExpired = u"update-expired";           ///< too old, or from the future
inline constexpr QStringView kUpdateRolledBack = u"update-rolled-back";    ///< older than one seen before

/// The problem of one of these words.
inline Problem problem(QStringView word)
{
    Problem made;
    made.rawSlug = word.toString();
    return made;
}

/// Whether the problem of an error is the one of this word.
inline bool is(const std::optional<Problem>& problem, QStringView word)
{
    return problem && problem->slug == Problem::Slug::Other && problem->rawSlug == word;
}

} // namespace tradewind::localproblem
