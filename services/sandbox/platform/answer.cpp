// SPDX-License-Identifier: Apache-2.0
#include "services/sandbox/platform/answer.h"

namespace tradewind::sandbox {

using namespace Qt::StringLiterals;

std::string Answer::header(const std::string& name) const
{
    for (const auto& [key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

void Answer::setHeader(std::string name, std::string value)
{
    for (auto& [key, old] : headers) {
        if (key == name) {
            old = std::move(value);
            return;
        }
    }
    headers.emplace_back(std::move(name), std::move(value));
}

Answer jsonAnswer(const QJsonObject& body, int status)
{
    Answer answer;
    answer.status = status;
    answer.body = toJson(body).toStdString();
    return answer;
}

QJsonObject shown(const Entity& entity, const QString& company)
{
    QJsonObject body = entity.body;
    body["companyId"_L1] = entity.company.isEmpty() ? company : entity.company;
    return body;
}

Answer entityAnswer(const Entity& entity, const QString& company, int status)
{
    Answer answer = jsonAnswer(shown(entity, company), status);
    answer.setHeader("ETag", '"' + std::to_string(entity.version) + '"');
    return answer;
}

Answer emptyAnswer()
{
    Answer answer;
    answer.status = 204;
    return answer;
}

Answer pageAnswer(const EntityPage& page, const Reader& reader, const QString& company)
{
    QJsonArray items;
    for (const Entity& entity : page.items)
        items.append(shown(entity, company));
    QJsonObject body{{u"items"_s, items}, {u"asOf"_s, reader.nowStamp()}};
    body[u"nextCursor"_s] = page.next.isEmpty() ? QJsonValue() : QJsonValue(page.next);
    return jsonAnswer(body);
}

Answer bytesAnswer(std::string bytes, std::string type)
{
    Answer answer;
    answer.body = std::move(bytes);
    answer.type = std::move(type);
    return answer;
}

int statusOf(Problem::Slug slug)
{
    using enum Problem::Slug;
    switch (slug) {
    case Validation:
        return 400;
    case Unauthenticated:
        return 401;
    case NotPermitted:
    case ConsentMissing:
    case ModuleOff:
        return 403;
    case NotFound:
        return 404;
    case StateConflict:
    case KeyInProgress:
        return 409;
    case CursorExpired:
        return 410;
    case VersionConflict:
        return 412;
    case PayloadTooLarge:
        return 413;
    case MoqNotMet:
    case LotSize:
    case MixRule:
    case OutOfStock:
    case PriceChanged:
    case OfferDelisted:
    case QuoteExpired:
    case FxQuoteExpired:
    case InsufficientBalance:
    case TotalOverLimit:
    case ApprovalRequired:
    case ApprovalInvalidated:
    case SpendingLimit:
    case PreconditionFailed:
    case KeyReused:
    case DeadlinePassed:
    case RestrictedGoods:
    case ChannelRefused:
        return 422;
    case TooSoon:
        return 425;
    case ClientTooOld:
        return 426;
    case RateLimited:
        return 429;
    case Maintenance:
        return 503;
    case Other:
        return 500;
    }
    return 500;
}

Answer problemAnswer(Problem::Slug slug, const QJsonObject& facts, const QString& title, int status)
{
    // Something unexpected has no slug of its own; to a client it is maintenance with status 500.
    const QString name = slugName(slug == Problem::Slug::Other ? Problem::Slug::Maintenance : slug);
    const int code = status ? status : statusOf(slug);
    QJsonObject body{{u"type"_s, name}, {u"title"_s, title.isEmpty() ? name : title}, {u"status"_s, code}};
    QJsonObject rest = facts;
    if (const QJsonValue errors = rest.take("errors"_L1); errors.isArray())
        body["errors"_L1] = errors;
    if (!rest.isEmpty())
        body["facts"_L1] = rest;
    Answer answer = jsonAnswer(body, code);
    answer.type = "application/problem+json";
    if (facts.contains("retryAfter"_L1))
        answer.setHeader("Retry-After", std::to_string(facts["retryAfter"_L1].toInt()));
    return answer;
}

QJsonObject fieldError(const QString& pointer, const QString& code, const QString& detail)
{
    return {{u"pointer"_s, pointer}, {u"code"_s, code}, {u"detail"_s, detail}};
}

void refuse(Problem::Slug slug, const QJsonObject& facts, const QString& title, int status)
{
    throw Refusal{problemAnswer(slug, facts, title, status)};
}

void refuseField(const QString& pointer, const QString& code, const QString& detail)
{
    refuse(Problem::Slug::Validation, {{u"errors"_s, QJsonArray{fieldError(pointer, code, detail)}}}, detail);
}

} // namespace tradewind::sandbox
