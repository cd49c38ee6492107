// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace tradewind {

/// What the platform answered to an intent that was executed, in the contract's IntentReceipt form.
struct Receipt
{
    qint64 number = 0; ///< grows; given by the journal
    qint64 intentId = 0;
    QString operation;
    QString topic;
    QString entityId;
    qint64 version = 0;
    QByteArray entity;      ///< JSON, exactly as GET would answer it
    QByteArray body;        ///< the whole receipt, JSON
    bool isDamaged = false; ///< its row in the journal was changed: it is not the platform's word
};

/// What one attempt, or asking about it, has shown.
struct Outcome
{
    enum class Kind {
        Executed,       ///< `receipt` says what it made
        Rejected,       ///< a definite no that a new try would not change
        NeedsYou,       ///< a definite no that a person can answer: a condition no longer holds
        KeyReused,      ///< the key went out with other bytes: a mistake of ours, nothing may go on by itself
        DeadlinePassed, ///< refused for being late; nothing under this key can execute any more
        NotExecuted,    ///< this attempt did nothing, and nothing was stored under its key
        SignInEnded,    ///< the same, and no attempt makes sense before somebody signs in
        InProgress,     ///< the platform is at it
        Unknown         ///< may or may not have been executed
    };
    Kind kind = Kind::Unknown;
    Receipt receipt;
    std::optional<Problem> problem;
    qint64 retryAfter = -1;   ///< milliseconds the platform asked for; -1: it did not
    bool unreachable = false; ///< no connection at all: others need not try either
};

/// What an attempt's answer means (`reliability.md` §2.1). Only a 2xx with a receipt that names our clientRef is a
/// success; everything that is not a definite answer is Unknown.
Outcome outcomeOf(const Result<QByteArray>& answer, const QString& clientRef);
/// What a refusal means.
Outcome outcomeOfProblem(const Problem& problem);

/// Reads an IntentReceipt; Error::Parse when it is none or names another clientRef.
Result<Receipt> parseReceipt(const QByteArray& json, const QString& clientRef);

/// What the platform says became of an intent (`GET /v1/operations`).
struct OperationAnswer
{
    enum class State { Executed, Rejected, InProgress, Unknown };
    State state = State::Unknown;
    Outcome outcome; ///< when executed or rejected
};
/// Reads an OperationStatus; Error::Parse when it breaks the contract or names another clientRef.
Result<OperationAnswer> parseOperation(const QByteArray& json, const QString& clientRef);

/// A problem as JSON, for the journal.
QByteArray problemToJson(const Problem& problem);
std::optional<Problem> problemFromJson(const QByteArray& json);

} // namespace tradewind
