// SPDX-License-Identifier: Apache-2.0
#include "services/outbox/outcome.h"

#include "services/wire/problemjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tradewind {
using namespace Qt::StringLiterals;

namespace {

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Outcome simple(Outcome::Kind kind, const Error& error)
{
    Outcome outcome;
    outcome.kind = kind;
    outcome.problem = error.problem;
    if (error.retryAfter)
        outcome.retryAfter = std::chrono::duration_cast<std::chrono::milliseconds>(*error.retryAfter).count();
    return outcome;
}

} // namespace

Outcome outcomeOfProblem(const Problem& problem)
{
    Outcome outcome;
    outcome.problem = problem;
    outcome.kind = Outcome::Kind::Rejected;
    switch (problem.slug) {
    case Problem::Slug::PriceChanged:
    case Problem::Slug::OutOfStock:
    case Problem::Slug::OfferDelisted:
    case Problem::Slug::QuoteExpired:
    case Problem::Slug::FxQuoteExpired:
    case Problem::Slug::InsufficientBalance:
    case Problem::Slug::TotalOverLimit:
    case Problem::Slug::ApprovalRequired:
    case Problem::Slug::ApprovalInvalidated:
    case Problem::Slug::SpendingLimit:
    case Problem::Slug::VersionConflict:
    case Problem::Slug::PreconditionFailed:
    case Problem::Slug::ConsentMissing:
    case Problem::Slug::ModuleOff:
        outcome.kind = Outcome::Kind::NeedsYou;
        break;
    case Problem::Slug::KeyReused:
        outcome.kind = Outcome::Kind::KeyReused;
        break;
    case Problem::Slug::DeadlinePassed:
        outcome.kind = Outcome::Kind::DeadlinePassed;
        break;
    case Problem::Slug::KeyInProgress:
        outcome.kind = Outcome::Kind::InProgress;
        break;
    case Problem::Slug::TooSoon:
    case Problem::Slug::RateLimited:
    case Problem::Slug::Unauthenticated:
        outcome.kind = Outcome::Kind::NotExecuted;
        break;
    case Problem::Slug::Maintenance:
        outcome.kind = Outcome::Kind::Unknown;
        break;
    case Problem::Slug::Validation:
    case Problem::Slug::NotFound:
    case Problem::Slug::NotPermitted:
    case Problem::Slug::ClientTooOld:
    case Problem::Slug::PayloadTooLarge:
    case Problem::Slug::MoqNotMet:
    case Problem::Slug::LotSize:
    case Problem::Slug::MixRule:
    case Problem::Slug::StateConflict:
    case Problem::Slug::CursorExpired:
    case Problem::Slug::RestrictedGoods:
    case Problem::Slug::ChannelRefused:
    case Problem::Slug::Other:
        break;
    }
    // Whatever it is called: what the platform names with old and new value is a person's to decide.
    if (outcome.kind == Outcome::Kind::Rejected && !problem.facts.value("changes"_L1).toArray().isEmpty())
        outcome.kind = Outcome::Kind::NeedsYou;
    return outcome;
}

Outcome outcomeOf(const Result<QByteArray>& answer, const QString& clientRef)
{
    if (answer) {
        auto receipt = parseReceipt(*answer, clientRef);
        Outcome outcome;
        if (receipt) {
            outcome.kind = Outcome::Kind::Executed;
            outcome.receipt = std::move(receipt).value();
        }
        return outcome;
    }
    const Error& error = answer.error();
    switch (error.kind) {
    case Error::Kind::Offline: {
        Outcome outcome = simple(Outcome::Kind::NotExecuted, error);
        outcome.unreachable = true;
        return outcome;
    }
    case Error::Kind::Cancelled:
        return simple(Outcome::Kind::NotExecuted, error);
    case Error::Kind::Auth:
        // With a new token at hand the next attempt may go at once.
        return simple(error.retryAfter ? Outcome::Kind::NotExecuted : Outcome::Kind::SignInEnded, error);
    case Error::Kind::Conflict:
    case Error::Kind::Refused: {
        // A refusal without a problem of the contract is not an answer of the contract.
        if (!error.problem)
            return simple(error.kind == Error::Kind::Conflict ? Outcome::Kind::NeedsYou : Outcome::Kind::Unknown,
                          error);
        Outcome outcome = outcomeOfProblem(*error.problem);
        if (error.kind == Error::Kind::Conflict && outcome.kind == Outcome::Kind::Rejected)
            outcome.kind = Outcome::Kind::NeedsYou;
        if (error.retryAfter)
            outcome.retryAfter = simple(outcome.kind, error).retryAfter;
        return outcome;
    }
    case Error::Kind::Http:
        if (error.is(Problem::Slug::KeyInProgress))
            return simple(Outcome::Kind::InProgress, error);
        if (error.httpStatus == 425 || error.httpStatus == 429)
            return simple(Outcome::Kind::NotExecuted, error);
        return simple(Outcome::Kind::Unknown, error);
    case Error::Kind::Network:
    case Error::Kind::Timeout:
    case Error::Kind::Parse:
    case Error::Kind::Unknown:
    case Error::Kind::Storage:
    case Error::Kind::Validation:
    case Error::Kind::Internal:
        return simple(Outcome::Kind::Unknown, error);
    }
    return {};
}

Result<Receipt> parseReceipt(const QByteArray& json, const QString& clientRef)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Receipt receipt;
    receipt.operation = object.value("operation"_L1).toString();
    receipt.topic = object.value("topic"_L1).toString();
    receipt.entityId = object.value("id"_L1).toString();
    receipt.version = object.value("version"_L1).toInteger(-1);
    if (object.value("clientRef"_L1).toString() != clientRef)
        return makeError(Error::Kind::Parse, u"the receipt is not of this intent"_s);
    if (receipt.topic.isEmpty() || receipt.entityId.isEmpty() || receipt.version < 0 ||
        !object.value("entity"_L1).isObject())
        return makeError(Error::Kind::Parse, u"the receipt lacks topic, id, version or entity"_s);
    receipt.entity = compact(object.value("entity"_L1).toObject());
    receipt.body = compact(object);
    return receipt;
}

Result<OperationAnswer> parseOperation(const QByteArray& json, const QString& clientRef)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.value("clientRef"_L1).toString() != clientRef)
        return makeError(Error::Kind::Parse, u"the answer is not about this intent"_s);
    const QString state = object.value("state"_L1).toString();
    OperationAnswer answer;
    if (state == "executed"_L1) {
        auto receipt = parseReceipt(compact(object.value("receipt"_L1).toObject()), clientRef);
        if (!receipt)
            return receipt.error();
        answer.state = OperationAnswer::State::Executed;
        answer.outcome.kind = Outcome::Kind::Executed;
        answer.outcome.receipt = std::move(receipt).value();
    } else if (state == "rejected"_L1) {
        const auto problem = parseProblem(compact(object.value("problem"_L1).toObject()));
        if (!problem)
            return makeError(Error::Kind::Parse, u"a rejection without its problem"_s);
        answer.state = OperationAnswer::State::Rejected;
        answer.outcome = outcomeOfProblem(*problem);
    } else if (state == "unknown"_L1) {
        answer.state = OperationAnswer::State::Unknown;
    } else {
        // in_progress, or a word of a later platform: not settled yet.
        answer.state = OperationAnswer::State::InProgress;
    }
    return answer;
}

QByteArray problemToJson(const Problem& problem)
{
    QJsonArray fields;
    for (const auto& field : problem.fieldErrors)
        fields.append(QJsonObject{{u"pointer"_s, field.pointer}, {u"code"_s, field.code}, {u"detail"_s, field.detail}});
    const QString slug = problem.slug == Problem::Slug::Other ? problem.rawSlug : slugName(problem.slug);
    return compact(
        {{u"slug"_s, slug}, {u"title"_s, problem.title}, {u"facts"_s, problem.facts}, {u"errors"_s, fields}});
}

std::optional<Problem> problemFromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.isEmpty())
        return {};
    Problem problem;
    problem.rawSlug = object.value("slug"_L1).toString();
    problem.slug = slugFromName(problem.rawSlug);
    problem.title = object.value("title"_L1).toString();
    problem.facts = object.value("facts"_L1).toObject();
    for (const QJsonValue& item : object.value("errors"_L1).toArray()) {
        const QJsonObject field = item.toObject();
        problem.fieldErrors.append({field.value("pointer"_L1).toString(), field.value("code"_L1).toString(),
                                    field.value("detail"_L1).toString()});
    }
    return problem;
}

} // namespace tradewind
