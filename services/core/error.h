// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/problem.h"

#include <QString>

#include <chrono>
#include <optional>

namespace tradewind {

/// An expected failure, as a value. What a person reads is made from `kind` and `problem` in one place of the user
/// interface; `detail` is for logs and never shown.
struct Error
{
    enum class Kind {
        Offline,    ///< no connection could be made; nothing was sent
        Network,    ///< the connection broke
        Timeout,    ///< the total deadline passed
        Http,       ///< an answer with a status nobody expected
        Parse,      ///< the answer was not what the contract says
        Auth,       ///< not signed in, or the sign-in has ended
        Conflict,   ///< somebody else changed it first
        Refused,    ///< the platform said no; `problem` says why
        Unknown,    ///< a mutation was sent and its outcome is not known
        Storage,    ///< the local database or disk failed
        Validation, ///< what was entered breaks a rule
        Cancelled,  ///< the caller asked to stop; an outcome, show nothing
        Internal,   ///< a mistake of ours
    };

    Kind kind = Kind::Internal;
    std::optional<Problem> problem;
    int httpStatus = 0;                             ///< 0 when there was no answer
    std::optional<std::chrono::seconds> retryAfter; ///< as the platform asked
    QString detail;                                 ///< for logs only
    int storageCode = 0;                            ///< SQLite's extended result code, when kind is Storage

    bool is(Problem::Slug slug) const { return problem && problem->slug == slug; }
};

/// Makes an error of a kind with a text for the log.
Error makeError(Error::Kind kind, const QString& detail = {});
/// The kind's name, for logs and JSON output.
QString kindName(Error::Kind kind);

} // namespace tradewind
