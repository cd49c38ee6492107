// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/simulation/coreplatform.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tradewind::faults {
using namespace Qt::StringLiterals;

namespace {

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Error refusal(Error::Kind kind, int status, Problem::Slug slug)
{
    Error error = makeError(kind);
    error.httpStatus = status;
    error.problem = Problem{slug, slugName(slug), slugName(slug), {}, {}};
    return error;
}

} // namespace

WireRequest WireRequest::of(const Intent& intent)
{
    const IntentDraft& draft = intent.request;
    WireRequest request;
    request.key = intent.idempotencyKey;
    request.body = intent.bodyBytes;
    request.deadline = draft.requestDeadline.isValid() ? draft.requestDeadline.toMSecsSinceEpoch() : 0;
    request.fingerprint = draft.method + '\n' + draft.path.toUtf8() + '\n' + intent.bodyBytes + '\n' +
                          QByteArray::number(request.deadline) + '\n' + draft.ifMatch + '\n' +
                          draft.onBehalfOf.toUtf8();
    return request;
}

QByteArray CorePlatform::receiptOf(const QString& clientRef, const QString& entityId)
{
    return compact({{u"clientRef"_s, clientRef},
                    {u"operation"_s, u"createOrder"_s},
                    {u"executedAt"_s, u"2026-07-14T12:00:00Z"_s},
                    {u"topic"_s, u"order"_s},
                    {u"id"_s, entityId},
                    {u"version"_s, 1},
                    {u"entity"_s, QJsonObject{{u"id"_s, entityId}, {u"version"_s, 1}}}});
}

Result<QByteArray> CorePlatform::handle(const WireRequest& request, qint64 now)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QString clientRef = body.value("clientRef"_L1).toString();
    if (clientRef.isEmpty() && m_violation.isEmpty())
        m_violation = u"a request without a clientRef"_s;
    const auto first = m_first.constFind(clientRef);
    if (first == m_first.cend())
        m_first.insert(clientRef, {request.key, request.fingerprint});
    else if (first->first != request.key && m_violation.isEmpty())
        m_violation = u"another key than the first time"_s;
    else if (first->second != request.fingerprint && m_violation.isEmpty())
        m_violation = u"other bytes than the first time"_s;

    if (m_runningUntil.value(clientRef) > now)
        return refusal(Error::Kind::Http, 409, Problem::Slug::KeyInProgress);
    if (const auto kept = m_byKey.value(request.key); kept && now - kept->at < kKeyLife) {
        if (kept->fingerprint != request.fingerprint)
            return refusal(Error::Kind::Refused, 422, Problem::Slug::KeyReused);
        return kept->answer;
    }
    if (const auto kept = m_byRef.value(clientRef))
        return kept->answer;

    auto made = std::make_shared<Kept>(Kept{QByteArray(), request.fingerprint, now, false});
    if (request.deadline != 0 && now > request.deadline) {
        made->answer = refusal(Error::Kind::Refused, 422, Problem::Slug::DeadlinePassed);
    } else {
        switch (m_rules.value(body.value("marker"_L1).toString(), Rule::Accept)) {
        case Rule::Invalid:
            made->answer = refusal(Error::Kind::Refused, 422, Problem::Slug::Validation);
            break;
        case Rule::PriceChanged:
            made->answer = refusal(Error::Kind::Refused, 409, Problem::Slug::PriceChanged);
            break;
        case Rule::VersionConflict:
            made->answer = refusal(Error::Kind::Conflict, 412, Problem::Slug::VersionConflict);
            break;
        case Rule::Accept:
            made->answer = receiptOf(clientRef, u"e-"_s + clientRef);
            made->executed = true;
            ++m_executions[clientRef];
            m_ledger += body.value("amount"_L1).toInteger();
            break;
        }
    }
    m_byKey.insert(request.key, made);
    m_byRef.insert(clientRef, made);
    return made->answer;
}

QByteArray CorePlatform::operation(const QString& clientRef, qint64 now) const
{
    QJsonObject answer{{u"clientRef"_s, clientRef}, {u"state"_s, u"unknown"_s}};
    const auto kept = m_byRef.value(clientRef);
    if (m_runningUntil.value(clientRef) > now) {
        answer.insert(u"state"_s, u"in_progress"_s);
    } else if (kept && kept->executed) {
        answer.insert(u"state"_s, u"executed"_s);
        answer.insert(u"receipt"_s, QJsonDocument::fromJson(kept->answer.value()).object());
    } else if (kept) {
        const Problem& problem = *kept->answer.error().problem;
        answer.insert(u"state"_s, u"rejected"_s);
        answer.insert(u"problem"_s, QJsonObject{{u"type"_s, u"https://tradewind.example/problems/"_s + problem.rawSlug},
                                                {u"title"_s, problem.title},
                                                {u"status"_s, kept->answer.error().httpStatus}});
    }
    return compact(answer);
}

bool CorePlatform::hasRefused(const QString& clientRef) const
{
    const auto kept = m_byRef.value(clientRef);
    return kept && !kept->executed;
}

int CorePlatform::executions() const
{
    int sum = 0;
    for (const int times : m_executions)
        sum += times;
    return sum;
}

} // namespace tradewind::faults
