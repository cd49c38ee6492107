// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/core/problem.h"
#include "services/outbox/bodyfill.h"
#include "services/outbox/outcome.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QStringList>

#include <optional>

namespace tradewind {

/// Where an intent stands (`architecture.md` §5.2). A draft is not an intent yet: it lives in the DraftStore.
enum class IntentPhase {
    Queued,    ///< durable, never left this machine
    Attempted, ///< may have left; its outcome is being found out under the same key
    Confirmed, ///< executed: there is a receipt
    Rejected,  ///< the platform said no; trying again would be a new intent
    NeedsYou,  ///< a person has to decide
    Withdrawn  ///< taken back before it left, or put away by a person
};

/// Why an intent needs a person, or, NotNeeded alone, why it was withdrawn.
enum class NeedsYouWhy {
    None,
    ConditionFailed,  ///< what was agreed no longer holds; `problem` has old and new
    PresenceRequired, ///< a payment or conversion that must not start by itself any more
    DeadlinePassed,   ///< too late; it was not executed and cannot be
    KeyReused,        ///< the platform got other bytes under this key: a mistake of ours
    Damaged,          ///< the journal's row does not match its hash: not sent
    DependencyFailed, ///< what it waited for was not confirmed
    ReferenceMissing, ///< the receipt it waited for lacks a value it needs
    ModuleOff,        ///< the platform no longer offers this
    FileMissing,      ///< a file it names is not on this machine any more
    FileRefused,      ///< the platform does not take a file it names
    Restored,         ///< found in a journal that was damaged or is an older copy: never sent by itself
    NotNeeded         ///< it needs nobody any more and was put away: what it was for came about in another way
};

/// Stable words, for the journal and for JSON output.
QString phaseName(IntentPhase phase);
std::optional<IntentPhase> phaseFromName(QStringView name);
QString whyName(NeedsYouWhy why);
NeedsYouWhy whyFromName(QStringView name);

/// What a person is told about an intent while the platform has not answered: a word the user interface has a sentence
/// for, and the facts of that sentence.
struct IntentSummary
{
    QString kind;
    QJsonObject facts;
};

/// An act that is to reach the platform exactly once, as a capability asks for it. The outbox adds clientRef (to the
/// body too) and idempotency key.
struct IntentDraft
{
    QString operationId; ///< of the contract
    QString module;      ///< of the contract; when it is switched off the intent needs a person. May be empty
    QString entityKey;   ///< what it acts on, "order:o-1"; intents with the same one go out in order. Empty: alone
    QByteArray method = "POST";
    QString path; ///< "/v1/…", percent-encoded
    QJsonObject body;
    QByteArray ifMatch;        ///< the ETag that was edited; for PATCH alone
    QDateTime requestDeadline; ///< the platform will not execute it later; invalid: none
    QString onBehalfOf;        ///< company a rep acts for
    IntentSummary summary;
    qint64 dependsOn = 0;  ///< intent that must be confirmed first; 0: none
    QList<BodyFill> fills; ///< values from that intent's receipt
    /// For payments and conversions: never sent a first time after this, nor after a restart. It becomes the request's
    /// deadline too when none is given.
    QDateTime presentUntil;
    QStringList files; ///< SHA-256 (hex) of files the body names; uploaded first
    /// The draft it was made of, which goes in the same commit, so that it cannot be sent a second time. May be empty.
    QString draftKind;
    QString draftId;
    /// An act that needs a person, whose place this one takes: withdrawn in the same commit. 0: none.
    qint64 replaces = 0;
};

/// An intent in the journal.
struct Intent
{
    qint64 id = 0;
    QString clientRef;
    QString idempotencyKey;
    IntentDraft request;  ///< `body` only until the first attempt
    QByteArray bodyBytes; ///< exactly what goes out; frozen at the first attempt
    QByteArray bodySha256;
    IntentPhase phase = IntentPhase::Queued;
    NeedsYouWhy why = NeedsYouWhy::None;
    int attempts = 0;
    QDateTime createdAt;
    QDateTime firstAttemptAt; ///< by the platform's clock; invalid while it surely never left
    QDateTime changedAt;
    std::optional<Problem> problem;
    qint64 receiptNumber = 0; ///< 0: none yet
    bool inFlight = false;    ///< being sent at this moment, or its answer is being stored; not in the journal

    /// What it carries to the platform.
    QJsonObject body() const;
    bool isOpen() const { return phase == IntentPhase::Queued || phase == IntentPhase::Attempted; }
    /// Shown as "Outcome unknown, asking": attempted, and no answer is being waited for for the first time.
    bool isOutcomeUnknown() const { return phase == IntentPhase::Attempted && (!inFlight || attempts > 1); }
};

} // namespace tradewind

Q_DECLARE_METATYPE(tradewind::Intent)
